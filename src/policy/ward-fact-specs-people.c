/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-fact-specs-private.h"

static const WardFactSpec officer_specs[] = {
  /* Ids of other officers with the same collar number. */
  LIST (same_collar, "Officers with the same collar number"),
};

static const WardFactSpec rank_period_specs[] = {
  /* Other, not acting, rank periods of the officer that overlap this one; an acting period may
     overlap a substantive one. */
  LIST (overlapping, "Rank periods that overlap"),
};

static const WardFactSpec appointment_specs[] = {
  TEXT (officer_name, "Officer"),
  /* Only for liaison and deputy_liaison: whole months between the appointment's [from, to) and the
   * officer's nearest enforcement (enforcement_duty; author, applicant or authoriser of a decision
   * with option close, or other and not directed at those_who_exploit; `by` of a service; a patrol
   * of style enforcement): 0 when they overlap, unknown when there is none. */
  INT (enforcement_months, "Months between the post and enforcement"),
  /* The ids of those within the cooling-off. */
  LIST (enforcement_records, "Enforcement that clashes"),
  /* Course codes required of the post (requirement applies_to post or role) that the officer has no
     in-date result for on `from`. */
  LIST (missing_courses, "Required courses not in date"),
  /* The officer left, or joins after `from`. */
  BOOL (officer_out_of_post, "The officer isn't in service then"),
  /* The partner's accredited, accredited_until, awareness_trained (for isva). */
  BOOL (partner_accredited, "The service is accredited"),
  DATE (partner_accredited_until, "Accredited until"),
  BOOL (partner_awareness_trained, "Sex-work awareness trained"),
};

static const WardFactSpec contact_point_specs[] = {
  /* Ids of other contact points of the district whose [from, to) meets this one's. */
  LIST (overlapping, "Contact points at the same time"),
};

static const WardFactSpec exception_specs[] = {
  /* Of the rule named: it exists; it may be lifted by exception; its id begins APP-SEP,
   * ENF-LIAISON, PTL-LIAISON, SVC-LIAISON or DUTY-SEP. */
  BOOL (rule_exists, "The rule exists"),
  BOOL (rule_is_exceptable, "The rule can be lifted by exception"),
  BOOL (rule_is_separation, "It is a separation rule"),
  /* approved_by is author, officer, applicant or authoriser of the record, or among its officers.
   */
  BOOL (approver_is_subject, "The approver is its subject"),
  ENUM (approver_rank, NULL, "Approver's rank"),
  /* For a separation rule: the record's premises is one that the officer concerned worked as
   * liaison officer (a visit with them present, or the clashing record's own premises). */
  BOOL (same_premises, "On premises that the officer knows as liaison"),
  /* An engagement of the last 14 days, or of later, whose `changed` is this exception or its
   * record, with a partner of use outreach or peer_led. */
  BOOL (projects_told, "The projects were told"),
};

static const WardFactSpec grant_specs[] = {
  ENUM (from_rank, NULL, "Rank of the giver"),
  ENUM (to_rank, NULL, "Rank of the receiver"),
  /* to_officer holds liaison or deputy_liaison at any time in [from, to). */
  BOOL (to_is_liaison, "The receiver is a liaison officer then"),
};

static const WardFactSpec result_specs[] = {
  BOOL (course_assessed, "The course is assessed"),
  /* Ids of other results of the same officer, course and day with the same outcome. */
  LIST (same_result, "The same result"),
  /* `on` lies outside the course's [from, to) or the officer's service. */
  BOOL (outside_course, "The course wasn't taught then"),
  BOOL (outside_service, "The officer wasn't in service then"),
};

static const WardFactSpec booking_specs[] = {
  /* Ids of other bookings of the officer whose session overlaps; of the session's bookings, this
     one counted, over capacity. */
  LIST (double_booked, "Other bookings at that time"),
  BOOL (over_capacity, "The session is full"),
  /* An absence of the officer covers the session's day. */
  BOOL (officer_absent, "The officer is absent that day"),
};

static const WardFactSpec session_specs[] = {
  /* The course's provider is partner. */
  BOOL (course_by_partner, "Delivered by a partner"),
};

const WardFactSpecs ward_fact_specs_people[] = {
  SPECS ("officer", officer_specs),         SPECS ("rank_period", rank_period_specs),
  SPECS ("appointment", appointment_specs), SPECS ("contact_point", contact_point_specs),
  SPECS ("exception", exception_specs),     SPECS ("grant", grant_specs),
  SPECS ("result", result_specs),           SPECS ("booking", booking_specs),
  SPECS ("session", session_specs),         { NULL, NULL, 0 },
};
