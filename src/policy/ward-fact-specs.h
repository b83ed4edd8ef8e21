/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ward-facts.h"

G_BEGIN_DECLS

/* The computed facts: what the facts functions fill from the database, and rules may name beside a
 * record's own fields. The comment beside each spec is the contract of what it means. A fact that
 * can't be computed (a record isn't held here) is left unknown, never guessed. */

/* Facts of every kind; they stand first in every table. */
const WardFactSpec *ward_fact_specs_common (guint *ret_n);
/* The computed facts of one kind; NULL and 0 for a kind that has none. */
const WardFactSpec *ward_fact_specs_of (const char *kind, guint *ret_n);

typedef struct {
  const char *kind;
  const WardFactSpec *specs;
  guint n;
} WardFactSpecs;
/* Parts of the table, one file each. */
extern const WardFactSpecs ward_fact_specs_enforcement[], ward_fact_specs_premises[],
    ward_fact_specs_people[], ward_fact_specs_partners[], ward_fact_specs_plans[];

G_END_DECLS
