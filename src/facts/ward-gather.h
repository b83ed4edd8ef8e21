/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ward-fact-tables.h"
#include "ward-reader.h"
#include "ward-rules.h"

G_BEGIN_DECLS

/* Whether signature (a record of that kind) is a good one over record by the key of its row: the
 * hash is the record's, and the key made sig. Which key is whose is asked of person_key here. */
typedef gboolean (*WardVerify) (const WardRecord *record, const WardRecord *signature,
                                gpointer data);

/* Who asks, when, and under which rules: all that a facts function may know beside the records. */
typedef struct {
  gint64 now;           /* seconds UTC */
  const char *actor;    /* officer id or NULL */
  const char *role;     /* nick of the role acting, or NULL */
  WardRuleSet *rules;   /* for parameters: ranks, months, metres */
  const WardRecord *before; /* what stood before this write; NULL for a new record */
  gboolean archiving;       /* the write archives it */
  const char *scopes;       /* letters of the scopes held here ("FPL"); NULL: all of them */
  WardVerify verify;        /* NULL: whether a signature is good isn't known */
  gpointer verify_data;
  const WardJson *given;    /* facts by name that no record tells, such as what a disclosure holds
                               (place_count, has_category, media_words …); may be NULL */
  gboolean quick;           /* leave unknown what takes long and matters only where a step is
                               decided (a text that is like an earlier decision's) */
  gboolean bearing;         /* only what rests on rules that can refuse at the save gate, or leave
                               a breach (ward_rule_bears()) */
  gboolean every_fact;      /* also what no rule of the kind asks for (else it may stay unknown) */
} WardGatherContext;

/* The facts of record as the database tells them now: its own fields, the common facts and the
 * kind's computed ones (the contract of each stands in ward-fact-specs). What isn't held here stays
 * unknown. Transfer full. */
WardFacts *ward_gather (const WardFactTables *tables, WardReader *reader, const WardRecord *record,
                        const WardGatherContext *context);

G_END_DECLS
