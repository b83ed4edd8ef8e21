/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-offers-private.h"

/* A place that bars the plan, and the local days on which it does. */
typedef struct {
  const WardFootprint *place;
  GArray *days; /* of gint64, in order, once each */
} Barring;

#define MIXES_MAX 12

static void
barring_free (gpointer data)
{
  g_array_unref (((Barring *) data)->days);
  g_free (data);
}

static Barring *
barring_of (GPtrArray *all, const WardFootprint *place)
{
  Barring *barring;

  for (guint i = 0; i < all->len; i++)
    if (((Barring *) all->pdata[i])->place == place)
      return all->pdata[i];
  barring = g_new0 (Barring, 1);
  barring->place = place;
  barring->days = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_ptr_array_add (all, barring);
  return barring;
}

static void
add_day (GArray *days, gint64 day)
{
  guint at = 0;

  while (at < days->len && g_array_index (days, gint64, at) < day)
    at++;
  if (at == days->len || g_array_index (days, gint64, at) != day)
    g_array_insert_val (days, at, day);
}

static gint
compare_by_days (gconstpointer a, gconstpointer b)
{
  return (gint) (*(const Barring *const *) b)->days->len
         - (gint) (*(const Barring *const *) a)->days->len;
}

/* Which places bar the plan, those that do most often first; array of Barring, transfer full. */
static GPtrArray *
find_barring (const WardOfferSearch *s)
{
  GPtrArray *all = g_ptr_array_new_with_free_func (barring_free);

  for (guint i = 0; i < s->clashes->len; i++)
    {
      const WardClash *clash = s->clashes->pdata[i];

      for (guint k = 0; k < clash->overlaps->len; k++)
        {
          const WardOverlap *overlap = &g_array_index (clash->overlaps, WardOverlap, k);
          WardInterval own = g_array_index (s->windows, WardInterval, overlap->window);

          if (ward_offer_bars (s, overlap))
            add_day (barring_of (all, clash->place)->days, ward_time_local_date (own.starts));
        }
    }
  g_ptr_array_sort (all, compare_by_days);
  return all;
}

/* The days of all but the first few places, once each; transfer full. */
static GArray *
days_beyond (const GPtrArray *all, guint first)
{
  GArray *days = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = first; i < all->len; i++)
    {
      const GArray *its = ((const Barring *) all->pdata[i])->days;

      for (guint k = 0; k < its->len; k++)
        add_day (days, g_array_index (its, gint64, k));
    }
  return days;
}

/* The plan with its area cut back from the first few places; NULL when nothing is left. */
static WardPatrol *
cut_back (const WardOfferSearch *s, const GPtrArray *all, guint first, double *ret_lost)
{
  g_autoptr (GPtrArray) places = g_ptr_array_new ();
  g_autoptr (WardShape) shape = NULL;
  WardPatrol *patrol;

  *ret_lost = 0;
  for (guint i = 0; i < first; i++)
    g_ptr_array_add (places, (gpointer) ((const Barring *) all->pdata[i])->place);
  if (first > 0)
    {
      shape = ward_footprint_cut (s->area, places, ret_lost, NULL);
      if (shape == NULL)
        return NULL;
    }
  patrol = (WardPatrol *) ward_record_copy (&s->ask->patrol->meta);
  if (shape != NULL)
    {
      g_free (patrol->shape);
      patrol->shape = ward_shape_to_text (shape);
    }
  return patrol;
}

static WardOfferKind
kind_of (guint cut, const GArray *days)
{
  return cut == 0 ? WARD_OFFER_DROP : days->len == 0 ? WARD_OFFER_CUT : WARD_OFFER_MIX;
}

/* Cuts the area back from the first few places and leaves out the days of the others. */
static void
offer_split (WardOfferSearch *s, const GPtrArray *all, guint cut)
{
  g_autoptr (GArray) days = days_beyond (all, cut);
  double lost, kept = 1 - (double) days->len / (double) s->windows->len;
  WardPatrol *patrol = NULL, *whole;
  WardOffer *offer;

  if (days->len > 0 && (s->ask->patrol->rrule == NULL || days->len >= s->windows->len))
    return;
  whole = cut_back (s, all, cut, &lost);
  if (whole == NULL)
    return;
  patrol = ward_patrol_without_days (whole, days);
  ward_record_free (&whole->meta);
  offer = ward_offer_propose (s, kind_of (cut, days), patrol, 1 - (1 - lost) * kept);
  if (offer == NULL)
    return;
  offer->lost = lost;
  g_array_append_vals (offer->dropped, days->data, days->len);
}

void
ward_offer_cuts (WardOfferSearch *s)
{
  g_autoptr (GPtrArray) all = find_barring (s);

  offer_split (s, all, 0);
  for (guint cut = 1; cut < MIN (all->len, MIXES_MAX); cut++)
    offer_split (s, all, cut);
  if (all->len > 0)
    offer_split (s, all, all->len);
}
