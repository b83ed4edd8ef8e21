/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-land-steps.h"

/* Plain words: trades, trees, birds, weather and things of the house. */
static const char *const first_words[] = {
  "Tallow", "Weir", "Larch", "Rowan", "Juniper", "Hazel", "Cooper", "Tanner", "Fuller", "Lantern",
  "Candle", "Kettle", "Barley", "Oat", "Clover", "Sorrel", "Bramble", "Sedge", "Rush", "Reed",
  "Linnet", "Plover", "Curlew", "Heron", "Lapwing", "Dunlin", "Wren", "Starling", "Swift", "Martin",
  "Anchor", "Capstan", "Rigger", "Chandler", "Sailmaker", "Netmaker", "Oyster", "Cockle", "Whelk",
  "Herring", "Quayside", "Ballast", "Beacon", "Mariner", "Ferry", "Ropewalk", "Cinder", "Furnace",
  "Foundry", "Anvil", "Bellows", "Forge", "Nailer", "Shuttle", "Spindle", "Loom", "Weaver", "Dyer",
  "Madder", "Woad", "Fleece", "Shepherd", "Drover", "Pinfold", "Tithe", "Glebe", "Chantry",
  "Vestry",
  "Abbot", "Friar", "Almoner", "Pilgrim", "Mitre", "Bishop", "Warden", "Beadle", "Reeve",
  "Franklin",
  "Orchard", "Quince", "Medlar", "Damson", "Cherry", "Walnut", "Chestnut", "Sycamore", "Alder",
  "Aspen", "Willow", "Poplar", "Maple", "Elder", "Holly", "Ivy", "Laurel", "Myrtle", "Heather",
  "Gorse", "Thyme", "Lavender", "Primrose", "Foxglove", "Campion", "Harebell", "Teasel", "Yarrow",
  "Quarry", "Granite", "Slate", "Marble", "Limestone", "Pebble", "Shingle", "Sandstone", "Flint",
  "Millrace", "Sluice", "Pump", "Cistern", "Spring", "Beck", "Ford", "Bridge", "Causeway", "Toll",
  "Market", "Corn", "Cheese", "Butter", "Malt", "Hop", "Brewer", "Baker", "Miller", "Saddler",
  "Farrier", "Wheelwright", "Carter", "Mason", "Thatcher", "Glazier", "Joiner", "Turner", "Potter",
  "Paper", "Printer", "Binder", "Quill", "Ledger", "Scholar", "Hornbeam", "Copper", "Pewter",
  "Silver", "Amber", "Garnet", "Opal", "Falcon", "Merlin", "Kestrel", "Otter", "Badger", "Hare",
  "Summer", "Winter", "Morning", "Evening", "Harvest", "Lammas", "Michael", "Martinmas",
};
static const char *const street_words[] = { "Street", "Street", "Road", "Road", "Lane", "Terrace",
                                            "Avenue", "Grove", "Place", "Row", "Close", "Drive",
                                            "Crescent", "Gardens", "Walk", "Mount", "View", "Rise",
                                            "Court", "Way" };
static const char *const main_words[] = { "Road", "Street", "Road", "Way", "Street", "Bank",
                                          "Parade" };
static const char *const trunk_words[] = { "Road", "Road", "Way", "Street" };
static const char *const before_words[] = { "Old", "Upper", "Lower", "Little", "Great", "New",
                                            "Long",
                                            "Short", "High", "Back" };

#define PICK(list, rng) (list)[g_rand_int_range ((rng), 0, G_N_ELEMENTS (list))]

static char *
compose (GRand *rng, WardLandRoadClass class, int tries)
{
  const char *first = PICK (first_words, rng);
  const char *last = class == WARD_LAND_TRUNK ? PICK (trunk_words, rng)
                     : class <= WARD_LAND_TERTIARY ? PICK (main_words, rng)
                                                   : PICK (street_words, rng);
  const char *before = PICK (before_words, rng);

  if (class == WARD_LAND_SERVICE)
    last = "Way";
  if (tries > 2)
    return g_strdup_printf ("%s %s %s", before, first, last);
  return g_strdup_printf ("%s %s", first, last);
}

char *
ward_land_street_name (WardLand *land, WardLandRoadClass class)
{
  char *name = NULL;

  for (int tries = 0; tries < 40; tries++)
    {
      g_free (name);
      name = compose (land->rng, class, tries);
      if (!g_hash_table_contains (land->names, name))
        break;
    }
  g_hash_table_add (land->names, g_strdup (name));
  return name;
}

static const char *
use_word (WardLandUse use, GRand *rng)
{
  static const char *const parks[] = { "Park", "Park", "Gardens", "Green", "Recreation Ground" };
  static const char *const works[] = { "Works", "Mills", "Trading Estate", "Business Park",
                                       "Wharf" };
  static const char *const schools[] = { "Primary School", "School", "Academy", "College" };

  switch ((int) use)
    {
    case WARD_LAND_USE_PARK: return PICK (parks, rng);
    case WARD_LAND_USE_INDUSTRY: return PICK (works, rng);
    case WARD_LAND_USE_SCHOOL: return PICK (schools, rng);
    case WARD_LAND_USE_RETAIL: return "Retail Park";
    case WARD_LAND_USE_HOSPITAL: return "Infirmary";
    case WARD_LAND_USE_CEMETERY: return "Cemetery";
    case WARD_LAND_USE_SPORT: return "Sports Ground";
    case WARD_LAND_USE_WOOD: return "Wood";
    case WARD_LAND_USE_LAKE: return "Reservoir";
    default: return "Common";
    }
}

char *
ward_land_area_name (WardLand *land, WardLandUse use, int town)
{
  return g_strdup_printf ("%s %s", PICK (first_words, land->rng), use_word (use, land->rng));
}
