/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-key.h"

#include <glib/gi18n-lib.h>
#include <sodium.h>
#include <string.h>

#include "ward-crypto-private.h"
#include "ward-error.h"
#include "ward-file.h"
#include "ward-hash.h"

struct _WardKey {
  guint8 bytes[WARD_KEY_BYTES];
};

WardKey *
ward_key_new (void)
{
  WardKey *key = ward_crypto_alloc (sizeof (WardKey));

  randombytes_buf (key->bytes, sizeof key->bytes);
  return key;
}

WardKey *
ward_key_new_from_bytes (const guint8 bytes[WARD_KEY_BYTES])
{
  WardKey *key = ward_crypto_alloc (sizeof (WardKey));

  memcpy (key->bytes, bytes, sizeof key->bytes);
  return key;
}

WardKey *
ward_key_new_from_hex (const char *hex, GError **error)
{
  g_autoptr (WardKey) key = ward_crypto_alloc (sizeof (WardKey));
  char *trimmed = g_strstrip (g_strdup (hex));
  gboolean ok = ward_hex_decode (trimmed, key->bytes, sizeof key->bytes);

  ward_secret_free (trimmed);
  if (ok)
    return g_steal_pointer (&key);
  g_set_error_literal (error, WARD_ERROR, WARD_ERROR_INVALID,
                       _("A key is written as 64 hexadecimal digits."));
  return NULL;
}

void
ward_key_free (WardKey *key)
{
  sodium_free (key);
}

const guint8 *
ward_key_bytes (const WardKey *key)
{
  return key->bytes;
}

char *
ward_key_dup_hex (const WardKey *key)
{
  return ward_hex_encode (key->bytes, sizeof key->bytes);
}

gboolean
ward_key_equal (const WardKey *a, const WardKey *b)
{
  return sodium_memcmp (a->bytes, b->bytes, sizeof a->bytes) == 0;
}
