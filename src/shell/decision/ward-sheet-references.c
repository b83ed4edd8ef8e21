/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "ward-session-decision.h"
#include "ward-sheet-control.h"

#define MOST 400

/* Several records of another kind, ticked in a list. */
#define WARD_TYPE_SHEET_REFERENCES (ward_sheet_references_get_type ())
G_DECLARE_FINAL_TYPE (WardSheetReferences, ward_sheet_references, WARD, SHEET_REFERENCES,
                      WardSheetControl)

struct _WardSheetReferences {
  WardSheetControl parent_instance;
  GtkBox *box;
  GPtrArray *ids;    /* of char * */
  GPtrArray *checks; /* of GtkCheckButton, borrowed */
  GStrv chosen;
  GCancellable *loading;
  gboolean settled;  /* the list is there: what is ticked is the value */
};

G_DEFINE_FINAL_TYPE (WardSheetReferences, ward_sheet_references, WARD_TYPE_SHEET_CONTROL)

static gboolean
ward_sheet_references_store (WardSheetControl *control, WardRecord *record, GError **error)
{
  WardSheetReferences *self = WARD_SHEET_REFERENCES (control);
  const WardField *field = ward_sheet_control_get_field (control);
  g_autoptr (GPtrArray) items = g_ptr_array_new ();

  if (!self->settled)
    return TRUE;
  for (guint i = 0; i < self->ids->len; i++)
    if (gtk_check_button_get_active (self->checks->pdata[i]))
      g_ptr_array_add (items, self->ids->pdata[i]);
  g_ptr_array_add (items, NULL);
  ward_record_set_list (record, field, (const char *const *) items->pdata);
  return TRUE;
}

static void
ward_sheet_references_dispose (GObject *object)
{
  WardSheetReferences *self = WARD_SHEET_REFERENCES (object);

  if (self->loading != NULL)
    g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
  g_clear_pointer (&self->ids, g_ptr_array_unref);
  g_clear_pointer (&self->checks, g_ptr_array_unref);
  g_clear_pointer (&self->chosen, g_strfreev);
  G_OBJECT_CLASS (ward_sheet_references_parent_class)->dispose (object);
}

static void
ward_sheet_references_class_init (WardSheetReferencesClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ward_sheet_references_dispose;
  WARD_SHEET_CONTROL_CLASS (klass)->store = ward_sheet_references_store;
  WARD_SHEET_CONTROL_CLASS (klass)->wide = TRUE;
}

static void
ward_sheet_references_init (WardSheetReferences *self)
{
  self->ids = g_ptr_array_new_with_free_func (g_free);
  self->checks = g_ptr_array_new ();
}

static void
add (WardSheetReferences *self, const char *id, const char *text, gboolean on)
{
  GtkWidget *check = gtk_check_button_new_with_label (text);

  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), on);
  g_signal_connect_swapped (check, "toggled", G_CALLBACK (ward_sheet_control_changed), self);
  gtk_box_append (self->box, check);
  g_ptr_array_add (self->ids, g_strdup (id));
  g_ptr_array_add (self->checks, check);
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (WardSheetReferences) self = data;
  g_autoptr (GPtrArray) records = ward_session_all_finish (WARD_SESSION (source), result, NULL);

  if (records == NULL || self->ids == NULL)
    return;
  for (guint i = 0; i < records->len; i++)
    {
      const WardRecord *record = records->pdata[i];
      g_autofree char *title = ward_record_title (record);

      add (self, record->id, title,
           self->chosen != NULL &&
               g_strv_contains ((const char *const *) self->chosen, record->id));
    }
  self->settled = TRUE;
}

GtkWidget *
ward_sheet_references_new (WardSession *session, const WardRecord *record, const WardField *field)
{
  WardSheetReferences *self = g_object_new (WARD_TYPE_SHEET_REFERENCES, NULL);
  const WardKind *target = ward_kind_find (ward_field_target (field));
  GtkWidget *scroller = gtk_scrolled_window_new ();

  ward_sheet_control_take_field (WARD_SHEET_CONTROL (self), field);
  self->chosen = g_strdupv ((char **) ward_record_list (record, field));
  self->box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 2));
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (self->box));
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scroller), 220);
  ward_sheet_control_set_child (WARD_SHEET_CONTROL (self), scroller, NULL);
  self->loading = g_cancellable_new ();
  ward_session_all_async (session, target, MOST, self->loading, loaded_cb, g_object_ref (self));
  return GTK_WIDGET (self);
}
