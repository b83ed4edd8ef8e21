/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define WARD_SHA256_BYTES 32

/* SHA-256 of len bytes, as 64 lower-case hex digits; transfer full. */
char *ward_sha256_hex (const void *data, gsize len);
/* SHA-256 of len bytes into digest. */
void ward_sha256 (const void *data, gsize len, guint8 digest[WARD_SHA256_BYTES]);
/* SHA-256 of a whole file of any size, read piece by piece; NOT_FOUND, DENIED or FAILED; transfer
 * full. */
char *ward_sha256_file_hex (const char *path, GError **error);

/* A SHA-256 that is fed bit by bit. */
typedef struct _WardHash WardHash;
/* A hash that has seen nothing; transfer full. */
WardHash *ward_hash_new (void);
void ward_hash_free (WardHash *hash);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WardHash, ward_hash_free)
/* Adds len bytes. */
void ward_hash_update (WardHash *hash, const void *data, gsize len);
/* The hash of all that was added, as hex; then hash starts afresh. Transfer full. */
char *ward_hash_finish_hex (WardHash *hash);

/* len bytes as lower-case hex digits; transfer full. */
char *ward_hex_encode (const void *data, gsize len);
/* Reads exactly len bytes from 2 * len hex digits of either case and nothing after them; FALSE and
 * bytes undefined otherwise. */
gboolean ward_hex_decode (const char *hex, guint8 *bytes, gsize len);

/* len unpredictable bytes into buffer. */
void ward_random_bytes (void *buffer, gsize len);
/* n_bytes unpredictable bytes as 2 * n_bytes lower-case hex digits; transfer full. */
char *ward_random_hex (gsize n_bytes);

G_END_DECLS
