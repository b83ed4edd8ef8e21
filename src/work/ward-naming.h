/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ward-context.h"

G_BEGIN_DECLS

/* What records and rows of the rule packs are called, looked up once and kept; for papers and
 * exports. */
typedef struct _WardNaming WardNaming;

/* context must outlive it. Transfer full. */
WardNaming *ward_naming_new (const WardContext *context);
void ward_naming_free (WardNaming *names);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WardNaming, ward_naming_free)

/* A WardNameFunc, with the WardNaming as data: a record's title; of the packs the text of a
 * "condition", an "offence" or a "question", and the "provision" of a condition. NULL when it isn't
 * held here; borrowed. */
const char *ward_naming_title (const char *kind, const char *id, gpointer names);
/* A WardKeyFunc: the record's natural key, NULL to write its id; borrowed. */
const char *ward_naming_key (const char *kind, const char *id, gpointer names);

G_END_DECLS
