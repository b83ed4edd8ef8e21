/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-gather-sites.h"

#include <math.h>

#include "ward-force.h"

WardShapeBox
ward_box_grown (WardShapeBox box, double metres)
{
  double latitude = (double) (box.south + box.north) / 2 * 1e-7;
  gint32 up = (gint32) ceil (metres / 111000 * 1e7);
  gint32 across = (gint32) ceil (up / cos (latitude * G_PI / 180));

  return (WardShapeBox) { box.west - across, box.south - up, box.east + across, box.north + up };
}

WardShape *
ward_shape_of (const char *text)
{
  return text != NULL ? ward_shape_parse (text, NULL, NULL) : NULL;
}

WardShape *
ward_gather_district_shape (WardGather *g)
{
  g_autoptr (GPtrArray) rows = NULL;

  if (g->record->district == NULL)
    return NULL;
  rows = ward_gather_rows (g, "district", "code", g->record->district);
  return rows->len > 0 ? ward_shape_of (((const WardDistrict *) rows->pdata[0])->shape) : NULL;
}

GPtrArray *
ward_gather_in_box (WardGather *g, const char *kind, WardShapeBox box)
{
  return ward_reader_by_box (g->reader, kind, box.west, box.south, box.east, box.north);
}

gboolean
ward_site_is_withdrawn (const WardSite *site, gint64 day)
{
  return site->withdrawn_on != WARD_NONE && site->withdrawn_on <= day;
}

gint64
ward_site_reach (const WardSite *site, const WardShape *shape)
{
  g_autoptr (WardShape) own = ward_shape_of (site->shape);
  gint64 buffer = site->buffer_m != WARD_NONE ? site->buffer_m : 0;
  double gap;

  if (own == NULL)
    return WARD_NONE;
  gap = ward_shape_distance (own, shape);
  return gap > (double) buffer ? -1 : (gint64) ceil ((double) buffer - gap);
}

/* Whether an occurrence starts in the time's own season. */
static gboolean
in_season (const WardSiteTime *time, gint64 starts)
{
  gint64 day = ward_time_local_date (starts);

  return (time->from == WARD_NONE || day >= time->from)
         && (time->to == WARD_NONE || day < time->to);
}

GArray *
ward_site_time_intervals (const WardSiteTime *time, gint64 from, gint64 to)
{
  g_autoptr (WardRecurrence) recurrence = ward_recurrence_new (
      time->starts, time->minutes, time->rrule, (const char *const *) time->exdates, NULL);
  GArray *intervals =
      recurrence != NULL ? ward_recurrence_expand (recurrence, from, to, NULL) : NULL;

  if (intervals == NULL)
    return g_array_new (FALSE, FALSE, sizeof (WardInterval));
  for (guint i = intervals->len; i > 0; i--)
    if (!in_season (time, g_array_index (intervals, WardInterval, i - 1).starts))
      g_array_remove_index (intervals, i - 1);
  return intervals;
}

gboolean
ward_consent_covers (const WardConsent *consent, WardInterval interval)
{
  return consent->at != WARD_NONE && consent->at <= interval.ends
         && consent->expires_at != WARD_NONE && consent->expires_at > interval.starts
         && (consent->withdrawn_at == WARD_NONE || consent->withdrawn_at > interval.ends);
}

const WardRecord *
ward_consent_find_individual (const GPtrArray *rows, WardInterval interval)
{
  for (guint i = 0; i < rows->len; i++)
    if (ward_record_is (rows->pdata[i], "use", "individual")
        && ward_consent_covers (rows->pdata[i], interval))
      return rows->pdata[i];
  return NULL;
}

void
ward_gather_individual_consent (WardGather *g, const char *field, WardInterval interval)
{
  g_autoptr (GPtrArray) rows = NULL;
  const WardRecord *live;

  if (!ward_gather_wants (g, "individual_consent") || !ward_gather_holds (g, "consent"))
    return;
  rows = ward_gather_rows (g, "consent", field, g->record->id);
  live = ward_consent_find_individual (rows, interval);
  ward_gather_bool (g, "individual_consent", live != NULL);
  ward_gather_source (g, "individual_consent", live, NULL);
}
