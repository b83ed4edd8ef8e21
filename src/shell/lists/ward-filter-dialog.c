/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-filter-dialog.h"

#include <glib/gi18n-lib.h>

#include "ward-session-filters.h"
#include "ward-window.h"

/* A name asked for, from the dialog until it is written. */
struct _WardNameAsking {
  GObject parent_instance;
  AdwMessageDialog *dialog; /* borrowed, while it is asked */
  GtkEditable *entry;
  GtkLabel *note;
  WardWindow *window;   /* owned */
  WardSession *session; /* owned */
  const WardKind *kind;
  WardListTerms *terms; /* to be kept; NULL: a new name for id */
  char *id, *was;
  GPtrArray *taken;
};

#define WARD_TYPE_NAME_ASKING (ward_name_asking_get_type ())
G_DECLARE_FINAL_TYPE (WardNameAsking, ward_name_asking, WARD, NAME_ASKING, GObject)
G_DEFINE_FINAL_TYPE (WardNameAsking, ward_name_asking, G_TYPE_OBJECT)

static void
ward_name_asking_finalize (GObject *object)
{
  WardNameAsking *asking = WARD_NAME_ASKING (object);

  g_clear_object (&asking->window);
  g_clear_object (&asking->session);
  g_clear_pointer (&asking->terms, ward_list_terms_free);
  g_clear_pointer (&asking->taken, g_ptr_array_unref);
  g_free (asking->id);
  g_free (asking->was);
  G_OBJECT_CLASS (ward_name_asking_parent_class)->finalize (object);
}

static void
ward_name_asking_class_init (WardNameAskingClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ward_name_asking_finalize;
}

static void
ward_name_asking_init (WardNameAsking *asking)
{
}

static const char *
op_words (const char *op)
{
  static const struct {
    const char *op, *words;
  } all[] = {
    { "!=", N_("not") }, { "<", "<" },  { "<=", "≤" },
    { ">", ">" },        { ">=", "≥" }, { "has", N_("with") },
  };

  for (guint i = 0; i < G_N_ELEMENTS (all); i++)
    if (g_str_equal (all[i].op, op))
      return _(all[i].words);
  return "";
}

char *
ward_filter_dup_condition (const WardKind *kind, const WardListTerm *term)
{
  const WardField *field = ward_kind_field (kind, term->field);
  g_autoptr (WardRecord) record = ward_record_new (kind);
  const char *op = op_words (term->op);
  g_autofree char *value = NULL;

  if (field != NULL && ward_record_set_from_string (record, field, term->value, NULL))
    value = ward_record_display (record, field);
  if (value == NULL)
    value = g_strdup (term->value);
  return g_strdup_printf ("%s: %s%s%s", field != NULL ? ward_field_label (field) : term->field, op,
                          *op != '\0' ? " " : "", *value != '\0' ? value : _("not given"));
}

static char *
order_words (const WardKind *kind, const WardListTerms *terms)
{
  const WardField *field = ward_kind_field (kind, terms->order);

  return g_strdup_printf (terms->descending ? _("by %s, last first") : _("by %s"),
                          field != NULL ? ward_field_label (field) : terms->order);
}

char *
ward_filter_dup_words (const WardKind *kind, const WardListTerms *terms)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);

  if (terms->words != NULL)
    g_ptr_array_add (parts, g_strdup_printf (_("“%s”"), terms->words));
  for (guint i = 0; i < terms->wheres->len; i++)
    g_ptr_array_add (parts, ward_filter_dup_condition (kind, terms->wheres->pdata[i]));
  if (terms->archived)
    g_ptr_array_add (parts, g_strdup (_("archived records too")));
  if (parts->len == 0)
    g_ptr_array_add (parts, g_strdup (_("all records")));
  g_ptr_array_add (parts, terms->order != NULL ? order_words (kind, terms)
                                               : g_strdup (_("newest first")));
  g_ptr_array_add (parts, NULL);
  return g_strjoinv (" · ", (char **) parts->pdata);
}

static void
done_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (WardNameAsking) asking = data;
  g_autoptr (GError) error = NULL;
  gboolean done = ward_session_filter_finish (WARD_SESSION (source), result, &error);
  g_autofree char *text = NULL;

  if (!done)
    text = g_strdup (error->message);
  else
    text = g_strdup_printf (asking->terms != NULL ? _("Kept: %s") : _("Renamed: %s"), asking->was);
  ward_window_toast (asking->window, adw_toast_new (text));
}

static void
response_cb (AdwMessageDialog *dialog, const char *response, WardNameAsking *asking)
{
  if (!g_str_equal (response, "keep") || !ward_session_is_open (asking->session))
    return;
  g_free (asking->was);
  asking->was = g_strstrip (g_strdup (gtk_editable_get_text (asking->entry)));
  if (asking->terms != NULL)
    ward_session_keep_filter_async (asking->session, asking->kind, asking->was, asking->terms,
                                    done_cb, g_object_ref (asking));
  else
    ward_session_rename_filter_async (asking->session, asking->id, asking->was, done_cb,
                                      g_object_ref (asking));
}

static gboolean
is_taken (const WardNameAsking *asking, const char *name)
{
  g_autofree char *folded = g_utf8_casefold (name, -1);

  for (guint i = 0; i < asking->taken->len; i++)
    {
      g_autofree char *other = g_utf8_casefold (asking->taken->pdata[i], -1);

      if (g_str_equal (other, folded))
        return TRUE;
    }
  return FALSE;
}

/* A kept list may take an older one's place; a name alone may not. */
static void
changed_cb (WardNameAsking *asking)
{
  g_autofree char *name = g_strstrip (g_strdup (gtk_editable_get_text (asking->entry)));
  gboolean keeps = asking->terms != NULL;
  gboolean same = !keeps && g_strcmp0 (name, asking->was) == 0;
  gboolean taken = !same && is_taken (asking, name);

  adw_message_dialog_set_response_enabled (asking->dialog, "keep",
                                           *name != '\0' && !same && (keeps || !taken));
  if (keeps)
    adw_message_dialog_set_response_label (asking->dialog, "keep",
                                           taken ? _("_Replace") : _("_Keep"));
  gtk_label_set_label (asking->note, !taken ? ""
                                     : keeps ? _("A filter of this name is there: this list "
                                                 "takes its place.")
                                             : _("Another filter has this name."));
}

static GtkWidget *
body_new (WardNameAsking *asking)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *entry = gtk_entry_new ();
  GtkWidget *note = gtk_label_new (NULL);

  gtk_entry_set_max_length (GTK_ENTRY (entry), 80);
  gtk_entry_set_activates_default (GTK_ENTRY (entry), TRUE);
  gtk_entry_set_placeholder_text (GTK_ENTRY (entry), _("Name"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Name"),
                                  -1);
  asking->entry = GTK_EDITABLE (entry);
  gtk_box_append (GTK_BOX (box), entry);
  asking->note = GTK_LABEL (note);
  gtk_label_set_wrap (asking->note, TRUE);
  gtk_label_set_xalign (asking->note, 0);
  gtk_widget_add_css_class (note, "dim-label");
  gtk_box_append (GTK_BOX (box), note);
  return box;
}

static void
open_dialog (WardNameAsking *asking, const char *title, const char *body, const char *deed)
{
  GtkWidget *dialog = adw_message_dialog_new (GTK_WINDOW (asking->window), title, body);

  asking->dialog = ADW_MESSAGE_DIALOG (dialog);
  adw_message_dialog_set_extra_child (asking->dialog, body_new (asking));
  adw_message_dialog_add_responses (asking->dialog, "cancel", _("_Cancel"), "keep", deed, NULL);
  adw_message_dialog_set_response_appearance (asking->dialog, "keep", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (asking->dialog, "keep");
  adw_message_dialog_set_close_response (asking->dialog, "cancel");
  g_signal_connect_swapped (asking->entry, "changed", G_CALLBACK (changed_cb), asking);
  if (asking->was != NULL)
    gtk_editable_set_text (asking->entry, asking->was);
  changed_cb (asking);
  g_signal_connect_data (dialog, "response", G_CALLBACK (response_cb), asking,
                         (GClosureNotify) (void (*) (void)) g_object_unref, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

static WardNameAsking *
asking_new (GtkWidget *over, WardSession *session, GPtrArray *taken)
{
  WardNameAsking *asking = g_object_new (WARD_TYPE_NAME_ASKING, NULL);

  asking->window = g_object_ref (WARD_WINDOW (gtk_widget_get_root (over)));
  asking->session = g_object_ref (session);
  asking->taken = g_ptr_array_ref (taken);
  return asking;
}

void
ward_filter_dialog_keep (GtkWidget *over, WardSession *session, const WardKind *kind,
                         const WardListTerms *terms, GPtrArray *taken)
{
  WardNameAsking *asking = asking_new (over, session, taken);
  g_autofree char *text = ward_list_terms_format (terms);
  g_autofree char *words = ward_filter_dup_words (kind, terms);
  g_autofree char *body = g_strdup_printf ("%s: %s.", ward_kind_plural (kind), words);

  asking->kind = kind;
  asking->terms = ward_list_terms_parse (text, NULL);
  open_dialog (asking, _("Keep this list"), body, _("_Keep"));
}

void
ward_filter_dialog_rename (GtkWidget *over, WardSession *session, const char *id, const char *name,
                           GPtrArray *taken)
{
  WardNameAsking *asking = asking_new (over, session, taken);

  asking->id = g_strdup (id);
  asking->was = g_strdup (name);
  open_dialog (asking, _("Rename the filter"), NULL, _("_Rename"));
}
