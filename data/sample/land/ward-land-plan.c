/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "ward-land-steps.h"

#define MAX_RADIALS 14
#define MAX_RINGS 8

typedef struct {
  double angle;
  WardLandRoadClass class;
  const char *number;
  gboolean through; /* it comes from another town */
  guint32 seed;
} Radial;

/* A town is a wheel: roads that lead to its middle, rings across them, and blocks between, all
 * bent. */
typedef struct {
  WardLand *land;
  WardLandPlan plan;
  Radial radials[MAX_RADIALS];
  guint n_radials;
  double rings[MAX_RINGS]; /* shares of the radius; the last is 1 */
  guint n_rings;
} Wheel;

static const struct {
  double up_to; /* metres of radius */
  double gap;   /* degrees between radials at most */
  double rings[MAX_RINGS];
} layouts[] = {
  { 800, 130, { 0.42, 1 } },
  { 1300, 85, { 0.3, 0.62, 1 } },
  { 2600, 62, { 0.17, 0.4, 0.66, 1 } },
  { 9000, 48, { 0.12, 0.27, 0.46, 0.7, 1 } },
};

double
ward_land_built_up (const WardLandPlan *plan, WardLandPoint at)
{
  double dx = at.x - plan->centre.x, dy = at.y - plan->centre.y, d = hypot (dx, dy);
  double c = d > 0 ? dx / d : 1, s = d > 0 ? dy / d : 0;
  double edge = plan->radius *
                CLAMP (0.8 + 0.34 * ward_land_rough_noise (plan->seed + 3, 2.1 * c + 3,
                                                           2.1 * s + 3) +
                       0.04 * ward_land_noise (plan->seed + 8, at.x / 320, at.y / 320), 0.45, 0.98);

  return d < edge ? 1 - d / edge : 0;
}

WardLandPoint
ward_land_bend (const WardLandPlan *plan, WardLandPoint at)
{
  double d = ward_land_distance (at, plan->centre) / plan->radius;
  double hold = d < 0.75 ? 1 : d > 1 ? 0 : (1 - d) / 0.25;
  double far = MIN (230, plan->radius * 0.075) * hold, close = 24 * hold;
  guint32 s = plan->seed + 20;

  return (WardLandPoint) {
    at.x + far * ward_land_noise (s, at.x / 1150, at.y / 1150) +
      close * ward_land_noise (s + 1, at.x / 210, at.y / 210),
    at.y + far * ward_land_noise (s + 2, at.x / 1150, at.y / 1150) +
      close * ward_land_noise (s + 3, at.x / 210, at.y / 210) };
}

static double
wobble (const Wheel *wheel, guint i, double r)
{
  double left = 1 - r / wheel->plan.radius;

  return left > 0 ? 0.34 * left * ward_land_noise (wheel->radials[i].seed, r / 1000, 0.5) : 0;
}

static double
ring_radius (const Wheel *wheel, int ring, double angle)
{
  double share;

  if (ring < 0)
    return 0;
  share = wheel->rings[ring];
  if (share < 1)
    share *= 1 + 0.24 * ward_land_noise (wheel->plan.seed + 40 + (guint32) ring,
                                         1.5 * cos (angle) + 9,
                                         1.5 * sin (angle) + 9);
  return share * wheel->plan.radius;
}

/* A place between radial i and the next (across 0..1), between ring and the one outside it (out
 * 0..1). */
static WardLandPoint
wheel_place (const Wheel *wheel, guint i, double across, int ring, double out)
{
  guint next = (i + 1) % wheel->n_radials;
  double a = wheel->radials[i].angle, b = wheel->radials[next].angle, angle, r;

  if (b <= a)
    b += 2 * G_PI;
  angle = a + (b - a) * across;
  r = ring_radius (wheel, ring, angle);
  if (out > 0)
    r += (ring_radius (wheel, ring + 1, angle) - r) * out;
  angle += wobble (wheel, i, r) * (1 - across) + wobble (wheel, next, r) * across;
  return (WardLandPoint) { wheel->plan.centre.x + r * cos (angle),
                           wheel->plan.centre.y + r * sin (angle) };
}

static void
append_place (GArray *line, const Wheel *wheel, guint i, double across, int ring, double out)
{
  WardLandPoint p = wheel_place (wheel, i, across, ring, out);

  if (line->len == 0 || ward_land_distance (ward_land_line_at (line, line->len - 1), p) > 1)
    g_array_append_val (line, p);
}

static void
append_spoke (GArray *line, const Wheel *wheel, guint i, double across, int ring, gboolean inwards)
{
  for (int k = 0; k <= 8; k++)
    append_place (line, wheel, i, across, ring, inwards ? 1 - k / 8.0 : k / 8.0);
}

static void
append_arc (GArray *line, const Wheel *wheel, guint i, int ring, gboolean backwards)
{
  if (ring < 0)
    append_place (line, wheel, i, 0, -1, 0);
  for (int k = 0; ring >= 0 && k <= 8; k++)
    append_place (line, wheel, i, backwards ? 1 - k / 8.0 : k / 8.0, ring, 0);
}

static void
lay_radial (Wheel *wheel, guint i)
{
  GArray *line = ward_land_line_new ();

  for (int ring = -1; ring + 1 < (int) wheel->n_rings; ring++)
    append_spoke (line, wheel, i, 0, ring, FALSE);
  ward_land_lay_street (wheel->land, &wheel->plan, line, wheel->radials[i].class,
                        wheel->radials[i].number, wheel->radials[i].through);
}

static void
lay_ring (Wheel *wheel, int ring)
{
  double radius = wheel->plan.radius;
  gboolean main_ring = (radius > 3000 && (ring == 1 || ring == 3)) ||
    (radius > 1500 && radius <= 3000 && ring == 1);
  GArray *line = ward_land_line_new ();

  for (guint i = 0; i < wheel->n_radials; i++)
    append_arc (line, wheel, i, ring, FALSE);
  ward_land_lay_street (wheel->land, &wheel->plan, line,
                        !main_ring ? WARD_LAND_TERTIARY
                        : ring == 3 ? WARD_LAND_TRUNK : WARD_LAND_SECONDARY,
                        main_ring && ring == 3 ? "A9900" : NULL, main_ring);
}

static void
fill_cell (Wheel *wheel, guint i, int ring)
{
  GArray *cell = ward_land_line_new ();

  append_spoke (cell, wheel, i, 0, ring, FALSE);
  append_arc (cell, wheel, i, ring + 1, FALSE);
  append_spoke (cell, wheel, i, 1, ring, TRUE);
  append_arc (cell, wheel, i, ring, TRUE);
  if (ward_land_distance (ward_land_line_at (cell, 0), ward_land_line_at (cell, cell->len - 1)) < 1)
    g_array_set_size (cell, cell->len - 1);
  ward_land_divide_block (wheel->land, &wheel->plan, cell);
}

static int
compare_radials (gconstpointer a, gconstpointer b)
{
  const Radial *one = a, *two = b;

  return one->angle < two->angle ? -1 : one->angle > two->angle;
}

static void
add_radial (Wheel *wheel, double angle, WardLandRoadClass class, const char *number,
            gboolean through)
{
  Radial radial = { angle < 0 ? angle + 2 * G_PI : fmod (angle, 2 * G_PI), class, number,
                    through, wheel->plan.seed + 60 + wheel->n_radials };

  if (wheel->n_radials == MAX_RADIALS)
    return;
  wheel->radials[wheel->n_radials++] = radial;
  qsort (wheel->radials, wheel->n_radials, sizeof (Radial), compare_radials);
}

static double
widest_gap (const Wheel *wheel, guint *ret_after)
{
  double widest = 0;

  for (guint i = 0; i < wheel->n_radials; i++)
    {
      double gap = wheel->radials[(i + 1) % wheel->n_radials].angle - wheel->radials[i].angle;

      if (gap <= 0)
        gap += 2 * G_PI;
      if (gap > widest)
        {
          widest = gap;
          *ret_after = i;
        }
    }
  return widest;
}

/* A road that comes in close beside another joins it at the town's edge. */
static gboolean
join_radial (Wheel *wheel, const WardLandEntry *entry, double angle)
{
  for (guint i = 0; i < wheel->n_radials; i++)
    {
      double apart = remainder (angle - wheel->radials[i].angle, 2 * G_PI);
      GArray *line;
      WardLandRoad *road;

      if (fabs (apart) > 0.3)
        continue;
      line = ward_land_line_new ();
      for (int k = 0; k <= 6; k++)
        {
          double a = angle - apart * k / 6, r = wheel->plan.radius;
          WardLandPoint p = { wheel->plan.centre.x + r * cos (a),
                              wheel->plan.centre.y + r * sin (a) };

          g_array_append_val (line, p);
        }
      road = ward_land_add_road (wheel->land->roads, line, entry->class, wheel->plan.town);
      road->number = g_strdup (entry->number);
      wheel->radials[i].class = MIN (wheel->radials[i].class, entry->class);
      return TRUE;
    }
  return FALSE;
}

static void
make_radials (Wheel *wheel, const WardLandEntry *entries, guint n_entries, double gap)
{
  guint after = 0;

  for (int class = 0; class <= WARD_LAND_SERVICE; class++)
    for (guint i = 0; i < n_entries; i++)
      {
        double angle = atan2 (entries[i].at.y - wheel->plan.centre.y,
                              entries[i].at.x - wheel->plan.centre.x);

        if ((int) entries[i].class == class && !join_radial (wheel, &entries[i], angle))
          add_radial (wheel, angle, MIN (entries[i].class, WARD_LAND_TERTIARY), entries[i].number,
                      TRUE);
      }
  if (wheel->n_radials == 0)
    add_radial (wheel, 0.4, WARD_LAND_TERTIARY, NULL, FALSE);
  while (wheel->n_radials < MAX_RADIALS && widest_gap (wheel, &after) > gap)
    {
      double width = widest_gap (wheel, &after), share = 0.5;

      share += 0.1 * (ward_land_hash (wheel->plan.seed, (int) wheel->n_radials, 5) - 0.5);
      add_radial (wheel, wheel->radials[after].angle + width * share, WARD_LAND_TERTIARY, NULL,
                  FALSE);
    }
}

/* A street along the water, metres from its edge, as far as the town reaches. */
static void
lay_waterside (Wheel *wheel, const GArray *water, gboolean ring, double metres, double widening)
{
  GArray *line = ward_land_line_new ();
  guint n = water->len;

  for (guint i = 1; i + (ring ? 0 : 1) < n; i++)
    {
      WardLandPoint a = ward_land_line_at (water, i - 1), b =
        ward_land_line_at (water, (i + 1) % n);
      double size = MAX (ward_land_distance (a, b), 0.1);
      double aside = metres + (metres > 0 ? widening : -widening) * i / n;
      WardLandPoint p = { ward_land_line_at (water, i).x - (b.y - a.y) / size * aside,
                          ward_land_line_at (water, i).y + (b.x - a.x) / size * aside };

      if (ward_land_built_up (&wheel->plan, p) > 0.04)
        g_array_append_val (line, p);
      else if (line->len > 8)
        {
          ward_land_lay_street (wheel->land, NULL, line, WARD_LAND_TERTIARY, NULL, TRUE);
          line = ward_land_line_new ();
        }
      else
        g_array_set_size (line, 0);
    }
  ward_land_lay_street (wheel->land, NULL, line, WARD_LAND_TERTIARY, NULL, TRUE);
}

static void
lay_watersides (Wheel *wheel)
{
  lay_waterside (wheel, wheel->land->coast, TRUE, -64, 0);
  for (guint i = 0; i < wheel->land->rivers->len; i++)
    {
      const WardLandRiver *river = g_ptr_array_index (wheel->land->rivers, i);

      for (int side = -1; side <= 1; side += 2)
        lay_waterside (wheel, river->line, FALSE, side * (river->half_width_1 + 34),
                       river->half_width_2 - river->half_width_1);
    }
}

void
ward_land_build_town (WardLand *land, int town, const WardLandEntry *entries, guint n_entries)
{
  const WardLandTown *t = &g_array_index (land->towns, WardLandTown, town);
  Wheel wheel = { .land = land, .plan = { town, ward_land_to_plane (t->lon, t->lat), t->radius,
                                          land->seed * 31 + (guint32) town * 101, 99 } };
  guint layout = 0;

  while (t->radius > layouts[layout].up_to)
    layout++;
  for (; layouts[layout].rings[wheel.n_rings] > 0; wheel.n_rings++)
    wheel.rings[wheel.n_rings] = layouts[layout].rings[wheel.n_rings];
  if (t->radius > 850)
    wheel.plan.industry_angle = ward_land_hash (wheel.plan.seed, 7, 7) * 2 * G_PI;
  g_hash_table_remove_all (land->names);
  make_radials (&wheel, entries, n_entries, layouts[layout].gap * G_PI / 180);
  for (guint i = 0; i < wheel.n_radials; i++)
    lay_radial (&wheel, i);
  for (int ring = 0; ring + 1 < (int) wheel.n_rings; ring++)
    lay_ring (&wheel, ring);
  lay_watersides (&wheel);
  for (guint i = 0; i < wheel.n_radials; i++)
    for (int ring = -1; ring + 1 < (int) wheel.n_rings; ring++)
      fill_cell (&wheel, i, ring);
}
