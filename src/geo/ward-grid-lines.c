/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-grid-lines.h"

#include "ward-grid-ref.h"

#include <math.h>

#define MIN_GAP 72    /* the view's units between two lines */
#define N_PIECES 4    /* straight pieces that stand for a line's slight bend */
#define N_BORDER 4    /* places looked at on each side of the view */
#define MAX_LINES 200

typedef struct {
  double east1, north1, east2, north2; /* metres */
} Extent;

static gboolean
to_grid (WardProjection *projection, const WardMercatorView *view, double x, double y, double *east,
         double *north)
{
  double lon, lat;

  ward_mercator_to_degrees (ward_mercator_unproject (view, x, y), &lon, &lat);
  return lon > -12 && lon < 6 && lat > 48 && lat < 63
         && ward_projection_to_grid (projection, lon, lat, east, north);
}

static gboolean
look_around (WardProjection *projection, const WardMercatorView *view, Extent *ret_extent)
{
  Extent e = { G_MAXDOUBLE, G_MAXDOUBLE, -G_MAXDOUBLE, -G_MAXDOUBLE };

  for (guint i = 0; i <= N_BORDER; i++)
    for (guint k = 0; k <= N_BORDER; k++)
      {
        double east, north;

        if (!to_grid (projection, view, view->width * (double) i / N_BORDER,
                      view->height * (double) k / N_BORDER, &east, &north))
          return FALSE;
        e.east1 = MIN (e.east1, east);
        e.east2 = MAX (e.east2, east);
        e.north1 = MIN (e.north1, north);
        e.north2 = MAX (e.north2, north);
      }
  *ret_extent = e;
  return TRUE;
}

static int
choose_step (const Extent *extent, const WardMercatorView *view)
{
  double metres_per_pixel = (extent->east2 - extent->east1) / view->width;

  for (int step = 100; step < 100000; step *= 10)
    if (step >= MIN_GAP * metres_per_pixel)
      return step;
  return 100000;
}

static void
number (WardGridPiece *piece, double metres, int step)
{
  int hundreds = (int) floor (metres / 100 + 0.5), km = (hundreds / 10 % 100 + 100) % 100;

  if (step == 100 && hundreds % 10)
    g_snprintf (piece->text, sizeof piece->text, "%02d.%d", km, abs (hundreds % 10));
  else if (step < 100000)
    g_snprintf (piece->text, sizeof piece->text, "%02d", km);
}

static gboolean
from_grid (WardProjection *projection, const WardMercatorView *view, double east, double north,
           double *x, double *y)
{
  double lon, lat;

  if (!ward_projection_from_grid (projection, east, north, &lon, &lat))
    return FALSE;
  ward_mercator_project (view, ward_mercator_from_degrees (lon, lat), x, y);
  return TRUE;
}

static void
add_line (GArray *pieces, WardProjection *projection, const WardMercatorView *view, const Extent *e,
          gboolean is_easting, double at, int step)
{
  double x = 0, y = 0;

  for (guint i = 0; i <= N_PIECES; i++)
    {
      double part = (double) i / N_PIECES;
      WardGridPiece piece = { .x1 = x, .y1 = y, .is_easting = is_easting, .is_first = i == 1 };
      double east = is_easting ? at : e->east1 + (e->east2 - e->east1) * part;
      double north = is_easting ? e->north2 - (e->north2 - e->north1) * part : at;

      if (!from_grid (projection, view, east, north, &x, &y))
        return;
      if (i == 0)
        continue;
      piece.x2 = x;
      piece.y2 = y;
      number (&piece, at, step);
      g_array_append_val (pieces, piece);
    }
}

static void
find_letters (WardProjection *projection, const WardMercatorView *view, char ret_letters[3])
{
  double east, north;
  g_autofree char *text = NULL;

  ret_letters[0] = '\0';
  if (to_grid (projection, view, view->width * 0.5, view->height * 0.5, &east, &north))
    text = ward_grid_ref_format (east, north, 1000);
  if (text)
    g_strlcpy (ret_letters, text, 3);
}

GArray *
ward_grid_lines (WardProjection *projection, const WardMercatorView *view, char ret_letters[3])
{
  GArray *pieces;
  Extent e;
  int step;

  if (!look_around (projection, view, &e))
    return NULL;
  step = choose_step (&e, view);
  if ((e.east2 - e.east1 + e.north2 - e.north1) / step > MAX_LINES)
    return NULL;
  pieces = g_array_new (FALSE, FALSE, sizeof (WardGridPiece));
  for (double at = ceil (e.east1 / step) * step; at <= e.east2; at += step)
    add_line (pieces, projection, view, &e, TRUE, at, step);
  for (double at = ceil (e.north1 / step) * step; at <= e.north2; at += step)
    add_line (pieces, projection, view, &e, FALSE, at, step);
  find_letters (projection, view, ret_letters);
  return pieces;
}
