/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-finding-row.h"

#include <glib/gi18n-lib.h>

#include "ward-detail-fields.h"
#include "ward-icon.h"

/* Sign and word for each severity, so that colour isn't needed. */
static const struct {
  const char *icon, *word, *style;
} looks[] = {
  [WARD_SEVERITY_NOTE] = { "dialog-information-symbolic", N_("Note"), "note" },
  [WARD_SEVERITY_WARN] = { "dialog-warning-symbolic", N_("Warning"), "warn" },
  [WARD_SEVERITY_REFUSE] = { "action-unavailable-symbolic", N_("Refused"), "refuse" },
};

static const char *
gate_words (const WardFinding *finding)
{
  static const char *const words[] = {
    [WARD_GATE_SAVE] = N_("now"),
    [WARD_GATE_CONSULT] = N_("before consultation"),
    [WARD_GATE_APPROVE] = N_("before approval"),
    [WARD_GATE_AUTHORISE] = N_("before authorisation"),
    [WARD_GATE_SERVE] = N_("before service"),
    [WARD_GATE_CLOSE] = N_("before closing"),
    [WARD_GATE_SHARE] = N_("before sharing"),
  };

  return _(words[finding->gate]);
}

static void
append_line (GtkWidget *box, const char *text, const char *style)
{
  GtkWidget *label = ward_detail_value_new (text);

  if (style != NULL)
    gtk_widget_add_css_class (label, style);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 60);
  gtk_box_append (GTK_BOX (box), label);
}

static void
append_facts (GtkWidget *box, const WardFinding *finding)
{
  for (guint i = 0; i < ward_finding_get_n_facts (finding); i++)
    {
      WardFindingFact fact;
      g_autofree char *text = NULL;

      ward_finding_get_fact (finding, i, &fact);
      text = g_strdup_printf ("%s: %s", fact.label, fact.value);
      append_line (box, text, NULL);
      g_free (fact.value);
    }
}

static GtkWidget *
why_popover (const WardFinding *finding)
{
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  g_autofree char *duties =
      finding->rule->duties != NULL ? g_strjoinv (", ", finding->rule->duties) : NULL;
  g_autofree char *from = ward_date_display (finding->rule->from);
  g_autofree char *since = g_strdup_printf (_("In force since %s"), from);

  gtk_widget_add_css_class (box, "why");
  append_line (box, finding->rule->id, "heading");
  if (finding->rule->source != NULL)
    append_line (box, finding->rule->source, NULL);
  if (*from != '\0')
    append_line (box, since, "dim-label");
  if (duties != NULL && *duties != '\0')
    append_line (box, duties, "dim-label");
  if (ward_finding_get_n_facts (finding) > 0)
    append_line (box, _("It rests on"), "heading");
  append_facts (box, finding);
  gtk_popover_set_child (GTK_POPOVER (popover), box);
  return popover;
}

static GtkWidget *
why_button (const WardFinding *finding)
{
  GtkWidget *button = gtk_menu_button_new ();

  gtk_menu_button_set_label (GTK_MENU_BUTTON (button), _("Why"));
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (button), why_popover (finding));
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_START);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Why this finding"), -1);
  return button;
}

static GtkWidget *
words (const WardFinding *finding)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  g_autofree char *message = ward_finding_dup_message (finding);
  g_autofree char *remedy = ward_finding_dup_remedy (finding);
  g_autofree char *head = g_strdup_printf ("%s · %s", _(looks[finding->severity].word),
                                           gate_words (finding));

  append_line (box, head, "finding-head");
  append_line (box, message, NULL);
  if (remedy != NULL && *remedy != '\0')
    append_line (box, remedy, "dim-label");
  gtk_widget_set_hexpand (box, TRUE);
  return box;
}

GtkWidget *
ward_finding_row_new (const WardFinding *finding)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *icon = ward_icon_new (looks[finding->severity].icon);
  g_autofree char *message = ward_finding_dup_message (finding);

  gtk_widget_set_valign (icon, GTK_ALIGN_START);
  gtk_widget_add_css_class (icon, "finding-icon");
  gtk_box_append (GTK_BOX (box), icon);
  gtk_box_append (GTK_BOX (box), words (finding));
  if (finding->rule->source != NULL && *finding->rule->source != '\0')
    gtk_box_append (GTK_BOX (box), why_button (finding));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_add_css_class (row, "finding");
  gtk_widget_add_css_class (row, looks[finding->severity].style);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, message,
                                  -1);
  return row;
}

GtkWidget *
ward_finding_list_new (const GPtrArray *findings, const char *title)
{
  GtkListBox *list;
  GtkWidget *group;

  if (findings == NULL || findings->len == 0)
    return NULL;
  group = ward_detail_group_new (title, &list);
  for (guint i = 0; i < findings->len; i++)
    gtk_list_box_append (list, ward_finding_row_new (findings->pdata[i]));
  return group;
}
