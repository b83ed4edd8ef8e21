/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-plan.h"

#include "ward-shape.h"

static const char *const members[] = { "shape",  "starts",  "ends",
                                       "rrule",  "purpose", "public_purpose" };

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

GArray *
ward_patrol_intervals (const WardPatrol *patrol, gint64 now)
{
  WardInterval own = { patrol->starts, patrol->ends };
  gint64 until = MAX (patrol->starts, now) + 366 * (gint64) WARD_DAY_SECONDS;
  g_autoptr (WardRecurrence) recurrence = NULL;
  GArray *intervals = NULL;

  if (patrol->starts == WARD_NONE || patrol->ends == WARD_NONE || patrol->ends <= patrol->starts)
    return g_array_new (FALSE, FALSE, sizeof (WardInterval));
  if (patrol->rrule != NULL)
    recurrence = ward_recurrence_new_at (own.starts, own.ends, patrol->rrule, NULL);
  if (recurrence != NULL)
    intervals = ward_recurrence_expand (recurrence, own.starts, until, NULL);
  if (intervals != NULL && intervals->len > 0)
    return intervals;
  g_clear_pointer (&intervals, g_array_unref);
  intervals = g_array_new (FALSE, FALSE, sizeof (WardInterval));
  g_array_append_val (intervals, own);
  return intervals;
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
