/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The person-data guard over two corpora, with its recall and false alarms told. */
#include "ward-guard.h"

#include <string.h>

static const char *const kind_names[] = { "phone",  "email", "birth", "vehicle",
                                          "handle", "link",  "name" };

static char **
lines_of (const char *name)
{
  g_autofree char *path = g_build_filename (g_getenv ("G_TEST_SRCDIR"), "policy", name, NULL);
  g_autofree char *text = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  return g_strsplit (g_strchomp (text), "\n", -1);
}

static gboolean
has_kind (const GArray *hits, const char *name)
{
  for (guint i = 0; i < hits->len; i++)
    if (g_str_equal (kind_names[g_array_index (hits, WardGuardHit, i).kind], name))
      return TRUE;
  return FALSE;
}

static void
test_positives (void)
{
  g_auto (GStrv) lines = lines_of ("guard-positives.txt");
  guint n = g_strv_length (lines), found = 0;

  for (guint i = 0; i < n; i++)
    {
      g_auto (GStrv) parts = g_strsplit (lines[i], "\t", 2);
      g_autoptr (GArray) hits = ward_guard_scan (parts[1]);

      if (ward_guard_refuses (hits))
        found++;
      else
        g_test_message ("missed: %s", lines[i]);
      if (!has_kind (hits, parts[0]))
        g_test_message ("of another kind: %s", lines[i]);
    }
  g_test_message ("recall %u of %u", found, n);
  g_assert_cmpuint (n, >=, 120);
  g_assert_cmpuint (found * 100, >=, n * 98);
}

static void
test_negatives (void)
{
  g_auto (GStrv) lines = lines_of ("guard-negatives.txt");
  guint n = g_strv_length (lines), refused = 0, warned = 0;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GArray) hits = ward_guard_scan (lines[i]);

      refused += ward_guard_refuses (hits);
      warned += ward_guard_warns (hits);
      if (hits->len > 0)
        g_test_message ("false alarm: %s", lines[i]);
    }
  g_test_message ("false alarms %u of %u, warnings %u", refused, n, warned);
  g_assert_cmpuint (n, >=, 120);
  g_assert_cmpuint (refused * 100, <=, n * 2);
  g_assert_cmpuint (warned * 100, <=, n * 2);
}

static void
test_names (void)
{
  g_auto (GStrv) lines = lines_of ("guard-names.txt");
  guint n = g_strv_length (lines), right = 0;

  for (guint i = 0; i < n; i++)
    {
      g_auto (GStrv) parts = g_strsplit (lines[i], "\t", 2);
      g_autoptr (GArray) hits = ward_guard_scan (parts[1]);

      g_assert_false (ward_guard_refuses (hits));
      if (ward_guard_warns (hits) == g_str_equal (parts[0], "warn"))
        right++;
      else
        g_test_message ("wrong: %s", lines[i]);
    }
  g_test_message ("names right %u of %u", right, n);
  g_assert_cmpuint (right * 100, >=, n * 95);
}

/* The text with its hits cut holds none any more, and nothing else is lost. */
static void
test_cut_text_is_clean (void)
{
  g_auto (GStrv) lines = lines_of ("guard-positives.txt");

  for (guint i = 0; lines[i] != NULL; i++)
    {
      const char *text = strchr (lines[i], '\t') + 1;
      g_autoptr (GArray) hits = ward_guard_scan (text);
      g_autofree char *cut = ward_guard_cut (text, hits);
      g_autoptr (GArray) again = ward_guard_scan (cut);

      if (ward_guard_refuses (again))
        g_test_message ("still there: %s", cut);
      g_assert_true (!ward_guard_refuses (again) || g_str_equal (cut, text));
    }
}

static void
test_cut_keeps_the_rest (void)
{
  const char *text = "Café: ring 07700 900123, or jade@example.com, tonight – please.";
  g_autoptr (GArray) hits = ward_guard_scan (text);
  g_autofree char *cut = ward_guard_cut (text, hits);

  g_assert_cmpuint (hits->len, ==, 2);
  g_assert_cmpstr (cut, ==, "Café: ring [taken out], or [taken out], tonight – please.");
}

static void
test_ranges_are_the_bytes (void)
{
  const char *text = "x 07700 900123 y";
  g_autoptr (GArray) hits = ward_guard_scan (text);

  g_assert_cmpuint (hits->len, ==, 1);
  g_assert_cmpuint (g_array_index (hits, WardGuardHit, 0).start, ==, 2);
  g_assert_cmpuint (g_array_index (hits, WardGuardHit, 0).end, ==, 14);
}

static void
test_odd_input (void)
{
  g_autoptr (GArray) none = ward_guard_scan (NULL);
  g_autoptr (GArray) empty = ward_guard_scan ("");
  g_autoptr (GArray) broken = ward_guard_scan ("\xff\xfe 07700 900123");
  g_autofree char *digits = g_strnfill (200000, '7');
  g_autofree char *letters = g_strnfill (200000, 'a');
  g_autoptr (GArray) many = ward_guard_scan (digits);
  g_autoptr (GArray) long_word = ward_guard_scan (letters);

  g_assert_cmpuint (none->len, ==, 0);
  g_assert_cmpuint (empty->len, ==, 0);
  g_assert_cmpuint (broken->len, ==, 0);
  g_assert_cmpuint (many->len, <=, 1);
  g_assert_cmpuint (long_word->len, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/policy/guard/finds what it must", test_positives);
  g_test_add_func ("/policy/guard/leaves the rest alone", test_negatives);
  g_test_add_func ("/policy/guard/warns of names", test_names);
  g_test_add_func ("/policy/guard/a cut text is clean", test_cut_text_is_clean);
  g_test_add_func ("/policy/guard/a cut keeps the rest", test_cut_keeps_the_rest);
  g_test_add_func ("/policy/guard/ranges are the bytes", test_ranges_are_the_bytes);
  g_test_add_func ("/policy/guard/odd input is no crash", test_odd_input);
  return g_test_run ();
}
