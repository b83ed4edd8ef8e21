/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-gather-kinds.h"
#include "ward-gather-near.h"
#include "ward-gather-patrol.h"
#include "ward-gather-sites.h"
#include "ward-gather-training.h"

static gboolean
is_visit (const WardVisit *visit)
{
  return visit->at != WARD_NONE && !ward_record_is (&visit->meta, "status", "cancelled");
}

static void
other_visits (WardGather *g, const WardVisit *own, gint64 day)
{
  g_autoptr (GPtrArray) others = NULL;
  const WardVisit *last = NULL;
  gint64 n = 1;

  if (!ward_gather_wants_any (g, "visits_in_28_days", "last_visit_refused", NULL))
    return;
  others = ward_gather_others (g, "premises", own->premises);
  for (guint i = 0; i < others->len; i++)
    {
      const WardVisit *visit = others->pdata[i];
      gint64 its_day = ward_time_local_date (visit->at);

      if (!is_visit (visit))
        continue;
      n += its_day <= day && its_day > day - 28;
      if (visit->at < own->at && ward_record_is (&visit->meta, "status", "done")
          && (last == NULL || visit->at > last->at))
        last = visit;
    }
  ward_gather_int (g, "visits_in_28_days", n);
  ward_gather_bool (g, "last_visit_refused",
                    last != NULL && ward_record_is (&last->meta, "entry", "refused"));
  ward_gather_source (g, "last_visit_refused", (const WardRecord *) last, "entry");
}

/* Whether one of the site's times runs at some moment of the interval; a project's own premises are
 * protected at all times. */
static gboolean
is_protected_then (WardGather *g, const WardSite *site, WardInterval interval)
{
  g_autoptr (GPtrArray) times = NULL;

  if (ward_record_is (&site->meta, "use", "project_premises"))
    return TRUE;
  times = ward_gather_rows (g, "site_time", "site", site->meta.id);
  for (guint i = 0; i < times->len; i++)
    {
      g_autoptr (GArray) hits =
          ward_site_time_intervals (times->pdata[i], interval.starts, interval.ends);

      if (hits->len > 0)
        return TRUE;
    }
  return FALSE;
}

static void
protected_sites (WardGather *g, const WardVisit *visit, WardInterval interval)
{
  g_autoptr (WardRecord) place = NULL;
  g_autoptr (WardShape) point = NULL;
  g_autoptr (GPtrArray) sites = NULL;
  gint64 day = ward_time_local_date (interval.starts);

  if (!ward_gather_wants (g, "protected_sites") || !ward_gather_holds (g, "site"))
    return;
  place = ward_gather_place_of (g, visit->premises);
  point = place != NULL ? ward_shape_of (((const WardPlace *) place)->point) : NULL;
  if (point == NULL)
    return;
  sites = ward_gather_in_box (g, "site", ward_box_grown (ward_shape_box (point), WARD_BUFFER_MAX));
  for (guint i = sites->len; i > 0; i--)
    if (ward_site_is_withdrawn (sites->pdata[i - 1], day)
        || ward_site_reach (sites->pdata[i - 1], point) < 0
        || !is_protected_then (g, sites->pdata[i - 1], interval))
      g_ptr_array_remove_index (sites, i - 1);
  ward_gather_ids (g, "protected_sites", sites);
}

void
ward_gather_visit (WardGather *g)
{
  const WardVisit *visit = (const WardVisit *) g->record;
  const WardRecord *premises = ward_gather_get (g, "premises", visit->premises);
  gint64 minutes = visit->minutes != WARD_NONE && visit->minutes > 0 ? visit->minutes : 1;
  gint64 day = ward_time_local_date (visit->at);
  WardInterval interval = { visit->at, visit->at + minutes * 60 };

  ward_gather_copy (g, "premises_occupancy", premises, "occupancy");
  ward_gather_copy (g, "premises_status", premises, "status");
  if (visit->at == WARD_NONE)
    return;
  other_visits (g, visit, day);
  ward_gather_untrained (g, visit->officers, day, "trained_officer_count");
  ward_gather_liaison_officers (g, visit->officers, day);
  protected_sites (g, visit, interval);
  ward_gather_individual_consent (g, "visit", interval);
}
