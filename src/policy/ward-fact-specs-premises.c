/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-fact-specs-private.h"

static const char *const occupancy[] = { "more_than_one", "sole", "not_known", NULL };
static const char *const category[] = { "unassessed", "non_nuisance", "nuisance", "risk", NULL };
static const char *const status[] = { "active", "inactive", "closed", NULL };
static const char *const decision_status[] = { "draft", "authorised", "served",
                                               "heard", "ordered",    "refused",
                                               "ended", "not_closed", NULL };

static const WardFactSpec premises_specs[] = {
  /* A `place` of the premises is held: state not disposed, and an address, UPRN or point in it. */
  BOOL (has_place, "A place is held"),
  /* Latest assessment whose `on` is not after today: its dates and category. in_date: it exists and
     today is not after review_on. */
  DATE (assessment_on, "Latest joint assessment"),
  DATE (assessment_review_on, "Its review is due"),
  BOOL (assessment_in_date, "A joint assessment is in date"),
  ENUM (assessment_category, category, "Category found by it"),
  INT (assessment_evidence_count, "Items of neighbourhood evidence in it"),
  INT (assessment_count, "Joint assessments"),
  /* From history: the local dates since which occupancy is sole, not_known; since which status is
   * inactive or closed. Unknown when it isn't so now. For a new record, today (identified_on for
   * not_known, when earlier). */
  DATE (sole_since, "Sole since"),
  DATE (not_known_since, "Not known since"),
  DATE (inactive_since, "Inactive or closed since"),
  /* case_reference of the latest retention_review of the premises or its place whose outcome is
     keep. */
  TEXT (kept_for_case, "Kept for case"),
  /* Ids of other premises (not archived) whose place lies within 25 m, or has the same UPRN or
   * normalised address. Unknown when the place isn't held here. */
  LIST (near_premises, "Premises within 25 metres or at the same address"),
  /* Ids of other premises with the same reference in the district. */
  LIST (same_reference, "Premises with the same reference"),
  /* Decisions of the premises not ended, refused or not_closed; escalations in the last 12 months.
   */
  INT (open_decision_count, "Open decisions"),
  INT (escalation_count, "Escalations in the last 12 months"),
};

static const WardFactSpec place_specs[] = {
  ENUM (premises_occupancy, occupancy, "Occupancy of the premises"),
  ENUM (premises_status, status, "Status of the premises"),
  /* The point lies outside the district's shape; unknown without point or shape. */
  BOOL (outside_district, "The point lies outside the district"),
  /* Other live places of the same premises. */
  INT (other_place_count, "Other places of the same premises"),
  LIST (near_premises, "Premises within 25 metres or at the same address"),
  /* An earlier place of the premises was disposed of. */
  BOOL (place_was_disposed, "A place of this premises was disposed of"),
};

static const WardFactSpec assessment_specs[] = {
  ENUM (premises_occupancy, occupancy, "Occupancy of the premises"),
  /* Category of the assessment before this one (by `on`), or the premises' own; unassessed when
     there is none. */
  ENUM (previous_category, category, "Category before"),
  DATE (previous_on, "The assessment before"),
  /* Items of the list `assessment.items` in force on `on` with no answer in `answers`
   * (item=answer=source), and items answered yes or no with no source. */
  LIST (answers_missing, "Questions without an answer"),
  LIST (answers_without_source, "Answers without a source"),
  /* neighbourhood_evidence items (source=date or source=date=what): how many; how many different
   * sources; how many name a resident concern (source "concern" or "resident"). */
  INT (evidence_count, "Items of neighbourhood evidence"),
  INT (evidence_source_count, "Different sources of evidence"),
  INT (evidence_concern_count, "Items that are residents' concerns"),
  /* Items without a date that can be read. */
  LIST (evidence_undated, "Evidence without a date"),
  /* Escalations of the premises with `at` in the 3 months before `on`, or after it. */
  INT (escalation_count, "Escalations from the premises"),
  /* Among these, one with child true: the first one's `at`, and whether its reference is filled. */
  TIME (child_escalated_at, "Child indicator passed on at"),
  BOOL (child_escalation_has_reference, "The child's escalation has a reference"),
  /* Ids of decisions of the premises, draft to ordered, whose author is this assessor. */
  LIST (assessor_decisions, "Decisions that the assessor is author of"),
  /* A partner in the list is of use outreach, peer_led, health, drug_alcohol, isva, sarc or
     housing. */
  BOOL (has_support_partner, "A support service took part"),
  LIST (bare_answers, "Answers that say nothing"),
};

static const WardFactSpec visit_specs[] = {
  ENUM (premises_occupancy, occupancy, "Occupancy of the premises"),
  ENUM (premises_status, status, "Status of the premises"),
  /* Visits of the premises, planned or done, whose `at` is in the 28 days up to and including this
     one's day, this one counted. */
  INT (visits_in_28_days, "Visits within 28 days, this one included"),
  /* The last done visit before this one has entry refused. */
  BOOL (last_visit_refused, "Entry was refused last time"),
  /* Officers in the list without an in-date result for every course that a requirement demands of
     all, frontline or their role. */
  LIST (untrained_officers, "Officers whose training is not in date"),
  /* How many in the list are trained so. */
  INT (trained_officer_count, "Trained officers"),
  /* Officers in the list who hold liaison or deputy_liaison on that day. */
  LIST (liaison_officers, "Liaison officers present"),
  /* Ids of sites (not withdrawn) whose buffered shape holds the premises' point at a protected time
   * of theirs. Unknown when the place isn't held here. Project premises count at all times. */
  LIST (protected_sites, "Protected sites at that time"),
  /* A live individual consent for this visit. */
  BOOL (individual_consent, "Individual consent"),
};

static const WardFactSpec telling_specs[] = {
  ENUM (decision_status, decision_status, "Status of the decision"),
  TIME (decision_authorised_at, "The decision was authorised at"),
  /* The decision is about the same premises; so is the protective action. FALSE when either names
     another; unknown when not given. */
  BOOL (decision_is_of_premises, "The decision is about these premises"),
  BOOL (protective_action_is_of_premises, "The protective action is about these premises"),
};

static const WardFactSpec escalation_specs[] = {
  ENUM (premises_category, category, "Category of the premises"),
};

static const WardFactSpec protective_action_specs[] = {
  /* reviewed_by is in `by`, or created the record. */
  BOOL (reviewer_took_part, "The reviewer took part"),
};

static const WardFactSpec protective_note_specs[] = {
  /* ends_on as it stood when the note was created (history); itself for a new record. */
  DATE (first_ends_on, "First agreed end"),
};

static const WardFactSpec enforcement_duty_specs[] = {
  /* Whole months between [from, to) and the officer's nearest liaison or deputy_liaison post, and
   * the ids of those within the cooling-off. */
  INT (liaison_months, "Months between this and the officer's liaison post"),
  LIST (liaison_appointments, "Liaison appointments that clash"),
  TEXT (officer_name, "Officer"),
};

const WardFactSpecs ward_fact_specs_premises[] = {
  SPECS ("premises", premises_specs),
  SPECS ("place", place_specs),
  SPECS ("assessment", assessment_specs),
  SPECS ("visit", visit_specs),
  SPECS ("telling", telling_specs),
  SPECS ("escalation", escalation_specs),
  SPECS ("protective_action", protective_action_specs),
  SPECS ("protective_note", protective_note_specs),
  SPECS ("enforcement_duty", enforcement_duty_specs),
  { NULL, NULL, 0 },
};
