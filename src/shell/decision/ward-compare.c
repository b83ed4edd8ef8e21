/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-compare.h"

#include <glib/gi18n-lib.h>

#include "ward-assessment-state.h"
#include "ward-chip.h"
#include "ward-decision-widgets.h"
#include "ward-drop-down.h"

struct _WardCompare {
  AdwBin parent_instance;
  GtkDropDown *left, *right;
  AdwBin *table;
  WardSession *session;
  GPtrArray *records;
};

G_DEFINE_FINAL_TYPE (WardCompare, ward_compare, ADW_TYPE_BIN)

static GtkWidget *
value_new (WardSession *session, const WardRecord *record, const WardField *field,
           gboolean differs)
{
  g_autofree char *text = NULL;
  GtkWidget *value;

  if (ward_chip_takes (field) && !ward_record_is_empty (record, field))
    {
      value = ward_chip_new ();
      ward_chip_set_field (WARD_CHIP (value), record, field);
      gtk_widget_set_valign (value, GTK_ALIGN_START);
      return value;
    }
  text = ward_session_dup_text (session, record, field);
  if (field->type == WARD_TYPE_LIST && !(field->flags & WARD_REFS))
    {
      g_auto (GStrv) items = g_strsplit (text, ", ", -1);

      g_free (text);
      text = g_strjoinv ("\n", items);
    }
  value = ward_words_new (*text != '\0' ? text : "–", differs ? "differs" : NULL);
  gtk_label_set_yalign (GTK_LABEL (value), 0);
  gtk_label_set_width_chars (GTK_LABEL (value), 14);
  gtk_widget_set_hexpand (value, TRUE);
  return value;
}

static GtkWidget *
title_new (const WardComparedField *compared)
{
  g_autofree char *text = compared->differs ? g_strdup_printf (_("%s · differs"),
                                                               ward_field_label (compared->field))
                                            : g_strdup (ward_field_label (compared->field));

  return ward_words_new (text, compared->differs ? "aspect-differs" : "aspect-title");
}

static GtkWidget *
table_new (WardSession *session, const WardRecord *a, const WardRecord *b)
{
  g_autoptr (GArray) fields = ward_compare_assessments (a, b);
  GtkWidget *grid = gtk_grid_new ();

  gtk_grid_set_column_spacing (GTK_GRID (grid), 18);
  gtk_grid_set_row_spacing (GTK_GRID (grid), 4);
  gtk_grid_set_column_homogeneous (GTK_GRID (grid), TRUE);
  for (guint i = 0; i < fields->len; i++)
    {
      const WardComparedField *row = &g_array_index (fields, WardComparedField, i);

      gtk_grid_attach (GTK_GRID (grid), title_new (row), 0, 2 * i, a != b ? 2 : 1, 1);
      gtk_grid_attach (GTK_GRID (grid), value_new (session, a, row->field, row->differs), 0,
                       2 * i + 1, 1, 1);
      if (a != b)
        gtk_grid_attach (GTK_GRID (grid), value_new (session, b, row->field, row->differs), 1,
                         2 * i + 1, 1, 1);
    }
  return grid;
}

static void
show_table (WardCompare *self)
{
  guint left = gtk_drop_down_get_selected (self->left);
  guint right = gtk_drop_down_get_selected (self->right);

  if (left < self->records->len && right < self->records->len)
    adw_bin_set_child (self->table, table_new (self->session, self->records->pdata[left],
                                               self->records->pdata[right]));
}

static void
ward_compare_dispose (GObject *object)
{
  WardCompare *self = WARD_COMPARE (object);

  g_clear_object (&self->session);
  g_clear_pointer (&self->records, g_ptr_array_unref);
  G_OBJECT_CLASS (ward_compare_parent_class)->dispose (object);
}

static void
ward_compare_class_init (WardCompareClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ward_compare_dispose;
}

static void
ward_compare_init (WardCompare *self)
{
}

static GtkDropDown *
choice_new (WardCompare *self, guint selected, const char *name)
{
  GtkStringList *words = gtk_string_list_new (NULL);
  GtkWidget *choice;

  for (guint i = 0; i < self->records->len; i++)
    {
      g_autofree char *on =
          ward_date_display (ward_record_get_number (self->records->pdata[i], "on"));

      gtk_string_list_append (words, on);
    }
  choice = gtk_drop_down_new (G_LIST_MODEL (words), NULL);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (choice), selected);
  gtk_widget_set_halign (choice, GTK_ALIGN_START);
  ward_drop_down_prepare (GTK_DROP_DOWN (choice), name);
  g_signal_connect_swapped (choice, "notify::selected", G_CALLBACK (show_table), self);
  return GTK_DROP_DOWN (choice);
}

GtkWidget *
ward_compare_new (WardSession *session, GPtrArray *records)
{
  WardCompare *self = g_object_new (WARD_TYPE_COMPARE, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 18);
  guint last = records->len - 1;

  self->session = g_object_ref (session);
  self->records = g_ptr_array_ref (records);
  self->table = ADW_BIN (adw_bin_new ());
  self->left = choice_new (self, last > 0 ? last - 1 : last, _("Earlier assessment"));
  self->right = choice_new (self, last, _("Later assessment"));
  gtk_box_set_homogeneous (GTK_BOX (line), TRUE);
  gtk_box_append (GTK_BOX (line), GTK_WIDGET (self->left));
  gtk_box_append (GTK_BOX (line), GTK_WIDGET (self->right));
  gtk_widget_set_visible (line, last > 0);
  gtk_widget_add_css_class (box, "card");
  gtk_widget_add_css_class (box, "options");
  gtk_box_append (GTK_BOX (box), line);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->table));
  adw_bin_set_child (ADW_BIN (self), box);
  show_table (self);
  return GTK_WIDGET (self);
}
