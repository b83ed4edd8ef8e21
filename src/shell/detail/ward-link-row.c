/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-link-row.h"
#include "ward-icon.h"

struct _WardLinkRow {
  GtkListBoxRow parent_instance;
  const WardKind *kind;
  char *id, *field;
};

G_DEFINE_FINAL_TYPE (WardLinkRow, ward_link_row, GTK_TYPE_LIST_BOX_ROW)

static void
open_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  WardLinkRow *self = WARD_LINK_ROW (widget);

  gtk_widget_activate_action (widget, "win.open-record", "(sss)", self->kind->name, self->id,
                              self->field != NULL ? self->field : "");
}

/* A list box tells its rows of a click by its own signal: answered here, so that no list has to. */
static void
row_activated_cb (GtkListBox *list, GtkListBoxRow *row, WardLinkRow *self)
{
  if (GTK_WIDGET (row) == GTK_WIDGET (self))
    open_action (GTK_WIDGET (self), NULL, NULL);
}

static void
ward_link_row_root (GtkWidget *widget)
{
  GtkWidget *list = gtk_widget_get_parent (widget);

  GTK_WIDGET_CLASS (ward_link_row_parent_class)->root (widget);
  if (GTK_IS_LIST_BOX (list))
    {
      g_signal_handlers_disconnect_by_func (list, row_activated_cb, widget);
      g_signal_connect_object (list, "row-activated", G_CALLBACK (row_activated_cb), widget, 0);
    }
}

static void
ward_link_row_finalize (GObject *object)
{
  WardLinkRow *self = WARD_LINK_ROW (object);

  g_free (self->id);
  g_free (self->field);
  G_OBJECT_CLASS (ward_link_row_parent_class)->finalize (object);
}

static void
ward_link_row_class_init (WardLinkRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = ward_link_row_finalize;
  widget_class->root = ward_link_row_root;
  gtk_widget_class_install_action (widget_class, "row.open", NULL, open_action);
}

static void
ward_link_row_init (WardLinkRow *self)
{
}

GtkWidget *
ward_link_row_new (GtkWidget *child, const WardKind *kind, const char *id, const char *field)
{
  WardLinkRow *self = g_object_new (WARD_TYPE_LINK_ROW, "child", child, NULL);

  self->kind = kind;
  self->id = g_strdup (id);
  self->field = g_strdup (field);
  return GTK_WIDGET (self);
}

static GtkWidget *
line (const char *text, const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_lines (GTK_LABEL (label), style != NULL ? 1 : 2);
  if (style != NULL)
    {
      gtk_widget_add_css_class (label, style);
      gtk_widget_add_css_class (label, "dim-label");
    }
  return label;
}

GtkWidget *
ward_link_row_new_record (const WardKind *kind, const char *id, const char *title,
                          const char *subtitle, const char *icon, GtkWidget *trailing)
{
  return ward_link_row_new_record_at (kind, id, NULL, title, subtitle, icon, trailing);
}

GtkWidget *
ward_link_row_new_record_at (const WardKind *kind, const char *id, const char *field,
                             const char *title, const char *subtitle, const char *icon,
                             GtkWidget *trailing)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *lines = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *row;

  gtk_widget_set_valign (lines, GTK_ALIGN_CENTER);
  gtk_widget_set_hexpand (lines, TRUE);
  gtk_box_append (GTK_BOX (lines), line (title, NULL));
  if (subtitle != NULL && *subtitle != '\0')
    gtk_box_append (GTK_BOX (lines), line (subtitle, "caption"));
  if (icon != NULL)
    gtk_box_append (GTK_BOX (box), ward_icon_new (icon));
  gtk_box_append (GTK_BOX (box), lines);
  if (trailing != NULL)
    gtk_box_append (GTK_BOX (box), trailing);
  gtk_box_append (GTK_BOX (box), ward_icon_new ("go-next-symbolic"));
  gtk_widget_add_css_class (gtk_widget_get_last_child (box), "dim-label");
  row = ward_link_row_new (box, kind, id, field);
  gtk_widget_add_css_class (row, "record-row");
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  return row;
}
