/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-audit.h"

#include <glib/gi18n-lib.h>

#include "ward-commitment.h"

char *
ward_audit_commit_row (const WardAuditRow *row)
{
  char at[24];
  const char *parts[] = { row->kind, row->record, row->what, row->was,
                          row->set,  row->reason, at,        row->by };

  g_snprintf (at, sizeof at, "%" G_GINT64_FORMAT, row->at);
  return ward_chain_next (row->salt, parts, G_N_ELEMENTS (parts));
}

void
ward_audit_extend_root (char **root, const char *commitment)
{
  char *next = ward_chain_next (*root, &commitment, 1);

  g_free (*root);
  *root = next;
}

char *
ward_audit_hash (const WardAuditEntry *entry)
{
  char seq[24], at[24], count[24];
  const char *parts[] = { seq, at, entry->by, entry->action, entry->kind, entry->record,
                          count, entry->root };

  g_snprintf (seq, sizeof seq, "%" G_GINT64_FORMAT, entry->seq);
  g_snprintf (at, sizeof at, "%" G_GINT64_FORMAT, entry->at);
  g_snprintf (count, sizeof count, "%" G_GINT64_FORMAT, entry->count);
  return ward_chain_next (entry->prev, parts, G_N_ELEMENTS (parts));
}

void
ward_audit_entry_free (WardAuditEntry *entry)
{
  g_free (entry->by);
  g_free (entry->action);
  g_free (entry->kind);
  g_free (entry->record);
  g_free (entry->root);
  g_free (entry->prev);
  g_free (entry->hash);
  g_free (entry);
}

static const char entries_sql[] =
    "SELECT seq, at, count, by, action, kind, record, root, prev, hash FROM audit "
    "WHERE seq >= :from ORDER BY seq LIMIT :limit";

static WardAuditEntry *
read_entry (WardStmt *stmt)
{
  WardAuditEntry *entry = g_new0 (WardAuditEntry, 1);

  entry->seq = ward_stmt_get_number (stmt, 0);
  entry->at = ward_stmt_get_number (stmt, 1);
  entry->count = ward_stmt_get_number (stmt, 2);
  entry->by = g_strdup (ward_stmt_get_text (stmt, 3));
  entry->action = g_strdup (ward_stmt_get_text (stmt, 4));
  entry->kind = g_strdup (ward_stmt_get_text (stmt, 5));
  entry->record = g_strdup (ward_stmt_get_text (stmt, 6));
  entry->root = g_strdup (ward_stmt_get_text (stmt, 7));
  entry->prev = g_strdup (ward_stmt_get_text (stmt, 8));
  entry->hash = g_strdup (ward_stmt_get_text (stmt, 9));
  return entry;
}

GPtrArray *
ward_audit_entries (WardDb *db, gint64 from_seq, guint limit, GError **error)
{
  WardStmt *stmt = ward_db_prepare (db, entries_sql, error);
  g_autoptr (GPtrArray) entries =
      g_ptr_array_new_with_free_func ((GDestroyNotify) ward_audit_entry_free);
  gboolean row = FALSE;

  if (stmt == NULL)
    return NULL;
  ward_stmt_number (stmt, ":from", from_seq);
  ward_stmt_number (stmt, ":limit", limit > 0 ? (gint64) limit : -1);
  while (ward_stmt_step (db, stmt, &row, error))
    {
      if (!row)
        return g_steal_pointer (&entries);
      g_ptr_array_add (entries, read_entry (stmt));
    }
  return NULL;
}

char *
ward_audit_head (WardDb *db)
{
  static const char sql[] = "SELECT hash FROM audit ORDER BY seq DESC LIMIT 1";
  WardStmt *stmt = ward_db_prepare (db, sql, NULL);
  gboolean row = FALSE;
  char *hash = NULL;

  if (stmt != NULL && ward_stmt_step (db, stmt, &row, NULL) && row)
    {
      hash = g_strdup (ward_stmt_get_text (stmt, 0));
      ward_stmt_reset (stmt);
    }
  return hash != NULL ? hash : g_strdup (WARD_AUDIT_ZERO);
}

/* A row without its salt is one that was disposed of, and that is on record itself. */
static const char rows_sql[] =
    "SELECT audit, kind, record, what, was, \"set\", reason, salt, commitment, at, by, "
    "salt IS NULL AND was IS NULL AND \"set\" IS NULL AND reason IS NULL AND EXISTS ("
    "SELECT 1 FROM history d WHERE d.record = h.record AND d.kind = h.kind AND d.seq > h.seq AND "
    "d.what = 'dispose' AND d.salt IS NOT NULL) FROM history h ORDER BY audit, seq";

typedef struct {
  WardStmt *stmt;
  gboolean row;
} Rows;

/* Whether a row still fits its commitment, or was disposed of. */
static gboolean
row_holds (WardStmt *stmt)
{
  WardAuditRow row = {
    ward_stmt_get_text (stmt, 1), ward_stmt_get_text (stmt, 2), ward_stmt_get_text (stmt, 3),
    ward_stmt_get_text (stmt, 4), ward_stmt_get_text (stmt, 5), ward_stmt_get_text (stmt, 6),
    ward_stmt_get_text (stmt, 7), ward_stmt_get_text (stmt, 10), ward_stmt_get_number (stmt, 9),
  };
  g_autofree char *made = NULL;

  if (row.salt == NULL)
    return ward_stmt_get_number (stmt, 11) == 1;
  made = ward_audit_commit_row (&row);
  return g_strcmp0 (made, ward_stmt_get_text (stmt, 8)) == 0;
}

/* Folds the rows of one entry; FALSE when one doesn't hold. */
static gboolean
fold_rows (WardDb *db, Rows *rows, const WardAuditEntry *entry, char **ret_root)
{
  g_autofree char *root = g_strdup (WARD_AUDIT_ZERO);
  gint64 count = 0;

  while (rows->row && ward_stmt_get_number (rows->stmt, 0) <= entry->seq)
    {
      if (!row_holds (rows->stmt))
        return FALSE;
      ward_audit_extend_root (&root, ward_stmt_get_text (rows->stmt, 8));
      count++;
      if (!ward_stmt_step (db, rows->stmt, &rows->row, NULL))
        return FALSE;
    }
  *ret_root = g_steal_pointer (&root);
  return count == entry->count;
}

static gboolean
entry_holds (WardDb *db, Rows *rows, WardAuditEntry *entry, gint64 expected, const char *prev)
{
  g_autofree char *root = NULL, *hash = NULL;

  if (!fold_rows (db, rows, entry, &root))
    return FALSE;
  hash = ward_audit_hash (entry);
  return entry->seq == expected && g_str_equal (entry->prev, prev) &&
         g_str_equal (root, entry->root) && g_str_equal (hash, entry->hash);
}

static gboolean
altered (Rows *rows, gint64 bad, gint64 *ret_bad, GError **error)
{
  ward_stmt_reset (rows->stmt);
  *ret_bad = bad;
  g_set_error (error, WARD_ERROR, WARD_ERROR_CORRUPT,
               _("The log was altered: entry %d no longer fits."), (int) bad);
  return FALSE;
}

gboolean
ward_audit_verify (WardDb *db, gint64 *ret_n, gint64 *ret_bad, GError **error)
{
  g_autoptr (GPtrArray) entries = ward_audit_entries (db, 0, 0, error);
  Rows rows = { ward_db_prepare (db, rows_sql, error), FALSE };
  const char *prev = WARD_AUDIT_ZERO;

  if (entries == NULL || rows.stmt == NULL || !ward_stmt_step (db, rows.stmt, &rows.row, error))
    return FALSE;
  *ret_n = entries->len;
  for (guint i = 0; i < entries->len; i++)
    {
      WardAuditEntry *entry = entries->pdata[i];

      if (!entry_holds (db, &rows, entry, i + 1, prev))
        return altered (&rows, MIN (entry->seq, (gint64) i + 1), ret_bad, error);
      prev = entry->hash;
    }
  /* Rows of an entry that isn't there. */
  if (rows.row)
    return altered (&rows, entries->len + 1, ret_bad, error);
  ward_stmt_reset (rows.stmt);
  return TRUE;
}
