/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-decision-page.h"

#include <glib/gi18n-lib.h>

#include "ward-decision-specs.h"
#include "ward-decision.h"
#include "ward-paper-dialog.h"
#include "ward-step-dialog.h"
#include "ward-swap.h"
#include "ward-why-window.h"

struct _WardDecisionPage {
  AdwBin parent_instance;
  WardSession *session;
  WardDecisionView *view;
  const WardDecisionPart *parts; /* ended by NULL; static */
  GCancellable *loading;
  char *id;
};

G_DEFINE_FINAL_TYPE (WardDecisionPage, ward_decision_page, ADW_TYPE_BIN)

static void
show_view (WardDecisionPage *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 24);

  for (guint i = 0; self->parts[i] != NULL; i++)
    self->parts[i] (self->session, self->view, GTK_BOX (box));
  ward_swap (ADW_BIN (self), box);
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (WardDecisionPage) self = data;
  g_autoptr (GError) error = NULL;
  WardDecisionView *view = ward_session_decision_finish (WARD_SESSION (source), result, &error);

  if (g_task_get_cancellable (G_TASK (result)) != self->loading || view == NULL)
    {
      if (g_task_get_cancellable (G_TASK (result)) == self->loading)
        ward_session_say (WARD_SESSION (source), error->message);
      g_clear_pointer (&view, ward_decision_view_free);
      return;
    }
  g_clear_pointer (&self->view, ward_decision_view_free);
  self->view = view;
  show_view (self);
}

static void
forget_reading (WardDecisionPage *self)
{
  if (self->loading != NULL)
    g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
}

static void
read_if_shown (WardDecisionPage *self)
{
  if (self->loading != NULL || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;
  self->loading = g_cancellable_new ();
  ward_session_decision_async (self->session, self->id, self->loading, loaded_cb,
                               g_object_ref (self));
}

static void
ward_decision_page_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (ward_decision_page_parent_class)->map (widget);
  read_if_shown (WARD_DECISION_PAGE (widget));
}

static void
ward_decision_page_dispose (GObject *object)
{
  WardDecisionPage *self = WARD_DECISION_PAGE (object);

  forget_reading (self);
  g_clear_object (&self->session);
  g_clear_pointer (&self->view, ward_decision_view_free);
  g_clear_pointer (&self->id, g_free);
  G_OBJECT_CLASS (ward_decision_page_parent_class)->dispose (object);
}

static const WardField *
field_of (const WardRecord *record, const char *name)
{
  return ward_kind_field (record->kind, name);
}

static void
step_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  WardDecisionPage *self = WARD_DECISION_PAGE (widget);

  if (self->view != NULL)
    ward_step_dialog_open (widget, self->session, "decision",
                           g_variant_get_string (parameter, NULL), self->id);
}

static void
oral_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  WardDecisionPage *self = WARD_DECISION_PAGE (widget);

  if (self->view != NULL)
    ward_step_dialog_open (widget, self->session, "decision", "oral", self->id);
}

static void
answer_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ward_step_dialog_take_answer (widget, WARD_DECISION_PAGE (widget)->session);
}

static void
edit_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  WardDecisionPage *self = WARD_DECISION_PAGE (widget);
  const char *field = g_variant_get_string (parameter, NULL);

  if (self->view != NULL)
    ward_sheet_open (widget, self->session, &ward_decision_spec, self->view->decision,
                     *field != '\0' ? field : NULL);
}

static void
ladder_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  WardDecisionPage *self = WARD_DECISION_PAGE (widget);
  g_autoptr (WardRecord) record = ward_decision_new_part ("ladder_step", self->id);

  ward_record_set_from_string (record, field_of (record, "step"),
                               g_variant_get_string (parameter, NULL), NULL);
  ward_record_set_number (record, field_of (record, "on"), ward_session_today (self->session));
  ward_sheet_open (widget, self->session, &ward_ladder_spec, record, "state");
}

static void
option_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  WardDecisionPage *self = WARD_DECISION_PAGE (widget);
  const char *nick = g_variant_get_string (parameter, NULL);
  g_autoptr (WardRecord) record = ward_decision_new_part ("option", self->id);
  const WardRecord *stored = NULL;

  for (guint i = 0; self->view != NULL && i < self->view->options->len; i++)
    if (ward_record_is (self->view->options->pdata[i], "option", nick))
      stored = self->view->options->pdata[i];
  ward_record_set_from_string (record, field_of (record, "option"), nick, NULL);
  ward_sheet_open (widget, self->session, &ward_option_spec, stored != NULL ? stored : record,
                   "harm_workers");
}

static void
condition_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  WardDecisionPage *self = WARD_DECISION_PAGE (widget);
  const char *code = g_variant_get_string (parameter, NULL);
  g_autoptr (WardRecord) record = ward_decision_new_part ("condition", self->id);
  const WardRecord *stored = NULL;

  for (guint i = 0; self->view != NULL && i < self->view->conditions->len; i++)
    if (g_strcmp0 (((WardCondition *) self->view->conditions->pdata[i])->condition, code) == 0)
      stored = self->view->conditions->pdata[i];
  ward_record_set_text (record, field_of (record, "condition"), code);
  ward_record_set_number (record, field_of (record, "met"), 1);
  ward_record_set_number (record, field_of (record, "at"), ward_session_now (self->session));
  ward_sheet_open (widget, self->session, &ward_condition_spec, stored != NULL ? stored : record,
                   "evidence_reference");
}

static void
serve_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  WardDecisionPage *self = WARD_DECISION_PAGE (widget);
  g_autoptr (WardRecord) record = ward_decision_new_part ("service", self->id);

  ward_record_set_from_string (record, field_of (record, "mode"), "affixed", NULL);
  ward_record_set_from_string (record, field_of (record, "place"), "prominent", NULL);
  ward_record_set_number (record, field_of (record, "at"), ward_session_now (self->session));
  ward_sheet_open (widget, self->session, &ward_service_spec, record, "mode");
}

static void
event_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  WardDecisionPage *self = WARD_DECISION_PAGE (widget);
  g_autoptr (WardRecord) record = ward_decision_new_part ("order_event", self->id);

  ward_record_set_from_string (record, field_of (record, "event"),
                               g_variant_get_string (parameter, NULL), NULL);
  ward_record_set_number (record, field_of (record, "at"), ward_session_now (self->session));
  ward_sheet_open (widget, self->session, &ward_order_event_spec, record, "event");
}

static void
note_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  WardDecisionPage *self = WARD_DECISION_PAGE (widget);
  g_autoptr (WardRecord) record = ward_decision_new_part ("entry", self->id);

  ward_record_set_from_string (record, field_of (record, "use"),
                               g_variant_get_string (parameter, NULL), NULL);
  ward_record_set_number (record, field_of (record, "decided_at"),
                          ward_session_now (self->session));
  ward_sheet_open (widget, self->session, &ward_entry_spec, record, "text");
}

static void
followup_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  WardDecisionPage *self = WARD_DECISION_PAGE (widget);
  g_autoptr (WardRecord) record = ward_session_dup_record (
      self->session, &ward_kind_followup, g_variant_get_string (parameter, NULL));

  if (record != NULL)
    ward_sheet_open (widget, self->session, &ward_followup_spec, record, "done_on");
}

static const WardFinding *
nth_finding (WardDecisionPage *self, GVariant *parameter)
{
  guint i = g_variant_get_uint32 (parameter);

  return self->view != NULL && i < self->view->findings->len ? self->view->findings->pdata[i]
                                                             : NULL;
}

static void
go_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  WardDecisionPage *self = WARD_DECISION_PAGE (widget);
  const WardFinding *finding = nth_finding (self, parameter);
  GtkWidget *tabs = gtk_widget_get_ancestor (widget, GTK_TYPE_STACK);
  const char *field, *tab;

  if (finding == NULL)
    return;
  tab = ward_finding_place (finding, &field);
  if (field != NULL)
    ward_sheet_open (widget, self->session, &ward_decision_spec, self->view->decision, field);
  else if (tab != NULL && tabs != NULL)
    gtk_stack_set_visible_child_name (GTK_STACK (tabs), tab);
}

static void
why_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  WardDecisionPage *self = WARD_DECISION_PAGE (widget);
  const WardFinding *finding = nth_finding (self, parameter);

  if (finding != NULL)
    ward_why_window_open (widget, self->session, finding);
}

static void
print_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  WardDecisionPage *self = WARD_DECISION_PAGE (widget);

  ward_paper_dialog_open (widget, self->session, g_variant_get_string (parameter, NULL), self->id);
}

static void
ward_decision_page_class_init (WardDecisionPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  static const struct {
    const char *name, *type;
    GtkWidgetActionActivateFunc activate;
  } actions[] = {
    { "decide.step", "s", step_action },         { "decide.oral", NULL, oral_action },
    { "decide.answer", NULL, answer_action },    { "decide.edit", "s", edit_action },
    { "decide.ladder", "s", ladder_action },     { "decide.option", "s", option_action },
    { "decide.condition", "s", condition_action }, { "decide.serve", NULL, serve_action },
    { "decide.event", "s", event_action },       { "decide.note", "s", note_action },
    { "decide.followup", "s", followup_action }, { "decide.go", "u", go_action },
    { "decide.why", "u", why_action },           { "decide.print", "s", print_action },
  };

  G_OBJECT_CLASS (klass)->dispose = ward_decision_page_dispose;
  widget_class->map = ward_decision_page_map;
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (widget_class, actions[i].name, actions[i].type,
                                     actions[i].activate);
}

static void
ward_decision_page_init (WardDecisionPage *self)
{
}

static GtkWidget *
page_new (WardSession *session, const WardRecordView *view, const WardDecisionPart *parts)
{
  WardDecisionPage *self = g_object_new (WARD_TYPE_DECISION_PAGE, NULL);
  GtkWidget *spinner = gtk_spinner_new ();

  self->session = g_object_ref (session);
  self->id = g_strdup (view->record->id);
  self->parts = parts;
  gtk_spinner_start (GTK_SPINNER (spinner));
  gtk_widget_set_halign (spinner, GTK_ALIGN_CENTER);
  adw_bin_set_child (ADW_BIN (self), spinner);
  return GTK_WIDGET (self);
}

GtkWidget *
ward_decide_page_new (WardSession *session, const WardRecordView *view)
{
  static const WardDecisionPart parts[] = { ward_part_steps, ward_part_gate, NULL };

  return page_new (session, view, parts);
}

GtkWidget *
ward_weigh_page_new (WardSession *session, const WardRecordView *view)
{
  static const WardDecisionPart parts[] = { ward_part_ladder, ward_part_options, ward_part_account,
                                            NULL };

  return page_new (session, view, parts);
}

GtkWidget *
ward_serve_page_new (WardSession *session, const WardRecordView *view)
{
  static const WardDecisionPart parts[] = { ward_part_clocks, ward_part_plan, ward_part_service,
                                            ward_part_conditions, NULL };

  return page_new (session, view, parts);
}

GtkWidget *
ward_log_page_new (WardSession *session, const WardRecordView *view)
{
  static const WardDecisionPart parts[] = { ward_part_log, ward_part_followups, ward_part_papers,
                                            NULL };

  return page_new (session, view, parts);
}

void
ward_decision_page_reread (GtkWidget *page)
{
  WardDecisionPage *self = WARD_DECISION_PAGE (page);

  forget_reading (self);
  read_if_shown (self);
}

void
ward_decision_edit (GtkWindow *parent, WardSession *session, const WardRecord *record)
{
  ward_sheet_open (GTK_WIDGET (parent), session, &ward_decision_spec, record, NULL);
}
