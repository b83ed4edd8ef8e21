/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-gather-near.h"

#include <string.h>

#include "ward-gather-sites.h"

#define NEAR_METRES 25
/* Where more places are held than this, only the same spelling is looked for. */
#define SPELLINGS_MAX 2000

gboolean
ward_place_is_held (const WardPlace *place)
{
  return !ward_record_is (&place->meta, "state", "disposed")
         && (place->address != NULL || place->uprn != NULL || place->point != NULL);
}

WardRecord *
ward_gather_place_of (WardGather *g, const char *premises)
{
  g_autoptr (GPtrArray) rows = ward_gather_rows (g, "place", "premises", premises);

  for (guint i = 0; i < rows->len; i++)
    if (ward_place_is_held (rows->pdata[i]))
      return ward_record_copy (rows->pdata[i]);
  return NULL;
}

static const char *
long_form (const char *word)
{
  static const char *const forms[][2] = {
    { "rd", "road" },  { "ave", "avenue" }, { "av", "avenue" },   { "ln", "lane" },
    { "dr", "drive" }, { "pl", "place" },   { "cres", "crescent" }, { "sq", "square" },
    { "ct", "court" }, { "apt", "flat" },   { "apartment", "flat" }, { "ter", "terrace" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (forms); i++)
    if (g_str_equal (word, forms[i][0]))
      return forms[i][1];
  return word;
}

/* The second half of a postcode: a digit and two letters. */
static gboolean
is_inward (const char *word)
{
  return strlen (word) == 3 && g_ascii_isdigit (word[0]) && g_ascii_isalpha (word[1])
         && g_ascii_isalpha (word[2]);
}

static GPtrArray *
words_of (const char *address)
{
  g_autofree char *folded = g_utf8_casefold (address, -1);
  g_auto (GStrv) parts = NULL;
  GPtrArray *words = g_ptr_array_new_with_free_func (g_free);

  g_strdelimit (folded, ".'’", ' ');
  parts = g_strsplit_set (folded, " ,;:/-()\t\r\n", -1);
  for (guint i = 0; parts[i] != NULL; i++)
    if (*parts[i] != '\0')
      g_ptr_array_add (words, g_strdup (long_form (parts[i])));
  return words;
}

char *
ward_address_plain (const char *address)
{
  g_autoptr (GPtrArray) words = words_of (address);
  GString *plain = g_string_new (NULL);

  for (guint i = 0; i < words->len; i++)
    {
      const char *word = words->pdata[i];

      if (i > 0 && !(i + 1 == words->len && is_inward (word)))
        g_string_append_c (plain, ' ');
      g_string_append (plain, word);
    }
  return g_string_free (plain, FALSE);
}

/* Adds the premises of a place, once, if it is another's and still kept. */
static void
add_premises (WardGather *g, GPtrArray *ids, const WardPlace *own, const WardPlace *other)
{
  const WardRecord *premises;

  if (other->premises == NULL || g_strcmp0 (other->premises, own->premises) == 0
      || !ward_place_is_held (other)
      || g_ptr_array_find_with_equal_func (ids, other->premises, g_str_equal, NULL))
    return;
  premises = ward_gather_get (g, "premises", other->premises);
  if (premises != NULL && premises->archived != 1)
    g_ptr_array_add (ids, g_strdup (other->premises));
}

static void
near_by_point (WardGather *g, GPtrArray *ids, const WardPlace *own)
{
  g_autoptr (WardShape) point = ward_shape_of (own->point);
  g_autoptr (GPtrArray) rows = NULL;

  if (point == NULL)
    return;
  rows = ward_gather_in_box (g, "place", ward_box_grown (ward_shape_box (point), NEAR_METRES));
  for (guint i = 0; i < rows->len; i++)
    {
      const WardPlace *other = rows->pdata[i];
      g_autoptr (WardShape) there = ward_shape_of (other->point);

      if (there != NULL && ward_shape_distance (point, there) <= NEAR_METRES)
        add_premises (g, ids, own, other);
    }
}

static void
near_by_rows (WardGather *g, GPtrArray *ids, const WardPlace *own, const GPtrArray *rows,
              const char *plain)
{
  for (guint i = 0; i < rows->len; i++)
    {
      const WardPlace *other = rows->pdata[i];
      g_autofree char *there =
          plain != NULL && other->address != NULL ? ward_address_plain (other->address) : NULL;

      if (plain == NULL || g_strcmp0 (there, plain) == 0)
        add_premises (g, ids, own, other);
    }
}

static void
near_by_address (WardGather *g, GPtrArray *ids, const WardPlace *own)
{
  const char *district = own->meta.district;
  g_autofree char *plain = NULL;
  g_autoptr (GPtrArray) rows = NULL;
  gboolean all = district != NULL
                 && ward_reader_count (g->reader, "place", "district", district) <= SPELLINGS_MAX;

  if (own->address == NULL)
    return;
  plain = ward_address_plain (own->address);
  rows = all ? ward_gather_rows (g, "place", "district", district)
             : ward_gather_rows (g, "place", "address", own->address);
  near_by_rows (g, ids, own, rows, plain);
}

void
ward_gather_near_premises (WardGather *g, const WardPlace *place)
{
  g_autoptr (GPtrArray) ids = NULL;

  if (!ward_gather_wants (g, "near_premises") || !ward_place_is_held (place))
    return;
  ids = g_ptr_array_new_with_free_func (g_free);
  near_by_point (g, ids, place);
  if (place->uprn != NULL)
    {
      g_autoptr (GPtrArray) rows = ward_gather_rows (g, "place", "uprn", place->uprn);

      near_by_rows (g, ids, place, rows, NULL);
    }
  near_by_address (g, ids, place);
  ward_gather_list (g, "near_premises", ids);
}
