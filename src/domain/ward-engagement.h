/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ward-enums.h"
#include "ward-kind.h"

G_BEGIN_DECLS

/* What passes between us, partners, residents and people who work there. */

#define WARD_ENGAGEMENT_FIELDS(F, S) \
  F (S, REF, partner, "partner", 0, 1, N_("Partner")) \
  F (S, DATE, on, NULL, WARD_REQ, 1, N_("On")) \
  F (S, ENUM, use, &ward_enum_engagement_use, WARD_REQ, 1, N_("Kind")) \
  F (S, TEXT, purpose, NULL, WARD_REQ | WARD_SEARCH, 1, N_("Purpose")) \
  F (S, TEXT, outcome, NULL, WARD_LONG | WARD_SEARCH, 1, N_("Outcome")) \
  F (S, TEXT, response, NULL, WARD_LONG, 1, N_("Our response")) \
  F (S, REF, owner, "officer", 0, 1, N_("Owner")) \
  F (S, REF, changed, NULL, 0, 1, N_("What it changed"))
WARD_STRUCT (WardEngagement, WARD_ENGAGEMENT_FIELDS);
extern const WardKind ward_kind_engagement;

#define WARD_CONCERN_FIELDS(F, S) \
  F (S, REF, ward, "area", WARD_REQ, 1, N_("Ward")) \
  F (S, ENUM, use, &ward_enum_concern_use, WARD_REQ, 1, N_("About")) \
  F (S, REF, heard_by, "officer", 0, 1, N_("Heard by")) \
  F (S, DATE, heard_on, NULL, WARD_COUNTED, 1, N_("Heard on")) \
  F (S, DATE, answered, NULL, 0, 1, N_("Answered on")) \
  F (S, DATE, fed_back, NULL, 0, 1, N_("Fed back on")) \
  F (S, TEXT, verified_by, NULL, WARD_CODE, 1, N_("Verified by")) \
  F (S, ENUM, flag, &ward_enum_concern_flag, 0, 1, N_("Flag"))
WARD_STRUCT (WardConcern, WARD_CONCERN_FIELDS);
extern const WardKind ward_kind_concern;

#define WARD_BULLETIN_FIELDS(F, S) \
  F (S, TEXT, reference, NULL, WARD_REQ | WARD_KEY | WARD_CODE | WARD_SEARCH, 1, N_("Reference")) \
  F (S, DATE, received_on, NULL, WARD_REQ, 1, N_("Received on")) \
  F (S, ENUM, consent, &ward_enum_bulletin_consent, WARD_REQ | WARD_ASK, 1, N_("Consent")) \
  F (S, REF, area, "area", 0, 1, N_("Area")) \
  F (S, BOOL, considered, NULL, 0, 1, N_("Considered for intelligence")) \
  F (S, TEXT, reason, NULL, WARD_LONG, 1, N_("Reason")) \
  F (S, TEXT, intelligence_ref, NULL, WARD_CODE, 1, N_("Intelligence reference")) \
  F (S, REF, acknowledged_by, "officer", 0, 1, N_("Acknowledged by")) \
  F (S, DATE, review_on, NULL, 0, 1, N_("Review on"))
WARD_STRUCT (WardBulletin, WARD_BULLETIN_FIELDS);
extern const WardKind ward_kind_bulletin;

#define WARD_NUM_REQUEST_FIELDS(F, S) \
  F (S, ENUM, use, &ward_enum_num_use, WARD_REQ, 1, N_("Use")) \
  F (S, DATE, on, NULL, WARD_REQ, 1, N_("On")) \
  F (S, ENUM, outcome, &ward_enum_num_outcome, WARD_REQ, 1, N_("Outcome")) \
  F (S, ENUM, consent, &ward_enum_bulletin_consent, 0, 1, N_("Consent"))
WARD_STRUCT (WardNumRequest, WARD_NUM_REQUEST_FIELDS);
extern const WardKind ward_kind_num_request;

#define WARD_CONSENT_FIELDS(F, S) \
  F (S, ENUM, use, &ward_enum_consent_use, WARD_REQ | WARD_ASK, 1, N_("Kind")) \
  F (S, REF, site, "site", 0, 1, N_("Site")) \
  F (S, REF, patrol, "patrol", 0, 1, N_("Patrol")) \
  F (S, REF, visit, "visit", 0, 1, N_("Visit")) \
  F (S, REF, relayed_by, "partner", WARD_REQ | WARD_ASK, 1, N_("Relayed by")) \
  F (S, TIME, at, NULL, WARD_REQ | WARD_ASK, 1, N_("At")) \
  F (S, TEXT, scope, NULL, WARD_LONG | WARD_REQ | WARD_ASK, 1, N_("For what")) \
  F (S, TIME, expires_at, NULL, WARD_REQ | WARD_ASK, 1, N_("Expires at")) \
  F (S, TIME, withdrawn_at, NULL, WARD_ASK, 1, N_("Withdrawn at"))
WARD_STRUCT (WardConsent, WARD_CONSENT_FIELDS);
extern const WardKind ward_kind_consent;

#define WARD_PROTECTIVE_NOTE_FIELDS(F, S) \
  F (S, REF, ward, "area", WARD_REQ, 1, N_("Ward")) \
  F (S, TEXT, reason, NULL, WARD_LONG | WARD_REQ, 1, N_("Safeguarding reason")) \
  F (S, TEXT, agreed, NULL, WARD_LONG, 1, N_("Agreed with")) \
  F (S, DATE, ends_on, NULL, WARD_REQ, 1, N_("Ends on")) \
  F (S, REF, renewed_by, "officer", WARD_STEP, 1, N_("Renewed by"))
WARD_STRUCT (WardProtectiveNote, WARD_PROTECTIVE_NOTE_FIELDS);
extern const WardKind ward_kind_protective_note;

#define WARD_REFERRAL_COUNT_FIELDS(F, S) \
  F (S, REF, partner, "partner", WARD_REQ, 1, N_("Partner")) \
  F (S, DATE, month, NULL, WARD_REQ, 1, N_("Month")) \
  F (S, INT, count, NULL, WARD_REQ | WARD_BAND, 1, N_("Count"))
WARD_STRUCT (WardReferralCount, WARD_REFERRAL_COUNT_FIELDS);
extern const WardKind ward_kind_referral_count;

G_END_DECLS
