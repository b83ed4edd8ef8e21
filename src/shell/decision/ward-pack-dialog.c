/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-pack-dialog.h"

#include <glib/gi18n-lib.h>

#include "ward-decision-widgets.h"
#include "ward-dialog-key.h"
#include "ward-session-steps.h"
#include "ward-step-dialog.h"

struct _WardPackDialog {
  AdwWindow parent_instance;
  GtkBox *content;
  GtkLabel *error;
  GtkWidget *save, *spinner, *error_box;

  WardSession *session;
  WardPackTrial *trial;
};

G_DEFINE_FINAL_TYPE (WardPackDialog, ward_pack_dialog, ADW_TYPE_WINDOW)

static void
show_error (WardPackDialog *self, const char *text)
{
  gtk_label_set_label (self->error, text != NULL ? text : "");
  gtk_widget_set_visible (self->error_box, text != NULL);
}

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

static void
append_changes (WardPackDialog *self)
{
  GtkListBox *list;

  gtk_box_append (self->content, ward_section_list_new (_("What changes"), NULL, NULL, &list));
  for (guint i = 0; i < self->trial->changes->len; i++)
    {
      const WardRuleChange *change = self->trial->changes->pdata[i];
      g_autofree char *title = g_strdup_printf ("%s %s", change->what, change->id);

      gtk_list_box_append (
          list, ward_pair_row_new (title, change->detail, NULL,
                                   ward_word_chip_new (change_text (change->change), NULL,
                                                       "info")));
    }
  if (self->trial->changes->len == 0)
    gtk_list_box_append (list, ward_empty_row_new (_("No rule, number or list differs.")));
}

static void
append_decisions (WardPackDialog *self)
{
  GtkListBox *list;

  gtk_box_append (self->content,
                  ward_section_list_new (_("Open decisions that it touches"),
                                         _("Past decisions keep the rules and the findings that "
                                           "they were made under."),
                                         NULL, &list));
  for (guint i = 0; i < self->trial->decisions->len; i++)
    {
      g_autofree char *title = ward_record_title (self->trial->decisions->pdata[i]);
      const WardRecord *decision = self->trial->decisions->pdata[i];
      g_autofree char *status =
          ward_record_display (decision, ward_kind_field (decision->kind, "status"));

      gtk_list_box_append (list, ward_pair_row_new (title, status, NULL, NULL));
    }
  if (self->trial->decisions->len == 0)
    gtk_list_box_append (list, ward_empty_row_new (_("No decision is open.")));
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
  gtk_widget_set_visible (self->spinner, FALSE);
  gtk_widget_set_sensitive (self->save, trial != NULL);
  if (trial == NULL)
    {
      show_error (self, error->message);
      return;
    }
  self->trial = trial;
  append_decisions (self);
  append_changes (self);
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (WardPackDialog) self = data;
  g_autoptr (GError) error = NULL;
  gboolean done = ward_session_done_finish (WARD_SESSION (source), result, &error);

  if (self->session == NULL)
    return;
  if (!done)
    {
      show_error (self, error->message);
      return;
    }
  ward_decision_toast (GTK_WIDGET (self), _("The newer rules are in use"));
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
save_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  WardPackDialog *self = WARD_PACK_DIALOG (widget);

  if (self->trial == NULL)
    return;
  gtk_widget_set_sensitive (self->save, FALSE);
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
  gtk_widget_class_bind_template_child (widget_class, WardPackDialog, content);
  gtk_widget_class_bind_template_child (widget_class, WardPackDialog, save);
  gtk_widget_class_bind_template_child (widget_class, WardPackDialog, spinner);
  gtk_widget_class_bind_template_child (widget_class, WardPackDialog, error_box);
  gtk_widget_class_bind_template_child (widget_class, WardPackDialog, error);
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
  gtk_widget_set_sensitive (self->save, FALSE);
  gtk_widget_set_visible (self->spinner, TRUE);
  ward_session_pack_try_async (session, path, tried_cb, g_object_ref (self));
  gtk_window_present (GTK_WINDOW (self));
}
