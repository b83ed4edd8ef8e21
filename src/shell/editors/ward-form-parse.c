/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-form-parse.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <stdio.h>
#include <string.h>

#include "ward-error.h"
#include "ward-grid-ref.h"
#include "ward-shape.h"
#include "ward-zone.h"

#define E7 10000000.0

static const char *const months[] = { "jan", "feb", "mar", "apr", "may", "jun",
                                      "jul", "aug", "sep", "oct", "nov", "dec" };

static gboolean
parse_month (const char *word, int *ret)
{
  for (guint i = 0; i < G_N_ELEMENTS (months); i++)
    if (g_ascii_strncasecmp (word, months[i], 3) == 0)
      {
        *ret = i + 1;
        return TRUE;
      }
  return FALSE;
}

static gboolean
parse_words (const char *text, gint64 today, gint64 *ret)
{
  char word[16] = "";
  int a = 0, b = 0, c = 0;
  char rest = '\0';

  if (g_ascii_strcasecmp (text, "today") == 0)
    *ret = today;
  else if (g_ascii_strcasecmp (text, "tomorrow") == 0)
    *ret = today + 1;
  else if ((*text == '+' || *text == '-') && sscanf (text, "%d%c", &a, &rest) == 1)
    *ret = today + a;
  else if (sscanf (text, "%4d-%2d-%2d%c", &a, &b, &c, &rest) == 3)
    *ret = ward_date_from_ymd (a, b, c);
  else if (sscanf (text, "%2d%*1[/.]%2d%*1[/.]%4d%c", &a, &b, &c, &rest) == 3)
    *ret = ward_date_from_ymd (c < 100 ? c + 2000 : c, b, a);
  else if (sscanf (text, "%2d %15[A-Za-z] %4d%c", &a, word, &c, &rest) == 3 &&
           parse_month (word, &b))
    *ret = ward_date_from_ymd (c < 100 ? c + 2000 : c, b, a);
  else
    *ret = WARD_NONE;
  return *ret != WARD_NONE;
}

gboolean
ward_form_parse_date (const char *text, gint64 today, gint64 *ret_date, GError **error)
{
  g_autofree char *stripped = g_strstrip (g_strdup (text));
  gint64 date = WARD_NONE;

  if (*stripped != '\0' && !parse_words (stripped, today, &date))
    {
      g_set_error_literal (error, WARD_ERROR, WARD_ERROR_INVALID,
                           _("That is not a day. Write it as 3/11/2026."));
      return FALSE;
    }
  *ret_date = date;
  return TRUE;
}

char *
ward_form_format_date (gint64 date)
{
  int year, month, day;

  if (date == WARD_NONE)
    return g_strdup ("");
  ward_date_to_ymd (date, &year, &month, &day);
  return g_strdup_printf ("%02d/%02d/%04d", day, month, year);
}

/* Splits off the time of day at the end; the day stays in text. */
static gboolean
take_clock (char *text, int *ret_minute)
{
  char *at = strrchr (text, ' ');
  const char *clock = at != NULL ? at + 1 : text;
  int hour, minute;
  char rest = '\0';

  if (sscanf (clock, "%2d%*1[:.]%2d%c", &hour, &minute, &rest) != 2 || hour < 0 || hour > 23 ||
      minute < 0 || minute > 59 || strchr (clock, '/') != NULL)
    return FALSE;
  *ret_minute = hour * 60 + minute;
  if (at != NULL)
    *at = '\0';
  else
    *text = '\0';
  return TRUE;
}

static gboolean
parse_day_and_clock (const char *text, gint64 now, gint64 *ret_date, int *ret_minute,
                     GError **error)
{
  g_autofree char *rest = g_strstrip (g_strdup (text));
  gint64 today = ward_time_local_date (now), date = today;

  if (!take_clock (rest, ret_minute))
    {
      g_set_error_literal (error, WARD_ERROR, WARD_ERROR_INVALID,
                           _("That is not a time. Write it as 3/11/2026 21:30."));
      return FALSE;
    }
  g_strstrip (rest);
  if (g_str_has_suffix (rest, ","))
    rest[strlen (rest) - 1] = '\0';
  if (*rest != '\0' && !ward_form_parse_date (rest, today, &date, error))
    return FALSE;
  *ret_date = date;
  return TRUE;
}

gboolean
ward_form_parse_time (const char *text, gint64 now, gint64 *ret_time, GError **error)
{
  gint64 date;
  int minute;

  if (*text == '\0')
    *ret_time = WARD_NONE;
  else if (g_ascii_strcasecmp (text, "now") == 0)
    *ret_time = now - now % 60;
  else if (parse_day_and_clock (text, now, &date, &minute, error))
    *ret_time = ward_local_to_time (date, minute);
  else
    return FALSE;
  return TRUE;
}

char *
ward_form_format_time (gint64 time)
{
  g_autofree char *day = NULL;
  gint64 local;

  if (time == WARD_NONE)
    return g_strdup ("");
  day = ward_form_format_date (ward_time_local_date (time));
  local = time + ward_zone_offset (time, NULL);
  return g_strdup_printf ("%s %02d:%02d", day, (int) (local / 3600 % 24), (int) (local / 60 % 60));
}

gboolean
ward_form_parse_local (const char *text, gint64 now, char **ret_local, GError **error)
{
  g_autofree char *day = NULL;
  gint64 date;
  int minute;

  if (*text == '\0')
    {
      *ret_local = NULL;
      return TRUE;
    }
  if (!parse_day_and_clock (text, now, &date, &minute, error))
    return FALSE;
  day = ward_date_format (date);
  *ret_local = g_strdup_printf ("%sT%02d:%02d", day, minute / 60, minute % 60);
  return TRUE;
}

char *
ward_form_format_local (const char *local)
{
  g_autofree char *day = NULL;
  gint64 date;
  int minute;

  if (local == NULL || !ward_local_parse (local, &date, &minute, NULL))
    return g_strdup (local != NULL ? local : "");
  day = ward_form_format_date (date);
  return g_strdup_printf ("%s %02d:%02d", day, minute / 60, minute % 60);
}

static gboolean
parse_degrees (const char *text, double *ret_lon, double *ret_lat)
{
  g_auto (GStrv) parts = g_strsplit_set (text, ", ", -1);
  double values[2];
  guint n = 0;

  for (guint i = 0; parts[i] != NULL; i++)
    {
      char *end = NULL;

      if (*parts[i] == '\0')
        continue;
      if (n == 2)
        return FALSE;
      values[n] = g_ascii_strtod (parts[i], &end);
      if (*end != '\0' || !isfinite (values[n++]))
        return FALSE;
    }
  if (n != 2)
    return FALSE;
  *ret_lat = values[0];
  *ret_lon = values[1];
  return TRUE;
}

static gboolean
parse_corner (const char *text, gint32 *ret_lon_lat, GError **error)
{
  g_autoptr (WardProjection) projection = NULL;
  double lon, lat;

  if (!parse_degrees (text, &lon, &lat))
    {
      projection = ward_projection_new (error);
      if (projection == NULL || !ward_grid_ref_locate (projection, text, &lon, &lat, error))
        return FALSE;
    }
  ret_lon_lat[0] = lround (lon * E7);
  ret_lon_lat[1] = lround (lat * E7);
  return TRUE;
}

/* One makes a point, two a line, more an area, whose first corner is its last. */
static WardShape *
shape_of_corners (const GArray *corners, GError **error)
{
  const gint32 *lon_lat = (const gint32 *) (gconstpointer) corners->data;
  guint n = corners->len / 2;

  if (n == 1)
    return ward_shape_new_point (lon_lat[0], lon_lat[1], error);
  return n == 2 ? ward_shape_new_line (lon_lat, n, NULL, error)
                : ward_shape_new_polygon (lon_lat, n, NULL, error);
}

gboolean
ward_form_parse_point (const char *text, char **ret_shape, GError **error)
{
  g_auto (GStrv) parts = g_strsplit (text, ";", -1);
  g_autoptr (GArray) corners = g_array_new (FALSE, FALSE, sizeof (gint32));
  g_autoptr (WardShape) shape = NULL;

  for (guint i = 0; parts[i] != NULL; i++)
    {
      gint32 corner[2];

      if (*g_strstrip (parts[i]) == '\0')
        continue;
      if (!parse_corner (parts[i], corner, error))
        return FALSE;
      g_array_append_vals (corners, corner, 2);
    }
  if (corners->len > 0 && (shape = shape_of_corners (corners, error)) == NULL)
    return FALSE;
  *ret_shape = shape != NULL ? ward_shape_to_text (shape) : NULL;
  return TRUE;
}

/* The first geometry of a file: it may stand alone, in a feature, or in a collection of them. */
static const WardJson *
first_geometry (const WardJson *json)
{
  const WardJson *features = ward_json_member (json, "features");

  if (features != NULL)
    json = ward_json_item (features, 0);
  if (json != NULL && ward_json_member (json, "geometry") != NULL)
    json = ward_json_member (json, "geometry");
  return json;
}

gboolean
ward_form_parse_geojson (const char *text, char **ret_shape, GError **error)
{
  g_autoptr (WardJson) json = ward_json_parse (text, -1, &ward_json_file_limits, error);
  const WardJson *geometry = json != NULL ? first_geometry (json) : NULL;
  g_autoptr (WardShape) shape = NULL;

  if (json == NULL)
    return FALSE;
  if (geometry == NULL)
    {
      g_set_error_literal (error, WARD_ERROR, WARD_ERROR_INVALID, _("The file holds no shape."));
      return FALSE;
    }
  shape = ward_shape_from_json (geometry, TRUE, NULL, error);
  if (shape == NULL)
    return FALSE;
  *ret_shape = ward_shape_to_text (shape);
  return TRUE;
}

WardRawShape *
ward_form_parse_large_geojson (const char *text)
{
  g_autoptr (WardJson) json = ward_json_parse (text, -1, &ward_json_file_limits, NULL);
  const WardJson *geometry = json != NULL ? first_geometry (json) : NULL;

  return geometry != NULL ? ward_raw_shape_from_json (geometry, TRUE, NULL, NULL) : NULL;
}

char *
ward_form_format_point (const char *shape)
{
  g_autoptr (WardShape) parsed = shape != NULL ? ward_shape_parse (shape, NULL, NULL) : NULL;
  char lat_text[G_ASCII_DTOSTR_BUF_SIZE], lon_text[G_ASCII_DTOSTR_BUF_SIZE];
  double lon, lat;

  if (parsed == NULL || ward_shape_kind (parsed) != WARD_SHAPE_POINT)
    return NULL;
  ward_shape_centroid (parsed, &lon, &lat);
  g_ascii_formatd (lat_text, sizeof lat_text, "%.5f", lat);
  g_ascii_formatd (lon_text, sizeof lon_text, "%.5f", lon);
  return g_strdup_printf ("%s, %s", lat_text, lon_text);
}
