/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "ward-decision-specs.h"
#include "ward-premises.h"
#include "ward-rules.h"

static const WardSheetGroup groups[] = {
  { N_("Who assessed"), NULL, "premises on assessor partners single_agency_reason" },
  { N_("Coercion and exploitation"),
    N_("Being a migrant, a nationality, or speaking no English is no indicator. If a child may "
       "be present or involved: tick it, leave the rest, call children’s social care now, and "
       "record agency, time and reference within the hour (New escalation)."),
    "coercion_indicators" },
  { N_("Welfare"), N_("Safety and welfare of people working or visiting come first."),
    "welfare welfare_actions" },
  { N_("Questions"), N_("Each answered with its source. There is no score."), "answers" },
  { N_("Neighbourhood"),
    N_("One item a line, with its sort of source and its date. Residents’ concerns alone are no "
       "evidence."),
    "neighbourhood_evidence" },
  { N_("Category"), N_("Risk is risk to the people there, and outranks nuisance."),
    "category criteria review_on" },
  { NULL, NULL, NULL },
};

static gboolean
child_ticked (const WardRecord *record)
{
  const char *const *indicators =
      (const char *const *) ((const WardAssessment *) record)->coercion_indicators;

  return indicators != NULL && g_strv_contains (indicators, "child");
}

gboolean
ward_assessment_shows (const WardRecord *record, const char *field)
{
  static const char *const stopped[] = { "welfare_actions", "answers", "neighbourhood_evidence",
                                         NULL };

  if (g_str_equal (field, "single_agency_reason"))
    {
      char **partners = ((const WardAssessment *) record)->partners;

      return partners == NULL || partners[0] == NULL;
    }
  return !g_strv_contains (stopped, field) || !child_ticked (record);
}

void
ward_assessment_settle (WardRecord *record, const char *changed, const WardRuleSet *rules)
{
  WardAssessment *a = (WardAssessment *) record;
  const char *category;
  g_autofree char *cap = NULL;
  gint64 months;

  if (g_str_equal (changed, "coercion_indicators") && child_ticked (record))
    a->category = ward_enum_find (&ward_enum_category, "risk");
  category = ward_record_get_nick (record, "category");
  if (a->review_on != WARD_NONE || a->on == WARD_NONE || category == NULL)
    return;
  cap = g_strconcat ("policy.review_cap_", category, NULL);
  months = ward_rule_set_get_number (rules, cap, a->on, 0);
  if (months > 0)
    a->review_on = ward_date_add_months (a->on, months);
}

static GPtrArray *
choices (const WardRecord *record, const WardField *field, gpointer rules, gint64 today)
{
  if (g_str_equal (field->name, "answers"))
    return ward_rule_set_list_rows (rules, "assessment.items", NULL, NULL, today);
  if (g_str_equal (field->name, "coercion_indicators"))
    return ward_rule_set_list_rows (rules, "coercion.indicators", NULL, NULL, today);
  return NULL;
}

const WardSheetSpec ward_assessment_spec = {
  .kind = "assessment", .title = N_("Joint risk assessment"), .done = N_("Assessment saved"),
  .groups = groups, .shows = ward_assessment_shows, .settle = ward_assessment_settle,
  .choices = choices,
};
