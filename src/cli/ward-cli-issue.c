/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "ward-cli-issue.h"
#include "ward-file.h"
#include "ward-persons.h"

/* report, export: files that leave. */

gboolean
ward_cli_take_issue (WardCli *cli, WardCliIssue *ret, GError **error)
{
  g_autofree char *profile = ward_cli_take_option (cli, "--profile");

  ret->second_fd = -1;
  ret->second = ward_cli_take_option (cli, "--second");
  if (!ward_cli_take_fd (cli, "--second-fd", &ret->second_fd, error))
    return FALSE;
  ret->out = ward_cli_take_option (cli, "-o");
  ret->recipient = ward_cli_take_option (cli, "--recipient");
  ret->reason = ward_cli_take_option (cli, "--reason");
  ret->exact_reason = cli->exact ? ward_cli_take_option (cli, "--reason") : NULL;
  if (cli->exact && ret->exact_reason == NULL)
    ret->exact_reason = g_strdup (ret->reason);
  if (ret->out == NULL || ret->recipient == NULL || *ret->recipient == '\0' ||
      ret->reason == NULL || *ret->reason == '\0')
    g_set_error_literal (error, WARD_ERROR, WARD_ERROR_USAGE,
                         _("Say where to, who receives it and why: -o FILE --recipient WHO "
                           "--reason WHY."));
  else if (profile != NULL && !ward_profile_from_nick (profile, &ret->issue.profile))
    g_set_error (error, WARD_ERROR, WARD_ERROR_USAGE,
                 _("There is no profile “%s”: command, court, partner."), profile);
  else if ((ret->second != NULL) != (ret->second_fd >= 0))
    g_set_error_literal (error, WARD_ERROR, WARD_ERROR_USAGE,
                         _("Whoever signs second does it with a key of their own: --second COLLAR "
                           "--second-fd N."));
  else
    {
      ret->issue.recipient = ret->recipient;
      ret->issue.reason = ret->reason;
      ret->issue.exact_reason = ret->exact_reason;
      return TRUE;
    }
  return FALSE;
}

void
ward_cli_issue_clear (WardCliIssue *issue)
{
  g_free (issue->out);
  g_free (issue->recipient);
  g_free (issue->reason);
  g_free (issue->exact_reason);
  g_free (issue->second);
}

WardExit
ward_cli_write_issued (WardCli *cli, const WardCliIssue *issue, GBytes *bytes, gint64 n,
                       GError **error)
{
  g_autoptr (GBytes) owned = bytes;
  g_autoptr (WardJsonWriter) w = NULL;
  gsize len = 0;
  const char *data = owned != NULL ? g_bytes_get_data (owned, &len) : NULL;

  if (owned == NULL || !ward_file_write (issue->out, data != NULL ? data : "", len, error))
    return WARD_EXIT_FAILED;
  if (!cli->json)
    {
      ward_cli_print (_("%s written."), issue->out);
      return WARD_EXIT_DONE;
    }
  w = ward_json_writer_new (FALSE);
  ward_json_begin_object (w, NULL);
  ward_json_put_string (w, "file", issue->out);
  ward_json_put_int (w, "records", n);
  ward_json_end_object (w);
  ward_cli_print_json (w);
  return WARD_EXIT_DONE;
}

static WardExit
print_report (WardCli *cli, WardCliIssue *issue, GError **error)
{
  const char *name = ward_cli_word (cli, 0);
  const char *kind = ward_issue_paper_kind (name);
  g_autofree char *id = NULL;
  WardContext context;

  if (!g_strv_contains (ward_issue_papers (), name) ||
      (kind != NULL) != (ward_cli_word (cli, 1) != NULL))
    {
      g_set_error_literal (error, WARD_ERROR, WARD_ERROR_USAGE,
                           _("The papers are court-schedule ID, policy-record ID, "
                             "premises-summary ID, command-brief and map."));
      return WARD_EXIT_USAGE;
    }
  if (!ward_cli_open (cli, 0, &context, error))
    return WARD_EXIT_FAILED;
  if (kind != NULL &&
      (id = ward_cli_record_id (cli, ward_kind_find (kind), ward_cli_word (cli, 1), error)) == NULL)
    return WARD_EXIT_FAILED;
  issue->issue.sample = ward_desk_is_sample (cli->desk);
  return ward_cli_write_issued (cli, issue,
                                ward_issue_paper (&context, name, id, &issue->issue, error), 1,
                                error);
}

static WardExit
run_report (WardCli *cli, GError **error)
{
  WardCliIssue issue = { 0 };
  WardExit code = WARD_EXIT_USAGE;

  if (!ward_cli_take_issue (cli, &issue, error))
    code = WARD_EXIT_USAGE;
  else if (g_strcmp0 (ward_cli_word (cli, 0), "map") == 0)
    code = ward_cli_report_map (cli, &issue, error);
  else if (ward_cli_expect (cli, 1, 2, error))
    code = print_report (cli, &issue, error);
  ward_cli_issue_clear (&issue);
  return code;
}

gboolean
ward_cli_take_second (WardCli *cli, const WardContext *context, const WardCliIssue *issue,
                      char **ret_officer, WardSigningKey **ret_key, GError **error)
{
  char *secret;

  if (issue->second == NULL)
    return TRUE;
  *ret_officer = ward_cli_record_id (cli, ward_kind_find ("officer"), issue->second, error);
  secret = *ret_officer != NULL ? ward_secret_read_fd (issue->second_fd, error) : NULL;
  if (secret == NULL)
    return FALSE;
  *ret_key = ward_person_unlock (context, *ret_officer, secret, error);
  ward_secret_free (secret);
  return *ret_key != NULL;
}

/* A list as “list” takes it. */
typedef struct {
  const WardKind *kind;
  char *filter;
  WardListTerms *terms;
} Listed;

static WardExit
write_export (WardCli *cli, const Listed *listed, WardCliIssue *issue, GError **error)
{
  g_autoptr (WardQuery) query = ward_query_new (listed->kind);
  g_autoptr (WardSigningKey) key = NULL;
  g_autofree char *officer = NULL;
  WardSecond second;
  gboolean barred = FALSE;
  WardContext context;
  gint64 n = 0;
  GBytes *bytes;

  if (!ward_cli_open (cli, 0, &context, error) ||
      !ward_cli_narrow (cli, &context, listed->filter, listed->terms, query, &barred, error) ||
      !ward_cli_take_second (cli, &context, issue, &officer, &key, error))
    return barred ? WARD_EXIT_REFUSED : WARD_EXIT_FAILED;
  second = (WardSecond) { officer, key };
  issue->issue.second = key != NULL ? &second : NULL;
  issue->issue.sample = ward_desk_is_sample (cli->desk);
  ward_cli_begin_long (cli, &context);
  issue->issue.progress = cli->watch.progress;
  bytes = ward_issue_export (&context, ward_cli_word (cli, 0), listed->kind, query, &issue->issue,
                             &n, error);
  return ward_cli_write_issued (cli, issue, bytes, n, error);
}

/* Of the contract's formats, those not made yet are UNSUPPORTED further on. */
static gboolean
is_format (WardCli *cli, GError **error)
{
  static const char *const formats[] = { "csv", "geojson", "gpkg", "ics", NULL };
  const char *word = ward_cli_word (cli, 0);

  if (word != NULL && g_strv_contains (formats, word))
    return TRUE;
  g_set_error_literal (error, WARD_ERROR, WARD_ERROR_USAGE, _("Say export csv or geojson."));
  return FALSE;
}

static WardExit
run_export (WardCli *cli, GError **error)
{
  g_autofree char *filter = ward_cli_take_option (cli, "--filter");
  g_autoptr (WardListTerms) terms = ward_list_terms_new ();
  Listed listed = { NULL, filter, terms };
  WardCliIssue issue = { 0 };
  WardExit code = WARD_EXIT_USAGE;

  if (ward_cli_take_issue (cli, &issue, error) && is_format (cli, error) &&
      (listed.kind = ward_cli_kind (cli, 1, error)) != NULL &&
      ward_cli_take_terms (cli, listed.kind, terms, error) && ward_cli_expect (cli, 2, 2, error))
    code = write_export (cli, &listed, &issue, error);
  ward_cli_issue_clear (&issue);
  return code;
}

const WardCliVerb ward_cli_issue_verbs[] = {
  { "report", run_report,
    "court-schedule|policy-record|premises-summary ID | command-brief | map [--around PLACE] "
    "[--scale N] [--base PACK]… [--without PART,…], -o FILE --recipient WHO --reason WHY",
    N_("a paper as PDF, a map as PDF or PNG; writes a disclosure row") },
  { "export", run_export,
    "csv|geojson|gpkg KIND -o FILE --recipient WHO --reason WHY [--profile command|court|partner] "
    "[--filter NAME] [--words W] [--where FIELD=VALUE]… [--order [-]FIELD] [--archived] "
    "[--exact [--second COLLAR --second-fd N]]",
    N_("records as a file; writes a disclosure row") },
  { NULL },
};
