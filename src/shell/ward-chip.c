/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-chip.h"

#include "ward-enums.h"
#include "ward-icon.h"

struct _WardChip {
  GtkWidget parent_instance;
  GtkImage *icon;
  GtkLabel *label;
  char *tone;
};

G_DEFINE_FINAL_TYPE (WardChip, ward_chip, GTK_TYPE_WIDGET)

/* Which vocabularies are shown as chips. */
static const WardEnum *const shown[] = {
  &ward_enum_category,        &ward_enum_premises_status, &ward_enum_visit_status,
  &ward_enum_decision_status, &ward_enum_patrol_status,   &ward_enum_stage,
  &ward_enum_action_status,   &ward_enum_session_status,  &ward_enum_booking_state,
  &ward_enum_result_outcome,  &ward_enum_ladder_state,    &ward_enum_consultation_outcome,
  &ward_enum_worker_safety,   &ward_enum_view,            &ward_enum_decision_option,
  &ward_enum_consideration_outcome,
};

/* How a word looks, by its nick; the first row that fits. */
static const struct {
  const char *nick, *icon, *tone;
} looks[] = {
  { "unassessed", "ward-category-unassessed-symbolic", "unassessed" },
  { "non_nuisance", "ward-category-non-nuisance-symbolic", "non-nuisance" },
  { "nuisance", "ward-category-nuisance-symbolic", "nuisance" },
  { "risk", "ward-category-risk-symbolic", "risk" },
  { "active", "media-record-symbolic", "good" },
  { "inactive", "media-playback-pause-symbolic", "quiet" },
  { "closed", "changes-prevent-symbolic", "quiet" },
  { "draft", "document-edit-symbolic", "quiet" },
  { "planned", "x-office-calendar-symbolic", "info" },
  { "booked", "x-office-calendar-symbolic", "info" },
  { "consulted", "chat-message-new-symbolic", "info" },
  { "open", "task-due-symbolic", "info" },
  { "scanning", "edit-find-symbolic", "quiet" },
  { "analysis", "accessories-calculator-symbolic", "info" },
  { "response", "applications-engineering-symbolic", "info" },
  { "assessment", "x-office-document-symbolic", "info" },
  { "approved", "emblem-ok-symbolic", "good" },
  { "authorised", "emblem-ok-symbolic", "good" },
  { "done", "object-select-symbolic", "good" },
  { "passed", "object-select-symbolic", "good" },
  { "attended", "object-select-symbolic", "good" },
  { "support", "object-select-symbolic", "good" },
  { "better", "go-up-symbolic", "good" },
  { "agree", "object-select-symbolic", "good" },
  { "not_close", "changes-allow-symbolic", "good" },
  { "support_only", "emblem-favorite-symbolic", "good" },
  { "not_closed", "changes-allow-symbolic", "good" },
  { "appointed", "object-select-symbolic", "good" },
  { "served", "mail-send-symbolic", "info" },
  { "heard", "system-users-symbolic", "info" },
  { "ordered", "changes-prevent-symbolic", "warn" },
  { "close", "changes-prevent-symbolic", "warn" },
  { "concerns", "dialog-warning-symbolic", "warn" },
  { "partly", "dialog-warning-symbolic", "warn" },
  { "not_available", "dialog-warning-symbolic", "warn" },
  { "unsafe_to_wait", "dialog-warning-symbolic", "warn" },
  { "object", "action-unavailable-symbolic", "bad" },
  { "no", "action-unavailable-symbolic", "bad" },
  { "worse", "go-down-symbolic", "bad" },
  { "failed", "action-unavailable-symbolic", "bad" },
  { "refused", "action-unavailable-symbolic", "bad" },
  { "absent", "action-unavailable-symbolic", "warn" },
  { "cancelled", "window-close-symbolic", "quiet" },
  { "dropped", "window-close-symbolic", "quiet" },
  { "ended", "media-playback-stop-symbolic", "quiet" },
};

static void
ward_chip_dispose (GObject *object)
{
  WardChip *self = WARD_CHIP (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_pointer (&self->tone, g_free);
  G_OBJECT_CLASS (ward_chip_parent_class)->dispose (object);
}

static void
ward_chip_class_init (WardChipClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ward_chip_dispose;
  gtk_widget_class_set_css_name (widget_class, "wardchip");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
ward_chip_init (WardChip *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 5);
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  gtk_widget_set_halign (GTK_WIDGET (self), GTK_ALIGN_START);
  self->icon = GTK_IMAGE (ward_icon_new (NULL));
  gtk_image_set_pixel_size (self->icon, 12);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->icon), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  gtk_widget_set_parent (GTK_WIDGET (self->icon), GTK_WIDGET (self));
  self->label = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_ellipsize (self->label, PANGO_ELLIPSIZE_END);
  gtk_widget_set_parent (GTK_WIDGET (self->label), GTK_WIDGET (self));
}

GtkWidget *
ward_chip_new (void)
{
  return g_object_new (WARD_TYPE_CHIP, NULL);
}

void
ward_chip_set (WardChip *self, const char *text, const char *icon, const char *tone)
{
  if (self->tone != NULL)
    gtk_widget_remove_css_class (GTK_WIDGET (self), self->tone);
  g_free (self->tone);
  self->tone = g_strdup (tone);
  gtk_widget_add_css_class (GTK_WIDGET (self), tone);
  gtk_image_set_from_icon_name (self->icon, icon);
  gtk_widget_set_visible (GTK_WIDGET (self->icon), icon != NULL);
  gtk_label_set_label (self->label, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
}

gboolean
ward_chip_takes (const WardField *field)
{
  const WardEnum *e = field->type == WARD_TYPE_ENUM ? ward_field_enum (field) : NULL;

  for (guint i = 0; e != NULL && i < G_N_ELEMENTS (shown); i++)
    if (shown[i] == e)
      return TRUE;
  return FALSE;
}

gboolean
ward_chip_set_field (WardChip *self, const WardRecord *record, const WardField *field)
{
  const WardEnum *e;
  const char *nick;

  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  if (!ward_chip_takes (field) || ward_record_is_empty (record, field))
    return FALSE;
  e = ward_field_enum (field);
  nick = ward_enum_nick (e, ward_record_number (record, field));
  for (guint i = 0; i < G_N_ELEMENTS (looks); i++)
    if (g_strcmp0 (looks[i].nick, nick) == 0)
      {
        ward_chip_set (self, ward_enum_label (e, ward_record_number (record, field)),
                       looks[i].icon, looks[i].tone);
        gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
        return TRUE;
      }
  ward_chip_set (self, ward_enum_label (e, ward_record_number (record, field)), NULL, "quiet");
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
  return TRUE;
}
