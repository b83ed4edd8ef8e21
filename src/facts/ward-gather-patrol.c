/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-gather-patrol.h"

#include "ward-footprint.h"
#include "ward-gather-kinds.h"
#include "ward-gather-officers.h"
#include "ward-gather-signatures.h"
#include "ward-gather-sites.h"
#include "ward-gather-text.h"
#include "ward-gather-training.h"
#include "ward-windows.h"

/* An area that can't be used is none, can't be read, or has nothing to do with the district. */
static void
area (WardGather *g, const WardShape *shape)
{
  g_autoptr (WardShape) district = NULL;
  gboolean inside;

  if (shape == NULL || ward_shape_area (shape) < WARD_FOOTPRINT_AREA_MIN)
    {
      ward_gather_bool (g, "shape_is_bad", TRUE);
      return;
    }
  district = ward_gather_district_shape (g);
  if (district == NULL)
    {
      ward_gather_bool (g, "shape_is_bad", FALSE);
      return;
    }
  inside = ward_shape_covers (district, shape);
  ward_gather_bool (g, "outside_district", !inside);
  ward_gather_bool (g, "shape_is_bad", !inside && !ward_shape_intersects (district, shape));
}

/* The officers and the lead, once each; transfer full. */
static char **
team_of (const WardPatrol *patrol)
{
  GStrvBuilder *team = g_strv_builder_new ();
  char **officers;

  for (char **id = patrol->officers; id != NULL && *id != NULL; id++)
    g_strv_builder_add (team, *id);
  if (patrol->lead != NULL && !ward_list_holds (patrol->officers, patrol->lead))
    g_strv_builder_add (team, patrol->lead);
  officers = g_strv_builder_end (team);
  g_strv_builder_unref (team);
  return officers;
}

void
ward_gather_liaison_officers (WardGather *g, char **officers, gint64 day)
{
  g_autoptr (GPtrArray) collars = NULL;

  if (day == WARD_NONE || !ward_gather_wants (g, "liaison_officers"))
    return;
  collars = g_ptr_array_new ();
  for (char **id = officers; id != NULL && *id != NULL; id++)
    if (ward_gather_is_liaison (g, *id, day))
      g_ptr_array_add (collars, (gpointer) ward_gather_collar (g, *id));
  ward_gather_list (g, "liaison_officers", collars);
}

/* The smallest over the team: the last one set wins only when it is smaller. */
static void
liaison_months (WardGather *g, char **team, gint64 day)
{
  gint64 months = G_MAXINT64;
  g_autoptr (WardRecord) nearest = NULL;

  if (day == WARD_NONE || !ward_gather_wants (g, "liaison_months"))
    return;
  for (char **id = team; *id != NULL; id++)
    {
      g_autoptr (GPtrArray) posts = ward_gather_liaison_posts (g, *id);

      for (guint i = 0; i < posts->len; i++)
        {
          gint64 apart =
              ward_days_months_apart (ward_days_one (day), ward_days_of (posts->pdata[i]));

          if (apart >= months)
            continue;
          months = apart;
          ward_record_free (nearest);
          nearest = ward_record_copy (posts->pdata[i]);
        }
    }
  if (nearest == NULL)
    return;
  ward_gather_int (g, "liaison_months", months);
  ward_gather_source (g, "liaison_months", nearest, NULL);
}

static void
absent_officers (WardGather *g, char **team, gint64 day)
{
  g_autoptr (GPtrArray) collars = NULL;

  if (day == WARD_NONE || !ward_gather_wants (g, "absent_officers")
      || !ward_gather_holds (g, "absence"))
    return;
  collars = g_ptr_array_new ();
  for (char **id = team; *id != NULL; id++)
    {
      g_autoptr (GPtrArray) rows = ward_reader_by_ref_interval (
          g->reader, "absence", "officer", *id, "from", "to", day, day + 1);

      if (rows->len > 0)
        g_ptr_array_add (collars, (gpointer) ward_gather_collar (g, *id));
    }
  ward_gather_list (g, "absent_officers", collars);
}

/* The local day of the last window: training that holds then holds before. */
static gint64
last_day_of (WardGather *g, const WardPatrol *patrol)
{
  g_autoptr (GArray) windows = ward_patrol_intervals (patrol, g->context->now);

  if (windows->len == 0)
    return ward_time_local_date (patrol->starts);
  return ward_time_local_date (g_array_index (windows, WardInterval, windows->len - 1).starts);
}

static void
team (WardGather *g, const WardPatrol *patrol, gint64 day)
{
  g_auto (GStrv) officers = team_of (patrol);

  ward_gather_untrained (g, officers, last_day_of (g, patrol), NULL);
  ward_gather_liaison_officers (g, officers, day);
  liaison_months (g, officers, day);
  absent_officers (g, officers, day);
}

static gboolean
is_enforcement (const WardRecord *patrol)
{
  return ward_record_is (patrol, "style", "enforcement")
         && (ward_record_is (patrol, "status", "approved")
             || ward_record_is (patrol, "status", "done"));
}

static void
enforcement_before (WardGather *g, const WardPatrol *patrol, const WardShape *shape)
{
  g_autoptr (GPtrArray) rows = NULL;
  gint64 since = patrol->starts - 90 * (gint64) WARD_DAY_SECONDS, n = 0;

  if (shape == NULL || patrol->starts == WARD_NONE
      || !ward_gather_wants (g, "enforcement_in_90_days"))
    return;
  rows = ward_gather_in_box (g, "patrol", ward_shape_box (shape));
  for (guint i = 0; i < rows->len; i++)
    {
      const WardPatrol *other = rows->pdata[i];
      g_autoptr (WardShape) its = NULL;

      if (g_strcmp0 (other->meta.id, patrol->meta.id) == 0 || !is_enforcement (&other->meta)
          || other->starts == WARD_NONE || other->starts >= patrol->starts
          || other->starts < since)
        continue;
      its = ward_shape_of (other->shape);
      n += its != NULL && ward_shape_intersects (its, shape);
    }
  ward_gather_int (g, "enforcement_in_90_days", n);
}

static void
signatures (WardGather *g, const WardPatrol *patrol)
{
  const char *others[] = { patrol->author, NULL };
  gint64 at = patrol->approved_at != WARD_NONE ? patrol->approved_at : g->context->now;

  ward_gather_rank_fact (g, "approver_rank", patrol->approver, ward_time_local_date (at));
  ward_gather_signed_fact (g, "approve_signature_valid", "approve", patrol->approver);
  ward_gather_superintendent_fact (g, "superintendent_signed", others);
}

void
ward_gather_patrol (WardGather *g)
{
  const WardPatrol *patrol = (const WardPatrol *) g->record;
  g_autoptr (WardShape) shape = ward_shape_of (patrol->shape);
  WardInterval interval = { patrol->starts, patrol->ends };

  area (g, shape);
  ward_gather_clashes (g, patrol, shape);
  ward_gather_plan (g, patrol);
  ward_gather_consulted (g, patrol);
  team (g, patrol, ward_time_local_date (patrol->starts));
  enforcement_before (g, patrol, shape);
  signatures (g, patrol);
  if (patrol->starts != WARD_NONE && patrol->ends != WARD_NONE)
    ward_gather_individual_consent (g, "patrol", interval);
  if (ward_gather_wants (g, "debrief_count"))
    ward_gather_int (g, "debrief_count",
                     ward_reader_count (g->reader, "debrief", "patrol", patrol->meta.id));
  ward_gather_bare_answers (g, g->today, NULL);
}

void
ward_gather_debrief (WardGather *g)
{
  const WardRecord *patrol =
      ward_gather_get (g, "patrol", ((const WardDebrief *) g->record)->patrol);

  ward_gather_copy (g, "patrol_style", patrol, "style");
  ward_gather_copy (g, "patrol_status", patrol, "status");
  ward_gather_copy (g, "patrol_ends", patrol, "ends");
}
