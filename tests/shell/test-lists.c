/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the window says of lists, without a display. */
#include <string.h>

#include "ward-bulk-state.h"
#include "ward-filter-dialog.h"

/* What many records would come to, a letter a row: changes, warns, same, refused. */
static WardBulk *
bulk_new (const char *states)
{
  static const char letters[] = "cwsr";
  WardBulk *bulk = g_new0 (WardBulk, 1);

  bulk->rows = g_ptr_array_new_with_free_func (g_free);
  for (const char *p = states; *p != '\0'; p++)
    {
      WardBulkRow *row = g_new0 (WardBulkRow, 1);

      row->state = (WardBulkState) (strchr (letters, *p) - letters);
      g_ptr_array_add (bulk->rows, row);
    }
  return bulk;
}

static const struct {
  const char *states, *reason, *summary;
  gboolean can;
} cases[] = {
  { "c", NULL, "1 record changes", TRUE },
  { "ccsr", NULL, "2 records change · 1 holds it already · 1 is refused and stays", TRUE },
  { "ssrr", NULL, "2 hold it already · 2 are refused and stay", FALSE },
  { "cw", NULL, "2 records change · 1 of them with a warning", FALSE },
  { "cw", "  ", "2 records change · 1 of them with a warning", FALSE },
  { "cw", "agreed", "2 records change · 1 of them with a warning", TRUE },
  { "s", "agreed", "1 holds it already", FALSE },
};

static void
test_a_change_of_many_is_told_and_let_through (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (WardBulk) bulk = bulk_new (cases[i].states);
      g_autofree char *summary = ward_bulk_dup_summary (bulk);

      g_test_message ("%s %s", cases[i].states, cases[i].reason);
      g_assert_cmpstr (summary, ==, cases[i].summary);
      g_assert_cmpint (ward_bulk_can_apply (bulk, cases[i].reason), ==, cases[i].can);
    }
}

static void
test_what_is_refused_stands_first (void)
{
  g_autoptr (WardBulk) bulk = bulk_new ("scwrsc");
  g_autoptr (GPtrArray) shown = ward_bulk_shown_rows (bulk);
  static const guint order[] = { 3, 2, 1, 5, 0, 4 };

  g_assert_cmpuint (shown->len, ==, G_N_ELEMENTS (order));
  for (guint i = 0; i < shown->len; i++)
    g_assert_true (shown->pdata[i] == bulk->rows->pdata[order[i]]);
}

static void
test_only_what_a_form_shows_is_offered (void)
{
  guint n;
  const WardKind *const *kinds = ward_kinds (&n);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GPtrArray) fields = ward_bulk_fields (kinds[i]);

      g_test_message ("%s", kinds[i]->name);
      if (!ward_bulk_takes_kind (kinds[i]))
        g_assert_cmpuint (fields->len, ==, 0);
      for (guint f = 0; f < fields->len; f++)
        g_assert_true (ward_bulk_takes_field (kinds[i], fields->pdata[f]));
    }
}

static const struct {
  const char *kind, *terms, *words;
} words[] = {
  { "premises", "", "all records · newest first" },
  { "premises", "category=risk", "Category: Risk · newest first" },
  { "premises", "category!=risk&@order=-identified_on&@archived=1&@words=lamp",
    "“lamp” · Category: not Risk · archived records too · by Identified on, last first" },
  { "premises", "ward=&@order=reference", "Ward: not given · by Reference" },
};

static void
test_a_kept_list_is_told_in_words (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      g_autoptr (WardListTerms) terms = ward_list_terms_parse (words[i].terms, NULL);
      g_autofree char *text = ward_filter_dup_words (ward_kind_find (words[i].kind), terms);

      g_assert_cmpstr (text, ==, words[i].words);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/lists/a-change-of-many-is-told",
                   test_a_change_of_many_is_told_and_let_through);
  g_test_add_func ("/lists/what-is-refused-stands-first", test_what_is_refused_stands_first);
  g_test_add_func ("/lists/only-what-a-form-shows", test_only_what_a_form_shows_is_offered);
  g_test_add_func ("/lists/a-kept-list-in-words", test_a_kept_list_is_told_in_words);
  return g_test_run ();
}
