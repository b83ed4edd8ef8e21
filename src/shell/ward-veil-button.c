/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-veil-button.h"

#include <glib/gi18n-lib.h>

#include "ward-icon.h"

struct _WardVeilButton {
  AdwBin parent_instance;
  GtkMenuButton *button;
  GtkLabel *label;
  GtkImage *icon;
  GtkListBox *reasons;
  WardSession *session;
  GSettings *settings;
  guint timer;
};

G_DEFINE_FINAL_TYPE (WardVeilButton, ward_veil_button, ADW_TYPE_BIN)

/* Reason codes: what a disclosure row keeps. */
static const struct {
  const char *code, *label;
} codes[] = {
  { "visit", N_("A visit or a call") },
  { "safeguarding", N_("Somebody’s safety") },
  { "assessment", N_("A risk assessment") },
  { "decision", N_("A decision") },
  { "patrol", N_("Planning a patrol") },
  { "audit", N_("A check of the records") },
};

static void
update (WardVeilButton *self)
{
  gboolean veiled = self->session != NULL && ward_session_is_veiled (self->session);
  gint64 until = self->session != NULL ? ward_session_get_reveal_until (self->session) : 0;
  gint64 minutes = until > 0 ? (until - ward_session_now (self->session) + 59) / 60 : 0;
  g_autofree char *left = g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "Exact for %d minute", "Exact for %d minutes", minutes),
      (int) minutes);

  gtk_widget_set_visible (GTK_WIDGET (self),
                          self->session != NULL && !ward_session_is_sample (self->session));
  gtk_label_set_label (self->label, veiled ? _("Veiled") : left);
  gtk_image_set_from_icon_name (self->icon,
                                veiled ? "ward-veil-on-symbolic" : "ward-veil-off-symbolic");
  if (veiled)
    gtk_widget_remove_css_class (GTK_WIDGET (self->button), "revealed");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self->button), "revealed");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  veiled ? _("Places are veiled") : left, -1);
}

static gboolean
tick_cb (gpointer data)
{
  update (data);
  return G_SOURCE_CONTINUE;
}

static void
follow (WardVeilButton *self)
{
  g_clear_handle_id (&self->timer, g_source_remove);
  if (self->session != NULL && ward_session_get_reveal_until (self->session) > 0)
    self->timer = g_timeout_add_seconds (15, tick_cb, self);
  update (self);
}

static void
revealed_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (WardVeilButton) self = data;
  g_autoptr (GError) error = NULL;

  if (!ward_session_reveal_finish (WARD_SESSION (source), result, &error))
    ward_session_say (WARD_SESSION (source), error->message);
}

static void
reason_cb (GtkListBox *list, GtkListBoxRow *row, WardVeilButton *self)
{
  gtk_menu_button_popdown (self->button);
  ward_session_reveal_async (self->session, codes[gtk_list_box_row_get_index (row)].code,
                             g_settings_get_int (self->settings, "veil-minutes"), revealed_cb,
                             g_object_ref (self));
}

static void
veil_cb (WardVeilButton *self)
{
  gtk_menu_button_popdown (self->button);
  ward_session_veil (self->session);
}

static GtkWidget *
popover_new (WardVeilButton *self)
{
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);
  GtkWidget *heading = gtk_label_new (_("Show exact places for"));
  GtkWidget *veil = gtk_button_new_with_label (_("Veil now"));

  gtk_label_set_xalign (GTK_LABEL (heading), 0);
  gtk_widget_add_css_class (heading, "heading");
  gtk_box_append (GTK_BOX (box), heading);
  self->reasons = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->reasons, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->reasons), "boxed-list");
  for (guint i = 0; i < G_N_ELEMENTS (codes); i++)
    {
      GtkWidget *row = adw_action_row_new ();

      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _(codes[i].label));
      gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
      gtk_list_box_append (self->reasons, row);
    }
  g_signal_connect (self->reasons, "row-activated", G_CALLBACK (reason_cb), self);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->reasons));
  g_signal_connect_swapped (veil, "clicked", G_CALLBACK (veil_cb), self);
  gtk_box_append (GTK_BOX (box), veil);
  gtk_widget_set_size_request (box, 260, -1);
  gtk_widget_add_css_class (box, "filters");
  gtk_popover_set_child (GTK_POPOVER (popover), box);
  return popover;
}

static void
ward_veil_button_dispose (GObject *object)
{
  WardVeilButton *self = WARD_VEIL_BUTTON (object);

  ward_veil_button_set_session (self, NULL);
  g_clear_object (&self->settings);
  G_OBJECT_CLASS (ward_veil_button_parent_class)->dispose (object);
}

static void
ward_veil_button_class_init (WardVeilButtonClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ward_veil_button_dispose;
}

static void
ward_veil_button_init (WardVeilButton *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->settings = g_settings_new ("org.wardlight.Wardlight");
  self->button = GTK_MENU_BUTTON (gtk_menu_button_new ());
  self->icon = GTK_IMAGE (ward_icon_new (NULL));
  self->label = GTK_LABEL (gtk_label_new (NULL));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->icon));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->label));
  gtk_menu_button_set_child (self->button, box);
  gtk_menu_button_set_popover (self->button, popover_new (self));
  gtk_widget_add_css_class (GTK_WIDGET (self->button), "veil");
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->button));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

void
ward_veil_button_set_session (WardVeilButton *self, WardSession *session)
{
  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  g_set_object (&self->session, session);
  if (session != NULL)
    g_signal_connect_swapped (session, "notify::veiled", G_CALLBACK (follow), self);
  follow (self);
}

void
ward_veil_button_toggle (WardVeilButton *self)
{
  if (self->session == NULL || ward_session_is_sample (self->session))
    return;
  if (ward_session_is_veiled (self->session))
    gtk_menu_button_popup (self->button);
  else
    ward_session_veil (self->session);
}
