/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-premises-file.h"

#include <glib/gi18n-lib.h>

static const char *
answer_word (const char *nick)
{
  if (g_strcmp0 (nick, "yes") == 0)
    return _("Yes");
  if (g_strcmp0 (nick, "no") == 0)
    return _("No");
  return g_strcmp0 (nick, "not_known") == 0 ? _("Not known") : nick;
}

void
ward_print_answers (WardPaper *paper, const WardPrint *print, const WardRecord *assessment)
{
  const WardField *field = ward_kind_field (assessment->kind, "answers");
  const char *const *answers = ward_record_list (assessment, field);
  const WardPaperColumn columns[] = {
    { _("Question"), 50, WARD_PAPER_START },
    { _("Answer"), 15, WARD_PAPER_START },
    { _("Source"), 35, WARD_PAPER_START },
  };

  if (answers == NULL || answers[0] == NULL)
    return;
  ward_paper_table (paper, columns, G_N_ELEMENTS (columns), NULL);
  for (guint i = 0; answers[i] != NULL; i++)
    {
      g_auto (GStrv) parts = g_strsplit (answers[i], "=", 3);
      guint n = g_strv_length (parts);
      const char *text =
        n > 0 && print->name != NULL ? print->name ("question", parts[0], print->name_data) : NULL;
      const char *cells[] = { text != NULL ? text : parts[0], n > 1 ? answer_word (parts[1]) : NULL,
                              n > 2 ? parts[2] : NULL };

      ward_paper_row (paper, cells);
    }
}

static void
print_finding (WardPaper *paper, const WardFileFinding *finding)
{
  gboolean refuse = g_strcmp0 (finding->severity, "refuse") == 0;
  gboolean warn = g_strcmp0 (finding->severity, "warn") == 0;
  WardPaperFinding printed = {
    .tone = refuse ? WARD_PAPER_REFUSE
            : warn ? WARD_PAPER_WARN
                   : WARD_PAPER_INFO,
    .severity = refuse ? _("Refuses")
                : warn ? _("Warns")
                       : _("Note"),
    .rule = finding->rule,
    .message = finding->message,
    .remedy = finding->remedy,
    .duties = finding->duties,
    .source = finding->source,
  };

  ward_paper_finding (paper, &printed);
}

void
ward_print_findings (WardPaper *paper, const WardFileFinding *findings, guint n)
{
  if (n == 0)
    ward_paper_paragraph (paper, _("No rule had anything to say."));
  for (guint i = 0; i < n; i++)
    print_finding (paper, &findings[i]);
}
