/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-window.h"

#include "ward-shortcuts.h"
#include "ward-window-private.h"

static void shape_drawer_init (WardShapeDrawerInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (WardWindow, ward_window, ADW_TYPE_APPLICATION_WINDOW,
                               G_IMPLEMENT_INTERFACE (WARD_TYPE_SHAPE_DRAWER, shape_drawer_init))

static void
draw (WardShapeDrawer *drawer, const WardRecord *record, const WardField *field,
      WardSketchKind kind, WardShapeDrawn drawn, gpointer data)
{
  WardWindow *self = WARD_WINDOW (drawer);

  if (self->session == NULL)
    {
      drawn (NULL, data);
      return;
    }
  ward_window_set_map_shown (self, TRUE);
  gtk_window_present (GTK_WINDOW (self));
  ward_map_pane_draw (self->map, record, field, kind, drawn, data);
}

static void
shape_drawer_init (WardShapeDrawerInterface *iface)
{
  iface->draw = draw;
}

static void
save_state (WardWindow *self)
{
  int width = 0, height = 0;

  gtk_window_get_default_size (GTK_WINDOW (self), &width, &height);
  if (!gtk_window_is_maximized (GTK_WINDOW (self)) && width >= 600 && height >= 400)
    {
      g_settings_set_int (self->settings, "window-width", width);
      g_settings_set_int (self->settings, "window-height", height);
    }
  g_settings_set_boolean (self->settings, "window-maximized",
                          gtk_window_is_maximized (GTK_WINDOW (self)));
  g_settings_set_boolean (self->settings, "map-pane-shown", self->map_shown);
  width = gtk_widget_get_width (GTK_WIDGET (self->map_place));
  if (self->placed != 0 && width >= 200 && g_strcmp0 (self->panel, "map") != 0)
    g_settings_set_int (self->settings, "map-pane-width", width);
  if (self->panel != NULL)
    g_settings_set_string (self->settings, "panel", self->panel);
}

void
ward_window_drop_session (WardWindow *self)
{
  GtkWidget *child;

  if (self->session == NULL)
    return;
  g_signal_handlers_disconnect_by_data (self->session, self);
  g_clear_handle_id (&self->refresh_timer, g_source_remove);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->panels))) != NULL)
    gtk_stack_remove (self->panels, child);
  adw_bin_set_child (self->map_place, NULL);
  self->map = NULL;
  ward_veil_button_set_session (self->veil, NULL);
  ward_session_close (self->session);
  g_clear_object (&self->session);
}

static gboolean
ward_window_close_request (GtkWindow *window)
{
  if (ward_window_asks_before_leaving (WARD_WINDOW (window)))
    return GDK_EVENT_STOP;
  save_state (WARD_WINDOW (window));
  ward_window_close_over (WARD_WINDOW (window));
  return GTK_WINDOW_CLASS (ward_window_parent_class)->close_request (window);
}

static void
ward_window_dispose (GObject *object)
{
  WardWindow *self = WARD_WINDOW (object);

  if (self->working != NULL)
    g_cancellable_cancel (self->working);
  g_clear_object (&self->working);
  g_clear_object (&self->toast);
  if (self->panels != NULL)
    ward_window_drop_session (self);
  self->panels = NULL;
  if (self->settings != NULL)
    g_signal_handlers_disconnect_by_data (self->settings, self);
  g_clear_object (&self->settings);
  g_clear_object (&self->toplevels);
  g_clear_pointer (&self->drafts, g_ptr_array_unref);
  g_clear_pointer (&self->drafts_by, g_free);
  g_clear_pointer (&self->panel, g_free);
  g_clear_pointer (&self->db, g_free);
  g_clear_pointer (&self->key_file, g_free);
  G_OBJECT_CLASS (ward_window_parent_class)->dispose (object);
}

static void
locked_cb (WardWindow *self)
{
  ward_window_put_drafts_away (self);
  ward_window_close_over (self);
  ward_window_drop_session (self);
  ward_window_show_unlock (self);
}

static void
idle_changed_cb (WardWindow *self)
{
  if (self->session != NULL)
    ward_session_set_idle_lock (self->session,
                                g_settings_get_int (self->settings, "idle-lock-minutes"));
}

static gboolean
event_cb (GtkEventControllerLegacy *controller, GdkEvent *event, WardWindow *self)
{
  GdkEventType type = gdk_event_get_event_type (event);

  if (self->session != NULL && (type == GDK_KEY_PRESS || type == GDK_BUTTON_PRESS ||
                                type == GDK_MOTION_NOTIFY || type == GDK_TOUCH_BEGIN))
    ward_session_touch (self->session);
  return GDK_EVENT_PROPAGATE;
}

static gboolean
shortcut_cb (GtkWidget *widget, GVariant *args, gpointer action)
{
  GtkWindow *window = GTK_WINDOW (widget);

  while (window != NULL && !WARD_IS_WINDOW (window))
    window = gtk_window_get_transient_for (window);
  return window != NULL && gtk_widget_activate_action (GTK_WIDGET (window), action, NULL);
}

/* What must work wherever one is: an accelerator reaches the actions of its own window alone. */
static void
add_everywhere (GtkWidget *window)
{
  static const char *const everywhere[] = { "win.lock", "win.protective-action" };
  GtkEventController *keys = gtk_shortcut_controller_new ();

  for (guint i = 0; i < G_N_ELEMENTS (everywhere); i++)
    for (const WardShortcut *s = ward_shortcuts (); s->keys != NULL; s++)
      if (g_strcmp0 (s->action, everywhere[i]) == 0)
        {
          g_autofree char *keys_of = g_strdelimit (g_strdup (s->keys), " ", '|');

          gtk_shortcut_controller_add_shortcut (
              GTK_SHORTCUT_CONTROLLER (keys),
              gtk_shortcut_new (gtk_shortcut_trigger_parse_string (keys_of),
                                gtk_callback_action_new (shortcut_cb, (gpointer) s->action, NULL)));
        }
  gtk_widget_add_controller (window, keys);
}

/* Somebody who writes in a window over this one is there too. */
static void
watch (WardWindow *self, GtkWidget *window)
{
  GtkEventController *events = gtk_event_controller_legacy_new ();

  gtk_event_controller_set_propagation_phase (events, GTK_PHASE_CAPTURE);
  g_signal_connect_object (events, "event", G_CALLBACK (event_cb), self, 0);
  gtk_widget_add_controller (window, events);
}

static void
toplevels_changed_cb (GListModel *toplevels, guint position, guint removed, guint added,
                      WardWindow *self)
{
  for (guint i = position; i < position + added; i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (toplevels, i);

      if (window == GTK_WIDGET (self))
        continue;
      watch (self, window);
      if (!GTK_IS_FILE_CHOOSER (window))
        add_everywhere (window);
    }
}

static void
ward_window_class_init (WardWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ward_window_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = ward_window_close_request;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/wardlight/Wardlight/ui/ward-window.ui");
#define CHILD(name) gtk_widget_class_bind_template_child (widget_class, WardWindow, name)
  CHILD (toasts);
  CHILD (stages);
  CHILD (panels);
  CHILD (page_place);
  CHILD (map_place);
  CHILD (frame);
  CHILD (sidebar);
  CHILD (state_line);
  CHILD (veil);
  CHILD (header);
  CHILD (title);
  CHILD (paned);
  CHILD (create);
  CHILD (map_toggle);
#undef CHILD
  ward_window_install_actions (widget_class);
}

static void
ward_window_init (WardWindow *self)
{
  g_type_ensure (WARD_TYPE_RESPONSIVE);
  g_type_ensure (WARD_TYPE_SIDEBAR);
  g_type_ensure (WARD_TYPE_STATE_LINE);
  g_type_ensure (WARD_TYPE_VEIL_BUTTON);
  gtk_widget_init_template (GTK_WIDGET (self));
  self->settings = g_settings_new ("org.wardlight.Wardlight");
  g_signal_connect_swapped (self->settings, "changed::idle-lock-minutes",
                            G_CALLBACK (idle_changed_cb), self);
  self->map_shown = g_settings_get_boolean (self->settings, "map-pane-shown");
  gtk_window_set_default_size (GTK_WINDOW (self),
                               g_settings_get_int (self->settings, "window-width"),
                               g_settings_get_int (self->settings, "window-height"));
  if (g_settings_get_boolean (self->settings, "window-maximized"))
    gtk_window_maximize (GTK_WINDOW (self));
  g_signal_connect_swapped (self->frame, "resized", G_CALLBACK (ward_window_resized), self);
  g_signal_connect_swapped (self->sidebar, "chosen", G_CALLBACK (ward_window_show_panel), self);
  watch (self, GTK_WIDGET (self));
  self->toplevels = g_object_ref (gtk_window_get_toplevels ());
  g_signal_connect_object (self->toplevels, "items-changed", G_CALLBACK (toplevels_changed_cb),
                           self, 0);
}

WardWindow *
ward_window_new (GtkApplication *application, const WardWindowStart *start)
{
  WardWindow *self = g_object_new (WARD_TYPE_WINDOW, "application", application, NULL);

  self->db = g_strdup (start->db);
  self->key_file = g_strdup (start->key_file);
  self->offset = start->offset;
  if (start->opening != NULL)
    ward_window_await (self, start->opening);
  else
    ward_window_start (self, start->sample);
  return self;
}

void
ward_window_take_session (WardWindow *self, WardSession *session)
{
  g_autofree char *panel = NULL;

  if (self->panels == NULL)
    {
      /* the window was closed while its database was opened */
      ward_session_close (session);
      g_object_unref (session);
      return;
    }
  panel = g_settings_get_string (self->settings, "panel");
  ward_window_drop_session (self);
  self->session = session;
  g_signal_connect_swapped (session, "locked", G_CALLBACK (locked_cb), self);
  g_signal_connect_swapped (session, "message", G_CALLBACK (ward_window_say), self);
  g_signal_connect_swapped (session, "changed", G_CALLBACK (ward_window_refresh_soon), self);
  idle_changed_cb (self);
  ward_sidebar_set_session (self->sidebar, session);
  ward_veil_button_set_session (self->veil, session);
  gtk_stack_set_visible_child_name (self->stages, "main");
  adw_bin_set_child (self->page_place, NULL); /* and what was typed there */
  ward_window_show_panel (self, ward_panel_info_find (panel) != NULL ? panel : "overview");
  ward_window_refresh (self);
  ward_window_arrange (self);
  ward_window_bring_drafts_back (self);
}

WardSession *
ward_window_get_session (WardWindow *self)
{
  return self->session;
}

const char *
ward_window_get_panel (WardWindow *self)
{
  return self->panel;
}

void
ward_window_say (WardWindow *self, const char *text)
{
  ward_state_line_say (self->state_line, text);
}

void
ward_window_toast (WardWindow *self, AdwToast *toast)
{
  ward_state_line_say (self->state_line, adw_toast_get_title (toast));
  /* What is done now is told now: an overlay shows toasts in turn, and the one of a step long past
   * would offer to undo it. One that waits for an answer stays. */
  if (self->toast != NULL)
    adw_toast_dismiss (self->toast);
  g_clear_object (&self->toast);
  if (adw_toast_get_timeout (toast) > 0)
    self->toast = g_object_ref (toast);
  adw_toast_overlay_add_toast (self->toasts, toast);
}
