/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-footprint-private.h"

struct _WardFootprintIndex {
  WardGround *ground;
  GEOSSTRtree *tree;
  GPtrArray *boxes; /* of GEOSGeometry: diagonals, which the tree looks at */
};

static GEOSGeometry *
diagonal (GEOSContextHandle_t geos, const WardFootprint *place, double reach)
{
  GEOSCoordSequence *ends = GEOSCoordSeq_create_r (geos, 2, 2);

  GEOSCoordSeq_setXY_r (geos, ends, 0, place->west - reach, place->south - reach);
  GEOSCoordSeq_setXY_r (geos, ends, 1, place->east + reach, place->north + reach);
  return GEOSGeom_createLineString_r (geos, ends);
}

WardFootprintIndex *
ward_footprint_index_new (WardGround *ground, const GPtrArray *places)
{
  WardFootprintIndex *self = g_new0 (WardFootprintIndex, 1);

  self->ground = ground;
  self->boxes = g_ptr_array_new ();
  self->tree = GEOSSTRtree_create_r (ground->geos, 10);
  for (guint i = 0; i < places->len; i++)
    {
      const WardFootprint *place = places->pdata[i];
      GEOSGeometry *box;

      if (place == NULL)
        continue;
      box = diagonal (ground->geos, place, place->reach);
      g_ptr_array_add (self->boxes, box);
      GEOSSTRtree_insert_r (ground->geos, self->tree, box, GUINT_TO_POINTER (i));
    }
  return self;
}

void
ward_footprint_index_free (WardFootprintIndex *self)
{
  if (self == NULL)
    return;
  GEOSSTRtree_destroy_r (self->ground->geos, self->tree);
  for (guint i = 0; i < self->boxes->len; i++)
    GEOSGeom_destroy_r (self->ground->geos, self->boxes->pdata[i]);
  g_ptr_array_unref (self->boxes);
  g_free (self);
}

static void
add_found (void *item, void *data)
{
  guint at = GPOINTER_TO_UINT (item);

  g_array_append_val ((GArray *) data, at);
}

static gint
compare (gconstpointer a, gconstpointer b)
{
  guint one = *(const guint *) a, two = *(const guint *) b;

  return one < two ? -1 : one > two;
}

void
ward_footprint_index_find (const WardFootprintIndex *self, const WardFootprint *area, double more,
                           GArray *found)
{
  GEOSGeometry *box;

  if (self->boxes->len == 0)
    return;
  box = diagonal (self->ground->geos, area, more);
  GEOSSTRtree_query_r (self->ground->geos, self->tree, box, add_found, found);
  GEOSGeom_destroy_r (self->ground->geos, box);
  g_array_sort (found, compare);
}
