/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>
#include "ward-db.h"
#include "ward-fact-tables.h"
#include "ward-records.h"
#include "ward-rules.h"

G_BEGIN_DECLS

typedef enum {
  WARD_ORIGIN_LOCAL,  /* a person here: rules refuse */
  WARD_ORIGIN_IMPORT, /* a file, row by row: rules refuse the row */
  WARD_ORIGIN_REMOTE, /* the centre has decided: nothing is refused, findings become breaches */
  WARD_ORIGIN_SAMPLE, /* the invented district: history is made, faults included */
} WardOrigin;

/* On whose behalf, when and on what a use case works. Plain; copied freely; owns nothing. */
typedef struct {
  WardDb *db;
  WardRuleSet *rules;
  const WardFactTables *tables;
  gint64 now;            /* seconds UTC */
  const char *actor;     /* officer id, NULL before the first officer exists */
  /* nick of ward_enum_role; NULL may do everything (the database's own user) */
  const char *role;
  const char *district;  /* code that new records take */
  WardOrigin origin;
  const char *accept;    /* the reason with which warnings are accepted, or NULL */
  const WardJson *given; /* facts that no record tells (what a disclosure holds), or NULL */
  GCancellable *cancellable;
} WardContext;

G_END_DECLS
