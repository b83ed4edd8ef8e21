/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ward-json.h"

G_BEGIN_DECLS

/* One equality filter: the field's value as text (nick, "true", id), or for a list one of its
 * items; several rows of one filter must all hold. */
typedef struct {
  char *field, *value;
  gboolean not ; /* the field must not be that value ("" : must not be empty) */
} WardDutyWhere;

/* What proves a duty: at least so many records of a kind, recent enough; with of_kind, so many for
 * each record of another kind that refers by via. */
typedef struct {
  char *text; /* for people, translatable */
  char *kind;
  GPtrArray *where;    /* of WardDutyWhere */
  char *date;          /* the DATE or TIME field that within_months looks at, NULL: none */
  guint within_months; /* 0: ever */
  guint at_least;
  gboolean in_force; /* date fields from/to (half-open) must cover the day asked about */
  char *of_kind;     /* each record of this kind … */
  GPtrArray *of_where;
  char *via; /* … by this field of the evidence */
} WardDutyNeed;

typedef struct {
  char *id;         /* "DC-08" */
  char *title;      /* paraphrase, translatable */
  char *panel;      /* where its records stand */
  char *out;        /* why the product deliberately does nothing for it, or NULL */
  GPtrArray *needs; /* of WardDutyNeed */
} WardDuty;

/* Reads one duty; INVALID. Transfer full. */
WardDuty *ward_duty_read (const WardJson *json, GError **error);
void ward_duty_free (WardDuty *duty);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WardDuty, ward_duty_free)

typedef enum {
  WARD_DUTY_NO_EVIDENCE,
  WARD_DUTY_GAP,
  WARD_DUTY_MET
} WardDutyState;
/* "met", "gap", "no_evidence"; static. */
const char *ward_duty_state_nick (WardDutyState state);

/* What was counted for one need: matching records recent enough; matching ones of any date; with
 * of_kind the records asked about and how many of them have enough. */
typedef struct {
  guint recent, ever;
  guint of_total, of_covered;
} WardDutyCount;

/* One need. Nothing to count is never met (OV3). */
WardDutyState ward_duty_need_state (const WardDutyNeed *need, const WardDutyCount *count);
/* The duty, from one count per need in order: met when all are, no evidence when all have none,
 * else a gap. */
WardDutyState ward_duty_state (const WardDuty *duty, const WardDutyCount *counts);

G_END_DECLS
