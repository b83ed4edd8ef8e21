/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Clock tables in clocks/, and what must hold of every clock. */
#include "policy-packs.h"
#include "ward-clocks.h"

#include "ward-time.h"

#include <string.h>

typedef struct {
  PolicyPacks *packs;
  const WardJson *json;
} Case;

static gint64
time_of (const WardJson *object, const char *member)
{
  const char *text = ward_json_get_string (object, member);
  gint64 time = WARD_NONE;

  if (text != NULL)
    g_assert_true (ward_time_parse (text, &time, NULL));
  return time;
}

static GPtrArray *
compute (const Case *c)
{
  const WardJson *list = ward_json_member (c->json, "events");
  g_autofree WardClockEvent *events = g_new0 (WardClockEvent, ward_json_length (list) + 1);
  WardClockInput input = { ward_json_get_string (c->json, "power"),
                           ward_json_get_int (c->json, "notice_hours", WARD_NONE),
                           ward_json_get_bool (c->json, "urgent", FALSE),
                           events,
                           ward_json_length (list),
                           time_of (c->json, "now") };

  for (guint i = 0; i < input.n_events; i++)
    {
      const WardJson *event = ward_json_item (list, i);

      events[i].nick = ward_json_get_string (event, "event");
      events[i].at = time_of (event, "at");
      events[i].until = time_of (event, "until");
      events[i].id = ward_json_get_string (event, "id");
    }
  return ward_clocks_compute (c->packs->set, &input);
}

static const WardClock *
find (const GPtrArray *clocks, const char *name)
{
  for (guint i = 0; i < clocks->len; i++)
    if (g_str_equal (((const WardClock *) g_ptr_array_index (clocks, i))->clock, name))
      return g_ptr_array_index (clocks, i);
  return NULL;
}

static gboolean
says (const WardClock *clock, const char *words)
{
  for (guint i = 0; i < clock->working->len; i++)
    if (strstr (g_ptr_array_index (clock->working, i), words) != NULL)
      return TRUE;
  return FALSE;
}

static void
check_clock (const WardClock *clock, const WardJson *expect)
{
  for (guint i = 0; i < ward_json_length (expect); i++)
    {
      const char *name = ward_json_member_name (expect, i);
      const char *wanted = ward_json_string (ward_json_member_at (expect, i));
      g_autofree char *from = ward_time_format (clock->from);
      g_autofree char *due = ward_time_format (clock->due);

      if (g_str_equal (name, "from"))
        g_assert_cmpstr (from, ==, wanted);
      else if (g_str_equal (name, "due"))
        g_assert_cmpstr (due, ==, wanted);
      else if (g_str_equal (name, "state"))
        g_assert_cmpstr (clock->state, ==, wanted);
      else if (g_str_equal (name, "level"))
        g_assert_cmpstr (clock->level, ==, wanted);
      else if (g_str_equal (name, "rule"))
        g_assert_cmpstr (clock->rule, ==, wanted);
      else if (g_str_equal (name, "row"))
        g_assert_cmpstr (clock->row, ==, wanted);
      else if (g_str_equal (name, "says"))
        g_assert_true (says (clock, wanted));
      else
        g_assert_cmpstr (name, ==, "clock");
    }
}

static void
test_case (gconstpointer data)
{
  const Case *c = data;
  const WardJson *expect = ward_json_member (c->json, "expect");
  const WardJson *absent = ward_json_member (c->json, "absent");
  g_autoptr (GPtrArray) clocks = compute (c);

  if (ward_json_length (expect) == 0)
    g_assert_cmpuint (clocks->len, ==, 0);
  for (guint i = 0; i < ward_json_length (expect); i++)
    {
      const WardJson *one = ward_json_item (expect, i);
      const WardClock *clock = find (clocks, ward_json_get_string (one, "clock"));

      g_assert_nonnull (clock);
      g_assert_cmpuint (clock->working->len, >=, 2);
      check_clock (clock, one);
    }
  for (guint i = 0; absent != NULL && i < ward_json_length (absent); i++)
    g_assert_null (find (clocks, ward_json_string (ward_json_item (absent, i))));
}

static void
add_file (PolicyPacks *packs, GPtrArray *files, const char *name)
{
  WardJson *file = policy_read_json ("clocks", name);
  const WardJson *cases = ward_json_member (file, "cases");

  g_ptr_array_add (files, file);
  for (guint i = 0; i < ward_json_length (cases); i++)
    {
      Case *c = g_new0 (Case, 1);
      g_autofree char *path = NULL;

      c->packs = packs;
      c->json = ward_json_item (cases, i);
      path = g_strdup_printf ("/policy/clocks/%s/%s", name, ward_json_get_string (c->json, "name"));
      g_test_add_data_func_full (path, c, test_case, g_free);
    }
}

/* Over every hour of three years: the hours outside Christmas Day between start and end are the
 * hours asked for. */
static void
test_hours_are_hours (void)
{
  gint64 first, last;

  g_assert_true (ward_time_parse ("2026-01-01T00:30:00Z", &first, NULL));
  g_assert_true (ward_time_parse ("2029-01-02T00:30:00Z", &last, NULL));
  for (gint64 at = first; at < last; at += WARD_HOUR)
    {
      gboolean skipped;
      gint64 plain = ward_clock_add_hours (at, 48, FALSE, NULL);
      gint64 without = ward_clock_add_hours (at, 48, TRUE, &skipped);

      g_assert_cmpint (plain - at, ==, 48 * WARD_HOUR);
      g_assert_cmpint (without >= plain, ==, TRUE);
      g_assert_cmpint (without - plain, <=, 24 * WARD_HOUR);
      g_assert_cmpint (skipped, ==, without != plain);
    }
}

static void
test_months_and_days (void)
{
  static const struct
  {
    const char *from;
    int months;
    const char *same_hour, *end_of_day;
  } rows[] = {
    { "2026-08-31T10:00:00Z", 6, "2027-02-28T11:00:00Z", "2027-02-28T23:59:59Z" },
    { "2028-02-29T10:00:00Z", 12, "2029-02-28T10:00:00Z", "2029-02-28T23:59:59Z" },
    { "2026-10-25T00:30:00Z", 3, "2027-01-25T01:30:00Z", "2027-01-25T23:59:59Z" },
    { "2026-12-29T12:00:00Z", 3, "2027-03-29T11:00:00Z", "2027-03-29T22:59:59Z" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      gint64 from;
      g_autofree char *same = NULL, *end = NULL;

      g_assert_true (ward_time_parse (rows[i].from, &from, NULL));
      same = ward_time_format (ward_clock_add_months (from, rows[i].months, FALSE));
      end = ward_time_format (ward_clock_add_months (from, rows[i].months, TRUE));
      g_assert_cmpstr (same, ==, rows[i].same_hour);
      g_assert_cmpstr (end, ==, rows[i].end_of_day);
    }
}

static void
test_serve_plan (gconstpointer data)
{
  const PolicyPacks *packs = data;
  gint64 friday, sittings[3];
  g_autoptr (WardServePlan) plan = NULL;
  g_autoptr (WardServePlan) blind = NULL;
  g_autoptr (WardServePlan) early = NULL;
  g_autofree char *last = NULL;

  g_assert_true (ward_time_parse ("2026-11-06T18:00:00Z", &friday, NULL));
  g_assert_true (ward_time_parse ("2026-11-09T10:00:00Z", &sittings[0], NULL));
  g_assert_true (ward_time_parse ("2026-11-06T10:00:00Z", &sittings[1], NULL));
  g_assert_true (ward_time_parse ("2026-11-05T10:00:00Z", &sittings[2], NULL));
  plan = ward_clock_serve_plan (packs->set, "soa2a", friday, sittings, 3);
  last = ward_time_format (plan->last_hearing);
  g_assert_cmpstr (last, ==, "2026-11-08T18:00:00Z");
  g_assert_true (plan->known);
  g_assert_cmpuint (plan->sittings->len, ==, 0);
  early = ward_clock_serve_plan (packs->set, "soa2a", friday - 2 * WARD_DAY_SECONDS, sittings, 3);
  g_assert_cmpuint (early->sittings->len, ==, 2);
  g_assert_cmpint (g_array_index (early->sittings, gint64, 0), ==, sittings[2]);
  blind = ward_clock_serve_plan (packs->set, "none", friday, NULL, 0);
  g_assert_cmpint (blind->last_hearing, ==, WARD_NONE);
  g_assert_false (blind->known);
}

int
main (int argc, char **argv)
{
  g_autoptr (PolicyPacks) packs = NULL;
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func ((GDestroyNotify) ward_json_free);
  g_autofree char *folder = NULL;
  g_autoptr (GPtrArray) names = NULL;

  g_test_init (&argc, &argv, NULL);
  packs = policy_packs_read ();
  folder = g_build_filename (g_getenv ("G_TEST_SRCDIR"), "policy", "clocks", NULL);
  names = policy_list (folder, ".json");
  for (guint i = 0; i < names->len; i++)
    add_file (packs, files, g_ptr_array_index (names, i));
  g_test_add_func ("/policy/clocks/hours are hours", test_hours_are_hours);
  g_test_add_func ("/policy/clocks/months and days", test_months_and_days);
  g_test_add_data_func ("/policy/clocks/when to serve", packs, test_serve_plan);
  return g_test_run ();
}
