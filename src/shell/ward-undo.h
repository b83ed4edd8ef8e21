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

G_END_DECLS
