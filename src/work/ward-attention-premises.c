/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "ward-attention-private.h"
#include "ward-premises.h"
#include "ward-roles.h"

#define NOTICE_DAYS 14

/* The latest review date of each premises, by premises id. */
static GHashTable *
latest_reviews (const WardContext *context, GError **error)
{
  g_autoptr (GHashTable) latest = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  static const char sql[] =
      "SELECT premises, review_on, max(\"on\") FROM assessment WHERE archived = 0 "
      "GROUP BY premises";
  WardStmt *stmt = ward_db_prepare (context->db, sql, error);
  gboolean row = FALSE;

  if (stmt == NULL)
    return NULL;
  while (ward_stmt_step (context->db, stmt, &row, error))
    {
      gint64 *review;

      if (!row)
        return g_steal_pointer (&latest);
      review = g_new (gint64, 1);
      *review = ward_stmt_get_number (stmt, 1);
      g_hash_table_insert (latest, g_strdup (ward_stmt_get_text (stmt, 0)), review);
    }
  return NULL;
}

static void
add_premises (const WardContext *context, const WardPremises *premises, const gint64 *review,
              GPtrArray *items)
{
  gint64 today = ward_time_local_date (context->now);

  if (review == NULL || *review == WARD_NONE)
    ward_attention_add (items, context, &premises->meta, "category",
                        ward_date_start (premises->identified_on + 28),
                        _("A premises has no joint risk assessment"));
  else if (*review <= today + NOTICE_DAYS)
    ward_attention_add (items, context, &premises->meta, "category",
                        ward_date_start (*review + 1) - 1,
                        *review < today ? _("A joint risk assessment is overdue for review")
                                        : _("A joint risk assessment is due for review"));
}

gboolean
ward_attention_premises (const WardContext *context, GPtrArray *items, GError **error)
{
  const WardKind *kind = ward_kind_find ("premises");
  g_autoptr (WardQuery) query = ward_query_new (kind);
  g_autoptr (GHashTable) latest = latest_reviews (context, error);
  g_autoptr (GPtrArray) premises = NULL;

  if (latest == NULL)
    return FALSE;
  if (!ward_role_may_read (context->role, kind))
    return TRUE;
  ward_query_where (query, "status", "=", "active", NULL);
  if (context->district != NULL)
    ward_query_where (query, "district", "=", context->district, NULL);
  premises = ward_records_list (context->db, query, error);
  for (guint i = 0; premises != NULL && i < premises->len; i++)
    {
      const WardRecord *record = premises->pdata[i];

      add_premises (context, (const WardPremises *) record,
                    g_hash_table_lookup (latest, record->id), items);
    }
  return premises != NULL;
}
