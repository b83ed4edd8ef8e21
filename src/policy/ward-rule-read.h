/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ward-rules.h"

G_BEGIN_DECLS

/* Reads one rule of a pack; INVALID with the rule's id and the path into it. Transfer full. */
WardRule *ward_rule_read (const char *pack, const WardJson *json, const WardDated *dated,
                          const WardJson *terms, WardFactLookup lookup, gpointer data,
                          GError **error);
void ward_rule_free (WardRule *rule);

G_END_DECLS
