/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-gather-kinds.h"
#include "ward-gather-officers.h"
#include "ward-gather-patrol.h"
#include "ward-gather-text.h"
#include "ward-partners.h"
#include "ward-plan.h"
#include "ward-protected.h"

typedef struct {
  gint64 usable, attempts, late, changed;
  GPtrArray *unanswered; /* of char *, borrowed */
  const WardConsultation *latest; /* usable, of those that say on what they were */
} Consulted;

gboolean
ward_partner_speaks_for_workers (const WardRecord *partner)
{
  const WardPartner *p = (const WardPartner *) partner;

  return p != NULL
         && (ward_list_holds (p->use, "outreach") || ward_list_holds (p->use, "peer_led"));
}

/* The last local day on which something had to be sent to be so many working days before. */
static gint64
days_before (WardGather *g, gint64 day, gint64 working_days)
{
  g_autoptr (GArray) holidays = ward_holidays (g->context->rules, g->today);

  while (working_days > 0)
    {
      gboolean works = ward_date_weekday (--day) <= 5;

      for (guint i = 0; works && i < holidays->len; i++)
        works = g_array_index (holidays, gint64, i) != day;
      working_days -= works;
    }
  return day;
}

/* Whether workers are heard through it: by a project or group of theirs, or relayed to the liaison
 * officer. */
static gboolean
is_heard (WardGather *g, const WardConsultation *row)
{
  if (ward_partner_speaks_for_workers (ward_gather_get (g, "partner", row->partner)))
    return TRUE;
  return ward_record_is (&row->meta, "method", "relayed") && row->meta.created_by != NULL
         && ward_gather_is_liaison (g, row->meta.created_by,
                                    ward_time_local_date (row->meta.created_at));
}

static void
count_heard (WardGather *g, Consulted *c, const WardConsultation *row, gint64 last_day)
{
  if (row->sent_at == WARD_NONE)
    return;
  if (!ward_consultation_is_answered (row))
    {
      c->attempts++;
      c->changed += !ward_gather_says_nothing (g, row->what_changed, g->today, FALSE);
      return;
    }
  if (ward_gather_says_nothing (g, row->how_worker_views, g->today, FALSE))
    return;
  if (ward_time_local_date (row->sent_at) > last_day)
    {
      c->late++;
      return;
    }
  c->usable++;
  if (ward_consultation_is_later (row, c->latest))
    c->latest = row;
}

static void
count_dissent (WardGather *g, Consulted *c, const WardConsultation *row)
{
  const WardRecord *partner;
  const char *name;

  if (!(ward_record_is (&row->meta, "outcome", "concerns")
        || ward_record_is (&row->meta, "outcome", "object"))
      || !ward_gather_says_nothing (g, row->answer, g->today, FALSE))
    return;
  partner = ward_gather_get (g, "partner", row->partner);
  name = partner != NULL ? ((const WardPartner *) partner)->name : NULL;
  g_ptr_array_add (c->unanswered, (gpointer) (name != NULL ? name : row->partner));
}

static void
stale (WardGather *g, const WardPatrol *patrol, const Consulted *c)
{
  WardPatrol *plan;

  if (ward_record_is (&patrol->meta, "status", "cancelled"))
    {
      ward_gather_bool (g, "consultation_stale", FALSE);
      return;
    }
  plan = c->latest != NULL ? ward_plan_read (c->latest->plan) : NULL;
  if (plan == NULL)
    return;
  ward_gather_bool (g, "consultation_stale", !ward_plan_holds (plan, patrol));
  ward_gather_source (g, "consultation_stale", &c->latest->meta, "plan");
  ward_record_free (&plan->meta);
}

static void
tell (WardGather *g, const WardPatrol *patrol, const Consulted *c)
{
  /* Who speaks for workers is known where partners are held. */
  if (ward_gather_holds (g, "partner"))
    {
      ward_gather_int (g, "consultation_count", c->usable);
      ward_gather_source (g, "consultation_count", (const WardRecord *) c->latest, "outcome");
      ward_gather_int (g, "consultation_attempts", c->attempts);
      ward_gather_int (g, "consultation_late_count", c->late);
      ward_gather_bool (g, "allowed_for_not_knowing", c->changed > 0);
      stale (g, patrol, c);
    }
  ward_gather_list (g, "dissent_unanswered", c->unanswered);
}

void
ward_gather_consulted (WardGather *g, const WardPatrol *patrol)
{
  gint64 day = ward_time_local_date (patrol->starts);
  gint64 working = ward_gather_number (g, "policy.consultation_working_days", g->today, 5);
  gint64 last_day;
  g_autoptr (GPtrArray) rows = NULL;
  g_autoptr (GPtrArray) unanswered = NULL;
  Consulted c = { 0 };

  if (day == WARD_NONE
      || !ward_gather_wants_any (g, "consultation_count", "consultation_attempts",
                                 "consultation_late_count", "dissent_unanswered",
                                 "consultation_stale", "allowed_for_not_knowing", NULL))
    return;
  rows = ward_gather_rows (g, "consultation", "subject", patrol->meta.id);
  unanswered = c.unanswered = g_ptr_array_new ();
  last_day = days_before (g, day, CLAMP (working, 0, 60));
  for (guint i = 0; i < rows->len; i++)
    {
      if (is_heard (g, rows->pdata[i]))
        count_heard (g, &c, rows->pdata[i], last_day);
      count_dissent (g, &c, rows->pdata[i]);
    }
  tell (g, patrol, &c);
}

void
ward_gather_consultation (WardGather *g)
{
  const WardConsultation *row = (const WardConsultation *) g->record;
  const WardRecord *partner = ward_gather_get (g, "partner", row->partner);

  if (partner != NULL)
    ward_gather_bool (g, "partner_speaks_for_workers", ward_partner_speaks_for_workers (partner));
  ward_gather_source (g, "partner_speaks_for_workers", partner, "use");
  ward_gather_copy (g, "subject_starts", ward_gather_get (g, "patrol", row->subject), "starts");
}
