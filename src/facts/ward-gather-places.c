/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-duties.h"
#include "ward-environment.h"
#include "ward-gather-kinds.h"
#include "ward-gather-sites.h"
#include "ward-gather-text.h"

#define FACING_METRES 100
#define NEAR_METRES 50

/* Leaves those rows whose shape lies within metres of the shape. */
static void
keep_within (GPtrArray *rows, const WardShape *shape, double metres)
{
  for (guint i = rows->len; i > 0; i--)
    {
      const WardRecord *row = rows->pdata[i - 1];
      g_autoptr (WardShape) its =
          ward_shape_of (ward_record_text (row, ward_kind_shape (row->kind)));

      if (its == NULL || ward_shape_distance (its, shape) > metres)
        g_ptr_array_remove_index (rows, i - 1);
    }
}

static gboolean
is_faced (const WardSite *site, gint64 day)
{
  static const char *const uses[] = { "drop_in", "outreach_route", "project_premises", "clinic",
                                      NULL };
  const char *use = ward_record_get_nick (&site->meta, "use");

  return use != NULL && g_strv_contains (uses, use) && !ward_site_is_withdrawn (site, day);
}

static void
facing_sites (WardGather *g, const WardShape *shape)
{
  g_autoptr (GPtrArray) rows = NULL;

  if (!ward_gather_wants (g, "facing_sites") || !ward_gather_holds (g, "site"))
    return;
  rows = ward_gather_in_box (g, "site", ward_box_grown (ward_shape_box (shape), FACING_METRES));
  for (guint i = rows->len; i > 0; i--)
    if (!is_faced (rows->pdata[i - 1], g->today))
      g_ptr_array_remove_index (rows, i - 1);
  keep_within (rows, shape, FACING_METRES);
  ward_gather_ids (g, "facing_sites", rows);
}

static void
near_same_use (WardGather *g, const WardIntervention *own, const WardShape *shape)
{
  g_autoptr (GPtrArray) rows = NULL;

  if (own->use == WARD_NONE || !ward_gather_wants (g, "near_same_use"))
    return;
  rows =
      ward_gather_in_box (g, "intervention", ward_box_grown (ward_shape_box (shape), NEAR_METRES));
  for (guint i = rows->len; i > 0; i--)
    {
      const WardIntervention *other = rows->pdata[i - 1];

      if (g_strcmp0 (other->meta.id, own->meta.id) == 0 || other->use != own->use
          || ward_record_is (&other->meta, "stage", "closed"))
        g_ptr_array_remove_index (rows, i - 1);
    }
  keep_within (rows, shape, NEAR_METRES);
  ward_gather_ids (g, "near_same_use", rows);
}

static void
consultations (WardGather *g)
{
  g_autoptr (GPtrArray) engagements = NULL;
  gint64 n;

  if (!ward_gather_wants (g, "consultation_count") || !ward_gather_holds (g, "engagement"))
    return;
  engagements = ward_gather_rows (g, "engagement", "changed", g->record->id);
  n = ward_reader_count (g->reader, "consultation", "subject", g->record->id);
  for (guint i = 0; i < engagements->len; i++)
    n += ward_record_get (engagements->pdata[i], "partner") != NULL;
  ward_gather_int (g, "consultation_count", n);
}

static void
partner_actions (WardGather *g)
{
  g_autoptr (GPtrArray) rows = NULL;
  gint64 open = 0;

  if (!ward_gather_wants (g, "partner_actions_open"))
    return;
  rows = ward_gather_rows (g, "partner_action", "intervention", g->record->id);
  for (guint i = 0; i < rows->len; i++)
    open += ((const WardPartnerAction *) rows->pdata[i])->done_on == WARD_NONE;
  ward_gather_int (g, "partner_actions_open", open);
}

void
ward_gather_intervention (WardGather *g)
{
  const WardIntervention *own = (const WardIntervention *) g->record;
  g_autoptr (WardShape) shape = ward_shape_of (own->shape);

  if (shape != NULL)
    {
      facing_sites (g, shape);
      near_same_use (g, own, shape);
    }
  consultations (g);
  partner_actions (g);
  ward_gather_bare_answers (g, g->today, NULL);
}

void
ward_gather_action (WardGather *g)
{
  const char *duty = ((const WardAction *) g->record)->duty;
  const GPtrArray *duties =
      g->context->rules != NULL ? ward_rule_set_get_duties (g->context->rules) : NULL;
  gboolean found = FALSE;

  if (duty == NULL || duties == NULL || duties->len == 0)
    return;
  for (guint i = 0; i < duties->len; i++)
    found = found || g_strcmp0 (((const WardDuty *) duties->pdata[i])->id, duty) == 0;
  ward_gather_bool (g, "duty_exists", found);
}
