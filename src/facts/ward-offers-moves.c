/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>

#include "ward-offers-private.h"

/* How far a window that doesn't recur is moved at most; what is left of a shortened one at least.
 */
#define SHIFT_MAX (48 * (gint64) WARD_HOUR)
#define REMAINS_MIN (30 * 60)
#define STEPS_MAX 200
#define ROUND_MINUTES 30

static WardInterval
window_at (const GArray *windows, guint i)
{
  return g_array_index (windows, WardInterval, i);
}

/* The seconds by which every barred overlap is left behind in a direction: the most that one of
 * them needs, 0 when there are none. */
static gint64
needed (const WardOfferSearch *s, const GPtrArray *clashes, const GArray *windows, int direction)
{
  gint64 most = 0;

  for (guint i = 0; i < clashes->len; i++)
    {
      const GArray *overlaps = ((const WardClash *) clashes->pdata[i])->overlaps;

      for (guint k = 0; k < overlaps->len; k++)
        {
          const WardOverlap *overlap = &g_array_index (overlaps, WardOverlap, k);
          WardInterval own = window_at (windows, overlap->window);

          if (ward_offer_bars (s, overlap))
            most = MAX (most, direction > 0 ? overlap->guarded.ends - own.starts
                                            : own.ends - overlap->guarded.starts);
        }
    }
  return (most + 59) / 60 * 60;
}

/* What recurs keeps its days: its rule may name them. */
static gboolean
is_near (const WardOfferSearch *s, const WardPatrol *moved)
{
  const WardPatrol *patrol = s->ask->patrol;

  if (patrol->rrule != NULL)
    return ward_time_local_date (moved->starts) == ward_time_local_date (patrol->starts);
  return llabs (moved->starts - patrol->starts) <= SHIFT_MAX;
}

/* Seconds to the next round start in a direction. */
static gint64
to_round (const WardPatrol *moved, int direction)
{
  int over = ward_time_local_minute (moved->starts) % ROUND_MINUTES;
  gint64 seconds = (moved->starts % 60 + 60) % 60;

  if (direction < 0)
    return over * 60 + seconds;
  return over == 0 && seconds == 0 ? 0 : (ROUND_MINUTES - over) * 60 - seconds;
}

/* What the plan meets when it is moved; NULL when it can't be. */
static gint64
still_needed (WardOfferSearch *s, const WardPatrol *moved, int direction)
{
  g_autoptr (GArray) windows = ward_patrol_windows (moved, NULL);
  WardPresence presence = { moved->meta.id, s->area, windows, s->ask->role };
  g_autoptr (GPtrArray) clashes = NULL;

  if (windows == NULL)
    return -1;
  clashes = ward_clashes (s->ask->protected, &presence);
  return needed (s, clashes, windows, direction);
}

gboolean
ward_offer_find_shift (WardOfferSearch *s, int direction, gboolean round, gint64 *ret_by)
{
  gint64 by = 0;

  for (guint i = 0; i < STEPS_MAX; i++)
    {
      WardPatrol *moved = ward_patrol_moved (s->ask->patrol, by, by);
      gboolean near = is_near (s, moved);
      gint64 more = near ? still_needed (s, moved, direction) : -1;

      if (more == 0 && round)
        more = to_round (moved, direction);
      ward_record_free (&moved->meta);
      if (more < 0)
        return FALSE;
      if (more == 0)
        {
          *ret_by = by;
          return TRUE;
        }
      by += direction * more;
    }
  return FALSE;
}

static void
offer_shift (WardOfferSearch *s, int direction)
{
  double length = (double) s->length;
  WardOffer *offer;
  gint64 by;

  if (!ward_offer_find_shift (s, direction, s->hidden, &by) || by == 0)
    return;
  /* What is left at one end is new at the other. */
  offer = ward_offer_propose (s, WARD_OFFER_SHIFT, ward_patrol_moved (s->ask->patrol, by, by),
                              MIN (2, 2 * (double) llabs (by) / length)
                                  + (double) llabs (by) / (1000 * (double) WARD_DAY_SECONDS));
  if (offer != NULL)
    offer->starts_by = offer->ends_by = by;
}

static void
offer_shortened (WardOfferSearch *s, gint64 starts_by, gint64 ends_by)
{
  gint64 left = s->length - starts_by + ends_by;
  WardPatrol *patrol;
  WardOffer *offer;

  if (left < REMAINS_MIN)
    return;
  patrol = ward_patrol_moved (s->ask->patrol, starts_by, ends_by);
  if (!is_near (s, patrol))
    {
      ward_record_free (&patrol->meta);
      return;
    }
  offer = ward_offer_propose (s, WARD_OFFER_SHORTEN, patrol,
                              1 - (double) left / (double) s->length);
  if (offer == NULL)
    return;
  offer->starts_by = starts_by;
  offer->ends_by = ends_by;
}

void
ward_offer_moves (WardOfferSearch *s)
{
  offer_shift (s, 1);
  offer_shift (s, -1);
  if (s->hidden)
    return;
  offer_shortened (s, needed (s, s->clashes, s->windows, 1), 0);
  offer_shortened (s, 0, -needed (s, s->clashes, s->windows, -1));
}
