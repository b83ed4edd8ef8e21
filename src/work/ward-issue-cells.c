/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "ward-geopackage.h"
#include "ward-issue-private.h"
#include "ward-shape.h"
#include "ward-veil.h"

#define LAYER "premises_cells"

static const char *const columns[] = { "cell", "size_m", "premises", WARD_EXPORT_MARKING, NULL };

/* The cell as a GeoJSON polygon in degrees; transfer full. */
static char *
dup_geometry (const WardVeil *veil, const WardCell *cell)
{
  GString *out = g_string_new ("{\"type\":\"Polygon\",\"coordinates\":[[");
  double corners[8];

  ward_veil_corners (veil, cell, corners);
  for (guint i = 0; i <= 4; i++)
    {
      char lon[G_ASCII_DTOSTR_BUF_SIZE], lat[G_ASCII_DTOSTR_BUF_SIZE];

      g_ascii_formatd (lon, sizeof lon, "%.7f", corners[i % 4 * 2]);
      g_ascii_formatd (lat, sizeof lat, "%.7f", corners[i % 4 * 2 + 1]);
      g_string_append_printf (out, "%s[%s,%s]", i > 0 ? "," : "", lon, lat);
    }
  g_string_append (out, "]]}");
  return g_string_free (out, FALSE);
}

static void
write_feature (WardJsonWriter *w, const WardVeil *veil, const WardCell *cell)
{
  g_autofree char *geometry = dup_geometry (veil, cell);
  g_autofree char *name = ward_cell_name (cell);

  ward_json_begin_object (w, NULL);
  ward_json_put_string (w, "type", "Feature");
  ward_json_put_raw (w, "geometry", geometry);
  ward_json_begin_object (w, "properties");
  ward_json_put_string (w, "cell", name);
  ward_json_put_int (w, "size_m", cell->size);
  ward_json_put_string (w, "premises", ward_band_text (cell->band));
  ward_json_end_object (w);
  ward_json_end_object (w);
}

static GBytes *
write_geojson (const WardVeil *veil, const GArray *cells)
{
  g_autoptr (WardJsonWriter) w = ward_json_writer_new (FALSE);
  char *text;

  ward_json_begin_object (w, NULL);
  ward_json_put_string (w, "type", "FeatureCollection");
  ward_json_put_string (w, "name", LAYER);
  ward_json_put_string (w, "marking", WARD_ISSUE_MARKING);
  ward_json_begin_array (w, "features");
  for (guint i = 0; i < cells->len; i++)
    write_feature (w, veil, &g_array_index (cells, WardCell, i));
  ward_json_end_array (w);
  ward_json_end_object (w);
  text = ward_json_writer_finish (w);
  return g_bytes_new_take (text, strlen (text));
}

static gboolean
add_row (WardGeopackage *package, const WardVeil *veil, const WardCell *cell, GError **error)
{
  g_autofree char *geometry = dup_geometry (veil, cell);
  g_autoptr (WardShape) shape = ward_shape_parse_degrees (geometry, NULL, error);
  g_autoptr (GBytes) wkb = shape != NULL ? ward_shape_to_wkb (shape) : NULL;
  g_autofree char *name = ward_cell_name (cell), *size = g_strdup_printf ("%d", cell->size);
  WardShapeBox b;

  if (shape == NULL)
    return FALSE;
  b = ward_shape_box (shape);
  return ward_geopackage_add (
      package, wkb, (double[]) { b.west * 1e-7, b.south * 1e-7, b.east * 1e-7, b.north * 1e-7 },
      (const char *[]) { name, size, ward_band_text (cell->band), WARD_ISSUE_MARKING }, error);
}

static GBytes *
write_geopackage (const WardContext *context, const WardVeil *veil, const GArray *cells,
                  GError **error)
{
  g_autoptr (WardGeopackage) package =
      ward_geopackage_new (LAYER, _("Premises by cell"), WARD_ISSUE_MARKING, columns,
                           context->now, error);

  for (guint i = 0; package != NULL && i < cells->len; i++)
    if (!add_row (package, veil, &g_array_index (cells, WardCell, i), error))
      return NULL;
  return package != NULL ? ward_geopackage_finish (package, error) : NULL;
}

GBytes *
ward_issue_cells (const WardContext *context, const char *format, const WardQuery *query,
                  gint64 *ret_n, GError **error)
{
  g_autoptr (WardVeil) veil = NULL;
  const GArray *cells;

  if (ward_query_is_narrowed (query))
    {
      g_set_error_literal (error, WARD_ERROR, WARD_ERROR_USAGE,
                           _("Under the veil the map of premises goes out whole, as cells: take "
                             "the filter away, or ask for a table."));
      return NULL;
    }
  veil = ward_veil_new (context, error);
  if (veil == NULL)
    return NULL;
  cells = ward_veil_cells (veil);
  *ret_n = cells->len;
  return g_str_equal (format, "gpkg") ? write_geopackage (context, veil, cells, error)
                                      : write_geojson (veil, cells);
}
