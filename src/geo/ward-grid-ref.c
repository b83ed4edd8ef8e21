/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-grid-ref.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "ward-error.h"

#define GRID_EAST 700000
#define GRID_NORTH 1300000
#define SQUARE 100000

static const char letters[] = "ABCDEFGHJKLMNOPQRSTUVWXYZ"; /* no I */

static gboolean
refuse (GError **error, const char *message)
{
  g_set_error_literal (error, WARD_ERROR, WARD_ERROR_INVALID, message);
  return FALSE;
}

static gboolean
square_corner (char first, char second, int *ret_easting, int *ret_northing)
{
  const char *one = first != 0 ? strchr (letters, g_ascii_toupper (first)) : NULL;
  const char *two = second != 0 ? strchr (letters, g_ascii_toupper (second)) : NULL;
  int a, b, east, north;

  if (one == NULL || two == NULL)
    return FALSE;
  a = (int) (one - letters);
  b = (int) (two - letters);
  /* The false origin lies two 500 km squares east and one south of the letters' own grid. */
  east = ((a % 5) - 2) * 5 + b % 5;
  north = (3 - a / 5) * 5 + 4 - b / 5;
  if (east < 0 || east >= GRID_EAST / SQUARE || north < 0 || north >= GRID_NORTH / SQUARE)
    return FALSE;
  *ret_easting = east * SQUARE;
  *ret_northing = north * SQUARE;
  return TRUE;
}

/* The digits of one or two groups, run together, and whether they can be halved. */
static gboolean
read_digits (const char *text, char *digits, guint room, guint *ret_n)
{
  guint n = 0, groups = 0, first_group = 0;

  for (const char *p = text; *p != 0; p++)
    {
      if (g_ascii_isspace (*p))
        continue;
      if (!g_ascii_isdigit (*p) || n == room)
        return FALSE;
      if (p == text || g_ascii_isspace (p[-1]))
        {
          if (++groups == 2)
            first_group = n;
        }
      digits[n++] = *p;
    }
  *ret_n = n;
  return n % 2 == 0 && groups <= 2 && (groups < 2 || first_group * 2 == n);
}

static int
digits_value (const char *digits, guint n)
{
  int value = 0;

  for (guint i = 0; i < n; i++)
    value = value * 10 + (digits[i] - '0');
  return value;
}

gboolean
ward_grid_ref_parse (const char *text, WardGridRef *ret_ref, GError **error)
{
  char digits[10];
  int easting, northing, size = SQUARE;
  guint n;

  while (g_ascii_isspace (*text))
    text++;
  if (!g_ascii_isalpha (text[0]) || !g_ascii_isalpha (text[1]))
    return refuse (error, _("A grid reference begins with two letters, as in SE 298 337."));
  if (!square_corner (text[0], text[1], &easting, &northing))
    return refuse (error, _("There is no National Grid square with these two letters."));
  if (!read_digits (text + 2, digits, G_N_ELEMENTS (digits), &n))
    return refuse (error,
                   _("After the letters of a grid reference come as many digits east as north,"
                            " at most five each, as in SE 298 337."));
  for (guint i = 0; i < n / 2; i++)
    size /= 10;
  *ret_ref = (WardGridRef) { easting + digits_value (digits, n / 2) * size,
                             northing + digits_value (digits + n / 2, n / 2) * size, size };
  return TRUE;
}

static int
digits_of_size (int size)
{
  switch (size)
    {
    case 1: return 5;
    case 10: return 4;
    case 100: return 3;
    case 1000: return 2;
    default: return 0;
    }
}

char *
ward_grid_ref_format (double easting, double northing, int size)
{
  int width = digits_of_size (size), east, north, a, b;

  if (!(easting >= 0 && easting < GRID_EAST && northing >= 0 && northing < GRID_NORTH) ||
      width == 0)
    return NULL;
  east = (int) floor (easting);
  north = (int) floor (northing);
  a = (3 - north / SQUARE / 5) * 5 + east / SQUARE / 5 + 2;
  b = (4 - north / SQUARE % 5) * 5 + east / SQUARE % 5;
  return g_strdup_printf ("%c%c %0*d %0*d", letters[a], letters[b], width, east % SQUARE / size,
                          width, north % SQUARE / size);
}

void
ward_grid_ref_centre (const WardGridRef *ref, double *ret_easting, double *ret_northing)
{
  *ret_easting = ref->easting + ref->size / 2.0;
  *ret_northing = ref->northing + ref->size / 2.0;
}

char *
ward_grid_ref_at (WardProjection *projection, double lon, double lat, int size)
{
  double easting, northing;

  if (!ward_projection_to_grid (projection, lon, lat, &easting, &northing))
    return NULL;
  return ward_grid_ref_format (easting, northing, size);
}

gboolean
ward_grid_ref_locate (WardProjection *projection, const char *text, double *ret_lon,
                      double *ret_lat,
                      GError **error)
{
  WardGridRef ref;
  double easting, northing;

  if (!ward_grid_ref_parse (text, &ref, error))
    return FALSE;
  ward_grid_ref_centre (&ref, &easting, &northing);
  if (ward_projection_from_grid (projection, easting, northing, ret_lon, ret_lat))
    return TRUE;
  g_set_error_literal (error, WARD_ERROR, WARD_ERROR_FAILED,
                       _("The grid reference could not be turned into a position."));
  return FALSE;
}
