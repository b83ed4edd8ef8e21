/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "ward-gather-patrol.h"
#include "ward-gather-sites.h"
#include "ward-offers.h"
#include "ward-protected.h"

/* What a planner without the right is told (PS5). */
static char *
hidden_words (const WardOfferAsk *ask)
{
  g_autofree char *date = NULL;
  gint64 start = WARD_NONE;
  int minute;

  if (!ward_offers_nearest_clear (ask, &start))
    return g_strdup (_("no clear start near"));
  minute = ward_time_local_minute (start);
  date = ward_date_display (ward_time_local_date (start));
  if (ward_time_local_date (start) == ward_time_local_date (ask->patrol->starts))
    return g_strdup_printf (_("nearest clear start %02d:%02d"), minute / 60, minute % 60);
  return g_strdup_printf (_("nearest clear start %02d:%02d on %s"), minute / 60, minute % 60,
                          date);
}

static void
tell_hidden (WardGather *g, const WardOfferAsk *ask)
{
  g_autofree char *words = NULL;

  if (!ward_gather_wants (g, "outreach_words"))
    return;
  words = hidden_words (ask);
  ward_gather_text (g, "outreach_words", words);
}

static void
tell_worst (WardGather *g, const WardClash *worst, const WardFootprint *area)
{
  gint64 minutes = ward_overlap_minutes (ward_clash_worst (worst));
  gint64 metres = ward_footprint_depth (area, worst->place);
  g_autofree char *words = g_strdup_printf (_("%d minutes, %d metres"), (int) minutes,
                                            (int) metres);

  ward_gather_text (g, "site", worst->site->meta.id);
  ward_gather_source (g, "site", &worst->site->meta, NULL);
  ward_gather_text (g, "site_time", worst->time->meta.id);
  ward_gather_source (g, "site_time", &worst->time->meta, NULL);
  ward_gather_int (g, "minutes", minutes);
  ward_gather_int (g, "metres", metres);
  ward_gather_text (g, "outreach_words", words);
}

static void
meet (WardGather *g, const WardPatrol *patrol, WardGround *ground, const WardShape *shape,
      const GArray *windows)
{
  WardShapeBox box = ward_shape_box (shape);
  g_autoptr (GArray) holidays = ward_holidays (g->context->rules, g->today);
  WardProtectedScope scope = { g->record->district, ward_gather_holds (g, "site"), holidays,
                               &box };
  g_autoptr (WardFootprint) area = ward_footprint_new_area (ground, shape, NULL);
  WardPresence presence = { patrol->meta.id, area, windows, g->context->role };
  g_autoptr (WardProtected) protected = NULL;
  WardOfferAsk ask = { NULL, ground, patrol, g->context->role, g->context->now, FALSE, NULL };
  g_autoptr (GPtrArray) clashes = NULL;
  const WardClash *worst;

  if (area == NULL)
    return;
  ask.protected = protected = ward_protected_load (g->reader, ground, &scope, NULL);
  clashes = ward_clashes (protected, &presence);
  ward_gather_int (g, "outreach_clash_count", ward_clashes_n_barred (clashes));
  ward_gather_int (g, "arranged_clash_count", ward_clashes_n_arranged (clashes));
  worst = ward_clashes_worst (clashes, area);
  if (worst != NULL && worst->may_be_seen)
    tell_worst (g, worst, area);
  else if (worst != NULL)
    tell_hidden (g, &ask);
}

void
ward_gather_clashes (WardGather *g, const WardPatrol *patrol, const WardShape *shape)
{
  g_autoptr (WardGround) ground = NULL;
  g_autoptr (GArray) windows = NULL;

  if (shape == NULL
      || !ward_gather_wants_any (g, "outreach_clash_count", "arranged_clash_count", "site",
                                 "site_time", "minutes", "metres", "outreach_words", NULL))
    return;
  windows = ward_patrol_intervals (patrol, g->context->now);
  ground = windows->len > 0 ? ward_ground_new (NULL) : NULL;
  if (ground != NULL)
    meet (g, patrol, ground, shape, windows);
}
