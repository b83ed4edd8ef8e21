/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ward-context.h"

G_BEGIN_DECLS

typedef enum {
  WARD_ATTENTION_NOTE,  /* falls due within its notice */
  WARD_ATTENTION_AMBER, /* close */
  WARD_ATTENTION_RED,   /* overdue, or a statutory clock about to run out */
} WardAttentionLevel;

/* One thing that falls due (OV2). */
typedef struct {
  gint64 due;              /* UTC; a date falls due at the end of its day */
  gboolean legal;          /* a statutory clock */
  WardAttentionLevel level;
  const WardKind *kind;    /* the record to open … */
  char *id;
  const char *field;       /* … at this field */
  char *text;              /* what, for people */
  char *subject;           /* the record's title */
} WardAttention;
void ward_attention_free (WardAttention *item);
/* "note", "amber", "red"; static. */
const char *ward_attention_level_nick (WardAttentionLevel level);

/* Everything that falls due, statutory clocks first by their time, then the rest by theirs; an
 * array of WardAttention. */
GPtrArray *ward_attention_list (const WardContext *context, GError **error);

G_END_DECLS
