/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "ward-cli-offer.h"
#include "ward-input.h"
#include "ward-merge.h"
#include "ward-take-back.h"

/* record, amend, archive, unarchive, dispose, merge, undo, check. */

static WardExit
finish (WardCli *cli, WardOutcome *outcome, const WardKind *kind, const char *given)
{
  g_autoptr (WardOutcome) owned = outcome;

  return owned != NULL ? ward_cli_print_outcome (cli, owned, kind, given) : WARD_EXIT_FAILED;
}

/* The record as it is given, or, with --cut, as the person-data guard would have it. */
static char *
read_record (WardCli *cli, const WardKind *kind, guint word, gboolean cut, GError **error)
{
  g_autofree char *text = ward_cli_read_file (ward_cli_word (cli, word), error);

  return text != NULL && cut ? ward_cli_cut (kind, text, error) : g_steal_pointer (&text);
}

static WardExit
run_record (WardCli *cli, GError **error)
{
  const WardKind *kind = ward_cli_kind (cli, 0, error);
  gboolean cut = ward_cli_take_flag (cli, "--cut");
  g_autofree char *text = NULL;
  WardContext context;

  if (kind == NULL || !ward_cli_expect (cli, 2, 2, error))
    return WARD_EXIT_USAGE;
  text = read_record (cli, kind, 1, cut, error);
  if (text == NULL || !ward_cli_open (cli, 0, &context, error))
    return WARD_EXIT_FAILED;
  return finish (cli, ward_input_record (&context, kind, NULL, text, error), kind, text);
}

static WardExit
run_amend (WardCli *cli, GError **error)
{
  const WardKind *kind = ward_cli_kind (cli, 0, error);
  gboolean cut = ward_cli_take_flag (cli, "--cut");
  g_autofree char *text = NULL, *id = NULL;
  WardContext context;

  if (kind == NULL || !ward_cli_expect (cli, 3, 3, error))
    return WARD_EXIT_USAGE;
  text = read_record (cli, kind, 2, cut, error);
  if (text == NULL || !ward_cli_open (cli, 0, &context, error))
    return WARD_EXIT_FAILED;
  id = ward_cli_record_id (cli, kind, ward_cli_word (cli, 1), error);
  return id != NULL ? finish (cli, ward_input_record (&context, kind, id, text, error), kind, text)
                    : WARD_EXIT_FAILED;
}

/* archive, restore-record and dispose: one record, a reason. */
static WardExit
run_verb (WardCli *cli, WardVerb verb, const char *action, GError **error)
{
  const WardKind *kind = ward_cli_kind (cli, 0, error);
  g_autofree char *reason = ward_cli_take_option (cli, "--reason");
  g_autoptr (GPtrArray) changes = ward_changes_new ();
  g_autofree char *id = NULL;
  WardRecord *record;
  WardContext context;

  if (kind == NULL || !ward_cli_expect (cli, 2, 2, error))
    return WARD_EXIT_USAGE;
  if (reason == NULL || *reason == '\0')
    {
      g_set_error_literal (error, WARD_ERROR, WARD_ERROR_USAGE, _("Give a --reason."));
      return WARD_EXIT_USAGE;
    }
  if (!ward_cli_open (cli, 0, &context, error))
    return WARD_EXIT_FAILED;
  id = ward_cli_record_id (cli, kind, ward_cli_word (cli, 1), error);
  record = id != NULL ? ward_records_get (context.db, kind, id, error) : NULL;
  if (record == NULL)
    return WARD_EXIT_FAILED;
  ward_changes_add (changes, verb, record, reason);
  return finish (cli, ward_commit (&context, changes, WARD_GATE_SAVE, action, error),
                 NULL, NULL);
}

static WardExit
run_archive (WardCli *cli, GError **error)
{
  return run_verb (cli, WARD_CHANGE_ARCHIVE, "archive", error);
}

static WardExit
run_unarchive (WardCli *cli, GError **error)
{
  return run_verb (cli, WARD_CHANGE_RESTORE, "unarchive", error);
}

static WardExit
run_dispose (WardCli *cli, GError **error)
{
  return run_verb (cli, WARD_CHANGE_DISPOSE, "dispose", error);
}

static WardExit
run_merge (WardCli *cli, GError **error)
{
  const WardKind *kind = ward_cli_kind (cli, 0, error);
  g_autofree char *reason = ward_cli_take_option (cli, "--reason");
  g_autofree char *id = NULL, *into = NULL;
  WardContext context;

  if (kind == NULL || !ward_cli_expect (cli, 3, 3, error))
    return WARD_EXIT_USAGE;
  if (!ward_cli_open (cli, 0, &context, error))
    return WARD_EXIT_FAILED;
  id = ward_cli_record_id (cli, kind, ward_cli_word (cli, 1), error);
  into = id != NULL ? ward_cli_record_id (cli, kind, ward_cli_word (cli, 2), error) : NULL;
  if (into == NULL)
    return WARD_EXIT_FAILED;
  return finish (cli, ward_merge (&context, kind, id, into, reason, error), NULL, NULL);
}

static void
print_taken_back (WardCli *cli, const WardTakenBack *taken)
{
  g_autoptr (WardJsonWriter) w = ward_json_writer_new (FALSE);
  const GPtrArray *findings = taken->outcome != NULL ? taken->outcome->findings : NULL;

  if (!cli->json)
    {
      if (findings != NULL)
        ward_cli_print_findings (cli, findings);
      ward_cli_print (_("Entry %d: %d taken back, %d stay."), (int) taken->entry,
                      (int) taken->back, (int) taken->kept);
      return;
    }
  ward_json_begin_object (w, NULL);
  ward_json_put_int (w, "entry", taken->entry);
  ward_json_put_int (w, "back", taken->back);
  ward_json_put_int (w, "kept", taken->kept);
  ward_json_begin_array (w, "findings");
  for (guint i = 0; findings != NULL && i < findings->len; i++)
    ward_finding_write (findings->pdata[i], NULL, w);
  ward_json_end_array (w);
  ward_json_end_object (w);
  ward_cli_print_json (w);
}

/* ENTRY as the log numbers it, or “last”. */
static gboolean
read_entry (const char *word, gint64 *ret, GError **error)
{
  *ret = 0;
  if (g_str_equal (word, "last") || g_ascii_string_to_signed (word, 10, 1, G_MAXINT64, ret, NULL))
    return TRUE;
  g_set_error_literal (error, WARD_ERROR, WARD_ERROR_USAGE,
                       _("undo takes the number of a log entry, or “last”."));
  return FALSE;
}

static WardExit
run_undo (WardCli *cli, GError **error)
{
  g_autoptr (WardTakenBack) taken = NULL;
  WardContext context;
  gint64 entry;

  if (!ward_cli_expect (cli, 1, 1, error) || !read_entry (ward_cli_word (cli, 0), &entry, error))
    return WARD_EXIT_USAGE;
  if (!ward_cli_open (cli, 0, &context, error))
    return WARD_EXIT_FAILED;
  ward_cli_begin_long (cli, &context);
  taken = ward_take_back (&context, entry, cli->watch.progress, error);
  if (taken == NULL)
    return WARD_EXIT_FAILED;
  print_taken_back (cli, taken);
  return taken->back == 0 && (taken->kept > 0 || taken->outcome != NULL) ? WARD_EXIT_REFUSED
                                                                         : WARD_EXIT_DONE;
}

static void
print_check (WardCli *cli, const WardOutcome *outcome, const WardKind *kind, const char *given)
{
  g_autoptr (WardJsonWriter) w = ward_json_writer_new (FALSE);

  if (!cli->json)
    {
      ward_cli_print_findings (cli, outcome->findings);
      ward_cli_offer (kind, given, NULL);
      return;
    }
  ward_json_begin_object (w, NULL);
  ward_json_begin_array (w, "findings");
  for (guint i = 0; i < outcome->findings->len; i++)
    ward_finding_write (outcome->findings->pdata[i], NULL, w);
  ward_json_end_array (w);
  ward_cli_offer (kind, given, w);
  ward_json_end_object (w);
  ward_cli_print_json (w);
}

static WardExit
run_check (WardCli *cli, GError **error)
{
  const WardKind *kind = ward_cli_kind (cli, 0, error);
  g_autofree char *gate_nick = ward_cli_take_option (cli, "--gate");
  g_autofree char *text = NULL;
  g_autoptr (WardOutcome) outcome = NULL;
  WardGate gate = WARD_GATE_SAVE;
  WardContext context;

  if (kind == NULL || !ward_cli_expect (cli, 2, 2, error))
    return WARD_EXIT_USAGE;
  if (gate_nick != NULL && !ward_gate_from_nick (gate_nick, &gate))
    {
      g_set_error (error, WARD_ERROR, WARD_ERROR_USAGE, _("There is no gate “%s”."), gate_nick);
      return WARD_EXIT_USAGE;
    }
  text = ward_cli_read_file (ward_cli_word (cli, 1), error);
  if (text == NULL || !ward_cli_open (cli, WARD_DB_CHECK, &context, error))
    return WARD_EXIT_FAILED;
  outcome = ward_input_check (&context, kind, text, gate, error);
  if (outcome == NULL)
    return WARD_EXIT_FAILED;
  print_check (cli, outcome, kind, text);
  return outcome->refused            ? WARD_EXIT_REFUSED
         : outcome->needs_acceptance ? WARD_EXIT_ACCEPT
                                     : WARD_EXIT_DONE;
}

const WardCliVerb ward_cli_write_verbs[] = {
  { "record", run_record, "KIND FILE|- [--cut]", N_("write a JSON object through the rules") },
  { "amend", run_amend, "KIND ID FILE|- [--cut]", N_("change a record") },
  { "archive", run_archive, "KIND ID --reason R", N_("take a record out of lists and maps") },
  { "unarchive", run_unarchive, "KIND ID --reason R", N_("bring an archived record back") },
  { "dispose", run_dispose, "KIND ID --reason R",
    N_("destroy a record’s content; a tombstone stays") },
  { "merge", run_merge, "KIND ID INTO [--reason R]",
    N_("make a record the duplicate of another; its id leads there") },
  { "undo", run_undo, "ENTRY|last",
    N_("take back what an entry of the log wrote: an import, a bulk edit, a change by hand") },
  { "check", run_check, "KIND FILE|- [--gate GATE]",
    N_("all findings of a record as if written; writes nothing") },
  { NULL },
};
