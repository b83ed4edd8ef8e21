/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-veil.h"

#include <glib/gi18n-lib.h>

#include "ward-projection.h"
#include "ward-records.h"

typedef struct {
  double easting, northing;
} Spot;

struct _WardVeil {
  WardProjection *projection;
  GHashTable *spots; /* premises -> Spot */
  GArray *published; /* of WardCell */
};

/* Counted are premises that have a place, are held as current and aren't somebody's home (PM11).
 * Coordinates come from the places' boxes, so that no shape is parsed. */
static const char spots_sql[] =
    "SELECT p.id, b.w, b.s FROM place l JOIN place_box b ON b.rid = l.rid "
    "JOIN premises p ON p.id = l.premises "
    "WHERE l.archived = 0 AND p.archived = 0 AND p.occupancy IS NOT 'sole'";

static void
add_spot (WardVeil *veil, WardCells *cells, const char *premises, gint64 lon, gint64 lat)
{
  Spot spot;

  if (!ward_projection_to_grid (veil->projection, lon * 1e-7, lat * 1e-7, &spot.easting,
                                &spot.northing))
    return;
  ward_cells_add (cells, spot.easting, spot.northing, 1);
  g_hash_table_insert (veil->spots, g_strdup (premises), g_memdup2 (&spot, sizeof spot));
}

static gboolean
count_spots (WardVeil *veil, const WardContext *context, WardCells *cells, GError **error)
{
  WardStmt *stmt = ward_db_prepare (context->db, spots_sql, error);
  gboolean row = FALSE;

  if (stmt == NULL)
    return FALSE;
  while (ward_stmt_step (context->db, stmt, &row, error))
    {
      if (!row)
        return TRUE;
      add_spot (veil, cells, ward_stmt_get_text (stmt, 0), ward_stmt_get_number (stmt, 1),
                ward_stmt_get_number (stmt, 2));
    }
  return FALSE;
}

WardVeil *
ward_veil_new (const WardContext *context, GError **error)
{
  g_autoptr (WardVeil) veil = g_new0 (WardVeil, 1);
  g_autoptr (WardCells) cells = ward_cells_new ();

  veil->spots = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  veil->published = g_array_new (FALSE, FALSE, sizeof (WardCell));
  veil->projection = ward_projection_new (error);
  if (veil->projection == NULL || !count_spots (veil, context, cells, error))
    return NULL;
  g_array_unref (veil->published);
  veil->published = ward_cells_publish (cells);
  return g_steal_pointer (&veil);
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

const GArray *
ward_veil_cells (const WardVeil *veil)
{
  return veil->published;
}

void
ward_veil_corners (const WardVeil *veil, const WardCell *cell, double ret_corners[8])
{
  static const int corners[4][2] = { { 0, 0 }, { 1, 0 }, { 1, 1 }, { 0, 1 } };

  for (guint i = 0; i < 4; i++)
    ward_projection_from_grid (veil->projection, cell->easting + corners[i][0] * cell->size,
                               cell->northing + corners[i][1] * cell->size,
                               &ret_corners[2 * i], &ret_corners[2 * i + 1]);
}
