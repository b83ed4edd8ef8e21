/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-expr-private.h"

#include "ward-time.h"

#include <string.h>

static gboolean
known (const WardEval *ev, const WardArg *arg)
{
  return ward_facts_is_known (ev->facts, arg->fact);
}

static gint64
number (const WardEval *ev, const WardArg *arg)
{
  return ward_facts_get_number (ev->facts, arg->fact);
}

/* The whole number of an argument: a literal, or the parameter in force; FALSE when none is. */
static gboolean
wanted (const WardEval *ev, const WardArg *arg, gint64 *ret)
{
  const WardParameter *p;

  if (arg->rows == NULL)
    {
      *ret = arg->number;
      return TRUE;
    }
  p = ward_parameter_on (arg->rows, ev->on);
  if (p == NULL || p->number == WARD_NONE)
    return FALSE;
  *ret = p->number;
  return TRUE;
}

static const char *
wanted_text (const WardEval *ev, const WardArg *arg)
{
  const WardParameter *p;

  if (arg->rows == NULL)
    return arg->text;
  p = ward_parameter_on (arg->rows, ev->on);
  return p != NULL ? p->text : NULL;
}

static gboolean
in_texts (const WardEval *ev, const WardArg *arg, const char *text)
{
  if (arg->rows != NULL)
    return ward_list_has (arg->rows, text, ev->on);
  return arg->texts != NULL && g_strv_contains ((const char *const *) arg->texts, text);
}

static gboolean
eval_all (const WardEval *ev, const WardArg *args, guint n)
{
  for (guint i = 0; i < n; i++)
    if (!ward_expr_holds (ev, args[i].expr))
      return FALSE;
  return TRUE;
}

static gboolean
eval_any (const WardEval *ev, const WardArg *args, guint n)
{
  for (guint i = 0; i < n; i++)
    if (ward_expr_holds (ev, args[i].expr))
      return TRUE;
  return FALSE;
}

static gboolean
eval_not (const WardEval *ev, const WardArg *args, guint n)
{
  return !ward_expr_holds (ev, args[0].expr);
}

static gboolean
eval_missing (const WardEval *ev, const WardArg *args, guint n)
{
  return !known (ev, &args[0]);
}

static gboolean
eval_present (const WardEval *ev, const WardArg *args, guint n)
{
  return known (ev, &args[0]);
}

static gboolean
eval_blank (const WardEval *ev, const WardArg *args, guint n)
{
  const char *text;
  guint length;

  if (!known (ev, &args[0]))
    return TRUE;
  if (args[0].type == WARD_FACT_LIST)
    return ward_facts_get_list (ev->facts, args[0].fact, &length) == NULL || length == 0;
  text = ward_facts_get_text (ev->facts, args[0].fact);
  return text != NULL && text[strspn (text, " \t\r\n")] == '\0';
}

static gboolean
eval_filled (const WardEval *ev, const WardArg *args, guint n)
{
  return !eval_blank (ev, args, n);
}

static gboolean
eval_true (const WardEval *ev, const WardArg *args, guint n)
{
  return number (ev, &args[0]) != 0;
}

static gboolean
eval_false (const WardEval *ev, const WardArg *args, guint n)
{
  return known (ev, &args[0]) && number (ev, &args[0]) == 0;
}

static gboolean
eval_is (const WardEval *ev, const WardArg *args, guint n)
{
  gint64 value;

  if (!known (ev, &args[0]))
    return FALSE;
  if (args[0].type == WARD_FACT_TEXT || args[0].type == WARD_FACT_ENUM)
    return g_strcmp0 (ward_facts_get_text (ev->facts, args[0].fact), wanted_text (ev, &args[1]))
           == 0;
  return wanted (ev, &args[1], &value) && number (ev, &args[0]) == value;
}

static gboolean
eval_is_not (const WardEval *ev, const WardArg *args, guint n)
{
  return known (ev, &args[0]) && !eval_is (ev, args, n);
}

static gboolean
eval_in (const WardEval *ev, const WardArg *args, guint n)
{
  const char *text = ward_facts_get_text (ev->facts, args[0].fact);

  return text != NULL && in_texts (ev, &args[1], text);
}

static gboolean
eval_not_in (const WardEval *ev, const WardArg *args, guint n)
{
  const char *text = ward_facts_get_text (ev->facts, args[0].fact);

  return text != NULL && !in_texts (ev, &args[1], text);
}

static gboolean
eval_has_any (const WardEval *ev, const WardArg *args, guint n)
{
  guint length;
  const char *const *list = ward_facts_get_list (ev->facts, args[0].fact, &length);

  for (guint i = 0; i < length; i++)
    if (in_texts (ev, &args[1], list[i]))
      return TRUE;
  return FALSE;
}

static gboolean
eval_has_outside (const WardEval *ev, const WardArg *args, guint n)
{
  guint length;
  const char *const *list = ward_facts_get_list (ev->facts, args[0].fact, &length);

  for (guint i = 0; i < length; i++)
    if (!in_texts (ev, &args[1], list[i]))
      return TRUE;
  return FALSE;
}

static gboolean
eval_has_none (const WardEval *ev, const WardArg *args, guint n)
{
  return known (ev, &args[0]) && !eval_has_any (ev, args, n);
}

static gboolean
eval_count_at_least (const WardEval *ev, const WardArg *args, guint n)
{
  guint length;
  gint64 value;

  return ward_facts_get_list (ev->facts, args[0].fact, &length) != NULL
         && wanted (ev, &args[1], &value) && length >= value;
}

static gboolean
eval_count_below (const WardEval *ev, const WardArg *args, guint n)
{
  guint length;
  gint64 value;

  return ward_facts_get_list (ev->facts, args[0].fact, &length) != NULL
         && wanted (ev, &args[1], &value) && length < value;
}

static gboolean
eval_at_least (const WardEval *ev, const WardArg *args, guint n)
{
  gint64 value;

  return known (ev, &args[0]) && wanted (ev, &args[1], &value) && number (ev, &args[0]) >= value;
}

static gboolean
eval_below (const WardEval *ev, const WardArg *args, guint n)
{
  gint64 value;

  return known (ev, &args[0]) && wanted (ev, &args[1], &value) && number (ev, &args[0]) < value;
}

static gboolean
eval_above (const WardEval *ev, const WardArg *args, guint n)
{
  gint64 value;

  return known (ev, &args[0]) && wanted (ev, &args[1], &value) && number (ev, &args[0]) > value;
}

static gboolean
eval_more_than (const WardEval *ev, const WardArg *args, guint n)
{
  return known (ev, &args[0]) && known (ev, &args[1])
         && number (ev, &args[0]) > number (ev, &args[1]);
}

static gboolean
eval_same (const WardEval *ev, const WardArg *args, guint n)
{
  if (!known (ev, &args[0]) || !known (ev, &args[1]))
    return FALSE;
  if (args[0].type == WARD_FACT_TEXT || args[0].type == WARD_FACT_ENUM)
    return g_strcmp0 (ward_facts_get_text (ev->facts, args[0].fact),
                      ward_facts_get_text (ev->facts, args[1].fact))
           == 0;
  return number (ev, &args[0]) == number (ev, &args[1]);
}

static gboolean
eval_differs (const WardEval *ev, const WardArg *args, guint n)
{
  return known (ev, &args[0]) && known (ev, &args[1]) && !eval_same (ev, args, n);
}

static gboolean
eval_among (const WardEval *ev, const WardArg *args, guint n)
{
  const char *text = ward_facts_get_text (ev->facts, args[0].fact);
  guint length;
  const char *const *list = ward_facts_get_list (ev->facts, args[1].fact, &length);

  return text != NULL && list != NULL && g_strv_contains (list, text);
}

/* Two moments on one scale: a date beside a time is compared by the time's local date. */
static gboolean
moments (const WardEval *ev, const WardArg *args, gint64 *ret_a, gint64 *ret_b)
{
  gboolean mixed = args[0].type != args[1].type;

  if (!known (ev, &args[0]) || !known (ev, &args[1]))
    return FALSE;
  *ret_a = number (ev, &args[0]);
  *ret_b = number (ev, &args[1]);
  if (mixed && args[0].type == WARD_FACT_TIME)
    *ret_a = ward_time_local_date (*ret_a);
  if (mixed && args[1].type == WARD_FACT_TIME)
    *ret_b = ward_time_local_date (*ret_b);
  return TRUE;
}

static gint64
local_date (const WardEval *ev, const WardArg *arg)
{
  gint64 value = number (ev, arg);

  return arg->type == WARD_FACT_TIME ? ward_time_local_date (value) : value;
}

static gboolean
eval_before (const WardEval *ev, const WardArg *args, guint n)
{
  gint64 a, b;

  return moments (ev, args, &a, &b) && a < b;
}

static gboolean
eval_after (const WardEval *ev, const WardArg *args, guint n)
{
  gint64 a, b;

  return moments (ev, args, &a, &b) && a > b;
}

static gboolean
eval_not_before (const WardEval *ev, const WardArg *args, guint n)
{
  gint64 a, b;

  return moments (ev, args, &a, &b) && a >= b;
}

static gboolean
eval_not_after (const WardEval *ev, const WardArg *args, guint n)
{
  gint64 a, b;

  return moments (ev, args, &a, &b) && a <= b;
}

static gboolean
eval_hours_after (const WardEval *ev, const WardArg *args, guint n)
{
  gint64 hours;

  return known (ev, &args[0]) && known (ev, &args[1]) && wanted (ev, &args[2], &hours)
         && number (ev, &args[0]) > number (ev, &args[1]) + hours * WARD_HOUR;
}

static gboolean
eval_days_after (const WardEval *ev, const WardArg *args, guint n)
{
  gint64 days;

  return known (ev, &args[0]) && known (ev, &args[1]) && wanted (ev, &args[2], &days)
         && local_date (ev, &args[0]) > local_date (ev, &args[1]) + days;
}

static gboolean
eval_months_after (const WardEval *ev, const WardArg *args, guint n)
{
  gint64 months;

  return known (ev, &args[0]) && known (ev, &args[1]) && wanted (ev, &args[2], &months)
         && local_date (ev, &args[0])
                > ward_date_add_months (local_date (ev, &args[1]), (int) months);
}

/* The day isn't in the months that end with the second day: "in the 3 months ending with". */
static gboolean
eval_not_in_months_to (const WardEval *ev, const WardArg *args, guint n)
{
  gint64 months;

  return known (ev, &args[0]) && known (ev, &args[1]) && wanted (ev, &args[2], &months)
         && local_date (ev, &args[0])
                <= ward_date_add_months (local_date (ev, &args[1]), -(int) months);
}

/* The position of the wanted rank: a literal's, or that of the parameter in force; -1 when none is.
 */
static gint64
wanted_rank (const WardEval *ev, const WardArg *arg)
{
  const char *text;

  if (arg->rows == NULL)
    return arg->number;
  text = wanted_text (ev, arg);
  return text != NULL ? ward_list_position (arg->ranks, text) : -1;
}

static gboolean
eval_rank_below (const WardEval *ev, const WardArg *args, guint n)
{
  const char *text = ward_facts_get_text (ev->facts, args[0].fact);

  return text != NULL && ward_list_position (args[1].ranks, text) < wanted_rank (ev, &args[1]);
}

static gboolean
eval_rank_at_least (const WardEval *ev, const WardArg *args, guint n)
{
  const char *text = ward_facts_get_text (ev->facts, args[0].fact);
  gint64 want = wanted_rank (ev, &args[1]);

  return text != NULL && want >= 0 && ward_list_position (args[1].ranks, text) >= want;
}

static const WardOp ops[] = {
  { "all", 1, 0, "e", eval_all },
  { "any", 1, 0, "e", eval_any },
  { "not", 1, 1, "e", eval_not },
  { "missing", 1, 1, "f", eval_missing },
  { "present", 1, 1, "f", eval_present },
  { "blank", 1, 1, "f", eval_blank },
  { "filled", 1, 1, "f", eval_filled },
  { "true", 1, 1, "b", eval_true },
  { "false", 1, 1, "b", eval_false },
  { "is", 2, 2, "fv", eval_is },
  { "is_not", 2, 2, "fv", eval_is_not },
  { "in", 2, 2, "tV", eval_in },
  { "not_in", 2, 2, "tV", eval_not_in },
  { "has_any", 2, 2, "lV", eval_has_any },
  { "has_none", 2, 2, "lV", eval_has_none },
  { "has_outside", 2, 2, "lV", eval_has_outside },
  { "count_at_least", 2, 2, "li", eval_count_at_least },
  { "count_below", 2, 2, "li", eval_count_below },
  { "at_least", 2, 2, "ni", eval_at_least },
  { "below", 2, 2, "ni", eval_below },
  { "above", 2, 2, "ni", eval_above },
  { "more_than", 2, 2, "nn", eval_more_than },
  { "same", 2, 2, "fs", eval_same },
  { "differs", 2, 2, "fs", eval_differs },
  { "among", 2, 2, "tl", eval_among },
  { "before", 2, 2, "dd", eval_before },
  { "after", 2, 2, "dd", eval_after },
  { "not_before", 2, 2, "dd", eval_not_before },
  { "not_after", 2, 2, "dd", eval_not_after },
  { "more_than_hours_after", 3, 3, "mmi", eval_hours_after },
  { "more_than_days_after", 3, 3, "ddi", eval_days_after },
  { "more_than_months_after", 3, 3, "ddi", eval_months_after },
  { "not_in_months_to", 3, 3, "ddi", eval_not_in_months_to },
  { "rank_below", 2, 2, "tr", eval_rank_below },
  { "rank_at_least", 2, 2, "tr", eval_rank_at_least },
};

const WardOp *
ward_op_find (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (ops); i++)
    if (g_str_equal (ops[i].name, name))
      return &ops[i];
  return NULL;
}

const char *const *
ward_expr_operators (void)
{
  static const char *names[G_N_ELEMENTS (ops) + 1];
  static gsize once = 0;

  if (g_once_init_enter (&once))
    {
      for (guint i = 0; i < G_N_ELEMENTS (ops); i++)
        names[i] = ops[i].name;
      g_once_init_leave (&once, 1);
    }
  return names;
}
