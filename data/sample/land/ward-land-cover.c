/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "ward-land-steps.h"

#define N_WOODS 330
#define HECTARE 10000.0

/* Kilometres and metres: the high ground and the waters kept there. */
static const struct {
  double x, y, radius;
  WardLandUse use;
  const char *name;
} places[] = {
  { -16.2, 9.4, 2500, WARD_LAND_USE_MOOR, NULL },  { -10.6, 8.0, 1900, WARD_LAND_USE_MOOR, NULL },
  { -9.2, -9.4, 2000, WARD_LAND_USE_MOOR, NULL },  { -1.8, 12.9, 1200, WARD_LAND_USE_MOOR, NULL },
  { -14.6, 9.9, 520, WARD_LAND_USE_LAKE, "Harrow Water" },
  { -10.2, 7.2, 380, WARD_LAND_USE_LAKE, "Fell Reservoir" },
  { -11.9, -8.7, 430, WARD_LAND_USE_LAKE, "Thorn Mere" },
  { 8.4, -9.6, 300, WARD_LAND_USE_LAKE, "Gull Mere" },
  { 3.2, 5.3, 210, WARD_LAND_USE_LAKE, "Osier Lake" },
};

WardLandBlock *
ward_land_add_block (WardLand *land, GArray *ring, WardLandUse use, int town, const char *name)
{
  WardLandBlock *block = g_new0 (WardLandBlock, 1);

  *block = (WardLandBlock) { ring, use, g_strdup (name), town, ward_land_line_box (ring) };
  g_ptr_array_add (land->blocks, block);
  return block;
}

static gboolean
in_town (const WardLand *land, WardLandPoint p, double beyond)
{
  for (guint i = 0; i < land->towns->len; i++)
    {
      const WardLandTown *t = &g_array_index (land->towns, WardLandTown, i);

      if (ward_land_distance (ward_land_to_plane (t->lon, t->lat), p) < t->radius * 0.8 + beyond)
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_dry_ring (const WardLand *land, const GArray *ring, double inland)
{
  for (guint i = 0; i < ring->len; i++)
    if (ward_land_inland (land, ward_land_line_at (ring, i)) < inland)
      return FALSE;
  return TRUE;
}

static GArray *
smooth_blob (guint32 seed, WardLandPoint at, double radius, double unevenness)
{
  g_autoptr (GArray) ring = ward_land_blob (seed, at, radius, unevenness, 26);

  return ward_land_line_smooth (ring, TRUE, MAX (25, radius / 16));
}

/* Woods come in groups, more of them inland and on the flanks of the moors. */
static void
plant_woods (WardLand *land)
{
  for (guint i = 0; i < N_WOODS; i++)
    {
      WardLandPoint p = { g_rand_double_range (land->rng, -20000, 19000),
                          g_rand_double_range (land->rng, -17500, 17500) };
      double radius = 110 + 640 * pow (g_rand_double (land->rng), 2.6);
      g_autoptr (GArray) ring = smooth_blob (land->seed + 3000 + i, p, radius,
                                             0.72 + radius / 1000);
      g_autofree char *name = NULL;

      if (ward_land_noise (land->seed + 60, p.x / 4200, p.y / 4200) < -0.25 ||
          in_town (land, p, radius * 0.8) || !is_dry_ring (land, ring, 60))
        continue;
      if (radius > 260)
        name = ward_land_area_name (land, WARD_LAND_USE_WOOD, -1);
      ward_land_add_block (land, g_steal_pointer (&ring), WARD_LAND_USE_WOOD, -1, name);
    }
}

/* The coast's sandy stretches: a strip between the shore and a little inland. */
static void
add_beach (WardLand *land, guint from, guint to)
{
  GArray *ring = ward_land_line_new ();
  guint n = land->coast->len;

  for (guint i = from; i < to; i++)
    g_array_append_val (ring, ward_land_line_at (land->coast, i % n));
  for (guint i = to; i > from; i--)
    {
      WardLandPoint a = ward_land_line_at (land->coast, (i + n - 2) % n);
      WardLandPoint b = ward_land_line_at (land->coast, i % n);
      double size = MAX (ward_land_distance (a, b), 0.1), edge = MIN (i - from, to - i) / 6.0;
      double width = MIN (edge, 1) * (34 + 18 * ward_land_hash (land->seed, (int) i, 1));
      WardLandPoint p = ward_land_line_at (land->coast, (i - 1) % n);

      p.x += (b.y - a.y) / size * width;
      p.y -= (b.x - a.x) / size * width;
      g_array_append_val (ring, p);
    }
  ward_land_add_block (land, ring, WARD_LAND_USE_BEACH, -1, NULL);
}

static void
spread_beaches (WardLand *land)
{
  guint n = land->coast->len, from = 0;

  for (guint i = 1; i <= n; i++)
    {
      WardLandPoint p = ward_land_line_at (land->coast, i % n);
      gboolean sandy = p.y < -9000 + 4000 * ward_land_noise (land->seed + 5, p.x / 2600, 1) ||
                       ward_land_noise (land->seed + 70, p.x / 2300, p.y / 2300) > 0.35;

      if (sandy && i - from < 160 && i < n)
        continue;
      if (i - from > 14)
        add_beach (land, from, i);
      from = i;
    }
}

/* Fields: the country cut up by hedges, all of it; some are halved, some lie together. */
static WardLandPoint
hedge_corner (const WardLand *land, int column, int row)
{
  const double size = 330;
  guint32 s = land->seed + 80;
  double x = column * size, y = row * size;

  return (WardLandPoint) {
    x + 420 * ward_land_noise (s, x / 1900, y / 1900) +
      150 * (ward_land_hash (s + 2, column, row) - 0.5),
    y + 420 * ward_land_noise (s + 1, x / 1900, y / 1900) +
      150 * (ward_land_hash (s + 3, column, row) - 0.5) };
}

static void
add_field (WardLand *land, const WardLandPoint *corners, guint n)
{
  GArray *ring = ward_land_line_new ();
  WardLandPoint centre;

  g_array_append_vals (ring, corners, n);
  centre = ward_land_ring_centre (ring);
  if (ward_land_is_dry (land, centre) && !in_town (land, centre, -150))
    ward_land_add_block (land, ring, WARD_LAND_USE_FIELD, -1, NULL);
  else
    g_array_unref (ring);
}

static void
add_fields (WardLand *land, int column, int row)
{
  WardLandPoint a = hedge_corner (land, column, row), b = hedge_corner (land, column + 1, row);
  WardLandPoint c = hedge_corner (land, column + 1, row + 1), d =
    hedge_corner (land, column, row + 1);
  double chance = ward_land_hash (land->seed + 90, column, row);
  double cut = 0.35 + 0.3 * ward_land_hash (land->seed + 91, column, row);
  WardLandPoint low = ward_land_mix (a, b, cut), high = ward_land_mix (d, c, 1 - cut);
  WardLandPoint left = ward_land_mix (a, d, cut), right = ward_land_mix (b, c, cut);

  if (chance < 0.3)
    {
      add_field (land, (WardLandPoint[]) { a, low, high, d }, 4);
      add_field (land, (WardLandPoint[]) { low, b, c, high }, 4);
    }
  else if (chance < 0.6)
    {
      add_field (land, (WardLandPoint[]) { a, b, right, left }, 4);
      add_field (land, (WardLandPoint[]) { left, right, c, d }, 4);
    }
  else
    add_field (land, (WardLandPoint[]) { a, b, c, d }, 4);
}

static void
plough_fields (WardLand *land)
{
  for (int column = -70; column < 70; column++)
    for (int row = -62; row < 62; row++)
      add_fields (land, column, row);
}

void
ward_land_make_cover (WardLand *land)
{
  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      WardLandPoint p = { places[i].x * 1000, places[i].y * 1000 };

      ward_land_add_block (land, smooth_blob (land->seed + 2000 + i, p, places[i].radius, 0.75),
                           places[i].use, -1, places[i].name);
    }
  plough_fields (land);
  plant_woods (land);
  spread_beaches (land);
}
