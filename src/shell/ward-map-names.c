/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-map-names.h"

#include <glib/gi18n-lib.h>

#include "ward-enums.h"
#include "ward-map-fill.h"

static char *
name_square (const WardMapSquare *square)
{
  WardCell cell = { square->easting, square->northing, square->size, square->band };
  g_autofree char *name = ward_cell_name (&cell);

  /* Translators: a band of counts, a length in metres, a grid reference */
  return g_strdup_printf (_("%s premises in the %d m square %s"), ward_band_text (square->band),
                          square->size, name != NULL ? name : _("off the grid"));
}

/* Records of one kind may share a name: then their number tells them apart. */
static char *
name_record (const WardMapRecord *record, gboolean around)
{
  const char *what = record->use != WARD_NONE && g_str_equal (record->kind->name, "area")
                         ? ward_enum_label (&ward_enum_area_use, record->use)
                         : ward_kind_label (record->kind);
  g_autofree char *name = record->namesakes > 1
                              ? g_strdup_printf (_("%s (%u of %u)"), record->label,
                                                 record->namesake, record->namesakes)
                              : g_strdup (record->label != NULL ? record->label : "");

  /* Translators: the name of a protected site, drawn as the area around it */
  return around ? g_strdup_printf (_("%s, %s, area around it"), name, what)
                                   : g_strdup_printf ("%s, %s", name, what);
}

static char *
name_premises (WardSession *session, guint32 handle)
{
  g_autoptr (WardRecord) premises = ward_session_map_premises (session, handle);
  g_autofree char *title = premises != NULL ? ward_record_title (premises) : NULL;
  gint64 category = premises != NULL ? ward_record_get_number (premises, "category") : WARD_NONE;

  if (title == NULL || category == WARD_NONE)
    return g_steal_pointer (&title);
  /* Translators: a premises' reference, and its category */
  return g_strdup_printf (_("Premises %s, %s"), title,
                          ward_enum_label (&ward_enum_category, category));
}

char *
ward_map_name (WardSession *session, const WardMapFeed *feed, WardMapFeature feature)
{
  gboolean around = FALSE;
  const WardMapRecord *record;

  if (feature.kind == WARD_MAP_FEATURE_NONE)
    return NULL;
  if (feature.kind == WARD_MAP_FEATURE_CELL)
    return name_square (&g_array_index (feed->squares, WardMapSquare, feature.handle));
  record = ward_map_fill_record (feed, feature.handle, &around);
  return record != NULL ? name_record (record, around) : name_premises (session, feature.handle);
}
