/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-fact-specs-private.h"

static const WardFactSpec partner_specs[] = {
  /* An agreement (any use; of use information_sharing) of the partner that is signed, not ended and
     not past its review. */
  BOOL (live_agreement, "An agreement is in date"),
  BOOL (live_sharing_agreement, "A sharing agreement is in date"),
  LIST (same_name, "Partners of the same name or alias"),
};

static const WardFactSpec agreement_specs[] = {
  /* The partner's name, aliases or the parties name an immigration body (list
     `immigration.bodies`). */
  BOOL (immigration_party, "An immigration body is party"),
};

static const WardFactSpec site_specs[] = {
  /* The record's buffer_m, shape, precision or agreed_on differs from before; FALSE for a new
     record. */
  BOOL (terms_changed, "The agreed terms change"),
  /* The acting officer holds liaison or deputy_liaison today. */
  BOOL (actor_is_liaison, "You are the liaison officer"),
};

static const WardFactSpec site_time_specs[] = {
  /* rrule and starts can be read and give at least one occurrence. */
  BOOL (recurrence_readable, "The recurrence can be read"),
  DATE (site_withdrawn_on, "The site was withdrawn on"),
  BOOL (actor_is_liaison, "You are the liaison officer"),
};

static const WardFactSpec bulletin_specs[] = {
  BOOL (acknowledger_is_liaison, "Acknowledged by a liaison officer"),
  LIST (same_reference, "Bulletins with the same reference"),
};

static const WardFactSpec consent_specs[] = {
  /* relayed_by is the partner of the site named (TRUE when no site is named). */
  BOOL (relayed_by_site_partner, "Relayed by the site's partner"),
  /* End of the protected time that `at` falls in, or of the patrol or visit named. */
  TIME (session_ends, "The session ends"),
};

static const WardFactSpec engagement_specs[] = {
  /* An engagement of use concern without response, older than the days of
     policy.concern_answer_days, is for the rule to ask by on. */
  BOOL (partner_known, "The partner is held"),
};

static const WardFactSpec scheme_specs[] = {
  /* The voluntary service has verified_on within policy.directory_stale_months and isn't archived.
   */
  BOOL (service_is_live, "The voluntary service is live"),
};

static const WardFactSpec disclosure_specs[] = {
  /* The recipient names a partner held here (name or alias): its name; its live sharing agreement.
     Unknown when it is no partner. */
  TEXT (partner_name, "Partner"),
  BOOL (live_sharing_agreement, "A sharing agreement is in date"),
  /* What goes out: how many premises places; whether a category, another partner's times or sites
   * are in it; whether officers of the acting one's right may send it; a verified second signature
   * over it. */
  INT (place_count, "Premises places in it"),
  BOOL (has_category, "It holds a premises category"),
  BOOL (has_other_partner_times, "It holds another partner's times"),
  BOOL (second_signature, "A second signature"),
  /* Narratives of what goes out that the person-data guard refuses. */
  LIST (media_words, "Names, addresses or images in it"),
};

const WardFactSpecs ward_fact_specs_partners[] = {
  SPECS ("partner", partner_specs),
  SPECS ("agreement", agreement_specs),
  SPECS ("site", site_specs),
  SPECS ("site_time", site_time_specs),
  SPECS ("bulletin", bulletin_specs),
  SPECS ("consent", consent_specs),
  SPECS ("engagement", engagement_specs),
  SPECS ("scheme", scheme_specs),
  SPECS ("disclosure", disclosure_specs),
  { NULL, NULL, 0 },
};
