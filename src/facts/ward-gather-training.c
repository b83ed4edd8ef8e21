/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-gather-training.h"

#include "ward-force.h"

void
ward_training_need_init (WardTrainingNeed *need, WardGather *g, gint64 day)
{
  need->requirements = ward_reader_all (g->reader, "requirement");
  need->day = day;
  for (guint i = need->requirements->len; i > 0; i--)
    if (!ward_days_hold (ward_days_of (need->requirements->pdata[i - 1]), day))
      g_ptr_array_remove_index (need->requirements, i - 1);
}

void
ward_training_need_clear (WardTrainingNeed *need)
{
  g_clear_pointer (&need->requirements, g_ptr_array_unref);
}

gboolean
ward_result_holds (WardGather *g, const WardResult *result, gint64 day)
{
  const WardRecord *record = &result->meta, *course;

  if (result->on == WARD_NONE || result->on > day
      || (result->expires != WARD_NONE && result->expires <= day))
    return FALSE;
  if (ward_record_is (record, "outcome", "passed") || ward_record_is (record, "outcome", "exempt"))
    return TRUE;
  course = ward_gather_get (g, "course", result->course);
  return ward_record_is (record, "outcome", "attended") && course != NULL
         && ((const WardCourse *) course)->assessed == 0;
}

static gboolean
is_demanded_of (const WardRequirement *requirement, const WardOfficer *officer, const char *post)
{
  const WardRecord *r = &requirement->meta;

  if (ward_record_is (r, "applies_to", "all"))
    return post == NULL;
  if (ward_record_is (r, "applies_to", "frontline"))
    return post == NULL && officer->frontline == 1;
  if (ward_record_is (r, "applies_to", "role"))
    return requirement->value != NULL
           && g_strcmp0 (requirement->value, ward_record_get_nick (&officer->meta, "role")) == 0;
  return post != NULL && ward_record_is (r, "applies_to", "post")
         && g_strcmp0 (requirement->value, post) == 0;
}

static gboolean
has_course (WardGather *g, const GPtrArray *results, const char *course, gint64 day)
{
  for (guint i = 0; i < results->len; i++)
    {
      const WardResult *result = results->pdata[i];

      if (g_strcmp0 (result->course, course) == 0 && ward_result_holds (g, result, day))
        return TRUE;
    }
  return FALSE;
}

void
ward_training_missing (WardGather *g, const WardTrainingNeed *need, const WardOfficer *officer,
                       const char *post, GPtrArray *courses)
{
  g_autoptr (GPtrArray) results = ward_gather_rows (g, "result", "officer", officer->meta.id);

  for (guint i = 0; i < need->requirements->len; i++)
    {
      const WardRequirement *requirement = need->requirements->pdata[i];

      if (requirement->course != NULL && is_demanded_of (requirement, officer, post)
          && !has_course (g, results, requirement->course, need->day)
          && !g_ptr_array_find_with_equal_func (courses, requirement->course, g_str_equal, NULL))
        g_ptr_array_add (courses, requirement->course);
    }
}

void
ward_gather_untrained (WardGather *g, char **officers, gint64 day, const char *count_name)
{
  g_autoptr (GPtrArray) untrained = NULL;
  WardTrainingNeed need;
  gint64 trained = 0;

  if (day == WARD_NONE || !ward_gather_holds (g, "result")
      || !(ward_gather_wants (g, "untrained_officers")
           || (count_name != NULL && ward_gather_wants (g, count_name))))
    return;
  untrained = g_ptr_array_new ();
  ward_training_need_init (&need, g, day);
  for (char **id = officers; id != NULL && *id != NULL; id++)
    {
      const WardRecord *officer = ward_gather_get (g, "officer", *id);
      g_autoptr (GPtrArray) missing = g_ptr_array_new ();

      if (officer == NULL)
        continue;
      ward_training_missing (g, &need, (const WardOfficer *) officer, NULL, missing);
      trained += missing->len == 0;
      if (missing->len > 0)
        g_ptr_array_add (untrained, (gpointer) ward_gather_collar (g, *id));
    }
  ward_training_need_clear (&need);
  ward_gather_list (g, "untrained_officers", untrained);
  if (count_name != NULL)
    ward_gather_int (g, count_name, trained);
}
