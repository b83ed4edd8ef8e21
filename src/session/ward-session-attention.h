/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ward-attention.h"
#include "ward-duty-evidence.h"
#include "ward-session.h"

G_BEGIN_DECLS

/* What falls due, statutory clocks first (OV2): an array of WardAttention. */
void ward_session_attention_async (WardSession *self, GCancellable *cancellable,
                                   GAsyncReadyCallback callback, gpointer user_data);
/* Transfer full. */
GPtrArray *ward_session_attention_finish (WardSession *self, GAsyncResult *result,
                                          GError **error);

/* One commander duty and the evidence for it (OV3), with strings of its own. */
typedef struct {
  char *id, *title, *panel; /* "DC-08"; panel may be NULL */
  WardDutyState state;
  GPtrArray *needs; /* of WardDutyNeedRow */
} WardDutyRow;
typedef struct {
  char *text;
  const WardKind *kind; /* of the records that count, NULL when unknown */
  WardDutyState state;
  guint shown;          /* records that prove it */
  char *id;             /* the newest of them, or NULL */
} WardDutyNeedRow;
void ward_duty_row_free (WardDutyRow *row);

/* Every duty of the packs in force: an array of WardDutyRow. */
void ward_session_duties_async (WardSession *self, GCancellable *cancellable,
                                GAsyncReadyCallback callback, gpointer user_data);
/* Transfer full. */
GPtrArray *ward_session_duties_finish (WardSession *self, GAsyncResult *result, GError **error);

G_END_DECLS
