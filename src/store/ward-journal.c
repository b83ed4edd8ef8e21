/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-journal.h"

#include "ward-audit.h"
#include "ward-hash.h"
#include "ward-id.h"
#include "ward-json.h"

struct _WardJournal {
  WardDb *db;
  gint64 at, audit, count;
  char *by, *action, *kind, *record, *root;
};

WardJournal *
ward_journal_begin (WardDb *db, gint64 at, const char *by, const char *action)
{
  WardJournal *journal = g_new0 (WardJournal, 1);

  journal->db = db;
  journal->at = at;
  journal->by = g_strdup (by);
  journal->action = g_strdup (action);
  journal->root = g_strdup (WARD_AUDIT_ZERO);
  journal->audit = ward_db_number (db, "SELECT max(seq) FROM audit", 0) + 1;
  return journal;
}

void
ward_journal_free (WardJournal *journal)
{
  if (journal == NULL)
    return;
  g_free (journal->by);
  g_free (journal->action);
  g_free (journal->kind);
  g_free (journal->record);
  g_free (journal->root);
  g_free (journal);
}

static void
write_side (const WardRecord *record, const WardField *field, WardJsonWriter *w)
{
  if (record == NULL)
    ward_json_put_null (w, field->name);
  else
    ward_record_write_field (record, field, w);
}

static void
diff_fields (const WardRecord *before, const WardRecord *after, const WardField *fields, guint n,
             WardJsonWriter *was, WardJsonWriter *set)
{
  for (guint i = 0; i < n; i++)
    {
      const WardField *field = &fields[i];

      if ((field->flags & WARD_SECRET) ||
          (before != NULL ? ward_record_field_equal (before, after, field)
                          : ward_record_is_empty (after, field)))
        continue;
      if (before != NULL)
        write_side (before, field, was);
      write_side (after, field, set);
    }
}

/* What changed, as two JSON objects with the same members; a new record has no "was". */
static void
diff (const WardRecord *before, const WardRecord *after, char **ret_was, char **ret_set)
{
  g_autoptr (WardJsonWriter) was = ward_json_writer_new (FALSE);
  g_autoptr (WardJsonWriter) set = ward_json_writer_new (FALSE);
  const WardField *district = ward_kind_field (after->kind, "district");
  const WardField *archived = ward_kind_field (after->kind, "archived");

  ward_json_begin_object (was, NULL);
  ward_json_begin_object (set, NULL);
  diff_fields (before, after, district, 1, was, set);
  if (before != NULL)
    diff_fields (before, after, archived, 1, was, set);
  diff_fields (before, after, ward_kind_field (after->kind, "judgement"), 1, was, set);
  diff_fields (before, after, after->kind->fields, after->kind->n_fields, was, set);
  ward_json_end_object (was);
  ward_json_end_object (set);
  *ret_was = before != NULL ? ward_json_writer_finish (was) : NULL;
  *ret_set = ward_json_writer_finish (set);
}

static const char history_sql[]
    = "INSERT INTO history (audit, kind, record, at, by, what, was, \"set\", reason, salt, "
      "commitment) "
      "VALUES (:audit, :kind, :record, :at, :by, :what, :was, :set, :reason, :salt, :commitment)";

static gboolean
add_history (WardJournal *journal, const WardAuditRow *row, GError **error)
{
  WardStmt *stmt = ward_db_prepare (journal->db, history_sql, error);
  g_autofree char *commitment = NULL;

  if (stmt == NULL)
    return FALSE;
  commitment = ward_audit_commit_row (row);
  ward_stmt_number (stmt, ":audit", journal->audit);
  ward_stmt_text (stmt, ":kind", row->kind);
  ward_stmt_text (stmt, ":record", row->record);
  ward_stmt_number (stmt, ":at", row->at);
  ward_stmt_text (stmt, ":by", row->by);
  ward_stmt_text (stmt, ":what", row->what);
  ward_stmt_text (stmt, ":was", row->was);
  ward_stmt_text (stmt, ":set", row->set);
  ward_stmt_text (stmt, ":reason", row->reason);
  ward_stmt_text (stmt, ":salt", row->salt);
  ward_stmt_text (stmt, ":commitment", commitment);
  ward_audit_extend_root (&journal->root, commitment);
  return ward_stmt_run (journal->db, stmt, error);
}

static const char outbox_sql[] =
    "INSERT INTO outbox (op, kind, record, what, was, \"set\", at, by) "
    "VALUES (:op, :kind, :record, :what, :was, :set, :at, :by)";

static gboolean
add_outbox (WardJournal *journal, const WardAuditRow *row, GError **error)
{
  WardStmt *stmt = ward_db_prepare (journal->db, outbox_sql, error);
  g_autofree char *op = ward_id_new (journal->at * 1000);

  if (stmt == NULL)
    return FALSE;
  ward_stmt_text (stmt, ":op", op);
  ward_stmt_text (stmt, ":kind", row->kind);
  ward_stmt_text (stmt, ":record", row->record);
  ward_stmt_text (stmt, ":what", row->what);
  ward_stmt_text (stmt, ":was", row->was);
  ward_stmt_text (stmt, ":set", row->set);
  ward_stmt_number (stmt, ":at", journal->at);
  ward_stmt_text (stmt, ":by", journal->by);
  return ward_stmt_run (journal->db, stmt, error);
}

/* A protective note never leaves the machine (PM11); system kinds have ways of their own. */
static gboolean
is_exchanged (const WardKind *kind)
{
  return kind->scope != '-' && !(kind->flags & WARD_KIND_LOCAL) &&
         !g_str_equal (kind->name, "protective_note");
}

gboolean
ward_journal_add (WardJournal *journal, const WardRecord *before, const WardRecord *after,
                  const char *what, const char *reason, GError **error)
{
  gboolean gone = g_str_equal (what, "dispose");
  g_autofree char *was = NULL, *set = NULL, *salt = ward_random_hex (16);
  WardAuditRow row = { after->kind->name, after->id, what, NULL, NULL, reason, salt,
                       gone ? journal->by : after->changed_by,
                       gone ? journal->at : after->changed_at };

  diff (before, after, &was, &set);
  row.was = was;
  row.set = set;
  if (journal->count++ == 0)
    {
      journal->kind = g_strdup (after->kind->name);
      journal->record = g_strdup (after->id);
    }
  return add_history (journal, &row, error) &&
         (!is_exchanged (after->kind) || g_str_equal (what, "refuse") ||
          g_str_equal (what, "look") ||
          add_outbox (journal, &row, error));
}

static const char audit_sql[] =
    "INSERT INTO audit (seq, at, by, action, kind, record, count, root, prev, hash) "
    "VALUES (:seq, :at, :by, :action, :kind, :record, :count, :root, :prev, :hash)";

gboolean
ward_journal_end (WardJournal *journal, gint64 *ret_seq, GError **error)
{
  WardStmt *stmt = ward_db_prepare (journal->db, audit_sql, error);
  g_autofree char *prev = ward_audit_head (journal->db);
  WardAuditEntry entry = { journal->audit,  journal->at,   journal->count, journal->by,
                           journal->action, journal->kind, journal->record, journal->root, prev };
  g_autofree char *hash = ward_audit_hash (&entry);

  if (stmt == NULL)
    return FALSE;
  ward_stmt_number (stmt, ":seq", journal->audit);
  ward_stmt_number (stmt, ":at", journal->at);
  ward_stmt_text (stmt, ":by", journal->by);
  ward_stmt_text (stmt, ":action", journal->action);
  ward_stmt_text (stmt, ":kind", journal->kind);
  ward_stmt_text (stmt, ":record", journal->record);
  ward_stmt_number (stmt, ":count", journal->count);
  ward_stmt_text (stmt, ":root", journal->root);
  ward_stmt_text (stmt, ":prev", prev);
  ward_stmt_text (stmt, ":hash", hash);
  if (!ward_stmt_run (journal->db, stmt, error))
    return FALSE;
  if (ret_seq != NULL)
    *ret_seq = journal->audit;
  return TRUE;
}

gint64
ward_outbox_count (WardDb *db)
{
  return ward_db_number (db, "SELECT count(*) FROM outbox WHERE batch IS NULL", 0);
}
