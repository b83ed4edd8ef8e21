/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-sheet-control.h"

#include <glib/gi18n-lib.h>

typedef struct {
  const WardField *field;
  GtkWidget *focus;
} WardSheetControlPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (WardSheetControl, ward_sheet_control, GTK_TYPE_WIDGET)

static guint changed_signal;

static void
ward_sheet_control_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (ward_sheet_control_parent_class)->dispose (object);
}

static void
default_focus (WardSheetControl *self)
{
  WardSheetControlPrivate *priv = ward_sheet_control_get_instance_private (self);

  if (priv->focus != NULL)
    gtk_widget_grab_focus (priv->focus);
  else
    gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
}

static void
ward_sheet_control_class_init (WardSheetControlClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ward_sheet_control_dispose;
  klass->focus = default_focus;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
  changed_signal = g_signal_new ("changed", WARD_TYPE_SHEET_CONTROL, G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 0);
}

static void
ward_sheet_control_init (WardSheetControl *self)
{
}

void
ward_sheet_control_take_field (WardSheetControl *self, const WardField *field)
{
  WardSheetControlPrivate *priv = ward_sheet_control_get_instance_private (self);

  priv->field = field;
}

void
ward_sheet_control_set_child (WardSheetControl *self, GtkWidget *child, GtkWidget *focus)
{
  WardSheetControlPrivate *priv = ward_sheet_control_get_instance_private (self);

  gtk_widget_set_parent (child, GTK_WIDGET (self));
  priv->focus = focus;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  ward_field_label (priv->field), -1);
  if (focus != NULL && priv->field != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (focus), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                    ward_field_label (priv->field), -1);
}

static void
describe (GtkWidget *widget, const char *text)
{
  if (text != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                    text, -1);
  else
    gtk_accessible_reset_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
}

void
ward_sheet_control_tell (WardSheetControl *self, const char *text)
{
  WardSheetControlPrivate *priv = ward_sheet_control_get_instance_private (self);

  describe (GTK_WIDGET (self), text);
  if (priv->focus == NULL)
    return;
  describe (priv->focus, text);
  if (GTK_IS_DROP_DOWN (priv->focus))
    describe (gtk_widget_get_first_child (priv->focus), text);
}

void
ward_sheet_control_changed (WardSheetControl *self)
{
  g_signal_emit (self, changed_signal, 0);
}

gboolean
ward_sheet_control_store (WardSheetControl *self, WardRecord *record, GError **error)
{
  return WARD_SHEET_CONTROL_GET_CLASS (self)->store (self, record, error);
}

void
ward_sheet_control_show (WardSheetControl *self, const WardRecord *record)
{
  if (WARD_SHEET_CONTROL_GET_CLASS (self)->show != NULL)
    WARD_SHEET_CONTROL_GET_CLASS (self)->show (self, record);
}

void
ward_sheet_control_focus (WardSheetControl *self)
{
  WARD_SHEET_CONTROL_GET_CLASS (self)->focus (self);
}

gboolean
ward_sheet_control_is_wide (WardSheetControl *self)
{
  return WARD_SHEET_CONTROL_GET_CLASS (self)->wide;
}

const WardField *
ward_sheet_control_get_field (WardSheetControl *self)
{
  WardSheetControlPrivate *priv = ward_sheet_control_get_instance_private (self);

  return priv->field;
}

static GtkWidget *
list_control (WardSession *session, const WardRecord *record, const WardField *field,
              const GPtrArray *choices)
{
  if (field->flags & WARD_REFS)
    return ward_sheet_references_new (session, record, field);
  if (g_str_equal (field->name, "answers") && choices != NULL)
    return ward_sheet_answers_new (record, field, choices);
  if (choices != NULL || ward_field_enum (field) != NULL)
    return ward_sheet_checks_new (record, field, choices);
  return ward_sheet_text_new (record, field);
}

GtkWidget *
ward_sheet_control_new (WardSession *session, const WardRecord *record, const WardField *field,
                        const GPtrArray *choices)
{
  switch (field->type)
    {
    case WARD_TYPE_ENUM:
    case WARD_TYPE_BOOL:
      return ward_sheet_choice_new (record, field);
    case WARD_TYPE_REF:
      return ward_sheet_reference_new (session, record, field);
    case WARD_TYPE_LIST:
      return list_control (session, record, field, choices);
    default:
      return field->flags & WARD_LONG ? ward_sheet_text_new (record, field)
                                      : ward_sheet_entry_new (session, record, field);
    }
}
