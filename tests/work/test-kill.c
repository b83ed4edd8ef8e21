/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Writes that are killed: what stands afterwards is before or after, never between. A child does
 * each write with a timer that kills it at a random moment. */
#include <signal.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "ward-bulk.h"
#include "ward-file.h"
#include "ward-merge.h"
#include "ward-slots.h"
#include "ward-steps.h"
#include "ward-take-back.h"
#include "ward-world.h"

#define POINTS 26
#define LIGHT_POINTS 8
#define CHECKED 9 /* every how many of them each page is looked at */
#define READY "ALD/2026/A/2"

typedef struct {
  const char *name;
  gint64 nanoseconds; /* about how long the write takes */
  void (*write) (World *world);
  /* Ends the test unless what stands is before (0) or after (1) one write; says which. */
  int (*state) (World *world);
  void (*prepare) (World *world); /* each new world, or NULL */
} Deed;

static gint64 actions;

static void
arm (gint64 after)
{
  struct sigevent event = { .sigev_notify = SIGEV_SIGNAL, .sigev_signo = SIGKILL };
  struct itimerspec when = { .it_value = { after / 1000000000, after % 1000000000 } };
  timer_t timer;

  if (timer_create (CLOCK_MONOTONIC, &event, &timer) != 0 ||
      timer_settime (timer, 0, &when, NULL) != 0)
    _exit (1);
}

static void
record_write (World *world)
{
  g_autoptr (WardOutcome) outcome = world_put (
      world, "action", NULL,
      "{\"title\":\"Ask\",\"owner\":\"1001\",\"status\":\"open\",\"due_on\":\"2027-01-01\"}");
}

static gint64
count_actions (World *world)
{
  return world_number (world, "SELECT count(*) FROM action");
}

/* Rows of a table beside the history, the outbox and the log's own count of them. */
static int
grown_by (World *world, gint64 rows)
{
  gint64 grown = count_actions (world) - actions;

  g_assert_true (grown == 0 || grown == rows);
  g_assert_cmpint (world_number (world, "SELECT sum(count) FROM audit"), ==,
                   world_number (world, "SELECT count(*) FROM history"));
  return grown == rows;
}

static int
record_state (World *world)
{
  return grown_by (world, 1);
}

static void
amend_write (World *world)
{
  g_autoptr (WardRecord) action = world_any (world, "action");
  g_autoptr (WardOutcome) outcome = NULL;

  world->context.accept = "a test";
  outcome = world_put (world, "action", action->id,
                       "{\"title\":\"Amended\",\"progress\":\"Amended\"}");
}

static int
amend_state (World *world)
{
  g_autoptr (WardRecord) action = world_any (world, "action");
  gboolean title = g_strcmp0 (ward_record_get (action, "title"), "Amended") == 0;

  g_assert_true (title == (g_strcmp0 (ward_record_get (action, "progress"), "Amended") == 0));
  g_assert_cmpint (world_number (world, "SELECT count(*) FROM history WHERE \"set\" LIKE "
                                        "'%Amended%Amended%'"), ==, title);
  return title;
}

#define ROWS 60

static void
import_write (World *world)
{
  g_autoptr (WardBatch) batch = NULL;
  g_autofree char *owner = world_id (world, "officer", "1001");

  world->context.origin = WARD_ORIGIN_IMPORT;
  batch = ward_batch_begin (&world->context, "import", NULL);
  for (guint i = 0; i < ROWS; i++)
    {
      g_autoptr (GPtrArray) changes = ward_changes_new ();
      WardRecord *record = ward_record_new (ward_kind_find ("action"));
      g_autoptr (WardOutcome) outcome = NULL;

      ward_record_set_text (record, ward_kind_field (record->kind, "title"), "Row");
      ward_record_set_text (record, ward_kind_field (record->kind, "owner"), owner);
      ward_record_set_from_string (record, ward_kind_field (record->kind, "status"), "open", NULL);
      ward_record_set_from_string (record, ward_kind_field (record->kind, "due_on"), "2027-01-01",
                                   NULL);
      ward_changes_add (changes, WARD_CHANGE_PUT, record, NULL);
      outcome = ward_batch_add (batch, changes, NULL);
    }
  ward_batch_finish (batch, NULL);
}

static int
import_state (World *world)
{
  return grown_by (world, ROWS);
}

static void
step_write (World *world)
{
  g_autofree char *id = world_id (world, "decision", READY);
  g_autoptr (WardSigningKey) key = world_key (world, "1002");
  g_autoptr (WardOutcome) outcome = NULL;

  world_act_as (world, "1002");
  world->context.accept = "a test";
  outcome = ward_step (&world->context, ward_step_find ("decision", "authorise"), id, key, NULL);
}

static int
step_state (World *world)
{
  g_autoptr (WardRecord) decision = world_get (world, "decision", READY);
  g_autofree char *sql = g_strdup_printf (
      "SELECT count(*) FROM signature WHERE record = '%s'", decision->id);
  gboolean taken = ward_record_is (decision, "status", "authorised");

  g_assert_true (taken == (ward_record_get (decision, "authoriser") != NULL));
  g_assert_cmpint (world_number (world, sql), ==, taken);
  g_assert_cmpint (world_number (world, "SELECT count(*) FROM audit WHERE action = 'authorise'"),
                   ==, taken);
  return taken;
}

/* Disposal: row, words, history and tombstone go and come together. */
static void
dispose_write (World *world)
{
  g_autoptr (WardRecord) action = world_any (world, "action");
  g_autoptr (WardOutcome) outcome = world_commit (world, WARD_CHANGE_DISPOSE, action, FALSE);
}

static int
dispose_state (World *world)
{
  gint64 gone = actions - count_actions (world);

  g_assert_true (gone == 0 || gone == 1);
  g_assert_cmpint (world_number (world, "SELECT count(*) FROM tombstone WHERE kind = 'action'"), ==,
                   gone);
  g_assert_cmpint (world_number (world, "SELECT count(*) > 0 FROM history WHERE salt IS NULL"), ==,
                   gone);
  return (int) gone;
}

static gint64
rows_of (World *world, const char *table, const char *where)
{
  g_autofree char *sql = g_strdup_printf ("SELECT count(*) FROM %s WHERE %s", table, where);

  return world_number (world, sql);
}

/* What an entry of the chain covers is all there: its history, and what waits to be sent. */
static void
assert_entries_whole (World *world)
{
  g_assert_cmpint (world_number (world, "SELECT sum(count) FROM audit"), ==,
                   world_number (world, "SELECT count(*) FROM history"));
  g_assert_cmpint (world_number (world, "SELECT count(*) FROM history h LEFT JOIN audit a "
                                        "ON a.seq = h.audit WHERE a.seq IS NULL"), ==, 0);
  g_assert_cmpint (rows_of (world, "history", "kind = 'action'"), ==,
                   rows_of (world, "outbox", "kind = 'action'"));
}

static void
archive_write (World *world)
{
  g_autoptr (WardRecord) action = world_any (world, "action");
  g_autoptr (WardOutcome) outcome = world_commit (world, WARD_CHANGE_ARCHIVE, action, FALSE);
}

static int
archive_state (World *world)
{
  gint64 gone = rows_of (world, "action", "archived = 1");

  assert_entries_whole (world);
  g_assert_cmpint (rows_of (world, "history", "kind = 'action' AND what = 'archive'"), ==, gone);
  return (int) gone;
}

#define BULK "2027-05-05"

static WardBulk *
bulk (World *world)
{
  const WardKind *kind = ward_kind_find ("action");
  const WardField *field = ward_kind_field (kind, "due_on");
  g_autoptr (WardQuery) query = ward_query_new (kind);
  g_autoptr (GPtrArray) records = NULL;
  g_autoptr (WardRecord) value = ward_record_new (kind);

  ward_query_where (query, "status", "=", "open", NULL);
  records = ward_records_list (world->context.db, query, NULL);
  ward_record_set_from_string (value, field, BULK, NULL);
  world->context.accept = "a test";
  return ward_bulk_write (&world->context, records, field, value, NULL);
}

static void
bulk_write (World *world)
{
  g_autoptr (WardBulk) done = bulk (world);
}

/* How many records have the bulk edit's value; all that were open, or none. */
static gint64
changed (World *world)
{
  gint64 open = rows_of (world, "action", "status = 'open' AND archived = 0");
  gint64 n = world_number (world, "SELECT count(*) FROM action WHERE due_on = "
                                  "CAST(julianday('" BULK "') - 2440587.5 AS INTEGER)");

  g_assert_cmpint (open, >, 1);
  g_assert_true (n == 0 || n == open);
  return n;
}

static int
bulk_state (World *world)
{
  gint64 n = changed (world);

  assert_entries_whole (world);
  g_assert_cmpint (rows_of (world, "audit", "action = 'bulk'"), ==, n > 0);
  g_assert_cmpint (world_number (world, "SELECT total(count) FROM audit WHERE action = 'bulk'"), ==,
                   n);
  return n > 0;
}

static void
take_back_prepare (World *world)
{
  g_autoptr (WardBulk) done = bulk (world);

  g_assert_true (done->written);
}

static void
take_back_write (World *world)
{
  g_autoptr (WardTakenBack) taken = ward_take_back (&world->context, 0, NULL, NULL);
}

static int
take_back_state (World *world)
{
  gboolean taken = changed (world) == 0;

  assert_entries_whole (world);
  g_assert_cmpint (rows_of (world, "audit", "action = 'undo'"), ==, taken);
  return taken;
}

static void
merge_write (World *world)
{
  const WardKind *kind = ward_kind_find ("action");
  g_autoptr (WardQuery) query = ward_query_new (kind);
  g_autoptr (GPtrArray) records = ward_records_list (world->context.db, query, NULL);
  const WardRecord *one = records->pdata[0], *into = records->pdata[1];
  g_autoptr (WardOutcome) outcome =
      ward_merge (&world->context, kind, one->id, into->id, "a test", NULL);
}

/* Gone from the list, a tombstone that leads on, and an entry: all of them or none. */
static int
merge_state (World *world)
{
  gint64 gone = rows_of (world, "action", "archived = 1");

  assert_entries_whole (world);
  g_assert_cmpint (rows_of (world, "tombstone", "kind = 'action'"), ==, gone);
  g_assert_cmpint (rows_of (world, "history", "kind = 'action' AND what = 'archive'"), ==, gone);
  return (int) gone;
}

/* Again and again, so that kills fall on every stage of the key file’s writing. */
#define TURNS 12

static void
keyring_write (World *world)
{
  for (guint i = 0; i < TURNS; i++)
    {
      char *secret = ward_vault_add_keyring (world->vault, WORLD_NOW + i, NULL);

      ward_secret_free (secret);
    }
}

static void
recovery_write (World *world)
{
  for (guint i = 0; i < TURNS; i++)
    {
      char *phrase = ward_vault_renew_recovery (world->vault, WORLD_NOW + i, NULL);

      ward_secret_free (phrase);
    }
}

/* The key file is whole, has one slot of a kind at most (the old one is taken out as the new one
 * comes), and still opens. Whatever stands is right: nothing counts as done. */
static int
slots_state (World *world)
{
  g_autofree char *path = g_strconcat (world->path, ".keys", NULL);
  g_autofree char *text = ward_file_read (path, 1 << 20, NULL, NULL);
  g_autoptr (GPtrArray) slots = ward_slots_list (text, NULL);
  g_autoptr (WardVault) vault = ward_vault_unlock (world->path, NULL, NULL);
  guint of_kind[8] = { 0 };

  g_assert_nonnull (slots);
  g_assert_nonnull (vault);
  for (guint i = 0; i < slots->len; i++)
    g_assert_cmpuint (++of_kind[((const WardSlot *) slots->pdata[i])->kind & 7], ==, 1);
  return 0;
}

static const Deed deeds[] = {
  { "record", 6000000, record_write, record_state },
  { "amend", 6000000, amend_write, amend_state },
  { "import", 60000000, import_write, import_state },
  { "step", 40000000, step_write, step_state },
  { "dispose", 12000000, dispose_write, dispose_state },
  { "archive", 6000000, archive_write, archive_state },
  { "bulk", 60000000, bulk_write, bulk_state },
  { "take-back", 40000000, take_back_write, take_back_state, take_back_prepare },
  { "merge", 12000000, merge_write, merge_state },
  { "keyring-slot", 20000000, keyring_write, slots_state },
  { "recovery-slot", 20000000, recovery_write, slots_state },
};

static World *
prepared (const Deed *deed)
{
  World *world = world_new ();

  if (deed->prepare != NULL)
    deed->prepare (world);
  return world;
}

static gint64
took (const Deed *deed)
{
  g_autoptr (World) world = prepared (deed);
  gint64 started = g_get_monotonic_time ();

  deed->write (world);
  return (g_get_monotonic_time () - started) * 1000;
}

/* The world after a child's try at deed, killed after some nanoseconds at the latest. */
static void
try_once (const Deed *deed, World *world, gint64 after)
{
  pid_t child;

  /* A connection isn't shared over a fork: the child opens one of its own. */
  world_close (world);
  child = fork ();
  if (child == 0)
    {
      world_reopen (world);
      arm (after);
      deed->write (world);
      _exit (0);
    }
  waitpid (child, NULL, 0);
  world_look (world);
}

/* When the i-th of n kills falls, as a part of the write's time: spread from its beginning to
 * beyond its end, so that few of them see every stage too. */
static double
moment (guint i, guint n)
{
  return 0.02 + 1.58 * (i + g_test_rand_double ()) / n * (i + 1) / n;
}

static void
test_killed (gconstpointer data)
{
  const Deed *deed = data;
  g_autoptr (World) world = prepared (deed);
  gint64 whole = MAX (took (deed), deed->nanoseconds / 4);
  guint points = g_getenv ("WARD_TEST_LIGHT") != NULL ? LIGHT_POINTS : POINTS, done = 0;

  actions = count_actions (world);
  for (guint i = 0; i < points; i++)
    {
      int state;

      try_once (deed, world, (gint64) ((double) whole * moment (i, points)));
      world_assert_chain (world);
      g_assert_true (i % CHECKED > 0 || ward_db_check (world->context.db, NULL));
      state = deed->state (world);
      done += state;
      if (state == 0)
        continue;
      g_clear_pointer (&world, world_free);
      world = prepared (deed);
    }
  g_test_message ("%u of %u were done", done, points);
  g_assert_cmpuint (done, <, points);
}

int
main (int argc, char **argv)
{
  int result;

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (deeds); i++)
    {
      g_autofree char *path = g_strconcat ("/kill/", deeds[i].name, NULL);

      g_test_add_data_func (path, &deeds[i], test_killed);
    }
  result = g_test_run ();
  world_forget ();
  return result;
}
