/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-signed-view.h"

#include <glib/gi18n-lib.h>

#include "ward-detail-fields.h"

static WardRecord *
record_of (const WardKind *kind, const WardJson *json)
{
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);
  WardRecord *record = ward_record_new (kind);

  ward_record_read_json (record, json, problems);
  return record;
}

static void
append_fields (GtkListBox *list, WardSession *session, const WardRecord *record)
{
  for (guint i = 0; i < record->kind->n_fields; i++)
    {
      const WardField *field = &record->kind->fields[i];
      g_autofree char *text = NULL;

      if (ward_record_is_empty (record, field) || g_str_equal (field->name, "judgement") ||
          g_strcmp0 (ward_field_target (field), "decision") == 0)
        continue;
      text = ward_session_dup_text (session, record, field);
      gtk_list_box_append (
          list, ward_detail_row_new (ward_field_label (field), ward_detail_value_new (text)));
    }
}

/* Each part with its own rows, under the name of its kind. */
static void
append_parts (GtkBox *box, WardSession *session, const WardKind *kind, const WardJson *parts)
{
  for (guint i = 0; i < ward_json_length (parts); i++)
    {
      g_autoptr (WardRecord) record = record_of (kind, ward_json_item (parts, i));
      g_autofree char *title = ward_record_title (record);
      g_autofree char *heading = g_strdup_printf ("%s: %s", ward_kind_label (kind), title);
      GtkListBox *list;

      gtk_box_append (box, ward_detail_group_new (heading, &list));
      append_fields (list, session, record);
    }
}

GtkWidget *
ward_signed_view_new (WardSession *session, const char *document)
{
  g_autoptr (WardJson) json = ward_json_parse (document, -1, &ward_json_file_limits, NULL);
  const char *name = json != NULL ? ward_json_get_string (json, "kind") : NULL;
  const WardKind *kind = name != NULL ? ward_kind_find (name) : NULL;
  g_autoptr (WardRecord) record = kind != NULL ? record_of (kind, json) : NULL;
  const WardJson *parts;
  GtkWidget *box;
  GtkListBox *list;

  if (record == NULL)
    return NULL;
  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);
  gtk_box_append (GTK_BOX (box), ward_detail_group_new (ward_kind_label (kind), &list));
  append_fields (list, session, record);
  parts = ward_json_member (json, "parts");
  for (guint i = 0; i < ward_json_length (parts); i++)
    {
      const WardKind *part = ward_kind_find (ward_json_member_name (parts, i));

      if (part != NULL)
        append_parts (GTK_BOX (box), session, part, ward_json_member_at (parts, i));
    }
  return box;
}
