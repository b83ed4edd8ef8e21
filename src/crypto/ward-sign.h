/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define WARD_SEED_BYTES 32

/* An Ed25519 key pair in guarded memory, wiped when freed. A public key is known outside as 64 hex
 * digits, a signature as base64 of its 64 bytes. */
typedef struct _WardSigningKey WardSigningKey;

/* A fresh random pair; transfer full. */
WardSigningKey *ward_signing_key_new (void);
/* The pair that follows from a seed, which the caller wipes; transfer full. */
WardSigningKey *ward_signing_key_new_from_seed (const guint8 seed[WARD_SEED_BYTES]);
void ward_signing_key_free (WardSigningKey *key);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WardSigningKey, ward_signing_key_free)

/* The seed, borrowed; who holds it can sign. */
const guint8 *ward_signing_key_seed (const WardSigningKey *key);
/* The public key as 64 lower-case hex digits; transfer full. */
char *ward_signing_key_dup_public_hex (const WardSigningKey *key);

/* The signature over len bytes, as base64; transfer full. */
char *ward_sign (const WardSigningKey *key, const void *data, gsize len);
/* Whether signature is public_hex's over len bytes; FALSE too when either can't be read or is
 * NULL. */
gboolean ward_verify (const char *public_hex, const void *data, gsize len, const char *signature);

/* The key's short name: the first 16 hex digits of the SHA-256 of its 32 bytes; NULL when
 * public_hex is no key; transfer full. */
char *ward_public_key_id (const char *public_hex);
/* The key as the PEM text (RFC 8410) that openssl reads; NULL when public_hex is no key; transfer
 * full. */
char *ward_public_key_to_pem (const char *public_hex);
/* The key in such a text, as hex; INVALID when it holds no single Ed25519 key; transfer full. */
char *ward_public_key_from_pem (const char *pem, GError **error);

G_END_DECLS
