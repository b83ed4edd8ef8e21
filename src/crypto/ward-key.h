/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define WARD_KEY_BYTES 32

/* A symmetric key: 32 bytes in guarded memory that is locked where the system allows it and wiped
 * when freed. */
typedef struct _WardKey WardKey;

/* A fresh random key; transfer full. */
WardKey *ward_key_new (void);
/* The key with these bytes, which the caller wipes; transfer full. */
WardKey *ward_key_new_from_bytes (const guint8 bytes[WARD_KEY_BYTES]);
/* The key that 64 hex digits name, white space around them allowed; INVALID; transfer full. */
WardKey *ward_key_new_from_hex (const char *hex, GError **error);
void ward_key_free (WardKey *key);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WardKey, ward_key_free)

/* The 32 bytes, borrowed. */
const guint8 *ward_key_bytes (const WardKey *key);
/* The key as 64 lower-case hex digits, for a PRAGMA; transfer full, wipe with
 * ward_secret_free(). */
char *ward_key_dup_hex (const WardKey *key);
/* Whether both are the same key, compared in constant time. */
gboolean ward_key_equal (const WardKey *a, const WardKey *b);

G_END_DECLS
