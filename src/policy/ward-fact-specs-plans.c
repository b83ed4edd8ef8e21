/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-fact-specs-private.h"

static const char *const patrol_style[] = { "reassurance", "visibility", "enforcement", NULL };
static const char *const patrol_status[] = { "draft", "consulted", "approved",
                                             "done",  "cancelled", NULL };

static const WardFactSpec patrol_specs[] = {
  /* The clashes with protected times (each occurrence of the patrol against each site_time; the
   * site's shape grown by buffer_m, its time as it is), the worst one's site id, site_time id,
   * minutes of overlap and metres that the shapes reach into each other. All unknown when there is
   * none. A live arrangement consent of the site takes a clash out. What isn't to be seen by the
   * acting role (precision, who_may_see) is left unknown, but outreach_clash_count always counts.
   */
  INT (outreach_clash_count, "Clashes with protected times"),
  TEXT (site, "Site"),
  TEXT (site_time, "Protected time"),
  INT (minutes, "Minutes of overlap"),
  INT (metres, "Metres of overlap"),
  /* The worst clash in words: minutes and metres to those who may see it, else the nearest clear
     start, padded and rounded (PS5). Unknown when there is none. */
  TEXT (outreach_words, "How protected time is met"),
  /* Why its windows can't be counted (no end to the rule, over a year, never …); unknown when they
     can, or when it has no times. */
  TEXT (times_problem, "Why its times can't be told"),
  /* Local days from the first window's to the last's, both counted. */
  INT (span_days, "Days from first to last"),
  /* Words of the list patrol.enforcement_words that the purposes hold, in sentences
     that don't say no. */
  LIST (enforcement_words, "Words of enforcement"),
  /* Languages beside English of the district's partners of use outreach or peer_led. */
  LIST (languages_spoken, "Languages of the projects here"),
  /* Clashes that an arrangement took out, which stay barred for tasking people there (style
     enforcement). */
  INT (arranged_clash_count, "Clashes that an arrangement covers"),
  BOOL (individual_consent, "Individual consent"),
  /* shape is empty, crosses itself, has no extent (a point, a line, under a square metre) or lies
     outside the district. */
  BOOL (shape_is_bad, "The area can't be used"),
  BOOL (outside_district, "The area lies outside the district"),

  /* consultation rows with subject this patrol. Usable: partner of use outreach or peer_led (or
   * method relayed and the liaison officer recorded it), how_worker_views filled and not bare,
   * sent_at at least policy.consultation_working_days working days before `starts`, outcome
   * support, concerns or object. Attempts: dated rows (sent_at) of such partners with outcome
   * no_reply or declined. */
  INT (consultation_count, "Usable consultations"),
  INT (consultation_attempts, "Attempts without a reply"),
  INT (consultation_late_count, "Consultations sent too late"),
  /* One of the attempts says what was changed. */
  BOOL (allowed_for_not_knowing, "Something was changed to allow for not knowing"),
  /* Rows with outcome concerns or object whose answer is empty or bare: partner names. */
  LIST (dissent_unanswered, "Objections without a written answer"),
  /* Area, time or purpose now lies outside the plan that the latest usable consultation was on;
     FALSE inside it or after cancelling. */
  BOOL (consultation_stale, "The plan has changed since it was consulted on"),
  /* A verified signature (approve or except) of an officer of superintendent rank or above. */
  BOOL (superintendent_signed, "A superintendent signed"),

  /* As for visits, on the local date of `starts`, over officers and lead. */
  LIST (untrained_officers, "Officers whose training is not in date then"),
  LIST (liaison_officers, "Liaison officers tasked"),
  /* Smallest whole months between `starts` and a liaison post over officers and lead; unknown when
     none ever held one. */
  INT (liaison_months, "Months between a tasked officer's liaison post and this"),
  ENUM (approver_rank, NULL, "Approver's rank"),
  BOOL (approve_signature_valid, "Signed by the approver"),
  /* Officers with an absence on that day. */
  LIST (absent_officers, "Officers absent that day"),
  /* Patrols of style enforcement, approved or done, that meet the area, starting in the 90 days
     before `starts`. */
  INT (enforcement_in_90_days, "Enforcement patrols here in 90 days"),
  INT (debrief_count, "Debriefs"),
  LIST (bare_answers, "Answers that say nothing"),
};

static const WardFactSpec consultation_specs[] = {
  /* The partner's uses hold outreach or peer_led. */
  BOOL (partner_speaks_for_workers, "An outreach project or a peer-led group"),
  TIME (subject_starts, "The plan starts"),
};

static const WardFactSpec debrief_specs[] = {
  ENUM (patrol_style, patrol_style, "Style of the patrol"),
  ENUM (patrol_status, patrol_status, "Status of the patrol"),
  TIME (patrol_ends, "The patrol ended"),
};

static const WardFactSpec intervention_specs[] = {
  /* Sites (not withdrawn) of use drop_in, outreach_route, project_premises or clinic whose shape
     lies within 100 m. */
  LIST (facing_sites, "Protected sites within 100 metres"),
  /* Engagements or consultations whose changed or subject is this intervention, with any partner.
   */
  INT (consultation_count, "Partners consulted"),
  /* Other interventions of the same use within 50 m, not closed. */
  LIST (near_same_use, "The same kind within 50 metres"),
  INT (partner_actions_open, "Partner actions open"),
  LIST (bare_answers, "Answers that say nothing"),
};

static const WardFactSpec action_specs[] = {
  /* duty is in the duties pack. */
  BOOL (duty_exists, "The duty exists"),
};

const WardFactSpecs ward_fact_specs_plans[] = {
  SPECS ("patrol", patrol_specs),   SPECS ("consultation", consultation_specs),
  SPECS ("debrief", debrief_specs), SPECS ("intervention", intervention_specs),
  SPECS ("action", action_specs),   { NULL, NULL, 0 },
};
