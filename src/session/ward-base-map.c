/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-base-map.h"

#include "ward-mbtiles.h"

struct _WardBaseMap {
  WardMbtiles *pack;
};

WardBaseMap *
ward_base_map_open (const char *path, GError **error)
{
  WardMbtiles *pack = ward_mbtiles_open (path, error);
  WardBaseMap *map;

  if (!pack)
    return NULL;
  map = g_new0 (WardBaseMap, 1);
  map->pack = pack;
  return map;
}

void
ward_base_map_free (WardBaseMap *map)
{
  if (!map)
    return;
  ward_mbtiles_unref (map->pack);
  g_free (map);
}

guint
ward_base_map_min_zoom (const WardBaseMap *map)
{
  return ward_mbtiles_info (map->pack)->min_zoom;
}

guint
ward_base_map_max_zoom (const WardBaseMap *map)
{
  return ward_mbtiles_info (map->pack)->max_zoom;
}

const char *
ward_base_map_name (const WardBaseMap *map)
{
  return ward_mbtiles_info (map->pack)->name;
}

const char *
ward_base_map_attribution (const WardBaseMap *map)
{
  return ward_mbtiles_info (map->pack)->attribution;
}

GBytes *
ward_base_map_read (WardBaseMap *map, guint z, guint x, guint y)
{
  return ward_mbtiles_read (map->pack, z, x, y, NULL);
}
