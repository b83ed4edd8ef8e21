/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ward-db.h"
#include "ward-progress.h"

G_BEGIN_DECLS

/* A database file and its unlocked key. Beside "x.db" lies "x.db.keys", in which slots wrap the
 * key: passphrase, keyring, recovery sheet (SC1). */
typedef struct _WardVault WardVault;

/* How somebody proves that they may open it; one member is set. */
typedef struct {
  const char *passphrase;
  const char *recovery;       /* the phrase of the printed sheet */
  const char *keyring_secret; /* as the keyring keeps it */
  const char *key_hex;        /* the key itself, 64 hex digits, from a key file */
} WardUnlock;

/* Makes a new, empty database at schema 0 and its key file: with a passphrase slot and a
 * recovery slot (phrase in ret_recovery, transfer full), or, for the sample, an open slot that
 * needs nothing. unlock->key_hex instead makes it under that key and writes no key file. EXISTS. */
WardVault *ward_vault_create (const char *path, const WardUnlock *unlock, gboolean sample,
                              gint64 now, char **ret_recovery, GError **error);
/* Unlocks; unlock NULL works for the sample alone. LOCKED when a proof is needed, BAD_KEY when
 * it is wrong, NOT_FOUND. */
WardVault *ward_vault_unlock (const char *path, const WardUnlock *unlock, GError **error);
void ward_vault_free (WardVault *vault);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WardVault, ward_vault_free)
const char *ward_vault_path (WardVault *vault);
/* A further connection under the same key; CORRUPT where the key file's own key doesn't open it. */
WardDb *ward_vault_connect (WardVault *vault, WardDbFlags flags, GError **error);
/* Gives a closed database and its key file another path, which must be free; a key file that
 * stands there without a database is kept as ".keys.stray-<time>". FAILED. */
gboolean ward_vault_move (WardVault *vault, const char *path, gint64 now, GError **error);
/* Changes the passphrase slot; the key stays. */
gboolean ward_vault_change_passphrase (WardVault *vault, const char *passphrase, gint64 now,
                                       GError **error);
/* Adds a slot for the keyring and hands out the secret for it to keep; transfer full. */
char *ward_vault_add_keyring (WardVault *vault, gint64 now, GError **error);
/* A new recovery phrase; the old sheet no longer works. Transfer full. */
char *ward_vault_renew_recovery (WardVault *vault, gint64 now, GError **error);
/* The same file and key, for another thread. Transfer full. */
WardVault *ward_vault_copy (WardVault *vault);
/* Who follows long work and may stop it; either may be NULL. */
typedef struct {
  WardProgress *progress;
  GCancellable *cancellable;
} WardWatch;
/* A consistent, checked copy and its key file, whole or not at all (EXISTS); and a copy put in the
 * place of the database, the old one kept beside it as ".replaced-<time>". watch may be NULL;
 * CANCELLED leaves no file and the database as it was. */
gboolean ward_vault_backup (WardVault *vault, const char *path, const WardWatch *watch,
                            GError **error);
gboolean ward_vault_restore (const char *path, const char *backup, const WardUnlock *unlock,
                             gint64 now, const WardWatch *watch, GError **error);

G_END_DECLS
