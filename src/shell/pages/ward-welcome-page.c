/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-welcome-page.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "ward-enums.h"
#include "ward-file.h"
#include "ward-file-chooser.h"
#include "ward-session-setup.h"

#define PASSPHRASE_MIN 12
#define SECRET_MIN 8

struct _WardWelcomePage {
  AdwBin parent_instance;
  GtkStack *steps;
  GtkWidget *back;
  GtkLabel *step, *problem, *phrase;
  GtkButton *begin, *sample, *to_secrets, *make, *print, *done;
  GtkEditable *district, *district_name, *collar, *name;
  GtkEditable *passphrase, *passphrase_again, *secret, *secret_again;
  AdwComboRow *rank, *role;

  char *path, *recovery;
  WardSession *session; /* made, while the sheet is still shown */
  gboolean busy;
};

enum { OPENED, SAMPLE, N_SIGNALS };

G_DEFINE_FINAL_TYPE (WardWelcomePage, ward_welcome_page, ADW_TYPE_BIN)

static guint signals[N_SIGNALS];

static const char *
text (GtkEditable *editable)
{
  return gtk_editable_get_text (editable);
}

static gboolean
is_code (const char *code)
{
  gsize n = strlen (code);

  for (const char *p = code; *p != '\0'; p++)
    if (!g_ascii_isalnum (*p))
      return FALSE;
  return n >= 2 && n <= 6;
}

/* What still stands in the way of making the database; NULL when nothing does. */
static const char *
find_problem (WardWelcomePage *self)
{
  if (g_utf8_strlen (text (self->passphrase), -1) < PASSPHRASE_MIN)
    return _("The passphrase needs twelve characters or more.");
  if (!g_str_equal (text (self->passphrase), text (self->passphrase_again)))
    return _("The two passphrases differ.");
  if (g_utf8_strlen (text (self->secret), -1) < SECRET_MIN)
    return _("Your signing secret needs eight characters or more.");
  if (!g_str_equal (text (self->secret), text (self->secret_again)))
    return _("The two signing secrets differ.");
  if (g_str_equal (text (self->secret), text (self->passphrase)))
    return _("The signing secret must not be the passphrase.");
  return NULL;
}

static void
update (WardWelcomePage *self)
{
  const char *name = gtk_stack_get_visible_child_name (self->steps);
  const char *problem = find_problem (self);
  gboolean begun = *text (self->passphrase) != '\0';

  gtk_widget_set_visible (self->back,
                          g_str_equal (name, "who") || g_str_equal (name, "secrets"));
  gtk_label_set_label (self->step, g_str_equal (name, "who")       ? _("Step 1 of 3")
                                   : g_str_equal (name, "secrets")  ? _("Step 2 of 3")
                                   : g_str_equal (name, "recovery") ? _("Step 3 of 3")
                                                                    : "");
  gtk_widget_set_sensitive (GTK_WIDGET (self->to_secrets),
                            is_code (text (self->district)) &&
                                *text (self->district_name) != '\0' &&
                                *text (self->collar) != '\0' && *text (self->name) != '\0');
  gtk_label_set_label (self->problem, begun && problem != NULL ? problem : "");
  gtk_widget_set_sensitive (GTK_WIDGET (self->make), problem == NULL && !self->busy);
}

static void
show_step (WardWelcomePage *self, const char *name, GtkEditable *focus)
{
  gtk_stack_set_visible_child_name (self->steps, name);
  update (self);
  if (focus != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (focus));
}

static void
begin_cb (WardWelcomePage *self)
{
  show_step (self, "who", self->district);
}

static void
to_secrets_cb (WardWelcomePage *self)
{
  show_step (self, "secrets", self->passphrase);
}

static void
back_cb (WardWelcomePage *self)
{
  const char *name = gtk_stack_get_visible_child_name (self->steps);

  show_step (self, g_str_equal (name, "secrets") ? "who" : "welcome", NULL);
}

static void
sample_cb (WardWelcomePage *self)
{
  g_signal_emit (self, signals[SAMPLE], 0);
}

static void
made_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (WardWelcomePage) self = data;
  g_autoptr (GError) error = NULL;

  self->busy = FALSE;
  self->session = ward_session_begin_finish (result, &self->recovery, &error);
  update (self);
  if (self->session == NULL)
    {
      gtk_label_set_label (self->problem, error->message);
      return;
    }
  gtk_label_set_label (self->phrase, self->recovery);
  show_step (self, "recovery", NULL);
}

static void
make_cb (WardWelcomePage *self)
{
  g_autofree char *code = g_ascii_strup (text (self->district), -1);
  WardBeginning beginning = {
    .path = self->path,
    .passphrase = text (self->passphrase),
    .district = code,
    .district_name = text (self->district_name),
    .collar = text (self->collar),
    .name = text (self->name),
    .role = adw_combo_row_get_selected (self->role),
    .secret = text (self->secret),
  };
  guint rank = adw_combo_row_get_selected (self->rank);

  beginning.rank = rank > 0 ? rank - 1 : WARD_NONE;
  self->busy = TRUE;
  update (self);
  ward_session_begin_async (&beginning, NULL, made_cb, g_object_ref (self));
}

static void
file_chosen_cb (const char *path, gpointer data)
{
  WardWelcomePage *self = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *name = NULL, *told = NULL;

  if (path == NULL || self->session == NULL)
    return;
  if (!ward_session_print_recovery (self->session, self->recovery, path, &error))
    {
      gtk_widget_activate_action (GTK_WIDGET (self), "win.say", "s", error->message);
      return;
    }
  name = g_path_get_basename (path);
  told = g_strdup_printf (_("The recovery sheet is in “%s”."), name);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.say", "s", told);
  gtk_button_set_label (self->print, _("Saved. Save again…"));
}

static void
print_cb (WardWelcomePage *self)
{
  ward_file_chooser_save (GTK_WIDGET (self), _("Save the recovery sheet"),
                          _("Wardlight recovery sheet.pdf"), file_chosen_cb, self);
}

static void
done_cb (WardWelcomePage *self)
{
  g_autoptr (WardSession) session = g_steal_pointer (&self->session);

  g_clear_pointer (&self->recovery, ward_secret_free);
  gtk_label_set_label (self->phrase, "");
  g_signal_emit (self, signals[OPENED], 0, session);
}

static void
ward_welcome_page_dispose (GObject *object)
{
  WardWelcomePage *self = WARD_WELCOME_PAGE (object);

  if (self->session != NULL)
    ward_session_close (self->session);
  g_clear_object (&self->session);
  g_clear_pointer (&self->path, g_free);
  g_clear_pointer (&self->recovery, ward_secret_free);
  G_OBJECT_CLASS (ward_welcome_page_parent_class)->dispose (object);
}

static gboolean
ward_welcome_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (WARD_WELCOME_PAGE (widget)->begin));
}

static void
bind_children (GtkWidgetClass *widget_class)
{
#define CHILD(name) gtk_widget_class_bind_template_child (widget_class, WardWelcomePage, name)
  CHILD (steps);
  CHILD (back);
  CHILD (step);
  CHILD (problem);
  CHILD (phrase);
  CHILD (begin);
  CHILD (sample);
  CHILD (to_secrets);
  CHILD (make);
  CHILD (print);
  CHILD (done);
  CHILD (district);
  CHILD (district_name);
  CHILD (collar);
  CHILD (name);
  CHILD (passphrase);
  CHILD (passphrase_again);
  CHILD (secret);
  CHILD (secret_again);
  CHILD (rank);
  CHILD (role);
#undef CHILD
}

static void
ward_welcome_page_class_init (WardWelcomePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ward_welcome_page_dispose;
  widget_class->grab_focus = ward_welcome_page_grab_focus;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/wardlight/Wardlight/ui/pages/ward-welcome-page.ui");
  bind_children (widget_class);
  signals[OPENED] = g_signal_new ("opened", WARD_TYPE_WELCOME_PAGE, G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 1, WARD_TYPE_SESSION);
  signals[SAMPLE] = g_signal_new ("sample", WARD_TYPE_WELCOME_PAGE, G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 0);
}

static void
set_words (AdwComboRow *row, const WardEnum *e, const char *first)
{
  g_autoptr (GtkStringList) words = gtk_string_list_new (NULL);

  if (first != NULL)
    gtk_string_list_append (words, first);
  for (guint i = 0; i < e->n; i++)
    gtk_string_list_append (words, ward_enum_label (e, i));
  adw_combo_row_set_model (row, G_LIST_MODEL (words));
}

static void
ward_welcome_page_init (WardWelcomePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  set_words (self->rank, &ward_enum_rank, _("None (staff)"));
  adw_combo_row_set_selected (self->rank, 1 + WARD_RANK_SUPERINTENDENT);
  set_words (self->role, &ward_enum_role, NULL);
  for (guint i = 0; i < 8; i++)
    {
      GtkEditable *all[] = { self->district, self->district_name, self->collar, self->name,
                             self->passphrase, self->passphrase_again, self->secret,
                             self->secret_again };

      g_signal_connect_swapped (all[i], "changed", G_CALLBACK (update), self);
    }
  g_signal_connect_swapped (self->begin, "clicked", G_CALLBACK (begin_cb), self);
  g_signal_connect_swapped (self->sample, "clicked", G_CALLBACK (sample_cb), self);
  g_signal_connect_swapped (self->to_secrets, "clicked", G_CALLBACK (to_secrets_cb), self);
  g_signal_connect_swapped (self->back, "clicked", G_CALLBACK (back_cb), self);
  g_signal_connect_swapped (self->make, "clicked", G_CALLBACK (make_cb), self);
  g_signal_connect_swapped (self->print, "clicked", G_CALLBACK (print_cb), self);
  g_signal_connect_swapped (self->done, "clicked", G_CALLBACK (done_cb), self);
  update (self);
}

GtkWidget *
ward_welcome_page_new (const char *path)
{
  WardWelcomePage *self = g_object_new (WARD_TYPE_WELCOME_PAGE, NULL);

  self->path = g_strdup (path);
  return GTK_WIDGET (self);
}
