/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fixture-paper.h"

static const char long_text[] =
  "Neighbours of the upper floors have reported callers at the shared door between 22:00 and 03:00 "
  "on eleven of the last fourteen "
  "nights, with shouting on the stairs on four of them. The reports come from the council's noise "
  "line and from two residents' "
  "meetings; they are facts as reported, not assessments. The drop-in at Harbour Lane has told the "
  "liaison officer that the people "
  "who work there see the flat as safer than the street, because they work together and know the "
  "regular callers, and that closing "
  "it in winter would move at least some of them to the industrial estate, where two assaults were "
  "reported in October.";

static void
add_tables (WardPaper *paper, guint rows)
{
  static const WardPaperColumn columns[] = {
    { "Served", 18, WARD_PAPER_START },
    { "Mode", 16, WARD_PAPER_START },
    { "Role of the person served", 22, WARD_PAPER_START },
    { "Place", 34, WARD_PAPER_START },
    { "Copies", 10, WARD_PAPER_END },
  };

  ward_paper_heading (paper, 1, "Service of the notice");
  ward_paper_paragraph (
    paper, "Each affixing, each copy and each other occupier is an event with its own time.");
  ward_paper_table (paper, columns, G_N_ELEMENTS (columns), NULL);
  for (guint i = 0; i < rows; i++)
    {
      g_autofree char *at =
        g_strdup_printf ("Fri %u Nov 2026, %02u:%02u GMT", 1 + i % 28, 9 + i % 12, i * 7 % 60);
      g_autofree char *n = g_strdup_printf ("%u", i * 37 % 1200);
      const char *cells[] = { at, i % 3 == 0 ? "Affixed" : "Copy to a person",
                              i % 4 == 0 ? NULL : "Controller of the premises",
                              i % 5 == 2
                                ? "Front door to the common stair, then the rear gate that "
                                  "gives on to the yard, and the bin store"
                                : "Front door",
                              n };

      ward_paper_row (paper, cells);
    }
  ward_paper_heading (paper, 2, "Order events");
  ward_paper_table (paper, columns, G_N_ELEMENTS (columns), "No order event is recorded.");
}

static void
add_lists (WardPaper *paper)
{
  ward_paper_heading (paper, 1, "The decision");
  ward_paper_lead (paper, "A closure notice under Part 2A of the Sexual Offences Act 2003, "
                          "prostitution ground, for the whole of the premises.");
  ward_paper_pair (paper, "Decision number", "ALD-D-0007");
  ward_paper_pair (paper, "Authorised by", "Supt 3107, Fri 6 Nov 2026, 16:40 GMT, in writing");
  ward_paper_pair (paper, "Local authority consulted", NULL);
  ward_paper_pair (paper, "Gather information and intelligence", long_text);
  ward_paper_pair (paper, "Identification of residents and of those with control or an interest",
                   "Land Registry, council tax, two visits.");
  ward_paper_heading (paper, 2, "Statutory conditions");
  ward_paper_check (
    paper, WARD_PAPER_MET, NULL,
    "The premises were used in the three months ending with the day of consideration",
    "s.136B(2) to (5); evidence reference EX/14; 5 November 2026");
  ward_paper_check (paper, WARD_PAPER_NOT_MET, NULL,
                    "The local authority was consulted before authorisation", NULL);
  ward_paper_check (paper, WARD_PAPER_NOT_RECORDED, NULL,
                    "An order is necessary to prevent such use", "s.136B(6)");
  ward_paper_check (paper, WARD_PAPER_NOT_APPLICABLE, NULL,
                    "Other occupiers whose access would be impeded", NULL);
  ward_paper_heading (paper, 3, "Free text");
  ward_paper_paragraph (paper, long_text);
  ward_paper_footnote (
    paper,
    "Reports are dated by the day on which they were made, not by the night that they tell of.");
  ward_paper_paragraph (paper, NULL);
}

static void
add_boxes (WardPaper *paper)
{
  static const char *const working[] = {
    "Affixed on the front door: Fri 6 Nov 2026, 19:05 GMT (service row 1)",
    "48 hours of elapsed time; Part 2A has no exclusion of weekends or holidays",
    "Ends Sun 8 Nov 2026, 19:05 GMT", NULL
  };
  WardPaperClock clock = { WARD_PAPER_WARN,
                           "Hearing of the application",
                           "11 hours left",
                           "Fri 6 Nov 2026, 19:05 GMT",
                           "Sun 8 Nov 2026, 19:05 GMT",
                           "Sexual Offences Act 2003 s.136D(3)",
                           "Confirm with the court",
                           working };
  WardPaperFinding refuse = { WARD_PAPER_REFUSE,
                              "ENF-LA-01",
                              "Refused",
                              "The local authority has not been consulted.",
                              "Record the body, the person's role, the time and the view given.",
                              "DC-08",
                              "SOA 2003 s.136B(7)" };
  WardPaperFinding note = { WARD_PAPER_INFO, "ENF-SAME-02", "Note", long_text, NULL, NULL, NULL };

  ward_paper_heading (paper, 1, "Clocks and findings");
  ward_paper_clock (paper, &clock);
  ward_paper_finding (paper, &refuse);
  ward_paper_finding (paper, &note);
  ward_paper_callout (paper, WARD_PAPER_GOOD, "Support",
                      "An adviser is on standby from 18:00 to 02:00.");
  ward_paper_callout (paper, WARD_PAPER_INFO, NULL, long_text);
}

static void
add_ends (WardPaper *paper)
{
  WardPaperSignature signed_by = {
    "Authorised", "Superintendent 3107", "Fri 6 Nov 2026, 16:40 GMT", "3f9a 77c1 0b52 e9d4 6a01",
    "5891b5b522d5df086d0ff0b110fbd9d21bb4fc7163af34d08286a2e846f6be03"
  };
  WardPaperSignature blank = { "Served by", NULL, NULL, NULL, NULL };

  ward_paper_heading (paper, 1, "Log");
  ward_paper_event (paper, "Thu 5 Nov 2026, 10:12 GMT", "1 · Rationale", long_text);
  ward_paper_event (paper, "Thu 5 Nov 2026, 12:30 GMT", "2 · Review", NULL);
  ward_paper_event (paper, "Fri 6 Nov 2026, 09:00 GMT", "3 · Addendum, entered after the event",
                    "See entry 1.");
  ward_paper_heading (paper, 1, "Signatures");
  ward_paper_signature (paper, &signed_by);
  ward_paper_signature (paper, &blank);
  ward_paper_rule (paper);
  ward_paper_small (paper, "Nothing in this paper authorises anything in law.");
  ward_paper_page_break (paper);
  ward_paper_heading (paper, 1, "Recovery phrase");
  ward_paper_phrase (paper, "K7QF-2MZX-90PD-WN4T-8R3C-VY6H-1BJ5-GS0E-TT2A-MM9K");
}

WardPaper *
fixture_paper_new (guint rows, gboolean sample)
{
  WardPaperHead head = {
    .marking = "OFFICIAL-SENSITIVE",
    .handling = "Court and parties only",
    .organisation = "Northmoor Police · Aldermere",
    .title = "Court schedule",
    .subtitle = "Closure notice, Sexual Offences Act 2003 Part 2A",
    .reference = "ALD-D-0007/CS/2",
    .printed_by = "Insp 4021",
    .printed_at = 1793872364, /* 2026-11-05T09:12:44Z */
    .copy = "2 of 5, court list office",
    .disposal = "Shred when superseded; record the destruction in the paper register.",
    .banner = "Not for service: disclosure officer to review",
    .sample = sample,
  };
  WardPaper *paper = ward_paper_new (&head);

  add_lists (paper);
  add_tables (paper, rows);
  add_boxes (paper);
  add_ends (paper);
  return paper;
}
