/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-detail-fields.h"

#include <glib/gi18n-lib.h>

#include "ward-chip.h"
#include "ward-icon.h"
#include "ward-link-row.h"

#define NAME_WIDTH 158 /* of the column of names, so that values stand in line */

GtkWidget *
ward_detail_group_new (const char *title, GtkListBox **ret_list)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *list = gtk_list_box_new ();

  gtk_widget_add_css_class (box, "detail-group");
  if (title != NULL)
    {
      GtkWidget *heading = gtk_label_new (title);

      gtk_label_set_xalign (GTK_LABEL (heading), 0);
      gtk_widget_add_css_class (heading, "heading");
      gtk_box_append (GTK_BOX (box), heading);
    }
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_widget_add_css_class (list, "properties");
  if (title != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                    -1);
  gtk_box_append (GTK_BOX (box), list);
  if (ret_list != NULL)
    *ret_list = GTK_LIST_BOX (list);
  return box;
}

GtkWidget *
ward_detail_value_new (const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_set_hexpand (label, TRUE);
  return label;
}

GtkWidget *
ward_detail_name_column_new (GtkWidget *label)
{
  GtkWidget *clamp = adw_clamp_new ();

  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), NAME_WIDTH);
  adw_clamp_set_tightening_threshold (ADW_CLAMP (clamp), NAME_WIDTH);
  adw_clamp_set_child (ADW_CLAMP (clamp), label);
  gtk_widget_set_size_request (clamp, NAME_WIDTH, -1);
  gtk_widget_set_hexpand (clamp, FALSE);
  return clamp;
}

static GtkWidget *
row_content (const char *label, GtkWidget *value)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *name = gtk_label_new (label);

  gtk_label_set_xalign (GTK_LABEL (name), 0);
  gtk_label_set_yalign (GTK_LABEL (name), 0);
  gtk_label_set_wrap (GTK_LABEL (name), TRUE);
  gtk_widget_add_css_class (name, "dim-label");
  gtk_box_append (GTK_BOX (box), ward_detail_name_column_new (name));
  gtk_widget_set_hexpand (value, TRUE);
  gtk_box_append (GTK_BOX (box), value);
  return box;
}

GtkWidget *
ward_detail_row_new (const char *label, GtkWidget *value)
{
  GtkWidget *row = gtk_list_box_row_new ();

  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), row_content (label, value));
  gtk_widget_set_focusable (row, FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  return row;
}

static GtkWidget *
veiled_value (void)
{
  GtkWidget *chip = ward_chip_new ();

  ward_chip_set (WARD_CHIP (chip), _("Veiled"), "ward-veil-on-symbolic", "quiet");
  return chip;
}

static GtkWidget *
value_widget (WardSession *session, const WardRecord *record, const WardField *field)
{
  g_autofree char *text = NULL;

  if (ward_session_hides (session, field))
    return veiled_value ();
  if (ward_chip_takes (field))
    {
      GtkWidget *chip = ward_chip_new ();

      ward_chip_set_field (WARD_CHIP (chip), record, field);
      return chip;
    }
  text = ward_session_dup_text (session, record, field);
  return ward_detail_value_new (text);
}

/* A reference is a row that opens what it names. */
static GtkWidget *
field_row (WardSession *session, const WardRecord *record, const WardField *field)
{
  const char *id = field->type == WARD_TYPE_REF ? ward_record_text (record, field) : NULL;
  const WardKind *target = id != NULL ? ward_kind_find (ward_field_target (field)) : NULL;
  GtkWidget *value = value_widget (session, record, field);
  GtkWidget *row, *content;

  if (id != NULL && target == NULL)
    target = ward_session_kind_of (session, id);
  if (target == NULL || !ward_session_may_read (session, target))
    return ward_detail_row_new (ward_field_label (field), value);
  content = row_content (ward_field_label (field), value);
  gtk_box_append (GTK_BOX (content), ward_icon_new ("go-next-symbolic"));
  gtk_widget_add_css_class (gtk_widget_get_last_child (content), "dim-label");
  row = ward_link_row_new (content, target, id, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  ward_field_label (field), -1);
  return row;
}

static GtkWidget *
narrative (WardSession *session, const WardRecord *record, const WardField *field)
{
  gboolean judged = record->judgement != NULL &&
                    g_strv_contains ((const char *const *) record->judgement, field->name);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *name = gtk_label_new (ward_field_label (field));
  GtkWidget *tag = ward_chip_new ();
  g_autofree char *text = ward_session_dup_text (session, record, field);
  GtkWidget *body = ward_detail_value_new (text);

  gtk_widget_add_css_class (box, "narrative");
  gtk_label_set_xalign (GTK_LABEL (name), 0);
  gtk_label_set_wrap (GTK_LABEL (name), TRUE);
  gtk_widget_add_css_class (name, "narrative-title");
  gtk_widget_set_hexpand (name, TRUE);
  gtk_box_append (GTK_BOX (head), name);
  ward_chip_set (WARD_CHIP (tag), judged ? _("Assessment") : _("Fact"), NULL,
                 judged ? "info" : "quiet");
  gtk_box_append (GTK_BOX (head), tag);
  gtk_box_append (GTK_BOX (box), head);
  gtk_box_append (GTK_BOX (box), body);
  return box;
}

static GtkWidget *
narrative_row (WardSession *session, const WardRecord *record, const WardField *field)
{
  GtkWidget *row = gtk_list_box_row_new ();

  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), narrative (session, record, field));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  ward_field_label (field), -1);
  return row;
}

static void
bring_out (GtkWidget *row, const WardField *field, const char *wanted)
{
  if (g_strcmp0 (field->name, wanted) == 0)
    gtk_widget_add_css_class (row, "brought-out");
}

static gboolean
in_rows (const WardField *field)
{
  return !(field->flags & (WARD_LONG | WARD_SECRET));
}

static gboolean
in_paragraphs (const WardField *field)
{
  return (field->flags & WARD_LONG) && !(field->flags & WARD_SECRET);
}

static guint
append_fields (WardSession *session, const WardRecord *record, GtkListBox *list,
               gboolean (*takes) (const WardField *), const char *wanted)
{
  guint n = 0;

  for (guint i = 0; i < record->kind->n_fields; i++)
    {
      const WardField *field = &record->kind->fields[i];
      GtkWidget *row;

      if (!takes (field) || ward_record_is_empty (record, field))
        continue;
      row = takes == in_rows ? field_row (session, record, field)
                             : narrative_row (session, record, field);
      bring_out (row, field, wanted);
      gtk_list_box_append (list, row);
      n++;
    }
  return n;
}

/* The names of the fields that hold nothing, in one quiet line. */
static GtkWidget *
empty_fields (const WardRecord *record)
{
  g_autoptr (GString) names = g_string_new (NULL);
  GtkWidget *label;

  for (guint i = 0; i < record->kind->n_fields; i++)
    {
      const WardField *field = &record->kind->fields[i];

      if ((field->flags & (WARD_SECRET | WARD_STEP | WARD_DERIVED)) ||
          !ward_record_is_empty (record, field))
        continue;
      g_string_append_printf (names, "%s%s", names->len > 0 ? " · " : "", ward_field_label (field));
    }
  if (names->len == 0)
    return NULL;
  g_string_prepend (names, _("Not filled in: "));
  label = ward_detail_value_new (names->str);
  gtk_widget_add_css_class (label, "dim-label");
  gtk_widget_add_css_class (label, "caption");
  return label;
}

static void
append_stamp (GString *out, const char *format, WardSession *session, gint64 at, const char *by)
{
  g_autofree char *when = ward_time_display (at);
  const char *who = by != NULL ? ward_session_name (session, ward_kind_find ("officer"), by)
                               : _("this computer");

  if (out->len > 0)
    g_string_append (out, "\n");
  g_string_append_printf (out, format, when, who);
}

static GtkWidget *
stamps (WardSession *session, const WardRecord *record)
{
  g_autoptr (GString) text = g_string_new (NULL);
  GtkWidget *label;

  append_stamp (text, _("Entered %s by %s"), session, record->created_at, record->created_by);
  if (record->changed_at != record->created_at)
    append_stamp (text, _("Changed %s by %s"), session, record->changed_at, record->changed_by);
  label = ward_detail_value_new (text->str);
  gtk_widget_add_css_class (label, "dim-label");
  gtk_widget_add_css_class (label, "caption");
  return label;
}

GtkWidget *
ward_detail_fields_new (WardSession *session, const WardRecord *record, const char *field)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);
  GtkListBox *rows, *paragraphs;
  GtkWidget *facts = ward_detail_group_new (NULL, &rows);
  GtkWidget *account = ward_detail_group_new (_("Account"), &paragraphs);
  GtkWidget *empty = empty_fields (record);

  gtk_accessible_update_property (GTK_ACCESSIBLE (rows), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  ward_kind_label (record->kind), -1);
  if (append_fields (session, record, rows, in_rows, field) > 0)
    gtk_box_append (GTK_BOX (box), facts);
  else
    g_object_unref (g_object_ref_sink (facts));
  if (append_fields (session, record, paragraphs, in_paragraphs, field) > 0)
    gtk_box_append (GTK_BOX (box), account);
  else
    g_object_unref (g_object_ref_sink (account));
  if (empty != NULL)
    gtk_box_append (GTK_BOX (box), empty);
  gtk_box_append (GTK_BOX (box), stamps (session, record));
  return box;
}
