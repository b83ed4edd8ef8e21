/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-sketch-layer.h"

#include <math.h>

#define HANDLE 4.5 /* pixels, radius */

struct _WardSketchLayer {
  WardDrawLayer parent_instance;
  const WardSketch *sketch; /* borrowed, or NULL */
  WardSketchMarks marks;
};

G_DEFINE_FINAL_TYPE (WardSketchLayer, ward_sketch_layer, WARD_TYPE_DRAW_LAYER)

static const double ink[3] = { 0.08, 0.35, 0.78 }, ink_dark[3] = { 0.48, 0.72, 1.0 };
static const double cut_ink[3] = { 0.64, 0.16, 0.45 }, cut_dark[3] = { 1.0, 0.62, 0.82 };

static void
place (const WardMapFrame *frame, const gint32 *at, double *ret_x, double *ret_y)
{
  ward_map_frame_project (frame, ward_mercator_from_e7 (at[0], at[1]), ret_x, ret_y);
}

static void
add_ring_path (cairo_t *cr, const WardMapFrame *frame, const WardSketch *sketch, guint ring)
{
  guint n;
  const gint32 *at = ward_sketch_ring (sketch, ring, &n);
  double x, y;

  for (guint i = 0; i < n; i++)
    {
      place (frame, at + 2 * (gsize) i, &x, &y);
      if (i == 0)
        cairo_move_to (cr, x, y);
      else
        cairo_line_to (cr, x, y);
    }
  if (ward_sketch_is_closed (sketch, ring))
    cairo_close_path (cr);
}

static void
draw_corridor (WardSketchLayer *self, cairo_t *cr, const WardMapFrame *frame, const double *rgb)
{
  double lon, lat, metres;

  ward_mercator_to_degrees (frame->centre, &lon, &lat);
  metres = ward_mercator_metres_per_pixel (lat, 0) * 256 / frame->world;
  add_ring_path (cr, frame, self->sketch, 0);
  cairo_set_source_rgba (cr, rgb[0], rgb[1], rgb[2], 0.25);
  cairo_set_line_width (cr, ward_sketch_width (self->sketch) / metres);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_stroke (cr);
}

/* Outlines with their holes of the shape, of what is split off, or of the line to split along. */
static void
add_paths (WardSketchLayer *self, cairo_t *cr, const WardMapFrame *frame, gboolean cut,
           gboolean split_off)
{
  cairo_new_path (cr);
  for (guint i = 0; i < ward_sketch_n_rings (self->sketch); i++)
    if ((ward_sketch_role (self->sketch, i) == WARD_SKETCH_CUT) == cut
        && (ward_sketch_piece (self->sketch, i) > 0) == split_off)
      add_ring_path (cr, frame, self->sketch, i);
}

static void
stroke (cairo_t *cr, const WardMapFrame *frame, const double *rgb, gboolean dashed)
{
  static const double dashes[] = { 7, 4 };
  double halo = frame->dark ? 0 : 1;

  cairo_set_source_rgba (cr, halo, halo, halo, 0.85);
  cairo_set_line_width (cr, 4.5);
  cairo_stroke_preserve (cr);
  cairo_set_source_rgb (cr, rgb[0], rgb[1], rgb[2]);
  cairo_set_line_width (cr, 2);
  cairo_set_dash (cr, dashes, dashed ? 2 : 0, 0);
  cairo_stroke (cr);
  cairo_set_dash (cr, NULL, 0, 0);
}

static void
draw_outline (WardSketchLayer *self, cairo_t *cr, const WardMapFrame *frame, const double *rgb)
{
  gboolean area = ward_sketch_kind (self->sketch) == WARD_SKETCH_AREA;

  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_set_fill_rule (cr, CAIRO_FILL_RULE_EVEN_ODD);
  if (ward_sketch_kind (self->sketch) == WARD_SKETCH_CORRIDOR)
    draw_corridor (self, cr, frame, rgb);
  for (guint split_off = 0; split_off < 2; split_off++)
    {
      add_paths (self, cr, frame, FALSE, split_off);
      cairo_set_source_rgba (cr, rgb[0], rgb[1], rgb[2], split_off ? 0.07 : 0.2);
      if (area)
        cairo_fill_preserve (cr);
      stroke (cr, frame, rgb, split_off);
    }
  add_paths (self, cr, frame, TRUE, FALSE);
  stroke (cr, frame, frame->dark ? cut_dark : cut_ink, TRUE);
}

static void
draw_handle (cairo_t *cr, double x, double y, gboolean chosen, gboolean first, const double *rgb)
{
  double r = chosen ? HANDLE + 2 : HANDLE;

  if (first)
    cairo_rectangle (cr, x - r, y - r, 2 * r, 2 * r);
  else
    cairo_arc (cr, x, y, r, 0, 2 * G_PI);
  cairo_set_source_rgb (cr, chosen ? rgb[0] : 1, chosen ? rgb[1] : 1, chosen ? rgb[2] : 1);
  cairo_fill_preserve (cr);
  cairo_set_source_rgb (cr, chosen ? 1 : rgb[0], chosen ? 1 : rgb[1], chosen ? 1 : rgb[2]);
  cairo_set_line_width (cr, 2);
  cairo_stroke (cr);
}

static void
draw_handles (WardSketchLayer *self, cairo_t *cr, const WardMapFrame *frame, const double *rgb)
{
  for (guint ring = 0; ring < ward_sketch_n_rings (self->sketch); ring++)
    {
      gboolean open = !ward_sketch_is_closed (self->sketch, ring);
      gboolean cut = ward_sketch_role (self->sketch, ring) == WARD_SKETCH_CUT;
      guint n;
      const gint32 *at = ward_sketch_ring (self->sketch, ring, &n);

      for (guint i = 0; i < n; i++)
        {
          gboolean chosen = self->marks.has_chosen && self->marks.ring == ring
                            && self->marks.index == i;
          double x, y;

          place (frame, at + 2 * (gsize) i, &x, &y);
          if (x > -20 && y > -20 && x < frame->width + 20 && y < frame->height + 20)
            draw_handle (cr, x, y, chosen, i == 0 && open && n > 2 && !cut, rgb);
        }
    }
}

/* From the last vertex to where the next one would go. */
static void
draw_rubber (WardSketchLayer *self, cairo_t *cr, const WardMapFrame *frame, const double *rgb)
{
  guint ring = ward_sketch_open_ring (self->sketch), n;
  const double dashes[] = { 5, 5 };
  const gint32 *at;
  double x, y;

  if (!self->marks.has_next || ring == G_MAXUINT
      || ward_sketch_kind (self->sketch) == WARD_SKETCH_POINT)
    return;
  at = ward_sketch_ring (self->sketch, ring, &n);
  if (n == 0)
    return;
  place (frame, at + 2 * (gsize) (n - 1), &x, &y);
  cairo_move_to (cr, x, y);
  ward_map_frame_project (frame, ward_mercator_from_degrees (self->marks.lon, self->marks.lat),
                          &x, &y);
  cairo_line_to (cr, x, y);
  cairo_set_source_rgb (cr, rgb[0], rgb[1], rgb[2]);
  cairo_set_line_width (cr, 1.5);
  cairo_set_dash (cr, dashes, 2, 0);
  cairo_stroke (cr);
  cairo_set_dash (cr, NULL, 0, 0);
}

static void
draw_cross_hairs (cairo_t *cr, const WardMapFrame *frame)
{
  double x = floor (frame->width * 0.5) + 0.5, y = floor (frame->height * 0.5) + 0.5;

  for (guint pass = 0; pass < 2; pass++)
    {
      double level = (pass == 0) != frame->dark ? 1 : 0.1;

      for (int side = -1; side <= 1; side += 2)
        {
          cairo_move_to (cr, x + side * 5, y);
          cairo_line_to (cr, x + side * 16, y);
          cairo_move_to (cr, x, y + side * 5);
          cairo_line_to (cr, x, y + side * 16);
        }
      cairo_set_source_rgb (cr, level, level, level);
      cairo_set_line_width (cr, pass == 0 ? 4 : 1.6);
      cairo_stroke (cr);
    }
}

static void
draw_problem (WardSketchLayer *self, cairo_t *cr, const WardMapFrame *frame)
{
  const WardShapeProblem *p = &self->marks.problem;
  double x, y;

  if (p->fault == WARD_SHAPE_FAULT_NONE || !p->has_position)
    return;
  ward_map_frame_project (frame, ward_mercator_from_degrees (p->lon, p->lat), &x, &y);
  for (guint pass = 0; pass < 2; pass++)
    {
      cairo_arc (cr, x, y, 11, 0, 2 * G_PI);
      cairo_move_to (cr, x - 6, y - 6);
      cairo_line_to (cr, x + 6, y + 6);
      cairo_move_to (cr, x + 6, y - 6);
      cairo_line_to (cr, x - 6, y + 6);
      cairo_set_source_rgb (cr, pass == 0 ? 1 : 0.78, pass == 0 ? 1 : 0.07, pass == 0 ? 1 : 0.12);
      cairo_set_line_width (cr, pass == 0 ? 5 : 2.5);
      cairo_stroke (cr);
    }
}

static void
ward_sketch_layer_draw (WardDrawLayer *layer, GtkSnapshot *snapshot, const WardMapFrame *frame)
{
  WardSketchLayer *self = WARD_SKETCH_LAYER (layer);
  const double *rgb = frame->dark ? ink_dark : ink;
  cairo_t *cr;

  if (!self->sketch)
    return;
  cr = gtk_snapshot_append_cairo (snapshot,
                                  &GRAPHENE_RECT_INIT (0, 0, frame->width, frame->height));
  draw_outline (self, cr, frame, rgb);
  draw_rubber (self, cr, frame, rgb);
  draw_handles (self, cr, frame, rgb);
  draw_problem (self, cr, frame);
  if (self->marks.cross_hairs)
    draw_cross_hairs (cr, frame);
  cairo_destroy (cr);
}

static void
ward_sketch_layer_class_init (WardSketchLayerClass *klass)
{
  WARD_DRAW_LAYER_CLASS (klass)->draw = ward_sketch_layer_draw;
}

static void
ward_sketch_layer_init (WardSketchLayer *self)
{
}

WardSketchLayer *
ward_sketch_layer_new (ShumateViewport *viewport)
{
  return g_object_new (WARD_TYPE_SKETCH_LAYER, "viewport", viewport, NULL);
}

void
ward_sketch_layer_show (WardSketchLayer *self, const WardSketch *sketch,
                        const WardSketchMarks *marks)
{
  self->sketch = sketch;
  self->marks = marks ? *marks : (WardSketchMarks) { 0 };
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

gboolean
ward_sketch_layer_hit_vertex (WardSketchLayer *self, double x, double y, double reach,
                              guint *ret_ring, guint *ret_index)
{
  double best = reach, vx, vy;
  gboolean found = FALSE;
  WardMapFrame frame;

  if (!self->sketch || !ward_draw_layer_get_frame (WARD_DRAW_LAYER (self), &frame))
    return FALSE;
  for (guint ring = 0; ring < ward_sketch_n_rings (self->sketch); ring++)
    {
      guint n;
      const gint32 *at = ward_sketch_ring (self->sketch, ring, &n);

      for (guint i = 0; i < n; i++)
        {
          place (&frame, at + 2 * (gsize) i, &vx, &vy);
          if (hypot (vx - x, vy - y) > best)
            continue;
          best = hypot (vx - x, vy - y);
          *ret_ring = ring;
          *ret_index = i;
          found = TRUE;
        }
    }
  return found;
}

/* Pixels from x, y to the line from a to b. */
static double
distance_to_edge (double x, double y, double ax, double ay, double bx, double by)
{
  double dx = bx - ax, dy = by - ay, square = dx * dx + dy * dy;
  double t = square > 0 ? CLAMP (((x - ax) * dx + (y - ay) * dy) / square, 0, 1) : 0;

  return hypot (ax + t * dx - x, ay + t * dy - y);
}

static double
hit_ring_edge (WardSketchLayer *self, const WardMapFrame *frame, double x, double y, guint ring,
               guint *ret_index)
{
  guint n;
  const gint32 *at = ward_sketch_ring (self->sketch, ring, &n);
  guint edges = n < 2 ? 0 : ward_sketch_is_closed (self->sketch, ring) ? n : n - 1;
  double best = G_MAXDOUBLE;

  for (guint i = 0; i < edges; i++)
    {
      double ax, ay, bx, by, distance;

      place (frame, at + 2 * (gsize) i, &ax, &ay);
      place (frame, at + 2 * (gsize) ((i + 1) % n), &bx, &by);
      distance = distance_to_edge (x, y, ax, ay, bx, by);
      if (distance >= best)
        continue;
      best = distance;
      *ret_index = i;
    }
  return best;
}

gboolean
ward_sketch_layer_hit_edge (WardSketchLayer *self, double x, double y, double reach,
                            guint *ret_ring, guint *ret_index)
{
  WardMapFrame frame;
  guint index = 0;

  if (!self->sketch || !ward_draw_layer_get_frame (WARD_DRAW_LAYER (self), &frame))
    return FALSE;
  for (guint ring = 0; ring < ward_sketch_n_rings (self->sketch); ring++)
    if (hit_ring_edge (self, &frame, x, y, ring, &index) <= reach)
      {
        *ret_ring = ring;
        *ret_index = index;
        return TRUE;
      }
  return FALSE;
}
