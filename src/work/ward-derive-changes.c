/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "ward-decision.h"
#include "ward-derive-private.h"
#include "ward-liaison.h"
#include "ward-people.h"
#include "ward-premises.h"
#include "ward-system.h"

static WardRecord *
stored (const WardContext *context, const char *kind, const char *id)
{
  return ward_reader_get (ward_records_reader (context->db), kind, id);
}

static void
put (GPtrArray *queue, WardRecord *record, const char *reason)
{
  ward_changes_add (queue, WARD_CHANGE_PUT, record, reason)->step = TRUE;
}

/* The newest assessment sets the category (PR-31); an older one entered late leaves it. */
static void
after_assessment (const WardContext *context, const WardAssessment *assessment, GPtrArray *queue)
{
  g_autoptr (GPtrArray) all = ward_reader_by_ref (ward_records_reader (context->db), "assessment",
                                                  "premises", assessment->premises);
  WardPremises *premises;

  for (guint i = 0; i < all->len; i++)
    if (((WardAssessment *) all->pdata[i])->on > assessment->on)
      return;
  premises = (WardPremises *) stored (context, "premises", assessment->premises);
  if (premises == NULL)
    return;
  premises->category = assessment->category;
  g_free (premises->category_reason);
  premises->category_reason = g_strdup (assessment->criteria);
  put (queue, &premises->meta, assessment->criteria);
}

static void
after_rank_period (const WardContext *context, const WardRankPeriod *period, GPtrArray *queue)
{
  gint64 today = ward_time_local_date (context->now);
  WardOfficer *officer;

  if (period->from > today || (period->to != WARD_NONE && period->to <= today))
    return;
  officer = (WardOfficer *) stored (context, "officer", period->officer);
  if (officer == NULL || officer->rank == period->rank)
    {
      ward_record_free ((WardRecord *) officer);
      return;
    }
  officer->rank = period->rank;
  put (queue, &officer->meta, NULL);
}

/* An officer who comes with a rank has held it since coming; a later rank ends the period before
 * it. */
static void
after_officer (const WardContext *context, const WardOfficer *officer, const WardOfficer *before,
               GPtrArray *queue)
{
  gint64 today = ward_time_local_date (context->now);
  g_autoptr (GPtrArray) periods = NULL;
  WardRankPeriod *period;

  if (officer->rank == WARD_NONE || (before != NULL && before->rank == officer->rank))
    return;
  periods = ward_reader_by_ref (ward_records_reader (context->db), "rank_period", "officer",
                                officer->meta.id);
  for (guint i = 0; i < periods->len; i++)
    {
      const WardRankPeriod *old = periods->pdata[i];

      if (old->rank == officer->rank && (old->to == WARD_NONE || old->to > today))
        return;
      if (old->to == WARD_NONE || old->to > today)
        {
          WardRankPeriod *ended = (WardRankPeriod *) ward_record_copy (&old->meta);

          ended->to = MAX (today, old->from);
          put (queue, &ended->meta, NULL);
        }
    }
  period = ward_new (WardRankPeriod, "rank_period");
  period->officer = g_strdup (officer->meta.id);
  period->meta.district = g_strdup (officer->meta.district);
  period->rank = officer->rank;
  period->acting = FALSE;
  period->from = periods->len > 0 ? today : officer->from;
  put (queue, &period->meta, NULL);
}

/* A past enforcement fact suspends a liaison appointment that it clashes with (DC-05e, EM2). */
static void
after_enforcement (const WardContext *context, const WardEnforcementDuty *duty, GPtrArray *queue)
{
  gint64 today = ward_time_local_date (context->now);
  gint64 months = ward_rule_set_get_number (context->rules, "policy.cooling_off_months", today, 6);
  g_autoptr (GPtrArray) posts = NULL;

  if (duty->from > today)
    return;
  posts = ward_reader_by_ref_interval (
      ward_records_reader (context->db), "appointment", "officer", duty->officer, "from", "to",
      ward_date_add_months (duty->from, -(int) months),
      ward_date_add_months (duty->to != WARD_NONE ? duty->to : today, (int) months));
  for (guint i = 0; i < posts->len; i++)
    {
      const WardAppointment *post = posts->pdata[i];
      const char *nick = ward_record_get_nick (&post->meta, "post");
      WardAppointment *suspended;

      if (post->suspended == TRUE ||
          (g_strcmp0 (nick, "liaison") != 0 && g_strcmp0 (nick, "deputy_liaison") != 0))
        continue;
      suspended = (WardAppointment *) ward_record_copy (&post->meta);
      suspended->suspended = TRUE;
      put (queue, &suspended->meta, _("An enforcement duty clashes with the post."));
    }
}

static void
add_followups (const WardContext *context, const WardDecision *decision, gint64 from,
               GPtrArray *queue)
{
  static const int days[] = WARD_FOLLOWUP_DAYS;

  if (ward_reader_count (ward_records_reader (context->db), "followup", "decision",
                         decision->meta.id) > 0)
    return;
  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    {
      WardFollowup *followup = ward_new (WardFollowup, "followup");

      followup->decision = g_strdup (decision->meta.id);
      followup->meta.district = g_strdup (decision->meta.district);
      followup->due_on = from + days[i];
      put (queue, &followup->meta, NULL);
    }
}

static void
move_decision (const WardContext *context, const char *id, gint64 status, gint64 followups_from,
               GPtrArray *queue)
{
  WardDecision *decision = (WardDecision *) stored (context, "decision", id);

  if (decision == NULL)
    return;
  if (followups_from != WARD_NONE)
    add_followups (context, decision, followups_from, queue);
  if (status == WARD_NONE || decision->status >= status)
    {
      ward_record_free (&decision->meta);
      return;
    }
  decision->status = status;
  put (queue, &decision->meta, NULL);
}

static void
after_order_event (const WardContext *context, const WardOrderEvent *event, GPtrArray *queue)
{
  static const struct {
    const char *event;
    gint64 status;
    gboolean followups;
  } moves[] = {
    { "heard", WARD_DECISION_STATUS_HEARD, FALSE },
    { "adjourned", WARD_DECISION_STATUS_HEARD, FALSE },
    { "continued", WARD_DECISION_STATUS_HEARD, FALSE },
    { "ordered", WARD_DECISION_STATUS_ORDERED, TRUE },
    { "extended", WARD_DECISION_STATUS_ORDERED, TRUE },
    { "refused", WARD_DECISION_STATUS_REFUSED, TRUE },
    { "cancelled", WARD_DECISION_STATUS_ENDED, TRUE },
    { "lapsed", WARD_DECISION_STATUS_ENDED, TRUE },
    { "discharged", WARD_DECISION_STATUS_ENDED, TRUE },
    { "ended", WARD_DECISION_STATUS_ENDED, TRUE },
  };
  const char *nick = ward_record_get_nick (&event->meta, "event");

  for (guint i = 0; i < G_N_ELEMENTS (moves); i++)
    if (g_strcmp0 (nick, moves[i].event) == 0)
      move_decision (context, event->decision, moves[i].status,
                     moves[i].followups ? ward_time_local_date (event->at) : WARD_NONE, queue);
}

/* The place is forgotten first: a review falls due when a home turns out to be a sole worker's,
 * when nobody knows, and when a premises has gone quiet (PM11, PM12). */
static void
after_premises (const WardContext *context, const WardPremises *premises,
                const WardPremises *before, GPtrArray *queue)
{
  gint64 today = ward_time_local_date (context->now);
  gboolean new_occupancy = before == NULL || before->occupancy != premises->occupancy;
  g_autoptr (GPtrArray) places = NULL;
  WardRetentionReview *review;
  gint64 due = WARD_NONE;

  if (new_occupancy && premises->occupancy == WARD_OCCUPANCY_SOLE)
    due = today + 7;
  else if (new_occupancy && premises->occupancy == WARD_OCCUPANCY_NOT_KNOWN)
    due = today + 28;
  else if (before != NULL && before->status == 0 && premises->status > 0)
    due = ward_date_add_months (today, 3);
  if (due == WARD_NONE)
    return;
  places = ward_reader_by_ref (ward_records_reader (context->db), "place", "premises",
                               premises->meta.id);
  if (places->len == 0 && premises->occupancy != WARD_OCCUPANCY_NOT_KNOWN)
    return;
  review = ward_new (WardRetentionReview, "retention_review");
  review->about = g_strdup ("premises");
  review->record = g_strdup (premises->meta.id);
  review->meta.district = g_strdup (premises->meta.district);
  review->due_on = due;
  put (queue, &review->meta, NULL);
}

/* Who closed may not be the liaison officer: each step on a measure is an enforcement fact of
 * its own (LO9). */
static void
after_service (const WardContext *context, const WardService *service, GPtrArray *queue)
{
  move_decision (context, service->decision, WARD_DECISION_STATUS_SERVED, WARD_NONE, queue);
}

void
ward_derive_changes (const WardContext *context, const WardTouched *touched, GPtrArray *queue)
{
  const WardRecord *record = touched->after;
  const char *kind = record->kind->name;

  if (g_str_equal (kind, "assessment"))
    after_assessment (context, (const WardAssessment *) record, queue);
  else if (g_str_equal (kind, "rank_period"))
    after_rank_period (context, (const WardRankPeriod *) record, queue);
  else if (g_str_equal (kind, "officer"))
    after_officer (context, (const WardOfficer *) record, (const WardOfficer *) touched->before,
                   queue);
  else if (g_str_equal (kind, "enforcement_duty"))
    after_enforcement (context, (const WardEnforcementDuty *) record, queue);
  else if (g_str_equal (kind, "order_event"))
    after_order_event (context, (const WardOrderEvent *) record, queue);
  else if (g_str_equal (kind, "service"))
    after_service (context, (const WardService *) record, queue);
  else if (g_str_equal (kind, "premises"))
    after_premises (context, (const WardPremises *) record,
                    (const WardPremises *) touched->before, queue);
}
