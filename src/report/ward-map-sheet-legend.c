/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-map-sheet-private.h"

#include "ward-map-style-draw.h"
#include "ward-map-symbol-draw.h"
#include "ward-paper-style.h"

#include <glib/gi18n-lib.h>

#define COLUMNS 3
#define ROW 17.0   /* points */
#define SIGN 30.0  /* room for a symbol or a sample */
#define MAX_ENTRIES (2 * WARD_MAP_N_CATEGORIES + WARD_MAP_LAST_STYLE + 8)

/* One line of the legend: a style, or a symbol with a state. */
typedef struct {
  gboolean is_style;
  guint value, state;
  const char *words; /* borrowed */
} Entry;

static guint
add (Entry *entries, guint n, gboolean is_style, guint value, guint state, const char *words)
{
  entries[n] = (Entry) { is_style, value, state, words };
  return n + 1;
}

static guint
collect_points (const WardMapSheet *sheet, const WardMercatorView *view, Entry *entries, guint n)
{
  static const struct {
    guint state;
    const char *words;
  } marks[] = { { WARD_MAP_OVERDUE, N_("Review overdue") },
                { WARD_MAP_CLOSED, N_("Closed") },
                { WARD_MAP_RESTRICTED, N_("Restricted record") } };
  guint categories = 0, states = 0;

  for (guint i = 0; i < sheet->n_points; i++)
    if (ward_map_sheet_shows (view, sheet->points[i].lon, sheet->points[i].lat))
      {
        categories |= 1u << sheet->points[i].category;
        states |= sheet->points[i].state;
      }
  for (guint c = 0; c < WARD_MAP_N_CATEGORIES; c++)
    if (categories >> c & 1)
      n = add (entries, n, FALSE, c, 0, ward_map_category_name (c));
  for (guint m = 0; m < G_N_ELEMENTS (marks); m++)
    if (states & marks[m].state)
      n = add (entries, n, FALSE, WARD_MAP_NON_NUISANCE, marks[m].state, _(marks[m].words));
  return n;
}

/* Cells stand by their bands, which say more than the paleness alone. */
static guint
collect_cells (const WardMapSheet *sheet, const WardMercatorView *view, Entry *entries, guint n)
{
  const char *bands[4] = { NULL };

  for (guint i = 0; i < sheet->n_cells; i++)
    if (ward_map_sheet_shows_cell (view, &sheet->cells[i]))
      bands[MIN (sheet->cells[i].weight, 3u)] = sheet->cells[i].band;
  for (guint w = 0; w < G_N_ELEMENTS (bands); w++)
    if (bands[w] != NULL)
      n = add (entries, n, TRUE, WARD_MAP_CELL_STYLE + w, 0, bands[w]);
  return n;
}

static guint
collect (const WardMapSheet *sheet, Entry *entries)
{
  WardMercatorView view = ward_map_sheet_view (sheet);
  guint styles = 0, n = collect_points (sheet, &view, entries, 0);

  n = collect_cells (sheet, &view, entries, n);
  for (guint i = 0; i < sheet->n_shapes; i++)
    if (ward_map_sheet_shows_shape (&view, sheet->shapes[i].shape))
      styles |= 1u << sheet->shapes[i].style;
  for (guint s = 0; s < WARD_MAP_N_STYLES; s++)
    if (styles >> s & 1)
      n = add (entries, n, TRUE, s, 0, ward_map_style_name (s));
  return n;
}

double
ward_map_sheet_legend_height (const WardMapSheet *sheet)
{
  Entry entries[MAX_ENTRIES];

  return MAX ((collect (sheet, entries) + COLUMNS - 1) / COLUMNS, 1) * ROW;
}

static void
draw_sign (cairo_t *cr, const Entry *entry)
{
  cairo_save (cr);
  if (entry->is_style)
    {
      cairo_scale (cr, WARD_SHEET_UNIT, WARD_SHEET_UNIT);
      ward_map_style_sample (cr, entry->value, 30, 20, FALSE);
    }
  else
    {
      cairo_translate (cr, 11, 7.5);
      cairo_scale (cr, WARD_SHEET_UNIT * 0.9, WARD_SHEET_UNIT * 0.9);
      ward_symbol_draw (cr, entry->value, entry->state, 0, FALSE);
    }
  cairo_restore (cr);
}

static void
draw_entry (cairo_t *cr, PangoContext *context, const Entry *entry, double width)
{
  gboolean is_band = entry->is_style && entry->value >= WARD_MAP_CELL_STYLE;
  g_autofree char *text = is_band
                              /* Translators: a band of counts, "5-9", in the legend of a map */
                              ? g_strdup_printf (_("%s premises in the square"), entry->words)
                              : g_strdup (entry->words);
  g_autoptr (PangoLayout) layout =
      ward_style_layout (context, WARD_ROLE_TABLE, text, width - SIGN, 0);

  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  draw_sign (cr, entry);
  ward_ink_set (cr, WARD_INK_TEXT);
  cairo_move_to (cr, SIGN, 2.5);
  pango_cairo_show_layout (cr, layout);
}

void
ward_map_sheet_draw_legend (cairo_t *cr, PangoContext *context, double width, double height,
                            gconstpointer sheet)
{
  Entry entries[MAX_ENTRIES];
  guint n = collect (sheet, entries), rows = MAX ((n + COLUMNS - 1) / COLUMNS, 1);

  for (guint i = 0; i < n; i++)
    {
      cairo_save (cr);
      cairo_translate (cr, i / rows * width / COLUMNS, i % rows * ROW);
      draw_entry (cr, context, &entries[i], width / COLUMNS);
      cairo_restore (cr);
    }
}
