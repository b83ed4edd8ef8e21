/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-premises-page.h"

#include <glib/gi18n-lib.h>

#include "ward-assessment-state.h"
#include "ward-chip.h"
#include "ward-compare.h"
#include "ward-decision-specs.h"
#include "ward-decision-widgets.h"
#include "ward-decision.h"
#include "ward-new-decision.h"
#include "ward-people.h"
#include "ward-premises.h"
#include "ward-swap.h"

struct _WardPremisesPage {
  AdwBin parent_instance;
  WardSession *session;
  WardPremisesView *view;
  GCancellable *loading;
  char *id;
};

G_DEFINE_FINAL_TYPE (WardPremisesPage, ward_premises_page, ADW_TYPE_BIN)

static GtkWidget *
begin_card (WardPremisesPage *self)
{
  const char *why_not = ward_premises_no_decision (self->view);
  GtkWidget *card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  g_autofree char *until = ward_date_display (self->view->in_date_until);
  g_autofree char *in_date =
      why_not == NULL ? g_strdup_printf (_("The joint risk assessment is in date until %s."), until)
                      : NULL;

  gtk_widget_add_css_class (card, "card");
  gtk_widget_add_css_class (card, "decide-card");
  gtk_box_append (GTK_BOX (card), ward_words_new (why_not != NULL ? why_not : in_date,
                                                  why_not != NULL ? "next-stands" : "dim-label"));
  gtk_box_append (GTK_BOX (buttons), ward_deed_button_new (_("Begin a decision…"), NULL,
                                                           "premises.decide", "close"));
  gtk_box_append (GTK_BOX (buttons), ward_deed_button_new (_("We did not close…"), NULL,
                                                           "premises.decide", "not_close"));
  gtk_box_append (GTK_BOX (buttons), ward_deed_button_new (_("Support only…"), NULL,
                                                           "premises.decide", "support_only"));
  gtk_box_set_homogeneous (GTK_BOX (buttons), TRUE);
  gtk_widget_set_sensitive (gtk_widget_get_first_child (buttons), why_not == NULL);
  gtk_box_append (GTK_BOX (card), buttons);
  return card;
}

static GtkWidget *
category_chip (gint64 category)
{
  g_autoptr (WardRecord) scratch = ward_record_new (&ward_kind_assessment);
  GtkWidget *chip = ward_chip_new ();

  ((WardAssessment *) scratch)->category = category;
  ward_chip_set_field (WARD_CHIP (chip), scratch, ward_kind_field (scratch->kind, "category"));
  gtk_widget_set_valign (chip, GTK_ALIGN_CENTER);
  return chip;
}

static GtkWidget *
change_row (WardPremisesPage *self, const WardCategoryChange *change)
{
  const WardAssessment *a = (const WardAssessment *) change->by;
  GtkWidget *chips = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  g_autofree char *on = ward_date_display (a->on);
  const char *who = ward_session_name (self->session, &ward_kind_officer, a->assessor);
  g_autofree char *head = g_strdup_printf ("%s · %s", on, who);

  if (change->was != WARD_NONE)
    {
      gtk_box_append (GTK_BOX (chips), category_chip (change->was));
      gtk_box_append (GTK_BOX (chips), gtk_label_new ("→"));
    }
  gtk_box_append (GTK_BOX (chips), category_chip (change->is));
  return ward_pair_row_new (head, a->criteria, NULL, chips);
}

static void
append_timeline (WardPremisesPage *self, GtkBox *box)
{
  g_autoptr (GArray) changes = ward_category_changes (self->view->assessments);
  GtkListBox *list;

  gtk_box_append (box, ward_section_list_new (_("How the category changed"),
                                              _("Only an assessment changes it."), NULL, &list));
  for (guint i = changes->len; i > 0; i--)
    gtk_list_box_append (list, change_row (self, &g_array_index (changes, WardCategoryChange,
                                                                 i - 1)));
  if (changes->len == 0)
    gtk_list_box_append (list, ward_empty_row_new (_("Never assessed.")));
}

static void
append_compared (WardPremisesPage *self, GtkBox *box)
{
  GtkBox *section;

  if (self->view->assessments->len == 0)
    return;
  gtk_box_append (box, ward_section_new (_("Assessments side by side"),
                                         _("What differs is marked."), NULL, &section));
  gtk_box_append (section, ward_compare_new (self->session, self->view->assessments));
}

static void
show_view (WardPremisesPage *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 24);
  GtkWidget *assess =
      ward_deed_button_new (_("New assessment…"), NULL, "premises.assess", NULL);

  gtk_box_append (GTK_BOX (box), begin_card (self));
  gtk_widget_set_halign (assess, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (box), assess);
  append_compared (self, GTK_BOX (box));
  append_timeline (self, GTK_BOX (box));
  ward_swap (ADW_BIN (self), box);
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (WardPremisesPage) self = data;
  g_autoptr (GError) error = NULL;
  WardPremisesView *view = ward_session_premises_finish (WARD_SESSION (source), result, &error);

  if (g_task_get_cancellable (G_TASK (result)) != self->loading || view == NULL)
    {
      if (g_task_get_cancellable (G_TASK (result)) == self->loading)
        ward_session_say (WARD_SESSION (source), error->message);
      g_clear_pointer (&view, ward_premises_view_free);
      return;
    }
  g_clear_pointer (&self->view, ward_premises_view_free);
  self->view = view;
  show_view (self);
}

static void
forget_reading (WardPremisesPage *self)
{
  if (self->loading != NULL)
    g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
}

static void
read_if_shown (WardPremisesPage *self)
{
  if (self->loading != NULL || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;
  self->loading = g_cancellable_new ();
  ward_session_premises_async (self->session, self->id, self->loading, loaded_cb,
                               g_object_ref (self));
}

static void
ward_premises_page_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (ward_premises_page_parent_class)->map (widget);
  read_if_shown (WARD_PREMISES_PAGE (widget));
}

static void
decide_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  WardPremisesPage *self = WARD_PREMISES_PAGE (widget);
  g_autoptr (WardRecord) record = ward_record_new (&ward_kind_decision);

  ward_record_set_text (record, ward_kind_field (record->kind, "premises"), self->id);
  ward_record_set_from_string (record, ward_kind_field (record->kind, "option"),
                               g_variant_get_string (parameter, NULL), NULL);
  ward_new_decision_open (widget, self->session, record);
}

static void
assess_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  WardPremisesPage *self = WARD_PREMISES_PAGE (widget);
  g_autoptr (WardRecord) record = ward_record_new (&ward_kind_assessment);

  ward_record_set_text (record, ward_kind_field (record->kind, "premises"), self->id);
  ward_assessment_edit (GTK_WINDOW (gtk_widget_get_root (widget)), self->session, record);
}

static void
ward_premises_page_dispose (GObject *object)
{
  WardPremisesPage *self = WARD_PREMISES_PAGE (object);

  forget_reading (self);
  g_clear_object (&self->session);
  g_clear_pointer (&self->view, ward_premises_view_free);
  g_clear_pointer (&self->id, g_free);
  G_OBJECT_CLASS (ward_premises_page_parent_class)->dispose (object);
}

static void
ward_premises_page_class_init (WardPremisesPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ward_premises_page_dispose;
  widget_class->map = ward_premises_page_map;
  gtk_widget_class_install_action (widget_class, "premises.decide", "s", decide_action);
  gtk_widget_class_install_action (widget_class, "premises.assess", NULL, assess_action);
}

static void
ward_premises_page_init (WardPremisesPage *self)
{
}

GtkWidget *
ward_premises_page_new (WardSession *session, const WardRecordView *view)
{
  WardPremisesPage *self = g_object_new (WARD_TYPE_PREMISES_PAGE, NULL);

  self->session = g_object_ref (session);
  self->id = g_strdup (view->record->id);
  return GTK_WIDGET (self);
}

void
ward_premises_page_reread (GtkWidget *page)
{
  WardPremisesPage *self = WARD_PREMISES_PAGE (page);

  forget_reading (self);
  read_if_shown (self);
}

void
ward_assessment_edit (GtkWindow *parent, WardSession *session, const WardRecord *known)
{
  g_autoptr (WardRecord) record = ward_record_copy (known);
  WardAssessment *assessment = (WardAssessment *) record;

  if (record->id == NULL && assessment->on == WARD_NONE)
    assessment->on = ward_session_today (session);
  if (record->id == NULL && assessment->assessor == NULL)
    assessment->assessor = g_strdup (ward_session_get_actor (session));
  ward_sheet_open (GTK_WIDGET (parent), session, &ward_assessment_spec, record, NULL);
}
