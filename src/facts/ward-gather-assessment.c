/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "ward-dated.h"
#include "ward-gather-enforcement.h"
#include "ward-gather-kinds.h"
#include "ward-gather-text.h"
#include "ward-partners.h"

/* What stands after the i-th "=" of an item, up to the next; NULL when there is none or nothing.
 * Transfer full. */
static char *
part_of (const char *item, guint i)
{
  g_auto (GStrv) parts = g_strsplit (item, "=", -1);

  if (i >= g_strv_length (parts) || *g_strstrip (parts[i]) == '\0')
    return NULL;
  return g_strdup (parts[i]);
}

/* The answer line of an item, NULL when it has none. */
static const char *
line_of (char **answers, const char *item)
{
  gsize length = strlen (item);

  for (guint i = 0; answers != NULL && answers[i] != NULL; i++)
    if (strncmp (answers[i], item, length) == 0 && answers[i][length] == '=')
      return answers[i];
  return NULL;
}

static void
answers (WardGather *g, const WardAssessment *a)
{
  gint64 on = a->on != WARD_NONE ? a->on : g->today;
  g_autoptr (GPtrArray) items = NULL;
  g_autoptr (GPtrArray) missing = g_ptr_array_new ();
  g_autoptr (GPtrArray) bare = g_ptr_array_new ();

  if (g->context->rules == NULL
      || !ward_gather_wants_any (g, "answers_missing", "answers_without_source", NULL))
    return;
  items = ward_rule_set_list_rows (g->context->rules, "assessment.items", NULL, NULL, on);
  for (guint i = 0; i < items->len; i++)
    {
      char *item = ((WardListRow *) items->pdata[i])->value;
      const char *line = line_of (a->answers, item);
      g_autofree char *answer = line != NULL ? part_of (line, 1) : NULL;
      g_autofree char *source = line != NULL ? part_of (line, 2) : NULL;

      if (answer == NULL)
        g_ptr_array_add (missing, item);
      else if (source == NULL && (g_str_equal (answer, "yes") || g_str_equal (answer, "no")))
        g_ptr_array_add (bare, item);
    }
  ward_gather_list (g, "answers_missing", missing);
  ward_gather_list (g, "answers_without_source", bare);
}

static void
evidence (WardGather *g, const WardAssessment *a)
{
  g_autoptr (GHashTable) sources = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GPtrArray) undated = g_ptr_array_new ();
  gint64 n = 0, concerns = 0;

  for (char **item = a->neighbourhood_evidence; item != NULL && *item != NULL; item++, n++)
    {
      g_autofree char *source = part_of (*item, 0);
      g_autofree char *date = part_of (*item, 1);
      gint64 day;

      if (date == NULL || !ward_date_parse (date, &day, NULL))
        g_ptr_array_add (undated, *item);
      if (source == NULL)
        continue;
      concerns += g_str_equal (source, "concern") || g_str_equal (source, "resident");
      g_hash_table_add (sources, g_steal_pointer (&source));
    }
  ward_gather_int (g, "evidence_count", n);
  ward_gather_int (g, "evidence_source_count", g_hash_table_size (sources));
  ward_gather_int (g, "evidence_concern_count", concerns);
  ward_gather_list (g, "evidence_undated", undated);
}

/* The assessment of the premises that stands before this one. */
static const WardAssessment *
one_before (const WardAssessment *own, const GPtrArray *others)
{
  const WardAssessment *latest = NULL;

  for (guint i = 0; i < others->len; i++)
    {
      const WardAssessment *a = others->pdata[i];
      gboolean before = a->on < own->on
                        || (a->on == own->on && a->meta.created_at < own->meta.created_at);

      if (a->on == WARD_NONE || !before || (latest != NULL && a->on < latest->on))
        continue;
      latest = a;
    }
  return latest;
}

/* The premises' own category follows from this assessment by now, unless it says otherwise. */
static void
previous (WardGather *g, const WardAssessment *own, const WardRecord *premises)
{
  g_autoptr (GPtrArray) others = NULL;
  const WardRecord *before;

  if (own->on == WARD_NONE
      || !ward_gather_wants_any (g, "previous_category", "previous_on", NULL))
    return;
  others = ward_gather_others (g, "premises", own->premises);
  before = (const WardRecord *) one_before (own, others);
  if (before == NULL)
    {
      ward_gather_text (g, "previous_category", "unassessed");
      if (premises != NULL && ward_record_get_number (premises, "category") != own->category)
        ward_gather_copy (g, "previous_category", premises, "category");
      return;
    }
  ward_gather_copy (g, "previous_category", before, "category");
  ward_gather_copy (g, "previous_on", before, "on");
}

static void
escalations (WardGather *g, const WardAssessment *a)
{
  g_autoptr (GPtrArray) rows = NULL;
  const WardEscalation *child = NULL;
  gint64 since, n = 0;

  if (a->on == WARD_NONE || a->premises == NULL
      || !ward_gather_wants_any (g, "escalation_count", "child_escalated_at",
                                 "child_escalation_has_reference", NULL))
    return;
  rows = ward_gather_rows (g, "escalation", "premises", a->premises);
  since = ward_date_start (ward_date_add_months (a->on, -3));
  for (guint i = 0; i < rows->len; i++)
    {
      const WardEscalation *row = rows->pdata[i];

      if (row->at == WARD_NONE || row->at < since)
        continue;
      n++;
      if (row->child == 1 && (child == NULL || row->at < child->at))
        child = row;
    }
  ward_gather_int (g, "escalation_count", n);
  if (child == NULL)
    return;
  ward_gather_copy (g, "child_escalated_at", &child->meta, "at");
  ward_gather_bool (g, "child_escalation_has_reference", child->reference != NULL);
  ward_gather_source (g, "child_escalation_has_reference", &child->meta, "reference");
}

static void
assessor_decisions (WardGather *g, const WardAssessment *a)
{
  static const char *const open[] = { "draft", "authorised", "served", "heard", "ordered", NULL };
  g_autoptr (GPtrArray) rows = NULL;

  if (a->premises == NULL || a->assessor == NULL || !ward_gather_wants (g, "assessor_decisions"))
    return;
  rows = ward_gather_rows (g, "decision", "premises", a->premises);
  for (guint i = rows->len; i > 0; i--)
    {
      const WardDecision *decision = rows->pdata[i - 1];
      const char *status = ward_record_get_nick (&decision->meta, "status");

      if (g_strcmp0 (decision->author, a->assessor) != 0
          || (status != NULL && !g_strv_contains (open, status)))
        g_ptr_array_remove_index (rows, i - 1);
    }
  ward_gather_ids (g, "assessor_decisions", rows);
}

static void
support_partner (WardGather *g, const WardAssessment *a)
{
  static const char *const support[] = { "outreach", "peer_led", "health", "drug_alcohol",
                                         "isva",     "sarc",     "housing" };
  const WardRecord *found = NULL;

  if (!ward_gather_wants (g, "has_support_partner") || !ward_gather_holds (g, "partner"))
    return;
  for (char **id = a->partners; found == NULL && id != NULL && *id != NULL; id++)
    {
      const WardRecord *partner = ward_gather_get (g, "partner", *id);

      for (guint i = 0; partner != NULL && i < G_N_ELEMENTS (support); i++)
        if (ward_list_holds (((const WardPartner *) partner)->use, support[i]))
          found = partner;
    }
  ward_gather_bool (g, "has_support_partner", found != NULL);
  ward_gather_source (g, "has_support_partner", found, "use");
}

void
ward_gather_assessment (WardGather *g)
{
  const WardAssessment *a = (const WardAssessment *) g->record;
  const WardRecord *premises = ward_gather_get (g, "premises", a->premises);

  ward_gather_copy (g, "premises_occupancy", premises, "occupancy");
  previous (g, a, premises);
  answers (g, a);
  evidence (g, a);
  escalations (g, a);
  assessor_decisions (g, a);
  support_partner (g, a);
  ward_gather_bare_answers (g, a->on != WARD_NONE ? a->on : g->today, NULL);
}
