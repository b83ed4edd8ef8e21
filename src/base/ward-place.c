/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-place.h"

#include <string.h>

void
ward_place_of (const char *text, const char *at, guint *ret_line, guint *ret_column)
{
  guint line = 1;
  const char *start = text;

  for (const char *p; (p = memchr (start, '\n', (gsize) (at - start))); start = p + 1)
    line++;
  *ret_line = line;
  *ret_column = (guint) g_utf8_strlen (start, at - start) + 1;
}
