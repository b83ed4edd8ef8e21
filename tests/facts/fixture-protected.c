/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fixture-protected.h"

#include "ward-measure.h"

/* In the sea, on the National Grid. */
#define EASTING 520000
#define NORTHING 480000

static WardProjection *
projection (void)
{
  static WardProjection *only_one;

  if (only_one == NULL)
    only_one = ward_projection_new (NULL);
  return only_one;
}

static void
corner (int x, int y, gint32 *ret_pair)
{
  double lon, lat;

  g_assert_true (ward_projection_from_grid (projection (), EASTING + x, NORTHING + y, &lon, &lat));
  ret_pair[0] = ward_e7_from_degrees (lon);
  ret_pair[1] = ward_e7_from_degrees (lat);
}

char *
fixture_rect_text (FixtureRect rect)
{
  g_autoptr (WardShape) shape = NULL;
  gint32 pairs[8];

  corner (rect.west, rect.south, pairs);
  corner (rect.east, rect.south, pairs + 2);
  corner (rect.east, rect.north, pairs + 4);
  corner (rect.west, rect.north, pairs + 6);
  shape = ward_shape_new_polygon (pairs, 4, NULL, NULL);
  g_assert_nonnull (shape);
  return ward_shape_to_text (shape);
}

void
fixture_place_of (double lon_e7, double lat_e7, double *ret_x, double *ret_y)
{
  g_assert_true (ward_projection_to_grid (projection (), lon_e7 * 1e-7, lat_e7 * 1e-7, ret_x,
                                          ret_y));
  *ret_x -= EASTING;
  *ret_y -= NORTHING;
}

gboolean
fixture_holds_middle (const WardShape *shape, FixtureRect rect)
{
  gint32 pair[2];

  corner ((rect.west + rect.east) / 2, (rect.south + rect.north) / 2, pair);
  return ward_shape_contains (shape, pair[0], pair[1]);
}

WardSite *
fixture_site (const char *id, FixtureRect rect, gint64 buffer)
{
  WardSite *site = ward_new (WardSite, "site");

  site->meta.id = g_strdup (id);
  site->shape = fixture_rect_text (rect);
  site->buffer_m = buffer;
  site->precision = WARD_PRECISION_EXACT;
  return site;
}

static char **
only (const char *date)
{
  const char *dates[] = { date, NULL };

  return date != NULL ? g_strdupv ((char **) dates) : NULL;
}

WardSiteTime *
fixture_time (const char *id, const char *site, const char *starts, gint64 minutes,
              const char *rrule, const char *left_out)
{
  WardSiteTime *time = ward_new (WardSiteTime, "site_time");

  time->meta.id = g_strdup (id);
  time->site = g_strdup (site);
  time->starts = g_strdup (starts);
  time->minutes = minutes;
  time->rrule = g_strdup (rrule);
  time->exdates = only (left_out);
  return time;
}

WardPatrol *
fixture_patrol (const char *id, FixtureRect rect, gint64 starts, gint64 minutes, const char *rrule,
                const char *left_out)
{
  WardPatrol *patrol = ward_new (WardPatrol, "patrol");

  patrol->meta.id = g_strdup (id);
  patrol->shape = fixture_rect_text (rect);
  patrol->starts = starts;
  patrol->ends = starts + minutes * 60;
  patrol->rrule = g_strdup (rrule);
  patrol->exdates = only (left_out);
  return patrol;
}

static GPtrArray *
all (WardReader *reader, const WardKind *kind)
{
  const FixtureReader *self = (const FixtureReader *) reader;
  GPtrArray *found = ward_records_array_new ();

  for (guint i = 0; i < self->records->len; i++)
    if (((const WardRecord *) self->records->pdata[i])->kind == kind)
      g_ptr_array_add (found, ward_record_copy (self->records->pdata[i]));
  return found;
}

void
fixture_reader_init (FixtureReader *reader)
{
  *reader = (FixtureReader) { { 0 }, ward_records_array_new () };
  reader->vtable.all = all;
}

void
fixture_reader_clear (FixtureReader *reader)
{
  g_clear_pointer (&reader->records, g_ptr_array_unref);
}
