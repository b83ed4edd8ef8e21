/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "ward-attention.h"
#include "ward-cli.h"
#include "ward-duty-evidence.h"
#include "ward-file.h"
#include "ward-pack-cases.h"
#include "ward-packs.h"

/* attention, duties, policy, key. */

static void
write_attention (const WardAttention *item, WardCli *cli, WardJsonWriter *w)
{
  g_autofree char *due = ward_time_format (item->due);

  if (!cli->json)
    ward_cli_print ("%-5s %s  %s: %s", ward_attention_level_nick (item->level), due, item->text,
                    item->subject);
  ward_json_begin_object (w, NULL);
  ward_json_put_string (w, "due", due);
  ward_json_put_string (w, "level", ward_attention_level_nick (item->level));
  ward_json_put_bool (w, "legal", item->legal);
  ward_json_put_string (w, "text", item->text);
  ward_json_put_string (w, "kind", item->kind->name);
  ward_json_put_string (w, "id", item->id);
  ward_json_put_string (w, "field", item->field);
  ward_json_put_string (w, "subject", item->subject);
  ward_json_end_object (w);
}

static WardExit
run_attention (WardCli *cli, GError **error)
{
  g_autoptr (GPtrArray) items = NULL;
  g_autoptr (WardJsonWriter) w = ward_json_writer_new (FALSE);
  WardContext context;

  if (!ward_cli_expect (cli, 0, 0, error))
    return WARD_EXIT_USAGE;
  if (!ward_cli_open (cli, WARD_DB_READ_ONLY, &context, error) ||
      (items = ward_attention_list (&context, error)) == NULL)
    return WARD_EXIT_FAILED;
  ward_json_begin_array (w, NULL);
  for (guint i = 0; i < items->len; i++)
    write_attention (items->pdata[i], cli, w);
  ward_json_end_array (w);
  if (cli->json)
    ward_cli_print_json (w);
  return WARD_EXIT_DONE;
}

static void
write_duty (const WardDutyEvidence *evidence, WardCli *cli, WardJsonWriter *w)
{
  const char *state = ward_duty_state_nick (evidence->state);

  if (!cli->json)
    ward_cli_print ("%-11s %-7s %s", state, evidence->duty->id, _(evidence->duty->title));
  ward_json_begin_object (w, NULL);
  ward_json_put_string (w, "duty", evidence->duty->id);
  ward_json_put_string (w, "title", _(evidence->duty->title));
  ward_json_put_string (w, "state", state);
  ward_json_begin_array (w, "records");
  for (guint i = 0; i < evidence->needs->len; i++)
    {
      const WardDutyShown *shown = evidence->needs->pdata[i];

      for (guint r = 0; r < shown->ids->len; r++)
        ward_json_put_string (w, NULL, shown->ids->pdata[r]);
    }
  ward_json_end_array (w);
  ward_json_begin_array (w, "needs");
  for (guint i = 0; i < evidence->needs->len; i++)
    {
      const WardDutyShown *shown = evidence->needs->pdata[i];

      ward_json_begin_object (w, NULL);
      ward_json_put_string (w, "text", _(shown->need->text));
      ward_json_put_string (w, "state", ward_duty_state_nick (shown->state));
      ward_json_put_int (w, "recent", shown->count.recent);
      ward_json_put_int (w, "ever", shown->count.ever);
      ward_json_end_object (w);
      if (!cli->json)
        ward_cli_print ("            · %s (%s)", _(shown->need->text),
                        ward_duty_state_nick (shown->state));
    }
  ward_json_end_array (w);
  ward_json_end_object (w);
}

static WardExit
run_duties (WardCli *cli, GError **error)
{
  g_autoptr (GPtrArray) duties = NULL;
  g_autoptr (WardJsonWriter) w = ward_json_writer_new (FALSE);
  WardContext context;

  if (!ward_cli_expect (cli, 0, 0, error))
    return WARD_EXIT_USAGE;
  if (!ward_cli_open (cli, WARD_DB_READ_ONLY, &context, error) ||
      (duties = ward_duty_evidence_list (&context, error)) == NULL)
    return WARD_EXIT_FAILED;
  ward_json_begin_array (w, NULL);
  for (guint i = 0; i < duties->len; i++)
    write_duty (duties->pdata[i], cli, w);
  ward_json_end_array (w);
  if (cli->json)
    ward_cli_print_json (w);
  return WARD_EXIT_DONE;
}

static const char *
status_word (WardRowStatus status)
{
  return status == WARD_ROW_ACTIVE    ? "active"
         : status == WARD_ROW_PENDING ? "pending"
                                      : "superseded";
}

static WardExit
policy_list (WardCli *cli, const WardContext *context)
{
  const GPtrArray *rules = ward_rule_set_get_rules (context->rules);
  g_autoptr (WardJsonWriter) w = ward_json_writer_new (FALSE);

  ward_json_begin_array (w, NULL);
  for (guint i = 0; i < rules->len; i++)
    {
      const WardRule *rule = rules->pdata[i];

      if (!cli->json)
        ward_cli_print ("%-18s %-18s %-9s %-6s %-10s %s", rule->id, rule->kind,
                        ward_gate_nick (rule->gate), ward_severity_nick (rule->severity),
                        status_word (rule->status), rule->source);
      ward_json_begin_object (w, NULL);
      ward_json_put_string (w, "rule", rule->id);
      ward_json_put_string (w, "kind", rule->kind);
      ward_json_put_string (w, "gate", ward_gate_nick (rule->gate));
      ward_json_put_string (w, "severity", ward_severity_nick (rule->severity));
      ward_json_put_string (w, "status", status_word (rule->status));
      ward_json_put_string (w, "source", rule->source);
      ward_json_end_object (w);
    }
  ward_json_end_array (w);
  if (cli->json)
    ward_cli_print_json (w);
  return WARD_EXIT_DONE;
}

static WardExit
policy_show (WardCli *cli, const WardContext *context, GError **error)
{
  const WardRule *rule = ward_rule_set_find (context->rules, ward_cli_word (cli, 1));

  if (rule == NULL)
    {
      g_set_error_literal (error, WARD_ERROR, WARD_ERROR_NOT_FOUND, _("There is no such rule."));
      return WARD_EXIT_FAILED;
    }
  ward_cli_print ("%s", rule->canonical);
  return WARD_EXIT_DONE;
}

static void
print_changes (WardCli *cli, GPtrArray *changes, GPtrArray *affected)
{
  g_autoptr (WardJsonWriter) w = ward_json_writer_new (FALSE);

  ward_json_begin_object (w, NULL);
  ward_json_begin_array (w, "changes");
  for (guint i = 0; i < changes->len; i++)
    {
      const WardRuleChange *change = changes->pdata[i];

      if (!cli->json)
        ward_cli_print ("%-8s %-10s %s  %s", change->change, change->what, change->id,
                        change->detail);
      ward_json_begin_object (w, NULL);
      ward_json_put_string (w, "what", change->what);
      ward_json_put_string (w, "id", change->id);
      ward_json_put_string (w, "change", change->change);
      ward_json_put_string (w, "detail", change->detail);
      ward_json_end_object (w);
    }
  ward_json_end_array (w);
  ward_json_begin_array (w, "affected");
  for (guint i = 0; i < affected->len; i++)
    {
      const WardPackCase *one = affected->pdata[i];
      g_autofree char *title = ward_record_title (one->decision);
      g_autofree char *from = ward_date_format (one->on);

      if (!cli->json)
        ward_cli_print (_("open case affected from %s: %s (%u findings appear, %u vanish)"), from,
                        title, one->appear, one->vanish);
      ward_json_begin_object (w, NULL);
      ward_json_put_string (w, "decision", one->decision->id);
      ward_json_put_string (w, "from", from);
      ward_json_put_int (w, "appear", one->appear);
      ward_json_put_int (w, "vanish", one->vanish);
      ward_json_end_object (w);
    }
  ward_json_end_array (w);
  ward_json_end_object (w);
  if (cli->json)
    ward_cli_print_json (w);
}

static WardExit
policy_load (WardCli *cli, const WardContext *context, gboolean dry_run, GError **error)
{
  g_autofree char *text = ward_cli_read_file (ward_cli_word (cli, 1), error);
  g_autoptr (WardRuleSet) next = NULL;
  g_autoptr (GPtrArray) changes = NULL, affected = NULL;

  if (text != NULL)
    next = ward_packs_try (context->db, context->tables, text, error);
  if (next == NULL)
    return WARD_EXIT_FAILED;
  changes = ward_rule_set_compare (context->rules, next);
  affected = ward_pack_cases (context, next);
  if (!dry_run && !ward_packs_load (context, text, error))
    return WARD_EXIT_FAILED;
  print_changes (cli, changes, affected);
  return WARD_EXIT_DONE;
}

static WardExit
run_policy (WardCli *cli, GError **error)
{
  const char *word = ward_cli_word (cli, 0);
  gboolean load = g_strcmp0 (word, "load") == 0;
  gboolean dry_run = ward_cli_take_flag (cli, "--dry-run");
  WardContext context;

  if (!ward_cli_expect (cli, 1, 2, error))
    return WARD_EXIT_USAGE;
  if (!ward_cli_open (cli, load && !dry_run ? 0 : WARD_DB_READ_ONLY, &context, error))
    return WARD_EXIT_FAILED;
  if (g_str_equal (word, "list"))
    return policy_list (cli, &context);
  if (g_str_equal (word, "show") && cli->words->len == 2)
    return policy_show (cli, &context, error);
  if (load && cli->words->len == 2)
    return policy_load (cli, &context, dry_run, error);
  g_set_error_literal (error, WARD_ERROR, WARD_ERROR_USAGE,
                       _("Say policy list, show RULE or load FILE."));
  return WARD_EXIT_USAGE;
}

static WardExit
key_change (WardCli *cli, int fd, GError **error)
{
  char *secret = fd >= 0 ? ward_secret_read_fd (fd, error) : NULL;
  gboolean ok;

  if (secret == NULL)
    {
      if (*error == NULL)
        g_set_error_literal (error, WARD_ERROR, WARD_ERROR_USAGE,
                             _("Give the new passphrase on --new-passphrase-fd N."));
      return WARD_EXIT_USAGE;
    }
  ok = ward_vault_change_passphrase (cli->vault, secret, cli->now, error);
  ward_secret_free (secret);
  if (ok)
    ward_cli_print (_("The passphrase is changed."));
  return ok ? WARD_EXIT_DONE : WARD_EXIT_FAILED;
}

static WardExit
run_key (WardCli *cli, GError **error)
{
  g_autofree char *phrase = NULL;
  WardContext context;
  int fd = -1;

  if (!ward_cli_take_fd (cli, "--new-passphrase-fd", &fd, error) ||
      !ward_cli_expect (cli, 1, 1, error))
    return WARD_EXIT_USAGE;
  if (!ward_cli_open (cli, 0, &context, error))
    return WARD_EXIT_FAILED;
  if (g_str_equal (ward_cli_word (cli, 0), "change"))
    return key_change (cli, fd, error);
  if (g_str_equal (ward_cli_word (cli, 0), "recovery"))
    {
      phrase = ward_vault_renew_recovery (cli->vault, cli->now, error);
      if (phrase == NULL)
        return WARD_EXIT_FAILED;
      ward_cli_print (_("The new recovery phrase; the old sheet no longer works:\n%s"), phrase);
      return WARD_EXIT_DONE;
    }
  g_set_error_literal (error, WARD_ERROR, WARD_ERROR_USAGE, _("Say key change or key recovery."));
  return WARD_EXIT_USAGE;
}

const WardCliVerb ward_cli_duty_verbs[] = {
  { "attention", run_attention, "", N_("what falls due, earliest legal deadline first") },
  { "duties", run_duties, "", N_("each duty met, gap or no evidence, with its records") },
  { "policy", run_policy, "list | show RULE | load FILE [--dry-run]",
    N_("the rules in force; a newer pack") },
  { "key", run_key, "change --new-passphrase-fd N | recovery", N_("the database’s key") },
  { NULL },
};
