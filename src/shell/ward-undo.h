/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ward-session-records.h"

G_BEGIN_DECLS

/* Tells in widget's window that something was written, with a button that takes it back: by a
 * further commit that restores before, or, where there was nothing (NULL), archives after.
 * Nothing is ever unwritten. Both are copied. */
void ward_undo_offer (GtkWidget *widget, WardSession *session, const char *title,
                      const WardRecord *before, const WardRecord *after);

/* The same of many records of one kind that were changed at once; befores and afters go in pairs,
 * arrays of WardRecord of which references are taken. */
void ward_undo_offer_many (GtkWidget *widget, WardSession *session, const char *title,
                           GPtrArray *befores, GPtrArray *afters);

G_END_DECLS
