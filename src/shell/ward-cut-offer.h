/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The offer to cut from a text, while it is written, what may identify a person (PM7): shown as
 * long as the person-data guard refuses what stands there, taken by one button that leaves the
 * keyboard in the text. */
#define WARD_TYPE_CUT_OFFER (ward_cut_offer_get_type ())
G_DECLARE_FINAL_TYPE (WardCutOffer, ward_cut_offer, WARD, CUT_OFFER, GtkBox)

/* The offer for the text view or entry that control is or holds; none for a control without one.
 * words: whether it says what was found, or somebody beside it does. control must hold the offer's
 * window, no longer than it lives. Floating. */
GtkWidget *ward_cut_offer_new (GtkWidget *control, gboolean words);

/* Puts the offer for writable, in a window's template, at the end of the AdwPreferencesGroup that
 * it stands in. */
void ward_cut_offer_add (gpointer writable);
/* Shows text in the text view or the entry that control is or holds, as if it had been typed. */
void ward_cut_offer_write (GtkWidget *control, const char *text);

G_END_DECLS
