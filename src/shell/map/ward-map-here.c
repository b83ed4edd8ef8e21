/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-map-here.h"

#include "ward-map-neighbour.h"
#include "ward-map-swatch.h"

#include <glib/gi18n-lib.h>

/* --- a row --- */

#define WARD_TYPE_MAP_HERE_ROW (ward_map_here_row_get_type ())
G_DECLARE_FINAL_TYPE (WardMapHereRow, ward_map_here_row, WARD, MAP_HERE_ROW, GtkListBoxRow)

struct _WardMapHereRow {
  GtkListBoxRow parent_instance;
  WardMapFeature feature;
  GtkLabel *name, *direction;
};

struct _WardMapHere {
  GtkBox parent_instance;
  GtkLabel *count;
  GtkListBox *rows;
  GPtrArray *items; /* of WardMapHereRow, borrowed */
};

enum {
  CHOSEN,
  OPENED,
  N_SIGNALS,
};
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (WardMapHereRow, ward_map_here_row, GTK_TYPE_LIST_BOX_ROW)
G_DEFINE_FINAL_TYPE (WardMapHere, ward_map_here, GTK_TYPE_BOX)

static void
tell (WardMapHereRow *row, guint signal)
{
  GtkWidget *here = gtk_widget_get_ancestor (GTK_WIDGET (row), WARD_TYPE_MAP_HERE);

  if (here)
    g_signal_emit (here, signals[signal], 0, row->feature.kind, row->feature.handle);
}

static void
choose_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  tell (WARD_MAP_HERE_ROW (widget), CHOSEN);
}

static void
open_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  tell (WARD_MAP_HERE_ROW (widget), OPENED);
}

static void
ward_map_here_row_class_init (WardMapHereRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_install_action (widget_class, "here.choose", NULL, choose_cb);
  gtk_widget_class_install_action (widget_class, "here.open", NULL, open_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, 0, "here.open", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Enter, 0, "here.open", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_space, 0, "here.choose", NULL);
}

static GtkLabel *
add_label (GtkWidget *box, const char *style)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (label, style);
  gtk_box_append (GTK_BOX (box), label);
  return GTK_LABEL (label);
}

static void
ward_map_here_row_init (WardMapHereRow *row)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8),
            *text = gtk_box_new (GTK_ORIENTATION_VERTICAL, 1);

  gtk_widget_set_hexpand (text, TRUE);
  row->name = add_label (text, "here-name");
  row->direction = add_label (text, "dim-label");
  gtk_box_append (GTK_BOX (line), text);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), line);
}

static void
set_words (WardMapHereRow *row, const WardMapHereItem *item)
{
  g_autofree char *all = g_strdup_printf ("%s, %s", item->name, item->direction);

  gtk_label_set_text (row->name, item->name);
  gtk_label_set_text (row->direction, item->brief);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, all, -1);
}

static WardMapHereRow *
row_new (const WardMapHereItem *item)
{
  WardMapHereRow *row = g_object_new (WARD_TYPE_MAP_HERE_ROW, NULL);
  GtkWidget *swatch = ward_map_swatch_new (item->swatch_kind, item->swatch_value);

  gtk_widget_set_valign (swatch, GTK_ALIGN_START);
  gtk_box_prepend (GTK_BOX (gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (row))), swatch);
  row->feature = item->feature;
  set_words (row, item);
  return row;
}

/* --- the list --- */

static void
row_activated_cb (GtkListBox *box, WardMapHereRow *row)
{
  tell (row, CHOSEN);
}

static void
ward_map_here_dispose (GObject *object)
{
  g_clear_pointer (&WARD_MAP_HERE (object)->items, g_ptr_array_unref);
  G_OBJECT_CLASS (ward_map_here_parent_class)->dispose (object);
}

static void
ward_map_here_class_init (WardMapHereClass *klass)
{
  static const char *const names[] = { "chosen", "opened" };

  G_OBJECT_CLASS (klass)->dispose = ward_map_here_dispose;
  for (guint i = 0; i < N_SIGNALS; i++)
    signals[i] = g_signal_new (names[i], WARD_TYPE_MAP_HERE, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                               NULL, G_TYPE_NONE, 2, G_TYPE_INT, G_TYPE_UINT);
}

static void
ward_map_here_init (WardMapHere *self)
{
  GtkWidget *scroller = gtk_scrolled_window_new (), *rows = gtk_list_box_new ();
  GtkLabel *title;

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_widget_add_css_class (GTK_WIDGET (self), "map-here");
  gtk_widget_set_size_request (GTK_WIDGET (self), 236, -1);
  title = add_label (GTK_WIDGET (self), "heading");
  gtk_label_set_text (title, _("What is here"));
  self->count = add_label (GTK_WIDGET (self), "dim-label");
  self->rows = GTK_LIST_BOX (rows);
  self->items = g_ptr_array_new ();
  gtk_widget_add_css_class (rows, "navigation-sidebar");
  gtk_accessible_update_property (GTK_ACCESSIBLE (rows), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("What is here"), -1);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), rows);
  gtk_widget_set_vexpand (scroller, TRUE);
  gtk_box_append (GTK_BOX (self), scroller);
  g_signal_connect (rows, "row-activated", G_CALLBACK (row_activated_cb), NULL);
}

static WardMapHereRow *
find_row (WardMapHere *self, WardMapFeature feature)
{
  for (guint i = 0; i < self->items->len; i++)
    if (ward_map_feature_equal (((WardMapHereRow *) self->items->pdata[i])->feature, feature))
      return self->items->pdata[i];
  return NULL;
}

static gboolean
is_same (WardMapHere *self, const WardMapHereItem *items, guint n)
{
  if (self->items->len != n)
    return FALSE;
  for (guint i = 0; i < n; i++)
    if (!ward_map_feature_equal (((WardMapHereRow *) self->items->pdata[i])->feature,
                                 items[i].feature))
      return FALSE;
  return TRUE;
}

/* Takes rows away and makes new ones; the focus stays with its feature, else in the list. */
static void
rebuild (WardMapHere *self, const WardMapHereItem *items, guint n)
{
  GtkWidget *focus = gtk_widget_get_focus_child (GTK_WIDGET (self->rows));
  WardMapFeature at = { WARD_MAP_FEATURE_NONE, 0 };
  GtkWidget *next;

  if (WARD_IS_MAP_HERE_ROW (focus))
    at = WARD_MAP_HERE_ROW (focus)->feature;
  for (guint i = 0; i < self->items->len; i++)
    gtk_list_box_remove (self->rows, self->items->pdata[i]);
  g_ptr_array_set_size (self->items, 0);
  for (guint i = 0; i < n; i++)
    {
      WardMapHereRow *row = row_new (&items[i]);

      g_ptr_array_add (self->items, row);
      gtk_list_box_append (self->rows, GTK_WIDGET (row));
    }
  next = GTK_WIDGET (find_row (self, at));
  if (focus && n > 0)
    gtk_widget_grab_focus (next ? next : self->items->pdata[0]);
}

void
ward_map_here_set_items (WardMapHere *self, const WardMapHereItem *items, guint n, guint total)
{
  g_autofree char *count =
      total > n ? g_strdup_printf (_("The first %u of %u; come nearer for the rest"), n, total)
                : g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u feature in view",
                                                "%u features in view", total),
                                   total);

  gtk_label_set_text (self->count, total > 0 ? count : _("Nothing in view"));
  if (!is_same (self, items, n))
    rebuild (self, items, n);
  else
    for (guint i = 0; i < n; i++)
      set_words (self->items->pdata[i], &items[i]);
}

void
ward_map_here_set_selected (WardMapHere *self, WardMapFeature feature)
{
  gtk_list_box_select_row (self->rows, GTK_LIST_BOX_ROW (find_row (self, feature)));
}
