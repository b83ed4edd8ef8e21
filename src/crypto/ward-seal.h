/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "ward-key.h"

G_BEGIN_DECLS

/* Bytes sealed with a passphrase or a key (XSalsa20-Poly1305), as one line of text that says how to
 * open it:
 *   wardseal1$argon2id$<passes>$<KiB>$<salt>$<nonce>$<box>$<check>
 *   wardseal1$raw$<nonce>$<box>$<check>
 * Salt, nonce and box are base64url without padding. The check is the first 8 hex digits of the
 * SHA-256 of all before it: it tells a damaged text from a wrong passphrase and guards nothing. */

/* What deriving a key from a passphrase costs. */
typedef struct {
  guint passes; /* 1 to 16 */
  guint kib;    /* of memory, 8 to 1,048,576 */
} WardSealCost;

/* About 200 ms and 96 MiB on a machine of 2020. */
extern const WardSealCost ward_seal_default_cost;
/* The least there is: for samples and tests, whose secrets are known anyway. */
extern const WardSealCost ward_seal_least_cost;

/* Seals len bytes with a passphrase, which counts in its composed Unicode form, so that every
 * keyboard gives the same; cost NULL for the default. INVALID for an empty passphrase, FAILED when
 * the memory isn't to be had. Transfer full. */
char *ward_seal (const void *data, gsize len, const char *passphrase, const WardSealCost *cost,
                 GError **error);
/* What was sealed; BAD_KEY on a wrong passphrase, INVALID on a damaged text or one of another form,
 * TOO_NEW for a later form, FAILED for want of memory. Guarded memory, one NUL after its end; free
 * with ward_sealed_free(). */
guint8 *ward_seal_open (const char *text, const char *passphrase, gsize *ret_len, GError **error);

/* Seals len bytes with a key; transfer full. */
char *ward_seal_with_key (const void *data, gsize len, const WardKey *key);
/* What was sealed with a key; as ward_seal_open(). */
guint8 *ward_seal_open_with_key (const char *text, const WardKey *key, gsize *ret_len,
                                 GError **error);

/* Wipes and frees what was sealed; NULL is allowed. */
void ward_sealed_free (guint8 *data);

G_END_DECLS
