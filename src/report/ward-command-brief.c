/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-command-brief.h"

#include "ward-paper-draw.h"
#include <glib/gi18n-lib.h>

#define MAX_PAGES 2

static void
write_rest (WardPaper *paper, guint rest)
{
  g_autofree char *text = NULL;

  if (rest == 0)
    return;
  text = g_strdup_printf (
    g_dngettext (NULL, "%u more is in the list itself.", "%u more are in the list itself.", rest),
    rest);
  ward_paper_small (paper, text);
}

static void
write_items (WardPaper *paper, const WardBrief *brief, guint n)
{
  static const char *const urgencies[] = { "", N_("Soon"), N_("Now") };
  const WardPaperColumn columns[] = {
    { _("Due"), 24, WARD_PAPER_START },
    { _("What"), 36, WARD_PAPER_START },
    { _("Why"), 31, WARD_PAPER_START },
    { _("How near"), 9, WARD_PAPER_END },
  };

  ward_paper_heading (paper, 1, _("Needs attention"));
  ward_paper_table (paper, columns, G_N_ELEMENTS (columns), _("Nothing falls due."));
  for (guint i = 0; i < n; i++)
    {
      const WardBriefItem *item = &brief->items[i];
      g_autofree char *due = ward_time_display (item->due);
      int urgency = CLAMP (item->urgency, 0, 2);
      const char *cells[] = { due, item->title, item->why,
                              urgency > 0 ? _(urgencies[urgency]) : " " };

      ward_paper_row (paper, cells);
    }
  write_rest (paper, brief->n_items - n);
}

static void
write_duties (WardPaper *paper, const WardBrief *brief, guint n)
{
  guint shown = 0, open = 0, met = 0;
  g_autofree char *count = NULL;

  for (guint i = 0; i < brief->n_duties; i++)
    met += g_strcmp0 (brief->duties[i].state, "met") == 0 ? 1 : 0;
  open = brief->n_duties - met;
  ward_paper_heading (paper, 1, _("Duties without proof"));
  count = g_strdup_printf (_("%u of %u duties are met."), met, brief->n_duties);
  ward_paper_paragraph (paper, count);
  if (open > 0)
    ward_paper_keep_next (paper);
  for (guint i = 0; i < brief->n_duties && shown < n; i++)
    {
      const WardBriefDuty *duty = &brief->duties[i];
      g_autofree char *title = g_strdup_printf ("%s  %s", duty->duty, duty->title);
      gboolean gap = g_strcmp0 (duty->state, "gap") == 0;

      if (g_strcmp0 (duty->state, "met") == 0)
        continue;
      shown++;
      ward_paper_check (paper, gap ? WARD_PAPER_NOT_MET : WARD_PAPER_NOT_RECORDED,
                        gap ? _("Gap") : _("No evidence"), title, duty->evidence);
    }
  write_rest (paper, open - shown);
}

static WardPaper *
write_brief (const WardBrief *brief, const WardPrint *print, guint n_items, guint n_duties)
{
  g_autofree char *subtitle = brief->period != NULL
                                ? g_strdup_printf ("%s, %s", brief->district, brief->period)
                                : g_strdup (brief->district);
  WardPaper *paper = ward_print_paper (print, _("Command brief"), subtitle, NULL);

  for (guint i = 0; i < brief->n_figures; i++)
    ward_paper_figure (paper, brief->figures[i].value, brief->figures[i].label,
                       brief->figures[i].note);
  write_items (paper, brief, n_items);
  write_duties (paper, brief, n_duties);
  return paper;
}

static gboolean
fits (const WardPaper *paper)
{
  g_autoptr (WardPaperLayout) layout = ward_paper_layout_new (paper);

  return ward_paper_layout_n_pages (layout) <= MAX_PAGES;
}

WardPaper *
ward_command_brief_new (const WardBrief *brief, const WardPrint *print)
{
  guint n_items = MIN (brief->n_items, 40), n_duties = MIN (brief->n_duties, 40);

  for (;;)
    {
      g_autoptr (WardPaper) paper = write_brief (brief, print, n_items, n_duties);

      if ((n_items == 0 && n_duties == 0) || fits (paper))
        return g_steal_pointer (&paper);
      /* The longer list gives way, so that neither pushes out the other. */
      if (n_items >= n_duties)
        n_items--;
      else
        n_duties--;
    }
}
