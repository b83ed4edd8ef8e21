/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-undo.h"

#include <glib/gi18n-lib.h>

#include "ward-window.h"

typedef struct {
  WardWindow *window;   /* weak */
  WardSession *session; /* owned */
  GPtrArray *befores, *afters; /* of WardRecord, in pairs; befores NULL for a new record */
} Undo;

static void
undo_free (gpointer data, GClosure *closure)
{
  Undo *undo = data;

  g_clear_weak_pointer (&undo->window);
  g_clear_object (&undo->session);
  g_clear_pointer (&undo->befores, g_ptr_array_unref);
  g_clear_pointer (&undo->afters, g_ptr_array_unref);
  g_free (undo);
}

static void
undone_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (WardWindow) window = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (WardOutcome) outcome =
      ward_session_commit_finish (WARD_SESSION (source), result, &error);
  g_autofree char *text = NULL;

  if (outcome == NULL)
    text = g_strdup (error->message);
  else if (outcome->refused && outcome->findings->len > 0)
    text = ward_finding_dup_message (outcome->findings->pdata[0]);
  else
    text = g_strdup (_("Taken back"));
  ward_window_toast (window, adw_toast_new (text));
}

static GPtrArray *
changes_back (const Undo *undo)
{
  GPtrArray *changes = ward_changes_new ();

  for (guint i = 0; i < undo->afters->len; i++)
    ward_take_back_add (changes, undo->befores != NULL ? undo->befores->pdata[i] : NULL,
                           undo->afters->pdata[i], _("taken back"));
  return changes;
}

static void
clicked_cb (AdwToast *toast, Undo *undo)
{
  g_autoptr (GPtrArray) changes = changes_back (undo);

  if (undo->window != NULL)
    ward_session_commit_async (undo->session, changes, WARD_GATE_SAVE, "undo", _("taken back"),
                               undone_cb, g_object_ref (undo->window));
}

static void
offer (GtkWidget *widget, WardSession *session, const char *title, GPtrArray *befores,
       GPtrArray *afters)
{
  GtkWidget *window = GTK_WIDGET (gtk_widget_get_root (widget));
  const WardRecord *first = afters->pdata[0];
  AdwToast *toast;
  Undo *undo;

  while (window != NULL && !WARD_IS_WINDOW (window))
    window = GTK_WIDGET (gtk_window_get_transient_for (GTK_WINDOW (window)));
  if (window == NULL)
    return;
  toast = adw_toast_new (title);
  undo = g_new0 (Undo, 1);
  g_set_weak_pointer (&undo->window, WARD_WINDOW (window));
  undo->session = g_object_ref (session);
  undo->befores = befores != NULL ? g_ptr_array_ref (befores) : NULL;
  undo->afters = g_ptr_array_ref (afters);
  if (befores != NULL || !(first->kind->flags & WARD_KIND_APPEND))
    adw_toast_set_button_label (toast, _("_Undo"));
  g_signal_connect_data (toast, "button-clicked", G_CALLBACK (clicked_cb), undo, undo_free, 0);
  ward_window_toast (WARD_WINDOW (window), toast);
}

void
ward_undo_offer_many (GtkWidget *widget, WardSession *session, const char *title,
                      GPtrArray *befores, GPtrArray *afters)
{
  if (afters->len > 0)
    offer (widget, session, title, befores, afters);
}

void
ward_undo_offer (GtkWidget *widget, WardSession *session, const char *title,
                 const WardRecord *before, const WardRecord *after)
{
  g_autoptr (GPtrArray) befores = before != NULL ? ward_records_array_new () : NULL;
  g_autoptr (GPtrArray) afters = ward_records_array_new ();

  if (before != NULL)
    g_ptr_array_add (befores, ward_record_copy (before));
  g_ptr_array_add (afters, ward_record_copy (after));
  offer (widget, session, title, befores, afters);
}
