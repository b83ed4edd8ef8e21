/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-session-setup.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>

#include "ward-commit.h"
#include "ward-error.h"
#include "ward-file.h"
#include "ward-id.h"
#include "ward-migrate.h"
#include "ward-people.h"
#include "ward-persons.h"
#include "ward-recovery-sheet.h"
#include "ward-session-private.h"
#include "ward-setup.h"

#define KEY_FILE_MAX 4096

typedef struct {
  char *path, *passphrase, *recovery, *keyring, *key_file;
  gboolean remember;
  gint64 offset;
  char *ret_keyring;
} Unlocking;

static void
unlocking_free (Unlocking *u)
{
  g_free (u->path);
  g_free (u->key_file);
  ward_secret_free (u->passphrase);
  ward_secret_free (u->recovery);
  ward_secret_free (u->keyring);
  ward_secret_free (u->ret_keyring);
  g_free (u);
}

static gint64
clock_now (gint64 offset)
{
  return g_get_real_time () / G_USEC_PER_SEC + offset;
}

static WardVault *
unlock_vault (const Unlocking *u, GError **error)
{
  WardUnlock how = { u->passphrase, u->recovery, u->keyring, NULL };
  char *key = NULL;
  WardVault *vault;

  if (u->key_file != NULL)
    {
      key = ward_file_read (u->key_file, KEY_FILE_MAX, NULL, error);
      if (key == NULL)
        return NULL;
      how.key_hex = g_strstrip (key);
    }
  vault = ward_vault_unlock (u->path, how.passphrase != NULL || how.recovery != NULL ||
                                              how.keyring_secret != NULL || how.key_hex != NULL
                                          ? &how
                                          : NULL,
                             error);
  ward_secret_free (key);
  return vault;
}

static void
unlock_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Unlocking *u = data;
  GError *error = NULL;
  WardVault *vault = unlock_vault (u, &error);
  WardSession *self = NULL;

  if (vault != NULL && u->remember)
    u->ret_keyring = ward_vault_add_keyring (vault, clock_now (0), NULL);
  if (vault != NULL)
    self = ward_session_new_open (vault, u->offset, &error);
  if (self != NULL)
    g_task_return_pointer (task, self, (GDestroyNotify) ward_session_discard);
  else
    g_task_return_error (task, error);
}

void
ward_session_unlock_async (const WardUnlocking *unlocking, GCancellable *cancellable,
                           GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  Unlocking *u = g_new0 (Unlocking, 1);

  u->path = g_strdup (unlocking->path);
  u->passphrase = g_strdup (unlocking->passphrase);
  u->recovery = g_strdup (unlocking->recovery);
  u->keyring = g_strdup (unlocking->keyring);
  u->key_file = g_strdup (unlocking->key_file);
  u->remember = unlocking->remember;
  u->offset = unlocking->offset;
  g_task_set_source_tag (task, ward_session_unlock_async);
  g_task_set_task_data (task, u, (GDestroyNotify) unlocking_free);
  g_task_run_in_thread (task, unlock_thread);
}

WardSession *
ward_session_unlock_finish (GAsyncResult *result, char **ret_keyring, GError **error)
{
  Unlocking *u = g_task_get_task_data (G_TASK (result));
  WardSession *self = g_task_propagate_pointer (G_TASK (result), error);

  if (self != NULL && ret_keyring != NULL)
    *ret_keyring = g_steal_pointer (&u->ret_keyring);
  return self;
}

typedef struct {
  char *path, *passphrase, *district, *district_name, *collar, *name, *secret;
  gint64 rank, role;
  char *recovery;
} Beginning;

static void
beginning_free (Beginning *b)
{
  g_free (b->path);
  g_free (b->district);
  g_free (b->district_name);
  g_free (b->collar);
  g_free (b->name);
  ward_secret_free (b->passphrase);
  ward_secret_free (b->secret);
  ward_secret_free (b->recovery);
  g_free (b);
}

static gboolean
make_folder (const char *path, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);

  if (g_mkdir_with_parents (folder, 0700) == 0)
    return TRUE;
  g_set_error_literal (error, WARD_ERROR, WARD_ERROR_FAILED,
                       _("The folder for the database can’t be made."));
  return FALSE;
}

/* The officer, and a period for the rank, from which the rank follows. */
static GPtrArray *
first_officer (const Beginning *b, gint64 now)
{
  GPtrArray *changes = ward_changes_new ();
  WardOfficer *officer = ward_new (WardOfficer, "officer");
  WardRankPeriod *period;

  officer->meta.id = ward_id_new (now * 1000);
  officer->collar = g_strdup (b->collar);
  officer->name = g_strdup (b->name);
  officer->role = b->role;
  officer->from = ward_time_local_date (now);
  ward_changes_add (changes, WARD_CHANGE_PUT, &officer->meta, NULL);
  if (b->rank == WARD_NONE)
    return changes;
  period = ward_new (WardRankPeriod, "rank_period");
  period->officer = g_strdup (officer->meta.id);
  period->rank = b->rank;
  period->from = officer->from;
  ward_changes_add (changes, WARD_CHANGE_PUT, &period->meta, NULL);
  return changes;
}

static gboolean
refused_error (const WardOutcome *outcome, GError **error)
{
  g_autofree char *message = NULL;

  if (!outcome->refused && !outcome->needs_acceptance)
    return FALSE;
  message = outcome->findings->len > 0 ? ward_finding_dup_message (outcome->findings->pdata[0])
                                       : g_strdup (_("The first officer was refused."));
  g_set_error_literal (error, WARD_ERROR, WARD_ERROR_INVALID, message);
  return TRUE;
}

static gboolean
add_first_officer (const Beginning *b, WardDesk *desk, gint64 now, GError **error)
{
  WardContext context = ward_desk_context (desk, now);
  g_autoptr (GPtrArray) changes = first_officer (b, now);
  const char *id = ((WardChange *) changes->pdata[0])->record->id;
  g_autoptr (WardOutcome) outcome = NULL;

  context.accept = "first run";
  outcome = ward_commit (&context, changes, WARD_GATE_SAVE, "record", error);
  if (outcome == NULL || refused_error (outcome, error))
    return FALSE;
  if (b->secret != NULL && *b->secret != '\0' &&
      !ward_person_enrol (&context, id, b->secret, NULL, error))
    return FALSE;
  return ward_setting_set (context.db, "actor", id, error) &&
         ward_setting_set (context.db, "role", ward_enum_nick (&ward_enum_role, b->role), error);
}

static WardSession *
begin (Beginning *b, GError **error)
{
  WardUnlock how = { .passphrase = b->passphrase };
  gint64 now = clock_now (0);
  g_autoptr (WardDesk) desk = NULL;
  WardVault *vault;

  if (!make_folder (b->path, error))
    return NULL;
  desk = ward_setup_district (b->path, &how, b->district, b->district_name, now, &b->recovery,
                              error);
  if (desk == NULL)
    return NULL;
  if (!add_first_officer (b, desk, now, error))
    {
      ward_setup_take_back (&desk, b->path);
      return NULL;
    }
  g_clear_pointer (&desk, ward_desk_close);
  vault = ward_vault_unlock (b->path, &how, error);
  return vault != NULL ? ward_session_new_open (vault, 0, error) : NULL;
}

static void
begin_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  GError *error = NULL;
  WardSession *self = begin (data, &error);

  if (self != NULL)
    g_task_return_pointer (task, self, (GDestroyNotify) ward_session_discard);
  else
    g_task_return_error (task, error);
}

void
ward_session_begin_async (const WardBeginning *beginning, GCancellable *cancellable,
                          GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  Beginning *b = g_new0 (Beginning, 1);

  b->path = g_strdup (beginning->path);
  b->passphrase = g_strdup (beginning->passphrase);
  b->district = g_strdup (beginning->district);
  b->district_name = g_strdup (beginning->district_name);
  b->collar = g_strdup (beginning->collar);
  b->name = g_strdup (beginning->name);
  b->rank = beginning->rank;
  b->role = beginning->role;
  b->secret = g_strdup (beginning->secret);
  g_task_set_source_tag (task, ward_session_begin_async);
  g_task_set_task_data (task, b, (GDestroyNotify) beginning_free);
  g_task_run_in_thread (task, begin_thread);
}

WardSession *
ward_session_begin_finish (GAsyncResult *result, char **ret_recovery, GError **error)
{
  Beginning *b = g_task_get_task_data (G_TASK (result));
  WardSession *self = g_task_propagate_pointer (G_TASK (result), error);

  if (self != NULL)
    *ret_recovery = g_steal_pointer (&b->recovery);
  return self;
}

static void
sample_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Unlocking *u = data;
  WardSampleOptions options = { 1, 1 };
  GError *error = NULL;
  WardVault *vault = NULL;
  WardSession *self = NULL;

  if (!g_file_test (u->path, G_FILE_TEST_EXISTS) && make_folder (u->path, &error))
    ward_desk_close (
        ward_setup_sample (u->path, NULL, &options, clock_now (u->offset), &error));
  if (error == NULL)
    vault = ward_vault_unlock (u->path, NULL, &error);
  if (vault != NULL)
    self = ward_session_new_open (vault, u->offset, &error);
  if (self != NULL)
    g_task_return_pointer (task, self, (GDestroyNotify) ward_session_discard);
  else
    g_task_return_error (task, error);
}

void
ward_session_sample_async (const char *path, gint64 offset, GCancellable *cancellable,
                           GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  Unlocking *u = g_new0 (Unlocking, 1);

  u->path = g_strdup (path);
  u->offset = offset;
  g_task_set_source_tag (task, ward_session_sample_async);
  g_task_set_task_data (task, u, (GDestroyNotify) unlocking_free);
  g_task_run_in_thread (task, sample_thread);
}

WardSession *
ward_session_sample_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

gboolean
ward_session_remove_sample (WardSession *self, GError **error)
{
  g_autofree char *path = g_strdup (ward_session_get_path (self));
  g_autoptr (WardVault) vault = NULL;
  WardDesk *desk;

  if (!self->sample)
    {
      g_set_error_literal (error, WARD_ERROR, WARD_ERROR_DENIED,
                           _("That database is not the sample; it is not removed."));
      return FALSE;
    }
  ward_session_close (self);
  vault = ward_vault_unlock (path, NULL, error);
  desk = vault != NULL ? ward_desk_open (vault, 0, error) : NULL;
  if (desk == NULL)
    return FALSE;
  if (ward_setup_remove_sample (&desk, path, error))
    return TRUE;
  ward_desk_close (desk);
  return FALSE;
}

gboolean
ward_session_print_recovery (WardSession *self, const char *phrase, const char *path,
                             GError **error)
{
  WardRecoverySheet sheet = { phrase, NULL, self->district_name, _("Recovery 1"), self->actor_name,
                              ward_session_now (self), self->sample };
  g_autoptr (WardPaper) paper = ward_recovery_sheet_new (&sheet);
  g_autoptr (GBytes) pdf = ward_paper_to_pdf (paper, NULL, error);
  gsize size = 0;
  const char *bytes;

  if (pdf == NULL)
    return FALSE;
  bytes = g_bytes_get_data (pdf, &size);
  return ward_file_write (path, bytes, size, error);
}
