/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-session-places.h"

static const char places_sql[] =
    "SELECT name, ward, longitude, latitude FROM gazetteer WHERE archived = 0 AND "
    "replace (name, ' ', '') LIKE :text ESCAPE '\\' ORDER BY length (name), name LIMIT 12";

void
ward_named_place_free (WardNamedPlace *place)
{
  g_free (place->name);
  g_free (place->ward);
  g_free (place);
}

static WardNamedPlace *
place_from_row (WardStmt *stmt)
{
  WardNamedPlace *place = g_new0 (WardNamedPlace, 1);

  place->name = g_strdup (ward_stmt_get_text (stmt, 0));
  place->ward = g_strdup (ward_stmt_get_text (stmt, 1));
  place->lon = ward_stmt_get_number (stmt, 2) * 1e-7;
  place->lat = ward_stmt_get_number (stmt, 3) * 1e-7;
  return place;
}

static gpointer
places_job (const WardContext *context, gpointer data, GCancellable *cancellable, GError **error)
{
  WardStmt *stmt = ward_db_prepare (context->db, places_sql, error);
  g_autoptr (GPtrArray) places =
      g_ptr_array_new_with_free_func ((GDestroyNotify) ward_named_place_free);
  gboolean row = FALSE;

  if (stmt == NULL)
    return NULL;
  ward_stmt_text (stmt, ":text", data);
  while (ward_stmt_step (context->db, stmt, &row, error))
    {
      if (!row)
        return g_steal_pointer (&places);
      g_ptr_array_add (places, place_from_row (stmt));
    }
  return NULL;
}

/* A pattern for what begins so; the signs that LIKE knows stand for themselves. */
static char *
dup_pattern (const char *text)
{
  GString *pattern = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p++)
    {
      if (*p == '%' || *p == '_' || *p == '\\')
        g_string_append_c (pattern, '\\');
      if (*p != ' ')
        g_string_append_c (pattern, *p);
    }
  g_string_append_c (pattern, '%');
  return g_string_free (pattern, FALSE);
}

void
ward_session_places_async (WardSession *self, const char *text, GCancellable *cancellable,
                           GAsyncReadyCallback callback, gpointer user_data)
{
  ward_session_submit_async (self, WARD_SESSION_READ, places_job, dup_pattern (text), g_free,
                             (GDestroyNotify) g_ptr_array_unref, cancellable, callback,
                             user_data);
}

GPtrArray *
ward_session_places_finish (WardSession *self, GAsyncResult *result, GError **error)
{
  return ward_session_submit_finish (self, result, error);
}
