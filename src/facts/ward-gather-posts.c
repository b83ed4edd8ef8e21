/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-force.h"
#include "ward-gather-enforced.h"
#include "ward-gather-kinds.h"
#include "ward-gather-training.h"
#include "ward-governance.h"
#include "ward-liaison.h"

static gboolean
is_liaison_post (const WardAppointment *appointment)
{
  return ward_record_is (&appointment->meta, "post", "liaison")
         || ward_record_is (&appointment->meta, "post", "deputy_liaison");
}

static void
add_once (GPtrArray *ids, const char *id)
{
  if (!g_ptr_array_find_with_equal_func (ids, id, g_str_equal, NULL))
    g_ptr_array_add (ids, (gpointer) id);
}

/* DC-05e: how far the nearest enforcement lies from the post, and all within the cooling-off. */
static void
separation (WardGather *g, const WardAppointment *appointment)
{
  gint64 limit = ward_gather_number (g, "policy.cooling_off_months", g->today, 6);
  WardDays post = ward_days_of (&appointment->meta);
  g_autoptr (GArray) facts = NULL;
  g_autoptr (GPtrArray) ids = NULL;
  const WardRecord *nearest = NULL;
  gint64 months = G_MAXINT64;

  if (appointment->officer == NULL || !is_liaison_post (appointment)
      || !ward_gather_wants_any (g, "enforcement_months", "enforcement_records", NULL))
    return;
  facts = ward_gather_enforced (g, appointment->officer);
  ids = g_ptr_array_new ();
  for (guint i = 0; i < facts->len; i++)
    {
      const WardEnforced *fact = &g_array_index (facts, WardEnforced, i);
      gint64 apart = ward_days_months_apart (post, fact->days);

      if (apart < limit)
        add_once (ids, fact->record->id);
      if (apart >= months)
        continue;
      months = apart;
      nearest = fact->record;
    }
  if (nearest != NULL)
    ward_gather_int (g, "enforcement_months", months);
  ward_gather_source (g, "enforcement_months", nearest, NULL);
  ward_gather_list (g, "enforcement_records", ids);
  ward_gather_source (g, "enforcement_records", nearest, NULL);
}

static void
missing_courses (WardGather *g, const WardAppointment *appointment)
{
  const WardRecord *officer = ward_gather_get (g, "officer", appointment->officer);
  const char *post = ward_record_get_nick (&appointment->meta, "post");
  g_autoptr (GPtrArray) ids = NULL;
  g_autoptr (GPtrArray) codes = NULL;
  WardTrainingNeed need;

  if (officer == NULL || post == NULL || appointment->from == WARD_NONE
      || !ward_gather_holds (g, "result") || !ward_gather_wants (g, "missing_courses"))
    return;
  ids = g_ptr_array_new ();
  codes = g_ptr_array_new ();
  ward_training_need_init (&need, g, appointment->from);
  ward_training_missing (g, &need, (const WardOfficer *) officer, post, ids);
  for (guint i = 0; i < ids->len; i++)
    {
      const WardRecord *course = ward_gather_get (g, "course", ids->pdata[i]);

      g_ptr_array_add (codes, course != NULL ? ((WardCourse *) course)->code : ids->pdata[i]);
    }
  ward_gather_list (g, "missing_courses", codes);
  ward_training_need_clear (&need);
}

void
ward_gather_appointment (WardGather *g)
{
  const WardAppointment *appointment = (const WardAppointment *) g->record;
  const WardRecord *officer = ward_gather_officer (g, appointment->officer);
  const WardRecord *partner = ward_gather_get (g, "partner", appointment->partner);

  ward_gather_copy (g, "officer_name", officer, "name");
  separation (g, appointment);
  missing_courses (g, appointment);
  if (officer != NULL && appointment->from != WARD_NONE)
    ward_gather_bool (g, "officer_out_of_post",
                      !ward_days_hold (ward_days_of (officer), appointment->from));
  ward_gather_source (g, "officer_out_of_post", officer, "to");
  ward_gather_copy (g, "partner_accredited", partner, "accredited");
  ward_gather_copy (g, "partner_accredited_until", partner, "accredited_until");
  ward_gather_copy (g, "partner_awareness_trained", partner, "awareness_trained");
}

void
ward_gather_contact_point (WardGather *g)
{
  WardDays own = ward_days_of (g->record);
  g_autoptr (GPtrArray) others = NULL;

  if (!ward_gather_wants (g, "overlapping"))
    return;
  others = ward_gather_others (g, "district", g->record->district);
  for (guint i = others->len; i > 0; i--)
    if (!ward_days_meet (own, ward_days_of (others->pdata[i - 1])))
      g_ptr_array_remove_index (others, i - 1);
  ward_gather_ids (g, "overlapping", others);
}

void
ward_gather_grant (WardGather *g)
{
  const WardGrant *grant = (const WardGrant *) g->record;
  gint64 on = grant->from != WARD_NONE ? grant->from : g->today;
  g_autoptr (GPtrArray) posts = NULL;
  const WardRecord *post = NULL;

  ward_gather_rank_fact (g, "from_rank", grant->from_officer, on);
  ward_gather_rank_fact (g, "to_rank", grant->to_officer, on);
  if (grant->to_officer == NULL || !ward_gather_wants (g, "to_is_liaison"))
    return;
  posts = ward_gather_liaison_posts (g, grant->to_officer);
  for (guint i = 0; post == NULL && i < posts->len; i++)
    if (ward_days_meet (ward_days_of (g->record), ward_days_of (posts->pdata[i])))
      post = posts->pdata[i];
  ward_gather_bool (g, "to_is_liaison", post != NULL);
  ward_gather_source (g, "to_is_liaison", post, NULL);
}
