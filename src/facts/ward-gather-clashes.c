/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "ward-force.h"
#include "ward-gather-patrol.h"
#include "ward-gather-sites.h"
#include "ward-plan.h"

/* What a patrol meets. worst_time stays NULL for an avoided area, whose partner isn't named. */
typedef struct {
  const WardPatrol *patrol;
  const WardShape *shape;
  GArray *intervals; /* of the patrol */
  gint64 clashes, arranged;
  WardSite *worst_site; /* owned */
  WardSiteTime *worst_time; /* owned */
  gint64 worst_minutes, worst_metres;
} Meeting;

static void
clear_meeting (Meeting *m)
{
  g_clear_pointer (&m->intervals, g_array_unref);
  ward_record_free ((WardRecord *) m->worst_site);
  ward_record_free ((WardRecord *) m->worst_time);
}

static gint64
minutes_of (WardInterval interval)
{
  return (interval.ends - interval.starts + 59) / 60;
}

/* The part that two intervals share; ends before it starts when there is none. */
static WardInterval
shared (WardInterval a, WardInterval b)
{
  return (WardInterval) { MAX (a.starts, b.starts), MIN (a.ends, b.ends) };
}

static void
note_clash (Meeting *m, WardInterval overlap, const WardSite *site, const WardSiteTime *time,
            gint64 metres)
{
  gint64 minutes = minutes_of (overlap);

  m->clashes++;
  if (minutes < m->worst_minutes || (minutes == m->worst_minutes && metres <= m->worst_metres))
    return;
  m->worst_minutes = minutes;
  m->worst_metres = metres;
  ward_record_free ((WardRecord *) m->worst_site);
  ward_record_free ((WardRecord *) m->worst_time);
  m->worst_site = site != NULL ? (WardSite *) ward_record_copy (&site->meta) : NULL;
  m->worst_time = time != NULL ? (WardSiteTime *) ward_record_copy (&time->meta) : NULL;
}

/* Whether the site's arrangement covers all of the overlap, for this patrol or for any. */
static gboolean
is_arranged (const Meeting *m, const GPtrArray *consents, WardInterval overlap)
{
  for (guint i = 0; i < consents->len; i++)
    {
      const WardConsent *consent = consents->pdata[i];

      if (ward_record_is (&consent->meta, "use", "arrangement")
          && (consent->patrol == NULL || g_strcmp0 (consent->patrol, m->patrol->meta.id) == 0)
          && ward_consent_covers (consent, overlap) && consent->at <= overlap.starts
          && consent->expires_at >= overlap.ends)
        return TRUE;
    }
  return FALSE;
}

/* Both lists are in order; each pair that overlaps is a clash or arranged. */
static void
compare_times (Meeting *m, const WardSite *site, const WardSiteTime *time, const GArray *times,
               const GPtrArray *consents, gint64 metres)
{
  guint first = 0;

  for (guint i = 0; i < m->intervals->len; i++)
    {
      WardInterval own = g_array_index (m->intervals, WardInterval, i);

      while (first < times->len && g_array_index (times, WardInterval, first).ends <= own.starts)
        first++;
      for (guint k = first; k < times->len; k++)
        {
          WardInterval overlap = shared (own, g_array_index (times, WardInterval, k));

          if (overlap.ends <= overlap.starts)
            break;
          if (ward_site_is_withdrawn (site, ward_time_local_date (overlap.starts)))
            continue;
          if (is_arranged (m, consents, overlap))
            m->arranged++;
          else
            note_clash (m, overlap, site, time, metres);
        }
    }
}

static WardInterval
span_of (const GArray *intervals)
{
  return (WardInterval) { g_array_index (intervals, WardInterval, 0).starts,
                          g_array_index (intervals, WardInterval, intervals->len - 1).ends };
}

static void
meet_site (WardGather *g, Meeting *m, const WardSite *site)
{
  gint64 metres = ward_site_reach (site, m->shape);
  WardInterval span = span_of (m->intervals);
  g_autoptr (GPtrArray) times = NULL;
  g_autoptr (GPtrArray) consents = NULL;

  if (metres < 0)
    return;
  times = ward_gather_rows (g, "site_time", "site", site->meta.id);
  consents = ward_gather_rows (g, "consent", "site", site->meta.id);
  for (guint i = 0; i < times->len; i++)
    {
      g_autoptr (GArray) hits =
          ward_site_time_intervals (times->pdata[i], span.starts, span.ends);

      compare_times (m, site, times->pdata[i], hits, consents, metres);
    }
}

/* An area to be avoided stands for a partner's time where that may not be known: across a border,
 * or where partners aren't held. */
static void
meet_avoided (WardGather *g, Meeting *m, const WardAvoid *avoid)
{
  g_autoptr (WardShape) shape = NULL;

  if (avoid->starts == WARD_NONE || avoid->ends == WARD_NONE
      || (ward_gather_holds (g, "site") && avoid->meta.district != NULL
          && g_strcmp0 (avoid->meta.district, g->record->district) == 0))
    return;
  shape = ward_shape_of (avoid->shape);
  if (shape == NULL || !ward_shape_intersects (shape, m->shape))
    return;
  for (guint i = 0; i < m->intervals->len; i++)
    {
      WardInterval overlap = shared (g_array_index (m->intervals, WardInterval, i),
                                     (WardInterval) { avoid->starts, avoid->ends });

      if (overlap.ends > overlap.starts)
        note_clash (m, overlap, NULL, NULL, 0);
    }
}

/* How far the nearest edge of shape lies from the place, in metres. */
static double
edge_distance (const WardShape *shape, const WardShape *place)
{
  double nearest = INFINITY;

  for (guint part = 0; part < ward_shape_n_parts (shape); part++)
    for (guint ring = 0; ring < ward_shape_n_rings (shape, part); ring++)
      {
        guint n;
        const gint32 *lon_lat = ward_shape_ring (shape, part, ring, &n);
        g_autoptr (WardShape) edge = ward_shape_new_line (lon_lat, n, NULL, NULL);

        if (edge != NULL)
          nearest = MIN (nearest, ward_shape_distance (edge, place));
      }
  return nearest;
}

/* The deepest that a corner of inner lies inside outer, in metres. */
static double
depth_inside (const WardShape *outer, const WardShape *inner)
{
  double deepest = 0;

  for (guint part = 0; part < ward_shape_n_parts (inner); part++)
    {
      guint n;
      const gint32 *lon_lat = ward_shape_ring (inner, part, 0, &n);

      for (guint i = 0; i < MIN (n, 100); i++)
        {
          g_autoptr (WardShape) corner =
              ward_shape_new_point (lon_lat[2 * i], lon_lat[2 * i + 1], NULL);

          if (corner != NULL && ward_shape_contains (outer, lon_lat[2 * i], lon_lat[2 * i + 1]))
            deepest = MAX (deepest, edge_distance (outer, corner));
        }
    }
  return isfinite (deepest) ? deepest : 0;
}

/* Metres that the shapes reach into each other: the buffer's share, and where they meet how deep.
 */
static gint64
metres_of (const Meeting *m)
{
  g_autoptr (WardShape) site = ward_shape_of (m->worst_site->shape);
  double depth = 0;

  if (site != NULL && ward_shape_intersects (site, m->shape))
    depth = MAX (depth_inside (m->shape, site), depth_inside (site, m->shape));
  return MAX (1, m->worst_metres + (gint64) ceil (depth));
}

/* What a partner doesn't want shown stays unsaid (PS5). */
static gboolean
may_see (const WardGather *g, const WardSite *site)
{
  const char *role = g->context->role;

  if (role == NULL)
    return TRUE;
  if (site->precision != WARD_PRECISION_EXACT)
    return FALSE;
  return site->who_may_see == NULL || *site->who_may_see == NULL
         || ward_list_holds (site->who_may_see, role);
}

static void
tell (WardGather *g, const Meeting *m)
{
  ward_gather_int (g, "outreach_clash_count", m->clashes);
  ward_gather_int (g, "arranged_clash_count", m->arranged);
  if (m->worst_site == NULL || !may_see (g, m->worst_site))
    return;
  ward_gather_text (g, "site", m->worst_site->meta.id);
  ward_gather_source (g, "site", &m->worst_site->meta, NULL);
  ward_gather_text (g, "site_time", m->worst_time->meta.id);
  ward_gather_source (g, "site_time", &m->worst_time->meta, NULL);
  ward_gather_int (g, "minutes", m->worst_minutes);
  ward_gather_int (g, "metres", metres_of (m));
}

void
ward_gather_clashes (WardGather *g, const WardPatrol *patrol, const WardShape *shape)
{
  Meeting m = { .patrol = patrol, .shape = shape };
  g_autoptr (GPtrArray) sites = NULL;
  g_autoptr (GPtrArray) avoided = NULL;
  WardShapeBox box;

  if (shape == NULL
      || !ward_gather_wants_any (g, "outreach_clash_count", "arranged_clash_count", "site",
                                 "site_time", "minutes", "metres", NULL))
    return;
  m.intervals = ward_patrol_intervals (patrol, g->context->now);
  if (m.intervals->len > 0)
    {
      box = ward_box_grown (ward_shape_box (shape), WARD_BUFFER_MAX);
      sites = ward_gather_in_box (g, "site", box);
      avoided = ward_gather_in_box (g, "avoid", box);
      for (guint i = 0; i < sites->len; i++)
        meet_site (g, &m, sites->pdata[i]);
      for (guint i = 0; i < avoided->len; i++)
        meet_avoided (g, &m, avoided->pdata[i]);
      tell (g, &m);
    }
  clear_meeting (&m);
}
