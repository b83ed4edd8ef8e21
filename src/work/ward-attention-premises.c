/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "ward-attention-private.h"
#include "ward-premises.h"
#include "ward-roles.h"

#define NOTICE_DAYS 14

/* Active premises without an assessment, or whose latest one is due for review; the indexes of
 * assessments and premises tell which, so that no other is read. */
static const char due_sql[] =
    "SELECT p.rid, a.review_on FROM premises p LEFT JOIN (SELECT premises, review_on, max (\"on\") "
    "FROM assessment WHERE archived = 0 GROUP BY premises) a ON a.premises = p.id "
    "WHERE p.archived = 0 AND p.status = 'active' "
    "AND (:district IS NULL OR p.district = :district) "
    "AND (a.review_on IS NULL OR a.review_on <= :until) ORDER BY p.rid";

typedef struct {
  gint64 rid, review;
} Due;

static GArray *
find_due (const WardContext *context, GError **error)
{
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (Due));
  WardStmt *stmt = ward_db_prepare (context->db, due_sql, error);
  gboolean row = FALSE;

  if (stmt == NULL)
    return NULL;
  ward_stmt_text (stmt, ":district", context->district);
  ward_stmt_number (stmt, ":until", ward_time_local_date (context->now) + NOTICE_DAYS);
  while (ward_stmt_step (context->db, stmt, &row, error))
    {
      Due due;

      if (!row)
        return g_steal_pointer (&found);
      due = (Due) { ward_stmt_get_number (stmt, 0), ward_stmt_get_number (stmt, 1) };
      g_array_append_val (found, due);
    }
  return NULL;
}

static void
add_premises (const WardContext *context, const WardPremises *premises, gint64 review,
              GPtrArray *items)
{
  gint64 today = ward_time_local_date (context->now);

  if (review == WARD_NONE)
    ward_attention_add (items, context, &premises->meta, "category",
                        ward_date_start (premises->identified_on + 28),
                        _("A premises has no joint risk assessment"));
  else
    ward_attention_add (items, context, &premises->meta, "category",
                        ward_date_start (review + 1) - 1,
                        review < today ? _("A joint risk assessment is overdue for review")
                                       : _("A joint risk assessment is due for review"));
}

gboolean
ward_attention_premises (const WardContext *context, GPtrArray *items, GError **error)
{
  const WardKind *kind = ward_kind_find ("premises");
  g_autoptr (GArray) due = NULL;

  if (!ward_role_may_read (context->role, kind))
    return TRUE;
  due = find_due (context, error);
  for (guint i = 0; due != NULL && i < due->len; i++)
    {
      const Due *at = &g_array_index (due, Due, i);
      g_autoptr (WardRecord) record = ward_records_get_rid (context->db, kind, at->rid, error);

      if (record == NULL)
        return FALSE;
      add_premises (context, (const WardPremises *) record, at->review, items);
    }
  return due != NULL;
}
