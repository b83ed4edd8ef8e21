/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "ward-decision-page.h"
#include "ward-decision-widgets.h"
#include "ward-decision.h"
#include "ward-icon.h"
#include "ward-people.h"

/* “Log”: numbered entries, follow-ups, papers and who signed. */

static GtkWidget *
number_label (gint64 number)
{
  g_autofree char *text = g_strdup_printf ("%" G_GINT64_FORMAT, number);
  GtkWidget *label = gtk_label_new (text);

  gtk_widget_add_css_class (label, "entry-number");
  gtk_widget_set_valign (label, GTK_ALIGN_START);
  return label;
}

static GtkWidget *
entry_row (WardSession *session, const WardEntry *entry)
{
  g_autofree char *decided = ward_time_display (entry->decided_at);
  g_autofree char *entered = ward_time_display (entry->entered_at);
  g_autofree char *who = g_strdup (ward_session_name (session, &ward_kind_officer, entry->by));
  g_autofree char *sub =
      g_strdup_printf (_("Decided %s · entered %s · %s"), decided, entered, who);
  gboolean late = entry->entered_at - entry->decided_at > WARD_DAY_SECONDS;
  const char *use = ward_enum_label (&ward_enum_entry_use, entry->use);
  GtkWidget *after = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);

  gtk_box_append (GTK_BOX (after), ward_word_chip_new (use, NULL, "quiet"));
  if (late)
    gtk_box_append (GTK_BOX (after),
                    ward_word_chip_new (_("Entered later"), "document-open-recent-symbolic",
                                        "warn"));
  return ward_pair_row_new (entry->text != NULL ? entry->text : "", sub,
                            number_label (entry->number), after);
}

void
ward_part_log (WardSession *session, const WardDecisionView *view, GtkBox *box)
{
  GtkWidget *buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkListBox *list;

  gtk_box_append (GTK_BOX (buttons),
                  ward_deed_button_new (_("Addendum…"), NULL, "decide.note", "addendum"));
  gtk_box_append (GTK_BOX (buttons),
                  ward_deed_button_new (_("New entry…"), NULL, "decide.note", "rationale"));
  gtk_box_append (box, ward_section_list_new (
                           _("Decision log"),
                           _("Numbered without gaps. Entries are never changed: an addendum "
                             "corrects."),
                           buttons, &list));
  for (guint i = 0; i < view->entries->len; i++)
    gtk_list_box_append (list, entry_row (session, view->entries->pdata[i]));
  if (view->entries->len == 0)
    gtk_list_box_append (list, ward_empty_row_new (_("No entries yet.")));
}

static GtkWidget *
followup_row (const WardFollowup *followup, gint64 today)
{
  g_autofree char *due = ward_date_display (followup->due_on);
  g_autofree char *done = ward_date_display (followup->done_on);
  g_autofree char *title = g_strdup_printf (_("Due %s"), due);
  gboolean is_done = followup->done_on != WARD_NONE;
  gboolean over = !is_done && followup->due_on < today;
  GtkWidget *after = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  g_autofree char *name = g_strdup_printf (_("Fill in the follow-up due %s"), due);

  gtk_box_append (GTK_BOX (after),
                  ward_word_chip_new (is_done ? done : over ? _("Overdue") : _("To come"),
                                      is_done ? "object-select-symbolic" : "alarm-symbolic",
                                      is_done ? "good" : over ? "bad" : "quiet"));
  gtk_box_append (GTK_BOX (after),
                  ward_deed_button_new (is_done ? _("Edit") : _("Fill in"), name,
                                        "decide.followup", followup->meta.id));
  gtk_widget_add_css_class (gtk_widget_get_last_child (after), "flat");
  return ward_pair_row_new (title, followup->note, NULL, after);
}

void
ward_part_followups (WardSession *session, const WardDecisionView *view, GtkBox *box)
{
  GtkListBox *list;

  gtk_box_append (box, ward_section_list_new (
                           _("Follow-ups"),
                           _("What the closing did, after 7, 30 and 90 days: where people went, "
                             "what is no longer reported."),
                           NULL, &list));
  for (guint i = 0; i < view->followups->len; i++)
    gtk_list_box_append (list, followup_row (view->followups->pdata[i],
                                             ward_time_local_date (view->now)));
  if (view->followups->len == 0)
    gtk_list_box_append (list,
                         ward_empty_row_new (_("They are planned when the court makes an order.")));
}

static GtkWidget *
signature_row (WardSession *session, const WardSignature *signature)
{
  const char *who = ward_session_name (session, &ward_kind_officer, signature->by);
  g_autofree char *at = ward_time_display (signature->at);
  g_autofree char *title = g_strdup_printf (
      "%s · %s", ward_enum_label (&ward_enum_signature_step, signature->step), who);
  g_autofree char *sub = g_strdup_printf ("%s\nSHA-256 %s", at, signature->hash);

  return ward_pair_row_new (title, sub, ward_icon_new ("dialog-password-symbolic"),
                            NULL);
}

void
ward_part_papers (WardSession *session, const WardDecisionView *view, GtkBox *box)
{
  static const struct {
    const char *nick, *title, *sub;
  } papers[] = {
    { "court", N_("Court schedule"),
      N_("Statutory conditions, evidence references, service and clocks. Nothing about harm, "
         "partners, support or intelligence.") },
    { "policy", N_("Policy record"),
      N_("The whole record. Not for service: for the disclosure officer.") },
    { "bundle", N_("Sealed bundle"),
      N_("Paper, record, signatures and chain in one file that anybody can verify.") },
  };
  GtkListBox *list;

  gtk_box_append (box, ward_section_list_new (
                           _("Papers"), _("Each asks for whom and why, and is logged."), NULL,
                           &list));
  for (guint i = 0; i < G_N_ELEMENTS (papers); i++)
    {
      g_autofree char *name = g_strdup_printf (_("Make: %s"), _(papers[i].title));

      gtk_list_box_append (
          list, ward_pair_row_new (
                    _(papers[i].title), _(papers[i].sub), NULL,
                    ward_deed_button_new (_("Make…"), name, "decide.print", papers[i].nick)));
    }
  gtk_box_append (box, ward_section_list_new (_("Signatures"), NULL, NULL, &list));
  for (guint i = 0; i < view->signatures->len; i++)
    gtk_list_box_append (list, signature_row (session, view->signatures->pdata[i]));
  if (view->signatures->len == 0)
    gtk_list_box_append (list, ward_empty_row_new (_("Nobody has signed yet.")));
}
