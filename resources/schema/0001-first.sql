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
CREATE INDEX outbox_unsent ON outbox (seq, batch) WHERE batch IS NULL;

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
CREATE INDEX "district_live"
  ON "district" (rid, "archived") WHERE "archived" = 0;
CREATE INDEX "district_by_code"
  ON "district" ("code", rid, "archived") WHERE "archived" = 0;
CREATE INDEX "district_by_name"
  ON "district" ("name", rid, "archived") WHERE "archived" = 0;
CREATE INDEX "district_by_local_authority"
  ON "district" ("local_authority", rid, "archived") WHERE "archived" = 0;
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
CREATE INDEX "area_live"
  ON "area" (rid, "archived") WHERE "archived" = 0;
CREATE INDEX "area_by_name"
  ON "area" ("name", rid, "archived") WHERE "archived" = 0;
CREATE INDEX "area_by_use"
  ON "area" ("use", rid, "archived") WHERE "archived" = 0;
CREATE INDEX "area_by_district"
  ON "area" ("district", rid, "archived") WHERE "archived" = 0;
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
CREATE INDEX "course_live"
  ON "course" (rid, "archived") WHERE "archived" = 0;
CREATE INDEX "course_by_code"
  ON "course" ("code", rid, "archived") WHERE "archived" = 0;
CREATE INDEX "course_by_title"
  ON "course" ("title", rid, "archived") WHERE "archived" = 0;
CREATE INDEX "course_by_provider"
  ON "course" ("provider", rid, "archived") WHERE "archived" = 0;
CREATE INDEX "course_by_valid_months"
  ON "course" ("valid_months", rid, "archived") WHERE "archived" = 0;
CREATE INDEX "course_by_assessed"
  ON "course" ("assessed", rid, "archived") WHERE "archived" = 0;

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
CREATE INDEX "requirement_live"
  ON "requirement" (rid, "archived") WHERE "archived" = 0;
CREATE INDEX "requirement_by_applies_to"
  ON "requirement" ("applies_to", rid, "archived") WHERE "archived" = 0;
CREATE INDEX "requirement_by_value"
  ON "requirement" ("value", rid, "archived") WHERE "archived" = 0;
CREATE INDEX "requirement_by_within_days"
  ON "requirement" ("within_days", rid, "archived") WHERE "archived" = 0;
CREATE INDEX "requirement_by_grace_days"
  ON "requirement" ("grace_days", rid, "archived") WHERE "archived" = 0;
CREATE INDEX "requirement_by_from"
  ON "requirement" ("from", rid, "archived") WHERE "archived" = 0;
CREATE INDEX "requirement_by_to"
  ON "requirement" ("to", rid, "archived") WHERE "archived" = 0;

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
CREATE INDEX "avoid_live"
  ON "avoid" (rid, "archived") WHERE "archived" = 0;
CREATE INDEX "avoid_by_starts"
  ON "avoid" ("starts", rid, "archived") WHERE "archived" = 0;
CREATE INDEX "avoid_by_ends"
  ON "avoid" ("ends", rid, "archived") WHERE "archived" = 0;
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
CREATE INDEX "officer_card_live"
  ON "officer_card" (rid, "archived") WHERE "archived" = 0;
CREATE INDEX "officer_card_by_collar"
  ON "officer_card" ("collar", rid, "archived") WHERE "archived" = 0;
CREATE INDEX "officer_card_by_name"
  ON "officer_card" ("name", rid, "archived") WHERE "archived" = 0;
CREATE INDEX "officer_card_by_rank"
  ON "officer_card" ("rank", rid, "archived") WHERE "archived" = 0;

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
CREATE INDEX "bar_period_live"
  ON "bar_period" (rid, "archived") WHERE "archived" = 0;
CREATE INDEX "bar_period_by_from"
  ON "bar_period" ("from", rid, "archived") WHERE "archived" = 0;
CREATE INDEX "bar_period_by_to"
  ON "bar_period" ("to", rid, "archived") WHERE "archived" = 0;

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
CREATE INDEX "officer_live"
  ON "officer" (rid, "archived") WHERE "archived" = 0;
CREATE INDEX "officer_by_collar"
  ON "officer" ("collar", rid, "archived") WHERE "archived" = 0;
CREATE INDEX "officer_by_name"
  ON "officer" ("name", rid, "archived") WHERE "archived" = 0;
CREATE INDEX "officer_by_rank"
  ON "officer" ("rank", rid, "archived") WHERE "archived" = 0;
CREATE INDEX "officer_by_role"
  ON "officer" ("role", rid, "archived") WHERE "archived" = 0;
CREATE INDEX "officer_by_team"
  ON "officer" ("team", rid, "archived") WHERE "archived" = 0;
CREATE INDEX "officer_by_frontline"
  ON "officer" ("frontline", rid, "archived") WHERE "archived" = 0;

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
CREATE INDEX "rank_period_live"
  ON "rank_period" (rid, "archived") WHERE "archived" = 0;
CREATE INDEX "rank_period_by_rank"
  ON "rank_period" ("rank", rid, "archived") WHERE "archived" = 0;
CREATE INDEX "rank_period_by_acting"
  ON "rank_period" ("acting", rid, "archived") WHERE "archived" = 0;
CREATE INDEX "rank_period_by_from"
  ON "rank_period" ("from", rid, "archived") WHERE "archived" = 0;
CREATE INDEX "rank_period_by_to"
  ON "rank_period" ("to", rid, "archived") WHERE "archived" = 0;
CREATE INDEX "rank_period_under"
  ON "rank_period" ("officer", "from", "to", "district", "archived")
  WHERE "archived" = 0;

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
CREATE INDEX "enforcement_duty_live"
  ON "enforcement_duty" (rid, "archived") WHERE "archived" = 0;
CREATE INDEX "enforcement_duty_by_what"
  ON "enforcement_duty" ("what", rid, "archived") WHERE "archived" = 0;
CREATE INDEX "enforcement_duty_by_from"
  ON "enforcement_duty" ("from", rid, "archived") WHERE "archived" = 0;
CREATE INDEX "enforcement_duty_by_to"
  ON "enforcement_duty" ("to", rid, "archived") WHERE "archived" = 0;

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
CREATE INDEX "absence_live"
  ON "absence" (rid, "archived") WHERE "archived" = 0;
CREATE INDEX "absence_by_why"
  ON "absence" ("why", rid, "archived") WHERE "archived" = 0;
CREATE INDEX "absence_by_from"
  ON "absence" ("from", rid, "archived") WHERE "archived" = 0;
CREATE INDEX "absence_by_to"
  ON "absence" ("to", rid, "archived") WHERE "archived" = 0;
CREATE INDEX "absence_under"
  ON "absence" ("officer", "from", "to", "district", "archived")
  WHERE "archived" = 0;

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
CREATE INDEX "result_live"
  ON "result" (rid, "archived") WHERE "archived" = 0;
CREATE INDEX "result_by_on"
  ON "result" ("on", rid, "archived") WHERE "archived" = 0;
CREATE INDEX "result_by_outcome"
  ON "result" ("outcome", rid, "archived") WHERE "archived" = 0;
CREATE INDEX "result_by_expires"
  ON "result" ("expires", rid, "archived") WHERE "archived" = 0;
CREATE INDEX "result_by_certificate"
  ON "result" ("certificate", rid, "archived") WHERE "archived" = 0;
CREATE INDEX "result_under"
  ON "result" ("officer", "on", "expires", "district", "archived")
  WHERE "archived" = 0;

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
CREATE INDEX "session_live"
  ON "session" (rid, "archived") WHERE "archived" = 0;
CREATE INDEX "session_by_starts"
  ON "session" ("starts", rid, "archived") WHERE "archived" = 0;
CREATE INDEX "session_by_ends"
  ON "session" ("ends", rid, "archived") WHERE "archived" = 0;
CREATE INDEX "session_by_venue"
  ON "session" ("venue", rid, "archived") WHERE "archived" = 0;
CREATE INDEX "session_by_deliverer"
  ON "session" ("deliverer", rid, "archived") WHERE "archived" = 0;
CREATE INDEX "session_by_capacity"
  ON "session" ("capacity", rid, "archived") WHERE "archived" = 0;
CREATE INDEX "session_by_status"
  ON "session" ("status", rid, "archived") WHERE "archived" = 0;

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
CREATE INDEX "booking_live"
  ON "booking" (rid, "archived") WHERE "archived" = 0;
CREATE INDEX "booking_by_state"
  ON "booking" ("state", rid, "archived") WHERE "archived" = 0;
CREATE INDEX "booking_under"
  ON "booking" ("session", "district", "archived")
  WHERE "archived" = 0;

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
CREATE INDEX "partner_live"
  ON "partner" (rid, "archived") WHERE "archived" = 0;
CREATE INDEX "partner_by_name"
  ON "partner" ("name", rid, "archived") WHERE "archived" = 0;
CREATE INDEX "partner_by_host"
  ON "partner" ("host", rid, "archived") WHERE "archived" = 0;
CREATE INDEX "partner_by_accredited_until"
  ON "partner" ("accredited_until", rid, "archived") WHERE "archived" = 0;
CREATE INDEX "partner_by_verified_on"
  ON "partner" ("verified_on", rid, "archived") WHERE "archived" = 0;

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
CREATE INDEX "agreement_live"
  ON "agreement" (rid, "archived") WHERE "archived" = 0;
CREATE INDEX "agreement_by_use"
  ON "agreement" ("use", rid, "archived") WHERE "archived" = 0;
CREATE INDEX "agreement_by_signed_on"
  ON "agreement" ("signed_on", rid, "archived") WHERE "archived" = 0;
CREATE INDEX "agreement_by_review_on"
  ON "agreement" ("review_on", rid, "archived") WHERE "archived" = 0;
CREATE INDEX "agreement_by_ends_on"
  ON "agreement" ("ends_on", rid, "archived") WHERE "archived" = 0;
CREATE INDEX "agreement_under"
  ON "agreement" ("partner", "signed_on", "review_on", "ends_on", "district", "archived")
  WHERE "archived" = 0;

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
CREATE INDEX "site_live"
  ON "site" (rid, "archived") WHERE "archived" = 0;
CREATE INDEX "site_by_name"
  ON "site" ("name", rid, "archived") WHERE "archived" = 0;
CREATE INDEX "site_by_use"
  ON "site" ("use", rid, "archived") WHERE "archived" = 0;
CREATE INDEX "site_by_precision"
  ON "site" ("precision", rid, "archived") WHERE "archived" = 0;
CREATE INDEX "site_by_agreed_on"
  ON "site" ("agreed_on", rid, "archived") WHERE "archived" = 0;
CREATE INDEX "site_by_withdrawn_on"
  ON "site" ("withdrawn_on", rid, "archived") WHERE "archived" = 0;
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
CREATE INDEX "site_time_live"
  ON "site_time" (rid, "archived") WHERE "archived" = 0;
CREATE INDEX "site_time_by_starts"
  ON "site_time" ("starts", rid, "archived") WHERE "archived" = 0;
CREATE INDEX "site_time_by_minutes"
  ON "site_time" ("minutes", rid, "archived") WHERE "archived" = 0;
CREATE INDEX "site_time_by_rrule"
  ON "site_time" ("rrule", rid, "archived") WHERE "archived" = 0;
CREATE INDEX "site_time_by_from"
  ON "site_time" ("from", rid, "archived") WHERE "archived" = 0;
CREATE INDEX "site_time_by_to"
  ON "site_time" ("to", rid, "archived") WHERE "archived" = 0;
CREATE INDEX "site_time_under"
  ON "site_time" ("site", "from", "to", "district", "archived")
  WHERE "archived" = 0;

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
CREATE INDEX "engagement_live"
  ON "engagement" (rid, "archived") WHERE "archived" = 0;
CREATE INDEX "engagement_by_on"
  ON "engagement" ("on", rid, "archived") WHERE "archived" = 0;
CREATE INDEX "engagement_by_use"
  ON "engagement" ("use", rid, "archived") WHERE "archived" = 0;
CREATE INDEX "engagement_by_purpose"
  ON "engagement" ("purpose", rid, "archived") WHERE "archived" = 0;

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
CREATE INDEX "concern_live"
  ON "concern" (rid, "archived") WHERE "archived" = 0;
CREATE INDEX "concern_by_use"
  ON "concern" ("use", rid, "archived") WHERE "archived" = 0;
CREATE INDEX "concern_by_answered"
  ON "concern" ("answered", rid, "archived") WHERE "archived" = 0;
CREATE INDEX "concern_by_fed_back"
  ON "concern" ("fed_back", rid, "archived") WHERE "archived" = 0;
CREATE INDEX "concern_by_flag"
  ON "concern" ("flag", rid, "archived") WHERE "archived" = 0;

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
CREATE INDEX "bulletin_live"
  ON "bulletin" (rid, "archived") WHERE "archived" = 0;
CREATE INDEX "bulletin_by_reference"
  ON "bulletin" ("reference", rid, "archived") WHERE "archived" = 0;
CREATE INDEX "bulletin_by_received_on"
  ON "bulletin" ("received_on", rid, "archived") WHERE "archived" = 0;
CREATE INDEX "bulletin_by_consent"
  ON "bulletin" ("consent", rid, "archived") WHERE "archived" = 0;
CREATE INDEX "bulletin_by_considered"
  ON "bulletin" ("considered", rid, "archived") WHERE "archived" = 0;
CREATE INDEX "bulletin_by_review_on"
  ON "bulletin" ("review_on", rid, "archived") WHERE "archived" = 0;

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
CREATE INDEX "num_request_live"
  ON "num_request" (rid, "archived") WHERE "archived" = 0;
CREATE INDEX "num_request_by_on"
  ON "num_request" ("on", rid, "archived") WHERE "archived" = 0;
CREATE INDEX "num_request_by_use"
  ON "num_request" ("use", rid, "archived") WHERE "archived" = 0;
CREATE INDEX "num_request_by_outcome"
  ON "num_request" ("outcome", rid, "archived") WHERE "archived" = 0;
CREATE INDEX "num_request_by_consent"
  ON "num_request" ("consent", rid, "archived") WHERE "archived" = 0;

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
CREATE INDEX "consent_live"
  ON "consent" (rid, "archived") WHERE "archived" = 0;
CREATE INDEX "consent_by_use"
  ON "consent" ("use", rid, "archived") WHERE "archived" = 0;
CREATE INDEX "consent_by_at"
  ON "consent" ("at", rid, "archived") WHERE "archived" = 0;
CREATE INDEX "consent_by_expires_at"
  ON "consent" ("expires_at", rid, "archived") WHERE "archived" = 0;
CREATE INDEX "consent_by_withdrawn_at"
  ON "consent" ("withdrawn_at", rid, "archived") WHERE "archived" = 0;

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
CREATE INDEX "protective_note_live"
  ON "protective_note" (rid, "archived") WHERE "archived" = 0;
CREATE INDEX "protective_note_by_ends_on"
  ON "protective_note" ("ends_on", rid, "archived") WHERE "archived" = 0;

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
CREATE INDEX "referral_count_live"
  ON "referral_count" (rid, "archived") WHERE "archived" = 0;
CREATE INDEX "referral_count_by_month"
  ON "referral_count" ("month", rid, "archived") WHERE "archived" = 0;
CREATE INDEX "referral_count_by_count"
  ON "referral_count" ("count", rid, "archived") WHERE "archived" = 0;

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
CREATE INDEX "appointment_live"
  ON "appointment" (rid, "archived") WHERE "archived" = 0;
CREATE INDEX "appointment_by_post"
  ON "appointment" ("post", rid, "archived") WHERE "archived" = 0;
CREATE INDEX "appointment_by_from"
  ON "appointment" ("from", rid, "archived") WHERE "archived" = 0;
CREATE INDEX "appointment_by_to"
  ON "appointment" ("to", rid, "archived") WHERE "archived" = 0;
CREATE INDEX "appointment_by_suspended"
  ON "appointment" ("suspended", rid, "archived") WHERE "archived" = 0;

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
CREATE INDEX "contact_point_live"
  ON "contact_point" (rid, "archived") WHERE "archived" = 0;
CREATE INDEX "contact_point_by_number"
  ON "contact_point" ("number", rid, "archived") WHERE "archived" = 0;
CREATE INDEX "contact_point_by_mailbox"
  ON "contact_point" ("mailbox", rid, "archived") WHERE "archived" = 0;
CREATE INDEX "contact_point_by_hours"
  ON "contact_point" ("hours", rid, "archived") WHERE "archived" = 0;
CREATE INDEX "contact_point_by_from"
  ON "contact_point" ("from", rid, "archived") WHERE "archived" = 0;
CREATE INDEX "contact_point_by_to"
  ON "contact_point" ("to", rid, "archived") WHERE "archived" = 0;

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
CREATE INDEX "consideration_live"
  ON "consideration" (rid, "archived") WHERE "archived" = 0;
CREATE INDEX "consideration_by_of"
  ON "consideration" ("of", rid, "archived") WHERE "archived" = 0;
CREATE INDEX "consideration_by_on"
  ON "consideration" ("on", rid, "archived") WHERE "archived" = 0;
CREATE INDEX "consideration_by_outcome"
  ON "consideration" ("outcome", rid, "archived") WHERE "archived" = 0;

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
CREATE INDEX "exception_live"
  ON "exception" (rid, "archived") WHERE "archived" = 0;
CREATE INDEX "exception_by_rule"
  ON "exception" ("rule", rid, "archived") WHERE "archived" = 0;
CREATE INDEX "exception_by_expires_at"
  ON "exception" ("expires_at", rid, "archived") WHERE "archived" = 0;

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
CREATE INDEX "premises_live"
  ON "premises" (rid, "archived") WHERE "archived" = 0;
CREATE INDEX "premises_by_reference"
  ON "premises" ("reference", rid, "archived") WHERE "archived" = 0;
CREATE INDEX "premises_by_category"
  ON "premises" ("category", rid, "archived") WHERE "archived" = 0;
CREATE INDEX "premises_by_occupancy"
  ON "premises" ("occupancy", rid, "archived") WHERE "archived" = 0;
CREATE INDEX "premises_by_status"
  ON "premises" ("status", rid, "archived") WHERE "archived" = 0;
CREATE INDEX "premises_by_identified_on"
  ON "premises" ("identified_on", rid, "archived") WHERE "archived" = 0;

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
CREATE INDEX "place_live"
  ON "place" (rid, "archived") WHERE "archived" = 0;
CREATE INDEX "place_by_address"
  ON "place" ("address", rid, "archived") WHERE "archived" = 0;
CREATE INDEX "place_by_uprn"
  ON "place" ("uprn", rid, "archived") WHERE "archived" = 0;
CREATE INDEX "place_under"
  ON "place" ("premises", "district", "archived")
  WHERE "archived" = 0;
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
CREATE INDEX "assessment_live"
  ON "assessment" (rid, "archived") WHERE "archived" = 0;
CREATE INDEX "assessment_by_on"
  ON "assessment" ("on", rid, "archived") WHERE "archived" = 0;
CREATE INDEX "assessment_by_category"
  ON "assessment" ("category", rid, "archived") WHERE "archived" = 0;
CREATE INDEX "assessment_by_review_on"
  ON "assessment" ("review_on", rid, "archived") WHERE "archived" = 0;
CREATE INDEX "assessment_under"
  ON "assessment" ("premises", "on", "review_on", "district", "archived")
  WHERE "archived" = 0;

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
CREATE INDEX "visit_live"
  ON "visit" (rid, "archived") WHERE "archived" = 0;
CREATE INDEX "visit_by_at"
  ON "visit" ("at", rid, "archived") WHERE "archived" = 0;
CREATE INDEX "visit_by_purpose"
  ON "visit" ("purpose", rid, "archived") WHERE "archived" = 0;
CREATE INDEX "visit_by_status"
  ON "visit" ("status", rid, "archived") WHERE "archived" = 0;
CREATE INDEX "visit_by_entry"
  ON "visit" ("entry", rid, "archived") WHERE "archived" = 0;
CREATE INDEX "visit_under"
  ON "visit" ("premises", "at", "district", "archived")
  WHERE "archived" = 0;

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
CREATE INDEX "telling_live"
  ON "telling" (rid, "archived") WHERE "archived" = 0;
CREATE INDEX "telling_by_at"
  ON "telling" ("at", rid, "archived") WHERE "archived" = 0;
CREATE INDEX "telling_by_who"
  ON "telling" ("who", rid, "archived") WHERE "archived" = 0;
CREATE INDEX "telling_under"
  ON "telling" ("premises", "at", "district", "archived")
  WHERE "archived" = 0;

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
CREATE INDEX "escalation_live"
  ON "escalation" (rid, "archived") WHERE "archived" = 0;
CREATE INDEX "escalation_by_at"
  ON "escalation" ("at", rid, "archived") WHERE "archived" = 0;
CREATE INDEX "escalation_by_indicator"
  ON "escalation" ("indicator", rid, "archived") WHERE "archived" = 0;
CREATE INDEX "escalation_by_child"
  ON "escalation" ("child", rid, "archived") WHERE "archived" = 0;
CREATE INDEX "escalation_by_agency"
  ON "escalation" ("agency", rid, "archived") WHERE "archived" = 0;
CREATE INDEX "escalation_by_outcome"
  ON "escalation" ("outcome", rid, "archived") WHERE "archived" = 0;
CREATE INDEX "escalation_by_acknowledged_at"
  ON "escalation" ("acknowledged_at", rid, "archived") WHERE "archived" = 0;

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
CREATE INDEX "protective_action_live"
  ON "protective_action" (rid, "archived") WHERE "archived" = 0;
CREATE INDEX "protective_action_by_at"
  ON "protective_action" ("at", rid, "archived") WHERE "archived" = 0;
CREATE INDEX "protective_action_by_whose_safety"
  ON "protective_action" ("whose_safety", rid, "archived") WHERE "archived" = 0;
CREATE INDEX "protective_action_by_power"
  ON "protective_action" ("power", rid, "archived") WHERE "archived" = 0;
CREATE INDEX "protective_action_by_review_due"
  ON "protective_action" ("review_due", rid, "archived") WHERE "archived" = 0;

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
CREATE INDEX "breach_live"
  ON "breach" (rid, "archived") WHERE "archived" = 0;
CREATE INDEX "breach_by_at"
  ON "breach" ("at", rid, "archived") WHERE "archived" = 0;
CREATE INDEX "breach_by_rule"
  ON "breach" ("rule", rid, "archived") WHERE "archived" = 0;

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
CREATE INDEX "decision_live"
  ON "decision" (rid, "archived") WHERE "archived" = 0;
CREATE INDEX "decision_by_number"
  ON "decision" ("number", rid, "archived") WHERE "archived" = 0;
CREATE INDEX "decision_by_measure"
  ON "decision" ("measure", rid, "archived") WHERE "archived" = 0;
CREATE INDEX "decision_by_option"
  ON "decision" ("option", rid, "archived") WHERE "archived" = 0;
CREATE INDEX "decision_by_power"
  ON "decision" ("power", rid, "archived") WHERE "archived" = 0;
CREATE INDEX "decision_by_status"
  ON "decision" ("status", rid, "archived") WHERE "archived" = 0;
CREATE INDEX "decision_by_authorised_at"
  ON "decision" ("authorised_at", rid, "archived") WHERE "archived" = 0;

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
CREATE INDEX "ladder_step_live"
  ON "ladder_step" (rid, "archived") WHERE "archived" = 0;
CREATE INDEX "ladder_step_by_step"
  ON "ladder_step" ("step", rid, "archived") WHERE "archived" = 0;
CREATE INDEX "ladder_step_by_state"
  ON "ladder_step" ("state", rid, "archived") WHERE "archived" = 0;
CREATE INDEX "ladder_step_by_on"
  ON "ladder_step" ("on", rid, "archived") WHERE "archived" = 0;
CREATE INDEX "ladder_step_under"
  ON "ladder_step" ("decision", "on", "district", "archived")
  WHERE "archived" = 0;

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
CREATE INDEX "option_live"
  ON "option" (rid, "archived") WHERE "archived" = 0;
CREATE INDEX "option_by_option"
  ON "option" ("option", rid, "archived") WHERE "archived" = 0;
CREATE INDEX "option_under"
  ON "option" ("decision", "district", "archived")
  WHERE "archived" = 0;

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
CREATE INDEX "condition_live"
  ON "condition" (rid, "archived") WHERE "archived" = 0;
CREATE INDEX "condition_by_condition"
  ON "condition" ("condition", rid, "archived") WHERE "archived" = 0;
CREATE INDEX "condition_by_met"
  ON "condition" ("met", rid, "archived") WHERE "archived" = 0;
CREATE INDEX "condition_by_at"
  ON "condition" ("at", rid, "archived") WHERE "archived" = 0;
CREATE INDEX "condition_by_evidence_reference"
  ON "condition" ("evidence_reference", rid, "archived") WHERE "archived" = 0;
CREATE INDEX "condition_under"
  ON "condition" ("decision", "at", "district", "archived")
  WHERE "archived" = 0;

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
CREATE INDEX "service_live"
  ON "service" (rid, "archived") WHERE "archived" = 0;
CREATE INDEX "service_by_at"
  ON "service" ("at", rid, "archived") WHERE "archived" = 0;
CREATE INDEX "service_by_mode"
  ON "service" ("mode", rid, "archived") WHERE "archived" = 0;
CREATE INDEX "service_by_place"
  ON "service" ("place", rid, "archived") WHERE "archived" = 0;
CREATE INDEX "service_by_role_served"
  ON "service" ("role_served", rid, "archived") WHERE "archived" = 0;
CREATE INDEX "service_under"
  ON "service" ("decision", "at", "district", "archived")
  WHERE "archived" = 0;

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
CREATE INDEX "order_event_live"
  ON "order_event" (rid, "archived") WHERE "archived" = 0;
CREATE INDEX "order_event_by_at"
  ON "order_event" ("at", rid, "archived") WHERE "archived" = 0;
CREATE INDEX "order_event_by_event"
  ON "order_event" ("event", rid, "archived") WHERE "archived" = 0;
CREATE INDEX "order_event_by_until"
  ON "order_event" ("until", rid, "archived") WHERE "archived" = 0;
CREATE INDEX "order_event_by_by"
  ON "order_event" ("by", rid, "archived") WHERE "archived" = 0;
CREATE INDEX "order_event_under"
  ON "order_event" ("decision", "at", "until", "district", "archived")
  WHERE "archived" = 0;

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
CREATE INDEX "entry_live"
  ON "entry" (rid, "archived") WHERE "archived" = 0;
CREATE INDEX "entry_by_number"
  ON "entry" ("number", rid, "archived") WHERE "archived" = 0;
CREATE INDEX "entry_by_decided_at"
  ON "entry" ("decided_at", rid, "archived") WHERE "archived" = 0;
CREATE INDEX "entry_by_entered_at"
  ON "entry" ("entered_at", rid, "archived") WHERE "archived" = 0;
CREATE INDEX "entry_by_use"
  ON "entry" ("use", rid, "archived") WHERE "archived" = 0;
CREATE INDEX "entry_under"
  ON "entry" ("decision", "decided_at", "entered_at", "district", "archived")
  WHERE "archived" = 0;

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
CREATE INDEX "followup_live"
  ON "followup" (rid, "archived") WHERE "archived" = 0;
CREATE INDEX "followup_by_due_on"
  ON "followup" ("due_on", rid, "archived") WHERE "archived" = 0;
CREATE INDEX "followup_by_done_on"
  ON "followup" ("done_on", rid, "archived") WHERE "archived" = 0;
CREATE INDEX "followup_by_ring_observation"
  ON "followup" ("ring_observation", rid, "archived") WHERE "archived" = 0;
CREATE INDEX "followup_by_reports"
  ON "followup" ("reports", rid, "archived") WHERE "archived" = 0;
CREATE INDEX "followup_by_referrals"
  ON "followup" ("referrals", rid, "archived") WHERE "archived" = 0;
CREATE INDEX "followup_by_contacts_lost"
  ON "followup" ("contacts_lost", rid, "archived") WHERE "archived" = 0;
CREATE INDEX "followup_under"
  ON "followup" ("decision", "due_on", "done_on", "district", "archived")
  WHERE "archived" = 0;

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
CREATE INDEX "signature_live"
  ON "signature" (rid, "archived") WHERE "archived" = 0;
CREATE INDEX "signature_by_step"
  ON "signature" ("step", rid, "archived") WHERE "archived" = 0;
CREATE INDEX "signature_by_at"
  ON "signature" ("at", rid, "archived") WHERE "archived" = 0;
CREATE INDEX "signature_by_key"
  ON "signature" ("key", rid, "archived") WHERE "archived" = 0;

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
  "exdates" TEXT,
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
CREATE INDEX "patrol_live"
  ON "patrol" (rid, "archived") WHERE "archived" = 0;
CREATE INDEX "patrol_by_title"
  ON "patrol" ("title", rid, "archived") WHERE "archived" = 0;
CREATE INDEX "patrol_by_style"
  ON "patrol" ("style", rid, "archived") WHERE "archived" = 0;
CREATE INDEX "patrol_by_starts"
  ON "patrol" ("starts", rid, "archived") WHERE "archived" = 0;
CREATE INDEX "patrol_by_ends"
  ON "patrol" ("ends", rid, "archived") WHERE "archived" = 0;
CREATE INDEX "patrol_by_status"
  ON "patrol" ("status", rid, "archived") WHERE "archived" = 0;
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
CREATE INDEX "consultation_live"
  ON "consultation" (rid, "archived") WHERE "archived" = 0;
CREATE INDEX "consultation_by_sent_at"
  ON "consultation" ("sent_at", rid, "archived") WHERE "archived" = 0;
CREATE INDEX "consultation_by_at"
  ON "consultation" ("at", rid, "archived") WHERE "archived" = 0;
CREATE INDEX "consultation_by_method"
  ON "consultation" ("method", rid, "archived") WHERE "archived" = 0;
CREATE INDEX "consultation_by_outcome"
  ON "consultation" ("outcome", rid, "archived") WHERE "archived" = 0;

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
CREATE INDEX "debrief_live"
  ON "debrief" (rid, "archived") WHERE "archived" = 0;
CREATE INDEX "debrief_by_at"
  ON "debrief" ("at", rid, "archived") WHERE "archived" = 0;
CREATE INDEX "debrief_by_contacts"
  ON "debrief" ("contacts", rid, "archived") WHERE "archived" = 0;
CREATE INDEX "debrief_by_referrals_offered"
  ON "debrief" ("referrals_offered", rid, "archived") WHERE "archived" = 0;
CREATE INDEX "debrief_by_displacement_seen"
  ON "debrief" ("displacement_seen", rid, "archived") WHERE "archived" = 0;
CREATE INDEX "debrief_under"
  ON "debrief" ("patrol", "at", "district", "archived")
  WHERE "archived" = 0;

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
CREATE INDEX "intervention_live"
  ON "intervention" (rid, "archived") WHERE "archived" = 0;
CREATE INDEX "intervention_by_title"
  ON "intervention" ("title", rid, "archived") WHERE "archived" = 0;
CREATE INDEX "intervention_by_use"
  ON "intervention" ("use", rid, "archived") WHERE "archived" = 0;
CREATE INDEX "intervention_by_stage"
  ON "intervention" ("stage", rid, "archived") WHERE "archived" = 0;
CREATE INDEX "intervention_by_due_on"
  ON "intervention" ("due_on", rid, "archived") WHERE "archived" = 0;
CREATE INDEX "intervention_by_worker_safety"
  ON "intervention" ("worker_safety", rid, "archived") WHERE "archived" = 0;
CREATE INDEX "intervention_by_cost_pence"
  ON "intervention" ("cost_pence", rid, "archived") WHERE "archived" = 0;
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
CREATE INDEX "partner_action_live"
  ON "partner_action" (rid, "archived") WHERE "archived" = 0;
CREATE INDEX "partner_action_by_what"
  ON "partner_action" ("what", rid, "archived") WHERE "archived" = 0;
CREATE INDEX "partner_action_by_due_on"
  ON "partner_action" ("due_on", rid, "archived") WHERE "archived" = 0;
CREATE INDEX "partner_action_by_chased_on"
  ON "partner_action" ("chased_on", rid, "archived") WHERE "archived" = 0;
CREATE INDEX "partner_action_by_done_on"
  ON "partner_action" ("done_on", rid, "archived") WHERE "archived" = 0;
CREATE INDEX "partner_action_under"
  ON "partner_action" ("intervention", "due_on", "chased_on", "done_on", "district", "archived")
  WHERE "archived" = 0;

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
CREATE INDEX "action_live"
  ON "action" (rid, "archived") WHERE "archived" = 0;
CREATE INDEX "action_by_title"
  ON "action" ("title", rid, "archived") WHERE "archived" = 0;
CREATE INDEX "action_by_due_on"
  ON "action" ("due_on", rid, "archived") WHERE "archived" = 0;
CREATE INDEX "action_by_duty"
  ON "action" ("duty", rid, "archived") WHERE "archived" = 0;
CREATE INDEX "action_by_status"
  ON "action" ("status", rid, "archived") WHERE "archived" = 0;

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
CREATE INDEX "profile_live"
  ON "profile" (rid, "archived") WHERE "archived" = 0;
CREATE INDEX "profile_by_source"
  ON "profile" ("source", rid, "archived") WHERE "archived" = 0;
CREATE INDEX "profile_by_method"
  ON "profile" ("method", rid, "archived") WHERE "archived" = 0;
CREATE INDEX "profile_by_on"
  ON "profile" ("on", rid, "archived") WHERE "archived" = 0;
CREATE INDEX "profile_by_review_on"
  ON "profile" ("review_on", rid, "archived") WHERE "archived" = 0;

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
CREATE INDEX "scheme_live"
  ON "scheme" (rid, "archived") WHERE "archived" = 0;

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
CREATE INDEX "document_live"
  ON "document" (rid, "archived") WHERE "archived" = 0;
CREATE INDEX "document_by_title"
  ON "document" ("title", rid, "archived") WHERE "archived" = 0;
CREATE INDEX "document_by_use"
  ON "document" ("use", rid, "archived") WHERE "archived" = 0;
CREATE INDEX "document_by_edition"
  ON "document" ("edition", rid, "archived") WHERE "archived" = 0;
CREATE INDEX "document_by_reviewed_on"
  ON "document" ("reviewed_on", rid, "archived") WHERE "archived" = 0;
CREATE INDEX "document_by_review_due"
  ON "document" ("review_due", rid, "archived") WHERE "archived" = 0;

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
CREATE INDEX "forum_live"
  ON "forum" (rid, "archived") WHERE "archived" = 0;
CREATE INDEX "forum_by_name"
  ON "forum" ("name", rid, "archived") WHERE "archived" = 0;
CREATE INDEX "forum_by_attended_on"
  ON "forum" ("attended_on", rid, "archived") WHERE "archived" = 0;

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
CREATE INDEX "grant_live"
  ON "grant" (rid, "archived") WHERE "archived" = 0;
CREATE INDEX "grant_by_from"
  ON "grant" ("from", rid, "archived") WHERE "archived" = 0;
CREATE INDEX "grant_by_to"
  ON "grant" ("to", rid, "archived") WHERE "archived" = 0;

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
CREATE INDEX "project_view_live"
  ON "project_view" (rid, "archived") WHERE "archived" = 0;
CREATE INDEX "project_view_by_duty"
  ON "project_view" ("duty", rid, "archived") WHERE "archived" = 0;
CREATE INDEX "project_view_by_view"
  ON "project_view" ("view", rid, "archived") WHERE "archived" = 0;
CREATE INDEX "project_view_by_on"
  ON "project_view" ("on", rid, "archived") WHERE "archived" = 0;

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
CREATE INDEX "advice_live"
  ON "advice" (rid, "archived") WHERE "archived" = 0;
CREATE INDEX "advice_by_on"
  ON "advice" ("on", rid, "archived") WHERE "archived" = 0;
CREATE INDEX "advice_by_to"
  ON "advice" ("to", rid, "archived") WHERE "archived" = 0;
CREATE INDEX "advice_by_about"
  ON "advice" ("about", rid, "archived") WHERE "archived" = 0;

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
CREATE INDEX "disclosure_live"
  ON "disclosure" (rid, "archived") WHERE "archived" = 0;
CREATE INDEX "disclosure_by_at"
  ON "disclosure" ("at", rid, "archived") WHERE "archived" = 0;
CREATE INDEX "disclosure_by_what"
  ON "disclosure" ("what", rid, "archived") WHERE "archived" = 0;
CREATE INDEX "disclosure_by_format"
  ON "disclosure" ("format", rid, "archived") WHERE "archived" = 0;
CREATE INDEX "disclosure_by_recipient"
  ON "disclosure" ("recipient", rid, "archived") WHERE "archived" = 0;
CREATE INDEX "disclosure_by_reason"
  ON "disclosure" ("reason", rid, "archived") WHERE "archived" = 0;
CREATE INDEX "disclosure_by_hash"
  ON "disclosure" ("hash", rid, "archived") WHERE "archived" = 0;
CREATE INDEX "disclosure_by_copy_number"
  ON "disclosure" ("copy_number", rid, "archived") WHERE "archived" = 0;

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
CREATE INDEX "conflict_live"
  ON "conflict" (rid, "archived") WHERE "archived" = 0;
CREATE INDEX "conflict_by_about"
  ON "conflict" ("about", rid, "archived") WHERE "archived" = 0;
CREATE INDEX "conflict_by_remote_seq"
  ON "conflict" ("remote_seq", rid, "archived") WHERE "archived" = 0;
CREATE INDEX "conflict_by_state"
  ON "conflict" ("state", rid, "archived") WHERE "archived" = 0;

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
CREATE INDEX "quarantine_live"
  ON "quarantine" (rid, "archived") WHERE "archived" = 0;
CREATE INDEX "quarantine_by_part"
  ON "quarantine" ("part", rid, "archived") WHERE "archived" = 0;
CREATE INDEX "quarantine_by_line"
  ON "quarantine" ("line", rid, "archived") WHERE "archived" = 0;
CREATE INDEX "quarantine_by_reason"
  ON "quarantine" ("reason", rid, "archived") WHERE "archived" = 0;

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
CREATE INDEX "retention_review_live"
  ON "retention_review" (rid, "archived") WHERE "archived" = 0;
CREATE INDEX "retention_review_by_about"
  ON "retention_review" ("about", rid, "archived") WHERE "archived" = 0;
CREATE INDEX "retention_review_by_due_on"
  ON "retention_review" ("due_on", rid, "archived") WHERE "archived" = 0;
CREATE INDEX "retention_review_by_outcome"
  ON "retention_review" ("outcome", rid, "archived") WHERE "archived" = 0;

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
CREATE INDEX "rights_request_live"
  ON "rights_request" (rid, "archived") WHERE "archived" = 0;
CREATE INDEX "rights_request_by_use"
  ON "rights_request" ("use", rid, "archived") WHERE "archived" = 0;
CREATE INDEX "rights_request_by_received_on"
  ON "rights_request" ("received_on", rid, "archived") WHERE "archived" = 0;
CREATE INDEX "rights_request_by_due_on"
  ON "rights_request" ("due_on", rid, "archived") WHERE "archived" = 0;
CREATE INDEX "rights_request_by_answered_on"
  ON "rights_request" ("answered_on", rid, "archived") WHERE "archived" = 0;

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
CREATE INDEX "person_key_live"
  ON "person_key" (rid, "archived") WHERE "archived" = 0;
CREATE INDEX "person_key_by_key"
  ON "person_key" ("key", rid, "archived") WHERE "archived" = 0;
CREATE INDEX "person_key_by_enrolled_at"
  ON "person_key" ("enrolled_at", rid, "archived") WHERE "archived" = 0;
CREATE INDEX "person_key_by_revoked_at"
  ON "person_key" ("revoked_at", rid, "archived") WHERE "archived" = 0;

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
CREATE INDEX "sitting_live"
  ON "sitting" (rid, "archived") WHERE "archived" = 0;
CREATE INDEX "sitting_by_court"
  ON "sitting" ("court", rid, "archived") WHERE "archived" = 0;
CREATE INDEX "sitting_by_starts"
  ON "sitting" ("starts", rid, "archived") WHERE "archived" = 0;

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
CREATE INDEX "gazetteer_live"
  ON "gazetteer" (rid, "archived") WHERE "archived" = 0;
CREATE INDEX "gazetteer_by_name"
  ON "gazetteer" ("name", rid, "archived") WHERE "archived" = 0;
CREATE INDEX "gazetteer_by_ward"
  ON "gazetteer" ("ward", rid, "archived") WHERE "archived" = 0;

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
CREATE INDEX "saved_filter_live"
  ON "saved_filter" (rid, "archived") WHERE "archived" = 0;
CREATE INDEX "saved_filter_by_name"
  ON "saved_filter" ("name", rid, "archived") WHERE "archived" = 0;
CREATE INDEX "saved_filter_by_about"
  ON "saved_filter" ("about", rid, "archived") WHERE "archived" = 0;

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
CREATE INDEX "seen_live"
  ON "seen" (rid, "archived") WHERE "archived" = 0;
CREATE INDEX "seen_by_at"
  ON "seen" ("at", rid, "archived") WHERE "archived" = 0;

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
CREATE INDEX "sketch_live"
  ON "sketch" (rid, "archived") WHERE "archived" = 0;
CREATE INDEX "sketch_by_about"
  ON "sketch" ("about", rid, "archived") WHERE "archived" = 0;
CREATE INDEX "sketch_by_at"
  ON "sketch" ("at", rid, "archived") WHERE "archived" = 0;
