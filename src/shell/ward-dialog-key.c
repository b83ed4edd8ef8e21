/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-dialog-key.h"

void
ward_dialog_key (GtkWidget *dialog, const char *action)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();

  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  gtk_shortcut_controller_add_shortcut (
      GTK_SHORTCUT_CONTROLLER (controller),
      gtk_shortcut_new (gtk_shortcut_trigger_parse_string ("<Control>Return|<Control>KP_Enter"),
                        gtk_named_action_new (action)));
  gtk_widget_add_controller (dialog, controller);
}
