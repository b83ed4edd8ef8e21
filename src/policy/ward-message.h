/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ward-finding.h"

G_BEGIN_DECLS

/* Fills {fact} and {param:name} in a translated text; an unknown fact reads "not known". Transfer
 * full. */
char *ward_message_fill (const WardRuleSet *set, const WardFacts *facts, gint64 on,
                         const char *text);
/* Checks the placeholders of a text against a table and the packs' parameters, adding the facts
 * named to indexes; INVALID. */
gboolean ward_message_check (const char *text, const WardFactTable *table, const WardDated *dated,
                             GArray *indexes, GError **error);

G_END_DECLS
