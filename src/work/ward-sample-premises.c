/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-premises.h"
#include "ward-sample-private.h"

#define PER_DISTRICT 18

static const char *const welfare[] = {
  "Working alarm and a shared phone on the landing. Door chain fitted since the last visit.",
  ("Heating had failed in two rooms; the landlord’s agent was not contacted. The project lent "
   "heaters."),
  "People working there said that they choose their hours and keep their own earnings.",
  "Two people asked for sexual health information; the project left cards in three languages.",
};
static const char *const welfare_actions[] = {
  "Project to call weekly for a month; liaison number left on a card.",
  "Fire safety leaflet and smoke alarm through the project; no inspection asked for.",
  "Referral routes for housing advice told; nobody was asked to take them up.",
};
static const char *const criteria_clear[] = {
  "No evidenced effect on neighbours and no indicator of exploitation.",
  "Quiet; neighbours unaware; project in regular contact.",
};
static const char *const criteria_nuisance[] = {
  "Three separate reports of night-time noise and door-knocking in six weeks, from two households.",
  "Repeated wrong-door callers after midnight recorded by two neighbours; litter in the passage.",
};
static const char *const criteria_risk[] = {
  "Indicators that another person controls the phone and the takings; specialist team told.",
  "People moved between addresses at short notice and documents held by another.",
};

typedef struct {
  const char *id;
  guint n;
  gint64 identified; /* days from today */
  const char *category;
} Made;

static const char *
category_for (WardSampleMaker *maker, guint i)
{
  static const char *const mix[] = { "non_nuisance", "non_nuisance", "nuisance", "non_nuisance",
                                     "risk", "nuisance", NULL, "non_nuisance", "non_nuisance" };

  return mix[i % G_N_ELEMENTS (mix)];
}

static gboolean
put_place (WardSampleMaker *maker, const Made *made, double lon, double lat, guint street,
           guint number, GError **error)
{
  WardPlace *place = ward_new (WardPlace, "place");
  g_autofree char *postcode = ward_land_postcode (maker->land, lon, lat, number);

  place->premises = g_strdup (made->id);
  place->address = g_strdup_printf ("%u %s, %s", number,
                                    ward_land_street (maker->land, street)->name, postcode);
  place->uprn = g_strdup_printf ("99%010d", ward_sample_pick (maker, 1000000000));
  place->point = ward_sample_point (lon, lat);
  return ward_sample_put (maker, &place->meta, NULL,
                          ward_sample_moment (maker, made->identified, 700), "liaison",
                          error) != NULL;
}

/* Neighbouring premises cluster round a few busy streets, as they do. */
static void
choose_address (WardSampleMaker *maker, guint i, double *lon, double *lat, guint *street,
                guint *number)
{
  const WardLandDistrict *district = ward_land_district (maker->land, maker->district_index);

  if (i % 5 < 3 &&
      ward_land_random_address_near (maker->land, maker->rng, maker->district_index, district->lon,
                                     district->lat, 1500, lon, lat, street, number))
    return;
  ward_land_random_address (maker->land, maker->rng, maker->district_index, lon, lat, street,
                            number);
}

static const char *
ward_at (WardSampleMaker *maker, double lon, double lat)
{
  guint ward, n = 0;

  if (!ward_land_find_ward (maker->land, lon, lat, &ward) ||
      ward_land_ward (maker->land, ward)->district != maker->district_index)
    return ward_sample_ward (maker, 0);
  for (guint i = 0; i < ward; i++)
    if (ward_land_ward (maker->land, i)->district == maker->district_index)
      n++;
  return ward_sample_ward (maker, n);
}

static gboolean
put_premises (WardSampleMaker *maker, guint i, Made *made, GError **error)
{
  static const char *const sources[] = { "partner", "visit", "resident", "officer", "online_open" };
  const char *source[] = { ward_sample_one (maker, sources), NULL };
  g_autofree char *label = g_strdup_printf ("premises%u", i);
  WardPremises *premises = ward_new (WardPremises, "premises");
  double lon, lat;
  guint street, number;

  choose_address (maker, i, &lon, &lat, &street, &number);
  made->n = i;
  made->category = category_for (maker, i);
  made->identified = -(60 + ward_sample_pick (maker, 700));
  premises->reference = g_strdup_printf ("%s-%04u", maker->district, i + 1);
  premises->ward = g_strdup (ward_at (maker, lon, lat));
  premises->occupancy = ward_enum_find (&ward_enum_occupancy, i % 11 == 10 ? "not_known"
                                                                           : "more_than_one");
  premises->use = i % 6 == 5 ? 1 : 0;
  premises->status = i % 13 == 12 ? 1 : 0;
  premises->identified_on = maker->today + made->identified;
  premises->source = g_strdupv ((char **) source);
  premises->restricted = made->category != NULL && g_str_equal (made->category, "risk") && i % 2;
  made->id = ward_sample_put (maker, &premises->meta, label,
                              ward_sample_moment (maker, made->identified, 690), "liaison", error);
  return made->id != NULL && put_place (maker, made, lon, lat, street, number, error);
}

static const char *
criteria_for (WardSampleMaker *maker, const char *category)
{
  if (g_str_equal (category, "risk"))
    return ward_sample_one (maker, criteria_risk);
  if (g_str_equal (category, "nuisance"))
    return ward_sample_one (maker, criteria_nuisance);
  return ward_sample_one (maker, criteria_clear);
}

/* An answer to every question of the rule pack, each with its source. */
static GStrv
answers (gboolean controlled)
{
  static const char *const common[] = {
    "safe_way_out=yes=seen at the visit",    "injuries_or_fear=no=health project",
    "support_contact=yes=the project",       "lives_there=not_known=not asked",
    "child_seen=no=seen at the visit",       "drug_or_alcohol_need=not_known=not asked",
    "complaints_verified=yes=neighbourhood team",
    "legal_cultural_language=yes=interpreter offered",
    NULL,
  };
  static const char *const asked[] = { "own_money", "own_phone", "own_terms", "others_present" };
  g_autoptr (GStrvBuilder) out = g_strv_builder_new ();

  g_strv_builder_addv (out, (const char **) common);
  for (guint i = 0; i < G_N_ELEMENTS (asked); i++)
    {
      gboolean yes = g_str_equal (asked[i], "others_present") ? controlled : !controlled;
      g_autofree char *line =
          g_strdup_printf ("%s=%s=said to the project", asked[i], yes ? "yes" : "no");

      g_strv_builder_add (out, line);
    }
  return g_strv_builder_end (out);
}

/* Two households that don't know of each other, each with its date. */
static GStrv
evidence (gint64 on)
{
  static const char *const sources[] = { "first household, independent",
                                         "second household, independent" };
  g_autoptr (GStrvBuilder) out = g_strv_builder_new ();

  for (guint i = 0; i < G_N_ELEMENTS (sources); i++)
    {
      g_autofree char *date = ward_date_format (on - 9 + (int) i * 4);
      g_autofree char *line = g_strdup_printf ("%s=%s", sources[i], date);

      g_strv_builder_add (out, line);
    }
  return g_strv_builder_end (out);
}

static void
fill_answers (WardSampleMaker *maker, WardAssessment *assessment, const char *category)
{
  static const char *const indicators[] = { "phone_controlled", "earnings_taken", NULL };

  assessment->answers = answers (g_str_equal (category, "risk"));
  if (g_str_equal (category, "nuisance"))
    assessment->neighbourhood_evidence = evidence (assessment->on);
  if (g_str_equal (category, "risk"))
    assessment->coercion_indicators = g_strdupv ((char **) indicators);
}

static gboolean
put_assessment (WardSampleMaker *maker, const Made *made, gint64 days, int review_months,
                const char *category, GError **error)
{
  WardAssessment *assessment = ward_new (WardAssessment, "assessment");
  const char *partners[] = { ward_sample_id (maker, "outreach"), ward_sample_id (maker, "health"),
                             NULL };

  assessment->premises = g_strdup (made->id);
  assessment->on = maker->today + days;
  assessment->assessor = g_strdup (ward_sample_id (maker, "sergeant"));
  assessment->partners = g_strdupv ((char **) partners);
  assessment->welfare = g_strdup (ward_sample_one (maker, welfare));
  assessment->welfare_actions = g_strdup (ward_sample_one (maker, welfare_actions));
  assessment->category = ward_enum_find (&ward_enum_category, category);
  assessment->criteria = g_strdup (criteria_for (maker, category));
  assessment->review_on = ward_date_add_months (assessment->on, review_months);
  fill_answers (maker, assessment, category);
  return ward_sample_put (maker, &assessment->meta, NULL, ward_sample_moment (maker, days, 870),
                          "sergeant", error) != NULL;
}

static int
review_months (const char *category)
{
  return g_str_equal (category, "risk") ? 1 : g_str_equal (category, "nuisance") ? 3 : 6;
}

/* An older assessment that found less, then the one in force; every seventh is overdue for
 * review. */
static gboolean
put_assessments (WardSampleMaker *maker, const Made *made, GError **error)
{
  int months;
  gint64 latest;

  if (made->category == NULL)
    return TRUE;
  months = review_months (made->category);
  latest = made->n % 7 == 6 ? -(months * 31 + 12) : -(1 + ward_sample_pick (maker, months * 24));
  latest = MAX (latest, made->identified + 2);
  if (made->identified < latest - 100 && made->n % 2 == 0 &&
      !put_assessment (maker, made, made->identified + 20, 6, "non_nuisance", error))
    return FALSE;
  return put_assessment (maker, made, latest, months, made->category, error);
}

static gboolean
put_visit (WardSampleMaker *maker, const Made *made, gint64 days, GError **error)
{
  const char *officers[] = { ward_sample_id (maker, "liaison"), ward_sample_id (maker, "pc1"),
                             NULL };
  const char *agencies[] = { "health", NULL };
  WardVisit *visit = ward_new (WardVisit, "visit");

  visit->premises = g_strdup (made->id);
  visit->at = ward_sample_moment (maker, days, 840 + ward_sample_pick (maker, 180));
  visit->minutes = 20 + ward_sample_pick (maker, 30);
  visit->status = days < 0 ? 1 : 0;
  visit->purpose = made->n % 3 == 0 ? 1 : 0;
  visit->officers = g_strdupv ((char **) officers);
  visit->liaison_present = TRUE;
  visit->agencies_present = g_strdupv ((char **) agencies);
  visit->interpreter = g_strdup ("not_needed");
  if (days < 0)
    {
      visit->entry = made->n % 8 == 7 ? 1 : 0;
      visit->right_to_refuse_said = TRUE;
      visit->outcome = g_strdup (made->n % 8 == 7 ? "Entry declined; thanked and left a card."
                                                  : ward_sample_one (maker, welfare));
    }
  return ward_sample_put (maker, &visit->meta, NULL,
                          ward_sample_moment (maker, MIN (days, 0), 1050), "liaison",
                          error) != NULL;
}

static gboolean
put_escalation (WardSampleMaker *maker, const Made *made, GError **error)
{
  WardEscalation *escalation = ward_new (WardEscalation, "escalation");
  gint64 days = MAX (-20, made->identified + 3);

  escalation->indicator = ward_enum_find (&ward_enum_indicator, "phone_controlled");
  escalation->child = FALSE;
  escalation->agency = g_strdup ("Modern slavery specialist team");
  escalation->at = ward_sample_moment (maker, days, 600);
  escalation->reference = g_strdup_printf ("MS/%d/%04u", 26, 100 + made->n);
  escalation->outcome = ward_enum_find (&ward_enum_escalation_outcome, "specialist_team");
  if (made->n % 2 == 0)
    escalation->acknowledged_at = escalation->at + 3 * WARD_HOUR;
  escalation->premises = g_strdup (made->id);
  return ward_sample_put (maker, &escalation->meta, NULL, escalation->at, "liaison", error) != NULL;
}

gboolean
ward_sample_premises (WardSampleMaker *maker, GError **error)
{
  gint64 n = PER_DISTRICT * maker->scale;

  for (gint64 i = 0; i < n; i++)
    {
      Made made = { 0 };

      if (!put_premises (maker, i, &made, error) || !put_assessments (maker, &made, error))
        return FALSE;
      if (i % 3 == 0 && !put_visit (maker, &made, -(5 + ward_sample_pick (maker, 50)), error))
        return FALSE;
      if (i % 9 == 2 && !put_visit (maker, &made, 2 + ward_sample_pick (maker, 12), error))
        return FALSE;
      if (made.category != NULL && g_str_equal (made.category, "risk") &&
          !put_escalation (maker, &made, error))
        return FALSE;
    }
  return TRUE;
}
