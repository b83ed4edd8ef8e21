/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-gather-patrol.h"
#include "ward-gather-sites.h"
#include "ward-protected.h"

static void
tell_worst (WardGather *g, const GPtrArray *clashes, const WardFootprint *area)
{
  const WardClash *worst = ward_clashes_worst (clashes, area);

  if (worst == NULL || !worst->may_be_seen)
    return;
  ward_gather_text (g, "site", worst->site->meta.id);
  ward_gather_source (g, "site", &worst->site->meta, NULL);
  ward_gather_text (g, "site_time", worst->time->meta.id);
  ward_gather_source (g, "site_time", &worst->time->meta, NULL);
  ward_gather_int (g, "minutes", ward_overlap_minutes (ward_clash_worst (worst)));
  ward_gather_int (g, "metres", ward_footprint_depth (area, worst->place));
}

static void
meet (WardGather *g, const WardPatrol *patrol, WardGround *ground, const WardShape *shape,
      const GArray *windows)
{
  WardShapeBox box = ward_shape_box (shape);
  WardProtectedScope scope = { g->record->district, ward_gather_holds (g, "site"), &box };
  g_autoptr (WardFootprint) area = ward_footprint_new_area (ground, shape, NULL);
  WardPresence presence = { patrol->meta.id, area, windows, g->context->role };
  g_autoptr (WardProtected) protected = NULL;
  g_autoptr (GPtrArray) clashes = NULL;

  if (area == NULL)
    return;
  protected = ward_protected_load (g->reader, ground, &scope, NULL);
  clashes = ward_clashes (protected, &presence);
  ward_gather_int (g, "outreach_clash_count", ward_clashes_n_barred (clashes));
  ward_gather_int (g, "arranged_clash_count", ward_clashes_n_arranged (clashes));
  tell_worst (g, clashes, area);
}

void
ward_gather_clashes (WardGather *g, const WardPatrol *patrol, const WardShape *shape)
{
  g_autoptr (WardGround) ground = NULL;
  g_autoptr (GArray) windows = NULL;

  if (shape == NULL
      || !ward_gather_wants_any (g, "outreach_clash_count", "arranged_clash_count", "site",
                                 "site_time", "minutes", "metres", NULL))
    return;
  windows = ward_patrol_intervals (patrol, g->context->now);
  ground = windows->len > 0 ? ward_ground_new (NULL) : NULL;
  if (ground != NULL)
    meet (g, patrol, ground, shape, windows);
}
