/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-assessment-state.h"

#include <glib/gi18n-lib.h>

#include "ward-decision.h"
#include "ward-premises.h"

GArray *
ward_category_changes (const GPtrArray *assessments)
{
  GArray *changes = g_array_new (FALSE, TRUE, sizeof (WardCategoryChange));
  gint64 was = WARD_NONE;

  for (guint i = 0; i < assessments->len; i++)
    {
      const WardAssessment *a = assessments->pdata[i];
      WardCategoryChange change = { was, a->category, &a->meta };

      if (a->category == WARD_NONE || a->category == was)
        continue;
      g_array_append_val (changes, change);
      was = a->category;
    }
  return changes;
}

GArray *
ward_compare_assessments (const WardRecord *a, const WardRecord *b)
{
  GArray *compared = g_array_new (FALSE, TRUE, sizeof (WardComparedField));

  for (guint i = 0; i < a->kind->n_fields; i++)
    {
      const WardField *field = &a->kind->fields[i];
      WardComparedField row = { field, !ward_record_field_equal (a, b, field) };

      if (g_str_equal (field->name, "premises") ||
          (ward_record_is_empty (a, field) && ward_record_is_empty (b, field)))
        continue;
      g_array_append_val (compared, row);
    }
  return compared;
}

const char *
ward_premises_no_decision (const WardPremisesView *view)
{
  if (ward_record_is (view->premises, "occupancy", "sole"))
    return _("A sole worker’s home is no brothel: no measure opens from it. If somebody is in "
             "danger, record a protective action (F12).");
  if (view->assessments->len == 0)
    return _("There is no joint risk assessment yet: assess with partners first. If somebody is "
             "in danger, record a protective action (F12).");
  if (view->in_date_until == WARD_NONE)
    return _("The joint risk assessment is out of date: assess anew with partners first. If "
             "somebody is in danger, record a protective action (F12).");
  return NULL;
}

static const char *
rank_of (const WardRuleSet *rules, const char *name, gint64 today)
{
  const GPtrArray *rows = ward_dated_parameter_rows (ward_rule_set_get_dated (rules), name);
  const WardParameter *row = rows != NULL ? ward_parameter_on (rows, today) : NULL;

  return row != NULL && row->text != NULL ? ward_rule_set_get_text (rules, "ranks", row->text)
                                          : NULL;
}

char *
ward_decision_rank_text (const WardRecord *decision, const WardRuleSet *rules, gint64 today)
{
  const WardDecision *d = (const WardDecision *) decision;

  if (d->option == WARD_DECISION_OPTION_NOT_CLOSE || d->option == WARD_DECISION_OPTION_SUPPORT_ONLY)
    return g_strdup (_("Not closing is signed by a second officer too, and counted beside the "
                       "closures."));
  if (d->power == WARD_POWER_SOA2A)
    return g_strdup_printf (
        _("%s or above authorises. The local authority is consulted, and people with an interest "
          "are identified, before. Brothel-keeping is no specified offence."),
        rank_of (rules, "soa2a.min_rank_authorise", today));
  if (d->power == WARD_POWER_ASB2014)
    return g_strdup_printf (
        _("%s for up to 24 hours, %s for up to 48. It needs evidence of nuisance or disorder, and "
          "can cost people their home."),
        rank_of (rules, "asb2014.min_rank_notice_24h", today),
        rank_of (rules, "asb2014.min_rank_notice_48h", today));
  return d->option == WARD_NONE
             ? NULL
             : g_strdup (_("The same policy holds whatever the measure and whoever issues it."));
}
