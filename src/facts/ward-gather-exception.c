/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-decision.h"
#include "ward-gather-enforced.h"
#include "ward-gather-kinds.h"
#include "ward-gather-patrol.h"
#include "ward-liaison.h"
#include "ward-partners.h"
#include "ward-premises.h"

static gboolean
is_separation (const char *rule)
{
  static const char *const starts[] = { "APP-SEP", "ENF-LIAISON", "PTL-LIAISON", "SVC-LIAISON",
                                        "DUTY-SEP" };

  for (guint i = 0; i < G_N_ELEMENTS (starts); i++)
    if (g_str_has_prefix (rule, starts[i]))
      return TRUE;
  return FALSE;
}

/* The record that the exception is about: of the rule's kind, or of any. */
static const WardRecord *
record_of (WardGather *g, const WardException *exception, const WardRule *rule)
{
  const WardRecord *record = NULL;
  const WardKind *const *kinds;
  guint n;

  if (rule != NULL && ward_kind_find (rule->kind) != NULL)
    return ward_gather_get (g, rule->kind, exception->record);
  kinds = ward_kinds (&n);
  for (guint i = 0; record == NULL && i < n; i++)
    if (kinds[i]->scope != '-')
      record = ward_gather_get (g, kinds[i]->name, exception->record);
  return record;
}

/* Names of fields that make an officer a subject of a record. */
static const char *const subject_fields[] = { "author", "officer",    "applicant", "authoriser",
                                              "by",     "to_officer", "lead" };

/* The officers whom a separation rule is about, as the record names them; transfer full. */
static GPtrArray *
subjects_of (const WardRecord *record)
{
  GPtrArray *ids = g_ptr_array_new_with_free_func (g_free);
  const WardField *list = ward_kind_field (record->kind, "officers");

  for (guint i = 0; i < G_N_ELEMENTS (subject_fields); i++)
    {
      const WardField *field = ward_kind_field (record->kind, subject_fields[i]);

      if (field != NULL && field->type == WARD_TYPE_REF && !ward_record_is_empty (record, field))
        g_ptr_array_add (ids, g_strdup (ward_record_text (record, field)));
    }
  if (list != NULL && !ward_record_is_empty (record, list))
    for (const char *const *id = ward_record_list (record, list); *id != NULL; id++)
      g_ptr_array_add (ids, g_strdup (*id));
  return ids;
}

static gboolean
holds (const GPtrArray *ids, const char *id)
{
  return g_ptr_array_find_with_equal_func ((GPtrArray *) ids, id, g_str_equal, NULL);
}

static void
add_premises_of (WardGather *g, GPtrArray *ids, const WardRecord *record)
{
  const WardField *premises = ward_kind_field (record->kind, "premises");
  const WardField *decision = ward_kind_field (record->kind, "decision");
  const WardRecord *parent;

  if (premises != NULL && !ward_record_is_empty (record, premises))
    g_ptr_array_add (ids, g_strdup (ward_record_text (record, premises)));
  if (decision == NULL || ward_record_is_empty (record, decision))
    return;
  parent = ward_gather_get (g, "decision", ward_record_text (record, decision));
  if (parent != NULL && ((const WardDecision *) parent)->premises != NULL)
    g_ptr_array_add (ids, g_strdup (((const WardDecision *) parent)->premises));
}

/* The premises that the enforcement lies on: the record's, or for a post that of what clashes with
 * it. Transfer full. */
static GPtrArray *
premises_of (WardGather *g, const WardRecord *record)
{
  GPtrArray *ids = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GArray) enforced = NULL;
  const char *officer;

  add_premises_of (g, ids, record);
  if (!g_str_equal (record->kind->name, "appointment"))
    return ids;
  officer = ((const WardAppointment *) record)->officer;
  if (officer == NULL)
    return ids;
  enforced = ward_gather_enforced (g, officer);
  for (guint i = 0; i < enforced->len; i++)
    add_premises_of (g, ids, g_array_index (enforced, WardEnforced, i).record);
  return ids;
}

/* A visit of the premises with one of the officers, as liaison officer that day; for a post, in any
 * capacity. */
static const WardRecord *
known_by_visit (WardGather *g, const GPtrArray *visits, const GPtrArray *officers, gboolean post)
{
  for (guint i = 0; i < visits->len; i++)
    {
      const WardVisit *visit = visits->pdata[i];

      for (char **id = visit->officers; id != NULL && *id != NULL; id++)
        if (holds (officers, *id)
            && (post || ward_gather_is_liaison (g, *id, ward_time_local_date (visit->at))))
          return &visit->meta;
    }
  return NULL;
}

static void
same_premises (WardGather *g, const WardRecord *record)
{
  g_autoptr (GPtrArray) officers = NULL;
  g_autoptr (GPtrArray) premises = NULL;
  gboolean post = g_str_equal (record->kind->name, "appointment"), found = FALSE;

  if (!ward_gather_wants (g, "same_premises"))
    return;
  officers = subjects_of (record);
  premises = premises_of (g, record);
  for (guint i = 0; !found && i < premises->len; i++)
    {
      g_autoptr (GPtrArray) visits =
          ward_gather_rows (g, "visit", "premises", premises->pdata[i]);
      const WardRecord *visit = known_by_visit (g, visits, officers, post);

      found = visit != NULL;
      ward_gather_bool (g, "same_premises", found);
      ward_gather_source (g, "same_premises", visit, "officers");
    }
  if (!found)
    ward_gather_bool (g, "same_premises", FALSE);
}

static const WardRecord *
told_by (WardGather *g, const GPtrArray *rows)
{
  for (guint i = 0; i < rows->len; i++)
    {
      const WardEngagement *row = rows->pdata[i];

      if (row->on != WARD_NONE && row->on >= g->today - 14
          && ward_partner_speaks_for_workers (ward_gather_get (g, "partner", row->partner)))
        return &row->meta;
    }
  return NULL;
}

static void
projects_told (WardGather *g, const WardException *exception)
{
  g_autoptr (GPtrArray) own = NULL;
  g_autoptr (GPtrArray) of_record = NULL;
  const WardRecord *told;

  if (!ward_gather_wants (g, "projects_told") || !ward_gather_holds (g, "engagement"))
    return;
  own = ward_gather_rows (g, "engagement", "changed", exception->meta.id);
  of_record = ward_gather_rows (g, "engagement", "changed", exception->record);
  told = told_by (g, own);
  told = told != NULL ? told : told_by (g, of_record);
  ward_gather_bool (g, "projects_told", told != NULL);
  ward_gather_source (g, "projects_told", told, NULL);
}

void
ward_gather_exception (WardGather *g)
{
  const WardException *exception = (const WardException *) g->record;
  const WardRule *rule = NULL;
  const WardRecord *record;
  g_autoptr (GPtrArray) subjects = NULL;

  ward_gather_rank_fact (g, "approver_rank", exception->approved_by, g->today);
  projects_told (g, exception);
  if (g->context->rules != NULL && exception->rule != NULL)
    {
      rule = ward_rule_set_find (g->context->rules, exception->rule);
      ward_gather_bool (g, "rule_exists", rule != NULL);
      if (rule != NULL)
        ward_gather_bool (g, "rule_is_exceptable", rule->exceptable);
    }
  if (exception->rule != NULL)
    ward_gather_bool (g, "rule_is_separation", is_separation (exception->rule));
  record = record_of (g, exception, rule);
  if (record == NULL)
    return;
  subjects = subjects_of (record);
  if (exception->approved_by != NULL)
    ward_gather_bool (g, "approver_is_subject", holds (subjects, exception->approved_by));
  ward_gather_source (g, "approver_is_subject", record, NULL);
  if (exception->rule != NULL && is_separation (exception->rule))
    same_premises (g, record);
}
