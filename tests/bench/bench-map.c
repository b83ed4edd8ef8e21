/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The map against the bare map and against libshumate's own layers, in one run. A figure is the
 * main thread's processor time in a panned frame, from the frame clock's before-paint to its
 * after-paint: the median. */
#include "fixture-pack.h"
#include "fixture-town.h"
#include "ward-map.h"
#include "ward-point-layer.h"
#include "ward-shape-layer.h"
#include "ward-tile-source.h"

#include <adwaita.h>
#include <stdio.h>
#include <time.h>

#define LON 1.35
#define LAT 54.45
#define STEP 8 /* pixels in a frame */

typedef struct {
  double median, p99;
} Work;

typedef struct {
  GtkWidget *window;
  ShumateMap *map;
  ShumateViewport *viewport;
  WardTileSource *source;
  GMainLoop *loop;
  GArray *work; /* double, ms */
  gint64 begun;
  int frame, wanted;
  gboolean panning;
  GtkWidget *blinking; /* shown for ten frames and hidden for ten, or NULL */
  GArray *bare;        /* double, ms: the frames in which it was hidden */
  int n_failed;
} Bench;

static int n_points = 100000, n_frames = 120, n_peer_frames = 8, n_long = 600;
static gboolean quick;
static char *only;
static const GOptionEntry entries[] = {
  { "points", 'n', 0, G_OPTION_ARG_INT, &n_points, "How many points", "N" },
  { "frames", 0, 0, G_OPTION_ARG_INT, &n_frames, "Frames of ours", "N" },
  { "peer-frames", 0, 0, G_OPTION_ARG_INT, &n_peer_frames, "Frames of the peer", "N" },
  { "quick", 'q', 0, G_OPTION_ARG_NONE, &quick, "A tenth of the points, few frames", NULL },
  { "only", 0, 0, G_OPTION_ARG_STRING, &only, "Only this part", "PART" },
  { NULL },
};

/* Microseconds that this thread has run: other programs on the machine don't count. */
static gint64
thread_us (void)
{
  struct timespec at;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &at);
  return at.tv_sec * G_USEC_PER_SEC + at.tv_nsec / 1000;
}

static gboolean
tick_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  Bench *b = data;
  ShumateLocation *at = SHUMATE_LOCATION (b->viewport);
  double degrees, way = b->frame / 40 % 2 ? -STEP : STEP;

  if (!b->panning)
    return G_SOURCE_CONTINUE;
  degrees = 360
            / shumate_map_source_get_x (SHUMATE_MAP_SOURCE (b->source),
                                        shumate_viewport_get_zoom_level (b->viewport), 180);
  shumate_location_set_location (at, shumate_location_get_latitude (at) + way * degrees / 4,
                                 shumate_location_get_longitude (at) + way * degrees);
  return G_SOURCE_CONTINUE;
}

static void
before_paint_cb (GdkFrameClock *clock, Bench *b)
{
  b->begun = thread_us ();
}

static void
after_paint_cb (GdkFrameClock *clock, Bench *b)
{
  double ms = (thread_us () - b->begun) / 1000.0;

  if (!b->panning)
    return;
  if (!b->blinking || gtk_widget_get_visible (b->blinking))
    g_array_append_val (b->work, ms);
  else
    g_array_append_val (b->bare, ms);
  if (b->blinking && b->frame % 10 == 9)
    gtk_widget_set_visible (b->blinking, !gtk_widget_get_visible (b->blinking));
  if (++b->frame >= b->wanted)
    {
      b->panning = FALSE;
      g_main_loop_quit (b->loop);
    }
}

static gboolean
quit_cb (gpointer loop)
{
  g_main_loop_quit (loop);
  return G_SOURCE_REMOVE;
}

static void
wait_ms (Bench *b, guint ms)
{
  g_timeout_add (ms, quit_cb, b->loop);
  g_main_loop_run (b->loop);
}

static int
compare_doubles (gconstpointer a, gconstpointer b)
{
  double x = *(const double *) a, y = *(const double *) b;

  return x < y ? -1 : x > y;
}

static Work
summarise (GArray *ms)
{
  g_array_sort (ms, compare_doubles);
  return (Work) { g_array_index (ms, double, ms->len / 2),
                  g_array_index (ms, double, MIN (ms->len - 1, ms->len * 99 / 100)) };
}

static Work
pan (Bench *b, double zoom, int frames)
{

  shumate_viewport_set_zoom_level (b->viewport, zoom);
  shumate_location_set_location (SHUMATE_LOCATION (b->viewport), LAT, LON);
  wait_ms (b, frames < 20 ? 300 : 900);
  g_array_set_size (b->work, 0);
  b->frame = 0;
  b->wanted = frames;
  b->panning = TRUE;
  gtk_widget_queue_draw (GTK_WIDGET (b->map));
  g_main_loop_run (b->loop);
  return summarise (b->work);
}

/* Pans with layer and without it by turns, so that whatever else the machine does is in both. */
static Work
pan_by_turns (Bench *b, double zoom, gpointer layer, Work *ret_bare)
{
  Work with;

  g_array_set_size (b->bare, 0);
  b->blinking = layer;
  with = pan (b, zoom, 2 * n_frames);
  *ret_bare = summarise (b->bare);
  b->blinking = NULL;
  gtk_widget_set_visible (layer, TRUE);
  return with;
}

static void
judge (Bench *b, gboolean pass)
{
  printf (" %s\n", pass ? "pass" : "fail");
  fflush (stdout);
  b->n_failed += !pass;
}

/* A new window with a bare map over the pack's tiles. */
static void
open_window (Bench *b)
{
  if (b->window)
    gtk_window_destroy (GTK_WINDOW (b->window));
  b->window = gtk_window_new ();
  b->map = shumate_map_new ();
  b->viewport = shumate_map_get_viewport (b->map);
  shumate_viewport_set_reference_map_source (b->viewport, SHUMATE_MAP_SOURCE (b->source));
  shumate_viewport_set_min_zoom_level (b->viewport, 8);
  shumate_viewport_set_max_zoom_level (b->viewport, 18);
  shumate_map_add_layer (b->map, SHUMATE_LAYER (shumate_map_layer_new (
                                     SHUMATE_MAP_SOURCE (b->source), b->viewport)));
  gtk_window_set_child (GTK_WINDOW (b->window), GTK_WIDGET (b->map));
  gtk_window_set_default_size (GTK_WINDOW (b->window), 1024, 768);
}

static void
show_window (Bench *b)
{
  GdkFrameClock *clock;

  gtk_window_present (GTK_WINDOW (b->window));
  clock = gtk_widget_get_frame_clock (b->window);
  g_signal_connect (clock, "before-paint", G_CALLBACK (before_paint_cb), b);
  g_signal_connect (clock, "after-paint", G_CALLBACK (after_paint_cb), b);
  gtk_widget_add_tick_callback (GTK_WIDGET (b->map), tick_cb, b, NULL);
  wait_ms (b, 600);
}

static WardPointLayer *
add_points (Bench *b, const WardTown *town)
{
  WardPointLayer *layer = ward_point_layer_new (b->viewport);

  shumate_map_add_layer (b->map, SHUMATE_LAYER (layer));
  ward_point_layer_set_points (layer, (const WardMapPoint *) town->points->data, town->points->len);
  return layer;
}

/* The peer, filled in its fastest way: before it is on a map that is shown. */
static void
add_peer (Bench *b, const WardTown *town, gboolean icons)
{
  ShumateMarkerLayer *layer = shumate_marker_layer_new_full (b->viewport, GTK_SELECTION_SINGLE);

  for (guint i = 0; i < town->points->len; i++)
    {
      const WardMapPoint *point = &g_array_index (town->points, WardMapPoint, i);
      ShumateMarker *marker = icons ? shumate_marker_new () : shumate_point_new ();

      if (icons)
        shumate_marker_set_child (marker,
                                  gtk_image_new_from_icon_name ("mark-location-symbolic"));
      shumate_location_set_location (SHUMATE_LOCATION (marker), point->lat, point->lon);
      shumate_marker_layer_add_marker (layer, marker);
    }
  shumate_map_add_layer (b->map, SHUMATE_LAYER (layer));
}

static void
bench_points (Bench *b, const WardTown *town)
{
  static const double zooms[] = { 10, 12 }, bars[] = { 100, 25 };
  Work bare[2], ours[2], all, peer;
  WardPointLayer *layer;

  open_window (b);
  layer = add_points (b, town);
  show_window (b);
  for (guint i = 0; i < 2; i++)
    {
      ours[i] = pan_by_turns (b, zooms[i], layer, &bare[i]);
      printf ("bench map points n=%u zoom=%g ours=%.1fms bare=%.1fms more=%.1fms bar=5.0ms",
              town->points->len, zooms[i], ours[i].median, bare[i].median,
              ours[i].median - bare[i].median);
      judge (b, ours[i].median - bare[i].median <= 5);
    }
  open_window (b);
  add_peer (b, town, TRUE);
  show_window (b);
  for (guint i = 0; i < 2; i++)
    {
      peer = pan (b, zooms[i], n_peer_frames);
      printf ("bench map points n=%u zoom=%g ours=%.1fms peer=%.0fms ratio=%.0f bar=%.0f",
              town->points->len, zooms[i], ours[i].median, peer.median,
              peer.median / ours[i].median, bars[i]);
      judge (b, peer.median / ours[i].median >= bars[i]);
    }
  open_window (b);
  ward_point_layer_set_clustered (add_points (b, town), FALSE);
  show_window (b);
  all = pan (b, 10, n_peer_frames * 2);
  open_window (b);
  add_peer (b, town, FALSE);
  show_window (b);
  peer = pan (b, 10, n_peer_frames);
  printf ("bench map every-point n=%u zoom=10 ours=%.0fms peer=%.0fms ratio=%.1f bar=6",
          town->points->len, all.median, peer.median, peer.median / all.median);
  judge (b, peer.median / all.median >= 6);
}

static void
bench_steady (Bench *b, const WardTown *town)
{
  Work ours;

  open_window (b);
  add_points (b, town);
  show_window (b);
  ours = pan (b, 12, n_long);
  printf ("bench map steady frames=%d zoom=12 ours=%.1fms p99=%.1fms ratio=%.1f bar=3", n_long,
          ours.median, ours.p99, ours.p99 / ours.median);
  judge (b, ours.p99 <= 3 * ours.median);
}

static WardShapeLayer *
add_shapes (Bench *b, const WardTown *town)
{
  WardShapeLayer *layer = ward_shape_layer_new (b->viewport);

  shumate_map_add_layer (b->map, SHUMATE_LAYER (layer));
  ward_shape_layer_set_shapes (layer, (const WardMapShape *) town->shapes->data, town->shapes->len);
  return layer;
}

static void
bench_areas (Bench *b, const WardTown *unused)
{
  g_autoptr (WardTown) town = ward_town_new (LON, LAT, 0, 1);
  g_autoptr (GRand) rng = g_rand_new_with_seed (4);
  Work bare, ours, long_run;
  WardShapeLayer *layer;

  for (guint i = 0; i < 2000; i++)
    ward_town_add_ring (town, LON + g_rand_double_range (rng, -.12, .12),
                        LAT + g_rand_double_range (rng, -.06, .06), 300, 40, WARD_MAP_PATROL_AREA,
                        NULL);
  open_window (b);
  layer = add_shapes (b, town);
  show_window (b);
  ours = pan_by_turns (b, 12, layer, &bare);
  printf ("bench map areas n=2000 vertices=40 zoom=12 ours=%.1fms bare=%.1fms more=%.1fms bar=10ms",
          ours.median, bare.median, ours.median - bare.median);
  judge (b, ours.median - bare.median <= 10);
  long_run = pan (b, 12, n_long);
  printf ("bench map areas-steady frames=%d zoom=12 ours=%.1fms p99=%.1fms ratio=%.1f bar=3",
          n_long, long_run.median, long_run.p99, long_run.p99 / long_run.median);
  judge (b, long_run.p99 <= 3 * long_run.median);
}

static void
bench_polygon (Bench *b, const WardTown *unused)
{
  g_autoptr (WardTown) town = ward_town_new (LON, LAT, 0, 1);
  const WardMapShape *shape;
  ShumatePathLayer *path;
  Work ours, peer;

  ward_town_add_ring (town, LON, LAT, 9000, 5000, WARD_MAP_PATROL_AREA, NULL);
  shape = &g_array_index (town->shapes, WardMapShape, 0);
  open_window (b);
  add_shapes (b, town);
  show_window (b);
  ours = pan (b, 10, n_frames);
  open_window (b);
  path = shumate_path_layer_new (b->viewport);
  for (guint i = 0; i < shape->ring_ends[0]; i++)
    shumate_path_layer_add_node (path, SHUMATE_LOCATION (shumate_coordinate_new_full (
                                           shape->lonlat[2 * i + 1], shape->lonlat[2 * i])));
  shumate_path_layer_set_closed (path, TRUE);
  shumate_path_layer_set_fill (path, TRUE);
  shumate_map_add_layer (b->map, SHUMATE_LAYER (path));
  show_window (b);
  peer = pan (b, 10, n_frames);
  printf ("bench map polygon vertices=5000 zoom=10 ours=%.1fms peer=%.1fms part=%.2f bar=0.60",
          ours.median, peer.median, ours.median / peer.median);
  judge (b, ours.median <= 0.6 * peer.median);
}

static void
bench_filling (Bench *b, const WardTown *town)
{
  WardMapPoint extra = g_array_index (town->points, WardMapPoint, 0);
  WardPointLayer *layer;
  double fill_ms, add_us;
  gint64 begun;

  open_window (b);
  layer = ward_point_layer_new (b->viewport);
  shumate_map_add_layer (b->map, SHUMATE_LAYER (layer));
  begun = thread_us ();
  ward_point_layer_set_points (layer, (const WardMapPoint *) town->points->data, town->points->len);
  fill_ms = (thread_us () - begun) / 1000.0;
  show_window (b);
  begun = thread_us ();
  for (guint i = 0; i < 20; i++)
    {
      extra.handle = town->points->len + 1 + i;
      ward_point_layer_put_point (layer, &extra);
      ward_point_layer_get_marks (layer);
    }
  add_us = (thread_us () - begun) / 20.0;
  printf ("bench map fill n=%u ours=%.1fms bar=20ms", town->points->len, fill_ms);
  judge (b, fill_ms <= 20);
  printf ("bench map add-one n=%u ours=%.0fus bar=1000us", town->points->len, add_us);
  judge (b, add_us <= 1000);
}

/* Where answers go, so that no compiler leaves the questions out. */
static volatile double sink;

typedef double (*Query) (WardPointSet *set, GRand *rng);

static WardMercator
draw_place (GRand *rng)
{
  return ward_mercator_from_degrees (LON + g_rand_double_range (rng, -.1, .1),
                                     LAT + g_rand_double_range (rng, -.05, .05));
}

static double
query_nearest (WardPointSet *set, GRand *rng)
{
  return ward_point_set_nearest (set, draw_place (rng), 0.01);
}

static double
query_hit (WardPointSet *set, GRand *rng)
{
  return ward_point_set_nearest (set, draw_place (rng), 12 / (256.0 * (1 << 14)));
}

static double
query_box (WardPointSet *set, GRand *rng)
{
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (guint32));
  WardMercator at = draw_place (rng);
  double half = 200 / (256.0 * (1 << 15));
  WardMercatorBox box = { at.x - half, at.y - half, at.x + half, at.y + half };

  ward_point_set_query (set, &box, found);
  return found->len;
}

static void
bench_queries (Bench *b, const WardTown *town)
{
  static const struct {
    const char *name;
    Query query;
  } queries[] = { { "nearest", query_nearest }, { "hit", query_hit }, { "box", query_box } };
  g_autoptr (WardPointSet) set = ward_point_set_new ();
  g_autoptr (GRand) rng = g_rand_new_with_seed (3);

  ward_point_set_assign (set, (const WardMapPoint *) town->points->data, town->points->len);
  ward_point_set_n_shown (set);
  for (guint q = 0; q < G_N_ELEMENTS (queries); q++)
    {
      gint64 begun = thread_us ();
      double us;

      for (guint i = 0; i < 2000; i++)
        sink += queries[q].query (set, rng);
      us = (thread_us () - begun) / 2000.0;
      printf ("bench map %s n=%u ours=%.1fus bar=50us", queries[q].name, town->points->len, us);
      judge (b, us <= 50);
    }
}

static const struct {
  const char *name;
  void (*run) (Bench *b, const WardTown *town);
} parts[] = {
  { "queries", bench_queries }, { "filling", bench_filling }, { "steady", bench_steady },
  { "areas", bench_areas },     { "polygon", bench_polygon }, { "points", bench_points },
};

int
main (int argc, char **argv)
{
  Bench bench = { 0 };
  g_autofree char *pack = NULL;
  g_autoptr (WardTown) town = NULL;
  g_autoptr (GOptionContext) context = g_option_context_new ("— measure the map");

  g_option_context_add_main_entries (context, entries, NULL);
  if (!g_option_context_parse (context, &argc, &argv, NULL))
    return 2;
  g_setenv ("GSK_RENDERER", "cairo", FALSE);
  g_setenv ("GTK_A11Y", "none", FALSE);
  if (!gtk_init_check ())
    {
      printf ("bench map SKIP no display\n");
      return 0;
    }
  adw_init ();
  if (quick)
    n_points /= 10, n_frames = 40, n_peer_frames = 4, n_long = 120;
  pack = ward_pack_write_grid ("ward-bench-map", 9, 12, LON - 0.6, LAT - 0.35, LON + 0.6,
                               LAT + 0.35);
  bench.source = ward_tile_source_new ((const char *[]) { pack, NULL }, FALSE, FALSE, NULL);
  bench.loop = g_main_loop_new (NULL, FALSE);
  bench.work = g_array_new (FALSE, FALSE, sizeof (double));
  bench.bare = g_array_new (FALSE, FALSE, sizeof (double));
  town = ward_town_new (LON, LAT, n_points, 1);
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (!only || g_str_equal (only, parts[i].name))
      parts[i].run (&bench, town);
  if (bench.window)
    gtk_window_destroy (GTK_WINDOW (bench.window));
  return bench.n_failed > 0;
}
