/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-dated.h"
#include "ward-sheet-control.h"

/* Several of a closed list: a nick or code each. */
#define WARD_TYPE_SHEET_CHECKS (ward_sheet_checks_get_type ())
G_DECLARE_FINAL_TYPE (WardSheetChecks, ward_sheet_checks, WARD, SHEET_CHECKS, WardSheetControl)

struct _WardSheetChecks {
  WardSheetControl parent_instance;
  GtkBox *box;
  GPtrArray *codes;  /* of char * */
  GPtrArray *checks; /* of GtkCheckButton, borrowed */
};

G_DEFINE_FINAL_TYPE (WardSheetChecks, ward_sheet_checks, WARD_TYPE_SHEET_CONTROL)

static gboolean
ward_sheet_checks_store (WardSheetControl *control, WardRecord *record, GError **error)
{
  WardSheetChecks *self = WARD_SHEET_CHECKS (control);
  g_autoptr (GPtrArray) items = g_ptr_array_new ();

  for (guint i = 0; i < self->codes->len; i++)
    if (gtk_check_button_get_active (self->checks->pdata[i]))
      g_ptr_array_add (items, self->codes->pdata[i]);
  g_ptr_array_add (items, NULL);
  ward_record_set_list (record, ward_sheet_control_get_field (control),
                        (const char *const *) items->pdata);
  return TRUE;
}

static void
ward_sheet_checks_finalize (GObject *object)
{
  WardSheetChecks *self = WARD_SHEET_CHECKS (object);

  g_clear_pointer (&self->codes, g_ptr_array_unref);
  g_clear_pointer (&self->checks, g_ptr_array_unref);
  G_OBJECT_CLASS (ward_sheet_checks_parent_class)->finalize (object);
}

static void
ward_sheet_checks_class_init (WardSheetChecksClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ward_sheet_checks_finalize;
  WARD_SHEET_CONTROL_CLASS (klass)->store = ward_sheet_checks_store;
  WARD_SHEET_CONTROL_CLASS (klass)->wide = TRUE;
}

static void
ward_sheet_checks_init (WardSheetChecks *self)
{
  self->codes = g_ptr_array_new_with_free_func (g_free);
  self->checks = g_ptr_array_new ();
}

static void
add (WardSheetChecks *self, const char *code, const char *text, const char *const *chosen)
{
  GtkWidget *check = gtk_check_button_new (), *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_check_button_set_child (GTK_CHECK_BUTTON (check), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check),
                               chosen != NULL && g_strv_contains (chosen, code));
  g_signal_connect_swapped (check, "toggled", G_CALLBACK (ward_sheet_control_changed), self);
  gtk_box_append (self->box, check);
  g_ptr_array_add (self->codes, g_strdup (code));
  g_ptr_array_add (self->checks, check);
}

/* What was chosen under rules no longer in force stays visible, so that it can be taken away. */
static void
add_others (WardSheetChecks *self, const char *const *chosen)
{
  for (guint i = 0; chosen != NULL && chosen[i] != NULL; i++)
    if (!g_ptr_array_find_with_equal_func (self->codes, chosen[i], g_str_equal, NULL))
      add (self, chosen[i], chosen[i], chosen);
}

GtkWidget *
ward_sheet_checks_new (const WardRecord *record, const WardField *field, const GPtrArray *choices)
{
  WardSheetChecks *self = g_object_new (WARD_TYPE_SHEET_CHECKS, NULL);
  const char *const *chosen = ward_record_list (record, field);
  const WardEnum *e = ward_field_enum (field);

  ward_sheet_control_take_field (WARD_SHEET_CONTROL (self), field);
  self->box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 2));
  for (guint i = 0; choices != NULL && i < choices->len; i++)
    add (self, ((const WardListRow *) choices->pdata[i])->value,
         ((const WardListRow *) choices->pdata[i])->text, chosen);
  for (guint i = 0; choices == NULL && e != NULL && i < e->n; i++)
    add (self, e->values[i].nick, ward_enum_label (e, i), chosen);
  add_others (self, chosen);
  ward_sheet_control_set_child (WARD_SHEET_CONTROL (self), GTK_WIDGET (self->box), NULL);
  return GTK_WIDGET (self);
}
