/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A plan as a consultation keeps it: read, counted, compared with one protected site, and offered
 * changes. */
#include "fixture-protected.h"
#include "fuzz-target.h"
#include "ward-error.h"
#include "ward-offers.h"
#include "ward-plan.h"

static const FixtureRect place = { 0, 0, 200, 200 };

typedef struct {
  WardGround *ground;
  WardProtected *protected;
} World;

/* Made once: it is the same for every input. */
static const World *
world (void)
{
  static World only;
  WardProtectedScope scope = { "TST", TRUE, NULL, NULL };
  FixtureReader reader;

  if (only.ground != NULL)
    return &only;
  fixture_reader_init (&reader);
  g_ptr_array_add (reader.records, fixture_site ("s", place, 100));
  g_ptr_array_add (reader.records, fixture_time ("t", "s", "2026-01-05T20:00", 120,
                                                 "FREQ=WEEKLY;BYDAY=MO,TH", NULL));
  only.ground = ward_ground_new (NULL);
  only.protected = ward_protected_load (&reader.vtable, only.ground, &scope, NULL);
  fixture_reader_clear (&reader);
  return &only;
}

static void
check_windows (const WardPatrol *plan)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) windows = ward_patrol_windows (plan, &error);
  g_autoptr (GArray) loose = ward_patrol_intervals (plan, 0);

  if (windows == NULL)
    {
      g_assert_true (error->domain == WARD_ERROR);
      g_assert_true (g_utf8_validate (error->message, -1, NULL));
      return;
    }
  g_assert_cmpuint (windows->len, >, 0);
  g_assert_cmpuint (loose->len, >, 0);
  for (guint i = 0; i < windows->len; i++)
    {
      WardInterval now = g_array_index (windows, WardInterval, i);

      g_assert_cmpint (now.starts, <, now.ends);
      g_assert_true (i == 0 || g_array_index (windows, WardInterval, i - 1).starts < now.starts);
    }
}

/* Every offer is clear, and no plan that is clear gets one. */
static void
check_offers (const WardPatrol *plan)
{
  const World *w = world ();
  WardOfferAsk ask = { w->protected, w->ground, plan, NULL, 0, FALSE, plan };
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) offers = ward_offers (&ask, &error);

  if (offers == NULL)
    {
      g_assert_true (error->domain == WARD_ERROR);
      return;
    }
  g_assert_true (offers->len == 0 || !ward_offers_is_clear (&ask, plan));
  for (guint i = 0; i < offers->len; i++)
    {
      const WardOffer *offer = offers->pdata[i];
      g_autofree char *text = ward_offer_dup_text (offer);

      g_assert_true (ward_offers_is_clear (&ask, offer->patrol));
      g_assert_true (g_utf8_validate (text, -1, NULL));
      g_ptr_array_unref (ward_plan_differences (plan, offer->patrol));
    }
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autofree char *text = g_strndup ((const char *) data, size);
  WardPatrol *plan = ward_plan_read (text);

  if (plan == NULL)
    return 0;
  check_windows (plan);
  check_offers (plan);
  ward_record_free (&plan->meta);
  return 0;
}
