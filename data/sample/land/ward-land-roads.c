/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "ward-land-grid.h"

#define N_HAMLETS 230

/* Towns by their place in the list. */
static const struct {
  int from, to;
  WardLandRoadClass class;
  const char *number;
} roads[] = {
  { 6, 5, WARD_LAND_TRUNK, "A9910" },   { 5, 9, WARD_LAND_TRUNK, "A9910" },
  { 9, 0, WARD_LAND_TRUNK, "A9910" },   { 0, 1, WARD_LAND_TRUNK, "A9910" },
  { 11, 10, WARD_LAND_TRUNK, "A9920" }, { 10, 5, WARD_LAND_TRUNK, "A9920" },
  { 5, 8, WARD_LAND_TRUNK, "A9920" },   { 8, 23, WARD_LAND_TRUNK, "A9920" },
  { 0, 15, WARD_LAND_TRUNK, "A9930" },  { 15, 11, WARD_LAND_TRUNK, "A9930" },
  { 0, 22, WARD_LAND_TRUNK, "A9940" },  { 22, 20, WARD_LAND_TRUNK, "A9940" },
  { 20, 21, WARD_LAND_TRUNK, "A9950" }, { 0, 2, WARD_LAND_TRUNK, "A9970" },
  { 15, 16, WARD_LAND_TRUNK, "A9960" }, { 16, 18, WARD_LAND_SECONDARY, "B9961" },
  { 18, 1, WARD_LAND_SECONDARY, "B9961" }, { 2, 26, WARD_LAND_SECONDARY, "B9951" },
  { 26, 21, WARD_LAND_SECONDARY, "B9951" }, { 24, 20, WARD_LAND_SECONDARY, "B9941" },
  { 23, 24, WARD_LAND_SECONDARY, "B9941" }, { 25, 20, WARD_LAND_SECONDARY, "B9942" },
  { 25, 9, WARD_LAND_SECONDARY, "B9942" }, { 8, 25, WARD_LAND_LANE, NULL },
  { 12, 10, WARD_LAND_SECONDARY, "B9921" }, { 12, 7, WARD_LAND_SECONDARY, "B9922" },
  { 7, 5, WARD_LAND_SECONDARY, "B9922" }, { 14, 10, WARD_LAND_LANE, NULL },
  { 14, 12, WARD_LAND_LANE, NULL },     { 13, 10, WARD_LAND_SECONDARY, "B9923" },
  { 13, 4, WARD_LAND_SECONDARY, "B9923" }, { 4, 9, WARD_LAND_LANE, NULL },
  { 4, 0, WARD_LAND_SECONDARY, "B9923" }, { 19, 4, WARD_LAND_LANE, NULL },
  { 19, 15, WARD_LAND_SECONDARY, "B9931" }, { 19, 13, WARD_LAND_SECONDARY, "B9931" },
  { 3, 0, WARD_LAND_SECONDARY, "B9911" }, { 3, 18, WARD_LAND_SECONDARY, "B9911" },
  { 6, 7, WARD_LAND_LANE, NULL },       { 6, 8, WARD_LAND_SECONDARY, "B9912" },
  { 22, 26, WARD_LAND_LANE, NULL },     { 22, 25, WARD_LAND_LANE, NULL },
  { 17, 15, WARD_LAND_LANE, NULL },     { 17, 11, WARD_LAND_LANE, NULL },
};
/* Lines of the railway, each from end to end; -1 ends one. */
static const int rails[][7] = { { 6, 5, 9, 0, 15, 16, -1 }, { 0, 22, 20, -1 }, { 20, 21, -1 },
                                { 5, 10, 11, -1 } };
static const double m95_km[] = { -13.3, -0.6, -8.2, -1.0, -2.4, -2.1, 2.2, -4.2, 7.2, -4.4, 10.9,
                                 -3.4 };
static const double m98_km[] = { -2.4, -2.1, -1.2, 2.6, -0.4, 5.8, 1.5, 10.2, 5.1, 11.5 };

/* Where a motorway ends, a road leads on to a town. */
static const struct {
  const double *end;
  int town;
  const char *number;
} feeders[] = {
  { m95_km, 6, "A9980" },
  { m95_km + G_N_ELEMENTS (m95_km) - 2, 2, "A9981" },
  { m98_km + G_N_ELEMENTS (m98_km) - 2, 15, "A9982" },
};

WardLandRoad *
ward_land_add_road (GPtrArray *list, GArray *line, WardLandRoadClass class, int town)
{
  WardLandRoad *road = g_new0 (WardLandRoad, 1);

  *road = (WardLandRoad) { line, class, NULL, NULL, town, ward_land_line_box (line) };
  g_ptr_array_add (list, road);
  return road;
}

static WardLandPoint
town_place (const WardLand *land, int i)
{
  const WardLandTown *town = &g_array_index (land->towns, WardLandTown, i);

  return ward_land_to_plane (town->lon, town->lat);
}

static int
town_around (const WardLand *land, WardLandPoint p)
{
  for (guint i = 0; i < land->towns->len; i++)
    if (ward_land_distance (town_place (land, (int) i), p) <
        g_array_index (land->towns, WardLandTown, i).radius)
      return (int) i;
  return -1;
}

/* Links by node, so that ways can be followed from one fork to the next. */
typedef struct {
  WardLand *land;
  const WardLandGrid *grid;
  GArray *links;      /* WardLandLink; those in towns are cut at the edge, or gone */
  GHashTable *at_node; /* node -> GArray of link indices */
  GArray *ends;       /* WardLandPoint of nodes beyond the grid: entries of towns */
  guint first_end;
  gboolean *done;
  GArray *entries;    /* WardLandEntry */
} Tracer;

static WardLandPoint
tracer_place (const Tracer *tracer, guint node)
{
  return node >= tracer->first_end ? ward_land_line_at (tracer->ends, node - tracer->first_end)
                                   : ward_land_grid_place (tracer->grid, node);
}

static GArray *
links_at (Tracer *tracer, guint node)
{
  GArray *list = g_hash_table_lookup (tracer->at_node, GUINT_TO_POINTER (node));

  if (list == NULL)
    {
      list = g_array_new (FALSE, FALSE, sizeof (guint));
      g_hash_table_insert (tracer->at_node, GUINT_TO_POINTER (node), list);
    }
  return list;
}

static guint
enter_town (Tracer *tracer, int town, guint outside, guint inside, const WardLandLink *link)
{
  WardLandPoint centre = town_place (tracer->land, town);
  double radius = g_array_index (tracer->land->towns, WardLandTown, town).radius;
  WardLandPoint a = tracer_place (tracer, outside), b = tracer_place (tracer, inside), at = a;
  WardLandEntry entry;

  for (int i = 0; i <= 200; i++)
    {
      at = ward_land_mix (a, b, i / 200.0);
      if (ward_land_distance (at, centre) <= radius)
        break;
    }
  entry = (WardLandEntry) { town, at, link->class, link->number };
  g_array_append_val (tracer->entries, entry);
  g_array_append_val (tracer->ends, at);
  return tracer->first_end + tracer->ends->len - 1;
}

static void
add_link (Tracer *tracer, WardLandLink link)
{
  int from = town_around (tracer->land, tracer_place (tracer, link.from));
  int to = town_around (tracer->land, tracer_place (tracer, link.to));
  guint i = tracer->links->len;

  if (from >= 0 && from == to)
    return;
  if (from >= 0)
    link.from = enter_town (tracer, from, link.to, link.from, &link);
  else if (to >= 0)
    link.to = enter_town (tracer, to, link.from, link.to, &link);
  g_array_append_val (tracer->links, link);
  g_array_append_val (links_at (tracer, link.from), i);
  g_array_append_val (links_at (tracer, link.to), i);
}

/* The one link that goes on from node as the same road, or -1. */
static int
next_link (Tracer *tracer, guint node, guint came)
{
  const GArray *list = links_at (tracer, node);
  const WardLandLink *link = &g_array_index (tracer->links, WardLandLink, came);
  guint next;

  if (list->len != 2)
    return -1;
  next = g_array_index (list, guint, 0) == came ? g_array_index (list, guint, 1)
                                                : g_array_index (list, guint, 0);
  if (tracer->done[next] || g_array_index (tracer->links, WardLandLink, next).class != link->class)
    return -1;
  return (int) next;
}

static void
follow (Tracer *tracer, guint start, guint node, GArray *line)
{
  int i = (int) start;
  WardLandPoint p = tracer_place (tracer, node);

  g_array_append_val (line, p);
  while (i >= 0)
    {
      const WardLandLink *link = &g_array_index (tracer->links, WardLandLink, i);

      tracer->done[i] = TRUE;
      node = link->from == node ? link->to : link->from;
      p = tracer_place (tracer, node);
      g_array_append_val (line, p);
      i = next_link (tracer, node, (guint) i);
    }
}

static gboolean
is_way_end (Tracer *tracer, guint node, guint link)
{
  const GArray *list = links_at (tracer, node);
  guint other;

  if (list->len != 2)
    return TRUE;
  other = g_array_index (list, guint, g_array_index (list, guint, 0) == link ? 1 : 0);
  return g_array_index (tracer->links, WardLandLink, other).class !=
         g_array_index (tracer->links, WardLandLink, link).class;
}

static void
emit_way (Tracer *tracer, GPtrArray *list, guint i, guint node)
{
  g_autoptr (GArray) line = ward_land_line_new ();
  WardLandLink link = g_array_index (tracer->links, WardLandLink, i);
  WardLandRoad *road;

  follow (tracer, i, node, line);
  if (link.class == WARD_LAND_LANE)
    {
      GArray *winding = ward_land_line_roughen (line, FALSE, 0.13, 90, tracer->land->rng);

      g_array_unref (line);
      line = winding;
    }
  road = ward_land_add_road (list, ward_land_line_smooth (line, FALSE, 45), link.class, -1);
  road->number = g_strdup (link.number);
}

static void
emit_ways (Tracer *tracer, GPtrArray *list)
{
  tracer->done = g_new0 (gboolean, tracer->links->len);
  for (guint i = 0; i < tracer->links->len; i++)
    {
      WardLandLink link = g_array_index (tracer->links, WardLandLink, i);

      if (!tracer->done[i] && is_way_end (tracer, link.from, i))
        emit_way (tracer, list, i, link.from);
      else if (!tracer->done[i] && is_way_end (tracer, link.to, i))
        emit_way (tracer, list, i, link.to);
    }
  for (guint i = 0; i < tracer->links->len; i++)
    if (!tracer->done[i])
      emit_way (tracer, list, i, g_array_index (tracer->links, WardLandLink, i).from);
}

/* Turns the grid's links into roads; cut at towns when entries isn't NULL. */
static void
trace_ways (WardLand *land, const WardLandGrid *grid, GPtrArray *list, GArray *entries)
{
  Tracer tracer = { land, grid, g_array_new (FALSE, FALSE, sizeof (WardLandLink)),
                    g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_array_unref),
                    ward_land_line_new (), 1u << 24, NULL, entries };
  const GArray *links = ward_land_grid_links (grid);

  for (guint i = 0; i < links->len; i++)
    {
      WardLandLink link = g_array_index (links, WardLandLink, i);

      if (entries != NULL)
        add_link (&tracer, link);
      else
        {
          g_array_append_val (tracer.links, link);
          g_array_append_val (links_at (&tracer, link.from), i);
          g_array_append_val (links_at (&tracer, link.to), i);
        }
    }
  emit_ways (&tracer, list);
  g_array_unref (tracer.links);
  g_hash_table_unref (tracer.at_node);
  g_array_unref (tracer.ends);
  g_free (tracer.done);
}

/* A farm or two round the end of a lane. */
static void
add_hamlet (WardLand *land, WardLandPoint at)
{
  for (int i = 0; i < 3; i++)
    {
      WardLandPoint p = { at.x + g_rand_double_range (land->rng, -75, 75),
                          at.y + g_rand_double_range (land->rng, -75, 75) };

      ward_land_add_block (land, ward_land_blob (land->seed + (guint32) p.x, p,
                                                 g_rand_double_range (land->rng, 22, 46), 0.3, 7),
                           WARD_LAND_USE_RESIDENTIAL, -1, NULL);
    }
}

/* Lanes to lonely places, from the nearest road and on to the next. */
static void
lay_lanes (WardLand *land, WardLandGrid *grid)
{
  for (int i = 0; i < N_HAMLETS; i++)
    {
      WardLandPoint p = { g_rand_double_range (land->rng, -20500, 19500),
                          g_rand_double_range (land->rng, -18000, 18000) };
      guint node = ward_land_grid_node (grid, p), town = 0;

      if (!ward_land_grid_is_open (grid, node) || town_around (land, p) >= 0 ||
          ward_land_grid_is_used (grid, node))
        continue;
      for (guint k = 1; k < land->towns->len; k++)
        if (ward_land_distance (town_place (land, (int) k), p) <
            ward_land_distance (town_place (land, (int) town), p))
          town = k;
      ward_land_grid_connect (grid, node, ward_land_grid_node (grid, town_place (land, (int) town)),
                              WARD_LAND_LANE, NULL);
      add_hamlet (land, ward_land_grid_place (grid, node));
      town = (guint) g_rand_int_range (land->rng, 0, (int) land->towns->len);
      if (i % 2 == 0 && ward_land_distance (town_place (land, (int) town), p) < 9000)
        ward_land_grid_connect (grid, node, ward_land_grid_node (grid,
                                                                 town_place (land, (int) town)),
                                WARD_LAND_LANE, NULL);
    }
}

static void
lay_roads (WardLand *land, GArray *entries)
{
  WardLandGrid *grid = ward_land_grid_new (land, -1, 0);

  for (guint i = 0; i < land->towns->len; i++)
    ward_land_grid_fix (grid, ward_land_grid_node (grid, town_place (land, (int) i)),
                        town_place (land, (int) i));
  for (guint i = 0; i < G_N_ELEMENTS (roads); i++)
    ward_land_grid_connect (grid, ward_land_grid_node (grid, town_place (land, roads[i].from)),
                            ward_land_grid_node (grid, town_place (land, roads[i].to)),
                            roads[i].class, roads[i].number);
  for (guint i = 0; i < G_N_ELEMENTS (feeders); i++)
    {
      WardLandPoint p = { feeders[i].end[0] * 1000, feeders[i].end[1] * 1000 };

      ward_land_grid_fix (grid, ward_land_grid_node (grid, p), p);
      ward_land_grid_connect (grid, ward_land_grid_node (grid, p),
                              ward_land_grid_node (grid, town_place (land, feeders[i].town)),
                              WARD_LAND_TRUNK, feeders[i].number);
    }
  lay_lanes (land, grid);
  ward_land_grid_relax (grid, 10);
  trace_ways (land, grid, land->roads, entries);
  ward_land_grid_free (grid);
}

static void
lay_motorway (WardLand *land, const double *km, guint n, const char *number)
{
  WardLandGrid *grid = ward_land_grid_new (land, 150, 0);

  for (guint i = 0; i < n; i++)
    {
      WardLandPoint p = { km[2 * i] * 1000, km[2 * i + 1] * 1000 };

      if (i == 0 || i + 1 == n || (km[2 * i] == m98_km[0] && km[2 * i + 1] == m98_km[1]))
        ward_land_grid_fix (grid, ward_land_grid_node (grid, p), p);
      if (i > 0)
        ward_land_grid_connect (grid, ward_land_grid_node (grid, (WardLandPoint) {
                                  km[2 * i - 2] * 1000, km[2 * i - 1] * 1000 }),
                                ward_land_grid_node (grid, p), WARD_LAND_MOTORWAY, number);
    }
  ward_land_grid_relax (grid, 30);
  trace_ways (land, grid, land->roads, NULL);
  ward_land_grid_free (grid);
}

/* A station lies a little off the middle of its town, on the side away from the sea. */
static WardLandPoint
station_place (const WardLand *land, int town)
{
  const WardLandTown *t = &g_array_index (land->towns, WardLandTown, town);
  WardLandPoint centre = town_place (land, town), best = centre;
  double most = -1e9;

  for (int i = 0; i < 12; i++)
    {
      double angle = i * G_PI / 6 + 0.2, out = 0.3 * t->radius;
      WardLandPoint p = { centre.x + cos (angle) * out, centre.y + sin (angle) * out };
      double worth = MIN (ward_land_from_river (land, p), 250) + MIN (ward_land_inland (land, p),
                                                                      300) +
                     60 * ward_land_hash (land->seed, town, i);

      if (worth > most)
        {
          most = worth;
          best = p;
        }
    }
  return best;
}

static void
add_station (WardLand *land, WardLandGrid *grid, int town, gboolean is_new)
{
  const WardLandTown *t = &g_array_index (land->towns, WardLandTown, town);
  WardLandPoint p = station_place (land, town);
  WardLandStation station = { t->name, t->district, 0, 0 };

  ward_land_grid_fix (grid, ward_land_grid_node (grid, p), p);
  ward_land_to_degrees (p, &station.lon, &station.lat);
  if (is_new)
    g_array_append_val (land->stations, station);
}

/* Each line has a grid of its own: tracks don't share a corner as roads do. */
static void
lay_rail (WardLand *land, const int *towns, guint64 *seen)
{
  WardLandGrid *grid = ward_land_grid_new (land, -1, 9);

  for (guint i = 0; towns[i] >= 0; i++)
    {
      guint64 bit = G_GUINT64_CONSTANT (1) << towns[i];

      add_station (land, grid, towns[i], !(*seen & bit));
      *seen |= bit;
      if (i > 0)
        ward_land_grid_connect (grid,
                                ward_land_grid_node (grid, station_place (land, towns[i - 1])),
                                ward_land_grid_node (grid, station_place (land, towns[i])),
                                WARD_LAND_TRUNK, NULL);
    }
  ward_land_grid_relax (grid, 40);
  trace_ways (land, grid, land->rails, NULL);
  ward_land_grid_free (grid);
}

/* A motorway is left where it crosses a main road, but not twice within a mile. */
static void
add_junctions (WardLand *land, const WardLandRoad *motorway, const WardLandRoad *road)
{
  for (guint i = 1; i < motorway->line->len; i++)
    for (guint k = 1; k < road->line->len; k++)
      {
        WardLandPoint a = ward_land_line_at (motorway->line, i - 1);
        WardLandPoint b = ward_land_line_at (motorway->line, i), at;
        gboolean free_here = TRUE;
        double t, u;

        if (!ward_land_crossing (a, b, ward_land_line_at (road->line, k - 1),
                                 ward_land_line_at (road->line, k), &t, &u))
          continue;
        at = ward_land_mix (a, b, t);
        for (guint j = 0; j < land->junctions->len; j++)
          free_here &= ward_land_distance (ward_land_line_at (land->junctions, j), at) > 1600;
        if (free_here)
          g_array_append_val (land->junctions, at);
      }
}

static void
find_junctions (WardLand *land)
{
  for (guint i = 0; i < land->roads->len; i++)
    for (guint k = 0; k < land->roads->len; k++)
      {
        const WardLandRoad *one = g_ptr_array_index (land->roads, i);
        const WardLandRoad *two = g_ptr_array_index (land->roads, k);

        if (one->class == WARD_LAND_MOTORWAY &&
            (two->class == WARD_LAND_TRUNK || two->class == WARD_LAND_SECONDARY))
          add_junctions (land, one, two);
      }
}

void
ward_land_make_roads (WardLand *land)
{
  g_autoptr (GArray) entries = g_array_new (FALSE, FALSE, sizeof (WardLandEntry));
  guint64 seen = 0;
  WardLandPoint fork = { m98_km[0] * 1000, m98_km[1] * 1000 };

  lay_motorway (land, m95_km, G_N_ELEMENTS (m95_km) / 2, "M95");
  lay_motorway (land, m98_km, G_N_ELEMENTS (m98_km) / 2, "M98");
  lay_roads (land, entries);
  for (guint i = 0; i < G_N_ELEMENTS (rails); i++)
    lay_rail (land, rails[i], &seen);
  g_array_append_val (land->junctions, fork);
  find_junctions (land);
  for (guint town = 0; town < land->towns->len; town++)
    {
      g_autoptr (GArray) own = g_array_new (FALSE, FALSE, sizeof (WardLandEntry));

      for (guint i = 0; i < entries->len; i++)
        if (g_array_index (entries, WardLandEntry, i).town == (int) town)
          g_array_append_val (own, g_array_index (entries, WardLandEntry, i));
      ward_land_build_town (land, (int) town, (const WardLandEntry *) (gpointer) own->data,
                            own->len);
    }
}
