/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "ward-drop-down.h"
#include "ward-session-decision.h"
#include "ward-sheet-control.h"

#define MOST 20000

/* One record of another kind, chosen from a list that can be searched by typing. */
#define WARD_TYPE_SHEET_REFERENCE (ward_sheet_reference_get_type ())
G_DECLARE_FINAL_TYPE (WardSheetReference, ward_sheet_reference, WARD, SHEET_REFERENCE,
                      WardSheetControl)

struct _WardSheetReference {
  WardSheetControl parent_instance;
  GtkDropDown *drop_down;
  GtkStringList *words;
  GPtrArray *ids; /* of char *, one a word; the first is NULL */
  GCancellable *loading;
};

G_DEFINE_FINAL_TYPE (WardSheetReference, ward_sheet_reference, WARD_TYPE_SHEET_CONTROL)

static gboolean
ward_sheet_reference_store (WardSheetControl *control, WardRecord *record, GError **error)
{
  WardSheetReference *self = WARD_SHEET_REFERENCE (control);
  guint position = gtk_drop_down_get_selected (self->drop_down);

  ward_record_set_text (record, ward_sheet_control_get_field (control),
                        position < self->ids->len ? self->ids->pdata[position] : NULL);
  return TRUE;
}

static void
ward_sheet_reference_dispose (GObject *object)
{
  WardSheetReference *self = WARD_SHEET_REFERENCE (object);

  if (self->loading != NULL)
    g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
  g_clear_pointer (&self->ids, g_ptr_array_unref);
  G_OBJECT_CLASS (ward_sheet_reference_parent_class)->dispose (object);
}

static void
ward_sheet_reference_class_init (WardSheetReferenceClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ward_sheet_reference_dispose;
  WARD_SHEET_CONTROL_CLASS (klass)->store = ward_sheet_reference_store;
}

static void
ward_sheet_reference_init (WardSheetReference *self)
{
  self->ids = g_ptr_array_new_with_free_func (g_free);
}

static void
add (WardSheetReference *self, const char *id, const char *text)
{
  g_ptr_array_add (self->ids, g_strdup (id));
  gtk_string_list_append (self->words, text);
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (WardSheetReference) self = data;
  g_autoptr (GPtrArray) records = ward_session_all_finish (WARD_SESSION (source), result, NULL);
  const char *held;

  if (records == NULL || self->ids == NULL)
    return;
  held = self->ids->len > 1 ? self->ids->pdata[1] : NULL;
  for (guint i = 0; i < records->len; i++)
    {
      const WardRecord *record = records->pdata[i];
      g_autofree char *title = ward_record_title (record);

      if (g_strcmp0 (record->id, held) != 0)
        add (self, record->id, title);
    }
}

static void
build (WardSheetReference *self, WardSession *session, const WardKind *target, const char *id)
{
  g_autoptr (GtkExpression) words =
      gtk_property_expression_new (GTK_TYPE_STRING_OBJECT, NULL, "string");

  self->words = gtk_string_list_new (NULL);
  add (self, NULL, _("Nobody chosen"));
  if (target == NULL || !g_str_equal (target->name, "officer"))
    gtk_string_list_splice (self->words, 0, 1,
                            (const char *const[]){ _("None chosen"), NULL });
  if (id != NULL)
    add (self, id, ward_session_name (session, target, id));
  self->drop_down = GTK_DROP_DOWN (
      gtk_drop_down_new (G_LIST_MODEL (self->words), gtk_expression_ref (words)));
  gtk_drop_down_set_enable_search (self->drop_down, TRUE);
  gtk_drop_down_set_selected (self->drop_down, id != NULL ? 1 : 0);
}

GtkWidget *
ward_sheet_reference_new (WardSession *session, const WardRecord *record, const WardField *field)
{
  WardSheetReference *self = g_object_new (WARD_TYPE_SHEET_REFERENCE, NULL);
  const WardKind *target = ward_kind_find (ward_field_target (field));

  ward_sheet_control_take_field (WARD_SHEET_CONTROL (self), field);
  build (self, session, target, ward_record_text (record, field));
  gtk_widget_set_size_request (GTK_WIDGET (self->drop_down), 220, -1);
  ward_sheet_control_set_child (WARD_SHEET_CONTROL (self), GTK_WIDGET (self->drop_down),
                                GTK_WIDGET (self->drop_down));
  ward_drop_down_prepare (self->drop_down, ward_field_label (field));
  g_signal_connect_swapped (self->drop_down, "notify::selected",
                            G_CALLBACK (ward_sheet_control_changed), self);
  self->loading = g_cancellable_new ();
  if (target != NULL)
    ward_session_all_async (session, target, MOST, self->loading, loaded_cb, g_object_ref (self));
  return GTK_WIDGET (self);
}
