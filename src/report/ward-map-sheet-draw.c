/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-map-sheet-private.h"

#include "ward-grid-lines.h"
#include "ward-map-style-draw.h"
#include "ward-map-symbol-draw.h"
#include "ward-measure.h"
#include "ward-paper-style.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define MAX_LABELS 160
#define BAR 150 /* units that a scale bar is long at most */

/* A map being drawn. */
typedef struct {
  cairo_t *cr;
  PangoContext *context;
  const WardMapSheet *sheet;
  WardMercatorView view;
  WardMercatorBox taken[MAX_LABELS]; /* by labels, units */
  guint n_taken;
} Map;

static void
add_ring (Map *map, const gint32 *at, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      double x, y;

      ward_mercator_project (&map->view, ward_mercator_from_e7 (at[2 * i], at[2 * i + 1]), &x, &y);
      if (i == 0)
        cairo_move_to (map->cr, x, y);
      else
        cairo_line_to (map->cr, x, y);
    }
}

static void
draw_shape (Map *map, const WardSheetShape *shape)
{
  WardMapCanvas on = { .bare = map->sheet->base == NULL };

  cairo_new_path (map->cr);
  for (guint part = 0; part < ward_shape_n_parts (shape->shape); part++)
    for (guint ring = 0; ring < ward_shape_n_rings (shape->shape, part); ring++)
      {
        guint n;
        const gint32 *at = ward_shape_ring (shape->shape, part, ring, &n);

        add_ring (map, at, n);
        if (shape->style != WARD_MAP_ROUTE)
          cairo_close_path (map->cr);
      }
  ward_map_style_paint (map->cr, shape->style, &on);
}

static void
project_degrees (const Map *map, double lon, double lat, double *ret_x, double *ret_y)
{
  ward_mercator_project (&map->view, ward_mercator_from_degrees (lon, lat), ret_x, ret_y);
}

static void
draw_cell (Map *map, const WardSheetCell *cell)
{
  WardMapCanvas on = { .bare = FALSE };

  cairo_new_path (map->cr);
  for (guint i = 0; i < 4; i++)
    {
      double x, y;

      project_degrees (map, cell->corners[2 * i], cell->corners[2 * i + 1], &x, &y);
      cairo_line_to (map->cr, x, y);
    }
  cairo_close_path (map->cr);
  ward_map_style_paint (map->cr, WARD_MAP_CELL_STYLE + MIN (cell->weight, 3u), &on);
}

static gboolean
boxes_meet (const WardMercatorBox *a, const WardMercatorBox *b)
{
  return a->x1 < b->x2 && a->x2 > b->x1 && a->y1 < b->y2 && a->y2 > b->y1;
}

static gboolean
take (Map *map, WardMercatorBox box)
{
  if (map->n_taken == MAX_LABELS || box.x1 < 0 || box.y1 < 0 || box.x2 > map->view.width ||
      box.y2 > map->view.height)
    return FALSE;
  for (guint i = 0; i < map->n_taken; i++)
    if (boxes_meet (&box, &map->taken[i]))
      return FALSE;
  map->taken[map->n_taken++] = box;
  return TRUE;
}

/* Letters with a pale rim, x, y their middle; passed over where others stand. */
static void
draw_label (Map *map, const char *text, WardRole role, double size, double x, double y,
            WardMapColour ink)
{
  g_autoptr (PangoLayout) layout = ward_style_layout (map->context, role, text, 130, 0);
  PangoRectangle extents;

  pango_layout_set_alignment (layout, PANGO_ALIGN_CENTER);
  pango_layout_get_pixel_extents (layout, NULL, &extents);
  if (!take (map, (WardMercatorBox) { x - extents.width * size / 2, y - extents.height * size / 2,
                                      x + extents.width * size / 2,
                                      y + extents.height * size / 2 }))
    return;
  cairo_save (map->cr);
  cairo_translate (map->cr, x, y);
  cairo_scale (map->cr, size, size);
  cairo_move_to (map->cr, -extents.x - extents.width / 2.0, -extents.y - extents.height / 2.0);
  pango_cairo_layout_path (map->cr, layout);
  cairo_set_line_join (map->cr, CAIRO_LINE_JOIN_ROUND);
  cairo_set_line_width (map->cr, 2.6);
  cairo_set_source_rgba (map->cr, 1, 1, 1, 0.85);
  cairo_stroke (map->cr);
  cairo_move_to (map->cr, -extents.x - extents.width / 2.0, -extents.y - extents.height / 2.0);
  ward_map_colour_set (map->cr, ink, 1);
  pango_cairo_show_layout (map->cr, layout);
  cairo_restore (map->cr);
}

static void
label_cell (Map *map, const WardSheetCell *cell)
{
  double x1, y1, x2, y2;

  project_degrees (map, cell->corners[0], cell->corners[1], &x1, &y1);
  project_degrees (map, cell->corners[4], cell->corners[5], &x2, &y2);
  draw_label (map, cell->band, WARD_ROLE_STRONG, 1.1, (x1 + x2) / 2, (y1 + y2) / 2,
              ward_map_style_colour (WARD_MAP_CELL_STYLE, FALSE));
}

static void
label_shape (Map *map, const WardSheetShape *shape)
{
  double lon, lat, x, y;
  gboolean ground = shape->style == WARD_MAP_WARD || shape->style == WARD_MAP_DISTRICT;

  if (shape->label == NULL || *shape->label == '\0' || shape->style == WARD_MAP_DISTRICT)
    return;
  ward_shape_inner_point (shape->shape, &lon, &lat);
  project_degrees (map, lon, lat, &x, &y);
  draw_label (map, shape->label, ground ? WARD_ROLE_SMALL : WARD_ROLE_SMALL_STRONG, 1.2, x, y,
              ward_map_style_colour (shape->style, FALSE));
}

static void
draw_point (Map *map, const WardSheetPoint *point)
{
  double x, y;

  project_degrees (map, point->lon, point->lat, &x, &y);
  cairo_save (map->cr);
  cairo_translate (map->cr, x, y);
  ward_symbol_draw (map->cr, point->category, point->state & ~WARD_MAP_OPEN, 0, FALSE);
  cairo_restore (map->cr);
}

/* The worst on top, where symbols overlap. */
static void
draw_points (Map *map)
{
  static const WardMapCategory order[WARD_MAP_N_CATEGORIES] = {
    WARD_MAP_EVENT, WARD_MAP_OUTREACH,   WARD_MAP_INTERVENTION, WARD_MAP_SITE,
    WARD_MAP_UNASSESSED, WARD_MAP_NON_NUISANCE, WARD_MAP_NUISANCE, WARD_MAP_RISK,
  };

  for (guint c = 0; c < WARD_MAP_N_CATEGORIES; c++)
    for (guint i = 0; i < map->sheet->n_points; i++)
      if (map->sheet->points[i].category == order[c] &&
          ward_map_sheet_shows (&map->view, map->sheet->points[i].lon, map->sheet->points[i].lat))
        draw_point (map, &map->sheet->points[i]);
}

static void
draw_grid_number (Map *map, const WardGridPiece *piece)
{
  double part = piece->is_easting
                    ? (10 - piece->y1) / MAX (piece->y2 - piece->y1, 1)
                    : (14 - piece->x1) / MAX (piece->x2 - piece->x1, 1);

  if (!piece->is_first || *piece->text == '\0')
    return;
  part = CLAMP (part, 0, 1);
  draw_label (map, piece->text, WARD_ROLE_SMALL, 1.1, piece->x1 + (piece->x2 - piece->x1) * part,
              piece->y1 + (piece->y2 - piece->y1) * part, (WardMapColour) { 0.2, 0.26, 0.36 });
}

static void
draw_grid (Map *map)
{
  g_autoptr (WardProjection) projection = ward_projection_new (NULL);
  char letters[3];
  g_autoptr (GArray) pieces =
      projection != NULL ? ward_grid_lines (projection, &map->view, letters) : NULL;

  cairo_new_path (map->cr);
  for (guint i = 0; pieces != NULL && i < pieces->len; i++)
    {
      const WardGridPiece *piece = &g_array_index (pieces, WardGridPiece, i);

      cairo_move_to (map->cr, piece->x1, piece->y1);
      cairo_line_to (map->cr, piece->x2, piece->y2);
    }
  cairo_set_line_width (map->cr, 0.7);
  cairo_set_source_rgba (map->cr, 0.2, 0.28, 0.4, 0.35);
  cairo_stroke (map->cr);
  for (guint i = 0; pieces != NULL && i < pieces->len; i++)
    draw_grid_number (map, &g_array_index (pieces, WardGridPiece, i));
}

/* A pale plate that furniture stands on, its room taken. */
static void
draw_plate (Map *map, double x, double y, double w, double h)
{
  cairo_rectangle (map->cr, x, y, w, h);
  cairo_set_source_rgba (map->cr, 1, 1, 1, 0.88);
  cairo_fill (map->cr);
  take (map, (WardMercatorBox) { x, y, x + w, y + h });
}

static void
draw_words (Map *map, WardRole role, double size, double x, double y, const char *text)
{
  g_autoptr (PangoLayout) layout = ward_style_layout (map->context, role, text, -1, 0);
  PangoRectangle extents;

  pango_layout_get_pixel_extents (layout, NULL, &extents);
  cairo_save (map->cr);
  cairo_translate (map->cr, x - extents.width * size / 2, y);
  cairo_scale (map->cr, size, size);
  cairo_move_to (map->cr, 0, 0);
  ward_ink_set (map->cr, WARD_INK_TEXT);
  pango_cairo_show_layout (map->cr, layout);
  cairo_restore (map->cr);
}

/* Two lengths in black and white, so that it also reads in a poor copy. */
static void
draw_scale (Map *map)
{
  double unit = (double) map->sheet->scale * 0.0254 / 96; /* metres on the ground */
  double metres = ward_map_scale_round (unit, BAR), length = metres / unit;
  g_autofree char *text = ward_map_scale_text (metres);
  g_autofree char *half = ward_map_scale_text (metres / 2);
  double x = 22, y = map->view.height - 16;

  draw_plate (map, 6, map->view.height - 36, length + 48, 30);
  for (guint i = 0; i < 2; i++)
    {
      cairo_rectangle (map->cr, x + i * length / 2, y, length / 2, 5);
      ward_ink_set (map->cr, i == 0 ? WARD_INK_TEXT : WARD_INK_WHITE);
      cairo_fill_preserve (map->cr);
      ward_ink_set (map->cr, WARD_INK_TEXT);
      cairo_set_line_width (map->cr, 0.8);
      cairo_stroke (map->cr);
    }
  draw_words (map, WARD_ROLE_FRAME, 1.2, x, y - 14, "0");
  draw_words (map, WARD_ROLE_FRAME, 1.2, x + length / 2, y - 14, half);
  draw_words (map, WARD_ROLE_FRAME, 1.2, x + length, y - 14, text);
}

static void
draw_north (Map *map)
{
  double x = map->view.width - 24, y = 18;

  draw_plate (map, x - 18, 6, 36, 58);
  cairo_new_path (map->cr);
  for (int side = -1; side <= 1; side += 2)
    {
      cairo_move_to (map->cr, x, y - 8);
      cairo_line_to (map->cr, x + side * 9, y + 22);
      cairo_line_to (map->cr, x, y + 16);
      cairo_close_path (map->cr);
      ward_ink_set (map->cr, side < 0 ? WARD_INK_NAVY : WARD_INK_WHITE);
      cairo_fill_preserve (map->cr);
      ward_ink_set (map->cr, WARD_INK_NAVY);
      cairo_set_line_width (map->cr, 0.8);
      cairo_stroke (map->cr);
    }
  /* Translators: the letter for north on a map's arrow */
  draw_words (map, WARD_ROLE_STRONG, 1.2, x, y + 24, C_("compass", "N"));
}

static void
draw_content (Map *map)
{
  const WardMapSheet *sheet = map->sheet;

  cairo_set_source_rgb (map->cr, 0.94, 0.94, 0.93);
  cairo_paint (map->cr);
  if (sheet->base != NULL)
    ward_map_base_paint (sheet->base, map->cr, &map->view);
  for (guint i = 0; i < sheet->n_shapes; i++)
    if (ward_map_sheet_shows_shape (&map->view, sheet->shapes[i].shape))
      draw_shape (map, &sheet->shapes[i]);
  for (guint i = 0; i < sheet->n_cells; i++)
    if (ward_map_sheet_shows_cell (&map->view, &sheet->cells[i]))
      draw_cell (map, &sheet->cells[i]);
  draw_north (map);
  draw_scale (map);
  if (sheet->grid)
    draw_grid (map);
  draw_points (map);
  for (guint i = 0; i < sheet->n_cells; i++)
    label_cell (map, &sheet->cells[i]);
  for (guint i = sheet->n_shapes; i-- > 0;)
    label_shape (map, &sheet->shapes[i]);
}

void
ward_map_sheet_draw (cairo_t *cr, PangoContext *context, double width, double height,
                     gconstpointer data)
{
  Map map = { .cr = cr, .context = context, .sheet = data };

  map.view = ward_map_sheet_view (data);
  cairo_save (cr);
  cairo_rectangle (cr, 0, 0, width, height);
  cairo_clip (cr);
  cairo_scale (cr, WARD_SHEET_UNIT, WARD_SHEET_UNIT);
  draw_content (&map);
  cairo_restore (cr);
  cairo_rectangle (cr, 0.5, 0.5, width - 1, height - 1);
  cairo_set_line_width (cr, 1);
  ward_ink_set (cr, WARD_INK_NAVY);
  cairo_stroke (cr);
}
