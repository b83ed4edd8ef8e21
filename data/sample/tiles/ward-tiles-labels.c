/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>
#include <string.h>

#include "ward-tiles.h"

typedef enum {
  STYLE_PLAIN,
  STYLE_SHIELD,
  STYLE_DOT, /* a station's mark with its name below */
} Style;

typedef struct {
  PangoLayout *layout;
  double x, y, angle; /* the middle, in world pixels */
  double width, height;
  guint32 colour;
  Style style;
  guint32 shield;
} Label;

struct _WardTileLabels {
  const WardLand *land;
  const WardTileTheme *theme;
  int zoom;
  PangoContext *context;
  GArray *labels;
  GHashTable *taken; /* boxes, by 64-pixel cell */
};

typedef struct {
  double x1, y1, x2, y2;
} Box;

typedef struct {
  const char *text;
  const char *font;
  guint32 colour;
  double spacing; /* pixels between letters */
  Style style;
  guint32 shield;
} Text;

static gint64
cell_key (double x, double y)
{
  return ((gint64) floor (x / 64) << 32) | (guint32) (gint32) floor (y / 64);
}

static gboolean
is_free (const WardTileLabels *labels, const Box *box)
{
  for (double y = floor (box->y1 / 64) * 64; y <= box->y2; y += 64)
    for (double x = floor (box->x1 / 64) * 64; x <= box->x2; x += 64)
      {
        gint64 key = cell_key (x, y);
        const GArray *boxes = g_hash_table_lookup (labels->taken, &key);

        for (guint i = 0; boxes != NULL && i < boxes->len; i++)
          {
            const Box *other = &g_array_index (boxes, Box, i);

            if (box->x1 < other->x2 && other->x1 < box->x2 && box->y1 < other->y2 &&
                other->y1 < box->y2)
              return FALSE;
          }
      }
  return TRUE;
}

static void
take_box (WardTileLabels *labels, const Box *box)
{
  for (double y = floor (box->y1 / 64) * 64; y <= box->y2; y += 64)
    for (double x = floor (box->x1 / 64) * 64; x <= box->x2; x += 64)
      {
        gint64 key = cell_key (x, y);
        GArray *boxes = g_hash_table_lookup (labels->taken, &key);

        if (boxes == NULL)
          {
            boxes = g_array_new (FALSE, FALSE, sizeof (Box));
            g_hash_table_insert (labels->taken, g_memdup2 (&key, sizeof key), boxes);
          }
        g_array_append_vals (boxes, box, 1);
      }
}

static PangoLayout *
new_layout (const WardTileLabels *labels, const Text *text, double *ret_width, double *ret_height)
{
  PangoLayout *layout = pango_layout_new (labels->context);
  g_autoptr (PangoFontDescription) font = pango_font_description_from_string (text->font);
  int width, height;

  pango_layout_set_font_description (layout, font);
  pango_layout_set_alignment (layout, PANGO_ALIGN_CENTER);
  if (text->spacing > 0)
    {
      PangoAttrList *attributes = pango_attr_list_new ();

      pango_attr_list_insert (attributes,
                              pango_attr_letter_spacing_new ((int) (text->spacing * PANGO_SCALE)));
      pango_layout_set_attributes (layout, attributes);
      pango_attr_list_unref (attributes);
    }
  pango_layout_set_text (layout, text->text, -1);
  pango_layout_get_pixel_size (layout, &width, &height);
  *ret_width = width;
  *ret_height = height;
  return layout;
}

/* The small boxes of a turned label: a slanting name doesn't claim a whole square. */
static guint
label_boxes (const Label *label, double margin, Box *boxes, guint room)
{
  double along = label->width / 2, half = label->height / 2 + margin;
  guint n = label->angle == 0 ? 1 : (guint) CLAMP (ceil (label->width / label->height), 1, room);

  if (label->angle == 0)
    boxes[0] = (Box) { label->x - along - margin, label->y - half, label->x + along + margin,
                       label->y + half };
  for (guint i = 0; label->angle != 0 && i < n; i++)
    {
      double t = -along + (i + 0.5) * label->width / n;
      double x = label->x + cos (label->angle) * t, y = label->y + sin (label->angle) * t;

      boxes[i] = (Box) { x - half, y - half, x + half, y + half };
    }
  return n;
}

static gboolean
place (WardTileLabels *labels, const Text *text, double x, double y, double angle, double margin)
{
  Label label = { NULL, x, y, angle, 0, 0, text->colour, text->style, text->shield };
  Box boxes[24];
  guint n;

  label.layout = new_layout (labels, text, &label.width, &label.height);
  if (text->style == STYLE_DOT)
    label.height += 18;
  n = label_boxes (&label, margin, boxes, G_N_ELEMENTS (boxes));
  for (guint i = 0; i < n; i++)
    if (!is_free (labels, &boxes[i]))
      {
        g_object_unref (label.layout);
        return FALSE;
      }
  for (guint i = 0; i < n; i++)
    take_box (labels, &boxes[i]);
  g_array_append_val (labels->labels, label);
  return TRUE;
}

/* A district's name may lie anywhere in its middle. */
static void
place_loosely (WardTileLabels *labels, const Text *text, WardLandPoint at)
{
  double x, y;

  ward_tile_project (labels->zoom, at, &x, &y);
  for (int i = 0; i < 60; i++)
    {
      double out = 4.2 * sqrt (i) * (labels->zoom - 7);

      if (place (labels, text, round (x + out * cos (i * 2.4)),
                 round (y + 0.7 * out * sin (i * 2.4)), 0,
                 9))
        return;
    }
}

static void
place_at (WardTileLabels *labels, const Text *text, WardLandPoint at, double margin)
{
  static const double tries[][2] = { { 0, 0 }, { 0, -9 }, { 0, 9 }, { 14, 0 }, { -14, 0 },
                                     { 12, -14 }, { -12, -14 }, { 12, 14 }, { -12, 14 } };
  double x, y;

  ward_tile_project (labels->zoom, at, &x, &y);
  for (guint i = 0; i < G_N_ELEMENTS (tries); i++)
    if (place (labels, text, round (x + tries[i][0]), round (y + tries[i][1]), 0, margin))
      return;
}

/* --- Places --- */

static const struct {
  int from, to; /* zooms */
  const char *fonts[8]; /* by zoom from 8, the last one found below serves */
} kinds[] = {
  [WARD_LAND_LABEL_DISTRICT] = { 10, 11, { "Cantarell 8", "Cantarell 9", "Cantarell 11",
                                           "Cantarell 14" } },
  [WARD_LAND_LABEL_CITY] = { 8, 15, { "Cantarell Bold 10", "Cantarell Bold 12", "Cantarell Bold 13",
                                      "Cantarell Bold 15", "Cantarell Bold 17", "Cantarell Bold 18",
                                      "Cantarell Bold 19" } },
  [WARD_LAND_LABEL_TOWN] = { 8, 15, { "Cantarell 8", "Cantarell Bold 9", "Cantarell Bold 10",
                                      "Cantarell Bold 12", "Cantarell Bold 14", "Cantarell Bold 15",
                                      "Cantarell Bold 16" } },
  [WARD_LAND_LABEL_SMALL_TOWN] = { 9, 15, { NULL, "Cantarell 8", "Cantarell 9", "Cantarell Bold 10",
                                            "Cantarell Bold 11", "Cantarell Bold 12",
                                            "Cantarell Bold 13" } },
  [WARD_LAND_LABEL_VILLAGE] = { 10, 15, { NULL, NULL, "Cantarell 8", "Cantarell 9", "Cantarell 10",
                                          "Cantarell 11", "Cantarell Bold 12" } },
  [WARD_LAND_LABEL_QUARTER] = { 12, 15, { NULL, NULL, NULL, NULL, "Cantarell 9", "Cantarell 10",
                                          "Cantarell Bold 11" } },
  [WARD_LAND_LABEL_SEA] = { 8, 12, { "DejaVu Serif Italic 9", "DejaVu Serif Italic 11",
                                     "DejaVu Serif Italic 13", "DejaVu Serif Italic 15" } },
  [WARD_LAND_LABEL_BAY] = { 10, 15, { NULL, NULL, "DejaVu Serif Italic 8", "DejaVu Serif Italic 9",
                                      "DejaVu Serif Italic 10", "DejaVu Serif Italic 11" } },
  [WARD_LAND_LABEL_HILL] = { 10, 13, { NULL, NULL, "DejaVu Serif Italic 8", "DejaVu Serif Italic 9",
                                       "DejaVu Serif Italic 10", "DejaVu Serif Italic 11" } },
};

static const char *
font_of (WardLandLabelKind kind, int zoom)
{
  int i = MIN (zoom - 8, 7);

  while (i > 0 && kinds[kind].fonts[i] == NULL)
    i--;
  return kinds[kind].fonts[i];
}

static guint32
colour_of (const WardTileTheme *theme, WardLandLabelKind kind)
{
  switch (kind)
    {
    case WARD_LAND_LABEL_SEA:
    case WARD_LAND_LABEL_BAY: return theme->water_text;
    case WARD_LAND_LABEL_DISTRICT: return theme->border;
    case WARD_LAND_LABEL_HILL: return theme->park_text;
    case WARD_LAND_LABEL_QUARTER:
    case WARD_LAND_LABEL_VILLAGE: return theme->quiet_text;
    case WARD_LAND_LABEL_CITY:
    case WARD_LAND_LABEL_TOWN:
    case WARD_LAND_LABEL_SMALL_TOWN:
    default: return theme->text;
    }
}

static void
place_kind (WardTileLabels *labels, WardLandLabelKind kind)
{
  if (labels->zoom < kinds[kind].from || labels->zoom > kinds[kind].to)
    return;
  for (guint i = 0; i < labels->land->labels->len; i++)
    {
      const WardLandLabel *label = &g_array_index (labels->land->labels, WardLandLabel, i);
      gboolean wide = kind == WARD_LAND_LABEL_DISTRICT || kind == WARD_LAND_LABEL_SEA;
      g_autofree char *upper = g_utf8_strup (label->name, -1);
      Text text = { kind == WARD_LAND_LABEL_DISTRICT ? upper : label->name,
                    font_of (kind, labels->zoom), colour_of (labels->theme, kind),
                    wide ? 3.5 : kind == WARD_LAND_LABEL_QUARTER ? 0.6 : 0, STYLE_PLAIN, 0 };

      if (label->kind == kind && kind == WARD_LAND_LABEL_DISTRICT)
        place_loosely (labels, &text, label->at);
      else if (label->kind == kind)
        place_at (labels, &text, label->at, kind <= WARD_LAND_LABEL_TOWN ? 7 : 5);
    }
}

static void
place_stations (WardTileLabels *labels)
{
  if (labels->zoom < 13)
    return;
  for (guint i = 0; i < labels->land->stations->len; i++)
    {
      const WardLandStation *station = &g_array_index (labels->land->stations, WardLandStation, i);
      g_autofree char *name = g_strdup_printf ("%s station", station->name);
      Text text = { name, "Cantarell 9", labels->theme->quiet_text, 0, STYLE_DOT, 0 };

      place_at (labels, &text, ward_land_to_plane (station->lon, station->lat), 3);
    }
}

/* --- Along lines --- */

/* How far, in pixels, the line strays from the straight between two places of it. */
static double
straying (const GArray *line, double from, double to, double scale)
{
  WardLandPoint a = ward_land_line_along (line, from, NULL), b =
    ward_land_line_along (line, to, NULL);
  double size = MAX (ward_land_distance (a, b), 0.1), most = 0;

  for (int i = 1; i < 8; i++)
    {
      WardLandPoint p = ward_land_line_along (line, from + (to - from) * i / 8, NULL);
      double off = ((b.x - a.x) * (p.y - a.y) - (b.y - a.y) * (p.x - a.x)) / size;

      most = MAX (most, fabs (off) * scale);
    }
  return size < (to - from) * 0.97 ? 1e9 : most;
}

static gboolean
place_along (WardTileLabels *labels, const Text *text, const GArray *line, double from, double to,
             double margin)
{
  WardLandPoint a = ward_land_line_along (line, from, NULL), b =
    ward_land_line_along (line, to, NULL);
  double x1, y1, x2, y2, angle;

  ward_tile_project (labels->zoom, a, &x1, &y1);
  ward_tile_project (labels->zoom, b, &x2, &y2);
  angle = atan2 (y2 - y1, x2 - x1);
  if (angle > G_PI / 2)
    angle -= G_PI;
  else if (angle < -G_PI / 2)
    angle += G_PI;
  return place (labels, text, (x1 + x2) / 2, (y1 + y2) / 2, angle == 0 ? 1e-6 : angle, margin);
}

/* Puts the text along the line wherever it runs straight enough, every so many pixels. */
static void
label_line (WardTileLabels *labels, const Text *text, const GArray *line, double every,
            double margin,
            double may_stray)
{
  double scale = ward_tile_scale (labels->zoom), length = ward_land_line_length (line) * scale;
  double width, height, next = 0, step;
  PangoLayout *layout = new_layout (labels, text, &width, &height);

  g_object_unref (layout);
  if (length < width + 8)
    return;
  step = MAX (12, (length - width) / 24);
  for (double s = (fmod (length - width, step)) / 2; s + width <= length; s += step)
    {
      double from = s / scale, to = (s + width) / scale;

      if (s < next || straying (line, from, to, scale) > may_stray)
        continue;
      if (place_along (labels, text, line, from, to, margin))
        next = s + width + every;
    }
}

static void
place_road_names (WardTileLabels *labels, WardLandRoadClass class, const char *font, double every)
{
  for (guint i = 0; i < labels->land->roads->len; i++)
    {
      const WardLandRoad *road = g_ptr_array_index (labels->land->roads, i);
      Text text = { road->name, font, labels->theme->text, 0, STYLE_PLAIN, 0 };

      if (class > WARD_LAND_SECONDARY)
        text.colour = labels->theme->quiet_text;
      if (road->class == class && road->name != NULL && road->town != -1)
        label_line (labels, &text, road->line, every, 3, 2.5);
    }
}

static void
place_shields (WardTileLabels *labels, WardLandRoadClass class)
{
  double scale = ward_tile_scale (labels->zoom);

  for (guint i = 0; i < labels->land->roads->len; i++)
    {
      const WardLandRoad *road = g_ptr_array_index (labels->land->roads, i);
      gboolean motorway = class == WARD_LAND_MOTORWAY, plain = class == WARD_LAND_SECONDARY;
      Text text = { road->number, "Cantarell Bold 7.5",
                    plain ? labels->theme->quiet_text : labels->theme->shield_text, 0, STYLE_SHIELD,
                    motorway ? labels->theme->motorway_shield
                    : plain ? labels->theme->halo : labels->theme->shield };
      double length;

      if (road->class != class || road->number == NULL)
        continue;
      length = ward_land_line_length (road->line) * scale;
      for (double s = MIN (90, length / 2); s < length && length > 60; s += 330)
        {
          double x, y;

          ward_tile_project (labels->zoom, ward_land_line_along (road->line, s / scale, NULL), &x,
                             &y);
          place (labels, &text, round (x), round (y), 0, 26);
        }
    }
}

static void
place_rivers (WardTileLabels *labels)
{
  static const char *const fonts[] = { "DejaVu Serif Italic 7", "DejaVu Serif Italic 8",
                                       "DejaVu Serif Italic 9", "DejaVu Serif Italic 10",
                                       "DejaVu Serif Italic 11" };

  if (labels->zoom < 11)
    return;
  for (guint i = 0; i < labels->land->rivers->len; i++)
    {
      const WardLandRiver *river = g_ptr_array_index (labels->land->rivers, i);
      Text text = { river->name, fonts[labels->zoom - 11], labels->theme->water_text, 1.2,
                    STYLE_PLAIN,
                    0 };

      label_line (labels, &text, river->line, 420, 4, 9);
    }
}

static void
place_areas (WardTileLabels *labels)
{
  double scale = ward_tile_scale (labels->zoom);

  if (labels->zoom < 12)
    return;
  for (guint i = 0; i < labels->land->blocks->len; i++)
    {
      const WardLandBlock *block = g_ptr_array_index (labels->land->blocks, i);
      gboolean water = block->use == WARD_LAND_USE_LAKE;
      gboolean green = block->use == WARD_LAND_USE_PARK || block->use == WARD_LAND_USE_WOOD ||
                       block->use == WARD_LAND_USE_CEMETERY || block->use == WARD_LAND_USE_SPORT;
      Text text = { block->name,
                    labels->zoom >= 15 ? "Cantarell 9.5" : labels->zoom >= 14 ? "Cantarell 8.5"
                                                                          : "Cantarell 7.5",
                    water ? labels->theme->water_text : green ? labels->theme->park_text
                                                              : labels->theme->quiet_text,
                    0, STYLE_PLAIN, 0 };
      double width = (block->box.x2 - block->box.x1) * scale;
      g_autofree char *broken = NULL;
      char *space;

      if (block->name == NULL || width < (labels->zoom >= 14 ? 42 : 58))
        continue;
      broken = g_strdup (block->name);
      space = strchr (broken, ' ');
      if (space != NULL)
        *space = '\n';
      text.text = broken;
      place_at (labels, &text, ward_land_ring_centre (block->ring), 2);
    }
}

static void
place_all (WardTileLabels *labels)
{
  gboolean close = labels->zoom >= 15;

  for (int kind = WARD_LAND_LABEL_CITY; kind <= WARD_LAND_LABEL_SMALL_TOWN; kind++)
    place_kind (labels, kind);
  place_kind (labels, WARD_LAND_LABEL_SEA);
  place_kind (labels, WARD_LAND_LABEL_BAY);
  place_kind (labels, WARD_LAND_LABEL_VILLAGE);
  place_kind (labels, WARD_LAND_LABEL_DISTRICT);
  if (labels->zoom >= 10)
    place_shields (labels, WARD_LAND_MOTORWAY);
  place_stations (labels);
  place_kind (labels, WARD_LAND_LABEL_QUARTER);
  if (labels->zoom >= 11)
    place_shields (labels, WARD_LAND_TRUNK);
  if (labels->zoom >= 13)
    place_shields (labels, WARD_LAND_SECONDARY);
  place_kind (labels, WARD_LAND_LABEL_HILL);
  place_rivers (labels);
  if (labels->zoom >= 13)
    {
      place_road_names (labels, WARD_LAND_TRUNK, close ? "Cantarell 10" : "Cantarell 8.5", 260);
      place_road_names (labels, WARD_LAND_SECONDARY, close ? "Cantarell 9.5" : "Cantarell 8.5",
                        260);
    }
  place_areas (labels);
  if (labels->zoom >= 14)
    {
      place_road_names (labels, WARD_LAND_TERTIARY, close ? "Cantarell 9" : "Cantarell 8", 220);
      place_road_names (labels, WARD_LAND_STREET, close ? "Cantarell 8" : "Cantarell 7", 200);
    }
}

static void
clear_label (gpointer data)
{
  g_object_unref (((Label *) data)->layout);
}

WardTileLabels *
ward_tile_labels_new (const WardLand *land, const WardTileTheme *theme, int zoom)
{
  WardTileLabels *labels = g_new0 (WardTileLabels, 1);
  PangoFontMap *fonts = pango_cairo_font_map_get_default ();

  labels->land = land;
  labels->theme = theme;
  labels->zoom = zoom;
  labels->context = pango_font_map_create_context (fonts);
  pango_cairo_context_set_resolution (labels->context, 96);
  labels->labels = g_array_new (FALSE, FALSE, sizeof (Label));
  g_array_set_clear_func (labels->labels, clear_label);
  labels->taken = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free,
                                         (GDestroyNotify) g_array_unref);
  place_all (labels);
  return labels;
}

void
ward_tile_labels_free (WardTileLabels *labels)
{
  g_array_unref (labels->labels);
  g_hash_table_unref (labels->taken);
  g_object_unref (labels->context);
  g_free (labels);
}

static void
draw_shield (cairo_t *cr, const Label *label)
{
  double w = label->width / 2 + 4, h = label->height / 2 + 0.5, r = 3;

  cairo_new_sub_path (cr);
  cairo_arc (cr, w - r, -h + r, r, -G_PI / 2, 0);
  cairo_arc (cr, w - r, h - r, r, 0, G_PI / 2);
  cairo_arc (cr, -w + r, h - r, r, G_PI / 2, G_PI);
  cairo_arc (cr, -w + r, -h + r, r, G_PI, 1.5 * G_PI);
  cairo_close_path (cr);
  ward_tile_set_colour (cr, label->shield);
  cairo_fill_preserve (cr);
  ward_tile_set_colour (cr, label->colour);
  cairo_set_line_width (cr, 0.8);
  cairo_stroke (cr);
}

static void
draw_dot (cairo_t *cr, const WardTileTheme *theme)
{
  cairo_rectangle (cr, -4.5, -4.5, 9, 9);
  ward_tile_set_colour (cr, theme->halo);
  cairo_fill_preserve (cr);
  ward_tile_set_colour (cr, theme->rail);
  cairo_set_line_width (cr, 2);
  cairo_stroke (cr);
}

static void
draw_label (const Label *label, const WardTileTheme *theme, cairo_t *cr)
{
  double height = label->height;

  if (label->style == STYLE_SHIELD)
    draw_shield (cr, label);
  if (label->style == STYLE_DOT)
    {
      draw_dot (cr, theme);
      cairo_translate (cr, 0, 15);
      height -= 18;
    }
  cairo_move_to (cr, -label->width / 2, -height / 2);
  pango_cairo_layout_path (cr, label->layout);
  if (label->style != STYLE_SHIELD)
    {
      ward_tile_set_colour (cr, theme->halo);
      cairo_set_line_width (cr, 3);
      cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
      cairo_stroke_preserve (cr);
    }
  ward_tile_set_colour (cr, label->colour);
  cairo_fill (cr);
}

void
ward_tile_labels_draw (const WardTileLabels *labels, const WardTileView *view)
{
  for (guint i = labels->labels->len; i > 0; i--)
    {
      const Label *label = &g_array_index (labels->labels, Label, i - 1);
      double reach = MAX (label->width, label->height) + 6;

      if (label->x + reach < view->x || label->x - reach > view->x + view->width ||
          label->y + reach < view->y || label->y - reach > view->y + view->height)
        continue;
      cairo_save (view->cr);
      cairo_translate (view->cr, label->x - view->x, label->y - view->y);
      cairo_rotate (view->cr, label->angle == 1e-6 ? 0 : label->angle);
      draw_label (label, labels->theme, view->cr);
      cairo_restore (view->cr);
    }
}
