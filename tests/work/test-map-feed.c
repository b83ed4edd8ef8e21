/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-enums.h"
#include "ward-map-feed.h"
#include "ward-map-terms.h"
#include "ward-roles.h"
#include "ward-world.h"

/* What the map is given for each role, layer by layer: nothing that the role may not read, and of
 * protected sites no more than the partner agreed to (PS5). */

static const char *const collars[] = { "1001", "1002", "1003", "1005", "1009",
                                       "1011", "1012", "1013", "1014" };

static GPtrArray *
list (World *world, const char *kind)
{
  g_autoptr (WardQuery) query = ward_query_new (ward_kind_find (kind));
  g_autoptr (GError) error = NULL;
  GPtrArray *records = ward_records_list (world->context.db, query, &error);

  g_assert_no_error (error);
  return records;
}

/* Sites of every sort of terms, those too that no rule lets in here but another version might
 * send. */
static void
set_terms (World *world)
{
  static const char *const terms[] = {
    "precision = 'exact', who_may_see = NULL, withdrawn_on = NULL",
    "precision = 'exact', who_may_see = '[\"liaison\"]', withdrawn_on = NULL",
    "precision = 'ward_half_day', who_may_see = NULL, withdrawn_on = NULL",
    "precision = 'none', who_may_see = '[\"liaison\",\"commander\"]', withdrawn_on = NULL",
    "precision = 'exact', who_may_see = NULL, withdrawn_on = 20000",
  };
  g_autoptr (GPtrArray) sites = list (world, "site");

  g_assert_cmpuint (sites->len, >=, G_N_ELEMENTS (terms));
  for (guint i = 0; i < G_N_ELEMENTS (terms); i++)
    {
      const WardRecord *site = sites->pdata[i];
      g_autofree char *sql =
          g_strdup_printf ("UPDATE site SET %s WHERE id = '%s'", terms[i], site->id);
      g_autoptr (GError) error = NULL;

      ward_db_exec (world->context.db, sql, &error);
      g_assert_no_error (error);
    }
}

static const WardSite *
find_site (const GPtrArray *sites, const char *id)
{
  for (guint i = 0; i < sites->len; i++)
    if (g_str_equal (((const WardRecord *) sites->pdata[i])->id, id))
      return sites->pdata[i];
  g_assert_not_reached ();
}

/* What is shown of a site with less than exact terms is a ward, its outline and half-days. */
static void
assert_blurred (const WardMapRecord *shown, const WardSite *site)
{
  g_autoptr (WardShape) own = ward_shape_parse (site->shape, NULL, NULL);

  g_assert_nonnull (own);
  g_assert_cmpint (shown->buffer_m, ==, WARD_NONE);
  g_assert_cmpfloat (ward_shape_area (shown->shape), >, 10 * ward_shape_area (own));
  for (guint i = 0; shown->times != NULL && i < shown->times->len; i++)
    g_assert_cmpint (
        ward_time_local_minute (g_array_index (shown->times, WardInterval, i).starts) % 720, ==,
        0);
}

static void
assert_site_as_agreed (const WardMapRecord *shown, const WardSite *site, const char *role)
{
  gboolean named = site->who_may_see != NULL && *site->who_may_see != NULL;

  g_assert_cmpint (site->precision, !=, WARD_PRECISION_NONE);
  g_assert_true (site->withdrawn_on == WARD_NONE
                 || site->withdrawn_on > ward_time_local_date (WORLD_NOW));
  g_assert_true (named ? g_strv_contains ((const char *const *) site->who_may_see, role)
                       : ward_role_may_read (role, ward_kind_find ("site")));
  if (site->precision != WARD_PRECISION_EXACT)
    assert_blurred (shown, site);
}

/* How many sites were shown. */
static guint
try_as (World *world, const GPtrArray *sites, const char *collar, gboolean veiled)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WardMapFeed) feed = NULL;
  const char *role;
  gboolean premises;
  guint n = 0;

  world_act_as (world, collar);
  role = world->context.role;
  g_assert_nonnull (role);
  feed = ward_map_feed_new (&world->context, veiled, &error);
  g_assert_no_error (error);
  premises = ward_role_may_read (role, ward_kind_find ("premises"));
  g_test_message ("%s, %s: %u premises, %u squares, %u records", role, veiled ? "veiled" : "exact",
                  feed->premises->len, feed->squares->len, feed->records->len);
  g_assert_cmpint (feed->premises->len > 0, ==, premises && !veiled);
  g_assert_cmpint (feed->squares->len > 0, ==, premises && veiled);
  for (guint i = 0; i < feed->records->len; i++)
    {
      const WardMapRecord *shown = feed->records->pdata[i];

      if (g_str_equal (shown->kind->name, "site"))
        {
          assert_site_as_agreed (shown, find_site (sites, shown->id), role);
          n++;
        }
      else if (!g_str_equal (shown->kind->name, "district"))
        g_assert_true (ward_role_may_read (role, shown->kind));
      g_assert_false (veiled && (ward_kind_shape (shown->kind)->flags & WARD_PLACE));
    }
  return n;
}

static void
every_layer_holds_what_the_role_may_see_and_no_more (void)
{
  g_autoptr (World) world = world_new ();
  g_autoptr (GPtrArray) sites = NULL;
  guint n = 0;

  set_terms (world);
  sites = list (world, "site");
  for (guint i = 0; i < G_N_ELEMENTS (collars); i++)
    for (guint veiled = 0; veiled < 2; veiled++)
      n += try_as (world, sites, collars[i], veiled);
  g_assert_cmpuint (n, >, 0);
}

/* Exact to its liaison officer, and to nobody else but who may read of sites. */
static void
a_site_for_nobody_in_particular_is_not_for_everybody (void)
{
  g_autoptr (World) world = world_new ();
  g_autoptr (GPtrArray) sites = NULL;
  guint liaison, officer;

  set_terms (world);
  sites = list (world, "site");
  liaison = try_as (world, sites, "1009", FALSE);
  officer = try_as (world, sites, "1003", FALSE);
  g_assert_cmpuint (liaison, >, officer);
  g_assert_cmpuint (officer, ==, 0);
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
#define ADD(func) g_test_add_func ("/map-feed/" #func, func)
  ADD (every_layer_holds_what_the_role_may_see_and_no_more);
  ADD (a_site_for_nobody_in_particular_is_not_for_everybody);
  status = g_test_run ();
  world_forget ();
  return status;
}
