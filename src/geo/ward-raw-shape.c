/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-raw-shape.h"

#include "ward-error.h"
#include "ward-shape-private.h"

#include <glib/gi18n-lib.h>

struct _WardRawShape {
  WardShape *shape; /* unchecked, but for its positions and rings */
};

static WardRawShape *
take (WardShape *shape, WardShapeProblem *ret_problem, GError **error)
{
  g_autoptr (WardShape) read = shape;
  WardShapeProblem problem = { WARD_SHAPE_FAULT_NONE };
  WardRawShape *raw;

  if (read == NULL)
    return NULL;
  if (ward_shape_find_fault (read, WARD_RAW_SHAPE_MAX_VERTICES, &problem))
    {
      ward_shape_refuse (&problem, ret_problem, error);
      return NULL;
    }
  raw = g_new0 (WardRawShape, 1);
  raw->shape = g_steal_pointer (&read);
  return raw;
}

WardRawShape *
ward_raw_shape_from_json (const WardJson *geometry, gboolean degrees,
                          WardShapeProblem *ret_problem, GError **error)
{
  return take (ward_shape_read (geometry, degrees, WARD_RAW_SHAPE_MAX_VERTICES, ret_problem, error),
               ret_problem, error);
}

WardRawShape *
ward_raw_shape_parse (const char *text, WardShapeProblem *ret_problem, GError **error)
{
  g_autoptr (WardJson) json = ward_json_parse (text, -1, &ward_json_file_limits, error);

  if (json == NULL)
    {
      if (ret_problem != NULL)
        *ret_problem = (WardShapeProblem) { WARD_SHAPE_FAULT_UNREADABLE };
      return NULL;
    }
  return ward_raw_shape_from_json (json, FALSE, ret_problem, error);
}

void
ward_raw_shape_free (WardRawShape *raw)
{
  if (raw == NULL)
    return;
  ward_shape_free (raw->shape);
  g_free (raw);
}

guint
ward_raw_shape_n_vertices (const WardRawShape *raw)
{
  return ward_shape_n_vertices (raw->shape);
}

WardShape *
ward_raw_shape_simplify (const WardRawShape *raw, double metres, WardProjection *projection,
                         guint *ret_n, GError **error)
{
  g_autoptr (WardShape) simple =
      ward_shape_simplify_unchecked (raw->shape, metres, projection, error);

  if (simple == NULL)
    return NULL;
  if (ret_n != NULL)
    *ret_n = ward_shape_n_vertices (simple);
  return ward_shape_check (simple, NULL, error) ? g_steal_pointer (&simple) : NULL;
}

double
ward_raw_shape_suggest (const WardRawShape *raw, WardProjection *projection, guint *ret_n)
{
  static const double steps[] = { 1, 2, 5, 10, 20, 50, 100 };

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      g_autoptr (WardShape) simple =
          ward_raw_shape_simplify (raw, steps[i], projection, ret_n, NULL);

      if (simple != NULL)
        return steps[i];
    }
  return 0;
}
