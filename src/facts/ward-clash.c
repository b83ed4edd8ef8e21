/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-gather-sites.h"
#include "ward-protected-private.h"
#include "ward-roles.h"

/* One place under comparison. */
typedef struct {
  const WardPresence *presence;
  const WardProtectedPlace *place;
  gint64 pad; /* seconds */
  WardClash *clash;
} Comparing;

void
ward_clash_free (WardClash *clash)
{
  if (clash == NULL)
    return;
  g_array_unref (clash->overlaps);
  g_free (clash);
}

static WardClash *
clash_new (const WardProtectedPlace *place, const WardSiteTime *time, gboolean may_be_seen)
{
  WardClash *clash = g_new0 (WardClash, 1);

  clash->site = place->site;
  clash->time = time;
  clash->place = place->place;
  clash->may_be_seen = may_be_seen;
  clash->overlaps = g_array_new (FALSE, FALSE, sizeof (WardOverlap));
  return clash;
}

/* What a partner doesn't want shown stays unsaid (PS5). */
static gboolean
may_see (const WardSite *site, const char *role)
{
  if (role == NULL)
    return site != NULL;
  if (site == NULL || site->precision != WARD_PRECISION_EXACT)
    return FALSE;
  if (site->who_may_see == NULL || *site->who_may_see == NULL)
    return ward_role_may_read (role, site->meta.kind);
  return ward_list_holds (site->who_may_see, role);
}

/* Whether an arrangement covers all of the overlap, for this patrol or for any. */
static gboolean
is_arranged (const Comparing *c, WardInterval overlap)
{
  for (guint i = 0; i < c->place->consents->len; i++)
    {
      const WardConsent *consent = c->place->consents->pdata[i];

      if ((consent->patrol == NULL || g_strcmp0 (consent->patrol, c->presence->patrol) == 0)
          && ward_consent_covers (consent, overlap) && consent->at <= overlap.starts
          && consent->expires_at >= overlap.ends)
        return TRUE;
    }
  return FALSE;
}

static void
note_overlap (const Comparing *c, guint window, WardInterval own, WardInterval guarded)
{
  WardInterval both = { MAX (own.starts, guarded.starts), MIN (own.ends, guarded.ends) };
  WardOverlap overlap = { window, both, guarded, FALSE };

  if (c->place->site != NULL
      && ward_site_is_withdrawn (c->place->site, ward_time_local_date (overlap.overlap.starts)))
    return;
  overlap.arranged = is_arranged (c, overlap.overlap);
  c->clash->n_arranged += overlap.arranged;
  c->clash->n_barred += !overlap.arranged;
  g_array_append_val (c->clash->overlaps, overlap);
}

/* Both lists are in order; each pair that shares an instant is an overlap. */
static void
compare_times (const Comparing *c, const GArray *times)
{
  const GArray *windows = c->presence->windows;
  guint first = 0;

  for (guint i = 0; i < windows->len; i++)
    {
      WardInterval own = g_array_index (windows, WardInterval, i);

      while (first < times->len
             && g_array_index (times, WardInterval, first).ends + c->pad <= own.starts)
        first++;
      for (guint k = first; k < times->len; k++)
        {
          WardInterval guarded = g_array_index (times, WardInterval, k);

          guarded.starts -= c->pad;
          guarded.ends += c->pad;
          if (guarded.starts >= own.ends)
            break;
          if (guarded.ends > own.starts)
            note_overlap (c, i, own, guarded);
        }
    }
}

/* The span of all windows: they are in the order of their starts, but may be of unlike lengths. */
static WardInterval
span_of (const GArray *windows)
{
  WardInterval span = g_array_index (windows, WardInterval, 0);

  for (guint i = 1; i < windows->len; i++)
    span.ends = MAX (span.ends, g_array_index (windows, WardInterval, i).ends);
  return span;
}

static void
keep (GPtrArray *clashes, WardClash *clash)
{
  if (clash->overlaps->len > 0)
    g_ptr_array_add (clashes, clash);
  else
    ward_clash_free (clash);
}

static void
meet_times (Comparing *c, gboolean seen, GPtrArray *clashes)
{
  WardInterval span = span_of (c->presence->windows);

  for (guint i = 0; i < c->place->times->len; i++)
    {
      WardProtectedTime *time = c->place->times->pdata[i];

      c->clash = clash_new (c->place, time->row, seen);
      compare_times (c, ward_protected_time_between (time, span.starts - c->pad,
                                                     span.ends + c->pad));
      keep (clashes, c->clash);
    }
}

static void
meet_avoided (Comparing *c, GPtrArray *clashes)
{
  g_autoptr (GArray) once = g_array_new (FALSE, FALSE, sizeof (WardInterval));
  WardInterval interval = { c->place->avoid->starts, c->place->avoid->ends };

  g_array_append_val (once, interval);
  c->clash = clash_new (c->place, NULL, FALSE);
  compare_times (c, once);
  keep (clashes, c->clash);
}

static void
meet_place (WardProtected *self, guint i, const WardPresence *presence, GPtrArray *clashes)
{
  const WardProtectedPlace *bare = self->places->pdata[i];
  gboolean seen = may_see (bare->site, presence->role);
  Comparing c = { presence, bare, seen ? 0 : bare->pad_seconds, NULL };

  if (!ward_footprint_meets (presence->area, bare->place, seen ? 0 : bare->pad_metres))
    return;
  if (bare->site == NULL)
    meet_avoided (&c, clashes);
  else
    {
      c.place = ward_protected_place (self, i);
      meet_times (&c, seen, clashes);
    }
}

GPtrArray *
ward_clashes (WardProtected *self, const WardPresence *presence)
{
  GPtrArray *clashes = g_ptr_array_new_with_free_func ((GDestroyNotify) ward_clash_free);
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (guint));

  if (presence->windows->len == 0)
    return clashes;
  ward_footprint_index_find (self->index, presence->area,
                             presence->role != NULL ? WARD_PAD_METRES_MAX : 0, found);
  for (guint i = 0; i < found->len; i++)
    meet_place (self, g_array_index (found, guint, i), presence, clashes);
  return clashes;
}

guint
ward_clashes_n_barred (const GPtrArray *clashes)
{
  guint n = 0;

  for (guint i = 0; i < clashes->len; i++)
    n += ((const WardClash *) clashes->pdata[i])->n_barred;
  return n;
}

guint
ward_clashes_n_arranged (const GPtrArray *clashes)
{
  guint n = 0;

  for (guint i = 0; i < clashes->len; i++)
    n += ((const WardClash *) clashes->pdata[i])->n_arranged;
  return n;
}

gint64
ward_overlap_minutes (const WardOverlap *overlap)
{
  return (overlap->overlap.ends - overlap->overlap.starts + 59) / 60;
}

const WardOverlap *
ward_clash_worst (const WardClash *clash)
{
  const WardOverlap *worst = NULL;

  for (guint i = 0; i < clash->overlaps->len; i++)
    {
      const WardOverlap *overlap = &g_array_index (clash->overlaps, WardOverlap, i);

      if (!overlap->arranged
          && (worst == NULL || ward_overlap_minutes (overlap) > ward_overlap_minutes (worst)))
        worst = overlap;
    }
  return worst;
}

const WardClash *
ward_clashes_worst (const GPtrArray *clashes, const WardFootprint *area)
{
  const WardClash *worst = NULL;
  gint64 minutes = 0, metres = 0;

  for (guint i = 0; i < clashes->len; i++)
    {
      const WardClash *clash = clashes->pdata[i];
      const WardOverlap *longest = ward_clash_worst (clash);
      gint64 its = longest != NULL ? ward_overlap_minutes (longest) : -1, deep;

      if (its < minutes || longest == NULL)
        continue;
      deep = ward_footprint_depth (area, clash->place);
      if (its == minutes && deep <= metres)
        continue;
      minutes = its;
      metres = deep;
      worst = clash;
    }
  return worst;
}

gboolean
ward_clashes_hide_any (const GPtrArray *clashes)
{
  for (guint i = 0; i < clashes->len; i++)
    if (!((const WardClash *) clashes->pdata[i])->may_be_seen)
      return TRUE;
  return FALSE;
}
