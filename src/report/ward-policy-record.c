/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-premises-file.h"

#include "ward-decision.h"
#include "ward-liaison.h"
#include "ward-premises.h"
#include <glib/gi18n-lib.h>

#define OPTIONS_ABREAST 3

typedef struct {
  WardPaper *paper;
  const WardDecisionFile *file;
  const WardPrint *print;
} Writer;

typedef struct {
  int level;
  const char *title;
  const char *const *fields;
} Section;

#define FIELDS(...) ((const char *const[]){ __VA_ARGS__, NULL })

static const Section glance[] = {
  { 1, N_("The decision"),
    FIELDS ("number", "status", "option", "measure", "issuer", "power", "ground", "premises",
            "?area", "last_use_on", "considered_at", "single_client", "notice_hours", "directed_at",
            "urgent", "?urgent_reason", "review_on", "rule_set") },
  { 2, N_("Who decided"),
    FIELDS ("author", "?prepared_for", "applicant", "authoriser", "authorised_at",
            "?authorised_orally_to") },
};

static const Section reasoning[] = {
  { 1, N_("National Decision Model"),
    FIELDS ("information", "threat_and_risk", "powers_and_policy", "options",
            "action_and_review") },
};

static const Section harm[] = {
  { 1, N_("Harm that closing may do"),
    FIELDS ("harm_displacement", "harm_displacement_source", "harm_trust", "harm_trust_source",
            "harm_intelligence", "harm_intelligence_source", "harm_housing", "harm_housing_source",
            "mitigation") },
  { 1, N_("Equality, rights and the home"),
    FIELDS ("equality", "rights_proportionality", "home", "special_measures") },
  { 1, N_("Support and safeguarding"),
    FIELDS ("support_before", "support_after", "support_on_standby", "nrm_contact", "interpreter",
            "media_excluded") },
  { 1, N_("Consultation and identification"),
    FIELDS ("authority_consulted", "authority_at", "authority_view", "consultees",
            "persons_identified", "identification_steps") },
};

static void
write_sections (const Writer *w, const Section *sections, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      ward_paper_heading (w->paper, sections[i].level, _(sections[i].title));
      ward_print_pairs (w->paper, w->print, w->file->decision, sections[i].fields, 0);
    }
}

static void
write_table (const Writer *w, int level, const char *title, const GPtrArray *records,
             const WardKind *kind, const WardPrintColumn *columns, guint n, const char *empty)
{
  ward_paper_heading (w->paper, level, title);
  ward_print_table (w->paper, w->print, records, kind, columns, n, 0, empty);
}

static void
write_offences (const Writer *w)
{
  g_autofree char *offences = ward_decision_print_offences (w->file, w->print);

  if (ward_record_is (w->file->decision, "power", "soa2a") || offences != NULL)
    {
      ward_paper_heading (w->paper, 2, _("Specified offences"));
      ward_paper_paragraph (w->paper, offences);
    }
}

static void
write_premises (const Writer *w)
{
  static const char *const fields[] = {
    "reference", "ward", "status", "occupancy", "use", "category", "category_reason", NULL,
  };
  static const WardPrintColumn columns[] = {
    { "on", 15 },       { "category", 14 }, { "assessor", 17 },
    { "partners", 18 }, { "criteria", 22 }, { "review_on", 14 },
  };

  ward_paper_heading (w->paper, 1, _("Premises and assessments"));
  if (w->file->premises != NULL)
    ward_print_pairs (w->paper, w->print, w->file->premises, fields, 0);
  if (w->file->place != NULL)
    ward_print_pairs (w->paper, w->print, w->file->place, FIELDS ("address"), 0);
  write_table (w, 2, _("Joint risk assessments"), w->file->assessments, &ward_kind_assessment,
               columns, G_N_ELEMENTS (columns), _("No assessment is recorded."));
}

static void
write_latest_assessment (const Writer *w)
{
  static const char *const fields[] = {
    "welfare",
    "welfare_actions",
    "coercion_indicators",
    "?single_agency_reason",
    NULL,
  };
  const GPtrArray *all = w->file->assessments;

  if (all == NULL || all->len == 0)
    return;
  ward_paper_heading (w->paper, 2, _("The latest assessment"));
  ward_print_pairs (w->paper, w->print, g_ptr_array_index (all, all->len - 1), fields, 0);
  ward_print_answers (w->paper, w->print, g_ptr_array_index (all, all->len - 1));
  ward_print_evidence (w->paper, w->print, all, 0);
}

static void
write_ladder (const Writer *w)
{
  static const WardPrintColumn columns[] = {
    { "step", 19 },
    { "state", 19 },
    { "on", 17 },
    { "reason", 45 },
  };

  write_table (w, 1, _("Before enforcement: the ladder"), w->file->ladder_steps,
               &ward_kind_ladder_step, columns, G_N_ELEMENTS (columns),
               _("No step of the ladder is recorded."));
}

/* Options side by side: a column each, a row for each question, at most three abreast. */
static void
write_options_abreast (const Writer *w, guint from, guint to)
{
  static const char *const rows[] = { "harm_workers", "harm_community", "trust", "legality",
                                      "why_not" };
  WardPaperColumn columns[OPTIONS_ABREAST + 1] = { { "", 16, WARD_PAPER_START } };
  char *titles[OPTIONS_ABREAST + 1] = { NULL };
  guint n = to - from;

  for (guint i = 0; i < n; i++)
    {
      titles[i] =
        ward_print_value (w->print, g_ptr_array_index (w->file->options, from + i), "option", 0);
      columns[i + 1] = (WardPaperColumn) { titles[i], 84.0 / n, WARD_PAPER_START };
    }
  ward_paper_table (w->paper, columns, n + 1, NULL);
  for (guint r = 0; r < G_N_ELEMENTS (rows); r++)
    {
      char *cells[OPTIONS_ABREAST + 2] = { NULL };

      cells[0] = g_strdup (ward_field_label (ward_kind_field (&ward_kind_option, rows[r])));
      for (guint i = 0; i < n; i++)
        cells[i + 1] =
          ward_print_value (w->print, g_ptr_array_index (w->file->options, from + i), rows[r], 0);
      ward_paper_row (w->paper, (const char *const *) cells);
      for (guint i = 0; i <= n; i++)
        g_free (cells[i]);
    }
  for (guint i = 0; i < n; i++)
    g_free (titles[i]);
}

static void
write_options (const Writer *w)
{
  guint n = w->file->options != NULL ? w->file->options->len : 0;
  guint tables = (n + OPTIONS_ABREAST - 1) / OPTIONS_ABREAST;
  guint abreast = tables > 0 ? (n + tables - 1) / tables : 1;

  ward_paper_heading (w->paper, 1, _("Options side by side"));
  if (n == 0)
    ward_paper_paragraph (w->paper, _("No option is recorded."));
  for (guint i = 0; i < n; i += abreast)
    write_options_abreast (w, i, MIN (n, i + abreast));
}

static void
write_court_matters (const Writer *w)
{
  ward_paper_heading (w->paper, 1, _("Statutory conditions"));
  ward_decision_print_conditions (w->paper, w->file, w->print);
  ward_paper_heading (w->paper, 1, _("Service and proceedings"));
  ward_decision_print_services (w->paper, w->file, w->print);
  ward_paper_heading (w->paper, 2, _("Order events"));
  ward_decision_print_events (w->paper, w->file, w->print);
  ward_paper_heading (w->paper, 1, _("Clocks"));
  ward_decision_print_clocks (w->paper, w->file, TRUE);
}

static void
write_findings (const Writer *w)
{
  static const WardPrintColumn columns[] = {
    { "rule", 18 },
    { "reason", 42 },
    { "requested_by", 20 },
    { "approved_by", 20 },
  };

  ward_paper_heading (w->paper, 1, _("Findings of the rules"));
  ward_print_findings (w->paper, w->file->findings, w->file->n_findings);
  write_table (w, 2, _("Exceptions"), w->file->exceptions, &ward_kind_exception, columns,
               G_N_ELEMENTS (columns), _("No exception was made."));
}

static void
write_entry (const Writer *w, const WardRecord *entry)
{
  g_autofree char *number = ward_print_value (w->print, entry, "number", 0);
  g_autofree char *use = ward_print_value (w->print, entry, "use", 0);
  g_autofree char *by = ward_print_value (w->print, entry, "by", 0);
  g_autofree char *decided = ward_print_value (w->print, entry, "decided_at", 0);
  g_autofree char *entered = ward_print_value (w->print, entry, "entered_at", 0);
  g_autofree char *text = ward_print_value (w->print, entry, "text", 0);
  g_autofree char *title =
    g_strdup_printf ("%s \xc2\xb7 %s", number != NULL ? number : "?", use != NULL ? use : "");
  g_autofree char *whole =
    g_strdup_printf (_("%s\nEntered %s by %s"), text != NULL ? text : _("Not recorded"),
                     entered != NULL ? entered : _("at a time not recorded"),
                     by != NULL ? by : _("a person not recorded"));

  ward_paper_event (w->paper, decided, title, whole);
}

static void
write_log (const Writer *w)
{
  guint n = w->file->entries != NULL ? w->file->entries->len : 0;

  ward_paper_heading (w->paper, 1, _("Decision log"));
  if (n == 0)
    ward_paper_paragraph (w->paper, _("The log is empty."));
  for (guint i = 0; i < n; i++)
    write_entry (w, g_ptr_array_index (w->file->entries, i));
}

static void
write_after (const Writer *w)
{
  static const WardPrintColumn followups[] = {
    { "due_on", 15 },  { "done_on", 15 },   { "ring_observation", 16 },
    { "reports", 10 }, { "referrals", 10 }, { "contacts_lost", 11 },
    { "note", 23 },
  };
  static const WardPrintColumn tellings[] = { { "at", 26 }, { "who", 20 }, { "why", 54 } };

  write_table (w, 1, _("Who has been told"), w->file->tellings, &ward_kind_telling, tellings,
               G_N_ELEMENTS (tellings), _("Nobody outside the police is recorded as told."));
  write_table (w, 1, _("Afterwards"), w->file->followups, &ward_kind_followup, followups,
               G_N_ELEMENTS (followups), _("No follow-up is recorded."));
}

WardPaper *
ward_policy_record_new (const WardDecisionFile *file, const WardPrint *print)
{
  g_autofree char *subject = ward_decision_print_subject (file);
  WardPrint every_page = *print;
  Writer w = { NULL, file, print };

  if (every_page.handling == NULL)
    every_page.handling = _("Not for service");
  w.paper = ward_print_paper (&every_page, _("Policy record"), subject,
                              _("Not for service: disclosure officer to review"));
  write_sections (&w, glance, G_N_ELEMENTS (glance));
  write_offences (&w);
  write_premises (&w);
  write_latest_assessment (&w);
  write_sections (&w, reasoning, G_N_ELEMENTS (reasoning));
  write_ladder (&w);
  write_options (&w);
  write_sections (&w, harm, G_N_ELEMENTS (harm));
  write_court_matters (&w);
  write_findings (&w);
  write_log (&w);
  write_after (&w);
  ward_paper_heading (w.paper, 1, _("Signatures"));
  ward_decision_print_signatures (w.paper, file, print);
  ward_paper_keep_next (w.paper);
  ward_paper_small (w.paper, _("Nothing in this paper authorises anything in law. It holds harm, "
                                "partner and support matters: it is not to be served or shown to a "
                                "party before the disclosure officer has reviewed it."));
  return w.paper;
}
