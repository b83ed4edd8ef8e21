/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ward-progress.h"

G_BEGIN_DECLS

/* How far long work has come, with a button that stops it. */
#define WARD_TYPE_PROGRESS_VIEW (ward_progress_view_get_type ())
G_DECLARE_FINAL_TYPE (WardProgressView, ward_progress_view, WARD, PROGRESS_VIEW, AdwBin)

/* Floating. */
GtkWidget *ward_progress_view_new (void);
/* Work begins, of which text tells: gives a cancellable for it, transfer full, which the button
 * cancels, and what it tells its progress to in ret_progress (may be NULL), transfer full. The
 * button has the keyboard. */
GCancellable *ward_progress_view_begin (WardProgressView *self, const char *text,
                                        WardProgress **ret_progress);
/* The work came to an end, whatever it was. */
void ward_progress_view_end (WardProgressView *self);
/* Stops the work; nothing when there is none. */
void ward_progress_view_cancel (WardProgressView *self);
gboolean ward_progress_view_is_working (WardProgressView *self);

G_END_DECLS
