/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-land-steps.h"

#include <math.h>

static void
free_road (gpointer data)
{
  WardLandRoad *road = data;

  g_array_unref (road->line);
  g_free (road->name);
  g_free (road->number);
  g_free (road);
}

static void
free_block (gpointer data)
{
  WardLandBlock *block = data;

  g_array_unref (block->ring);
  g_free (block->name);
  g_free (block);
}

static void
clear_ward (gpointer data)
{
  g_free (((WardLandWard *) data)->shape_text);
}

static void
clear_area (gpointer data)
{
  WardLandArea *area = data;

  g_free (area->name);
  g_free (area->shape_text);
}

static GPtrArray *
new_lines (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
}

static void
make_lists (WardLand *land)
{
  land->roads = g_ptr_array_new_with_free_func (free_road);
  land->rails = g_ptr_array_new_with_free_func (free_road);
  land->blocks = g_ptr_array_new_with_free_func (free_block);
  land->junctions = ward_land_line_new ();
  land->labels = g_array_new (FALSE, FALSE, sizeof (WardLandLabel));
  land->borders = new_lines ();
  land->ward_borders = new_lines ();
  land->wards = g_array_new (FALSE, FALSE, sizeof (WardLandWard));
  g_array_set_clear_func (land->wards, clear_ward);
  land->towns = g_array_new (FALSE, FALSE, sizeof (WardLandTown));
  land->areas = g_array_new (FALSE, FALSE, sizeof (WardLandArea));
  g_array_set_clear_func (land->areas, clear_area);
  land->streets = g_array_new (FALSE, FALSE, sizeof (WardLandStreet));
  land->street_points = g_ptr_array_new_with_free_func (g_free);
  land->stations = g_array_new (FALSE, FALSE, sizeof (WardLandStation));
  land->names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (int i = 0; i < 5; i++)
    land->district_streets[i] = g_array_new (FALSE, FALSE, sizeof (guint));
}

WardLand *
ward_land_new (guint32 seed)
{
  WardLand *land = g_new0 (WardLand, 1);

  land->seed = seed;
  land->rng = g_rand_new_with_seed (seed);
  make_lists (land);
  ward_land_make_coast (land);
  ward_land_make_towns (land);
  ward_land_make_wards (land);
  ward_land_make_roads (land);
  ward_land_make_cover (land);
  ward_land_make_addresses (land);
  return land;
}

static void
free_lists (WardLand *land)
{
  g_ptr_array_unref (land->roads);
  g_ptr_array_unref (land->rails);
  g_ptr_array_unref (land->blocks);
  g_array_unref (land->junctions);
  g_array_unref (land->labels);
  g_ptr_array_unref (land->borders);
  g_ptr_array_unref (land->ward_borders);
  g_array_unref (land->wards);
  g_array_unref (land->towns);
  g_array_unref (land->areas);
  g_array_unref (land->streets);
  g_ptr_array_unref (land->street_points);
  g_array_unref (land->stations);
  g_hash_table_unref (land->names);
}

void
ward_land_free (WardLand *land)
{
  if (land == NULL)
    return;
  free_lists (land);
  for (int i = 0; i < 5; i++)
    {
      g_array_unref (land->district_streets[i]);
      g_ptr_array_unref (land->district_rings[i]);
      g_free (land->districts[i].shape_text);
    }
  for (guint i = 0; i < G_N_ELEMENTS (land->ward_rings); i++)
    g_ptr_array_unref (land->ward_rings[i]);
  g_array_unref (land->coast);
  g_ptr_array_unref (land->islands);
  g_ptr_array_unref (land->coast_bands);
  g_ptr_array_unref (land->rivers);
  ward_land_near_free (land->near_sea);
  ward_land_near_free (land->near_river);
  g_rand_free (land->rng);
  g_free (land);
}

static void
append_ring (GString *out, const GArray *ring)
{
  g_string_append (out, "[[");
  for (guint i = 0; i <= ring->len; i++)
    {
      double lon, lat;

      ward_land_to_degrees (ward_land_line_at (ring, i % ring->len), &lon, &lat);
      g_string_append_printf (out, "%s[%lld,%lld]", i > 0 ? "," : "", llround (lon * 1e7),
                              llround (lat * 1e7));
    }
  g_string_append (out, "]]");
}

char *
ward_land_shape_text (const GPtrArray *rings)
{
  GString *out = g_string_new (rings->len == 1 ? "{\"type\":\"Polygon\",\"coordinates\":"
                                               : "{\"type\":\"MultiPolygon\",\"coordinates\":[");

  for (guint i = 0; i < rings->len; i++)
    {
      if (i > 0)
        g_string_append_c (out, ',');
      append_ring (out, g_ptr_array_index (rings, i));
    }
  g_string_append (out, rings->len == 1 ? "}" : "]}");
  return g_string_free (out, FALSE);
}

guint
ward_land_n_districts (const WardLand *land)
{
  return G_N_ELEMENTS (land->districts);
}

const WardLandDistrict *
ward_land_district (const WardLand *land, guint i)
{
  return &land->districts[i];
}

guint
ward_land_n_wards (const WardLand *land)
{
  return land->wards->len;
}

const WardLandWard *
ward_land_ward (const WardLand *land, guint i)
{
  return &g_array_index (land->wards, WardLandWard, i);
}

guint
ward_land_n_towns (const WardLand *land)
{
  return land->towns->len;
}

const WardLandTown *
ward_land_town (const WardLand *land, guint i)
{
  return &g_array_index (land->towns, WardLandTown, i);
}

guint
ward_land_n_areas (const WardLand *land)
{
  return land->areas->len;
}

const WardLandArea *
ward_land_area (const WardLand *land, guint i)
{
  return &g_array_index (land->areas, WardLandArea, i);
}

guint
ward_land_n_streets (const WardLand *land)
{
  return land->streets->len;
}

const WardLandStreet *
ward_land_street (const WardLand *land, guint i)
{
  return &g_array_index (land->streets, WardLandStreet, i);
}

guint
ward_land_n_stations (const WardLand *land)
{
  return land->stations->len;
}

const WardLandStation *
ward_land_station (const WardLand *land, guint i)
{
  return &g_array_index (land->stations, WardLandStation, i);
}

gboolean
ward_land_find_ward (const WardLand *land, double lon, double lat, guint *ret_ward)
{
  int ward = ward_land_ward_at (land, ward_land_to_plane (lon, lat));

  if (ward < 0)
    return FALSE;
  *ret_ward = (guint) ward;
  return TRUE;
}
