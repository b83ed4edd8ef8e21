/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-sketch-private.h"

/* Shapes of several parts, holes, and splitting. */

WardSketchRole
ward_sketch_role (const WardSketch *sketch, guint ring)
{
  return ward_sketch_get_ring (sketch, ring)->role;
}

guint
ward_sketch_piece (const WardSketch *sketch, guint ring)
{
  return ward_sketch_get_ring (sketch, ring)->piece;
}

guint
ward_sketch_n_parts (const WardSketch *sketch)
{
  guint n = 0;

  for (guint i = 0; i < sketch->rings->len; i++)
    {
      const WardSketchRing *ring = ward_sketch_get_ring (sketch, i);

      n += ring->role == WARD_SKETCH_OUTLINE && ring->piece == 0 && ring->lon_lat->len > 0;
    }
  return n;
}

static guint
count_pieces (const GPtrArray *rings)
{
  guint n = 0;

  for (guint i = 0; i < rings->len; i++)
    n = MAX (n, ((const WardSketchRing *) rings->pdata[i])->piece);
  return n + 1;
}

guint
ward_sketch_n_pieces (const WardSketch *sketch)
{
  return count_pieces (sketch->rings);
}

/* --- what lies in what --- */

/* Whether the place lies inside; on the edge it is one or the other. */
static gboolean
lies_in (const WardSketchRing *ring, const gint32 *p)
{
  const gint32 *at = (const gint32 *) ring->lon_lat->data;
  guint n = ring->lon_lat->len / 2;
  gboolean inside = FALSE;

  for (guint i = 0, j = n - 1; i < n; j = i++)
    {
      const gint32 *a = at + 2 * (gsize) i, *b = at + 2 * (gsize) j;

      if ((a[1] > p[1]) != (b[1] > p[1])
          && p[0] - a[0] < ((double) b[0] - a[0]) * ((double) p[1] - a[1])
                               / ((double) b[1] - a[1]))
        inside = !inside;
    }
  return inside;
}

static double
ring_size (const WardSketchRing *ring)
{
  const gint32 *at = (const gint32 *) ring->lon_lat->data;
  guint n = ring->lon_lat->len / 2;
  double twice = 0;

  for (guint i = 0; i < n; i++)
    {
      const gint32 *a = at + 2 * (gsize) i, *b = at + 2 * (gsize) ((i + 1) % n);

      /* From the first corner, so that the products keep their digits. */
      twice += ((double) a[0] - at[0]) * ((double) b[1] - at[1])
               - ((double) b[0] - at[0]) * ((double) a[1] - at[1]);
    }
  return ABS (twice);
}

/* Where most of its corners lie: one or another may touch an edge. */
static gboolean
holds (const WardSketchRing *outline, const WardSketchRing *hole)
{
  const gint32 *at = (const gint32 *) hole->lon_lat->data;
  guint n = hole->lon_lat->len / 2, inside = 0;

  for (guint i = 0; i < n; i++)
    inside += lies_in (outline, at + 2 * (gsize) i);
  return 2 * inside > n;
}

WardSketchRing *
ward_sketch_outline_round (const WardSketch *sketch, const WardSketchRing *hole, gboolean piece)
{
  WardSketchRing *innermost = NULL;

  for (guint i = 0; i < sketch->rings->len; i++)
    {
      WardSketchRing *ring = ward_sketch_get_ring (sketch, i);

      if (ring->role == WARD_SKETCH_OUTLINE && ring->closed
          && (!piece || ring->piece == hole->piece) && holds (ring, hole)
          && (innermost == NULL || ring_size (ring) < ring_size (innermost)))
        innermost = ring;
    }
  return innermost;
}

/* --- beginning --- */

static void
begin (WardSketch *sketch, WardSketchRole role)
{
  ward_sketch_record (sketch, (WardSketchChange) { .deed = WARD_SKETCH_BEGUN, .role = role });
}

static gboolean
is_whole_area (const WardSketch *sketch)
{
  return sketch->kind == WARD_SKETCH_AREA && ward_sketch_open_ring (sketch) == G_MAXUINT;
}

gboolean
ward_sketch_begin_hole (WardSketch *sketch)
{
  if (!is_whole_area (sketch))
    return FALSE;
  begin (sketch, WARD_SKETCH_HOLE);
  return TRUE;
}

gboolean
ward_sketch_begin_cut (WardSketch *sketch)
{
  if (!is_whole_area (sketch))
    return FALSE;
  begin (sketch, WARD_SKETCH_CUT);
  return TRUE;
}

gboolean
ward_sketch_begin_part (WardSketch *sketch)
{
  const WardSketchRing *last = ward_sketch_get_ring (sketch, sketch->rings->len - 1);
  gboolean can = sketch->kind == WARD_SKETCH_AREA
                     ? ward_sketch_open_ring (sketch) == G_MAXUINT
                     : sketch->kind != WARD_SKETCH_CORRIDOR && last->lon_lat->len > 0;

  if (can)
    begin (sketch, WARD_SKETCH_OUTLINE);
  return can;
}

/* --- taking away and splitting --- */

/* Numbers the pieces anew where one has gone. */
static void
number_pieces (GPtrArray *rings)
{
  guint next = 0;

  for (guint piece = 0, n = count_pieces (rings); piece < n; piece++)
    {
      gboolean used = FALSE;

      for (guint i = 0; i < rings->len; i++)
        {
          WardSketchRing *ring = rings->pdata[i];

          if (ring->piece != piece)
            continue;
          ring->piece = next;
          used = TRUE;
        }
      next += used;
    }
}

/* Whether a ring goes when gone does: itself, and the holes of an outline. */
static gboolean
goes_with (const WardSketch *sketch, const WardSketchRing *ring, const WardSketchRing *gone)
{
  return ring == gone
         || (ring->role == WARD_SKETCH_HOLE && ring->lon_lat->len > 0
             && ward_sketch_outline_round (sketch, ring, TRUE) == gone);
}

void
ward_sketch_remove_ring (WardSketch *sketch, guint ring)
{
  const WardSketchRing *gone = ward_sketch_get_ring (sketch, ring);
  GPtrArray *rings = ward_sketch_rings_new ();

  /* Outlines first: the first ring is one always. */
  for (guint pass = 0; pass < 2; pass++)
    for (guint i = 0; i < sketch->rings->len; i++)
      {
        const WardSketchRing *kept = ward_sketch_get_ring (sketch, i);

        if ((kept->role != WARD_SKETCH_OUTLINE) == pass && !goes_with (sketch, kept, gone))
          ward_sketch_rings_add (rings, kept);
      }
  if (rings->len == 0)
    ward_sketch_rings_add (rings, &(WardSketchRing) { .role = WARD_SKETCH_OUTLINE });
  number_pieces (rings);
  ward_sketch_replace (sketch, rings);
}

static void
add_shape (GPtrArray *rings, const WardShape *shape, guint piece)
{
  for (guint i = 0; i < ward_shape_n_rings (shape, 0); i++)
    {
      WardSketchRing *ring = ward_sketch_rings_add (
          rings, &(WardSketchRing) { .role = i > 0 ? WARD_SKETCH_HOLE : WARD_SKETCH_OUTLINE,
                                     .closed = TRUE, .piece = piece });
      guint n;
      const gint32 *at = ward_shape_ring (shape, 0, i, &n);

      g_array_append_vals (ring->lon_lat, at, 2 * (n - 1));
    }
}

/* Adds what a part falls into along the line, or the part as it is; TRUE when it was split. */
static gboolean
cut_part (const WardSketch *sketch, const WardSketchRing *outline, const WardSketchRing *line,
          GPtrArray *rings, guint *pieces)
{
  g_autoptr (WardShape) shape = ward_sketch_part_to_shape (sketch, outline, NULL, NULL);
  g_autoptr (GPtrArray) parts =
      shape != NULL ? ward_shape_split (shape, (const gint32 *) line->lon_lat->data,
                                        line->lon_lat->len / 2) : NULL;

  if (parts == NULL || parts->len < 2)
    {
      for (guint i = 0; i < sketch->rings->len; i++)
        if (goes_with (sketch, sketch->rings->pdata[i], outline))
          ward_sketch_rings_add (rings, sketch->rings->pdata[i]);
      return FALSE;
    }
  for (guint i = 0; i < parts->len; i++)
    add_shape (rings, parts->pdata[i], i == 0 ? outline->piece : (*pieces)++);
  return TRUE;
}

gboolean
ward_sketch_cut (WardSketch *sketch, WardShapeProblem *ret_problem)
{
  guint open = ward_sketch_open_ring (sketch), pieces = ward_sketch_n_pieces (sketch);
  const WardSketchRing *line = open != G_MAXUINT ? ward_sketch_get_ring (sketch, open) : NULL;
  g_autoptr (GPtrArray) rings = ward_sketch_rings_new ();
  gboolean through = FALSE;

  for (guint i = 0; line != NULL && line->role == WARD_SKETCH_CUT && i < sketch->rings->len; i++)
    {
      const WardSketchRing *ring = ward_sketch_get_ring (sketch, i);

      if (ring->role == WARD_SKETCH_OUTLINE)
        through |= cut_part (sketch, ring, line, rings, &pieces);
    }
  if (through)
    ward_sketch_replace (sketch, g_steal_pointer (&rings));
  else if (ret_problem)
    *ret_problem = (WardShapeProblem) { WARD_SHAPE_FAULT_THROUGH };
  return through;
}
