/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-gather-enforced.h"

#include "ward-decision.h"
#include "ward-patrol.h"
#include "ward-windows.h"

static void
clear_enforced (gpointer data)
{
  ward_record_free (((WardEnforced *) data)->record);
}

static void
add (GArray *facts, const WardRecord *record, WardDays days)
{
  WardEnforced fact = { ward_record_copy (record), days };

  g_array_append_val (facts, fact);
}

static void
add_periods (WardGather *g, GArray *facts, const char *kind, const char *officer)
{
  g_autoptr (GPtrArray) rows = ward_gather_rows (g, kind, "officer", officer);

  for (guint i = 0; i < rows->len; i++)
    add (facts, rows->pdata[i], ward_days_of (rows->pdata[i]));
}

static gboolean
is_against_workers (const WardRecord *decision)
{
  return ward_record_is (decision, "option", "close")
         || (ward_record_is (decision, "option", "other")
             && !ward_record_is (decision, "directed_at", "those_who_exploit"));
}

/* From when it was opened to when it was authorised; to today while it isn't. An authoriser acts on
 * the one day. */
static WardDays
days_of_decision (const WardGather *g, const WardDecision *decision, gboolean authorising)
{
  gint64 end = decision->authorised_at != WARD_NONE ? ward_time_local_date (decision->authorised_at)
                                                    : g->today;
  gint64 start = ward_time_local_date (decision->meta.created_at);

  if (authorising || start == WARD_NONE || start > end)
    return ward_days_one (end);
  return (WardDays) { start, end + 1 };
}

static void
add_decisions (WardGather *g, GArray *facts, const char *field, const char *officer)
{
  g_autoptr (GPtrArray) rows = ward_gather_rows (g, "decision", field, officer);

  for (guint i = 0; i < rows->len; i++)
    if (is_against_workers (rows->pdata[i]))
      add (facts, rows->pdata[i],
           days_of_decision (g, rows->pdata[i], g_str_equal (field, "authoriser")));
}

static void
add_services (WardGather *g, GArray *facts, const char *officer)
{
  g_autoptr (GPtrArray) rows = ward_gather_rows (g, "service", "by", officer);

  for (guint i = 0; i < rows->len; i++)
    {
      gint64 day = ward_time_local_date (((const WardService *) rows->pdata[i])->at);

      if (day != WARD_NONE)
        add (facts, rows->pdata[i], ward_days_one (day));
    }
}

static void
add_patrols (WardGather *g, GArray *facts, const char *field, const char *officer)
{
  g_autoptr (GPtrArray) rows = ward_gather_rows (g, "patrol", field, officer);

  for (guint i = 0; i < rows->len; i++)
    {
      const WardPatrol *patrol = rows->pdata[i];
      g_autoptr (GArray) when = NULL;

      if (!ward_record_is (&patrol->meta, "style", "enforcement")
          || ward_record_is (&patrol->meta, "status", "cancelled"))
        continue;
      when = ward_patrol_intervals (patrol, g->context->now);
      if (when->len > 0)
        add (facts, &patrol->meta,
             (WardDays) {
                 ward_time_local_date (g_array_index (when, WardInterval, 0).starts),
                 ward_time_local_date (g_array_index (when, WardInterval, when->len - 1).ends)
                     + 1 });
    }
}

GArray *
ward_gather_enforced (WardGather *g, const char *officer)
{
  GArray *facts = g_array_new (FALSE, FALSE, sizeof (WardEnforced));

  g_array_set_clear_func (facts, clear_enforced);
  add_periods (g, facts, "enforcement_duty", officer);
  add_periods (g, facts, "bar_period", officer);
  add_decisions (g, facts, "author", officer);
  add_decisions (g, facts, "applicant", officer);
  add_decisions (g, facts, "authoriser", officer);
  add_services (g, facts, officer);
  add_patrols (g, facts, "officers", officer);
  add_patrols (g, facts, "lead", officer);
  return facts;
}
