/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-desk.h"

#include <glib/gi18n-lib.h>

#include "ward-migrate.h"
#include "ward-packs.h"

struct _WardDesk {
  WardDb *db;
  WardRuleSet *rules;
  WardFactTables *tables;
  char *actor, *role, *district;
  gboolean sample;
};

/* Whether the settings can be read: what they say decides whose database this is, and nothing
 * may be taken for absent that is damaged. */
static gboolean
check_settings (WardDb *db, GError **error)
{
  static const char sql[] = "SELECT name, value FROM setting";
  g_autoptr (GError) failure = NULL;
  WardStmt *stmt = ward_db_prepare (db, sql, &failure);
  gboolean row = stmt != NULL;

  while (row && ward_stmt_step (db, stmt, &row, &failure) && row)
    ;
  if (failure == NULL)
    return TRUE;
  if (g_error_matches (failure, WARD_ERROR, WARD_ERROR_FAILED))
    g_set_error_literal (error, WARD_ERROR, WARD_ERROR_CORRUPT,
                         _("The database file is damaged."));
  else
    g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

static gboolean
take_rules (WardDesk *desk, WardDesk *first, GError **error)
{
  if (first == NULL)
    {
      desk->tables = ward_fact_tables_new ();
      return ward_desk_reload_rules (desk, error);
    }
  desk->tables = ward_fact_tables_ref (first->tables);
  desk->rules = ward_rule_set_ref (first->rules);
  return TRUE;
}

WardDesk *
ward_desk_open_beside (WardDesk *first, WardVault *vault, WardDbFlags flags, GError **error)
{
  g_autoptr (WardDesk) desk = g_new0 (WardDesk, 1);

  desk->db = ward_vault_connect (vault, flags, error);
  if (desk->db == NULL || !(flags & WARD_DB_READ_ONLY ? ward_migrate_check (desk->db, error)
                                                      : ward_migrate (desk->db, error)))
    return NULL;
  if (!check_settings (desk->db, error))
    return NULL;
  if (!take_rules (desk, first, error))
    return NULL;
  desk->actor = ward_setting_get (desk->db, "actor");
  desk->role = ward_setting_get (desk->db, "role");
  desk->district = ward_setting_get (desk->db, "district");
  desk->sample = ward_db_number (desk->db, "SELECT 1 FROM setting WHERE name = 'sample'", 0) == 1;
  if (ward_db_is_sample_build () && !desk->sample && desk->district != NULL)
    {
      ward_db_refuse_all_but_sample (error);
      return NULL;
    }
  return g_steal_pointer (&desk);
}

WardDesk *
ward_desk_open (WardVault *vault, WardDbFlags flags, GError **error)
{
  return ward_desk_open_beside (NULL, vault, flags, error);
}

void
ward_desk_close (WardDesk *desk)
{
  if (desk == NULL)
    return;
  g_clear_pointer (&desk->rules, ward_rule_set_unref);
  g_clear_pointer (&desk->tables, ward_fact_tables_unref);
  g_clear_pointer (&desk->db, ward_db_close);
  g_free (desk->actor);
  g_free (desk->role);
  g_free (desk->district);
  g_free (desk);
}

WardDb *
ward_desk_db (WardDesk *desk)
{
  return desk->db;
}

WardRuleSet *
ward_desk_rules (WardDesk *desk)
{
  return desk->rules;
}

gboolean
ward_desk_is_sample (WardDesk *desk)
{
  return desk->sample;
}

gboolean
ward_desk_reload_rules (WardDesk *desk, GError **error)
{
  WardRuleSet *rules = ward_packs_read (desk->db, desk->tables, error);

  if (rules == NULL)
    return FALSE;
  g_clear_pointer (&desk->rules, ward_rule_set_unref);
  desk->rules = rules;
  return TRUE;
}

WardContext
ward_desk_context (WardDesk *desk, gint64 now)
{
  WardContext context = { 0 };

  context.db = desk->db;
  context.rules = desk->rules;
  context.tables = desk->tables;
  context.now = now;
  context.actor = desk->actor;
  context.role = desk->role;
  context.district = desk->district;
  return context;
}

gboolean
ward_desk_act_as (WardDesk *desk, const char *collar, GError **error)
{
  g_autofree char *id = ward_records_find_key (desk->db, ward_kind_find ("officer"), collar);
  g_autoptr (WardRecord) officer = NULL;

  if (id != NULL)
    officer = ward_records_get (desk->db, ward_kind_find ("officer"), id, error);
  if (officer == NULL)
    {
      g_clear_error (error);
      g_set_error (error, WARD_ERROR, WARD_ERROR_NOT_FOUND, _("There is no officer %s here."),
                   collar);
      return FALSE;
    }
  g_free (desk->actor);
  g_free (desk->role);
  desk->actor = g_steal_pointer (&id);
  desk->role = g_strdup (ward_record_get_nick (officer, "role"));
  if (officer->district != NULL)
    {
      g_free (desk->district);
      desk->district = g_strdup (officer->district);
    }
  return TRUE;
}
