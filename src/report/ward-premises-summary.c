/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-premises-file.h"

#include "ward-decision.h"
#include "ward-premises.h"
#include <glib/gi18n-lib.h>

typedef struct {
  WardPaper *paper;
  const WardPremisesFile *file;
  const WardPrint *print;
} Writer;

static void
write_table (const Writer *w, int level, const char *title, const GPtrArray *records,
             const WardKind *kind, const WardPrintColumn *columns, guint n, const char *empty)
{
  ward_paper_heading (w->paper, level, title);
  ward_print_table (w->paper, w->print, records, kind, columns, n, 0, empty);
}

static WardPaperTone
category_tone (const WardRecord *premises)
{
  if (ward_record_is (premises, "category", "risk"))
    return WARD_PAPER_REFUSE;
  if (ward_record_is (premises, "category", "nuisance"))
    return WARD_PAPER_WARN;
  return WARD_PAPER_INFO;
}

static void
write_category (const Writer *w)
{
  g_autofree char *category = ward_print_value (w->print, w->file->premises, "category", 0);
  g_autofree char *reason = ward_print_value (w->print, w->file->premises, "category_reason", 0);

  ward_paper_callout (w->paper, category_tone (w->file->premises),
                      category != NULL ? category : _("Unassessed"),
                      reason != NULL ? reason : _("No joint assessment gives a category yet."));
}

static void
write_where (const Writer *w)
{
  static const char *const fields[] = { "reference", "ward", NULL };
  static const char *const more[] = { "status", "occupancy",  "use", "identified_on",
                                      "source", "restricted", NULL };
  g_autofree char *address =
    w->file->place != NULL ? ward_print_value (w->print, w->file->place, "address", 0) : NULL;

  ward_paper_heading (w->paper, 1, _("Premises"));
  ward_print_pairs (w->paper, w->print, w->file->premises, fields, 0);
  ward_paper_pair (w->paper, _("Place"),
                   address != NULL         ? address
                   : w->file->cell != NULL ? w->file->cell
                                           : _("Veiled: the ward only"));
  ward_print_pairs (w->paper, w->print, w->file->premises, more, 0);
  if (address != NULL)
    {
      g_autofree char *why =
        g_strdup_printf (_("Exact places were asked for: %s. The print is in the disclosure log."),
                         w->print->exact_reason);

      ward_paper_callout (w->paper, WARD_PAPER_WARN, _("This copy shows the exact place"), why);
    }
}

static void
write_assessments (const Writer *w)
{
  static const WardPrintColumn columns[] = {
    { "on", 18 }, { "category", 15 }, { "assessor", 19 }, { "partners", 24 }, { "criteria", 24 },
  };
  static const char *const fields[] = {
    "on",
    "review_on",
    "partners",
    "?single_agency_reason",
    "welfare",
    "welfare_actions",
    "coercion_indicators",
    "criteria",
    NULL,
  };
  const GPtrArray *all = w->file->assessments;

  ward_paper_heading (w->paper, 1, _("The current assessment"));
  if (all == NULL || all->len == 0)
    {
      ward_paper_paragraph (w->paper, _("No assessment is recorded."));
      return;
    }
  ward_print_pairs (w->paper, w->print, g_ptr_array_index (all, all->len - 1), fields, 0);
  ward_print_answers (w->paper, w->print, g_ptr_array_index (all, all->len - 1));
  ward_print_evidence (w->paper, w->print, all, 0);
  write_table (w, 2, _("History of the category"), all, &ward_kind_assessment, columns,
               G_N_ELEMENTS (columns), NULL);
}

static void
write_contacts (const Writer *w)
{
  static const WardPrintColumn visits[] = {
    { "at", 22 }, { "purpose", 13 }, { "status", 12 }, { "entry", 13 }, { "outcome", 40 },
  };
  static const WardPrintColumn escalations[] = {
    { "at", 22 },
    { "indicator", 24 },
    { "agency", 22 },
    { "outcome", 32 },
  };
  static const WardPrintColumn decisions[] = {
    { "number", 18 }, { "measure", 26 }, { "option", 18 }, { "status", 18 }, { "review_on", 20 },
  };
  static const WardPrintColumn tellings[] = { { "at", 26 }, { "who", 20 }, { "why", 54 } };

  write_table (w, 1, _("Visits"), w->file->visits, &ward_kind_visit, visits, G_N_ELEMENTS (visits),
               _("No visit is recorded."));
  write_table (w, 1, _("Safeguarding"), w->file->escalations, &ward_kind_escalation, escalations,
               G_N_ELEMENTS (escalations), _("No safeguarding route was taken."));
  write_table (w, 1, _("Decisions"), w->file->decisions, &ward_kind_decision, decisions,
               G_N_ELEMENTS (decisions), _("No decision was opened."));
  write_table (w, 1, _("Who has been told"), w->file->tellings, &ward_kind_telling, tellings,
               G_N_ELEMENTS (tellings), _("Nobody outside the police is recorded as told."));
}

WardPaper *
ward_premises_summary_new (const WardPremisesFile *file, const WardPrint *print)
{
  gboolean sole = ward_record_is (file->premises, "occupancy", "sole");
  g_autofree char *label = sole ? NULL : ward_print_value (print, file->premises, "label", 0);
  Writer w = { ward_print_paper (print, _("Premises risk summary"), label, NULL), file, print };

  if (sole)
    {
      ward_paper_callout (w.paper, WARD_PAPER_INFO, _("There is no summary"),
                          _("One person works here alone, which is lawful. Her or his home is not "
                             "mapped, listed or printed."));
      return w.paper;
    }
  write_category (&w);
  write_where (&w);
  write_assessments (&w);
  write_contacts (&w);
  ward_paper_heading (w.paper, 1, _("What the rules say"));
  ward_print_findings (w.paper, file->findings, file->n_findings);
  return w.paper;
}
