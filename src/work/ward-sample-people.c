/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-force.h"
#include "ward-people.h"
#include "ward-persons.h"
#include "ward-sample-private.h"
#include "ward-system.h"

/* Every sample officer's secret, documented in the README. */
#define SECRET "sample"

static const char *const first_names[] = {
  "Alice", "Amira", "Ben", "Callum", "Chidi", "Daniel", "Dev", "Ellie", "Femi", "Grace", "Hannah",
  "Imran", "Isla", "Jack", "Joanna", "Kasia", "Kieran", "Leah", "Lewis", "Maryam", "Megan", "Nadia",
  "Owen", "Priya", "Rhys", "Rosa", "Sam", "Sofia", "Tariq", "Tess", "Usha", "Will", "Yusuf", "Zoe",
};
static const char *const last_names[] = {
  "Abara",   "Ackroyd", "Ahmed",  "Barlow",   "Bennett", "Brook",     "Cawood",  "Clegg",
  "Dhillon", "Dyson",   "Ellis",  "Farrar",   "Gill",    "Greenwood", "Hartley", "Hussain",
  "Ingham",  "Jagger",  "Kaur",   "Kershaw",  "Lister",  "Lumb",      "Mistry",  "Moorhouse",
  "Naylor",  "Ogden",   "Okafor", "Patel",    "Pickles", "Rawson",    "Shaw",    "Sutcliffe",
  "Tempest", "Umar",    "Varley", "Whitaker", "Wood",    "Yates",
};

typedef struct {
  const char *label, *rank, *role, *team;
  gboolean frontline, key;
} Post;

static const Post posts[] = {
  { "commander", "chief_superintendent", "commander", "Command", FALSE, TRUE },
  { "superintendent", "superintendent", "district_lead", "Command", FALSE, TRUE },
  { "superintendent2", "superintendent", "officer", "Command", FALSE, TRUE },
  { "chief_inspector", "chief_inspector", "officer", "Neighbourhoods", FALSE, TRUE },
  { "inspector", "inspector", "planner", "Neighbourhoods", TRUE, TRUE },
  { "inspector2", "inspector", "officer", "Response", TRUE, TRUE },
  { "sergeant", "sergeant", "officer", "Neighbourhoods", TRUE, TRUE },
  { "sergeant2", "sergeant", "officer", "Response", TRUE, FALSE },
  { "liaison", "constable", "liaison", "Partnerships", TRUE, TRUE },
  { "deputy", "constable", "liaison", "Partnerships", TRUE, FALSE },
  { "trainer", "sergeant", "training_lead", "Learning", FALSE, FALSE },
  { "staff", NULL, "staff_officer", "Command", FALSE, FALSE },
  { "records", NULL, "information_manager", "Information", FALSE, FALSE },
  { "auditor", NULL, "auditor", "Information", FALSE, FALSE },
};

static char *
officer_name (WardSampleMaker *maker)
{
  const char *first = ward_sample_one (maker, first_names);

  return g_strdup_printf ("%s %s", first, ward_sample_one (maker, last_names));
}

static const char *
put_officer (WardSampleMaker *maker, const Post *post, guint n, GError **error)
{
  WardOfficer *officer = ward_new (WardOfficer, "officer");
  gint64 days = -400 - ward_sample_pick (maker, 3000);

  officer->collar = g_strdup_printf ("%u", 1000 * (maker->district_index + 1) + n);
  officer->name = officer_name (maker);
  officer->rank = ward_enum_find (&ward_enum_rank, post->rank);
  officer->role = ward_enum_find (&ward_enum_role, post->role);
  officer->team = g_strdup (post->team);
  officer->frontline = post->frontline;
  officer->from = maker->today + days;
  return ward_sample_put (maker, &officer->meta, post->label,
                          ward_sample_moment (maker, days, 540), NULL, error);
}

static gboolean
put_key (WardSampleMaker *maker, const char *officer, GError **error)
{
  WardPersonKey *key = ward_new (WardPersonKey, "person_key");

  key->officer = g_strdup (officer);
  key->enrolled_at = ward_sample_moment (maker, -360, 600);
  if (!ward_person_key_new (SECRET, &ward_seal_least_cost, &key->key, &key->sealed, error))
    {
      ward_record_free (&key->meta);
      return FALSE;
    }
  return ward_sample_put (maker, &key->meta, NULL, key->enrolled_at, NULL, error) != NULL;
}

static gboolean
put_result (WardSampleMaker *maker, const char *officer, const char *course, int valid_months,
            gint64 days, const char *outcome, GError **error)
{
  WardResult *result = ward_new (WardResult, "result");

  result->officer = g_strdup (officer);
  result->course = g_strdup (ward_sample_id (maker, course));
  result->on = maker->today + days;
  result->outcome = ward_enum_find (&ward_enum_result_outcome, outcome);
  if (valid_months > 0)
    result->expires = ward_date_add_months (result->on, valid_months);
  result->certificate = g_strdup_printf ("NM-%s-%05d", course, ward_sample_pick (maker, 99999));
  result->source = g_strdup ("learning_records");
  return ward_sample_put (maker, &result->meta, NULL,
                          ward_sample_moment (maker, MIN (days + 3, 0), 660), "trainer",
                          error) != NULL;
}

/* Two courses for nearly everybody, a third for the frontline; some lapse, some have never been. */
static gboolean
put_results (WardSampleMaker *maker, const char *officer, gboolean frontline, gboolean sure,
             GError **error)
{
  gint chance = sure ? 99 : ward_sample_pick (maker, 100);

  if (chance >= 12 &&
      !put_result (maker, officer, "SWA", 24, -(sure ? 200 : 40 + ward_sample_pick (maker, 800)),
                   "passed", error))
    return FALSE;
  if (frontline && chance >= 20 &&
      !put_result (maker, officer, "MSF", 24, -(sure ? 150 : 30 + ward_sample_pick (maker, 820)),
                   "passed", error))
    return FALSE;
  if (chance % 3 == 0 &&
      !put_result (maker, officer, "TIP", 0, -(20 + ward_sample_pick (maker, 700)), "attended",
                   error))
    return FALSE;
  return chance < 40 || chance % 4 != 0 ||
         put_result (maker, officer, "SWA", 24, -(900 + ward_sample_pick (maker, 400)), "passed",
                     error);
}

static gboolean
put_posts (WardSampleMaker *maker, GError **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (posts); i++)
    {
      const char *id = put_officer (maker, &posts[i], i + 1, error);

      if (id == NULL || (posts[i].key && !put_key (maker, id, error)) ||
          (posts[i].rank != NULL &&
           !put_results (maker, id, posts[i].frontline, posts[i].key, error)))
        return FALSE;
    }
  return TRUE;
}

gboolean
ward_sample_people (WardSampleMaker *maker, GError **error)
{
  static const char *const teams[] = { "Harbour", "Central", "Northside", "Response" };
  gint64 n = 34 * maker->scale;

  if (!put_posts (maker, error))
    return FALSE;
  for (gint64 i = 0; i < n; i++)
    {
      Post post = { NULL, i % 7 == 6 ? NULL : i % 9 == 8 ? "sergeant" : "constable", "officer",
                    teams[i % 4], TRUE, FALSE };
      g_autofree char *label = g_strdup_printf ("pc%d", (int) i);
      const char *id;

      post.label = label;
      id = put_officer (maker, &post, 20 + i, error);
      if (id == NULL || !put_results (maker, id, TRUE, i < 6, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
put_districts (WardSampleMaker *maker, GError **error)
{
  for (guint i = 0; i < ward_land_n_districts (maker->land); i++)
    {
      const WardLandDistrict *land = ward_land_district (maker->land, i);
      WardDistrict *district = ward_new (WardDistrict, "district");

      district->code = g_strdup (land->code);
      district->name = g_strdup (land->name);
      district->local_authority = g_strdup (land->local_authority);
      district->shape = g_strdup (land->shape_text);
      if (ward_sample_put (maker, &district->meta, land->code,
                           ward_sample_moment (maker, -1200, 540), NULL, error) == NULL)
        return FALSE;
    }
  return TRUE;
}

static gboolean
put_wards (WardSampleMaker *maker, GError **error)
{
  guint seen[16] = { 0 };

  for (guint i = 0; i < ward_land_n_wards (maker->land); i++)
    {
      const WardLandWard *land = ward_land_ward (maker->land, i);
      g_autofree char *label = g_strdup_printf ("ward%u", seen[land->district]++);
      WardArea *area = ward_new (WardArea, "area");

      maker->district = ward_land_district (maker->land, land->district)->code;
      area->name = g_strdup (land->name);
      area->use = 0;
      area->shape = g_strdup (land->shape_text);
      if (ward_sample_put (maker, &area->meta, label, ward_sample_moment (maker, -1200, 545), NULL,
                           error) == NULL)
        return FALSE;
    }
  maker->district = NULL;
  return TRUE;
}

gboolean
ward_sample_force (WardSampleMaker *maker, GError **error)
{
  return put_districts (maker, error) && put_wards (maker, error) &&
         ward_sample_story (maker, "force", error);
}
