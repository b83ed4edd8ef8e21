/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ward-key.h"
#include "ward-seal.h"

G_BEGIN_DECLS

/* The key file beside a database: JSON in which each slot wraps the same 32-byte database key, so
 * that a passphrase changes without a rekey and a forgotten one isn't the end. Texts go in and come
 * out; the caller reads and writes the file. A text that isn't such a file is INVALID, one of a
 * later form TOO_NEW, in every function here; slots of unknown kinds are kept as they are. */

typedef enum {
  WARD_SLOT_PASSPHRASE,
  WARD_SLOT_RECOVERY, /* a phrase on a printed sheet */
  WARD_SLOT_KEYRING,  /* a secret that the desktop's keyring holds */
  WARD_SLOT_RAW,      /* a secret in a key file of the user's own */
  WARD_SLOT_OTHER,    /* a later version's */
} WardSlotKind;

typedef struct {
  char *id;
  WardSlotKind kind;
  gint64 created_at; /* seconds UTC, or WARD_NONE */
  char *sealed;
} WardSlot;

void ward_slot_free (WardSlot *slot);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WardSlot, ward_slot_free)
/* "passphrase", "recovery", "keyring", "raw" or "other"; static. */
const char *ward_slot_kind_nick (WardSlotKind kind);

/* A key file without a slot, to which slots for a fresh database key are then added; it opens
 * nothing until there is one. Transfer full. */
char *ward_slots_new (void);
/* The slots in the order of the file, WardSlot elements; transfer full. */
GPtrArray *ward_slots_list (const char *text, GError **error);

/* The key file with one slot more that wraps key; transfer full. created_at in seconds UTC. */
/* For a passphrase, cost NULL for the default; INVALID for an empty one, FAILED for want of
 * memory. */
char *ward_slots_add_passphrase (const char *text, const WardKey *key, const char *passphrase,
                                 const WardSealCost *cost, gint64 created_at, GError **error);
/* For a fresh recovery phrase, to be printed and wiped with ward_secret_free(). */
char *ward_slots_add_recovery (const char *text, const WardKey *key, gint64 created_at,
                               char **ret_phrase, GError **error);
/* For a fresh secret of 64 hex digits, to be handed to the keyring and wiped. */
char *ward_slots_add_keyring (const char *text, const WardKey *key, gint64 created_at,
                              char **ret_secret, GError **error);
/* For a secret that the user keeps in a key file. */
char *ward_slots_add_raw (const char *text, const WardKey *key, const WardKey *secret,
                          gint64 created_at, GError **error);

/* The database key, by whichever slot of the kind opens. BAD_KEY when none does, NOT_FOUND when
 * there is no slot of the kind; transfer full. */
WardKey *ward_slots_unlock_passphrase (const char *text, const char *passphrase, GError **error);
/* INVALID too, with the number of the group, for a mistyped phrase. */
WardKey *ward_slots_unlock_recovery (const char *text, const char *phrase, GError **error);
/* By a secret of 64 hex digits, the keyring's or a key file's; INVALID too when it is none. */
WardKey *ward_slots_unlock_secret (const char *text, const char *secret, GError **error);

/* The key file with the slot that old_passphrase opens replaced by one for new_passphrase; errors
 * as for unlocking and adding; transfer full. */
char *ward_slots_change_passphrase (const char *text, const char *old_passphrase,
                                    const char *new_passphrase, const WardSealCost *cost,
                                    gint64 created_at, GError **error);
/* The key file without a slot; NOT_FOUND when there is none of this id, CONSTRAINT when it is the
 * last that opens the database; transfer full. */
char *ward_slots_remove (const char *text, const char *id, GError **error);

G_END_DECLS
