/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A patrol against one protected time, a row a case; what can't be compared; and offers. */
#include "fixture-protected.h"
#include "ward-error.h"
#include "ward-offers.h"

#define AREA { 0, 0, 500, 500 }

typedef struct {
  const char *name;
  FixtureRect area;
  const char *starts; /* UTC */
  gint64 minutes;
  const char *rrule, *left_out;
  FixtureRect site;
  gint64 buffer;
  const char *guarded; /* local */
  gint64 guarded_minutes;
  const char *guarded_rrule, *guarded_left_out;
  guint overlaps; /* wanted */
  gint64 all_minutes, metres;
} Case;

static const Case cases[] = {
  { "the same ground at the same time", AREA, "2026-12-07T21:00:00Z", 120, NULL, NULL,
    { 400, 400, 600, 600 }, 0, "2026-12-07T22:00", 120, NULL, NULL, 1, 60, 100 },
  { "ground that touches", AREA, "2026-12-07T21:00:00Z", 120, NULL, NULL,
    { 500, 0, 600, 500 }, 0, "2026-12-07T22:00", 120, NULL, NULL, 0, 0, 0 },
  { "ground that touches at a corner", AREA, "2026-12-07T21:00:00Z", 120, NULL, NULL,
    { 500, 500, 600, 600 }, 0, "2026-12-07T22:00", 120, NULL, NULL, 0, 0, 0 },
  { "ground that touches along a longer edge", AREA, "2026-12-07T21:00:00Z", 120, NULL, NULL,
    { 500, -3000, 900, 3000 }, 0, "2026-12-07T22:00", 120, NULL, NULL, 0, 0, 0 },
  { "a buffer that just reaches", AREA, "2026-12-07T21:00:00Z", 120, NULL, NULL,
    { 600, 0, 700, 500 }, 100, "2026-12-07T22:00", 120, NULL, NULL, 0, 0, 0 },
  { "a buffer that reaches a metre in", AREA, "2026-12-07T21:00:00Z", 120, NULL, NULL,
    { 600, 0, 700, 500 }, 101, "2026-12-07T22:00", 120, NULL, NULL, 1, 60, 1 },
  { "a buffer is round at the corners", AREA, "2026-12-07T21:00:00Z", 120, NULL, NULL,
    { 580, 580, 700, 700 }, 113, "2026-12-07T22:00", 120, NULL, NULL, 0, 0, 0 },
  { "a buffer that reaches a corner", AREA, "2026-12-07T21:00:00Z", 120, NULL, NULL,
    { 580, 580, 700, 700 }, 114, "2026-12-07T22:00", 120, NULL, NULL, 1, 60, 1 },
  { "a site within the area, without a buffer", AREA, "2026-12-07T21:00:00Z", 120, NULL, NULL,
    { 200, 200, 210, 210 }, 0, "2026-12-07T21:00", 120, NULL, NULL, 1, 120, 210 },
  { "the buffer of five kilometres", AREA, "2026-12-07T21:00:00Z", 120, NULL, NULL,
    { 5490, 0, 5600, 500 }, 5000, "2026-12-07T22:00", 120, NULL, NULL, 1, 60, 10 },
  { "times that touch", AREA, "2026-12-07T21:00:00Z", 120, NULL, NULL, AREA, 0,
    "2026-12-07T20:00", 60, NULL, NULL, 0, 0, 0 },
  { "a minute of the night before", AREA, "2026-12-08T00:00:00Z", 60, NULL, NULL, AREA, 0,
    "2026-12-07T23:00", 61, NULL, NULL, 1, 1, 1 },
  { "over midnight, both", AREA, "2026-12-07T23:30:00Z", 60, NULL, NULL, AREA, 0,
    "2026-12-07T23:00", 120, NULL, NULL, 1, 60, 1 },
  { "over the year's end", AREA, "2026-12-31T23:00:00Z", 120, NULL, NULL, AREA, 0,
    "2026-12-31T23:30", 60, NULL, NULL, 1, 60, 1 },
  { "the short night: 01:30 begins at 02:00 summer time", AREA, "2026-03-29T00:00:00Z", 60, NULL,
    NULL, AREA, 0, "2026-03-29T01:30", 60, NULL, NULL, 0, 0, 0 },
  { "the short night: 23:00 to 03:00 lasts three hours", AREA, "2026-03-28T23:00:00Z", 240, NULL,
    NULL, AREA, 0, "2026-03-28T23:00", 180, NULL, NULL, 1, 180, 1 },
  { "the long night: the first 01:30", AREA, "2026-10-25T00:30:00Z", 60, NULL, NULL, AREA, 0,
    "2026-10-25T01:30", 60, NULL, NULL, 1, 60, 1 },
  { "the long night: the second 01:30", AREA, "2026-10-25T01:30:00Z", 60, NULL, NULL, AREA, 0,
    "2026-10-25T01:30", 60, NULL, NULL, 0, 0, 0 },
  { "a weekly pair stays together when the clocks go back", AREA, "2026-10-19T19:00:00Z", 60,
    "FREQ=WEEKLY;COUNT=3", NULL, AREA, 0, "2026-10-05T20:30", 60, "FREQ=WEEKLY", NULL, 3, 90, 1 },
  { "a weekly pair stays apart when the clocks go forward", AREA, "2026-03-23T20:00:00Z", 60,
    "FREQ=WEEKLY;COUNT=3", NULL, AREA, 0, "2026-03-02T21:00", 60, "FREQ=WEEKLY", NULL, 0, 0, 0 },
  { "every second week meets every second time", AREA, "2026-12-07T21:00:00Z", 60,
    "FREQ=WEEKLY;COUNT=6", NULL, AREA, 0, "2026-12-14T21:00", 60, "FREQ=WEEKLY;INTERVAL=2", NULL,
    3, 180, 1 },
  { "a day that the partner leaves out", AREA, "2026-12-07T21:00:00Z", 60, "FREQ=WEEKLY;COUNT=4",
    NULL, AREA, 0, "2026-11-30T21:00", 60, "FREQ=WEEKLY", "2026-12-28", 3, 180, 1 },
  { "a day that the patrol leaves out", AREA, "2026-12-07T21:00:00Z", 60, "FREQ=WEEKLY;COUNT=4",
    "2026-12-14", AREA, 0, "2026-12-14T21:00", 60, NULL, NULL, 0, 0, 0 },
  { "a patrol's rule may name other days than its first", AREA, "2026-12-07T21:00:00Z", 60,
    "FREQ=WEEKLY;BYDAY=FR;COUNT=2", NULL, AREA, 0, "2026-12-07T21:00", 60, NULL, NULL, 1, 60, 1 },
  { "windows that run into the next", AREA, "2026-12-07T12:00:00Z", 1800, "FREQ=DAILY;COUNT=2",
    NULL, AREA, 0, "2026-12-08T13:00", 60, NULL, NULL, 2, 120, 1 },
};

typedef struct {
  WardGround *ground;
  WardProtected *protected;
  WardPatrol *patrol;
  WardFootprint *area;
  GArray *windows;
} Meeting;

static void
add_consent (FixtureReader *reader, const char *from, const char *to)
{
  WardConsent *consent = ward_new (WardConsent, "consent");

  consent->meta.id = g_strdup ("c");
  consent->site = g_strdup ("s");
  g_assert_true (ward_record_set_from_string (
      &consent->meta, ward_kind_field (consent->meta.kind, "use"), "arrangement", NULL));
  g_assert_true (ward_time_parse (from, &consent->at, NULL));
  g_assert_true (ward_time_parse (to, &consent->expires_at, NULL));
  g_ptr_array_add (reader->records, consent);
}

static void
set_up (Meeting *m, const Case *c, const char *consent_from, const char *consent_to)
{
  WardProtectedScope scope = { "TST", TRUE, NULL, NULL };
  g_autoptr (WardShape) shape = NULL;
  FixtureReader reader;
  gint64 starts;

  g_assert_true (ward_time_parse (c->starts, &starts, NULL));
  fixture_reader_init (&reader);
  g_ptr_array_add (reader.records, fixture_site ("s", c->site, c->buffer));
  g_ptr_array_add (reader.records,
                   fixture_time ("t", "s", c->guarded, c->guarded_minutes, c->guarded_rrule,
                                 c->guarded_left_out));
  if (consent_from != NULL)
    add_consent (&reader, consent_from, consent_to);
  m->ground = ward_ground_new (NULL);
  m->protected = ward_protected_load (&reader.vtable, m->ground, &scope, NULL);
  fixture_reader_clear (&reader);
  m->patrol = fixture_patrol ("p", c->area, starts, c->minutes, c->rrule, c->left_out);
  shape = ward_shape_parse (m->patrol->shape, NULL, NULL);
  m->area = ward_footprint_new_area (m->ground, shape, NULL);
  m->windows = ward_patrol_windows (m->patrol, NULL);
  g_assert_true (m->area != NULL && m->windows != NULL);
}

static void
tear_down (Meeting *m)
{
  g_array_unref (m->windows);
  ward_footprint_free (m->area);
  ward_record_free (&m->patrol->meta);
  ward_protected_free (m->protected);
  ward_ground_free (m->ground);
}

static GPtrArray *
clashes_of (const Meeting *m)
{
  WardPresence presence = { "p", m->area, m->windows, NULL };

  return ward_clashes (m->protected, &presence);
}

static void
meets (gconstpointer data)
{
  const Case *c = data;
  g_autoptr (GPtrArray) clashes = NULL;
  gint64 minutes = 0;
  Meeting m;

  set_up (&m, c, NULL, NULL);
  clashes = clashes_of (&m);
  g_assert_cmpuint (ward_clashes_n_barred (clashes), ==, c->overlaps);
  for (guint i = 0; i < clashes->len; i++)
    {
      const WardClash *clash = clashes->pdata[i];

      for (guint k = 0; k < clash->overlaps->len; k++)
        minutes += ward_overlap_minutes (&g_array_index (clash->overlaps, WardOverlap, k));
      g_assert_cmpint (ward_footprint_depth (m.area, clash->place), ==, c->metres);
    }
  g_assert_cmpint (minutes, ==, c->all_minutes);
  tear_down (&m);
}

static void
an_arrangement_lifts_what_it_covers (void)
{
  static const struct {
    const char *from, *to;
    guint arranged;
  } rows[] = {
    { "2026-12-01T00:00:00Z", "2026-12-31T00:00:00Z", 1 },
    { "2026-12-01T00:00:00Z", "2026-12-07T23:00:00Z", 1 },
    { "2026-12-01T00:00:00Z", "2026-12-07T22:59:59Z", 0 },
    { "2026-12-07T22:00:00Z", "2026-12-31T00:00:00Z", 1 },
    { "2026-12-07T22:00:01Z", "2026-12-31T00:00:00Z", 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GPtrArray) clashes = NULL;
      Meeting m;

      set_up (&m, &cases[0], rows[i].from, rows[i].to);
      clashes = clashes_of (&m);
      g_assert_cmpuint (ward_clashes_n_arranged (clashes), ==, rows[i].arranged);
      g_assert_cmpuint (ward_clashes_n_barred (clashes), ==, 1 - rows[i].arranged);
      tear_down (&m);
    }
}

static void
what_an_arrangement_covers_is_barred_to_enforcement (void)
{
  g_autoptr (GPtrArray) offers = NULL;
  Meeting m;

  set_up (&m, &cases[0], "2026-12-01T00:00:00Z", "2026-12-31T00:00:00Z");
  {
    WardOfferAsk ask = { m.protected, m.ground, m.patrol, NULL, 0, FALSE, NULL };

    g_assert_true (ward_offers_is_clear (&ask, m.patrol));
    ask.bars_arranged = TRUE;
    g_assert_false (ward_offers_is_clear (&ask, m.patrol));
    offers = ward_offers (&ask, NULL);
    g_assert_cmpuint (offers->len, >, 0);
  }
  tear_down (&m);
}

static void
refuses_what_cant_be_counted (void)
{
  static const struct {
    gint64 starts, ends;
    const char *rrule, *words;
    WardErrorCode code;
  } rows[] = {
    { 7200, 3600, NULL, "The window ends before it begins.", WARD_ERROR_INVALID },
    { 3600, 3600, NULL, "The window ends before it begins.", WARD_ERROR_INVALID },
    { WARD_NONE, 3600, NULL, "The patrol has no start or no end.", WARD_ERROR_INVALID },
    { 0, 8 * WARD_DAY_SECONDS, NULL, "One window lasts at most a week: let it recur instead.",
      WARD_ERROR_INVALID },
    { 0, 3600, "FREQ=WEEKLY;COUNT=0", "The recurrence's COUNT must be a number from 1 to 10,000.",
      WARD_ERROR_INVALID },
    { 0, 3600, "FREQ=SECONDLY;UNTIL=19800101T000000Z",
      "A recurrence must say FREQ=DAILY, WEEKLY, MONTHLY or YEARLY.", WARD_ERROR_INVALID },
    { 0, 3600, "FREQ=DAILY",
      "What has no end can’t be checked: say how often it recurs (COUNT) or until when (UNTIL).",
      WARD_ERROR_INVALID },
    { 0, 3600, "FREQ=DAILY;UNTIL=20991231",
      "It happens too often to be counted in that time.", WARD_ERROR_TOO_LARGE },
    { 0, 3600, "FREQ=DAILY;COUNT=400",
      "A patrol is planned for at most a year: let it end earlier.", WARD_ERROR_INVALID },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      WardPatrol *patrol =
          fixture_patrol ("p", (FixtureRect) AREA, rows[i].starts, 0, rows[i].rrule, NULL);
      g_autoptr (GError) error = NULL;
      g_autoptr (GArray) windows = NULL;

      patrol->ends = rows[i].ends;
      windows = ward_patrol_windows (patrol, &error);
      g_assert_null (windows);
      g_assert_error (error, WARD_ERROR, (int) rows[i].code);
      g_assert_cmpstr (error->message, ==, rows[i].words);
      ward_record_free (&patrol->meta);
    }
}

static void
refuses_what_has_no_extent_and_what_reaches_too_far (void)
{
  g_autoptr (WardGround) ground = ward_ground_new (NULL);
  const gint32 sliver[] = { 0, 540000000, 100000, 540000000, 100000, 540000001 };
  g_autoptr (WardShape) point = ward_shape_new_point (0, 540000000, NULL);
  g_autoptr (WardShape) line = ward_shape_new_line (sliver, 2, NULL, NULL);
  g_autoptr (WardShape) thin = ward_shape_new_polygon (sliver, 3, NULL, NULL);
  const WardShape *shapes[] = { point, line, thin };

  for (guint i = 0; i < G_N_ELEMENTS (shapes); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_nonnull (shapes[i]);
      g_assert_null (ward_footprint_new_area (ground, shapes[i], &error));
      g_assert_error (error, WARD_ERROR, WARD_ERROR_INVALID);
    }
  for (int reach = -1; reach <= 5001; reach += 5002)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (ward_footprint_new (ground, point, reach, &error));
      g_assert_error (error, WARD_ERROR, (reach < 0 ? WARD_ERROR_INVALID : WARD_ERROR_TOO_LARGE));
    }
}

static char *
offers_text (GPtrArray *offers)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < offers->len; i++)
    {
      const WardOffer *offer = offers->pdata[i];
      g_autofree char *words = ward_offer_dup_text (offer);

      g_string_append_printf (text, "%s: %s\n", ward_offer_kind_nick (offer->kind), words);
    }
  return g_string_free (text, FALSE);
}

static void
offers_the_smallest_first (void)
{
  static const Case weekly = {
    "weekly", AREA, "2026-12-07T21:00:00Z", 240, "FREQ=WEEKLY;COUNT=4", NULL,
    { 400, 400, 500, 500 }, 50, "2026-12-14T22:00", 180, NULL, NULL, 1, 180, 1 };
  g_autoptr (GPtrArray) offers = NULL;
  g_autofree char *text = NULL;
  Meeting m;

  set_up (&m, &weekly, NULL, NULL);
  {
    WardOfferAsk ask = { m.protected, m.ground, m.patrol, NULL, 0, FALSE, m.patrol };

    offers = ward_offers (&ask, NULL);
    text = offers_text (offers);
    g_assert_cmpstr (
        text, ==,
        "cut: Draw the area back from what is protected: 9 % of it goes\n"
        "drop: Leave out 1 day: 14 December 2026\n"
        "shorten: End 3 hours earlier, at Mon 7 Dec 2026, 22:00 GMT\n"
        "shift: Move it 3 hours earlier: it starts at Mon 7 Dec 2026, 18:00 GMT\n");
    for (guint i = 0; i < offers->len; i++)
      {
        const WardOffer *offer = offers->pdata[i];

        /* What is within the plan that was consulted on needn't be consulted on again. */
        g_assert_true (offer->consult_again == (offer->kind == WARD_OFFER_SHIFT));
        g_assert_true (i == 0 || ((WardOffer *) offers->pdata[i - 1])->change <= offer->change);
      }
  }
  tear_down (&m);
}

static void
offers_a_round_start_to_who_may_not_see (void)
{
  g_autoptr (GPtrArray) offers = NULL;
  Meeting m;

  set_up (&m, &cases[0], NULL, NULL);
  {
    WardOfferAsk ask = { m.protected, m.ground, m.patrol, "planner", 0, FALSE, NULL };

    offers = ward_offers (&ask, NULL);
    g_assert_cmpuint (offers->len, >, 0);
    for (guint i = 0; i < offers->len; i++)
      {
        const WardOffer *offer = offers->pdata[i];

        g_assert_cmpint (offer->kind, ==, WARD_OFFER_SHIFT);
        g_assert_cmpint (offer->patrol->starts % 1800, ==, 0);
      }
  }
  tear_down (&m);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/clash/%s", cases[i].name);

      g_test_add_data_func (path, &cases[i], meets);
    }
  g_test_add_func ("/clash/an arrangement lifts what it covers whole",
                   an_arrangement_lifts_what_it_covers);
  g_test_add_func ("/clash/what an arrangement covers is barred to enforcement",
                   what_an_arrangement_covers_is_barred_to_enforcement);
  g_test_add_func ("/clash/refuses what can't be counted", refuses_what_cant_be_counted);
  g_test_add_func ("/clash/refuses what has no extent and what reaches too far",
                   refuses_what_has_no_extent_and_what_reaches_too_far);
  g_test_add_func ("/offers/the smallest comes first", offers_the_smallest_first);
  g_test_add_func ("/offers/a round start is offered to who may not see",
                   offers_a_round_start_to_who_may_not_see);
  return g_test_run ();
}
