/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-clock-file.h"

#include "ward-decision.h"
#include "ward-system.h"

static void
add (GArray *events, const char *nick, gint64 at, gint64 until, const char *id)
{
  WardClockEvent event = { nick, at, until, id };

  if (nick != NULL && at != WARD_NONE)
    g_array_append_val (events, event);
}

/* Only affixing in a prominent place starts the clock of Part 2A (SOA 2003 s.136D(3)). */
static const char *
service_nick (const WardService *service)
{
  const char *mode = ward_record_get_nick (&service->meta, "mode");

  if (g_strcmp0 (mode, "affixed") == 0 && ward_record_is (&service->meta, "place", "prominent"))
    return "affixed_prominent";
  return mode;
}

/* When the authoriser signed for what was given by word of mouth, or WARD_NONE. */
static gint64
confirmed_at (const WardContext *context, const WardDecision *decision)
{
  g_autoptr (GPtrArray) signatures = ward_reader_by_ref (
      ward_records_reader (context->db), "signature", "record", decision->meta.id);

  for (guint i = 0; i < signatures->len; i++)
    {
      const WardSignature *signature = signatures->pdata[i];

      if (ward_record_is (&signature->meta, "step", "authorise") &&
          g_strcmp0 (signature->by, decision->authoriser) == 0)
        return signature->at;
    }
  return WARD_NONE;
}

static void
add_own (const WardContext *context, const WardDecision *decision, GArray *events)
{
  gboolean oral = decision->authorised_orally_to != NULL;

  add (events, oral ? "oral" : "authorised", decision->authorised_at,
       oral ? confirmed_at (context, decision) : WARD_NONE, decision->meta.id);
  if (oral)
    add (events, "authorised", decision->authorised_at, WARD_NONE, decision->meta.id);
  if (decision->review_on != WARD_NONE && decision->authorised_at != WARD_NONE)
    add (events, "review", decision->authorised_at, ward_date_start (decision->review_on),
         decision->meta.id);
}

GPtrArray *
ward_clock_file_clocks (const WardContext *context, const WardRecord *record)
{
  const WardDecision *decision = (const WardDecision *) record;
  WardReader *reader = ward_records_reader (context->db);
  g_autoptr (GPtrArray) services = ward_reader_by_ref (reader, "service", "decision", record->id);
  g_autoptr (GPtrArray) told = ward_reader_by_ref (reader, "order_event", "decision", record->id);
  g_autoptr (GArray) events = g_array_new (FALSE, FALSE, sizeof (WardClockEvent));
  WardClockInput input = { .power = ward_record_get_nick (record, "power"),
                           .notice_hours = decision->notice_hours,
                           .urgent = decision->urgent == TRUE,
                           .now = context->now };

  add_own (context, decision, events);
  for (guint i = 0; i < services->len; i++)
    {
      const WardService *service = services->pdata[i];

      add (events, service_nick (service), service->at, WARD_NONE, service->meta.id);
    }
  for (guint i = 0; i < told->len; i++)
    {
      const WardOrderEvent *event = told->pdata[i];

      add (events, ward_record_get_nick (&event->meta, "event"), event->at, event->until,
           event->meta.id);
    }
  input.events = (const WardClockEvent *) events->data;
  input.n_events = events->len;
  return ward_clocks_compute (context->rules, &input);
}

WardServePlan *
ward_clock_file_plan (const WardContext *context, const WardRecord *decision, gint64 serve_at)
{
  g_autoptr (GPtrArray) held = ward_reader_all (ward_records_reader (context->db), "sitting");
  g_autoptr (GArray) sittings = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < held->len; i++)
    {
      const WardSitting *sitting = held->pdata[i];

      if (sitting->starts != WARD_NONE)
        g_array_append_val (sittings, sitting->starts);
    }
  return ward_clock_serve_plan (context->rules, ward_record_get_nick (decision, "power"), serve_at,
                                (const gint64 *) sittings->data, sittings->len);
}
