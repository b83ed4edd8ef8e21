/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-import-outline.h"

#include <math.h>

#define MAX_DEPTH 6 /* a multi-polygon's positions lie four deep */

void
ward_import_outline_free (WardImportOutline *outline)
{
  if (outline == NULL)
    return;
  g_ptr_array_unref (outline->parts);
  g_free (outline);
}

/* What is collected on the way. */
typedef struct {
  GPtrArray *parts;
  double scale;
  guint points;
} Collecting;

static gboolean
is_number (const WardJson *json)
{
  WardJsonType type = ward_json_type (json);

  return type == WARD_JSON_INT || type == WARD_JSON_NUMBER;
}

static gboolean
is_position (const WardJson *json)
{
  return ward_json_length (json) >= 2 && is_number (ward_json_item (json, 0)) &&
         is_number (ward_json_item (json, 1));
}

static void
take_position (Collecting *collecting, GArray *part, const WardJson *json)
{
  WardOutlinePoint at = { ward_json_number (ward_json_item (json, 0)) * collecting->scale,
                          ward_json_number (ward_json_item (json, 1)) * collecting->scale };

  if (!isfinite (at.lon) || !isfinite (at.lat) || fabs (at.lon) > 180 || fabs (at.lat) > 90 ||
      collecting->points >= WARD_OUTLINE_POINTS)
    return;
  g_array_append_val (part, at);
  collecting->points++;
}

/* A list of positions is one part; what lies deeper are several. */
static void
collect (Collecting *collecting, const WardJson *json, guint depth)
{
  GArray *part;

  if (depth > MAX_DEPTH || ward_json_type (json) != WARD_JSON_ARRAY)
    return;
  part = g_array_new (FALSE, FALSE, sizeof (WardOutlinePoint));
  if (is_position (json))
    take_position (collecting, part, json);
  for (guint i = 0; i < ward_json_length (json) && !is_position (json); i++)
    if (is_position (ward_json_item (json, i)))
      take_position (collecting, part, ward_json_item (json, i));
    else
      collect (collecting, ward_json_item (json, i), depth + 1);
  if (part->len > 0)
    g_ptr_array_add (collecting->parts, part);
  else
    g_array_unref (part);
}

WardImportOutline *
ward_import_outline_new (guint line, const WardJson *geometry, double scale)
{
  Collecting collecting = { g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref), scale,
                            0 };
  WardImportOutline *outline;

  collect (&collecting, ward_json_member (geometry, "coordinates"), 0);
  if (collecting.parts->len == 0)
    {
      g_ptr_array_unref (collecting.parts);
      return NULL;
    }
  outline = g_new0 (WardImportOutline, 1);
  outline->line = line;
  outline->parts = collecting.parts;
  return outline;
}
