/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-force.h"
#include "ward-gather-kinds.h"
#include "ward-gather-officers.h"
#include "ward-people.h"

void
ward_gather_officer_record (WardGather *g)
{
  const char *collar = ((const WardOfficer *) g->record)->collar;
  g_autoptr (GPtrArray) others = NULL;

  if (collar == NULL || !ward_gather_wants (g, "same_collar"))
    return;
  others = ward_gather_others (g, "collar", collar);
  ward_gather_ids (g, "same_collar", others);
}

void
ward_gather_rank_period (WardGather *g)
{
  const WardRankPeriod *own = (const WardRankPeriod *) g->record;
  g_autoptr (GPtrArray) others = NULL;

  if (!ward_gather_wants (g, "overlapping"))
    return;
  others = own->acting == 1 ? ward_records_array_new ()
                            : ward_gather_others (g, "officer", own->officer);
  for (guint i = others->len; i > 0; i--)
    if (((const WardRankPeriod *) others->pdata[i - 1])->acting == 1
        || !ward_days_meet (ward_days_of (g->record), ward_days_of (others->pdata[i - 1])))
      g_ptr_array_remove_index (others, i - 1);
  ward_gather_ids (g, "overlapping", others);
}

static void
same_result (WardGather *g, const WardResult *own)
{
  g_autoptr (GPtrArray) others = NULL;

  if (own->officer == NULL || !ward_gather_wants (g, "same_result"))
    return;
  others = ward_gather_others (g, "officer", own->officer);
  for (guint i = others->len; i > 0; i--)
    {
      const WardResult *other = others->pdata[i - 1];

      if (g_strcmp0 (other->course, own->course) != 0 || other->on != own->on
          || other->outcome != own->outcome)
        g_ptr_array_remove_index (others, i - 1);
    }
  ward_gather_ids (g, "same_result", others);
}

/* Whether the day lies outside the from and to of another record. */
static void
outside (WardGather *g, const char *name, const WardRecord *of, gint64 day)
{
  if (of == NULL || day == WARD_NONE)
    return;
  ward_gather_bool (g, name, !ward_days_hold (ward_days_of (of), day));
  ward_gather_source (g, name, of, "from");
}

void
ward_gather_result (WardGather *g)
{
  const WardResult *result = (const WardResult *) g->record;
  const WardRecord *course = ward_gather_get (g, "course", result->course);

  ward_gather_copy (g, "course_assessed", course, "assessed");
  same_result (g, result);
  outside (g, "outside_course", course, result->on);
  if (ward_gather_wants (g, "outside_service"))
    outside (g, "outside_service", ward_gather_officer (g, result->officer), result->on);
}

static gboolean
is_taken (const WardRecord *booking)
{
  return ward_record_is (booking, "state", "booked")
         || ward_record_is (booking, "state", "attended");
}

static gboolean
sessions_meet (const WardTrainingSession *a, const WardTrainingSession *b)
{
  gint64 a_end = a->ends != WARD_NONE ? a->ends : a->starts + 1;
  gint64 b_end = b->ends != WARD_NONE ? b->ends : b->starts + 1;

  return a->starts != WARD_NONE && b->starts != WARD_NONE && a->starts < b_end
         && b->starts < a_end;
}

static void
double_booked (WardGather *g, const WardBooking *own, const WardTrainingSession *session)
{
  g_autoptr (GPtrArray) others = NULL;

  if (!ward_gather_wants (g, "double_booked"))
    return;
  others = ward_gather_others (g, "officer", own->officer);
  for (guint i = others->len; i > 0; i--)
    {
      const WardBooking *other = others->pdata[i - 1];
      const WardRecord *its = ward_gather_get (g, "session", other->session);

      if (!is_taken (&other->meta) || !is_taken (&own->meta) || its == NULL
          || !sessions_meet (session, (const WardTrainingSession *) its))
        g_ptr_array_remove_index (others, i - 1);
    }
  ward_gather_ids (g, "double_booked", others);
}

static void
over_capacity (WardGather *g, const WardBooking *own, const WardTrainingSession *session)
{
  g_autoptr (GPtrArray) others = NULL;
  gint64 taken = 1;

  if (session->capacity == WARD_NONE || !ward_gather_wants (g, "over_capacity"))
    return;
  others = ward_gather_others (g, "session", own->session);
  for (guint i = 0; i < others->len; i++)
    taken += is_taken (others->pdata[i]);
  ward_gather_bool (g, "over_capacity", is_taken (&own->meta) && taken > session->capacity);
  ward_gather_source (g, "over_capacity", &session->meta, "capacity");
}

static void
officer_absent (WardGather *g, const WardBooking *own, gint64 day)
{
  g_autoptr (GPtrArray) rows = NULL;

  if (day == WARD_NONE || !ward_gather_wants (g, "officer_absent")
      || !ward_gather_holds (g, "absence"))
    return;
  rows = ward_reader_by_ref_interval (g->reader, "absence", "officer", own->officer, "from", "to",
                                      day, day + 1);
  ward_gather_bool (g, "officer_absent", rows->len > 0);
  if (rows->len > 0)
    ward_gather_source (g, "officer_absent", rows->pdata[0], NULL);
}

void
ward_gather_booking (WardGather *g)
{
  const WardBooking *booking = (const WardBooking *) g->record;
  const WardTrainingSession *session =
      (const WardTrainingSession *) ward_gather_get (g, "session", booking->session);

  if (session == NULL)
    return;
  double_booked (g, booking, session);
  over_capacity (g, booking, session);
  officer_absent (g, booking, ward_time_local_date (session->starts));
}

void
ward_gather_session (WardGather *g)
{
  const char *id = ((const WardTrainingSession *) g->record)->course;
  const WardRecord *course = ward_gather_get (g, "course", id);

  if (course != NULL)
    ward_gather_bool (g, "course_by_partner", ward_record_is (course, "provider", "partner"));
  ward_gather_source (g, "course_by_partner", course, "provider");
}
