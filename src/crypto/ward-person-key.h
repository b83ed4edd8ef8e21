/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "ward-seal.h"
#include "ward-sign.h"

G_BEGIN_DECLS

/* A person's own signing key (SC4): its seed lies in the database sealed with a secret that only
 * this person knows, so that nobody else can authorise, approve, except or seal in their name. */

/* Makes a fresh key for secret; cost NULL for the default. INVALID for an empty secret, FAILED.
 * Both outputs transfer full. */
gboolean ward_person_key_new (const char *secret, const WardSealCost *cost, char **ret_public_hex,
                              char **ret_sealed, GError **error);
/* Seals key with secret: for a key that follows from a seed, or to change the secret; errors as
 * above; transfer full. */
char *ward_person_key_seal (const WardSigningKey *key, const char *secret, const WardSealCost *cost,
                            GError **error);
/* The key that was sealed; BAD_KEY for a wrong secret, INVALID for a damaged text, TOO_NEW, FAILED;
 * transfer full. */
WardSigningKey *ward_person_key_unlock (const char *sealed, const char *secret, GError **error);

G_END_DECLS
