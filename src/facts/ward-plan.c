/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-plan.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "ward-footprint.h"
#include "ward-gather-sites.h"
#include "ward-measure.h"
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

/* An area that was cut back has its corners rounded to the centimetre, some of them outwards. */
static gboolean
nearly_covers (const WardShape *outer, const WardShape *inner)
{
  g_autoptr (WardGround) ground = ward_ground_new (NULL);
  g_autoptr (WardFootprint) one = NULL;
  g_autoptr (WardFootprint) two = NULL;

  if (ground == NULL)
    return FALSE;
  one = ward_footprint_new (ground, outer, 0, NULL);
  two = ward_footprint_new (ground, inner, 0, NULL);
  return ward_footprint_covers (one, two);
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
  return outer != NULL && inner != NULL
         && (ward_shape_covers (outer, inner) || nearly_covers (outer, inner));
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

void
ward_plan_difference_free (WardPlanDifference *difference)
{
  if (difference == NULL)
    return;
  g_free (difference->was);
  g_free (difference->now);
  g_free (difference);
}

static void
add_difference (GPtrArray *differences, const char *field, char *was, char *now, gboolean within)
{
  WardPlanDifference *difference = g_new0 (WardPlanDifference, 1);

  difference->field = field;
  difference->was = was;
  difference->now = now;
  difference->within = within;
  g_ptr_array_add (differences, difference);
}

static char *
area_words (const char *text)
{
  g_autoptr (WardShape) shape = text != NULL ? ward_shape_parse (text, NULL, NULL) : NULL;

  return shape != NULL ? ward_format_area (ward_shape_area (shape)) : g_strdup ("");
}

/* "Tue 3 Nov 2026, 21:00 GMT, 2 h 30 min, 5 times" */
static char *
times_words (const WardPatrol *patrol)
{
  g_autoptr (GArray) windows = ward_patrol_intervals (patrol, patrol->starts);
  g_autofree char *first = NULL;
  gint64 minutes;

  if (windows->len == 0)
    return g_strdup ("");
  first = ward_time_display (g_array_index (windows, WardInterval, 0).starts);
  minutes = (patrol->ends - patrol->starts) / 60;
  return g_strdup_printf (ngettext ("%s, %d h %d min, once", "%s, %d h %d min, %d times",
                                    windows->len), first, (int) minutes / 60,
                          (int) minutes % 60, (int) windows->len);
}

static gboolean
same_times (const WardPatrol *a, const WardPatrol *b)
{
  g_autoptr (GArray) one = ward_patrol_intervals (a, a->starts);
  g_autoptr (GArray) two = ward_patrol_intervals (b, a->starts);

  return one->len == two->len
         && (one->len == 0 || memcmp (one->data, two->data, one->len * sizeof (WardInterval)) == 0);
}

static void
add_texts (GPtrArray *differences, const char *field, const char *was, const char *now)
{
  if (!same_text (was, now))
    add_difference (differences, field, g_strdup (was != NULL ? was : ""),
                    g_strdup (now != NULL ? now : ""), FALSE);
}

GPtrArray *
ward_plan_differences (const WardPatrol *plan, const WardPatrol *patrol)
{
  GPtrArray *differences =
      g_ptr_array_new_with_free_func ((GDestroyNotify) ward_plan_difference_free);

  if (g_strcmp0 (plan->shape, patrol->shape) != 0)
    add_difference (differences, "shape", area_words (plan->shape), area_words (patrol->shape),
                    area_is_inside (plan->shape, patrol->shape));
  if (!same_times (plan, patrol))
    add_difference (differences, "times", times_words (plan), times_words (patrol),
                    times_are_inside (plan, patrol));
  add_texts (differences, "purpose", plan->purpose, patrol->purpose);
  add_texts (differences, "public_purpose", plan->public_purpose, patrol->public_purpose);
  return differences;
}

gboolean
ward_consultation_is_answered (const WardConsultation *row)
{
  return ward_record_is (&row->meta, "outcome", "support")
         || ward_record_is (&row->meta, "outcome", "concerns")
         || ward_record_is (&row->meta, "outcome", "object");
}

gboolean
ward_consultation_is_later (const WardConsultation *a, const WardConsultation *than)
{
  return than == NULL || a->sent_at > than->sent_at
         || (a->sent_at == than->sent_at && a->meta.created_at >= than->meta.created_at);
}

gboolean
ward_plan_approaches_people (WardReader *reader, const WardPatrol *patrol)
{
  g_autoptr (GPtrArray) rows = NULL;

  if (!ward_record_is (&patrol->meta, "style", "enforcement"))
    return FALSE;
  rows = ward_reader_by_ref (reader, "consent", "patrol", patrol->meta.id);
  return ward_consent_find_individual (rows, (WardInterval) { patrol->starts, patrol->ends })
         == NULL;
}
