/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-gather-enforcement.h"
#include "ward-gather-kinds.h"
#include "ward-gather-near.h"
#include "ward-gather-sites.h"
#include "ward-system.h"

static void
place (WardGather *g)
{
  g_autoptr (WardRecord) held = NULL;

  if (!ward_gather_holds (g, "place")
      || !ward_gather_wants_any (g, "has_place", "near_premises", NULL))
    return;
  held = ward_gather_place_of (g, g->record->id);
  ward_gather_bool (g, "has_place", held != NULL);
  ward_gather_source (g, "has_place", held, NULL);
  if (held != NULL)
    ward_gather_near_premises (g, (const WardPlace *) held);
}

static void
assessments (WardGather *g)
{
  g_autoptr (GPtrArray) rows = ward_gather_rows (g, "assessment", "premises", g->record->id);
  const WardAssessment *latest = ward_latest_assessment (rows, g->today);
  const WardRecord *from = (const WardRecord *) latest;

  ward_gather_int (g, "assessment_count", rows->len);
  ward_gather_bool (g, "assessment_in_date", ward_assessment_in_date (latest, g->today));
  if (latest == NULL)
    return;
  ward_gather_source (g, "assessment_in_date", from, "review_on");
  ward_gather_copy (g, "assessment_on", from, "on");
  ward_gather_copy (g, "assessment_review_on", from, "review_on");
  ward_gather_copy (g, "assessment_category", from, "category");
  ward_gather_int (g, "assessment_evidence_count",
                   latest->neighbourhood_evidence != NULL
                       ? (gint64) g_strv_length (latest->neighbourhood_evidence)
                       : 0);
  ward_gather_source (g, "assessment_evidence_count", from, "neighbourhood_evidence");
}

/* The moment at which field took one of the values and kept to them, by its history. */
static gint64
since_history (WardGather *g, const char *field, const char *const *values)
{
  g_autoptr (GPtrArray) past =
      ward_reader_past_values (g->reader, g->record->kind->name, g->record->id, field);
  gint64 since = WARD_NONE;

  for (guint i = 0; past != NULL && i < past->len; i++)
    {
      const WardPastValue *row = past->pdata[i];
      gboolean is = row->value != NULL && g_strv_contains (values, row->value);

      if (!is)
        since = WARD_NONE;
      else if (since == WARD_NONE)
        since = row->at;
    }
  return since;
}

/* Sets a fact to the local date since which field has one of the values; unknown when it hasn't. */
static void
since (WardGather *g, const char *name, const char *field, const char *const *values)
{
  const WardRecord *before = g->context->before;
  const char *now = ward_record_get_nick (g->record, field);
  const char *old = before != NULL ? ward_record_get_nick (before, field) : NULL;

  if (now == NULL || !g_strv_contains (values, now) || !ward_gather_wants (g, name))
    return;
  if (old == NULL || !g_strv_contains (values, old))
    ward_gather_date (g, name, g->today);
  else
    ward_gather_date (g, name, ward_time_local_date (since_history (g, field, values)));
}

/* Premises that were found earlier have been unknown since then. */
static void
not_known_since (WardGather *g)
{
  static const char *const not_known[] = { "not_known", NULL };
  gint64 found = ((const WardPremises *) g->record)->identified_on;

  since (g, "not_known_since", "occupancy", not_known);
  if (g->context->before == NULL && ward_record_is (g->record, "occupancy", "not_known")
      && found != WARD_NONE && found < g->today)
    ward_gather_date (g, "not_known_since", found);
}

static void
since_when (WardGather *g)
{
  static const char *const sole[] = { "sole", NULL };
  static const char *const unused[] = { "inactive", "closed", NULL };

  since (g, "sole_since", "occupancy", sole);
  not_known_since (g);
  since (g, "inactive_since", "status", unused);
}

static void
latest_keep (WardGather *g, const char *record, const WardRetentionReview **latest,
             GPtrArray *held)
{
  g_autoptr (GPtrArray) rows = ward_gather_rows (g, "retention_review", "record", record);

  for (guint i = 0; i < rows->len; i++)
    {
      const WardRetentionReview *row = rows->pdata[i];

      if (!ward_record_is (&row->meta, "outcome", "keep")
          || (*latest != NULL && row->meta.changed_at < (*latest)->meta.changed_at))
        continue;
      g_ptr_array_add (held, ward_record_copy (&row->meta));
      *latest = held->pdata[held->len - 1];
    }
}

static void
kept_for_case (WardGather *g)
{
  g_autoptr (GPtrArray) held = ward_records_array_new ();
  g_autoptr (GPtrArray) places = NULL;
  const WardRetentionReview *latest = NULL;

  if (!ward_gather_wants (g, "kept_for_case"))
    return;
  latest_keep (g, g->record->id, &latest, held);
  places = ward_gather_rows (g, "place", "premises", g->record->id);
  for (guint i = 0; i < places->len; i++)
    latest_keep (g, ((WardRecord *) places->pdata[i])->id, &latest, held);
  ward_gather_copy (g, "kept_for_case", (const WardRecord *) latest, "case_reference");
}

static void
same_reference (WardGather *g)
{
  const char *reference = ((const WardPremises *) g->record)->reference;
  g_autoptr (GPtrArray) others = NULL;

  if (reference == NULL || !ward_gather_wants (g, "same_reference"))
    return;
  others = ward_gather_others (g, "reference", reference);
  for (guint i = others->len; i > 0; i--)
    if (g_strcmp0 (((WardRecord *) others->pdata[i - 1])->district, g->record->district) != 0)
      g_ptr_array_remove_index (others, i - 1);
  ward_gather_ids (g, "same_reference", others);
}

static void
open_decisions (WardGather *g)
{
  static const char *const over[] = { "ended", "refused", "not_closed", NULL };
  g_autoptr (GPtrArray) rows = NULL;
  const WardRecord *first = NULL;
  gint64 n = 0;

  if (!ward_gather_wants (g, "open_decision_count"))
    return;
  rows = ward_gather_rows (g, "decision", "premises", g->record->id);
  for (guint i = 0; i < rows->len; i++)
    {
      const char *status = ward_record_get_nick (rows->pdata[i], "status");

      if (status != NULL && g_strv_contains (over, status))
        continue;
      n++;
      first = first != NULL ? first : rows->pdata[i];
    }
  ward_gather_int (g, "open_decision_count", n);
  ward_gather_source (g, "open_decision_count", first, "status");
}

void
ward_gather_premises (WardGather *g)
{
  place (g);
  assessments (g);
  since_when (g);
  kept_for_case (g);
  same_reference (g);
  open_decisions (g);
  if (ward_gather_wants (g, "escalation_count"))
    {
      g_autoptr (GPtrArray) rows =
          ward_gather_escalations (g, g->record->id, g->context->now, g->today);

      ward_gather_int (g, "escalation_count", rows->len);
    }
}

static void
outside_district (WardGather *g, const char *point_text)
{
  g_autoptr (WardShape) point = NULL;
  g_autoptr (WardShape) district = NULL;

  if (!ward_gather_wants (g, "outside_district"))
    return;
  point = ward_shape_of (point_text);
  district = point != NULL ? ward_gather_district_shape (g) : NULL;
  if (district != NULL)
    ward_gather_bool (g, "outside_district", !ward_shape_covers (district, point));
}

void
ward_gather_place (WardGather *g)
{
  const WardPlace *own = (const WardPlace *) g->record;
  const WardRecord *premises = ward_gather_get (g, "premises", own->premises);
  g_autoptr (GPtrArray) others = ward_gather_others (g, "premises", own->premises);
  gint64 live = 0;
  gboolean disposed = FALSE;

  for (guint i = 0; i < others->len; i++)
    {
      live += ward_place_is_held (others->pdata[i]);
      disposed = disposed || ward_record_is (others->pdata[i], "state", "disposed");
    }
  ward_gather_copy (g, "premises_occupancy", premises, "occupancy");
  ward_gather_copy (g, "premises_status", premises, "status");
  outside_district (g, own->point);
  ward_gather_int (g, "other_place_count", live);
  ward_gather_bool (g, "place_was_disposed", disposed);
  ward_gather_near_premises (g, own);
}
