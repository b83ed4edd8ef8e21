/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-map-spot.h"

#include <math.h>

#define SIZE 34 /* a symbol with its halo */

struct _WardMapSpot {
  GtkWidget parent_instance;
};

G_DEFINE_FINAL_TYPE (WardMapSpot, ward_map_spot, GTK_TYPE_WIDGET)

static void
ward_map_spot_class_init (WardMapSpotClass *klass)
{
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "mapspot");
}

static void
ward_map_spot_init (WardMapSpot *self)
{
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
}

GtkWidget *
ward_map_spot_new (GtkAccessibleRole role, const char *name)
{
  GtkWidget *self = g_object_new (WARD_TYPE_MAP_SPOT, "accessible-role", role, NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return self;
}

void
ward_map_spot_set_direction (WardMapSpot *self, const char *direction)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  direction ? direction : "", -1);
}

void
ward_map_spot_place (WardMapSpot *self, double x, double y)
{
  GtkAllocation at = { floor (x - SIZE * 0.5), floor (y - SIZE * 0.5), SIZE, SIZE };
  int least;

  gtk_widget_measure (GTK_WIDGET (self), GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  gtk_widget_size_allocate (GTK_WIDGET (self), &at, -1);
}
