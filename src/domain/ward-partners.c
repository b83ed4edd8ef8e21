/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-partners.h"

#include <glib/gi18n-lib.h>

static const WardField partner_fields[] = { WARD_PARTNER_FIELDS (WARD_ENTRY, WardPartner) };
const WardKind ward_kind_partner = {
  "partner", 'R', 0, "partners",
  N_("Partner"), N_("Partners"),
  "name", "name use host accredited_until verified_on", NULL,
  sizeof (WardPartner), partner_fields, G_N_ELEMENTS (partner_fields),
};

static const WardField agreement_fields[] = { WARD_AGREEMENT_FIELDS (WARD_ENTRY, WardAgreement) };
const WardKind ward_kind_agreement = {
  "agreement", 'R', 0, "partners",
  N_("Agreement"), N_("Agreements"),
  "use signed_on", "partner use signed_on review_on ends_on", "partner",
  sizeof (WardAgreement), agreement_fields, G_N_ELEMENTS (agreement_fields),
};

static const WardField site_fields[] = { WARD_SITE_FIELDS (WARD_ENTRY, WardSite) };
const WardKind ward_kind_site = {
  "site", 'R', 0, "partners",
  N_("Protected site"), N_("Protected sites"),
  "name use", "name partner use precision agreed_on withdrawn_on", NULL,
  sizeof (WardSite), site_fields, G_N_ELEMENTS (site_fields),
};

static const WardField site_time_fields[] = { WARD_SITE_TIME_FIELDS (WARD_ENTRY, WardSiteTime) };
const WardKind ward_kind_site_time = {
  "site_time", 'R', 0, "partners",
  N_("Protected time"), N_("Protected times"),
  "starts", "site starts minutes rrule from to", "site",
  sizeof (WardSiteTime), site_time_fields, G_N_ELEMENTS (site_time_fields),
};

static const WardField engagement_fields[] =
  { WARD_ENGAGEMENT_FIELDS (WARD_ENTRY, WardEngagement) };
const WardKind ward_kind_engagement = {
  "engagement", 'R', WARD_KIND_PAST, "partners",
  N_("Engagement"), N_("Engagements"),
  "use on", "on use partner purpose owner", NULL,
  sizeof (WardEngagement), engagement_fields, G_N_ELEMENTS (engagement_fields),
};

static const WardField concern_fields[] = { WARD_CONCERN_FIELDS (WARD_ENTRY, WardConcern) };
const WardKind ward_kind_concern = {
  "concern", 'R', 0, "partners",
  N_("Resident concern"), N_("Resident concerns"),
  "use ward", "ward use heard_by answered fed_back flag", NULL,
  sizeof (WardConcern), concern_fields, G_N_ELEMENTS (concern_fields),
};

static const WardField bulletin_fields[] = { WARD_BULLETIN_FIELDS (WARD_ENTRY, WardBulletin) };
const WardKind ward_kind_bulletin = {
  "bulletin", 'R', WARD_KIND_PAST, "partners",
  N_("Safety bulletin"), N_("Safety bulletins"),
  "reference", "reference received_on consent considered acknowledged_by review_on", NULL,
  sizeof (WardBulletin), bulletin_fields, G_N_ELEMENTS (bulletin_fields),
};

static const WardField num_request_fields[] =
  { WARD_NUM_REQUEST_FIELDS (WARD_ENTRY, WardNumRequest) };
const WardKind ward_kind_num_request = {
  "num_request", 'R', WARD_KIND_PAST, "partners",
  N_("Request to NUM"), N_("Requests to NUM"),
  "use on", "on use outcome consent", NULL,
  sizeof (WardNumRequest), num_request_fields, G_N_ELEMENTS (num_request_fields),
};

static const WardField consent_fields[] = { WARD_CONSENT_FIELDS (WARD_ENTRY, WardConsent) };
const WardKind ward_kind_consent = {
  "consent", 'R', 0, "partners",
  N_("Consent"), N_("Consents"),
  "use at", "use site patrol visit relayed_by at expires_at withdrawn_at", NULL,
  sizeof (WardConsent), consent_fields, G_N_ELEMENTS (consent_fields),
};

static const WardField protective_note_fields[] =
  { WARD_PROTECTIVE_NOTE_FIELDS (WARD_ENTRY, WardProtectiveNote) };
const WardKind ward_kind_protective_note = {
  "protective_note", 'R', WARD_KIND_QUIET, NULL,
  N_("Protective note"), N_("Protective notes"),
  "ward ends_on", "ward ends_on", NULL,
  sizeof (WardProtectiveNote), protective_note_fields, G_N_ELEMENTS (protective_note_fields),
};

static const WardField referral_count_fields[] =
  { WARD_REFERRAL_COUNT_FIELDS (WARD_ENTRY, WardReferralCount) };
const WardKind ward_kind_referral_count = {
  "referral_count", 'R', 0, "partners",
  N_("Referral count"), N_("Referral counts"),
  "month", "partner month count", NULL,
  sizeof (WardReferralCount), referral_count_fields, G_N_ELEMENTS (referral_count_fields),
};
