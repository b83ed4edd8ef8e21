/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-vault.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>

#include "ward-backup.h"
#include "ward-file.h"
#include "ward-slots.h"

#define MAX_KEY_FILE (1024 * 1024)

/* The invented district needs no secret: its key file has a slot that this opens. */
static const char sample_secret[] =
    "0000000000000000000000000000000000000000000000000000000000000000";

struct _WardVault {
  char *path;
  WardKey *key;
  gboolean proven; /* the key came out of the key file beside it, so it is the right one */
};

static char *
keys_path (const char *path)
{
  return g_strconcat (path, ".keys", NULL);
}

static WardVault *
vault_new (const char *path, WardKey *key)
{
  WardVault *vault = g_new0 (WardVault, 1);

  vault->path = g_strdup (path);
  vault->key = key;
  return vault;
}

void
ward_vault_free (WardVault *vault)
{
  if (vault == NULL)
    return;
  g_clear_pointer (&vault->key, ward_key_free);
  g_free (vault->path);
  g_free (vault);
}

WardVault *
ward_vault_copy (WardVault *vault)
{
  WardVault *copy = vault_new (vault->path, ward_key_new_from_bytes (ward_key_bytes (vault->key)));

  copy->proven = vault->proven;
  return copy;
}

const char *
ward_vault_path (WardVault *vault)
{
  return vault->path;
}

static gboolean
replace_text (char **text, char *next)
{
  if (next == NULL)
    return FALSE;
  g_free (*text);
  *text = next;
  return TRUE;
}

static char *
new_slots (const WardKey *key, const WardUnlock *unlock, gboolean sample, gint64 now,
           char **ret_recovery, GError **error)
{
  g_autofree char *text = ward_slots_new ();
  g_autoptr (WardKey) open = NULL;

  if (sample)
    {
      open = ward_key_new_from_hex (sample_secret, error);
      return ward_slots_add_raw (text, key, open, now, error);
    }
  if (!replace_text (&text, ward_slots_add_passphrase (text, key, unlock->passphrase, NULL, now,
                                                       error)))
    return NULL;
  return ward_slots_add_recovery (text, key, now, ret_recovery, error);
}

WardVault *
ward_vault_create (const char *path, const WardUnlock *unlock, gboolean sample, gint64 now,
                   char **ret_recovery, GError **error)
{
  g_autofree char *keys = keys_path (path);
  g_autoptr (WardVault) vault = NULL;
  g_autoptr (WardDb) db = NULL;
  WardKey *key = unlock != NULL && unlock->key_hex != NULL
                     ? ward_key_new_from_hex (unlock->key_hex, error)
                     : ward_key_new ();

  if (key == NULL)
    return NULL;
  vault = vault_new (path, key);
  if (!sample && ward_db_is_sample_build ())
    {
      ward_db_refuse_all_but_sample (error);
      return NULL;
    }
  if (!sample && unlock != NULL && unlock->key_hex == NULL && unlock->passphrase == NULL)
    {
      g_set_error_literal (error, WARD_ERROR, WARD_ERROR_USAGE,
                           _("A new database needs a passphrase or a key file."));
      return NULL;
    }
  db = ward_vault_connect (vault, WARD_DB_CREATE, error);
  if (db == NULL)
    return NULL;
  if (unlock == NULL || unlock->key_hex == NULL)
    {
      g_autofree char *text = new_slots (key, unlock, sample, now, ret_recovery, error);

      if (text == NULL || !ward_file_write (keys, text, -1, error))
        {
          g_unlink (path);
          return NULL;
        }
    }
  return g_steal_pointer (&vault);
}

static WardKey *
unlock_slots (const char *text, const WardUnlock *unlock, GError **error)
{
  WardKey *key;

  if (unlock != NULL && unlock->passphrase != NULL)
    return ward_slots_unlock_passphrase (text, unlock->passphrase, error);
  if (unlock != NULL && unlock->recovery != NULL)
    return ward_slots_unlock_recovery (text, unlock->recovery, error);
  if (unlock != NULL && unlock->keyring_secret != NULL)
    return ward_slots_unlock_secret (text, unlock->keyring_secret, error);
  key = ward_slots_unlock_secret (text, sample_secret, NULL);
  if (key == NULL)
    g_set_error_literal (error, WARD_ERROR, WARD_ERROR_LOCKED,
                         _("The database is locked: a passphrase or a key file is needed."));
  return key;
}

WardVault *
ward_vault_unlock (const char *path, const WardUnlock *unlock, GError **error)
{
  g_autofree char *keys = keys_path (path);
  g_autofree char *text = NULL;
  g_autoptr (GError) failure = NULL;
  WardVault *vault;
  WardKey *key = NULL;

  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    {
      g_set_error_literal (error, WARD_ERROR, WARD_ERROR_NOT_FOUND,
                           _("There is no database at that place."));
      return NULL;
    }
  if (!ward_db_check_file (path, WARD_DB_READ_ONLY, error))
    return NULL;
  if (unlock != NULL && unlock->key_hex != NULL)
    {
      key = ward_key_new_from_hex (unlock->key_hex, NULL);
      if (key == NULL)
        g_set_error_literal (error, WARD_ERROR, WARD_ERROR_BAD_KEY,
                             _("A key file is one line of 64 hexadecimal digits."));
      return key != NULL ? vault_new (path, key) : NULL;
    }
  text = ward_file_read (keys, MAX_KEY_FILE, NULL, &failure);
  if (text != NULL)
    key = unlock_slots (text, unlock, error);
  else if (!g_error_matches (failure, WARD_ERROR, WARD_ERROR_NOT_FOUND))
    g_propagate_error (error, g_steal_pointer (&failure));
  else if (ward_db_is_sample_build ())
    ward_db_refuse_all_but_sample (error);
  else
    g_set_error_literal (
        error, WARD_ERROR, WARD_ERROR_LOCKED,
        _ ("The database has no key file beside it: give its key with --key-file."));
  if (key == NULL)
    return NULL;
  vault = vault_new (path, key);
  vault->proven = TRUE;
  return vault;
}

WardDb *
ward_vault_connect (WardVault *vault, WardDbFlags flags, GError **error)
{
  char *hex = ward_key_dup_hex (vault->key);
  g_autoptr (GError) failure = NULL;
  WardDb *db = ward_db_open (vault->path, hex, flags, &failure);

  ward_secret_free (hex);
  if (db == NULL && vault->proven && g_error_matches (failure, WARD_ERROR, WARD_ERROR_BAD_KEY))
    g_set_error_literal (error, WARD_ERROR, WARD_ERROR_CORRUPT,
                         _("The database file is damaged, or is not the one that the key file "
                           "beside it belongs to."));
  else if (db == NULL)
    g_propagate_error (error, g_steal_pointer (&failure));
  return db;
}

gboolean
ward_vault_move (WardVault *vault, const char *path, gint64 now, GError **error)
{
  g_autofree char *from = keys_path (vault->path), *to = keys_path (path);
  g_autofree char *stray = g_strdup_printf ("%s.stray-%" G_GINT64_FORMAT, to, now);
  g_autofree char *wal = g_strconcat (vault->path, "-wal", NULL);
  gboolean has_keys = g_file_test (from, G_FILE_TEST_EXISTS);

  if (g_file_test (path, G_FILE_TEST_EXISTS) || g_file_test (wal, G_FILE_TEST_EXISTS) ||
      (g_file_test (to, G_FILE_TEST_EXISTS) && g_rename (to, stray) != 0) ||
      (has_keys && g_rename (from, to) != 0) || g_rename (vault->path, path) != 0)
    {
      g_set_error_literal (error, WARD_ERROR, WARD_ERROR_FAILED,
                           _("The database could not be given its name."));
      return FALSE;
    }
  g_free (vault->path);
  vault->path = g_strdup (path);
  return TRUE;
}

/* Applies a change to the key file: read, change, write whole. */
typedef char *(*SlotsChange) (const char *text, WardVault *vault, gint64 now, gpointer data,
                              GError **error);

static gboolean
change_slots (WardVault *vault, SlotsChange change, gint64 now, gpointer data, GError **error)
{
  g_autofree char *keys = keys_path (vault->path);
  g_autofree char *text = ward_file_read (keys, MAX_KEY_FILE, NULL, error);
  g_autofree char *next = text != NULL ? change (text, vault, now, data, error) : NULL;

  return next != NULL && ward_file_write (keys, next, -1, error);
}

/* text with the slots of a kind taken out that were there before; the new one of the kind stands
 * in added. */
static char *
drop_old (const char *before, char *added, WardSlotKind kind, GError **error)
{
  g_autoptr (GPtrArray) slots = ward_slots_list (before, error);

  for (guint i = 0; slots != NULL && i < slots->len; i++)
    {
      const WardSlot *slot = slots->pdata[i];

      if (slot->kind == kind && !replace_text (&added, ward_slots_remove (added, slot->id, error)))
        return NULL;
    }
  return added;
}

static char *
change_passphrase (const char *text, WardVault *vault, gint64 now, gpointer data, GError **error)
{
  char *added = ward_slots_add_passphrase (text, vault->key, data, NULL, now, error);

  return added != NULL ? drop_old (text, added, WARD_SLOT_PASSPHRASE, error) : NULL;
}

static char *
change_recovery (const char *text, WardVault *vault, gint64 now, gpointer data, GError **error)
{
  char *added = ward_slots_add_recovery (text, vault->key, now, data, error);

  return added != NULL ? drop_old (text, added, WARD_SLOT_RECOVERY, error) : NULL;
}

static char *
add_keyring (const char *text, WardVault *vault, gint64 now, gpointer data, GError **error)
{
  char *added = ward_slots_add_keyring (text, vault->key, now, data, error);

  return added != NULL ? drop_old (text, added, WARD_SLOT_KEYRING, error) : NULL;
}

gboolean
ward_vault_change_passphrase (WardVault *vault, const char *passphrase, gint64 now, GError **error)
{
  return change_slots (vault, change_passphrase, now, (gpointer) passphrase, error);
}

char *
ward_vault_add_keyring (WardVault *vault, gint64 now, GError **error)
{
  char *secret = NULL;

  if (change_slots (vault, add_keyring, now, &secret, error))
    return secret;
  ward_secret_free (secret);
  return NULL;
}

char *
ward_vault_renew_recovery (WardVault *vault, gint64 now, GError **error)
{
  char *phrase = NULL;

  if (change_slots (vault, change_recovery, now, &phrase, error))
    return phrase;
  ward_secret_free (phrase);
  return NULL;
}

static gboolean
copy_keys (const char *from, const char *to, GError **error)
{
  g_autofree char *source = keys_path (from);
  g_autofree char *target = keys_path (to);
  g_autofree char *text = NULL;

  if (!g_file_test (source, G_FILE_TEST_EXISTS))
    return TRUE;
  text = ward_file_read (source, MAX_KEY_FILE, NULL, error);
  return text != NULL && ward_file_write (target, text, -1, error);
}

static void
remove_copy (const char *path)
{
  g_autofree char *keys = keys_path (path);

  g_unlink (path);
  g_unlink (keys);
}

static void
interrupt_cb (GCancellable *cancellable, WardDb *db)
{
  ward_db_interrupt (db);
}

/* Looks at every page of the copy at path. */
static gboolean
check_copy (WardVault *vault, const char *path, GCancellable *cancellable, GError **error)
{
  g_autoptr (WardVault) copy = ward_vault_copy (vault);
  g_autoptr (WardDb) made = NULL;
  gulong handler = 0;
  gboolean sound;

  g_free (copy->path);
  copy->path = g_strdup (path);
  made = ward_vault_connect (copy, WARD_DB_READ_ONLY, error);
  if (made == NULL)
    return FALSE;
  if (cancellable != NULL)
    handler = g_cancellable_connect (cancellable, G_CALLBACK (interrupt_cb), made, NULL);
  sound = ward_db_check (made, g_cancellable_is_cancelled (cancellable) ? NULL : error);
  if (cancellable != NULL)
    g_cancellable_disconnect (cancellable, handler);
  if (!g_cancellable_is_cancelled (cancellable))
    return sound;
  if (error != NULL)
    g_clear_error (error);
  g_cancellable_set_error_if_cancelled (cancellable, error);
  return FALSE;
}

/* Puts a checked copy of vault's database at path, its key file first: a copy never stands there
 * without what opens it. */
static gboolean
make_copy (WardVault *vault, const char *path, const WardWatch *watch, GError **error)
{
  static const WardWatch nobody = { NULL };
  g_autoptr (WardDb) db = ward_vault_connect (vault, 0, error);

  watch = watch != NULL ? watch : &nobody;
  if (db == NULL)
    return FALSE;
  if (copy_keys (vault->path, path, error) &&
      ward_backup (db, path, watch->progress, watch->cancellable, error) &&
      check_copy (vault, path, watch->cancellable, error))
    return TRUE;
  remove_copy (path);
  return FALSE;
}

static gboolean
is_free (const char *path, GError **error)
{
  g_autofree char *keys = keys_path (path);

  if (!g_file_test (path, G_FILE_TEST_EXISTS) && !g_file_test (keys, G_FILE_TEST_EXISTS))
    return TRUE;
  g_set_error_literal (error, WARD_ERROR, WARD_ERROR_EXISTS,
                       _("A file of that name exists already."));
  return FALSE;
}

gboolean
ward_vault_backup (WardVault *vault, const char *path, const WardWatch *watch, GError **error)
{
  return is_free (path, error) && make_copy (vault, path, watch, error);
}

static gboolean
move_aside (const char *path, const char *stamp, GError **error)
{
  static const char *const suffixes[] = { "", "-wal", "-shm", ".keys" };

  for (guint i = 0; i < G_N_ELEMENTS (suffixes); i++)
    {
      g_autofree char *from = g_strconcat (path, suffixes[i], NULL);
      g_autofree char *to = g_strconcat (path, ".replaced-", stamp, suffixes[i], NULL);

      if (g_file_test (from, G_FILE_TEST_EXISTS) && g_rename (from, to) != 0)
        {
          g_set_error_literal (error, WARD_ERROR, WARD_ERROR_FAILED,
                               _("The old database could not be put aside."));
          return FALSE;
        }
    }
  return TRUE;
}

gboolean
ward_vault_restore (const char *path, const char *backup, const WardUnlock *unlock, gint64 now,
                    const WardWatch *watch, GError **error)
{
  g_autoptr (WardVault) vault = ward_vault_unlock (backup, unlock, error);
  g_autoptr (WardVault) made = NULL;
  g_autofree char *stamp = g_strdup_printf ("%" G_GINT64_FORMAT, now);
  g_autofree char *part = g_strconcat (path, ".restoring", NULL);

  if (vault == NULL)
    return FALSE;
  remove_copy (part);
  if (!make_copy (vault, part, watch, error))
    return FALSE;
  made = vault_new (part, ward_key_new_from_bytes (ward_key_bytes (vault->key)));
  return move_aside (path, stamp, error) && ward_vault_move (made, path, now, error);
}
