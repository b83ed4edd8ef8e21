/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ward-enums.h"
#include "ward-kind.h"
#include "ward-engagement.h"

G_BEGIN_DECLS

/* Partners, their places and times, and what they told us. */

#define WARD_PARTNER_FIELDS(F, S) \
  F (S, TEXT, name, NULL, WARD_REQ | WARD_KEY | WARD_SEARCH | WARD_SHARE, 1, N_("Name")) \
  F (S, LIST, aliases, NULL, WARD_SET | WARD_SHARE, 1, N_("Also known as")) \
  F (S, TEXT, host, NULL, WARD_SHARE, 1, N_("Host organisation")) \
  F (S, LIST, use, &ward_enum_partner_use, WARD_REQ | WARD_SHARE, 1, N_("Services by kind")) \
  F (S, BOOL, accredited, NULL, WARD_SHARE, 1, N_("Accredited")) \
  F (S, DATE, accredited_until, NULL, WARD_SHARE, 1, N_("Accredited until")) \
  F (S, BOOL, awareness_trained, NULL, WARD_SHARE, 1, N_("Sex-work awareness trained")) \
  F (S, TEXT, services, NULL, WARD_LONG | WARD_SEARCH | WARD_SHARE, 1, N_("Services")) \
  F (S, TEXT, hours, NULL, WARD_SHARE, 1, N_("Hours")) \
  F (S, TEXT, referral_route, NULL, WARD_LONG | WARD_SHARE | WARD_CONTACT, 1, \
     N_("Referral route")) \
  F (S, LIST, languages, NULL, WARD_SHARE | WARD_SET, 1, N_("Languages")) \
  F (S, LIST, audiences, NULL, WARD_SHARE | WARD_SET, 1, N_("Who it is for")) \
  F (S, TEXT, phone, NULL, WARD_CONTACT | WARD_SHARE, 1, N_("Telephone")) \
  F (S, TEXT, email, NULL, WARD_CONTACT | WARD_SHARE, 1, N_("Email")) \
  F (S, BOOL, public, NULL, WARD_SHARE, 1, N_("May be published")) \
  F (S, BOOL, num_member, NULL, WARD_SHARE, 1, N_("Member of National Ugly Mugs")) \
  F (S, DATE, routes_told_on, NULL, WARD_SHARE | WARD_COUNTED, 1, N_("Reporting routes told on")) \
  F (S, DATE, verified_on, NULL, WARD_SHARE | WARD_COUNTED, 1, N_("Last verified"))
WARD_STRUCT (WardPartner, WARD_PARTNER_FIELDS);
extern const WardKind ward_kind_partner;

#define WARD_AGREEMENT_FIELDS(F, S) \
  F (S, REF, partner, "partner", WARD_REQ | WARD_ASK, 1, N_("Partner")) \
  F (S, ENUM, use, &ward_enum_agreement_use, WARD_REQ, 1, N_("Kind of agreement")) \
  F (S, TEXT, parties, NULL, 0, 1, N_("Parties")) \
  F (S, TEXT, legal_basis, NULL, WARD_LONG, 1, N_("Legal basis")) \
  F (S, DATE, signed_on, NULL, WARD_REQ, 1, N_("Signed on")) \
  F (S, DATE, review_on, NULL, 0, 1, N_("Review on")) \
  F (S, DATE, ends_on, NULL, 0, 1, N_("Ends on")) \
  F (S, BOOL, safeguarding, NULL, 0, 1, N_("Covers safeguarding")) \
  F (S, BOOL, confidentiality, NULL, 0, 1, N_("Covers confidentiality")) \
  F (S, BOOL, data_protection, NULL, 0, 1, N_("Covers data protection")) \
  F (S, BOOL, trained_staff, NULL, 0, 1, N_("Staff and volunteers trained"))
WARD_STRUCT (WardAgreement, WARD_AGREEMENT_FIELDS);
extern const WardKind ward_kind_agreement;

#define WARD_SITE_FIELDS(F, S) \
  F (S, REF, partner, "partner", WARD_REQ, 1, N_("Partner")) \
  F (S, TEXT, name, NULL, WARD_REQ | WARD_PLACE, 1, N_("Name")) \
  F (S, ENUM, use, &ward_enum_site_use, WARD_REQ, 1, N_("Use")) \
  F (S, SHAPE, shape, NULL, WARD_PLACE | WARD_ASK, 1, N_("Shape")) \
  F (S, INT, buffer_m, NULL, WARD_ASK, 1, N_("Buffer (metres)")) \
  F (S, DATE, agreed_on, NULL, 0, 1, N_("Agreed with the partner on")) \
  F (S, ENUM, precision, &ward_enum_precision, WARD_REQ | WARD_ASK, 1, \
     N_("How exactly it may be shown")) \
  F (S, LIST, who_may_see, &ward_enum_role, WARD_SET, 1, N_("Roles that may see it")) \
  F (S, DATE, withdrawn_on, NULL, WARD_ASK, 1, N_("Withdrawn on"))
WARD_STRUCT (WardSite, WARD_SITE_FIELDS);
extern const WardKind ward_kind_site;

#define WARD_SITE_TIME_FIELDS(F, S) \
  F (S, REF, site, "site", WARD_REQ, 1, N_("Site")) \
  F (S, LOCAL, starts, NULL, WARD_REQ | WARD_PLACE, 1, N_("Starts (local)")) \
  F (S, INT, minutes, NULL, WARD_REQ, 1, N_("Minutes")) \
  F (S, TEXT, rrule, NULL, WARD_CODE, 1, N_("Recurrence")) \
  F (S, LIST, exdates, NULL, WARD_CODE, 1, N_("Not on (dates)")) \
  F (S, DATE, from, NULL, 0, 1, N_("From")) \
  F (S, DATE, to, NULL, 0, 1, N_("To"))
WARD_STRUCT (WardSiteTime, WARD_SITE_TIME_FIELDS);
extern const WardKind ward_kind_site_time;

G_END_DECLS
