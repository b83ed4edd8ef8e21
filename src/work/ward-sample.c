/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-sample.h"

#include <math.h>

#include "ward-id.h"
#include "ward-migrate.h"
#include "ward-sample-private.h"

gint
ward_sample_pick (WardSampleMaker *maker, gint n)
{
  return g_rand_int_range (maker->rng, 0, n);
}

gint64
ward_sample_moment (WardSampleMaker *maker, gint64 days, int minute)
{
  return ward_local_to_time (maker->today + days, minute);
}

char *
ward_sample_point (double lon, double lat)
{
  return g_strdup_printf ("{\"type\":\"Point\",\"coordinates\":[%" G_GINT64_FORMAT
                          ",%" G_GINT64_FORMAT "]}",
                          (gint64) llround (lon * 1e7), (gint64) llround (lat * 1e7));
}

const char *
ward_sample_id (WardSampleMaker *maker, const char *label)
{
  g_autofree char *own = NULL;
  const char *id = NULL;

  if (label == NULL)
    return NULL;
  if (maker->district != NULL)
    {
      own = g_strconcat (maker->district, ".", label, NULL);
      id = g_hash_table_lookup (maker->labels, own);
    }
  return id != NULL ? id : g_hash_table_lookup (maker->labels, label);
}

static void
remember (WardSampleMaker *maker, const char *label, const char *id)
{
  char *key = maker->district != NULL ? g_strconcat (maker->district, ".", label, NULL)
                                      : g_strdup (label);

  g_hash_table_insert (maker->labels, key, g_strdup (id));
}

const char *
ward_sample_put (WardSampleMaker *maker, WardRecord *record, const char *label, gint64 at,
                 const char *by, GError **error)
{
  g_autoptr (GPtrArray) changes = ward_changes_new ();
  g_autoptr (WardOutcome) outcome = NULL;
  g_autofree char *counted = NULL;

  at = MIN (at, maker->now);
  if (record->id == NULL)
    record->id = ward_id_new_seeded (at * 1000, maker->rng);
  if (record->district == NULL && !(record->kind->flags & WARD_KIND_FORCE))
    record->district = g_strdup (maker->district);
  ward_changes_add (changes, WARD_CHANGE_PUT, record, NULL);
  ward_batch_set_moment (maker->batch, at, ward_sample_id (maker, by));
  outcome = ward_batch_add (maker->batch, changes, error);
  if (outcome == NULL)
    return NULL;
  if (label == NULL)
    label = counted = g_strdup_printf ("%s#", record->kind->name);
  remember (maker, label, record->id);
  return ward_sample_id (maker, label);
}

guint
ward_sample_n_wards (WardSampleMaker *maker)
{
  guint n = 0;

  for (guint i = 0; i < ward_land_n_wards (maker->land); i++)
    if (ward_land_ward (maker->land, i)->district == maker->district_index)
      n++;
  return n;
}

const char *
ward_sample_ward (WardSampleMaker *maker, guint i)
{
  g_autofree char *label = g_strdup_printf ("ward%u", i % MAX (ward_sample_n_wards (maker), 1));

  return ward_sample_id (maker, label);
}

static gboolean
fill_district (WardSampleMaker *maker, guint i, GError **error)
{
  const WardLandDistrict *district = ward_land_district (maker->land, i);

  maker->district = district->code;
  maker->district_index = i;
  return ward_sample_people (maker, error) && ward_sample_story (maker, "district", error) &&
         ward_sample_premises (maker, error) &&
         (i > 0 || (ward_sample_story (maker, "decisions", error) &&
                    ward_sample_story (maker, "plans", error)));
}

static gboolean
fill (WardSampleMaker *maker, GError **error)
{
  if (!ward_sample_force (maker, error))
    return FALSE;
  for (guint i = 0; i < ward_land_n_districts (maker->land); i++)
    if (!fill_district (maker, i, error))
      return FALSE;
  maker->district = ward_land_district (maker->land, 0)->code;
  maker->district_index = 0;
  ward_batch_set_moment (maker->batch, maker->now, NULL);
  return ward_batch_finish (maker->batch, error);
}

static gboolean
settle (WardSampleMaker *maker, GError **error)
{
  WardDb *db = maker->context->db;

  return ward_setting_set (db, "district", maker->district, error) &&
         ward_setting_set (db, "device_letter", "A", error) &&
         ward_setting_set (db, "actor", ward_sample_id (maker, "commander"), error) &&
         ward_setting_set (db, "role", "commander", error);
}

gboolean
ward_sample_fill (const WardContext *context, gint64 seed, gint64 scale, GError **error)
{
  g_autoptr (WardLand) land = ward_land_new (WARD_LAND_SEED);
  g_autoptr (WardBatch) batch = ward_batch_begin (context, "sample", error);
  g_autoptr (GHashTable) labels = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  WardSampleMaker maker = { 0 };
  gboolean ok;

  if (batch == NULL)
    return FALSE;
  maker.context = context;
  maker.batch = batch;
  maker.land = land;
  maker.rng = g_rand_new_with_seed ((guint32) seed);
  maker.now = context->now;
  maker.today = ward_time_local_date (context->now);
  maker.scale = scale;
  maker.labels = labels;
  maker.force = WARD_LAND_FORCE;
  ok = fill (&maker, error) && settle (&maker, error);
  g_rand_free (maker.rng);
  return ok;
}
