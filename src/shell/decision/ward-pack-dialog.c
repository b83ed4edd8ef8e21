/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-pack-dialog.h"

#include <glib/gi18n-lib.h>

#include "ward-decision-widgets.h"
#include "ward-dialog-key.h"
#include "ward-dialog-work.h"
#include "ward-session-steps.h"

struct _WardPackDialog {
  AdwWindow parent_instance;
  WardDialogWork work;
  GtkBox *content;

  WardSession *session;
  WardPackTrial *trial;
};

G_DEFINE_FINAL_TYPE (WardPackDialog, ward_pack_dialog, ADW_TYPE_WINDOW)

static const char *
change_text (const char *change)
{
  static const struct {
    const char *nick, *text;
  } words[] = { { "added", N_("added") },
              { "changed", N_("changed") },
              { "removed", N_("removed") } };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_str_equal (words[i].nick, change))
      return _(words[i].text);
  return change;
}

static const char *
what_text (const char *what)
{
  static const struct {
    const char *nick, *text;
  } words[] = { { "pack", N_("Pack") },   { "rule", N_("Rule") }, { "parameter", N_("Number") },
                { "list", N_("List") }, { "duty", N_("Duty") } };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_str_equal (words[i].nick, what))
      return _(words[i].text);
  return what;
}

/* To the button, from which all that is told can be gone through backwards. */
static void
arrive (WardPackDialog *self)
{
  guint n = self->trial->cases->len;
  g_autofree char *text = g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "It touches %u open decision.",
                   "It touches %u open decisions.", n), n);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->work.deed),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text, -1);
  gtk_widget_grab_focus (self->work.deed);
}

static void
append_changes (WardPackDialog *self)
{
  GtkListBox *list;

  gtk_box_append (self->content, ward_section_list_new (_("What changes"), NULL, NULL, &list));
  for (guint i = 0; i < self->trial->changes->len; i++)
    {
      const WardRuleChange *change = self->trial->changes->pdata[i];
      g_autofree char *title = g_strdup_printf ("%s: %s", what_text (change->what), change->id);

      gtk_list_box_append (
          list, ward_pair_row_new (title, change->detail, NULL,
                                   ward_word_chip_new (change_text (change->change), NULL,
                                                       "info")));
    }
  if (self->trial->changes->len == 0)
    gtk_list_box_append (list, ward_empty_row_new (_("No rule, number or list differs.")));
}

/* "From today: 2 findings more, 1 fewer". */
static char *
case_text (WardPackDialog *self, const WardPackCase *affected)
{
  g_autofree char *day = ward_date_display (affected->on);
  g_autofree char *from = affected->on <= ward_session_today (self->session)
                              ? g_strdup (_("From today"))
                              : g_strdup_printf (_("From %s"), day);
  g_autofree char *more = g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "%u finding more", "%u findings more", affected->appear),
      affected->appear);

  return g_strdup_printf (_("%s: %s, %u fewer"), from, more, affected->vanish);
}

static void
append_cases (WardPackDialog *self)
{
  GtkListBox *list;

  gtk_box_append (self->content,
                  ward_section_list_new (_("Open decisions that it touches"),
                                         _("Past decisions keep the rules and the findings that "
                                           "they were made under."),
                                         NULL, &list));
  for (guint i = 0; i < self->trial->cases->len; i++)
    {
      const WardPackCase *affected = self->trial->cases->pdata[i];
      g_autofree char *title = ward_record_title (affected->decision);
      g_autofree char *text = case_text (self, affected);
      g_autofree char *status = ward_record_display (
          affected->decision, ward_kind_field (affected->decision->kind, "status"));

      gtk_list_box_append (
          list, ward_pair_row_new (title, text, NULL, ward_word_chip_new (status, NULL, "info")));
    }
  if (self->trial->cases->len == 0)
    gtk_list_box_append (list,
                         ward_empty_row_new (_("Of no open decision does it say anything else.")));
}

static void
tried_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (WardPackDialog) self = data;
  g_autoptr (GError) error = NULL;
  WardPackTrial *trial = ward_session_pack_try_finish (WARD_SESSION (source), result, &error);

  if (self->session == NULL)
    {
      g_clear_pointer (&trial, ward_pack_trial_free);
      return;
    }
  gtk_widget_set_visible (self->work.spinner, FALSE);
  gtk_widget_set_sensitive (self->work.deed, trial != NULL);
  if (trial == NULL)
    {
      ward_dialog_work_show_error (&self->work, error->message);
      return;
    }
  self->trial = trial;
  append_cases (self);
  append_changes (self);
  arrive (self);
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (WardPackDialog) self = data;
  g_autoptr (GError) error = NULL;

  ward_session_done_finish (WARD_SESSION (source), result, &error);
  if (self->session != NULL)
    ward_dialog_work_finish (&self->work, GTK_WIDGET (self), error,
                             _("The newer rules are in use"));
}

static void
save_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  WardPackDialog *self = WARD_PACK_DIALOG (widget);

  if (self->trial == NULL)
    return;
  ward_dialog_work_set_busy (&self->work, TRUE);
  ward_session_pack_load_async (self->session, self->trial->text, loaded_cb, g_object_ref (self));
}

static void
ward_pack_dialog_dispose (GObject *object)
{
  WardPackDialog *self = WARD_PACK_DIALOG (object);

  g_clear_object (&self->session);
  g_clear_pointer (&self->trial, ward_pack_trial_free);
  G_OBJECT_CLASS (ward_pack_dialog_parent_class)->dispose (object);
}

static void
ward_pack_dialog_class_init (WardPackDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ward_pack_dialog_dispose;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/wardlight/Wardlight/ui/decision/ward-pack-dialog.ui");
  ward_dialog_work_bind (widget_class, G_STRUCT_OFFSET (WardPackDialog, work));
  gtk_widget_class_bind_template_child (widget_class, WardPackDialog, content);
  gtk_widget_class_install_action (widget_class, "pack.save", NULL, save_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
ward_pack_dialog_init (WardPackDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  ward_dialog_key (GTK_WIDGET (self), "pack.save");
}

void
ward_pack_dialog_open (GtkWidget *over, WardSession *session, const char *path)
{
  WardPackDialog *self =
      g_object_new (WARD_TYPE_PACK_DIALOG, "transient-for", gtk_widget_get_root (over), "title",
                    _("Newer rules"), NULL);

  self->session = g_object_ref (session);
  ward_dialog_work_set_busy (&self->work, TRUE);
  ward_session_pack_try_async (session, path, tried_cb, g_object_ref (self));
  gtk_window_present (GTK_WINDOW (self));
}
