/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-map-layers.h"

#include <glib/gi18n-lib.h>

typedef struct {
  WardMapShow flag;
  const char *name;
  WardSwatchKind kind;
  guint value;
  const char *icon; /* instead of a swatch */
} Layer;

static const Layer layers[] = {
  { WARD_MAP_SHOW_PREMISES, N_("Premises"), WARD_SWATCH_POINT, WARD_MAP_NUISANCE },
  { WARD_MAP_SHOW_CLUSTERS, N_("Gather into clusters"), WARD_SWATCH_CLUSTER, 0 },
  { WARD_MAP_SHOW_SITES, N_("Protected sites"), WARD_SWATCH_STYLE, WARD_MAP_BUFFER },
  { WARD_MAP_SHOW_EVENTS, N_("Interventions and events"), WARD_SWATCH_POINT,
    WARD_MAP_INTERVENTION },
  { WARD_MAP_SHOW_AREAS, N_("Patrol and problem areas"), WARD_SWATCH_STYLE, WARD_MAP_PATROL_AREA },
  { WARD_MAP_SHOW_BOUNDARIES, N_("District and wards"), WARD_SWATCH_STYLE, WARD_MAP_DISTRICT },
  { WARD_MAP_SHOW_LABELS, N_("Names of areas"), 0, 0, "font-select-symbolic" },
  { WARD_MAP_SHOW_BOUNDARY_NAMES, N_("Names of districts and wards"), 0, 0,
    "font-select-symbolic" },
  { WARD_MAP_SHOW_GRATICULE, N_("Grid lines"), 0, 0, "view-grid-symbolic" },
  { WARD_MAP_SHOW_BASE, N_("Base map"), 0, 0, "ward-map-symbolic" },
};

struct _WardMapLayers {
  GtkBox parent_instance;

  GtkSwitch *switches[G_N_ELEMENTS (layers)];
  gboolean quiet;
};

enum {
  CHANGED,
  N_SIGNALS,
};
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (WardMapLayers, ward_map_layers, GTK_TYPE_BOX)

static void
switch_changed_cb (WardMapLayers *self)
{
  if (!self->quiet)
    g_signal_emit (self, signals[CHANGED], 0);
}

static GtkWidget *
make_sign (const Layer *layer)
{
  GtkWidget *image;

  if (!layer->icon)
    return ward_map_swatch_new (layer->kind, layer->value);
  image = gtk_image_new_from_icon_name (layer->icon);
  gtk_widget_set_size_request (image, 34, 22);
  return image;
}

static void
add_switch (WardMapLayers *self, guint i)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10),
            *label = gtk_label_new (_(layers[i].name));
  GtkWidget *toggle = gtk_switch_new ();

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_set_valign (toggle, GTK_ALIGN_CENTER);
  gtk_widget_set_margin_start (toggle, 18);
  gtk_accessible_update_property (GTK_ACCESSIBLE (toggle), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _(layers[i].name), -1);
  gtk_box_append (GTK_BOX (row), make_sign (&layers[i]));
  gtk_box_append (GTK_BOX (row), label);
  gtk_box_append (GTK_BOX (row), toggle);
  gtk_box_append (GTK_BOX (self), row);
  self->switches[i] = GTK_SWITCH (toggle);
  g_signal_connect_swapped (toggle, "notify::active", G_CALLBACK (switch_changed_cb), self);
}

static void
ward_map_layers_class_init (WardMapLayersClass *klass)
{
  signals[CHANGED] = g_signal_new ("changed", WARD_TYPE_MAP_LAYERS, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
}

static void
ward_map_layers_init (WardMapLayers *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 5);
  gtk_widget_add_css_class (GTK_WIDGET (self), "map-layers");
  for (guint i = 0; i < G_N_ELEMENTS (layers); i++)
    add_switch (self, i);
}

WardMapShow
ward_map_layers_get_shown (WardMapLayers *self)
{
  WardMapShow shown = 0;

  for (guint i = 0; i < G_N_ELEMENTS (layers); i++)
    if (gtk_switch_get_active (self->switches[i]))
      shown |= layers[i].flag;
  return shown;
}

void
ward_map_layers_set_shown (WardMapLayers *self, WardMapShow shown)
{
  self->quiet = TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (layers); i++)
    gtk_switch_set_active (self->switches[i], (shown & layers[i].flag) != 0);
  self->quiet = FALSE;
}
