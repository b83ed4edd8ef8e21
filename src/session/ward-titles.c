/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-titles.h"

#include <glib/gi18n-lib.h>

#include "ward-records.h"

#define MAX_NAMES 20000 /* some megabytes: then all are forgotten */

typedef struct {
  const WardKind *kind;
  char *title;
} Name;

struct _WardTitles {
  WardDb *db;
  GHashTable *by_id; /* id -> Name */
};

static void
name_free (Name *name)
{
  g_free (name->title);
  g_free (name);
}

WardTitles *
ward_titles_new (WardDb *db)
{
  WardTitles *names = g_new0 (WardTitles, 1);

  names->db = db;
  names->by_id = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                        (GDestroyNotify) name_free);
  return names;
}

void
ward_titles_free (WardTitles *names)
{
  if (names == NULL)
    return;
  g_hash_table_unref (names->by_id);
  g_free (names);
}

char *
ward_titles_title (const WardRecord *record)
{
  const WardField *rank;
  g_autofree char *rank_text = NULL;

  if (!g_str_equal (record->kind->name, "officer"))
    return ward_record_title (record);
  rank = ward_kind_field (record->kind, "rank");
  rank_text = ward_record_display (record, rank);
  return g_strdup_printf ("%s%s%s", rank_text, *rank_text != '\0' ? " " : "",
                          ward_record_get (record, "name"));
}

static WardRecord *
find_record (WardTitles *names, const WardKind *kind, const char *id)
{
  guint n;
  const WardKind *const *kinds = ward_kinds (&n);

  if (kind != NULL)
    return ward_records_get (names->db, kind, id, NULL);
  for (guint i = 0; i < n; i++)
    {
      WardRecord *record = ward_records_get (names->db, kinds[i], id, NULL);

      if (record != NULL)
        return record;
    }
  return NULL;
}

static const Name *
lookup (WardTitles *names, const WardKind *kind, const char *id)
{
  Name *name = g_hash_table_lookup (names->by_id, id);
  g_autoptr (WardRecord) record = NULL;

  if (name != NULL)
    return name;
  if (g_hash_table_size (names->by_id) >= MAX_NAMES)
    g_hash_table_remove_all (names->by_id);
  record = find_record (names, kind, id);
  name = g_new0 (Name, 1);
  name->kind = record != NULL ? record->kind : NULL;
  name->title = record != NULL ? ward_titles_title (record) : g_strdup (_("not held here"));
  g_hash_table_insert (names->by_id, g_strdup (id), name);
  return name;
}

const char *
ward_titles_get (WardTitles *names, const WardKind *kind, const char *id)
{
  return lookup (names, kind, id)->title;
}

const WardKind *
ward_titles_kind (WardTitles *names, const WardKind *kind, const char *id)
{
  return lookup (names, kind, id)->kind;
}

void
ward_titles_forget (WardTitles *names, const char *id)
{
  g_hash_table_remove (names->by_id, id);
}
