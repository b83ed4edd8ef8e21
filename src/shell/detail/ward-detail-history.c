/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-detail-history.h"

#include <glib/gi18n-lib.h>

#include "ward-detail-fields.h"

/* The value of a member of was or set, as a person reads it. */
static char *
value_text (WardSession *session, const WardKind *kind, const WardField *field,
            const WardJson *object)
{
  g_autoptr (WardRecord) scratch = ward_record_new (kind);
  g_autoptr (GPtrArray) problems = ward_problems_new ();
  g_autoptr (WardJsonWriter) w = NULL;
  g_autofree char *text = NULL;
  g_autoptr (WardJson) one = NULL;
  const WardJson *value = ward_json_member (object, field->name);

  if (value == NULL || ward_json_type (value) == WARD_JSON_NULL)
    return g_strdup (_("nothing"));
  w = ward_json_writer_new (FALSE);
  ward_json_begin_object (w, NULL);
  ward_json_put_value (w, field->name, value);
  ward_json_end_object (w);
  text = ward_json_writer_finish (w);
  one = ward_json_parse (text, -1, &ward_json_file_limits, NULL);
  if (one != NULL)
    ward_record_read_json (scratch, one, problems);
  return ward_session_dup_text (session, scratch, field);
}

static void
append_change (GtkWidget *box, WardSession *session, const WardKind *kind, const WardField *field,
               const WardJson *was, const WardJson *set)
{
  g_autofree char *old = value_text (session, kind, field, was);
  g_autofree char *new = value_text (session, kind, field, set);
  g_autofree char *name = g_markup_escape_text (ward_field_label (field), -1);
  g_autofree char *from = g_markup_escape_text (old, -1);
  g_autofree char *to = g_markup_escape_text (new, -1);
  g_autofree char *text =
      g_strdup_printf ("%s: <span alpha=\"65%%\">%s</span> → %s", name, from, to);
  GtkWidget *label = ward_detail_value_new (NULL);

  gtk_label_set_markup (GTK_LABEL (label), text);
  gtk_box_append (GTK_BOX (box), label);
}

static guint
append_changes (GtkWidget *box, WardSession *session, const WardKind *kind,
                const WardHistoryRow *row)
{
  g_autoptr (WardJson) was = NULL;
  g_autoptr (WardJson) set = NULL;
  guint n = 0;

  if (row->was == NULL || row->set == NULL)
    return 0;
  was = ward_json_parse (row->was, -1, &ward_json_file_limits, NULL);
  set = ward_json_parse (row->set, -1, &ward_json_file_limits, NULL);
  if (ward_json_length (was) == 0)
    return 0;
  for (guint i = 0; i < ward_json_length (set); i++)
    {
      const WardField *field = ward_kind_field (kind, ward_json_member_name (set, i));

      if (field == NULL || (field->flags & WARD_SECRET) ||
          g_str_has_prefix (field->name, "changed_"))
        continue;
      append_change (box, session, kind, field, was, set);
      n++;
    }
  return n;
}

static const char *
verb_text (const WardHistoryRow *row, gboolean first)
{
  if (g_str_equal (row->what, "archive"))
    return _("Archived");
  if (g_str_equal (row->what, "restore"))
    return _("Restored");
  if (g_str_equal (row->what, "dispose"))
    return _("Disposed of");
  return first ? _("Entered") : _("Changed");
}

static GtkWidget *
event (WardSession *session, const WardKind *kind, const WardHistoryRow *row, gboolean first)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  g_autofree char *when = ward_time_display (row->at);
  const char *who = row->by != NULL && *row->by != '\0'
                        ? ward_session_name (session, ward_kind_find ("officer"), row->by)
                        : _("this computer");
  g_autofree char *head = g_strdup_printf ("%s · %s", verb_text (row, first), who);
  GtkWidget *title = ward_detail_value_new (head);
  GtkWidget *time = ward_detail_value_new (when);

  gtk_widget_add_css_class (box, "history-event");
  gtk_widget_add_css_class (title, "history-title");
  gtk_box_append (GTK_BOX (box), title);
  gtk_widget_add_css_class (time, "caption");
  gtk_widget_add_css_class (time, "dim-label");
  gtk_box_append (GTK_BOX (box), time);
  if (row->reason != NULL && *row->reason != '\0')
    {
      g_autofree char *reason = g_strdup_printf (_("Because: %s"), row->reason);

      gtk_box_append (GTK_BOX (box), ward_detail_value_new (reason));
    }
  if (!first)
    append_changes (box, session, kind, row);
  return box;
}

GtkWidget *
ward_detail_history_new (WardSession *session, const WardKind *kind, const GPtrArray *rows)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_widget_add_css_class (box, "history");
  for (guint i = rows->len; i > 0; i--)
    gtk_box_append (GTK_BOX (box), event (session, kind, rows->pdata[i - 1], i == 1));
  if (rows->len == 0)
    gtk_box_append (GTK_BOX (box), ward_detail_value_new (
                                       _("Nothing has changed since it came to this computer.")));
  return box;
}
