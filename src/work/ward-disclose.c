/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-disclose.h"

#include <glib/gi18n-lib.h>

#include "ward-commit.h"
#include "ward-id.h"
#include "ward-journal.h"
#include "ward-persons.h"
#include "ward-roles.h"
#include "ward-signing.h"
#include "ward-system.h"

#define MANY_PREMISES 20 /* where no pack says how many [data] */

static gboolean
has_place (const WardKind *kind)
{
  for (guint i = 0; i < kind->n_fields; i++)
    if (kind->fields[i].flags & WARD_PLACE)
      return TRUE;
  return FALSE;
}

/* Whether records of kind, sent exact, say where a premises is. */
static gboolean
tells_where (const WardKind *kind)
{
  return has_place (kind) || g_str_equal (kind->name, "premises");
}

gint64
ward_disclose_next_copy (const WardContext *context, const char *what)
{
  return ward_reader_count (ward_records_reader (context->db), "disclosure", "what", what) + 1;
}

/* What goes out, for the rules: no record tells it. */
static WardJson *
facts_of (const WardDisclosing *disclosure)
{
  const WardKind *kind = ward_kind_find (disclosure->what);
  g_autoptr (WardJsonWriter) w = ward_json_writer_new (FALSE);
  g_autofree char *text = NULL;

  ward_json_begin_object (w, NULL);
  ward_json_put_int (w, "place_count",
                     disclosure->exact && kind != NULL && tells_where (kind) ? disclosure->records
                                                                             : 0);
  ward_json_end_object (w);
  text = ward_json_writer_finish (w);
  return ward_json_parse (text, -1, &ward_json_file_limits, NULL);
}

/* The row stands, or error says what stands in its way. A warning is accepted with the reason for
 * which it leaves. */
static gboolean
keep_row (const WardContext *context, const WardDisclosing *disclosure, const GPtrArray *changes,
          GError **error)
{
  g_autoptr (WardJson) given = facts_of (disclosure);
  g_autoptr (WardOutcome) outcome = NULL;
  g_autofree char *message = NULL;
  WardContext own = *context;

  own.given = given;
  if (own.accept == NULL)
    own.accept = disclosure->reason;
  outcome = ward_commit (&own, changes, WARD_GATE_SHARE, "disclose", error);
  if (outcome == NULL || !outcome->refused)
    return outcome != NULL;
  message = ward_finding_dup_message (outcome->findings->pdata[0]);
  g_set_error_literal (error, WARD_ERROR, WARD_ERROR_DENIED, message);
  return FALSE;
}

static void
add_second (const WardContext *context, GPtrArray *changes, const WardRecord *row,
            const WardSecond *second)
{
  WardRecord *signature =
      ward_signing_make (context, "disclose", row, second->officer, second->key);

  ward_changes_add (changes, WARD_CHANGE_PUT, signature, NULL)->step = TRUE;
}

gboolean
ward_disclose (const WardContext *context, const WardDisclosing *disclosure, gint64 *ret_copy,
               GError **error)
{
  g_autoptr (GPtrArray) changes = ward_changes_new ();
  WardDisclosure *row;

  if (disclosure->recipient == NULL || *disclosure->recipient == '\0' ||
      disclosure->reason == NULL || *disclosure->reason == '\0')
    {
      g_set_error_literal (error, WARD_ERROR, WARD_ERROR_USAGE,
                           _("Say who receives it and why: --recipient and --reason."));
      return FALSE;
    }
  row = ward_new (WardDisclosure, "disclosure");
  row->meta.id = ward_id_new (context->now * 1000);
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
  if (disclosure->second != NULL)
    add_second (context, changes, &row->meta, disclosure->second);
  return keep_row (context, disclosure, changes, error);
}

/* Two people: both known, not the same, and the second one with a key and the right. */
static gboolean
is_second (const WardContext *context, const WardSecond *second, GError **error)
{
  g_autoptr (WardRecord) officer =
      ward_reader_get (ward_records_reader (context->db), "officer", second->officer);
  g_autofree char *public_hex = ward_signing_key_dup_public_hex (second->key);
  g_autofree char *owner = ward_person_by_key (context, public_hex);

  if (context->actor == NULL || g_str_equal (context->actor, second->officer))
    g_set_error_literal (error, WARD_ERROR, WARD_ERROR_DENIED,
                         _("A second signature is another officer’s, beside a first who is known: "
                           "say who acts."));
  else if (g_strcmp0 (owner, second->officer) != 0 || officer == NULL ||
           !ward_role_may_see_places (ward_record_get_nick (officer, "role")))
    g_set_error_literal (error, WARD_ERROR, WARD_ERROR_DENIED,
                         _("Whoever signs second needs the right to see exact places."));
  else
    return TRUE;
  return FALSE;
}

gboolean
ward_disclose_may_exact (const WardContext *context, const WardKind *kind, gint64 n,
                         const WardSecond *second, GError **error)
{
  gint64 most = ward_rule_set_get_number (context->rules, "policy.places_second_signature",
                                          ward_time_local_date (context->now), MANY_PREMISES);

  if (!tells_where (kind))
    return TRUE;
  if (!ward_role_may_see_places (context->role))
    g_set_error_literal (error, WARD_ERROR, WARD_ERROR_DENIED,
                         _("Your role does not see exact places."));
  else if (n > most && second == NULL)
    g_set_error (error, WARD_ERROR, WARD_ERROR_DENIED,
                 _("Exact places of more than %d premises at once need a second officer’s "
                   "signature. Narrow the list, or let somebody sign for it."),
                 (int) most);
  else if (second == NULL || is_second (context, second, error))
    return TRUE;
  return FALSE;
}

gboolean
ward_disclose_exact (const WardContext *context, const WardKind *kind, gint64 n, const char *reason,
                     GError **error)
{
  WardDisclosing disclosure = { kind->name, "screen", "own use", reason, TRUE, NULL, n, NULL };

  if (!has_place (kind))
    return TRUE;
  return ward_disclose_may_exact (context, kind, n, NULL, error) &&
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
