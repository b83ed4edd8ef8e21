/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-premises-file.h"

#include <glib/gi18n-lib.h>
#include <string.h>

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

/* An item is kept as "source=2026-11-15". */
typedef struct {
  const char *item;
  gint64 on; /* days, WARD_NONE without a date */
} Evidence;

static int
by_day (gconstpointer a, gconstpointer b)
{
  const Evidence *x = a, *y = b;

  return (x->on > y->on) - (x->on < y->on);
}

static GArray *
evidence_of (const GPtrArray *assessments)
{
  GArray *out = g_array_new (FALSE, FALSE, sizeof (Evidence));

  for (guint i = 0; assessments != NULL && i < assessments->len; i++)
    {
      const WardRecord *record = g_ptr_array_index (assessments, i);
      const WardField *field = ward_kind_field (record->kind, "neighbourhood_evidence");
      const char *const *items = ward_record_list (record, field);

      for (guint k = 0; items != NULL && items[k] != NULL; k++)
        {
          const char *date = strrchr (items[k], '=');
          Evidence row = { items[k], WARD_NONE };

          if (date == NULL || !ward_date_parse (date + 1, &row.on, NULL))
            row.on = WARD_NONE;
          g_array_append_val (out, row);
        }
    }
  g_array_sort (out, by_day);
  return out;
}

void
ward_print_evidence (WardPaper *paper, const WardPrint *print, const GPtrArray *assessments,
                     WardPrintNeeds needs)
{
  const WardPaperColumn columns[] = {
    { _("Date"), 25, WARD_PAPER_START },
    { _("Evidence of impact on the neighbourhood"), 75, WARD_PAPER_START },
  };
  g_autoptr (GArray) rows = evidence_of (assessments);

  if (!ward_print_may (print, ward_kind_find ("assessment"), "neighbourhood_evidence", needs))
    return;
  ward_paper_table (paper, columns, G_N_ELEMENTS (columns),
                    _("No evidence of impact is recorded."));
  for (guint i = 0; i < rows->len; i++)
    {
      const Evidence *row = &g_array_index (rows, Evidence, i);
      g_autofree char *date = row->on != WARD_NONE ? ward_date_display (row->on) : NULL;
      g_autofree char *source = row->on != WARD_NONE
                                    ? g_strndup (row->item, strrchr (row->item, '=') - row->item)
                                    : g_strdup (row->item);
      const char *cells[] = { date, source };

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
