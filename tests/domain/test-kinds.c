/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-decision.h"
#include "ward-enums.h"
#include "ward-kind.h"
#include "ward-patrol.h"
#include "ward-premises.h"

static void
each_kind (void (*check) (const WardKind *kind))
{
  guint n;
  const WardKind *const *kinds = ward_kinds (&n);

  g_assert_cmpuint (n, >, 60);
  for (guint i = 0; i < n; i++)
    check (kinds[i]);
}

static void
check_names (const WardKind *kind, const char *names)
{
  g_auto (GStrv) list = g_strsplit (names, " ", -1);

  for (guint i = 0; list[i] != NULL; i++)
    if (ward_kind_field (kind, list[i]) == NULL)
      g_error ("%s has no field %s", kind->name, list[i]);
}

static void
check_kind (const WardKind *kind)
{
  g_assert_true (ward_kind_find (kind->name) == kind);
  g_assert_nonnull (strchr ("FPLRMX-", kind->scope));
  check_names (kind, kind->title);
  check_names (kind, kind->columns);
  if (kind->parent != NULL)
    g_assert_nonnull (ward_field_target (ward_kind_field (kind, kind->parent)));
}

static void
test_titles_columns_and_parents_name_fields (void)
{
  each_kind (check_kind);
}

static void
check_field (const WardKind *kind, const WardField *field)
{
  g_assert_cmpuint (field->offset + sizeof (gint64), <=, kind->size);
  g_assert_cmpuint (field->since, >=, 1);
  g_assert_true (field->label != NULL && *field->label != '\0');
  if (field->type == WARD_TYPE_ENUM)
    g_assert_nonnull (ward_field_enum (field));
  if (ward_field_target (field) != NULL)
    g_assert_nonnull (ward_kind_find (ward_field_target (field)));
  for (guint i = 0; i < kind->n_fields; i++)
    if (&kind->fields[i] != field)
      g_assert_cmpstr (kind->fields[i].name, !=, field->name);
}

static void
check_fields (const WardKind *kind)
{
  for (guint i = 0; i < kind->n_fields; i++)
    check_field (kind, &kind->fields[i]);
}

static void
test_fields_are_sound_and_named_once (void)
{
  each_kind (check_fields);
}

/* No place, harm, partner, support, intelligence or ladder field may reach the court schedule
 * (EF15). */
static void
check_court (const WardKind *kind)
{
  static const char *const kept[] = { "harm", "support", "mitigation", "intelligence", "partner",
                                      "equality", "home", "threat", "information", "trust" };

  for (guint i = 0; i < kind->n_fields; i++)
    {
      const WardField *field = &kind->fields[i];

      if (!(field->flags & WARD_COURT))
        continue;
      g_assert_false (field->flags & (WARD_PLACE | WARD_SECRET));
      for (guint k = 0; k < G_N_ELEMENTS (kept); k++)
        g_assert_false (g_str_has_prefix (field->name, kept[k]));
    }
  if (g_str_equal (kind->name, "ladder_step") || g_str_equal (kind->name, "option"))
    for (guint i = 0; i < kind->n_fields; i++)
      g_assert_false (kind->fields[i].flags & WARD_COURT);
}

static void
test_no_kept_field_may_reach_the_court (void)
{
  each_kind (check_court);
}

/* Nothing that leaves to a partner says where a premises is or what it was found to be (IE8). */
static void
check_share (const WardKind *kind)
{
  for (guint i = 0; i < kind->n_fields; i++)
    if (kind->fields[i].flags & WARD_SHARE)
      {
        g_assert_false (kind->fields[i].flags & (WARD_PLACE | WARD_SECRET));
        g_assert_cmpint (kind->scope, !=, 'M');
        g_assert_cmpint (kind->scope, !=, 'X');
      }
}

static void
test_no_premises_field_is_shared_with_partners (void)
{
  each_kind (check_share);
}

static void
test_c_names_follow_the_tables (void)
{
  g_assert_cmpstr (ward_enum_nick (&ward_enum_rank, WARD_RANK_SUPERINTENDENT), ==,
                   "superintendent");
  g_assert_cmpstr (ward_enum_nick (&ward_enum_category, WARD_CATEGORY_RISK), ==, "risk");
  g_assert_cmpstr (ward_enum_nick (&ward_enum_occupancy, WARD_OCCUPANCY_NOT_KNOWN), ==,
                   "not_known");
  g_assert_cmpstr (ward_enum_nick (&ward_enum_power, WARD_POWER_ASB2014), ==, "asb2014");
  g_assert_cmpstr (ward_enum_nick (&ward_enum_decision_status, WARD_DECISION_STATUS_NOT_CLOSED),
                   ==, "not_closed");
  g_assert_cmpstr (ward_enum_nick (&ward_enum_patrol_status, WARD_PATROL_STATUS_APPROVED), ==,
                   "approved");
  g_assert_cmpint (ward_enum_find (&ward_enum_rank, "general"), ==, WARD_NONE);
}

static void
test_nobody_who_works_there_has_a_field (void)
{
  static const char *const never[] = { "worker_name", "client", "nationality", "gender", "alias" };
  guint n;
  const WardKind *const *kinds = ward_kinds (&n);

  for (guint i = 0; i < n; i++)
    for (guint k = 0; k < G_N_ELEMENTS (never); k++)
      g_assert_null (ward_kind_field (kinds[i], never[k]));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/domain/kinds/titles-columns-and-parents-name-fields",
                   test_titles_columns_and_parents_name_fields);
  g_test_add_func ("/domain/kinds/fields-are-sound-and-named-once",
                   test_fields_are_sound_and_named_once);
  g_test_add_func ("/domain/kinds/no-kept-field-may-reach-the-court",
                   test_no_kept_field_may_reach_the_court);
  g_test_add_func ("/domain/kinds/no-premises-field-is-shared-with-partners",
                   test_no_premises_field_is_shared_with_partners);
  g_test_add_func ("/domain/kinds/c-names-follow-the-tables", test_c_names_follow_the_tables);
  g_test_add_func ("/domain/kinds/nobody-who-works-there-has-a-field",
                   test_nobody_who_works_there_has_a_field);
  return g_test_run ();
}
