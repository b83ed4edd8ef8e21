/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-simplify-dialog.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

typedef struct {
  WardRawShape *raw;
  WardProjection *projection;
  WardShape *shape; /* at the metres shown, NULL when that can't be kept */
  AdwMessageDialog *dialog;
  GtkSpinButton *metres;
  GtkLabel *left;
  WardSimplified done;
  gpointer data;
} Offer;

static void
offer_free (gpointer data, GClosure *closure)
{
  Offer *offer = data;

  ward_raw_shape_free (offer->raw);
  g_clear_pointer (&offer->projection, ward_projection_free);
  g_clear_pointer (&offer->shape, ward_shape_free);
  g_free (offer);
}

/* Tries the metres shown. */
static void
try_metres (Offer *offer)
{
  double metres = gtk_spin_button_get_value (offer->metres);
  guint left = 0;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  g_clear_pointer (&offer->shape, ward_shape_free);
  if (offer->projection != NULL)
    offer->shape =
        ward_raw_shape_simplify (offer->raw, metres, offer->projection, &left, &error);
  if (offer->shape != NULL)
    text = g_strdup_printf (
        g_dngettext (GETTEXT_PACKAGE, "%u vertex remains.", "%u vertices remain.", left), left);
  else if (left > WARD_SHAPE_MAX_VERTICES)
    text = g_strdup_printf (_("%u vertices would remain, still too many."), left);
  else
    text = g_strdup (error != NULL ? error->message : _("Not possible on this machine."));
  gtk_label_set_label (offer->left, text);
  adw_message_dialog_set_response_enabled (offer->dialog, "simplify", offer->shape != NULL);
}

static void
response_cb (AdwMessageDialog *dialog, const char *response, Offer *offer)
{
  g_autoptr (WardShape) shape = NULL;

  if (g_str_equal (response, "simplify"))
    shape = g_steal_pointer (&offer->shape);
  offer->done (shape, offer->data);
}

static GtkWidget *
body_new (Offer *offer, double metres)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *label = gtk_label_new_with_mnemonic (_("Lines may _move by, metres"));

  offer->metres = GTK_SPIN_BUTTON (gtk_spin_button_new_with_range (1, 1000, 1));
  gtk_spin_button_set_value (offer->metres, metres);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_mnemonic_widget (GTK_LABEL (label), GTK_WIDGET (offer->metres));
  gtk_box_append (GTK_BOX (row), label);
  gtk_box_append (GTK_BOX (row), GTK_WIDGET (offer->metres));
  offer->left = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_xalign (offer->left, 0);
  gtk_label_set_wrap (offer->left, TRUE);
  gtk_box_append (GTK_BOX (box), row);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (offer->left));
  return box;
}

void
ward_simplify_offer (GtkWindow *parent, WardRawShape *raw, WardSimplified done, gpointer data)
{
  Offer *offer = g_new0 (Offer, 1);
  g_autofree char *body = g_strdup_printf (
      _("It has %u vertices; 5,000 can be kept. Simplifying leaves out vertices that hardly show, "
        "and keeps parts and holes apart."), ward_raw_shape_n_vertices (raw));
  double metres = 0;

  offer->raw = raw;
  offer->projection = ward_projection_new (NULL);
  offer->done = done;
  offer->data = data;
  if (offer->projection != NULL)
    metres = ward_raw_shape_suggest (raw, offer->projection, NULL);
  offer->dialog =
      ADW_MESSAGE_DIALOG (adw_message_dialog_new (parent, _("Simplify the shape?"), body));
  adw_message_dialog_set_extra_child (offer->dialog, body_new (offer, MAX (metres, 1)));
  adw_message_dialog_add_responses (offer->dialog, "cancel", _("_Cancel"), "simplify",
                                    _("_Simplify"), NULL);
  adw_message_dialog_set_response_appearance (offer->dialog, "simplify", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (offer->dialog, "simplify");
  adw_message_dialog_set_close_response (offer->dialog, "cancel");
  g_signal_connect_swapped (offer->metres, "value-changed", G_CALLBACK (try_metres), offer);
  g_signal_connect_data (offer->dialog, "response", G_CALLBACK (response_cb), offer, offer_free, 0);
  try_metres (offer);
  gtk_window_present (GTK_WINDOW (offer->dialog));
}
