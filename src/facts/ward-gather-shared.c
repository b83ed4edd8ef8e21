/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-gather-kinds.h"
#include "ward-gather-partner-names.h"
#include "ward-gather-signatures.h"
#include "ward-gather-sites.h"
#include "ward-windows.h"
#include "ward-premises.h"
#include "ward-system.h"

/* The end of the interval that holds the moment, or WARD_NONE. */
static gint64
end_at (const GArray *intervals, gint64 at)
{
  for (guint i = 0; i < intervals->len; i++)
    {
      WardInterval interval = g_array_index (intervals, WardInterval, i);

      if (interval.starts <= at && at < interval.ends)
        return interval.ends;
    }
  return WARD_NONE;
}

static gint64
end_of_site_time (WardGather *g, const char *site, gint64 at, WardRecord **ret_from)
{
  g_autoptr (GPtrArray) times = ward_gather_rows (g, "site_time", "site", site);

  for (guint i = 0; i < times->len; i++)
    {
      g_autoptr (GArray) hits = ward_site_time_intervals (times->pdata[i], at, at + 1);
      gint64 end = end_at (hits, at);

      if (end == WARD_NONE)
        continue;
      *ret_from = ward_record_copy (times->pdata[i]);
      return end;
    }
  return WARD_NONE;
}

/* The end of the time of the patrol that consent is for: the one that runs, or the next. */
static gint64
end_of_patrol (WardGather *g, const WardPatrol *patrol, gint64 at)
{
  g_autoptr (GArray) when = ward_patrol_intervals (patrol, g->context->now);

  for (guint i = 0; i < when->len; i++)
    if (g_array_index (when, WardInterval, i).ends > at)
      return g_array_index (when, WardInterval, i).ends;
  return patrol->ends;
}

static void
session_ends (WardGather *g, const WardConsent *consent)
{
  g_autoptr (WardRecord) site_time = NULL;
  const WardRecord *patrol = ward_gather_get (g, "patrol", consent->patrol);
  const WardRecord *visit = ward_gather_get (g, "visit", consent->visit);
  const WardRecord *from = NULL;
  gint64 end = WARD_NONE;

  if (consent->at == WARD_NONE || !ward_gather_wants (g, "session_ends"))
    return;
  if (consent->site != NULL)
    end = end_of_site_time (g, consent->site, consent->at, &site_time);
  from = site_time;
  if (end == WARD_NONE && patrol != NULL)
    end = end_of_patrol (g, (const WardPatrol *) patrol, consent->at), from = patrol;
  if (end == WARD_NONE && visit != NULL && ((const WardVisit *) visit)->at != WARD_NONE)
    {
      const WardVisit *v = (const WardVisit *) visit;

      end = v->at + (v->minutes != WARD_NONE ? v->minutes : 60) * 60;
      from = visit;
    }
  ward_gather_time (g, "session_ends", end);
  ward_gather_source (g, "session_ends", from, NULL);
}

void
ward_gather_consent (WardGather *g)
{
  const WardConsent *consent = (const WardConsent *) g->record;
  const WardRecord *site = ward_gather_get (g, "site", consent->site);

  if (consent->site == NULL)
    ward_gather_bool (g, "relayed_by_site_partner", TRUE);
  else if (site != NULL)
    ward_gather_bool (g, "relayed_by_site_partner",
                      g_strcmp0 (((const WardSite *) site)->partner, consent->relayed_by) == 0);
  ward_gather_source (g, "relayed_by_site_partner", site, "partner");
  session_ends (g, consent);
}

/* Somebody other than who sends it has signed what is sent (IE8). */
static void
second_signature (WardGather *g, const WardDisclosure *disclosure)
{
  g_autoptr (GPtrArray) rows = NULL;
  const WardRecord *from = NULL;
  WardSigned best = WARD_NOT_SIGNED;

  if (!ward_gather_wants (g, "second_signature"))
    return;
  rows = ward_gather_rows (g, "signature", "record", disclosure->meta.id);
  for (guint i = 0; best != WARD_SIGNED && i < rows->len; i++)
    {
      const WardSignature *row = rows->pdata[i];
      WardSigned found = row->by == NULL || g_strcmp0 (row->by, disclosure->by) == 0
                             ? WARD_NOT_SIGNED
                             : ward_gather_signature_holds (g, &disclosure->meta, row);

      if (found == WARD_NOT_SIGNED)
        continue;
      best = found;
      from = &row->meta;
    }
  if (best != WARD_SIGNED_UNKNOWN)
    ward_gather_bool (g, "second_signature", best == WARD_SIGNED);
  ward_gather_source (g, "second_signature", from, NULL);
}

void
ward_gather_disclosure (WardGather *g)
{
  const WardDisclosure *disclosure = (const WardDisclosure *) g->record;
  g_autoptr (GPtrArray) partners = NULL;

  second_signature (g, disclosure);
  if (disclosure->recipient == NULL
      || !ward_gather_wants_any (g, "partner_name", "live_sharing_agreement", NULL))
    return;
  partners = ward_reader_all (g->reader, "partner");
  for (guint i = 0; i < partners->len; i++)
    {
      const WardPartner *partner = partners->pdata[i];

      if (!ward_partner_is_called (partner, disclosure->recipient))
        continue;
      ward_gather_copy (g, "partner_name", &partner->meta, "name");
      ward_gather_live_agreement (g, "live_sharing_agreement", partner->meta.id,
                                  "information_sharing");
      return;
    }
}
