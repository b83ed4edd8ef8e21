/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ward-print.h"

G_BEGIN_DECLS

/* All that is held about one decision, from which its papers and its bundle are made. Everything is
 * borrowed; arrays hold WardRecord and may be NULL. */

/* What a rule says; severity is "refuse", "warn" or "note". Any string but message may be NULL. */
typedef struct {
  const char *rule, *severity, *message, *remedy, *duties, *source;
} WardFileFinding;

/* A clock; due WARD_NONE when it has no end yet. urgency 0 none, 1 amber, 2 red. working is
 * NULL-terminated. */
typedef struct {
  const char *title, *state, *from_event, *rule;
  gint64 from, due;
  int urgency;
  const char *const *working;
  gboolean policy; /* the force's own date and not the statute's: no business of a court's */
} WardFileClock;

/* Something that the notice must state (SOA 2003 s.136C(1); 2014 Act s.76(5)), with its provision.
 */
typedef struct {
  const char *text, *provision;
  const char *condition; /* the value under which it is recorded as met, or NULL */
} WardFileContent;

typedef struct {
  const WardRecord *decision;
  const WardRecord *premises; /* or NULL */
  const WardRecord *place;    /* NULL unless exact places were asked for with a reason */
  const GPtrArray *assessments, *ladder_steps, *options, *conditions, *services, *order_events;
  const GPtrArray *entries, *followups, *signatures, *tellings, *exceptions;
  const WardFileFinding *findings;
  guint n_findings;
  const WardFileClock *clocks;
  guint n_clocks;
  const WardFileContent *contents;
  guint n_contents;
} WardDecisionFile;

/* The paper for the court and the parties (EF15): statutory conditions with their evidence
 * references, contents of the notice, service, order events, clocks. It prints no field that isn't
 * flagged WARD_COURT, whatever it is given, except the address where exact places were asked for.
 * Transfer full. */
WardPaper *ward_court_schedule_new (const WardDecisionFile *file, const WardPrint *print);
/* The whole record of the decision, marked as not for service: for the disclosure officer. Transfer
 * full. */
WardPaper *ward_policy_record_new (const WardDecisionFile *file, const WardPrint *print);

/* Parts that both papers share; needs as ward_print_value(). */
/* Statutory conditions other than what the notice must state. */
void ward_decision_print_conditions (WardPaper *paper, const WardDecisionFile *file,
                                     const WardPrint *print);
/* The condition recorded under a value, NULL when there is none; borrowed. */
const WardRecord *ward_decision_find_condition (const WardDecisionFile *file, const char *value);
/* One line of what the notice must state. */
void ward_decision_print_content (WardPaper *paper, const WardDecisionFile *file,
                                  const WardFileContent *content, const WardPrint *print);
/* Service rows. */
void ward_decision_print_services (WardPaper *paper, const WardDecisionFile *file,
                                   const WardPrint *print);
/* What became of the notice and the order in court. */
void ward_decision_print_events (WardPaper *paper, const WardDecisionFile *file,
                                 const WardPrint *print);
/* Every clock with its working; the force's own dates only with policy. */
void ward_decision_print_clocks (WardPaper *paper, const WardDecisionFile *file, gboolean policy);
/* Who signed which step, or lines to sign on when nobody has. */
void ward_decision_print_signatures (WardPaper *paper, const WardDecisionFile *file,
                                     const WardPrint *print);
/* "Closure notice, Sexual Offences Act 2003 Part 2A"; transfer full. */
char *ward_decision_print_subject (const WardDecisionFile *file);
/* The specified offences by name, one a line, or NULL; transfer full. */
char *ward_decision_print_offences (const WardDecisionFile *file, const WardPrint *print);

G_END_DECLS
