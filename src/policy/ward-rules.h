/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ward-finding.h"

G_BEGIN_DECLS

/* The rules, parameters, lists and duties of several packs, read together. Immutable, reference
 * counted, safe to share between threads. */

typedef struct {
  const char *text;
  gssize len; /* -1: NUL-terminated */
} WardPackText;

/* The fact table of a kind (borrowed), "*" for the facts common to all kinds; NULL when there is no
 * such kind. */
typedef const WardFactTable *(*WardFactLookup) (const char *kind, gpointer data);

/* Reads packs in order; rule ids are unique over all of them. INVALID with the pack, the rule's id
 * and the path into it. lookup is asked during the call only; the tables must outlive the set.
 * Transfer full. */
WardRuleSet *ward_rule_set_new (const WardPackText *packs, guint n, WardFactLookup lookup,
                                gpointer data, GError **error);

/* "2026-11-01.1+3fa2c19b0d44": the newest pack's version and a digest of all texts; what a decision
 * keeps as rule_set. */
const char *ward_rule_set_get_version (const WardRuleSet *set);
/* The packs: name, version, title, status. */
typedef struct {
  char *name, *version, *title, *status;
} WardPackInfo;
/* Borrowed array of const WardPackInfo. */
const GPtrArray *ward_rule_set_get_packs (const WardRuleSet *set);
/* Every rule, pending ones too: borrowed array of const WardRule. */
const GPtrArray *ward_rule_set_get_rules (const WardRuleSet *set);
/* The rules of one kind, those of all kinds among them; never NULL. Borrowed. */
const GPtrArray *ward_rule_set_get_rules_of (const WardRuleSet *set, const char *kind);
/* NULL when there is no such rule. */
const WardRule *ward_rule_set_find (const WardRuleSet *set, const char *id);
/* Parameters and lists. */
const WardDated *ward_rule_set_get_dated (const WardRuleSet *set);
/* The number of a parameter ("policy.cooling_off") in force on a date, or fallback. */
gint64 ward_rule_set_get_number (const WardRuleSet *set, const char *name, gint64 on,
                                 gint64 fallback);
/* The rows of a list in force on a date, in order; stage and ground narrow it when not NULL (a row
 * without a ground is of all grounds). Array of borrowed const WardListRow; transfer container. */
GPtrArray *ward_rule_set_list_rows (const WardRuleSet *set, const char *list, const char *stage,
                                    const char *ground, gint64 on);
/* What people see for a value of a list, translated, or the value itself; borrowed. */
const char *ward_rule_set_get_text (const WardRuleSet *set, const char *list, const char *value);
/* The duties: borrowed array of const WardDuty (ward-duties.h). */
const GPtrArray *ward_rule_set_get_duties (const WardRuleSet *set);

/* Judges a record by its facts on a date (local; parameters and rules in force that day count).
 * Findings of every gate come back; see WardFinding for which refuse. past: the record tells of
 * something that has happened, so nothing refuses and what a rule leaves is a breach. Pure. Array
 * of WardFinding, refusals first; transfer full. */
GPtrArray *ward_rule_set_evaluate (WardRuleSet *set, const char *kind, WardFacts *facts,
                                   WardGate gate, gint64 on, gboolean past);

/* Whether a rule can refuse such a record at the gate, or leave a breach of a past one: what is
 * left to ask where warnings and notes have no reader. */
gboolean ward_rule_bears (const WardRule *rule, WardGate gate, gint64 on, gboolean past);
/* The same judgement by those rules alone; NULL when the set has none for the kind, and then no
 * fact need be gathered (facts may be NULL to ask just that). Transfer full. */
GPtrArray *ward_rule_set_evaluate_bearing (WardRuleSet *set, const char *kind, WardFacts *facts,
                                           WardGate gate, gint64 on, gboolean past);

/* One difference between two sets. */
typedef struct {
  char *what; /* rule parameter list duty pack */
  char *id;
  char *change; /* added changed removed */
  char *detail; /* the old and new value in a line; "" when there is nothing to say */
  char *kind;   /* of rules and their kind; else NULL */
} WardRuleChange;
void ward_rule_change_free (WardRuleChange *change);
/* What loading b in the place of a changes, in order of id; array of WardRuleChange, transfer full.
 */
GPtrArray *ward_rule_set_compare (const WardRuleSet *a, const WardRuleSet *b);

G_END_DECLS
