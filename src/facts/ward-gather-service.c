/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-clocks.h"
#include "ward-gather-enforcement.h"
#include "ward-system.h"

const WardService *
ward_first_service (const GPtrArray *rows, gboolean affixed)
{
  const WardService *first = NULL;

  for (guint i = 0; i < rows->len; i++)
    {
      const WardService *row = rows->pdata[i];

      if (row->at == WARD_NONE || (first != NULL && row->at >= first->at))
        continue;
      if (!affixed
          || (ward_record_is (&row->meta, "mode", "affixed")
              && ward_record_is (&row->meta, "place", "prominent")))
        first = row;
    }
  return first;
}

/* Whether somebody of that role has a copy; those elsewhere in the building are served as such. */
static gboolean
role_has_copy (const GPtrArray *rows, const char *role)
{
  for (guint i = 0; i < rows->len; i++)
    {
      const WardRecord *row = rows->pdata[i];

      if (ward_record_is (row, "role_served", role)
          && (ward_record_is (row, "mode", "personal") || ward_record_is (row, "mode", "copy")
              || (ward_record_is (row, "mode", "other_occupier")
                  && g_str_equal (role, "occupier_elsewhere"))))
        return TRUE;
    }
  return FALSE;
}

static void
roles_not_served (WardGather *g, const WardDecision *decision, const GPtrArray *rows)
{
  g_autoptr (GPtrArray) roles = g_ptr_array_new ();

  for (char **role = decision->persons_identified; role != NULL && *role != NULL; role++)
    if (!g_str_equal (*role, "none") && !role_has_copy (rows, *role))
      g_ptr_array_add (roles, *role);
  ward_gather_list (g, "roles_not_served", roles);
}

/* EF17: whether a court sits before the last lawful hearing time, were the notice served now. */
static void
hearing (WardGather *g, const WardDecision *decision)
{
  const char *power = ward_record_get_nick (&decision->meta, "power");
  g_autoptr (GPtrArray) rows = NULL;
  g_autoptr (GArray) starts = NULL;
  g_autoptr (WardServePlan) plan = NULL;

  if (power == NULL || g->context->rules == NULL
      || !ward_gather_wants_any (g, "last_hearing_time", "sitting_available", NULL))
    return;
  rows = ward_reader_all (g->reader, "sitting");
  starts = g_array_new (FALSE, FALSE, sizeof (gint64));
  for (guint i = 0; i < rows->len; i++)
    if (((const WardSitting *) rows->pdata[i])->starts != WARD_NONE)
      g_array_append_val (starts, ((const WardSitting *) rows->pdata[i])->starts);
  plan = ward_clock_serve_plan (g->context->rules, power, g->context->now,
                                (const gint64 *) (void *) starts->data, starts->len);
  ward_gather_time (g, "last_hearing_time", plan->last_hearing);
  if (plan->known && plan->last_hearing != WARD_NONE)
    ward_gather_bool (g, "sitting_available", plan->sittings->len > 0);
}

void
ward_gather_decision_service (WardGather *g, const WardDeciding *d)
{
  g_autoptr (GPtrArray) rows = NULL;
  const WardService *affixed, *first;

  hearing (g, d->decision);
  if (!ward_gather_wants_any (g, "affixed_at", "first_served_at", "roles_not_served", NULL))
    return;
  rows = ward_gather_rows (g, "service", "decision", g->record->id);
  affixed = ward_first_service (rows, TRUE);
  first = ward_first_service (rows, FALSE);
  ward_gather_copy (g, "affixed_at", (const WardRecord *) affixed, "at");
  ward_gather_copy (g, "first_served_at", (const WardRecord *) first, "at");
  roles_not_served (g, d->decision, rows);
}
