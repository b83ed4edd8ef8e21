/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-detail-pane.h"

#include <glib/gi18n-lib.h>

#include "ward-chip.h"
#include "ward-detail-fields.h"
#include "ward-detail-history.h"
#include "ward-detail-related.h"
#include "ward-extensions.h"
#include "ward-finding-row.h"
#include "ward-in-view.h"
#include "ward-issue-dialog.h"
#include "ward-swap.h"

struct _WardDetailPane {
  AdwBin parent_instance;
  GtkStack *stack, *tabs;
  GtkLabel *kind_label, *title;
  GtkBox *chips;
  GtkWidget *back, *edit, *more, *show_on_map, *switcher;

  WardSession *session;
  WardRecordView *view;
  const WardKind *kind;
  char *id, *field;
  char *filled; /* id of the record whose tabs are shown */
  GCancellable *loading;
  gboolean arriving; /* the focus comes along when the record is there */
};

enum { BACK, LOADED, N_SIGNALS };

G_DEFINE_FINAL_TYPE (WardDetailPane, ward_detail_pane, ADW_TYPE_BIN)

static guint signals[N_SIGNALS];

static AdwBin *
content_of (GtkWidget *scroller)
{
  GtkWidget *viewport = gtk_scrolled_window_get_child (GTK_SCROLLED_WINDOW (scroller));
  GtkWidget *clamp = gtk_viewport_get_child (GTK_VIEWPORT (viewport));

  return ADW_BIN (adw_clamp_get_child (ADW_CLAMP (clamp)));
}

/* Shows content in a tab; what the tab shows already makes way for it. */
static void
show_in_tab (WardDetailPane *self, const char *name, const char *title, GtkWidget *content)
{
  GtkWidget *scroller = gtk_stack_get_child_by_name (self->tabs, name);
  GtkWidget *clamp, *bin;

  gtk_widget_add_css_class (content, "detail-body");
  if (scroller != NULL)
    {
      ward_swap (content_of (scroller), content);
      return;
    }
  scroller = gtk_scrolled_window_new ();
  clamp = adw_clamp_new ();
  bin = adw_bin_new ();
  adw_bin_set_child (ADW_BIN (bin), content);
  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), 760);
  adw_clamp_set_tightening_threshold (ADW_CLAMP (clamp), 560);
  adw_clamp_set_child (ADW_CLAMP (clamp), bin);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), clamp);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_stack_add_titled (self->tabs, scroller, name, title);
}

/* A special page reads for itself what has changed, and shows it when it is there. */
static void
show_page (WardDetailPane *self, const WardDetailPage *page)
{
  GtkWidget *scroller = gtk_stack_get_child_by_name (self->tabs, page->name);

  if (scroller != NULL)
    page->reread (adw_bin_get_child (content_of (scroller)));
  else
    show_in_tab (self, page->name, _(page->title), page->make (self->session, self->view));
}

static GtkWidget *
summary (WardDetailPane *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 24);
  GtkWidget *findings = ward_finding_list_new (self->view->findings, _("Findings"));
  GtkWidget *related = ward_detail_related_new (self->session, self->view);

  if (findings != NULL)
    gtk_box_append (GTK_BOX (box), findings);
  gtk_box_append (GTK_BOX (box),
                  ward_detail_fields_new (self->session, self->view->record, self->field));
  if (related != NULL)
    gtk_box_append (GTK_BOX (box), related);
  return box;
}

static void
clear_tabs (WardDetailPane *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->tabs))) != NULL)
    gtk_stack_remove (self->tabs, child);
}

/* The tab that stays when another record of the kind is opened, or that leads. */
static void
choose_tab (WardDetailPane *self, const char *shown)
{
  const WardDetailPage *page;

  if (shown != NULL && gtk_stack_get_child_by_name (self->tabs, shown) != NULL)
    gtk_stack_set_visible_child_name (self->tabs, shown);
  for (guint n = 0; (page = ward_detail_page_nth (self->kind, n)) != NULL; n++)
    if (page->leads)
      gtk_stack_set_visible_child_name (self->tabs, page->name);
}

static void
fill_tabs (WardDetailPane *self)
{
  g_autofree char *shown = g_strdup (gtk_stack_get_visible_child_name (self->tabs));
  gboolean same = g_strcmp0 (self->filled, self->id) == 0;
  const WardDetailPage *page;

  if (!same)
    clear_tabs (self);
  g_free (self->filled);
  self->filled = g_strdup (self->id);
  show_in_tab (self, "summary", _("Summary"), summary (self));
  for (guint n = 0; (page = ward_detail_page_nth (self->kind, n)) != NULL; n++)
    show_page (self, page);
  show_in_tab (self, "history", _("History"),
               ward_detail_history_new (self->session, self->kind, self->view->history));
  if (!same)
    choose_tab (self, shown);
}

static GtkWidget *
find_brought_out (GtkWidget *widget)
{
  if (gtk_widget_has_css_class (widget, "brought-out"))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_brought_out (child);

      if (found != NULL)
        return found;
    }
  return NULL;
}

/* Brings the field to act on into view, once there is a layout. */
static gboolean
reveal_field_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  WardDetailPane *self = WARD_DETAIL_PANE (widget);
  GtkWidget *page = gtk_stack_get_visible_child (self->tabs);
  GtkWidget *row = page != NULL ? find_brought_out (page) : NULL;

  if (row != NULL)
    ward_bring_in_view (GTK_SCROLLED_WINDOW (page), row);
  return G_SOURCE_REMOVE;
}

static void
add_chip (WardDetailPane *self, const char *text, const char *icon, const char *tone)
{
  GtkWidget *chip = ward_chip_new ();

  ward_chip_set (WARD_CHIP (chip), text, icon, tone);
  gtk_box_append (self->chips, chip);
}

static void
fill_chips (WardDetailPane *self)
{
  const WardRecord *record = self->view->record;
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->chips))) != NULL)
    gtk_box_remove (self->chips, child);
  if (record->archived == 1)
    add_chip (self, _("Archived"), "package-x-generic-symbolic", "warn");
  for (guint i = 0; i < record->kind->n_fields; i++)
    {
      const WardField *field = &record->kind->fields[i];
      GtkWidget *chip;

      if (!ward_chip_takes (field) || ward_record_is_empty (record, field))
        continue;
      chip = ward_chip_new ();
      ward_chip_set_field (WARD_CHIP (chip), record, field);
      gtk_box_append (self->chips, chip);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->chips),
                          gtk_widget_get_first_child (GTK_WIDGET (self->chips)) != NULL);
}

/* Whether the map can show it: it has a shape, or a place that has one. */
static gboolean
has_place (const WardKind *kind)
{
  return ward_kind_shape (kind) != NULL || g_str_equal (kind->name, "premises") ||
         ward_kind_field (kind, "premises") != NULL;
}

static void
update_actions (WardDetailPane *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  const WardRecord *record = self->view != NULL ? self->view->record : NULL;
  gboolean may = record != NULL && ward_session_may_write (self->session, self->kind) &&
                 !(self->kind->flags & WARD_KIND_SYSTEM);
  gboolean archived = record != NULL && record->archived == 1;
  gboolean has_summary = record != NULL && g_str_equal (self->kind->name, "premises");

  gtk_widget_action_set_enabled (widget, "detail.edit",
                                 may && !archived && !(self->kind->flags & WARD_KIND_APPEND));
  gtk_widget_action_set_enabled (widget, "detail.archive", may && !archived);
  gtk_widget_action_set_enabled (widget, "detail.restore", may && archived);
  gtk_widget_action_set_enabled (widget, "detail.show-on-map", record != NULL);
  gtk_widget_action_set_enabled (widget, "detail.summary", has_summary);
  gtk_widget_set_visible (self->show_on_map, record != NULL && has_place (self->kind));
  gtk_widget_set_visible (self->edit, may && !(self->kind->flags & WARD_KIND_APPEND));
  gtk_widget_set_visible (self->more, may || has_summary);
}

static char *
dup_title (WardDetailPane *self)
{
  const WardRecord *record = self->view->record;

  if (ward_session_is_open (self->session) && g_str_equal (record->kind->name, "officer"))
    return g_strdup (ward_session_name (self->session, record->kind, record->id));
  return ward_record_title (record);
}

/* The tab that is shown, in the row of tabs. */
static void
focus_tab (WardDetailPane *self)
{
  for (GtkWidget *tab = gtk_widget_get_first_child (self->switcher); tab != NULL;
       tab = gtk_widget_get_next_sibling (tab))
    if (GTK_IS_TOGGLE_BUTTON (tab) && gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (tab)))
      gtk_widget_grab_focus (tab);
}

static void
place_focus (WardDetailPane *self)
{
  if (self->arriving)
    focus_tab (self);
  self->arriving = FALSE;
}

static void
show_view (WardDetailPane *self)
{
  g_autofree char *title = dup_title (self);

  gtk_label_set_label (self->kind_label, ward_kind_label (self->kind));
  gtk_label_set_label (self->title, title);
  fill_chips (self);
  fill_tabs (self);
  update_actions (self);
  gtk_stack_set_visible_child_name (self->stack, "record");
  place_focus (self);
  if (self->field != NULL)
    gtk_widget_add_tick_callback (GTK_WIDGET (self), reveal_field_cb, NULL, NULL);
  g_signal_emit (self, signals[LOADED], 0);
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (WardDetailPane) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (WardRecordView) view =
      ward_session_load_finish (WARD_SESSION (source), result, &error);

  if (g_task_get_cancellable (G_TASK (result)) != self->loading || self->session == NULL)
    return;
  g_clear_object (&self->loading);
  if (view == NULL)
    {
      ward_session_say (self->session, error->message);
      ward_detail_pane_clear (self);
      return;
    }
  g_clear_pointer (&self->view, ward_record_view_free);
  self->view = g_steal_pointer (&view);
  show_view (self);
}

/* The gate whose findings a record's page shows: what stands before its next step. */
static WardGate
gate_of (const WardKind *kind)
{
  if (g_str_equal (kind->name, "decision"))
    return WARD_GATE_AUTHORISE;
  if (g_str_equal (kind->name, "patrol"))
    return WARD_GATE_APPROVE;
  return WARD_GATE_SAVE;
}

static void
load (WardDetailPane *self)
{
  if (self->loading != NULL)
    g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
  self->loading = g_cancellable_new ();
  ward_session_load_async (self->session, self->kind, self->id, gate_of (self->kind),
                           self->loading, loaded_cb, g_object_ref (self));
}

static void
edit_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  WardDetailPane *self = WARD_DETAIL_PANE (widget);

  gtk_widget_activate_action (widget, "win.edit-record", "(ss)", self->kind->name, self->id);
}

static void
archive_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  WardDetailPane *self = WARD_DETAIL_PANE (widget);

  gtk_widget_activate_action (widget, "win.archive-record", "(ssb)", self->kind->name, self->id,
                              g_str_equal (name, "detail.restore"));
}

static void
map_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  WardDetailPane *self = WARD_DETAIL_PANE (widget);

  gtk_widget_activate_action (widget, "win.show-on-map", "(ss)", self->kind->name, self->id);
}

static void
summary_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  WardDetailPane *self = WARD_DETAIL_PANE (widget);
  const WardRecord *record = ward_detail_pane_get_record (self);

  if (record != NULL)
    ward_issue_dialog_open_paper (widget, self->session, "premises-summary", record->id);
}

static void
back_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_signal_emit (widget, signals[BACK], 0);
}

static void
ward_detail_pane_dispose (GObject *object)
{
  WardDetailPane *self = WARD_DETAIL_PANE (object);

  if (self->loading != NULL)
    g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
  g_clear_object (&self->session);
  g_clear_pointer (&self->view, ward_record_view_free);
  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->field, g_free);
  g_clear_pointer (&self->filled, g_free);
  G_OBJECT_CLASS (ward_detail_pane_parent_class)->dispose (object);
}

static void
ward_detail_pane_class_init (WardDetailPaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ward_detail_pane_dispose;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/wardlight/Wardlight/ui/detail/ward-detail-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, WardDetailPane, stack);
  gtk_widget_class_bind_template_child (widget_class, WardDetailPane, tabs);
  gtk_widget_class_bind_template_child (widget_class, WardDetailPane, kind_label);
  gtk_widget_class_bind_template_child (widget_class, WardDetailPane, title);
  gtk_widget_class_bind_template_child (widget_class, WardDetailPane, chips);
  gtk_widget_class_bind_template_child (widget_class, WardDetailPane, back);
  gtk_widget_class_bind_template_child (widget_class, WardDetailPane, edit);
  gtk_widget_class_bind_template_child (widget_class, WardDetailPane, more);
  gtk_widget_class_bind_template_child (widget_class, WardDetailPane, show_on_map);
  gtk_widget_class_bind_template_child (widget_class, WardDetailPane, switcher);
  gtk_widget_class_install_action (widget_class, "detail.edit", NULL, edit_action);
  gtk_widget_class_install_action (widget_class, "detail.archive", NULL, archive_action);
  gtk_widget_class_install_action (widget_class, "detail.restore", NULL, archive_action);
  gtk_widget_class_install_action (widget_class, "detail.show-on-map", NULL, map_action);
  gtk_widget_class_install_action (widget_class, "detail.summary", NULL, summary_action);
  gtk_widget_class_install_action (widget_class, "detail.back", NULL, back_action);
  signals[BACK] = g_signal_new ("back", WARD_TYPE_DETAIL_PANE, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 0);
  signals[LOADED] = g_signal_new ("loaded", WARD_TYPE_DETAIL_PANE, G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 0);
}

static void
ward_detail_pane_init (WardDetailPane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
ward_detail_pane_new (WardSession *session)
{
  WardDetailPane *self = g_object_new (WARD_TYPE_DETAIL_PANE, NULL);

  self->session = g_object_ref (session);
  update_actions (self);
  return GTK_WIDGET (self);
}

void
ward_detail_pane_open (WardDetailPane *self, const WardKind *kind, const char *id,
                       const char *field)
{
  g_autofree char *next = g_strdup (id);

  g_free (self->field);
  self->field = g_strdup (field);
  g_free (self->id);
  self->id = g_steal_pointer (&next);
  self->kind = kind;
  load (self);
}

void
ward_detail_pane_take_focus (WardDetailPane *self)
{
  self->arriving = TRUE;
  if (self->loading == NULL)
    place_focus (self);
}

void
ward_detail_pane_reload (WardDetailPane *self)
{
  if (self->id != NULL)
    load (self);
}

void
ward_detail_pane_clear (WardDetailPane *self)
{
  if (self->loading != NULL)
    g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
  g_clear_pointer (&self->view, ward_record_view_free);
  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->field, g_free);
  clear_tabs (self);
  gtk_stack_set_visible_child_name (self->stack, "none");
}

const WardRecord *
ward_detail_pane_get_record (WardDetailPane *self)
{
  return self->view != NULL ? self->view->record : NULL;
}

void
ward_detail_pane_set_can_go_back (WardDetailPane *self, gboolean can)
{
  gtk_widget_set_visible (self->back, can);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "detail.back", can);
}
