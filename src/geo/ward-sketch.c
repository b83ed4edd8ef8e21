/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-sketch-private.h"

#define MAX_WIDTH 5000.0
/* Where a shape may lie, 1e-7 degree: the same box as ward-shape's. */
#define WEST -90000000
#define EAST 30000000
#define SOUTH 490000000
#define NORTH 620000000

static void
ring_free (gpointer data)
{
  WardSketchRing *ring = data;

  g_array_unref (ring->lon_lat);
  g_free (ring);
}

GPtrArray *
ward_sketch_rings_new (void)
{
  return g_ptr_array_new_with_free_func (ring_free);
}

WardSketchRing *
ward_sketch_rings_add (GPtrArray *rings, const WardSketchRing *like)
{
  WardSketchRing *ring = g_new0 (WardSketchRing, 1);

  *ring = *like;
  ring->lon_lat = g_array_new (FALSE, FALSE, sizeof (gint32));
  if (like->lon_lat != NULL)
    g_array_append_vals (ring->lon_lat, like->lon_lat->data, like->lon_lat->len);
  g_ptr_array_add (rings, ring);
  return ring;
}

WardSketchRing *
ward_sketch_add_ring (WardSketch *sketch, WardSketchRole role)
{
  return ward_sketch_rings_add (sketch->rings, &(WardSketchRing) { .role = role });
}

static GPtrArray *
copy_rings (const GPtrArray *rings)
{
  GPtrArray *copy = ward_sketch_rings_new ();

  for (guint i = 0; i < rings->len; i++)
    ward_sketch_rings_add (copy, rings->pdata[i]);
  return copy;
}

static void
change_clear (gpointer data)
{
  WardSketchChange *change = data;

  g_clear_pointer (&change->was_rings, g_ptr_array_unref);
  g_clear_pointer (&change->now_rings, g_ptr_array_unref);
}

WardSketch *
ward_sketch_new (WardSketchKind kind)
{
  WardSketch *sketch = g_new0 (WardSketch, 1);

  sketch->kind = kind;
  sketch->rings = ward_sketch_rings_new ();
  sketch->changes = g_array_new (FALSE, FALSE, sizeof (WardSketchChange));
  g_array_set_clear_func (sketch->changes, change_clear);
  sketch->width = WARD_SKETCH_WIDTH;
  ward_sketch_add_ring (sketch, WARD_SKETCH_OUTLINE);
  return sketch;
}

void
ward_sketch_free (WardSketch *sketch)
{
  if (sketch == NULL)
    return;
  g_ptr_array_unref (sketch->rings);
  g_array_unref (sketch->changes);
  g_free (sketch);
}

WardSketchRing *
ward_sketch_get_ring (const WardSketch *sketch, guint ring)
{
  return sketch->rings->pdata[ring];
}

WardSketchKind
ward_sketch_kind (const WardSketch *sketch)
{
  return sketch->kind;
}

guint
ward_sketch_n_rings (const WardSketch *sketch)
{
  return sketch->rings->len;
}

const gint32 *
ward_sketch_ring (const WardSketch *sketch, guint ring, guint *ret_n)
{
  const WardSketchRing *r = ward_sketch_get_ring (sketch, ring);

  *ret_n = r->lon_lat->len / 2;
  return (const gint32 *) r->lon_lat->data;
}

gboolean
ward_sketch_is_closed (const WardSketch *sketch, guint ring)
{
  return ward_sketch_get_ring (sketch, ring)->closed;
}

guint
ward_sketch_open_ring (const WardSketch *sketch)
{
  for (guint i = sketch->rings->len; i-- > 0;)
    if (!ward_sketch_get_ring (sketch, i)->closed)
      return i;
  return G_MAXUINT;
}

guint
ward_sketch_n_vertices (const WardSketch *sketch)
{
  guint n = 0;

  for (guint i = 0; i < sketch->rings->len; i++)
    n += ward_sketch_get_ring (sketch, i)->lon_lat->len / 2;
  return n;
}

double
ward_sketch_width (const WardSketch *sketch)
{
  return sketch->width;
}

/* --- doing and undoing --- */

static void
apply (WardSketch *sketch, const WardSketchChange *c)
{
  gboolean whole = c->deed == WARD_SKETCH_BEGUN || c->deed == WARD_SKETCH_REPLACED;
  WardSketchRing *ring = !whole ? ward_sketch_get_ring (sketch, c->ring) : NULL;

  switch (c->deed)
    {
    case WARD_SKETCH_INSERTED:
      g_array_insert_vals (ring->lon_lat, 2 * c->index, c->now, 2);
      break;
    case WARD_SKETCH_REMOVED:
      g_array_remove_range (ring->lon_lat, 2 * c->index, 2);
      break;
    case WARD_SKETCH_MOVED:
      g_array_index (ring->lon_lat, gint32, 2 * c->index) = c->now[0];
      g_array_index (ring->lon_lat, gint32, 2 * c->index + 1) = c->now[1];
      break;
    case WARD_SKETCH_CLOSED:
    case WARD_SKETCH_OPENED:
      ring->closed = c->deed == WARD_SKETCH_CLOSED;
      break;
    case WARD_SKETCH_BEGUN:
      ward_sketch_add_ring (sketch, c->role);
      break;
    case WARD_SKETCH_REPLACED:
      g_ptr_array_unref (sketch->rings);
      sketch->rings = copy_rings (c->now_rings);
      break;
    case WARD_SKETCH_WIDENED:
      sketch->width = c->now_wide;
      break;
    default:
      g_assert_not_reached ();
    }
}

static void
take_back (WardSketch *sketch, const WardSketchChange *c)
{
  static const WardSketchDeed opposite[] = {
    [WARD_SKETCH_INSERTED] = WARD_SKETCH_REMOVED, [WARD_SKETCH_REMOVED] = WARD_SKETCH_INSERTED,
    [WARD_SKETCH_MOVED] = WARD_SKETCH_MOVED,      [WARD_SKETCH_CLOSED] = WARD_SKETCH_OPENED,
    [WARD_SKETCH_OPENED] = WARD_SKETCH_CLOSED,    [WARD_SKETCH_WIDENED] = WARD_SKETCH_WIDENED,
    [WARD_SKETCH_REPLACED] = WARD_SKETCH_REPLACED,
  };
  WardSketchChange back = *c;

  if (c->deed == WARD_SKETCH_BEGUN)
    {
      g_ptr_array_set_size (sketch->rings, sketch->rings->len - 1);
      return;
    }
  back.deed = opposite[c->deed];
  back.now[0] = c->was[0];
  back.now[1] = c->was[1];
  back.now_wide = c->was_wide;
  back.now_rings = c->was_rings; /* borrowed */
  apply (sketch, &back);
}

void
ward_sketch_record (WardSketch *sketch, WardSketchChange change)
{
  apply (sketch, &change);
  g_array_set_size (sketch->changes, sketch->n_done);
  g_array_append_val (sketch->changes, change);
  sketch->n_done++;
}

void
ward_sketch_replace (WardSketch *sketch, GPtrArray *rings)
{
  ward_sketch_record (sketch, (WardSketchChange) { .deed = WARD_SKETCH_REPLACED,
                                                   .was_rings = copy_rings (sketch->rings),
                                                   .now_rings = rings });
}

/* Takes back what was recorded last, as if it had never been. */
static void
forget (WardSketch *sketch)
{
  ward_sketch_undo (sketch);
  g_array_set_size (sketch->changes, sketch->n_done);
}

gboolean
ward_sketch_undo (WardSketch *sketch)
{
  const WardSketchChange *c;

  if (sketch->n_done == 0)
    return FALSE;
  do
    {
      c = &g_array_index (sketch->changes, WardSketchChange, --sketch->n_done);
      take_back (sketch, c);
    }
  while (c->follows);
  return TRUE;
}

gboolean
ward_sketch_redo (WardSketch *sketch)
{
  if (!ward_sketch_can_redo (sketch))
    return FALSE;
  do
    apply (sketch, &g_array_index (sketch->changes, WardSketchChange, sketch->n_done++));
  while (ward_sketch_can_redo (sketch)
         && g_array_index (sketch->changes, WardSketchChange, sketch->n_done).follows);
  return TRUE;
}

gboolean
ward_sketch_can_undo (const WardSketch *sketch)
{
  return sketch->n_done > 0;
}

gboolean
ward_sketch_can_redo (const WardSketch *sketch)
{
  return sketch->n_done < sketch->changes->len;
}

/* --- changes --- */

static gboolean
refuse (WardShapeProblem *ret_problem, WardShapeFault fault, gint32 lon, gint32 lat)
{
  if (ret_problem)
    *ret_problem = (WardShapeProblem) { fault, TRUE, lon * 1e-7, lat * 1e-7 };
  return FALSE;
}

static gboolean
in_range (gint32 lon, gint32 lat)
{
  return lon >= WEST && lon <= EAST && lat >= SOUTH && lat <= NORTH;
}

/* The edges that end at a vertex must not cross; if they do, the change is undone. */
static gboolean
settle (WardSketch *sketch, guint ring, guint index, WardShapeProblem *ret_problem)
{
  const WardSketchRing *r = ward_sketch_get_ring (sketch, ring);
  guint n = ward_sketch_n_edges (r);
  guint edges[2] = { index > 0 ? index - 1 : r->closed ? n - 1 : G_MAXUINT, index };

  if (sketch->kind != WARD_SKETCH_AREA)
    return TRUE;
  for (guint i = 0; i < 2; i++)
    if (edges[i] < n && ward_sketch_edge_crosses (sketch, ring, edges[i], ret_problem))
      {
        forget (sketch);
        return FALSE;
      }
  return TRUE;
}

gboolean
ward_sketch_insert (WardSketch *sketch, guint ring, guint index, gint32 lon, gint32 lat,
                    WardShapeProblem *ret_problem)
{
  WardSketchRing *r = ward_sketch_get_ring (sketch, ring);
  WardSketchRing *round;

  if (sketch->kind == WARD_SKETCH_POINT && r->lon_lat->len > 0)
    return ward_sketch_move (sketch, ring, 0, lon, lat, ret_problem);
  if (!in_range (lon, lat))
    return refuse (ret_problem, WARD_SHAPE_FAULT_RANGE, lon, lat);
  if (ward_sketch_n_vertices (sketch) >= WARD_SHAPE_MAX_VERTICES - sketch->rings->len)
    return refuse (ret_problem, WARD_SHAPE_FAULT_TOO_MANY, lon, lat);
  ward_sketch_record (sketch, (WardSketchChange) { .deed = WARD_SKETCH_INSERTED, .ring = ring,
                                       .index = MIN (index, r->lon_lat->len / 2),
                                       .now = { lon, lat } });
  /* A hole is its outline's, whichever piece that is. */
  round = r->role == WARD_SKETCH_HOLE && r->lon_lat->len == 2
              ? ward_sketch_outline_round (sketch, r, FALSE) : NULL;
  r->piece = round != NULL ? round->piece : r->piece;
  return settle (sketch, ring, MIN (index, r->lon_lat->len / 2 - 1), ret_problem);
}

gboolean
ward_sketch_move (WardSketch *sketch, guint ring, guint index, gint32 lon, gint32 lat,
                  WardShapeProblem *ret_problem)
{
  const gint32 *at = (const gint32 *) ward_sketch_get_ring (sketch, ring)->lon_lat->data
                     + 2 * (gsize) index;

  if (!in_range (lon, lat))
    return refuse (ret_problem, WARD_SHAPE_FAULT_RANGE, lon, lat);
  if (at[0] == lon && at[1] == lat)
    return TRUE;
  ward_sketch_record (sketch, (WardSketchChange) { .deed = WARD_SKETCH_MOVED, .ring = ring,
                                                   .index = index, .was = { at[0], at[1] },
                                                   .now = { lon, lat } });
  return settle (sketch, ring, index, ret_problem);
}

gboolean
ward_sketch_remove (WardSketch *sketch, guint ring, guint index, WardShapeProblem *ret_problem)
{
  const WardSketchRing *r = ward_sketch_get_ring (sketch, ring);
  const gint32 *at = (const gint32 *) r->lon_lat->data + 2 * (gsize) index;
  gboolean opens = r->closed && r->lon_lat->len == 6;
  WardSketchChange removal = { .deed = WARD_SKETCH_REMOVED, .follows = opens, .ring = ring,
                               .index = index, .was = { at[0], at[1] } };

  if (opens)
    ward_sketch_record (sketch, (WardSketchChange) { .deed = WARD_SKETCH_OPENED, .ring = ring });
  ward_sketch_record (sketch, removal);
  if (r->lon_lat->len == 0)
    return TRUE;
  return settle (sketch, ring, index < r->lon_lat->len / 2 ? index : r->closed ? 0 : index - 1,
                 ret_problem);
}

gboolean
ward_sketch_close (WardSketch *sketch, guint ring, WardShapeProblem *ret_problem)
{
  const WardSketchRing *r = ward_sketch_get_ring (sketch, ring);
  const gint32 *at = (const gint32 *) r->lon_lat->data;

  if (r->closed)
    return TRUE;
  if (sketch->kind != WARD_SKETCH_AREA || r->role == WARD_SKETCH_CUT || r->lon_lat->len < 6)
    return refuse (ret_problem, WARD_SHAPE_FAULT_TOO_FEW, r->lon_lat->len ? at[0] : 0,
                   r->lon_lat->len ? at[1] : 0);
  ward_sketch_record (sketch, (WardSketchChange) { .deed = WARD_SKETCH_CLOSED, .ring = ring });
  return settle (sketch, ring, 0, ret_problem);
}

void
ward_sketch_set_width (WardSketch *sketch, double metres)
{
  double width = CLAMP (metres, 1, MAX_WIDTH);

  if (sketch->kind == WARD_SKETCH_CORRIDOR && width != sketch->width)
    ward_sketch_record (sketch, (WardSketchChange) { .deed = WARD_SKETCH_WIDENED,
                                                     .was_wide = sketch->width,
                                                     .now_wide = width });
}
