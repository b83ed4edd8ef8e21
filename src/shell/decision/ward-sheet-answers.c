/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "ward-dated.h"
#include "ward-drop-down.h"
#include "ward-sheet-control.h"

/* The assessment's questions. A line each of the list: item=answer=source. No total, no weight. */
#define WARD_TYPE_SHEET_ANSWERS (ward_sheet_answers_get_type ())
G_DECLARE_FINAL_TYPE (WardSheetAnswers, ward_sheet_answers, WARD, SHEET_ANSWERS, WardSheetControl)

struct _WardSheetAnswers {
  WardSheetControl parent_instance;
  GPtrArray *items;   /* of char * */
  GPtrArray *answers; /* of GtkDropDown, borrowed */
  GPtrArray *sources; /* of GtkEditable, borrowed */
};

G_DEFINE_FINAL_TYPE (WardSheetAnswers, ward_sheet_answers, WARD_TYPE_SHEET_CONTROL)

static const char *const nicks[] = { NULL, "yes", "no", "not_known" };

static gboolean
ward_sheet_answers_store (WardSheetControl *control, WardRecord *record, GError **error)
{
  WardSheetAnswers *self = WARD_SHEET_ANSWERS (control);
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < self->items->len; i++)
    {
      guint answer = gtk_drop_down_get_selected (self->answers->pdata[i]);
      const char *source = gtk_editable_get_text (self->sources->pdata[i]);

      if (answer > 0 && answer < G_N_ELEMENTS (nicks))
        g_ptr_array_add (lines, g_strdup_printf ("%s=%s=%s", (char *) self->items->pdata[i],
                                                 nicks[answer], source));
    }
  g_ptr_array_add (lines, NULL);
  ward_record_set_list (record, ward_sheet_control_get_field (control),
                        (const char *const *) lines->pdata);
  return TRUE;
}

static void
ward_sheet_answers_finalize (GObject *object)
{
  WardSheetAnswers *self = WARD_SHEET_ANSWERS (object);

  g_clear_pointer (&self->items, g_ptr_array_unref);
  g_clear_pointer (&self->answers, g_ptr_array_unref);
  g_clear_pointer (&self->sources, g_ptr_array_unref);
  G_OBJECT_CLASS (ward_sheet_answers_parent_class)->finalize (object);
}

static void
ward_sheet_answers_class_init (WardSheetAnswersClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ward_sheet_answers_finalize;
  WARD_SHEET_CONTROL_CLASS (klass)->store = ward_sheet_answers_store;
  WARD_SHEET_CONTROL_CLASS (klass)->wide = TRUE;
}

static void
ward_sheet_answers_init (WardSheetAnswers *self)
{
  self->items = g_ptr_array_new_with_free_func (g_free);
  self->answers = g_ptr_array_new ();
  self->sources = g_ptr_array_new ();
}

static guint
parse (const char *const *lines, const char *item, const char **ret_source)
{
  gsize length = strlen (item);

  for (guint i = 0; lines != NULL && lines[i] != NULL; i++)
    if (strncmp (lines[i], item, length) == 0 && lines[i][length] == '=')
      {
        const char *answer = lines[i] + length + 1, *source = strchr (answer, '=');
        gsize n = source != NULL ? (gsize) (source - answer) : strlen (answer);

        *ret_source = source != NULL ? source + 1 : "";
        for (guint k = 1; k < G_N_ELEMENTS (nicks); k++)
          if (strlen (nicks[k]) == n && strncmp (nicks[k], answer, n) == 0)
            return k;
      }
  return 0;
}

static GtkWidget *
answer_new (WardSheetAnswers *self, const char *question, guint answer)
{
  const char *words[] = { _("Not answered"), _("Yes"), _("No"), _("Not known"), NULL };
  GtkWidget *drop_down = gtk_drop_down_new_from_strings (words);

  gtk_drop_down_set_selected (GTK_DROP_DOWN (drop_down), answer);
  ward_drop_down_prepare (GTK_DROP_DOWN (drop_down), question);
  g_signal_connect_swapped (drop_down, "notify::selected",
                            G_CALLBACK (ward_sheet_control_changed), self);
  g_ptr_array_add (self->answers, drop_down);
  return drop_down;
}

static GtkWidget *
source_new (WardSheetAnswers *self, const char *question, const char *source)
{
  GtkWidget *entry = gtk_entry_new ();
  g_autofree char *label = g_strdup_printf (_("Source: %s"), question);

  gtk_entry_set_placeholder_text (GTK_ENTRY (entry), _("Source"));
  gtk_editable_set_text (GTK_EDITABLE (entry), source);
  gtk_editable_set_width_chars (GTK_EDITABLE (entry), 14);
  gtk_widget_set_hexpand (entry, TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  g_signal_connect_swapped (entry, "changed", G_CALLBACK (ward_sheet_control_changed), self);
  g_ptr_array_add (self->sources, entry);
  return entry;
}

static void
add (WardSheetAnswers *self, GtkGrid *grid, int row, const WardListRow *item,
     const char *const *lines)
{
  const char *source = "";
  guint answer = parse (lines, item->value, &source);
  GtkWidget *question = gtk_label_new (item->text);

  gtk_label_set_wrap (GTK_LABEL (question), TRUE);
  gtk_label_set_xalign (GTK_LABEL (question), 0);
  gtk_label_set_width_chars (GTK_LABEL (question), 22);
  gtk_label_set_max_width_chars (GTK_LABEL (question), 34);
  gtk_widget_set_hexpand (question, TRUE);
  g_ptr_array_add (self->items, g_strdup (item->value));
  gtk_grid_attach (grid, question, 0, row, 1, 1);
  gtk_grid_attach (grid, answer_new (self, item->text, answer), 1, row, 1, 1);
  gtk_grid_attach (grid, source_new (self, item->text, source), 2, row, 1, 1);
}

GtkWidget *
ward_sheet_answers_new (const WardRecord *record, const WardField *field, const GPtrArray *choices)
{
  WardSheetAnswers *self = g_object_new (WARD_TYPE_SHEET_ANSWERS, NULL);
  GtkWidget *grid = gtk_grid_new ();

  ward_sheet_control_take_field (WARD_SHEET_CONTROL (self), field);
  gtk_grid_set_row_spacing (GTK_GRID (grid), 8);
  gtk_grid_set_column_spacing (GTK_GRID (grid), 10);
  for (guint i = 0; i < choices->len; i++)
    add (self, GTK_GRID (grid), i, choices->pdata[i], ward_record_list (record, field));
  ward_sheet_control_set_child (WARD_SHEET_CONTROL (self), grid, NULL);
  return GTK_WIDGET (self);
}
