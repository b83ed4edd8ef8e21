/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a list is narrowed to, and one field of many records. */
#include <string.h>

#include "ward-bulk.h"
#include "ward-filters.h"
#include "ward-journal.h"
#include "ward-world.h"

static const struct {
  const char *text, *canonical; /* NULL: can't be read */
} terms_cases[] = {
  { "", "" },
  { "category=risk", "category=risk" },
  { "a=1&b!=2&c<=3&d>=4&e<5&f>6&g~7", "a=1&b!=2&c<=3&d>=4&e<5&f>6&g~7" },
  { "a=", "a=" },
  { "a=x%26y%3D%25%20z", "a=x%26y%3D%25 z" },
  { "@archived=1&@order=-on&@words=caf%C3%A9&a=1", "a=1&@words=café&@order=-on&@archived=1" },
  { "@order=on", "@order=on" },
  { "=1", NULL },
  { "a", NULL },
  { "@nothing=1", NULL },
  { "@words=a&@words=b", NULL },
  { "@order!=on", NULL },
  { "a=%ff", NULL },
  { "a=%zz", NULL },
};

static void
test_terms_are_read_and_written_alike (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (terms_cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (WardListTerms) terms = ward_list_terms_parse (terms_cases[i].text, &error);
      g_autofree char *text = terms != NULL ? ward_list_terms_format (terms) : NULL;

      g_test_message ("%s", terms_cases[i].text);
      g_assert_cmpstr (text, ==, terms_cases[i].canonical);
      if (terms == NULL)
        g_assert_error (error, WARD_ERROR, WARD_ERROR_INVALID);
    }
}

/* n records of a kind, as stored. */
static GPtrArray *
some (World *world, const char *kind, guint n)
{
  g_autoptr (WardQuery) query = ward_query_new (ward_kind_find (kind));
  GPtrArray *records;

  ward_query_limit (query, n, 0);
  records = ward_records_list (world->context.db, query, NULL);
  g_assert_cmpuint (records->len, ==, n);
  return records;
}

static const WardField *
value_of (const char *kind, const char *name, const char *text, WardRecord **ret_value)
{
  const WardField *field = ward_kind_field (ward_kind_find (kind), name);

  *ret_value = ward_record_new (ward_kind_find (kind));
  g_assert_true (ward_record_set_from_string (*ret_value, field, text, NULL));
  return field;
}

static gint64
histories (World *world)
{
  return world_number (world, "SELECT count(*) FROM history");
}

static void
take_back (World *world, const WardBulk *bulk)
{
  g_autoptr (GPtrArray) changes = ward_changes_new ();
  g_autoptr (WardOutcome) outcome = NULL;

  for (guint i = 0; i < bulk->rows->len; i++)
    {
      const WardBulkRow *row = bulk->rows->pdata[i];
      WardRecord *record = ward_record_copy (row->before);

      record->changed_at = row->after->changed_at;
      ward_changes_add (changes, WARD_CHANGE_PUT, record, "taken back");
    }
  outcome = ward_commit (&world->context, changes, WARD_GATE_SAVE, "undo", NULL);
  world_assert_written (outcome);
}

static void
test_fifty_rows_are_one_entry_fifty_histories_and_one_undo (void)
{
  g_autoptr (World) world = world_new ();
  g_autoptr (GPtrArray) records = some (world, "officer", 50);
  g_autoptr (WardRecord) value = NULL;
  const WardField *field = value_of ("officer", "team", "Night", &value);
  gint64 before = histories (world);
  gint64 entries = world_number (world, "SELECT count(*) FROM audit");
  g_autoptr (WardBulk) bulk = ward_bulk_write (&world->context, records, field, value, NULL);

  g_assert_true (bulk->written);
  g_assert_cmpuint (ward_bulk_count (bulk, WARD_BULK_CHANGES), ==, 50);
  g_assert_cmpint (histories (world), ==, before + 50);
  g_assert_cmpint (world_number (world, "SELECT count(*) FROM audit"), ==, entries + 1);
  for (guint i = 0; i < 50; i++)
    {
      const WardRecord *was = records->pdata[i];
      g_autoptr (GPtrArray) rows = ward_history (world->context.db, "officer", was->id, 0, NULL);
      const WardHistoryRow *last = rows->pdata[rows->len - 1];
      g_autofree char *old = g_strdup_printf ("\"%s\"", ward_record_text (was, field));

      g_assert_nonnull (strstr (last->was, old));
      g_assert_nonnull (strstr (last->set, "\"Night\""));
    }
  take_back (world, bulk);
  g_assert_cmpint (histories (world), ==, before + 100);
  for (guint i = 0; i < 50; i++)
    {
      const WardRecord *was = records->pdata[i];
      g_autoptr (WardRecord) now =
          ward_records_get (world->context.db, was->kind, was->id, NULL);

      g_assert_true (ward_record_field_equal (was, now, field));
    }
  world_assert_chain (world);
}

static void
test_looking_writes_nothing (void)
{
  g_autoptr (World) world = world_new ();
  g_autoptr (GPtrArray) records = some (world, "officer", 30);
  g_autoptr (WardRecord) value = NULL;
  const WardField *field = value_of ("officer", "to", "2022-01-01", &value);
  g_autofree char *before = world_dump (world);
  g_autoptr (WardBulk) bulk = ward_bulk_preview (&world->context, records, field, value, NULL);
  g_autofree char *after = world_dump (world);

  g_assert_false (bulk->written);
  g_assert_cmpuint (ward_bulk_count (bulk, WARD_BULK_REFUSED), >, 0);
  g_assert_cmpuint (ward_bulk_count (bulk, WARD_BULK_CHANGES), >, 0);
  for (guint i = 0; i < bulk->rows->len; i++)
    {
      const WardBulkRow *row = bulk->rows->pdata[i];

      if (row->state == WARD_BULK_REFUSED)
        {
          g_assert_true (ward_findings_refuse (row->findings));
          g_assert_true (ward_record_field_equal (row->before, row->after, field));
        }
    }
  g_assert_cmpstr (before, ==, after);
}

static void
test_one_refused_row_keeps_all_from_being_written (void)
{
  g_autoptr (World) world = world_new ();
  g_autoptr (GPtrArray) records = some (world, "officer", 30);
  g_autoptr (WardRecord) value = NULL;
  const WardField *field = value_of ("officer", "to", "2022-01-01", &value);
  g_autofree char *before = world_dump (world);
  g_autoptr (WardBulk) bulk = ward_bulk_write (&world->context, records, field, value, NULL);
  g_autoptr (GPtrArray) rest = ward_bulk_dup_changing (bulk);
  g_autoptr (WardBulk) done = NULL;
  g_autofree char *after = world_dump (world);

  g_assert_false (bulk->written);
  g_assert_cmpstr (before, ==, after);
  done = ward_bulk_write (&world->context, rest, field, value, NULL);
  g_assert_true (done->written);
  g_assert_cmpuint (done->rows->len, ==, rest->len);
}

static void
test_what_changed_meanwhile_is_not_written_over (void)
{
  g_autoptr (World) world = world_new ();
  g_autoptr (GPtrArray) records = some (world, "officer", 3);
  g_autoptr (WardRecord) value = NULL;
  const WardField *field = value_of ("officer", "team", "Night", &value);
  g_autoptr (WardBulk) seen = ward_bulk_preview (&world->context, records, field, value, NULL);
  g_autoptr (GPtrArray) changing = ward_bulk_dup_changing (seen);
  g_autoptr (WardRecord) other = ward_record_copy (records->pdata[1]);
  g_autoptr (WardOutcome) outcome = NULL;
  g_autoptr (WardBulk) bulk = NULL;
  g_autofree char *before = NULL, *after = NULL;

  ward_record_set_text (other, field, "Day");
  outcome = world_commit (world, WARD_CHANGE_PUT, other, FALSE);
  world_assert_written (outcome);
  before = world_dump (world);
  bulk = ward_bulk_write (&world->context, changing, field, value, NULL);
  after = world_dump (world);
  g_assert_false (bulk->written);
  g_assert_cmpstr (((WardFinding *) ((WardBulkRow *) bulk->rows->pdata[1])->findings->pdata[0])
                       ->rule->id, ==, "RECORD-STALE");
  g_assert_cmpstr (before, ==, after);
}

static void
test_warnings_wait_for_a_reason (void)
{
  g_autoptr (World) world = world_new ();
  g_autoptr (GPtrArray) records = some (world, "agreement", 10);
  g_autoptr (WardRecord) value = NULL;
  const WardField *field = value_of ("agreement", "review_on", "2027-01-01", &value);
  g_autoptr (WardBulk) bulk = NULL, done = NULL;

  world->context.accept = "  ";
  bulk = ward_bulk_write (&world->context, records, field, value, NULL);
  g_assert_false (bulk->written);
  g_assert_cmpuint (ward_bulk_count (bulk, WARD_BULK_WARNS), >, 0);
  world->context.accept = "agreed on the phone";
  done = ward_bulk_write (&world->context, records, field, value, NULL);
  g_assert_true (done->written);
}

static void
test_a_signed_record_is_left_alone (void)
{
  g_autoptr (World) world = world_new ();
  g_autoptr (GPtrArray) records = some (world, "patrol", 2);
  g_autoptr (WardRecord) signature = world_any (world, "signature");
  g_autoptr (WardRecord) value = NULL;
  const WardField *field = value_of ("patrol", "interpreter", "Langline", &value);
  g_autoptr (WardOutcome) outcome = NULL;
  g_autoptr (WardBulk) bulk = NULL;
  const WardBulkRow *row;

  g_clear_pointer (&signature->id, g_free);
  ward_record_set_text (signature, ward_kind_field (signature->kind, "record"),
                        ((WardRecord *) records->pdata[0])->id);
  outcome = world_commit (world, WARD_CHANGE_PUT, signature, TRUE);
  world_assert_written (outcome);
  bulk = ward_bulk_preview (&world->context, records, field, value, NULL);
  row = bulk->rows->pdata[0];
  g_assert_cmpint (row->state, ==, WARD_BULK_REFUSED);
  g_assert_cmpstr (((WardFinding *) row->findings->pdata[0])->rule->id, ==, "BULK-SIGNED");
  g_assert_cmpint (((WardBulkRow *) bulk->rows->pdata[1])->state, !=, WARD_BULK_REFUSED);
}

static void
test_what_is_weighed_singly_is_not_taken (void)
{
  static const struct {
    const char *kind, *field;
    gboolean takes;
  } cases[] = {
    { "officer", "team", TRUE },        { "premises", "source", TRUE },
    { "result", "expires", TRUE },      { "action", "due_on", TRUE },
    { "officer", "collar", FALSE },     { "premises", "reference", FALSE },
    { "premises", "category", FALSE },  { "premises", "category_reason", FALSE },
    { "premises", "status", FALSE },    { "place", "address", FALSE },
    { "partner", "phone", FALSE },      { "patrol", "status", FALSE },
    { "patrol", "shape", FALSE },       { "person_key", "sealed", FALSE },
    { "debrief", "contacts", FALSE },   { "rank_period", "officer", FALSE },
    { "action", "title", FALSE },       { "action", "progress", FALSE },
    { "premises", "identified_on", FALSE },
    { "result", "on", FALSE },          { "partner", "verified_on", FALSE },
    { "concern", "heard_on", FALSE },   { "rank_period", "from", FALSE },
    { "enforcement_duty", "to", FALSE }, { "visit", "at", FALSE },
  };
  static const char *const kinds[] = { "decision", "option",     "condition", "ladder_step",
                                       "entry",    "followup",   "signature", "disclosure",
                                       "telling",  "escalation", "bulletin",  "saved_filter",
                                       "place",    "protective_action" };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const WardKind *kind = ward_kind_find (cases[i].kind);

      g_test_message ("%s %s", cases[i].kind, cases[i].field);
      g_assert_nonnull (ward_kind_field (kind, cases[i].field));
      g_assert_cmpint (ward_bulk_takes_field (kind, ward_kind_field (kind, cases[i].field)), ==,
                       cases[i].takes);
    }
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_test_message ("%s", kinds[i]);
      g_assert_false (ward_bulk_takes_kind (ward_kind_find (kinds[i])));
    }
}

static void
test_more_than_can_be_looked_at_is_refused (void)
{
  g_autoptr (World) world = world_new ();
  g_autoptr (WardRecord) one = world_any (world, "officer");
  g_autoptr (GPtrArray) many = g_ptr_array_new ();
  g_autoptr (WardRecord) value = NULL;
  const WardField *field = value_of ("officer", "team", "Night", &value);
  g_autoptr (GError) error = NULL;

  g_assert_null (ward_bulk_preview (&world->context, many, field, value, &error));
  g_assert_error (error, WARD_ERROR, WARD_ERROR_USAGE);
  g_clear_error (&error);
  for (guint i = 0; i <= WARD_BULK_MAX; i++)
    g_ptr_array_add (many, one);
  g_assert_null (ward_bulk_preview (&world->context, many, field, value, &error));
  g_assert_error (error, WARD_ERROR, WARD_ERROR_USAGE);
}

static void
test_a_removed_filter_comes_back_unless_its_name_is_taken (void)
{
  g_autoptr (World) world = world_new ();
  const WardKind *kind = ward_kind_find ("action");
  g_autoptr (WardListTerms) terms = ward_list_terms_new ();
  g_autoptr (GError) error = NULL;
  WardFilter *filter;

  g_assert_true (ward_filter_keep (&world->context, kind, "Mine", terms, NULL));
  filter = ward_filter_find (&world->context, kind, "mine", NULL);
  g_assert_cmpint (filter->count, >, 0);
  g_assert_true (ward_filter_remove (&world->context, filter->id, FALSE, NULL));
  g_assert_null (ward_filter_find (&world->context, kind, "Mine", NULL));
  g_assert_true (ward_filter_remove (&world->context, filter->id, TRUE, NULL));
  g_assert_true (ward_filter_remove (&world->context, filter->id, FALSE, NULL));
  g_assert_true (ward_filter_keep (&world->context, kind, "MINE", terms, NULL));
  g_assert_false (ward_filter_remove (&world->context, filter->id, TRUE, &error));
  g_assert_error (error, WARD_ERROR, WARD_ERROR_EXISTS);
  g_assert_cmpint (world_number (world, "SELECT count(*) FROM outbox WHERE kind = 'saved_filter'"),
                   ==, 0);
  ward_filter_free (filter);
  world_assert_chain (world);
}

/* Every field of kind that an expression counts days or months from must be marked. Returns how
 * many there are. */
static guint
check_counted (const WardKind *kind, const WardJson *when)
{
  const char *op = ward_json_string (ward_json_item (when, 0));
  guint n = 0;

  if (op != NULL && g_str_has_prefix (op, "more_than_"))
    {
      const char *name = ward_json_string (ward_json_item (when, 2));
      const WardField *field = name != NULL ? ward_kind_field (kind, name) : NULL;

      if (field != NULL && ward_bulk_takes_kind (kind) &&
          !(field->flags & (WARD_ASK | WARD_DERIVED | WARD_STEP)))
        {
          g_test_message ("%s %s", kind->name, name);
          g_assert_true (field->flags & WARD_COUNTED);
          n++;
        }
    }
  for (guint i = 0; i < ward_json_length (when); i++)
    n += check_counted (kind, ward_json_item (when, i));
  return n;
}

static void
test_no_date_that_rules_count_from_is_moved_for_many (void)
{
  g_autoptr (World) world = world_new ();
  const GPtrArray *rules = ward_rule_set_get_rules (world->context.rules);
  guint n = 0;

  for (guint i = 0; i < rules->len; i++)
    {
      const WardRule *rule = rules->pdata[i];
      g_autoptr (WardJson) json =
          ward_json_parse (rule->canonical, -1, &ward_json_file_limits, NULL);
      const WardKind *kind = ward_kind_find (ward_json_get_string (json, "kind"));

      if (kind != NULL)
        n += check_counted (kind, ward_json_member (json, "when"));
    }
  g_assert_cmpuint (n, >=, 4);
}

static void
test_a_date_that_rules_count_from_is_refused_in_a_sentence (void)
{
  g_autoptr (World) world = world_new ();
  g_autoptr (GPtrArray) records = some (world, "premises", 3);
  g_autoptr (WardRecord) value = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *before = world_dump (world), *after = NULL;
  const WardField *field = value_of ("premises", "identified_on", "2026-11-19", &value);

  g_assert_null (ward_bulk_write (&world->context, records, field, value, &error));
  g_assert_error (error, WARD_ERROR, WARD_ERROR_USAGE);
  g_assert_nonnull (strstr (error->message, ward_field_label (field)));
  after = world_dump (world);
  g_assert_cmpstr (before, ==, after);
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/lists/terms-are-read-and-written-alike",
                   test_terms_are_read_and_written_alike);
  g_test_add_func ("/lists/fifty-rows", test_fifty_rows_are_one_entry_fifty_histories_and_one_undo);
  g_test_add_func ("/lists/looking-writes-nothing", test_looking_writes_nothing);
  g_test_add_func ("/lists/one-refused-row-keeps-all",
                   test_one_refused_row_keeps_all_from_being_written);
  g_test_add_func ("/lists/changed-meanwhile", test_what_changed_meanwhile_is_not_written_over);
  g_test_add_func ("/lists/warnings-wait-for-a-reason", test_warnings_wait_for_a_reason);
  g_test_add_func ("/lists/a-signed-record-is-left-alone", test_a_signed_record_is_left_alone);
  g_test_add_func ("/lists/weighed-singly", test_what_is_weighed_singly_is_not_taken);
  g_test_add_func ("/lists/counted-dates-are-marked",
                   test_no_date_that_rules_count_from_is_moved_for_many);
  g_test_add_func ("/lists/counted-dates-are-refused",
                   test_a_date_that_rules_count_from_is_refused_in_a_sentence);
  g_test_add_func ("/lists/too-many", test_more_than_can_be_looked_at_is_refused);
  g_test_add_func ("/lists/a-removed-filter-comes-back",
                   test_a_removed_filter_comes_back_unless_its_name_is_taken);
  status = g_test_run ();
  world_forget ();
  return status;
}
