/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <adwaita.h>

#include "fixture-session.h"
#include "ward-chip.h"
#include "ward-detail-fields.h"
#include "ward-finding-row.h"
#include "ward-form-row.h"
#include "ward-panels.h"

static void
test_every_kind_has_a_panel_and_a_page (void)
{
  Fixture f = { 0 };
  guint n;
  const WardKind *const *kinds = ward_kinds (&n);

  fixture_init (&f);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (WardRecord) record = ward_record_new (kinds[i]);
      GtkWidget *page = ward_detail_fields_new (f.session, record, NULL);

      g_assert_nonnull (ward_panel_info_for_kind (kinds[i]));
      g_object_ref_sink (page);
      g_assert_true (GTK_IS_WIDGET (page));
      g_object_unref (page);
    }
  fixture_clear (&f);
}

static void
test_every_field_has_a_named_control (void)
{
  Fixture f = { 0 };
  guint n;
  const WardKind *const *kinds = ward_kinds (&n);

  fixture_init (&f);
  for (guint k = 0; k < n; k++)
    {
      g_autoptr (WardRecord) record = ward_record_new (kinds[k]);
      g_autoptr (WardForm) form = ward_form_new (record, ward_session_now (f.session));

      for (guint i = 0; i < kinds[k]->n_fields; i++)
        {
          const WardField *field = &kinds[k]->fields[i];
          GtkWidget *row;

          if (!ward_form_shows (field))
            continue;
          row = g_object_ref_sink (ward_form_row_new (f.session, form, field));
          gtk_test_accessible_assert_property (GTK_ACCESSIBLE (row),
                                               GTK_ACCESSIBLE_PROPERTY_LABEL,
                                               ward_field_label (field));
          g_object_unref (row);
        }
    }
  fixture_clear (&f);
}

static void
test_every_chip_has_a_word (void)
{
  guint n;
  const WardKind *const *kinds = ward_kinds (&n);

  for (guint k = 0; k < n; k++)
    for (guint i = 0; i < kinds[k]->n_fields; i++)
      {
        const WardField *field = &kinds[k]->fields[i];
        const WardEnum *e = ward_field_enum (field);

        for (guint v = 0; ward_chip_takes (field) && v < e->n; v++)
          {
            g_autoptr (WardRecord) record = ward_record_new (kinds[k]);
            GtkWidget *chip = g_object_ref_sink (ward_chip_new ());

            ward_record_set_number (record, field, v);
            g_assert_true (ward_chip_set_field (WARD_CHIP (chip), record, field));
            gtk_test_accessible_assert_property (GTK_ACCESSIBLE (chip),
                                                 GTK_ACCESSIBLE_PROPERTY_LABEL,
                                                 ward_enum_label (e, v));
            g_object_unref (chip);
          }
      }
}

static void
test_a_refusal_marks_the_row (void)
{
  Fixture f = { 0 };
  g_autoptr (WardRecord) record = ward_record_new (ward_kind_find ("visit"));
  g_autoptr (WardForm) form = ward_form_new (record, 0);
  WardFormNote note = { WARD_SEVERITY_REFUSE, TRUE, (char *) "At is needed." };
  WardFormNote none = { 0 };
  GtkWidget *row;

  fixture_init (&f);
  row = g_object_ref_sink (
      ward_form_row_new (f.session, form, ward_kind_field (record->kind, "at")));
  ward_form_row_set_note (WARD_FORM_ROW (row), &note);
  g_assert_true (gtk_widget_has_css_class (row, "has-refusal"));
  ward_form_row_set_note (WARD_FORM_ROW (row), &none);
  g_assert_false (gtk_widget_has_css_class (row, "has-refusal"));
  g_object_unref (row);
  fixture_clear (&f);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_func ("/views/every-kind-has-a-panel-and-a-page",
                   test_every_kind_has_a_panel_and_a_page);
  g_test_add_func ("/views/every-field-has-a-named-control", test_every_field_has_a_named_control);
  g_test_add_func ("/views/every-chip-has-a-word", test_every_chip_has_a_word);
  g_test_add_func ("/views/a-refusal-marks-the-row", test_a_refusal_marks_the_row);
  return g_test_run ();
}
