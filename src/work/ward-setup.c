/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-setup.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "ward-commit.h"
#include "ward-force.h"
#include "ward-migrate.h"
#include "ward-sample.h"

static WardDesk *
create (const char *path, const WardUnlock *unlock, gboolean sample, gint64 now,
        char **ret_recovery, GError **error)
{
  g_autoptr (WardVault) vault = ward_vault_create (path, unlock, sample, now, ret_recovery, error);

  return vault != NULL ? ward_desk_open (vault, 0, error) : NULL;
}

static gboolean
put_district (const WardContext *context, const char *code, const char *name, GError **error)
{
  g_autoptr (GPtrArray) changes = ward_changes_new ();
  g_autoptr (WardOutcome) outcome = NULL;
  WardDistrict *district = ward_new (WardDistrict, "district");

  district->code = g_strdup (code);
  district->name = g_strdup (name);
  ward_changes_add (changes, WARD_CHANGE_PUT, &district->meta, NULL);
  outcome = ward_commit (context, changes, WARD_GATE_SAVE, "init", error);
  return outcome != NULL;
}

WardDesk *
ward_setup_district (const char *path, const WardUnlock *unlock, const char *code, const char *name,
                     gint64 now, char **ret_recovery, GError **error)
{
  g_autoptr (WardDesk) desk = create (path, unlock, FALSE, now, ret_recovery, error);
  WardContext context;

  if (desk == NULL || !ward_setting_set (ward_desk_db (desk), "district", code, error) ||
      !ward_setting_set (ward_desk_db (desk), "device_letter", "A", error))
    return NULL;
  context = ward_desk_context (desk, now);
  if (!put_district (&context, code, name, error))
    return NULL;
  return g_steal_pointer (&desk);
}

static void
remove_files (const char *path)
{
  static const char *const suffixes[] = { "", "-wal", "-shm", ".keys" };

  for (guint i = 0; i < G_N_ELEMENTS (suffixes); i++)
    {
      g_autofree char *file = g_strconcat (path, suffixes[i], NULL);

      g_unlink (file);
    }
}

WardDesk *
ward_setup_sample (const char *path, const WardUnlock *unlock, const WardSampleOptions *options,
                   gint64 now, GError **error)
{
  g_autoptr (WardDesk) desk = create (path, unlock, unlock == NULL, now, NULL, error);
  g_autoptr (WardVault) vault = NULL;
  WardContext context;

  if (desk == NULL)
    return NULL;
  context = ward_desk_context (desk, now);
  context.origin = WARD_ORIGIN_SAMPLE;
  if (ward_setting_set (context.db, "sample", "1", error) &&
      ward_sample_fill (&context, options->seed, options->scale, error))
    {
      g_clear_pointer (&desk, ward_desk_close);
      vault = ward_vault_unlock (path, unlock, error);
      return vault != NULL ? ward_desk_open (vault, 0, error) : NULL;
    }
  g_clear_pointer (&desk, ward_desk_close);
  remove_files (path);
  return NULL;
}

gboolean
ward_setup_remove_sample (WardDesk **desk, const char *path, GError **error)
{
  if (!ward_desk_is_sample (*desk))
    {
      g_set_error_literal (error, WARD_ERROR, WARD_ERROR_DENIED,
                           _("That database is not the sample; it is not removed."));
      return FALSE;
    }
  g_clear_pointer (desk, ward_desk_close);
  remove_files (path);
  return TRUE;
}
