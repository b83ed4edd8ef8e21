/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>
#include <math.h>

#include "ward-grid-ref.h"
#include "ward-import-draft.h"
#include "ward-premises.h"
#include "ward-shape.h"
#include "ward-system.h"

/* Where a row lies: a geometry, else latitude and longitude, else easting and northing, else a
 * grid reference, else a postcode. */

typedef struct {
  double lon, lat;
} Position;

static const char *
text_of (const WardDraft *draft, WardPositionPart part)
{
  const WardCell *cell = draft->position[part];

  return cell != NULL ? cell->text : NULL;
}

static gboolean
has_part (const WardDraft *draft, WardPositionPart part)
{
  const WardCell *cell = draft->position[part];
  const char *text = text_of (draft, part);

  if (cell == NULL)
    return FALSE;
  if (cell->json != NULL && text == NULL)
    return ward_json_type (cell->json) != WARD_JSON_NULL;
  return text != NULL && *text != '\0';
}

static gboolean
fail (WardDraft *draft, const char *field, const char *message)
{
  ward_problem_add (draft->problems, field, FALSE, "%s", message);
  return FALSE;
}

static gboolean
read_number (WardDraft *draft, WardPositionPart part, double *ret)
{
  const WardCell *cell = draft->position[part];
  const char *text = cell->text;
  char *end = NULL;

  if (text == NULL)
    {
      WardJsonType type = ward_json_type (cell->json);

      *ret = ward_json_number (cell->json);
      return type == WARD_JSON_INT || type == WARD_JSON_NUMBER;
    }
  *ret = g_ascii_strtod (text, &end);
  while (*end == ' ')
    end++;
  return end != text && *end == '\0' && isfinite (*ret);
}

static gboolean
read_pair (WardDraft *draft, WardPositionPart a, WardPositionPart b, double *ret_a, double *ret_b,
           const char *field)
{
  if (has_part (draft, a) && has_part (draft, b) && read_number (draft, a, ret_a) &&
      read_number (draft, b, ret_b))
    return TRUE;
  return fail (draft, field,
               _("Of a pair of coordinates one is missing or not a number."));
}

static gboolean
from_degrees (WardDraft *draft, Position *ret)
{
  if (!read_pair (draft, WARD_POSITION_LONGITUDE, WARD_POSITION_LATITUDE, &ret->lon, &ret->lat,
                  "latitude"))
    return FALSE;
  if (ret->lat >= -9 && ret->lat <= 3 && ret->lon >= 49 && ret->lon <= 62)
    return fail (draft, "latitude", _("Latitude and longitude are swapped (swapped)."));
  return TRUE;
}

static gboolean
from_metres (WardDraft *draft, WardLookup *lookup, Position *ret)
{
  double easting, northing;
  WardProjection *projection = ward_lookup_projection (lookup);

  if (!read_pair (draft, WARD_POSITION_EASTING, WARD_POSITION_NORTHING, &easting, &northing,
                  "easting"))
    return FALSE;
  if (easting < 0 || easting > 700000 || northing < 0 || northing > 1300000 || projection == NULL ||
      !ward_projection_from_grid (projection, easting, northing, &ret->lon, &ret->lat))
    return fail (draft, "easting", _("Easting and northing lie off the National Grid."));
  return TRUE;
}

static gboolean
from_reference (WardDraft *draft, WardLookup *lookup, Position *ret)
{
  g_autoptr (GError) error = NULL;
  WardProjection *projection = ward_lookup_projection (lookup);
  const char *text = text_of (draft, WARD_POSITION_GRID);

  if (text != NULL && projection != NULL &&
      ward_grid_ref_locate (projection, text, &ret->lon, &ret->lat, &error))
    return TRUE;
  return fail (draft, "grid_reference",
               error != NULL ? error->message : _("The grid reference can’t be read."));
}

static gboolean
from_postcode (WardDraft *draft, WardLookup *lookup, Position *ret)
{
  const char *text = text_of (draft, WARD_POSITION_POSTCODE);
  gint32 lon, lat;

  if (text == NULL || !ward_lookup_postcode (lookup, text, &lon, &lat))
    return fail (draft, "postcode",
                 _("That postcode is not in the gazetteer; import the gazetteer first."));
  ret->lon = lon / 1e7;
  ret->lat = lat / 1e7;
  return TRUE;
}

/* Whether the row gave a position; one that can't be read is a problem. */
static gboolean
find_position (WardDraft *draft, WardLookup *lookup, Position *ret)
{
  if (has_part (draft, WARD_POSITION_LATITUDE) || has_part (draft, WARD_POSITION_LONGITUDE))
    return from_degrees (draft, ret);
  if (has_part (draft, WARD_POSITION_EASTING) || has_part (draft, WARD_POSITION_NORTHING))
    return from_metres (draft, lookup, ret);
  if (has_part (draft, WARD_POSITION_GRID))
    return from_reference (draft, lookup, ret);
  if (has_part (draft, WARD_POSITION_POSTCODE))
    return from_postcode (draft, lookup, ret);
  return FALSE;
}

static void
mark (guint8 *given, const WardKind *kind, const char *name)
{
  given[ward_kind_field (kind, name) - kind->fields] = TRUE;
}

/* Puts a point into the shape field of record, unless the row gave it a shape. */
static void
set_point (WardDraft *draft, WardRecord *record, guint8 *given, const Position *position)
{
  const WardField *field = ward_kind_shape (record->kind);
  g_autoptr (GError) error = NULL;
  g_autoptr (WardShape) shape = NULL;
  g_autofree char *text = NULL;

  if (field == NULL || !ward_record_is_empty (record, field))
    return;
  shape = ward_shape_new_point ((gint32) llround (CLAMP (position->lon, -200, 200) * 1e7),
                                (gint32) llround (CLAMP (position->lat, -200, 200) * 1e7), &error);
  if (shape == NULL)
    {
      fail (draft, field->name, error->message);
      return;
    }
  text = ward_shape_to_text (shape);
  ward_record_set_text (record, field, text);
  mark (given, record->kind, field->name);
}

static void
set_gazetteer (WardDraft *draft, const Position *position)
{
  WardGazetteer *entry = (WardGazetteer *) draft->record;

  if (position->lon < -9 || position->lon > 3 || position->lat < 49 || position->lat > 62)
    {
      fail (draft, "latitude", _("That place is not in Great Britain."));
      return;
    }
  entry->longitude = llround (position->lon * 1e7);
  entry->latitude = llround (position->lat * 1e7);
  mark (draft->given, entry->meta.kind, "longitude");
  mark (draft->given, entry->meta.kind, "latitude");
}

static void
take_geometry (WardDraft *draft, WardLookup *lookup, const WardJson *geometry)
{
  WardRecord *record = draft->place != NULL ? draft->place : draft->record;
  WardTarget target = { WARD_TARGET_FIELD, ward_kind_shape (record->kind) };
  WardCell cell = { "geometry", NULL, geometry };

  if (draft->place != NULL)
    target.use = WARD_TARGET_PLACE;
  if (target.field != NULL)
    ward_draft_take (draft, lookup, &target, &cell);
}

/* The point of a gazetteer's feature. */
static gboolean
point_of (const WardJson *geometry, Position *ret)
{
  const WardJson *at = ward_json_member (geometry, "coordinates");

  if (g_strcmp0 (ward_json_get_string (geometry, "type"), "Point") != 0 ||
      ward_json_length (at) < 2)
    return FALSE;
  ret->lon = ward_json_number (ward_json_item (at, 0));
  ret->lat = ward_json_number (ward_json_item (at, 1));
  return TRUE;
}

static void
place_premises (WardDraft *draft, WardLookup *lookup)
{
  WardPremises *premises = (WardPremises *) draft->record;
  const char *point = ward_record_get (draft->place, "point");
  g_autoptr (WardShape) shape = point != NULL ? ward_shape_parse (point, NULL, NULL) : NULL;
  const char *ward = NULL;
  guint n = 0;

  if (shape != NULL && ward_shape_kind (shape) != WARD_SHAPE_POINT)
    fail (draft, "point", _("The place of a premises is a point."));
  else if (shape != NULL && premises->ward == NULL)
    {
      const gint32 *at = ward_shape_ring (shape, 0, 0, &n);

      ward = ward_lookup_ward (lookup, at[0], at[1]);
      ward_record_set_text (&premises->meta, ward_kind_field (premises->meta.kind, "ward"), ward);
      if (ward != NULL)
        mark (draft->given, premises->meta.kind, "ward");
      else
        fail (draft, "ward", _("No ward was given, and none held here contains the place."));
    }
}

void
ward_draft_place (WardDraft *draft, WardLookup *lookup, const WardRow *row)
{
  gboolean gazetteer = g_str_equal (draft->record->kind->name, "gazetteer");
  Position position = { 0 };
  gboolean found;

  draft->has_position = row->geometry != NULL && ward_json_type (row->geometry) != WARD_JSON_NULL;
  for (guint part = 0; part < WARD_N_POSITION_PARTS; part++)
    draft->has_position |= has_part (draft, part);
  /* A null geometry says that the place isn't told, not that there is none. */
  if (draft->has_position && row->geometry != NULL && !gazetteer &&
      ward_json_type (row->geometry) != WARD_JSON_NULL)
    take_geometry (draft, lookup, row->geometry);
  found = find_position (draft, lookup, &position) ||
          (gazetteer && point_of (row->geometry, &position));
  if (found && gazetteer)
    set_gazetteer (draft, &position);
  else if (found && draft->place != NULL)
    set_point (draft, draft->place, draft->place_given, &position);
  else if (found)
    set_point (draft, draft->record, draft->given, &position);
  if (draft->place != NULL)
    place_premises (draft, lookup);
}
