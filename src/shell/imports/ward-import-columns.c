/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-import-columns.h"

#include <glib/gi18n-lib.h>

#include "ward-spoken.h"

#define SAMPLES 3 /* texts that a column shows */

struct _WardImportColumns {
  AdwBin parent_instance;
  GtkBox *box;
  AdwComboRow *kind_row, *dates_row;
  AdwPreferencesGroup *columns, *constants, *words;

  WardImportOpened *opened; /* borrowed */
  GPtrArray *kinds;
  WardImportChoice *choice;
  gboolean filling;
};

enum { CHANGED, N_SIGNALS };

G_DEFINE_FINAL_TYPE (WardImportColumns, ward_import_columns, ADW_TYPE_BIN)

static guint signals[N_SIGNALS];

static void fill_rest (WardImportColumns *self);

static AdwPreferencesGroup *
group_new (WardImportColumns *self, const char *title, const char *help)
{
  GtkWidget *group = adw_preferences_group_new ();

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), title);
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (group), help);
  gtk_box_append (self->box, group);
  return ADW_PREFERENCES_GROUP (group);
}

static void
drop_group (WardImportColumns *self, AdwPreferencesGroup **group)
{
  if (*group != NULL)
    gtk_box_remove (self->box, GTK_WIDGET (*group));
  *group = NULL;
}

/* A row of choices. */
static AdwComboRow *
combo_new (AdwPreferencesGroup *group, const char *title, const char *subtitle,
           GtkStringList *words, guint selected)
{
  AdwComboRow *row = ADW_COMBO_ROW (adw_combo_row_new ());

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  if (subtitle != NULL)
    {
      g_autofree char *escaped = g_markup_escape_text (subtitle, -1);

      adw_action_row_set_subtitle (ADW_ACTION_ROW (row), escaped);
      adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 2);
    }
  adw_combo_row_set_model (row, G_LIST_MODEL (words));
  adw_combo_row_set_selected (row, selected);
  ward_spoken_combo (row);
  adw_preferences_group_add (group, GTK_WIDGET (row));
  return row;
}

static void
tell_changed (WardImportColumns *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static char *
samples_text (const WardImportColumn *column)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < column->texts->len && i < SAMPLES; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? " · " : "", (char *) column->texts->pdata[i]);
  if (column->texts->len > SAMPLES)
    g_string_append (text, " …");
  if (column->texts->len == 0)
    g_string_append (text, _("Empty"));
  return g_string_free (text, FALSE);
}

/* What one row is about, freed with its handler. */
typedef struct {
  WardImportColumns *self;
  guint column;
  const WardField *field;
  char *text;
} About;

static void
about_free (gpointer data, GClosure *closure)
{
  About *about = data;

  g_free (about->text);
  g_free (about);
}

static void
watch (WardImportColumns *self, gpointer row, const char *signal, GCallback callback, guint column,
       const WardField *field, const char *text)
{
  About *about = g_new0 (About, 1);

  about->self = self;
  about->column = column;
  about->field = field;
  about->text = g_strdup (text);
  g_signal_connect_data (row, signal, callback, about, about_free, 0);
}

static void
target_chosen_cb (AdwComboRow *row, GParamSpec *pspec, About *about)
{
  WardImportColumns *self = about->self;

  if (self->filling)
    return;
  ward_import_choice_set_target (self->choice, about->column, adw_combo_row_get_selected (row));
  fill_rest (self);
  tell_changed (self);
}

static void
word_chosen_cb (AdwComboRow *row, GParamSpec *pspec, About *about)
{
  guint selected = adw_combo_row_get_selected (row);

  ward_import_choice_set_word (about->self->choice, about->field, about->text,
                               selected > 0 ? (gint64) selected - 1 : WARD_NONE);
  tell_changed (about->self);
}

static void
constant_chosen_cb (AdwComboRow *row, GParamSpec *pspec, About *about)
{
  const WardEnum *e = ward_field_enum (about->field);
  guint selected = adw_combo_row_get_selected (row);
  const char *text = NULL;

  if (selected > 0)
    text = e != NULL ? ward_enum_nick (e, selected - 1) : selected == 1 ? "true" : "false";
  ward_import_choice_set_constant (about->self->choice, about->field, text);
  tell_changed (about->self);
}

static void
constant_written_cb (GtkEditable *row, About *about)
{
  ward_import_choice_set_constant (about->self->choice, about->field,
                                   gtk_editable_get_text (row));
  tell_changed (about->self);
}

static GtkStringList *
values_list (const WardField *field, const char *none)
{
  GtkStringList *list = gtk_string_list_new (NULL);
  const WardEnum *e = ward_field_enum (field);

  gtk_string_list_append (list, none);
  for (guint i = 0; e != NULL && i < e->n; i++)
    gtk_string_list_append (list, ward_enum_label (e, i));
  if (e == NULL)
    {
      gtk_string_list_append (list, _("Yes"));
      gtk_string_list_append (list, _("No"));
    }
  return list;
}

static guint
constant_position (const WardField *field, const char *text)
{
  const WardEnum *e = ward_field_enum (field);

  if (text == NULL)
    return 0;
  return e != NULL ? (guint) ward_enum_find (e, text) + 1 : g_str_equal (text, "true") ? 1 : 2;
}

static void
add_constant (WardImportColumns *self, const WardField *field)
{
  const char *text = ward_import_choice_get_constant (self->choice, field);

  if (field->type == WARD_TYPE_ENUM || field->type == WARD_TYPE_BOOL)
    {
      g_autoptr (GtkStringList) list = values_list (field, _("Not given"));
      AdwComboRow *row = combo_new (self->constants, ward_field_label (field), NULL, list,
                                    constant_position (field, text));

      watch (self, row, "notify::selected", G_CALLBACK (constant_chosen_cb), 0, field, NULL);
    }
  else
    {
      GtkWidget *entry = gtk_entry_new ();

      gtk_editable_set_text (GTK_EDITABLE (entry), text != NULL ? text : "");
      adw_preferences_group_add (self->constants,
                                 ward_spoken_entry (entry, ward_field_label (field)));
      watch (self, entry, "changed", G_CALLBACK (constant_written_cb), 0, field, NULL);
    }
}

static void
fill_constants (WardImportColumns *self)
{
  g_autoptr (GPtrArray) missing = ward_import_choice_missing (self->choice);

  drop_group (self, &self->constants);
  if (missing->len == 0)
    return;
  self->constants = group_new (self, _("Needed, and in no column"),
                               _("Choose a column for it above, or say here what it is in every "
                                 "row."));
  for (guint i = 0; i < missing->len; i++)
    add_constant (self, missing->pdata[i]);
}

static void
fill_words (WardImportColumns *self)
{
  g_autoptr (GArray) words = ward_import_choice_words (self->choice);

  drop_group (self, &self->words);
  if (words->len == 0)
    return;
  self->words = group_new (self, _("What the file’s words mean"),
                           _("They aren’t among the values that the field knows."));
  for (guint i = 0; i < words->len; i++)
    {
      const WardImportWord *word = &g_array_index (words, WardImportWord, i);
      g_autoptr (GtkStringList) list = values_list (word->field, _("Refuse the row"));
      g_autofree char *title = g_strdup_printf (_("“%s”"), word->text);
      AdwComboRow *row = combo_new (self->words, title, ward_field_label (word->field), list,
                                    word->value == WARD_NONE ? 0 : (guint) word->value + 1);

      watch (self, row, "notify::selected", G_CALLBACK (word_chosen_cb), 0, word->field,
             word->text);
    }
}

/* What follows from the columns. */
static void
fill_rest (WardImportColumns *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->dates_row),
                          ward_import_choice_has_dates (self->choice));
  fill_constants (self);
  fill_words (self);
}

static void
fill_columns (WardImportColumns *self)
{
  const GArray *targets = ward_import_choice_get_targets (self->choice);
  const GPtrArray *columns = self->opened->look->columns;
  g_autoptr (GtkStringList) list = gtk_string_list_new (NULL);

  drop_group (self, &self->columns);
  self->columns = group_new (self, _("Columns"), _("What each one stands for. What it holds is "
                                                   "shown beneath its name."));
  gtk_string_list_append (list, _("Left out"));
  for (guint i = 0; i < targets->len; i++)
    gtk_string_list_append (list, g_array_index (targets, WardImportTarget, i).label);
  for (guint i = 0; i < columns->len; i++)
    {
      const WardImportColumn *column = columns->pdata[i];
      g_autofree char *samples = samples_text (column);
      AdwComboRow *row = combo_new (self->columns, column->name, samples, list,
                                    ward_import_choice_get_target (self->choice, i));

      watch (self, row, "notify::selected", G_CALLBACK (target_chosen_cb), i, NULL, NULL);
    }
}

static void
show_dates (WardImportColumns *self)
{
  const char *const *patterns = ward_import_date_patterns ();
  const char *dates = ward_import_choice_get_dates (self->choice);
  guint position = 0;

  for (guint i = 0; patterns[i] != NULL; i++)
    if (g_strcmp0 (patterns[i], dates) == 0)
      position = i + 1;
  adw_combo_row_set_selected (self->dates_row, position);
}

static void
take_kind (WardImportColumns *self, const WardKind *kind)
{
  g_clear_pointer (&self->choice, ward_import_choice_free);
  self->filling = TRUE;
  drop_group (self, &self->columns);
  drop_group (self, &self->constants);
  drop_group (self, &self->words);
  self->choice = ward_import_choice_new (self->opened->look, kind);
  show_dates (self);
  fill_columns (self);
  fill_rest (self);
  self->filling = FALSE;
}

static void
kind_chosen_cb (WardImportColumns *self)
{
  guint i = adw_combo_row_get_selected (self->kind_row);

  if (self->kinds == NULL || self->filling || i >= self->kinds->len)
    return;
  take_kind (self, self->kinds->pdata[i]);
  tell_changed (self);
}

static void
dates_chosen_cb (WardImportColumns *self)
{
  guint i = adw_combo_row_get_selected (self->dates_row);

  if (self->choice == NULL || self->filling)
    return;
  ward_import_choice_set_dates (self->choice,
                                i > 0 ? ward_import_date_patterns ()[i - 1] : NULL);
  tell_changed (self);
}

static void
ward_import_columns_dispose (GObject *object)
{
  WardImportColumns *self = WARD_IMPORT_COLUMNS (object);

  self->filling = TRUE;
  adw_bin_set_child (ADW_BIN (self), NULL);
  g_clear_pointer (&self->choice, ward_import_choice_free);
  g_clear_pointer (&self->kinds, g_ptr_array_unref);
  G_OBJECT_CLASS (ward_import_columns_parent_class)->dispose (object);
}

static void
ward_import_columns_class_init (WardImportColumnsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ward_import_columns_dispose;
  signals[CHANGED] = g_signal_new ("changed", WARD_TYPE_IMPORT_COLUMNS, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
}

/* As somebody would write the 24th of November 2026. */
static GtkStringList *
dates_list (void)
{
  static const char *const examples[] = { "2026-11-24",  "24/11/2026", "24/11/26",   "24.11.2026",
                                          "24-11-2026",  "24 Nov 2026", "24-Nov-2026",
                                          "24-Nov-26",   "11/24/2026", "20261124",   NULL };

  return gtk_string_list_new (examples);
}

static void
ward_import_columns_init (WardImportColumns *self)
{
  g_autoptr (GtkStringList) dates = dates_list ();
  g_autoptr (GtkStringList) none = gtk_string_list_new (NULL);
  AdwPreferencesGroup *file;

  self->box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 24));
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->box));
  file = group_new (self, _("The file"), NULL);
  self->kind_row = combo_new (file, _("Kind of record"), NULL, none, 0);
  self->dates_row = combo_new (file, _("Dates are written as"), NULL, dates, 0);
  g_signal_connect_swapped (self->kind_row, "notify::selected", G_CALLBACK (kind_chosen_cb), self);
  g_signal_connect_swapped (self->dates_row, "notify::selected", G_CALLBACK (dates_chosen_cb),
                            self);
}

void
ward_import_columns_show (WardImportColumns *self, WardSession *session, WardImportOpened *opened)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint at = 0;

  self->opened = opened;
  self->kinds = ward_session_import_kinds (session);
  for (guint i = 0; i < self->kinds->len; i++)
    {
      gtk_string_list_append (names, ward_kind_plural (self->kinds->pdata[i]));
      if (self->kinds->pdata[i] == opened->kind)
        at = i;
    }
  self->filling = TRUE;
  adw_combo_row_set_model (self->kind_row, G_LIST_MODEL (names));
  adw_combo_row_set_selected (self->kind_row, at);
  self->filling = FALSE;
  if (self->kinds->len > 0)
    take_kind (self, self->kinds->pdata[at]);
  gtk_widget_grab_focus (GTK_WIDGET (self->kind_row));
}

const WardImportChoice *
ward_import_columns_get_choice (WardImportColumns *self)
{
  return self->choice;
}
