/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-map-sheet-private.h"

#include "ward-grid-ref.h"
#include "ward-map-style-draw.h"
#include "ward-map-symbol-draw.h"
#include "ward-paper-style.h"

#include <glib/gi18n-lib.h>

WardMercatorView
ward_map_sheet_view (const WardMapSheet *sheet)
{
  double units_per_metre = 96 / 0.0254 / sheet->scale;

  return (WardMercatorView) {
    .centre = ward_mercator_from_degrees (sheet->lon, sheet->lat),
    .world = ward_mercator_world_metres (sheet->lat) * units_per_metre,
    .width = WARD_TEXT_WIDTH / WARD_SHEET_UNIT,
    .height = WARD_SHEET_HEIGHT / WARD_SHEET_UNIT,
  };
}

static WardMercatorBox
box_of (const WardMercatorView *view)
{
  WardMercator a = ward_mercator_unproject (view, 0, 0);
  WardMercator b = ward_mercator_unproject (view, view->width, view->height);

  return (WardMercatorBox) { a.x, a.y, b.x, b.y };
}

gboolean
ward_map_sheet_shows (const WardMercatorView *view, double lon, double lat)
{
  WardMercatorBox box = box_of (view);

  return ward_mercator_box_contains (&box, ward_mercator_from_degrees (lon, lat));
}

static gboolean
shows_box (const WardMercatorView *view, WardMercator south_west, WardMercator north_east)
{
  WardMercatorBox box = box_of (view);

  return south_west.x <= box.x2 && north_east.x >= box.x1 && south_west.y >= box.y1 &&
         north_east.y <= box.y2;
}

gboolean
ward_map_sheet_shows_shape (const WardMercatorView *view, const WardShape *shape)
{
  WardShapeBox box = ward_shape_box (shape);

  return shows_box (view, ward_mercator_from_e7 (box.west, box.south),
                    ward_mercator_from_e7 (box.east, box.north));
}

gboolean
ward_map_sheet_shows_cell (const WardMercatorView *view, const WardSheetCell *cell)
{
  return shows_box (view, ward_mercator_from_degrees (cell->corners[0], cell->corners[1]),
                    ward_mercator_from_degrees (cell->corners[4], cell->corners[5]));
}

static char *
subtitle_of (const WardMapSheet *sheet)
{
  g_autofree char *scale = ward_map_ratio_text (sheet->scale);

  return sheet->where != NULL
             /* Translators: a scale, "1:25,000", and a grid reference */
             ? g_strdup_printf (_("%s on A4, around %s"), scale, sheet->where)
             : g_strdup_printf (_("%s on A4"), scale);
}

static void
add_row (WardPaper *paper, const char *what, const char *name, const char *more)
{
  ward_paper_row (paper, (const char *[]) { what, name, more });
}

/* Squares of the lowest band say nothing of any one place: they stand together. */
static void
list_cells (WardPaper *paper, const WardMapSheet *sheet, const WardMercatorView *view)
{
  const char *lowest = NULL;

  for (guint i = 0; i < sheet->n_cells; i++)
    {
      const WardSheetCell *cell = &sheet->cells[i];
      g_autofree char *what = g_strdup_printf (_("Veiled cell of %d m"), cell->size);

      if (!ward_map_sheet_shows_cell (view, cell))
        continue;
      if (cell->weight > 0)
        add_row (paper, what, cell->name, cell->band);
      else
        lowest = cell->band;
    }
  if (lowest != NULL)
    add_row (paper, _("Veiled cells"), _("All other squares on the map"), lowest);
}

static void
list_points (WardPaper *paper, const WardMapSheet *sheet, const WardMercatorView *view)
{
  guint counts[WARD_MAP_N_CATEGORIES] = { 0 };

  for (guint i = 0; i < sheet->n_points; i++)
    {
      const WardSheetPoint *point = &sheet->points[i];

      if (!ward_map_sheet_shows (view, point->lon, point->lat))
        continue;
      if (point->label != NULL)
        add_row (paper, ward_map_category_name (point->category), point->label, NULL);
      else
        counts[point->category]++;
    }
  for (guint c = 0; c < WARD_MAP_N_CATEGORIES; c++)
    if (counts[c] > 0)
      {
        g_autofree char *text = g_strdup_printf ("%u", counts[c]);

        add_row (paper, ward_map_category_name (c), _("Premises"), text);
      }
}

/* What can be seen, in words: for who can't see it, and to be searched. */
static void
list_content (WardPaper *paper, const WardMapSheet *sheet)
{
  const WardPaperColumn columns[] = {
    { _("What"), 34, WARD_PAPER_START },
    { _("Name or place"), 44, WARD_PAPER_START },
    { _("Premises"), 22, WARD_PAPER_END },
  };
  WardMercatorView view = ward_map_sheet_view (sheet);

  ward_paper_page_break (paper);
  ward_paper_heading (paper, 1, _("On this map"));
  ward_paper_table (paper, columns, G_N_ELEMENTS (columns), _("Nothing is recorded here."));
  list_cells (paper, sheet, &view);
  list_points (paper, sheet, &view);
  for (guint i = 0; i < sheet->n_shapes; i++)
    if (sheet->shapes[i].label != NULL &&
        ward_map_sheet_shows_shape (&view, sheet->shapes[i].shape))
      add_row (paper, ward_map_style_name (sheet->shapes[i].style), sheet->shapes[i].label, NULL);
}

static void
add_notes (WardPaper *paper, const WardMapSheet *sheet, const WardPrint *print)
{
  const char *owed = sheet->base != NULL ? ward_map_base_attribution (sheet->base) : "";
  g_autofree char *exact = print->exact_reason != NULL
                               ? g_strdup_printf (_("Exact places, for this reason: %s"),
                                                  print->exact_reason)
                               : NULL;
  const char *veil = sheet->veiled
                         ? _("Premises are veiled: squares of the National Grid with a band of "
                             "how many they hold. A square of 0-4 may hold none.")
                         : exact;

  if (veil != NULL)
    ward_paper_small (paper, veil);
  if (*owed != '\0')
    {
      g_autofree char *text = g_strdup_printf (_("Base map: %s"), owed);

      ward_paper_small (paper, text);
    }
}

WardPaper *
ward_map_sheet_new (const WardMapSheet *sheet, const WardPrint *print)
{
  g_autofree char *subtitle = subtitle_of (sheet);
  WardPrint compact = *print;
  WardPaper *paper;

  compact.compact = TRUE;
  paper = ward_print_paper (&compact, sheet->title, subtitle, NULL);
  ward_paper_picture (paper, WARD_SHEET_HEIGHT, _("Map; what is on it is listed below."),
                      ward_map_sheet_draw, sheet);
  ward_paper_keep_next (paper);
  ward_paper_picture (paper, ward_map_sheet_legend_height (sheet), _("Legend of the map."),
                      ward_map_sheet_draw_legend, sheet);
  add_notes (paper, sheet, print);
  list_content (paper, sheet);
  return paper;
}
