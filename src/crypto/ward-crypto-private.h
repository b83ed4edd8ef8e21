/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Readies libsodium; may be called any number of times, from any thread. */
void ward_crypto_init (void);
/* Guarded memory, locked where the system allows it; never NULL; free with sodium_free (), which
 * wipes it. */
void *ward_crypto_alloc (gsize size);

G_END_DECLS
