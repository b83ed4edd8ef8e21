/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "ward-import-draft.h"
#include "ward-raw-shape.h"

gboolean
ward_cell_is_formula (const char *text)
{
  if (*text == '=' || *text == '@' || *text == '\t' || *text == '\r')
    return TRUE;
  if (*text != '+' && *text != '-')
    return FALSE;
  /* A signed number, a telephone number and a dash before words are none. */
  return text[1] != ' ' && text[1] != '\0' &&
         text[1 + strspn (text + 1, "0123456789 .,()-")] != '\0';
}

static gboolean
add_problem (GPtrArray *problems, const WardField *field, const char *message)
{
  ward_problem_add (problems, field->name, FALSE, "%s: %s", ward_field_label (field), message);
  return FALSE;
}

/* Refuses a shape of too many vertices, with what simplifying it would do. */
static void
offer_simplifying (const WardField *field, const WardRawShape *raw, WardProjection *projection,
                   GPtrArray *problems)
{
  guint left = 0, n = ward_raw_shape_n_vertices (raw);
  double metres = ward_raw_shape_suggest (raw, projection, &left);

  if (metres > 0)
    ward_problem_add (problems, field->name, FALSE,
                      _("%s: The shape has %u vertices, of which 5,000 can be kept (too_many). "
                        "Simplified to within %g m it would have %u: import it with "
                        "--simplify %g, or with “simplify” in the column map."),
                      ward_field_label (field), n, metres, left, metres);
  else
    ward_problem_add (problems, field->name, FALSE,
                      _("%s: The shape has %u vertices, of which 5,000 can be kept (too_many); "
                        "simplified to within 100 m it is still no shape that can be kept."),
                      ward_field_label (field), n);
}

/* A shape of too many vertices as it may be kept; NULL when it added a problem. */
static WardShape *
simplify (WardLookup *lookup, const WardField *field, const WardRawShape *raw,
          GPtrArray *problems)
{
  WardProjection *projection = ward_lookup_projection (lookup);
  double metres = ward_lookup_simplify (lookup);
  g_autoptr (GError) error = NULL;
  WardShape *shape = NULL;
  guint left = 0;

  if (projection == NULL || metres <= 0)
    {
      if (projection != NULL)
        offer_simplifying (field, raw, projection, problems);
      else
        add_problem (problems, field, ward_shape_fault_text (WARD_SHAPE_FAULT_TOO_MANY));
      return NULL;
    }
  shape = ward_raw_shape_simplify (raw, metres, projection, &left, &error);
  if (shape == NULL && left > WARD_SHAPE_MAX_VERTICES)
    ward_problem_add (problems, field->name, FALSE,
                      _("%s: Simplified to within %g m the shape still has %u vertices, of which "
                        "5,000 can be kept (too_many)."), ward_field_label (field), metres, left);
  else if (shape == NULL)
    add_problem (problems, field, error->message);
  return shape;
}

/* The geometry in whole numbers or degrees, whichever its numbers are. */
static WardShape *
read_shape (WardLookup *lookup, const WardField *field, const WardJson *json, GPtrArray *problems)
{
  g_autoptr (GError) error = NULL;
  WardShapeProblem problem = { 0 };
  WardShape *shape = ward_shape_from_json (json, TRUE, &problem, &error);
  g_autoptr (WardRawShape) raw = NULL;

  if (shape == NULL && problem.fault == WARD_SHAPE_FAULT_RANGE)
    shape = ward_shape_from_json (json, FALSE, NULL, NULL);
  if (shape == NULL && problem.fault == WARD_SHAPE_FAULT_TOO_MANY)
    {
      g_clear_error (&error);
      raw = ward_raw_shape_from_json (json, TRUE, &problem, &error);
    }
  if (raw != NULL)
    return simplify (lookup, field, raw, problems);
  if (shape == NULL)
    ward_problem_add (problems, field->name, FALSE, "%s: %s (%s)", ward_field_label (field),
                      error->message, ward_shape_fault_nick (problem.fault));
  return shape;
}

static gboolean
set_shape (WardRecord *record, WardLookup *lookup, const WardField *field, const WardJson *json,
           GPtrArray *problems)
{
  g_autoptr (WardShape) shape = NULL;
  g_autofree char *text = NULL;

  if (ward_json_type (json) == WARD_JSON_NULL)
    {
      ward_record_set_text (record, field, NULL);
      return TRUE;
    }
  shape = read_shape (lookup, field, json, problems);
  if (shape == NULL)
    return FALSE;
  text = ward_shape_to_text (shape);
  ward_record_set_text (record, field, text);
  return TRUE;
}

static gboolean
set_shape_text (WardRecord *record, WardLookup *lookup, const WardField *field, const char *text,
                GPtrArray *problems)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WardJson) json = *text != '\0'
                                  ? ward_json_parse (text, -1, &ward_json_file_limits, &error)
                                  : NULL;

  if (error != NULL)
    return add_problem (problems, field, error->message);
  return set_shape (record, lookup, field, json, problems);
}

static gboolean
set_ref (WardRecord *record, WardLookup *lookup, const WardField *field, const char *text,
         GPtrArray *problems)
{
  const char *target = ward_field_target (field);
  const char *id = text;

  if (*text != '\0' && target != NULL)
    id = ward_lookup_ref (lookup, target, text);
  if (id == NULL)
    {
      ward_problem_add (problems, field->name, FALSE, _("%s: there is no %s “%s”."),
                        ward_field_label (field), ward_kind_label (ward_kind_find (target)), text);
      return FALSE;
    }
  ward_record_set_text (record, field, id);
  return TRUE;
}

static gboolean
set_items (WardRecord *record, WardLookup *lookup, const WardField *field, char **items,
           GPtrArray *problems)
{
  const WardEnum *e = ward_field_enum (field);
  g_autoptr (GPtrArray) out = g_ptr_array_new ();

  for (guint i = 0; items[i] != NULL; i++)
    {
      const char *item = g_strstrip (items[i]);

      if (*item == '\0')
        continue;
      if (field->flags & WARD_REFS)
        item = ward_lookup_ref (lookup, ward_field_target (field), item);
      if (item == NULL || (e != NULL && ward_enum_find (e, item) == WARD_NONE))
        {
          ward_problem_add (problems, field->name, FALSE, _("%s: there is no “%s”."),
                            ward_field_label (field), items[i]);
          return FALSE;
        }
      g_ptr_array_add (out, (gpointer) item);
    }
  g_ptr_array_add (out, NULL);
  ward_record_set_list (record, field, (const char *const *) out->pdata);
  return TRUE;
}

static gboolean
set_list (WardRecord *record, WardLookup *lookup, const WardField *field, const WardCell *cell,
          const char *text, GPtrArray *problems)
{
  g_auto (GStrv) items = NULL;
  g_autoptr (GPtrArray) read = NULL;

  if (ward_json_type (cell->json) != WARD_JSON_ARRAY)
    {
      items = g_strsplit (text, ";", -1);
      return set_items (record, lookup, field, items, problems);
    }
  read = g_ptr_array_new ();
  for (guint i = 0; i < ward_json_length (cell->json); i++)
    {
      const char *item = ward_json_string (ward_json_item (cell->json, i));

      if (item == NULL)
        return add_problem (problems, field, _("A list of texts is expected."));
      g_ptr_array_add (read, g_strdup (item));
    }
  g_ptr_array_add (read, NULL);
  items = (char **) g_ptr_array_steal (read, NULL);
  return set_items (record, lookup, field, items, problems);
}

/* A nick, or a label in any case. */
static gboolean
set_enum (WardRecord *record, const WardField *field, const char *text, GPtrArray *problems)
{
  const WardEnum *e = ward_field_enum (field);
  gint64 value = *text != '\0' ? ward_enum_find (e, text) : WARD_NONE;

  for (guint i = 0; *text != '\0' && value == WARD_NONE && i < e->n; i++)
    if (g_ascii_strcasecmp (text, e->values[i].nick) == 0 ||
        g_ascii_strcasecmp (text, e->values[i].label) == 0)
      value = i;
  if (*text != '\0' && value == WARD_NONE)
    {
      g_autofree char *message = g_strdup_printf (_("“%s” is not one of its values."), text);

      return add_problem (problems, field, message);
    }
  ward_record_set_number (record, field, value);
  return TRUE;
}

static gboolean
set_dated (WardRecord *record, const WardTarget *target, const char *text, GPtrArray *problems)
{
  gint64 value = WARD_NONE;
  gboolean ok;

  if (*text == '\0')
    ok = TRUE;
  else if (target->field->type == WARD_TYPE_DATE)
    ok = ward_pattern_date (target->dates, text, &value, NULL);
  else
    ok = ward_pattern_time (target->dates, text, &value) || ward_time_parse (text, &value, NULL);
  if (!ok)
    {
      g_autofree char *message = g_strdup_printf (_("“%s” is no date of the form %s."), text,
                                                  target->dates);

      return add_problem (problems, target->field, message);
    }
  ward_record_set_number (record, target->field, value);
  return TRUE;
}

static gboolean
set_plain (WardRecord *record, const WardField *field, const char *text, GPtrArray *problems)
{
  g_autoptr (GError) error = NULL;

  if (field->type == WARD_TYPE_BOOL && (g_ascii_strcasecmp (text, "y") == 0 ||
                                        g_ascii_strcasecmp (text, "n") == 0))
    text = g_ascii_tolower (*text) == 'y' ? "yes" : "no";
  if (ward_record_set_from_string (record, field, text, &error))
    return TRUE;
  return add_problem (problems, field, error->message);
}

static gboolean
set_text (WardRecord *record, WardLookup *lookup, const WardTarget *target, const WardCell *cell,
          const char *text, GPtrArray *problems)
{
  const WardField *field = target->field;

  switch (field->type)
    {
    case WARD_TYPE_REF:
      return set_ref (record, lookup, field, text, problems);
    case WARD_TYPE_LIST:
      return set_list (record, lookup, field, cell, text, problems);
    case WARD_TYPE_ENUM:
      return set_enum (record, field, text, problems);
    case WARD_TYPE_SHAPE:
      return ward_json_type (cell->json) == WARD_JSON_OBJECT
                 ? set_shape (record, lookup, field, cell->json, problems)
                 : set_shape_text (record, lookup, field, text, problems);
    case WARD_TYPE_DATE:
    case WARD_TYPE_TIME:
      if (target->dates != NULL)
        return set_dated (record, target, text, problems);
      return set_plain (record, field, text, problems);
    default:
      return set_plain (record, field, text, problems);
    }
}

/* What a cell says as text; made holds it when it had to be made. */
static const char *
text_of (const WardTarget *target, const WardCell *cell, char **made)
{
  const char *text = cell->text;
  const char *said;

  if (text == NULL && cell->json != NULL && ward_json_type (cell->json) != WARD_JSON_NULL)
    text = *made = ward_json_to_text (cell->json);
  if (text == NULL)
    text = "";
  if (target->values == NULL)
    return text;
  said = g_hash_table_lookup (target->values, text);
  return said != NULL ? said : text;
}

gboolean
ward_cell_set (WardRecord *record, WardLookup *lookup, const WardTarget *target,
               const WardCell *cell, GPtrArray *problems)
{
  const WardField *field = target->field;
  g_autofree char *made = NULL, *stripped = NULL;
  const char *text = text_of (target, cell, &made);
  gsize n = strlen (text);

  if (n > 0 && (g_ascii_isspace (*text) || g_ascii_isspace (text[n - 1])))
    text = g_strstrip (stripped = g_strdup (text));
  return set_text (record, lookup, target, cell, text, problems) &&
         (!g_str_equal (field->name, "district") || *text == '\0' ||
          ward_lookup_district (lookup, text) ||
          add_problem (problems, field, _("That district is not held here.")));
}
