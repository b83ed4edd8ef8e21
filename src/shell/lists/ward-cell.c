/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-cell.h"

#include "ward-chip.h"
#include "ward-spoken.h"

struct _WardCell {
  GtkWidget parent_instance;
  WardSession *session; /* weak */
  const WardField *field;
  WardItem *item;
  GtkWidget *chip;
  GtkLabel *label;
  gboolean first;
};

G_DEFINE_FINAL_TYPE (WardCell, ward_cell, GTK_TYPE_WIDGET)

static void
open_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  WardCell *self = WARD_CELL (widget);

  if (self->item != NULL)
    gtk_widget_activate_action (widget, "win.open-record", "(sss)",
                                ward_item_get_kind (self->item)->name,
                                ward_item_get_id (self->item), "");
}

static void
ward_cell_dispose (GObject *object)
{
  WardCell *self = WARD_CELL (object);

  g_clear_object (&self->item);
  g_clear_weak_pointer (&self->session);
  g_clear_pointer (&self->chip, gtk_widget_unparent);
  g_clear_pointer ((GtkWidget **) &self->label, gtk_widget_unparent);
  G_OBJECT_CLASS (ward_cell_parent_class)->dispose (object);
}

static void
ward_cell_class_init (WardCellClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ward_cell_dispose;
  gtk_widget_class_set_css_name (widget_class, "wardcell");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_install_action (widget_class, "cell.open", NULL, open_action);
}

static void
ward_cell_init (WardCell *self)
{
}

static gboolean
is_figure (const WardField *field)
{
  return field->type == WARD_TYPE_INT;
}

GtkWidget *
ward_cell_new (WardSession *session, const WardField *field, gboolean first)
{
  WardCell *self = g_object_new (WARD_TYPE_CELL, NULL);

  g_set_weak_pointer (&self->session, session);
  self->field = field;
  self->first = first;
  if (ward_chip_takes (field))
    {
      self->chip = ward_chip_new ();
      gtk_widget_set_parent (self->chip, GTK_WIDGET (self));
      return GTK_WIDGET (self);
    }
  self->label = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_xalign (self->label, is_figure (field) ? 1 : 0);
  gtk_label_set_ellipsize (self->label, PANGO_ELLIPSIZE_END);
  gtk_label_set_single_line_mode (self->label, TRUE);
  if (first)
    gtk_widget_add_css_class (GTK_WIDGET (self->label), "first");
  if (is_figure (field) || ward_field_is_number (field))
    gtk_widget_add_css_class (GTK_WIDGET (self->label), "numeric");
  gtk_widget_set_parent (GTK_WIDGET (self->label), GTK_WIDGET (self));
  return GTK_WIDGET (self);
}

/* While a list changes its kind, columns of the old one are given records of the new one, which
 * have no such field. */
static const WardRecord *
record_of (WardCell *self, WardItem *item)
{
  const WardRecord *record = item != NULL ? ward_item_get_record (item) : NULL;

  return record != NULL && ward_kind_field (record->kind, self->field->name) == self->field
             ? record
             : NULL;
}

void
ward_cell_set_item (WardCell *self, WardItem *item)
{
  const WardRecord *record = record_of (self, item);
  g_autofree char *text = NULL;

  g_set_object (&self->item, item);
  if (record != NULL && self->session != NULL)
    text = ward_session_dup_text (self->session, record, self->field);
  if (self->chip != NULL && record != NULL)
    ward_chip_set_field (WARD_CHIP (self->chip), record, self->field);
  if (self->label != NULL)
    gtk_label_set_label (self->label, text != NULL ? text : "");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  text != NULL ? text : "", -1);
  if (self->first && record != NULL)
    {
      g_autofree char *title = ward_record_title (record);

      ward_spoken_row (GTK_WIDGET (self), title);
    }
}
