/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ward-clash.h"

G_BEGIN_DECLS

/* The smallest changes that make a plan right (PA5): each is a whole plan, and was proven to meet
 * nothing that is protected before it is offered. A panel shows ward_offer_dup_text() with a button
 * that puts offer->patrol's shape, starts, ends and exdates into the plan being edited, which is
 * one step of undo there; what is saved goes through ward_patrol_plan_apply(). */

typedef enum {
  WARD_OFFER_SHIFT,   /* the same windows, earlier or later */
  WARD_OFFER_SHORTEN, /* a later start or an earlier end */
  WARD_OFFER_DROP,    /* some occurrences left out */
  WARD_OFFER_CUT,     /* the area cut back from the buffers */
  WARD_OFFER_MIX,     /* cut back from some, and occurrences left out for the others */
} WardOfferKind;
/* "shift" …; static. */
const char *ward_offer_kind_nick (WardOfferKind kind);

typedef struct {
  WardOfferKind kind;
  WardPatrol *patrol;     /* the plan as it would be; owned */
  double change;          /* share of the presence planned that is left out or new; 0 nothing */
  gint64 starts_by, ends_by; /* seconds on the wall clock; negative is earlier */
  GArray *dropped;        /* of gint64 local dates, may be empty; owned */
  double lost;            /* share of the area that goes */
  gboolean consult_again; /* leaves what was consulted on (PA10) */
} WardOffer;
void ward_offer_free (WardOffer *offer);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WardOffer, ward_offer_free)

/* About which plan, against what, and for whom. Borrowed throughout. */
typedef struct {
  WardProtected *protected;
  WardGround *ground;
  const WardPatrol *patrol;
  const char *role;            /* nick; NULL sees everything */
  gint64 now;                  /* seconds UTC: no offer begins before it */
  gboolean bars_arranged;      /* also what an arrangement covers is barred: people would be
                                * approached there (style enforcement, DC-07) */
  const WardPatrol *consulted; /* what was consulted on last, or NULL */
} WardOfferAsk;

/* The changes, smallest first, at most a handful; none for a plan that is clear already. Of what
 * the role may not see only windows moved to a round time are offered, since a cut or a dropped day
 * would tell where and when (PS5). INVALID or TOO_LARGE when the plan itself has no usable area or
 * windows. Array of WardOffer, transfer full. */
GPtrArray *ward_offers (const WardOfferAsk *ask, GError **error);

/* The first start from the plan's own on, rounded up to half an hour, at which all its windows meet
 * nothing; FALSE when there is none that day (or within two days, of a plan that doesn't recur). */
gboolean ward_offers_nearest_clear (const WardOfferAsk *ask, gint64 *ret_start);

/* Whether patrol's own windows and area meet nothing that is barred; FALSE too when they can't be
 * told. */
gboolean ward_offers_is_clear (const WardOfferAsk *ask, const WardPatrol *patrol);

/* The offer in words: "Start 30 minutes later, at Fri 27 Nov 2026, 23:30 GMT"; transfer full. */
char *ward_offer_dup_text (const WardOffer *offer);

G_END_DECLS
