/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>
#include <locale.h>
#include <stdio.h>
#include <string.h>

#include "ward-cli.h"
#include "ward-time.h"

static const WardCliVerb *const tables[] = {
  ward_cli_read_verbs,
  ward_cli_write_verbs,
  ward_cli_lists_verbs,
  ward_cli_admin_verbs,
  ward_cli_step_verbs,
  ward_cli_duty_verbs,
  ward_cli_carry_verbs,
  ward_cli_issue_verbs,
};

static const WardCliVerb *
find_verb (const char *name)
{
  for (guint t = 0; t < G_N_ELEMENTS (tables); t++)
    for (const WardCliVerb *verb = tables[t]; verb->name != NULL; verb++)
      if (g_strcmp0 (verb->name, name) == 0)
        return verb;
  return NULL;
}

static WardExit
print_help (void)
{
  ward_cli_print ("%s",
                  _ ("wardlightctl [--db FILE] [--key-file FILE | --passphrase-fd N | "
                     "--recovery-fd N]\n             [--as COLLAR [--secret-fd N]] [--at TIME] "
                     "[--json] "
                     "[--accept REASON] [--exact --reason R] COMMAND …\n"));
  for (guint t = 0; t < G_N_ELEMENTS (tables); t++)
    for (const WardCliVerb *verb = tables[t]; verb->name != NULL; verb++)
      ward_cli_print ("  %-11s %-42s %s", verb->name, verb->usage, _(verb->what));
  return WARD_EXIT_DONE;
}

static gboolean
take_globals (WardCli *cli, GError **error)
{
  g_autofree char *at = ward_cli_take_option (cli, "--at");

  cli->db_path = ward_cli_take_option (cli, "--db");
  cli->key_file = ward_cli_take_option (cli, "--key-file");
  cli->as = ward_cli_take_option (cli, "--as");
  cli->accept = ward_cli_take_option (cli, "--accept");
  cli->json = ward_cli_take_flag (cli, "--json");
  cli->exact = ward_cli_take_flag (cli, "--exact");
  cli->passphrase_fd = cli->recovery_fd = cli->secret_fd = -1;
  if (!ward_cli_take_fd (cli, "--passphrase-fd", &cli->passphrase_fd, error) ||
      !ward_cli_take_fd (cli, "--recovery-fd", &cli->recovery_fd, error) ||
      !ward_cli_take_fd (cli, "--secret-fd", &cli->secret_fd, error))
    return FALSE;
  if (cli->accept != NULL && *g_strstrip (cli->accept) == '\0')
    {
      g_set_error_literal (error, WARD_ERROR, WARD_ERROR_USAGE, _("--accept takes a reason."));
      return FALSE;
    }
  if (cli->db_path == NULL)
    cli->db_path = g_build_filename (g_get_user_data_dir (), "wardlight", "wardlight.db", NULL);
  cli->now = g_get_real_time () / G_USEC_PER_SEC;
  cli->at_given = at != NULL;
  if (at == NULL || ward_time_parse (at, &cli->now, error))
    return TRUE;
  if (error != NULL && *error != NULL)
    (*error)->code = WARD_ERROR_USAGE;
  return FALSE;
}

/* A command's own options that take no value. */
static const char *const flags[] = { "--archived",     "--dry-run", "--sample",     "--help",
                                     "--skip-refused", "--guess",   "--bring-back", "--cut",
                                     NULL };

static gboolean
is_option (const char *word)
{
  return *word == '-' && word[1] != '\0';
}

/* Options may stand before or after what they belong to: they go behind the command's words, each
 * with its value. */
static void
options_last (WardCli *cli)
{
  GPtrArray *words = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) options = g_ptr_array_new ();

  for (guint i = 0; i < cli->words->len; i++)
    {
      const char *word = cli->words->pdata[i];
      gboolean option = is_option (word);

      g_ptr_array_add (option ? options : words, g_strdup (word));
      if (option && strchr (word, '=') == NULL && !g_strv_contains (flags, word) &&
          i + 1 < cli->words->len)
        g_ptr_array_add (options, g_strdup (cli->words->pdata[++i]));
    }
  g_ptr_array_extend (words, options, NULL, NULL);
  g_ptr_array_unref (cli->words);
  cli->words = words;
}

static WardExit
exit_for (const GError *error)
{
  switch (error->code)
    {
    case WARD_ERROR_USAGE:
      return WARD_EXIT_USAGE;
    case WARD_ERROR_BAD_KEY:
    case WARD_ERROR_NOT_ENCRYPTED:
    case WARD_ERROR_LOCKED:
      return WARD_EXIT_LOCKED;
    default:
      return WARD_EXIT_FAILED;
    }
}

static WardExit
print_error (WardCli *cli, const GError *error)
{
  const char *nick = error->domain == WARD_ERROR ? ward_error_nick (error->code) : "failed";

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    nick = ward_error_nick (WARD_ERROR_CANCELLED);
  fprintf (stderr, "wardlightctl: %s: %s\n", nick, error->message);
  if (cli->json)
    {
      g_autoptr (WardJsonWriter) w = ward_json_writer_new (FALSE);

      ward_json_begin_object (w, NULL);
      ward_json_begin_object (w, "error");
      ward_json_put_string (w, "code", nick);
      ward_json_put_string (w, "message", error->message);
      ward_json_end_object (w);
      ward_json_end_object (w);
      ward_cli_print_json (w);
    }
  return error->domain == WARD_ERROR ? exit_for (error) : WARD_EXIT_FAILED;
}

static WardExit
run (WardCli *cli)
{
  g_autoptr (GError) error = NULL;
  const WardCliVerb *verb;
  const char *name;
  WardExit code;

  if (!take_globals (cli, &error))
    {
      print_error (cli, error);
      return WARD_EXIT_USAGE;
    }
  options_last (cli);
  name = ward_cli_word (cli, 0);
  if (name == NULL || g_str_equal (name, "help") || g_str_equal (name, "--help"))
    return print_help ();
  verb = find_verb (name);
  if (verb == NULL)
    {
      g_set_error (&error, WARD_ERROR, WARD_ERROR_USAGE,
                   _("There is no command “%s”; see “wardlightctl help”."), name);
      return print_error (cli, error);
    }
  g_ptr_array_remove_index (cli->words, 0);
  code = verb->run (cli, &error);
  ward_cli_end_long (cli);
  if (error == NULL && (cli->desk == NULL || ward_db_is_sound (ward_desk_db (cli->desk), &error)))
    return code;
  code = print_error (cli, error);
  if (code == WARD_EXIT_USAGE)
    fprintf (stderr, _("usage: wardlightctl %s %s\n"), verb->name, verb->usage);
  return code;
}

static void
clear (WardCli *cli)
{
  g_clear_pointer (&cli->desk, ward_desk_close);
  g_clear_pointer (&cli->vault, ward_vault_free);
  g_clear_pointer (&cli->words, g_ptr_array_unref);
  g_free (cli->db_path);
  g_free (cli->key_file);
  g_free (cli->as);
  g_free (cli->accept);
  g_free (cli->reason);
}

int
main (int argc, char **argv)
{
  WardCli cli = { 0 };
  WardExit code;

  setlocale (LC_ALL, "");
  cli.words = g_ptr_array_new_with_free_func (g_free);
  for (int i = 1; i < argc; i++)
    g_ptr_array_add (cli.words, g_strdup (argv[i]));
  code = run (&cli);
  clear (&cli);
  return fflush (stdout) == 0 ? (int) code : WARD_EXIT_FAILED;
}
