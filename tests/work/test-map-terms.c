/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib.h>

#include "ward-map-terms.h"

/* 26 October 2026 is the Monday after the clocks went back. */
#define NOW 1792000000

static WardSite
site (gint64 precision, char **who)
{
  return (WardSite) { .precision = precision, .who_may_see = who, .withdrawn_on = WARD_NONE };
}

static void
a_site_is_shown_as_far_as_its_partner_says (void)
{
  char *liaison_only[] = { (char *) "liaison", NULL };
  const struct {
    gint64 precision;
    char **who;
    const char *role;
    WardTerms terms;
  } cases[] = {
    { WARD_PRECISION_EXACT, NULL, "commander", WARD_TERMS_EXACT },
    { WARD_PRECISION_EXACT, liaison_only, "commander", WARD_TERMS_HIDDEN },
    { WARD_PRECISION_EXACT, liaison_only, "liaison", WARD_TERMS_EXACT },
    { WARD_PRECISION_WARD_HALF_DAY, NULL, "commander", WARD_TERMS_WARD },
    { WARD_PRECISION_WARD_HALF_DAY, liaison_only, "commander", WARD_TERMS_HIDDEN },
    { WARD_PRECISION_NONE, NULL, "commander", WARD_TERMS_HIDDEN },
    { WARD_PRECISION_NONE, NULL, "liaison", WARD_TERMS_HIDDEN },
    { WARD_NONE, NULL, "commander", WARD_TERMS_HIDDEN },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      WardContext context = { .now = NOW, .role = cases[i].role };
      WardSite s = site (cases[i].precision, cases[i].who);

      g_assert_cmpint (ward_map_terms (&context, &s), ==, cases[i].terms);
      s.withdrawn_on = ward_time_local_date (NOW);
      g_assert_cmpint (ward_map_terms (&context, &s), ==, WARD_TERMS_HIDDEN);
    }
}

/* Thursdays at nine in the evening, over the night when the clocks go back. */
static void
a_patrol_keeps_its_hour_when_the_clocks_change (void)
{
  gint64 first = ward_date_from_ymd (2026, 10, 22), later = ward_date_from_ymd (2026, 10, 29);
  WardPatrol patrol = { .starts = ward_local_to_time (first, 21 * 60),
                        .ends = ward_local_to_time (first, 23 * 60),
                        .rrule = (char *) "FREQ=WEEKLY" };
  g_autoptr (GArray) times = ward_map_patrol_times (&patrol, ward_date_start (first),
                                                    ward_date_start (later + 1));

  g_assert_cmpuint (times->len, ==, 2);
  g_assert_cmpint (g_array_index (times, WardInterval, 0).starts, ==, patrol.starts);
  g_assert_cmpint (g_array_index (times, WardInterval, 1).starts, ==,
                   ward_local_to_time (later, 21 * 60));
  g_assert_cmpint (g_array_index (times, WardInterval, 1).starts - patrol.starts, ==,
                   7 * 86400 + 3600);
  patrol.status = ward_enum_find (&ward_enum_patrol_status, "cancelled");
  g_array_unref (times);
  times = ward_map_patrol_times (&patrol, ward_date_start (first), ward_date_start (later + 1));
  g_assert_cmpuint (times->len, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/map-terms/a site is shown as far as its partner says",
                   a_site_is_shown_as_far_as_its_partner_says);
  g_test_add_func ("/map-terms/a patrol keeps its hour when the clocks change",
                   a_patrol_keeps_its_hour_when_the_clocks_change);
  return g_test_run ();
}
