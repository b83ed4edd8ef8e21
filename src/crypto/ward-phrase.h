/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ward-key.h"

G_BEGIN_DECLS

/* A recovery phrase: 12 groups of four characters of Crockford's base 32, three that carry 15
 * random bits and one that checks them. The check is a sum over GF(32) that depends on the group's
 * place: one wrong character, two exchanged neighbours and most other slips are found and their
 * group is named. 180 bits need no stretching. */

/* A fresh phrase, "7K3M-…", to be printed; transfer full, wipe with ward_secret_free(). */
char *ward_phrase_new (void);
/* The key that a phrase stands for. Letters of either case; O reads as 0, I and L as 1; spaces,
 * newlines and dashes are passed over. INVALID, with the group's number, when it is mistyped.
 * Transfer full. */
WardKey *ward_phrase_to_key (const char *phrase, GError **error);

G_END_DECLS
