/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-gather-enforcement.h"
#include "ward-gather-text.h"

static gboolean
is_incomplete (WardGather *g, const WardDeciding *d, const WardOption *row)
{
  static const char *const asked[] = { "harm_workers", "harm_community", "trust", "legality" };

  for (guint i = 0; i < G_N_ELEMENTS (asked); i++)
    if (ward_gather_says_nothing (g, ward_record_get (&row->meta, asked[i]), d->day, FALSE))
      return TRUE;
  return row->option != d->decision->option
         && ward_gather_says_nothing (g, row->why_not, d->day, FALSE);
}

void
ward_gather_decision_options (WardGather *g, const WardDeciding *d)
{
  g_autoptr (GPtrArray) rows = NULL;
  g_autoptr (GPtrArray) incomplete = NULL;
  gboolean not_close = FALSE;

  if (!ward_gather_wants_any (g, "option_count", "options_include_not_close",
                              "options_incomplete", NULL))
    return;
  rows = ward_gather_rows (g, "option", "decision", g->record->id);
  incomplete = g_ptr_array_new ();
  for (guint i = 0; i < rows->len; i++)
    {
      const WardOption *row = rows->pdata[i];

      if (row->option == WARD_DECISION_OPTION_NOT_CLOSE)
        not_close = TRUE;
      if (is_incomplete (g, d, row))
        g_ptr_array_add (incomplete,
                         (gpointer) ward_enum_nick (&ward_enum_decision_option, row->option));
    }
  ward_gather_int (g, "option_count", rows->len);
  ward_gather_bool (g, "options_include_not_close", not_close);
  ward_gather_list (g, "options_incomplete", incomplete);
}
