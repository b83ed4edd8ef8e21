/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-commit.h"

static void
change_free (WardChange *change)
{
  ward_record_free (change->record);
  g_free (change->reason);
  g_free (change->into);
  g_free (change);
}

GPtrArray *
ward_changes_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) change_free);
}

WardChange *
ward_changes_add (GPtrArray *changes, WardVerb verb, WardRecord *record, const char *reason)
{
  WardChange *change = g_new0 (WardChange, 1);

  change->verb = verb;
  change->record = record;
  change->reason = g_strdup (reason);
  g_ptr_array_add (changes, change);
  return change;
}

void
ward_outcome_free (WardOutcome *outcome)
{
  if (outcome == NULL)
    return;
  g_clear_pointer (&outcome->findings, g_ptr_array_unref);
  g_clear_pointer (&outcome->records, g_ptr_array_unref);
  g_free (outcome);
}
