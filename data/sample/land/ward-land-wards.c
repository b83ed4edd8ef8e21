/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "ward-land-faces.h"
#include "ward-land-steps.h"

#define N_WARDS 40
#define PER_DISTRICT 8
#define STEP 40.0

/* Kilometres; eight of each district in turn. */
static const struct {
  const char *name;
  double x, y;
} wards[N_WARDS] = {
  { "Castle", 5.7, 1.5 },          { "Northgate", 5.6, 3.7 },     { "Kingsmead", 2.6, 2.9 },
  { "Docklands", 8.6, 2.3 },       { "Southbank", 6.6, -2.3 },    { "Cinder Hill", 2.2, -0.9 },
  { "Eastmouth", 15.2, 4.4 },      { "Saltby", 13.2, -2.9 },      { "Market", -8.1, 2.7 },
  { "Bracken Park", -9.6, 4.7 },   { "Fordside", -6.9, 0.6 },     { "Weavers", -10.2, 0.9 },
  { "Wexmouth", -16.0, 0.2 },      { "Stonebeck", -13.8, 5.4 },   { "Fennick", -11.8, -3.8 },
  { "Millreach", -2.9, 2.3 },      { "Holt Central", -6.2, 11.4 }, { "Upper Holt", -7.0, 14.2 },
  { "Quarry", -9.2, 10.9 },        { "Beckside", -3.6, 11.5 },    { "Norcliffe", 0.6, 15.6 },
  { "Harrowdale", -14.6, 11.2 },   { "Pinder Moor", -2.4, 7.6 },  { "Greyholt", -12.4, 15.3 },
  { "Harbour", 9.4, 10.6 },        { "Raven Hill", 7.9, 8.7 },    { "Fishergate", 8.2, 12.9 },
  { "Netherton", 6.1, 10.7 },      { "Scarhead", 15.9, 9.9 },     { "Lathe", 4.4, 14.2 },
  { "Holmby", 12.2, 7.1 },         { "Skelling", 3.2, 7.9 },      { "Parade", 2.0, -13.0 },
  { "Thorn Hill", 0.9, -10.2 },    { "Sandgate", -1.0, -12.4 },   { "Marram", 12.6, -10.4 },
  { "Fallowby", 6.0, -7.2 },       { "Dunmarsh", -13.8, -9.4 },   { "Copsey", -6.7, -13.4 },
  { "Ridding", -3.6, -7.2 },
};

typedef struct {
  WardLand *land;
  WardLandNet *wards, *districts;
  GArray *crossings; /* Crossing, in the order of the coast */
} Maker;

typedef struct {
  double at; /* edge of the coast, and share of it */
  WardLandPoint place;
} Crossing;

static WardLandPoint
seat (guint i)
{
  return (WardLandPoint) { wards[i].x * 1000, wards[i].y * 1000 };
}

/* Straight borders become like ones that follow hedges and becks. */
static WardLandPoint
wander (const WardLand *land, WardLandPoint p)
{
  guint32 s = land->seed + 900;

  return (WardLandPoint) {
    p.x + 430 * ward_land_noise (s, p.x / 3000, p.y / 3000) +
      85 * ward_land_noise (s + 1, p.x / 560, p.y / 560),
    p.y + 430 * ward_land_noise (s + 2, p.x / 3000, p.y / 3000) +
      85 * ward_land_noise (s + 3, p.x / 560, p.y / 560) };
}

/* The stretch on which two wards border, between t1 and t2 along the line half way between them. */
static gboolean
border_of (guint i, guint k, WardLandPoint *ret_a, WardLandPoint *ret_b)
{
  WardLandPoint a = seat (i), b = seat (k), middle = ward_land_mix (a, b, 0.5);
  double size = ward_land_distance (a, b), t1 = -60000, t2 = 60000;
  WardLandPoint along = { -(b.y - a.y) / size, (b.x - a.x) / size }; /* a lies left */

  for (guint m = 0; m < N_WARDS && t1 < t2; m++)
    {
      WardLandPoint c = seat (m), half = ward_land_mix (a, c, 0.5);
      double nx = c.x - a.x, ny = c.y - a.y;
      double slope = along.x * nx + along.y * ny;
      double rest = (half.x - middle.x) * nx + (half.y - middle.y) * ny;

      if (m == i || m == k)
        continue;
      if (fabs (slope) < 1e-9)
        t2 = rest < 0 ? t1 : t2;
      else if (slope > 0)
        t2 = MIN (t2, rest / slope);
      else
        t1 = MAX (t1, rest / slope);
    }
  *ret_a = (WardLandPoint) { middle.x + along.x * t1, middle.y + along.y * t1 };
  *ret_b = (WardLandPoint) { middle.x + along.x * t2, middle.y + along.y * t2 };
  return t2 - t1 > 1;
}

static gboolean
is_mainland (const WardLand *land, WardLandPoint at)
{
  for (guint i = 0; i < land->islands->len; i++)
    if (ward_land_ring_contains (g_ptr_array_index (land->islands, i), at))
      return FALSE;
  return ward_land_is_dry (land, at);
}

static WardLandPoint
cross_coast (Maker *maker, WardLandPoint a, WardLandPoint b)
{
  const GArray *coast = maker->land->coast;

  for (guint i = 0; i < coast->len; i++)
    {
      WardLandPoint c = ward_land_line_at (coast, i);
      WardLandPoint d = ward_land_line_at (coast, (i + 1) % coast->len);
      double t, u;

      if (ward_land_crossing (a, b, c, d, &t, &u))
        {
          Crossing crossing = { i + u, ward_land_mix (a, b, t) };

          g_array_append_val (maker->crossings, crossing);
          return crossing.place;
        }
    }
  return b;
}

static void
add_piece (Maker *maker, GArray *line, guint left, guint right)
{
  WardLandPoint a = ward_land_line_at (line, 0), b = ward_land_line_at (line, line->len - 1);
  gboolean between = left / PER_DISTRICT != right / PER_DISTRICT;

  if (between)
    {
      ward_land_net_add (maker->districts, ward_land_net_node (maker->districts, a),
                         ward_land_net_node (maker->districts, b), g_array_ref (line),
                         (int) (left / PER_DISTRICT), (int) (right / PER_DISTRICT));
      g_ptr_array_add (maker->land->borders, g_array_ref (line));
    }
  else
    g_ptr_array_add (maker->land->ward_borders, g_array_ref (line));
  ward_land_net_add (maker->wards, ward_land_net_node (maker->wards, a),
                     ward_land_net_node (maker->wards, b), line, (int) left, (int) right);
}

/* Cuts the border where it leaves the coast, and adds the dry pieces. */
static void
add_border (Maker *maker, WardLandPoint a, WardLandPoint b, guint left, guint right)
{
  guint n = MAX (2, (guint) (ward_land_distance (a, b) / STEP));
  WardLandPoint before = wander (maker->land, a);
  gboolean dry = is_mainland (maker->land, before);
  g_autoptr (GArray) line = ward_land_line_new ();

  if (dry)
    g_array_append_val (line, before);
  for (guint i = 1; i <= n; i++)
    {
      WardLandPoint p = wander (maker->land, ward_land_mix (a, b, i / (double) n));
      gboolean dry_now = is_mainland (maker->land, p);

      if (dry_now != dry)
        {
          WardLandPoint edge = cross_coast (maker, before, p);

          g_array_append_val (line, edge);
          if (!dry_now)
            {
              add_piece (maker, line, left, right);
              line = ward_land_line_new ();
            }
        }
      if (dry_now)
        g_array_append_val (line, p);
      before = p;
      dry = dry_now;
    }
  if (line->len > 1)
    add_piece (maker, g_steal_pointer (&line), left, right);
}

static int
compare_crossings (gconstpointer a, gconstpointer b)
{
  const Crossing *one = a, *two = b;

  return one->at < two->at ? -1 : one->at > two->at;
}

/* The coast from one crossing to the next; land lies right of it, since it runs clockwise. */
static void
add_coast_piece (Maker *maker, guint i)
{
  const GArray *coast = maker->land->coast;
  Crossing from = g_array_index (maker->crossings, Crossing, i);
  Crossing to = g_array_index (maker->crossings, Crossing, (i + 1) % maker->crossings->len);
  guint k = (guint) from.at, end = (guint) to.at, n = coast->len;
  GArray *line = ward_land_line_new ();

  g_array_append_val (line, from.place);
  if (k != end || to.at < from.at)
    do
      {
        k = (k + 1) % n;
        g_array_append_val (line, ward_land_line_at (coast, k));
      }
    while (k != end);
  g_array_append_val (line, to.place);
  ward_land_net_add (maker->wards, ward_land_net_node (maker->wards, from.place),
                     ward_land_net_node (maker->wards, to.place), g_array_ref (line), -1, -1);
  ward_land_net_add (maker->districts, ward_land_net_node (maker->districts, from.place),
                     ward_land_net_node (maker->districts, to.place), line, -1, -1);
}

static void
take_ward (GArray *ring, int side, gpointer data)
{
  WardLand *land = data;

  g_ptr_array_add (land->ward_rings[side], ring);
}

static void
take_district (GArray *ring, int side, gpointer data)
{
  WardLand *land = data;

  g_ptr_array_add (land->district_rings[side], ring);
}

static void
give_away_island (WardLand *land, GArray *ring)
{
  WardLandPoint centre = ward_land_ring_centre (ring);
  guint best = 0;

  for (guint i = 1; i < N_WARDS; i++)
    if (ward_land_distance (seat (i), centre) < ward_land_distance (seat (best), centre))
      best = i;
  g_ptr_array_add (land->ward_rings[best], g_array_ref (ring));
  g_ptr_array_add (land->district_rings[best / PER_DISTRICT], g_array_ref (ring));
}

static void
find_rings (WardLand *land)
{
  Maker maker = { land, ward_land_net_new (), ward_land_net_new (),
                  g_array_new (FALSE, FALSE, sizeof (Crossing)) };
  WardLandPoint a, b;

  for (guint i = 0; i < N_WARDS; i++)
    for (guint k = i + 1; k < N_WARDS; k++)
      if (border_of (i, k, &a, &b))
        add_border (&maker, a, b, i, k);
  g_array_sort (maker.crossings, compare_crossings);
  for (guint i = 0; i < maker.crossings->len; i++)
    add_coast_piece (&maker, i);
  ward_land_net_each_face (maker.wards, take_ward, land);
  ward_land_net_each_face (maker.districts, take_district, land);
  ward_land_net_free (maker.wards);
  ward_land_net_free (maker.districts);
  g_array_unref (maker.crossings);
}

static const GArray *
largest_ring (const GPtrArray *rings)
{
  const GArray *best = g_ptr_array_index (rings, 0);

  for (guint i = 1; i < rings->len; i++)
    if (fabs (ward_land_ring_area (g_ptr_array_index (rings,
                                                      i))) > fabs (ward_land_ring_area (best)))
      best = g_ptr_array_index (rings, i);
  return best;
}

static void
describe_ward (WardLand *land, guint i)
{
  WardLandWard ward = { i / PER_DISTRICT, wards[i].name, NULL, 0, 0 };
  WardLandPoint inside = ward_land_ring_inside (largest_ring (land->ward_rings[i]));

  land->ward_boxes[i] = (WardLandBox) { 1e9, 1e9, -1e9, -1e9 };
  for (guint k = 0; k < land->ward_rings[i]->len; k++)
    {
      WardLandBox box = ward_land_line_box (g_ptr_array_index (land->ward_rings[i], k));
      WardLandBox *all = &land->ward_boxes[i];

      *all = (WardLandBox) { MIN (all->x1, box.x1), MIN (all->y1, box.y1), MAX (all->x2, box.x2),
                             MAX (all->y2, box.y2) };
    }
  ward.shape_text = ward_land_shape_text (land->ward_rings[i]);
  ward_land_to_degrees (inside, &ward.lon, &ward.lat);
  g_array_append_val (land->wards, ward);
}

static void
describe_district (WardLand *land, guint i)
{
  const GArray *ring = largest_ring (land->district_rings[i]);

  land->districts[i].shape_text = ward_land_shape_text (land->district_rings[i]);
  ward_land_add_label (land, WARD_LAND_LABEL_DISTRICT, land->districts[i].name,
                       ward_land_ring_centre (ring));
}

void
ward_land_make_wards (WardLand *land)
{
  for (guint i = 0; i < N_WARDS; i++)
    land->ward_rings[i] = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  for (guint i = 0; i < 5; i++)
    land->district_rings[i] = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  find_rings (land);
  for (guint i = 0; i < land->islands->len; i++)
    give_away_island (land, g_ptr_array_index (land->islands, i));
  for (guint i = 0; i < N_WARDS; i++)
    describe_ward (land, i);
  for (guint i = 0; i < 5; i++)
    describe_district (land, i);
}
