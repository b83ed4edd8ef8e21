/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ward-db.h"
#include "ward-kind.h"

G_BEGIN_DECLS

/* What the records are called that others refer to: titles by id, read once and kept. Main
 * thread. */
typedef struct _WardTitles WardTitles;

/* Over a connection, borrowed, that outlives it. */
WardTitles *ward_titles_new (WardDb *db);
void ward_titles_free (WardTitles *names);
/* The title of the record of kind (NULL: any kind) with that id; "not held here" when there is
 * none. Borrowed until ward_titles_forget(). */
const char *ward_titles_get (WardTitles *names, const WardKind *kind, const char *id);
/* The kind that holds id, kept as the title is; NULL when none does. */
const WardKind *ward_titles_kind (WardTitles *names, const WardKind *kind, const char *id);
/* Reads id's title anew next time. */
void ward_titles_forget (WardTitles *names, const char *id);
/* What a record is called wherever it is named: its title, an officer by rank and name; transfer
 * full. */
char *ward_titles_title (const WardRecord *record);

G_END_DECLS
