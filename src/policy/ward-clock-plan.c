/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-clocks.h"

#include "ward-time.h"

#include <glib/gi18n-lib.h>

static void
say_time (GPtrArray *working, const char *what, gint64 time)
{
  g_autofree char *local = ward_time_display (time);
  g_autofree char *utc = ward_time_format (time);

  g_ptr_array_add (working, g_strdup_printf ("%s: %s (%s).", what, local, utc));
}

static int
compare_times (gconstpointer a, gconstpointer b)
{
  gint64 one = *(const gint64 *) a, two = *(const gint64 *) b;

  return one < two ? -1 : one > two;
}

/* Serving late in the week: say what the weekend does. */
static void
say_weekend (WardServePlan *plan)
{
  int served = ward_date_weekday (ward_time_local_date (plan->serve_at));
  int last = ward_date_weekday (ward_time_local_date (plan->last_hearing));

  if (served >= 4 && last >= 6)
    g_ptr_array_add (plan->working,
                     g_strdup (_("The hours end at the weekend. Weekends are not left out, so the "
                                  "hearing must be before then: book the listing first, or serve "
                                  "another day.")));
}

static void
say_sittings (WardServePlan *plan)
{
  if (!plan->known)
    g_ptr_array_add (plan->working, g_strdup (_("No sittings are held here: ask the court.")));
  else if (plan->sittings->len == 0)
    g_ptr_array_add (plan->working, g_strdup (_("No court sits before then.")));
  for (guint i = 0; i < plan->sittings->len; i++)
    say_time (plan->working, _("A court sits"), g_array_index (plan->sittings, gint64, i));
}

static void
take_sittings (WardServePlan *plan, const gint64 *sittings, guint n)
{
  plan->known = n > 0;
  for (guint i = 0; i < n; i++)
    if (sittings[i] > plan->serve_at && sittings[i] <= plan->last_hearing)
      g_array_append_val (plan->sittings, sittings[i]);
  g_array_sort (plan->sittings, compare_times);
}

WardServePlan *
ward_clock_serve_plan (const WardRuleSet *set, const char *power, gint64 serve_at,
                       const gint64 *sittings, guint n_sittings)
{
  WardServePlan *plan = g_new0 (WardServePlan, 1);
  g_autofree char *name = g_strconcat (power != NULL ? power : "none", ".hearing_by", NULL);
  const WardParameter *p =
      ward_parameter_on (ward_dated_parameter_rows (ward_rule_set_get_dated (set), name),
                         ward_time_local_date (serve_at));
  gboolean skipped = FALSE;

  plan->serve_at = serve_at;
  plan->last_hearing = WARD_NONE;
  plan->sittings = g_array_new (FALSE, FALSE, sizeof (gint64));
  plan->working = g_ptr_array_new_with_free_func (g_free);
  if (p == NULL || p->number == WARD_NONE)
    return plan;
  say_time (plan->working, _("If served"), serve_at);
  plan->last_hearing = ward_clock_add_hours (
      serve_at, p->number, g_strcmp0 (p->exclusions, "christmas_day") == 0, &skipped);
  if (skipped)
    g_ptr_array_add (plan->working, g_strdup (_("Christmas Day is disregarded.")));
  say_time (plan->working, _("the last lawful hearing time is"), plan->last_hearing);
  say_weekend (plan);
  take_sittings (plan, sittings, n_sittings);
  say_sittings (plan);
  g_ptr_array_add (plan->working, g_strdup (_("Confirm with the court.")));
  return plan;
}

void
ward_serve_plan_free (WardServePlan *plan)
{
  g_array_unref (plan->sittings);
  g_ptr_array_unref (plan->working);
  g_free (plan);
}
