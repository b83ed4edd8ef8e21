/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "ward-backup-dialog.h"
#include "ward-decision-actions.h"
#include "ward-enrol-dialog.h"
#include "ward-import-window.h"
#include "ward-issue-dialog.h"
#include "ward-search-window.h"
#include "ward-window-private.h"

static void
open_record_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  WardWindow *self = WARD_WINDOW (widget);
  const char *kind_name, *id, *field;
  const WardKind *kind;
  WardPanel *panel;

  g_variant_get (parameter, "(&s&s&s)", &kind_name, &id, &field);
  kind = ward_kind_find (kind_name);
  if (kind == NULL || self->session == NULL || *id == '\0')
    return;
  ward_window_show_panel (self, ward_panel_info_for_kind (kind)->name);
  panel = ward_window_ensure_panel (self, self->panel);
  ward_panel_open (panel, kind, id, *field != '\0' ? field : NULL);
}

static void
list_kind_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  WardWindow *self = WARD_WINDOW (widget);
  const WardKind *kind = ward_kind_find (g_variant_get_string (parameter, NULL));

  if (kind == NULL || self->session == NULL)
    return;
  ward_window_show_panel (self, ward_panel_info_for_kind (kind)->name);
  ward_panel_list (ward_window_ensure_panel (self, self->panel), kind);
}

static void
new_record_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  const char *kind, *link, *parent;

  g_variant_get (parameter, "(&s&s&s)", &kind, &link, &parent);
  ward_window_new_record (WARD_WINDOW (widget), kind, link, parent);
}

static void
edit_record_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  const char *kind, *id;

  g_variant_get (parameter, "(&s&s)", &kind, &id);
  ward_window_edit_record (WARD_WINDOW (widget), kind, id);
}

static void
archive_record_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  const char *kind, *id;
  gboolean restore;

  g_variant_get (parameter, "(&s&sb)", &kind, &id, &restore);
  ward_window_archive_record (WARD_WINDOW (widget), kind, id, restore);
}

static void
show_on_map_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  WardWindow *self = WARD_WINDOW (widget);
  const char *kind, *id;

  g_variant_get (parameter, "(&s&s)", &kind, &id);
  ward_window_set_map_shown (self, TRUE);
  if (self->map != NULL)
    ward_map_pane_select (self->map, ward_kind_find (kind), id, TRUE);
}

/* A record's page is shown: the map follows without moving far. */
static void
record_shown_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  WardWindow *self = WARD_WINDOW (widget);
  const char *kind, *id;

  g_variant_get (parameter, "(&s&s)", &kind, &id);
  if (self->map != NULL && gtk_widget_get_visible (GTK_WIDGET (self->map_place)))
    ward_map_pane_select (self->map, ward_kind_find (kind), id, TRUE);
}

static void
panel_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  if (WARD_WINDOW (widget)->session != NULL)
    ward_window_show_panel (WARD_WINDOW (widget), g_variant_get_string (parameter, NULL));
}

static WardPanel *
shown_panel (WardWindow *self)
{
  return self->session != NULL ? ward_window_ensure_panel (self, self->panel) : NULL;
}

static void
create_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  WardPanel *panel = shown_panel (WARD_WINDOW (widget));

  if (panel != NULL)
    ward_panel_create (panel);
}

static void
filter_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  WardPanel *panel = shown_panel (WARD_WINDOW (widget));

  if (panel != NULL)
    ward_panel_find (panel);
}

static void
back_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  WardWindow *self = WARD_WINDOW (widget);
  WardPanel *panel = shown_panel (self);
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));

  /* The same key goes to the feature on the left while the map has the keyboard. */
  if (focus != NULL && self->map != NULL &&
      gtk_widget_is_ancestor (focus, GTK_WIDGET (self->map)))
    gtk_widget_activate_action (focus, "map.feature-left", NULL);
  else if (panel != NULL)
    ward_panel_back (panel);
}

static void
search_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  WardWindow *self = WARD_WINDOW (widget);

  if (self->session != NULL)
    ward_search_window_open (GTK_WINDOW (self), self->session);
}

static void
protective_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ward_window_new_record (WARD_WINDOW (widget), "protective_action", "", "");
}

static void
veil_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  WardWindow *self = WARD_WINDOW (widget);

  if (self->session != NULL)
    ward_veil_button_toggle (self->veil);
}

static void
lock_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  WardWindow *self = WARD_WINDOW (widget);

  if (self->session != NULL && !ward_session_is_sample (self->session))
    ward_session_lock (self->session);
}

static void
remove_sample_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ward_window_remove_sample (WARD_WINDOW (widget));
}

static void
say_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ward_window_say (WARD_WINDOW (widget), g_variant_get_string (parameter, NULL));
}

static void
resume_drawing_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  WardWindow *self = WARD_WINDOW (widget);

  if (self->session == NULL)
    return;
  ward_window_set_map_shown (self, TRUE);
  ward_map_pane_resume_drawing (self->map);
}

static void
map_pane_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  WardWindow *self = WARD_WINDOW (widget);

  if (self->session != NULL)
    ward_window_set_map_shown (self, !gtk_widget_get_visible (GTK_WIDGET (self->map_place)));
}

static void
decision_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  WardWindow *self = WARD_WINDOW (widget);

  if (self->session == NULL)
    return;
  if (g_str_equal (name, "win.enrol-key"))
    ward_enrol_dialog_open (widget, self->session);
  else if (g_str_equal (name, "win.answer-request"))
    ward_decision_answer_request (widget, self->session);
  else
    ward_decision_load_rules (widget, self->session);
}

static void
command_brief_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  WardWindow *self = WARD_WINDOW (widget);

  if (self->session != NULL)
    ward_issue_dialog_open_paper (widget, self->session, "command-brief", NULL);
}

/* What the newest toast offers to take back, by key and also after it has faded. */
static void
undo_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  WardWindow *self = WARD_WINDOW (widget);
  g_autoptr (AdwToast) toast = g_steal_pointer (&self->toast);

  if (toast == NULL || self->session == NULL ||
      g_strcmp0 (adw_toast_get_button_label (toast), _("_Undo")) != 0)
    ward_window_say (self, _("There is nothing to take back."));
  else
    {
      g_signal_emit_by_name (toast, "button-clicked");
      adw_toast_dismiss (toast);
    }
}

static void
import_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  WardWindow *self = WARD_WINDOW (widget);

  if (self->session != NULL)
    ward_import_window_ask (widget, self->session, NULL);
}

static void
backup_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  WardWindow *self = WARD_WINDOW (widget);

  if (self->session != NULL)
    ward_backup_dialog_ask (widget, self->session);
}

static void
close_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gtk_window_close (GTK_WINDOW (widget));
}

void
ward_window_install_actions (GtkWidgetClass *klass)
{
  static const struct {
    const char *name, *type;
    GtkWidgetActionActivateFunc activate;
  } actions[] = {
    { "win.open-record", "(sss)", open_record_action },
    { "win.list-kind", "s", list_kind_action },
    { "win.new-record", "(sss)", new_record_action },
    { "win.edit-record", "(ss)", edit_record_action },
    { "win.archive-record", "(ssb)", archive_record_action },
    { "win.show-on-map", "(ss)", show_on_map_action },
    { "win.record-shown", "(ss)", record_shown_action },
    { "win.panel", "s", panel_action },
    { "win.say", "s", say_action },
    { "win.create", NULL, create_action },
    { "win.filter", NULL, filter_action },
    { "win.back", NULL, back_action },
    { "win.search", NULL, search_action },
    { "win.protective-action", NULL, protective_action },
    { "win.veil", NULL, veil_action },
    { "win.lock", NULL, lock_action },
    { "win.remove-sample", NULL, remove_sample_action },
    { "win.map-pane", NULL, map_pane_action },
    { "win.resume-drawing", NULL, resume_drawing_action },
    { "win.enrol-key", NULL, decision_action },
    { "win.answer-request", NULL, decision_action },
    { "win.load-rules", NULL, decision_action },
    { "win.command-brief", NULL, command_brief_action },
    { "win.import", NULL, import_action },
    { "win.backup", NULL, backup_action },
    { "win.undo", NULL, undo_action },
    { "win.close", NULL, close_action },
  };

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (klass, actions[i].name, actions[i].type,
                                     actions[i].activate);
}

void
ward_window_update_actions (WardWindow *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  gboolean open = self->session != NULL;
  gboolean sample = open && ward_session_is_sample (self->session);

  gtk_widget_action_set_enabled (widget, "win.lock", open && !sample);
  gtk_widget_action_set_enabled (widget, "win.remove-sample", sample);
  gtk_widget_action_set_enabled (widget, "win.search", open);
  gtk_widget_action_set_enabled (widget, "win.command-brief", open);
  gtk_widget_action_set_enabled (widget, "win.import", open);
  gtk_widget_action_set_enabled (widget, "win.backup", open);
  gtk_widget_action_set_enabled (widget, "win.protective-action", open);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->map_toggle),
                                open && gtk_widget_get_visible (GTK_WIDGET (self->map_place)));
}
