/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The duties pack: whole, over kinds and fields that exist, and its states. */
#include "policy-packs.h"
#include "ward-duties.h"

static PolicyPacks *packs;

static const WardDuty *
find (const char *id)
{
  const GPtrArray *duties = ward_rule_set_get_duties (packs->set);

  for (guint i = 0; i < duties->len; i++)
    if (g_str_equal (((const WardDuty *) g_ptr_array_index (duties, i))->id, id))
      return g_ptr_array_index (duties, i);
  return NULL;
}

static void
test_all_are_there (void)
{
  static const struct
  {
    const char *prefix;
    int n;
  } series[] = { { "DC", 11 }, { "PR", 41 }, { "OF", 54 } };

  for (guint s = 0; s < G_N_ELEMENTS (series); s++)
    for (int i = 1; i <= series[s].n; i++)
      {
        g_autofree char *id = g_strdup_printf ("%s-%02d", series[s].prefix, i);

        g_assert_nonnull (find (id));
      }
  for (char c = 'a'; c <= 'e'; c++)
    {
      g_autofree char *id = g_strdup_printf ("DC-05%c", c);

      g_assert_nonnull (find (id));
    }
  g_assert_cmpuint (ward_rule_set_get_duties (packs->set)->len, ==, 11 + 41 + 54 + 5 + 3);
}

/* Each either asks for something or says why the product does nothing. */
static void
test_each_asks_or_says_why (void)
{
  const GPtrArray *duties = ward_rule_set_get_duties (packs->set);

  for (guint i = 0; i < duties->len; i++)
    {
      const WardDuty *duty = g_ptr_array_index (duties, i);

      g_assert_cmpint (duty->needs->len > 0, ==, duty->out == NULL);
    }
}

static void
check_wheres (const char *kind_name, const GPtrArray *wheres)
{
  const WardKind *kind = ward_kind_find (kind_name);

  g_assert_nonnull (kind);
  for (guint i = 0; i < wheres->len; i++)
    {
      const WardDutyWhere *where = g_ptr_array_index (wheres, i);
      const WardField *field = ward_kind_field (kind, where->field);

      g_assert_nonnull (field);
      if (ward_field_enum (field) != NULL && *where->value != '\0')
        g_assert_cmpint (ward_enum_find (ward_field_enum (field), where->value), !=, WARD_NONE);
      if (field->type == WARD_TYPE_BOOL)
        g_assert_true (g_str_equal (where->value, "true") || g_str_equal (where->value, "false"));
    }
}

static void
check_need (const WardDutyNeed *need)
{
  const WardKind *kind = ward_kind_find (need->kind);

  check_wheres (need->kind, need->where);
  if (need->date != NULL)
    {
      const WardField *field = ward_kind_field (kind, need->date);

      g_assert_nonnull (field);
      g_assert_true (field->type == WARD_TYPE_DATE || field->type == WARD_TYPE_TIME);
    }
  if (need->in_force)
    g_assert_true (ward_kind_field (kind, "from") != NULL && ward_kind_field (kind, "to") != NULL);
  if (need->of_kind == NULL)
    return;
  check_wheres (need->of_kind, need->of_where);
  g_assert_cmpstr (ward_field_target (ward_kind_field (kind, need->via)), ==, need->of_kind);
}

static void
test_needs_are_real (void)
{
  const GPtrArray *duties = ward_rule_set_get_duties (packs->set);

  for (guint i = 0; i < duties->len; i++)
    {
      const WardDuty *duty = g_ptr_array_index (duties, i);

      for (guint k = 0; k < duty->needs->len; k++)
        check_need (g_ptr_array_index (duty->needs, k));
    }
}

static void
test_rules_serve_duties_that_exist (void)
{
  const GPtrArray *rules = ward_rule_set_get_rules (packs->set);

  for (guint i = 0; i < rules->len; i++)
    {
      const WardRule *rule = g_ptr_array_index (rules, i);

      for (guint k = 0; rule->duties[k] != NULL; k++)
        g_assert_nonnull (find (rule->duties[k]));
    }
}

static void
test_states (void)
{
  const WardDuty *leads = find ("DC-04"), *each = find ("DC-08"), *nothing = find ("PR-01");
  WardDutyCount counts[2] = { { 0 } };

  g_assert_cmpint (ward_duty_state (leads, counts), ==, WARD_DUTY_NO_EVIDENCE);
  counts[0].ever = 1;
  g_assert_cmpint (ward_duty_state (leads, counts), ==, WARD_DUTY_GAP);
  counts[0].recent = counts[1].recent = counts[1].ever = 1;
  g_assert_cmpint (ward_duty_state (leads, counts), ==, WARD_DUTY_MET);
  g_assert_cmpint (ward_duty_state (nothing, counts), ==, WARD_DUTY_NO_EVIDENCE);

  counts[0] = (WardDutyCount){ 0, 0, 0, 0 };
  g_assert_cmpint (ward_duty_state (each, counts), ==, WARD_DUTY_NO_EVIDENCE);
  counts[0] = (WardDutyCount){ 3, 3, 4, 3 };
  g_assert_cmpint (ward_duty_state (each, counts), ==, WARD_DUTY_GAP);
  counts[0] = (WardDutyCount){ 4, 4, 4, 4 };
  g_assert_cmpint (ward_duty_state (each, counts), ==, WARD_DUTY_MET);
  counts[0] = (WardDutyCount){ 0, 0, 4, 0 };
  g_assert_cmpint (ward_duty_state (each, counts), ==, WARD_DUTY_NO_EVIDENCE);
  g_assert_cmpstr (ward_duty_state_nick (WARD_DUTY_NO_EVIDENCE), ==, "no_evidence");
}

int
main (int argc, char **argv)
{
  int result;

  g_test_init (&argc, &argv, NULL);
  packs = policy_packs_read ();
  g_test_add_func ("/policy/duties/all are there", test_all_are_there);
  g_test_add_func ("/policy/duties/each asks or says why", test_each_asks_or_says_why);
  g_test_add_func ("/policy/duties/needs are real", test_needs_are_real);
  g_test_add_func ("/policy/duties/rules serve duties that exist",
                   test_rules_serve_duties_that_exist);
  g_test_add_func ("/policy/duties/nothing counted is never met", test_states);
  result = g_test_run ();
  policy_packs_free (packs);
  return result;
}
