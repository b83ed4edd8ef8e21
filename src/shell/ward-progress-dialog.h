/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ward-progress.h"

G_BEGIN_DECLS

/* A dialog over a window while long work goes on, with a button that stops it. What ends at once
 * never shows it. */
#define WARD_TYPE_PROGRESS_DIALOG (ward_progress_dialog_get_type ())
G_DECLARE_FINAL_TYPE (WardProgressDialog, ward_progress_dialog, WARD, PROGRESS_DIALOG, AdwWindow)

/* Work begins, of which title and text tell. ret_cancellable and ret_progress are for it, transfer
 * full. Referenced for the caller, who ends it. */
WardProgressDialog *ward_progress_dialog_begin (GtkWindow *over, const char *title,
                                                const char *text, GCancellable **ret_cancellable,
                                                WardProgress **ret_progress);
/* It came to an end, whatever it was: the dialog goes. Takes self. */
void ward_progress_dialog_end (WardProgressDialog *self);

G_END_DECLS
