/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "ward-land-steps.h"

int
ward_land_ward_at (const WardLand *land, WardLandPoint at)
{
  for (guint i = 0; i < G_N_ELEMENTS (land->ward_rings); i++)
    {
      const WardLandBox *box = &land->ward_boxes[i];

      if (at.x < box->x1 || at.x > box->x2 || at.y < box->y1 || at.y > box->y2)
        continue;
      for (guint k = 0; k < land->ward_rings[i]->len; k++)
        if (ward_land_ring_contains (g_ptr_array_index (land->ward_rings[i], k), at))
          return (int) i;
    }
  return -1;
}

int
ward_land_district_at (const WardLand *land, WardLandPoint at)
{
  int ward = ward_land_ward_at (land, at);

  return ward >= 0 ? (int) g_array_index (land->wards, WardLandWard, ward).district : -1;
}

static void
add_street (WardLand *land, const WardLandRoad *road)
{
  double metres = ward_land_line_length (road->line);
  WardLandPoint middle = ward_land_line_along (road->line, metres / 2, NULL);
  int district = ward_land_district_at (land, middle);
  WardLandStreet street = { road->name, (guint) district, (guint) road->town,
                            road->class <= WARD_LAND_TERTIARY, road->line->len, NULL, metres };
  double *lon_lat;
  guint i = land->streets->len;

  if (district < 0)
    return;
  lon_lat = g_new (double, 2 * road->line->len);
  for (guint k = 0; k < road->line->len; k++)
    ward_land_to_degrees (ward_land_line_at (road->line, k), &lon_lat[2 * k], &lon_lat[2 * k + 1]);
  street.lon_lat = lon_lat;
  g_ptr_array_add (land->street_points, lon_lat);
  g_array_append_val (land->streets, street);
  g_array_append_val (land->district_streets[district], i);
}

static gboolean
area_kind_of (WardLandUse use, WardLandAreaKind *ret_kind)
{
  static const struct {
    WardLandUse use;
    WardLandAreaKind kind;
  } kinds[] = { { WARD_LAND_USE_PARK, WARD_LAND_PARK },     { WARD_LAND_USE_INDUSTRY,
                                                              WARD_LAND_INDUSTRY },
                { WARD_LAND_USE_RETAIL, WARD_LAND_RETAIL }, { WARD_LAND_USE_SCHOOL,
                                                              WARD_LAND_SCHOOL },
                { WARD_LAND_USE_HOSPITAL, WARD_LAND_HOSPITAL },
                { WARD_LAND_USE_WOOD, WARD_LAND_WOOD },
                { WARD_LAND_USE_CEMETERY, WARD_LAND_CEMETERY } };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (kinds[i].use == use)
      {
        *ret_kind = kinds[i].kind;
        return TRUE;
      }
  return FALSE;
}

static void
add_area (WardLand *land, const WardLandBlock *block)
{
  g_autoptr (GPtrArray) rings = g_ptr_array_new ();
  WardLandPoint inside = ward_land_ring_centre (block->ring);
  int district = ward_land_district_at (land, inside);
  WardLandArea area = { 0 };

  if (!area_kind_of (block->use, &area.kind) || district < 0 ||
      fabs (ward_land_ring_area (block->ring)) < 2000)
    return;
  g_ptr_array_add (rings, block->ring);
  area.district = (guint) district;
  area.name = g_strdup (block->name != NULL ? block->name : "Wood");
  area.shape_text = ward_land_shape_text (rings);
  ward_land_to_degrees (inside, &area.lon, &area.lat);
  g_array_append_val (land->areas, area);
}

void
ward_land_make_addresses (WardLand *land)
{
  for (guint i = 0; i < land->roads->len; i++)
    {
      const WardLandRoad *road = g_ptr_array_index (land->roads, i);

      if (road->town >= 0 && road->name != NULL && road->class >= WARD_LAND_SECONDARY &&
          road->class <= WARD_LAND_STREET && ward_land_line_length (road->line) > 60)
        add_street (land, road);
    }
  for (guint i = 0; i < land->blocks->len; i++)
    add_area (land, g_ptr_array_index (land->blocks, i));
}

/* A house on either side of the street, even numbers on the right. */
static void
house_on (const WardLandStreet *street, GRand *rng, double *ret_lon, double *ret_lat,
          guint *ret_number)
{
  g_autoptr (GArray) line = ward_land_line_new ();
  double along = g_rand_double_range (rng, 0.06, 0.94) * street->metres;
  gboolean right = g_rand_boolean (rng);
  double aside = (right ? -1 : 1) * g_rand_double_range (rng, 9, 15);
  WardLandPoint at, direction;

  for (guint i = 0; i < street->n_points; i++)
    {
      WardLandPoint p = ward_land_to_plane (street->lon_lat[2 * i], street->lon_lat[2 * i + 1]);

      g_array_append_val (line, p);
    }
  at = ward_land_line_along (line, along, &direction);
  at.x -= direction.y * aside;
  at.y += direction.x * aside;
  ward_land_to_degrees (at, ret_lon, ret_lat);
  *ret_number = 2 * (guint) (along / 9) + (right ? 2 : 1);
}

void
ward_land_random_address (const WardLand *land, GRand *rng, guint district, double *ret_lon,
                          double *ret_lat, guint *ret_street, guint *ret_number)
{
  const GArray *streets = land->district_streets[district];
  guint i = g_array_index (streets, guint, g_rand_int_range (rng, 0, (int) streets->len));

  house_on (&g_array_index (land->streets, WardLandStreet, i), rng, ret_lon, ret_lat, ret_number);
  *ret_street = i;
}

gboolean
ward_land_random_address_near (const WardLand *land, GRand *rng, guint district, double lon,
                               double lat,
                               double metres, double *ret_lon, double *ret_lat, guint *ret_street,
                               guint *ret_number)
{
  g_autoptr (GArray) near = g_array_new (FALSE, FALSE, sizeof (guint));
  WardLandPoint centre = ward_land_to_plane (lon, lat);
  const GArray *streets = land->district_streets[district];

  for (guint k = 0; k < streets->len; k++)
    {
      guint i = g_array_index (streets, guint, k), n;
      const WardLandStreet *street = &g_array_index (land->streets, WardLandStreet, i);

      n = 2 * (street->n_points / 2);
      if (ward_land_distance (centre, ward_land_to_plane (street->lon_lat[n],
                                                          street->lon_lat[n + 1])) < metres)
        g_array_append_val (near, i);
    }
  if (near->len == 0)
    return FALSE;
  *ret_street = g_array_index (near, guint, g_rand_int_range (rng, 0, (int) near->len));
  house_on (&g_array_index (land->streets, WardLandStreet, *ret_street), rng, ret_lon, ret_lat,
            ret_number);
  return TRUE;
}

static guint
busy_street (const WardLand *land, GRand *rng, guint district)
{
  const GArray *streets = land->district_streets[district];
  guint i = 0;

  for (int tries = 0; tries < 60; tries++)
    {
      i = g_array_index (streets, guint, g_rand_int_range (rng, 0, (int) streets->len));
      if (g_array_index (land->streets, WardLandStreet, i).busy)
        break;
    }
  return i;
}

char *
ward_land_random_patrol_area (const WardLand *land, GRand *rng, guint district, double metres,
                              double *ret_lon, double *ret_lat)
{
  guint street = busy_street (land, rng, district), number, n =
    (guint) g_rand_int_range (rng, 8, 17);
  g_autoptr (GPtrArray) rings = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  GArray *ring = ward_land_line_new ();
  double turn = g_rand_double (rng) * G_PI, stretch = g_rand_double_range (rng, 1, 1.7);
  WardLandPoint centre;

  house_on (&g_array_index (land->streets, WardLandStreet, street), rng, ret_lon, ret_lat, &number);
  centre = ward_land_to_plane (*ret_lon, *ret_lat);
  for (guint i = 0; i < n; i++)
    {
      double angle = 2 * G_PI * i / n, r = metres / 2 * g_rand_double_range (rng, 0.78, 1.1);
      double u = r * cos (angle) * stretch, v = r * sin (angle) / stretch;
      WardLandPoint p = { centre.x + u * cos (turn) - v * sin (turn),
                          centre.y + u * sin (turn) + v * cos (turn) };

      g_array_append_val (ring, p);
    }
  g_ptr_array_add (rings, ring);
  return ward_land_shape_text (rings);
}

char *
ward_land_postcode (const WardLand *land, double lon, double lat, guint number)
{
  static const char letters[] = "ABDEFGHJLNPQRSTUWXYZ";
  int ward = ward_land_ward_at (land, ward_land_to_plane (lon, lat));
  int x = (int) (lon * 2000), y = (int) (lat * 3000);
  guint a = (guint) (ward_land_hash (land->seed, x, y) * 20);
  guint b = (guint) (ward_land_hash (land->seed + 1, x, y + (int) (number / 20)) * 20);

  return g_strdup_printf ("NM%d %u%c%c", MAX (ward, 0) + 1,
                          (guint) (ward_land_hash (land->seed + 2, x, y) * 9) + 1, letters[a],
                          letters[b]);
}
