/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-id.h"
#include "ward-scratch.h"
#include "ward-tally.h"

/* What one pass counts is what a list of each question counts. */

#define PREMISES 40
#define ASSESSMENTS 300
#define SINCE 19500

static Scratch scratch;
static WardDb *db;
static GPtrArray *premises, *assessments;

static WardRecord *
record_new (const char *kind)
{
  static gint64 n = 1;
  WardRecord *record = ward_record_new (ward_kind_find (kind));

  g_free (record->id);
  record->id = ward_id_new (n++);
  return record;
}

static void
set (WardRecord *record, const char *field, const char *text)
{
  g_assert_true (
      ward_record_set_from_string (record, ward_kind_field (record->kind, field), text, NULL));
}

static void
keep (GPtrArray *into, WardRecord *record)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (ward_records_insert (db, record, &error));
  g_assert_no_error (error);
  g_ptr_array_add (into, record);
}

static void
fill (void)
{
  g_autoptr (GRand) rng = g_rand_new_with_seed (20261);

  premises = ward_records_array_new ();
  assessments = ward_records_array_new ();
  for (guint i = 0; i < PREMISES; i++)
    {
      WardRecord *record = record_new ("premises");

      set (record, "status", i % 3 == 0 ? "closed" : "active");
      record->archived = i % 7 == 0;
      keep (premises, record);
    }
  for (guint i = 0; i < ASSESSMENTS; i++)
    {
      WardRecord *record = record_new ("assessment"), *of;
      g_autofree char *on = ward_date_format (SINCE + g_rand_int_range (rng, -30, 30));

      of = premises->pdata[g_rand_int_range (rng, 0, PREMISES / 2)];
      set (record, "premises", of->id);
      set (record, "on", on);
      set (record, "welfare", i % 2 == 0 ? "Seen to." : "");
      record->archived = i % 11 == 0;
      keep (assessments, record);
    }
}

static WardQuery *
query_of (const char *kind, const char *field, const char *op, const char *value)
{
  WardQuery *query = ward_query_new (ward_kind_find (kind));

  if (field != NULL)
    g_assert_true (ward_query_where (query, field, op, value, NULL));
  return query;
}

static gint64
count_by_hand (const char *field, const char *op, const char *value, gboolean recent)
{
  g_autoptr (WardQuery) query = query_of ("assessment", field, op, value);

  if (recent)
    {
      g_autofree char *since = ward_date_format (SINCE);

      g_assert_true (ward_query_where (query, "on", ">=", since, NULL));
    }
  return ward_records_count (db, query, NULL);
}

static void
test_one_pass_counts_as_many_do (void)
{
  g_autoptr (WardQuery) all = query_of ("assessment", NULL, NULL, NULL);
  g_autoptr (WardQuery) written = query_of ("assessment", "welfare", "!=", "");
  g_autoptr (WardQuery) empty = query_of ("assessment", "welfare", "=", "");
  WardTally a = { all, "on", SINCE, 0, 0 }, b = { written, NULL, 0, 0, 0 },
            c = { empty, "on", SINCE, 0, 0 };
  WardTally *tallies[] = { &a, &b, &c };
  g_autoptr (GError) error = NULL;

  for (guint again = 0; again < 2; again++)
    {
      g_assert_true (ward_records_tally (db, tallies, G_N_ELEMENTS (tallies), &error));
      g_assert_no_error (error);
      g_assert_cmpint (a.all, ==, count_by_hand (NULL, NULL, NULL, FALSE));
      g_assert_cmpint (a.recent, ==, count_by_hand (NULL, NULL, NULL, TRUE));
      g_assert_cmpint (b.all, ==, count_by_hand ("welfare", "!=", "", FALSE));
      g_assert_cmpint (b.recent, ==, b.all);
      g_assert_cmpint (c.all, ==, count_by_hand ("welfare", "=", "", FALSE));
      g_assert_cmpint (c.recent, ==, count_by_hand ("welfare", "=", "", TRUE));
      g_assert_cmpint (a.recent, <, a.all);
      g_assert_cmpint (a.all, ==, b.all + c.all);
    }
  g_assert_true (ward_records_tally (db, NULL, 0, NULL));
}

/* How many live, written and recent assessments refer to it. */
static guint
referring (const WardRecord *to)
{
  guint n = 0;

  for (guint i = 0; i < assessments->len; i++)
    {
      const WardRecord *record = assessments->pdata[i];
      const char *welfare = ward_record_get (record, "welfare");

      if (!record->archived && welfare != NULL && *welfare != '\0' &&
          g_strcmp0 (ward_record_get (record, "premises"), to->id) == 0 &&
          ward_record_get_number (record, "on") >= SINCE)
        n++;
    }
  return n;
}

static void
test_what_is_covered_is_what_is_referred_to_often_enough (void)
{
  g_autoptr (WardQuery) active = query_of ("premises", "status", "=", "active");
  g_autoptr (WardQuery) written = query_of ("assessment", "welfare", "!=", "");
  WardTally by = { written, "on", SINCE, 0, 0 };

  for (guint least = 1; least < 8; least++)
    {
      gint64 total = -1, covered = -1, expected = 0, expected_total = 0;

      for (guint i = 0; i < premises->len; i++)
        {
          const WardRecord *record = premises->pdata[i];
          gboolean counts = !record->archived && ward_record_is (record, "status", "active");

          expected_total += counts;
          expected += counts && referring (record) >= least;
        }
      g_assert_true (
          ward_records_cover (db, active, &by, "premises", least, &total, &covered, NULL));
      g_assert_cmpint (total, ==, expected_total);
      g_assert_cmpint (covered, ==, expected);
      if (least < 3)
        g_assert_cmpint (covered, >, 0);
    }
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  scratch_init (&scratch);
  db = scratch_open (&scratch, WARD_DB_CREATE);
  fill ();
  g_test_add_func ("/store/tally/one-pass-counts-as-many-do", test_one_pass_counts_as_many_do);
  g_test_add_func ("/store/tally/what-is-covered-is-what-is-referred-to-often-enough",
                   test_what_is_covered_is_what_is_referred_to_often_enough);
  status = g_test_run ();
  g_ptr_array_unref (premises);
  g_ptr_array_unref (assessments);
  ward_db_close (db);
  scratch_clear (&scratch);
  return status;
}
