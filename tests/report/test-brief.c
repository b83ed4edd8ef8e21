/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-command-brief.h"

#include <string.h>

static WardPaper *
brief_new (guint n_items, guint n_duties)
{
  static const WardBriefFigure figures[] = {
    { "14", "Premises in the register", "3 unassessed" },
    { "2", "Open decisions", "1 waits for authorisation" },
    { "87 %", "Trained officers", "26 of 30" },
    { "5", "Partners", NULL },
    { "1", "Protective actions", "reviewed" },
  };
  g_autofree WardBriefItem *items = g_new0 (WardBriefItem, n_items + 1);
  g_autofree WardBriefDuty *duties = g_new0 (WardBriefDuty, n_duties + 1);
  WardBrief brief = { "Aldermere", "November 2026", figures, G_N_ELEMENTS (figures),
                      items,       n_items,         duties,  n_duties };
  WardPrint print = { .organisation = "Northmoor Police",
                      .reference = "ALD-B-2026-11",
                      .printed_at = 1793869964 };

  for (guint i = 0; i < n_items; i++)
    items[i] = (WardBriefItem) { 1793869964 + i * 7200, "Hearing of the application, ALD-D-0007",
                                "48 hours after the notice was affixed in a prominent place",
                                (int) (i % 3) };
  for (guint i = 0; i < n_duties; i++)
    duties[i] =
      (WardBriefDuty) { "DC-09", "Liaison officers meet local projects at least every quarter",
                       i % 3 == 0   ? "met"
                       : i % 3 == 1 ? "gap"
                                    : "no_evidence",
                       "Last meeting on 4 June 2026" };
  return ward_command_brief_new (&brief, &print);
}

static void
test_two_pages (void)
{
  static const guint sizes[][2] = { { 0, 0 }, { 3, 3 }, { 30, 5 }, { 5, 60 }, { 200, 200 } };

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autoptr (WardPaper) paper = brief_new (sizes[i][0], sizes[i][1]);
      guint pages = 0;
      g_autoptr (GBytes) pdf = ward_paper_to_pdf (paper, &pages, NULL);

      g_assert_nonnull (pdf);
      g_assert_cmpuint (pages, <=, 2);
    }
}

static void
test_counts_the_rest (void)
{
  g_autoptr (WardPaper) paper = brief_new (200, 9);
  g_autofree char *text = ward_paper_to_text (paper, 100);
  guint rows = 0;
  g_autofree char *rest = NULL;

  for (const char *p = text; (p = strstr (p, "ALD-D-0007 |")) != NULL; p++)
    rows++;
  rest = g_strdup_printf ("%u more are in the list itself.", 200 - rows);
  g_assert_cmpuint (rows, >, 10);
  g_assert_nonnull (strstr (text, rest));
  g_assert_nonnull (strstr (text, "3 of 9 duties are met."));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/brief/never-more-than-two-pages", test_two_pages);
  g_test_add_func ("/brief/counts-what-it-leaves-out", test_counts_the_rest);
  return g_test_run ();
}
