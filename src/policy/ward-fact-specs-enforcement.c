/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-fact-specs-private.h"

static const char *const occupancy[] = { "more_than_one", "sole", "not_known", NULL };
static const char *const category[] = { "unassessed", "non_nuisance", "nuisance", "risk", NULL };
static const char *const status[] = { "draft",   "authorised", "served",     "heard", "ordered",
                                      "refused", "ended",      "not_closed", NULL };
static const char *const option[] = { "close", "not_close", "support_only", "other", NULL };
static const char *const power[] = { "none", "soa2a", "asb2014", NULL };

/* The deciding moment is authorised_at, or now while that is empty; the deciding day is its local
 * date. A row that is kept by appending (ladder_step) counts by the latest created_at for its step.
 * Premises means the decision's premises. */
static const WardFactSpec decision_specs[] = {
  /* The premises' own fields as they stand; unknown when the decision is about an area or the
     premises isn't held. */
  ENUM (premises_occupancy, occupancy, "Occupancy of the premises"),
  ENUM (premises_category, category, "Category of the premises"),
  /* district.local_authority of the decision's district. */
  TEXT (premises_local_authority, "Local authority for the place"),

  /* The latest assessment of the premises whose `on` is not after the deciding day: its `on`,
   * review_on and other fields. All unknown when there is none, except assessment_in_date. */
  DATE (assessment_on, "Latest joint assessment"),
  DATE (assessment_review_on, "Its review is due"),
  /* That assessment exists and the deciding day is not after its review_on. FALSE when there is
     none; unknown without premises. */
  BOOL (assessment_in_date, "A joint assessment is in date"),
  /* The same asked of the local date of created_at (today for a new record). */
  BOOL (assessment_in_date_at_opening, "A joint assessment was in date when this was opened"),
  ENUM (assessment_category, category, "Category found"),
  INT (assessment_partner_count, "Partners who took part"),
  TEXT (assessment_single_agency_reason, "Why no partner took part"),
  /* Officer id, as in author: to be compared with it. */
  TEXT (assessment_assessor, "Assessor"),
  INT (assessment_evidence_count, "Items of neighbourhood evidence"),
  INT (assessment_indicator_count, "Indicators of coercion or exploitation"),
  /* "child" is ticked in it, or an escalation of the premises not older than 12 months has child
     true. */
  BOOL (child_indicator, "A child indicator"),
  /* Escalations of the premises whose `at` falls in the 12 months up to the deciding moment. */
  INT (escalation_count, "Escalations from the premises"),
  /* Protective actions at the premises (or area) in the 72 hours up to now. */
  INT (protective_action_count, "Protective actions in the last 72 hours"),

  /* Whole months between the deciding day and the nearest day on which the officer held liaison or
   * deputy_liaison, past or future, suspended or not: 0 in post that day; unknown when never. */
  INT (author_liaison_months, "Months between the author's liaison post and this"),
  INT (applicant_liaison_months, "Months between the applicant's liaison post and this"),
  INT (authoriser_liaison_months, "Months between the authoriser's liaison post and this"),
  /* Names as the officers' records have them, for messages. */
  TEXT (author_name, "Author"),
  TEXT (applicant_name, "Applicant"),
  TEXT (authoriser_name, "Authoriser"),
  /* From the authoriser's rank_period that covers the deciding day; without periods, officer.rank;
   * "none" for an officer without a rank. Unknown while authoriser is empty. */
  ENUM (authoriser_rank, NULL, "Authoriser's rank at the time"),
  /* That period has acting true. */
  BOOL (authoriser_acting, "Acting or temporary rank"),
  /* A verified signature (step authorise) over this record by the authoriser's own key. */
  BOOL (authorise_signature_valid, "Signed by the authoriser"),
  /* A verified signature (step except or approve) on this record by an officer of superintendent
   * rank or above at its time, who is neither author nor authoriser. */
  BOOL (second_superintendent_signed, "Signed by a second superintendent"),

  /* Of the list `ladder` in force on the deciding day: steps without a ladder_step row. */
  LIST (ladder_missing, "Steps without an answer"),
  /* Steps whose latest row has that state. */
  LIST (ladder_not_available, "Steps that are not available"),
  LIST (ladder_unsafe_to_wait, "Steps passed over as unsafe to wait for"),
  /* Steps whose latest row has no reason, a bare one (ward_text_is_bare), or, being tried or
     offered, no date. */
  LIST (ladder_unreasoned, "Steps without evidence or reason"),
  /* How many steps have a row whose state is neither tried nor offered_not_taken_up. */
  INT (ladder_not_tried_count, "Steps not tried"),

  /* Field names: NDM parts (information threat_and_risk powers_and_policy options
     action_and_review) that are empty. */
  LIST (blank_ndm_parts, "Parts of the decision model left empty"),
  /* harm_displacement harm_trust harm_intelligence harm_housing that are empty. */
  LIST (blank_harm_sections, "Harm sections left empty"),
  /* Harm sections that are filled and whose _source is empty or the police
     (ward_text_is_police_source). */
  LIST (harm_without_outside_source, "Harm sections with no source outside the police"),
  /* Narrative fields (flag LONG, and nrm_contact, authority_consulted, interpreter not among them)
     that hold a bare answer (the five parts of the decision model may say "not known"). */
  LIST (bare_answers, "Answers that say nothing"),
  /* Narrative fields whose text is at least 85 % like (ward_text_likeness) the same field of an
   * earlier decision, or like another field of this one. */
  LIST (repeated_fields, "Texts like an earlier decision's"),

  /* Rows of the list `<power>.conditions` in force on the deciding day for the decision's ground,
   * by stage: values without a `condition` row of that code with met true. Empty when power is
   * none; unknown when power is empty. */
  LIST (conditions_unmet, "Statutory conditions not met or not answered"),
  LIST (notice_contents_unmet, "Contents of the notice not confirmed"),
  /* Met rows with no evidence_reference, and with no `at` or one after authorised_at (when that is
     set). */
  LIST (conditions_without_evidence, "Conditions without an evidence reference"),
  LIST (conditions_late, "Conditions ticked after the authorisation, or without a time"),

  /* option rows. Incomplete: harm_workers, harm_community, trust or legality empty or bare, or
   * why_not so on a row that isn't the decision's option. */
  INT (option_count, "Options compared"),
  BOOL (options_include_not_close, "“Do not close” is among them"),
  LIST (options_incomplete, "Options not fully compared"),

  /* Log: number of rationale entries; whether numbers leave one out or come twice. */
  INT (rationale_count, "Rationale entries"),
  BOOL (entry_gap, "The log's numbers have a gap"),
  /* An entry of use review, entered within 72 hours of authorised_at, by an officer of
   * superintendent rank or above whose district is another than the decision's. */
  BOOL (urgent_review_done, "Reviewed by another district's superintendent"),

  /* First service rows: affixed in a prominent place; any mode. */
  TIME (affixed_at, "First affixed in a prominent place"),
  TIME (first_served_at, "First served"),
  /* Roles in persons_identified for which no service row (personal or copy) stands. */
  LIST (roles_not_served, "Persons identified who have no copy"),
  /* If the notice were served now: the last lawful hearing time (ward_clock_serve_plan), whether a
   * `sitting` row starts after now and not later than that; unknown when no sittings are held. */
  TIME (last_hearing_time, "Last lawful hearing time if served now"),
  BOOL (sitting_available, "A court sits before then"),

  /* Ids of other decisions on the same premises that are draft, authorised, served, heard or
     ordered, with option close or other. */
  LIST (other_open_decisions, "Other open decisions on the premises"),
  /* followup rows due before today and not done; number of followup rows. */
  INT (followups_overdue, "Follow-ups overdue"),
  INT (followup_count, "Follow-ups planned"),
};

static const WardFactSpec ladder_step_specs[] = {
  ENUM (decision_status, status, "Status of the decision"),
  /* `reason` is bare (ward_text_is_bare). */
  BOOL (reason_is_bare, "The reason says nothing"),
  BOOL (decision_urgent, "The decision is urgent"),
};

static const WardFactSpec option_specs[] = {
  ENUM (decision_status, status, "Status of the decision"),
  /* Fields of this option that hold a bare answer. */
  LIST (bare_answers, "Answers that say nothing"),
};

static const WardFactSpec condition_specs[] = {
  ENUM (decision_status, status, "Status of the decision"),
  TIME (decision_authorised_at, "The decision was authorised at"),
  /* The code is a row of the list `<power>.conditions` of the decision's power, in force. */
  BOOL (condition_is_listed, "The condition is one of the power's"),
};

static const WardFactSpec service_specs[] = {
  ENUM (decision_status, status, "Status of the decision"),
  ENUM (decision_option, option, "Option of the decision"),
  ENUM (decision_power, power, "Power"),
  TIME (decision_authorised_at, "The decision was authorised at"),
  /* authorise_signature_valid of the decision, or authorised_orally_to is set. */
  BOOL (decision_is_authorised, "The decision stands authorised"),
  /* As author_liaison_months, for `by` on the local date of `at`. */
  INT (by_liaison_months, "Months between the server's liaison post and this"),
  TEXT (by_name, "Served by"),
  TIME (affixed_at, "First affixed in a prominent place"),
};

static const WardFactSpec order_event_specs[] = {
  ENUM (decision_status, status, "Status of the decision"),
  ENUM (decision_power, power, "Power"),
  /* First service affixed in a prominent place (soa2a) or first service (asb2014). */
  TIME (notice_served_at, "The notice was served at"),
  /* `at` of the first `ordered` event; `until` of the latest ordered or extended event before this
     one. */
  TIME (ordered_at, "The order was made at"),
  TIME (order_until, "The order ran until"),
  /* The latest adjourned event before this one, or this one: its time; and whether a continued
   * event of the same or a later time keeps the notice alive. */
  TIME (adjourned_at, "The hearing was adjourned at"),
  BOOL (notice_continued, "The court continued the notice"),
  /* authority_at of the decision falls after the order was made: the authority was consulted about
     the extension. */
  BOOL (authority_consulted_again, "The local authority was consulted about the extension"),
};

static const WardFactSpec entry_specs[] = {
  /* An addendum's decision has been authorised. decided_at lies more than 24 hours before
     entered_at is for the rule to ask. */
  ENUM (decision_status, status, "Status of the decision"),
};

static const WardFactSpec followup_specs[] = {
  ENUM (decision_status, status, "Status of the decision"),
};

const WardFactSpecs ward_fact_specs_enforcement[] = {
  SPECS ("decision", decision_specs),
  SPECS ("ladder_step", ladder_step_specs),
  SPECS ("option", option_specs),
  SPECS ("condition", condition_specs),
  SPECS ("service", service_specs),
  SPECS ("order_event", order_event_specs),
  SPECS ("entry", entry_specs),
  SPECS ("followup", followup_specs),
  { NULL, NULL, 0 },
};
