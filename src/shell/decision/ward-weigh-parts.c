/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "ward-chip.h"
#include "ward-decision-page.h"
#include "ward-decision-widgets.h"
#include "ward-decision.h"

/* “Weigh”: the steps before enforcement, the options side by side, the account and the harm. */

static GtkWidget *
ladder_chip (const WardLadderRow *row)
{
  GtkWidget *chip;

  if (row->answer == NULL)
    return ward_word_chip_new (_("No answer yet"), "dialog-question-symbolic", "quiet");
  chip = ward_chip_new ();
  ward_chip_set_field (WARD_CHIP (chip), row->answer,
                       ward_kind_field (row->answer->kind, "state"));
  gtk_widget_set_valign (chip, GTK_ALIGN_CENTER);
  return chip;
}

static char *
ladder_text (const WardLadderRow *row)
{
  const WardLadderStep *step = (const WardLadderStep *) row->answer;
  g_autofree char *on = NULL;
  g_autofree char *earlier = NULL;

  if (step == NULL)
    return NULL;
  on = ward_date_display (step->on);
  if (row->answers > 1)
    earlier = g_strdup_printf (_(" · %u answers, the latest shown"), row->answers);
  return g_strdup_printf ("%s%s%s%s", on, *on != '\0' && step->reason != NULL ? " · " : "",
                          step->reason != NULL ? step->reason : "",
                          earlier != NULL ? earlier : "");
}

void
ward_part_ladder (WardSession *session, const WardDecisionView *view, GtkBox *box)
{
  g_autoptr (GArray) rows =
      ward_ladder_rows (view->rules, view->ladder, ward_time_local_date (view->now));
  GtkListBox *list;

  gtk_box_append (box, ward_section_list_new (
                           _("Steps before enforcement"),
                           _("Enforcement comes last. Each step has its answer, with evidence."),
                           NULL, &list));
  for (guint i = 0; i < rows->len; i++)
    {
      const WardLadderRow *row = &g_array_index (rows, WardLadderRow, i);
      g_autofree char *text = ladder_text (row);
      g_autofree char *name = g_strdup_printf (_("Answer: %s"), row->label);
      GtkWidget *after = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
      GtkWidget *button = ward_deed_button_new (
          row->answer == NULL ? _("Answer") : _("Answer anew"), name, "decide.ladder", row->nick);

      gtk_widget_add_css_class (button, "flat");
      gtk_box_append (GTK_BOX (after), ladder_chip (row));
      gtk_box_append (GTK_BOX (after), button);
      gtk_list_box_append (list, ward_pair_row_new (row->label, text, NULL, after));
    }
}

static const struct {
  const char *field, *title;
} aspects[] = {
  { "harm_workers", N_("Harm to people working") },
  { "harm_community", N_("Harm to the community") },
  { "trust", N_("Trust") },
  { "legality", N_("Legality") },
  { "why_not", N_("Why not") },
};

static GtkWidget *
option_head (const WardDecisionView *view, gint64 value, const WardRecord *option)
{
  const char *nick = ward_enum_nick (&ward_enum_decision_option, value);
  const char *label = ward_enum_label (&ward_enum_decision_option, value);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  g_autofree char *name = g_strdup_printf (_("Weigh: %s"), label);
  GtkWidget *button =
      ward_deed_button_new (option == NULL ? _("Weigh") : _("Edit"), name, "decide.option", nick);

  gtk_box_append (GTK_BOX (box), ward_words_new (label, "option-title"));
  if (ward_record_is (view->decision, "option", nick))
    gtk_box_append (GTK_BOX (box),
                    ward_word_chip_new (_("Chosen"), "object-select-symbolic", "info"));
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (box), button);
  return box;
}

static GtkWidget *
aspect_new (const char *text)
{
  gboolean blank = text == NULL || *text == '\0';
  GtkWidget *label = ward_words_new (blank ? _("Not weighed") : text, blank ? "dim-label" : NULL);

  gtk_label_set_yalign (GTK_LABEL (label), 0);
  gtk_label_set_width_chars (GTK_LABEL (label), 12);
  gtk_widget_set_hexpand (label, TRUE);
  return label;
}

static void
attach_column (const WardDecisionView *view, GtkGrid *grid, int column, gint64 value,
               const WardRecord *option)
{
  gtk_grid_attach (grid, option_head (view, value, option), column, 0, 1, 1);
  for (guint i = 0; i < G_N_ELEMENTS (aspects); i++)
    gtk_grid_attach (
        grid, aspect_new (option != NULL ? ward_record_get (option, aspects[i].field) : NULL),
        column, 2 * i + 2, 1, 1);
}

static GtkWidget *
aspect_title (const char *title)
{
  GtkWidget *label = ward_words_new (title, "aspect-title");

  gtk_widget_add_css_class (label, "dim-label");
  return label;
}

void
ward_part_options (WardSession *session, const WardDecisionView *view, GtkBox *box)
{
  gint64 values[4];
  const WardRecord *options[4];
  guint n = ward_option_columns (view->options, values, options);
  GtkWidget *grid = gtk_grid_new ();
  GtkBox *section;

  gtk_box_append (box,
                  ward_section_new (_("Options side by side"),
                                    _("“Do not close” is an option like any other."),
                                    ward_deed_button_new (_("Another option"), NULL,
                                                          "decide.option", "other"),
                                    &section));
  gtk_widget_add_css_class (grid, "card");
  gtk_widget_add_css_class (grid, "options");
  gtk_grid_set_column_spacing (GTK_GRID (grid), 18);
  gtk_grid_set_row_spacing (GTK_GRID (grid), 6);
  gtk_grid_set_column_homogeneous (GTK_GRID (grid), TRUE);
  for (guint i = 0; i < G_N_ELEMENTS (aspects); i++)
    gtk_grid_attach (GTK_GRID (grid), aspect_title (_(aspects[i].title)), 0, 2 * i + 1, n, 1);
  for (guint i = 0; i < n; i++)
    attach_column (view, GTK_GRID (grid), i, values[i], options[i]);
  gtk_box_append (section, grid);
}

/* The account in its groups. */
static const struct {
  const char *heading, *fields;
} accounts[] = {
  { N_("National Decision Model"),
    "information threat_and_risk powers_and_policy options action_and_review" },
  { N_("What closing would do"),
    "harm_displacement harm_trust harm_intelligence harm_housing mitigation" },
  { N_("Rights and the home"), "equality rights_proportionality home special_measures" },
  { N_("Support"), "support_before support_after support_on_standby" },
};

static GtkWidget *
account_row (const WardDecisionView *view, const char *name)
{
  const WardField *field = ward_kind_field (view->decision->kind, name);
  const char *text = ward_record_get (view->decision, name);
  g_autofree char *source_name = g_strconcat (name, "_source", NULL);
  const char *source = ward_record_get (view->decision, source_name);
  g_autofree char *edit = g_strdup_printf (_("Edit: %s"), ward_field_label (field));
  g_autofree char *body =
      text == NULL     ? g_strdup (_("Empty"))
      : source != NULL ? g_strdup_printf (_("%s\nSource: %s"), text, source)
                       : g_strdup (text);
  GtkWidget *button = ward_deed_button_new (_("Edit"), edit, "decide.edit", name);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_START);
  return ward_pair_row_new (ward_field_label (field), body, NULL, button);
}

void
ward_part_account (WardSession *session, const WardDecisionView *view, GtkBox *box)
{
  for (guint i = 0; i < G_N_ELEMENTS (accounts); i++)
    {
      g_auto (GStrv) names = g_strsplit (accounts[i].fields, " ", -1);
      GtkListBox *list;

      gtk_box_append (box, ward_section_list_new (_(accounts[i].heading), NULL, NULL, &list));
      for (guint k = 0; names[k] != NULL; k++)
        gtk_list_box_append (list, account_row (view, names[k]));
    }
}
