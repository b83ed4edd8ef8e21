/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ward-record-list.h"

G_BEGIN_DECLS

/* Asks over a widget for the name under which terms of kind's list are kept; taken: names that
 * are borne already (the one that is given again is replaced), an array of char * that is
 * referenced. */
void ward_filter_dialog_keep (GtkWidget *over, WardSession *session, const WardKind *kind,
                              const WardListTerms *terms, GPtrArray *taken);
/* Asks for another name of the filter of that id. */
void ward_filter_dialog_rename (GtkWidget *over, WardSession *session, const char *id,
                                const char *name, GPtrArray *taken);

/* A person's words for what terms narrow and order kind's list by: “Category: risk · newest
 * first”; transfer full. */
char *ward_filter_dup_words (const WardKind *kind, const WardListTerms *terms);
/* The same of one condition; transfer full. */
char *ward_filter_dup_condition (const WardKind *kind, const WardListTerm *term);

G_END_DECLS
