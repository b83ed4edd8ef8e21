/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-map-looks.h"

#include "ward-enums.h"

WardMapCategory
ward_map_record_category (const WardMapRecord *record)
{
  if (g_str_equal (record->kind->name, "site"))
    return WARD_MAP_SITE;
  if (g_str_equal (record->kind->name, "intervention"))
    return WARD_MAP_INTERVENTION;
  return WARD_MAP_EVENT;
}

WardMapStyle
ward_map_record_style (const WardMapRecord *record)
{
  const char *use = record->use != WARD_NONE && g_str_equal (record->kind->name, "area")
                        ? ward_enum_nick (&ward_enum_area_use, record->use)
                        : NULL;

  if (g_str_equal (record->kind->name, "district"))
    return WARD_MAP_DISTRICT;
  if (g_strcmp0 (use, "ward") == 0 || g_strcmp0 (use, "neighbourhood") == 0)
    return WARD_MAP_WARD;
  if (g_strcmp0 (use, "problem_solving") == 0)
    return WARD_MAP_PROBLEM_AREA;
  if (g_str_equal (record->kind->name, "intervention"))
    return WARD_MAP_INTERVENTION_AREA;
  return g_str_equal (record->kind->name, "site") ? WARD_MAP_BUFFER : WARD_MAP_PATROL_AREA;
}

gboolean
ward_map_is_line (const WardShape *shape)
{
  WardShapeKind kind = ward_shape_kind (shape);

  return kind == WARD_SHAPE_LINE || kind == WARD_SHAPE_MULTI_LINE;
}

gboolean
ward_map_is_point (const WardShape *shape)
{
  WardShapeKind kind = ward_shape_kind (shape);

  return kind == WARD_SHAPE_POINT || kind == WARD_SHAPE_MULTI_POINT;
}

WardMapCategory
ward_map_premises_category (const WardMapPremises *p)
{
  static const WardMapCategory categories[] = {
    [WARD_CATEGORY_UNASSESSED] = WARD_MAP_UNASSESSED,
    [WARD_CATEGORY_NON_NUISANCE] = WARD_MAP_NON_NUISANCE,
    [WARD_CATEGORY_NUISANCE] = WARD_MAP_NUISANCE,
    [WARD_CATEGORY_RISK] = WARD_MAP_RISK,
  };

  return categories[p->category];
}

guint
ward_map_premises_state (const WardMapPremises *p)
{
  return (p->overdue ? WARD_MAP_OVERDUE : 0) | (p->restricted ? WARD_MAP_RESTRICTED : 0) |
         (p->closed ? WARD_MAP_CLOSED : 0);
}
