/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-gather-kinds.h"
#include "ward-gather-officers.h"
#include "ward-premises.h"

static void
same_premises (WardGather *g, const char *name, const WardRecord *other, const char *premises)
{
  const char *its = other != NULL ? ward_record_get (other, "premises") : NULL;

  if (other == NULL)
    return;
  ward_gather_bool (g, name, its != NULL && g_strcmp0 (its, premises) == 0);
  ward_gather_source (g, name, other, "premises");
}

void
ward_gather_telling (WardGather *g)
{
  const WardTelling *telling = (const WardTelling *) g->record;
  const WardRecord *decision = ward_gather_get (g, "decision", telling->decision);
  const WardRecord *action =
      ward_gather_get (g, "protective_action", telling->protective_action);

  ward_gather_copy (g, "decision_status", decision, "status");
  ward_gather_copy (g, "decision_authorised_at", decision, "authorised_at");
  same_premises (g, "decision_is_of_premises", decision, telling->premises);
  same_premises (g, "protective_action_is_of_premises", action, telling->premises);
}

void
ward_gather_escalation (WardGather *g)
{
  const char *premises = ((const WardEscalation *) g->record)->premises;

  ward_gather_copy (g, "premises_category", ward_gather_get (g, "premises", premises),
                    "category");
}

void
ward_gather_protective_action (WardGather *g)
{
  const WardProtectiveAction *action = (const WardProtectiveAction *) g->record;

  if (action->reviewed_by != NULL)
    ward_gather_bool (g, "reviewer_took_part",
                      ward_list_holds (action->by, action->reviewed_by)
                          || g_strcmp0 (action->meta.created_by, action->reviewed_by) == 0);
}

void
ward_gather_protective_note (WardGather *g)
{
  g_autoptr (GPtrArray) past = NULL;
  const WardPastValue *first;
  gint64 ends_on;

  if (!ward_gather_wants (g, "first_ends_on"))
    return;
  if (g->context->before == NULL)
    {
      ward_gather_date (g, "first_ends_on", ward_record_get_number (g->record, "ends_on"));
      return;
    }
  past = ward_reader_past_values (g->reader, "protective_note", g->record->id, "ends_on");
  first = past != NULL && past->len > 0 ? past->pdata[0] : NULL;
  if (first != NULL && first->value != NULL && ward_date_parse (first->value, &ends_on, NULL))
    ward_gather_date (g, "first_ends_on", ends_on);
}

void
ward_gather_enforcement_duty (WardGather *g)
{
  const char *officer = ward_record_get (g->record, "officer");
  WardDays days = ward_days_of (g->record);
  gint64 limit = ward_gather_number (g, "policy.cooling_off_months", g->today, 6);
  g_autoptr (GPtrArray) posts = NULL;

  ward_gather_name_fact (g, "officer_name", officer);
  ward_gather_liaison_months (g, "liaison_months", officer, days);
  if (officer == NULL || !ward_gather_wants (g, "liaison_appointments"))
    return;
  posts = ward_gather_liaison_posts (g, officer);
  for (guint i = posts->len; i > 0; i--)
    if (ward_days_months_apart (days, ward_days_of (posts->pdata[i - 1])) >= limit)
      g_ptr_array_remove_index (posts, i - 1);
  ward_gather_ids (g, "liaison_appointments", posts);
}
