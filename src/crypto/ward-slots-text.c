/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-slots-private.h"

#include <glib/gi18n-lib.h>

#include "ward-error.h"
#include "ward-time.h"

#define FAMILY "wardlight-keys/"
#define FORMAT FAMILY "1"

static const char *const kind_nicks[] = {
  [WARD_SLOT_PASSPHRASE] = "passphrase",
  [WARD_SLOT_RECOVERY] = "recovery",
  [WARD_SLOT_KEYRING] = "keyring",
  [WARD_SLOT_RAW] = "raw",
  [WARD_SLOT_OTHER] = "other",
};

const char *
ward_slot_kind_nick (WardSlotKind kind)
{
  return kind_nicks[kind];
}

static WardSlotKind
kind_from_nick (const char *nick)
{
  for (int kind = WARD_SLOT_PASSPHRASE; kind < WARD_SLOT_OTHER; kind++)
    if (g_strcmp0 (nick, kind_nicks[kind]) == 0)
      return (WardSlotKind) kind;
  return WARD_SLOT_OTHER;
}

void
ward_slot_free (WardSlot *slot)
{
  if (slot == NULL)
    return;
  g_free (slot->id);
  g_free (slot->sealed);
  g_free (slot);
}

/* What every slot has; only a kind of ours must hold something sealed. */
static gboolean
is_slot (const WardJson *slot)
{
  const char *kind = ward_json_get_string (slot, "kind");

  return ward_json_get_string (slot, "id") && kind
         && (kind_from_nick (kind) == WARD_SLOT_OTHER || ward_json_get_string (slot, "sealed"));
}

static gboolean
is_key_file (const WardJson *file)
{
  const WardJson *slots = ward_json_member (file, "slots");

  if (g_strcmp0 (ward_json_get_string (file, "format"), FORMAT) != 0
      || ward_json_type (slots) != WARD_JSON_ARRAY)
    return FALSE;
  for (guint i = 0; i < ward_json_length (slots); i++)
    if (!is_slot (ward_json_item (slots, i)))
      return FALSE;
  return TRUE;
}

WardJson *
ward_slots_parse (const char *text, GError **error)
{
  g_autoptr (WardJson) file = ward_json_parse (text, -1, &ward_json_line_limits, error);
  const char *format;

  if (file == NULL)
    {
      g_prefix_error (error, "%s ", _("The key file can't be read."));
      return NULL;
    }
  if (is_key_file (file))
    return g_steal_pointer (&file);
  format = ward_json_get_string (file, "format");
  if (format && g_str_has_prefix (format, FAMILY) && g_strcmp0 (format, FORMAT) != 0)
    g_set_error_literal (error, WARD_ERROR, WARD_ERROR_TOO_NEW,
                         _("The key file was written by a newer version of the program."));
  else
    g_set_error_literal (error, WARD_ERROR, WARD_ERROR_INVALID,
                         _("The key file is damaged or isn't one."));
  return NULL;
}

GPtrArray *
ward_slots_of (const WardJson *file)
{
  const WardJson *slots = ward_json_member (file, "slots");
  GPtrArray *list = g_ptr_array_new_with_free_func ((GDestroyNotify) ward_slot_free);

  for (guint i = 0; i < ward_json_length (slots); i++)
    {
      const WardJson *json = ward_json_item (slots, i);
      const char *created_at = ward_json_get_string (json, "created_at");
      WardSlot *slot = g_new0 (WardSlot, 1);

      slot->id = g_strdup (ward_json_get_string (json, "id"));
      slot->kind = kind_from_nick (ward_json_get_string (json, "kind"));
      slot->sealed = g_strdup (ward_json_get_string (json, "sealed"));
      if (!ward_time_parse (created_at, &slot->created_at, NULL))
        slot->created_at = WARD_NONE;
      g_ptr_array_add (list, slot);
    }
  return list;
}

static void
put_slot (WardJsonWriter *w, const WardSlot *slot)
{
  g_autofree char *created_at = ward_time_format (slot->created_at);

  ward_json_begin_object (w, NULL);
  ward_json_put_string (w, "id", slot->id);
  ward_json_put_string (w, "kind", ward_slot_kind_nick (slot->kind));
  ward_json_put_string (w, "created_at", created_at);
  ward_json_put_string (w, "sealed", slot->sealed);
  ward_json_end_object (w);
}

char *
ward_slots_to_text (const WardJson *file, const char *without, const WardSlot *added)
{
  g_autoptr (WardJsonWriter) w = ward_json_writer_new (TRUE);
  const WardJson *slots = ward_json_member (file, "slots");
  g_autofree char *text = NULL;

  ward_json_begin_object (w, NULL);
  ward_json_put_string (w, "format", FORMAT);
  ward_json_begin_array (w, "slots");
  for (guint i = 0; i < ward_json_length (slots); i++)
    {
      const WardJson *slot = ward_json_item (slots, i);

      if (g_strcmp0 (ward_json_get_string (slot, "id"), without) != 0)
        ward_json_put_value (w, NULL, slot);
    }
  if (added)
    put_slot (w, added);
  ward_json_end_array (w);
  ward_json_end_object (w);
  text = ward_json_writer_finish (w);
  return g_strconcat (text, "\n", NULL);
}
