/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-sheet-row.h"

#include <glib/gi18n-lib.h>

#include "ward-cut-offer.h"
#include "ward-guard.h"
#include "ward-icon.h"

struct _WardSheetRow {
  GtkListBoxRow parent_instance;
  WardSheetControl *control;
  GtkBox *notes;
};

G_DEFINE_FINAL_TYPE (WardSheetRow, ward_sheet_row, GTK_TYPE_LIST_BOX_ROW)

static void
ward_sheet_row_class_init (WardSheetRowClass *klass)
{
}

static void
ward_sheet_row_init (WardSheetRow *self)
{
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), FALSE);
  gtk_widget_set_focusable (GTK_WIDGET (self), FALSE);
  gtk_widget_add_css_class (GTK_WIDGET (self), "sheet-row");
}

static GtkWidget *
name_label (const WardField *field, gboolean wide)
{
  GtkWidget *label = gtk_label_new (ward_field_label (field));

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_set_hexpand (label, wide);
  if (wide)
    gtk_widget_add_css_class (label, "sheet-name");
  else
    {
      gtk_label_set_width_chars (GTK_LABEL (label), 24);
      gtk_label_set_max_width_chars (GTK_LABEL (label), 24);
    }
  return label;
}

GtkWidget *
ward_sheet_row_new (GtkWidget *control)
{
  WardSheetRow *self = g_object_new (WARD_TYPE_SHEET_ROW, NULL);
  const WardField *field = ward_sheet_control_get_field (WARD_SHEET_CONTROL (control));
  gboolean wide = ward_sheet_control_is_wide (WARD_SHEET_CONTROL (control));
  GtkWidget *all = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *line =
      gtk_box_new (wide ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL, wide ? 6 : 12);

  self->control = WARD_SHEET_CONTROL (control);
  gtk_widget_set_hexpand (control, TRUE);
  gtk_widget_set_valign (control, wide ? GTK_ALIGN_FILL : GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (line), name_label (field, wide));
  gtk_box_append (GTK_BOX (line), control);
  gtk_box_append (GTK_BOX (all), line);
  self->notes = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 2));
  gtk_widget_set_visible (GTK_WIDGET (self->notes), FALSE);
  if (ward_guard_reads (field))
    gtk_box_append (GTK_BOX (all), ward_cut_offer_new (control, TRUE));
  gtk_box_append (GTK_BOX (all), GTK_WIDGET (self->notes));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), all);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  ward_field_label (field), -1);
  return GTK_WIDGET (self);
}

WardSheetControl *
ward_sheet_row_get_control (WardSheetRow *self)
{
  return self->control;
}

static void
add_note (WardSheetRow *self, GString *spoken, const char *text, WardSeverity severity)
{
  static const char *const icons[] = { "dialog-information-symbolic", "dialog-warning-symbolic",
                                       "action-unavailable-symbolic" };
  static const char *const styles[] = { "note", "warn", "refuse" };
  const char *style = styles[severity];
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6), *label = gtk_label_new (text);
  GtkWidget *icon = ward_icon_new (icons[severity]);

  g_string_append_printf (spoken, "%s%s", spoken->len > 0 ? " " : "", text);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_set_valign (icon, GTK_ALIGN_START);
  gtk_widget_add_css_class (line, "sheet-note");
  gtk_widget_add_css_class (line, style);
  gtk_box_append (GTK_BOX (line), icon);
  gtk_box_append (GTK_BOX (line), label);
  gtk_box_append (self->notes, line);
  if (g_str_equal (style, "refuse"))
    gtk_widget_add_css_class (GTK_WIDGET (self), "has-refusal");
  else if (g_str_equal (style, "warn"))
    gtk_widget_add_css_class (GTK_WIDGET (self), "has-warning");
}

static void
add_finding (WardSheetRow *self, GString *spoken, const WardFinding *finding)
{
  g_autofree char *message = ward_finding_dup_message (finding);
  g_autofree char *remedy = ward_finding_dup_remedy (finding);
  g_autofree char *text = g_strdup_printf ("%s %s", message, remedy != NULL ? remedy : "");

  /* What only a later step refuses is no fault of the form. */
  add_note (self, spoken, g_strchomp (text),
            finding->severity == WARD_SEVERITY_REFUSE && !finding->refuses ? WARD_SEVERITY_NOTE
                                                                           : finding->severity);
}

gboolean
ward_sheet_row_is_refused (WardSheetRow *self)
{
  return gtk_widget_has_css_class (GTK_WIDGET (self), "has-refusal");
}

void
ward_sheet_row_set_findings (WardSheetRow *self, const GPtrArray *findings, const char *problem)
{
  const char *name = ward_sheet_control_get_field (self->control)->name;
  g_autoptr (GString) spoken = g_string_new (NULL);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->notes))) != NULL)
    gtk_box_remove (self->notes, child);
  gtk_widget_remove_css_class (GTK_WIDGET (self), "has-refusal");
  gtk_widget_remove_css_class (GTK_WIDGET (self), "has-warning");
  if (problem != NULL)
    add_note (self, spoken, problem, WARD_SEVERITY_REFUSE);
  for (guint i = 0; findings != NULL && i < findings->len; i++)
    {
      const WardFinding *finding = findings->pdata[i];

      if (finding->rule->fields != NULL &&
          g_strv_contains ((const char *const *) finding->rule->fields, name))
        add_finding (self, spoken, finding);
    }
  ward_sheet_control_tell (self->control, spoken->len > 0 ? spoken->str : NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->notes),
                          gtk_widget_get_first_child (GTK_WIDGET (self->notes)) != NULL);
}
