/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "ward-drop-down.h"
#include "ward-sheet-control.h"

/* One of a closed list, or not answered. */
#define WARD_TYPE_SHEET_CHOICE (ward_sheet_choice_get_type ())
G_DECLARE_FINAL_TYPE (WardSheetChoice, ward_sheet_choice, WARD, SHEET_CHOICE, WardSheetControl)

struct _WardSheetChoice {
  WardSheetControl parent_instance;
  GtkDropDown *drop_down;
};

G_DEFINE_FINAL_TYPE (WardSheetChoice, ward_sheet_choice, WARD_TYPE_SHEET_CONTROL)

/* Yes stands before No; positions count from “not answered”. */
static gint64
value_at (const WardField *field, guint position)
{
  if (position == 0 || position == GTK_INVALID_LIST_POSITION)
    return WARD_NONE;
  return field->type == WARD_TYPE_BOOL ? position == 1 : (gint64) position - 1;
}

static guint
position_of (const WardField *field, gint64 value)
{
  if (value == WARD_NONE)
    return 0;
  return field->type == WARD_TYPE_BOOL ? (value == 1 ? 1 : 2) : (guint) value + 1;
}

static gboolean
ward_sheet_choice_store (WardSheetControl *control, WardRecord *record, GError **error)
{
  const WardField *field = ward_sheet_control_get_field (control);

  ward_record_set_number (
      record, field,
      value_at (field, gtk_drop_down_get_selected (WARD_SHEET_CHOICE (control)->drop_down)));
  return TRUE;
}

static void
ward_sheet_choice_show (WardSheetControl *control, const WardRecord *record)
{
  const WardField *field = ward_sheet_control_get_field (control);

  gtk_drop_down_set_selected (WARD_SHEET_CHOICE (control)->drop_down,
                              position_of (field, ward_record_number (record, field)));
}

static void
ward_sheet_choice_class_init (WardSheetChoiceClass *klass)
{
  WARD_SHEET_CONTROL_CLASS (klass)->store = ward_sheet_choice_store;
  WARD_SHEET_CONTROL_CLASS (klass)->show = ward_sheet_choice_show;
}

static void
ward_sheet_choice_init (WardSheetChoice *self)
{
}

static GListModel *
words (const WardField *field)
{
  GtkStringList *list = gtk_string_list_new (NULL);
  const WardEnum *e = ward_field_enum (field);

  gtk_string_list_append (list, _("Not answered"));
  if (field->type == WARD_TYPE_BOOL)
    {
      gtk_string_list_append (list, _("Yes"));
      gtk_string_list_append (list, _("No"));
    }
  for (guint i = 0; e != NULL && i < e->n; i++)
    gtk_string_list_append (list, ward_enum_label (e, i));
  return G_LIST_MODEL (list);
}

GtkWidget *
ward_sheet_choice_new (const WardRecord *record, const WardField *field)
{
  WardSheetChoice *self = g_object_new (WARD_TYPE_SHEET_CHOICE, NULL);

  ward_sheet_control_take_field (WARD_SHEET_CONTROL (self), field);
  self->drop_down = GTK_DROP_DOWN (gtk_drop_down_new (words (field), NULL));
  ward_sheet_choice_show (WARD_SHEET_CONTROL (self), record);
  ward_sheet_control_set_child (WARD_SHEET_CONTROL (self), GTK_WIDGET (self->drop_down),
                                GTK_WIDGET (self->drop_down));
  ward_drop_down_prepare (self->drop_down, ward_field_label (field));
  g_signal_connect_swapped (self->drop_down, "notify::selected",
                            G_CALLBACK (ward_sheet_control_changed), self);
  return GTK_WIDGET (self);
}
