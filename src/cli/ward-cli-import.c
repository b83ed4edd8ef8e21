/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <string.h>

#include "ward-cli.h"
#include "ward-file.h"
#include "ward-import-choice.h"

/* import. */

static gboolean
read_map (const char *path, WardImportMap **ret, GError **error)
{
  g_autofree char *text = NULL;

  if (path == NULL)
    return TRUE;
  text = ward_cli_read_file (path, error);
  *ret = text != NULL ? ward_import_map_read (text, error) : NULL;
  return *ret != NULL;
}

/* The map that the program would choose by itself, as the window does; told on standard error. */
static gboolean
guess_map (WardImportFile *file, const WardKind *kind, WardImportMap **ret, GError **error)
{
  g_autoptr (WardImportLook) look = ward_import_look (file, NULL, error);
  g_autoptr (WardImportChoice) choice = look != NULL ? ward_import_choice_new (look, kind) : NULL;
  g_autofree char *text = choice != NULL ? ward_import_choice_map (choice) : NULL;

  if (text == NULL)
    return FALSE;
  fprintf (stderr, _("wardlightctl: read by this column map: %s\n"), text);
  *ret = ward_import_map_read (text, error);
  return *ret != NULL;
}

static gboolean
read_metres (const char *text, double *ret, GError **error)
{
  char *end;

  if (text == NULL)
    return TRUE;
  *ret = g_ascii_strtod (text, &end);
  if (end != text && *end == '\0' && *ret > 0 && *ret <= WARD_IMPORT_MAX_SIMPLIFY)
    return TRUE;
  g_set_error_literal (error, WARD_ERROR, WARD_ERROR_USAGE,
                       _("--simplify takes a number of metres between 0 and 1,000."));
  return FALSE;
}

static void
print_json (const WardImportResult *result)
{
  g_autoptr (WardJsonWriter) w = ward_json_writer_new (FALSE);

  ward_json_begin_object (w, NULL);
  ward_json_put_int (w, "new", result->n_new);
  ward_json_put_int (w, "changed", result->n_changed);
  ward_json_put_int (w, "same", result->n_same);
  ward_json_begin_array (w, "rejected");
  for (guint i = 0; i < result->rejects->len; i++)
    {
      const WardImportReject *reject = result->rejects->pdata[i];

      ward_json_begin_object (w, NULL);
      ward_json_put_int (w, "line", reject->line);
      ward_json_put_string (w, "reason", reject->reason);
      ward_json_end_object (w);
    }
  ward_json_end_array (w);
  ward_json_end_object (w);
  ward_cli_print_json (w);
}

static void
print_text (const WardImportResult *result, gboolean dry_run)
{
  ward_cli_print (_("%d new, %d changed, %d the same, %d rejected."), (int) result->n_new,
                  (int) result->n_changed, (int) result->n_same, (int) result->rejects->len);
  for (guint i = 0; i < result->rejects->len; i++)
    {
      const WardImportReject *reject = result->rejects->pdata[i];

      ward_cli_print (_("  line %u: %s"), reject->line, reject->reason);
    }
  if (result->entry > 0)
    ward_cli_print (_("Entry %d of the log: “wardlightctl undo %d” takes it back."),
                    (int) result->entry, (int) result->entry);
  if (dry_run)
    ward_cli_print (_("This was a dry run: nothing was changed."));
}

static void
print_unused (const WardImportResult *result)
{
  for (guint i = 0; i < result->unused->len; i++)
    fprintf (stderr, _("wardlightctl: column “%s” was not used.\n"),
             (const char *) result->unused->pdata[i]);
}

static WardExit
finish (WardCli *cli, const WardImportResult *result, gboolean dry_run, const char *rejects,
        GError **error)
{
  if (rejects != NULL &&
      !ward_file_write (rejects, result->reject_text != NULL ? result->reject_text : "", -1, error))
    return WARD_EXIT_FAILED;
  print_unused (result);
  if (cli->json)
    print_json (result);
  else
    print_text (result, dry_run);
  return WARD_EXIT_DONE;
}

static WardExit
run_import (WardCli *cli, GError **error)
{
  const WardKind *kind = ward_cli_kind (cli, 0, error);
  g_autofree char *map_path = ward_cli_take_option (cli, "--map");
  g_autofree char *rejects = ward_cli_take_option (cli, "--rejects");
  gboolean dry_run = ward_cli_take_flag (cli, "--dry-run");
  gboolean guess = ward_cli_take_flag (cli, "--guess");
  g_autofree char *metres = ward_cli_take_option (cli, "--simplify");
  g_autoptr (WardImportMap) map = NULL;
  g_autoptr (WardImportResult) result = NULL;
  g_autofree char *data = NULL;
  WardImportFile file = { .dry_run = dry_run,
                          .bring_back = ward_cli_take_flag (cli, "--bring-back") };
  WardContext context;

  if (kind == NULL || !ward_cli_expect (cli, 2, 2, error)
      || !read_metres (metres, &file.simplify, error))
    return WARD_EXIT_USAGE;
  if (guess && map_path != NULL)
    {
      g_set_error_literal (error, WARD_ERROR, WARD_ERROR_USAGE,
                           _("Give --map or --guess, not both."));
      return WARD_EXIT_USAGE;
    }
  file.name = ward_cli_word (cli, 1);
  if (!read_map (map_path, &map, error) ||
      (data = ward_cli_read_bytes (file.name, &file.len, error)) == NULL ||
      !ward_cli_open (cli, dry_run ? WARD_DB_CHECK : 0, &context, error))
    return WARD_EXIT_FAILED;
  file.data = data;
  if (guess && !guess_map (&file, kind, &map, error))
    return WARD_EXIT_FAILED;
  file.map = map;
  ward_cli_begin_long (cli, &context);
  file.progress = cli->watch.progress;
  result = ward_import (&context, kind, &file, error);
  return result != NULL ? finish (cli, result, dry_run, rejects, error) : WARD_EXIT_FAILED;
}

const WardCliVerb ward_cli_carry_verbs[] = {
  { "import", run_import,
    "KIND FILE|- [--map FILE | --guess] [--simplify METRES] [--bring-back] [--dry-run] "
    "[--rejects FILE]",
    N_("CSV, GeoJSON, GeoPackage or JSON Lines; a second run changes nothing") },
  { NULL },
};
