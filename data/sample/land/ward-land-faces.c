/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-land-faces.h"

#include <math.h>

/* One direction of a line; half i ^ 1 is the other. */
typedef struct {
  guint from, to;
  GArray *line; /* of both halves; the second runs it backwards */
  int side;     /* what lies left */
  double angle; /* of leaving its node */
  gboolean done;
} Half;

struct _WardLandNet {
  GArray *nodes; /* WardLandPoint */
  GArray *halves;
};

static void
clear_half (gpointer data)
{
  g_array_unref (((Half *) data)->line);
}

WardLandNet *
ward_land_net_new (void)
{
  WardLandNet *net = g_new0 (WardLandNet, 1);

  net->nodes = ward_land_line_new ();
  net->halves = g_array_new (FALSE, FALSE, sizeof (Half));
  g_array_set_clear_func (net->halves, clear_half);
  return net;
}

void
ward_land_net_free (WardLandNet *net)
{
  if (net == NULL)
    return;
  g_array_unref (net->nodes);
  g_array_unref (net->halves);
  g_free (net);
}

guint
ward_land_net_node (WardLandNet *net, WardLandPoint at)
{
  for (guint i = 0; i < net->nodes->len; i++)
    if (ward_land_distance (ward_land_line_at (net->nodes, i), at) < 1)
      return i;
  g_array_append_val (net->nodes, at);
  return net->nodes->len - 1;
}

static double
angle_between (WardLandPoint a, WardLandPoint b)
{
  return atan2 (b.y - a.y, b.x - a.x);
}

void
ward_land_net_add (WardLandNet *net, guint from, guint to, GArray *line, int left, int right)
{
  guint n = line->len;
  Half there = { from, to, line, left,
                 angle_between (ward_land_line_at (line, 0), ward_land_line_at (line, 1)), FALSE };
  Half back = { to, from, g_array_ref (line), right,
                angle_between (ward_land_line_at (line, n - 1), ward_land_line_at (line, n - 2)),
                FALSE };

  g_array_append_val (net->halves, there);
  g_array_append_val (net->halves, back);
}

/* The half that keeps the same face on its left: the first one clockwise from where we came. */
static guint
next_half (const WardLandNet *net, guint i)
{
  const Half *came = &g_array_index (net->halves, Half, i ^ 1);
  guint best = i ^ 1;
  double least = 10;

  for (guint k = 0; k < net->halves->len; k++)
    {
      const Half *half = &g_array_index (net->halves, Half, k);
      double turn = came->angle - half->angle;

      if (half->from != came->from || k == (i ^ 1))
        continue;
      while (turn <= 0)
        turn += 2 * G_PI;
      if (turn < least)
        {
          least = turn;
          best = k;
        }
    }
  return best;
}

static void
append_half (GArray *ring, const Half *half, gboolean backwards)
{
  guint n = half->line->len;

  for (guint i = 0; i + 1 < n; i++)
    g_array_append_val (ring, ward_land_line_at (half->line, backwards ? n - 1 - i : i));
}

static GArray *
trace_face (WardLandNet *net, guint start, int *ret_side)
{
  GArray *ring = ward_land_line_new ();
  guint i = start;

  *ret_side = -1;
  do
    {
      Half *half = &g_array_index (net->halves, Half, i);

      half->done = TRUE;
      append_half (ring, half, i & 1);
      if (half->side >= 0)
        *ret_side = half->side;
      i = next_half (net, i);
    }
  while (i != start && ring->len < 100000);
  return ring;
}

void
ward_land_net_each_face (WardLandNet *net, WardLandFaceFunc func, gpointer data)
{
  for (guint i = 0; i < net->halves->len; i++)
    {
      GArray *ring;
      int side;

      if (g_array_index (net->halves, Half, i).done)
        continue;
      ring = trace_face (net, i, &side);
      if (side >= 0 && ward_land_ring_area (ring) > 0)
        func (ring, side, data);
      else
        g_array_unref (ring);
    }
}
