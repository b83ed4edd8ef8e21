/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-search-window.h"

#include <glib/gi18n-lib.h>

#include "ward-icon.h"
#include "ward-panels.h"
#include "ward-session-records.h"

#define MAX_HITS 60
#define HIT_BEGINS "\342\201\250" /* U+2068 */
#define HIT_ENDS "\342\201\251"   /* U+2069 */

struct _WardSearchWindow {
  AdwWindow parent_instance;
  GtkSearchEntry *entry;
  GtkStack *stack;
  GtkListBox *list;
  WardSession *session;
  GPtrArray *hits; /* of WardHit, as in the list */
  GCancellable *running;
};

G_DEFINE_FINAL_TYPE (WardSearchWindow, ward_search_window, ADW_TYPE_WINDOW)

static char *
replace_all (const char *text, const char *what, const char *with)
{
  g_auto (GStrv) parts = g_strsplit (text, what, -1);

  return g_strjoinv (with, parts);
}

/* The words that were found, in bold. */
static char *
snippet_markup (const char *snippet)
{
  g_autofree char *escaped = g_markup_escape_text (snippet, -1);
  g_autofree char *begun = replace_all (escaped, HIT_BEGINS, "<b>");

  return replace_all (begun, HIT_ENDS, "</b>");
}

static GtkWidget *
label_new (const char *text, gboolean markup, const char *style)
{
  GtkWidget *label = gtk_label_new (NULL);

  if (markup)
    gtk_label_set_markup (GTK_LABEL (label), text);
  else
    gtk_label_set_label (GTK_LABEL (label), text);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  if (style != NULL)
    gtk_widget_add_css_class (label, style);
  return label;
}

static GtkWidget *
row_new (WardSearchWindow *self, const WardHit *hit)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *lines = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  const char *title = ward_session_name (self->session, hit->kind, hit->id);
  g_autofree char *snippet = snippet_markup (hit->snippet != NULL ? hit->snippet : "");

  gtk_box_append (GTK_BOX (lines), label_new (title, FALSE, NULL));
  gtk_box_append (GTK_BOX (lines), label_new (snippet, TRUE, "caption"));
  gtk_widget_add_css_class (gtk_widget_get_last_child (lines), "dim-label");
  gtk_widget_set_hexpand (lines, TRUE);
  gtk_box_append (GTK_BOX (box), ward_icon_new (
                                     ward_panel_info_for_kind (hit->kind)->icon));
  gtk_box_append (GTK_BOX (box), lines);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  return row;
}

/* Hits of one kind together, the kinds in the order of their best hit. */
static GPtrArray *
group_hits (GPtrArray *hits)
{
  GPtrArray *grouped = g_ptr_array_new_with_free_func ((GDestroyNotify) ward_hit_free);

  while (hits->len > 0)
    {
      const WardKind *kind = ((WardHit *) hits->pdata[0])->kind;

      for (guint i = 0; i < hits->len;)
        if (((WardHit *) hits->pdata[i])->kind == kind)
          g_ptr_array_add (grouped, g_ptr_array_steal_index (hits, i));
        else
          i++;
    }
  return grouped;
}

static void
header_cb (GtkListBoxRow *row, GtkListBoxRow *before, gpointer data)
{
  WardSearchWindow *self = data;
  const WardHit *hit = self->hits->pdata[gtk_list_box_row_get_index (row)];
  const WardHit *last =
      before != NULL ? self->hits->pdata[gtk_list_box_row_get_index (before)] : NULL;
  GtkWidget *header = NULL;

  if (last == NULL || last->kind != hit->kind)
    {
      header = label_new (ward_kind_plural (hit->kind), FALSE, "heading");
      gtk_widget_add_css_class (header, "hits-header");
    }
  gtk_list_box_row_set_header (row, header);
}

static void
show_hits (WardSearchWindow *self, GPtrArray *hits)
{
  GtkWidget *row;

  gtk_list_box_set_header_func (self->list, NULL, NULL, NULL);
  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, row);
  g_clear_pointer (&self->hits, g_ptr_array_unref);
  self->hits = group_hits (hits);
  for (guint i = 0; i < self->hits->len; i++)
    gtk_list_box_append (self->list, row_new (self, self->hits->pdata[i]));
  gtk_list_box_set_header_func (self->list, header_cb, self, NULL);
  gtk_list_box_select_row (self->list, gtk_list_box_get_row_at_index (self->list, 0));
  gtk_stack_set_visible_child_name (self->stack, self->hits->len > 0 ? "hits" : "none");
}

static void
found_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (WardSearchWindow) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) hits =
      ward_session_search_finish (WARD_SESSION (source), result, &error);

  if (self->session == NULL || g_task_get_cancellable (G_TASK (result)) != self->running)
    return;
  g_clear_object (&self->running);
  if (hits != NULL)
    show_hits (self, hits);
  else
    ward_session_say (self->session, error->message);
}

static void
search_changed_cb (WardSearchWindow *self)
{
  const char *words = gtk_editable_get_text (GTK_EDITABLE (self->entry));

  if (self->running != NULL)
    g_cancellable_cancel (self->running);
  g_clear_object (&self->running);
  if (*words == '\0')
    {
      gtk_stack_set_visible_child_name (self->stack, "start");
      return;
    }
  self->running = g_cancellable_new ();
  ward_session_search_async (self->session, words, MAX_HITS, self->running, found_cb,
                             g_object_ref (self));
}

static void
open_row (WardSearchWindow *self, GtkListBoxRow *row)
{
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (self));
  const WardHit *hit;

  if (row == NULL || self->hits == NULL || parent == NULL)
    return;
  hit = self->hits->pdata[gtk_list_box_row_get_index (row)];
  gtk_widget_activate_action (GTK_WIDGET (parent), "win.open-record", "(sss)", hit->kind->name,
                              hit->id, "");
  gtk_window_close (GTK_WINDOW (self));
}

static void
row_activated_cb (GtkListBox *list, GtkListBoxRow *row, WardSearchWindow *self)
{
  open_row (self, row);
}

static void
activate_cb (WardSearchWindow *self)
{
  open_row (self, gtk_list_box_get_selected_row (self->list));
}

static void
move_selection (WardSearchWindow *self, int step)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);
  int i = row != NULL ? gtk_list_box_row_get_index (row) + step : 0;

  row = i >= 0 ? gtk_list_box_get_row_at_index (self->list, i) : NULL;
  if (row != NULL)
    gtk_list_box_select_row (self->list, row);
}

static gboolean
key_cb (GtkEventControllerKey *keys, guint key, guint code, GdkModifierType state,
        WardSearchWindow *self)
{
  if (key != GDK_KEY_Down && key != GDK_KEY_Up)
    return GDK_EVENT_PROPAGATE;
  move_selection (self, key == GDK_KEY_Down ? 1 : -1);
  return GDK_EVENT_STOP;
}

static void
ward_search_window_dispose (GObject *object)
{
  WardSearchWindow *self = WARD_SEARCH_WINDOW (object);

  if (self->running != NULL)
    g_cancellable_cancel (self->running);
  g_clear_object (&self->running);
  g_clear_object (&self->session);
  if (self->list != NULL)
    gtk_list_box_set_header_func (self->list, NULL, NULL, NULL); /* its rows outlive the hits */
  self->list = NULL;
  g_clear_pointer (&self->hits, g_ptr_array_unref);
  G_OBJECT_CLASS (ward_search_window_parent_class)->dispose (object);
}

static void
ward_search_window_class_init (WardSearchWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ward_search_window_dispose;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/wardlight/Wardlight/ui/ward-search-window.ui");
  gtk_widget_class_bind_template_child (widget_class, WardSearchWindow, entry);
  gtk_widget_class_bind_template_child (widget_class, WardSearchWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, WardSearchWindow, list);
}

static void
ward_search_window_init (WardSearchWindow *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_search_entry_set_search_delay (self->entry, 60);
  g_signal_connect_swapped (self->entry, "search-changed", G_CALLBACK (search_changed_cb), self);
  g_signal_connect_swapped (self->entry, "activate", G_CALLBACK (activate_cb), self);
  g_signal_connect_swapped (self->entry, "stop-search", G_CALLBACK (gtk_window_close), self);
  g_signal_connect (self->list, "row-activated", G_CALLBACK (row_activated_cb), self);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->entry), keys);
}

void
ward_search_window_open (GtkWindow *parent, WardSession *session)
{
  WardSearchWindow *self = g_object_new (WARD_TYPE_SEARCH_WINDOW, "transient-for", parent, NULL);

  self->session = g_object_ref (session);
  gtk_window_present (GTK_WINDOW (self));
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}
