/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ward-records.h"

G_BEGIN_DECLS

/* What a query asks for, for the files that write it as SQL. */

typedef struct {
  const WardField *field;
  char *op;
  char *text;
  gint64 number;
  gboolean empty;
} WardCondition;

struct _WardQuery {
  const WardKind *kind;
  GPtrArray *conditions; /* of WardCondition, all of which must hold */
  char *words, *match;   /* as asked, and as the search takes it */
  char **only;
  const WardField *order;
  gboolean descending, archived, has_box;
  gint64 box[4], limit, offset;
};

/* Appends " AND …" for each condition on the table that alias stands for; their parameters are
 * :c<first> and on. Returns the number of the next. */
guint ward_query_append (GString *sql, const WardQuery *query, const char *alias, guint first);
/* Binds what ward_query_append left open, from the same first. Returns the number of the next. */
guint ward_query_bind (WardStmt *stmt, const WardQuery *query, guint first);

G_END_DECLS
