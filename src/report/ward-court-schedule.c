/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-decision-file.h"

#include "ward-decision.h"
#include "ward-premises-file.h"
#include <glib/gi18n-lib.h>

/* The field lists are data, and the printer drops whatever isn't flagged WARD_COURT. */
static const char *const notice_fields[] = {
  "number", "measure", "issuer", "power", "ground", NULL,
};
static const char *const notice_times[] = {
  "last_use_on",
  "considered_at",
  "notice_hours",
  NULL,
};
static const char *const single_client[] = { "single_client", NULL };
static const char *const officer_fields[] = {
  "applicant", "authoriser", "authorised_at", "?authorised_orally_to", NULL,
};
static const char *const consultation_fields[] = {
  "authority_consulted",  "authority_at", "authority_view", "consultees", "persons_identified",
  "identification_steps", NULL,
};
static const char *const premises_fields[] = { "reference", "ward", NULL };
static const char *const area_fields[] = { "area", NULL };

static void
print_premises (WardPaper *paper, const WardDecisionFile *file, const WardPrint *print)
{
  g_autofree char *address =
    file->place != NULL ? ward_print_value (print, file->place, "address", 0) : NULL;

  ward_paper_heading (paper, 2, file->premises != NULL ? _("Premises") : _("Area"));
  if (file->premises != NULL)
    ward_print_pairs (paper, print, file->premises, premises_fields, WARD_COURT);
  else
    ward_print_pairs (paper, print, file->decision, area_fields, WARD_COURT);
  if (file->premises != NULL)
    ward_paper_pair (paper, _("Address"),
                     address != NULL ? address
                                     : _("Withheld from this copy: ask for exact places"));
}

static void
print_notice (WardPaper *paper, const WardDecisionFile *file, const WardPrint *print)
{
  g_autofree char *offences = ward_decision_print_offences (file, print);
  gboolean sexual = ward_record_is (file->decision, "power", "soa2a");

  ward_paper_heading (paper, 1, _("Notice and premises"));
  ward_print_pairs (paper, print, file->decision, notice_fields, WARD_COURT);
  /* The single-client question is the 2003 Act's alone (s.136B(4)). */
  if (sexual)
    ward_print_pairs (paper, print, file->decision, single_client, WARD_COURT);
  if (sexual)
    ward_paper_pair (paper, _("Specified offences"), offences);
  ward_print_pairs (paper, print, file->decision, notice_times, WARD_COURT);
  print_premises (paper, file, print);
  ward_paper_heading (paper, 2, _("Officers"));
  ward_print_pairs (paper, print, file->decision, officer_fields, WARD_COURT);
}

/* The 2014 Act asks for evidence of impact, not of sex work (s.76(1)). */
static void
print_impact (WardPaper *paper, const WardDecisionFile *file, const WardPrint *print)
{
  if (!ward_record_is (file->decision, "power", "asb2014"))
    return;
  ward_paper_heading (paper, 2, _("Evidence of impact on the neighbourhood"));
  ward_print_evidence (paper, print, file->assessments, WARD_COURT);
}

/* Ticked as it was recorded, else by hand on the paper. */
static void
print_contents (WardPaper *paper, const WardDecisionFile *file, const WardPrint *print)
{
  guint recorded = 0;

  for (guint i = 0; i < file->n_contents; i++)
    recorded += ward_decision_find_condition (file, file->contents[i].condition) != NULL;
  ward_paper_heading (paper, 1, _("What the notice must state"));
  if (recorded < file->n_contents)
    ward_paper_paragraph (paper, _("To be ticked against the notice before it is served."));
  if (file->n_contents == 0)
    ward_paper_paragraph (paper, _("The rule set names no contents for this measure."));
  for (guint i = 0; i < file->n_contents; i++)
    ward_decision_print_content (paper, file, &file->contents[i], print);
}

static void
print_state (WardPaper *paper, const WardDecisionFile *file)
{
  const char *status = ward_record_get_nick (file->decision, "status");

  if (g_strcmp0 (status, "not_closed") == 0)
    ward_paper_callout (
      paper, WARD_PAPER_INFO, _("No notice was issued"),
      _("The decision was not to close. There is nothing to put before a court."));
  else if (status == NULL || g_str_equal (status, "draft"))
    ward_paper_callout (paper, WARD_PAPER_WARN, _("Draft: not authorised"),
                        _("Nothing may be served or put before a court on the strength of this "
                           "paper."));
}

WardPaper *
ward_court_schedule_new (const WardDecisionFile *file, const WardPrint *print)
{
  g_autofree char *subject = ward_decision_print_subject (file);
  g_autofree char *rules = ward_print_value (print, file->decision, "rule_set", WARD_COURT);
  g_autofree char *foot = g_strdup_printf (
    _(
      "This schedule holds the statutory matters alone. It was prepared under rule set %s. Nothing "
      "in it authorises anything in law; every time and date is to be confirmed with the court."),
    rules != NULL ? rules : _("not recorded"));
  WardPaper *paper = ward_print_paper (print, _("Court schedule"), subject, NULL);

  print_state (paper, file);
  print_notice (paper, file, print);
  ward_paper_heading (paper, 1, _("Statutory conditions"));
  ward_decision_print_conditions (paper, file, print);
  print_impact (paper, file, print);
  ward_paper_heading (paper, 1, _("Consultation and identification"));
  ward_print_pairs (paper, print, file->decision, consultation_fields, WARD_COURT);
  print_contents (paper, file, print);
  ward_paper_heading (paper, 1, _("Service"));
  ward_decision_print_services (paper, file, print);
  ward_paper_heading (paper, 1, _("Proceedings"));
  ward_decision_print_events (paper, file, print);
  ward_paper_heading (paper, 1, _("Clocks"));
  ward_decision_print_clocks (paper, file, FALSE);
  ward_paper_heading (paper, 1, _("Signatures"));
  ward_decision_print_signatures (paper, file, print);
  ward_paper_keep_next (paper);
  ward_paper_small (paper, foot);
  return paper;
}
