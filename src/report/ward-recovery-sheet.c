/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-recovery-sheet.h"

#include "ward-time.h"
#include <glib/gi18n-lib.h>

static void
write_steps (WardPaper *paper, const char *const *steps, guint n)
{
  for (guint i = 0; i < n; i++)
    ward_paper_item (paper, _(steps[i]));
}

static void
write_record (WardPaper *paper, const WardRecoverySheet *sheet)
{
  g_autofree char *made = ward_time_display (sheet->made_at);

  ward_paper_heading (paper, 1, _("What it belongs to"));
  ward_paper_pair (paper, _("Database"), sheet->database);
  ward_paper_pair (paper, _("Key slot"), sheet->reference);
  ward_paper_pair (paper, _("Made"), made);
  ward_paper_pair (paper, _("Envelope number"), "…………………………………………");
  ward_paper_pair (paper, _("Kept by"), "…………………………………………");
}

WardPaper *
ward_recovery_sheet_new (const WardRecoverySheet *sheet)
{
  static const char *const use[] = {
    N_("Open Wardlight and choose \"Use the recovery sheet\" on the page that asks for the "
        "passphrase."),
    N_("Type the groups in order. Capitals, spaces and hyphens don't matter; 0 and O, 1 and I are "
        "told apart for you."),
    N_("Set a new passphrase at once, print a new sheet, and shred this one."),
  };
  static const char *const keep[] = {
    N_("In a sealed envelope, signed across the flap, in the district's safe: never with the "
        "computer and never in a photograph, a message or a file."),
    N_(
      "Whoever holds this sheet can open the database. If it is lost or was seen, make a new one: "
      "the old phrase then opens nothing."),
  };
  WardPaperHead head = {
    .marking = "OFFICIAL-SENSITIVE",
    .handling = _("Key material"),
    .organisation = sheet->organisation,
    .title = _("Recovery sheet"),
    .subtitle = _("Opens the database when the passphrase is forgotten"),
    .reference = sheet->reference,
    .printed_by = sheet->made_by,
    .printed_at = sheet->made_at,
    .disposal = _("Shred as soon as a newer sheet is printed."),
    .sample = sheet->sample,
  };
  WardPaper *paper = ward_paper_new (&head);

  ward_paper_heading (paper, 1, _("The recovery phrase"));
  ward_paper_phrase (paper, sheet->phrase);
  write_record (paper, sheet);
  ward_paper_heading (paper, 1, _("How to use it"));
  write_steps (paper, use, G_N_ELEMENTS (use));
  ward_paper_heading (paper, 1, _("Where to keep it"));
  write_steps (paper, keep, G_N_ELEMENTS (keep));
  return paper;
}
