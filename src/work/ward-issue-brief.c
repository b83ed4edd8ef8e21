/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "ward-attention.h"
#include "ward-command-brief.h"
#include "ward-duty-evidence.h"
#include "ward-issue-private.h"

static const struct {
  const char *kind, *field, *value, *label;
} figures[] = {
  { "premises", "status", "active", N_("active premises") },
  { "premises", "category", "risk", N_("of category risk") },
  { "premises", "category", "unassessed", N_("not assessed yet") },
  { "decision", "status", "draft", N_("decisions in draft") },
  { "decision", "status", "served", N_("notices served") },
  { "decision", "status", "ordered", N_("orders in force") },
  { "patrol", "status", "draft", N_("patrols to be consulted on") },
};

static void
add_figures (const WardContext *context, GArray *out, GPtrArray *kept)
{
  for (guint i = 0; i < G_N_ELEMENTS (figures); i++)
    {
      gint64 n = ward_reader_count (ward_records_reader (context->db), figures[i].kind,
                                    figures[i].field, figures[i].value);
      WardBriefFigure figure = { .label = _(figures[i].label) };

      figure.value = ward_case_keep (kept, g_strdup_printf ("%d", (int) n), g_free);
      g_array_append_val (out, figure);
    }
}

static void
add_items (const GPtrArray *attention, GArray *out)
{
  for (guint i = 0; i < attention->len; i++)
    {
      const WardAttention *item = attention->pdata[i];
      WardBriefItem row = { .due = item->due, .title = item->subject, .why = item->text };

      row.urgency = item->level == WARD_ATTENTION_RED     ? 2
                    : item->level == WARD_ATTENTION_AMBER ? 1
                                                          : 0;
      g_array_append_val (out, row);
    }
}

static void
add_duties (const GPtrArray *evidence, GArray *out)
{
  for (guint i = 0; i < evidence->len; i++)
    {
      const WardDutyEvidence *one = evidence->pdata[i];
      WardBriefDuty row = { .duty = one->duty->id,
                            .title = _(one->duty->title),
                            .state = ward_duty_state_nick (one->state) };

      g_array_append_val (out, row);
    }
}

WardPaper *
ward_issue_brief (const WardContext *context, const WardPrint *print, GError **error)
{
  g_autoptr (GPtrArray) kept = ward_case_kept_new ();
  g_autoptr (GPtrArray) attention = ward_attention_list (context, error);
  g_autoptr (GPtrArray) evidence = NULL;
  g_autoptr (GArray) numbers = g_array_new (FALSE, TRUE, sizeof (WardBriefFigure));
  g_autoptr (GArray) items = g_array_new (FALSE, TRUE, sizeof (WardBriefItem));
  g_autoptr (GArray) duties = g_array_new (FALSE, TRUE, sizeof (WardBriefDuty));
  g_autofree char *day = ward_date_display (ward_time_local_date (context->now));
  WardBrief brief = { .district = print->organisation, .period = day };

  evidence = attention != NULL ? ward_duty_evidence_list (context, error) : NULL;
  if (evidence == NULL)
    return NULL;
  add_figures (context, numbers, kept);
  add_items (attention, items);
  add_duties (evidence, duties);
  brief.figures = (const WardBriefFigure *) numbers->data;
  brief.n_figures = numbers->len;
  brief.items = (const WardBriefItem *) items->data;
  brief.n_items = items->len;
  brief.duties = (const WardBriefDuty *) duties->data;
  brief.n_duties = duties->len;
  return ward_command_brief_new (&brief, print);
}
