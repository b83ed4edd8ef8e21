/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "ward-bundle.h"
#include "ward-cli-issue.h"
#include "ward-clock-file.h"
#include "ward-roles.h"

/* decision clocks, serve-plan, bundle, verify. */

static WardRecord *
open_decision (WardCli *cli, WardDbFlags flags, WardContext *context, GError **error)
{
  const WardKind *kind = ward_kind_find ("decision");
  g_autofree char *id = NULL;

  if (!ward_cli_open (cli, flags, context, error))
    return NULL;
  if (!ward_role_may_read (context->role, kind))
    {
      g_set_error_literal (error, WARD_ERROR, WARD_ERROR_DENIED,
                           _("Your role does not see records of this kind."));
      return NULL;
    }
  id = ward_cli_record_id (cli, kind, ward_cli_word (cli, 1), error);
  return id != NULL ? ward_records_get (context->db, kind, id, error) : NULL;
}

static void
print_clock (const WardClock *clock)
{
  g_autofree char *due = ward_time_display (clock->due);

  ward_cli_print ("%-13s %-9s %s", clock->clock, clock->state, due);
  for (guint i = 0; i < clock->working->len; i++)
    ward_cli_print ("  · %s", (const char *) clock->working->pdata[i]);
}

static WardExit
run_clocks (WardCli *cli, GError **error)
{
  g_autoptr (WardRecord) decision = NULL;
  g_autoptr (GPtrArray) clocks = NULL;
  g_autoptr (WardJsonWriter) w = ward_json_writer_new (FALSE);
  WardContext context;

  if (!ward_cli_expect (cli, 2, 2, error))
    return WARD_EXIT_USAGE;
  decision = open_decision (cli, WARD_DB_READ_ONLY, &context, error);
  if (decision == NULL)
    return WARD_EXIT_FAILED;
  clocks = ward_clock_file_clocks (&context, decision);
  ward_json_begin_array (w, NULL);
  for (guint i = 0; i < clocks->len; i++)
    {
      if (!cli->json)
        print_clock (clocks->pdata[i]);
      ward_clock_write (clocks->pdata[i], NULL, w);
    }
  ward_json_end_array (w);
  if (cli->json)
    ward_cli_print_json (w);
  return WARD_EXIT_DONE;
}

static void
put_time (WardJsonWriter *w, const char *name, gint64 time)
{
  g_autofree char *text = ward_time_format (time);

  ward_json_put_string (w, name, text);
}

static void
print_plan (WardCli *cli, const WardServePlan *plan)
{
  g_autoptr (WardJsonWriter) w = ward_json_writer_new (FALSE);

  ward_json_begin_object (w, NULL);
  put_time (w, "serve_at", plan->serve_at);
  put_time (w, "last_hearing", plan->last_hearing);
  ward_json_put_bool (w, "sittings_known", plan->known);
  ward_json_begin_array (w, "sittings");
  for (guint i = 0; i < plan->sittings->len; i++)
    put_time (w, NULL, g_array_index (plan->sittings, gint64, i));
  ward_json_end_array (w);
  ward_json_begin_array (w, "working");
  for (guint i = 0; i < plan->working->len; i++)
    {
      if (!cli->json)
        ward_cli_print ("· %s", (const char *) plan->working->pdata[i]);
      ward_json_put_string (w, NULL, plan->working->pdata[i]);
    }
  ward_json_end_array (w);
  ward_json_end_object (w);
  if (cli->json)
    ward_cli_print_json (w);
}

static WardExit
run_serve_plan (WardCli *cli, GError **error)
{
  g_autofree char *serve_at = ward_cli_take_option (cli, "--serve-at");
  g_autoptr (WardRecord) decision = NULL;
  g_autoptr (WardServePlan) plan = NULL;
  WardContext context;
  gint64 at = cli->now;

  if (!ward_cli_expect (cli, 2, 2, error))
    return WARD_EXIT_USAGE;
  if (serve_at != NULL && !ward_time_parse (serve_at, &at, error))
    return WARD_EXIT_USAGE;
  decision = open_decision (cli, WARD_DB_READ_ONLY, &context, error);
  if (decision == NULL)
    return WARD_EXIT_FAILED;
  plan = ward_clock_file_plan (&context, decision, at);
  print_plan (cli, plan);
  return WARD_EXIT_DONE;
}

static WardExit
make_bundle (WardCli *cli, WardCliIssue *issue, GError **error)
{
  g_autoptr (WardSigningKey) key = NULL;
  g_autoptr (WardRecord) decision = NULL;
  WardContext context;

  if (cli->secret_fd < 0 || cli->as == NULL)
    {
      g_set_error_literal (error, WARD_ERROR, WARD_ERROR_USAGE,
                           _("A bundle is signed: give --as COLLAR and --secret-fd N."));
      return WARD_EXIT_USAGE;
    }
  decision = open_decision (cli, 0, &context, error);
  if (decision == NULL || !ward_cli_take_key (cli, &context, &key, error))
    return WARD_EXIT_FAILED;
  issue->issue.sample = ward_desk_is_sample (cli->desk);
  return ward_cli_write_issued (
      cli, issue, ward_issue_bundle (&context, decision->id, key, &issue->issue, error), 1, error);
}

static WardExit
run_bundle (WardCli *cli, GError **error)
{
  WardCliIssue issue = { .issue.profile = WARD_PROFILE_COURT };
  WardExit code = WARD_EXIT_USAGE;

  if (ward_cli_take_issue (cli, &issue, error) && ward_cli_expect (cli, 2, 2, error))
    code = make_bundle (cli, &issue, error);
  ward_cli_issue_clear (&issue);
  return code;
}

static void
print_checks (const WardBundleReport *report)
{
  for (guint i = 0; i < report->checks->len; i++)
    {
      const WardBundleCheck *check = report->checks->pdata[i];

      ward_cli_print ("%-7s %-10s %s", ward_check_outcome_nick (check->outcome), check->name,
                      check->detail != NULL ? check->detail : "");
    }
  ward_cli_print (_("Key of %s (%s)."),
                  report->owner != NULL     ? report->owner
                  : report->claimed != NULL ? report->claimed
                                            : _("somebody unknown"),
                  report->owner != NULL ? _("certified by the centre") : _("not certified"));
  ward_cli_print ("%s", report->good ? _("The bundle is good.") : _("The bundle is NOT good."));
}

static WardExit
run_verify (WardCli *cli, GError **error)
{
  g_autoptr (WardBundleReport) report = NULL;
  g_autoptr (GBytes) zip = NULL;
  gsize len = 0;
  char *data;

  if (!ward_cli_expect (cli, 2, 2, error))
    return WARD_EXIT_USAGE;
  data = ward_cli_read_bytes (ward_cli_word (cli, 1), &len, error);
  if (data == NULL)
    return WARD_EXIT_FAILED;
  zip = g_bytes_new_take (data, len);
  report = ward_bundle_verify (zip, NULL, NULL);
  if (cli->json)
    {
      g_autoptr (WardJsonWriter) w = ward_json_writer_new (FALSE);

      ward_bundle_report_write (report, NULL, w);
      ward_cli_print_json (w);
    }
  else
    print_checks (report);
  return report->good ? WARD_EXIT_DONE : WARD_EXIT_FAILED;
}

gboolean
ward_cli_decision_verb (WardCli *cli, const char *verb, WardExit *ret_code, GError **error)
{
  static const struct {
    const char *name;
    WardExit (*run) (WardCli *cli, GError **error);
  } verbs[] = {
    { "clocks", run_clocks },
    { "serve-plan", run_serve_plan },
    { "bundle", run_bundle },
    { "verify", run_verify },
  };

  for (guint i = 0; i < G_N_ELEMENTS (verbs); i++)
    if (g_strcmp0 (verbs[i].name, verb) == 0)
      {
        *ret_code = verbs[i].run (cli, error);
        return TRUE;
      }
  return FALSE;
}
