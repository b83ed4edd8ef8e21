/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-overview-panel.h"

#include <glib/gi18n-lib.h>

#include "ward-overview-parts.h"
#include "ward-zone.h"

struct _WardOverviewPanel {
  WardPanel parent_instance;
  GtkLabel *greeting, *day, *attention_count, *duty_count;
  GtkFlowBox *tiles;
  AdwBin *attention, *duties;
  guint timer;
};

G_DEFINE_FINAL_TYPE (WardOverviewPanel, ward_overview_panel, WARD_TYPE_PANEL)

#define RELOAD_DELAY_MS 150

static const char *const days[] = { N_("Monday"), N_("Tuesday"),  N_("Wednesday"), N_("Thursday"),
                                    N_("Friday"), N_("Saturday"), N_("Sunday") };

static void
greet (WardOverviewPanel *self)
{
  WardSession *session = ward_panel_get_session (WARD_PANEL (self));
  gint64 now = ward_session_now (session);
  gint64 hour = (now + ward_zone_offset (now, NULL)) % WARD_DAY_SECONDS / WARD_HOUR;
  const char *name = ward_session_get_actor_name (session);
  const char *hello = hour < 12   ? _("Good morning")
                      : hour < 18 ? _("Good afternoon")
                                  : _("Good evening");
  g_autofree char *text =
      name != NULL ? g_strdup_printf ("%s, %s", hello, name) : g_strdup (hello);
  g_autofree char *date = ward_date_display (ward_session_today (session));
  g_autofree char *day = g_strdup_printf (
      "%s, %s", _(days[ward_date_weekday (ward_session_today (session)) - 1]), date);

  gtk_label_set_label (self->greeting, text);
  gtk_label_set_label (self->day, day);
}

static gboolean
is_current (WardOverviewPanel *self, GObject *source)
{
  return ward_panel_get_session (WARD_PANEL (self)) == WARD_SESSION (source);
}

static void
counts_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (WardOverviewPanel) self = data;
  g_autoptr (WardCounts) counts = ward_session_counts_finish (WARD_SESSION (source), result, NULL);

  if (counts != NULL && is_current (self, source))
    ward_count_tiles_fill (self->tiles, WARD_SESSION (source), counts);
}

static char *
duty_words (const GPtrArray *rows)
{
  guint n[3] = { 0 };

  for (guint i = 0; i < rows->len; i++)
    n[((WardDutyRow *) rows->pdata[i])->state]++;
  return g_strdup_printf (_("%u met · %u with a gap · %u without evidence"), n[WARD_DUTY_MET],
                          n[WARD_DUTY_GAP], n[WARD_DUTY_NO_EVIDENCE]);
}

static void
duties_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (WardOverviewPanel) self = data;
  g_autoptr (GPtrArray) rows = ward_session_duties_finish (WARD_SESSION (source), result, NULL);
  g_autofree char *words = NULL;

  if (rows == NULL || !is_current (self, source))
    return;
  words = rows->len > 0 ? duty_words (rows) : g_strdup ("");
  gtk_label_set_label (self->duty_count, words);
  adw_bin_set_child (self->duties, ward_duty_list_new (rows));
}

static void
attention_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (WardOverviewPanel) self = data;
  g_autoptr (GPtrArray) items =
      ward_session_attention_finish (WARD_SESSION (source), result, NULL);
  g_autofree char *n = NULL;

  if (!is_current (self, source))
    return;
  /* last, so that the map comes before what takes longest */
  ward_session_duties_async (WARD_SESSION (source), NULL, duties_cb, g_object_ref (self));
  if (items == NULL)
    return;
  n = g_strdup_printf ("%u", items->len);
  gtk_label_set_label (self->attention_count, n);
  adw_bin_set_child (self->attention, ward_attention_list_new (WARD_SESSION (source), items));
}

static gboolean
load_cb (gpointer data)
{
  WardOverviewPanel *self = data;
  WardSession *session = ward_panel_get_session (WARD_PANEL (self));

  self->timer = 0;
  greet (self);
  ward_session_counts_async (session, NULL, counts_cb, g_object_ref (self));
  ward_session_attention_async (session, NULL, attention_cb, g_object_ref (self));
  return G_SOURCE_REMOVE;
}

static void
changed_cb (WardOverviewPanel *self)
{
  if (self->timer == 0)
    self->timer = g_timeout_add (RELOAD_DELAY_MS, load_cb, self);
}

static void
ward_overview_panel_constructed (GObject *object)
{
  WardOverviewPanel *self = WARD_OVERVIEW_PANEL (object);

  G_OBJECT_CLASS (ward_overview_panel_parent_class)->constructed (object);
  g_signal_connect_object (ward_panel_get_session (WARD_PANEL (self)), "changed",
                           G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  load_cb (self);
}

static void
ward_overview_panel_dispose (GObject *object)
{
  g_clear_handle_id (&WARD_OVERVIEW_PANEL (object)->timer, g_source_remove);
  G_OBJECT_CLASS (ward_overview_panel_parent_class)->dispose (object);
}

static void
ward_overview_panel_class_init (WardOverviewPanelClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = ward_overview_panel_constructed;
  G_OBJECT_CLASS (klass)->dispose = ward_overview_panel_dispose;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/wardlight/Wardlight/ui/panels/ward-overview-panel.ui");
  gtk_widget_class_bind_template_child (widget_class, WardOverviewPanel, greeting);
  gtk_widget_class_bind_template_child (widget_class, WardOverviewPanel, day);
  gtk_widget_class_bind_template_child (widget_class, WardOverviewPanel, attention_count);
  gtk_widget_class_bind_template_child (widget_class, WardOverviewPanel, duty_count);
  gtk_widget_class_bind_template_child (widget_class, WardOverviewPanel, tiles);
  gtk_widget_class_bind_template_child (widget_class, WardOverviewPanel, attention);
  gtk_widget_class_bind_template_child (widget_class, WardOverviewPanel, duties);
}

static void
ward_overview_panel_init (WardOverviewPanel *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
