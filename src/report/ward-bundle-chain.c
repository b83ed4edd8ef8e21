/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-bundle-private.h"

#include "ward-commitment.h"
#include "ward-error.h"
#include <glib/gi18n-lib.h>

char *
ward_bundle_entry_hash (const WardBundleEntry *entry)
{
  char seq[24], at[24], count[24];
  const char *parts[] = { seq,           at,    entry->by,  entry->action, entry->kind,
                          entry->record, count, entry->root };

  g_snprintf (seq, sizeof seq, "%" G_GINT64_FORMAT, entry->seq);
  g_snprintf (at, sizeof at, "%" G_GINT64_FORMAT, entry->at);
  g_snprintf (count, sizeof count, "%" G_GINT64_FORMAT, entry->count);
  return ward_chain_next (entry->prev, parts, G_N_ELEMENTS (parts));
}

static void
write_entry (const WardBundleEntry *entry, WardJsonWriter *w)
{
  ward_json_begin_object (w, NULL);
  if (!entry->withheld)
    {
      ward_json_put_string (w, "action", entry->action);
      ward_json_put_int (w, "at", entry->at);
      ward_json_put_string (w, "by", entry->by);
      ward_json_put_int (w, "count", entry->count);
    }
  ward_json_put_string (w, "hash", entry->hash);
  if (!entry->withheld)
    ward_json_put_string (w, "kind", entry->kind);
  ward_json_put_string (w, "prev", entry->prev);
  if (!entry->withheld)
    {
      ward_json_put_string (w, "record", entry->record);
      ward_json_put_string (w, "root", entry->root);
      ward_json_put_int (w, "seq", entry->seq);
    }
  ward_json_end_object (w);
}

char *
ward_bundle_chain_to_json (const WardBundle *bundle)
{
  g_autoptr (WardJsonWriter) w = ward_json_writer_new (FALSE);

  ward_json_begin_object (w, NULL);
  ward_json_begin_array (w, "entries");
  for (guint i = 0; i < bundle->n_entries; i++)
    write_entry (&bundle->entries[i], w);
  ward_json_end_array (w);
  ward_json_put_string (w, "format", "wardlight-chain/1");
  ward_json_end_object (w);
  return ward_json_writer_finish (w);
}

static gboolean
check_entry (const WardJson *json, const char *prev, guint *open, GError **error)
{
  WardBundleEntry entry = {
    .seq = ward_json_get_int (json, "seq", 0),
    .at = ward_json_get_int (json, "at", 0),
    .count = ward_json_get_int (json, "count", 0),
    .by = ward_json_get_string (json, "by"),
    .action = ward_json_get_string (json, "action"),
    .kind = ward_json_get_string (json, "kind"),
    .record = ward_json_get_string (json, "record"),
    .root = ward_json_get_string (json, "root"),
    .prev = ward_json_get_string (json, "prev"),
    .hash = ward_json_get_string (json, "hash"),
  };
  g_autofree char *hash = NULL;

  if (entry.prev == NULL || entry.hash == NULL || (prev != NULL && !g_str_equal (prev, entry.prev)))
    {
      g_set_error_literal (error, WARD_ERROR, WARD_ERROR_INVALID,
                           _("An entry of the audit chain doesn't follow the one before."));
      return FALSE;
    }
  if (ward_json_length (json) == 2)
    return TRUE;
  hash = ward_bundle_entry_hash (&entry);
  if (!g_str_equal (hash, entry.hash))
    {
      g_set_error_literal (error, WARD_ERROR, WARD_ERROR_INVALID,
                           _("An entry of the audit chain doesn't meet its own hash."));
      return FALSE;
    }
  (*open)++;
  return TRUE;
}

gboolean
ward_bundle_chain_check (const char *text, gsize len, guint *ret_n, guint *ret_open, GError **error)
{
  g_autoptr (WardJson) json = ward_json_parse (text, (gssize) len, &ward_json_file_limits, error);
  const WardJson *entries;
  const char *prev = NULL;

  if (json == NULL)
    return FALSE;
  entries = ward_json_member (json, "entries");
  *ret_n = ward_json_length (entries);
  *ret_open = 0;
  for (guint i = 0; i < *ret_n; i++)
    {
      const WardJson *entry = ward_json_item (entries, i);

      if (!check_entry (entry, prev, ret_open, error))
        return FALSE;
      prev = ward_json_get_string (entry, "hash");
    }
  return TRUE;
}
