/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-seal.h"

#include <glib/gi18n-lib.h>
#include <sodium.h>
#include <string.h>

#include "ward-crypto-private.h"
#include "ward-error.h"
#include "ward-file.h"
#include "ward-hash.h"

#define FAMILY "wardseal"
#define FORM FAMILY "1"
#define MAX_PASSES 16
#define MIN_KIB 8
#define MAX_KIB (1024 * 1024)
#define CHECK_DIGITS 8
#define BASE64 sodium_base64_VARIANT_URLSAFE_NO_PADDING
#define SALT crypto_pwhash_argon2id_SALTBYTES
#define NONCE crypto_secretbox_NONCEBYTES
#define MAC crypto_secretbox_MACBYTES

const WardSealCost ward_seal_default_cost = { 2, 96 * 1024 };
const WardSealCost ward_seal_least_cost = { 1, MIN_KIB };

static void
append_base64 (GString *out, const void *bytes, gsize len)
{
  gsize size = sodium_base64_encoded_len (len, BASE64);
  g_autofree char *text = g_malloc (size);

  sodium_bin2base64 (text, size, bytes, len, BASE64);
  g_string_append_c (out, '$');
  g_string_append (out, text);
}

static void
append_check (GString *out)
{
  g_autofree char *hash = ward_sha256_hex (out->str, out->len);

  g_string_append_printf (out, "$%.*s", CHECK_DIGITS, hash);
}

/* Adds nonce, box and check to the text that says how the key was had. */
static char *
finish_seal (GString *out, const void *data, gsize len, const guint8 *key)
{
  g_autofree guint8 *box = g_malloc (len + MAC);
  guint8 nonce[NONCE];

  randombytes_buf (nonce, sizeof nonce);
  crypto_secretbox_easy (box, data, len, nonce, key);
  append_base64 (out, nonce, sizeof nonce);
  append_base64 (out, box, len + MAC);
  append_check (out);
  return g_string_free (out, FALSE);
}

/* The composed form of a passphrase, or the bytes as they are when they aren't UTF-8. */
static char *
normalise (const char *passphrase)
{
  char *composed = g_utf8_normalize (passphrase, -1, G_NORMALIZE_NFC);

  return composed ? composed : g_strdup (passphrase);
}

/* The key that passphrase, salt and cost give; NULL with FAILED when there isn't the memory. */
static WardKey *
derive (const char *passphrase, const guint8 salt[SALT], const WardSealCost *cost, GError **error)
{
  guint8 bytes[WARD_KEY_BYTES];
  char *composed = normalise (passphrase ? passphrase : "");
  WardKey *key = NULL;

  if (crypto_pwhash (bytes, sizeof bytes, composed, strlen (composed), salt, cost->passes,
                     (gsize) cost->kib * 1024, crypto_pwhash_ALG_ARGON2ID13) == 0)
    key = ward_key_new_from_bytes (bytes);
  else
    g_set_error_literal (error, WARD_ERROR, WARD_ERROR_FAILED,
                         _("There isn't enough memory to work out a key from the passphrase."));
  sodium_memzero (bytes, sizeof bytes);
  ward_secret_free (composed);
  return key;
}

static gboolean
is_cost (const WardSealCost *cost)
{
  return cost->passes >= 1 && cost->passes <= MAX_PASSES && cost->kib >= MIN_KIB
         && cost->kib <= MAX_KIB;
}

char *
ward_seal (const void *data, gsize len, const char *passphrase, const WardSealCost *cost,
           GError **error)
{
  g_autoptr (WardKey) key = NULL;
  guint8 salt[SALT];
  GString *out;

  if (cost == NULL)
    cost = &ward_seal_default_cost;
  if (passphrase == NULL || *passphrase == '\0' || !is_cost (cost))
    {
      g_set_error_literal (error, WARD_ERROR, WARD_ERROR_INVALID, _("The passphrase is empty."));
      return NULL;
    }
  ward_random_bytes (salt, sizeof salt);
  key = derive (passphrase, salt, cost, error);
  if (key == NULL)
    return NULL;
  out = g_string_new (FORM "$argon2id");
  g_string_append_printf (out, "$%u$%u", cost->passes, cost->kib);
  append_base64 (out, salt, sizeof salt);
  return finish_seal (out, data, len, ward_key_bytes (key));
}

char *
ward_seal_with_key (const void *data, gsize len, const WardKey *key)
{
  return finish_seal (g_string_new (FORM "$raw"), data, len, ward_key_bytes (key));
}

static void
refuse_damaged (GError **error)
{
  g_set_error_literal (error, WARD_ERROR, WARD_ERROR_INVALID,
                       _("What was sealed is damaged or isn't in the form that is expected."));
}

static gboolean
has_check (const char *text)
{
  const char *check = strrchr (text, '$');
  g_autofree char *hash = check ? ward_sha256_hex (text, (gsize) (check - text)) : NULL;

  return check && strlen (check + 1) == CHECK_DIGITS
         && strncmp (check + 1, hash, CHECK_DIGITS) == 0;
}

/* The n_parts parts of a sound text of this form and method; NULL with the error otherwise. */
static GStrv
split (const char *text, const char *method, guint n_parts, GError **error)
{
  g_auto (GStrv) parts = g_strsplit (text, "$", -1);
  gboolean is_sound = has_check (text);

  if (is_sound && g_str_has_prefix (parts[0], FAMILY) && strcmp (parts[0], FORM) != 0)
    {
      g_set_error_literal (error, WARD_ERROR, WARD_ERROR_TOO_NEW,
                           _("This was sealed by a newer version of the program."));
      return NULL;
    }
  if (is_sound && g_strv_length (parts) == n_parts && strcmp (parts[0], FORM) == 0
      && strcmp (parts[1], method) == 0)
    return g_steal_pointer (&parts);
  refuse_damaged (error);
  return NULL;
}

static gboolean
read_base64 (const char *text, guint8 *bytes, gsize len)
{
  const char *end;
  gsize n;

  return sodium_base642bin (bytes, len, text, strlen (text), NULL, &n, &end, BASE64) == 0
         && n == len && *end == '\0';
}

static gboolean
read_number (const char *text, guint *ret_number)
{
  guint64 number;

  if (!g_ascii_string_to_unsigned (text, 10, 1, MAX_KIB, &number, NULL))
    return FALSE;
  *ret_number = (guint) number;
  return TRUE;
}

/* Opens the box; nonce and box are the texts of the last parts but the check. */
static guint8 *
open_box (const char *nonce_text, const char *box_text, const WardKey *key, gsize *ret_len,
          GError **error)
{
  gsize max = strlen (box_text) / 4 * 3 + 3, box_len;
  g_autofree guint8 *box = g_malloc (max);
  guint8 nonce[NONCE];
  const char *end;
  guint8 *data;

  if (!read_base64 (nonce_text, nonce, sizeof nonce)
      || sodium_base642bin (box, max, box_text, strlen (box_text), NULL, &box_len, &end, BASE64)
      || *end != '\0' || box_len < MAC)
    {
      refuse_damaged (error);
      return NULL;
    }
  data = ward_crypto_alloc (box_len - MAC + 1);
  if (crypto_secretbox_open_easy (data, box, box_len, nonce, ward_key_bytes (key)) != 0)
    {
      sodium_free (data);
      g_set_error_literal (error, WARD_ERROR, WARD_ERROR_BAD_KEY,
                           _("The passphrase or key is wrong."));
      return NULL;
    }
  data[box_len - MAC] = '\0';
  *ret_len = box_len - MAC;
  return data;
}

guint8 *
ward_seal_open (const char *text, const char *passphrase, gsize *ret_len, GError **error)
{
  g_auto (GStrv) parts = split (text, "argon2id", 8, error);
  g_autoptr (WardKey) key = NULL;
  guint8 salt[SALT];
  WardSealCost cost;

  if (parts == NULL)
    return NULL;
  ward_crypto_init ();
  if (!read_number (parts[2], &cost.passes) || !read_number (parts[3], &cost.kib)
      || !is_cost (&cost) || !read_base64 (parts[4], salt, sizeof salt))
    {
      refuse_damaged (error);
      return NULL;
    }
  key = derive (passphrase, salt, &cost, error);
  return key ? open_box (parts[5], parts[6], key, ret_len, error) : NULL;
}

guint8 *
ward_seal_open_with_key (const char *text, const WardKey *key, gsize *ret_len, GError **error)
{
  g_auto (GStrv) parts = split (text, "raw", 5, error);

  return parts ? open_box (parts[2], parts[3], key, ret_len, error) : NULL;
}

void
ward_sealed_free (guint8 *data)
{
  sodium_free (data);
}
