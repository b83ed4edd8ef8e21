/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ward-premises-file.h"

/* A decision of the invented force with everything that hangs on it. */
typedef struct {
  WardDecisionFile file;
  WardPremisesFile premises;
  WardPrint print;
  GPtrArray *records; /* owns them all */
  GPtrArray *arrays;
} FixtureDecision;

/* power "soa2a" or "asb2014"; transfer full. */
FixtureDecision *fixture_decision_new (const char *power);
/* Frees the fixture and its records. */
void fixture_decision_free (FixtureDecision *fixture);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FixtureDecision, fixture_decision_free)
/* Sets a field from its text form, failing the test when it can't be read. */
void fixture_set (WardRecord *record, const char *field, const char *text);
/* Gives the field another value than it has. */
void fixture_change (WardRecord *record, const WardField *field);
