/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-sheet-control.h"

/* Several lines: a narrative, or a list of free items, one a line. */
#define WARD_TYPE_SHEET_TEXT (ward_sheet_text_get_type ())
G_DECLARE_FINAL_TYPE (WardSheetText, ward_sheet_text, WARD, SHEET_TEXT, WardSheetControl)

struct _WardSheetText {
  WardSheetControl parent_instance;
  GtkTextView *view;
};

G_DEFINE_FINAL_TYPE (WardSheetText, ward_sheet_text, WARD_TYPE_SHEET_CONTROL)

static char *
dup_text (WardSheetText *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->view);
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  return g_strstrip (gtk_text_buffer_get_text (buffer, &start, &end, FALSE));
}

static void
store_lines (WardRecord *record, const WardField *field, const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  g_autoptr (GPtrArray) items = g_ptr_array_new ();

  for (guint i = 0; lines[i] != NULL; i++)
    if (*g_strstrip (lines[i]) != '\0')
      g_ptr_array_add (items, lines[i]);
  g_ptr_array_add (items, NULL);
  ward_record_set_list (record, field, (const char *const *) items->pdata);
}

static gboolean
ward_sheet_text_store (WardSheetControl *control, WardRecord *record, GError **error)
{
  const WardField *field = ward_sheet_control_get_field (control);
  g_autofree char *text = dup_text (WARD_SHEET_TEXT (control));

  if (field->type == WARD_TYPE_LIST)
    store_lines (record, field, text);
  else
    ward_record_set_text (record, field, *text != '\0' ? text : NULL);
  return TRUE;
}

static void
ward_sheet_text_class_init (WardSheetTextClass *klass)
{
  WARD_SHEET_CONTROL_CLASS (klass)->store = ward_sheet_text_store;
  WARD_SHEET_CONTROL_CLASS (klass)->wide = TRUE;
}

static void
ward_sheet_text_init (WardSheetText *self)
{
}

static char *
value_text (const WardRecord *record, const WardField *field)
{
  const char *const *list;

  if (field->type != WARD_TYPE_LIST)
    return g_strdup (ward_record_text (record, field));
  list = ward_record_list (record, field);
  return list != NULL ? g_strjoinv ("\n", (char **) list) : NULL;
}

GtkWidget *
ward_sheet_text_new (const WardRecord *record, const WardField *field)
{
  WardSheetText *self = g_object_new (WARD_TYPE_SHEET_TEXT, NULL);
  GtkWidget *frame = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  g_autofree char *text = value_text (record, field);

  ward_sheet_control_take_field (WARD_SHEET_CONTROL (self), field);
  self->view = GTK_TEXT_VIEW (gtk_text_view_new ());
  gtk_text_view_set_wrap_mode (self->view, GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (self->view, FALSE);
  gtk_widget_set_size_request (GTK_WIDGET (self->view), -1, 58);
  gtk_widget_set_hexpand (GTK_WIDGET (self->view), TRUE);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->view), text != NULL ? text : "", -1);
  gtk_widget_add_css_class (frame, "sheet-text");
  gtk_box_append (GTK_BOX (frame), GTK_WIDGET (self->view));
  ward_sheet_control_set_child (WARD_SHEET_CONTROL (self), frame, GTK_WIDGET (self->view));
  g_signal_connect_swapped (gtk_text_view_get_buffer (self->view), "changed",
                            G_CALLBACK (ward_sheet_control_changed), self);
  return GTK_WIDGET (self);
}
