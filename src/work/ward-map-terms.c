/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-map-terms.h"

#include <glib/gi18n-lib.h>

#include "ward-enums.h"
#include "ward-roles.h"

#define HALF_DAY 720 /* minutes */

/* Where the partner named nobody, it is for those who may read of sites at all. */
static gboolean
is_for_role (const WardSite *site, const char *role)
{
  if (site->who_may_see == NULL || *site->who_may_see == NULL)
    return ward_role_may_read (role, ward_kind_find ("site"));
  return g_strv_contains ((const char *const *) site->who_may_see, role);
}

WardTerms
ward_map_terms (const WardContext *context, const WardSite *site)
{
  if (site->withdrawn_on != WARD_NONE &&
      site->withdrawn_on <= ward_time_local_date (context->now))
    return WARD_TERMS_HIDDEN;
  if (context->role == NULL || site->precision == WARD_PRECISION_EXACT)
    return context->role == NULL || is_for_role (site, context->role) ? WARD_TERMS_EXACT
                                                                      : WARD_TERMS_HIDDEN;
  return site->precision == WARD_PRECISION_WARD_HALF_DAY && is_for_role (site, context->role)
             ? WARD_TERMS_WARD
             : WARD_TERMS_HIDDEN;
}

static const WardMapRecord *
find_ward (const WardShape *shape, const GPtrArray *records)
{
  double lon, lat;

  ward_shape_inner_point (shape, &lon, &lat);
  for (guint i = 0; i < records->len; i++)
    {
      const WardMapRecord *r = records->pdata[i];

      if (g_str_equal (r->kind->name, "area") &&
          r->use == ward_enum_find (&ward_enum_area_use, "ward") &&
          ward_shape_contains (r->shape, lon * 1e7, lat * 1e7))
        return r;
    }
  return NULL;
}

gboolean
ward_map_blur (WardMapRecord *record, const WardSite *site, const GPtrArray *records)
{
  const WardMapRecord *ward = find_ward (record->shape, records);
  g_autofree char *text = ward != NULL ? ward_shape_to_text (ward->shape) : NULL;
  WardShape *shape = text != NULL ? ward_shape_parse (text, NULL, NULL) : NULL;

  if (shape == NULL)
    return FALSE;
  ward_shape_free (record->shape);
  record->shape = shape;
  record->buffer_m = WARD_NONE;
  g_free (record->label);
  /* Translators: what kind of protected site, then a ward's name */
  record->label = g_strdup_printf (_("%s, somewhere in %s"),
                                   ward_enum_label (&ward_enum_site_use, site->use), ward->label);
  return TRUE;
}

/* The half-days, local, that an interval touches. */
static WardInterval
to_half_days (WardInterval interval)
{
  gint64 first = ward_time_local_date (interval.starts),
         last = ward_time_local_date (interval.ends - 1);
  gint64 noon = ward_local_to_time (first, HALF_DAY),
         end_noon = ward_local_to_time (last, HALF_DAY);

  return (WardInterval) {
    interval.starts < noon ? ward_date_start (first) : noon,
    interval.ends <= end_noon ? end_noon : ward_date_start (last + 1),
  };
}

static void
append (GArray *times, WardRecurrence *recurrence, gint64 from, gint64 to, WardTerms terms)
{
  g_autoptr (GArray) found =
      recurrence != NULL ? ward_recurrence_expand (recurrence, from, to, NULL) : NULL;

  for (guint i = 0; found != NULL && i < found->len; i++)
    {
      WardInterval interval = g_array_index (found, WardInterval, i);

      if (terms == WARD_TERMS_WARD)
        interval = to_half_days (interval);
      g_array_append_val (times, interval);
    }
}

/* Whether a site's time holds on the days that the interval touches. */
static void
keep_within (GArray *times, guint first, const WardSiteTime *time)
{
  for (guint i = times->len; i-- > first;)
    {
      gint64 day = ward_time_local_date (g_array_index (times, WardInterval, i).starts);

      if ((time->from != WARD_NONE && day < time->from) ||
          (time->to != WARD_NONE && day > time->to))
        g_array_remove_index (times, i);
    }
}

GArray *
ward_map_site_times (const WardContext *context, const WardSite *site, WardTerms terms,
                     gint64 from, gint64 to)
{
  GArray *times = g_array_new (FALSE, FALSE, sizeof (WardInterval));
  g_autoptr (GPtrArray) rows = ward_reader_by_ref (ward_records_reader (context->db), "site_time",
                                                   "site", site->meta.id);

  for (guint i = 0; i < rows->len; i++)
    {
      const WardSiteTime *time = rows->pdata[i];
      g_autoptr (WardRecurrence) recurrence = ward_recurrence_new (
          time->starts, time->minutes, time->rrule, (const char *const *) time->exdates, NULL);
      guint first = times->len;

      append (times, recurrence, from, to, terms);
      keep_within (times, first, time);
    }
  return times;
}

GArray *
ward_map_patrol_times (const WardPatrol *patrol, gint64 from, gint64 to)
{
  GArray *times = g_array_new (FALSE, FALSE, sizeof (WardInterval));
  g_autoptr (WardRecurrence) recurrence =
      patrol->status != ward_enum_find (&ward_enum_patrol_status, "cancelled")
          ? ward_recurrence_new_at (patrol->starts, patrol->ends, patrol->rrule,
                                    (const char *const *) patrol->exdates, NULL)
          : NULL;

  append (times, recurrence, from, to, WARD_TERMS_EXACT);
  return times;
}
