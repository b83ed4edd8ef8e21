/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-slots.h"

#include <glib/gi18n-lib.h>

#include "ward-error.h"
#include "ward-file.h"
#include "ward-hash.h"
#include "ward-phrase.h"
#include "ward-slots-private.h"

/* What a slot is opened with: a passphrase or a key. */
typedef struct {
  const char *passphrase;
  const WardKey *key;
} Opener;

char *
ward_slots_new (void)
{
  return ward_slots_to_text (NULL, NULL, NULL);
}

GPtrArray *
ward_slots_list (const char *text, GError **error)
{
  g_autoptr (WardJson) file = ward_slots_parse (text, error);

  return file ? ward_slots_of (file) : NULL;
}

/* The text of file but the slot without, and with a fresh slot of kind that holds sealed. */
static char *
add_slot (const WardJson *file, const char *without, WardSlotKind kind, char *sealed,
          gint64 created_at)
{
  g_autofree char *id = ward_random_hex (8);
  const WardSlot slot = { id, kind, created_at, sealed };

  return ward_slots_to_text (file, without, &slot);
}

static char *
seal_with_passphrase (const WardKey *key, const char *passphrase, const WardSealCost *cost,
                      GError **error)
{
  return ward_seal (ward_key_bytes (key), WARD_KEY_BYTES, passphrase, cost, error);
}

char *
ward_slots_add_passphrase (const char *text, const WardKey *key, const char *passphrase,
                           const WardSealCost *cost, gint64 created_at, GError **error)
{
  g_autoptr (WardJson) file = ward_slots_parse (text, error);
  g_autofree char *sealed = NULL;

  if (file)
    sealed = seal_with_passphrase (key, passphrase, cost, error);
  return sealed ? add_slot (file, NULL, WARD_SLOT_PASSPHRASE, sealed, created_at) : NULL;
}

static char *
add_with_key (const char *text, const WardKey *key, WardSlotKind kind, const WardKey *secret,
              gint64 created_at, GError **error)
{
  g_autoptr (WardJson) file = ward_slots_parse (text, error);
  g_autofree char *sealed = NULL;

  if (file == NULL)
    return NULL;
  sealed = ward_seal_with_key (ward_key_bytes (key), WARD_KEY_BYTES, secret);
  return add_slot (file, NULL, kind, sealed, created_at);
}

char *
ward_slots_add_recovery (const char *text, const WardKey *key, gint64 created_at,
                         char **ret_phrase, GError **error)
{
  char *phrase = ward_phrase_new ();
  g_autoptr (WardKey) secret = ward_phrase_to_key (phrase, NULL);
  char *out = add_with_key (text, key, WARD_SLOT_RECOVERY, secret, created_at, error);

  if (out)
    *ret_phrase = phrase;
  else
    ward_secret_free (phrase);
  return out;
}

char *
ward_slots_add_keyring (const char *text, const WardKey *key, gint64 created_at,
                        char **ret_secret, GError **error)
{
  g_autoptr (WardKey) secret = ward_key_new ();
  char *out = add_with_key (text, key, WARD_SLOT_KEYRING, secret, created_at, error);

  if (out)
    *ret_secret = ward_key_dup_hex (secret);
  return out;
}

char *
ward_slots_add_raw (const char *text, const WardKey *key, const WardKey *secret,
                    gint64 created_at, GError **error)
{
  return add_with_key (text, key, WARD_SLOT_RAW, secret, created_at, error);
}

/* Opens one slot; a box that holds anything but a key is INVALID. */
static WardKey *
open_slot (const WardSlot *slot, const Opener *opener, GError **error)
{
  gsize len;
  guint8 *bytes = opener->key
                    ? ward_seal_open_with_key (slot->sealed, opener->key, &len, error)
                    : ward_seal_open (slot->sealed, opener->passphrase, &len, error);
  WardKey *key = NULL;

  if (bytes == NULL)
    return NULL;
  if (len == WARD_KEY_BYTES)
    key = ward_key_new_from_bytes (bytes);
  else
    g_set_error_literal (error, WARD_ERROR, WARD_ERROR_INVALID,
                         _("The key file is damaged or isn't one."));
  ward_sealed_free (bytes);
  return key;
}

/* Tries each slot whose kind is in the bit set kinds; the error is the worst seen, a damaged slot
 * before a wrong key. ret_id (may be NULL): the slot that opened, transfer full. */
static WardKey *
unlock (const WardJson *file, guint kinds, const Opener *opener, char **ret_id, GError **error)
{
  g_autoptr (GPtrArray) slots = ward_slots_of (file);
  g_autoptr (GError) worst = NULL;

  for (guint i = 0; i < slots->len; i++)
    {
      const WardSlot *slot = slots->pdata[i];
      g_autoptr (GError) failure = NULL;
      WardKey *key;

      if ((kinds & 1u << slot->kind) == 0)
        continue;
      key = open_slot (slot, opener, &failure);
      if (key && ret_id)
        *ret_id = g_strdup (slot->id);
      if (key)
        return key;
      if (worst == NULL || worst->code == WARD_ERROR_BAD_KEY)
        {
          g_clear_error (&worst);
          worst = g_steal_pointer (&failure);
        }
    }
  if (worst == NULL)
    worst = g_error_new_literal (WARD_ERROR, WARD_ERROR_NOT_FOUND,
                                 _("The key file has no such way in."));
  g_propagate_error (error, g_steal_pointer (&worst));
  return NULL;
}

static WardKey *
unlock_text (const char *text, guint kinds, const Opener *opener, GError **error)
{
  g_autoptr (WardJson) file = ward_slots_parse (text, error);

  return file ? unlock (file, kinds, opener, NULL, error) : NULL;
}

WardKey *
ward_slots_unlock_passphrase (const char *text, const char *passphrase, GError **error)
{
  const Opener opener = { passphrase, NULL };

  return unlock_text (text, 1u << WARD_SLOT_PASSPHRASE, &opener, error);
}

WardKey *
ward_slots_unlock_recovery (const char *text, const char *phrase, GError **error)
{
  g_autoptr (WardKey) secret = ward_phrase_to_key (phrase, error);
  const Opener opener = { NULL, secret };

  return secret ? unlock_text (text, 1u << WARD_SLOT_RECOVERY, &opener, error) : NULL;
}

WardKey *
ward_slots_unlock_secret (const char *text, const char *secret, GError **error)
{
  g_autoptr (WardKey) key = ward_key_new_from_hex (secret, error);
  const Opener opener = { NULL, key };

  return key ? unlock_text (text, 1u << WARD_SLOT_KEYRING | 1u << WARD_SLOT_RAW, &opener, error)
             : NULL;
}

char *
ward_slots_change_passphrase (const char *text, const char *old_passphrase,
                              const char *new_passphrase, const WardSealCost *cost,
                              gint64 created_at, GError **error)
{
  const Opener opener = { old_passphrase, NULL };
  g_autoptr (WardJson) file = ward_slots_parse (text, error);
  g_autoptr (WardKey) key = NULL;
  g_autofree char *id = NULL;
  g_autofree char *sealed = NULL;

  if (file)
    key = unlock (file, 1u << WARD_SLOT_PASSPHRASE, &opener, &id, error);
  if (key)
    sealed = seal_with_passphrase (key, new_passphrase, cost, error);
  return sealed ? add_slot (file, id, WARD_SLOT_PASSPHRASE, sealed, created_at) : NULL;
}

char *
ward_slots_remove (const char *text, const char *id, GError **error)
{
  g_autoptr (WardJson) file = ward_slots_parse (text, error);
  g_autoptr (GPtrArray) slots = file ? ward_slots_of (file) : NULL;
  gboolean is_there = FALSE, opens_without = FALSE;

  if (file == NULL)
    return NULL;
  for (guint i = 0; i < slots->len; i++)
    {
      const WardSlot *slot = slots->pdata[i];

      if (g_strcmp0 (slot->id, id) == 0)
        is_there = TRUE;
      else if (slot->kind != WARD_SLOT_OTHER)
        opens_without = TRUE;
    }
  if (is_there && opens_without)
    return ward_slots_to_text (file, id, NULL);
  if (is_there)
    g_set_error_literal (error, WARD_ERROR, WARD_ERROR_CONSTRAINT,
                         _("The last way into the database can't be removed."));
  else
    g_set_error_literal (error, WARD_ERROR, WARD_ERROR_NOT_FOUND,
                         _("The key file has no slot of this name."));
  return NULL;
}
