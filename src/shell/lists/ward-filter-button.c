/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-filter-button.h"

#include <glib/gi18n-lib.h>

#include "ward-filter-dialog.h"

struct _WardFilterButton {
  AdwBin parent_instance;
  GtkMenuButton *button;
  GtkListBox *rows;
  const WardField *fields[WARD_LIST_CHOICES];
  AdwComboRow *combos[WARD_LIST_CHOICES];
  GtkSwitch *archived;
  AdwActionRow *also;
  const WardKind *kind;
  WardListTerms *rest; /* conditions without a choice */
  gboolean quiet;
};

G_DEFINE_FINAL_TYPE (WardFilterButton, ward_filter_button, ADW_TYPE_BIN)

static guint changed_signal;

static void
show_set (WardFilterButton *self)
{
  if (ward_filter_button_is_set (self))
    gtk_widget_add_css_class (GTK_WIDGET (self->button), "accent");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->button), "accent");
}

static void
changed_cb (WardFilterButton *self)
{
  if (self->quiet)
    return;
  show_set (self);
  g_signal_emit (self, changed_signal, 0);
}

static void
show_rest (WardFilterButton *self)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < self->rest->wheres->len; i++)
    {
      g_autofree char *one = ward_filter_dup_condition (self->kind, self->rest->wheres->pdata[i]);

      g_string_append_printf (text, "%s%s", i > 0 ? "\n" : "", one);
    }
  adw_action_row_set_subtitle (self->also, text->str);
  gtk_widget_set_visible (GTK_WIDGET (self->also), self->rest->wheres->len > 0);
}

static void
set_nothing (WardFilterButton *self)
{
  for (guint i = 0; i < WARD_LIST_CHOICES; i++)
    if (self->combos[i] != NULL)
      adw_combo_row_set_selected (self->combos[i], 0);
  gtk_switch_set_active (self->archived, FALSE);
  g_ptr_array_set_size (self->rest->wheres, 0);
}

void
ward_filter_button_clear (WardFilterButton *self)
{
  self->quiet = TRUE;
  set_nothing (self);
  show_rest (self);
  self->quiet = FALSE;
  changed_cb (self);
}

/* Whether one of the choices can stand for the condition, which it then does. */
static gboolean
choose (WardFilterButton *self, const WardListTerm *term)
{
  for (guint i = 0; i < WARD_LIST_CHOICES; i++)
    if (self->combos[i] != NULL && g_str_equal (self->fields[i]->name, term->field) &&
        g_str_equal (term->op, "=") && adw_combo_row_get_selected (self->combos[i]) == 0)
      {
        gint64 value = ward_enum_find (ward_field_enum (self->fields[i]), term->value);

        if (value != WARD_NONE)
          adw_combo_row_set_selected (self->combos[i], value + 1);
        return value != WARD_NONE;
      }
  return FALSE;
}

void
ward_filter_button_take (WardFilterButton *self, const WardListTerms *terms)
{
  self->quiet = TRUE;
  set_nothing (self);
  for (guint i = 0; i < terms->wheres->len; i++)
    {
      const WardListTerm *term = terms->wheres->pdata[i];

      if (!choose (self, term))
        ward_list_terms_where (self->rest, term->field, term->op, term->value);
    }
  gtk_switch_set_active (self->archived, terms->archived);
  show_rest (self);
  self->quiet = FALSE;
  show_set (self);
}

static AdwComboRow *
combo_new (WardFilterButton *self, const WardField *field)
{
  const WardEnum *e = ward_field_enum (field);
  g_autoptr (GtkStringList) words = gtk_string_list_new (NULL);
  GtkWidget *row = adw_combo_row_new ();

  gtk_string_list_append (words, _("Any"));
  for (guint i = 0; i < e->n; i++)
    gtk_string_list_append (words, ward_enum_label (e, i));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), ward_field_label (field));
  adw_combo_row_set_model (ADW_COMBO_ROW (row), G_LIST_MODEL (words));
  g_signal_connect_swapped (row, "notify::selected", G_CALLBACK (changed_cb), self);
  return ADW_COMBO_ROW (row);
}

static GtkWidget *
archived_row (WardFilterButton *self)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _("Archived records too"));
  self->archived = GTK_SWITCH (gtk_switch_new ());
  gtk_widget_set_valign (GTK_WIDGET (self->archived), GTK_ALIGN_CENTER);
  g_signal_connect_swapped (self->archived, "notify::active", G_CALLBACK (changed_cb), self);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), GTK_WIDGET (self->archived));
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), GTK_WIDGET (self->archived));
  return row;
}

static GtkWidget *
also_row (WardFilterButton *self)
{
  self->also = ADW_ACTION_ROW (adw_action_row_new ());
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->also), _("And"));
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self->also), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->also), FALSE);
  return GTK_WIDGET (self->also);
}

static void
ward_filter_button_finalize (GObject *object)
{
  ward_list_terms_free (WARD_FILTER_BUTTON (object)->rest);
  G_OBJECT_CLASS (ward_filter_button_parent_class)->finalize (object);
}

static void
ward_filter_button_class_init (WardFilterButtonClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ward_filter_button_finalize;
  changed_signal = g_signal_new ("changed", WARD_TYPE_FILTER_BUTTON, G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 0);
}

static void
ward_filter_button_init (WardFilterButton *self)
{
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *clear = gtk_button_new_with_label (_("Clear"));

  self->rest = ward_list_terms_new ();
  self->button = GTK_MENU_BUTTON (gtk_menu_button_new ());
  gtk_menu_button_set_icon_name (self->button, "ward-filter-symbolic");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->button), _("Narrow the list"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Narrow the list"), -1);
  self->rows = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->rows, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->rows), "boxed-list");
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->rows));
  g_signal_connect_swapped (clear, "clicked", G_CALLBACK (ward_filter_button_clear), self);
  gtk_widget_set_halign (clear, GTK_ALIGN_END);
  gtk_box_append (GTK_BOX (box), clear);
  gtk_widget_set_size_request (box, 300, -1);
  gtk_widget_add_css_class (box, "filters");
  gtk_popover_set_child (GTK_POPOVER (popover), box);
  gtk_menu_button_set_popover (self->button, popover);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->button));
}

void
ward_filter_button_set_kind (WardFilterButton *self, const WardKind *kind)
{
  g_auto (GStrv) names = g_strsplit (kind->columns, " ", -1);
  GtkWidget *row;
  guint n = 0;

  self->quiet = TRUE;
  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->rows))) != NULL)
    gtk_list_box_remove (self->rows, row);
  for (guint i = 0; i < WARD_LIST_CHOICES; i++)
    self->combos[i] = NULL;
  for (guint i = 0; names[i] != NULL && n < WARD_LIST_CHOICES; i++)
    {
      const WardField *field = ward_kind_field (kind, names[i]);

      if (field == NULL || field->type != WARD_TYPE_ENUM)
        continue;
      self->fields[n] = field;
      self->combos[n] = combo_new (self, field);
      gtk_list_box_append (self->rows, GTK_WIDGET (self->combos[n++]));
    }
  gtk_list_box_append (self->rows, archived_row (self));
  gtk_list_box_append (self->rows, also_row (self));
  self->kind = kind;
  g_ptr_array_set_size (self->rest->wheres, 0);
  gtk_widget_remove_css_class (GTK_WIDGET (self->button), "accent");
  self->quiet = FALSE;
}

void
ward_filter_button_fill (WardFilterButton *self, WardListQuery *query)
{
  guint n = 0;

  query->archived = gtk_switch_get_active (self->archived);
  for (guint i = 0; i < WARD_LIST_CHOICES; i++)
    {
      guint chosen = self->combos[i] != NULL ? adw_combo_row_get_selected (self->combos[i]) : 0;

      if (chosen == 0)
        continue;
      query->where[n][0] = self->fields[i]->name;
      query->where[n][1] = "=";
      query->where[n++][2] = ward_enum_nick (ward_field_enum (self->fields[i]), chosen - 1);
    }
  for (guint i = 0; i < self->rest->wheres->len && n < WARD_LIST_WHERES; i++)
    {
      const WardListTerm *term = self->rest->wheres->pdata[i];

      query->where[n][0] = g_intern_string (term->field);
      query->where[n][1] = g_intern_string (term->op);
      query->where[n++][2] = g_intern_string (term->value);
    }
}

gboolean
ward_filter_button_is_set (WardFilterButton *self)
{
  for (guint i = 0; i < WARD_LIST_CHOICES; i++)
    if (self->combos[i] != NULL && adw_combo_row_get_selected (self->combos[i]) > 0)
      return TRUE;
  return gtk_switch_get_active (self->archived) || self->rest->wheres->len > 0;
}
