/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ward-expr.h"

G_BEGIN_DECLS

typedef struct _WardRuleSet WardRuleSet;
WardRuleSet *ward_rule_set_ref (WardRuleSet *set);
void ward_rule_set_unref (WardRuleSet *set);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WardRuleSet, ward_rule_set_unref)

typedef enum {
  WARD_GATE_SAVE,
  WARD_GATE_CONSULT,
  WARD_GATE_APPROVE,
  WARD_GATE_AUTHORISE,
  WARD_GATE_SERVE,
  WARD_GATE_CLOSE,
  WARD_GATE_SHARE,
} WardGate;
/* "save" …; static. */
const char *ward_gate_nick (WardGate gate);
/* FALSE when there is no such gate. */
gboolean ward_gate_from_nick (const char *nick, WardGate *ret_gate);

typedef enum {
  WARD_SEVERITY_NOTE,
  WARD_SEVERITY_WARN,
  WARD_SEVERITY_REFUSE
} WardSeverity;
/* "note", "warn", "refuse"; static. */
const char *ward_severity_nick (WardSeverity severity);

/* One rule, as read. Owned by its set. */
typedef struct {
  char *id;   /* "ENF-RANK-01" */
  char *pack; /* the pack's name */
  char *kind; /* "*": all kinds */
  char **duties;
  char *source;         /* statute or policy */
  gint64 from, to;      /* dates or WARD_NONE */
  WardRowStatus status; /* pending never fires */
  WardSeverity severity;
  WardGate gate;             /* the first of its gates */
  guint gates;               /* bit 1 << WardGate each */
  gboolean past_breach;      /* a past record that meets it is a breach; else it is silent there */
  gboolean waived_by_urgent; /* the urgent path (EM3) turns it into a note */
  gboolean exceptable;       /* a signed exception may lift it */
  char *message, *remedy;    /* translatable, with {fact} and {param:name} */
  char **fields;             /* where a form shows it */
  WardExpr *when;
  GArray *facts;   /* of guint: the facts it rests on */
  char *canonical; /* its JSON, for comparing */
} WardRule;

/* What a rule found. severity is as it stands here (a waived or excepted rule is a note). applies:
 * its gate is the one asked, or save, which always holds. refuses: applies and severity refuse, on
 * a record that isn't past. */
typedef struct {
  const WardRule *rule;
  WardSeverity severity;
  WardGate gate;
  gboolean applies, refuses, breach, waived, excepted;
  /*< private >*/
  WardRuleSet *set;
  WardFacts *facts;
  WardRule *own;
  gint64 on;
} WardFinding;

/* What rule found on facts, before it is judged; keeps set and facts. Transfer full. */
WardFinding *ward_finding_new (WardRuleSet *set, const WardRule *rule, WardFacts *facts, gint64 on);
/* A finding made by code and not by a rule (a missing field, an unknown nick): gate save, applies,
 * refuses when severity does and past is FALSE. message and remedy are for people, translated
 * already; field may be NULL. Transfer full. */
WardFinding *ward_finding_new_plain (const char *id, WardSeverity severity, const char *message,
                                     const char *remedy, const char *field, gboolean past);
void ward_finding_free (WardFinding *finding);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WardFinding, ward_finding_free)

/* The sentence, facts filled in; transfer full. */
char *ward_finding_dup_message (const WardFinding *finding);
char *ward_finding_dup_remedy (const WardFinding *finding);

/* One fact used (EV2, "why"). value is for people. */
typedef struct {
  const char *name, *label;
  char *value;
  WardFactSource source;
} WardFindingFact;
guint ward_finding_get_n_facts (const WardFinding *finding);
/* Fills ret; free ret->value, the rest is borrowed from the finding. */
void ward_finding_get_fact (const WardFinding *finding, guint i, WardFindingFact *ret);

/* The fields beside which a form shows it: those named by a list that it rests on ("bare_answers":
 * home), else its rule's; may be empty. Transfer full. */
char **ward_finding_dup_fields (const WardFinding *finding);

/* Writes the finding as an object: rule severity duties message facts remedy as the command line's
 * contract says, then gate refuses breach waived excepted fields source from to sources. name as
 * for the writer. */
void ward_finding_write (const WardFinding *finding, const char *name, WardJsonWriter *writer);

/* Over an array of WardFinding (NULL holds none): does one refuse; does one warn at the asked gate
 * or at save, so that a reason is asked for. */
gboolean ward_findings_refuse (const GPtrArray *findings);
gboolean ward_findings_warn (const GPtrArray *findings);

G_END_DECLS
