/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-system.h"

#include <glib/gi18n-lib.h>

static const WardField disclosure_fields[] =
  { WARD_DISCLOSURE_FIELDS (WARD_ENTRY, WardDisclosure) };
const WardKind ward_kind_disclosure = {
  "disclosure", '-', WARD_KIND_SYSTEM | WARD_KIND_APPEND, NULL,
  N_("Disclosure"), N_("Disclosures"),
  "at what", "at what format recipient reason hash copy_number by", NULL,
  sizeof (WardDisclosure), disclosure_fields, G_N_ELEMENTS (disclosure_fields),
};

static const WardField conflict_fields[] = { WARD_CONFLICT_FIELDS (WARD_ENTRY, WardConflict) };
const WardKind ward_kind_conflict = {
  "conflict", '-', WARD_KIND_SYSTEM, NULL,
  N_("Conflict"), N_("Conflicts"),
  "about state", "about record remote_seq state", NULL,
  sizeof (WardConflict), conflict_fields, G_N_ELEMENTS (conflict_fields),
};

static const WardField quarantine_fields[] =
  { WARD_QUARANTINE_FIELDS (WARD_ENTRY, WardQuarantine) };
const WardKind ward_kind_quarantine = {
  "quarantine", '-', WARD_KIND_SYSTEM, NULL,
  N_("Quarantined line"), N_("Quarantined lines"),
  "part line", "part line reason", NULL,
  sizeof (WardQuarantine), quarantine_fields, G_N_ELEMENTS (quarantine_fields),
};

static const WardField retention_review_fields[] =
  { WARD_RETENTION_REVIEW_FIELDS (WARD_ENTRY, WardRetentionReview) };
const WardKind ward_kind_retention_review = {
  "retention_review", '-', 0, "actions",
  N_("Retention review"), N_("Retention reviews"),
  "about due_on", "about record due_on outcome reviewer", NULL,
  sizeof (WardRetentionReview), retention_review_fields, G_N_ELEMENTS (retention_review_fields),
};

static const WardField rights_request_fields[] =
  { WARD_RIGHTS_REQUEST_FIELDS (WARD_ENTRY, WardRightsRequest) };
const WardKind ward_kind_rights_request = {
  "rights_request", '-', 0, "actions",
  N_("Rights request"), N_("Rights requests"),
  "use received_on", "use received_on due_on answered_on", NULL,
  sizeof (WardRightsRequest), rights_request_fields, G_N_ELEMENTS (rights_request_fields),
};

static const WardField person_key_fields[] = { WARD_PERSON_KEY_FIELDS (WARD_ENTRY, WardPersonKey) };
const WardKind ward_kind_person_key = {
  "person_key", '-', WARD_KIND_SYSTEM, NULL,
  N_("Personal key"), N_("Personal keys"),
  "officer", "officer key enrolled_at revoked_at", NULL,
  sizeof (WardPersonKey), person_key_fields, G_N_ELEMENTS (person_key_fields),
};

static const WardField sitting_fields[] = { WARD_SITTING_FIELDS (WARD_ENTRY, WardSitting) };
const WardKind ward_kind_sitting = {
  "sitting", 'L', 0, "premises",
  N_("Court sitting"), N_("Court sittings"),
  "court starts", "court starts", NULL,
  sizeof (WardSitting), sitting_fields, G_N_ELEMENTS (sitting_fields),
};

static const WardField gazetteer_fields[] = { WARD_GAZETTEER_FIELDS (WARD_ENTRY, WardGazetteer) };
const WardKind ward_kind_gazetteer = {
  "gazetteer", '-', WARD_KIND_SYSTEM | WARD_KIND_QUIET | WARD_KIND_LOCAL, NULL,
  N_("Gazetteer entry"), N_("Gazetteer"),
  "name", "name ward", NULL,
  sizeof (WardGazetteer), gazetteer_fields, G_N_ELEMENTS (gazetteer_fields),
};

static const WardField saved_filter_fields[] =
  { WARD_SAVED_FILTER_FIELDS (WARD_ENTRY, WardSavedFilter) };
const WardKind ward_kind_saved_filter = {
  "saved_filter", '-', WARD_KIND_LOCAL | WARD_KIND_SYSTEM, NULL,
  N_("Saved filter"), N_("Saved filters"),
  "name", "name about", NULL,
  sizeof (WardSavedFilter), saved_filter_fields, G_N_ELEMENTS (saved_filter_fields),
};

static const WardField seen_fields[] = { WARD_SEEN_FIELDS (WARD_ENTRY, WardSeen) };
const WardKind ward_kind_seen = {
  "seen", '-', WARD_KIND_LOCAL | WARD_KIND_SYSTEM | WARD_KIND_QUIET, NULL,
  N_("Seen mark"), N_("Seen marks"),
  "record", "record at", NULL,
  sizeof (WardSeen), seen_fields, G_N_ELEMENTS (seen_fields),
};

static const WardField sketch_fields[] = { WARD_SKETCH_FIELDS (WARD_ENTRY, WardSketch) };
const WardKind ward_kind_sketch = {
  "sketch", '-', WARD_KIND_LOCAL | WARD_KIND_SYSTEM | WARD_KIND_QUIET, NULL,
  N_("Sketch"), N_("Sketches"),
  "about", "about at", NULL,
  sizeof (WardSketch), sketch_fields, G_N_ELEMENTS (sketch_fields),
};
