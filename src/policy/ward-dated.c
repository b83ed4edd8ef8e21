/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-dated.h"

#include "ward-error.h"
#include "ward-time.h"

#include <glib/gi18n-lib.h>

struct _WardDated {
  GPtrArray *parameters; /* owned WardParameter */
  GPtrArray *rows;       /* owned WardListRow */
  GHashTable *by_name;   /* "power.parameter" -> GPtrArray */
  GHashTable *by_list;   /* list -> GPtrArray */
};

static void
parameter_free (WardParameter *p)
{
  g_free (p->pack);
  g_free (p->name);
  g_free (p->power);
  g_free (p->parameter);
  g_free (p->text);
  g_free (p->unit);
  g_free (p->clock_start_event);
  g_free (p->exclusions);
  g_free (p->note);
  g_free (p->source_url);
  g_free (p->checked_by);
  g_free (p);
}

static void
list_row_free (WardListRow *row)
{
  g_free (row->pack);
  g_free (row->list);
  g_free (row->value);
  g_free (row->text);
  g_free (row->provision);
  g_free (row->note);
  g_free (row->stage);
  g_free (row->ground);
  g_free (row);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WardParameter, parameter_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WardListRow, list_row_free)

static void
file_under (GHashTable *table, const char *name, gpointer row)
{
  GPtrArray *rows = g_hash_table_lookup (table, name);

  if (rows == NULL)
    {
      rows = g_ptr_array_new ();
      g_hash_table_insert (table, g_strdup (name), rows);
    }
  g_ptr_array_add (rows, row);
}

static char *
dup_member (const WardJson *object, const char *name)
{
  return g_strdup (ward_json_get_string (object, name));
}

static gboolean
read_span (const WardJson *object, gint64 *ret_from, gint64 *ret_to, WardRowStatus *ret_status,
           GError **error)
{
  return ward_dated_read_date (object, "from", ret_from, error)
         && ward_dated_read_date (object, "to", ret_to, error)
         && ward_dated_read_status (object, ret_status, error);
}

static gboolean
read_value (WardParameter *p, const WardJson *object, GError **error)
{
  const WardJson *value = ward_json_member (object, "value");

  p->number = WARD_NONE;
  if (value != NULL && ward_json_type (value) == WARD_JSON_INT)
    p->number = ward_json_int (value);
  else if (value != NULL && ward_json_type (value) == WARD_JSON_STRING)
    p->text = g_strdup (ward_json_string (value));
  else
    {
      g_set_error (error, WARD_ERROR, WARD_ERROR_INVALID,
                   _("value must be a whole number or a text"));
      return FALSE;
    }
  return TRUE;
}

static WardParameter *
read_parameter (const char *pack, const WardJson *object, GError **error)
{
  g_autoptr (WardParameter) p = g_new0 (WardParameter, 1);

  p->power = dup_member (object, "power");
  p->parameter = dup_member (object, "parameter");
  if (p->power == NULL || p->parameter == NULL)
    {
      g_set_error (error, WARD_ERROR, WARD_ERROR_INVALID, _("power and parameter are needed"));
      return NULL;
    }
  p->pack = g_strdup (pack);
  p->name = g_strconcat (p->power, ".", p->parameter, NULL);
  p->unit = dup_member (object, "unit");
  p->clock_start_event = dup_member (object, "clock_start_event");
  p->exclusions = dup_member (object, "exclusions");
  p->note = dup_member (object, "note");
  p->source_url = dup_member (object, "source_url");
  p->checked_by = dup_member (object, "checked_by");
  if (!read_value (p, object, error) || !read_span (object, &p->from, &p->to, &p->status, error)
      || !ward_dated_read_date (object, "checked_on", &p->checked_on, error))
    return NULL;
  return g_steal_pointer (&p);
}

static WardListRow *
read_list_row (const char *pack, const char *list, const WardJson *object, GError **error)
{
  g_autoptr (WardListRow) row = g_new0 (WardListRow, 1);

  row->value = dup_member (object, "value");
  if (row->value == NULL)
    {
      g_set_error (error, WARD_ERROR, WARD_ERROR_INVALID, _("value is needed"));
      return NULL;
    }
  row->pack = g_strdup (pack);
  row->list = g_strdup (list);
  row->text = dup_member (object, "text");
  row->provision = dup_member (object, "provision");
  row->note = dup_member (object, "note");
  row->stage = dup_member (object, "stage");
  row->ground = dup_member (object, "ground");
  if (!read_span (object, &row->from, &row->to, &row->status, error))
    return NULL;
  return g_steal_pointer (&row);
}

static gboolean
add_parameters (WardDated *dated, const char *pack, const WardJson *array, GError **error)
{
  for (guint i = 0; i < ward_json_length (array); i++)
    {
      WardParameter *p = read_parameter (pack, ward_json_item (array, i), error);

      if (p == NULL)
        {
          g_prefix_error (error, "parameters[%u]: ", i);
          return FALSE;
        }
      g_ptr_array_add (dated->parameters, p);
      file_under (dated->by_name, p->name, p);
    }
  return TRUE;
}

static gboolean
add_list (WardDated *dated, const char *pack, const WardJson *object, GError **error)
{
  const char *list = ward_json_get_string (object, "list");
  const WardJson *items = ward_json_member (object, "items");

  if (list == NULL || items == NULL || ward_json_type (items) != WARD_JSON_ARRAY)
    {
      g_set_error (error, WARD_ERROR, WARD_ERROR_INVALID, _("list and items are needed"));
      return FALSE;
    }
  for (guint i = 0; i < ward_json_length (items); i++)
    {
      WardListRow *row = read_list_row (pack, list, ward_json_item (items, i), error);

      if (row == NULL)
        {
          g_prefix_error (error, "%s items[%u]: ", list, i);
          return FALSE;
        }
      g_ptr_array_add (dated->rows, row);
      file_under (dated->by_list, list, row);
    }
  return TRUE;
}

WardDated *
ward_dated_new (void)
{
  WardDated *dated = g_new0 (WardDated, 1);

  dated->parameters = g_ptr_array_new_with_free_func ((GDestroyNotify) parameter_free);
  dated->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) list_row_free);
  dated->by_name =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
  dated->by_list =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
  return dated;
}

void
ward_dated_free (WardDated *dated)
{
  g_hash_table_unref (dated->by_name);
  g_hash_table_unref (dated->by_list);
  g_ptr_array_unref (dated->parameters);
  g_ptr_array_unref (dated->rows);
  g_free (dated);
}

gboolean
ward_dated_add_pack (WardDated *dated, const char *pack, const WardJson *root, GError **error)
{
  const WardJson *parameters = ward_json_member (root, "parameters");
  const WardJson *lists = ward_json_member (root, "lists");

  if (parameters != NULL && !add_parameters (dated, pack, parameters, error))
    return FALSE;
  for (guint i = 0; lists != NULL && i < ward_json_length (lists); i++)
    if (!add_list (dated, pack, ward_json_item (lists, i), error))
      {
        g_prefix_error (error, "lists[%u]: ", i);
        return FALSE;
      }
  return TRUE;
}

const GPtrArray *
ward_dated_parameter_rows (const WardDated *dated, const char *name)
{
  return g_hash_table_lookup (dated->by_name, name);
}

const GPtrArray *
ward_dated_list_rows (const WardDated *dated, const char *list)
{
  return g_hash_table_lookup (dated->by_list, list);
}

const GPtrArray *
ward_dated_all_parameters (const WardDated *dated)
{
  return dated->parameters;
}

const GPtrArray *
ward_dated_all_list_rows (const WardDated *dated)
{
  return dated->rows;
}

gboolean
ward_row_in_force (WardRowStatus status, gint64 from, gint64 to, gint64 on)
{
  return status != WARD_ROW_PENDING && (from == WARD_NONE || from <= on)
         && (to == WARD_NONE || on < to);
}

const WardParameter *
ward_parameter_on (const GPtrArray *rows, gint64 on)
{
  const WardParameter *best = NULL;

  for (guint i = 0; rows != NULL && i < rows->len; i++)
    {
      const WardParameter *p = g_ptr_array_index (rows, i);

      if (ward_row_in_force (p->status, p->from, p->to, on)
          && (best == NULL || p->from >= best->from))
        best = p;
    }
  return best;
}

gboolean
ward_list_has (const GPtrArray *rows, const char *value, gint64 on)
{
  for (guint i = 0; rows != NULL && i < rows->len; i++)
    {
      const WardListRow *row = g_ptr_array_index (rows, i);

      if (g_str_equal (row->value, value)
          && ward_row_in_force (row->status, row->from, row->to, on))
        return TRUE;
    }
  return FALSE;
}

int
ward_list_position (const GPtrArray *rows, const char *value)
{
  for (guint i = 0; rows != NULL && i < rows->len; i++)
    if (g_str_equal (((const WardListRow *) g_ptr_array_index (rows, i))->value, value))
      return (int) i;
  return -1;
}

gboolean
ward_dated_read_date (const WardJson *object, const char *member, gint64 *ret_date, GError **error)
{
  const WardJson *value = ward_json_member (object, member);
  const char *text = value != NULL ? ward_json_string (value) : NULL;

  *ret_date = WARD_NONE;
  if (value == NULL || ward_json_type (value) == WARD_JSON_NULL || (text != NULL && *text == '\0'))
    return TRUE;
  if (text == NULL || !ward_date_parse (text, ret_date, NULL))
    {
      g_set_error (error, WARD_ERROR, WARD_ERROR_INVALID, _("%s isn't a date"), member);
      return FALSE;
    }
  return TRUE;
}

static const char *const statuses[] = { "active", "pending", "superseded" };

gboolean
ward_dated_read_status (const WardJson *object, WardRowStatus *ret_status, GError **error)
{
  const WardJson *value = ward_json_member (object, "status");
  const char *text = value != NULL ? ward_json_string (value) : "active";

  for (guint i = 0; i < G_N_ELEMENTS (statuses); i++)
    if (g_strcmp0 (text, statuses[i]) == 0)
      {
        *ret_status = (WardRowStatus) i;
        return TRUE;
      }
  g_set_error (error, WARD_ERROR, WARD_ERROR_INVALID,
               _("status must be active, pending or superseded"));
  return FALSE;
}

const char *
ward_row_status_nick (WardRowStatus status)
{
  return statuses[status];
}
