/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ward-expr.h"

G_BEGIN_DECLS

/* The parsed form: a node is an operator with its arguments. */
typedef struct _WardArg WardArg;

typedef struct {
  const WardFacts *facts;
  gint64 on;
} WardEval;

typedef gboolean (*WardOpEval) (const WardEval *ev, const WardArg *args, guint n);

/* args: one letter an argument, the last repeats: e condition, f any fact, s a fact of the first
 * one's type, b bool fact, n number fact, t text or nick fact, d date or time fact, m time fact, l
 * list fact, v value of the first fact's type, V list of values, i whole number, r rank. */
typedef struct {
  const char *name;
  guint min, max; /* max 0: any number */
  const char *args;
  WardOpEval eval;
} WardOp;

struct _WardExpr {
  const WardOp *op;
  WardArg *args;
  guint n_args;
};

struct _WardArg {
  char letter;
  WardExpr *expr;
  guint fact;
  WardFactType type;     /* of the fact */
  gint64 number;         /* literal number, date, time, bool, or a rank's position */
  char *text;            /* literal text */
  char **texts;          /* literal list */
  const GPtrArray *rows; /* of a parameter (values) or a list */
  const GPtrArray *ranks;
};

/* NULL when there is no such operator. */
const WardOp *ward_op_find (const char *name);
gboolean ward_expr_holds (const WardEval *ev, const WardExpr *expr);

G_END_DECLS
