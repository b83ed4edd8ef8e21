/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-session-sketch.h"

static const char keep_sql[] =
    "INSERT INTO sketch (rid, id, created_at, created_by, changed_at, changed_by, about, vertices, "
    "at) VALUES (1, 'sketch', :at, :by, :at, :by, :about, :text, :at) ON CONFLICT (rid) DO UPDATE "
    "SET changed_at = :at, changed_by = :by, about = :about, vertices = :text, at = :at";
static const char find_sql[] = "SELECT about, vertices FROM sketch WHERE rid = 1";
static const char drop_sql[] = "DELETE FROM sketch";

void
ward_sketch_row_free (WardSketchRow *row)
{
  if (row == NULL)
    return;
  g_free (row->about);
  g_free (row->text);
  g_free (row);
}

static gpointer
keep_job (const WardContext *context, gpointer data, GCancellable *cancellable, GError **error)
{
  const WardSketchRow *row = data;
  WardStmt *stmt = ward_db_prepare (context->db, keep_sql, error);

  if (stmt == NULL)
    return NULL;
  ward_stmt_number (stmt, ":at", context->now);
  ward_stmt_text (stmt, ":by", context->actor);
  ward_stmt_text (stmt, ":about", row->about);
  ward_stmt_text (stmt, ":text", row->text);
  return ward_stmt_run (context->db, stmt, error) ? GINT_TO_POINTER (TRUE) : NULL;
}

static gpointer
drop_job (const WardContext *context, gpointer data, GCancellable *cancellable, GError **error)
{
  WardStmt *stmt = ward_db_prepare (context->db, drop_sql, error);

  return stmt != NULL && ward_stmt_run (context->db, stmt, error) ? GINT_TO_POINTER (TRUE) : NULL;
}

static gpointer
find_job (const WardContext *context, gpointer data, GCancellable *cancellable, GError **error)
{
  WardStmt *stmt = ward_db_prepare (context->db, find_sql, error);
  WardSketchRow *row = NULL;
  gboolean found = FALSE;

  if (stmt == NULL || !ward_stmt_step (context->db, stmt, &found, error) || !found)
    return NULL;
  row = g_new0 (WardSketchRow, 1);
  row->about = g_strdup (ward_stmt_get_text (stmt, 0));
  row->text = g_strdup (ward_stmt_get_text (stmt, 1));
  ward_stmt_reset (stmt);
  return row;
}

static void
written_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;

  if (ward_session_submit_finish (WARD_SESSION (source), result, &error) == NULL &&
      !g_error_matches (error, WARD_ERROR, WARD_ERROR_CANCELLED))
    ward_session_say (WARD_SESSION (source), error->message);
}

void
ward_session_sketch_keep (WardSession *self, const char *about, const char *text)
{
  WardSketchRow *row = g_new0 (WardSketchRow, 1);

  row->about = g_strdup (about);
  row->text = g_strdup (text);
  ward_session_submit_async (self, WARD_SESSION_WRITE, keep_job, row,
                             (GDestroyNotify) ward_sketch_row_free, NULL, NULL, written_cb, NULL);
}

void
ward_session_sketch_drop (WardSession *self)
{
  ward_session_submit_async (self, WARD_SESSION_WRITE, drop_job, NULL, NULL, NULL, NULL,
                             written_cb, NULL);
}

void
ward_session_sketch_async (WardSession *self, GAsyncReadyCallback callback, gpointer user_data)
{
  ward_session_submit_async (self, WARD_SESSION_READ, find_job, NULL, NULL,
                             (GDestroyNotify) ward_sketch_row_free, NULL, callback, user_data);
}

WardSketchRow *
ward_session_sketch_finish (WardSession *self, GAsyncResult *result, GError **error)
{
  return ward_session_submit_finish (self, result, error);
}
