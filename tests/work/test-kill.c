/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Writes that are killed: what stands afterwards is before or after, never between. A child does
 * each write with a timer that kills it at a random moment. */
#include <signal.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "ward-steps.h"
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

static const Deed deeds[] = {
  { "record", 6000000, record_write, record_state },
  { "amend", 6000000, amend_write, amend_state },
  { "import", 60000000, import_write, import_state },
  { "step", 40000000, step_write, step_state },
  { "dispose", 12000000, dispose_write, dispose_state },
};

static gint64
took (const Deed *deed)
{
  g_autoptr (World) world = world_new ();
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
  g_autoptr (World) world = world_new ();
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
      world = world_new ();
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
