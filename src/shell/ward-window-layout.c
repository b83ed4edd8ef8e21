/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "ward-error.h"
#include "ward-session-attention.h"
#include "ward-window-private.h"

#define REFRESH_DELAY_MS 120
#define RAIL_UNDER 940
#define WORK_MIN 420
#define SIDEBAR_WIDTH 217
#define MAP_PERCENT 42

static void place_divider (WardWindow *self);

/* Wide: panel and map side by side. Narrow: one in the other's place. */
void
ward_window_arrange (WardWindow *self)
{
  gboolean narrow = ward_responsive_is_narrow (self->frame);
  gboolean map = narrow ? self->map_instead : self->map_shown;
  int width = ward_responsive_get_width (self->frame);

  if (self->session == NULL)
    return;
  ward_sidebar_set_rail (self->sidebar, width > 0 && width < RAIL_UNDER);
  if (map)
    ward_window_ensure_map (self);
  gtk_widget_set_visible (GTK_WIDGET (self->panels), !narrow || !map);
  gtk_widget_set_visible (GTK_WIDGET (self->map_place), map);
  if (!narrow && map && self->placed == 0)
    place_divider (self);
  ward_window_update_actions (self);
}

/* The share of the work area that the map takes when nobody has said otherwise. */
static void
place_divider (WardWindow *self)
{
  int work = ward_responsive_get_width (self->frame) - SIDEBAR_WIDTH;
  int map = MIN (g_settings_get_int (self->settings, "map-pane-width"), work * MAP_PERCENT / 100);

  if (work <= WORK_MIN)
    return;
  if (g_strcmp0 (self->panel, "map") == 0)
    map = work - WORK_MIN;
  self->placed = MAX (work - map, WORK_MIN);
  gtk_paned_set_position (self->paned, self->placed);
}

/* Until somebody moves the divider, it keeps its share as the window grows. */
void
ward_window_resized (WardWindow *self)
{
  if (self->session == NULL)
    return;
  if (self->placed == 0 || gtk_paned_get_position (self->paned) == self->placed)
    place_divider (self);
  ward_window_arrange (self);
}

void
ward_window_ensure_map (WardWindow *self)
{
  g_auto (GStrv) light = NULL;
  g_auto (GStrv) dark = NULL;

  if (self->map != NULL || self->session == NULL)
    return;
  light = ward_window_dup_base_maps (self, FALSE);
  dark = ward_window_dup_base_maps (self, TRUE);
  self->map = WARD_MAP_PANE (ward_map_pane_new (self->session, (const char *const *) light,
                                                (const char *const *) dark));
  adw_bin_set_child (self->map_place, GTK_WIDGET (self->map));
}

void
ward_window_set_map_shown (WardWindow *self, gboolean shown)
{
  if (ward_responsive_is_narrow (self->frame))
    self->map_instead = shown;
  else
    self->map_shown = shown;
  ward_window_arrange (self);
}

static void
subtitle_cb (WardPanel *panel, GParamSpec *pspec, WardWindow *self)
{
  const char *subtitle = ward_panel_get_subtitle (panel);

  if (GTK_WIDGET (panel) == gtk_stack_get_visible_child (self->panels))
    adw_window_title_set_subtitle (self->title, subtitle != NULL ? subtitle : "");
}

WardPanel *
ward_window_ensure_panel (WardWindow *self, const char *name)
{
  const WardPanelInfo *info = ward_panel_info_find (name);
  GtkWidget *panel = gtk_stack_get_child_by_name (self->panels, name);

  if (panel != NULL || info == NULL || self->session == NULL)
    return WARD_PANEL (panel);
  panel = g_object_new (info->get_type (), "session", self->session, "name-of-info", name, NULL);
  g_signal_connect_object (panel, "notify::subtitle", G_CALLBACK (subtitle_cb), self, 0);
  gtk_stack_add_named (self->panels, panel, name);
  return WARD_PANEL (panel);
}

void
ward_window_show_panel (WardWindow *self, const char *name)
{
  WardPanel *panel = ward_window_ensure_panel (self, name);
  gboolean map_before = g_strcmp0 (self->panel, "map") == 0;

  if (panel == NULL)
    return;
  gtk_stack_set_visible_child (self->panels, GTK_WIDGET (panel));
  g_free (self->panel);
  self->panel = g_strdup (name);
  adw_window_title_set_title (self->title, ward_panel_info_title (ward_panel_get_info (panel)));
  subtitle_cb (panel, NULL, self);
  ward_sidebar_select (self->sidebar, name);
  gtk_widget_set_visible (self->create, !g_str_equal (name, "overview"));
  if (g_str_equal (name, "map"))
    {
      self->map_shown = TRUE;
      self->map_instead = TRUE;
    }
  else
    self->map_instead = FALSE;
  if (self->map != NULL && map_before != g_str_equal (name, "map"))
    place_divider (self);
  ward_window_arrange (self);
}

guint
ward_window_count_panels (WardWindow *self)
{
  g_autoptr (GtkSelectionModel) pages = gtk_stack_get_pages (self->panels);

  return g_list_model_get_n_items (G_LIST_MODEL (pages));
}

/* A file that turns out to be damaged is not worked on any further. */
static void
tell_damage (WardWindow *self, const GError *error)
{
  if (!g_error_matches (error, WARD_ERROR, WARD_ERROR_CORRUPT) &&
      !g_error_matches (error, WARD_ERROR, WARD_ERROR_FAILED))
    return;
  ward_window_put_drafts_away (self);
  ward_window_close_over (self);
  ward_window_drop_session (self);
  ward_window_show_error (self, error);
}

static void
counted_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (WardWindow) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (WardCounts) counts =
      ward_session_counts_finish (WARD_SESSION (source), result, &error);

  if (self->session != WARD_SESSION (source))
    return;
  if (counts == NULL)
    {
      tell_damage (self, error);
      return;
    }
  ward_sidebar_set_counts (self->sidebar, counts);
  ward_state_line_set_counts (self->state_line, self->session, counts);
}

static void
attention_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (WardWindow) self = data;
  g_autoptr (GPtrArray) items =
      ward_session_attention_finish (WARD_SESSION (source), result, NULL);
  gboolean overdue = FALSE;

  if (items == NULL || self->session != WARD_SESSION (source))
    return;
  for (guint i = 0; i < items->len; i++)
    overdue |= ((WardAttention *) items->pdata[i])->level == WARD_ATTENTION_RED;
  ward_sidebar_set_attention (self->sidebar, items->len, overdue);
}

void
ward_window_refresh (WardWindow *self)
{
  ward_session_counts_async (self->session, NULL, counted_cb, g_object_ref (self));
  ward_session_attention_async (self->session, NULL, attention_cb, g_object_ref (self));
}

static gboolean
refresh_cb (gpointer data)
{
  WardWindow *self = data;

  self->refresh_timer = 0;
  ward_window_refresh (self);
  return G_SOURCE_REMOVE;
}

void
ward_window_refresh_soon (WardWindow *self)
{
  if (self->refresh_timer == 0 && self->session != NULL)
    self->refresh_timer = g_timeout_add (REFRESH_DELAY_MS, refresh_cb, self);
}
