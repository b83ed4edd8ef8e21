/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-ground-layer.h"

#include "ward-grid-lines.h"

#include <math.h>

/* Lines are at least this far apart, logical pixels. */
#define MIN_GAP 110

struct _WardGroundLayer {
  WardDrawLayer parent_instance;

  gboolean fill, graticule;
  WardProjection *projection; /* made when first wanted; NULL when it can't be */
};

G_DEFINE_FINAL_TYPE (WardGroundLayer, ward_ground_layer, WARD_TYPE_DRAW_LAYER)

static const GdkRGBA ground[2] = { { 0.902f, 0.906f, 0.898f, 1 }, { 0.122f, 0.133f, 0.157f, 1 } };
static const GdkRGBA line[2] = { { 0.2f, 0.28f, 0.4f, 0.2f }, { 0.75f, 0.83f, 0.95f, 0.16f } };
static const GdkRGBA letters[2] = { { 0.2f, 0.26f, 0.36f, 0.85f }, { 0.78f, 0.83f, 0.92f, 0.85f } };
static const GdkRGBA plate[2] = { { 1, 1, 1, 0.7f }, { 0.1f, 0.11f, 0.13f, 0.7f } };

/* The finest round step, in degrees, whose lines keep their distance. */
static double
choose_step (double degrees_per_pixel)
{
  static const double steps[] = { 0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2,
                                  0.5,   1,     2,     5,    10,   20,   45 };

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    if (steps[i] / degrees_per_pixel >= MIN_GAP)
      return steps[i];
  return 90;
}

static void
append_letters (WardGroundLayer *self, GtkSnapshot *snapshot, const WardMapFrame *frame,
                const char *text, double x, double y)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), text);
  g_autoptr (PangoAttrList) attrs = pango_attr_list_new ();
  int width, height;

  pango_attr_list_insert (attrs, pango_attr_size_new_absolute (10.5 * PANGO_SCALE));
  pango_layout_set_attributes (layout, attrs);
  pango_layout_get_pixel_size (layout, &width, &height);
  gtk_snapshot_append_color (snapshot, &plate[frame->dark],
                             &GRAPHENE_RECT_INIT (x - 2, y, width + 4, height));
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (x, y));
  gtk_snapshot_append_layout (snapshot, layout, &letters[frame->dark]);
  gtk_snapshot_restore (snapshot);
}

static char *
degrees_text (double degrees, double step, const char *positive, const char *negative)
{
  int decimals = step >= 1 ? 0 : step >= 0.1 ? 1 : step >= 0.01 ? 2 : 3;

  if (fabs (degrees) < step / 2)
    return g_strdup ("0°");
  return g_strdup_printf ("%.*f° %s", decimals, fabs (degrees), degrees > 0 ? positive : negative);
}

static void
draw_meridians (WardGroundLayer *self, GtkSnapshot *snapshot, const WardMapFrame *frame,
                const WardMapBox *box)
{
  double step = choose_step ((box->east - box->west) / frame->width);

  for (double i = ceil (box->west / step); i * step <= box->east; i++)
    {
      g_autofree char *text = degrees_text (i * step, step, "E", "W");
      double x, y;

      ward_map_frame_project (frame, ward_mercator_from_degrees (i * step, 0), &x, &y);
      gtk_snapshot_append_color (snapshot, &line[frame->dark],
                                 &GRAPHENE_RECT_INIT (floor (x), 0, 1, frame->height));
      append_letters (self, snapshot, frame, text, floor (x) + 4, 4);
    }
}

static void
draw_parallels (WardGroundLayer *self, GtkSnapshot *snapshot, const WardMapFrame *frame,
                const WardMapBox *box)
{
  double step = choose_step ((box->north - box->south) / frame->height);

  for (double i = ceil (box->south / step); i * step <= box->north; i++)
    {
      g_autofree char *text = degrees_text (i * step, step, "N", "S");
      double x, y;

      ward_map_frame_project (frame, ward_mercator_from_degrees (0, i * step), &x, &y);
      gtk_snapshot_append_color (snapshot, &line[frame->dark],
                                 &GRAPHENE_RECT_INIT (0, floor (y), frame->width, 1));
      append_letters (self, snapshot, frame, text, 6, floor (y) + 2);
    }
}

static void
draw_piece (GtkSnapshot *snapshot, const WardMapFrame *frame, const WardGridPiece *piece)
{
  double length = hypot (piece->x2 - piece->x1, piece->y2 - piece->y1);
  double degrees = atan2 (piece->y2 - piece->y1, piece->x2 - piece->x1) * (180 / G_PI);

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (piece->x1, piece->y1));
  gtk_snapshot_rotate (snapshot, degrees);
  gtk_snapshot_append_color (snapshot, &line[frame->dark],
                             &GRAPHENE_RECT_INIT (0, -0.5, length, 1));
  gtk_snapshot_restore (snapshot);
}

/* Eastings stand along the top, northings down the left side, as on a paper map. */
static void
draw_number (WardGroundLayer *self, GtkSnapshot *snapshot, const WardMapFrame *frame,
             const WardGridPiece *piece)
{
  double part;

  if (!piece->is_first || !*piece->text)
    return;
  if (piece->is_easting)
    {
      part = CLAMP ((4 - piece->y1) / MAX (piece->y2 - piece->y1, 1), 0, 1);
      append_letters (self, snapshot, frame, piece->text,
                      floor (piece->x1 + (piece->x2 - piece->x1) * part) + 4, 4);
    }
  else
    {
      part = CLAMP ((6 - piece->x1) / MAX (piece->x2 - piece->x1, 1), 0, 1);
      append_letters (self, snapshot, frame, piece->text, 6,
                      floor (piece->y1 + (piece->y2 - piece->y1) * part) + 2);
    }
}

/* The National Grid, where the view lies on it. */
static gboolean
draw_grid (WardGroundLayer *self, GtkSnapshot *snapshot, const WardMapFrame *frame)
{
  g_autoptr (GArray) pieces = NULL;
  char square[3];

  if (!self->projection)
    self->projection = ward_projection_new (NULL);
  if (self->projection)
    pieces = ward_grid_lines (
        self->projection,
        &(WardMercatorView) { frame->centre, frame->world, frame->width, frame->height },
        square);
  if (!pieces)
    return FALSE;
  for (guint i = 0; i < pieces->len; i++)
    draw_piece (snapshot, frame, &g_array_index (pieces, WardGridPiece, i));
  for (guint i = 0; i < pieces->len; i++)
    draw_number (self, snapshot, frame, &g_array_index (pieces, WardGridPiece, i));
  if (*square)
    append_letters (self, snapshot, frame, square, 6, 4);
  return TRUE;
}

static void
ward_ground_layer_draw (WardDrawLayer *layer, GtkSnapshot *snapshot, const WardMapFrame *frame)
{
  WardGroundLayer *self = WARD_GROUND_LAYER (layer);
  WardMapBox box = ward_map_frame_box (frame);

  if (self->fill)
    gtk_snapshot_append_color (snapshot, &ground[frame->dark],
                               &GRAPHENE_RECT_INIT (0, 0, frame->width, frame->height));
  if (!self->graticule || draw_grid (self, snapshot, frame))
    return;
  draw_meridians (self, snapshot, frame, &box);
  draw_parallels (self, snapshot, frame, &box);
}

static void
ward_ground_layer_finalize (GObject *object)
{
  g_clear_pointer (&WARD_GROUND_LAYER (object)->projection, ward_projection_free);
  G_OBJECT_CLASS (ward_ground_layer_parent_class)->finalize (object);
}

static void
ward_ground_layer_class_init (WardGroundLayerClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ward_ground_layer_finalize;
  WARD_DRAW_LAYER_CLASS (klass)->draw = ward_ground_layer_draw;
}

static void
ward_ground_layer_init (WardGroundLayer *self)
{
}

WardGroundLayer *
ward_ground_layer_new (ShumateViewport *viewport)
{
  return g_object_new (WARD_TYPE_GROUND_LAYER, "viewport", viewport, NULL);
}

void
ward_ground_layer_set_parts (WardGroundLayer *self, gboolean fill, gboolean graticule)
{
  self->fill = fill;
  self->graticule = graticule;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
