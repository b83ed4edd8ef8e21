/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-extensions.h"

#include <glib/gi18n-lib.h>

#include "ward-decision-page.h"
#include "ward-form-window.h"
#include "ward-premises-page.h"
#include "ward-protective-dialog.h"

/* Ended by a row without a kind. */
static const WardDetailPage pages[] = {
  { "decision", "decide", N_("Decide"), ward_decide_page_new, ward_decision_page_reread, TRUE },
  { "decision", "weigh", N_("Weigh"), ward_weigh_page_new, ward_decision_page_reread, FALSE },
  { "decision", "serve", N_("Serve"), ward_serve_page_new, ward_decision_page_reread, FALSE },
  { "decision", "log", N_("Log"), ward_log_page_new, ward_decision_page_reread, FALSE },
  { "premises", "assessments", N_("Assessments"), ward_premises_page_new,
    ward_premises_page_reread, FALSE },
  { NULL, NULL, NULL, NULL, NULL, FALSE },
};

static const WardEditorInfo editors[] = {
  { "decision", ward_decision_edit },
  { "assessment", ward_assessment_edit },
  { "protective_action", ward_protective_dialog_open },
  { NULL, NULL },
};

const WardDetailPage *
ward_detail_page_nth (const WardKind *kind, guint n)
{
  for (guint i = 0; pages[i].kind != NULL; i++)
    if (g_str_equal (pages[i].kind, kind->name) && n-- == 0)
      return &pages[i];
  return NULL;
}

const WardEditorInfo *
ward_editor_find (const WardKind *kind)
{
  for (guint i = 0; editors[i].kind != NULL; i++)
    if (g_str_equal (editors[i].kind, kind->name))
      return &editors[i];
  return NULL;
}

void
ward_editor_open (GtkWindow *parent, WardSession *session, const WardRecord *record)
{
  const WardEditorInfo *info = ward_editor_find (record->kind);

  if (info != NULL)
    info->open (parent, session, record);
  else
    ward_form_window_open (parent, session, record);
}
