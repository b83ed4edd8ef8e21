/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-where.h"

#include "ward-grid-ref.h"

#include <math.h>
#include <string.h>

#define MAX_TEXT 100

/* A number, perhaps with N, S, E or W after it; the sign that the letter asks for. */
static gboolean
read_number (const char **at, double *ret_value, char *ret_letter)
{
  const char *p = *at;
  char *end;
  double value;

  while (g_ascii_isspace (*p) || *p == ',')
    p++;
  /* Maps and papers write a minus sign of their own. */
  if (g_str_has_prefix (p, "−"))
    {
      value = -g_ascii_strtod (p + strlen ("−"), &end);
      p += strlen ("−");
    }
  else
    value = g_ascii_strtod (p, &end);
  if (end == p || !isfinite (value))
    return FALSE;
  p = end;
  while (g_ascii_isspace (*p) || g_str_has_prefix (p, "°"))
    p += g_ascii_isspace (*p) ? 1 : strlen ("°");
  *ret_letter = *p != '\0' && strchr ("NSEWnsew", *p) ? g_ascii_toupper (*p++) : '\0';
  *ret_value = *ret_letter == 'S' || *ret_letter == 'W' ? -value : value;
  *at = p;
  return TRUE;
}

static gboolean
in_britain (double lon, double lat)
{
  return lon >= -9 && lon <= 3 && lat >= 49 && lat <= 62;
}

static gboolean
read_pair (WardProjection *projection, const char *text, double *ret_lon, double *ret_lat)
{
  double first, second, lon, lat;
  char a, b;

  if (!read_number (&text, &first, &a) || !read_number (&text, &second, &b) || *text != '\0')
    return FALSE;
  lat = a == 'E' || a == 'W' ? second : first;
  lon = a == 'E' || a == 'W' ? first : second;
  if (!in_britain (lon, lat)
      && (a || b || fabs (first) < 1000
          || !ward_projection_from_grid (projection, first, second, &lon, &lat)
          || !in_britain (lon, lat)))
    return FALSE;
  *ret_lon = lon;
  *ret_lat = lat;
  return TRUE;
}

gboolean
ward_where_parse (WardProjection *projection, const char *text, double *ret_lon, double *ret_lat)
{
  g_autofree char *stripped = g_strstrip (g_strndup (text, MAX_TEXT));

  if (*stripped == '\0' || strlen (text) > MAX_TEXT)
    return FALSE;
  return read_pair (projection, stripped, ret_lon, ret_lat)
         || ward_grid_ref_locate (projection, stripped, ret_lon, ret_lat, NULL);
}

static char *
format_degrees (double degrees)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];

  g_ascii_formatd (text, sizeof text, "%.5f", fabs (degrees));
  return g_strconcat (degrees < 0 ? "−" : "", text, NULL);
}

char *
ward_where_format (WardProjection *projection, double lon, double lat, int size)
{
  g_autofree char *east = format_degrees (lon), *north = format_degrees (lat);
  g_autofree char *ref = ward_grid_ref_at (projection, lon, lat, size);

  return ref ? g_strdup_printf ("%s · %s, %s", ref, north, east)
             : g_strdup_printf ("%s, %s", north, east);
}
