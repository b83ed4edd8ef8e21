/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-new-decision.h"

#include <glib/gi18n-lib.h>

#include "ward-assessment-state.h"
#include "ward-decision-specs.h"
#include "ward-decision.h"
#include "ward-sheet.h"

static const WardSheetGroup groups[] = {
  { N_("What is to be decided"),
    N_("“Do not close” and “support only” are decisions like any other: weighed, signed, "
       "counted."),
    "option premises area" },
  { N_("The measure"), N_("The same steps hold for asking another body to act."),
    "measure issuer" },
  { N_("The power"), NULL, "power ground notice_hours" },
  { N_("Who writes it"), NULL, "author prepared_for" },
  { NULL, NULL, NULL },
};

static gboolean
shows (const WardRecord *record, const char *field)
{
  if (g_str_equal (field, "power"))
    return ward_decision_shows (record, field) && ward_record_is (record, "issuer", "police");
  if (g_str_equal (field, "area") || g_str_equal (field, "premises"))
    return g_str_equal (field, "premises") || ward_record_get (record, "premises") == NULL;
  return ward_decision_shows (record, field);
}

static const WardSheetSpec spec = {
  .kind = "decision", .title = N_("New decision"), .save = N_("Begin"),
  .done = N_("Decision begun"), .groups = groups, .shows = shows,
  .hint = ward_decision_rank_text, .opens = TRUE,
};

void
ward_new_decision_open (GtkWidget *over, WardSession *session, const WardRecord *known)
{
  g_autoptr (WardRecord) record = ward_record_copy (known);
  WardDecision *decision = (WardDecision *) record;

  if (decision->author == NULL)
    decision->author = g_strdup (ward_session_get_actor (session));
  if (decision->measure == WARD_NONE)
    decision->measure = ward_enum_find (&ward_enum_measure, "closure_notice");
  if (decision->issuer == WARD_NONE)
    decision->issuer = ward_enum_find (&ward_enum_issuer, "police");
  if (decision->considered_at == WARD_NONE)
    decision->considered_at = ward_session_now (session);
  ward_sheet_open (over, session, &spec, record, "option");
}
