/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <sodium.h>

#include "ward-crypto-private.h"
#include "ward-hash.h"

/* Without a source of randomness nothing may go on. */
void
ward_crypto_init (void)
{
  int status = sodium_init ();

  g_assert (status >= 0);
}

void *
ward_crypto_alloc (gsize size)
{
  void *memory;

  ward_crypto_init ();
  memory = sodium_malloc (size);
  g_assert (memory != NULL);
  return memory;
}

void
ward_random_bytes (void *buffer, gsize len)
{
  ward_crypto_init ();
  randombytes_buf (buffer, len);
}

char *
ward_random_hex (gsize n_bytes)
{
  g_autofree guint8 *bytes = g_malloc (n_bytes);
  char *hex;

  ward_random_bytes (bytes, n_bytes);
  hex = ward_hex_encode (bytes, n_bytes);
  sodium_memzero (bytes, n_bytes);
  return hex;
}
