/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ward-db.h"
#include "ward-kind.h"

G_BEGIN_DECLS

/* What the records are called that others refer to: titles by id, read once and kept. Main
 * thread. */
typedef struct _WardNames WardNames;

/* Over a connection, borrowed, that outlives it. */
WardNames *ward_names_new (WardDb *db);
void ward_names_free (WardNames *names);
/* The title of the record of kind (NULL: any kind) with that id; "not held here" when there is
 * none. Borrowed until ward_names_forget(). */
const char *ward_names_get (WardNames *names, const WardKind *kind, const char *id);
/* The kind that holds id, kept as the title is; NULL when none does. */
const WardKind *ward_names_kind (WardNames *names, const WardKind *kind, const char *id);
/* Reads id's title anew next time. */
void ward_names_forget (WardNames *names, const char *id);
/* What a record is called wherever it is named: its title, an officer by rank and name; transfer
 * full. */
char *ward_names_title (const WardRecord *record);

G_END_DECLS
