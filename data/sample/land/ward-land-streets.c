/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "ward-land-steps.h"

#define HECTARE 10000.0

typedef struct {
  guint from, to; /* the edges it crosses, by their first vertex */
  WardLandPoint a, b;
} Cut;

/* A vertex at least every step metres, bent. */
static GArray *
bend_line (const WardLandPlan *plan, const GArray *line, gboolean ring, double step)
{
  GArray *bent = ward_land_line_new ();
  guint segments = ring ? line->len : line->len - 1;

  for (guint i = 0; i < segments; i++)
    {
      WardLandPoint a = ward_land_line_at (line, i), b = ward_land_line_at (line,
                                                                            (i + 1) % line->len);
      int pieces = MAX (1, (int) ceil (ward_land_distance (a, b) / step));

      for (int k = 0; k < pieces; k++)
        {
          WardLandPoint p = ward_land_mix (a, b, k / (double) pieces);

          p = plan != NULL ? ward_land_bend (plan, p) : p;
          g_array_append_val (bent, p);
        }
    }
  if (!ring)
    {
      WardLandPoint p = ward_land_line_at (line, line->len - 1);

      p = plan != NULL ? ward_land_bend (plan, p) : p;
      g_array_append_val (bent, p);
    }
  return bent;
}

/* Leaves out what lies within half a metre of the straight line between its neighbours. */
static GArray *
thin_line (const GArray *line)
{
  GArray *thin = ward_land_line_new ();

  for (guint i = 0; i < line->len; i++)
    {
      WardLandPoint p = ward_land_line_at (line, i);

      if (thin->len > 0 && i + 1 < line->len)
        {
          WardLandPoint a = ward_land_line_at (thin, thin->len - 1), b =
            ward_land_line_at (line, i + 1);
          double size = ward_land_distance (a, b);
          double off = ((b.x - a.x) * (p.y - a.y) - (b.y - a.y) * (p.x - a.x)) / MAX (size, 0.1);

          if (fabs (off) < 0.5 && size < 120)
            continue;
        }
      g_array_append_val (thin, p);
    }
  return thin;
}

typedef enum { GROUND_GOOD, GROUND_BRIDGE, GROUND_BAD } Ground;

static Ground
ground_at (const WardLand *land, const WardLandPlan *plan, WardLandPoint p, WardLandRoadClass class,
           gboolean through)
{
  double river;

  if (ward_land_inland (land, p) < (class <= WARD_LAND_SECONDARY ? 25 : 42))
    return GROUND_BAD;
  river = ward_land_from_river (land, p);
  if (!through && plan != NULL && ward_land_built_up (plan, p) <= 0)
    return GROUND_BAD;
  if (class <= WARD_LAND_TERTIARY && plan != NULL)
    return river < 12 ? GROUND_BRIDGE : GROUND_GOOD;
  return river < 27 ? GROUND_BAD : GROUND_GOOD;
}

static void
emit_run (WardLand *land, const WardLandPlan *plan, GArray *run, WardLandRoadClass class,
          const char *number, const char *name)
{
  WardLandRoad *road;

  if (ward_land_line_length (run) > 38)
    {
      road = ward_land_add_road (land->roads, thin_line (run), class,
                                 plan != NULL ? plan->town : -2);
      road->number = g_strdup (number);
      road->name = g_strdup (name);
    }
  g_array_set_size (run, 0);
}

/* How long the line stays over the river from vertex i on. */
static double
bridge_length (const WardLand *land, const WardLandPlan *plan, const GArray *line, guint i,
               WardLandRoadClass class, gboolean through)
{
  double length = 0;

  for (; i + 1 < line->len; i++)
    {
      if (ground_at (land, plan, ward_land_line_at (line, i), class, through) !=
          GROUND_BRIDGE)
        break;
      length += ward_land_distance (ward_land_line_at (line, i), ward_land_line_at (line, i + 1));
    }
  return length;
}

void
ward_land_lay_street (WardLand *land, const WardLandPlan *plan, GArray *line,
                      WardLandRoadClass class,
                      const char *number, gboolean through)
{
  g_autoptr (GArray) plain = line;
  g_autoptr (GArray) bent = NULL;
  g_autoptr (GArray) run = ward_land_line_new ();
  g_autofree char *name = NULL;
  Ground before = GROUND_BAD;
  gboolean too_long = FALSE;

  if (plain->len < 2)
    return;
  bent = bend_line (plan, plain, FALSE, 14);
  name = ward_land_street_name (land, class);
  for (guint i = 0; i < bent->len; i++)
    {
      WardLandPoint p = ward_land_line_at (bent, i);
      Ground ground = ground_at (land, plan, p, class, through);

      if (ground == GROUND_BRIDGE && before != GROUND_BRIDGE)
        too_long = bridge_length (land, plan, bent, i, class, through) > 260;
      before = ground;
      if (ground == GROUND_BAD || (ground == GROUND_BRIDGE && too_long))
        emit_run (land, plan, run, class, number, name);
      else
        g_array_append_val (run, p);
    }
  emit_run (land, plan, run, class, number, name);
}

/* Of the boxes along the edges of the ring the smallest one: its long axis and reach. */
static void
long_axis (const GArray *ring, WardLandPoint *ret_axis, double *ret_low, double *ret_high,
           double *ret_width)
{
  double least = G_MAXDOUBLE;

  for (guint i = 0; i < ring->len; i++)
    {
      WardLandPoint a = ward_land_line_at (ring, i), b = ward_land_line_at (ring,
                                                                            (i + 1) % ring->len);
      double size = ward_land_distance (a, b), low[2] = { 1e9, 1e9 }, high[2] = { -1e9, -1e9 };
      WardLandPoint u = { (b.x - a.x) / MAX (size, 1e-6), (b.y - a.y) / MAX (size, 1e-6) };
      int wide;

      if (size < 1)
        continue;
      for (guint k = 0; k < ring->len; k++)
        {
          WardLandPoint p = ward_land_line_at (ring, k);
          double s = p.x * u.x + p.y * u.y, t = -p.x * u.y + p.y * u.x;

          low[0] = MIN (low[0], s);
          high[0] = MAX (high[0], s);
          low[1] = MIN (low[1], t);
          high[1] = MAX (high[1], t);
        }
      if ((high[0] - low[0]) * (high[1] - low[1]) >= least)
        continue;
      least = (high[0] - low[0]) * (high[1] - low[1]);
      wide = high[1] - low[1] > high[0] - low[0];
      *ret_axis = wide ? (WardLandPoint) { -u.y, u.x } : u;
      *ret_low = low[wide];
      *ret_high = high[wide];
      *ret_width = high[!wide] - low[!wide];
    }
}

/* The longest stretch of the line through at, in the direction across, that lies inside. */
static gboolean
find_cut (const GArray *ring, WardLandPoint at, WardLandPoint across, Cut *cut)
{
  struct { double t; guint edge; WardLandPoint place; } hits[16];
  guint n = 0;
  double longest = 0;

  for (guint i = 0; i < ring->len && n < G_N_ELEMENTS (hits); i++)
    {
      WardLandPoint a = ward_land_line_at (ring, i), b = ward_land_line_at (ring,
                                                                            (i + 1) % ring->len);
      double da = (a.x - at.x) * across.y - (a.y - at.y) * across.x;
      double db = (b.x - at.x) * across.y - (b.y - at.y) * across.x;
      WardLandPoint p;

      if ((da > 0) == (db > 0))
        continue;
      p = ward_land_mix (a, b, da / (da - db));
      hits[n].t = (p.x - at.x) * across.x + (p.y - at.y) * across.y;
      hits[n].edge = i;
      hits[n++].place = p;
    }
  for (guint i = 0; i < n; i++)
    for (guint k = 0; k < n; k++)
      {
        double length = hits[k].t - hits[i].t;
        gboolean apart = FALSE;

        for (guint m = 0; m < n; m++)
          apart |= hits[m].t > hits[i].t && hits[m].t < hits[k].t;
        if (apart || length <= longest ||
            !ward_land_ring_contains (ring, ward_land_mix (hits[i].place, hits[k].place, 0.5)))
          continue;
        longest = length;
        *cut = (Cut) { hits[i].edge, hits[k].edge, hits[i].place, hits[k].place };
      }
  return longest > 0 && cut->from != cut->to;
}

static GArray *
side_of_cut (const GArray *ring, guint from, guint to, WardLandPoint a, WardLandPoint b)
{
  GArray *side = ward_land_line_new ();

  g_array_append_val (side, a);
  for (guint i = from; i != to;)
    {
      i = (i + 1) % ring->len;
      g_array_append_val (side, ward_land_line_at (ring, i));
    }
  g_array_append_val (side, b);
  return side;
}

static gboolean
cut_block (const WardLandPlan *plan, const GArray *ring, Cut *cut)
{
  WardLandPoint axis = { 1, 0 }, centre = ward_land_ring_centre (ring), at, across;
  double low = 0, high = 0, width = 0, chance, place, turn, wild;
  int x = (int) centre.x, y = (int) centre.y;

  long_axis (ring, &axis, &low, &high, &width);
  /* Old fields and lanes shaped the large blocks, builders the small ones. */
  wild = CLAMP (fabs (ward_land_ring_area (ring)) / (30 * HECTARE), 0, 1);
  chance = ward_land_hash (plan->seed + 5, x, y) - 0.5;
  place = low + (high - low) * (0.5 + (0.2 + 0.22 * wild) * chance) -
          (centre.x * axis.x + centre.y * axis.y);
  at = (WardLandPoint) { centre.x + axis.x * place, centre.y + axis.y * place };
  turn = (ward_land_hash (plan->seed + 6, x, y) - 0.5) * (0.18 + 0.75 * wild);
  across = (WardLandPoint) { -axis.y * cos (turn) - axis.x * sin (turn),
                             axis.x * cos (turn) - axis.y * sin (turn) };
  return find_cut (ring, at, across, cut);
}

static gboolean
is_all_outside (const WardLandPlan *plan, const GArray *ring)
{
  for (guint i = 0; i < ring->len; i++)
    if (ward_land_built_up (plan, ward_land_line_at (ring, i)) > 0)
      return FALSE;
  return ward_land_built_up (plan, ward_land_ring_centre (ring)) <= 0;
}

static gboolean
is_in_works (const WardLandPlan *plan, WardLandPoint at)
{
  double angle = atan2 (at.y - plan->centre.y, at.x - plan->centre.x);
  double d = ward_land_distance (at, plan->centre) / plan->radius;

  return plan->industry_angle < 10 && d > 0.3 &&
         fabs (remainder (angle - plan->industry_angle, 2 * G_PI)) < 0.34;
}

static WardLandUse
choose_use (const WardLandPlan *plan, WardLandPoint at, double area)
{
  double chance = ward_land_hash (plan->seed + 11, (int) at.x, (int) at.y);
  gboolean large = area > 4 * HECTARE;

  if (ward_land_built_up (plan, at) > 0.92)
    return WARD_LAND_USE_RESIDENTIAL;
  if (area > 7 * HECTARE)
    return chance < 0.075 ? WARD_LAND_USE_PARK : WARD_LAND_USE_RESIDENTIAL;
  if (chance < 0.055)
    return WARD_LAND_USE_PARK;
  if (chance < 0.075)
    return WARD_LAND_USE_SPORT;
  if (chance < 0.105)
    return WARD_LAND_USE_SCHOOL;
  if (chance < 0.11 && plan->radius > 800)
    return WARD_LAND_USE_CEMETERY;
  if (chance < 0.119 && plan->radius > 1700 && large)
    return WARD_LAND_USE_HOSPITAL;
  if (chance < 0.134 && plan->radius > 1000)
    return WARD_LAND_USE_RETAIL;
  return WARD_LAND_USE_RESIDENTIAL;
}

static void
add_leaf (WardLand *land, const WardLandPlan *plan, const GArray *ring, WardLandUse use)
{
  GArray *bent = bend_line (plan, ring, TRUE, 45);
  WardLandPoint centre = ward_land_ring_centre (bent);
  g_autofree char *name = NULL;

  if (ward_land_inland (land, centre) < 25 || ward_land_from_river (land, centre) < 22 ||
      ward_land_built_up (plan, centre) <= 0)
    {
      g_array_unref (bent);
      return;
    }
  if (use != WARD_LAND_USE_RESIDENTIAL && use != WARD_LAND_USE_CENTRE &&
      (use != WARD_LAND_USE_INDUSTRY || ward_land_hash (land->seed, (int) centre.x, 3) < 0.22))
    name = ward_land_area_name (land, use, plan->town);
  ward_land_add_block (land, bent, use, plan->town, name);
}

static void
divide (WardLand *land, const WardLandPlan *plan, GArray *ring, WardLandUse use, guint depth);

static void
divide_along (WardLand *land, const WardLandPlan *plan, const GArray *ring, const Cut *cut,
              WardLandUse use, double area, guint depth)
{
  GArray *street = ward_land_line_new ();

  g_array_append_val (street, cut->a);
  g_array_append_val (street, cut->b);
  ward_land_lay_street (land, plan, street,
                        use == WARD_LAND_USE_INDUSTRY ? WARD_LAND_SERVICE
                        : area > 34 * HECTARE ? WARD_LAND_TERTIARY : WARD_LAND_STREET, NULL, FALSE);
  divide (land, plan, side_of_cut (ring, cut->from, cut->to, cut->a, cut->b), use, depth + 1);
  divide (land, plan, side_of_cut (ring, cut->to, cut->from, cut->b, cut->a), use, depth + 1);
}

static double
wanted_area (const WardLandPlan *plan, WardLandPoint centre, WardLandUse use)
{
  double built = ward_land_built_up (plan, centre);

  if (use == WARD_LAND_USE_INDUSTRY)
    return 5 * HECTARE;
  if (plan->radius < 1300)
    return (1.1 + 0.9 * (1 - built)) * HECTARE;
  return (0.75 + 1.35 * (1 - built)) * HECTARE;
}

static void
divide (WardLand *land, const WardLandPlan *plan, GArray *taken, WardLandUse use, guint depth)
{
  g_autoptr (GArray) ring = taken;
  WardLandPoint centre;
  double area, wanted;
  Cut cut;

  if (ring->len < 3 || depth > 14 || is_all_outside (plan, ring))
    return;
  centre = ward_land_ring_centre (ring);
  area = fabs (ward_land_ring_area (ring));
  if (use == WARD_LAND_USE_RESIDENTIAL && area < 40 * HECTARE && is_in_works (plan, centre))
    use = WARD_LAND_USE_INDUSTRY;
  if (use == WARD_LAND_USE_RESIDENTIAL && area > 2.4 * HECTARE && area < 18 * HECTARE &&
      (area < 6.5 * HECTARE || area > 8 * HECTARE))
    {
      WardLandUse special = choose_use (plan, centre, area);

      if (special != WARD_LAND_USE_RESIDENTIAL)
        {
          add_leaf (land, plan, ring, special);
          return;
        }
    }
  wanted = wanted_area (plan, centre, use);
  if (area > wanted * (1.3 + 0.5 * ward_land_hash (plan->seed, (int) centre.x, (int) centre.y)) &&
      cut_block (plan, ring, &cut))
    divide_along (land, plan, ring, &cut, use, area, depth);
  else if (area > 600)
    add_leaf (land, plan, ring,
              use == WARD_LAND_USE_RESIDENTIAL && ward_land_built_up (plan, centre) > 0.86 &&
              plan->radius > 1000 ? WARD_LAND_USE_CENTRE : use);
}

void
ward_land_divide_block (WardLand *land, const WardLandPlan *plan, GArray *ring)
{
  divide (land, plan, ring, WARD_LAND_USE_RESIDENTIAL, 0);
}
