/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-staff.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "ward-disclose.h"
#include "ward-journal.h"
#include "ward-roles.h"

#define MAX_NAMED 20 /* officers whose names are held against words */

static gboolean
is_guarded (const WardKind *kind)
{
  static const char *const kinds[] = { "visit", "patrol", "disclosure", NULL };

  return g_strv_contains (kinds, kind->name);
}

gboolean
ward_staff_bars_field (const WardKind *kind, const WardField *field)
{
  if (g_str_equal (field->name, "created_by") || g_str_equal (field->name, "changed_by"))
    return TRUE;
  return is_guarded (kind) && g_strcmp0 (ward_field_target (field), "officer") == 0;
}

static gboolean
bars_any (const WardQuery *query)
{
  const WardKind *kind = ward_query_get_kind (query);
  guint n;
  const WardField *meta = ward_meta_fields (&n);

  for (guint i = 0; i < n; i++)
    if (ward_staff_bars_field (kind, &meta[i]) && ward_query_rests_on (query, &meta[i]))
      return TRUE;
  for (guint i = 0; i < kind->n_fields; i++)
    if (ward_staff_bars_field (kind, &kind->fields[i]) &&
        ward_query_rests_on (query, &kind->fields[i]))
      return TRUE;
  return FALSE;
}

/* Words of a text, in small letters. */
static char **
tokens (const char *text)
{
  g_autofree char *folded = g_utf8_casefold (text, -1);

  for (char *p = folded; *p != '\0'; p++)
    if (g_ascii_isspace (*p) || strchr ("\"'*(),.;:", *p) != NULL)
      *p = ' ';
  return g_strsplit (g_strstrip (folded), " ", -1);
}

static guint
count_in (char **names, char **words)
{
  guint n = 0;

  for (guint i = 0; names[i] != NULL; i++)
    if (*names[i] != '\0' && g_strv_contains ((const char *const *) words, names[i]))
      n++;
  return n;
}

/* By the collar number, or by the whole of a name of two words or more. */
static gboolean
is_named (const WardRecord *officer, char **words)
{
  g_auto (GStrv) names = tokens (ward_record_get (officer, "name"));
  g_auto (GStrv) collars = tokens (ward_record_get (officer, "collar"));

  return count_in (collars, words) > 0 ||
         (g_strv_length (names) >= 2 && count_in (names, words) == g_strv_length (names));
}

static gboolean
names_officer (const WardContext *context, const char *text)
{
  const WardKind *kind = ward_kind_find ("officer");
  g_auto (GStrv) words = text != NULL ? tokens (text) : NULL;

  for (guint i = 0; words != NULL && words[i] != NULL; i++)
    {
      g_autoptr (WardQuery) query = ward_query_new (kind);
      g_autoptr (GPtrArray) officers = NULL;

      if (*words[i] == '\0')
        continue;
      ward_query_match (query, words[i]);
      ward_query_archived (query, TRUE);
      ward_query_limit (query, MAX_NAMED, 0);
      officers = ward_records_list (context->db, query, NULL);
      for (guint j = 0; officers != NULL && j < officers->len; j++)
        if (is_named (officers->pdata[j], words))
          return TRUE;
    }
  return FALSE;
}

WardFinding *
ward_staff_bar (const WardContext *context, const WardQuery *query)
{
  const WardKind *kind = ward_query_get_kind (query);
  g_autofree char *message = NULL;

  if (!bars_any (query) &&
      !(is_guarded (kind) && names_officer (context, ward_query_get_words (query))))
    return NULL;
  message = g_strdup_printf (_("%s are not listed, narrowed, ordered or sent out by officer (DPA "
                               "2018 s.62): they are no record of who does how much."),
                             ward_kind_plural (kind));
  return ward_finding_new_plain ("STAFF-MONITOR", WARD_SEVERITY_REFUSE, message,
                                 _("Count visits and patrols by team, or ask the auditor, who "
                                   "looks for a stated purpose."),
                                 NULL, FALSE);
}

gboolean
ward_staff_check (const WardContext *context, const WardQuery *query, GError **error)
{
  WardFinding *finding = ward_staff_bar (context, query);
  g_autofree char *message = NULL, *remedy = NULL;

  if (finding == NULL)
    return TRUE;
  message = ward_finding_dup_message (finding);
  remedy = ward_finding_dup_remedy (finding);
  g_set_error (error, WARD_ERROR, WARD_ERROR_DENIED, "%s: %s %s", finding->rule->id, message,
               remedy);
  ward_finding_free (finding);
  return FALSE;
}

GPtrArray *
ward_staff_search (const WardContext *context, const char *words, guint limit, GError **error)
{
  GPtrArray *hits = ward_search (context->db, words, limit, error);
  gboolean any = FALSE;

  for (guint i = 0; hits != NULL && i < hits->len; i++)
    any |= is_guarded (((const WardHit *) hits->pdata[i])->kind);
  if (!any || !names_officer (context, words))
    return hits;
  for (guint i = hits->len; i-- > 0;)
    if (is_guarded (((const WardHit *) hits->pdata[i])->kind))
      g_ptr_array_remove_index (hits, i);
  return hits;
}

GPtrArray *
ward_staff_audit (const WardContext *context, const char *officer, const char *purpose,
                  GError **error)
{
  WardDisclosing looking = { .what = "audit-by-officer", .format = "screen",
                             .recipient = "own use", .reason = purpose };
  g_autoptr (GPtrArray) rows = NULL;

  if (g_strcmp0 (context->role, "auditor") != 0)
    {
      g_set_error_literal (error, WARD_ERROR, WARD_ERROR_DENIED,
                           _("STAFF-MONITOR: the log is looked through by officer by the auditor "
                             "alone (DPA 2018 s.62). Ask the auditor."));
      return NULL;
    }
  rows = ward_history (context->db, NULL, NULL, 0, error);
  if (rows == NULL)
    return NULL;
  for (guint i = rows->len; i-- > 0;)
    {
      WardHistoryRow *row = rows->pdata[i];

      g_clear_pointer (&row->was, g_free);
      g_clear_pointer (&row->set, g_free);
      g_clear_pointer (&row->reason, g_free);
      if (g_strcmp0 (row->by, officer) != 0)
        g_ptr_array_remove_index (rows, i);
    }
  looking.records = rows->len;
  return ward_disclose (context, &looking, NULL, error) ? g_steal_pointer (&rows) : NULL;
}
