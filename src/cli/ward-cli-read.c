/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "ward-cli.h"
#include "ward-disclose.h"
#include "ward-journal.h"
#include "ward-roles.h"
#include "ward-search.h"

/* kinds, list, show, search. */

static const struct {
  WardKindFlags flag;
  const char *name;
} kind_flags[] = {
  { WARD_KIND_PAST, "past" },   { WARD_KIND_APPEND, "append" }, { WARD_KIND_FORCE, "force" },
  { WARD_KIND_LOCAL, "local" }, { WARD_KIND_SYSTEM, "system" }, { WARD_KIND_QUIET, "quiet" },
};

static const struct {
  WardFieldFlags flag;
  const char *name;
} field_flags[] = {
  { WARD_REQ, "required" }, { WARD_KEY, "key" },         { WARD_SEARCH, "search" },
  { WARD_LONG, "narrative" }, { WARD_PLACE, "place" },   { WARD_STEP, "step" },
  { WARD_DERIVED, "derived" }, { WARD_ASK, "ask" },      { WARD_COURT, "court" },
  { WARD_SHARE, "share" },  { WARD_CONTACT, "contact" }, { WARD_CODE, "code" },
  { WARD_BAND, "band" },    { WARD_SECRET, "secret" },   { WARD_SET, "set" },
  { WARD_COUNTED, "counted" },
};

static void
write_enum (const WardEnum *e, WardJsonWriter *w)
{
  if (e == NULL)
    return;
  ward_json_begin_array (w, "values");
  for (guint i = 0; i < e->n; i++)
    ward_json_put_string (w, NULL, e->values[i].nick);
  ward_json_end_array (w);
}

static void
write_field (const WardField *field, WardJsonWriter *w)
{
  ward_json_begin_object (w, NULL);
  ward_json_put_string (w, "name", field->name);
  ward_json_put_string (w, "type", ward_field_type_name (field->type));
  ward_json_put_string (w, "label", ward_field_label (field));
  if (ward_field_target (field) != NULL)
    ward_json_put_string (w, "of", ward_field_target (field));
  write_enum (ward_field_enum (field), w);
  ward_json_begin_array (w, "flags");
  for (guint i = 0; i < G_N_ELEMENTS (field_flags); i++)
    if (field->flags & field_flags[i].flag)
      ward_json_put_string (w, NULL, field_flags[i].name);
  ward_json_end_array (w);
  ward_json_end_object (w);
}

static void
write_kind (const WardKind *kind, WardJsonWriter *w)
{
  char scope[2] = { kind->scope, '\0' };

  ward_json_begin_object (w, NULL);
  ward_json_put_string (w, "kind", kind->name);
  ward_json_put_string (w, "label", ward_kind_label (kind));
  ward_json_put_string (w, "scope", scope);
  if (kind->parent != NULL)
    ward_json_put_string (w, "parent", kind->parent);
  ward_json_begin_array (w, "flags");
  for (guint i = 0; i < G_N_ELEMENTS (kind_flags); i++)
    if (kind->flags & kind_flags[i].flag)
      ward_json_put_string (w, NULL, kind_flags[i].name);
  ward_json_end_array (w);
  ward_json_begin_array (w, "fields");
  for (guint i = 0; i < kind->n_fields; i++)
    write_field (&kind->fields[i], w);
  ward_json_end_array (w);
  ward_json_end_object (w);
}

static void
print_kind (const WardKind *kind)
{
  ward_cli_print ("%s  [%c]  %s", kind->name, kind->scope, ward_kind_plural (kind));
  for (guint i = 0; i < kind->n_fields; i++)
    {
      const WardField *field = &kind->fields[i];
      const WardEnum *e = ward_field_enum (field);
      g_autoptr (GString) values = g_string_new (NULL);

      for (guint v = 0; e != NULL && v < e->n; v++)
        g_string_append_printf (values, "%s%s", v > 0 ? " " : "", e->values[v].nick);
      ward_cli_print ("  %-28s %-6s%s%s%s", field->name, ward_field_type_name (field->type),
                      field->flags & WARD_REQ ? " *" : "", values->len > 0 ? " " : "", values->str);
    }
}

static WardExit
run_kinds (WardCli *cli, GError **error)
{
  g_autoptr (WardJsonWriter) w = ward_json_writer_new (FALSE);
  guint n;
  const WardKind *const *kinds = ward_kinds (&n);

  if (!ward_cli_expect (cli, 0, 0, error))
    return WARD_EXIT_USAGE;
  ward_json_begin_array (w, NULL);
  for (guint i = 0; i < n; i++)
    if (cli->json)
      write_kind (kinds[i], w);
    else
      print_kind (kinds[i]);
  ward_json_end_array (w);
  if (cli->json)
    ward_cli_print_json (w);
  return WARD_EXIT_DONE;
}

static gboolean
split_where (char *where, WardListTerms *terms)
{
  char *equals = strchr (where, '=');
  const char *op = "=";

  if (equals == NULL || equals == where)
    return FALSE;
  if (strchr ("!<>", equals[-1]) != NULL)
    op = equals[-1] == '!' ? "!=" : equals[-1] == '<' ? "<=" : ">=";
  equals[op[1] != '\0' ? -1 : 0] = '\0';
  ward_list_terms_where (terms, where, op, equals + 1);
  return TRUE;
}

static gboolean
take_wheres (WardCli *cli, WardListTerms *terms, GError **error)
{
  char *where;

  while ((where = ward_cli_take_option (cli, "--where")) != NULL)
    {
      g_autofree char *owned = where;

      if (split_where (owned, terms))
        continue;
      g_set_error_literal (error, WARD_ERROR, WARD_ERROR_USAGE,
                           _("--where takes FIELD=VALUE."));
      return FALSE;
    }
  return TRUE;
}

static gboolean
apply_terms (const WardListTerms *terms, const WardKind *kind, WardQuery *query, GError **error)
{
  if (ward_list_terms_apply (terms, kind, query, error))
    return TRUE;
  if (error != NULL && *error != NULL)
    (*error)->code = WARD_ERROR_USAGE;
  return FALSE;
}

gboolean
ward_cli_take_where (WardCli *cli, const WardKind *kind, WardQuery *query, GError **error)
{
  g_autoptr (WardListTerms) terms = ward_list_terms_new ();

  return take_wheres (cli, terms, error) && apply_terms (terms, kind, query, error);
}

gboolean
ward_cli_take_terms (WardCli *cli, const WardKind *kind, WardListTerms *terms, GError **error)
{
  g_autofree char *order = ward_cli_take_option (cli, "--order");
  g_autoptr (WardQuery) query = ward_query_new (kind);

  terms->words = ward_cli_take_option (cli, "--words");
  terms->archived = ward_cli_take_flag (cli, "--archived");
  terms->descending = order != NULL && *order == '-';
  terms->order = order != NULL ? g_strdup (order + terms->descending) : NULL;
  return take_wheres (cli, terms, error) && apply_terms (terms, kind, query, error);
}

static gboolean
take_bbox (WardCli *cli, WardQuery *query, GError **error)
{
  g_autofree char *bbox = ward_cli_take_option (cli, "--bbox");
  g_auto (GStrv) parts = bbox != NULL ? g_strsplit (bbox, ",", -1) : NULL;
  double v[4];

  if (parts == NULL)
    return TRUE;
  for (guint i = 0; i < 4 && g_strv_length (parts) == 4; i++)
    {
      char *end = NULL;

      v[i] = g_ascii_strtod (parts[i], &end);
      if (end == parts[i] || *end != '\0' || v[i] < -180 || v[i] > 180)
        break;
      if (i == 3)
        {
          ward_query_box (query, v[0] * 1e7, v[1] * 1e7, v[2] * 1e7, v[3] * 1e7);
          return TRUE;
        }
    }
  g_set_error_literal (error, WARD_ERROR, WARD_ERROR_USAGE,
                       _("--bbox takes west,south,east,north in degrees."));
  return FALSE;
}

static gboolean
take_limit (WardCli *cli, WardQuery *query, GError **error)
{
  g_autofree char *limit = ward_cli_take_option (cli, "--limit");
  gint64 n;

  if (limit == NULL)
    return TRUE;
  if (g_ascii_string_to_signed (limit, 10, 0, G_MAXINT32, &n, NULL))
    {
      ward_query_limit (query, n, 0);
      return TRUE;
    }
  g_set_error_literal (error, WARD_ERROR, WARD_ERROR_USAGE, _("--limit takes a number."));
  return FALSE;
}

static gboolean
may_read (const WardContext *context, const WardKind *kind, GError **error)
{
  if (ward_role_may_read (context->role, kind))
    return TRUE;
  g_set_error_literal (error, WARD_ERROR, WARD_ERROR_DENIED,
                       _("Your role does not see records of this kind."));
  return FALSE;
}

static void
print_columns (const WardRecord *record, gboolean veiled)
{
  g_auto (GStrv) names = g_strsplit (record->kind->columns, " ", -1);
  g_autoptr (GString) line = g_string_new (record->id);

  for (guint i = 0; names[i] != NULL; i++)
    {
      const WardField *field = ward_kind_field (record->kind, names[i]);
      g_autofree char *text = NULL;

      if ((field->flags & WARD_PLACE) && veiled)
        text = g_strdup (_("(veiled)"));
      else
        text = ward_field_is_rule (field) ? ward_record_recurrence (record, veiled)
                                          : ward_record_display (record, field);
      g_string_append_printf (line, "  %s", *text != '\0' ? text : "–");
    }
  ward_cli_print ("%s", line->str);
}

static void
print_records (WardCli *cli, const GPtrArray *records, gboolean veiled)
{
  g_autoptr (WardJsonWriter) w = ward_json_writer_new (FALSE);

  ward_json_begin_array (w, NULL);
  for (guint i = 0; i < records->len; i++)
    {
      const WardRecord *record = records->pdata[i];

      if (!cli->json)
        {
          print_columns (record, veiled);
          continue;
        }
      ward_json_begin_object (w, NULL);
      ward_record_write_json (record, w, veiled);
      ward_json_end_object (w);
    }
  ward_json_end_array (w);
  if (cli->json)
    ward_cli_print_json (w);
}

/* A saved filter first, then what was asked for besides; its own order gives way. */
static gboolean
narrow (const WardContext *context, const WardKind *kind, const char *filter_name,
        const WardListTerms *terms, WardQuery *query, GError **error)
{
  WardFilter *filter = filter_name != NULL
                           ? ward_filter_find (context, kind, filter_name, error)
                           : NULL;
  g_autoptr (WardListTerms) kept =
      filter != NULL ? ward_list_terms_parse (filter->terms, error) : NULL;

  ward_filter_free (filter);
  if (filter_name != NULL && (kept == NULL || !ward_list_terms_apply (kept, kind, query, error)))
    return FALSE;
  return ward_list_terms_apply (terms, kind, query, error);
}

static void
print_bar (WardCli *cli, WardFinding *finding)
{
  g_autoptr (GPtrArray) one = g_ptr_array_new_with_free_func ((GDestroyNotify) ward_finding_free);
  g_autoptr (WardJsonWriter) w = ward_json_writer_new (FALSE);

  g_ptr_array_add (one, finding);
  if (!cli->json)
    {
      ward_cli_print_findings (cli, one);
      return;
    }
  ward_json_begin_object (w, NULL);
  ward_json_begin_array (w, "findings");
  ward_finding_write (finding, NULL, w);
  ward_json_end_array (w);
  ward_json_end_object (w);
  ward_cli_print_json (w);
}

gboolean
ward_cli_narrow (WardCli *cli, const WardContext *context, const char *filter,
                 const WardListTerms *terms, WardQuery *query, gboolean *ret_barred, GError **error)
{
  const WardKind *kind = ward_query_get_kind (query);
  WardFinding *finding;

  if (!may_read (context, kind, error) || !narrow (context, kind, filter, terms, query, error))
    return FALSE;
  finding = ward_staff_bar (context, query);
  if (finding == NULL)
    return TRUE;
  *ret_barred = TRUE;
  print_bar (cli, finding);
  return FALSE;
}

static WardExit
run_list (WardCli *cli, GError **error)
{
  const WardKind *kind = ward_cli_kind (cli, 0, error);
  g_autofree char *filter = ward_cli_take_option (cli, "--filter");
  g_autoptr (WardListTerms) terms = ward_list_terms_new ();
  g_autoptr (WardQuery) query = kind != NULL ? ward_query_new (kind) : NULL;
  g_autoptr (GPtrArray) records = NULL;
  gboolean barred = FALSE;
  WardContext context;

  if (kind == NULL)
    return WARD_EXIT_USAGE;
  if (!ward_cli_take_terms (cli, kind, terms, error) || !take_bbox (cli, query, error) ||
      !take_limit (cli, query, error) || !ward_cli_take_exact (cli, error) ||
      !ward_cli_expect (cli, 1, 1, error))
    return WARD_EXIT_USAGE;
  if (!ward_cli_open (cli, cli->exact ? 0 : WARD_DB_READ_ONLY, &context, error) ||
      !ward_cli_narrow (cli, &context, filter, terms, query, &barred, error))
    return barred ? WARD_EXIT_REFUSED : WARD_EXIT_FAILED;
  records = ward_records_list (context.db, query, error);
  if (records == NULL || (cli->exact && !ward_disclose_exact (&context, kind, records->len,
                                                              cli->reason, error)))
    return WARD_EXIT_FAILED;
  print_records (cli, records, !cli->exact);
  return WARD_EXIT_DONE;
}

static void
write_history (const GPtrArray *rows, WardJsonWriter *w)
{
  ward_json_begin_array (w, "history");
  for (guint i = 0; i < rows->len; i++)
    {
      const WardHistoryRow *row = rows->pdata[i];
      g_autofree char *at = ward_time_format (row->at);

      ward_json_begin_object (w, NULL);
      ward_json_put_string (w, "at", at);
      if (row->by != NULL)
        ward_json_put_string (w, "by", row->by);
      ward_json_put_string (w, "what", row->what);
      if (row->was != NULL)
        ward_json_put_raw (w, "was", row->was);
      if (row->set != NULL)
        ward_json_put_raw (w, "set", row->set);
      if (row->reason != NULL)
        ward_json_put_string (w, "reason", row->reason);
      ward_json_end_object (w);
    }
  ward_json_end_array (w);
}

static void
print_one (const WardRecord *record, const GPtrArray *history, gboolean veiled)
{
  g_autofree char *title = ward_record_title (record);

  ward_cli_print ("%s: %s", ward_kind_label (record->kind), title);
  for (guint i = 0; i < record->kind->n_fields; i++)
    {
      const WardField *field = &record->kind->fields[i];
      g_autofree char *text = ward_field_is_rule (field)
                                  ? ward_record_recurrence (record, veiled)
                                  : ward_record_display (record, field);

      if (*text == '\0' || (field->flags & WARD_SECRET))
        continue;
      ward_cli_print ("  %-32s %s", ward_field_label (field),
                      (field->flags & WARD_PLACE) && veiled ? _("(veiled)") : text);
    }
  for (guint i = 0; i < history->len; i++)
    {
      const WardHistoryRow *row = history->pdata[i];
      g_autofree char *at = ward_time_display (row->at);

      ward_cli_print ("  · %s  %s%s%s", at, row->what, row->reason != NULL ? ": " : "",
                      row->reason != NULL ? row->reason : "");
    }
}

static WardExit
run_show (WardCli *cli, GError **error)
{
  const WardKind *kind = ward_cli_kind (cli, 0, error);
  g_autofree char *id = NULL;
  g_autoptr (WardRecord) record = NULL;
  g_autoptr (GPtrArray) history = NULL;
  gboolean veils;
  WardContext context;

  if (kind == NULL || !ward_cli_take_exact (cli, error) || !ward_cli_expect (cli, 2, 2, error))
    return WARD_EXIT_USAGE;
  if (!ward_cli_open (cli, cli->exact ? 0 : WARD_DB_READ_ONLY, &context, error) ||
      !may_read (&context, kind, error))
    return WARD_EXIT_FAILED;
  id = ward_cli_record_id (cli, kind, ward_cli_word (cli, 1), error);
  record = id != NULL ? ward_records_get (context.db, kind, id, error) : NULL;
  history = record != NULL ? ward_history (context.db, kind->name, id, 0, error) : NULL;
  if (history == NULL
      || (cli->exact && !ward_disclose_exact (&context, kind, 1, cli->reason, error)))
    return WARD_EXIT_FAILED;
  veils = !cli->exact;
  if (cli->json)
    {
      g_autoptr (WardJsonWriter) w = ward_json_writer_new (FALSE);

      ward_json_begin_object (w, NULL);
      ward_record_write_json (record, w, veils);
      write_history (ward_disclose_veil_history (kind, history, veils), w);
      ward_json_end_object (w);
      ward_cli_print_json (w);
    }
  else
    print_one (record, history, veils);
  return WARD_EXIT_DONE;
}

static WardExit
run_search (WardCli *cli, GError **error)
{
  g_autoptr (GPtrArray) hits = NULL;
  g_autoptr (WardJsonWriter) w = ward_json_writer_new (FALSE);
  g_autofree char *words = NULL;
  WardContext context;

  if (!ward_cli_expect (cli, 1, 64, error))
    return WARD_EXIT_USAGE;
  g_ptr_array_add (cli->words, NULL);
  words = g_strjoinv (" ", (char **) cli->words->pdata);
  if (!ward_cli_open (cli, WARD_DB_READ_ONLY, &context, error) ||
      (hits = ward_staff_search (&context, words, 200, error)) == NULL)
    return WARD_EXIT_FAILED;
  ward_json_begin_array (w, NULL);
  for (guint i = 0; i < hits->len; i++)
    {
      const WardHit *hit = hits->pdata[i];

      if (hit->id == NULL || !ward_role_may_read (context.role, hit->kind))
        continue;
      if (!cli->json)
        ward_cli_print ("%-18s %s  %s", hit->kind->name, hit->id, hit->snippet);
      ward_json_begin_object (w, NULL);
      ward_json_put_string (w, "kind", hit->kind->name);
      ward_json_put_string (w, "id", hit->id);
      ward_json_put_string (w, "snippet", hit->snippet);
      ward_json_end_object (w);
    }
  ward_json_end_array (w);
  if (cli->json)
    ward_cli_print_json (w);
  return WARD_EXIT_DONE;
}

static gboolean
take_day (WardCli *cli, const char *name, gint64 *ret, GError **error)
{
  g_autofree char *text = ward_cli_take_option (cli, name);
  gint64 day;

  *ret = WARD_NONE;
  if (text == NULL)
    return TRUE;
  if (ward_date_parse (text, &day, error))
    {
      *ret = ward_date_start (day);
      return TRUE;
    }
  if (error != NULL && *error != NULL)
    (*error)->code = WARD_ERROR_USAGE;
  return FALSE;
}

static void
print_counts (WardCli *cli, const GPtrArray *counts)
{
  g_autoptr (WardJsonWriter) w = ward_json_writer_new (FALSE);

  ward_json_begin_array (w, NULL);
  for (guint i = 0; i < counts->len; i++)
    {
      const WardTeamCount *count = counts->pdata[i];

      if (!cli->json)
        ward_cli_print ("%-28s %5d",
                        count->team != NULL ? count->team : _("Smaller teams, together"),
                        (int) count->records);
      ward_json_begin_object (w, NULL);
      ward_json_put_string (w, "team", count->team);
      ward_json_put_int (w, "officers", count->officers);
      ward_json_put_int (w, "records", count->records);
      ward_json_end_object (w);
    }
  ward_json_end_array (w);
  if (cli->json)
    ward_cli_print_json (w);
}

static WardExit
run_count (WardCli *cli, GError **error)
{
  const WardKind *kind = ward_cli_kind (cli, 0, error);
  g_autofree char *by = ward_cli_take_option (cli, "--by");
  g_autoptr (GPtrArray) counts = NULL;
  gint64 from, to;
  WardContext context;

  if (kind == NULL || !take_day (cli, "--from", &from, error) ||
      !take_day (cli, "--to", &to, error) || !ward_cli_expect (cli, 1, 1, error))
    return WARD_EXIT_USAGE;
  if (g_strcmp0 (by, "team") != 0)
    {
      g_set_error_literal (error, WARD_ERROR, WARD_ERROR_USAGE,
                           _("Say count visit|patrol --by team: nothing is counted by officer."));
      return WARD_EXIT_USAGE;
    }
  if (!ward_cli_open (cli, WARD_DB_READ_ONLY, &context, error) ||
      (counts = ward_staff_counts (&context, kind, from, to, error)) == NULL)
    return WARD_EXIT_FAILED;
  print_counts (cli, counts);
  return WARD_EXIT_DONE;
}

const WardCliVerb ward_cli_read_verbs[] = {
  { "kinds", run_kinds, "", N_("the record kinds, their fields, types and flags") },
  { "list", run_list,
    "KIND [--filter NAME] [--words W] [--where FIELD=VALUE]… [--order [-]FIELD] [--bbox W,S,E,N] "
    "[--limit N] [--archived]",
    N_("records of a kind") },
  { "show", run_show, "KIND ID", N_("one record with its history") },
  { "search", run_search, "WORDS", N_("records by their words") },
  { "count", run_count, "visit|patrol --by team [--from DATE] [--to DATE]",
    N_("how many, by teams of five and more; the end’s day left out") },
  { NULL },
};
