/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-map-fill.h"

#include <string.h>

#define E7 10000000.0
/* Points are premises by row number; other records by their place in the feed, counted from
 * here, and the area around one from twice here. */
#define RECORD_BASE 0x40000000u

/* With the scrubber open only what happens then is drawn, and the boundaries (MP12). */
static gboolean
is_drawn (const WardMapRecord *record, gint64 at)
{
  WardMapStyle style = ward_map_record_style (record);

  if (at == 0)
    return TRUE;
  for (guint i = 0; record->times != NULL && i < record->times->len; i++)
    {
      const WardInterval *live = &g_array_index (record->times, WardInterval, i);

      if (live->starts <= at && at < live->ends)
        return TRUE;
    }
  return style == WARD_MAP_DISTRICT || style == WARD_MAP_WARD;
}

static WardMapPoint
point_of_premises (const WardMapPremises *p)
{
  return (WardMapPoint) {
    .lon = p->lon / E7,
    .lat = p->lat / E7,
    .handle = p->handle,
    .category = ward_map_premises_category (p),
    .state = ward_map_premises_state (p),
  };
}

static void
fill_points (WardMap *map, const WardMapFeed *feed, gint64 at)
{
  g_autoptr (GArray) points = g_array_new (FALSE, FALSE, sizeof (WardMapPoint));

  for (guint i = 0; at == 0 && i < feed->premises->len; i++)
    {
      WardMapPoint point =
          point_of_premises (&g_array_index (feed->premises, WardMapPremises, i));

      g_array_append_val (points, point);
    }
  for (guint i = 0; i < feed->records->len; i++)
    {
      const WardMapRecord *record = feed->records->pdata[i];
      WardMapPoint point = { .handle = RECORD_BASE + i,
                             .category = ward_map_record_category (record),
                             .state = record->open ? WARD_MAP_OPEN : 0 };

      if (!ward_map_is_point (record->shape) || !is_drawn (record, at))
        continue;
      ward_shape_centroid (record->shape, &point.lon, &point.lat);
      g_array_append_val (points, point);
    }
  ward_map_set_points (map, (WardMapPoint *) points->data, points->len);
}

/* All rings of a shape as one run of degrees; lonlat and ends are appended to. */
static void
append_rings (const WardShape *shape, GArray *lonlat, GArray *ends)
{
  guint32 vertices = 0;

  for (guint part = 0; part < ward_shape_n_parts (shape); part++)
    for (guint ring = 0; ring < ward_shape_n_rings (shape, part); ring++)
      {
        guint n;
        const gint32 *at = ward_shape_ring (shape, part, ring, &n);

        for (guint i = 0; i < 2 * n; i++)
          {
            double degrees = at[i] / E7;

            g_array_append_val (lonlat, degrees);
          }
        vertices += n;
        g_array_append_val (ends, vertices);
      }
}

/* Shapes and the memory they borrow until they are given. */
typedef struct {
  GArray *shapes;  /* of WardMapShape */
  GPtrArray *held; /* of GArray */
} Shapes;

static void
add_shape (Shapes *to, const WardShape *shape, WardMapStyle style, const char *label,
           guint32 handle)
{
  GArray *lonlat = g_array_new (FALSE, FALSE, sizeof (double));
  GArray *ends = g_array_new (FALSE, FALSE, sizeof (guint32));
  WardMapShape out = { .style = ward_map_is_line (shape) ? WARD_MAP_ROUTE : style, .label = label,
                       .handle = handle };

  append_rings (shape, lonlat, ends);
  g_ptr_array_add (to->held, lonlat);
  g_ptr_array_add (to->held, ends);
  out.lonlat = (const double *) lonlat->data;
  out.ring_ends = (const guint32 *) ends->data;
  out.n_rings = ends->len;
  g_array_append_val (to->shapes, out);
}

/* A site's buffer is drawn around whatever the site is. */
static void
add_buffer (Shapes *to, const WardMapRecord *record, WardProjection *projection, guint32 handle)
{
  g_autoptr (WardShape) buffer = NULL;

  if (projection == NULL || record->buffer_m == WARD_NONE || record->buffer_m <= 0)
    return;
  buffer = ward_shape_buffer (record->shape, record->buffer_m, projection, NULL);
  if (buffer != NULL)
    add_shape (to, buffer, WARD_MAP_BUFFER, NULL, handle);
}

static void
fill_shapes (WardMap *map, const WardMapFeed *feed, gint64 at)
{
  g_autoptr (WardProjection) projection = ward_projection_new (NULL);
  g_autoptr (GArray) shapes = g_array_new (FALSE, FALSE, sizeof (WardMapShape));
  g_autoptr (GPtrArray) held = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  Shapes to = { shapes, held };

  for (guint i = 0; i < feed->records->len; i++)
    {
      const WardMapRecord *record = feed->records->pdata[i];

      if (!is_drawn (record, at))
        continue;
      if (g_str_equal (record->kind->name, "site"))
        add_buffer (&to, record, projection, 2 * RECORD_BASE + i);
      if (!ward_map_is_point (record->shape))
        add_shape (&to, record->shape, ward_map_record_style (record), record->label,
                   RECORD_BASE + i);
    }
  ward_map_set_shapes (map, (WardMapShape *) shapes->data, shapes->len);
}

static void
fill_cells (WardMap *map, const WardMapFeed *feed, gint64 at)
{
  g_autoptr (GArray) cells = g_array_new (FALSE, TRUE, sizeof (WardMapCell));

  for (guint i = 0; at == 0 && i < feed->squares->len; i++)
    {
      const WardMapSquare *square = &g_array_index (feed->squares, WardMapSquare, i);
      WardMapCell cell = { .band = ward_band_text (square->band), .handle = i,
                           .weight = MIN (square->band, 3) };

      memcpy (cell.corners, square->corners, sizeof cell.corners);
      g_array_append_val (cells, cell);
    }
  ward_map_set_cells (map, (WardMapCell *) cells->data, cells->len);
}

void
ward_map_fill (WardMap *map, const WardMapFeed *feed, gint64 at)
{
  fill_shapes (map, feed, at);
  fill_cells (map, feed, at);
  fill_points (map, feed, at);
}

/* Whether a record is the outline of the district of that name. */
static gboolean
is_district (const WardMapRecord *record, const char *name)
{
  return g_str_equal (record->kind->name, "district") &&
         g_strcmp0 (record->label, name) == 0;
}

static gboolean
fill_district (WardMap *map, const WardMapFeed *feed, const char *district)
{
  for (guint i = 0; i < feed->records->len; i++)
    {
      const WardMapRecord *record = feed->records->pdata[i];
      WardShapeBox b = ward_shape_box (record->shape);
      WardMapBox box = { b.west / E7, b.south / E7, b.east / E7, b.north / E7 };

      if (!is_district (record, district))
        continue;
      ward_map_set_home (map, &box);
      return TRUE;
    }
  return FALSE;
}

void
ward_map_fill_home (WardMap *map, const WardMapFeed *feed, const char *district)
{
  WardMapBox box = { 180, 90, -180, -90 };

  if (fill_district (map, feed, district))
    return;

  for (guint i = 0; i < feed->records->len; i++)
    {
      const WardMapRecord *record = feed->records->pdata[i];
      WardShapeBox b = ward_shape_box (record->shape);

      box.west = MIN (box.west, b.west / E7);
      box.south = MIN (box.south, b.south / E7);
      box.east = MAX (box.east, b.east / E7);
      box.north = MAX (box.north, b.north / E7);
    }
  for (guint i = 0; i < feed->premises->len; i++)
    {
      const WardMapPremises *p = &g_array_index (feed->premises, WardMapPremises, i);

      box.west = MIN (box.west, p->lon / E7);
      box.south = MIN (box.south, p->lat / E7);
      box.east = MAX (box.east, p->lon / E7);
      box.north = MAX (box.north, p->lat / E7);
    }
  if (box.west < box.east && box.south < box.north)
    ward_map_set_home (map, &box);
}

WardMapRecord *
ward_map_fill_record (const WardMapFeed *feed, guint32 handle, gboolean *ret_around)
{
  gboolean around = handle >= 2 * RECORD_BASE;
  guint i = handle - (around ? 2 : 1) * RECORD_BASE;

  if (handle < RECORD_BASE || i >= feed->records->len)
    return NULL;
  if (ret_around != NULL)
    *ret_around = around;
  return feed->records->pdata[i];
}

gboolean
ward_map_fill_find (const WardMapFeed *feed, const WardKind *kind, const char *id,
                    WardMapFeature *ret_feature)
{
  for (guint i = 0; i < feed->records->len; i++)
    {
      const WardMapRecord *r = feed->records->pdata[i];

      if (r->kind != kind || !g_str_equal (r->id, id))
        continue;
      ret_feature->kind =
          ward_map_is_point (r->shape) ? WARD_MAP_FEATURE_POINT : WARD_MAP_FEATURE_SHAPE;
      ret_feature->handle = RECORD_BASE + i;
      return TRUE;
    }
  return FALSE;
}
