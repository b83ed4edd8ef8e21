/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-sign.h"

#include <glib/gi18n-lib.h>
#include <sodium.h>
#include <string.h>

#include "ward-crypto-private.h"
#include "ward-error.h"
#include "ward-hash.h"

#define PUBLIC_BYTES crypto_sign_PUBLICKEYBYTES
#define PEM_BEGIN "-----BEGIN PUBLIC KEY-----"
#define PEM_END "-----END PUBLIC KEY-----"

/* What stands before the 32 bytes in a SubjectPublicKeyInfo of Ed25519 (RFC 8410, section 4). */
static const guint8 der_head[] = {
  0x30, 0x2a, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x03, 0x21, 0x00,
};

struct _WardSigningKey {
  guint8 secret[crypto_sign_SECRETKEYBYTES]; /* the seed, then the public key */
  guint8 public[PUBLIC_BYTES];
};

WardSigningKey *
ward_signing_key_new (void)
{
  WardSigningKey *key = ward_crypto_alloc (sizeof (WardSigningKey));

  crypto_sign_keypair (key->public, key->secret);
  return key;
}

WardSigningKey *
ward_signing_key_new_from_seed (const guint8 seed[WARD_SEED_BYTES])
{
  WardSigningKey *key = ward_crypto_alloc (sizeof (WardSigningKey));

  crypto_sign_seed_keypair (key->public, key->secret, seed);
  return key;
}

void
ward_signing_key_free (WardSigningKey *key)
{
  sodium_free (key);
}

const guint8 *
ward_signing_key_seed (const WardSigningKey *key)
{
  return key->secret;
}

char *
ward_signing_key_dup_public_hex (const WardSigningKey *key)
{
  return ward_hex_encode (key->public, sizeof key->public);
}

char *
ward_sign (const WardSigningKey *key, const void *data, gsize len)
{
  guint8 signature[crypto_sign_BYTES];

  crypto_sign_detached (signature, NULL, data, len, key->secret);
  return g_base64_encode (signature, sizeof signature);
}

static gboolean
read_signature (const char *text, guint8 signature[crypto_sign_BYTES])
{
  const char *end;
  gsize len;

  return text
         && sodium_base642bin (signature, crypto_sign_BYTES, text, strlen (text), NULL, &len, &end,
                               sodium_base64_VARIANT_ORIGINAL) == 0
         && len == crypto_sign_BYTES && *end == '\0';
}

gboolean
ward_verify (const char *public_hex, const void *data, gsize len, const char *signature)
{
  guint8 public[PUBLIC_BYTES], bytes[crypto_sign_BYTES];

  ward_crypto_init ();
  return ward_hex_decode (public_hex, public, sizeof public) && read_signature (signature, bytes)
         && crypto_sign_verify_detached (bytes, data, len, public) == 0;
}

char *
ward_public_key_id (const char *public_hex)
{
  guint8 public[PUBLIC_BYTES], digest[WARD_SHA256_BYTES];

  if (!ward_hex_decode (public_hex, public, sizeof public))
    return NULL;
  ward_sha256 (public, sizeof public, digest);
  return ward_hex_encode (digest, 8);
}

char *
ward_public_key_to_pem (const char *public_hex)
{
  guint8 der[sizeof der_head + PUBLIC_BYTES];
  g_autofree char *body = NULL;

  memcpy (der, der_head, sizeof der_head);
  if (!ward_hex_decode (public_hex, der + sizeof der_head, PUBLIC_BYTES))
    return NULL;
  body = g_base64_encode (der, sizeof der);
  return g_strdup_printf (PEM_BEGIN "\n%s\n" PEM_END "\n", body);
}

/* The bytes between the two lines of pem; FALSE unless they fill der and nothing else is there. */
static gboolean
read_pem (const char *pem, guint8 *der, gsize len)
{
  g_autofree char *text = g_strstrip (g_strdup (pem));
  const char *end;
  gsize n;

  if (!g_str_has_prefix (text, PEM_BEGIN) || !g_str_has_suffix (text, PEM_END)
      || strlen (text) < strlen (PEM_BEGIN PEM_END))
    return FALSE;
  text[strlen (text) - strlen (PEM_END)] = '\0';
  return sodium_base642bin (der, len, text + strlen (PEM_BEGIN), strlen (text + strlen (PEM_BEGIN)),
                            "\r\n", &n, &end, sodium_base64_VARIANT_ORIGINAL) == 0
         && n == len && *end == '\0';
}

char *
ward_public_key_from_pem (const char *pem, GError **error)
{
  guint8 der[sizeof der_head + PUBLIC_BYTES];

  ward_crypto_init ();
  if (read_pem (pem, der, sizeof der) && memcmp (der, der_head, sizeof der_head) == 0)
    return ward_hex_encode (der + sizeof der_head, PUBLIC_BYTES);
  g_set_error_literal (error, WARD_ERROR, WARD_ERROR_INVALID,
                       _("This isn't an Ed25519 public key in PEM form."));
  return NULL;
}
