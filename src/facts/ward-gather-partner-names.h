/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ward-gather-private.h"
#include "ward-partners.h"

G_BEGIN_DECLS

/* Whether the words of name stand in text one after another, whatever their case and what parts
 * them. */
gboolean ward_text_names (const char *text, const char *name);
/* Whether text is the partner's name, an alias of it, or its id. */
gboolean ward_partner_is_called (const WardPartner *partner, const char *text);
/* Whether two partners have a name or alias in common. */
gboolean ward_partners_share_a_name (const WardPartner *a, const WardPartner *b);
/* Sets a fact: an agreement of the partner, of use unless NULL, is signed, not ended and not past
 * its review (PR-23). */
void ward_gather_live_agreement (WardGather *g, const char *name, const char *partner,
                                 const char *use);

G_END_DECLS
