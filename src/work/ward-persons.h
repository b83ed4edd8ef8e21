/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ward-commit.h"
#include "ward-person-key.h"

G_BEGIN_DECLS

/* Personal keys (SC4): each officer signs with a key of their own, sealed with a secret that
 * only they know. */

/* Makes the officer's key, once: EXISTS when there is one in force; DENIED unless the officer
 * acts (context->actor), or nobody does yet. cost NULL for the default. */
gboolean ward_person_enrol (const WardContext *context, const char *officer, const char *secret,
                            const WardSealCost *cost, GError **error);
/* Takes the officer's key out of force from now on, for reason; what it signed before stands.
 * NOT_FOUND when there is none; DENIED but to its owner and whoever governs the district. */
gboolean ward_person_revoke (const WardContext *context, const char *officer, const char *reason,
                             GError **error);
/* The officer's key in force, unlocked; NOT_FOUND, BAD_KEY. Transfer full. */
WardSigningKey *ward_person_unlock (const WardContext *context, const char *officer,
                                    const char *secret, GError **error);
/* The person_key record in force on an officer, NULL when there is none; transfer full. */
WardRecord *ward_person_key_of (const WardContext *context, const char *officer);
/* The officer to whom a public key is bound here, NULL when to none; transfer full. */
char *ward_person_by_key (const WardContext *context, const char *public_hex);

G_END_DECLS
