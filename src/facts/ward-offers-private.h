/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ward-offers.h"

G_BEGIN_DECLS

/* One search for offers under way. */
typedef struct {
  const WardOfferAsk *ask;
  WardFootprint *area;   /* owned */
  GArray *windows;       /* of the plan, owned */
  GPtrArray *clashes;    /* of the plan, owned */
  gint64 length;         /* of a window, seconds */
  gboolean hidden;       /* something barred may not be seen */
  GPtrArray *offers;     /* of WardOffer */
} WardOfferSearch;

/* Reads the plan and what it meets; INVALID, TOO_LARGE. */
gboolean ward_offer_search_init (WardOfferSearch *search, const WardOfferAsk *ask,
                                 GError **error);
void ward_offer_search_clear (WardOfferSearch *search);

/* Whether one overlap bars the plan. */
gboolean ward_offer_bars (const WardOfferSearch *search, const WardOverlap *overlap);
/* Offers a plan (taken) of a kind and share of change when it is clear. Returns the offer,
 * borrowed, or NULL. */
WardOffer *ward_offer_propose (WardOfferSearch *search, WardOfferKind kind, WardPatrol *patrol,
                               double change);

/* The least shift in a direction (1 later, -1 earlier) that clears all windows, with round one that
 * starts on the half hour; FALSE when there is none near. */
gboolean ward_offer_find_shift (WardOfferSearch *search, int direction, gboolean round,
                                gint64 *ret_by);
/* Moves of the windows; occurrences left out and the area cut back. */
void ward_offer_moves (WardOfferSearch *search);
void ward_offer_cuts (WardOfferSearch *search);

G_END_DECLS
