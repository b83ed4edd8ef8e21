/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ward-context.h"

G_BEGIN_DECLS

/* The rule packs in force in a database: the program's own, each replaced by a newer one of its
 * name that was loaded here. */
WardRuleSet *ward_packs_read (WardDb *db, const WardFactTables *tables, GError **error);
/* What loading a pack would do: the set with it in place; INVALID with rule id and path when it
 * can't be read, EXISTS when it is not newer. Nothing is kept. */
WardRuleSet *ward_packs_try (WardDb *db, const WardFactTables *tables, const char *text,
                             GError **error);
/* Keeps the pack, and says so in the chain; DENIED to whoever doesn't govern the district. Past
 * decisions keep the findings and the rule set that they were made under (EF7). */
gboolean ward_packs_load (const WardContext *context, const char *text, GError **error);

G_END_DECLS
