/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-gather-enforcement.h"

static gboolean
is_later (const WardAssessment *a, const WardAssessment *than)
{
  if (than == NULL || a->on != than->on)
    return than == NULL || a->on > than->on;
  return a->meta.created_at >= than->meta.created_at;
}

const WardAssessment *
ward_latest_assessment (const GPtrArray *rows, gint64 day)
{
  const WardAssessment *latest = NULL;

  for (guint i = 0; i < rows->len; i++)
    {
      const WardAssessment *a = rows->pdata[i];

      if (a->on != WARD_NONE && a->on <= day && is_later (a, latest))
        latest = a;
    }
  return latest;
}

gboolean
ward_assessment_in_date (const WardAssessment *assessment, gint64 day)
{
  return assessment != NULL && assessment->review_on != WARD_NONE && day <= assessment->review_on;
}

GPtrArray *
ward_gather_escalations (WardGather *g, const char *premises, gint64 moment, gint64 day)
{
  GPtrArray *rows = ward_gather_rows (g, "escalation", "premises", premises);
  gint64 since = ward_date_start (ward_date_add_months (day, -12));

  for (guint i = rows->len; i > 0; i--)
    {
      gint64 at = ((const WardEscalation *) rows->pdata[i - 1])->at;

      if (at == WARD_NONE || at < since || at > moment)
        g_ptr_array_remove_index (rows, i - 1);
    }
  return rows;
}
