/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-setup.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "ward-commit.h"
#include "ward-force.h"
#include "ward-migrate.h"
#include "ward-sample.h"

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

/* How a new database is made, and what fills it. */
typedef struct Making Making;
struct Making {
  const WardUnlock *unlock;
  gboolean sample;
  gint64 now;
  char **ret_recovery;
  gboolean (*fill) (WardContext *context, const Making *making, GError **error);
  const WardSampleOptions *options;
  const char *code, *name;
};

static gboolean
fill (WardVault *vault, const Making *making, GError **error)
{
  g_autoptr (WardDesk) desk = ward_desk_open (vault, 0, error);
  WardContext context;

  if (desk == NULL)
    return FALSE;
  context = ward_desk_context (desk, making->now);
  return making->fill (&context, making, error);
}

/* A database is made beside its place and moves there when it is whole: whatever ends the program
 * meanwhile leaves nothing at that place. */
static WardDesk *
make (const char *path, const Making *making, GError **error)
{
  g_autofree char *beside = g_strconcat (path, ".making", NULL);
  g_autoptr (WardVault) vault = NULL;

  if (g_file_test (path, G_FILE_TEST_EXISTS))
    {
      g_set_error_literal (error, WARD_ERROR, WARD_ERROR_EXISTS,
                           _("A file of that name exists already."));
      return NULL;
    }
  remove_files (beside);
  vault = ward_vault_create (beside, making->unlock, making->sample, making->now,
                             making->ret_recovery, error);
  if (vault != NULL && fill (vault, making, error) &&
      ward_vault_move (vault, path, making->now, error))
    return ward_desk_open (vault, 0, error);
  remove_files (beside);
  return NULL;
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

static gboolean
fill_district (WardContext *context, const Making *making, GError **error)
{
  return ward_setting_set (context->db, "district", making->code, error) &&
         ward_setting_set (context->db, "device_letter", "A", error) &&
         put_district (context, making->code, making->name, error);
}

WardDesk *
ward_setup_district (const char *path, const WardUnlock *unlock, const char *code, const char *name,
                     gint64 now, char **ret_recovery, GError **error)
{
  Making making = { .unlock = unlock, .now = now, .ret_recovery = ret_recovery,
                    .fill = fill_district, .code = code, .name = name };

  return make (path, &making, error);
}

static gboolean
fill_sample (WardContext *context, const Making *making, GError **error)
{
  context->origin = WARD_ORIGIN_SAMPLE;
  return ward_setting_set (context->db, "sample", "1", error) &&
         ward_sample_fill (context, making->options->seed, making->options->scale, error);
}

WardDesk *
ward_setup_sample (const char *path, const WardUnlock *unlock, const WardSampleOptions *options,
                   gint64 now, GError **error)
{
  Making making = { .unlock = unlock, .sample = unlock == NULL, .now = now, .fill = fill_sample,
                    .options = options };

  return make (path, &making, error);
}

void
ward_setup_take_back (WardDesk **desk, const char *path)
{
  g_clear_pointer (desk, ward_desk_close);
  remove_files (path);
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
