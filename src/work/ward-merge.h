/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ward-commit.h"

G_BEGIN_DECLS

/* Makes the record id a duplicate of into (PM6), in one transaction: what refers to it refers to
 * into from then on, it is archived with its own history, and its id leads to into. Records over
 * which somebody signed keep what they say. NOT_FOUND, USAGE for a record and itself or for an
 * archived one to merge into. Transfer full. */
WardOutcome *ward_merge (const WardContext *context, const WardKind *kind, const char *id,
                         const char *into, const char *reason, GError **error);

G_END_DECLS
