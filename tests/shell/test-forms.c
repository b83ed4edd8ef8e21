/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The form of every kind and of records of the sample, in a running window. gtk_test_init()
 * makes each complaint of GTK fatal. */
#include <adwaita.h>
#include <glib/gstdio.h>

#include "ward-application.h"
#include "ward-cut-offer.h"
#include "ward-decision-specs.h"
#include "ward-form-row.h"
#include "ward-form-window.h"
#include "ward-record-list.h"
#include "ward-sheet-row.h"
#include "ward-window.h"
#include "ward-writing.h"

#define FEW 3 /* of each kind, from its first to its last; all of them with -m slow */

static WardApplication *application;
static WardWindow *window;
static WardSession *session;

static void
settle (void)
{
  for (guint i = 0; i < 60 && g_main_context_iteration (NULL, FALSE); i++)
    ;
}

static WardFormWindow *
newest_form (void)
{
  GListModel *all = gtk_window_get_toplevels ();

  for (guint i = g_list_model_get_n_items (all); i > 0; i--)
    {
      g_autoptr (GtkWidget) toplevel = g_list_model_get_item (all, i - 1);

      if (WARD_IS_FORM_WINDOW (toplevel))
        return WARD_FORM_WINDOW (toplevel);
    }
  return NULL;
}

static WardFormWindow *
open_form (const WardRecord *record)
{
  WardFormWindow *form;

  ward_form_window_open (GTK_WINDOW (window), session, record);
  settle ();
  form = newest_form ();
  g_assert_nonnull (form);
  return form;
}

static guint
count_rows (GtkWidget *widget)
{
  guint n = WARD_IS_FORM_ROW (widget);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n += count_rows (child);
  return n;
}

static guint
count_shown_fields (const WardKind *kind)
{
  guint n = 0;

  for (guint i = 0; i < kind->n_fields; i++)
    n += ward_form_shows (&kind->fields[i]);
  return n;
}

static void
test_a_new_form_of_every_kind (void)
{
  guint n;
  const WardKind *const *kinds = ward_kinds (&n);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (WardRecord) record = ward_record_new (kinds[i]);
      WardFormWindow *form = open_form (record);

      g_assert_cmpuint (count_rows (GTK_WIDGET (form)), ==, count_shown_fields (kinds[i]));
      g_assert_false (ward_form_is_dirty (ward_form_window_get_form (form)));
      gtk_window_destroy (GTK_WINDOW (form));
      settle ();
    }
}

static void
test_the_form_of_every_record (void)
{
  guint n, rows, opened = 0;
  const WardKind *const *kinds = ward_kinds (&n);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (WardRecordList) list = ward_record_list_new (session);
      WardListQuery query = { .kind = kinds[i], .archived = TRUE };

      g_test_message ("%s", kinds[i]->name);
      ward_record_list_query (list, &query);
      while (!ward_record_list_is_settled (list))
        g_main_context_iteration (NULL, TRUE);
      rows = g_list_model_get_n_items (G_LIST_MODEL (list));
      for (guint row = 0; row < rows; row += g_test_slow () ? 1 : MAX (rows / FEW, 1))
        {
          g_autoptr (WardItem) item = g_list_model_get_item (G_LIST_MODEL (list), row);
          WardFormWindow *form = open_form (ward_item_get_record (item));

          if (ward_form_is_dirty (ward_form_window_get_form (form)))
            g_error ("a form of %s changes its record by being opened", kinds[i]->name);
          gtk_window_destroy (GTK_WINDOW (form));
          opened++;
        }
      settle ();
    }
  g_test_message ("%u records opened", opened);
  g_assert_cmpuint (opened, >, 60);
}

static GtkWidget *
find_row (GtkWidget *widget, const char *field)
{
  GtkWidget *found = NULL;

  if (WARD_IS_FORM_ROW (widget) &&
      g_str_equal (ward_form_row_get_field (WARD_FORM_ROW (widget))->name, field))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_row (child, field);
  return found;
}

static GtkWidget *
find_button (GtkWidget *widget, const char *label)
{
  GtkWidget *found = NULL;

  if (GTK_IS_BUTTON (widget) && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), label) == 0)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_button (child, label);
  return found;
}

static void
test_what_the_guard_finds_is_cut_by_one_button (void)
{
  g_autoptr (WardRecord) record = ward_record_new (ward_kind_find ("action"));
  WardFormWindow *window_of = open_form (record);
  WardForm *form = ward_form_window_get_form (window_of);
  const WardField *field = ward_kind_field (record->kind, "title");
  GtkWidget *row = find_row (GTK_WIDGET (window_of), "title");
  GtkWidget *cut;

  g_assert_nonnull (row);
  ward_cut_offer_write (row, "Ring 07700 900123 about the lights");
  settle ();
  cut = find_button (row, "Cut it out");
  g_assert_nonnull (cut);
  g_assert_true (gtk_widget_is_visible (cut));
  g_signal_emit_by_name (cut, "clicked");
  g_assert_cmpstr (ward_record_text (ward_form_get_record (form), field), ==,
                   "Ring [taken out] about the lights");
  g_assert_false (gtk_widget_is_visible (cut));
  gtk_window_destroy (GTK_WINDOW (window_of));
  settle ();
}

static GtkWidget *
find_sheet_row (GtkWidget *widget, const char *field)
{
  GtkWidget *found = NULL;

  if (WARD_IS_SHEET_ROW (widget))
    {
      WardSheetControl *control = ward_sheet_row_get_control (WARD_SHEET_ROW (widget));

      return g_str_equal (ward_sheet_control_get_field (control)->name, field) ? widget : NULL;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_sheet_row (child, field);
  return found;
}

static GtkWidget *
open_sheet (const WardRecord *record)
{
  GtkWidget *sheet =
      ward_sheet_open (GTK_WIDGET (window), session, &ward_entry_spec, record, "text");

  while (find_sheet_row (sheet, "text") == NULL)
    g_main_context_iteration (NULL, TRUE);
  settle ();
  return sheet;
}

static void
test_a_decisions_sheet_offers_the_same_cut (void)
{
  g_autoptr (WardRecord) record = ward_record_new (ward_kind_find ("entry"));
  GtkWidget *sheet = open_sheet (record);
  GtkWidget *row = find_sheet_row (sheet, "text"), *cut;

  cut = find_button (row, "Cut it out");
  g_assert_nonnull (cut);
  g_assert_false (gtk_widget_is_visible (cut));
  ward_cut_offer_write (row, "Ring 07700 900123 about the lights");
  g_assert_true (gtk_widget_is_visible (cut));
  g_signal_emit_by_name (cut, "clicked");
  g_assert_false (gtk_widget_is_visible (cut));
  gtk_window_destroy (GTK_WINDOW (sheet));
  settle ();
}

/* The topmost window of which something is not saved. */
static GtkWindow *
find_writing (void)
{
  GListModel *all = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr (GtkWindow) one = g_list_model_get_item (all, i);

      if (WARD_IS_WRITING (one) && ward_writing_is_dirty (WARD_WRITING (one)))
        return one;
    }
  return NULL;
}

static void
test_a_sheet_is_there_again_as_it_stood (void)
{
  g_autoptr (WardRecord) record = ward_record_new (ward_kind_find ("entry"));
  GtkWidget *sheet = open_sheet (record);
  g_autoptr (WardUnsaved) unsaved = NULL;
  GtkWindow *again;

  g_assert_false (ward_writing_is_dirty (WARD_WRITING (sheet)));
  ward_cut_offer_write (find_sheet_row (sheet, "text"), "Known: three accounts agree.");
  g_assert_true (ward_writing_is_dirty (WARD_WRITING (sheet)));
  unsaved = ward_writing_dup_unsaved (WARD_WRITING (sheet));
  gtk_window_destroy (GTK_WINDOW (sheet));
  settle ();
  g_assert_null (find_writing ());
  ward_unsaved_open (unsaved, GTK_WINDOW (window), session);
  again = find_writing ();
  g_assert_nonnull (again);
  while (find_sheet_row (GTK_WIDGET (again), "text") == NULL)
    g_main_context_iteration (NULL, TRUE);
  settle ();
  g_assert_true (ward_writing_is_dirty (WARD_WRITING (again)));
  gtk_window_destroy (again);
  settle ();
}

static void
open_sample (const char *folder)
{
  g_autofree char *path = g_build_filename (folder, "sample.db", NULL);
  WardWindowStart start = { path, NULL, TRUE, 0 };

  window = ward_window_new (GTK_APPLICATION (application), &start);
  gtk_window_present (GTK_WINDOW (window));
  while (ward_window_get_session (window) == NULL)
    g_main_context_iteration (NULL, TRUE);
  session = ward_window_get_session (window);
  settle ();
}

static void
remove_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_unlink (path);
    }
  g_rmdir (folder);
}

int
main (int argc, char **argv)
{
  g_autofree char *folder = NULL;
  int status;

  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  application = ward_application_new ();
  g_assert_true (g_application_register (G_APPLICATION (application), NULL, NULL));
  folder = g_dir_make_tmp ("forms-XXXXXX", NULL);
  open_sample (folder);
  g_test_add_func ("/forms/a-new-form-of-every-kind", test_a_new_form_of_every_kind);
  g_test_add_func ("/forms/the-form-of-every-record", test_the_form_of_every_record);
  g_test_add_func ("/forms/a-decisions-sheet-offers-the-same-cut",
                   test_a_decisions_sheet_offers_the_same_cut);
  g_test_add_func ("/forms/a-sheet-is-there-again-as-it-stood",
                   test_a_sheet_is_there_again_as_it_stood);
  g_test_add_func ("/forms/what-the-guard-finds-is-cut-by-one-button",
                   test_what_the_guard_finds_is_cut_by_one_button);
  status = g_test_run ();
  gtk_window_destroy (GTK_WINDOW (window));
  settle ();
  g_clear_object (&application);
  remove_folder (folder);
  return status;
}
