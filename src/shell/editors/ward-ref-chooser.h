/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ward-session.h"

G_BEGIN_DECLS

/* A popover that finds a record of a kind, or of any (NULL), by words. Signal: chosen (const
 * char *id). */
#define WARD_TYPE_REF_CHOOSER (ward_ref_chooser_get_type ())
G_DECLARE_FINAL_TYPE (WardRefChooser, ward_ref_chooser, WARD, REF_CHOOSER, GtkPopover)

/* A chooser of records of kind. Floating. */
GtkWidget *ward_ref_chooser_new (WardSession *session, const WardKind *kind);

G_END_DECLS
