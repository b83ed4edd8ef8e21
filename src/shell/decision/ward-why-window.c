/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-why-window.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "ward-decision-widgets.h"

static void
append_pair (GtkListBox *list, const char *name, const char *value)
{
  if (value != NULL && *value != '\0')
    gtk_list_box_append (list, ward_pair_row_new (value, name, NULL, NULL));
}

static char *
dates_text (const WardRule *rule)
{
  g_autofree char *from = ward_date_display (rule->from), *to = ward_date_display (rule->to);

  if (*from == '\0' && *to == '\0')
    return g_strdup (_("Without a date"));
  if (*to == '\0')
    return g_strdup_printf (_("From %s"), from);
  return g_strdup_printf (_("From %s to before %s"), from, to);
}

static void
append_rule (GtkBox *box, const WardFinding *finding)
{
  static const char *const severities[] = { N_("Note"), N_("Warning: needs a reason"),
                                            N_("Refuses") };
  const WardRule *rule = finding->rule;
  g_autofree char *duties = rule->duties != NULL ? g_strjoinv (", ", rule->duties) : NULL;
  g_autofree char *dates = dates_text (rule);
  GtkListBox *list;

  gtk_box_append (box, ward_section_list_new (_("The rule"), NULL, NULL, &list));
  append_pair (list, _("Rule"), rule->id);
  append_pair (list, _("What it does"), _(severities[finding->severity]));
  append_pair (list, _("Source"), rule->source);
  append_pair (list, _("Duties it serves"), duties);
  append_pair (list, _("In force"), dates);
  if (finding->waived)
    append_pair (list, _("Waived"), _("The urgent path turns it into a note"));
  if (finding->excepted)
    append_pair (list, _("Excepted"), _("A signed exception lifts it"));
}

static char *
source_text (WardSession *session, const WardFactSource *source)
{
  const WardKind *kind = source->kind != NULL ? ward_kind_find (source->kind) : NULL;
  const WardField *field =
      kind != NULL && source->field != NULL ? ward_kind_field (kind, source->field) : NULL;

  if (source->label != NULL && *source->label != '\0')
    return g_strdup (source->label);
  if (kind == NULL)
    return g_strdup (_("Worked out from the record"));
  return g_strdup_printf ("%s%s%s%s%s", ward_kind_label (kind), source->id != NULL ? " " : "",
                          source->id != NULL ? ward_session_name (session, kind, source->id) : "",
                          field != NULL ? " · " : "",
                          field != NULL ? ward_field_label (field) : "");
}

static void
append_facts (GtkBox *box, WardSession *session, const WardFinding *finding)
{
  GtkListBox *list;
  guint n = ward_finding_get_n_facts (finding);

  if (n == 0)
    return;
  gtk_box_append (box, ward_section_list_new (_("It rests on"), NULL, NULL, &list));
  for (guint i = 0; i < n; i++)
    {
      WardFindingFact fact;
      g_autofree char *title = NULL, *source = NULL, *value = NULL;

      ward_finding_get_fact (finding, i, &fact);
      value = fact.value;
      title = g_strdup_printf ("%s: %s", fact.label, value);
      source = source_text (session, &fact.source);
      gtk_list_box_append (list, ward_pair_row_new (title, source, NULL, NULL));
    }
}

static GtkWidget *
content (WardSession *session, const WardFinding *finding)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);
  g_autofree char *message = ward_finding_dup_message (finding);
  g_autofree char *remedy = ward_finding_dup_remedy (finding);

  gtk_widget_add_css_class (box, "form-body");
  gtk_box_append (GTK_BOX (box), ward_words_new (message, "title-4"));
  if (remedy != NULL && *remedy != '\0')
    gtk_box_append (GTK_BOX (box), ward_words_new (remedy, NULL));
  append_facts (GTK_BOX (box), session, finding);
  append_rule (GTK_BOX (box), finding);
  return box;
}

void
ward_why_window_open (GtkWidget *over, WardSession *session, const WardFinding *finding)
{
  GtkWidget *window = adw_window_new (), *all = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *scroller = gtk_scrolled_window_new (), *clamp = adw_clamp_new ();
  GtkEventController *keys = gtk_shortcut_controller_new ();

  gtk_window_set_title (GTK_WINDOW (window), _("Why this finding"));
  gtk_window_set_transient_for (GTK_WINDOW (window), GTK_WINDOW (gtk_widget_get_root (over)));
  gtk_window_set_modal (GTK_WINDOW (window), TRUE);
  gtk_window_set_default_size (GTK_WINDOW (window), 560, 560);
  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), 560);
  adw_clamp_set_child (ADW_CLAMP (clamp), content (session, finding));
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), clamp);
  gtk_widget_set_vexpand (scroller, TRUE);
  gtk_box_append (GTK_BOX (all), adw_header_bar_new ());
  gtk_box_append (GTK_BOX (all), scroller);
  adw_window_set_content (ADW_WINDOW (window), all);
  gtk_shortcut_controller_add_shortcut (
      GTK_SHORTCUT_CONTROLLER (keys),
      gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_Escape, 0),
                        gtk_named_action_new ("window.close")));
  gtk_widget_add_controller (window, keys);
  gtk_window_present (GTK_WINDOW (window));
}
