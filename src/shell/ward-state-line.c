/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-state-line.h"

#include <glib/gi18n-lib.h>

struct _WardStateLine {
  AdwBin parent_instance;
  GtkLabel *central, *waiting, *conflicts, *message;
};

G_DEFINE_FINAL_TYPE (WardStateLine, ward_state_line, ADW_TYPE_BIN)

static GtkLabel *
add_label (GtkBox *box, const char *style)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "numeric");
  if (style != NULL)
    gtk_widget_add_css_class (label, style);
  gtk_box_append (box, label);
  return GTK_LABEL (label);
}

static void
ward_state_line_class_init (WardStateLineClass *klass)
{
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "stateline");
}

static void
ward_state_line_init (WardStateLine *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 18);

  self->central = add_label (GTK_BOX (box), NULL);
  self->waiting = add_label (GTK_BOX (box), NULL);
  self->conflicts = add_label (GTK_BOX (box), "warning");
  self->message = add_label (GTK_BOX (box), NULL);
  gtk_label_set_xalign (self->message, 1);
  gtk_widget_set_hexpand (GTK_WIDGET (self->message), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->message),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, _("Last message"), -1);
  gtk_widget_set_visible (GTK_WIDGET (self->conflicts), FALSE);
  adw_bin_set_child (ADW_BIN (self), box);
}

static char *
central_text (WardSession *session, const WardCounts *counts)
{
  g_autofree char *when = NULL;

  if (ward_session_is_sample (session))
    return g_strdup (_("Invented district, never sent anywhere"));
  if (counts->central_at == WARD_NONE)
    return g_strdup (_("No central copy yet"));
  when = ward_time_display (counts->central_at);
  return g_strdup_printf (_("Central copy as of %s"), when);
}

void
ward_state_line_set_counts (WardStateLine *self, WardSession *session, const WardCounts *counts)
{
  g_autofree char *central = central_text (session, counts);
  g_autofree char *unsent = g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "%d change unsent", "%d changes unsent", counts->unsent),
      (int) counts->unsent);
  g_autofree char *conflicts = g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "%d conflict", "%d conflicts", counts->conflicts),
      (int) counts->conflicts);

  gtk_label_set_label (self->central, central);
  gtk_label_set_label (self->waiting, unsent);
  gtk_widget_set_visible (GTK_WIDGET (self->waiting), !ward_session_is_sample (session));
  gtk_label_set_label (self->conflicts, conflicts);
  gtk_widget_set_visible (GTK_WIDGET (self->conflicts), counts->conflicts > 0);
}

void
ward_state_line_say (WardStateLine *self, const char *text)
{
  gtk_label_set_label (self->message, text);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->message), text);
}

const char *
ward_state_line_get_message (WardStateLine *self)
{
  return gtk_label_get_label (self->message);
}
