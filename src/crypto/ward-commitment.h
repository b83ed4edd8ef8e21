/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Hashes over several texts (AU9, EV1). Each text goes in as a netstring, its length in bytes as a
 * decimal number, a colon, the bytes and a comma ("5:hello,"), and an absent one (NULL) as "-,":
 * two different lists never hash the same bytes, and sha256sum alone can check them. */

/* A step of the audit chain: SHA-256, as hex, over "wardlight-chain/1", prev (the hash before, or a
 * salt; NULL at the start) and n fields, any of which may be NULL; transfer full. */
char *ward_chain_next (const char *prev, const char *const *fields, guint n);

/* A salted commitment to one field's value: SHA-256, as hex, over "wardlight-commitment/1", domain,
 * salt (the text of at least 16 random bytes, ward_random_hex (16)), name and value, which may be
 * NULL. Who holds the hash learns the value only by being given the salt; with the salt destroyed
 * the value is gone. Transfer full. */
char *ward_commitment_make (const char *domain, const char *salt, const char *name,
                            const char *value);
/* Whether commitment is the one that the others make. */
gboolean ward_commitment_check (const char *commitment, const char *domain, const char *salt,
                                const char *name, const char *value);

G_END_DECLS
