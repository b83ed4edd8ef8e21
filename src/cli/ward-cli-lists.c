/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "ward-bulk.h"
#include "ward-cli.h"
#include "ward-input.h"

/* filter: the lists kept under a name. bulk: one field of many records. */

static WardExit
usage (GError **error, const char *message)
{
  g_set_error_literal (error, WARD_ERROR, WARD_ERROR_USAGE, message);
  return WARD_EXIT_USAGE;
}

static void
write_filter (const WardFilter *filter, WardJsonWriter *w)
{
  ward_json_begin_object (w, NULL);
  ward_json_put_string (w, "id", filter->id);
  ward_json_put_string (w, "kind", filter->kind->name);
  ward_json_put_string (w, "name", filter->name);
  ward_json_put_string (w, "terms", filter->terms != NULL ? filter->terms : "");
  if (filter->count >= 0)
    ward_json_put_int (w, "count", filter->count);
  ward_json_end_object (w);
}

static void
print_filters (WardCli *cli, const GPtrArray *filters)
{
  g_autoptr (WardJsonWriter) w = ward_json_writer_new (FALSE);

  ward_json_begin_array (w, NULL);
  for (guint i = 0; i < filters->len; i++)
    {
      const WardFilter *filter = filters->pdata[i];

      write_filter (filter, w);
      if (!cli->json)
        ward_cli_print ("%-18s %5d  %s  (%s)", filter->kind->name, (int) filter->count,
                        filter->name, filter->terms != NULL ? filter->terms : "");
    }
  ward_json_end_array (w);
  if (cli->json)
    ward_cli_print_json (w);
}

static WardExit
filter_list (WardCli *cli, GError **error)
{
  const WardKind *kind = NULL;
  g_autoptr (GPtrArray) filters = NULL;
  WardContext context;

  if (!ward_cli_expect (cli, 1, 2, error) ||
      (ward_cli_word (cli, 1) != NULL && (kind = ward_cli_kind (cli, 1, error)) == NULL))
    return WARD_EXIT_USAGE;
  if (!ward_cli_open (cli, WARD_DB_READ_ONLY, &context, error) ||
      (filters = ward_filters (&context, kind, error)) == NULL)
    return WARD_EXIT_FAILED;
  print_filters (cli, filters);
  return WARD_EXIT_DONE;
}

/* What stands under that name now. */
static WardExit
print_kept (WardCli *cli, const WardContext *context, const WardKind *kind, const char *name,
            GError **error)
{
  g_autoptr (GPtrArray) one = g_ptr_array_new_with_free_func ((GDestroyNotify) ward_filter_free);
  WardFilter *filter = ward_filter_find (context, kind, name, error);

  if (filter == NULL)
    return WARD_EXIT_FAILED;
  g_ptr_array_add (one, filter);
  print_filters (cli, one);
  return WARD_EXIT_DONE;
}

static WardExit
filter_keep (WardCli *cli, GError **error)
{
  const WardKind *kind = ward_cli_kind (cli, 1, error);
  g_autoptr (WardListTerms) terms = ward_list_terms_new ();
  const char *name;
  WardContext context;

  if (kind == NULL || !ward_cli_take_terms (cli, kind, terms, error) ||
      !ward_cli_expect (cli, 3, 3, error))
    return WARD_EXIT_USAGE;
  name = ward_cli_word (cli, 2);
  if (!ward_cli_open (cli, 0, &context, error) ||
      !ward_filter_keep (&context, kind, name, terms, error))
    return WARD_EXIT_FAILED;
  return print_kept (cli, &context, kind, name, error);
}

/* rename, remove and restore: KIND NAME, and NEW for the first. */
static WardExit
filter_change (WardCli *cli, const char *what, GError **error)
{
  gboolean rename = g_str_equal (what, "rename"), restore = g_str_equal (what, "restore");
  const WardKind *kind = ward_cli_kind (cli, 1, error);
  const char *name = ward_cli_word (cli, 2), *new = ward_cli_word (cli, 3);
  WardFilter *filter;
  WardContext context;
  gboolean done;

  if (kind == NULL || !ward_cli_expect (cli, rename ? 4 : 3, rename ? 4 : 3, error))
    return WARD_EXIT_USAGE;
  if (!ward_cli_open (cli, 0, &context, error))
    return WARD_EXIT_FAILED;
  filter = restore ? ward_filter_find_removed (&context, kind, name, error)
                   : ward_filter_find (&context, kind, name, error);
  if (filter == NULL)
    return WARD_EXIT_FAILED;
  done = rename ? ward_filter_rename (&context, filter->id, new, error)
                : ward_filter_remove (&context, filter->id, restore, error);
  ward_filter_free (filter);
  if (!done)
    return WARD_EXIT_FAILED;
  if (rename || restore)
    return print_kept (cli, &context, kind, rename ? new : name, error);
  return WARD_EXIT_DONE;
}

static gboolean
load_one (const WardContext *context, const WardJson *object, GError **error)
{
  const WardKind *kind = ward_kind_find (ward_json_get_string (object, "kind"));
  const char *name = ward_json_get_string (object, "name");
  g_autoptr (WardListTerms) terms = NULL;

  if (kind == NULL || name == NULL)
    {
      g_set_error_literal (error, WARD_ERROR, WARD_ERROR_INVALID,
                           _("A filter needs “kind”, “name” and “terms”."));
      return FALSE;
    }
  terms = ward_list_terms_parse (ward_json_get_string (object, "terms"), error);
  return terms != NULL && ward_filter_keep (context, kind, name, terms, error);
}

/* What “--json filter list” printed, here or on another machine; ends at the first that can’t be
 * kept. */
static WardExit
filter_load (WardCli *cli, GError **error)
{
  g_autofree char *text = NULL;
  g_autoptr (WardJson) json = NULL;
  WardContext context;

  if (!ward_cli_expect (cli, 2, 2, error))
    return WARD_EXIT_USAGE;
  text = ward_cli_read_file (ward_cli_word (cli, 1), error);
  json = text != NULL ? ward_json_parse (text, -1, &ward_json_line_limits, error) : NULL;
  if (json == NULL || !ward_cli_open (cli, 0, &context, error))
    return WARD_EXIT_FAILED;
  if (ward_json_type (json) != WARD_JSON_ARRAY)
    {
      g_set_error_literal (error, WARD_ERROR, WARD_ERROR_INVALID,
                           _("A file of filters is an array."));
      return WARD_EXIT_FAILED;
    }
  for (guint i = 0; i < ward_json_length (json); i++)
    if (!load_one (&context, ward_json_item (json, i), error))
      return WARD_EXIT_FAILED;
  return WARD_EXIT_DONE;
}

static WardExit
run_filter (WardCli *cli, GError **error)
{
  const char *what = ward_cli_word (cli, 0);

  if (g_strcmp0 (what, "list") == 0)
    return filter_list (cli, error);
  if (g_strcmp0 (what, "keep") == 0)
    return filter_keep (cli, error);
  if (g_strcmp0 (what, "rename") == 0 || g_strcmp0 (what, "remove") == 0 ||
      g_strcmp0 (what, "restore") == 0)
    return filter_change (cli, what, error);
  if (g_strcmp0 (what, "load") == 0)
    return filter_load (cli, error);
  return usage (error, _("filter takes list, keep, rename, remove, restore or load."));
}

static const char *const state_nicks[] = {
  [WARD_BULK_CHANGES] = "changes",
  [WARD_BULK_WARNS] = "warns",
  [WARD_BULK_SAME] = "same",
  [WARD_BULK_REFUSED] = "refused",
};

static void
write_row (const WardBulkRow *row, const WardField *field, WardJsonWriter *w)
{
  g_autofree char *was = ward_record_to_string (row->before, field);
  g_autofree char *becomes = ward_record_to_string (row->after, field);

  ward_json_begin_object (w, NULL);
  ward_json_put_string (w, "id", row->before->id);
  ward_json_put_string (w, "state", state_nicks[row->state]);
  ward_json_put_string (w, "was", was);
  ward_json_put_string (w, "becomes", becomes);
  ward_json_begin_array (w, "findings");
  for (guint i = 0; i < row->findings->len; i++)
    ward_finding_write (row->findings->pdata[i], NULL, w);
  ward_json_end_array (w);
  ward_json_end_object (w);
}

static void
print_row (WardCli *cli, const WardBulkRow *row, const WardField *field)
{
  g_autofree char *title = ward_record_title (row->before);
  g_autofree char *was = ward_record_display (row->before, field);
  g_autofree char *becomes = ward_record_display (row->after, field);

  ward_cli_print ("%-8s %s: %s → %s", state_nicks[row->state], title, *was != '\0' ? was : "–",
                  *becomes != '\0' ? becomes : "–");
  ward_cli_print_findings (cli, row->findings);
}

static void
print_bulk (WardCli *cli, const WardBulk *bulk)
{
  g_autoptr (WardJsonWriter) w = ward_json_writer_new (FALSE);

  ward_json_begin_object (w, NULL);
  ward_json_put_bool (w, "written", bulk->written);
  if (bulk->written)
    ward_json_put_int (w, "entry", bulk->entry);
  ward_json_put_string (w, "field", bulk->field->name);
  ward_json_begin_array (w, "rows");
  for (guint i = 0; i < bulk->rows->len; i++)
    if (cli->json)
      write_row (bulk->rows->pdata[i], bulk->field, w);
    else
      print_row (cli, bulk->rows->pdata[i], bulk->field);
  ward_json_end_array (w);
  ward_json_end_object (w);
  if (cli->json)
    ward_cli_print_json (w);
  else if (!bulk->written)
    ward_cli_print (_("Nothing was changed."));
  else
    ward_cli_print (_("Entry %d of the log: “wardlightctl undo %d” takes it back."),
                    (int) bulk->entry, (int) bulk->entry);
}

/* "FIELD=VALUE" into a record of kind that holds the value; a reference may be a natural key. */
static WardRecord *
read_value (const WardContext *context, const WardKind *kind, const char *word,
            const WardField **ret_field, GError **error)
{
  const char *equals = strchr (word, '=');
  g_autofree char *name = equals != NULL ? g_strndup (word, equals - word) : NULL;
  g_autoptr (WardRecord) value = ward_record_new (kind);
  g_autofree char *id = NULL;

  *ret_field = name != NULL ? ward_kind_field (kind, name) : NULL;
  if (*ret_field == NULL)
    {
      g_set_error (error, WARD_ERROR, WARD_ERROR_USAGE, _("%s has no field “%s”."),
                   ward_kind_label (kind), name != NULL ? name : word);
      return NULL;
    }
  if ((*ret_field)->type == WARD_TYPE_REF && equals[1] != '\0')
    id = ward_input_resolve (context, *ret_field, equals + 1);
  if (!ward_record_set_from_string (value, *ret_field, id != NULL ? id : equals + 1, error))
    return NULL;
  return g_steal_pointer (&value);
}

/* Those named by the words from the third on, or all that the terms find. */
static GPtrArray *
find_records (WardCli *cli, const WardContext *context, const WardKind *kind, const char *filter,
              const WardListTerms *terms, gboolean *ret_barred, GError **error)
{
  g_autoptr (GPtrArray) records = ward_records_array_new ();
  g_autoptr (WardQuery) query = ward_query_new (kind);

  if (cli->words->len == 2)
    {
      ward_query_limit (query, WARD_BULK_MAX + 1, 0);
      return ward_cli_narrow (cli, context, filter, terms, query, ret_barred, error)
                 ? ward_records_list (context->db, query, error)
                 : NULL;
    }
  for (guint i = 2; i < cli->words->len; i++)
    {
      g_autofree char *id = ward_cli_record_id (cli, kind, ward_cli_word (cli, i), error);
      WardRecord *record = id != NULL ? ward_records_get (context->db, kind, id, error) : NULL;

      if (record == NULL)
        return NULL;
      g_ptr_array_add (records, record);
    }
  return g_steal_pointer (&records);
}

static WardExit
exit_of (const WardBulk *bulk)
{
  return bulk->written                                     ? WARD_EXIT_DONE
         : ward_bulk_count (bulk, WARD_BULK_REFUSED) > 0 ? WARD_EXIT_REFUSED
         : ward_bulk_count (bulk, WARD_BULK_WARNS) > 0   ? WARD_EXIT_ACCEPT
                                                           : WARD_EXIT_DONE;
}

/* What is to be done of what was looked at first: all, or what is let through. */
static WardBulk *
go_on (WardCli *cli, const WardContext *context, WardBulk *preview, const WardRecord *value,
       gboolean skip, GError **error)
{
  g_autoptr (GPtrArray) records = ward_bulk_dup_changing (preview);
  WardBulk *done;

  if (records->len == 0 || (!skip && ward_bulk_count (preview, WARD_BULK_REFUSED) > 0))
    return preview;
  done = ward_bulk_write (context, records, preview->field, value, error);
  if (!cli->json && done != NULL && skip)
    ward_cli_print (_("Left out: %d."), (int) ward_bulk_count (preview, WARD_BULK_REFUSED));
  ward_bulk_free (preview);
  return done;
}

static WardExit
run_bulk_open (WardCli *cli, const WardContext *context, const WardKind *kind,
               const GPtrArray *records, gboolean dry, gboolean skip, GError **error)
{
  const WardField *field = NULL;
  g_autoptr (WardRecord) value =
      read_value (context, kind, ward_cli_word (cli, 1), &field, error);
  g_autoptr (WardBulk) bulk =
      value != NULL ? ward_bulk_preview (context, records, field, value, error) : NULL;

  if (bulk != NULL && !dry)
    bulk = go_on (cli, context, g_steal_pointer (&bulk), value, skip, error);
  if (bulk == NULL)
    return WARD_EXIT_FAILED;
  print_bulk (cli, bulk);
  return exit_of (bulk);
}

static WardExit
run_bulk (WardCli *cli, GError **error)
{
  const WardKind *kind = ward_cli_kind (cli, 0, error);
  g_autofree char *filter = ward_cli_take_option (cli, "--filter");
  gboolean dry = ward_cli_take_flag (cli, "--dry-run");
  gboolean skip = ward_cli_take_flag (cli, "--skip-refused");
  g_autoptr (WardListTerms) terms = ward_list_terms_new ();
  g_autoptr (GPtrArray) records = NULL;
  gboolean barred = FALSE;
  WardContext context;

  if (kind == NULL || !ward_cli_take_terms (cli, kind, terms, error) ||
      !ward_cli_expect (cli, 2, WARD_BULK_MAX + 2, error))
    return WARD_EXIT_USAGE;
  if (cli->words->len == 2 && filter == NULL && ward_list_terms_is_empty (terms))
    return usage (error, _("Say which records: their ids, --where, --words or --filter."));
  if (!ward_cli_open (cli, 0, &context, error) ||
      (records = find_records (cli, &context, kind, filter, terms, &barred, error)) == NULL)
    return barred ? WARD_EXIT_REFUSED : WARD_EXIT_FAILED;
  ward_cli_begin_long (cli, &context);
  return run_bulk_open (cli, &context, kind, records, dry, skip, error);
}

const WardCliVerb ward_cli_lists_verbs[] = {
  { "filter", run_filter, "list [KIND] | keep KIND NAME [as list] | rename KIND NAME NEW | "
                          "remove|restore KIND NAME | load FILE|-",
    N_("lists kept under a name; “list KIND --filter NAME” shows one") },
  { "bulk", run_bulk,
    "KIND FIELD=VALUE ID… | [--filter NAME] [--words W] [--where FIELD=VALUE]… [--dry-run] "
    "[--skip-refused]",
    N_("one field of many records, in one change") },
  { NULL },
};
