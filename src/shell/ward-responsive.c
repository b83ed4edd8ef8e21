/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-responsive.h"

struct _WardResponsive {
  GtkWidget parent_instance;
  GtkWidget *child;
  int threshold, min_width, width;
  gboolean narrow, known;
  guint tick;
};

enum { RESIZED, N_SIGNALS };
static guint signals[N_SIGNALS];

enum { PROP_CHILD = 1, PROP_THRESHOLD, PROP_MIN_WIDTH, PROP_NARROW, N_PROPS };

static GParamSpec *properties[N_PROPS];

static void ward_responsive_buildable_init (GtkBuildableIface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (WardResponsive, ward_responsive, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_BUILDABLE,
                                                      ward_responsive_buildable_init))

static void
add_child (GtkBuildable *buildable, GtkBuilder *builder, GObject *child, const char *type)
{
  ward_responsive_set_child (WARD_RESPONSIVE (buildable), GTK_WIDGET (child));
}

static void
ward_responsive_buildable_init (GtkBuildableIface *iface)
{
  iface->add_child = add_child;
}

/* Told outside of the allocation, in which nothing may be moved. */
static gboolean
tell_cb (gpointer data)
{
  WardResponsive *self = data;
  gboolean narrow = self->width < self->threshold;

  self->tick = 0;
  if (narrow != self->narrow || !self->known)
    {
      self->narrow = narrow;
      self->known = TRUE;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NARROW]);
    }
  g_signal_emit (self, signals[RESIZED], 0);
  return G_SOURCE_REMOVE;
}

static void
ward_responsive_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                         int *natural, int *minimum_baseline, int *natural_baseline)
{
  WardResponsive *self = WARD_RESPONSIVE (widget);
  int width = for_size, least = 0;

  if (self->child == NULL)
    return;
  if (orientation == GTK_ORIENTATION_VERTICAL && for_size >= 0)
    {
      gtk_widget_measure (self->child, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
      width = MAX (for_size, least);
    }
  gtk_widget_measure (self->child, orientation, width, minimum, natural, minimum_baseline,
                      natural_baseline);
  if (orientation == GTK_ORIENTATION_HORIZONTAL && self->min_width > 0)
    *minimum = MIN (*minimum, self->min_width);
}

static void
ward_responsive_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  WardResponsive *self = WARD_RESPONSIVE (widget);
  int least = 0;

  if (width != self->width && self->tick == 0)
    self->tick = g_idle_add_full (G_PRIORITY_HIGH_IDLE, tell_cb, self, NULL);
  self->width = width;
  if (self->child == NULL)
    return;
  gtk_widget_measure (self->child, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  gtk_widget_allocate (self->child, MAX (width, least), height, baseline, NULL);
}

static void
ward_responsive_dispose (GObject *object)
{
  WardResponsive *self = WARD_RESPONSIVE (object);

  g_clear_handle_id (&self->tick, g_source_remove);
  g_clear_pointer (&self->child, gtk_widget_unparent);
  G_OBJECT_CLASS (ward_responsive_parent_class)->dispose (object);
}

static void
ward_responsive_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  WardResponsive *self = WARD_RESPONSIVE (object);

  if (id == PROP_CHILD)
    g_value_set_object (value, self->child);
  else if (id == PROP_NARROW)
    g_value_set_boolean (value, self->narrow);
  else
    g_value_set_int (value, id == PROP_THRESHOLD ? self->threshold : self->min_width);
}

static void
ward_responsive_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  WardResponsive *self = WARD_RESPONSIVE (object);

  if (id == PROP_CHILD)
    ward_responsive_set_child (self, g_value_get_object (value));
  else if (id == PROP_THRESHOLD)
    ward_responsive_set_threshold (self, g_value_get_int (value));
  else
    self->min_width = g_value_get_int (value);
}

static void
ward_responsive_class_init (WardResponsiveClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags both = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->dispose = ward_responsive_dispose;
  object_class->get_property = ward_responsive_get_property;
  object_class->set_property = ward_responsive_set_property;
  widget_class->measure = ward_responsive_measure;
  widget_class->size_allocate = ward_responsive_size_allocate;
  properties[PROP_CHILD] = g_param_spec_object ("child", NULL, NULL, GTK_TYPE_WIDGET, both);
  properties[PROP_THRESHOLD] = g_param_spec_int ("threshold", NULL, NULL, 0, G_MAXINT, 0, both);
  properties[PROP_MIN_WIDTH] = g_param_spec_int ("min-width", NULL, NULL, 0, G_MAXINT, 0, both);
  properties[PROP_NARROW] = g_param_spec_boolean ("narrow", NULL, NULL, TRUE,
                                                  G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  signals[RESIZED] = g_signal_new ("resized", WARD_TYPE_RESPONSIVE, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
}

static void
ward_responsive_init (WardResponsive *self)
{
  self->narrow = TRUE;
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

GtkWidget *
ward_responsive_new (GtkWidget *child, int threshold, int min_width)
{
  return g_object_new (WARD_TYPE_RESPONSIVE, "child", child, "threshold", threshold, "min-width",
                       min_width, NULL);
}

void
ward_responsive_set_child (WardResponsive *self, GtkWidget *child)
{
  if (self->child == child)
    return;
  g_clear_pointer (&self->child, gtk_widget_unparent);
  self->child = child;
  if (child != NULL)
    gtk_widget_set_parent (child, GTK_WIDGET (self));
}

void
ward_responsive_set_threshold (WardResponsive *self, int threshold)
{
  self->threshold = threshold;
  if (self->width > 0 && self->tick == 0)
    self->tick = g_idle_add (tell_cb, self);
}

gboolean
ward_responsive_is_narrow (WardResponsive *self)
{
  return self->narrow;
}

int
ward_responsive_get_width (WardResponsive *self)
{
  return self->width;
}
