/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-packs.h"

#include <glib/gi18n-lib.h>

#include "ward-error.h"
#include "ward-journal.h"
#include "ward-json.h"
#include "ward-roles.h"

#define PREFIX "/org/wardlight/Wardlight/policy/"

typedef struct {
  char *name, *version, *text;
} Pack;

static void
pack_free (Pack *pack)
{
  g_free (pack->name);
  g_free (pack->version);
  g_free (pack->text);
  g_free (pack);
}

static Pack *
pack_new (const char *text, GError **error)
{
  g_autoptr (WardJson) json = ward_json_parse (text, -1, &ward_json_file_limits, error);
  const char *name = json != NULL ? ward_json_get_string (json, "pack") : NULL;
  const char *version = json != NULL ? ward_json_get_string (json, "version") : NULL;
  Pack *pack;

  if (json == NULL)
    return NULL;
  if (name == NULL || version == NULL)
    {
      g_set_error_literal (error, WARD_ERROR, WARD_ERROR_INVALID,
                           _("That is no rule pack: it names neither itself nor its version."));
      return NULL;
    }
  pack = g_new0 (Pack, 1);
  pack->name = g_strdup (name);
  pack->version = g_strdup (version);
  pack->text = g_strdup (text);
  return pack;
}

static Pack *
find (GPtrArray *packs, const char *name)
{
  for (guint i = 0; i < packs->len; i++)
    if (g_str_equal (((Pack *) packs->pdata[i])->name, name))
      return packs->pdata[i];
  return NULL;
}

/* Takes pack into packs unless one of its name that is as new stands there. Versions compare as
 * text: "2026-11-01.2". */
static gboolean
merge (GPtrArray *packs, Pack *pack)
{
  Pack *old = find (packs, pack->name);

  if (old != NULL && strcmp (pack->version, old->version) <= 0)
    {
      pack_free (pack);
      return FALSE;
    }
  if (old != NULL)
    g_ptr_array_remove (packs, old);
  g_ptr_array_add (packs, pack);
  return TRUE;
}

static gboolean
add_built_in (GPtrArray *packs, GError **error)
{
  g_auto (GStrv) names
      = g_resources_enumerate_children (PREFIX, G_RESOURCE_LOOKUP_FLAGS_NONE, error);

  for (guint i = 0; names != NULL && names[i] != NULL; i++)
    {
      g_autofree char *path = g_strconcat (PREFIX, names[i], NULL);
      g_autoptr (GBytes) bytes = NULL;
      Pack *pack;

      if (!g_str_has_suffix (names[i], ".json"))
        continue;
      bytes = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, error);
      pack = bytes != NULL ? pack_new (g_bytes_get_data (bytes, NULL), error) : NULL;
      if (pack == NULL)
        return FALSE;
      merge (packs, pack);
    }
  return names != NULL;
}

static gboolean
add_loaded (WardDb *db, GPtrArray *packs, GError **error)
{
  static const char sql[] = "SELECT text FROM policy_pack ORDER BY name";
  WardStmt *stmt = ward_db_prepare (db, sql, error);
  gboolean row = FALSE;

  if (stmt == NULL)
    return FALSE;
  while (ward_stmt_step (db, stmt, &row, error))
    {
      Pack *pack;

      if (!row)
        return TRUE;
      pack = pack_new (ward_stmt_get_text (stmt, 0), error);
      if (pack == NULL)
        return FALSE;
      merge (packs, pack);
    }
  return FALSE;
}

static WardRuleSet *
build (GPtrArray *packs, const WardFactTables *tables, GError **error)
{
  g_autofree WardPackText *texts = g_new0 (WardPackText, packs->len);

  for (guint i = 0; i < packs->len; i++)
    {
      texts[i].text = ((Pack *) packs->pdata[i])->text;
      texts[i].len = -1;
    }
  return ward_rule_set_new (texts, packs->len, ward_fact_tables_lookup, (gpointer) tables, error);
}

static GPtrArray *
current (WardDb *db, GError **error)
{
  g_autoptr (GPtrArray) packs = g_ptr_array_new_with_free_func ((GDestroyNotify) pack_free);

  if (!add_built_in (packs, error) || !add_loaded (db, packs, error))
    return NULL;
  return g_steal_pointer (&packs);
}

WardRuleSet *
ward_packs_read (WardDb *db, const WardFactTables *tables, GError **error)
{
  g_autoptr (GPtrArray) packs = current (db, error);

  return packs != NULL ? build (packs, tables, error) : NULL;
}

WardRuleSet *
ward_packs_try (WardDb *db, const WardFactTables *tables, const char *text, GError **error)
{
  g_autoptr (GPtrArray) packs = current (db, error);
  Pack *pack = packs != NULL ? pack_new (text, error) : NULL;

  if (pack == NULL)
    return NULL;
  if (!merge (packs, pack))
    {
      g_set_error_literal (error, WARD_ERROR, WARD_ERROR_EXISTS,
                           _("That pack is not newer than the one in force."));
      return NULL;
    }
  return build (packs, tables, error);
}

static const char insert_sql[] =
    "INSERT INTO policy_pack (name, version, text, loaded_at, loaded_by) "
    "VALUES (:name, :version, :text, :at, :by) ON CONFLICT (name) DO UPDATE SET "
    "version = excluded.version, text = excluded.text, loaded_at = excluded.loaded_at, "
    "loaded_by = excluded.loaded_by";

static gboolean
keep (const WardContext *context, const Pack *pack, GError **error)
{
  WardStmt *stmt = ward_db_prepare (context->db, insert_sql, error);

  if (stmt == NULL)
    return FALSE;
  ward_stmt_text (stmt, ":name", pack->name);
  ward_stmt_text (stmt, ":version", pack->version);
  ward_stmt_text (stmt, ":text", pack->text);
  ward_stmt_number (stmt, ":at", context->now);
  ward_stmt_text (stmt, ":by", context->actor);
  return ward_stmt_run (context->db, stmt, error);
}

/* Who changed the rules, when and to which, stands in the chain. */
static gboolean
log_load (const WardContext *context, const Pack *pack, GError **error)
{
  g_autofree char *action = g_strdup_printf ("load rules %s %s", pack->name, pack->version);
  g_autoptr (WardJournal) journal =
      ward_journal_begin (context->db, context->now, context->actor, action);

  return ward_journal_end (journal, NULL, error);
}

gboolean
ward_packs_load (const WardContext *context, const char *text, GError **error)
{
  g_autoptr (WardRuleSet) next = NULL;
  g_autoptr (WardTxn) txn = NULL;
  Pack *pack;
  gboolean ok;

  if (!ward_role_may_govern (context->role))
    {
      g_set_error_literal (error, WARD_ERROR, WARD_ERROR_DENIED,
                           _("Only the commander and the district lead take newer rules into "
                             "use."));
      return FALSE;
    }
  next = ward_packs_try (context->db, context->tables, text, error);
  pack = next != NULL ? pack_new (text, error) : NULL;
  txn = pack != NULL ? ward_txn_begin (context->db, error) : NULL;
  ok = txn != NULL && keep (context, pack, error) && log_load (context, pack, error) &&
       ward_txn_commit (g_steal_pointer (&txn), error);
  g_clear_pointer (&pack, pack_free);
  return ok;
}
