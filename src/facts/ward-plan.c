/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-plan.h"

#include "ward-shape.h"
#include "ward-windows.h"

static const char *const members[] = { "shape",  "starts",  "ends",
                                       "rrule",  "exdates", "purpose",
                                       "public_purpose" };

char *
ward_plan_write (const WardPatrol *patrol)
{
  g_autoptr (WardJsonWriter) w = ward_json_writer_new (FALSE);

  ward_json_begin_object (w, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (members); i++)
    {
      const WardField *field = ward_kind_field (patrol->meta.kind, members[i]);

      if (!ward_record_is_empty (&patrol->meta, field))
        ward_record_write_field (&patrol->meta, field, w);
    }
  ward_json_end_object (w);
  return ward_json_writer_finish (w);
}

WardPatrol *
ward_plan_read (const char *text)
{
  g_autoptr (WardJson) json =
      text != NULL ? ward_json_parse (text, -1, &ward_json_line_limits, NULL) : NULL;
  g_autoptr (GPtrArray) problems = ward_problems_new ();
  WardPatrol *plan;

  if (ward_json_type (json) != WARD_JSON_OBJECT)
    return NULL;
  plan = ward_new (WardPatrol, "patrol");
  ward_record_read_json (&plan->meta, json, problems);
  return plan;
}

static gboolean
same_text (const char *a, const char *b)
{
  g_autofree char *one = g_strstrip (g_strdup (a != NULL ? a : ""));
  g_autofree char *two = g_strstrip (g_strdup (b != NULL ? b : ""));

  return g_str_equal (one, two);
}

static gboolean
area_is_inside (const char *plan, const char *patrol)
{
  g_autoptr (WardShape) outer = NULL;
  g_autoptr (WardShape) inner = NULL;

  if (g_strcmp0 (plan, patrol) == 0)
    return TRUE;
  outer = plan != NULL ? ward_shape_parse (plan, NULL, NULL) : NULL;
  inner = patrol != NULL ? ward_shape_parse (patrol, NULL, NULL) : NULL;
  return outer != NULL && inner != NULL && ward_shape_covers (outer, inner);
}

/* Whether each interval lies in one of the others; both are in order. */
static gboolean
times_are_inside (const WardPatrol *plan, const WardPatrol *patrol)
{
  gint64 from = MAX (plan->starts, patrol->starts);
  g_autoptr (GArray) outer = ward_patrol_intervals (plan, from);
  g_autoptr (GArray) inner = ward_patrol_intervals (patrol, patrol->starts);
  guint at = 0;

  for (guint i = 0; i < inner->len; i++)
    {
      WardInterval want = g_array_index (inner, WardInterval, i);

      while (at < outer->len && g_array_index (outer, WardInterval, at).ends < want.ends)
        at++;
      if (at == outer->len || g_array_index (outer, WardInterval, at).starts > want.starts)
        return FALSE;
    }
  return inner->len > 0;
}

gboolean
ward_plan_holds (const WardPatrol *plan, const WardPatrol *patrol)
{
  return same_text (plan->purpose, patrol->purpose)
         && same_text (plan->public_purpose, patrol->public_purpose)
         && area_is_inside (plan->shape, patrol->shape) && times_are_inside (plan, patrol);
}
