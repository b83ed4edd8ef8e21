/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-map-clock.h"

#include <glib/gi18n-lib.h>

#include "ward-time.h"

#define STEPS_A_DAY 48
#define STEP_MINUTES 30

struct _WardMapClock {
  GtkBox parent_instance;
  GtkScale *scale;
  GtkLabel *label;
  gint64 today;
};

enum {
  CHANGED,
  N_SIGNALS,
};
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (WardMapClock, ward_map_clock, GTK_TYPE_BOX)

static int
step (WardMapClock *self)
{
  return (int) (gtk_range_get_value (GTK_RANGE (self->scale)) + 0.5);
}

gint64
ward_map_clock_get_time (WardMapClock *self)
{
  int at = step (self);

  if (!gtk_widget_get_visible (GTK_WIDGET (self)))
    return 0;
  return ward_local_to_time (self->today + at / STEPS_A_DAY, at % STEPS_A_DAY * STEP_MINUTES);
}

static void
changed_cb (WardMapClock *self)
{
  g_autofree char *text = ward_time_display (ward_map_clock_get_time (self));

  gtk_label_set_label (self->label, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->scale),
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, text, -1);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
close_cb (WardMapClock *self)
{
  ward_map_clock_set_open (self, FALSE, 0);
}

static void
ward_map_clock_class_init (WardMapClockClass *klass)
{
  signals[CHANGED] = g_signal_new ("changed", WARD_TYPE_MAP_CLOCK, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
}

static void
ward_map_clock_init (WardMapClock *self)
{
  GtkWidget *close = gtk_button_new_from_icon_name ("window-close-symbolic");
  GtkWidget *scale = gtk_scale_new_with_range (
      GTK_ORIENTATION_HORIZONTAL, 0, WARD_MAP_CLOCK_DAYS * STEPS_A_DAY - 1, 1);

  self->label = GTK_LABEL (gtk_label_new (NULL));
  self->scale = GTK_SCALE (scale);
  gtk_label_set_width_chars (self->label, 26);
  gtk_label_set_xalign (self->label, 0);
  gtk_widget_add_css_class (GTK_WIDGET (self->label), "numeric");
  gtk_scale_set_draw_value (self->scale, FALSE);
  gtk_range_set_increments (GTK_RANGE (scale), 1, STEPS_A_DAY);
  for (guint day = 1; day < WARD_MAP_CLOCK_DAYS; day++)
    gtk_scale_add_mark (self->scale, day * STEPS_A_DAY, GTK_POS_BOTTOM, NULL);
  gtk_widget_set_hexpand (scale, TRUE);
  gtk_widget_add_css_class (close, "flat");
  gtk_widget_set_tooltip_text (close, _("Show all times"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (close), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Show all times"), -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (scale), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Time of the week"), -1);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->label));
  gtk_box_append (GTK_BOX (self), scale);
  gtk_box_append (GTK_BOX (self), close);
  g_signal_connect_swapped (scale, "value-changed", G_CALLBACK (changed_cb), self);
  g_signal_connect_swapped (close, "clicked", G_CALLBACK (close_cb), self);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

GtkWidget *
ward_map_clock_new (gint64 today)
{
  WardMapClock *self = g_object_new (WARD_TYPE_MAP_CLOCK, "spacing", 8, NULL);

  self->today = today;
  return GTK_WIDGET (self);
}

void
ward_map_clock_set_open (WardMapClock *self, gboolean open, gint64 time)
{
  gint64 minutes = (time - ward_date_start (self->today)) / 60;

  gtk_widget_set_visible (GTK_WIDGET (self), open);
  if (open)
    {
      gtk_range_set_value (GTK_RANGE (self->scale), minutes / STEP_MINUTES);
      gtk_widget_grab_focus (GTK_WIDGET (self->scale));
    }
  changed_cb (self);
}
