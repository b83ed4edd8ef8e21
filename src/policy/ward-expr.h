/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ward-dated.h"
#include "ward-facts.h"

G_BEGIN_DECLS

/* A condition over facts: JSON in prefix form, ["all", ["is","power","soa2a"],
 * ["rank_below","authoriser_rank","superintendent"]]. A comparison with a fact that isn't known is
 * false; "missing" and "present" ask for just that. Operators: ward-expr-ops.c. Where a value is
 * wanted, {"param":"soa2a.hearing_by"} takes the parameter in force on the date asked about; where
 * a list is wanted, {"list":"soa2a.offences"} takes the rows in force. ["term","closing"] stands
 * for a named condition of the pack. */
typedef struct _WardExpr WardExpr;

typedef struct {
  const WardFactTable *facts;
  const WardDated *dated; /* parameters and lists; must outlive the expression */
  const WardJson *terms;  /* object of named conditions, or NULL */
} WardExprScope;

/* INVALID, with the path into the expression ("when[2][1]: no fact 'authorizer_rank' of kind
 * decision"). Transfer full. */
WardExpr *ward_expr_parse (const WardJson *json, const WardExprScope *scope, const char *where,
                           GError **error);
void ward_expr_free (WardExpr *expr);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WardExpr, ward_expr_free)

/* Whether it holds; total, pure, allocates nothing. on: the date (local) whose parameters and lists
 * count. */
gboolean ward_expr_eval (const WardExpr *expr, const WardFacts *facts, gint64 on);

/* Adds the indexes of the facts that it names to an array of guint, each once, in order. */
void ward_expr_collect_facts (const WardExpr *expr, GArray *indexes);

/* The names of all operators, NULL-terminated; static. */
const char *const *ward_expr_operators (void);

G_END_DECLS
