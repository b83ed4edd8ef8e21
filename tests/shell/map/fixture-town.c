/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fixture-town.h"

#include "ward-file.h"
#include "ward-json.h"

#include <math.h>

#define N_QUARTERS 12
#define METRES_PER_DEGREE 111320.0

static double
lon_metres (double lat)
{
  return METRES_PER_DEGREE * cos (lat * (G_PI / 180));
}

static double
gauss (GRand *rng)
{
  return sqrt (-2 * log (g_rand_double_range (rng, 1e-9, 1)))
         * cos (2 * G_PI * g_rand_double (rng));
}

static guint8
draw_category (GRand *rng)
{
  static const guint8 often[20] = { 1, 1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 0, 0, 0, 4, 5, 6, 7 };

  return often[g_rand_int_range (rng, 0, G_N_ELEMENTS (often))];
}

static WardMapPoint
draw_point (GRand *rng, const double *quarters, double lon, double lat, guint handle)
{
  WardMapPoint point = { .handle = handle, .category = draw_category (rng) };
  double x = g_rand_double_range (rng, -9000, 9000), y = g_rand_double_range (rng, -6000, 6000);

  if (g_rand_double (rng) < 0.7)
    {
      const double *quarter = &quarters[2 * g_rand_int_range (rng, 0, N_QUARTERS)];

      x = quarter[0] + gauss (rng) * 350;
      y = quarter[1] + gauss (rng) * 300;
    }
  point.lon = lon + x / lon_metres (lat);
  point.lat = lat + y / METRES_PER_DEGREE;
  if (g_rand_double (rng) < 0.15)
    point.state |= WARD_MAP_OVERDUE;
  if (g_rand_double (rng) < 0.08)
    point.state |= WARD_MAP_CLOSED;
  if (g_rand_double (rng) < 0.05)
    point.state |= WARD_MAP_RESTRICTED;
  if (point.category >= WARD_MAP_SITE)
    point.state = point.category == WARD_MAP_SITE ? WARD_MAP_OPEN : 0;
  return point;
}

WardTown *
ward_town_new (double lon, double lat, guint n, guint32 seed)
{
  WardTown *town = g_new0 (WardTown, 1);
  g_autoptr (GRand) rng = g_rand_new_with_seed (seed);
  double quarters[2 * N_QUARTERS];

  town->points = g_array_sized_new (FALSE, FALSE, sizeof (WardMapPoint), n);
  town->shapes = g_array_new (FALSE, FALSE, sizeof (WardMapShape));
  town->cells = g_array_new (FALSE, FALSE, sizeof (WardMapCell));
  town->store = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < N_QUARTERS; i++)
    {
      quarters[2 * i] = g_rand_double_range (rng, -5000, 5000);
      quarters[2 * i + 1] = g_rand_double_range (rng, -3500, 3500);
    }
  for (guint i = 0; i < n; i++)
    {
      WardMapPoint point = draw_point (rng, quarters, lon, lat, i + 1);

      g_array_append_val (town->points, point);
    }
  return town;
}

void
ward_town_free (WardTown *town)
{
  g_array_unref (town->points);
  g_array_unref (town->shapes);
  g_array_unref (town->cells);
  g_ptr_array_unref (town->store);
  g_free (town);
}

static gpointer
keep (WardTown *town, gconstpointer data, gsize size)
{
  gpointer copy = g_memdup2 (data, size);

  g_ptr_array_add (town->store, copy);
  return copy;
}

static void
add_shape (WardTown *town, GArray *lonlat, GArray *ring_ends, WardMapStyle style, const char *label)
{
  WardMapShape shape = {
    .lonlat = keep (town, lonlat->data, lonlat->len * sizeof (double)),
    .ring_ends = keep (town, ring_ends->data, ring_ends->len * sizeof (guint32)),
    .n_rings = ring_ends->len,
    .style = style,
    .label = label ? keep (town, label, strlen (label) + 1) : NULL,
    .handle = town->shapes->len + 1,
  };

  g_array_append_val (town->shapes, shape);
}

void
ward_town_add_ring (WardTown *town, double lon, double lat, double radius, guint n,
                    WardMapStyle style, const char *label)
{
  g_autoptr (GArray) lonlat = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (GArray) ends = g_array_new (FALSE, FALSE, sizeof (guint32));
  double wave = style == WARD_MAP_BUFFER ? 0 : 0.13, phase = lon * 1000 + lat * 3000;

  for (guint i = 0; i < n; i++)
    {
      double a = 2 * G_PI * i / n;
      double r = radius
                 * (1 + wave * sin (3 * a + phase) + wave * 0.6 * sin (7 * a - phase)
                    + (n > 400 ? 0.01 * sin (311 * a) : 0));
      double at[2] = { lon + r * cos (a) / lon_metres (lat),
                       lat + r * sin (a) / METRES_PER_DEGREE };

      g_array_append_vals (lonlat, at, 2);
    }
  g_array_append_val (ends, n);
  add_shape (town, lonlat, ends, style, label);
}

static void
add_route (WardTown *town, double lon, double lat)
{
  g_autoptr (GArray) lonlat = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (GArray) ends = g_array_new (FALSE, FALSE, sizeof (guint32));
  guint32 n = 24;

  for (guint i = 0; i < n; i++)
    {
      double at[2] = { lon + (i * 110.0 - 900) / lon_metres (lat),
                       lat + (sin (i * 0.45) * 420 - 500) / METRES_PER_DEGREE };

      g_array_append_vals (lonlat, at, 2);
    }
  g_array_append_val (ends, n);
  add_shape (town, lonlat, ends, WARD_MAP_ROUTE, "Thursday outreach route");
}

void
ward_town_add_areas (WardTown *town, double lon, double lat)
{
  static const struct {
    double x, y, radius;
    WardMapStyle style;
    const char *label;
  } areas[] = {
    { 0, 0, 9800, WARD_MAP_DISTRICT, "Aldermere" },
    { -1500, 900, 1250, WARD_MAP_PATROL_AREA, "Harbour patrol" },
    { 2300, -700, 950, WARD_MAP_PATROL_AREA, "Station Road" },
    { 700, 1900, 700, WARD_MAP_PROBLEM_AREA, "Mill Lane problem area" },
    { -2600, -1700, 800, WARD_MAP_INTERVENTION_AREA, "Lighting scheme" },
    { 600, -1900, 300, WARD_MAP_BUFFER, "St Hild’s school" },
    { -400, 300, 200, WARD_MAP_BUFFER, "Nursery" },
    { 3900, 1500, 420, WARD_MAP_AVOID, "Drop-in" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (areas); i++)
    ward_town_add_ring (town, lon + areas[i].x / lon_metres (lat),
                        lat + areas[i].y / METRES_PER_DEGREE, areas[i].radius, 72, areas[i].style,
                        areas[i].label);
  add_route (town, lon, lat);
}

static void
read_ring (const WardJson *ring, GArray *lonlat, GArray *ends)
{
  guint32 end;

  for (guint i = 0; i < ward_json_length (ring); i++)
    {
      const WardJson *position = ward_json_item (ring, i);
      double at[2] = { ward_json_number (ward_json_item (position, 0)),
                       ward_json_number (ward_json_item (position, 1)) };

      g_array_append_vals (lonlat, at, 2);
    }
  end = lonlat->len / 2;
  g_array_append_val (ends, end);
}

static void
read_feature (WardTown *town, const WardJson *feature, WardMapStyle style)
{
  const WardJson *geometry = ward_json_member (feature, "geometry");
  const WardJson *coordinates = ward_json_member (geometry, "coordinates");
  const char *type = ward_json_get_string (geometry, "type");
  g_autoptr (GArray) lonlat = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (GArray) ends = g_array_new (FALSE, FALSE, sizeof (guint32));
  gboolean multi = g_strcmp0 (type, "MultiPolygon") == 0;

  for (guint p = 0; p < (multi ? ward_json_length (coordinates) : 1); p++)
    {
      const WardJson *polygon = multi ? ward_json_item (coordinates, p) : coordinates;

      for (guint r = 0; r < ward_json_length (polygon); r++)
        read_ring (ward_json_item (polygon, r), lonlat, ends);
    }
  if (ends->len)
    add_shape (town, lonlat, ends, style,
               ward_json_get_string (ward_json_member (feature, "properties"), "name"));
}

gboolean
ward_town_add_outlines (WardTown *town, const char *path, WardMapStyle style, GError **error)
{
  gsize len;
  g_autofree char *text = ward_file_read (path, 16 << 20, &len, error);
  WardJsonLimits limits = { 16 << 20, 16, 128 };
  g_autoptr (WardJson) json = text ? ward_json_parse (text, len, &limits, error) : NULL;
  const WardJson *features = json ? ward_json_member (json, "features") : NULL;

  for (guint i = 0; features && i < ward_json_length (features); i++)
    read_feature (town, ward_json_item (features, i), style);
  return features != NULL;
}

static void
add_cell (WardTown *town, double west, double south, double width, double height, guint count)
{
  guint weight = count >= 20 ? 3 : count >= 10 ? 2 : count >= 5 ? 1 : 0;
  static const char *const bands[] = { "0–4", "5–9", "10–19", "20+" };
  WardMapCell cell = {
    .corners = { west, south, west + width, south, west + width, south + height, west,
                 south + height },
    .band = bands[weight],
    .handle = town->cells->len + 1,
    .weight = weight,
  };

  g_array_append_val (town->cells, cell);
}

void
ward_town_add_cells (WardTown *town)
{
  double lat = town->points->len ? g_array_index (town->points, WardMapPoint, 0).lat : 0;
  double width = 500 / lon_metres (lat), height = 500 / METRES_PER_DEGREE;
  g_autoptr (GHashTable) counts = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  GHashTableIter iter;
  gpointer key, value;

  for (guint i = 0; i < town->points->len; i++)
    {
      const WardMapPoint *point = &g_array_index (town->points, WardMapPoint, i);
      gint64 cell =
          (gint64) floor (point->lon / width) * 1000000 + (gint64) floor (point->lat / height);
      guint count = GPOINTER_TO_UINT (g_hash_table_lookup (counts, &cell));

      g_hash_table_replace (counts, g_memdup2 (&cell, sizeof cell), GUINT_TO_POINTER (count + 1));
    }
  g_hash_table_iter_init (&iter, counts);
  while (g_hash_table_iter_next (&iter, &key, &value))
    {
      gint64 cell = *(gint64 *) key, row = cell % 1000000, column = cell / 1000000;

      if (row < 0)
        row += 1000000, column--;
      add_cell (town, column * width, row * height, width, height, GPOINTER_TO_UINT (value));
    }
}
