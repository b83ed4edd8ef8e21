/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ward-attention.h"

G_BEGIN_DECLS

/* Appends an item about record and returns it; text is for people. */
WardAttention *ward_attention_add (GPtrArray *items, const WardContext *context,
                                   const WardRecord *record, const char *field, gint64 due,
                                   const char *text);
/* Premises whose joint assessment is missing, or due for review within 14 days (PM5). */
gboolean ward_attention_premises (const WardContext *context, GPtrArray *items, GError **error);
/* Running statutory clocks of open decisions (EF6), and oral authorisations to be confirmed. */
gboolean ward_attention_clocks (const WardContext *context, GPtrArray *items, GError **error);

G_END_DECLS
