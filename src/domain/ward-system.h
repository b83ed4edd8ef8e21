/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ward-enums.h"
#include "ward-kind.h"

G_BEGIN_DECLS

/* Kept by the program: disclosures, keys, conflicts, reviews, local state. */

#define WARD_DISCLOSURE_FIELDS(F, S) \
  F (S, TIME, at, NULL, WARD_REQ, 1, N_("At")) \
  F (S, TEXT, what, NULL, WARD_REQ | WARD_CODE, 1, N_("What")) \
  F (S, TEXT, format, NULL, WARD_REQ | WARD_CODE, 1, N_("Format")) \
  F (S, TEXT, recipient, NULL, WARD_REQ, 1, N_("Recipient")) \
  F (S, TEXT, reason, NULL, WARD_REQ, 1, N_("Reason")) \
  F (S, BOOL, exact, NULL, 0, 1, N_("Exact places")) \
  F (S, TEXT, hash, NULL, WARD_CODE, 1, N_("Hash of the file")) \
  F (S, INT, copy_number, NULL, 0, 1, N_("Copy number")) \
  F (S, REF, by, "officer", 0, 1, N_("By")) \
  F (S, INT, records, NULL, 0, 1, N_("Records"))
WARD_STRUCT (WardDisclosure, WARD_DISCLOSURE_FIELDS);
extern const WardKind ward_kind_disclosure;

#define WARD_CONFLICT_FIELDS(F, S) \
  F (S, TEXT, about, NULL, WARD_REQ | WARD_CODE, 1, N_("Kind")) \
  F (S, REF, record, NULL, WARD_REQ, 1, N_("Record")) \
  F (S, INT, remote_seq, NULL, 0, 1, N_("Central number")) \
  F (S, TEXT, base, NULL, WARD_CODE, 1, N_("Base")) \
  F (S, TEXT, mine, NULL, WARD_CODE, 1, N_("Mine")) \
  F (S, TEXT, theirs, NULL, WARD_CODE, 1, N_("Theirs")) \
  F (S, TEXT, state, NULL, WARD_CODE, 1, N_("State"))
WARD_STRUCT (WardConflict, WARD_CONFLICT_FIELDS);
extern const WardKind ward_kind_conflict;

#define WARD_QUARANTINE_FIELDS(F, S) \
  F (S, TEXT, part, NULL, WARD_CODE, 1, N_("Part")) \
  F (S, INT, line, NULL, 0, 1, N_("Line")) \
  F (S, TEXT, reason, NULL, WARD_CODE, 1, N_("Reason")) \
  F (S, TEXT, text, NULL, WARD_CODE, 1, N_("Text"))
WARD_STRUCT (WardQuarantine, WARD_QUARANTINE_FIELDS);
extern const WardKind ward_kind_quarantine;

#define WARD_RETENTION_REVIEW_FIELDS(F, S) \
  F (S, TEXT, about, NULL, WARD_REQ | WARD_CODE, 1, N_("Kind")) \
  F (S, REF, record, NULL, WARD_REQ, 1, N_("Record")) \
  F (S, DATE, due_on, NULL, WARD_REQ, 1, N_("Due on")) \
  F (S, ENUM, outcome, &ward_enum_retention_outcome, WARD_STEP, 1, N_("Outcome")) \
  F (S, REF, reviewer, "officer", WARD_STEP, 1, N_("Reviewer")) \
  F (S, TEXT, reason, NULL, WARD_LONG, 1, N_("Reason")) \
  F (S, TEXT, case_reference, NULL, WARD_CODE, 1, N_("Case reference"))
WARD_STRUCT (WardRetentionReview, WARD_RETENTION_REVIEW_FIELDS);
extern const WardKind ward_kind_retention_review;

#define WARD_RIGHTS_REQUEST_FIELDS(F, S) \
  F (S, ENUM, use, &ward_enum_rights_use, WARD_REQ, 1, N_("Kind")) \
  F (S, DATE, received_on, NULL, WARD_REQ | WARD_COUNTED, 1, N_("Received on")) \
  F (S, DATE, due_on, NULL, WARD_REQ, 1, N_("Due on")) \
  F (S, REF, through, "partner", 0, 1, N_("Through a project")) \
  F (S, DATE, answered_on, NULL, 0, 1, N_("Answered on")) \
  F (S, TEXT, outcome, NULL, WARD_LONG, 1, N_("Outcome"))
WARD_STRUCT (WardRightsRequest, WARD_RIGHTS_REQUEST_FIELDS);
extern const WardKind ward_kind_rights_request;

#define WARD_PERSON_KEY_FIELDS(F, S) \
  F (S, REF, officer, "officer", WARD_REQ | WARD_ASK, 1, N_("Officer")) \
  F (S, TEXT, key, NULL, WARD_REQ | WARD_CODE | WARD_ASK, 1, N_("Public key")) \
  F (S, TEXT, sealed, NULL, WARD_SECRET | WARD_CODE, 1, N_("Sealed private key")) \
  F (S, TIME, enrolled_at, NULL, WARD_REQ, 1, N_("Enrolled at")) \
  F (S, TIME, revoked_at, NULL, WARD_ASK, 1, N_("Revoked at")) \
  F (S, TEXT, binding, NULL, WARD_CODE, 1, N_("Centre's certificate"))
WARD_STRUCT (WardPersonKey, WARD_PERSON_KEY_FIELDS);
extern const WardKind ward_kind_person_key;

#define WARD_SITTING_FIELDS(F, S) \
  F (S, TEXT, court, NULL, WARD_REQ | WARD_SEARCH, 1, N_("Court")) \
  F (S, TIME, starts, NULL, WARD_REQ, 1, N_("Starts"))
WARD_STRUCT (WardSitting, WARD_SITTING_FIELDS);
extern const WardKind ward_kind_sitting;

#define WARD_GAZETTEER_FIELDS(F, S) \
  F (S, TEXT, name, NULL, WARD_REQ | WARD_KEY | WARD_CODE, 1, N_("Name or postcode")) \
  F (S, INT, longitude, NULL, WARD_REQ, 1, N_("Longitude (1e-7 degree)")) \
  F (S, INT, latitude, NULL, WARD_REQ, 1, N_("Latitude (1e-7 degree)")) \
  F (S, TEXT, ward, NULL, WARD_CODE, 1, N_("Ward"))
WARD_STRUCT (WardGazetteer, WARD_GAZETTEER_FIELDS);
extern const WardKind ward_kind_gazetteer;

#define WARD_SAVED_FILTER_FIELDS(F, S) \
  F (S, TEXT, name, NULL, WARD_REQ | WARD_CODE, 1, N_("Name")) \
  F (S, TEXT, about, NULL, WARD_REQ | WARD_CODE, 1, N_("Kind")) \
  F (S, TEXT, terms, NULL, WARD_CODE, 1, N_("Terms"))
WARD_STRUCT (WardSavedFilter, WARD_SAVED_FILTER_FIELDS);
extern const WardKind ward_kind_saved_filter;

#define WARD_SEEN_FIELDS(F, S) \
  F (S, REF, record, NULL, WARD_REQ, 1, N_("Record")) \
  F (S, TIME, at, NULL, WARD_REQ, 1, N_("At"))
WARD_STRUCT (WardSeen, WARD_SEEN_FIELDS);
extern const WardKind ward_kind_seen;

#define WARD_SKETCH_FIELDS(F, S) \
  F (S, TEXT, about, NULL, WARD_REQ | WARD_CODE, 1, N_("Kind")) \
  F (S, TEXT, vertices, NULL, WARD_CODE, 1, N_("Vertices")) \
  F (S, TIME, at, NULL, 0, 1, N_("At"))
WARD_STRUCT (WardSketch, WARD_SKETCH_FIELDS);
extern const WardKind ward_kind_sketch;

G_END_DECLS
