/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ward-gather-private.h"
#include "ward-premises.h"

G_BEGIN_DECLS

/* Whether a place holds something that says where: not disposed of, and an address, a UPRN or a
 * point in it. */
gboolean ward_place_is_held (const WardPlace *place);
/* The place held of a premises, NULL when there is none; transfer full. */
WardRecord *ward_gather_place_of (WardGather *g, const char *premises);
/* Sets near_premises: other premises whose place lies within 25 m of this one, or has its UPRN or
 * address (PM6). */
void ward_gather_near_premises (WardGather *g, const WardPlace *place);
/* An address as it is compared: words without case, punctuation or common short forms; transfer
 * full. */
char *ward_address_plain (const char *address);

G_END_DECLS
