-- SPDX-License-Identifier: GPL-3.0-or-later
-- Schema 1: the store's own tables, then one table a record kind, as the field tables say.

CREATE TABLE setting (
  name TEXT PRIMARY KEY,
  value TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE audit (
  seq INTEGER PRIMARY KEY,
  at INTEGER NOT NULL,
  by TEXT,
  action TEXT NOT NULL,
  kind TEXT,
  record TEXT,
  count INTEGER NOT NULL,
  root TEXT NOT NULL,
  prev TEXT NOT NULL,
  hash TEXT NOT NULL
) STRICT;

CREATE TABLE history (
  seq INTEGER PRIMARY KEY,
  audit INTEGER NOT NULL,
  kind TEXT NOT NULL,
  record TEXT NOT NULL,
  at INTEGER NOT NULL,
  by TEXT,
  what TEXT NOT NULL,
  was TEXT,
  "set" TEXT,
  reason TEXT,
  salt TEXT,
  commitment TEXT NOT NULL
) STRICT;
CREATE INDEX history_record ON history (record);
CREATE INDEX history_audit ON history (audit);

CREATE TABLE outbox (
  seq INTEGER PRIMARY KEY,
  op TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL,
  record TEXT NOT NULL,
  what TEXT NOT NULL,
  base INTEGER,
  was TEXT,
  "set" TEXT,
  at INTEGER NOT NULL,
  by TEXT,
  batch INTEGER
) STRICT;
CREATE INDEX outbox_record ON outbox (record);

CREATE TABLE sync_state (
  name TEXT PRIMARY KEY,
  value TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE sent_batch (
  batch INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  bytes BLOB NOT NULL
) STRICT;

CREATE TABLE tombstone (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL,
  at INTEGER NOT NULL,
  merged_into TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE unknown_record (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL,
  line TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE VIRTUAL TABLE search USING fts5 (text,
  tokenize = "unicode61 remove_diacritics 2", prefix = '2 3');

CREATE TABLE policy_pack (
  name TEXT PRIMARY KEY,
  version TEXT NOT NULL,
  text TEXT NOT NULL,
  loaded_at INTEGER NOT NULL,
  loaded_by TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE "district" (
  rid INTEGER PRIMARY KEY,
  "id" TEXT NOT NULL UNIQUE,
  "district" TEXT,
  "created_at" INTEGER,
  "created_by" TEXT,
  "changed_at" INTEGER,
  "changed_by" TEXT,
  "archived" INTEGER NOT NULL DEFAULT 0,
  "sync_state" TEXT,
  "judgement" TEXT,
  "extra" TEXT,
  "code" TEXT,
  "name" TEXT,
  "local_authority" TEXT,
  "shape" TEXT
) STRICT;
CREATE INDEX "district_code" ON "district" ("code");
CREATE VIRTUAL TABLE "district_box" USING rtree_i32 (rid, w, e, s, n);

CREATE TABLE "area" (
  rid INTEGER PRIMARY KEY,
  "id" TEXT NOT NULL UNIQUE,
  "district" TEXT,
  "created_at" INTEGER,
  "created_by" TEXT,
  "changed_at" INTEGER,
  "changed_by" TEXT,
  "archived" INTEGER NOT NULL DEFAULT 0,
  "sync_state" TEXT,
  "judgement" TEXT,
  "extra" TEXT,
  "name" TEXT,
  "use" TEXT,
  "shape" TEXT
) STRICT;
CREATE VIRTUAL TABLE "area_box" USING rtree_i32 (rid, w, e, s, n);

CREATE TABLE "course" (
  rid INTEGER PRIMARY KEY,
  "id" TEXT NOT NULL UNIQUE,
  "district" TEXT,
  "created_at" INTEGER,
  "created_by" TEXT,
  "changed_at" INTEGER,
  "changed_by" TEXT,
  "archived" INTEGER NOT NULL DEFAULT 0,
  "sync_state" TEXT,
  "judgement" TEXT,
  "extra" TEXT,
  "code" TEXT,
  "title" TEXT,
  "topics" TEXT,
  "provider" TEXT,
  "level" TEXT,
  "assessed" INTEGER,
  "valid_months" INTEGER,
  "window_months" INTEGER,
  "from" INTEGER,
  "to" INTEGER
) STRICT;
CREATE INDEX "course_code" ON "course" ("code");

CREATE TABLE "requirement" (
  rid INTEGER PRIMARY KEY,
  "id" TEXT NOT NULL UNIQUE,
  "district" TEXT,
  "created_at" INTEGER,
  "created_by" TEXT,
  "changed_at" INTEGER,
  "changed_by" TEXT,
  "archived" INTEGER NOT NULL DEFAULT 0,
  "sync_state" TEXT,
  "judgement" TEXT,
  "extra" TEXT,
  "course" TEXT,
  "applies_to" TEXT,
  "value" TEXT,
  "within_days" INTEGER,
  "grace_days" INTEGER,
  "from" INTEGER,
  "to" INTEGER
) STRICT;
CREATE INDEX "requirement_course" ON "requirement" ("course");

CREATE TABLE "avoid" (
  rid INTEGER PRIMARY KEY,
  "id" TEXT NOT NULL UNIQUE,
  "district" TEXT,
  "created_at" INTEGER,
  "created_by" TEXT,
  "changed_at" INTEGER,
  "changed_by" TEXT,
  "archived" INTEGER NOT NULL DEFAULT 0,
  "sync_state" TEXT,
  "judgement" TEXT,
  "extra" TEXT,
  "shape" TEXT,
  "starts" INTEGER,
  "ends" INTEGER
) STRICT;
CREATE VIRTUAL TABLE "avoid_box" USING rtree_i32 (rid, w, e, s, n);

CREATE TABLE "officer_card" (
  rid INTEGER PRIMARY KEY,
  "id" TEXT NOT NULL UNIQUE,
  "district" TEXT,
  "created_at" INTEGER,
  "created_by" TEXT,
  "changed_at" INTEGER,
  "changed_by" TEXT,
  "archived" INTEGER NOT NULL DEFAULT 0,
  "sync_state" TEXT,
  "judgement" TEXT,
  "extra" TEXT,
  "collar" TEXT,
  "name" TEXT,
  "rank" TEXT,
  "from" INTEGER,
  "to" INTEGER
) STRICT;

CREATE TABLE "bar_period" (
  rid INTEGER PRIMARY KEY,
  "id" TEXT NOT NULL UNIQUE,
  "district" TEXT,
  "created_at" INTEGER,
  "created_by" TEXT,
  "changed_at" INTEGER,
  "changed_by" TEXT,
  "archived" INTEGER NOT NULL DEFAULT 0,
  "sync_state" TEXT,
  "judgement" TEXT,
  "extra" TEXT,
  "officer" TEXT,
  "from" INTEGER,
  "to" INTEGER
) STRICT;
CREATE INDEX "bar_period_officer" ON "bar_period" ("officer");

CREATE TABLE "officer" (
  rid INTEGER PRIMARY KEY,
  "id" TEXT NOT NULL UNIQUE,
  "district" TEXT,
  "created_at" INTEGER,
  "created_by" TEXT,
  "changed_at" INTEGER,
  "changed_by" TEXT,
  "archived" INTEGER NOT NULL DEFAULT 0,
  "sync_state" TEXT,
  "judgement" TEXT,
  "extra" TEXT,
  "collar" TEXT,
  "name" TEXT,
  "rank" TEXT,
  "role" TEXT,
  "team" TEXT,
  "frontline" INTEGER,
  "from" INTEGER,
  "to" INTEGER
) STRICT;
CREATE INDEX "officer_collar" ON "officer" ("collar");

CREATE TABLE "rank_period" (
  rid INTEGER PRIMARY KEY,
  "id" TEXT NOT NULL UNIQUE,
  "district" TEXT,
  "created_at" INTEGER,
  "created_by" TEXT,
  "changed_at" INTEGER,
  "changed_by" TEXT,
  "archived" INTEGER NOT NULL DEFAULT 0,
  "sync_state" TEXT,
  "judgement" TEXT,
  "extra" TEXT,
  "officer" TEXT,
  "rank" TEXT,
  "acting" INTEGER,
  "from" INTEGER,
  "to" INTEGER
) STRICT;
CREATE INDEX "rank_period_officer" ON "rank_period" ("officer");

CREATE TABLE "enforcement_duty" (
  rid INTEGER PRIMARY KEY,
  "id" TEXT NOT NULL UNIQUE,
  "district" TEXT,
  "created_at" INTEGER,
  "created_by" TEXT,
  "changed_at" INTEGER,
  "changed_by" TEXT,
  "archived" INTEGER NOT NULL DEFAULT 0,
  "sync_state" TEXT,
  "judgement" TEXT,
  "extra" TEXT,
  "officer" TEXT,
  "what" TEXT,
  "from" INTEGER,
  "to" INTEGER,
  "premises" TEXT,
  "decision" TEXT
) STRICT;
CREATE INDEX "enforcement_duty_officer" ON "enforcement_duty" ("officer");
CREATE INDEX "enforcement_duty_premises" ON "enforcement_duty" ("premises");
CREATE INDEX "enforcement_duty_decision" ON "enforcement_duty" ("decision");

CREATE TABLE "absence" (
  rid INTEGER PRIMARY KEY,
  "id" TEXT NOT NULL UNIQUE,
  "district" TEXT,
  "created_at" INTEGER,
  "created_by" TEXT,
  "changed_at" INTEGER,
  "changed_by" TEXT,
  "archived" INTEGER NOT NULL DEFAULT 0,
  "sync_state" TEXT,
  "judgement" TEXT,
  "extra" TEXT,
  "officer" TEXT,
  "from" INTEGER,
  "to" INTEGER,
  "why" TEXT
) STRICT;
CREATE INDEX "absence_officer" ON "absence" ("officer");

CREATE TABLE "result" (
  rid INTEGER PRIMARY KEY,
  "id" TEXT NOT NULL UNIQUE,
  "district" TEXT,
  "created_at" INTEGER,
  "created_by" TEXT,
  "changed_at" INTEGER,
  "changed_by" TEXT,
  "archived" INTEGER NOT NULL DEFAULT 0,
  "sync_state" TEXT,
  "judgement" TEXT,
  "extra" TEXT,
  "officer" TEXT,
  "course" TEXT,
  "on" INTEGER,
  "outcome" TEXT,
  "expires" INTEGER,
  "certificate" TEXT,
  "session" TEXT,
  "source" TEXT,
  "reason" TEXT
) STRICT;
CREATE INDEX "result_officer" ON "result" ("officer");
CREATE INDEX "result_course" ON "result" ("course");
CREATE INDEX "result_session" ON "result" ("session");

CREATE TABLE "session" (
  rid INTEGER PRIMARY KEY,
  "id" TEXT NOT NULL UNIQUE,
  "district" TEXT,
  "created_at" INTEGER,
  "created_by" TEXT,
  "changed_at" INTEGER,
  "changed_by" TEXT,
  "archived" INTEGER NOT NULL DEFAULT 0,
  "sync_state" TEXT,
  "judgement" TEXT,
  "extra" TEXT,
  "course" TEXT,
  "starts" INTEGER,
  "ends" INTEGER,
  "venue" TEXT,
  "deliverer" TEXT,
  "partner" TEXT,
  "capacity" INTEGER,
  "status" TEXT,
  "consent_to_name" INTEGER
) STRICT;
CREATE INDEX "session_course" ON "session" ("course");
CREATE INDEX "session_partner" ON "session" ("partner");

CREATE TABLE "booking" (
  rid INTEGER PRIMARY KEY,
  "id" TEXT NOT NULL UNIQUE,
  "district" TEXT,
  "created_at" INTEGER,
  "created_by" TEXT,
  "changed_at" INTEGER,
  "changed_by" TEXT,
  "archived" INTEGER NOT NULL DEFAULT 0,
  "sync_state" TEXT,
  "judgement" TEXT,
  "extra" TEXT,
  "session" TEXT,
  "officer" TEXT,
  "state" TEXT
) STRICT;
CREATE INDEX "booking_session" ON "booking" ("session");
CREATE INDEX "booking_officer" ON "booking" ("officer");

CREATE TABLE "partner" (
  rid INTEGER PRIMARY KEY,
  "id" TEXT NOT NULL UNIQUE,
  "district" TEXT,
  "created_at" INTEGER,
  "created_by" TEXT,
  "changed_at" INTEGER,
  "changed_by" TEXT,
  "archived" INTEGER NOT NULL DEFAULT 0,
  "sync_state" TEXT,
  "judgement" TEXT,
  "extra" TEXT,
  "name" TEXT,
  "aliases" TEXT,
  "host" TEXT,
  "use" TEXT,
  "accredited" INTEGER,
  "accredited_until" INTEGER,
  "awareness_trained" INTEGER,
  "services" TEXT,
  "hours" TEXT,
  "referral_route" TEXT,
  "languages" TEXT,
  "audiences" TEXT,
  "phone" TEXT,
  "email" TEXT,
  "public" INTEGER,
  "num_member" INTEGER,
  "routes_told_on" INTEGER,
  "verified_on" INTEGER
) STRICT;
CREATE INDEX "partner_name" ON "partner" ("name");

CREATE TABLE "agreement" (
  rid INTEGER PRIMARY KEY,
  "id" TEXT NOT NULL UNIQUE,
  "district" TEXT,
  "created_at" INTEGER,
  "created_by" TEXT,
  "changed_at" INTEGER,
  "changed_by" TEXT,
  "archived" INTEGER NOT NULL DEFAULT 0,
  "sync_state" TEXT,
  "judgement" TEXT,
  "extra" TEXT,
  "partner" TEXT,
  "use" TEXT,
  "parties" TEXT,
  "legal_basis" TEXT,
  "signed_on" INTEGER,
  "review_on" INTEGER,
  "ends_on" INTEGER,
  "safeguarding" INTEGER,
  "confidentiality" INTEGER,
  "data_protection" INTEGER,
  "trained_staff" INTEGER
) STRICT;
CREATE INDEX "agreement_partner" ON "agreement" ("partner");

CREATE TABLE "site" (
  rid INTEGER PRIMARY KEY,
  "id" TEXT NOT NULL UNIQUE,
  "district" TEXT,
  "created_at" INTEGER,
  "created_by" TEXT,
  "changed_at" INTEGER,
  "changed_by" TEXT,
  "archived" INTEGER NOT NULL DEFAULT 0,
  "sync_state" TEXT,
  "judgement" TEXT,
  "extra" TEXT,
  "partner" TEXT,
  "name" TEXT,
  "use" TEXT,
  "shape" TEXT,
  "buffer_m" INTEGER,
  "agreed_on" INTEGER,
  "precision" TEXT,
  "who_may_see" TEXT,
  "withdrawn_on" INTEGER
) STRICT;
CREATE INDEX "site_partner" ON "site" ("partner");
CREATE VIRTUAL TABLE "site_box" USING rtree_i32 (rid, w, e, s, n);

CREATE TABLE "site_time" (
  rid INTEGER PRIMARY KEY,
  "id" TEXT NOT NULL UNIQUE,
  "district" TEXT,
  "created_at" INTEGER,
  "created_by" TEXT,
  "changed_at" INTEGER,
  "changed_by" TEXT,
  "archived" INTEGER NOT NULL DEFAULT 0,
  "sync_state" TEXT,
  "judgement" TEXT,
  "extra" TEXT,
  "site" TEXT,
  "starts" TEXT,
  "minutes" INTEGER,
  "rrule" TEXT,
  "exdates" TEXT,
  "from" INTEGER,
  "to" INTEGER
) STRICT;
CREATE INDEX "site_time_site" ON "site_time" ("site");

CREATE TABLE "engagement" (
  rid INTEGER PRIMARY KEY,
  "id" TEXT NOT NULL UNIQUE,
  "district" TEXT,
  "created_at" INTEGER,
  "created_by" TEXT,
  "changed_at" INTEGER,
  "changed_by" TEXT,
  "archived" INTEGER NOT NULL DEFAULT 0,
  "sync_state" TEXT,
  "judgement" TEXT,
  "extra" TEXT,
  "partner" TEXT,
  "on" INTEGER,
  "use" TEXT,
  "purpose" TEXT,
  "outcome" TEXT,
  "response" TEXT,
  "owner" TEXT,
  "changed" TEXT
) STRICT;
CREATE INDEX "engagement_partner" ON "engagement" ("partner");
CREATE INDEX "engagement_owner" ON "engagement" ("owner");
CREATE INDEX "engagement_changed" ON "engagement" ("changed");

CREATE TABLE "concern" (
  rid INTEGER PRIMARY KEY,
  "id" TEXT NOT NULL UNIQUE,
  "district" TEXT,
  "created_at" INTEGER,
  "created_by" TEXT,
  "changed_at" INTEGER,
  "changed_by" TEXT,
  "archived" INTEGER NOT NULL DEFAULT 0,
  "sync_state" TEXT,
  "judgement" TEXT,
  "extra" TEXT,
  "ward" TEXT,
  "use" TEXT,
  "heard_by" TEXT,
  "heard_on" INTEGER,
  "answered" INTEGER,
  "fed_back" INTEGER,
  "verified_by" TEXT,
  "flag" TEXT
) STRICT;
CREATE INDEX "concern_ward" ON "concern" ("ward");
CREATE INDEX "concern_heard_by" ON "concern" ("heard_by");

CREATE TABLE "bulletin" (
  rid INTEGER PRIMARY KEY,
  "id" TEXT NOT NULL UNIQUE,
  "district" TEXT,
  "created_at" INTEGER,
  "created_by" TEXT,
  "changed_at" INTEGER,
  "changed_by" TEXT,
  "archived" INTEGER NOT NULL DEFAULT 0,
  "sync_state" TEXT,
  "judgement" TEXT,
  "extra" TEXT,
  "reference" TEXT,
  "received_on" INTEGER,
  "consent" TEXT,
  "area" TEXT,
  "considered" INTEGER,
  "reason" TEXT,
  "intelligence_ref" TEXT,
  "acknowledged_by" TEXT,
  "review_on" INTEGER
) STRICT;
CREATE INDEX "bulletin_reference" ON "bulletin" ("reference");
CREATE INDEX "bulletin_area" ON "bulletin" ("area");
CREATE INDEX "bulletin_acknowledged_by" ON "bulletin" ("acknowledged_by");

CREATE TABLE "num_request" (
  rid INTEGER PRIMARY KEY,
  "id" TEXT NOT NULL UNIQUE,
  "district" TEXT,
  "created_at" INTEGER,
  "created_by" TEXT,
  "changed_at" INTEGER,
  "changed_by" TEXT,
  "archived" INTEGER NOT NULL DEFAULT 0,
  "sync_state" TEXT,
  "judgement" TEXT,
  "extra" TEXT,
  "use" TEXT,
  "on" INTEGER,
  "outcome" TEXT,
  "consent" TEXT
) STRICT;

CREATE TABLE "consent" (
  rid INTEGER PRIMARY KEY,
  "id" TEXT NOT NULL UNIQUE,
  "district" TEXT,
  "created_at" INTEGER,
  "created_by" TEXT,
  "changed_at" INTEGER,
  "changed_by" TEXT,
  "archived" INTEGER NOT NULL DEFAULT 0,
  "sync_state" TEXT,
  "judgement" TEXT,
  "extra" TEXT,
  "use" TEXT,
  "site" TEXT,
  "patrol" TEXT,
  "visit" TEXT,
  "relayed_by" TEXT,
  "at" INTEGER,
  "scope" TEXT,
  "expires_at" INTEGER,
  "withdrawn_at" INTEGER
) STRICT;
CREATE INDEX "consent_site" ON "consent" ("site");
CREATE INDEX "consent_patrol" ON "consent" ("patrol");
CREATE INDEX "consent_visit" ON "consent" ("visit");
CREATE INDEX "consent_relayed_by" ON "consent" ("relayed_by");

CREATE TABLE "protective_note" (
  rid INTEGER PRIMARY KEY,
  "id" TEXT NOT NULL UNIQUE,
  "district" TEXT,
  "created_at" INTEGER,
  "created_by" TEXT,
  "changed_at" INTEGER,
  "changed_by" TEXT,
  "archived" INTEGER NOT NULL DEFAULT 0,
  "sync_state" TEXT,
  "judgement" TEXT,
  "extra" TEXT,
  "ward" TEXT,
  "reason" TEXT,
  "agreed" TEXT,
  "ends_on" INTEGER,
  "renewed_by" TEXT
) STRICT;
CREATE INDEX "protective_note_ward" ON "protective_note" ("ward");
CREATE INDEX "protective_note_renewed_by" ON "protective_note" ("renewed_by");

CREATE TABLE "referral_count" (
  rid INTEGER PRIMARY KEY,
  "id" TEXT NOT NULL UNIQUE,
  "district" TEXT,
  "created_at" INTEGER,
  "created_by" TEXT,
  "changed_at" INTEGER,
  "changed_by" TEXT,
  "archived" INTEGER NOT NULL DEFAULT 0,
  "sync_state" TEXT,
  "judgement" TEXT,
  "extra" TEXT,
  "partner" TEXT,
  "month" INTEGER,
  "count" INTEGER
) STRICT;
CREATE INDEX "referral_count_partner" ON "referral_count" ("partner");

CREATE TABLE "appointment" (
  rid INTEGER PRIMARY KEY,
  "id" TEXT NOT NULL UNIQUE,
  "district" TEXT,
  "created_at" INTEGER,
  "created_by" TEXT,
  "changed_at" INTEGER,
  "changed_by" TEXT,
  "archived" INTEGER NOT NULL DEFAULT 0,
  "sync_state" TEXT,
  "judgement" TEXT,
  "extra" TEXT,
  "post" TEXT,
  "officer" TEXT,
  "partner" TEXT,
  "from" INTEGER,
  "to" INTEGER,
  "reason" TEXT,
  "handover" TEXT,
  "suspended" INTEGER
) STRICT;
CREATE INDEX "appointment_officer" ON "appointment" ("officer");
CREATE INDEX "appointment_partner" ON "appointment" ("partner");

CREATE TABLE "contact_point" (
  rid INTEGER PRIMARY KEY,
  "id" TEXT NOT NULL UNIQUE,
  "district" TEXT,
  "created_at" INTEGER,
  "created_by" TEXT,
  "changed_at" INTEGER,
  "changed_by" TEXT,
  "archived" INTEGER NOT NULL DEFAULT 0,
  "sync_state" TEXT,
  "judgement" TEXT,
  "extra" TEXT,
  "number" TEXT,
  "mailbox" TEXT,
  "hours" TEXT,
  "from" INTEGER,
  "to" INTEGER,
  "appointments" TEXT
) STRICT;

CREATE TABLE "consideration" (
  rid INTEGER PRIMARY KEY,
  "id" TEXT NOT NULL UNIQUE,
  "district" TEXT,
  "created_at" INTEGER,
  "created_by" TEXT,
  "changed_at" INTEGER,
  "changed_by" TEXT,
  "archived" INTEGER NOT NULL DEFAULT 0,
  "sync_state" TEXT,
  "judgement" TEXT,
  "extra" TEXT,
  "of" TEXT,
  "on" INTEGER,
  "outcome" TEXT,
  "reasons" TEXT
) STRICT;

CREATE TABLE "exception" (
  rid INTEGER PRIMARY KEY,
  "id" TEXT NOT NULL UNIQUE,
  "district" TEXT,
  "created_at" INTEGER,
  "created_by" TEXT,
  "changed_at" INTEGER,
  "changed_by" TEXT,
  "archived" INTEGER NOT NULL DEFAULT 0,
  "sync_state" TEXT,
  "judgement" TEXT,
  "extra" TEXT,
  "record" TEXT,
  "rule" TEXT,
  "reason" TEXT,
  "requested_by" TEXT,
  "approved_by" TEXT,
  "expires_at" INTEGER
) STRICT;
CREATE INDEX "exception_record" ON "exception" ("record");
CREATE INDEX "exception_requested_by" ON "exception" ("requested_by");
CREATE INDEX "exception_approved_by" ON "exception" ("approved_by");

CREATE TABLE "premises" (
  rid INTEGER PRIMARY KEY,
  "id" TEXT NOT NULL UNIQUE,
  "district" TEXT,
  "created_at" INTEGER,
  "created_by" TEXT,
  "changed_at" INTEGER,
  "changed_by" TEXT,
  "archived" INTEGER NOT NULL DEFAULT 0,
  "sync_state" TEXT,
  "judgement" TEXT,
  "extra" TEXT,
  "reference" TEXT,
  "label" TEXT,
  "ward" TEXT,
  "occupancy" TEXT,
  "use" TEXT,
  "category" TEXT,
  "category_reason" TEXT,
  "status" TEXT,
  "identified_on" INTEGER,
  "source" TEXT,
  "restricted" INTEGER
) STRICT;
CREATE INDEX "premises_reference" ON "premises" ("reference");
CREATE INDEX "premises_ward" ON "premises" ("ward");

CREATE TABLE "place" (
  rid INTEGER PRIMARY KEY,
  "id" TEXT NOT NULL UNIQUE,
  "district" TEXT,
  "created_at" INTEGER,
  "created_by" TEXT,
  "changed_at" INTEGER,
  "changed_by" TEXT,
  "archived" INTEGER NOT NULL DEFAULT 0,
  "sync_state" TEXT,
  "judgement" TEXT,
  "extra" TEXT,
  "premises" TEXT,
  "address" TEXT,
  "uprn" TEXT,
  "point" TEXT,
  "state" TEXT
) STRICT;
CREATE INDEX "place_premises" ON "place" ("premises");
CREATE VIRTUAL TABLE "place_box" USING rtree_i32 (rid, w, e, s, n);

CREATE TABLE "assessment" (
  rid INTEGER PRIMARY KEY,
  "id" TEXT NOT NULL UNIQUE,
  "district" TEXT,
  "created_at" INTEGER,
  "created_by" TEXT,
  "changed_at" INTEGER,
  "changed_by" TEXT,
  "archived" INTEGER NOT NULL DEFAULT 0,
  "sync_state" TEXT,
  "judgement" TEXT,
  "extra" TEXT,
  "premises" TEXT,
  "on" INTEGER,
  "assessor" TEXT,
  "partners" TEXT,
  "single_agency_reason" TEXT,
  "welfare" TEXT,
  "welfare_actions" TEXT,
  "coercion_indicators" TEXT,
  "neighbourhood_evidence" TEXT,
  "answers" TEXT,
  "category" TEXT,
  "criteria" TEXT,
  "review_on" INTEGER
) STRICT;
CREATE INDEX "assessment_premises" ON "assessment" ("premises");
CREATE INDEX "assessment_assessor" ON "assessment" ("assessor");

CREATE TABLE "visit" (
  rid INTEGER PRIMARY KEY,
  "id" TEXT NOT NULL UNIQUE,
  "district" TEXT,
  "created_at" INTEGER,
  "created_by" TEXT,
  "changed_at" INTEGER,
  "changed_by" TEXT,
  "archived" INTEGER NOT NULL DEFAULT 0,
  "sync_state" TEXT,
  "judgement" TEXT,
  "extra" TEXT,
  "premises" TEXT,
  "at" INTEGER,
  "minutes" INTEGER,
  "status" TEXT,
  "purpose" TEXT,
  "officers" TEXT,
  "liaison_present" INTEGER,
  "interpreter" TEXT,
  "agencies_present" TEXT,
  "entry" TEXT,
  "right_to_refuse_said" INTEGER,
  "outcome" TEXT,
  "follow_up" TEXT
) STRICT;
CREATE INDEX "visit_premises" ON "visit" ("premises");

CREATE TABLE "telling" (
  rid INTEGER PRIMARY KEY,
  "id" TEXT NOT NULL UNIQUE,
  "district" TEXT,
  "created_at" INTEGER,
  "created_by" TEXT,
  "changed_at" INTEGER,
  "changed_by" TEXT,
  "archived" INTEGER NOT NULL DEFAULT 0,
  "sync_state" TEXT,
  "judgement" TEXT,
  "extra" TEXT,
  "premises" TEXT,
  "who" TEXT,
  "at" INTEGER,
  "why" TEXT,
  "decision" TEXT,
  "protective_action" TEXT
) STRICT;
CREATE INDEX "telling_premises" ON "telling" ("premises");
CREATE INDEX "telling_decision" ON "telling" ("decision");
CREATE INDEX "telling_protective_action" ON "telling" ("protective_action");

CREATE TABLE "escalation" (
  rid INTEGER PRIMARY KEY,
  "id" TEXT NOT NULL UNIQUE,
  "district" TEXT,
  "created_at" INTEGER,
  "created_by" TEXT,
  "changed_at" INTEGER,
  "changed_by" TEXT,
  "archived" INTEGER NOT NULL DEFAULT 0,
  "sync_state" TEXT,
  "judgement" TEXT,
  "extra" TEXT,
  "indicator" TEXT,
  "child" INTEGER,
  "agency" TEXT,
  "at" INTEGER,
  "reference" TEXT,
  "outcome" TEXT,
  "acknowledged_at" INTEGER,
  "premises" TEXT,
  "bulletin" TEXT
) STRICT;
CREATE INDEX "escalation_premises" ON "escalation" ("premises");
CREATE INDEX "escalation_bulletin" ON "escalation" ("bulletin");

CREATE TABLE "protective_action" (
  rid INTEGER PRIMARY KEY,
  "id" TEXT NOT NULL UNIQUE,
  "district" TEXT,
  "created_at" INTEGER,
  "created_by" TEXT,
  "changed_at" INTEGER,
  "changed_by" TEXT,
  "archived" INTEGER NOT NULL DEFAULT 0,
  "sync_state" TEXT,
  "judgement" TEXT,
  "extra" TEXT,
  "at" INTEGER,
  "what" TEXT,
  "whose_safety" TEXT,
  "power" TEXT,
  "case_reference" TEXT,
  "told" TEXT,
  "premises" TEXT,
  "area" TEXT,
  "by" TEXT,
  "review_due" INTEGER,
  "reviewed_by" TEXT,
  "reviewed_at" INTEGER
) STRICT;
CREATE INDEX "protective_action_premises" ON "protective_action" ("premises");
CREATE INDEX "protective_action_area" ON "protective_action" ("area");
CREATE INDEX "protective_action_reviewed_by" ON "protective_action" ("reviewed_by");

CREATE TABLE "breach" (
  rid INTEGER PRIMARY KEY,
  "id" TEXT NOT NULL UNIQUE,
  "district" TEXT,
  "created_at" INTEGER,
  "created_by" TEXT,
  "changed_at" INTEGER,
  "changed_by" TEXT,
  "archived" INTEGER NOT NULL DEFAULT 0,
  "sync_state" TEXT,
  "judgement" TEXT,
  "extra" TEXT,
  "record" TEXT,
  "rule" TEXT,
  "at" INTEGER,
  "what" TEXT,
  "learning" TEXT,
  "told" TEXT
) STRICT;
CREATE INDEX "breach_record" ON "breach" ("record");

CREATE TABLE "decision" (
  rid INTEGER PRIMARY KEY,
  "id" TEXT NOT NULL UNIQUE,
  "district" TEXT,
  "created_at" INTEGER,
  "created_by" TEXT,
  "changed_at" INTEGER,
  "changed_by" TEXT,
  "archived" INTEGER NOT NULL DEFAULT 0,
  "sync_state" TEXT,
  "judgement" TEXT,
  "extra" TEXT,
  "number" TEXT,
  "premises" TEXT,
  "area" TEXT,
  "measure" TEXT,
  "issuer" TEXT,
  "option" TEXT,
  "power" TEXT,
  "ground" TEXT,
  "specified_offences" TEXT,
  "last_use_on" INTEGER,
  "considered_at" INTEGER,
  "directed_at" TEXT,
  "single_client" TEXT,
  "notice_hours" INTEGER,
  "author" TEXT,
  "applicant" TEXT,
  "authoriser" TEXT,
  "authorised_at" INTEGER,
  "authorised_orally_to" TEXT,
  "information" TEXT,
  "threat_and_risk" TEXT,
  "powers_and_policy" TEXT,
  "options" TEXT,
  "action_and_review" TEXT,
  "harm_displacement" TEXT,
  "harm_displacement_source" TEXT,
  "harm_trust" TEXT,
  "harm_trust_source" TEXT,
  "harm_intelligence" TEXT,
  "harm_intelligence_source" TEXT,
  "harm_housing" TEXT,
  "harm_housing_source" TEXT,
  "mitigation" TEXT,
  "equality" TEXT,
  "rights_proportionality" TEXT,
  "home" TEXT,
  "special_measures" TEXT,
  "support_before" TEXT,
  "support_after" TEXT,
  "support_on_standby" TEXT,
  "nrm_contact" TEXT,
  "authority_consulted" TEXT,
  "authority_view" TEXT,
  "authority_at" INTEGER,
  "identification_steps" TEXT,
  "persons_identified" TEXT,
  "consultees" TEXT,
  "media_excluded" INTEGER,
  "interpreter" TEXT,
  "urgent" INTEGER,
  "urgent_reason" TEXT,
  "review_on" INTEGER,
  "prepared_for" TEXT,
  "status" TEXT,
  "rule_set" TEXT,
  "findings" TEXT
) STRICT;
CREATE INDEX "decision_number" ON "decision" ("number");
CREATE INDEX "decision_premises" ON "decision" ("premises");
CREATE INDEX "decision_area" ON "decision" ("area");
CREATE INDEX "decision_author" ON "decision" ("author");
CREATE INDEX "decision_applicant" ON "decision" ("applicant");
CREATE INDEX "decision_authoriser" ON "decision" ("authoriser");
CREATE INDEX "decision_authorised_orally_to" ON "decision" ("authorised_orally_to");
CREATE INDEX "decision_prepared_for" ON "decision" ("prepared_for");

CREATE TABLE "ladder_step" (
  rid INTEGER PRIMARY KEY,
  "id" TEXT NOT NULL UNIQUE,
  "district" TEXT,
  "created_at" INTEGER,
  "created_by" TEXT,
  "changed_at" INTEGER,
  "changed_by" TEXT,
  "archived" INTEGER NOT NULL DEFAULT 0,
  "sync_state" TEXT,
  "judgement" TEXT,
  "extra" TEXT,
  "decision" TEXT,
  "step" TEXT,
  "state" TEXT,
  "on" INTEGER,
  "reason" TEXT
) STRICT;
CREATE INDEX "ladder_step_decision" ON "ladder_step" ("decision");

CREATE TABLE "option" (
  rid INTEGER PRIMARY KEY,
  "id" TEXT NOT NULL UNIQUE,
  "district" TEXT,
  "created_at" INTEGER,
  "created_by" TEXT,
  "changed_at" INTEGER,
  "changed_by" TEXT,
  "archived" INTEGER NOT NULL DEFAULT 0,
  "sync_state" TEXT,
  "judgement" TEXT,
  "extra" TEXT,
  "decision" TEXT,
  "option" TEXT,
  "harm_workers" TEXT,
  "harm_community" TEXT,
  "trust" TEXT,
  "legality" TEXT,
  "why_not" TEXT
) STRICT;
CREATE INDEX "option_decision" ON "option" ("decision");

CREATE TABLE "condition" (
  rid INTEGER PRIMARY KEY,
  "id" TEXT NOT NULL UNIQUE,
  "district" TEXT,
  "created_at" INTEGER,
  "created_by" TEXT,
  "changed_at" INTEGER,
  "changed_by" TEXT,
  "archived" INTEGER NOT NULL DEFAULT 0,
  "sync_state" TEXT,
  "judgement" TEXT,
  "extra" TEXT,
  "decision" TEXT,
  "condition" TEXT,
  "met" INTEGER,
  "at" INTEGER,
  "evidence_reference" TEXT
) STRICT;
CREATE INDEX "condition_decision" ON "condition" ("decision");

CREATE TABLE "service" (
  rid INTEGER PRIMARY KEY,
  "id" TEXT NOT NULL UNIQUE,
  "district" TEXT,
  "created_at" INTEGER,
  "created_by" TEXT,
  "changed_at" INTEGER,
  "changed_by" TEXT,
  "archived" INTEGER NOT NULL DEFAULT 0,
  "sync_state" TEXT,
  "judgement" TEXT,
  "extra" TEXT,
  "decision" TEXT,
  "mode" TEXT,
  "place" TEXT,
  "role_served" TEXT,
  "at" INTEGER,
  "by" TEXT
) STRICT;
CREATE INDEX "service_decision" ON "service" ("decision");
CREATE INDEX "service_by" ON "service" ("by");

CREATE TABLE "order_event" (
  rid INTEGER PRIMARY KEY,
  "id" TEXT NOT NULL UNIQUE,
  "district" TEXT,
  "created_at" INTEGER,
  "created_by" TEXT,
  "changed_at" INTEGER,
  "changed_by" TEXT,
  "archived" INTEGER NOT NULL DEFAULT 0,
  "sync_state" TEXT,
  "judgement" TEXT,
  "extra" TEXT,
  "decision" TEXT,
  "event" TEXT,
  "at" INTEGER,
  "by" TEXT,
  "until" INTEGER,
  "text" TEXT
) STRICT;
CREATE INDEX "order_event_decision" ON "order_event" ("decision");

CREATE TABLE "entry" (
  rid INTEGER PRIMARY KEY,
  "id" TEXT NOT NULL UNIQUE,
  "district" TEXT,
  "created_at" INTEGER,
  "created_by" TEXT,
  "changed_at" INTEGER,
  "changed_by" TEXT,
  "archived" INTEGER NOT NULL DEFAULT 0,
  "sync_state" TEXT,
  "judgement" TEXT,
  "extra" TEXT,
  "decision" TEXT,
  "number" INTEGER,
  "decided_at" INTEGER,
  "entered_at" INTEGER,
  "by" TEXT,
  "use" TEXT,
  "text" TEXT
) STRICT;
CREATE INDEX "entry_decision" ON "entry" ("decision");
CREATE INDEX "entry_by" ON "entry" ("by");

CREATE TABLE "followup" (
  rid INTEGER PRIMARY KEY,
  "id" TEXT NOT NULL UNIQUE,
  "district" TEXT,
  "created_at" INTEGER,
  "created_by" TEXT,
  "changed_at" INTEGER,
  "changed_by" TEXT,
  "archived" INTEGER NOT NULL DEFAULT 0,
  "sync_state" TEXT,
  "judgement" TEXT,
  "extra" TEXT,
  "decision" TEXT,
  "due_on" INTEGER,
  "done_on" INTEGER,
  "ring_observation" TEXT,
  "reports" TEXT,
  "referrals" TEXT,
  "contacts_lost" TEXT,
  "note" TEXT
) STRICT;
CREATE INDEX "followup_decision" ON "followup" ("decision");

CREATE TABLE "signature" (
  rid INTEGER PRIMARY KEY,
  "id" TEXT NOT NULL UNIQUE,
  "district" TEXT,
  "created_at" INTEGER,
  "created_by" TEXT,
  "changed_at" INTEGER,
  "changed_by" TEXT,
  "archived" INTEGER NOT NULL DEFAULT 0,
  "sync_state" TEXT,
  "judgement" TEXT,
  "extra" TEXT,
  "record" TEXT,
  "step" TEXT,
  "hash" TEXT,
  "by" TEXT,
  "key" TEXT,
  "at" INTEGER,
  "sig" TEXT
) STRICT;
CREATE INDEX "signature_record" ON "signature" ("record");
CREATE INDEX "signature_by" ON "signature" ("by");

CREATE TABLE "patrol" (
  rid INTEGER PRIMARY KEY,
  "id" TEXT NOT NULL UNIQUE,
  "district" TEXT,
  "created_at" INTEGER,
  "created_by" TEXT,
  "changed_at" INTEGER,
  "changed_by" TEXT,
  "archived" INTEGER NOT NULL DEFAULT 0,
  "sync_state" TEXT,
  "judgement" TEXT,
  "extra" TEXT,
  "title" TEXT,
  "shape" TEXT,
  "starts" INTEGER,
  "ends" INTEGER,
  "rrule" TEXT,
  "style" TEXT,
  "purpose" TEXT,
  "public_purpose" TEXT,
  "intelligence_ref" TEXT,
  "officers" TEXT,
  "lead" TEXT,
  "author" TEXT,
  "approver" TEXT,
  "approved_at" INTEGER,
  "status" TEXT,
  "displacement_baseline" TEXT,
  "displacement_expected" TEXT,
  "mitigation" TEXT,
  "media_excluded" INTEGER,
  "interpreter" TEXT,
  "specialists_informed" INTEGER,
  "aftercare" TEXT
) STRICT;
CREATE INDEX "patrol_lead" ON "patrol" ("lead");
CREATE INDEX "patrol_author" ON "patrol" ("author");
CREATE INDEX "patrol_approver" ON "patrol" ("approver");
CREATE VIRTUAL TABLE "patrol_box" USING rtree_i32 (rid, w, e, s, n);

CREATE TABLE "consultation" (
  rid INTEGER PRIMARY KEY,
  "id" TEXT NOT NULL UNIQUE,
  "district" TEXT,
  "created_at" INTEGER,
  "created_by" TEXT,
  "changed_at" INTEGER,
  "changed_by" TEXT,
  "archived" INTEGER NOT NULL DEFAULT 0,
  "sync_state" TEXT,
  "judgement" TEXT,
  "extra" TEXT,
  "subject" TEXT,
  "partner" TEXT,
  "sent_at" INTEGER,
  "at" INTEGER,
  "method" TEXT,
  "how_worker_views" TEXT,
  "outcome" TEXT,
  "what_changed" TEXT,
  "answer" TEXT,
  "confirmed" INTEGER,
  "plan" TEXT
) STRICT;
CREATE INDEX "consultation_subject" ON "consultation" ("subject");
CREATE INDEX "consultation_partner" ON "consultation" ("partner");

CREATE TABLE "debrief" (
  rid INTEGER PRIMARY KEY,
  "id" TEXT NOT NULL UNIQUE,
  "district" TEXT,
  "created_at" INTEGER,
  "created_by" TEXT,
  "changed_at" INTEGER,
  "changed_by" TEXT,
  "archived" INTEGER NOT NULL DEFAULT 0,
  "sync_state" TEXT,
  "judgement" TEXT,
  "extra" TEXT,
  "patrol" TEXT,
  "at" INTEGER,
  "contacts" TEXT,
  "referrals_offered" TEXT,
  "complaints" TEXT,
  "stops" TEXT,
  "searches" TEXT,
  "arrests_of_workers" TEXT,
  "arrests_for_offences_against_workers" TEXT,
  "displacement_seen" TEXT,
  "partner_feedback" TEXT,
  "lessons" TEXT
) STRICT;
CREATE INDEX "debrief_patrol" ON "debrief" ("patrol");

CREATE TABLE "intervention" (
  rid INTEGER PRIMARY KEY,
  "id" TEXT NOT NULL UNIQUE,
  "district" TEXT,
  "created_at" INTEGER,
  "created_by" TEXT,
  "changed_at" INTEGER,
  "changed_by" TEXT,
  "archived" INTEGER NOT NULL DEFAULT 0,
  "sync_state" TEXT,
  "judgement" TEXT,
  "extra" TEXT,
  "title" TEXT,
  "use" TEXT,
  "shape" TEXT,
  "problem" TEXT,
  "objective" TEXT,
  "measure" TEXT,
  "analysis" TEXT,
  "options" TEXT,
  "response" TEXT,
  "partners" TEXT,
  "cost_pence" INTEGER,
  "stage" TEXT,
  "due_on" INTEGER,
  "baseline_from" INTEGER,
  "baseline_to" INTEGER,
  "baseline_value" INTEGER,
  "control_baseline" INTEGER,
  "followup_from" INTEGER,
  "followup_to" INTEGER,
  "followup_value" INTEGER,
  "control_followup" INTEGER,
  "outcome" TEXT,
  "dark" TEXT,
  "isolated" TEXT,
  "escape" TEXT,
  "exposed" TEXT,
  "worker_safety" TEXT,
  "mitigation" TEXT,
  "dpia_ref" TEXT,
  "sustain" TEXT
) STRICT;
CREATE VIRTUAL TABLE "intervention_box" USING rtree_i32 (rid, w, e, s, n);

CREATE TABLE "partner_action" (
  rid INTEGER PRIMARY KEY,
  "id" TEXT NOT NULL UNIQUE,
  "district" TEXT,
  "created_at" INTEGER,
  "created_by" TEXT,
  "changed_at" INTEGER,
  "changed_by" TEXT,
  "archived" INTEGER NOT NULL DEFAULT 0,
  "sync_state" TEXT,
  "judgement" TEXT,
  "extra" TEXT,
  "intervention" TEXT,
  "partner" TEXT,
  "what" TEXT,
  "due_on" INTEGER,
  "chased_on" INTEGER,
  "done_on" INTEGER
) STRICT;
CREATE INDEX "partner_action_intervention" ON "partner_action" ("intervention");
CREATE INDEX "partner_action_partner" ON "partner_action" ("partner");

CREATE TABLE "action" (
  rid INTEGER PRIMARY KEY,
  "id" TEXT NOT NULL UNIQUE,
  "district" TEXT,
  "created_at" INTEGER,
  "created_by" TEXT,
  "changed_at" INTEGER,
  "changed_by" TEXT,
  "archived" INTEGER NOT NULL DEFAULT 0,
  "sync_state" TEXT,
  "judgement" TEXT,
  "extra" TEXT,
  "title" TEXT,
  "owner" TEXT,
  "partner" TEXT,
  "due_on" INTEGER,
  "duty" TEXT,
  "status" TEXT,
  "progress" TEXT,
  "consultees" TEXT,
  "shared_with" TEXT
) STRICT;
CREATE INDEX "action_owner" ON "action" ("owner");
CREATE INDEX "action_partner" ON "action" ("partner");

CREATE TABLE "profile" (
  rid INTEGER PRIMARY KEY,
  "id" TEXT NOT NULL UNIQUE,
  "district" TEXT,
  "created_at" INTEGER,
  "created_by" TEXT,
  "changed_at" INTEGER,
  "changed_by" TEXT,
  "archived" INTEGER NOT NULL DEFAULT 0,
  "sync_state" TEXT,
  "judgement" TEXT,
  "extra" TEXT,
  "source" TEXT,
  "method" TEXT,
  "on" INTEGER,
  "review_on" INTEGER,
  "fact_or_assessment" TEXT,
  "text" TEXT
) STRICT;

CREATE TABLE "scheme" (
  rid INTEGER PRIMARY KEY,
  "id" TEXT NOT NULL UNIQUE,
  "district" TEXT,
  "created_at" INTEGER,
  "created_by" TEXT,
  "changed_at" INTEGER,
  "changed_by" TEXT,
  "archived" INTEGER NOT NULL DEFAULT 0,
  "sync_state" TEXT,
  "judgement" TEXT,
  "extra" TEXT,
  "voluntary_service" TEXT,
  "consultees" TEXT,
  "model" TEXT
) STRICT;
CREATE INDEX "scheme_voluntary_service" ON "scheme" ("voluntary_service");

CREATE TABLE "document" (
  rid INTEGER PRIMARY KEY,
  "id" TEXT NOT NULL UNIQUE,
  "district" TEXT,
  "created_at" INTEGER,
  "created_by" TEXT,
  "changed_at" INTEGER,
  "changed_by" TEXT,
  "archived" INTEGER NOT NULL DEFAULT 0,
  "sync_state" TEXT,
  "judgement" TEXT,
  "extra" TEXT,
  "title" TEXT,
  "use" TEXT,
  "edition" TEXT,
  "reviewed_on" INTEGER,
  "review_due" INTEGER
) STRICT;

CREATE TABLE "forum" (
  rid INTEGER PRIMARY KEY,
  "id" TEXT NOT NULL UNIQUE,
  "district" TEXT,
  "created_at" INTEGER,
  "created_by" TEXT,
  "changed_at" INTEGER,
  "changed_by" TEXT,
  "archived" INTEGER NOT NULL DEFAULT 0,
  "sync_state" TEXT,
  "judgement" TEXT,
  "extra" TEXT,
  "name" TEXT,
  "attended_on" INTEGER,
  "by" TEXT
) STRICT;
CREATE INDEX "forum_by" ON "forum" ("by");

CREATE TABLE "grant" (
  rid INTEGER PRIMARY KEY,
  "id" TEXT NOT NULL UNIQUE,
  "district" TEXT,
  "created_at" INTEGER,
  "created_by" TEXT,
  "changed_at" INTEGER,
  "changed_by" TEXT,
  "archived" INTEGER NOT NULL DEFAULT 0,
  "sync_state" TEXT,
  "judgement" TEXT,
  "extra" TEXT,
  "from_officer" TEXT,
  "to_officer" TEXT,
  "powers" TEXT,
  "from" INTEGER,
  "to" INTEGER
) STRICT;
CREATE INDEX "grant_from_officer" ON "grant" ("from_officer");
CREATE INDEX "grant_to_officer" ON "grant" ("to_officer");

CREATE TABLE "project_view" (
  rid INTEGER PRIMARY KEY,
  "id" TEXT NOT NULL UNIQUE,
  "district" TEXT,
  "created_at" INTEGER,
  "created_by" TEXT,
  "changed_at" INTEGER,
  "changed_by" TEXT,
  "archived" INTEGER NOT NULL DEFAULT 0,
  "sync_state" TEXT,
  "judgement" TEXT,
  "extra" TEXT,
  "partner" TEXT,
  "duty" TEXT,
  "view" TEXT,
  "on" INTEGER
) STRICT;
CREATE INDEX "project_view_partner" ON "project_view" ("partner");

CREATE TABLE "advice" (
  rid INTEGER PRIMARY KEY,
  "id" TEXT NOT NULL UNIQUE,
  "district" TEXT,
  "created_at" INTEGER,
  "created_by" TEXT,
  "changed_at" INTEGER,
  "changed_by" TEXT,
  "archived" INTEGER NOT NULL DEFAULT 0,
  "sync_state" TEXT,
  "judgement" TEXT,
  "extra" TEXT,
  "on" INTEGER,
  "to" TEXT,
  "about" TEXT
) STRICT;

CREATE TABLE "disclosure" (
  rid INTEGER PRIMARY KEY,
  "id" TEXT NOT NULL UNIQUE,
  "district" TEXT,
  "created_at" INTEGER,
  "created_by" TEXT,
  "changed_at" INTEGER,
  "changed_by" TEXT,
  "archived" INTEGER NOT NULL DEFAULT 0,
  "sync_state" TEXT,
  "judgement" TEXT,
  "extra" TEXT,
  "at" INTEGER,
  "what" TEXT,
  "format" TEXT,
  "recipient" TEXT,
  "reason" TEXT,
  "exact" INTEGER,
  "hash" TEXT,
  "copy_number" INTEGER,
  "by" TEXT,
  "records" INTEGER
) STRICT;
CREATE INDEX "disclosure_by" ON "disclosure" ("by");

CREATE TABLE "conflict" (
  rid INTEGER PRIMARY KEY,
  "id" TEXT NOT NULL UNIQUE,
  "district" TEXT,
  "created_at" INTEGER,
  "created_by" TEXT,
  "changed_at" INTEGER,
  "changed_by" TEXT,
  "archived" INTEGER NOT NULL DEFAULT 0,
  "sync_state" TEXT,
  "judgement" TEXT,
  "extra" TEXT,
  "about" TEXT,
  "record" TEXT,
  "remote_seq" INTEGER,
  "base" TEXT,
  "mine" TEXT,
  "theirs" TEXT,
  "state" TEXT
) STRICT;
CREATE INDEX "conflict_record" ON "conflict" ("record");

CREATE TABLE "quarantine" (
  rid INTEGER PRIMARY KEY,
  "id" TEXT NOT NULL UNIQUE,
  "district" TEXT,
  "created_at" INTEGER,
  "created_by" TEXT,
  "changed_at" INTEGER,
  "changed_by" TEXT,
  "archived" INTEGER NOT NULL DEFAULT 0,
  "sync_state" TEXT,
  "judgement" TEXT,
  "extra" TEXT,
  "part" TEXT,
  "line" INTEGER,
  "reason" TEXT,
  "text" TEXT
) STRICT;

CREATE TABLE "retention_review" (
  rid INTEGER PRIMARY KEY,
  "id" TEXT NOT NULL UNIQUE,
  "district" TEXT,
  "created_at" INTEGER,
  "created_by" TEXT,
  "changed_at" INTEGER,
  "changed_by" TEXT,
  "archived" INTEGER NOT NULL DEFAULT 0,
  "sync_state" TEXT,
  "judgement" TEXT,
  "extra" TEXT,
  "about" TEXT,
  "record" TEXT,
  "due_on" INTEGER,
  "outcome" TEXT,
  "reviewer" TEXT,
  "reason" TEXT,
  "case_reference" TEXT
) STRICT;
CREATE INDEX "retention_review_record" ON "retention_review" ("record");
CREATE INDEX "retention_review_reviewer" ON "retention_review" ("reviewer");

CREATE TABLE "rights_request" (
  rid INTEGER PRIMARY KEY,
  "id" TEXT NOT NULL UNIQUE,
  "district" TEXT,
  "created_at" INTEGER,
  "created_by" TEXT,
  "changed_at" INTEGER,
  "changed_by" TEXT,
  "archived" INTEGER NOT NULL DEFAULT 0,
  "sync_state" TEXT,
  "judgement" TEXT,
  "extra" TEXT,
  "use" TEXT,
  "received_on" INTEGER,
  "due_on" INTEGER,
  "through" TEXT,
  "answered_on" INTEGER,
  "outcome" TEXT
) STRICT;
CREATE INDEX "rights_request_through" ON "rights_request" ("through");

CREATE TABLE "person_key" (
  rid INTEGER PRIMARY KEY,
  "id" TEXT NOT NULL UNIQUE,
  "district" TEXT,
  "created_at" INTEGER,
  "created_by" TEXT,
  "changed_at" INTEGER,
  "changed_by" TEXT,
  "archived" INTEGER NOT NULL DEFAULT 0,
  "sync_state" TEXT,
  "judgement" TEXT,
  "extra" TEXT,
  "officer" TEXT,
  "key" TEXT,
  "sealed" TEXT,
  "enrolled_at" INTEGER,
  "revoked_at" INTEGER,
  "binding" TEXT
) STRICT;
CREATE INDEX "person_key_officer" ON "person_key" ("officer");

CREATE TABLE "sitting" (
  rid INTEGER PRIMARY KEY,
  "id" TEXT NOT NULL UNIQUE,
  "district" TEXT,
  "created_at" INTEGER,
  "created_by" TEXT,
  "changed_at" INTEGER,
  "changed_by" TEXT,
  "archived" INTEGER NOT NULL DEFAULT 0,
  "sync_state" TEXT,
  "judgement" TEXT,
  "extra" TEXT,
  "court" TEXT,
  "starts" INTEGER
) STRICT;

CREATE TABLE "gazetteer" (
  rid INTEGER PRIMARY KEY,
  "id" TEXT NOT NULL UNIQUE,
  "district" TEXT,
  "created_at" INTEGER,
  "created_by" TEXT,
  "changed_at" INTEGER,
  "changed_by" TEXT,
  "archived" INTEGER NOT NULL DEFAULT 0,
  "sync_state" TEXT,
  "judgement" TEXT,
  "extra" TEXT,
  "name" TEXT,
  "longitude" INTEGER,
  "latitude" INTEGER,
  "ward" TEXT
) STRICT;
CREATE INDEX "gazetteer_name" ON "gazetteer" ("name");

CREATE TABLE "saved_filter" (
  rid INTEGER PRIMARY KEY,
  "id" TEXT NOT NULL UNIQUE,
  "district" TEXT,
  "created_at" INTEGER,
  "created_by" TEXT,
  "changed_at" INTEGER,
  "changed_by" TEXT,
  "archived" INTEGER NOT NULL DEFAULT 0,
  "sync_state" TEXT,
  "judgement" TEXT,
  "extra" TEXT,
  "name" TEXT,
  "about" TEXT,
  "terms" TEXT
) STRICT;

CREATE TABLE "seen" (
  rid INTEGER PRIMARY KEY,
  "id" TEXT NOT NULL UNIQUE,
  "district" TEXT,
  "created_at" INTEGER,
  "created_by" TEXT,
  "changed_at" INTEGER,
  "changed_by" TEXT,
  "archived" INTEGER NOT NULL DEFAULT 0,
  "sync_state" TEXT,
  "judgement" TEXT,
  "extra" TEXT,
  "record" TEXT,
  "at" INTEGER
) STRICT;
CREATE INDEX "seen_record" ON "seen" ("record");

CREATE TABLE "sketch" (
  rid INTEGER PRIMARY KEY,
  "id" TEXT NOT NULL UNIQUE,
  "district" TEXT,
  "created_at" INTEGER,
  "created_by" TEXT,
  "changed_at" INTEGER,
  "changed_by" TEXT,
  "archived" INTEGER NOT NULL DEFAULT 0,
  "sync_state" TEXT,
  "judgement" TEXT,
  "extra" TEXT,
  "about" TEXT,
  "vertices" TEXT,
  "at" INTEGER
) STRICT;
