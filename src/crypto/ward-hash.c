/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-hash.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <openssl/evp.h>
#include <string.h>
#include <unistd.h>

#include "ward-error.h"
#include "ward-file.h"

#define PIECE (64 * 1024)

struct _WardHash {
  EVP_MD_CTX *ctx;
};

/* With the algorithm at hand, none of the calls below can fail but for want of memory, in which
 * case GLib ends the program too. It is fetched once, since libcrypto looks its
 * providers through at every implicit fetch. */
static const EVP_MD *
sha256 (void)
{
  static gsize algorithm;

  if (g_once_init_enter (&algorithm))
    {
      EVP_MD *md = EVP_MD_fetch (NULL, "SHA256", NULL);

      g_assert (md != NULL);
      g_once_init_leave (&algorithm, (gsize) md);
    }
  return (const EVP_MD *) algorithm;
}

void
ward_sha256 (const void *data, gsize len, guint8 digest[WARD_SHA256_BYTES])
{
  int ok = EVP_Digest (data, len, digest, NULL, sha256 (), NULL);

  g_assert (ok == 1);
}

char *
ward_sha256_hex (const void *data, gsize len)
{
  guint8 digest[WARD_SHA256_BYTES];

  ward_sha256 (data, len, digest);
  return ward_hex_encode (digest, sizeof digest);
}

WardHash *
ward_hash_new (void)
{
  WardHash *hash = g_new0 (WardHash, 1);
  int ok;

  hash->ctx = EVP_MD_CTX_new ();
  ok = EVP_DigestInit_ex2 (hash->ctx, sha256 (), NULL);
  g_assert (ok == 1);
  return hash;
}

void
ward_hash_free (WardHash *hash)
{
  if (hash)
    EVP_MD_CTX_free (hash->ctx);
  g_free (hash);
}

void
ward_hash_update (WardHash *hash, const void *data, gsize len)
{
  int ok = EVP_DigestUpdate (hash->ctx, data, len);

  g_assert (ok == 1);
}

char *
ward_hash_finish_hex (WardHash *hash)
{
  guint8 digest[WARD_SHA256_BYTES];
  gboolean ok = EVP_DigestFinal_ex (hash->ctx, digest, NULL) == 1
                && EVP_DigestInit_ex2 (hash->ctx, sha256 (), NULL) == 1;

  g_assert (ok);
  return ward_hex_encode (digest, sizeof digest);
}

/* Feeds all that fd gives to hash; errno on failure. */
static gboolean
update_from_fd (WardHash *hash, int fd)
{
  g_autofree char *piece = g_malloc (PIECE);
  gssize n;

  while ((n = read (fd, piece, PIECE)) != 0)
    if (n > 0)
      ward_hash_update (hash, piece, (gsize) n);
    else if (errno != EINTR)
      return FALSE;
  return TRUE;
}

char *
ward_sha256_file_hex (const char *path, GError **error)
{
  g_autoptr (WardHash) hash = ward_hash_new ();
  int fd = open (path, O_RDONLY | O_CLOEXEC | O_NOCTTY);
  gboolean ok = fd >= 0 && update_from_fd (hash, fd);
  int err = errno;

  if (fd >= 0)
    close (fd);
  if (ok)
    return ward_hash_finish_hex (hash);
  ward_error_from_errno (error, err, _("Reading the file"));
  return NULL;
}

char *
ward_hex_encode (const void *data, gsize len)
{
  static const char digits[] = "0123456789abcdef";
  const guint8 *bytes = data;
  char *hex = g_malloc (2 * len + 1);

  for (gsize i = 0; i < len; i++)
    {
      hex[2 * i] = digits[bytes[i] >> 4];
      hex[2 * i + 1] = digits[bytes[i] & 15];
    }
  hex[2 * len] = '\0';
  return hex;
}

gboolean
ward_hex_decode (const char *hex, guint8 *bytes, gsize len)
{
  if (hex == NULL || strlen (hex) != 2 * len)
    return FALSE;
  for (gsize i = 0; i < len; i++)
    {
      int high = g_ascii_xdigit_value (hex[2 * i]);
      int low = g_ascii_xdigit_value (hex[2 * i + 1]);

      if (high < 0 || low < 0)
        return FALSE;
      bytes[i] = (guint8) (high << 4 | low);
    }
  return TRUE;
}
