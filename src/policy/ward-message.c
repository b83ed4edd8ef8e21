/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-message.h"

#include "ward-error.h"
#include "ward-rules.h"
#include "ward-time.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define PARAM "param:"

/* The next {name} at or after text; FALSE when there is none. */
static gboolean
next_placeholder (const char *text, const char **ret_start, const char **ret_end)
{
  const char *start = strchr (text, '{');
  const char *end = start != NULL ? strchr (start, '}') : NULL;

  if (end == NULL)
    return FALSE;
  *ret_start = start;
  *ret_end = end;
  return TRUE;
}

static void
append_parameter (GString *out, const WardRuleSet *set, const char *name, gint64 on)
{
  const WardParameter *p =
      ward_parameter_on (ward_dated_parameter_rows (ward_rule_set_get_dated (set), name), on);

  if (p == NULL)
    g_string_append (out, _("not known"));
  else if (p->number != WARD_NONE)
    g_string_append_printf (out, "%" G_GINT64_FORMAT, p->number);
  else
    {
      g_autofree char *words = g_strdup (p->text);

      g_string_append (out, g_strdelimit (words, "_", ' '));
    }
}

/* What people call an item of a list: the field of that name, or the row of a pack's list. */
static const char *
item_label (const WardRuleSet *set, const WardFactTable *table, const char *item)
{
  int field = ward_fact_table_find (table, item);
  const GPtrArray *rows = ward_dated_all_list_rows (ward_rule_set_get_dated (set));

  if (field >= 0 && ward_fact_table_get (table, (guint) field)->label != NULL)
    return _ (ward_fact_table_get (table, (guint) field)->label);
  for (guint i = 0; i < rows->len; i++)
    {
      const WardListRow *row = g_ptr_array_index (rows, i);

      if (g_str_equal (row->value, item))
        return row->text != NULL ? _ (row->text) : NULL;
    }
  return NULL;
}

static void
append_list (GString *out, const WardRuleSet *set, const WardFacts *facts, guint index)
{
  guint n;
  const char *const *list = ward_facts_get_list (facts, index, &n);

  for (guint i = 0; i < n; i++)
    {
      const char *label = item_label (set, ward_facts_get_table (facts), list[i]);

      if (i > 0)
        g_string_append (out, "; ");
      g_string_append (out, label != NULL ? label : list[i]);
    }
}

static void
append_fact (GString *out, const WardRuleSet *set, const WardFacts *facts, const char *name)
{
  const WardFactTable *table = ward_facts_get_table (facts);
  int index = ward_fact_table_find (table, name);
  guint n = 0;
  g_autofree char *value = NULL;

  if (index >= 0 && ward_facts_get_list (facts, (guint) index, &n) != NULL && n > 0)
    {
      append_list (out, set, facts, (guint) index);
      return;
    }
  value = index >= 0 ? ward_facts_dup_display (facts, (guint) index) : g_strdup (_("not known"));
  g_string_append (out, value);
}

char *
ward_message_fill (const WardRuleSet *set, const WardFacts *facts, gint64 on, const char *text)
{
  GString *out = g_string_new (NULL);
  const char *start, *end;

  while (next_placeholder (text, &start, &end))
    {
      g_autofree char *name = g_strndup (start + 1, (gsize) (end - start - 1));

      g_string_append_len (out, text, start - text);
      if (g_str_has_prefix (name, PARAM))
        append_parameter (out, set, name + strlen (PARAM), on);
      else
        append_fact (out, set, facts, name);
      text = end + 1;
    }
  g_string_append (out, text);
  return g_string_free (out, FALSE);
}

static gboolean
check_one (const char *name, const WardFactTable *table, const WardDated *dated, GArray *indexes,
           GError **error)
{
  int found = ward_fact_table_find (table, name);
  gboolean ok = found >= 0;
  guint index = (guint) found;

  if (g_str_has_prefix (name, PARAM))
    ok = ward_dated_parameter_rows (dated, name + strlen (PARAM)) != NULL;
  else if (ok)
    {
      for (guint i = 0; i < indexes->len; i++)
        if (g_array_index (indexes, guint, i) == index)
          return TRUE;
      g_array_append_val (indexes, index);
    }
  if (!ok)
    g_set_error (error, WARD_ERROR, WARD_ERROR_INVALID, _("no fact '%s' of kind %s"), name,
                 ward_fact_table_get_kind (table));
  return ok;
}

gboolean
ward_message_check (const char *text, const WardFactTable *table, const WardDated *dated,
                    GArray *indexes, GError **error)
{
  const char *start, *end;

  for (; next_placeholder (text, &start, &end); text = end + 1)
    {
      g_autofree char *name = g_strndup (start + 1, (gsize) (end - start - 1));

      if (!check_one (name, table, dated, indexes, error))
        return FALSE;
    }
  return TRUE;
}
