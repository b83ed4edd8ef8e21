/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ward-duties.h"
#include "ward-session.h"

G_BEGIN_DECLS

typedef enum {
  WARD_ATTENTION_OVERDUE,
  WARD_ATTENTION_SOON,  /* within a week */
  WARD_ATTENTION_LATER,
} WardUrgency;

/* One thing that falls due. */
typedef struct {
  gint64 due; /* seconds UTC */
  gboolean whole_day; /* due is the start of a local day */
  WardUrgency urgency;
  char *text;   /* what is to be done: "Review the risk assessment" */
  char *title;  /* of the record */
  const WardKind *kind;
  char *id;
  const char *field; /* to act on; static */
} WardAttentionItem;
void ward_attention_item_free (WardAttentionItem *item);

/* What needs attention in the next two weeks and what is overdue, earliest first (OV2): an array
 * of WardAttentionItem. */
void ward_session_attention_async (WardSession *self, GCancellable *cancellable,
                                   GAsyncReadyCallback callback, gpointer user_data);
/* Transfer full. */
GPtrArray *ward_session_attention_finish (WardSession *self, GAsyncResult *result,
                                          GError **error);

/* One commander duty and the evidence for it (OV3). */
typedef struct {
  char *id, *title, *panel; /* "DC-08"; panel may be NULL */
  char *out;                /* why the product does nothing for it, or NULL */
  WardDutyState state;
  GPtrArray *needs;         /* of WardDutyNeedRow */
} WardDutyRow;
typedef struct {
  char *text;
  const WardKind *kind;     /* of the records that count, NULL when unknown */
  WardDutyState state;
  WardDutyCount count;
} WardDutyNeedRow;
void ward_duty_row_free (WardDutyRow *row);

/* Every duty of the packs in force: an array of WardDutyRow. */
void ward_session_duties_async (WardSession *self, GCancellable *cancellable,
                                GAsyncReadyCallback callback, gpointer user_data);
/* Transfer full. */
GPtrArray *ward_session_duties_finish (WardSession *self, GAsyncResult *result, GError **error);

G_END_DECLS
