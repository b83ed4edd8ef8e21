/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "ward-attention-private.h"
#include "ward-clock-file.h"
#include "ward-roles.h"

static const struct {
  const char *clock, *text;
} words[] = {
  { "hearing", N_("The hearing must be held by then: confirm with the court") },
  { "notice", N_("The closure notice ends") },
  { "adjournment", N_("The adjourned hearing must be held by then") },
  { "order", N_("The closure order ends") },
  { "extension", N_("An application to extend the order must be made by then") },
  { "appeal", N_("The time for an appeal ends") },
  { "confirm", N_("An oral authorisation is to be confirmed in writing") },
  { "urgent_harm", N_("The harm of an urgent closure is to be weighed by then") },
  { "urgent_review", N_("An urgent closure is to be reviewed by another district by then") },
};

static const char *
text_of (const WardClock *clock)
{
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_str_equal (words[i].clock, clock->clock))
      return _(words[i].text);
  return NULL;
}

static gboolean
is_running (const WardClock *clock)
{
  return g_str_equal (clock->state, "running") || g_str_equal (clock->state, "due_soon") ||
         g_str_equal (clock->state, "overdue");
}

static void
add_clocks (const WardContext *context, const WardRecord *decision, GPtrArray *items)
{
  g_autoptr (GPtrArray) clocks = ward_clock_file_clocks (context, decision);

  for (guint i = 0; i < clocks->len; i++)
    {
      const WardClock *clock = clocks->pdata[i];
      const char *text = text_of (clock);
      WardAttention *item;

      if (text == NULL || !is_running (clock))
        continue;
      item = ward_attention_add (items, context, decision, "status", clock->due, text);
      item->legal = TRUE;
      if (g_str_equal (clock->level, "red"))
        item->level = WARD_ATTENTION_RED;
      else if (g_str_equal (clock->level, "amber"))
        item->level = MAX (item->level, WARD_ATTENTION_AMBER);
    }
}

gboolean
ward_attention_clocks (const WardContext *context, GPtrArray *items, GError **error)
{
  static const char *const open[] = { "authorised", "served", "heard", "ordered" };
  const WardKind *kind = ward_kind_find ("decision");

  if (!ward_role_may_read (context->role, kind))
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (open); i++)
    {
      g_autoptr (WardQuery) query = ward_query_new (kind);
      g_autoptr (GPtrArray) decisions = NULL;

      ward_query_where (query, "status", "=", open[i], NULL);
      if (context->district != NULL)
        ward_query_where (query, "district", "=", context->district, NULL);
      decisions = ward_records_list (context->db, query, error);
      if (decisions == NULL)
        return FALSE;
      for (guint d = 0; d < decisions->len; d++)
        add_clocks (context, decisions->pdata[d], items);
    }
  return TRUE;
}
