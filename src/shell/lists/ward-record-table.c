/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-record-table.h"

#include "ward-cell.h"
#include "ward-chip.h"
#include "ward-session-records.h"

struct _WardRecordTable {
  AdwBin parent_instance;
  WardSession *session;
  WardRecordList *list;
  GtkMultiSelection *selection;
  GtkColumnView *view;
  GtkScrolledWindow *scroller;
  WardListQuery query;
  char *words;         /* the query's, owned */
  const WardKind *kind;
  GPtrArray *fields;   /* of the columns, borrowed const WardField */
  const WardField *asked; /* by the sorter, for finding the primary column */
  char *selected;      /* id of the record last chosen or shown */
  GArray *kept;        /* row numbers of what is selected, while the rows come anew */
  gboolean quiet;      /* the selection moves by itself */
  int width;
  guint fitting, opening; /* sources */
};

enum { CHOSEN, OPENED, COUNTED, SELECTED, N_SIGNALS };

G_DEFINE_FINAL_TYPE (WardRecordTable, ward_record_table, ADW_TYPE_BIN)

static guint signals[N_SIGNALS];

static int
column_width (const WardField *field, gboolean first)
{
  if (ward_chip_takes (field))
    return 132;
  switch (field->type)
    {
    case WARD_TYPE_DATE:
      return 138;
    case WARD_TYPE_TIME:
    case WARD_TYPE_LOCAL:
      return 206;
    case WARD_TYPE_BOOL:
      return 84;
    case WARD_TYPE_INT:
      return 84;
    case WARD_TYPE_ENUM:
      return 150;
    default:
      return !first ? 180 : field->flags & WARD_CODE ? 128 : 236;
    }
}

static WardItem *
item_at (WardRecordTable *self, guint position)
{
  return g_list_model_get_item (G_LIST_MODEL (self->list), position);
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *list_item, gpointer data)
{
  ward_cell_set_item (WARD_CELL (gtk_list_item_get_child (list_item)),
                      gtk_list_item_get_item (list_item));
}

static void
unbind_cb (GtkSignalListItemFactory *factory, GtkListItem *list_item, gpointer data)
{
  ward_cell_set_item (WARD_CELL (gtk_list_item_get_child (list_item)), NULL);
}

/* What a column's factory and sorter need. */
typedef struct {
  WardRecordTable *table; /* borrowed: the table owns its columns */
  const WardField *field;
  gboolean first;
} Column;

static void
setup_column_cb (GtkSignalListItemFactory *factory, GtkListItem *list_item, Column *column)
{
  gtk_list_item_set_child (list_item, ward_cell_new (column->table->session, column->field,
                                                     column->first));
}

/* The view's own sorter can't be asked in GTK 4.8 which column it goes by: it is given two
 * things to compare, and the first column that is asked is the one. */
static int
compare_column (gconstpointer a, gconstpointer b, gpointer data)
{
  Column *column = data;

  if (column->table->asked == NULL)
    column->table->asked = column->field;
  return GTK_ORDERING_SMALLER;
}

static void
ask (WardRecordTable *self)
{
  ward_record_list_query (self->list, &self->query);
}

static void
sorter_changed_cb (GtkSorter *sorter, GtkSorterChange change, WardRecordTable *self)
{
  g_autoptr (WardItem) a = ward_item_new (ward_record_new (self->kind));
  g_autoptr (WardItem) b = ward_item_new (ward_record_new (self->kind));
  GtkOrdering ordering;

  if (self->quiet)
    return;
  self->asked = NULL;
  ordering = gtk_sorter_compare (sorter, a, b);
  self->query.order = self->asked != NULL ? self->asked->name : NULL;
  self->query.descending = self->asked == NULL || ordering == GTK_ORDERING_LARGER;
  ask (self);
}

static void
free_column (gpointer column, GClosure *closure)
{
  g_free (column);
}

/* A list that goes by no officer isn't sorted by one either (AU10). */
static void
add_column (WardRecordTable *self, const WardKind *kind, const WardField *field, gboolean first)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  Column *column = g_new0 (Column, 1);
  g_autoptr (GtkColumnViewColumn) view_column = NULL;
  g_autoptr (GtkSorter) sorter = NULL;

  column->table = self;
  column->field = field;
  column->first = first;
  g_signal_connect_data (factory, "setup", G_CALLBACK (setup_column_cb), column, free_column, 0);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_cb), NULL);
  view_column = gtk_column_view_column_new (ward_field_label (field), factory);
  sorter = GTK_SORTER (gtk_custom_sorter_new (compare_column, column, NULL));
  if (!ward_staff_bars_field (kind, field))
    gtk_column_view_column_set_sorter (view_column, sorter);
  gtk_column_view_column_set_resizable (view_column, TRUE);
  gtk_column_view_append_column (self->view, view_column);
  g_ptr_array_add (self->fields, (gpointer) field);
}

/* As many columns as fit; what is left over goes to the widest texts. */
static void
fit_columns (WardRecordTable *self, int width)
{
  GListModel *columns = gtk_column_view_get_columns (self->view);
  int used = 0;
  guint shown = 0;

  for (guint i = 0; i < self->fields->len; i++)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, i);
      const WardField *field = self->fields->pdata[i];
      int wants = column_width (field, i == 0);
      gboolean fits = i == 0 || used + wants <= width;

      if (fits)
        shown++;
      used += fits ? wants : width;
      gtk_column_view_column_set_visible (column, fits);
      gtk_column_view_column_set_fixed_width (column, -1);
      gtk_column_view_column_set_expand (column, FALSE);
    }
  for (guint i = 0; i < shown; i++)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, i);
      const WardField *field = self->fields->pdata[i];
      gboolean wide = ward_field_is_text (field) && !(i == 0 && (field->flags & WARD_CODE));

      gtk_column_view_column_set_expand (column, wide || (i + 1 == shown));
      if (!wide && i + 1 < shown)
        gtk_column_view_column_set_fixed_width (column, column_width (field, i == 0));
    }
}

static gboolean
is_chip (const WardField *field)
{
  return ward_chip_takes (field);
}

static gboolean
is_status (const WardField *field)
{
  return g_str_equal (field->name, "status");
}

static gboolean
is_start (const WardField *field)
{
  return g_str_equal (field->name, "starts");
}

/* Whatever is left. */
static gboolean
is_listed (const WardField *field)
{
  return field->type != WARD_TYPE_SHAPE;
}

/* Status stands next to the name, so that it is there however narrow the list is; with what starts
 * at a time, the time stands before every other mark. */
static void
add_columns (WardRecordTable *self, const WardKind *kind, char **names,
             gboolean (*takes) (const WardField *))
{
  for (guint i = 0; names[i] != NULL; i++)
    {
      const WardField *field = ward_kind_field (kind, names[i]);

      if (field != NULL && (takes (field) || self->fields->len == 0) &&
          !g_ptr_array_find (self->fields, field, NULL))
        add_column (self, kind, field, self->fields->len == 0);
    }
}

static void
rebuild_columns (WardRecordTable *self, const WardKind *kind)
{
  GListModel *columns = gtk_column_view_get_columns (self->view);
  g_auto (GStrv) names = g_strsplit (kind->columns, " ", -1);

  self->quiet = TRUE;
  gtk_column_view_sort_by_column (self->view, NULL, GTK_SORT_ASCENDING);
  while (g_list_model_get_n_items (columns) > 0)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, 0);

      gtk_column_view_remove_column (self->view, column);
    }
  g_ptr_array_set_size (self->fields, 0);
  if (g_strv_contains ((const char *const *) names, "starts"))
    {
      add_columns (self, kind, names, is_status);
      add_columns (self, kind, names, is_start);
    }
  add_columns (self, kind, names, is_chip);
  add_columns (self, kind, names, is_listed);
  fit_columns (self, MAX (self->width, 400));
  self->quiet = FALSE;
}

static GtkBitset *
dup_selection (WardRecordTable *self)
{
  return gtk_selection_model_get_selection (GTK_SELECTION_MODEL (self->selection));
}

GArray *
ward_record_table_dup_selected (WardRecordTable *self)
{
  g_autoptr (GtkBitset) selection = dup_selection (self);
  GArray *rids = g_array_new (FALSE, FALSE, sizeof (gint64));
  GtkBitsetIter iter;
  guint position;

  if (gtk_bitset_iter_init_first (&iter, selection, &position))
    do
      {
        gint64 rid = ward_record_list_get_rid (self->list, position);

        g_array_append_val (rids, rid);
      }
    while (gtk_bitset_iter_next (&iter, &position));
  return rids;
}

/* Where what was selected stands now; few are looked for one by one. */
static GtkBitset *
find_kept (WardRecordTable *self)
{
  GtkBitset *found = gtk_bitset_new_empty ();
  g_autoptr (GHashTable) wanted = g_hash_table_new (g_int64_hash, g_int64_equal);
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->list));

  for (guint i = 0; i < self->kept->len; i++)
    g_hash_table_add (wanted, &g_array_index (self->kept, gint64, i));
  for (guint i = 0; i < n && g_hash_table_size (wanted) > 0; i++)
    {
      gint64 rid = ward_record_list_get_rid (self->list, i);

      if (g_hash_table_remove (wanted, &rid))
        gtk_bitset_add (found, i);
    }
  return found;
}

static void
restore_selection (WardRecordTable *self)
{
  g_autoptr (GtkBitset) found = find_kept (self);
  g_autoptr (GtkBitset) all =
      gtk_bitset_new_range (0, g_list_model_get_n_items (G_LIST_MODEL (self->list)));

  self->quiet = TRUE;
  gtk_selection_model_set_selection (GTK_SELECTION_MODEL (self->selection), found, all);
  self->quiet = FALSE;
  g_signal_emit (self, signals[SELECTED], 0, (guint) gtk_bitset_get_size (found));
}

static void
loaded_cb (WardRecordList *list, WardRecordTable *self)
{
  restore_selection (self);
  g_signal_emit (self, signals[COUNTED], 0, g_list_model_get_n_items (G_LIST_MODEL (list)));
}

static void
choose_only (WardRecordTable *self)
{
  g_autoptr (GtkBitset) selection = dup_selection (self);
  g_autoptr (WardItem) item = item_at (self, gtk_bitset_get_minimum (selection));

  if (item == NULL || g_strcmp0 (self->selected, ward_item_get_id (item)) == 0)
    return;
  g_free (self->selected);
  self->selected = g_strdup (ward_item_get_id (item));
  g_signal_emit (self, signals[CHOSEN], 0, self->selected);
}

static void
selected_cb (GtkSelectionModel *selection, guint position, guint n, WardRecordTable *self)
{
  if (self->quiet)
    return;
  g_array_unref (self->kept);
  self->kept = ward_record_table_dup_selected (self);
  g_signal_emit (self, signals[SELECTED], 0, self->kept->len);
  if (self->kept->len == 1)
    choose_only (self);
}

static void
activate_cb (GtkColumnView *view, guint position, WardRecordTable *self)
{
  g_autoptr (WardItem) item = item_at (self, position);

  if (item != NULL && ward_item_get_id (item) != NULL)
    g_signal_emit (self, signals[OPENED], 0, ward_item_get_id (item));
}

static gboolean
is_row (GtkWidget *widget, GtkWidget *within)
{
  for (; widget != NULL && widget != within; widget = gtk_widget_get_parent (widget))
    if (g_str_equal (gtk_widget_get_css_name (widget), "row"))
      return TRUE;
  return FALSE;
}

static gboolean
open_selected_cb (gpointer data)
{
  WardRecordTable *self = data;
  g_autoptr (GtkBitset) selection = dup_selection (self);

  self->opening = 0;
  if (gtk_bitset_get_size (selection) == 1)
    activate_cb (self->view, gtk_bitset_get_minimum (selection), self);
  return G_SOURCE_REMOVE;
}

/* A click opens, as a finger expects; the view selects the row under it only after this. One with
 * Shift or Ctrl selects alone. */
static void
released_cb (GtkGestureClick *gesture, int n_press, double x, double y, WardRecordTable *self)
{
  GtkWidget *view = GTK_WIDGET (self->view);
  GdkModifierType state =
      gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (gesture));

  if (n_press == 1 && self->opening == 0 && !(state & (GDK_SHIFT_MASK | GDK_CONTROL_MASK)) &&
      is_row (gtk_widget_pick (view, x, y, GTK_PICK_DEFAULT), view))
    self->opening = g_idle_add (open_selected_cb, self);
}

/* GTK's own key for it is Ctrl+Space. */
static void
toggle_row_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  GtkWidget *view = GTK_WIDGET (WARD_RECORD_TABLE (widget)->view);
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (focus != NULL && gtk_widget_is_ancestor (focus, view))
    gtk_widget_activate_action (focus, "listitem.select", "(bb)", TRUE, FALSE);
}

void
ward_record_table_select_one (WardRecordTable *self)
{
  g_autoptr (GtkBitset) selection = dup_selection (self);

  if (gtk_bitset_get_size (selection) > 1)
    gtk_selection_model_select_item (GTK_SELECTION_MODEL (self->selection),
                                     gtk_bitset_get_minimum (selection), TRUE);
}

static gboolean
escape_cb (GtkWidget *widget, GVariant *args, gpointer data)
{
  WardRecordTable *self = WARD_RECORD_TABLE (widget);

  if (self->kept->len < 2)
    return FALSE;
  ward_record_table_select_one (self);
  return TRUE;
}

static gboolean
fit_cb (gpointer data)
{
  WardRecordTable *self = data;

  self->fitting = 0;
  self->quiet = TRUE;
  fit_columns (self, self->width);
  self->quiet = FALSE;
  return G_SOURCE_REMOVE;
}

/* Columns come and go outside of the allocation, in which nothing may be moved. */
static void
page_size_cb (GtkAdjustment *adjustment, GParamSpec *pspec, WardRecordTable *self)
{
  int width = gtk_adjustment_get_page_size (adjustment);

  if (width <= 0 || ABS (width - self->width) <= 8 || self->kind == NULL)
    return;
  self->width = width;
  if (self->fitting == 0)
    self->fitting = g_idle_add_full (G_PRIORITY_HIGH_IDLE, fit_cb, self, NULL);
}

static void
ward_record_table_dispose (GObject *object)
{
  WardRecordTable *self = WARD_RECORD_TABLE (object);

  g_clear_handle_id (&self->fitting, g_source_remove);
  g_clear_handle_id (&self->opening, g_source_remove);
  if (self->view != NULL)
    {
      self->quiet = TRUE;
      gtk_column_view_set_model (self->view, NULL);
      g_signal_handlers_disconnect_by_data (gtk_column_view_get_sorter (self->view), self);
      self->view = NULL;
    }
  if (self->list != NULL)
    g_signal_handlers_disconnect_by_data (self->list, self);
  g_clear_object (&self->selection);
  g_clear_object (&self->list);
  g_clear_object (&self->session);
  g_clear_pointer (&self->fields, g_ptr_array_unref);
  g_clear_pointer (&self->selected, g_free);
  g_clear_pointer (&self->kept, g_array_unref);
  g_clear_pointer (&self->words, g_free);
  G_OBJECT_CLASS (ward_record_table_parent_class)->dispose (object);
}

static void
ward_record_table_class_init (WardRecordTableClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = ward_record_table_dispose;
  signals[CHOSEN] = g_signal_new ("chosen", WARD_TYPE_RECORD_TABLE, G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[OPENED] = g_signal_new ("opened", WARD_TYPE_RECORD_TABLE, G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[COUNTED] = g_signal_new ("counted", WARD_TYPE_RECORD_TABLE, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
  signals[SELECTED] = g_signal_new ("selected", WARD_TYPE_RECORD_TABLE, G_SIGNAL_RUN_LAST, 0,
                                    NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
  gtk_widget_class_install_action (widget_class, "table.toggle-row", NULL, toggle_row_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_space, 0, "table.toggle-row", NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, escape_cb, NULL);
}

static void
ward_record_table_init (WardRecordTable *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  self->fields = g_ptr_array_new ();
  self->kept = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->view = GTK_COLUMN_VIEW (gtk_column_view_new (NULL));
  gtk_widget_add_css_class (GTK_WIDGET (self->view), "data-table");
  g_signal_connect (self->view, "activate", G_CALLBACK (activate_cb), self);
  g_signal_connect (gtk_column_view_get_sorter (self->view), "changed",
                    G_CALLBACK (sorter_changed_cb), self);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (click), GTK_PHASE_CAPTURE);
  g_signal_connect (click, "released", G_CALLBACK (released_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->view), GTK_EVENT_CONTROLLER (click));
  self->scroller = GTK_SCROLLED_WINDOW (gtk_scrolled_window_new ());
  gtk_scrolled_window_set_child (self->scroller, GTK_WIDGET (self->view));
  gtk_widget_set_vexpand (GTK_WIDGET (self->scroller), TRUE);
  g_signal_connect (gtk_scrolled_window_get_hadjustment (self->scroller), "notify::page-size",
                    G_CALLBACK (page_size_cb), self);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->scroller));
}

/* What has a name is listed by it; everything else newest first. */
static void
order_first (WardRecordTable *self)
{
  const WardField *first = self->fields->len > 0 ? self->fields->pdata[0] : NULL;
  GListModel *columns = gtk_column_view_get_columns (self->view);
  g_autoptr (GtkColumnViewColumn) column = NULL;

  if (first == NULL || first->type != WARD_TYPE_TEXT || (first->flags & WARD_CODE))
    return;
  self->query.order = first->name;
  self->query.descending = FALSE;
  column = g_list_model_get_item (columns, 0);
  self->quiet = TRUE;
  gtk_column_view_sort_by_column (self->view, column, GTK_SORT_ASCENDING);
  self->quiet = FALSE;
}

const char *
ward_record_table_get_order (WardRecordTable *self, gboolean *ret_descending)
{
  *ret_descending = self->query.descending;
  return self->query.order;
}

/* The column of that field, NULL when it has none. Transfer full. */
static GtkColumnViewColumn *
dup_column (WardRecordTable *self, const WardField *field)
{
  guint i;

  return field != NULL && g_ptr_array_find (self->fields, field, &i)
             ? g_list_model_get_item (gtk_column_view_get_columns (self->view), i)
             : NULL;
}

void
ward_record_table_set_order (WardRecordTable *self, const char *name, gboolean descending)
{
  const WardField *field = name != NULL ? ward_kind_field (self->kind, name) : NULL;
  g_autoptr (GtkColumnViewColumn) column = dup_column (self, field);

  self->quiet = TRUE;
  gtk_column_view_sort_by_column (self->view, NULL, GTK_SORT_ASCENDING);
  if (column != NULL)
    gtk_column_view_sort_by_column (self->view, column,
                                    descending ? GTK_SORT_DESCENDING : GTK_SORT_ASCENDING);
  self->quiet = FALSE;
  self->query.order = field != NULL ? field->name : NULL;
  self->query.descending = field == NULL || descending;
  if (field == NULL)
    order_first (self);
}

GtkWidget *
ward_record_table_new (WardSession *session)
{
  WardRecordTable *self = g_object_new (WARD_TYPE_RECORD_TABLE, NULL);

  self->session = g_object_ref (session);
  self->list = ward_record_list_new (session);
  g_signal_connect (self->list, "loaded", G_CALLBACK (loaded_cb), self);
  self->selection = gtk_multi_selection_new (G_LIST_MODEL (g_object_ref (self->list)));
  g_signal_connect (self->selection, "selection-changed", G_CALLBACK (selected_cb), self);
  gtk_column_view_set_model (self->view, GTK_SELECTION_MODEL (self->selection));
  return GTK_WIDGET (self);
}

void
ward_record_table_query (WardRecordTable *self, const WardListQuery *query)
{
  const char *order = self->query.order;
  gboolean descending = self->query.descending;

  self->query = *query;
  g_free (self->words);
  self->query.words = self->words = g_strdup (query->words);
  if (self->kind != query->kind)
    {
      self->kind = query->kind;
      g_clear_pointer (&self->selected, g_free);
      g_array_set_size (self->kept, 0);
      rebuild_columns (self, query->kind);
      order_first (self);
    }
  else
    {
      self->query.order = order;
      self->query.descending = descending;
    }
  ask (self);
}

void
ward_record_table_reload (WardRecordTable *self)
{
  ward_record_list_reload (self->list);
}

void
ward_record_table_redraw (WardRecordTable *self)
{
  ward_record_list_reload (self->list);
}

/* A record that is read anew leaves what is selected alone. */
void
ward_record_table_select (WardRecordTable *self, const WardRecord *record)
{
  if (record != NULL && self->kept->len > 1 && g_strcmp0 (self->selected, record->id) == 0)
    return;
  g_free (self->selected);
  self->selected = record != NULL ? g_strdup (record->id) : NULL;
  g_array_set_size (self->kept, 0);
  if (record != NULL)
    g_array_append_val (self->kept, record->rid);
  restore_selection (self);
}

WardRecordList *
ward_record_table_get_list (WardRecordTable *self)
{
  return self->list;
}

void
ward_record_table_focus (WardRecordTable *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
}
