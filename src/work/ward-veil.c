/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-veil.h"

#include <glib/gi18n-lib.h>

#include "ward-cells.h"
#include "ward-premises.h"
#include "ward-shape.h"

typedef struct {
  double easting, northing;
} Spot;

struct _WardVeil {
  WardProjection *projection;
  GHashTable *spots; /* premises -> Spot */
  GArray *published; /* of WardCell */
};

static gboolean
find_spot (WardVeil *veil, const WardPlace *place, Spot *ret)
{
  g_autoptr (WardShape) shape =
      place->point != NULL ? ward_shape_parse (place->point, NULL, NULL) : NULL;
  const gint32 *at;
  guint n;

  if (shape == NULL || veil->projection == NULL)
    return FALSE;
  at = ward_shape_ring (shape, 0, 0, &n);
  return ward_projection_to_grid (veil->projection, at[0] / 1e7, at[1] / 1e7, &ret->easting,
                                  &ret->northing);
}

static GHashTable *
sole_premises (const WardContext *context)
{
  g_autoptr (GPtrArray) sole = ward_reader_by_ref (ward_records_reader (context->db), "premises",
                                                   "occupancy", "sole");
  GHashTable *ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < sole->len; i++)
    g_hash_table_add (ids, g_strdup (((WardRecord *) sole->pdata[i])->id));
  return ids;
}

WardVeil *
ward_veil_new (const WardContext *context)
{
  WardVeil *veil = g_new0 (WardVeil, 1);
  g_autoptr (GPtrArray) places = ward_reader_all (ward_records_reader (context->db), "place");
  g_autoptr (GHashTable) sole = sole_premises (context);
  g_autoptr (WardCells) cells = ward_cells_new ();

  veil->projection = ward_projection_new (NULL);
  veil->spots = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  for (guint i = 0; i < places->len; i++)
    {
      const WardPlace *place = places->pdata[i];
      Spot spot;

      if (place->premises == NULL || g_hash_table_contains (sole, place->premises) ||
          !find_spot (veil, place, &spot))
        continue;
      ward_cells_add (cells, spot.easting, spot.northing, 1);
      g_hash_table_insert (veil->spots, g_strdup (place->premises), g_memdup2 (&spot, sizeof spot));
    }
  veil->published = ward_cells_publish (cells);
  return veil;
}

void
ward_veil_free (WardVeil *veil)
{
  if (veil == NULL)
    return;
  g_clear_pointer (&veil->projection, ward_projection_free);
  g_hash_table_unref (veil->spots);
  g_array_unref (veil->published);
  g_free (veil);
}

/* A cell that is published as "0-4" tells where somebody is, so it counts as none. */
static const WardCell *
find_cell (WardVeil *veil, const char *premises)
{
  const Spot *spot = g_hash_table_lookup (veil->spots, premises);
  const WardCell *cell =
      spot != NULL ? ward_cells_find (veil->published, spot->easting, spot->northing) : NULL;

  return cell != NULL && cell->band != WARD_BAND_0_4 ? cell : NULL;
}

char *
ward_veil_dup_name (WardVeil *veil, const char *premises)
{
  const WardCell *cell = find_cell (veil, premises);
  g_autofree char *name = cell != NULL ? ward_cell_name (cell) : NULL;

  /* Translators: size in metres, grid reference of the south-west corner */
  return name != NULL ? g_strdup_printf (_("%d m cell %s"), cell->size, name) : NULL;
}

char *
ward_veil_dup_geometry (WardVeil *veil, const char *premises)
{
  static const int corners[][2] = { { 0, 0 }, { 1, 0 }, { 1, 1 }, { 0, 1 }, { 0, 0 } };
  const WardCell *cell = find_cell (veil, premises);
  GString *out;

  if (cell == NULL)
    return NULL;
  out = g_string_new ("{\"type\":\"Polygon\",\"coordinates\":[[");
  for (guint i = 0; i < G_N_ELEMENTS (corners); i++)
    {
      char lon_text[G_ASCII_DTOSTR_BUF_SIZE], lat_text[G_ASCII_DTOSTR_BUF_SIZE];
      double lon = 0, lat = 0;

      ward_projection_from_grid (veil->projection, cell->easting + corners[i][0] * cell->size,
                                 cell->northing + corners[i][1] * cell->size, &lon, &lat);
      g_ascii_formatd (lon_text, sizeof lon_text, "%.7f", lon);
      g_ascii_formatd (lat_text, sizeof lat_text, "%.7f", lat);
      g_string_append_printf (out, "%s[%s,%s]", i > 0 ? "," : "", lon_text, lat_text);
    }
  g_string_append (out, "]]}");
  return g_string_free (out, FALSE);
}
