/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A new UUIDv7 (RFC 9562): lower-case text whose first 48 bits are time, UTC milliseconds; random
 * after that. Transfer full. */
char *ward_id_new (gint64 unix_ms);
/* A UUIDv7 whose random bits are drawn from rng: for generators that must repeat; transfer full. */
char *ward_id_new_seeded (gint64 unix_ms, GRand *rng);
/* Whether text is a well-formed lower-case UUID of any version; FALSE for NULL. */
gboolean ward_id_is_valid (const char *text);

G_END_DECLS
