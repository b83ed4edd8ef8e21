/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-naming.h"

#include <glib/gi18n-lib.h>

struct _WardNaming {
  const WardContext *context;
  GHashTable *titles, *keys; /* "kind\x1fid" -> text, "" for none */
};

/* Names of the packs' rows, and the lists where they stand. */
static const struct {
  const char *name, *list;
} lists[] = {
  { "condition", "soa2a.conditions" }, { "condition", "asb2014.conditions" },
  { "provision", "soa2a.conditions" }, { "provision", "asb2014.conditions" },
  { "offence", "soa2a.offences" },     { "question", "assessment.items" },
};

WardNaming *
ward_naming_new (const WardContext *context)
{
  WardNaming *names = g_new0 (WardNaming, 1);

  names->context = context;
  names->titles = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  names->keys = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  return names;
}

void
ward_naming_free (WardNaming *names)
{
  if (names == NULL)
    return;
  g_hash_table_unref (names->titles);
  g_hash_table_unref (names->keys);
  g_free (names);
}

static const WardListRow *
find_row (const WardNaming *names, const char *list, const char *value)
{
  const GPtrArray *rows =
      ward_dated_list_rows (ward_rule_set_get_dated (names->context->rules), list);

  for (guint i = 0; rows != NULL && i < rows->len; i++)
    {
      const WardListRow *row = rows->pdata[i];

      if (g_str_equal (row->value, value))
        return row;
    }
  return NULL;
}

static gboolean
is_pack_name (const char *kind)
{
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    if (g_str_equal (lists[i].name, kind))
      return TRUE;
  return FALSE;
}

/* "condition" is a kind too, but its records are never referred to. */
static const char *
pack_text (const WardNaming *names, const char *kind, const char *value)
{
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      const WardListRow *row = g_str_equal (lists[i].name, kind)
                                   ? find_row (names, lists[i].list, value)
                                   : NULL;

      if (row != NULL)
        return g_str_equal (kind, "provision") ? row->provision : _(row->text);
    }
  return NULL;
}

static char *
title_of (const WardRecord *record)
{
  return record != NULL ? ward_record_title (record) : NULL;
}

static char *
key_of (const WardRecord *record)
{
  const WardField *key = record != NULL ? ward_kind_key (record->kind) : NULL;

  return key != NULL ? g_strdup (ward_record_text (record, key)) : NULL;
}

static const char *
remember (WardNaming *names, GHashTable *known, const char *kind, const char *id,
          char *(*text_of) (const WardRecord *record))
{
  g_autofree char *at = g_strconcat (kind, "\x1f", id, NULL);
  const char *text = g_hash_table_lookup (known, at);

  if (text == NULL)
    {
      g_autoptr (WardRecord) record =
          ward_reader_get (ward_records_reader (names->context->db), kind, id);
      char *made = text_of (record);

      text = made = made != NULL ? made : g_strdup ("");
      g_hash_table_insert (known, g_steal_pointer (&at), made);
    }
  return *text != '\0' ? text : NULL;
}

const char *
ward_naming_title (const char *kind, const char *id, gpointer data)
{
  WardNaming *names = data;

  if (is_pack_name (kind))
    return pack_text (names, kind, id);
  return remember (names, names->titles, kind, id, title_of);
}

const char *
ward_naming_key (const char *kind, const char *id, gpointer data)
{
  WardNaming *names = data;

  return remember (names, names->keys, kind, id, key_of);
}
