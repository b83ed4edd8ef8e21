/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-import-window.h"

#include <glib/gi18n-lib.h>

#include "ward-decision-widgets.h"
#include "ward-dialog-key.h"
#include "ward-dialog-work.h"
#include "ward-file-chooser.h"
#include "ward-file.h"
#include "ward-import-columns.h"
#include "ward-import-report.h"
#include "ward-import-sketch.h"
#include "ward-progress-view.h"

/* Where one is: the columns are chosen, a dry run was made, the file came in. */
typedef enum { AT_FILE, AT_COLUMNS, AT_TRIED, AT_DONE } Stage;

struct _WardImportWindow {
  AdwWindow parent_instance;
  WardDialogWork work;
  AdwWindowTitle *title;
  GtkStack *pages;
  GtkWidget *cancel, *back, *archived;
  GtkSwitch *bring_back;
  AdwActionRow *archived_row;
  AdwBin *columns_place, *tried_place, *tried_refused, *done_place, *done_refused;
  AdwBin *working_place, *map_place;

  WardSession *session;
  const WardKind *preferred;
  WardImportColumns *columns;
  WardProgressView *working;
  WardImportOpened *opened;
  WardImportResult *result; /* of the last run */
  Stage stage;
};

G_DEFINE_FINAL_TYPE (WardImportWindow, ward_import_window, ADW_TYPE_WINDOW)

static const struct {
  const char *page, *deed, *title;
} looks[] = {
  { "working", N_("_Check"), N_("Import a file") },
  { "columns", N_("_Check"), N_("Columns of the file") },
  { "tried", N_("_Import"), N_("What would come in") },
  { "done", N_("_Close"), N_("Imported") },
};

static void
show_stage (WardImportWindow *self, Stage stage)
{
  gboolean can = TRUE;

  self->stage = stage;
  if (stage == AT_COLUMNS)
    can = ward_import_columns_get_choice (self->columns) != NULL;
  else if (stage == AT_TRIED)
    can = self->result->n_new + self->result->n_changed > 0;
  gtk_stack_set_visible_child_name (self->pages, looks[stage].page);
  adw_window_title_set_title (self->title, _(looks[stage].title));
  gtk_button_set_label (GTK_BUTTON (self->work.deed), _(looks[stage].deed));
  gtk_widget_set_visible (self->work.deed, stage != AT_FILE);
  gtk_widget_set_sensitive (self->work.deed, can);
  gtk_widget_set_visible (self->back, stage == AT_TRIED);
  gtk_widget_set_visible (self->cancel, stage != AT_TRIED && stage != AT_DONE);
}

static GCancellable *
begin (WardImportWindow *self, const char *text, WardProgress **ret_progress)
{
  GCancellable *cancellable;

  ward_dialog_work_show_error (&self->work, NULL);
  gtk_stack_set_visible_child_name (self->pages, "working");
  gtk_widget_set_visible (self->work.deed, FALSE);
  gtk_widget_set_visible (self->back, FALSE);
  gtk_widget_set_visible (self->cancel, FALSE);
  cancellable = ward_progress_view_begin (self->working, text, ret_progress);
  return cancellable;
}

/* To where one was, with the reason. */
static void
fail (WardImportWindow *self, const GError *error)
{
  ward_progress_view_end (self->working);
  show_stage (self, self->stage);
  ward_dialog_work_show_error (&self->work, error->message);
  gtk_widget_grab_focus (self->stage == AT_FILE ? self->cancel : self->work.deed);
}

/* Whether the shapes of the kind say where a premises is, which the veil hides. */
static gboolean
is_veiled (WardImportWindow *self)
{
  const WardKind *kind =
      ward_import_choice_get_kind (ward_import_columns_get_choice (self->columns));
  const WardField *shape = ward_kind_shape (kind);

  return ward_session_is_veiled (self->session) &&
         (g_str_equal (kind->name, "premises") || (shape != NULL && (shape->flags & WARD_PLACE)));
}

static void
show_map (WardImportWindow *self)
{
  GtkWidget *map = is_veiled (self) ? NULL : ward_import_sketch_new (self->session, self->result);

  adw_bin_set_child (self->map_place, map);
  gtk_widget_set_visible (GTK_WIDGET (self->map_place), map != NULL);
}

static void
show_result (WardImportWindow *self, WardImportResult *result, gboolean tried)
{
  g_autofree char *text = ward_import_report_text (result);

  ward_progress_view_end (self->working);
  g_clear_pointer (&self->result, ward_import_result_free);
  self->result = result;
  adw_bin_set_child (tried ? self->tried_place : self->done_place,
                     ward_import_counts_new (result, tried));
  adw_bin_set_child (tried ? self->tried_refused : self->done_refused,
                     ward_import_refused_new (result));
  if (tried)
    show_map (self);
  gtk_widget_set_visible (self->archived, tried && result->n_archived > 0);
  show_stage (self, tried ? AT_TRIED : AT_DONE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->work.deed),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text, -1);
  gtk_widget_grab_focus (gtk_widget_get_sensitive (self->work.deed) ? self->work.deed
                                                                    : self->back);
}

static void
show_archived (WardImportWindow *self)
{
  g_autofree char *text = g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "%d row names a record that is archived",
                   "%d rows name records that are archived", self->result->n_archived),
      (int) self->result->n_archived);

  adw_action_row_set_subtitle (self->archived_row, text);
}

static void
tried_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (WardImportWindow) self = data;
  g_autoptr (GError) error = NULL;
  WardImportResult *tried = ward_session_import_finish (WARD_SESSION (source), result, &error);

  if (self->session == NULL)
    {
      g_clear_pointer (&tried, ward_import_result_free);
      return;
    }
  if (tried == NULL)
    {
      fail (self, error);
      return;
    }
  show_result (self, tried, TRUE);
  show_archived (self);
}

static void
imported_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (WardImportWindow) self = data;
  g_autoptr (GError) error = NULL;
  WardImportResult *done = ward_session_import_finish (WARD_SESSION (source), result, &error);

  if (self->session == NULL)
    {
      g_clear_pointer (&done, ward_import_result_free);
      return;
    }
  if (done == NULL)
    {
      fail (self, error);
      return;
    }
  show_result (self, done, FALSE);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "import.undo", done->written->len > 0);
}

static void
run (WardImportWindow *self, gboolean dry_run)
{
  const WardImportChoice *choice = ward_import_columns_get_choice (self->columns);
  g_autofree char *map = ward_import_choice_map (choice);
  g_autoptr (WardProgress) progress = NULL;
  g_autoptr (GCancellable) cancellable =
      begin (self, dry_run ? _("Checking every row…") : _("Importing…"), &progress);
  WardImportAsk ask = { self->opened, ward_import_choice_get_kind (choice), map, dry_run,
                        gtk_switch_get_active (self->bring_back) };

  ward_session_import_async (self->session, &ask, progress, cancellable,
                             dry_run ? tried_cb : imported_cb, g_object_ref (self));
}

static void
next_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  WardImportWindow *self = WARD_IMPORT_WINDOW (widget);
  g_autofree char *problem = NULL;

  if (ward_progress_view_is_working (self->working) ||
      !gtk_widget_get_sensitive (self->work.deed) || self->stage == AT_FILE)
    return;
  if (self->stage == AT_DONE)
    {
      gtk_window_destroy (GTK_WINDOW (self));
      return;
    }
  problem = ward_import_choice_problem (ward_import_columns_get_choice (self->columns));
  ward_dialog_work_show_error (&self->work, problem);
  if (problem == NULL)
    run (self, self->stage == AT_COLUMNS);
}

static void
back_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  WardImportWindow *self = WARD_IMPORT_WINDOW (widget);

  ward_dialog_work_show_error (&self->work, NULL);
  show_stage (self, AT_COLUMNS);
  gtk_widget_grab_focus (self->work.deed);
}

/* What is archived counts otherwise now: it is tried again. */
static void
bring_back_cb (WardImportWindow *self)
{
  if (self->stage == AT_TRIED && !ward_progress_view_is_working (self->working))
    run (self, TRUE);
}

static void
refused_path_cb (const char *path, gpointer data)
{
  WardImportWindow *self = data;
  g_autoptr (GError) error = NULL;

  if (path == NULL || self->result == NULL || self->result->reject_text == NULL)
    return;
  if (!ward_file_write (path, self->result->reject_text, -1, &error))
    ward_dialog_work_show_error (&self->work, error->message);
}

static void
save_refused_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  WardImportWindow *self = WARD_IMPORT_WINDOW (widget);
  gboolean csv = g_str_has_suffix (self->opened->path, ".csv");

  ward_file_chooser_save (widget, _("Save the refused rows"),
                          csv ? _("refused.csv") : _("refused.jsonl"), refused_path_cb, widget);
}

static void
list_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  WardImportWindow *self = WARD_IMPORT_WINDOW (widget);
  const WardKind *kind =
      ward_import_choice_get_kind (ward_import_columns_get_choice (self->columns));

  gtk_widget_activate_action (GTK_WIDGET (gtk_window_get_transient_for (GTK_WINDOW (self))),
                              "win.list-kind", "s", kind->name);
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
undone_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (WardImportWindow) self = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  gint64 kept = 0;
  gint64 back = ward_session_import_undo_finish (WARD_SESSION (source), result, &kept, &error);

  if (self->session == NULL)
    return;
  if (back < 0)
    {
      fail (self, error);
      return;
    }
  ward_progress_view_end (self->working);
  text = kept > 0 ? g_strdup_printf (_("%d records taken back, %d stay: they were changed since, "
                                       "or a rule keeps them"), (int) back, (int) kept)
                  : g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%d record taken back",
                                                  "%d records taken back", back), (int) back);
  ward_dialog_toast (GTK_WIDGET (self), text);
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
undo_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  WardImportWindow *self = WARD_IMPORT_WINDOW (widget);
  g_autoptr (WardProgress) progress = NULL;
  g_autoptr (GCancellable) cancellable = begin (self, _("Taking the import back…"), &progress);

  ward_session_import_undo_async (self->session, self->result, progress, cancellable, undone_cb,
                                  g_object_ref (self));
}

/* Work is stopped before the window goes; what it did is rolled back then. */
static gboolean
ward_import_window_close_request (GtkWindow *window)
{
  WardImportWindow *self = WARD_IMPORT_WINDOW (window);

  if (!ward_progress_view_is_working (self->working))
    return GTK_WINDOW_CLASS (ward_import_window_parent_class)->close_request (window);
  ward_progress_view_cancel (self->working);
  return GDK_EVENT_STOP;
}

static void
ward_import_window_dispose (GObject *object)
{
  WardImportWindow *self = WARD_IMPORT_WINDOW (object);

  if (self->working != NULL)
    ward_progress_view_cancel (self->working);
  self->working = NULL;
  if (self->columns_place != NULL)
    adw_bin_set_child (self->columns_place, NULL);
  self->columns_place = NULL;
  g_clear_object (&self->session);
  g_clear_pointer (&self->opened, ward_import_opened_free);
  g_clear_pointer (&self->result, ward_import_result_free);
  G_OBJECT_CLASS (ward_import_window_parent_class)->dispose (object);
}

static void
ward_import_window_class_init (WardImportWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ward_import_window_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = ward_import_window_close_request;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/wardlight/Wardlight/ui/imports/ward-import-window.ui");
  ward_dialog_work_bind (widget_class, G_STRUCT_OFFSET (WardImportWindow, work));
#define CHILD(name) gtk_widget_class_bind_template_child (widget_class, WardImportWindow, name)
  CHILD (title);
  CHILD (pages);
  CHILD (cancel);
  CHILD (back);
  CHILD (archived);
  CHILD (archived_row);
  CHILD (bring_back);
  CHILD (columns_place);
  CHILD (tried_place);
  CHILD (tried_refused);
  CHILD (done_place);
  CHILD (done_refused);
  CHILD (working_place);
  CHILD (map_place);
#undef CHILD
  gtk_widget_class_install_action (widget_class, "import.next", NULL, next_action);
  gtk_widget_class_install_action (widget_class, "import.back", NULL, back_action);
  gtk_widget_class_install_action (widget_class, "import.save-refused", NULL,
                                   save_refused_action);
  gtk_widget_class_install_action (widget_class, "import.list", NULL, list_action);
  gtk_widget_class_install_action (widget_class, "import.undo", NULL, undo_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
ward_import_window_init (WardImportWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  ward_dialog_key (GTK_WIDGET (self), "import.next");
  self->columns = g_object_new (WARD_TYPE_IMPORT_COLUMNS, NULL);
  adw_bin_set_child (self->columns_place, GTK_WIDGET (self->columns));
  self->working = WARD_PROGRESS_VIEW (ward_progress_view_new ());
  adw_bin_set_child (self->working_place, GTK_WIDGET (self->working));
  g_signal_connect_swapped (self->bring_back, "notify::active", G_CALLBACK (bring_back_cb), self);
}

static void
opened_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (WardImportWindow) self = data;
  g_autoptr (GError) error = NULL;
  WardImportOpened *opened =
      ward_session_import_open_finish (WARD_SESSION (source), result, &error);

  if (self->session == NULL)
    {
      g_clear_pointer (&opened, ward_import_opened_free);
      return;
    }
  if (opened == NULL)
    {
      fail (self, error);
      return;
    }
  ward_progress_view_end (self->working);
  self->opened = opened;
  if (opened->kind == NULL)
    opened->kind = self->preferred;
  show_stage (self, AT_COLUMNS);
  ward_import_columns_show (self->columns, self->session, opened);
  show_stage (self, AT_COLUMNS);
}

static void
path_chosen_cb (const char *path, gpointer data)
{
  WardImportWindow *self = data;
  g_autofree char *name = NULL;
  g_autoptr (WardProgress) progress = NULL;
  g_autoptr (GCancellable) cancellable = NULL;

  if (self->session == NULL)
    return;
  if (path == NULL)
    {
      gtk_window_destroy (GTK_WINDOW (self));
      return;
    }
  name = g_path_get_basename (path);
  adw_window_title_set_subtitle (self->title, name);
  gtk_window_present (GTK_WINDOW (self));
  cancellable = begin (self, _("Reading the file…"), &progress);
  ward_session_import_open_async (self->session, path, self->preferred, progress, cancellable,
                                  opened_cb, g_object_ref (self));
}

static WardImportWindow *
window_new (GtkWidget *over, WardSession *session, const WardKind *kind)
{
  WardImportWindow *self =
      g_object_new (WARD_TYPE_IMPORT_WINDOW, "transient-for", gtk_widget_get_root (over), "title",
                    _("Import a file"), NULL);

  self->session = g_object_ref (session);
  self->preferred = kind;
  show_stage (self, AT_FILE);
  return self;
}

void
ward_import_window_ask (GtkWidget *over, WardSession *session, const WardKind *kind)
{
  ward_file_chooser_open (over, _("Open the file to import"), "csv geojson json jsonl gpkg",
                          path_chosen_cb, window_new (over, session, kind));
}

void
ward_import_window_open (GtkWidget *over, WardSession *session, const WardKind *kind,
                         const char *path)
{
  path_chosen_cb (path, window_new (over, session, kind));
}
