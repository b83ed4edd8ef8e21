/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ward-enums.h"
#include "ward-kind.h"

G_BEGIN_DECLS

/* Profiles, documents, forums, grants and partners' own views. */

#define WARD_PROFILE_FIELDS(F, S) \
  F (S, TEXT, source, NULL, WARD_REQ | WARD_SEARCH, 1, N_("Source")) \
  F (S, TEXT, method, NULL, WARD_REQ, 1, N_("Method")) \
  F (S, DATE, on, NULL, WARD_REQ, 1, N_("On")) \
  F (S, DATE, review_on, NULL, 0, 1, N_("Review on")) \
  F (S, ENUM, fact_or_assessment, &ward_enum_basis, WARD_REQ, 1, N_("Fact or assessment")) \
  F (S, TEXT, text, NULL, WARD_LONG | WARD_REQ | WARD_SEARCH, 1, N_("Text"))
WARD_STRUCT (WardProfile, WARD_PROFILE_FIELDS);
extern const WardKind ward_kind_profile;

#define WARD_SCHEME_FIELDS(F, S) \
  F (S, REF, voluntary_service, "partner", WARD_REQ, 1, N_("Voluntary service it stands on")) \
  F (S, LIST, consultees, "partner", WARD_REFS | WARD_SET, 1, N_("Consulted")) \
  F (S, TEXT, model, NULL, WARD_LONG | WARD_REQ, 1, N_("Model"))
WARD_STRUCT (WardScheme, WARD_SCHEME_FIELDS);
extern const WardKind ward_kind_scheme;

#define WARD_DOCUMENT_FIELDS(F, S) \
  F (S, TEXT, title, NULL, WARD_REQ | WARD_SEARCH, 1, N_("Title")) \
  F (S, ENUM, use, &ward_enum_document_use, WARD_REQ, 1, N_("Kind")) \
  F (S, TEXT, edition, NULL, WARD_CODE, 1, N_("Edition")) \
  F (S, DATE, reviewed_on, NULL, 0, 1, N_("Reviewed on")) \
  F (S, DATE, review_due, NULL, 0, 1, N_("Review due"))
WARD_STRUCT (WardDocument, WARD_DOCUMENT_FIELDS);
extern const WardKind ward_kind_document;

#define WARD_FORUM_FIELDS(F, S) \
  F (S, TEXT, name, NULL, WARD_REQ | WARD_SEARCH, 1, N_("Name")) \
  F (S, DATE, attended_on, NULL, WARD_REQ, 1, N_("Attended on")) \
  F (S, REF, by, "officer", 0, 1, N_("By"))
WARD_STRUCT (WardForum, WARD_FORUM_FIELDS);
extern const WardKind ward_kind_forum;

#define WARD_GRANT_FIELDS(F, S) \
  F (S, REF, from_officer, "officer", WARD_REQ | WARD_ASK, 1, N_("From officer")) \
  F (S, REF, to_officer, "officer", WARD_REQ | WARD_ASK, 1, N_("To officer")) \
  F (S, LIST, powers, &ward_enum_power_granted, WARD_REQ | WARD_ASK, 1, N_("Powers")) \
  F (S, DATE, from, NULL, WARD_REQ | WARD_ASK, 1, N_("From")) \
  F (S, DATE, to, NULL, WARD_REQ | WARD_ASK, 1, N_("To"))
WARD_STRUCT (WardGrant, WARD_GRANT_FIELDS);
extern const WardKind ward_kind_grant;

#define WARD_PROJECT_VIEW_FIELDS(F, S) \
  F (S, REF, partner, "partner", WARD_REQ, 1, N_("Partner")) \
  F (S, TEXT, duty, NULL, WARD_REQ | WARD_CODE, 1, N_("Duty")) \
  F (S, ENUM, view, &ward_enum_view, WARD_REQ, 1, N_("View")) \
  F (S, DATE, on, NULL, WARD_REQ, 1, N_("On"))
WARD_STRUCT (WardProjectView, WARD_PROJECT_VIEW_FIELDS);
extern const WardKind ward_kind_project_view;

#define WARD_ADVICE_FIELDS(F, S) \
  F (S, DATE, on, NULL, WARD_REQ, 1, N_("On")) \
  F (S, TEXT, to, NULL, WARD_REQ, 1, N_("To which team or project")) \
  F (S, TEXT, about, NULL, WARD_REQ, 1, N_("About"))
WARD_STRUCT (WardAdvice, WARD_ADVICE_FIELDS);
extern const WardKind ward_kind_advice;

G_END_DECLS
