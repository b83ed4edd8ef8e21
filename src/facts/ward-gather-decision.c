/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-gather-enforcement.h"
#include "ward-gather-kinds.h"
#include "ward-gather-officers.h"
#include "ward-gather-signatures.h"
#include "ward-gather-text.h"
#include "ward-similar.h"

WardDeciding
ward_gather_deciding (const WardGather *g, const WardDecision *decision)
{
  gint64 moment =
      decision->authorised_at != WARD_NONE ? decision->authorised_at : g->context->now;

  return (WardDeciding) { decision, moment, ward_time_local_date (moment) };
}

static void
local_authority (WardGather *g)
{
  g_autoptr (GPtrArray) districts = NULL;

  if (g->record->district == NULL || !ward_gather_wants (g, "premises_local_authority"))
    return;
  districts = ward_gather_rows (g, "district", "code", g->record->district);
  if (districts->len > 0)
    ward_gather_copy (g, "premises_local_authority", districts->pdata[0], "local_authority");
}

static void
premises (WardGather *g, const WardDeciding *d)
{
  const WardRecord *held = NULL;

  if (ward_gather_wants_any (g, "premises_occupancy", "premises_category", NULL))
    held = ward_gather_get (g, "premises", d->decision->premises);
  ward_gather_copy (g, "premises_occupancy", held, "occupancy");
  ward_gather_copy (g, "premises_category", held, "category");
  local_authority (g);
}

static void
assessment_count (WardGather *g, const char *name, char **values, const WardAssessment *from,
                  const char *field)
{
  ward_gather_int (g, name, values != NULL ? (gint64) g_strv_length (values) : 0);
  ward_gather_source (g, name, &from->meta, field);
}

static void
assessment_found (WardGather *g, const WardAssessment *a)
{
  const WardRecord *from = &a->meta;

  ward_gather_copy (g, "assessment_on", from, "on");
  ward_gather_copy (g, "assessment_review_on", from, "review_on");
  ward_gather_copy (g, "assessment_category", from, "category");
  ward_gather_copy (g, "assessment_single_agency_reason", from, "single_agency_reason");
  ward_gather_copy (g, "assessment_assessor", from, "assessor");
  assessment_count (g, "assessment_partner_count", a->partners, a, "partners");
  assessment_count (g, "assessment_evidence_count", a->neighbourhood_evidence, a,
                    "neighbourhood_evidence");
  assessment_count (g, "assessment_indicator_count", a->coercion_indicators, a,
                    "coercion_indicators");
}

static void
in_date (WardGather *g, const char *name, const GPtrArray *rows, gint64 day)
{
  const WardAssessment *latest = ward_latest_assessment (rows, day);

  ward_gather_bool (g, name, ward_assessment_in_date (latest, day));
  if (latest != NULL)
    ward_gather_source (g, name, &latest->meta, "review_on");
}

/* The escalation that makes a child indicator, or NULL. */
static const WardRecord *
of_a_child (const GPtrArray *escalations)
{
  for (guint i = 0; i < escalations->len; i++)
    if (((const WardEscalation *) escalations->pdata[i])->child == 1)
      return escalations->pdata[i];
  return NULL;
}

static void
escalations (WardGather *g, const WardDeciding *d, const WardAssessment *latest)
{
  g_autoptr (GPtrArray) rows = NULL;
  const WardRecord *child;

  if (!ward_gather_wants_any (g, "child_indicator", "escalation_count", NULL))
    return;
  rows = ward_gather_escalations (g, d->decision->premises, d->moment, d->day);
  child = of_a_child (rows);
  if (child == NULL && latest != NULL && ward_list_holds (latest->coercion_indicators, "child"))
    child = &latest->meta;
  ward_gather_bool (g, "child_indicator", child != NULL);
  ward_gather_source (g, "child_indicator", child, NULL);
  ward_gather_int (g, "escalation_count", rows->len);
}

static void
assessments (WardGather *g, const WardDeciding *d)
{
  gint64 opened = g->record->created_at;
  g_autoptr (GPtrArray) rows = NULL;
  const WardAssessment *latest;

  if (d->decision->premises == NULL)
    return;
  rows = ward_gather_rows (g, "assessment", "premises", d->decision->premises);
  latest = ward_latest_assessment (rows, d->day);
  if (latest != NULL)
    assessment_found (g, latest);
  in_date (g, "assessment_in_date", rows, d->day);
  in_date (g, "assessment_in_date_at_opening", rows,
           opened != WARD_NONE && g->context->before != NULL ? ward_time_local_date (opened)
                                                             : g->today);
  escalations (g, d, latest);
}

static void
protective_actions (WardGather *g, const WardDeciding *d)
{
  gboolean inside = d->decision->premises != NULL;
  const char *where = inside ? d->decision->premises : d->decision->area;
  gint64 now = g->context->now;
  g_autoptr (GPtrArray) rows = NULL;
  gint64 count = 0;

  if (where == NULL || !ward_gather_wants (g, "protective_action_count"))
    return;
  rows = ward_gather_rows (g, "protective_action", inside ? "premises" : "area", where);
  for (guint i = 0; i < rows->len; i++)
    {
      gint64 at = ((const WardProtectiveAction *) rows->pdata[i])->at;

      count += at != WARD_NONE && at <= now && at >= now - 72 * WARD_HOUR;
    }
  ward_gather_int (g, "protective_action_count", count);
  if (count > 0)
    ward_gather_source (g, "protective_action_count", rows->pdata[rows->len - 1], "at");
}

static void
people (WardGather *g, const WardDeciding *d)
{
  const WardDecision *decision = d->decision;
  WardDays days = ward_days_one (d->day);

  ward_gather_liaison_months (g, "author_liaison_months", decision->author, days);
  ward_gather_liaison_months (g, "applicant_liaison_months", decision->applicant, days);
  ward_gather_liaison_months (g, "authoriser_liaison_months", decision->authoriser, days);
  ward_gather_name_fact (g, "author_name", decision->author);
  ward_gather_name_fact (g, "applicant_name", decision->applicant);
  ward_gather_name_fact (g, "authoriser_name", decision->authoriser);
  ward_gather_rank_fact (g, "authoriser_rank", decision->authoriser, d->day);
}

static void
acting (WardGather *g, const WardDeciding *d)
{
  WardRankThen then;

  if (d->decision->authoriser == NULL || !ward_gather_wants (g, "authoriser_acting")
      || !ward_gather_rank (g, d->decision->authoriser, d->day, &then))
    return;
  ward_gather_bool (g, "authoriser_acting", then.acting);
  ward_gather_source (g, "authoriser_acting", then.from, "acting");
}

static void
signatures (WardGather *g, const WardDecision *decision)
{
  const char *others[] = { decision->author, decision->authoriser, NULL };

  if (others[0] == NULL)
    others[0] = others[1], others[1] = NULL;
  ward_gather_signed_fact (g, "authorise_signature_valid", "authorise", decision->authoriser);
  ward_gather_superintendent_fact (g, "second_superintendent_signed", others);
}

static gboolean
is_open_measure (const WardRecord *decision)
{
  const char *status = ward_record_get_nick (decision, "status");
  const char *const open[] = { "draft", "authorised", "served", "heard", "ordered", NULL };

  return (status == NULL || g_strv_contains (open, status))
         && (ward_record_is (decision, "option", "close")
             || ward_record_is (decision, "option", "other"));
}

static void
other_decisions (WardGather *g, const WardDecision *decision)
{
  g_autoptr (GPtrArray) others = NULL;

  if (decision->premises == NULL || !ward_gather_wants (g, "other_open_decisions"))
    return;
  others = ward_gather_others (g, "premises", decision->premises);
  for (guint i = others->len; i > 0; i--)
    if (!is_open_measure (others->pdata[i - 1]))
      g_ptr_array_remove_index (others, i - 1);
  ward_gather_ids (g, "other_open_decisions", others);
}

/* The named narratives that are empty. */
static void
blank_fields (WardGather *g, const char *name, const char *const *fields)
{
  g_autoptr (GPtrArray) blank = g_ptr_array_new ();

  for (guint i = 0; fields[i] != NULL; i++)
    {
      const char *text = ward_record_get (g->record, fields[i]);
      g_autofree char *stripped = text != NULL ? g_strstrip (g_strdup (text)) : NULL;

      if (stripped == NULL || *stripped == '\0')
        g_ptr_array_add (blank, (gpointer) fields[i]);
    }
  ward_gather_list (g, name, blank);
}

static const char *const ndm_parts[] = { "information", "threat_and_risk", "powers_and_policy",
                                         "options", "action_and_review", NULL };
static const char *const harm_sections[] = { "harm_displacement", "harm_trust",
                                             "harm_intelligence", "harm_housing", NULL };

static void
police_sources (WardGather *g, const WardDeciding *d)
{
  g_autoptr (GPtrArray) names = NULL;

  if (g->context->rules == NULL || !ward_gather_wants (g, "harm_without_outside_source"))
    return;
  names = g_ptr_array_new ();
  for (guint i = 0; harm_sections[i] != NULL; i++)
    {
      g_autofree char *source = g_strconcat (harm_sections[i], "_source", NULL);

      if (!ward_gather_says_nothing (g, ward_record_get (g->record, harm_sections[i]), d->day,
                                     TRUE)
          && ward_text_is_police_source (g->context->rules, ward_record_get (g->record, source),
                                         d->day))
        g_ptr_array_add (names, (gpointer) harm_sections[i]);
    }
  ward_gather_list (g, "harm_without_outside_source", names);
}

static void
narratives (WardGather *g, const WardDeciding *d)
{
  blank_fields (g, "blank_ndm_parts", ndm_parts);
  blank_fields (g, "blank_harm_sections", harm_sections);
  police_sources (g, d);
  ward_gather_bare_answers (g, d->day, ndm_parts);
  ward_gather_decision_repeated (g, d);
}

void
ward_gather_decision (WardGather *g)
{
  const WardDecision *decision = (const WardDecision *) g->record;
  WardDeciding d = ward_gather_deciding (g, decision);

  premises (g, &d);
  assessments (g, &d);
  protective_actions (g, &d);
  people (g, &d);
  acting (g, &d);
  signatures (g, decision);
  narratives (g, &d);
  other_decisions (g, decision);
  ward_gather_decision_ladder (g, &d);
  ward_gather_decision_conditions (g, &d);
  ward_gather_decision_options (g, &d);
  ward_gather_decision_log (g, &d);
  ward_gather_decision_service (g, &d);
}
