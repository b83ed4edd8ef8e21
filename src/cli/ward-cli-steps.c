/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <string.h>

#include "ward-cli-issue.h"
#include "ward-cli-patrol.h"
#include "ward-file.h"
#include "ward-input.h"
#include "ward-persons.h"
#include "ward-requests.h"

/* decision, patrol and their like: steps; decide: requests and answers; person: personal keys. */

static WardExit
usage (GError **error, const char *message)
{
  g_set_error_literal (error, WARD_ERROR, WARD_ERROR_USAGE, message);
  return WARD_EXIT_USAGE;
}

static WardExit
finish (WardCli *cli, WardOutcome *outcome)
{
  g_autoptr (WardOutcome) owned = outcome;

  return owned != NULL ? ward_cli_print_outcome (cli, owned, NULL, NULL) : WARD_EXIT_FAILED;
}

gboolean
ward_cli_take_key (WardCli *cli, const WardContext *context, WardSigningKey **ret, GError **error)
{
  char *secret;

  *ret = NULL;
  if (cli->secret_fd < 0)
    return TRUE;
  secret = ward_secret_read_fd (cli->secret_fd, error);
  if (secret == NULL)
    return FALSE;
  if (context->actor == NULL)
    g_set_error_literal (error, WARD_ERROR, WARD_ERROR_USAGE, _("Say who acts, with --as COLLAR."));
  else
    *ret = ward_person_unlock (context, context->actor, secret, error);
  ward_secret_free (secret);
  return *ret != NULL;
}

static WardExit
take_step (WardCli *cli, const WardStepSpec *spec, GError **error)
{
  g_autoptr (WardSigningKey) key = NULL;
  g_autofree char *id = NULL;
  WardContext context;

  if (!ward_cli_expect (cli, 2, 2, error))
    return WARD_EXIT_USAGE;
  if (!ward_cli_open (cli, 0, &context, error) || !ward_cli_take_key (cli, &context, &key, error))
    return WARD_EXIT_FAILED;
  id = ward_cli_record_id (cli, ward_kind_find (spec->kind), ward_cli_word (cli, 1), error);
  return id != NULL ? finish (cli, ward_step (&context, spec, id, key, error)) : WARD_EXIT_FAILED;
}

static WardExit
oral (WardCli *cli, const char *by, const char *given_at, GError **error)
{
  g_autofree char *id = NULL, *officer = NULL;
  g_autoptr (WardSigningKey) key = NULL;
  WardContext context;
  gint64 at = cli->now;

  if (!ward_cli_expect (cli, 2, 2, error) ||
      (given_at != NULL && !ward_time_parse (given_at, &at, error)))
    return WARD_EXIT_USAGE;
  if (!ward_cli_open (cli, 0, &context, error) || !ward_cli_take_key (cli, &context, &key, error))
    return WARD_EXIT_FAILED;
  if (key == NULL)
    return usage (error, _("Who takes it down proves it: give --as COLLAR and --secret-fd N."));
  id = ward_cli_record_id (cli, ward_kind_find ("decision"), ward_cli_word (cli, 1), error);
  officer = id != NULL ? ward_cli_record_id (cli, ward_kind_find ("officer"), by, error) : NULL;
  return officer != NULL ? finish (cli, ward_step_oral (&context, id, officer, at, error))
                         : WARD_EXIT_FAILED;
}

WardExit
ward_cli_file_under (WardCli *cli, const char *kind_name, const char *under, GError **error)
{
  const WardKind *kind = ward_kind_find (kind_name);
  g_autofree char *text = NULL, *id = NULL, *whole = NULL;
  g_autoptr (WardOutcome) outcome = NULL;
  WardContext context;

  if (!ward_cli_expect (cli, 3, 3, error))
    return WARD_EXIT_USAGE;
  text = ward_cli_read_file (ward_cli_word (cli, 2), error);
  if (text == NULL || !ward_cli_open (cli, 0, &context, error))
    return WARD_EXIT_FAILED;
  id = ward_cli_record_id (cli, ward_kind_find (under), ward_cli_word (cli, 1), error);
  g_strstrip (text);
  if (id == NULL)
    return WARD_EXIT_FAILED;
  if (*text != '{')
    return usage (error, _("Give one JSON object."));
  whole = g_strdup_printf ("{\"%s\":\"%s\"%s%s", under, id,
                           g_strrstr (text, ":") != NULL ? "," : "", text + 1);
  outcome = ward_input_record (&context, kind, NULL, whole, error);
  return outcome != NULL ? ward_cli_print_outcome (cli, outcome, kind, text) : WARD_EXIT_FAILED;
}

static WardExit
run_decision (WardCli *cli, GError **error)
{
  g_autofree char *by = ward_cli_take_option (cli, "--oral-by");
  g_autofree char *given_at = ward_cli_take_option (cli, "--given-at");
  const char *verb = ward_cli_word (cli, 0);
  const WardStepSpec *spec = ward_step_find ("decision", verb);
  WardExit code;

  if (ward_cli_decision_verb (cli, verb, &code, error))
    return code;
  if (g_strcmp0 (verb, "authorise") == 0 && by != NULL)
    return oral (cli, by, given_at, error);
  if (spec != NULL)
    return take_step (cli, spec, error);
  if (g_strcmp0 (verb, "serve") == 0)
    return ward_cli_file_under (cli, "service", "decision", error);
  if (g_strcmp0 (verb, "order") == 0)
    return ward_cli_file_under (cli, "order_event", "decision", error);
  return usage (error, _("Say which step."));
}

static WardExit
run_patrol (WardCli *cli, GError **error)
{
  const char *verb = ward_cli_word (cli, 0);
  const WardStepSpec *spec = ward_step_find ("patrol", verb);
  WardExit code;

  if (ward_cli_patrol_verb (cli, verb, &code, error))
    return code;
  return spec != NULL ? take_step (cli, spec, error) : usage (error, _("Say which step."));
}

/* step KIND VERB ID: the steps of kinds that have no command of their own. */
static WardExit
run_step (WardCli *cli, GError **error)
{
  const WardStepSpec *spec = ward_step_find (ward_cli_word (cli, 0), ward_cli_word (cli, 1));

  if (spec == NULL)
    return usage (error, _("There is no such step."));
  g_ptr_array_remove_index (cli->words, 0);
  return take_step (cli, spec, error);
}

static gboolean
write_or_print (const char *path, const char *text, GError **error)
{
  if (path != NULL)
    return ward_file_write (path, text, -1, error);
  fputs (text, stdout);
  fputc ('\n', stdout);
  return TRUE;
}

static WardExit
decide_request (WardCli *cli, const char *out, GError **error)
{
  const WardStepSpec *spec = ward_step_find (ward_cli_word (cli, 1), ward_cli_word (cli, 2));
  g_autofree char *id = NULL, *text = NULL;
  WardContext context;

  if (spec == NULL || !ward_cli_expect (cli, 4, 4, error))
    return *error == NULL ? usage (error, _("Say: decide request KIND STEP ID.")) : WARD_EXIT_USAGE;
  if (!ward_cli_open (cli, WARD_DB_READ_ONLY, &context, error))
    return WARD_EXIT_FAILED;
  id = ward_cli_record_id (cli, ward_kind_find (spec->kind), ward_cli_word (cli, 3), error);
  text = id != NULL ? ward_request_write (&context, spec, id, error) : NULL;
  return text != NULL && write_or_print (out, text, error) ? WARD_EXIT_DONE : WARD_EXIT_FAILED;
}

static WardExit
decide_answer (WardCli *cli, const char *out, GError **error)
{
  g_autoptr (WardRequest) request = NULL;
  g_autoptr (WardSigningKey) key = NULL;
  g_autofree char *text = NULL, *answer = NULL;
  WardContext context;

  if (!ward_cli_expect (cli, 2, 2, error))
    return WARD_EXIT_USAGE;
  text = ward_cli_read_file (ward_cli_word (cli, 1), error);
  request = text != NULL ? ward_request_read (text, error) : NULL;
  if (request == NULL || !ward_cli_open (cli, WARD_DB_READ_ONLY, &context, error) ||
      !ward_cli_take_key (cli, &context, &key, error))
    return WARD_EXIT_FAILED;
  if (key == NULL)
    return usage (error, _("An answer is signed: give --as COLLAR and --secret-fd N."));
  answer = ward_request_answer (&context, request, key, error);
  return answer != NULL && write_or_print (out, answer, error) ? WARD_EXIT_DONE : WARD_EXIT_FAILED;
}

static WardExit
decide_accept (WardCli *cli, GError **error)
{
  g_autofree char *text = NULL;
  WardContext context;

  if (!ward_cli_expect (cli, 2, 2, error))
    return WARD_EXIT_USAGE;
  text = ward_cli_read_file (ward_cli_word (cli, 1), error);
  if (text == NULL || !ward_cli_open (cli, 0, &context, error))
    return WARD_EXIT_FAILED;
  return finish (cli, ward_request_accept (&context, text, error));
}

static WardExit
run_decide (WardCli *cli, GError **error)
{
  g_autofree char *out = ward_cli_take_option (cli, "-o");
  const char *word = ward_cli_word (cli, 0);

  if (g_strcmp0 (word, "request") == 0)
    return decide_request (cli, out, error);
  if (g_strcmp0 (word, "answer") == 0)
    return decide_answer (cli, out, error);
  if (g_strcmp0 (word, "accept") == 0)
    return decide_accept (cli, error);
  return usage (error, _("Say decide request, answer or accept."));
}

static gboolean
enrol_person (WardCli *cli, const WardContext *context, const char *officer, GError **error)
{
  char *secret = ward_secret_read_fd (cli->secret_fd, error);
  gboolean ok = secret != NULL && ward_person_enrol (context, officer, secret, NULL, error);

  g_clear_pointer (&secret, ward_secret_free);
  if (ok)
    ward_cli_print (_("The personal key is made; only its owner’s secret opens it."));
  return ok;
}

static gboolean
revoke_person (const WardContext *context, const char *officer, const char *reason, GError **error)
{
  if (!ward_person_revoke (context, officer, reason, error))
    return FALSE;
  ward_cli_print (_("The key is revoked. What it signed before stands."));
  return TRUE;
}

static WardExit
run_person (WardCli *cli, GError **error)
{
  g_autofree char *reason = ward_cli_take_option (cli, "--reason");
  g_autofree char *id = NULL;
  gboolean add = g_strcmp0 (ward_cli_word (cli, 0), "add") == 0;
  WardContext context;

  if (!ward_cli_expect (cli, 2, 2, error))
    return WARD_EXIT_USAGE;
  if (!(add ? cli->secret_fd >= 0
            : g_str_equal (ward_cli_word (cli, 0), "revoke") && reason != NULL))
    return usage (error,
                  _("Say person add COLLAR, with the officer’s own secret on --secret-fd N, or "
                    "person revoke COLLAR --reason R."));
  if (!ward_cli_open (cli, 0, &context, error))
    return WARD_EXIT_FAILED;
  id = ward_cli_record_id (cli, ward_kind_find ("officer"), ward_cli_word (cli, 1), error);
  if (id == NULL)
    return WARD_EXIT_FAILED;
  if (add ? enrol_person (cli, &context, id, error)
          : revoke_person (&context, id, reason, error))
    return WARD_EXIT_DONE;
  return WARD_EXIT_FAILED;
}

const WardCliVerb ward_cli_step_verbs[] = {
  { "decision", run_decision,
    "authorise|confirm|close|seal ID | authorise ID --oral-by COLLAR [--given-at T] | "
    "serve|order ID FILE|- | clocks ID | serve-plan ID [--serve-at T] | bundle ID -o FILE "
    "--recipient WHO --reason WHY [--profile P] | verify FILE",
    N_("signed steps and what happened after them") },
  { "patrol", run_patrol,
    "check ID [--exact --reason R] | suggest ID [--apply N] | "
    "consult|approve|done|cancel ID | debrief ID FILE|-",
    N_("what a patrol plan meets, smallest changes that clear it, and its steps") },
  { "step", run_step, "KIND VERB ID", N_("a step of any kind that has steps") },
  { "decide", run_decide, "request KIND STEP ID | answer FILE | accept FILE [-o FILE]",
    N_("a step by an officer at another machine") },
  { "person", run_person, "add COLLAR | revoke COLLAR --reason R",
    N_("make an officer’s personal key, or put it out of force") },
  { NULL },
};
