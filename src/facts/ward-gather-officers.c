/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-gather-officers.h"

#include "ward-liaison.h"
#include "ward-people.h"

gint64
ward_months_apart (gint64 a, gint64 b)
{
  int y1, m1, y2, m2, months;
  gint64 early = MIN (a, b), late = MAX (a, b);

  ward_date_to_ymd (early, &y1, &m1, NULL);
  ward_date_to_ymd (late, &y2, &m2, NULL);
  months = (y2 - y1) * 12 + m2 - m1;
  if (months > 0 && ward_date_add_months (early, months) > late)
    months--;
  return months;
}

gint64
ward_days_months_apart (WardDays a, WardDays b)
{
  if (ward_days_meet (a, b))
    return 0;
  if (a.to != WARD_NONE && b.from != WARD_NONE && b.from >= a.to)
    return ward_months_apart (a.to - 1, b.from);
  return ward_months_apart (b.to - 1, a.from);
}

WardDays
ward_days_one (gint64 day)
{
  return (WardDays) { day, day == WARD_NONE ? WARD_NONE : day + 1 };
}

gboolean
ward_days_hold (WardDays days, gint64 day)
{
  return (days.from == WARD_NONE || day >= days.from) && (days.to == WARD_NONE || day < days.to);
}

gboolean
ward_days_meet (WardDays a, WardDays b)
{
  return (a.from == WARD_NONE || b.to == WARD_NONE || a.from < b.to)
         && (b.from == WARD_NONE || a.to == WARD_NONE || b.from < a.to);
}

WardDays
ward_days_of (const WardRecord *record)
{
  return (WardDays) { ward_record_get_number (record, "from"),
                      ward_record_get_number (record, "to") };
}

/* A substantive rank stands before an acting one of the same height. */
static gboolean
outranks (const WardRankPeriod *period, const WardRankThen *then)
{
  if (then->rank == WARD_NONE || period->rank > then->rank)
    return TRUE;
  return period->rank == then->rank && then->acting && period->acting != 1;
}

static gboolean
rank_by_periods (WardGather *g, GPtrArray *periods, gint64 on, WardRankThen *then)
{
  guint best = G_MAXUINT;

  if (periods->len == 0)
    return FALSE;
  *then = (WardRankThen) { WARD_NONE, FALSE, NULL };
  for (guint i = 0; i < periods->len; i++)
    {
      const WardRankPeriod *period = periods->pdata[i];

      if (period->rank == WARD_NONE || !ward_days_hold (ward_days_of (&period->meta), on)
          || !outranks (period, then))
        continue;
      *then = (WardRankThen) { period->rank, period->acting == 1, NULL };
      best = i;
    }
  if (best != G_MAXUINT)
    {
      then->from = ward_record_copy (periods->pdata[best]);
      g_ptr_array_add (g->held, (gpointer) then->from);
    }
  return TRUE;
}

gboolean
ward_gather_rank (WardGather *g, const char *officer, gint64 on, WardRankThen *ret)
{
  const WardRecord *record = ward_gather_officer (g, officer);
  g_autoptr (GPtrArray) periods = NULL;

  if (record == NULL || on == WARD_NONE)
    return FALSE;
  periods = ward_gather_rows (g, "rank_period", "officer", officer);
  if (!rank_by_periods (g, periods, on, ret))
    *ret = (WardRankThen) { ward_record_get_number (record, "rank"), FALSE, record };
  return TRUE;
}

void
ward_gather_rank_fact (WardGather *g, const char *name, const char *officer, gint64 on)
{
  WardRankThen then;
  const char *nick;

  if (officer == NULL || !ward_gather_wants (g, name) || !ward_gather_rank (g, officer, on, &then))
    return;
  nick = ward_enum_nick (&ward_enum_rank, then.rank);
  ward_gather_text (g, name, nick != NULL ? nick : "none");
  ward_gather_source (g, name, then.from, "rank");
}

void
ward_gather_name_fact (WardGather *g, const char *name, const char *officer)
{
  if (ward_gather_wants (g, name))
    ward_gather_copy (g, name, ward_gather_officer (g, officer), "name");
}

const char *
ward_gather_collar (WardGather *g, const char *officer)
{
  const WardRecord *record = ward_gather_officer (g, officer);
  const char *collar = record != NULL ? ward_record_get (record, "collar") : NULL;

  return collar != NULL ? collar : officer;
}

GPtrArray *
ward_gather_liaison_posts (WardGather *g, const char *officer)
{
  GPtrArray *posts = ward_gather_rows (g, "appointment", "officer", officer);

  for (guint i = posts->len; i > 0; i--)
    if (!ward_record_is (posts->pdata[i - 1], "post", "liaison")
        && !ward_record_is (posts->pdata[i - 1], "post", "deputy_liaison"))
      g_ptr_array_remove_index (posts, i - 1);
  return posts;
}

gboolean
ward_gather_is_liaison (WardGather *g, const char *officer, gint64 on)
{
  g_autoptr (GPtrArray) posts = ward_gather_liaison_posts (g, officer);

  for (guint i = 0; i < posts->len; i++)
    if (ward_days_hold (ward_days_of (posts->pdata[i]), on))
      return TRUE;
  return FALSE;
}

void
ward_gather_liaison_months (WardGather *g, const char *name, const char *officer, WardDays days)
{
  g_autoptr (GPtrArray) posts = NULL;
  const WardRecord *nearest = NULL;
  gint64 months = G_MAXINT64;

  if (officer == NULL || !ward_gather_wants (g, name))
    return;
  posts = ward_gather_liaison_posts (g, officer);
  for (guint i = 0; i < posts->len; i++)
    {
      gint64 apart = ward_days_months_apart (days, ward_days_of (posts->pdata[i]));

      if (apart >= months)
        continue;
      months = apart;
      nearest = posts->pdata[i];
    }
  if (nearest == NULL)
    return;
  ward_gather_int (g, name, months);
  ward_gather_source (g, name, nearest, NULL);
}
