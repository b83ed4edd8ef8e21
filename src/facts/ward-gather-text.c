/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-gather-text.h"

gboolean
ward_gather_says_nothing (const char *text)
{
  for (const char *p = text; p != NULL && *p != '\0'; p++)
    if (!g_ascii_isspace (*p))
      return FALSE;
  return TRUE;
}
