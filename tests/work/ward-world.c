/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-world.h"

#include <glib/gstdio.h>
#include <string.h>

#include "ward-input.h"
#include "ward-journal.h"
#include "ward-persons.h"
#include "ward-setup.h"

static char *template_folder;

static char *
template_path (void)
{
  return g_build_filename (template_folder, "sample.db", NULL);
}

static void
make_template (void)
{
  WardSampleOptions options = { 7, 1 };
  g_autofree char *path = NULL;
  g_autoptr (GError) error = NULL;
  WardDesk *desk;

  if (template_folder != NULL)
    return;
  template_folder = g_dir_make_tmp ("ward-world-XXXXXX", NULL);
  path = template_path ();
  desk = ward_setup_sample (path, NULL, &options, WORLD_NOW - 3600, &error);
  g_assert_no_error (error);
  ward_desk_close (desk);
}

static void
empty_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);

  for (const char *name; (name = g_dir_read_name (dir)) != NULL;)
    {
      g_autofree char *file = g_build_filename (folder, name, NULL);

      g_unlink (file);
    }
  g_rmdir (folder);
}

static void
copy_file (const char *from, const char *to, const char *suffix)
{
  g_autofree char *source = g_strconcat (from, suffix, NULL);
  g_autofree char *target = g_strconcat (to, suffix, NULL);
  g_autofree char *bytes = NULL;
  gsize n;

  g_assert_true (g_file_get_contents (source, &bytes, &n, NULL));
  g_assert_true (g_file_set_contents_full (target, bytes, (gssize) n, G_FILE_SET_CONTENTS_NONE,
                                           0600, NULL));
}

static void
open_world (World *world)
{
  g_autoptr (GError) error = NULL;

  world->vault = ward_vault_unlock (world->path, NULL, &error);
  g_assert_no_error (error);
  world->desk = ward_desk_open (world->vault, 0, &error);
  g_assert_no_error (error);
  world->context = ward_desk_context (world->desk, WORLD_NOW);
  world_act_as (world, NULL);
}

World *
world_new (void)
{
  World *world = g_new0 (World, 1);
  g_autofree char *from = NULL;

  make_template ();
  from = template_path ();
  world->folder = g_dir_make_tmp ("ward-world-XXXXXX", NULL);
  world->path = g_build_filename (world->folder, "x.db", NULL);
  copy_file (from, world->path, "");
  copy_file (from, world->path, ".keys");
  open_world (world);
  return world;
}

void
world_close (World *world)
{
  world->context.db = NULL;
  g_clear_pointer (&world->bare, ward_db_close);
  g_clear_pointer (&world->desk, ward_desk_close);
  g_clear_pointer (&world->vault, ward_vault_free);
}

void
world_free (World *world)
{
  world_close (world);
  empty_folder (world->folder);
  g_free (world->folder);
  g_free (world->path);
  g_free (world);
}

void
world_reopen (World *world)
{
  world_close (world);
  open_world (world);
}

void
world_look (World *world)
{
  g_autoptr (GError) error = NULL;

  world_close (world);
  world->vault = ward_vault_unlock (world->path, NULL, &error);
  world->bare = world->vault != NULL ? ward_vault_connect (world->vault, 0, &error) : NULL;
  g_assert_no_error (error);
  world->context.db = world->bare;
}

void
world_forget (void)
{
  if (template_folder != NULL)
    empty_folder (template_folder);
  g_clear_pointer (&template_folder, g_free);
}

void
world_act_as (World *world, const char *collar)
{
  g_autoptr (GError) error = NULL;
  gint64 now = world->context.now;

  if (collar == NULL)
    {
      world->context.actor = world->context.role = NULL;
      return;
    }
  g_assert_true (ward_desk_act_as (world->desk, collar, &error));
  g_assert_no_error (error);
  world->context = ward_desk_context (world->desk, now);
}

char *
world_id (World *world, const char *kind, const char *key)
{
  char *id = ward_records_find_key (world->context.db, ward_kind_find (kind), key);

  if (id == NULL)
    g_error ("no %s %s", kind, key);
  return id;
}

WardRecord *
world_get (World *world, const char *kind, const char *key)
{
  g_autofree char *id = world_id (world, kind, key);

  return ward_records_get (world->context.db, ward_kind_find (kind), id, NULL);
}

WardRecord *
world_any (World *world, const char *kind)
{
  g_autoptr (WardQuery) query = ward_query_new (ward_kind_find (kind));
  g_autoptr (GPtrArray) records = NULL;

  ward_query_limit (query, 1, 0);
  records = ward_records_list (world->context.db, query, NULL);
  return records->len > 0 ? ward_record_copy (records->pdata[0]) : NULL;
}

WardSigningKey *
world_key (World *world, const char *collar)
{
  g_autofree char *id = world_id (world, "officer", collar);
  g_autoptr (GError) error = NULL;
  WardSigningKey *key = ward_person_unlock (&world->context, id, "sample", &error);

  g_assert_no_error (error);
  return key;
}

WardOutcome *
world_put (World *world, const char *kind, const char *id, const char *format, ...)
{
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  WardOutcome *outcome;
  va_list args;

  va_start (args, format);
  text = g_strdup_vprintf (format, args);
  va_end (args);
  outcome = ward_input_record (&world->context, ward_kind_find (kind), id, text, &error);
  g_assert_no_error (error);
  return outcome;
}

WardOutcome *
world_commit (World *world, WardVerb verb, const WardRecord *record, gboolean step)
{
  g_autoptr (GPtrArray) changes = ward_changes_new ();
  g_autoptr (GError) error = NULL;
  WardOutcome *outcome;

  ward_changes_add (changes, verb, ward_record_copy (record), "a test")->step = step;
  outcome = ward_commit (&world->context, changes, WARD_GATE_SAVE, "test", &error);
  g_assert_no_error (error);
  return outcome;
}

gboolean
world_found (const WardOutcome *outcome, const char *rule)
{
  for (guint i = 0; i < outcome->findings->len; i++)
    if (g_str_equal (((const WardFinding *) outcome->findings->pdata[i])->rule->id, rule))
      return TRUE;
  return FALSE;
}

static void
tell (const WardOutcome *outcome)
{
  for (guint i = 0; i < outcome->findings->len; i++)
    {
      const WardFinding *finding = outcome->findings->pdata[i];
      g_autofree char *message = ward_finding_dup_message (finding);

      g_test_message ("%s%s: %s", finding->refuses ? "refuses " : "", finding->rule->id, message);
    }
}

void
world_assert_written (const WardOutcome *outcome)
{
  if (outcome->refused || outcome->needs_acceptance)
    tell (outcome);
  g_assert_false (outcome->refused);
  g_assert_false (outcome->needs_acceptance);
  g_assert_cmpint (outcome->audit, >, 0);
}

void
world_assert_refused (const WardOutcome *outcome, const char *rule)
{
  if (!outcome->refused || !world_found (outcome, rule))
    {
      tell (outcome);
      g_error ("not refused by %s", rule);
    }
  g_assert_cmpuint (outcome->records->len, ==, 0);
  g_assert_cmpint (outcome->audit, ==, 0);
}

gint64
world_number (World *world, const char *sql)
{
  return ward_db_number (world->context.db, sql, -1);
}

static GPtrArray *
texts (World *world, const char *sql)
{
  GPtrArray *all = g_ptr_array_new_with_free_func (g_free);
  WardStmt *stmt = ward_db_prepare (world->context.db, sql, NULL);
  gboolean row = FALSE;

  g_assert_nonnull (stmt);
  while (ward_stmt_step (world->context.db, stmt, &row, NULL) && row)
    g_ptr_array_add (all, g_strdup (ward_stmt_get_text (stmt, 0)));
  return all;
}

/* Every row of a table as one text. */
static GPtrArray *
rows_of (World *world, const char *name)
{
  g_autofree char *about = g_strdup_printf ("SELECT name FROM pragma_table_info ('%s')", name);
  g_autoptr (GPtrArray) columns = texts (world, about);
  g_autoptr (GString) sql = g_string_new ("SELECT ''");

  for (guint i = 0; i < columns->len; i++)
    g_string_append_printf (sql, " || '|' || quote(\"%s\")", (char *) columns->pdata[i]);
  g_string_append_printf (sql, " FROM \"%s\"", name);
  return texts (world, sql->str);
}

static GPtrArray *
tables (World *world)
{
  GPtrArray *names =
      texts (world, "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name");

  g_assert_cmpuint (names->len, >, 60);
  return names;
}

static void
dump_table (World *world, const char *name, GString *out)
{
  g_autoptr (GPtrArray) rows = rows_of (world, name);
  g_autoptr (GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA256);

  for (guint i = 0; i < rows->len; i++)
    g_checksum_update (sum, rows->pdata[i], -1);
  g_string_append_printf (out, "%s %u %s\n", name, rows->len, g_checksum_get_string (sum));
}

char *
world_holds (World *world, const char *word)
{
  g_autoptr (GPtrArray) names = tables (world);
  g_autoptr (GString) hex = g_string_new (NULL);

  for (const char *p = word; *p != '\0'; p++)
    g_string_append_printf (hex, "%02X", (guint) *p);
  for (guint i = 0; i < names->len; i++)
    {
      g_autoptr (GPtrArray) rows = rows_of (world, names->pdata[i]);

      for (guint r = 0; r < rows->len; r++)
        if (strstr (rows->pdata[r], word) != NULL || strstr (rows->pdata[r], hex->str) != NULL)
          return g_strdup (names->pdata[i]);
    }
  return NULL;
}

char *
world_dump (World *world)
{
  g_autoptr (GPtrArray) names = tables (world);
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < names->len; i++)
    dump_table (world, names->pdata[i], out);
  return g_string_free (out, FALSE);
}

char *
world_changed (const char *before, const char *after)
{
  g_auto (GStrv) a = g_strsplit (before, "\n", -1), b = g_strsplit (after, "\n", -1);
  GString *out = g_string_new (NULL);

  g_assert_cmpuint (g_strv_length (a), ==, g_strv_length (b));
  for (guint i = 0; a[i] != NULL; i++)
    if (!g_str_equal (a[i], b[i]))
      g_string_append_printf (out, "%s%.*s", out->len > 0 ? " " : "", (int) strcspn (a[i], " "),
                              a[i]);
  return g_string_free (out, FALSE);
}

void
world_assert_chain (World *world)
{
  gint64 n = 0, bad = 0;
  g_autoptr (GError) error = NULL;

  g_assert_true (ward_audit_verify (world->context.db, &n, &bad, &error));
  g_assert_no_error (error);
  g_assert_cmpint (n, >, 0);
}
