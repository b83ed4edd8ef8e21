/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>

#include "ward-cli.h"
#include "ward-file.h"
#include "ward-journal.h"
#include "ward-migrate.h"
#include "ward-recovery-sheet.h"
#include "ward-setup.h"

/* init, audit, backup, restore, doctor, sample, policy, key. */

static gboolean
make_folder (const char *path, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);

  if (g_mkdir_with_parents (folder, 0700) == 0)
    return TRUE;
  g_set_error_literal (error, WARD_ERROR, WARD_ERROR_FAILED,
                       _("The folder for the database can’t be made."));
  return FALSE;
}

static gboolean
read_unlock (WardCli *cli, WardUnlock *ret, char **ret_text, GError **error)
{
  if (cli->key_file != NULL)
    {
      *ret_text = ward_file_read (cli->key_file, 4096, NULL, error);
      ret->key_hex = *ret_text != NULL ? g_strstrip (*ret_text) : NULL;
      return *ret_text != NULL;
    }
  if (cli->passphrase_fd < 0)
    return TRUE;
  *ret_text = ward_secret_read_fd (cli->passphrase_fd, error);
  ret->passphrase = *ret_text;
  return *ret_text != NULL;
}

static WardExit
init_sample (WardCli *cli, const char *seed, const char *scale, GError **error)
{
  WardSampleOptions options = { 1, 1 };
  WardUnlock unlock = { 0 };
  char *secret = NULL;
  g_autoptr (WardDesk) desk = NULL;

  if ((seed != NULL && !g_ascii_string_to_signed (seed, 10, 0, G_MAXINT32, &options.seed, NULL)) ||
      (scale != NULL && !g_ascii_string_to_signed (scale, 10, 1, 100000, &options.scale, NULL)))
    {
      g_set_error_literal (error, WARD_ERROR, WARD_ERROR_USAGE,
                           _("--seed and --scale take whole numbers."));
      return WARD_EXIT_USAGE;
    }
  if (!read_unlock (cli, &unlock, &secret, error) || !make_folder (cli->db_path, error))
    return WARD_EXIT_FAILED;
  desk = ward_setup_sample (cli->db_path, secret != NULL ? &unlock : NULL, &options, cli->now,
                            error);
  ward_secret_free (secret);
  if (desk == NULL)
    return WARD_EXIT_FAILED;
  ward_cli_print (_("The sample district is in %s."), cli->db_path);
  return WARD_EXIT_DONE;
}

/* The phrase as a sheet to be printed, or on the terminal. */
static gboolean
give_recovery (WardCli *cli, const char *phrase, const char *district, const char *sheet,
               GError **error)
{
  WardRecoverySheet what = { .phrase = phrase,
                             .organisation = district,
                             .database = cli->db_path,
                             .reference = _("Recovery 1"),
                             .made_at = cli->now };
  g_autoptr (WardPaper) paper = NULL;
  g_autoptr (GBytes) pdf = NULL;
  gsize len = 0;
  const char *data;

  if (sheet == NULL)
    {
      ward_cli_print (
          _ ("Recovery phrase, to be printed and kept in a safe (it is not shown again):\n%s"),
          phrase);
      return TRUE;
    }
  paper = ward_recovery_sheet_new (&what);
  pdf = ward_paper_to_pdf (paper, NULL, error);
  data = pdf != NULL ? g_bytes_get_data (pdf, &len) : NULL;
  return pdf != NULL && ward_file_write (sheet, data, len, error);
}

static WardExit
init_real (WardCli *cli, const char *district, const char *name, const char *sheet, GError **error)
{
  WardUnlock unlock = { 0 };
  char *secret = NULL;
  g_autofree char *recovery = NULL;
  g_autoptr (WardDesk) desk = NULL;

  if (!read_unlock (cli, &unlock, &secret, error) || !make_folder (cli->db_path, error))
    return WARD_EXIT_FAILED;
  desk = ward_setup_district (cli->db_path, &unlock, district, name != NULL ? name : district,
                              cli->now, &recovery, error);
  ward_secret_free (secret);
  if (desk == NULL)
    return WARD_EXIT_FAILED;
  ward_cli_print (_("A database for district %s is in %s."), district, cli->db_path);
  if (recovery != NULL && !give_recovery (cli, recovery, district, sheet, error))
    return WARD_EXIT_FAILED;
  return WARD_EXIT_DONE;
}

static WardExit
run_init (WardCli *cli, GError **error)
{
  gboolean sample = ward_cli_take_flag (cli, "--sample");
  g_autofree char *district = ward_cli_take_option (cli, "--district");
  g_autofree char *name = ward_cli_take_option (cli, "--name");
  g_autofree char *sheet = ward_cli_take_option (cli, "--recovery-sheet");
  g_autofree char *seed = ward_cli_take_option (cli, "--seed");
  g_autofree char *scale = ward_cli_take_option (cli, "--scale");

  if (!ward_cli_expect (cli, 0, 0, error))
    return WARD_EXIT_USAGE;
  if (sample == (district != NULL))
    {
      g_set_error_literal (error, WARD_ERROR, WARD_ERROR_USAGE,
                           _("Give either --district CODE or --sample."));
      return WARD_EXIT_USAGE;
    }
  return sample ? init_sample (cli, seed, scale, error)
                : init_real (cli, district, name, sheet, error);
}

static WardExit
audit_verify (WardCli *cli, const WardContext *context, GError **error)
{
  g_autoptr (WardJsonWriter) w = ward_json_writer_new (FALSE);
  gint64 n = 0, bad = 0;
  gboolean ok = ward_audit_verify (context->db, &n, &bad, error);

  if (!ok && bad == 0)
    return WARD_EXIT_FAILED;
  if (cli->json)
    {
      ward_json_begin_object (w, NULL);
      ward_json_put_bool (w, "holds", ok);
      ward_json_put_int (w, "entries", n);
      if (!ok)
        ward_json_put_int (w, "bad", bad);
      ward_json_end_object (w);
      ward_cli_print_json (w);
    }
  else if (ok)
    ward_cli_print (_("The log holds: %d entries."), (int) n);
  return ok ? WARD_EXIT_DONE : WARD_EXIT_FAILED;
}

static void
write_history_row (const WardHistoryRow *row, WardCli *cli, WardJsonWriter *w)
{
  g_autofree char *at = ward_time_format (row->at);

  if (!cli->json)
    ward_cli_print ("%6d  %s  %-8s %s %s  %s", (int) row->audit, at, row->what, row->kind,
                    row->record, row->reason != NULL ? row->reason : "");
  ward_json_begin_object (w, NULL);
  ward_json_put_int (w, "entry", row->audit);
  ward_json_put_string (w, "at", at);
  ward_json_put_string (w, "by", row->by);
  ward_json_put_string (w, "what", row->what);
  ward_json_put_string (w, "kind", row->kind);
  ward_json_put_string (w, "record", row->record);
  ward_json_put_string (w, "reason", row->reason);
  ward_json_end_object (w);
}

static WardExit
audit_show (WardCli *cli, const WardContext *context, const char *record, GError **error)
{
  g_autoptr (GPtrArray) rows = ward_history (context->db, NULL, NULL, 0, error);
  g_autoptr (WardJsonWriter) w = ward_json_writer_new (FALSE);

  if (rows == NULL)
    return WARD_EXIT_FAILED;
  ward_json_begin_array (w, NULL);
  for (guint i = 0; i < rows->len; i++)
    {
      const WardHistoryRow *row = rows->pdata[i];

      if (record == NULL || g_str_equal (record, row->record))
        write_history_row (row, cli, w);
    }
  ward_json_end_array (w);
  if (cli->json)
    ward_cli_print_json (w);
  return WARD_EXIT_DONE;
}

/* The auditor's look at what an officer did, for a purpose that is logged. */
static WardExit
audit_by (WardCli *cli, const char *purpose, GError **error)
{
  g_autoptr (GPtrArray) rows = NULL;
  g_autoptr (WardJsonWriter) w = ward_json_writer_new (FALSE);
  g_autofree char *officer = NULL;
  WardContext context;

  if (purpose == NULL || *purpose == '\0' || !ward_cli_expect (cli, 2, 2, error))
    {
      if (*error == NULL)
        g_set_error_literal (error, WARD_ERROR, WARD_ERROR_USAGE,
                             _("Say whose and why: audit by COLLAR --reason WHY."));
      return WARD_EXIT_USAGE;
    }
  if (!ward_cli_open (cli, 0, &context, error))
    return WARD_EXIT_FAILED;
  officer = ward_cli_record_id (cli, ward_kind_find ("officer"), ward_cli_word (cli, 1), error);
  rows = officer != NULL ? ward_staff_audit (&context, officer, purpose, error) : NULL;
  if (rows == NULL)
    return WARD_EXIT_FAILED;
  ward_json_begin_array (w, NULL);
  for (guint i = 0; i < rows->len; i++)
    write_history_row (rows->pdata[i], cli, w);
  ward_json_end_array (w);
  if (cli->json)
    ward_cli_print_json (w);
  return WARD_EXIT_DONE;
}

static WardExit
run_audit (WardCli *cli, GError **error)
{
  g_autofree char *record = ward_cli_take_option (cli, "--record");
  g_autofree char *reason = ward_cli_take_option (cli, "--reason");
  WardContext context;

  if (g_strcmp0 (ward_cli_word (cli, 0), "by") == 0)
    return audit_by (cli, reason, error);
  if (!ward_cli_expect (cli, 1, 1, error))
    return WARD_EXIT_USAGE;
  if (g_str_equal (ward_cli_word (cli, 0), "verify"))
    return ward_cli_open (cli, WARD_DB_READ_ONLY, &context, error)
               ? audit_verify (cli, &context, error)
               : WARD_EXIT_FAILED;
  if (g_str_equal (ward_cli_word (cli, 0), "show"))
    return ward_cli_open (cli, WARD_DB_READ_ONLY, &context, error)
               ? audit_show (cli, &context, record, error)
               : WARD_EXIT_FAILED;
  g_set_error_literal (error, WARD_ERROR, WARD_ERROR_USAGE,
                       _("Say audit verify, audit show or audit by COLLAR."));
  return WARD_EXIT_USAGE;
}

static WardExit
run_backup (WardCli *cli, GError **error)
{
  WardContext context;

  if (!ward_cli_expect (cli, 1, 1, error))
    return WARD_EXIT_USAGE;
  if (!ward_cli_open (cli, 0, &context, error))
    return WARD_EXIT_FAILED;
  ward_cli_begin_long (cli, NULL);
  if (!ward_vault_backup (cli->vault, ward_cli_word (cli, 0), &cli->watch, error))
    return WARD_EXIT_FAILED;
  ward_cli_print (_("Backed up and checked."));
  return WARD_EXIT_DONE;
}

static WardExit
run_restore (WardCli *cli, GError **error)
{
  WardUnlock unlock = { 0 };
  char *secret = NULL;
  gboolean ok;

  if (!ward_cli_expect (cli, 1, 1, error))
    return WARD_EXIT_USAGE;
  if (!read_unlock (cli, &unlock, &secret, error))
    return WARD_EXIT_FAILED;
  ward_cli_begin_long (cli, NULL);
  ok = ward_vault_restore (cli->db_path, ward_cli_word (cli, 0), secret != NULL ? &unlock : NULL,
                           cli->now, &cli->watch, error);
  ward_secret_free (secret);
  if (ok)
    ward_cli_print (_("Restored; the old database was kept beside it."));
  return ok ? WARD_EXIT_DONE : WARD_EXIT_FAILED;
}

static void
doctor_counts (WardCli *cli, const WardContext *context, WardJsonWriter *w)
{
  guint n;
  const WardKind *const *kinds = ward_kinds (&n);

  ward_json_begin_object (w, "counts");
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (WardQuery) query = ward_query_new (kinds[i]);
      gint64 count = ward_records_count (context->db, query, NULL);

      if (count <= 0)
        continue;
      ward_json_put_int (w, kinds[i]->name, count);
      if (!cli->json)
        ward_cli_print ("  %-20s %d", kinds[i]->name, (int) count);
    }
  ward_json_end_object (w);
}

static WardExit
run_doctor (WardCli *cli, GError **error)
{
  g_autoptr (WardJsonWriter) w = ward_json_writer_new (FALSE);
  WardContext context;
  gint64 entries = 0, bad = 0;

  if (!ward_cli_expect (cli, 0, 0, error))
    return WARD_EXIT_USAGE;
  if (!ward_cli_open (cli, WARD_DB_READ_ONLY, &context, error) ||
      !ward_db_check (context.db, error) ||
      !ward_audit_verify (context.db, &entries, &bad, error))
    return WARD_EXIT_FAILED;
  if (!cli->json)
    ward_cli_print (_("Sound. Encryption %s, schema %d, rules %s, %d log entries, %d unsent."),
                    *ward_db_cipher_version (context.db) != '\0'
                        ? ward_db_cipher_version (context.db)
                        : _("none (sample only)"),
                    ward_migrate_latest (), ward_rule_set_get_version (context.rules),
                    (int) entries, (int) ward_outbox_count (context.db));
  ward_json_begin_object (w, NULL);
  ward_json_put_bool (w, "sound", TRUE);
  ward_json_put_string (w, "cipher", ward_db_cipher_version (context.db));
  ward_json_put_int (w, "schema", ward_migrate_latest ());
  ward_json_put_string (w, "rules", ward_rule_set_get_version (context.rules));
  ward_json_put_bool (w, "sample", ward_desk_is_sample (cli->desk));
  ward_json_put_int (w, "audit", entries);
  ward_json_put_int (w, "unsent", ward_outbox_count (context.db));
  doctor_counts (cli, &context, w);
  ward_json_end_object (w);
  if (cli->json)
    ward_cli_print_json (w);
  return WARD_EXIT_DONE;
}

static WardExit
run_sample (WardCli *cli, GError **error)
{
  WardContext context;

  if (!ward_cli_expect (cli, 1, 1, error) || !g_str_equal (ward_cli_word (cli, 0), "remove"))
    {
      if (*error == NULL)
        g_set_error_literal (error, WARD_ERROR, WARD_ERROR_USAGE, _("Say sample remove."));
      return WARD_EXIT_USAGE;
    }
  if (!ward_cli_open (cli, 0, &context, error) ||
      !ward_setup_remove_sample (&cli->desk, cli->db_path, error))
    return WARD_EXIT_FAILED;
  ward_cli_print (_("The sample district is gone."));
  return WARD_EXIT_DONE;
}

const WardCliVerb ward_cli_admin_verbs[] = {
  { "init", run_init,
    "--district CODE [--name NAME] [--recovery-sheet FILE.pdf] | --sample [--seed N] [--scale K]",
    N_("make a database, or one filled with the invented force") },
  { "audit", run_audit, "verify | show [--record ID] | by COLLAR --reason WHY",
    N_("the hash chain; the log; by officer for the auditor alone") },
  { "backup", run_backup, "FILE", N_("a consistent, checked copy") },
  { "restore", run_restore, "FILE", N_("put a backup in the database’s place") },
  { "doctor", run_doctor, "", N_("integrity, encryption, versions, counts") },
  { "sample", run_sample, "remove", N_("remove the sample district") },
  { NULL },
};
