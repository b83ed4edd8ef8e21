/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-import-sketch.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "ward-session-decision.h"
#include "ward-shape.h"

#define HEIGHT 260
#define MARGIN 18
#define DOT 4
#define MOST_NAMED 12 /* features named on the map; all are in the list */

struct _WardImportSketch {
  GtkWidget parent_instance;
  GPtrArray *outlines; /* of WardImportOutline */
  WardShape *district; /* NULL until it is read, or when none is held */
  double west, south, east, north;
};

G_DEFINE_FINAL_TYPE (WardImportSketch, ward_import_sketch, GTK_TYPE_WIDGET)

static void
extend (WardImportSketch *self, double lon, double lat)
{
  self->west = MIN (self->west, lon);
  self->east = MAX (self->east, lon);
  self->south = MIN (self->south, lat);
  self->north = MAX (self->north, lat);
}

/* Whether a refused shape's vertex lies no farther off than what is shown is wide. */
static gboolean
is_near (const WardImportSketch *self, const WardOutlinePoint *at)
{
  double wide = self->east - self->west, high = self->north - self->south;

  return at->lon >= self->west - wide && at->lon <= self->east + wide &&
         at->lat >= self->south - high && at->lat <= self->north + high;
}

static void
extend_by (WardImportSketch *self, const WardImportOutline *outline, const WardImportSketch *within)
{
  for (guint p = 0; p < outline->parts->len; p++)
    {
      const GArray *part = outline->parts->pdata[p];

      for (guint v = 0; v < part->len; v++)
        {
          const WardOutlinePoint *at = &g_array_index (part, WardOutlinePoint, v);

          if (within == NULL || is_near (within, at))
            extend (self, at->lon, at->lat);
        }
    }
}

/* By the district where there is one, and by what is good; by what is refused as far as it lies
 * near: what lies far off, as swapped degrees do, doesn't make the rest a dot. */
static void
fit (WardImportSketch *self)
{
  WardImportSketch sure; /* what is shown before the refused ones */

  self->west = self->south = G_MAXDOUBLE;
  self->east = self->north = -G_MAXDOUBLE;
  if (self->district != NULL)
    {
      WardShapeBox box = ward_shape_box (self->district);

      extend (self, box.west * 1e-7, box.south * 1e-7);
      extend (self, box.east * 1e-7, box.north * 1e-7);
    }
  for (guint i = 0; i < self->outlines->len; i++)
    if (!((const WardImportOutline *) self->outlines->pdata[i])->refused)
      extend_by (self, self->outlines->pdata[i], NULL);
  sure = *self;
  for (guint i = 0; i < self->outlines->len; i++)
    if (((const WardImportOutline *) self->outlines->pdata[i])->refused)
      extend_by (self, self->outlines->pdata[i], sure.west <= sure.east ? &sure : NULL);
}

/* How degrees lie on the widget: a degree of longitude is shorter by the latitude. */
typedef struct {
  double scale, squeeze, x, y;
} View;

static View
view_of (WardImportSketch *self, double width, double height)
{
  double squeeze = cos ((self->south + self->north) / 2 * G_PI / 180);
  double wide = MAX ((self->east - self->west) * squeeze, 1e-4);
  double high = MAX (self->north - self->south, 1e-4);
  View view = { MIN ((width - 2 * MARGIN) / wide, (height - 2 * MARGIN) / high), squeeze };

  view.x = width / 2 - (self->west + self->east) / 2 * squeeze * view.scale;
  view.y = height / 2 + (self->south + self->north) / 2 * view.scale;
  return view;
}

static void
to_widget (const View *view, double lon, double lat, double *x, double *y)
{
  *x = view->x + lon * view->squeeze * view->scale;
  *y = view->y - lat * view->scale;
}

static void
draw_part (cairo_t *cr, const View *view, const GArray *part)
{
  double x, y;

  for (guint i = 0; i < part->len; i++)
    {
      const WardOutlinePoint *at = &g_array_index (part, WardOutlinePoint, i);

      to_widget (view, at->lon, at->lat, &x, &y);
      if (part->len == 1)
        {
          cairo_new_sub_path (cr);
          cairo_arc (cr, x, y, DOT, 0, 2 * G_PI);
        }
      else if (i == 0)
        cairo_move_to (cr, x, y);
      else
        cairo_line_to (cr, x, y);
    }
}

static void
draw_district (WardImportSketch *self, cairo_t *cr, const View *view)
{
  guint n;
  double x, y;

  for (guint p = 0; self->district != NULL && p < ward_shape_n_parts (self->district); p++)
    {
      const gint32 *ring = ward_shape_ring (self->district, p, 0, &n);

      for (guint i = 0; i < n; i++)
        {
          to_widget (view, ring[2 * i] * 1e-7, ring[2 * i + 1] * 1e-7, &x, &y);
          if (i == 0)
            cairo_move_to (cr, x, y);
          else
            cairo_line_to (cr, x, y);
        }
      cairo_close_path (cr);
    }
  cairo_set_line_width (cr, 1.5);
  cairo_stroke (cr);
}

/* Refused ones are dashed as well as red: colour alone says nothing. */
static void
draw_outline (cairo_t *cr, const View *view, const WardImportOutline *outline)
{
  static const double dashes[] = { 5, 4 };

  for (guint p = 0; p < outline->parts->len; p++)
    draw_part (cr, view, outline->parts->pdata[p]);
  cairo_set_line_width (cr, 2);
  cairo_set_dash (cr, dashes, outline->refused ? 2 : 0, 0);
  if (((const GArray *) outline->parts->pdata[0])->len == 1 && !outline->refused)
    cairo_fill (cr);
  else
    cairo_stroke (cr);
}

static void
draw_all (WardImportSketch *self, cairo_t *cr, const View *view, gboolean refused)
{
  for (guint i = 0; i < self->outlines->len; i++)
    {
      const WardImportOutline *outline = self->outlines->pdata[i];

      if (outline->refused == refused)
        draw_outline (cr, view, outline);
    }
}

/* The number of a feature to the right of its first part, kept within the widget. */
static void
draw_name (WardImportSketch *self, GtkSnapshot *snapshot, const View *view,
           const WardImportOutline *outline, const GdkRGBA *colour)
{
  WardImportSketch box = { .west = G_MAXDOUBLE, .south = G_MAXDOUBLE, .east = -G_MAXDOUBLE,
                           .north = -G_MAXDOUBLE };
  const GArray *part = outline->parts->pdata[0];
  g_autofree char *text = g_strdup_printf (_("Feature %u"), outline->line);
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), text);
  double x, y;
  int w, h;

  pango_layout_get_pixel_size (layout, &w, &h);
  for (guint i = 0; i < part->len; i++)
    extend (&box, g_array_index (part, WardOutlinePoint, i).lon,
            g_array_index (part, WardOutlinePoint, i).lat);
  to_widget (view, box.east, (box.south + box.north) / 2, &x, &y);
  x = CLAMP (x + DOT + 2, 2, MAX (2, gtk_widget_get_width (GTK_WIDGET (self)) - w - 2));
  y = CLAMP (y - h / 2.0, 2, MAX (2, gtk_widget_get_height (GTK_WIDGET (self)) - h - 2));
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) x, (float) y));
  gtk_snapshot_append_layout (snapshot, layout, colour);
  gtk_snapshot_restore (snapshot);
}

static void
look_up (GtkWidget *widget, const char *name, const char *fallback, GdkRGBA *ret)
{
  if (!gtk_style_context_lookup_color (gtk_widget_get_style_context (widget), name, ret))
    gdk_rgba_parse (ret, fallback);
}

static void
ward_import_sketch_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  WardImportSketch *self = WARD_IMPORT_SKETCH (widget);
  int width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  View view = view_of (self, width, height);
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, width, height));
  GdkRGBA ink, good, bad;
  guint named = 0;

  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &ink);
  look_up (widget, "accent_color", "#1a5fb4", &good);
  look_up (widget, "error_color", "#c01c28", &bad);
  ink.alpha *= 0.55f;
  gdk_cairo_set_source_rgba (cr, &ink);
  draw_district (self, cr, &view);
  gdk_cairo_set_source_rgba (cr, &good);
  draw_all (self, cr, &view, FALSE);
  gdk_cairo_set_source_rgba (cr, &bad);
  draw_all (self, cr, &view, TRUE);
  cairo_destroy (cr);
  for (guint i = 0; i < self->outlines->len && named < MOST_NAMED; i++)
    {
      const WardImportOutline *outline = self->outlines->pdata[i];

      if (!outline->refused)
        continue;
      draw_name (self, snapshot, &view, outline, &bad);
      named++;
    }
}

static void
ward_import_sketch_measure (GtkWidget *widget, GtkOrientation orientation, int for_size,
                            int *minimum, int *natural, int *minimum_baseline,
                            int *natural_baseline)
{
  *minimum = *natural = orientation == GTK_ORIENTATION_VERTICAL ? HEIGHT : 200;
}

static void
district_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (WardImportSketch) self = data;
  g_autoptr (GPtrArray) records = ward_session_all_finish (WARD_SESSION (source), result, NULL);
  const char *own = ward_session_get_district (WARD_SESSION (source));

  for (guint i = 0; records != NULL && i < records->len && self->district == NULL; i++)
    {
      const WardRecord *record = records->pdata[i];
      const char *shape = ward_record_get (record, "shape");

      if (shape != NULL && g_strcmp0 (ward_record_get (record, "code"), own) == 0)
        self->district = ward_shape_parse (shape, NULL, NULL);
    }
  fit (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
ward_import_sketch_finalize (GObject *object)
{
  WardImportSketch *self = WARD_IMPORT_SKETCH (object);

  g_clear_pointer (&self->outlines, g_ptr_array_unref);
  g_clear_pointer (&self->district, ward_shape_free);
  G_OBJECT_CLASS (ward_import_sketch_parent_class)->finalize (object);
}

static void
ward_import_sketch_class_init (WardImportSketchClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = ward_import_sketch_finalize;
  widget_class->snapshot = ward_import_sketch_snapshot;
  widget_class->measure = ward_import_sketch_measure;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
  gtk_widget_class_set_css_name (widget_class, "importmap");
}

static void
ward_import_sketch_init (WardImportSketch *self)
{
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_widget_add_css_class (GTK_WIDGET (self), "card");
}

static void
name_it (WardImportSketch *self)
{
  guint bad = 0;
  g_autofree char *text = NULL;

  for (guint i = 0; i < self->outlines->len; i++)
    bad += ((const WardImportOutline *) self->outlines->pdata[i])->refused;
  text = g_strdup_printf (_("Map of the file: %u shapes over the district, %u of them refused"),
                          self->outlines->len, bad);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
}

GtkWidget *
ward_import_sketch_new (WardSession *session, const WardImportResult *result)
{
  WardImportSketch *self;

  if (result->outlines == NULL || result->outlines->len == 0)
    return NULL;
  self = g_object_new (WARD_TYPE_IMPORT_SKETCH, NULL);
  self->outlines = g_ptr_array_ref (result->outlines);
  fit (self);
  name_it (self);
  ward_session_all_async (session, ward_kind_find ("district"), 100, NULL, district_cb,
                          g_object_ref (self));
  return GTK_WIDGET (self);
}
