/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "ward-decision-page.h"
#include "ward-decision-widgets.h"
#include "ward-icon.h"

/* “Decide”: where it stands, what comes next, what stands before that. */

static GtkWidget *
stage_new (const WardStage *stage, guint number)
{
  static const char *const styles[] = { "past", "now", "ahead" };
  static const char *const states[] = { N_("done"), N_("now"), N_("to come") };
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  g_autofree char *digit = g_strdup_printf ("%u", number);
  g_autofree char *name = g_strdup_printf ("%s: %s", stage->label, _(states[stage->state]));
  GtkWidget *mark = gtk_label_new (stage->state == WARD_STAGE_PAST ? "✓" : digit);
  GtkWidget *label = gtk_label_new (stage->label);

  gtk_widget_add_css_class (box, "stage");
  gtk_widget_add_css_class (box, styles[stage->state]);
  gtk_widget_add_css_class (mark, "stage-mark");
  gtk_widget_set_halign (mark, GTK_ALIGN_CENTER);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (label, "stage-name");
  gtk_box_append (GTK_BOX (box), mark);
  gtk_box_append (GTK_BOX (box), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (box), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return box;
}

static GtkWidget *
stages_new (const WardRecord *decision)
{
  WardStage stages[WARD_STAGES_MOST];
  guint n = ward_decision_stages (decision, stages);
  GtkWidget *bar = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_add_css_class (bar, "stages");
  for (guint i = 0; i < n; i++)
    {
      GtkWidget *stage = stage_new (&stages[i], i + 1);

      if (i > 0)
        {
          GtkWidget *line = gtk_separator_new (GTK_ORIENTATION_HORIZONTAL);

          gtk_widget_set_hexpand (line, TRUE);
          gtk_widget_set_valign (line, GTK_ALIGN_START);
          gtk_widget_add_css_class (line, "stage-line");
          if (stages[i].state != WARD_STAGE_AHEAD)
            gtk_widget_add_css_class (line, "past");
          gtk_box_append (GTK_BOX (bar), line);
        }
      gtk_box_append (GTK_BOX (bar), stage);
    }
  return bar;
}

static GtkWidget *
primary_button (const WardNextStep *next)
{
  g_autofree char *action = g_strconcat ("decide.", next->action, NULL);
  gboolean has_target = !g_str_equal (next->action, "serve");
  GtkWidget *button =
      ward_deed_button_new (next->label, NULL, action, has_target ? next->target : NULL);

  gtk_widget_add_css_class (button, "pill");
  if (next->ready)
    gtk_widget_add_css_class (button, "suggested-action");
  return button;
}

static void
append_item (GMenu *menu, const char *label, const char *action, const char *target)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, action, target != NULL ? "s" : NULL, target);
  g_menu_append_item (menu, item);
}

/* The other ways on from here. */
static GtkWidget *
more_button (const WardDecisionView *view)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  GtkWidget *button = gtk_menu_button_new ();

  if (view->gate == WARD_GATE_AUTHORISE)
    append_item (menu, _("Authorised _orally…"), "decide.oral", NULL);
  if (ward_record_get (view->decision, "authorised_orally_to") != NULL)
    append_item (menu, _("_Confirm in writing…"), "decide.step", "confirm");
  append_item (menu, _("_Take an answer from another machine…"), "decide.answer", NULL);
  append_item (menu, _("_Seal the record…"), "decide.step", "seal");
  append_item (menu, _("_Edit the decision…"), "decide.edit", "");
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button), G_MENU_MODEL (menu));
  gtk_menu_button_set_label (GTK_MENU_BUTTON (button), _("Other steps"));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  return button;
}

void
ward_part_steps (WardSession *session, const WardDecisionView *view, GtkBox *box)
{
  WardNextStep next = ward_decision_next (view->decision, view->findings);
  GtkWidget *card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  g_autofree char *text = ward_decision_next_text (&next);
  GtkWidget *words = ward_words_new (text, next.ready ? "dim-label" : "next-stands");

  gtk_widget_add_css_class (card, "card");
  gtk_widget_add_css_class (card, "decide-card");
  gtk_box_append (GTK_BOX (card), stages_new (view->decision));
  gtk_widget_set_hexpand (words, TRUE);
  gtk_box_append (GTK_BOX (line), words);
  gtk_box_append (GTK_BOX (line), more_button (view));
  gtk_box_append (GTK_BOX (line), primary_button (&next));
  gtk_box_append (GTK_BOX (card), line);
  gtk_box_append (box, card);
}

static GtkWidget *
indexed_button (const char *label, const char *name, const char *action, guint i)
{
  GtkWidget *button = ward_deed_button_new (label, name, action, NULL);

  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "u", i);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_START);
  return button;
}

static GtkWidget *
finding_row (const WardFinding *finding, guint i)
{
  static const char *const icons[] = { "dialog-information-symbolic", "dialog-warning-symbolic",
                                       "action-unavailable-symbolic" };
  static const char *const tones[] = { "quiet", "warn", "bad" };
  g_autofree char *message = ward_finding_dup_message (finding);
  g_autofree char *remedy = ward_finding_dup_remedy (finding);
  g_autofree char *why = g_strdup_printf (_("Why: %s"), message);
  g_autofree char *go = g_strdup_printf (_("Go to where it is mended: %s"), message);
  const char *field;
  gboolean known = ward_finding_place (finding, &field) != NULL || field != NULL;
  GtkWidget *buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 2);
  GtkWidget *icon = ward_icon_new (icons[finding->severity]);

  gtk_widget_add_css_class (icon, tones[finding->severity]);
  gtk_widget_set_valign (icon, GTK_ALIGN_START);
  if (known)
    gtk_box_append (GTK_BOX (buttons), indexed_button (_("Go to"), go, "decide.go", i));
  gtk_box_append (GTK_BOX (buttons), indexed_button (_("Why?"), why, "decide.why", i));
  return ward_pair_row_new (message, remedy, icon, buttons);
}

static void
append_group (const WardDecisionView *view, GtkBox *box, WardSeverity severity,
              const char *heading, const char *help)
{
  GtkListBox *list = NULL;

  for (guint i = 0; i < view->findings->len; i++)
    {
      const WardFinding *finding = view->findings->pdata[i];

      if (finding->severity != severity || !ward_finding_stands (finding))
        continue;
      if (list == NULL)
        gtk_box_append (box, ward_section_list_new (heading, help, NULL, &list));
      gtk_list_box_append (list, finding_row (finding, i));
    }
}

void
ward_part_gate (WardSession *session, const WardDecisionView *view, GtkBox *box)
{
  WardNextStep next = ward_decision_next (view->decision, view->findings);
  GtkListBox *list;

  append_group (view, box, WARD_SEVERITY_REFUSE, next.before,
                _("Each of these stops it. A draft can be saved as it is."));
  append_group (view, box, WARD_SEVERITY_WARN, _("Warnings"),
                _("These need a reason when the step is taken."));
  append_group (view, box, WARD_SEVERITY_NOTE, _("Notes"), NULL);
  if (next.refusals + next.warnings + next.notes > 0)
    return;
  gtk_box_append (box, ward_section_list_new (next.before, NULL, NULL, &list));
  gtk_list_box_append (list, ward_empty_row_new (_("Every rule that is asked here is met.")));
}
