/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "ward-land-steps.h"

#define BAND 100.0
#define SOUTH_EDGE (-22000.0)
#define N_BANDS 440

/* Kilometres, clockwise from the north-western cape. */
static const double coast_km[] = {
  -19.2, 12.6, -18.6, 14.9, -16.0, 15.6, -14.9, 17.4, -11.2, 17.0, -9.4, 18.0, -7.0, 16.2, -5.6,
  14.9,
  -4.4, 15.2, -3.7, 17.3, -1.2, 17.6, 0.2, 18.9, 2.8, 18.2, 4.6, 18.9, 6.9, 17.4, 7.8, 15.2, 9.4,
  14.7,
  9.7, 12.6, 11.2, 11.3, 12.9, 12.1, 14.2, 11.4, 15.6, 12.9, 17.4, 13.1, 17.8, 11.2, 19.6, 9.9,
  18.2,
  8.1, 18.9, 6.0, 17.9, 4.8, 18.6, 3.6, 16.4, 2.6, 13.4, 1.5, 10.9, 0.76, 9.3, 0.3, 8.4, 0.0, 8.4,
  -0.4, 9.4, -0.55, 11.2, -0.62, 14, -0.62, 16.6, -0.4, 18.9, -1.2, 20.9, -0.7, 20.2, -2.6, 18.5,
  -3.9,
  19.6, -6.2, 17.9, -7.9, 18.3, -9.4, 15.4, -11.0, 14.4, -12.6, 11.6, -13.1, 10.6, -15.2, 8.9,
  -15.9,
  7.8, -18.3, 5.7, -18.0, 4.6, -15.9, 2.6, -14.6, 0.6, -14.3, -1.6, -15.2, -2.6, -17.4, -5.4, -17.2,
  -7.6, -18.9, -10.4, -17.8, -11.6, -15.9, -14.1, -15.4, -15.4, -12.9, -18.3, -12.2, -19.2, -9.6,
  -21.4,
  -8.2, -20.6, -5.4, -21.0, -3.4, -18.8, -2.2, -17.6, -0.5, -17.3, 1.3, -18.4, 2.9, -20.9, 3.4,
  -20.4,
  5.9, -21.8, 7.6, -19.9, 9.6, -20.7, 11.2,
};
static const double brack_km[] = {
  -15.4, 9.2, -13.6, 7.8, -12.6, 6.0, -11.2, 4.9, -10.4, 3.4, -8.6, 2.9, -7.6, 1.9, -5.6, 1.6, -4.0,
  0.7, -2.0, 0.9, -0.4, -0.1, 1.6, -0.9, 3.4, -0.5, 4.9, -1.0, 6.4, -0.5, 7.6, -0.35, 8.8, -0.2,
};
static const double holt_km[] = {
  -7.4, 14.2, -6.5, 12.6, -6.6, 11.2, -5.4, 9.6, -5.8, 7.8, -4.6, 6.2, -4.9, 4.2, -4.2, 2.6, -4.4,
  0.9,
};
static const double thorn_km[] = {
  -12.6, -8.2, -10.4, -7.4, -9.0, -5.6, -6.8, -5.6, -5.0, -4.1, -3.0, -3.9, -1.2, -2.2, 0.9, -0.8,
};
static const double raven_km[] = {
  3.4, 12.2, 5.0, 11.4, 6.6, 11.7, 7.8, 10.9, 9.2, 11.4, 10.6, 11.9,
};
static const double sand_km[] = {
  -3.6, -9.4, -2.2, -10.6, -0.9, -11.2, 0.1, -12.4, 0.6, -13.6, 1.1, -14.9,
};
static const double mill_km[] = {
  10.4, -6.6, 9.4, -5.2, 9.7, -3.6, 8.9, -2.2, 9.3, -0.2,
};

static const struct {
  const char *name;
  const double *km;
  guint n;
  double half_width_1, half_width_2;
} rivers[] = {
  { "River Brack", brack_km, G_N_ELEMENTS (brack_km) / 2, 4, 62 },
  { "Holt Beck", holt_km, G_N_ELEMENTS (holt_km) / 2, 2, 8 },
  { "Thorn Beck", thorn_km, G_N_ELEMENTS (thorn_km) / 2, 2, 10 },
  { "Raven Burn", raven_km, G_N_ELEMENTS (raven_km) / 2, 2, 14 },
  { "Sand Beck", sand_km, G_N_ELEMENTS (sand_km) / 2, 2, 9 },
  { "Mill Dike", mill_km, G_N_ELEMENTS (mill_km) / 2, 2, 9 },
};

static const struct {
  double x, y, radius;
} islands[] = { { 21.6, 7.2, 620 }, { 20.9, 8.5, 260 },
                { -22.6, 1.2, 480 }, { 10.2, -18.6, 240 }, { 12.2, 15.6, 200 } };

static void
index_edge (WardLand *land, WardLandPoint a, WardLandPoint b)
{
  WardLandPoint edge[2] = { a, b };
  int from = (int) floor ((MIN (a.y, b.y) - SOUTH_EDGE) / BAND);
  int to = (int) floor ((MAX (a.y, b.y) - SOUTH_EDGE) / BAND);

  for (int band = MAX (from, 0); band <= MIN (to, N_BANDS - 1); band++)
    g_array_append_vals (g_ptr_array_index (land->coast_bands, band), edge, 2);
}

static void
index_ring (WardLand *land, const GArray *ring)
{
  for (guint i = 0; i < ring->len; i++)
    index_edge (land, ward_land_line_at (ring, i), ward_land_line_at (ring, (i + 1) % ring->len));
  ward_land_near_add (land->near_sea, ring, TRUE, 0, 0);
}

gboolean
ward_land_is_dry (const WardLand *land, WardLandPoint at)
{
  int band = (int) floor ((at.y - SOUTH_EDGE) / BAND);
  gboolean inside = FALSE;
  const GArray *edges;

  if (band < 0 || band >= N_BANDS)
    return FALSE;
  edges = g_ptr_array_index (land->coast_bands, band);
  for (guint i = 0; i + 1 < edges->len; i += 2)
    {
      WardLandPoint a = ward_land_line_at (edges, i), b = ward_land_line_at (edges, i + 1);

      if ((a.y > at.y) != (b.y > at.y) && at.x < (b.x - a.x) * (at.y - a.y) / (b.y - a.y) + a.x)
        inside = !inside;
    }
  return inside;
}

double
ward_land_inland (const WardLand *land, WardLandPoint at)
{
  double d = ward_land_near_distance (land->near_sea, at, 600);

  return ward_land_is_dry (land, at) ? d : -d;
}

double
ward_land_from_river (const WardLand *land, WardLandPoint at)
{
  return ward_land_near_distance (land->near_river, at, 600);
}

/* Half of the roughening is undone by a curve, so that the coast has bays and not teeth. */
static GArray *
weathered_ring (const GArray *ring, GRand *rng)
{
  g_autoptr (GArray) coarse = ward_land_line_smooth (ring, TRUE, 900);
  g_autoptr (GArray) rough = ward_land_line_roughen (coarse, TRUE, 0.21, 150, rng);

  return ward_land_line_smooth (rough, TRUE, 45);
}

/* The mouth ends a little off the shore. */
static void
end_at_sea (const WardLand *land, GArray *line)
{
  for (guint i = line->len / 2; i < line->len; i++)
    if (ward_land_inland (land, ward_land_line_at (line, i)) < -45)
      {
        g_array_set_size (line, i + 1);
        return;
      }
}

static void
make_river (WardLand *land, guint i)
{
  g_autoptr (GArray) plan = ward_land_line_from_km (rivers[i].km, rivers[i].n);
  g_autoptr (GArray) curve = ward_land_line_smooth (plan, FALSE, 600);
  g_autoptr (GArray) winding = ward_land_line_roughen (curve, FALSE, 0.14, 260, land->rng);
  WardLandRiver *river = g_new0 (WardLandRiver, 1);

  river->line = ward_land_line_smooth (winding, FALSE, 30);
  end_at_sea (land, river->line);
  river->half_width_1 = rivers[i].half_width_1;
  river->half_width_2 = rivers[i].half_width_2;
  river->name = rivers[i].name;
  ward_land_near_add (land->near_river, river->line, FALSE, river->half_width_1,
                      river->half_width_2);
  g_ptr_array_add (land->rivers, river);
}

static void
free_river (gpointer data)
{
  WardLandRiver *river = data;

  g_array_unref (river->line);
  g_free (river);
}

void
ward_land_make_coast (WardLand *land)
{
  g_autoptr (GArray) plan = ward_land_line_from_km (coast_km, G_N_ELEMENTS (coast_km) / 2);

  land->coast_bands = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  for (int band = 0; band < N_BANDS; band++)
    g_ptr_array_add (land->coast_bands, ward_land_line_new ());
  land->near_sea = ward_land_near_new ();
  land->near_river = ward_land_near_new ();
  land->coast = weathered_ring (plan, land->rng);
  index_ring (land, land->coast);
  land->islands = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  for (guint i = 0; i < G_N_ELEMENTS (islands); i++)
    {
      WardLandPoint centre = { islands[i].x * 1000, islands[i].y * 1000 };
      GArray *ring = ward_land_blob (land->seed + i * 7, centre, islands[i].radius, 0.55, 48);

      g_ptr_array_add (land->islands, ring);
      index_ring (land, ring);
    }
  land->rivers = g_ptr_array_new_with_free_func (free_river);
  for (guint i = 0; i < G_N_ELEMENTS (rivers); i++)
    make_river (land, i);
}
