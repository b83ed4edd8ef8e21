/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-offers-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <stdlib.h>

#include "ward-error.h"
#include "ward-plan.h"

#define OFFERS_MAX 8

const char *
ward_offer_kind_nick (WardOfferKind kind)
{
  static const char *const nicks[] = { "shift", "shorten", "drop", "cut", "mix" };

  return nicks[kind];
}

void
ward_offer_free (WardOffer *offer)
{
  if (offer == NULL)
    return;
  ward_record_free ((WardRecord *) offer->patrol);
  g_array_unref (offer->dropped);
  g_free (offer);
}

static WardFootprint *
area_of (const WardOfferAsk *ask, const WardPatrol *patrol, GError **error)
{
  g_autoptr (WardShape) shape = NULL;

  if (patrol->shape == NULL)
    {
      g_set_error_literal (error, WARD_ERROR, WARD_ERROR_INVALID, _("The patrol has no area."));
      return NULL;
    }
  shape = ward_shape_parse (patrol->shape, NULL, error);
  return shape != NULL ? ward_footprint_new_area (ask->ground, shape, error) : NULL;
}

gboolean
ward_offer_bars (const WardOfferSearch *search, const WardOverlap *overlap)
{
  return !overlap->arranged || search->ask->bars_arranged;
}

static gboolean
is_barred (const WardOfferAsk *ask, const GPtrArray *clashes)
{
  return ward_clashes_n_barred (clashes) > 0
         || (ask->bars_arranged && ward_clashes_n_arranged (clashes) > 0);
}

static gboolean
has_hidden (const WardOfferAsk *ask, const GPtrArray *clashes)
{
  for (guint i = 0; i < clashes->len; i++)
    {
      const WardClash *clash = clashes->pdata[i];

      if (!clash->may_be_seen && ask->role != NULL)
        return TRUE;
    }
  return FALSE;
}

gboolean
ward_offer_search_init (WardOfferSearch *s, const WardOfferAsk *ask, GError **error)
{
  WardPresence presence = { ask->patrol->meta.id, NULL, NULL, ask->role };

  *s = (WardOfferSearch) { .ask = ask };
  s->windows = ward_patrol_windows (ask->patrol, error);
  s->area = s->windows != NULL ? area_of (ask, ask->patrol, error) : NULL;
  if (s->area == NULL)
    {
      ward_offer_search_clear (s);
      return FALSE;
    }
  presence.area = s->area;
  presence.windows = s->windows;
  s->length = ask->patrol->ends - ask->patrol->starts;
  s->clashes = ward_clashes (ask->protected, &presence);
  s->hidden = has_hidden (ask, s->clashes);
  s->offers = g_ptr_array_new_with_free_func ((GDestroyNotify) ward_offer_free);
  return TRUE;
}

void
ward_offer_search_clear (WardOfferSearch *s)
{
  g_clear_pointer (&s->offers, g_ptr_array_unref);
  g_clear_pointer (&s->clashes, g_ptr_array_unref);
  g_clear_pointer (&s->windows, g_array_unref);
  g_clear_pointer (&s->area, ward_footprint_free);
}

static gboolean
windows_are_clear (const WardOfferAsk *ask, const WardPatrol *patrol, const GArray *windows)
{
  g_autoptr (WardFootprint) area = area_of (ask, patrol, NULL);
  WardPresence presence = { patrol->meta.id, area, windows, ask->role };
  g_autoptr (GPtrArray) clashes = NULL;

  if (area == NULL)
    return FALSE;
  clashes = ward_clashes (ask->protected, &presence);
  return !is_barred (ask, clashes);
}

gboolean
ward_offers_is_clear (const WardOfferAsk *ask, const WardPatrol *patrol)
{
  g_autoptr (GArray) windows = ward_patrol_windows (patrol, NULL);

  return windows != NULL && windows_are_clear (ask, patrol, windows);
}

/* As many windows as were meant, none of them begun in the past that wasn't before. */
static gboolean
keeps_its_windows (const WardOfferSearch *s, const WardPatrol *patrol, const GArray *windows,
                   guint dropped)
{
  return windows->len + dropped == s->windows->len
         && (patrol->starts >= s->ask->now || patrol->starts >= s->ask->patrol->starts);
}

WardOffer *
ward_offer_propose (WardOfferSearch *s, WardOfferKind kind, WardPatrol *patrol, double change)
{
  g_autoptr (GArray) windows = ward_patrol_windows (patrol, NULL);
  guint before = g_strv_length (s->ask->patrol->exdates != NULL ? s->ask->patrol->exdates
                                                                : (char *[]) { NULL });
  guint after = patrol->exdates != NULL ? g_strv_length (patrol->exdates) : 0;
  WardOffer *offer;

  if (windows == NULL || !keeps_its_windows (s, patrol, windows, after - before)
      || !windows_are_clear (s->ask, patrol, windows))
    {
      ward_record_free (&patrol->meta);
      return NULL;
    }
  offer = g_new0 (WardOffer, 1);
  offer->kind = kind;
  offer->patrol = patrol;
  offer->change = change;
  offer->dropped = g_array_new (FALSE, FALSE, sizeof (gint64));
  offer->consult_again =
      s->ask->consulted != NULL && !ward_plan_holds (s->ask->consulted, patrol);
  g_ptr_array_add (s->offers, offer);
  return offer;
}

static gint
compare_offers (gconstpointer a, gconstpointer b)
{
  const WardOffer *one = *(const WardOffer *const *) a, *two = *(const WardOffer *const *) b;

  if (one->change != two->change)
    return one->change < two->change ? -1 : 1;
  return (gint) one->kind - (gint) two->kind;
}

/* A handful, in order; of the mixtures, of which there can be many alike, the two best. */
static void
keep_best (GPtrArray *offers)
{
  guint mixes = 0;

  g_ptr_array_sort (offers, compare_offers);
  for (guint i = 0; i < offers->len;)
    if (((const WardOffer *) offers->pdata[i])->kind == WARD_OFFER_MIX && ++mixes > 2)
      g_ptr_array_remove_index (offers, i);
    else
      i++;
  if (offers->len > OFFERS_MAX)
    g_ptr_array_set_size (offers, OFFERS_MAX);
}

GPtrArray *
ward_offers (const WardOfferAsk *ask, GError **error)
{
  WardOfferSearch s;
  GPtrArray *offers;

  if (!ward_offer_search_init (&s, ask, error))
    return NULL;
  if (is_barred (ask, s.clashes))
    {
      ward_offer_moves (&s);
      if (!s.hidden)
        ward_offer_cuts (&s);
    }
  keep_best (s.offers);
  offers = g_steal_pointer (&s.offers);
  ward_offer_search_clear (&s);
  return offers;
}

gboolean
ward_offers_nearest_clear (const WardOfferAsk *ask, gint64 *ret_start)
{
  WardOfferSearch s;
  gint64 by = 0;
  gboolean found;

  if (!ward_offer_search_init (&s, ask, NULL))
    return FALSE;
  found = ward_offer_find_shift (&s, 1, TRUE, &by);
  if (found)
    {
      WardPatrol *moved = ward_patrol_moved (ask->patrol, by, by);

      *ret_start = moved->starts;
      ward_record_free (&moved->meta);
    }
  ward_offer_search_clear (&s);
  return found;
}

static char *
minutes_text (gint64 seconds)
{
  gint64 minutes = llabs (seconds) / 60;

  if (minutes % 60 == 0 && minutes > 0)
    return g_strdup_printf (ngettext ("%d hour", "%d hours", (gulong) minutes / 60),
                            (int) minutes / 60);
  return g_strdup_printf (ngettext ("%d minute", "%d minutes", (gulong) minutes), (int) minutes);
}

static char *
move_text (const WardOffer *offer)
{
  gboolean start = offer->starts_by != 0;
  gint64 by = start ? offer->starts_by : offer->ends_by;
  g_autofree char *minutes = minutes_text (by);
  g_autofree char *at = ward_time_display (start ? offer->patrol->starts : offer->patrol->ends);

  if (offer->kind == WARD_OFFER_SHIFT)
    return g_strdup_printf (by > 0 ? _("Move it %s later: it starts at %s")
                                   : _("Move it %s earlier: it starts at %s"), minutes, at);
  return g_strdup_printf (start ? _("Start %s later, at %s") : _("End %s earlier, at %s"), minutes,
                          at);
}

static char *
drop_text (const WardOffer *offer)
{
  GString *days = g_string_new (NULL);
  g_autofree char *list = NULL;

  for (guint i = 0; i < offer->dropped->len && i < 5; i++)
    {
      g_autofree char *day = ward_date_display (g_array_index (offer->dropped, gint64, i));

      g_string_append_printf (days, "%s%s", i > 0 ? ", " : "", day);
    }
  if (offer->dropped->len > 5)
    g_string_append (days, " …");
  list = g_string_free (days, FALSE);
  return g_strdup_printf (ngettext ("Leave out %d day: %s", "Leave out %d days: %s",
                                    offer->dropped->len), (int) offer->dropped->len, list);
}

static char *
cut_text (const WardOffer *offer)
{
  return g_strdup_printf (_("Draw the area back from what is protected: %d %% of it goes"),
                          (int) ceil (offer->lost * 100));
}

char *
ward_offer_dup_text (const WardOffer *offer)
{
  g_autofree char *cut = NULL, *drop = NULL;

  switch (offer->kind)
    {
    case WARD_OFFER_SHIFT:
    case WARD_OFFER_SHORTEN:
      return move_text (offer);
    case WARD_OFFER_DROP:
      return drop_text (offer);
    case WARD_OFFER_CUT:
      return cut_text (offer);
    case WARD_OFFER_MIX:
    default:
      cut = cut_text (offer);
      drop = drop_text (offer);
      return g_strdup_printf ("%s; %s", cut, drop);
    }
}
