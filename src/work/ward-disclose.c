/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-disclose.h"

#include <glib/gi18n-lib.h>

#include "ward-commit.h"
#include "ward-journal.h"
#include "ward-roles.h"
#include "ward-system.h"

#define MANY_PREMISES 20

gint64
ward_disclose_next_copy (const WardContext *context, const char *what)
{
  return ward_reader_count (ward_records_reader (context->db), "disclosure", "what", what) + 1;
}

gboolean
ward_disclose (const WardContext *context, const WardDisclosing *disclosure, gint64 *ret_copy,
               GError **error)
{
  g_autoptr (GPtrArray) changes = ward_changes_new ();
  g_autoptr (WardOutcome) outcome = NULL;
  WardDisclosure *row;

  if (disclosure->recipient == NULL || *disclosure->recipient == '\0' ||
      disclosure->reason == NULL || *disclosure->reason == '\0')
    {
      g_set_error_literal (error, WARD_ERROR, WARD_ERROR_USAGE,
                           _("Say who receives it and why: --recipient and --reason."));
      return FALSE;
    }
  row = ward_new (WardDisclosure, "disclosure");
  row->at = context->now;
  row->what = g_strdup (disclosure->what);
  row->format = g_strdup (disclosure->format);
  row->recipient = g_strdup (disclosure->recipient);
  row->reason = g_strdup (disclosure->reason);
  row->exact = disclosure->exact;
  row->hash = g_strdup (disclosure->hash);
  row->by = g_strdup (context->actor);
  row->records = disclosure->records;
  row->copy_number = ward_disclose_next_copy (context, disclosure->what);
  if (ret_copy != NULL)
    *ret_copy = row->copy_number;
  ward_changes_add (changes, WARD_CHANGE_PUT, &row->meta, NULL)->step = TRUE;
  outcome = ward_commit (context, changes, WARD_GATE_SAVE, "disclose", error);
  return outcome != NULL && !outcome->refused;
}

static gboolean
has_place (const WardKind *kind)
{
  for (guint i = 0; i < kind->n_fields; i++)
    if (kind->fields[i].flags & WARD_PLACE)
      return TRUE;
  return FALSE;
}

gboolean
ward_disclose_may_exact (const WardContext *context, const WardKind *kind, gint64 n, GError **error)
{
  if (!has_place (kind) && !g_str_equal (kind->name, "premises"))
    return TRUE;
  if (!ward_role_may_see_places (context->role))
    g_set_error_literal (error, WARD_ERROR, WARD_ERROR_DENIED,
                         _("Your role does not see exact places."));
  else if (n > MANY_PREMISES)
    g_set_error (error, WARD_ERROR, WARD_ERROR_DENIED,
                 _("Exact places of more than %d premises at once need a second signature. "
                   "Narrow the list."),
                 MANY_PREMISES);
  else
    return TRUE;
  return FALSE;
}

gboolean
ward_disclose_exact (const WardContext *context, const WardKind *kind, gint64 n, const char *reason,
                     GError **error)
{
  WardDisclosing disclosure = { kind->name, "screen", "own use", reason, TRUE, NULL, n };

  if (!has_place (kind))
    return TRUE;
  return ward_disclose_may_exact (context, kind, n, error) &&
         ward_disclose (context, &disclosure, NULL, error);
}

static void
veil_text (const WardKind *kind, char **text)
{
  g_autoptr (WardJson) json = NULL;
  g_autoptr (WardJsonWriter) w = ward_json_writer_new (FALSE);

  if (*text == NULL)
    return;
  json = ward_json_parse (*text, -1, &ward_json_file_limits, NULL);
  ward_json_begin_object (w, NULL);
  for (guint i = 0; json != NULL && i < ward_json_length (json); i++)
    {
      const char *name = ward_json_member_name (json, i);
      const WardField *field = ward_kind_field (kind, name);

      if (field != NULL && !(field->flags & WARD_PLACE))
        ward_json_put_value (w, name, ward_json_member_at (json, i));
    }
  ward_json_end_object (w);
  g_free (*text);
  *text = ward_json_writer_finish (w);
}

GPtrArray *
ward_disclose_veil_history (const WardKind *kind, GPtrArray *rows, gboolean veiled)
{
  for (guint i = 0; veiled && has_place (kind) && i < rows->len; i++)
    {
      WardHistoryRow *row = rows->pdata[i];

      veil_text (kind, &row->was);
      veil_text (kind, &row->set);
    }
  return rows;
}
