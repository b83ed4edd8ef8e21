/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ward-sheet.h"

G_BEGIN_DECLS

/* The forms of a decision and of premises. Static. */
extern const WardSheetSpec ward_decision_spec;        /* the whole decision, for its author */
extern const WardSheetSpec ward_ladder_spec;          /* an answer to a step of the ladder */
extern const WardSheetSpec ward_option_spec;
extern const WardSheetSpec ward_condition_spec;
extern const WardSheetSpec ward_service_spec;
extern const WardSheetSpec ward_order_event_spec;
extern const WardSheetSpec ward_entry_spec;
extern const WardSheetSpec ward_followup_spec;
extern const WardSheetSpec ward_assessment_spec;

/* Whether the decision's form asks for a field as the record stands; pure. */
gboolean ward_decision_shows (const WardRecord *decision, const char *field);
/* Whether the assessment's form does: a child indicator stops the other questions (CH1); pure. */
gboolean ward_assessment_shows (const WardRecord *assessment, const char *field);
/* A child indicator makes the category risk; a category sets the review, where there is none yet,
 * to the end of its cap (PM3). Pure. */
void ward_assessment_settle (WardRecord *assessment, const char *changed,
                             const WardRuleSet *rules);

/* New parts of a decision, with what is known filled in; now in seconds UTC; transfer full. */
WardRecord *ward_decision_new_part (const char *kind, const char *decision);

G_END_DECLS
