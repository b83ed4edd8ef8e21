/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "ward-land-steps.h"

enum { ALD, BRA, CAL, RAV, THO };

static const struct {
  const char *code, *name, *authority;
  guint town; /* the chief one */
} districts[] = {
  { "ALD", "Aldermere", "Aldermere City Council", 0 },
  { "BRA", "Brackenford", "Brackenford Borough Council", 5 },
  { "CAL", "Calderholt", "Calderholt District Council", 10 },
  { "RAV", "Ravenby", "Ravenby Borough Council", 15 },
  { "THO", "Thornwick", "Thornwick District Council", 20 },
};

/* Kilometres; radius in metres. */
static const struct {
  guint district;
  const char *name;
  WardLandTownRank rank;
  double x, y, radius;
} towns[] = {
  { ALD, "Aldermere", WARD_LAND_CITY, 5.6, 1.1, 3500 },
  { ALD, "Eastmouth", WARD_LAND_SMALL_TOWN, 16.1, 3.9, 1250 },
  { ALD, "Saltby", WARD_LAND_SMALL_TOWN, 13.4, -1.6, 1000 },
  { ALD, "Merrowgate", WARD_LAND_VILLAGE, 11.2, 3.9, 720 },
  { ALD, "Oxhallow", WARD_LAND_VILLAGE, 0.4, 3.7, 640 },
  { BRA, "Brackenford", WARD_LAND_TOWN, -8.3, 2.5, 2300 },
  { BRA, "Wexmouth", WARD_LAND_SMALL_TOWN, -16.1, 0.6, 1200 },
  { BRA, "Stonebeck", WARD_LAND_VILLAGE, -13.6, 5.2, 640 },
  { BRA, "Fennick", WARD_LAND_VILLAGE, -11.6, -3.4, 700 },
  { BRA, "Millreach", WARD_LAND_SMALL_TOWN, -3.0, 2.0, 900 },
  { CAL, "Calderholt", WARD_LAND_TOWN, -6.3, 11.6, 1900 },
  { CAL, "Norcliffe", WARD_LAND_SMALL_TOWN, 0.9, 17.2, 1000 },
  { CAL, "Harrowdale", WARD_LAND_VILLAGE, -13.2, 11.6, 680 },
  { CAL, "Pinder Moor", WARD_LAND_VILLAGE, -1.4, 8.2, 620 },
  { CAL, "Greyholt", WARD_LAND_VILLAGE, -12.2, 15.2, 520 },
  { RAV, "Ravenby", WARD_LAND_TOWN, 8.8, 10.8, 2100 },
  { RAV, "Scarhead", WARD_LAND_SMALL_TOWN, 16.2, 10.7, 1050 },
  { RAV, "Lathe Green", WARD_LAND_VILLAGE, 4.7, 14.3, 620 },
  { RAV, "Holmby", WARD_LAND_VILLAGE, 12.3, 7.3, 700 },
  { RAV, "Skelling", WARD_LAND_VILLAGE, 3.4, 7.6, 660 },
  { THO, "Thornwick", WARD_LAND_TOWN, 0.9, -12.8, 2100 },
  { THO, "Marram Bay", WARD_LAND_SMALL_TOWN, 12.8, -11.7, 1150 },
  { THO, "Fallowby", WARD_LAND_SMALL_TOWN, 4.9, -7.0, 900 },
  { THO, "Dunmarsh", WARD_LAND_SMALL_TOWN, -14.2, -9.7, 900 },
  { THO, "Copsey", WARD_LAND_VILLAGE, -6.6, -13.4, 700 },
  { THO, "Ridding", WARD_LAND_VILLAGE, -3.3, -7.3, 620 },
  { THO, "Sandrake", WARD_LAND_VILLAGE, 15.8, -6.6, 640 },
};

/* Quarters of the towns, by bearing (degrees clockwise from north) and share of the radius. */
static const struct {
  guint town;
  const char *name;
  double bearing, out;
} quarters[] = {
  { 0, "Castle Hill", 20, 0.13 },   { 0, "Northgate", 5, 0.45 },     { 0, "Tannery Row", 250, 0.3 },
  { 0, "Old Docks", 115, 0.5 },     { 0, "Kingsmead", 300, 0.5 },
  { 0, "Lamb Fields", 335, 0.72 },
  { 0, "Eastholme", 60, 0.62 },     { 0, "Southbank", 185, 0.72 },
  { 0, "Cinder Hill", 270, 0.72 },
  { 0, "Saint Orrin's", 150, 0.3 }, { 0, "Whinmoor Rise", 35, 0.82 },
  { 5, "Market Ward", 80, 0.14 },   { 5, "Fordside", 150, 0.4 },
  { 5, "Bracken Park", 320, 0.55 },
  { 5, "Weavers' End", 230, 0.5 },  { 5, "Holme Leas", 50, 0.6 },
  { 10, "Holt Bank", 190, 0.4 },    { 10, "Upper Holt", 340, 0.5 },
  { 10, "Quarry Side", 270, 0.5 },
  { 10, "Beckside", 90, 0.45 },
  { 15, "Harbour Side", 75, 0.45 }, { 15, "Raven Hill", 200, 0.45 },
  { 15, "Netherton Way", 290, 0.5 },
  { 15, "Fishergate", 20, 0.45 },
  { 20, "The Parade", 140, 0.45 },  { 20, "Thorn Hill", 350, 0.5 },  { 20, "Sandgate", 230, 0.5 },
  { 20, "Chapel Green", 60, 0.5 },
};

static const struct {
  WardLandLabelKind kind;
  const char *name;
  double x, y;
} others[] = {
  { WARD_LAND_LABEL_SEA, "North Sea", 24.6, 14.5 },
  { WARD_LAND_LABEL_SEA, "North Sea", -25.0, -14.0 },
  { WARD_LAND_LABEL_BAY, "Brack Mouth", 19.2, 1.6 },
  { WARD_LAND_LABEL_BAY, "Raven Bay", 12.6, 14.2 },
  { WARD_LAND_LABEL_BAY, "Thornwick Sands", 1.9, -16.9 },
  { WARD_LAND_LABEL_BAY, "Wex Bay", -20.4, 0.0 },
  { WARD_LAND_LABEL_BAY, "Marram Roads", 13.2, -15.2 },
  { WARD_LAND_LABEL_HILL, "Harrow Moor", -16.0, 10.4 },
  { WARD_LAND_LABEL_HILL, "Holt Fells", -9.6, 8.4 },
  { WARD_LAND_LABEL_HILL, "Thorn Wolds", -8.6, -9.6 },
};

void
ward_land_add_label (WardLand *land, WardLandLabelKind kind, const char *name, WardLandPoint at)
{
  WardLandLabel label = { kind, name, at };

  g_array_append_val (land->labels, label);
}

static void
add_quarter_label (WardLand *land, guint i)
{
  const WardLandTown *town = &g_array_index (land->towns, WardLandTown, quarters[i].town);
  WardLandPoint at = ward_land_to_plane (town->lon, town->lat);
  double angle = quarters[i].bearing * G_PI / 180, out = quarters[i].out * town->radius;

  at.x += sin (angle) * out;
  at.y += cos (angle) * out;
  ward_land_add_label (land, WARD_LAND_LABEL_QUARTER, quarters[i].name, at);
}

static void
add_town (WardLand *land, guint i)
{
  WardLandPoint at = { towns[i].x * 1000, towns[i].y * 1000 };
  WardLandTown town = { towns[i].district, towns[i].name, towns[i].rank, 0, 0, towns[i].radius };

  ward_land_to_degrees (at, &town.lon, &town.lat);
  g_array_append_val (land->towns, town);
  ward_land_add_label (land, WARD_LAND_LABEL_CITY + towns[i].rank, towns[i].name, at);
}

void
ward_land_make_towns (WardLand *land)
{
  for (guint i = 0; i < G_N_ELEMENTS (towns); i++)
    add_town (land, i);
  for (guint i = 0; i < G_N_ELEMENTS (quarters); i++)
    add_quarter_label (land, i);
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    ward_land_add_label (land, others[i].kind, others[i].name,
                         (WardLandPoint) { others[i].x * 1000, others[i].y * 1000 });
  for (guint i = 0; i < G_N_ELEMENTS (districts); i++)
    {
      const WardLandTown *town = &g_array_index (land->towns, WardLandTown, districts[i].town);

      land->districts[i] = (WardLandDistrict) { districts[i].code, districts[i].name,
                                                districts[i].authority, NULL, town->lon,
                                                town->lat };
    }
}
