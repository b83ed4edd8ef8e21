/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ward-enums.h"
#include "ward-kind.h"

G_BEGIN_DECLS

/* The force's own geography, courses and what crosses districts. */

#define WARD_DISTRICT_FIELDS(F, S) \
  F (S, TEXT, code, NULL, WARD_REQ | WARD_KEY | WARD_CODE | WARD_SEARCH | WARD_SHARE, 1, \
     N_("Code")) \
  F (S, TEXT, name, NULL, WARD_REQ | WARD_SEARCH | WARD_SHARE, 1, N_("Name")) \
  F (S, TEXT, local_authority, NULL, WARD_SHARE, 1, N_("Local authority")) \
  F (S, SHAPE, shape, NULL, WARD_SHARE, 1, N_("Boundary"))
WARD_STRUCT (WardDistrict, WARD_DISTRICT_FIELDS);
extern const WardKind ward_kind_district;

#define WARD_AREA_FIELDS(F, S) \
  F (S, TEXT, name, NULL, WARD_REQ | WARD_SEARCH | WARD_SHARE | WARD_COURT, 1, N_("Name")) \
  F (S, ENUM, use, &ward_enum_area_use, WARD_REQ | WARD_SHARE, 1, N_("Use")) \
  F (S, SHAPE, shape, NULL, WARD_REQ | WARD_SHARE | WARD_ASK, 1, N_("Shape"))
WARD_STRUCT (WardArea, WARD_AREA_FIELDS);
extern const WardKind ward_kind_area;

#define WARD_COURSE_FIELDS(F, S) \
  F (S, TEXT, code, NULL, WARD_REQ | WARD_KEY | WARD_CODE | WARD_SEARCH, 1, N_("Code")) \
  F (S, TEXT, title, NULL, WARD_REQ | WARD_SEARCH, 1, N_("Title")) \
  F (S, LIST, topics, NULL, WARD_SET, 1, N_("Topics")) \
  F (S, ENUM, provider, &ward_enum_course_provider, WARD_REQ, 1, N_("Provider")) \
  F (S, TEXT, level, NULL, 0, 1, N_("Level")) \
  F (S, BOOL, assessed, NULL, WARD_REQ, 1, N_("Assessed")) \
  F (S, INT, valid_months, NULL, 0, 1, N_("Valid for (months)")) \
  F (S, INT, window_months, NULL, 0, 1, N_("Renewal window (months)")) \
  F (S, DATE, from, NULL, WARD_REQ, 1, N_("Taught from")) \
  F (S, DATE, to, NULL, 0, 1, N_("Taught to"))
WARD_STRUCT (WardCourse, WARD_COURSE_FIELDS);
extern const WardKind ward_kind_course;

#define WARD_REQUIREMENT_FIELDS(F, S) \
  F (S, REF, course, "course", WARD_REQ, 1, N_("Course")) \
  F (S, ENUM, applies_to, &ward_enum_requirement_applies, WARD_REQ, 1, N_("Applies to")) \
  F (S, TEXT, value, NULL, WARD_CODE, 1, N_("Which role, team, rank or post")) \
  F (S, INT, within_days, NULL, 0, 1, N_("Within (days of joining)")) \
  F (S, INT, grace_days, NULL, 0, 1, N_("Grace (days)")) \
  F (S, DATE, from, NULL, WARD_REQ, 1, N_("From")) \
  F (S, DATE, to, NULL, 0, 1, N_("To"))
WARD_STRUCT (WardRequirement, WARD_REQUIREMENT_FIELDS);
extern const WardKind ward_kind_requirement;

#define WARD_AVOID_FIELDS(F, S) \
  F (S, SHAPE, shape, NULL, WARD_REQ, 1, N_("Shape")) \
  F (S, TIME, starts, NULL, WARD_REQ, 1, N_("Starts")) \
  F (S, TIME, ends, NULL, WARD_REQ, 1, N_("Ends"))
WARD_STRUCT (WardAvoid, WARD_AVOID_FIELDS);
extern const WardKind ward_kind_avoid;

#define WARD_OFFICER_CARD_FIELDS(F, S) \
  F (S, TEXT, collar, NULL, WARD_REQ | WARD_CODE, 1, N_("Collar number")) \
  F (S, TEXT, name, NULL, WARD_REQ, 1, N_("Name")) \
  F (S, ENUM, rank, &ward_enum_rank, 0, 1, N_("Rank")) \
  F (S, DATE, from, NULL, 0, 1, N_("From")) \
  F (S, DATE, to, NULL, 0, 1, N_("To"))
WARD_STRUCT (WardOfficerCard, WARD_OFFICER_CARD_FIELDS);
extern const WardKind ward_kind_officer_card;

#define WARD_BAR_PERIOD_FIELDS(F, S) \
  F (S, REF, officer, "officer", WARD_REQ, 1, N_("Officer")) \
  F (S, DATE, from, NULL, WARD_REQ, 1, N_("From")) \
  F (S, DATE, to, NULL, 0, 1, N_("To"))
WARD_STRUCT (WardBarPeriod, WARD_BAR_PERIOD_FIELDS);
extern const WardKind ward_kind_bar_period;

G_END_DECLS
