/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-pack-cases.h"

#include "ward-commit.h"
#include "ward-time.h"

void
ward_pack_case_free (WardPackCase *affected)
{
  g_clear_pointer (&affected->decision, ward_record_free);
  g_free (affected);
}

static gboolean
is_open (const WardRecord *decision)
{
  static const char *const ends[] = { "ended", "refused", "not_closed" };
  const char *status = ward_record_get_nick (decision, "status");

  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    if (g_strcmp0 (status, ends[i]) == 0)
      return FALSE;
  return !decision->archived;
}

static int
compare_dates (gconstpointer a, gconstpointer b)
{
  gint64 x = *(const gint64 *) a, y = *(const gint64 *) b;

  return (x > y) - (x < y);
}

/* Today, and each day to come on which a rule begins or ends, in order. */
static GArray *
days_to_look_at (const WardContext *context, const WardRuleSet *next)
{
  const GPtrArray *rules = ward_rule_set_get_rules (next);
  gint64 today = ward_time_local_date (context->now);
  GArray *days = g_array_new (FALSE, FALSE, sizeof (gint64));

  g_array_append_val (days, today);
  for (guint i = 0; i < rules->len; i++)
    {
      const WardRule *rule = rules->pdata[i];

      if (rule->from != WARD_NONE && rule->from > today)
        g_array_append_val (days, rule->from);
      if (rule->to != WARD_NONE && rule->to > today)
        g_array_append_val (days, rule->to);
    }
  g_array_sort (days, compare_dates);
  return days;
}

static WardContext
context_on (const WardContext *context, WardRuleSet *rules, gint64 day)
{
  WardContext own = *context;

  own.rules = rules;
  own.now = MAX (context->now, ward_date_start (day));
  return own;
}

/* What is said of the decision: each finding's rule, severity and sentence, counted. */
static GHashTable *
said_of (const WardContext *context, const WardRecord *decision)
{
  g_autoptr (GPtrArray) findings = ward_judge (context, decision, WARD_GATE_SAVE);
  GHashTable *said = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < findings->len; i++)
    {
      const WardFinding *finding = findings->pdata[i];
      g_autofree char *message = ward_finding_dup_message (finding);

      g_hash_table_add (said, g_strdup_printf ("%s %s %s %s", finding->rule->id,
                                               ward_severity_nick (finding->severity),
                                               ward_gate_nick (finding->gate), message));
    }
  return said;
}

static guint
count_missing (GHashTable *of, GHashTable *in)
{
  GHashTableIter iter;
  gpointer key;
  guint n = 0;

  g_hash_table_iter_init (&iter, of);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    n += !g_hash_table_contains (in, key);
  return n;
}

/* NULL while both say the same. */
static WardPackCase *
compare_on (const WardContext *context, WardRuleSet *next, const WardRecord *decision, gint64 day)
{
  WardContext old = context_on (context, context->rules, day);
  WardContext new = context_on (context, next, day);
  g_autoptr (GHashTable) before = said_of (&old, decision), after = said_of (&new, decision);
  guint appear = count_missing (after, before), vanish = count_missing (before, after);
  WardPackCase *affected;

  if (appear + vanish == 0)
    return NULL;
  affected = g_new0 (WardPackCase, 1);
  affected->decision = ward_record_copy (decision);
  affected->on = day;
  affected->appear = appear;
  affected->vanish = vanish;
  return affected;
}

GPtrArray *
ward_pack_cases (const WardContext *context, WardRuleSet *next)
{
  g_autoptr (GPtrArray) decisions =
      ward_reader_all (ward_records_reader (context->db), "decision");
  g_autoptr (GArray) days = days_to_look_at (context, next);
  GPtrArray *cases = g_ptr_array_new_with_free_func ((GDestroyNotify) ward_pack_case_free);

  for (guint i = 0; i < decisions->len; i++)
    {
      WardPackCase *affected = NULL;
      gint64 last = WARD_NONE;

      for (guint d = 0; is_open (decisions->pdata[i]) && affected == NULL && d < days->len; d++)
        if (g_array_index (days, gint64, d) != last)
          {
            last = g_array_index (days, gint64, d);
            affected = compare_on (context, next, decisions->pdata[i], last);
          }
      if (affected != NULL)
        g_ptr_array_add (cases, affected);
    }
  return cases;
}
