/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-facts.h"

#include "ward-error.h"
#include "ward-time.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef struct {
  gboolean known;
  gint64 number;
  char *text;
  char **list;
  guint n;
  WardFactSource *source;
} WardFact;

struct _WardFacts {
  gatomicrefcount refs;
  WardFactTable *table;
  char *record_id, *record_label;
  guint n;
  WardFact facts[];
};

static void
source_free (WardFactSource *source)
{
  if (source == NULL)
    return;
  g_free ((char *) source->kind);
  g_free ((char *) source->id);
  g_free ((char *) source->field);
  g_free ((char *) source->label);
  g_free (source);
}

static void
fact_clear (WardFact *fact)
{
  g_clear_pointer (&fact->text, g_free);
  g_clear_pointer (&fact->list, g_strfreev);
  fact->known = FALSE;
  fact->n = 0;
}

static WardFact *
fact_to_set (WardFacts *facts, guint index, WardFactType type)
{
  WardFactType want;

  g_return_val_if_fail (index < facts->n, NULL);
  want = ward_fact_table_get (facts->table, index)->type;
  g_return_val_if_fail (want == type || (want == WARD_FACT_ENUM && type == WARD_FACT_TEXT), NULL);
  fact_clear (&facts->facts[index]);
  return &facts->facts[index];
}

static void
set_number (WardFacts *facts, guint index, WardFactType type, gint64 value)
{
  WardFact *fact = fact_to_set (facts, index, type);

  if (fact == NULL || value == WARD_NONE)
    return;
  fact->number = value;
  fact->known = TRUE;
}

/* "chief_inspector" reads "chief inspector"; anything that isn't a nick is left as it is. */
static char *
display_word (const char *text)
{
  char *words;

  if (text[strspn (text, "abcdefghijklmnopqrstuvwxyz0123456789_")] != '\0')
    return g_strdup (text);
  words = g_strdup (text);
  return g_strdelimit (words, "_", ' ');
}

static char *
display_list (const WardFact *fact)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < fact->n; i++)
    {
      g_autofree char *word = display_word (fact->list[i]);

      g_string_append_printf (out, "%s%s", i > 0 ? ", " : "", word);
    }
  if (fact->n == 0)
    g_string_append (out, _("none"));
  return g_string_free (out, FALSE);
}

static gboolean
bad_value (const char *name, const char *wanted, GError **error)
{
  g_set_error (error, WARD_ERROR, WARD_ERROR_INVALID, _("Fact “%s” must be %s."), name, wanted);
  return FALSE;
}

static gboolean
set_json_list (WardFacts *facts, guint index, const char *name, const WardJson *value,
               GError **error)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new ();

  if (ward_json_type (value) != WARD_JSON_ARRAY)
    return bad_value (name, _("a list of texts"), error);
  for (guint i = 0; i < ward_json_length (value); i++)
    {
      const char *text = ward_json_string (ward_json_item (value, i));

      if (text == NULL)
        return bad_value (name, _("a list of texts"), error);
      g_ptr_array_add (items, (gpointer) text);
    }
  ward_facts_set_list (facts, index, (const char *const *) items->pdata, items->len);
  return TRUE;
}

static gboolean
set_json_text (WardFacts *facts, guint index, const WardFactSpec *spec, const WardJson *value,
               GError **error)
{
  const char *text = ward_json_string (value);
  gint64 number;

  if (text == NULL)
    return bad_value (spec->name, _("a text"), error);
  switch (spec->type)
    {
    case WARD_FACT_DATE:
      if (!ward_date_parse (text, &number, error))
        return FALSE;
      ward_facts_set_date (facts, index, number);
      break;
    case WARD_FACT_TIME:
      if (!ward_time_parse (text, &number, error))
        return FALSE;
      ward_facts_set_time (facts, index, number);
      break;
    case WARD_FACT_BOOL:
    case WARD_FACT_INT:
    case WARD_FACT_TEXT:
    case WARD_FACT_ENUM:
    case WARD_FACT_LIST:
    default: ward_facts_set_text (facts, index, text);
    }
  return TRUE;
}

WardFacts *
ward_facts_new (WardFactTable *table)
{
  guint n = ward_fact_table_get_n (table);
  WardFacts *facts = g_malloc0 (sizeof *facts + n * sizeof facts->facts[0]);

  g_atomic_ref_count_init (&facts->refs);
  facts->table = ward_fact_table_ref (table);
  facts->n = n;
  return facts;
}

WardFacts *
ward_facts_ref (WardFacts *facts)
{
  g_atomic_ref_count_inc (&facts->refs);
  return facts;
}

void
ward_facts_unref (WardFacts *facts)
{
  if (!g_atomic_ref_count_dec (&facts->refs))
    return;
  for (guint i = 0; i < facts->n; i++)
    {
      fact_clear (&facts->facts[i]);
      source_free (facts->facts[i].source);
    }
  ward_fact_table_unref (facts->table);
  g_free (facts->record_id);
  g_free (facts->record_label);
  g_free (facts);
}

WardFactTable *
ward_facts_get_table (const WardFacts *facts)
{
  return facts->table;
}

void
ward_facts_set_record (WardFacts *facts, const char *id, const char *label)
{
  g_free (facts->record_id);
  g_free (facts->record_label);
  facts->record_id = g_strdup (id);
  facts->record_label = g_strdup (label);
}

guint
ward_facts_index (const WardFacts *facts, const char *name)
{
  int index = ward_fact_table_find (facts->table, name);

  g_return_val_if_fail (index >= 0, G_MAXUINT);
  return (guint) index;
}

void
ward_facts_set_bool (WardFacts *facts, guint index, gboolean value)
{
  set_number (facts, index, WARD_FACT_BOOL, value != FALSE);
}

void
ward_facts_set_int (WardFacts *facts, guint index, gint64 value)
{
  set_number (facts, index, WARD_FACT_INT, value);
}

void
ward_facts_set_date (WardFacts *facts, guint index, gint64 value)
{
  set_number (facts, index, WARD_FACT_DATE, value);
}

void
ward_facts_set_time (WardFacts *facts, guint index, gint64 value)
{
  set_number (facts, index, WARD_FACT_TIME, value);
}

void
ward_facts_set_text (WardFacts *facts, guint index, const char *value)
{
  WardFact *fact = fact_to_set (facts, index, WARD_FACT_TEXT);

  if (fact == NULL || value == NULL)
    return;
  fact->text = g_strdup (value);
  fact->known = TRUE;
}

void
ward_facts_set_list (WardFacts *facts, guint index, const char *const *values, guint n)
{
  WardFact *fact = fact_to_set (facts, index, WARD_FACT_LIST);

  if (fact == NULL)
    return;
  fact->list = g_new0 (char *, n + 1);
  for (guint i = 0; i < n; i++)
    fact->list[i] = g_strdup (values[i]);
  fact->n = n;
  fact->known = TRUE;
}

void
ward_facts_set_source (WardFacts *facts, guint index, const WardFactSource *source)
{
  WardFactSource *copy;

  g_return_if_fail (index < facts->n);
  source_free (facts->facts[index].source);
  copy = g_new0 (WardFactSource, 1);
  copy->kind = g_strdup (source->kind);
  copy->id = g_strdup (source->id);
  copy->field = g_strdup (source->field);
  copy->label = g_strdup (source->label);
  facts->facts[index].source = copy;
}

gboolean
ward_facts_set_json (WardFacts *facts, const char *name, const WardJson *value, GError **error)
{
  int found = ward_fact_table_find (facts->table, name);
  guint index = (guint) found;
  const WardFactSpec *spec;

  if (found < 0)
    {
      g_set_error (error, WARD_ERROR, WARD_ERROR_INVALID, _("There is no fact “%s” of kind %s."),
                   name, ward_fact_table_get_kind (facts->table));
      return FALSE;
    }
  spec = ward_fact_table_get (facts->table, index);
  if (ward_json_type (value) == WARD_JSON_NULL)
    {
      fact_clear (&facts->facts[index]);
      return TRUE;
    }
  if (spec->type == WARD_FACT_LIST)
    return set_json_list (facts, index, name, value, error);
  if (spec->type == WARD_FACT_BOOL)
    {
      if (ward_json_type (value) != WARD_JSON_BOOL)
        return bad_value (name, _("true or false"), error);
      ward_facts_set_bool (facts, index, ward_json_bool (value));
      return TRUE;
    }
  if (spec->type == WARD_FACT_INT)
    {
      if (ward_json_type (value) != WARD_JSON_INT)
        return bad_value (name, _("a whole number"), error);
      ward_facts_set_int (facts, index, ward_json_int (value));
      return TRUE;
    }
  return set_json_text (facts, index, spec, value, error);
}

gboolean
ward_facts_is_known (const WardFacts *facts, guint index)
{
  return index < facts->n && facts->facts[index].known;
}

gint64
ward_facts_get_number (const WardFacts *facts, guint index)
{
  return ward_facts_is_known (facts, index) ? facts->facts[index].number : 0;
}

const char *
ward_facts_get_text (const WardFacts *facts, guint index)
{
  return ward_facts_is_known (facts, index) ? facts->facts[index].text : NULL;
}

const char *const *
ward_facts_get_list (const WardFacts *facts, guint index, guint *ret_n)
{
  gboolean known = ward_facts_is_known (facts, index);

  *ret_n = known ? facts->facts[index].n : 0;
  return known ? (const char *const *) facts->facts[index].list : NULL;
}

WardFactSource
ward_facts_get_source (const WardFacts *facts, guint index)
{
  WardFactSource source = { 0 };

  g_return_val_if_fail (index < facts->n, source);
  if (facts->facts[index].source != NULL)
    return *facts->facts[index].source;
  source.kind = ward_fact_table_get_kind (facts->table);
  source.id = facts->record_id;
  source.field = ward_fact_table_get (facts->table, index)->name;
  source.label = facts->record_label;
  return source;
}

char *
ward_facts_dup_display (const WardFacts *facts, guint index)
{
  const WardFact *fact;

  if (!ward_facts_is_known (facts, index))
    return g_strdup (_("not known"));
  fact = &facts->facts[index];
  if (ward_fact_table_get (facts->table, index)->veiled)
    return g_strdup (_("not shown"));
  switch (ward_fact_table_get (facts->table, index)->type)
    {
    case WARD_FACT_BOOL: return g_strdup (fact->number ? _("yes") : _("no"));
    case WARD_FACT_INT: return g_strdup_printf ("%" G_GINT64_FORMAT, fact->number);
    case WARD_FACT_DATE: return ward_date_display (fact->number);
    case WARD_FACT_TIME: return ward_time_display (fact->number);
    case WARD_FACT_LIST: return display_list (fact);
    case WARD_FACT_ENUM: return display_word (fact->text);
    case WARD_FACT_TEXT:
    default: return g_strdup (fact->text);
    }
}

void
ward_facts_write (const WardFacts *facts, guint index, const char *name, WardJsonWriter *writer)
{
  const WardFact *fact = &facts->facts[index];
  WardFactType type = ward_fact_table_get (facts->table, index)->type;
  g_autofree char *text = NULL;

  if (!ward_facts_is_known (facts, index))
    ward_json_put_null (writer, name);
  else if (ward_fact_table_get (facts->table, index)->veiled)
    ward_json_put_string (writer, name, _("not shown"));
  else if (type == WARD_FACT_BOOL)
    ward_json_put_bool (writer, name, fact->number != 0);
  else if (type == WARD_FACT_INT)
    ward_json_put_int (writer, name, fact->number);
  else if (type == WARD_FACT_LIST)
    {
      ward_json_begin_array (writer, name);
      for (guint i = 0; i < fact->n; i++)
        ward_json_put_string (writer, NULL, fact->list[i]);
      ward_json_end_array (writer);
    }
  else if (type == WARD_FACT_DATE || type == WARD_FACT_TIME)
    {
      text = type == WARD_FACT_DATE ? ward_date_format (fact->number)
                                    : ward_time_format (fact->number);
      ward_json_put_string (writer, name, text);
    }
  else
    ward_json_put_string (writer, name, fact->text);
}
