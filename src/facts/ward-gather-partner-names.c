/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-gather-partner-names.h"

#include <string.h>

/* Lower-case words with one space before, between and after; transfer full. */
static char *
plain (const char *text)
{
  GString *out = g_string_new (" ");

  for (const char *p = text; p != NULL && *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_isalnum (c))
        g_string_append_unichar (out, g_unichar_tolower (c));
      else if (out->str[out->len - 1] != ' ')
        g_string_append_c (out, ' ');
    }
  if (out->str[out->len - 1] != ' ')
    g_string_append_c (out, ' ');
  return g_string_free (out, FALSE);
}

gboolean
ward_text_names (const char *text, const char *name)
{
  g_autofree char *hay = plain (text), *needle = plain (name);

  return strlen (needle) > 1 && strstr (hay, needle) != NULL;
}

static gboolean
same_name (const char *a, const char *b)
{
  g_autofree char *one = plain (a), *two = plain (b);

  return strlen (one) > 1 && g_str_equal (one, two);
}

gboolean
ward_partner_is_called (const WardPartner *partner, const char *text)
{
  gboolean is = same_name (partner->name, text) || g_strcmp0 (partner->meta.id, text) == 0;

  for (char **alias = partner->aliases; !is && alias != NULL && *alias != NULL; alias++)
    is = same_name (*alias, text);
  return is;
}

gboolean
ward_partners_share_a_name (const WardPartner *a, const WardPartner *b)
{
  gboolean share = ward_partner_is_called (b, a->name);

  for (char **alias = a->aliases; !share && alias != NULL && *alias != NULL; alias++)
    share = ward_partner_is_called (b, *alias);
  return share;
}
