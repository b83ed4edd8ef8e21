/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "ward-issue-private.h"
#include "ward-roles.h"

static const char *const papers[] = { "court-schedule", "policy-record", "premises-summary",
                                      "command-brief", NULL };

const char *const *
ward_issue_papers (void)
{
  return papers;
}

const char *
ward_issue_paper_kind (const char *name)
{
  if (g_strcmp0 (name, "court-schedule") == 0 || g_strcmp0 (name, "policy-record") == 0)
    return "decision";
  return g_strcmp0 (name, "premises-summary") == 0 ? "premises" : NULL;
}

static WardPaper *
decision_paper (const WardContext *context, const char *name, const char *id,
                const WardPrint *print, GError **error)
{
  g_autoptr (WardCaseFile) file =
      ward_case_file_new (context, id, print->exact_reason != NULL, error);

  if (file == NULL)
    return NULL;
  return g_str_equal (name, "court-schedule") ? ward_court_schedule_new (&file->file, print)
                                              : ward_policy_record_new (&file->file, print);
}

static WardPaper *
premises_paper (const WardContext *context, const char *id, const WardPrint *print, GError **error)
{
  g_autoptr (WardPlaceFile) file =
      ward_place_file_new (context, id, print->exact_reason != NULL, error);

  return file != NULL ? ward_premises_summary_new (&file->file, print) : NULL;
}

static WardPaper *
paper_of (const WardContext *context, const char *name, const char *id, const WardPrint *print,
          GError **error)
{
  if (g_str_equal (name, "command-brief"))
    return ward_issue_brief (context, print, error);
  if (g_str_equal (name, "premises-summary"))
    return premises_paper (context, id, print, error);
  return decision_paper (context, name, id, print, error);
}

static gboolean
may_print (const WardContext *context, const char *name, const char *id, GError **error)
{
  const char *kind = ward_issue_paper_kind (name);

  if (!g_strv_contains (papers, name) || (kind != NULL) != (id != NULL))
    g_set_error_literal (error, WARD_ERROR, WARD_ERROR_USAGE,
                         _("The papers are court-schedule ID, policy-record ID, premises-summary "
                           "ID and command-brief."));
  else if (kind != NULL && !ward_role_may_read (context->role, ward_kind_find (kind)))
    g_set_error_literal (error, WARD_ERROR, WARD_ERROR_DENIED,
                         _("Your role does not see records of this kind."));
  else
    return TRUE;
  return FALSE;
}

static char *
reference_of (const WardContext *context, const char *kind, const char *id)
{
  g_autoptr (WardRecord) record =
      kind != NULL ? ward_reader_get (ward_records_reader (context->db), kind, id) : NULL;
  const WardField *key = record != NULL ? ward_kind_key (record->kind) : NULL;

  return key != NULL ? g_strdup (ward_record_text (record, key)) : NULL;
}

GBytes *
ward_issue_paper (const WardContext *context, const char *name, const char *id,
                  const WardIssue *issue, GError **error)
{
  g_autofree char *reference = NULL, *what = NULL;
  g_autoptr (WardPaper) paper = NULL;
  WardIssuePrint print;
  GBytes *pdf;

  if (!may_print (context, name, id, error) || !ward_issue_check (context, issue, error))
    return NULL;
  reference = reference_of (context, ward_issue_paper_kind (name), id);
  what = ward_issue_what (name, reference);
  ward_issue_print_init (&print, context, issue, what, reference);
  paper = paper_of (context, name, id, &print.print, error);
  pdf = paper != NULL ? ward_paper_to_pdf (paper, NULL, error) : NULL;
  ward_issue_print_clear (&print);
  return pdf != NULL ? ward_issue_log (context, issue, what, "pdf", 1, pdf, error) : NULL;
}
