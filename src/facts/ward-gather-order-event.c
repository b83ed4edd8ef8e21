/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-gather-enforcement.h"
#include "ward-gather-kinds.h"

/* Whether a stands before b in time; of the same time, by when it was recorded. */
static gboolean
stands_before (const WardOrderEvent *a, const WardOrderEvent *b)
{
  if (a->at == WARD_NONE || b->at == WARD_NONE)
    return FALSE;
  return a->at < b->at || (a->at == b->at && a->meta.created_at < b->meta.created_at);
}

static void
ordered_at (WardGather *g, const GPtrArray *others)
{
  const WardOrderEvent *own = (const WardOrderEvent *) g->record, *first = NULL;

  if (ward_record_is (&own->meta, "event", "ordered"))
    first = own;
  for (guint i = 0; i < others->len; i++)
    {
      const WardOrderEvent *event = others->pdata[i];

      if (ward_record_is (&event->meta, "event", "ordered")
          && (first == NULL || stands_before (event, first)))
        first = event;
    }
  ward_gather_copy (g, "ordered_at", (const WardRecord *) first, "at");
}

static void
order_until (WardGather *g, const GPtrArray *others)
{
  const WardOrderEvent *own = (const WardOrderEvent *) g->record, *latest = NULL;

  for (guint i = 0; i < others->len; i++)
    {
      const WardOrderEvent *event = others->pdata[i];

      if ((ward_record_is (&event->meta, "event", "ordered")
           || ward_record_is (&event->meta, "event", "extended"))
          && stands_before (event, own) && (latest == NULL || stands_before (latest, event)))
        latest = event;
    }
  ward_gather_copy (g, "order_until", (const WardRecord *) latest, "until");
}

/* The latest adjournment, this event counted; NULL when there is none. */
static const WardOrderEvent *
adjournment (const WardOrderEvent *own, const GPtrArray *others)
{
  const WardOrderEvent *latest = ward_record_is (&own->meta, "event", "adjourned") ? own : NULL;

  for (guint i = 0; latest != own && i < others->len; i++)
    {
      const WardOrderEvent *event = others->pdata[i];

      if (ward_record_is (&event->meta, "event", "adjourned") && stands_before (event, own)
          && (latest == NULL || stands_before (latest, event)))
        latest = event;
    }
  return latest;
}

static void
adjourned (WardGather *g, const GPtrArray *others)
{
  const WardOrderEvent *own = (const WardOrderEvent *) g->record;
  const WardOrderEvent *last = adjournment (own, others);
  const WardRecord *by;

  if (last == NULL)
    return;
  by = last->until != WARD_NONE ? &last->meta : NULL;
  if (by == NULL && ward_record_is (&own->meta, "event", "continued") && own->at >= last->at)
    by = &own->meta;
  for (guint i = 0; by == NULL && i < others->len; i++)
    {
      const WardOrderEvent *event = others->pdata[i];

      if (ward_record_is (&event->meta, "event", "continued") && event->at >= last->at)
        by = &event->meta;
    }
  ward_gather_copy (g, "adjourned_at", &last->meta, "at");
  ward_gather_bool (g, "notice_continued", by != NULL);
  ward_gather_source (g, "notice_continued", by, NULL);
}

static void
notice_served (WardGather *g, const WardDecision *decision)
{
  g_autoptr (GPtrArray) rows = NULL;

  if (!ward_gather_wants (g, "notice_served_at") || decision->power == WARD_NONE)
    return;
  rows = ward_gather_rows (g, "service", "decision", decision->meta.id);
  ward_gather_copy (
      g, "notice_served_at",
      (const WardRecord *) ward_first_service (rows, decision->power == WARD_POWER_SOA2A), "at");
}

/* The authority is asked again, about the extension, once there is an order to extend. */
static void
consulted_again (WardGather *g, const WardDecision *decision)
{
  guint index = ward_facts_index (g->facts, "ordered_at");

  if (!ward_facts_is_known (g->facts, index))
    return;
  ward_gather_bool (g, "authority_consulted_again",
                    decision->authority_at != WARD_NONE
                        && decision->authority_at > ward_facts_get_number (g->facts, index));
  ward_gather_source (g, "authority_consulted_again", &decision->meta, "authority_at");
}

void
ward_gather_order_event (WardGather *g)
{
  const char *id = ((const WardOrderEvent *) g->record)->decision;
  const WardDecision *decision = (const WardDecision *) ward_gather_get (g, "decision", id);
  g_autoptr (GPtrArray) others = ward_gather_others (g, "decision", id);

  ordered_at (g, others);
  order_until (g, others);
  adjourned (g, others);
  if (decision == NULL)
    return;
  ward_gather_copy (g, "decision_status", &decision->meta, "status");
  ward_gather_copy (g, "decision_power", &decision->meta, "power");
  notice_served (g, decision);
  consulted_again (g, decision);
}
