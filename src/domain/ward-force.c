/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-force.h"

#include <glib/gi18n-lib.h>

static const WardField district_fields[] = { WARD_DISTRICT_FIELDS (WARD_ENTRY, WardDistrict) };
const WardKind ward_kind_district = {
  "district", 'F', WARD_KIND_FORCE, NULL,
  N_("District"), N_("Districts"),
  "name", "code name local_authority", NULL,
  sizeof (WardDistrict), district_fields, G_N_ELEMENTS (district_fields),
};

static const WardField area_fields[] = { WARD_AREA_FIELDS (WARD_ENTRY, WardArea) };
const WardKind ward_kind_area = {
  "area", 'F', 0, "map",
  N_("Area"), N_("Areas"),
  "name", "name use district", NULL,
  sizeof (WardArea), area_fields, G_N_ELEMENTS (area_fields),
};

static const WardField course_fields[] = { WARD_COURSE_FIELDS (WARD_ENTRY, WardCourse) };
const WardKind ward_kind_course = {
  "course", 'F', WARD_KIND_FORCE, "training",
  N_("Course"), N_("Courses"),
  "code title", "code title provider valid_months assessed", NULL,
  sizeof (WardCourse), course_fields, G_N_ELEMENTS (course_fields),
};

static const WardField requirement_fields[] =
  { WARD_REQUIREMENT_FIELDS (WARD_ENTRY, WardRequirement) };
const WardKind ward_kind_requirement = {
  "requirement", 'F', WARD_KIND_FORCE, "training",
  N_("Requirement"), N_("Requirements"),
  "applies_to value", "course applies_to value within_days grace_days from to", NULL,
  sizeof (WardRequirement), requirement_fields, G_N_ELEMENTS (requirement_fields),
};

static const WardField avoid_fields[] = { WARD_AVOID_FIELDS (WARD_ENTRY, WardAvoid) };
const WardKind ward_kind_avoid = {
  "avoid", 'L', WARD_KIND_SYSTEM | WARD_KIND_QUIET, NULL,
  N_("Time and place to keep clear"), N_("Times and places to keep clear"),
  "starts", "starts ends", NULL,
  sizeof (WardAvoid), avoid_fields, G_N_ELEMENTS (avoid_fields),
};

static const WardField officer_card_fields[] =
  { WARD_OFFICER_CARD_FIELDS (WARD_ENTRY, WardOfficerCard) };
const WardKind ward_kind_officer_card = {
  "officer_card", 'F', WARD_KIND_SYSTEM | WARD_KIND_QUIET | WARD_KIND_FORCE, NULL,
  N_("Officer card"), N_("Officer cards"),
  "collar name", "collar name rank", NULL,
  sizeof (WardOfficerCard), officer_card_fields, G_N_ELEMENTS (officer_card_fields),
};

static const WardField bar_period_fields[] = { WARD_BAR_PERIOD_FIELDS (WARD_ENTRY, WardBarPeriod) };
const WardKind ward_kind_bar_period = {
  "bar_period", 'F', WARD_KIND_SYSTEM | WARD_KIND_QUIET | WARD_KIND_FORCE, NULL,
  N_("Enforcement bar"), N_("Enforcement bars"),
  "officer", "officer from to", NULL,
  sizeof (WardBarPeriod), bar_period_fields, G_N_ELEMENTS (bar_period_fields),
};
