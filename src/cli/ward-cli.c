/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-cli-offer.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <string.h>

#include "ward-file.h"
#include "ward-tombstone.h"

#define MAX_FILE (64 * 1024 * 1024)

char *
ward_cli_take_option (WardCli *cli, const char *name)
{
  gsize n = strlen (name);

  for (guint i = 0; i < cli->words->len; i++)
    {
      const char *word = cli->words->pdata[i];
      char *value;

      if (g_str_has_prefix (word, name) && word[n] == '=')
        {
          value = g_strdup (word + n + 1);
          g_ptr_array_remove_index (cli->words, i);
          return value;
        }
      if (g_str_equal (word, name) && i + 1 < cli->words->len)
        {
          value = g_strdup (cli->words->pdata[i + 1]);
          g_ptr_array_remove_range (cli->words, i, 2);
          return value;
        }
    }
  return NULL;
}

gboolean
ward_cli_take_flag (WardCli *cli, const char *name)
{
  for (guint i = 0; i < cli->words->len; i++)
    if (g_str_equal (cli->words->pdata[i], name))
      {
        g_ptr_array_remove_index (cli->words, i);
        return TRUE;
      }
  return FALSE;
}

const char *
ward_cli_word (WardCli *cli, guint i)
{
  return i < cli->words->len ? cli->words->pdata[i] : NULL;
}

gboolean
ward_cli_expect (WardCli *cli, guint min, guint max, GError **error)
{
  for (guint i = 0; i < cli->words->len; i++)
    if (g_str_has_prefix (cli->words->pdata[i], "--"))
      {
        g_set_error (error, WARD_ERROR, WARD_ERROR_USAGE,
                     _ ("Unknown option %s, or a value missing."), ward_cli_word (cli, i));
        return FALSE;
      }
  if (cli->words->len >= min && cli->words->len <= max)
    return TRUE;
  g_set_error_literal (error, WARD_ERROR, WARD_ERROR_USAGE,
                       cli->words->len < min ? _("Something is missing from the command.")
                                             : _("The command has too many words."));
  return FALSE;
}

const WardKind *
ward_cli_kind (WardCli *cli, guint i, GError **error)
{
  const char *word = ward_cli_word (cli, i);
  const WardKind *kind = ward_kind_find (word);

  if (kind == NULL)
    g_set_error (error, WARD_ERROR, WARD_ERROR_USAGE,
                 _("There is no kind “%s”; “wardlightctl kinds” lists them."),
                 word != NULL ? word : "");
  return kind;
}

char *
ward_cli_record_id (WardCli *cli, const WardKind *kind, const char *word, GError **error)
{
  WardDb *db = ward_desk_db (cli->desk);
  g_autoptr (WardRecord) record = ward_records_get (db, kind, word, NULL);
  g_autofree char *id = record != NULL ? g_strdup (word) : ward_records_find_key (db, kind, word);
  g_autofree char *into = NULL;

  /* A duplicate's id and number lead to what it was merged into. */
  if (ward_tombstone_find (db, id != NULL ? id : word, &into) && into != NULL)
    return g_steal_pointer (&into);
  if (id != NULL)
    return g_steal_pointer (&id);
  g_set_error (error, WARD_ERROR, WARD_ERROR_NOT_FOUND, _("%s “%s” is not held here."),
               ward_kind_label (kind), word);
  return NULL;
}

static gboolean
read_secret (int fd, char **ret, GError **error)
{
  if (fd < 0)
    return TRUE;
  *ret = ward_secret_read_fd (fd, error);
  return *ret != NULL;
}

static WardVault *
unlock (WardCli *cli, GError **error)
{
  WardUnlock how = { 0 };
  g_autofree char *key = NULL;
  char *passphrase = NULL, *recovery = NULL;
  WardVault *vault = NULL;

  if (cli->key_file != NULL)
    {
      key = ward_file_read (cli->key_file, 4096, NULL, error);
      if (key == NULL)
        return NULL;
      how.key_hex = g_strstrip (key);
    }
  if (!read_secret (cli->passphrase_fd, &passphrase, error) ||
      !read_secret (cli->recovery_fd, &recovery, error))
    {
      ward_secret_free (passphrase);
      return NULL;
    }
  how.passphrase = passphrase;
  how.recovery = recovery;
  vault = ward_vault_unlock (
      cli->db_path, how.key_hex != NULL || passphrase != NULL || recovery != NULL ? &how : NULL,
      error);
  ward_secret_free (passphrase);
  ward_secret_free (recovery);
  if (key != NULL)
    memset (key, 0, strlen (key));
  return vault;
}

gboolean
ward_cli_open (WardCli *cli, WardDbFlags flags, WardContext *ret_context, GError **error)
{
  cli->vault = unlock (cli, error);
  if (cli->vault == NULL)
    return FALSE;
  cli->desk = ward_desk_open (cli->vault, flags, error);
  if (cli->desk == NULL ||
      (cli->as != NULL && !ward_desk_act_as (cli->desk, cli->as, error)))
    return FALSE;
  if (cli->at_given && !(flags & (WARD_DB_READ_ONLY | WARD_DB_CHECK))
      && !ward_desk_is_sample (cli->desk))
    {
      g_set_error_literal (error, WARD_ERROR, WARD_ERROR_USAGE,
                           _("--at sets the clock for writing on a sample database alone."));
      return FALSE;
    }
  *ret_context = ward_desk_context (cli->desk, cli->now);
  ret_context->accept = cli->accept;
  return TRUE;
}

char *
ward_cli_read_bytes (const char *path, gsize *ret_len, GError **error)
{
  GString *text;
  char buffer[8192];
  size_t n;

  if (!g_str_equal (path, "-"))
    return ward_file_read (path, MAX_FILE, ret_len, error);
  text = g_string_new (NULL);
  while ((n = fread (buffer, 1, sizeof buffer, stdin)) > 0 && text->len <= MAX_FILE)
    g_string_append_len (text, buffer, n);
  *ret_len = text->len;
  return g_string_free (text, FALSE);
}

char *
ward_cli_read_file (const char *path, GError **error)
{
  gsize len = 0;

  return ward_cli_read_bytes (path, &len, error);
}

void
ward_cli_print (const char *format, ...)
{
  va_list args;

  va_start (args, format);
  vfprintf (stdout, format, args);
  va_end (args);
  fputc ('\n', stdout);
}

void
ward_cli_print_json (WardJsonWriter *w)
{
  g_autofree char *text = ward_json_writer_finish (w);

  fputs (text, stdout);
  fputc ('\n', stdout);
}

void
ward_cli_print_findings (WardCli *cli, const GPtrArray *findings)
{
  for (guint i = 0; i < findings->len; i++)
    {
      const WardFinding *finding = findings->pdata[i];
      g_autofree char *message = ward_finding_dup_message (finding);
      g_autofree char *remedy = ward_finding_dup_remedy (finding);

      ward_cli_print ("%-7s %-18s %s", finding->applies ? ward_severity_nick (finding->severity)
                                                        : _("later"),
                      finding->rule->id, message);
      if (remedy != NULL && *remedy != '\0')
        ward_cli_print ("%27s→ %s", "", remedy);
    }
}

static void
print_outcome_json (const WardOutcome *outcome, const WardKind *kind, const char *given)
{
  g_autoptr (WardJsonWriter) w = ward_json_writer_new (FALSE);

  ward_json_begin_object (w, NULL);
  if (outcome->records->len > 0)
    ward_json_put_string (w, "id", ((WardRecord *) outcome->records->pdata[0])->id);
  ward_json_begin_array (w, "findings");
  for (guint i = 0; i < outcome->findings->len; i++)
    ward_finding_write (outcome->findings->pdata[i], NULL, w);
  ward_json_end_array (w);
  if (given != NULL && outcome->refused)
    ward_cli_offer (kind, given, w);
  ward_json_end_object (w);
  ward_cli_print_json (w);
}

WardExit
ward_cli_print_outcome (WardCli *cli, const WardOutcome *outcome, const WardKind *kind,
                        const char *given)
{
  if (cli->json)
    print_outcome_json (outcome, kind, given);
  else
    {
      ward_cli_print_findings (cli, outcome->findings);
      if (given != NULL && outcome->refused)
        ward_cli_offer (kind, given, NULL);
      if (outcome->refused)
        ward_cli_print (_("Refused. Nothing was changed."));
      else if (outcome->needs_acceptance)
        ward_cli_print (_("Nothing was changed yet: repeat with --accept \"reason\"."));
      else if (outcome->records->len > 0)
        ward_cli_print ("%s", ((WardRecord *) outcome->records->pdata[0])->id);
    }
  return outcome->refused            ? WARD_EXIT_REFUSED
         : outcome->needs_acceptance ? WARD_EXIT_ACCEPT
                                     : WARD_EXIT_DONE;
}

gboolean
ward_cli_take_exact (WardCli *cli, GError **error)
{
  if (!cli->exact)
    return TRUE;
  cli->reason = ward_cli_take_option (cli, "--reason");
  if (cli->reason != NULL && *cli->reason != '\0')
    return TRUE;
  g_set_error_literal (error, WARD_ERROR, WARD_ERROR_USAGE, _("--exact needs --reason \"why\"."));
  return FALSE;
}

gboolean
ward_cli_take_fd (WardCli *cli, const char *name, int *ret, GError **error)
{
  g_autofree char *text = ward_cli_take_option (cli, name);
  gint64 value;

  if (text == NULL)
    return TRUE;
  if (g_ascii_string_to_signed (text, 10, 0, 1023, &value, NULL))
    {
      *ret = value;
      return TRUE;
    }
  g_set_error (error, WARD_ERROR, WARD_ERROR_USAGE, _("%s takes the number of a descriptor."),
               name);
  return FALSE;
}
