/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-map-sketching.h"

#include <glib/gi18n-lib.h>

#include "ward-enums.h"
#include "ward-extensions.h"
#include "ward-map-drawing.h"
#include "ward-session-records.h"
#include "ward-session-sketch.h"
#include "ward-simplify-dialog.h"
#include "ward-window.h"

struct _WardMapSketching {
  GObject parent_instance;
  WardSession *session;
  WardMap *map;
  WardRecord *record; /* being drawn, or NULL */
  const WardField *field;
  WardSketchKind wanted;
  WardShapeDrawn drawn;
  gpointer data;
  WardSketchRow *left; /* unfinished, from the journal */
};

G_DEFINE_FINAL_TYPE (WardMapSketching, ward_map_sketching, G_TYPE_OBJECT)

/* What the journal keeps of the record: kind, field, use, id (empty for a new one). */
static char *
dup_about (WardMapSketching *self)
{
  gint64 use = ward_record_get_number (self->record, "use");
  gboolean is_area = g_str_equal (self->record->kind->name, "area");

  return g_strdup_printf ("%s %s %s %s", self->record->kind->name, self->field->name,
                          is_area && use != WARD_NONE
                              ? ward_enum_nick (&ward_enum_area_use, use) : "-",
                          self->record->id != NULL ? self->record->id : "");
}

/* The record that the journal tells of; NULL when it is gone or was never one. */
static WardRecord *
dup_record_about (WardMapSketching *self, const char *about, const WardField **ret_field)
{
  g_auto (GStrv) words = g_strsplit (about, " ", 4);
  const WardKind *kind = g_strv_length (words) == 4 ? ward_kind_find (words[0]) : NULL;
  const WardField *field = kind != NULL ? ward_kind_field (kind, words[1]) : NULL;
  WardRecord *record;

  if (field == NULL || field->type != WARD_TYPE_SHAPE)
    return NULL;
  *ret_field = field;
  if (*words[3] != '\0')
    return ward_session_dup_record (self->session, kind, words[3]);
  record = ward_record_new (kind);
  if (ward_kind_field (kind, "use") != NULL && !g_str_equal (words[2], "-"))
    ward_record_set_number (record, ward_kind_field (kind, "use"),
                            ward_enum_find (&ward_enum_area_use, words[2]));
  return record;
}

/* "Patrol area", "Protected site: Point". */
static char *
dup_what (const WardRecord *record)
{
  gint64 use = ward_record_get_number (record, "use");

  if (g_str_equal (record->kind->name, "area") && use != WARD_NONE)
    return g_strdup (ward_enum_label (&ward_enum_area_use, use));
  return g_strdup (ward_kind_label (record->kind));
}

static void
keep (WardMapSketching *self)
{
  g_autofree char *about = dup_about (self);
  g_autofree char *text = ward_sketch_to_text (ward_map_get_sketch (self->map));

  ward_session_sketch_keep (self->session, about, text);
}

/* What was split off becomes records of their own, alike but for the shape. */
static void
open_pieces (WardMapSketching *self, GtkWindow *window, const WardRecord *record,
             const WardField *field, GPtrArray *pieces)
{
  for (guint i = 0; i < pieces->len; i++)
    {
      g_autoptr (WardRecord) piece = ward_record_copy (record);

      piece->rid = 0;
      g_clear_pointer (&piece->id, g_free);
      ward_record_set_text (piece, field, pieces->pdata[i]);
      ward_editor_open (window, self->session, piece);
    }
}

/* Texts of what was split off; transfer full. */
static GPtrArray *
dup_pieces (const WardSketch *sketch)
{
  GPtrArray *pieces = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 1; i < ward_sketch_n_pieces (sketch); i++)
    {
      g_autoptr (WardShape) shape = ward_sketch_piece_to_shape (sketch, i, NULL, NULL);

      if (shape != NULL)
        g_ptr_array_add (pieces, ward_shape_to_text (shape));
    }
  return pieces;
}

/* Ends the drawing and hands the shape (NULL: none) to whoever asked for it. */
static void
end (WardMapSketching *self, const char *shape, GPtrArray *pieces)
{
  g_autoptr (WardRecord) record = g_steal_pointer (&self->record);
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self->map));
  WardShapeDrawn drawn = self->drawn;

  self->drawn = NULL;
  ward_map_stop_drawing (self->map);
  ward_session_sketch_drop (self->session);
  if (drawn != NULL)
    drawn (shape, self->data);
  else if (shape != NULL && GTK_IS_WINDOW (root))
    {
      ward_record_set_text (record, self->field, shape);
      ward_editor_open (GTK_WINDOW (root), self->session, record);
    }
  if (pieces != NULL && GTK_IS_WINDOW (root))
    open_pieces (self, GTK_WINDOW (root), record, self->field, pieces);
}

static void
finished_cb (WardMapSketching *self)
{
  g_autoptr (WardShape) shape =
      ward_sketch_to_shape (ward_map_get_sketch (self->map), NULL, NULL);
  g_autofree char *text = shape != NULL ? ward_shape_to_text (shape) : NULL;
  g_autoptr (GPtrArray) pieces = dup_pieces (ward_map_get_sketch (self->map));

  end (self, text, pieces);
}

static void
left_cb (WardMapSketching *self)
{
  end (self, NULL, NULL);
}

static void
start (WardMapSketching *self, WardSketch *sketch)
{
  g_autofree char *what = dup_what (self->record);

  ward_map_start_drawing (self->map, sketch, what);
}

static void
found_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (WardMapSketching) self = data;
  g_autoptr (WardSketchRow) row = ward_session_sketch_finish (WARD_SESSION (source), result, NULL);
  GtkRoot *root = self->map != NULL ? gtk_widget_get_root (GTK_WIDGET (self->map)) : NULL;
  const WardField *field;
  g_autoptr (WardRecord) record =
      row != NULL && self->session != NULL ? dup_record_about (self, row->about, &field) : NULL;
  g_autofree char *what = record != NULL ? dup_what (record) : NULL;
  g_autofree char *title = NULL;
  AdwToast *toast;

  if (record == NULL || !WARD_IS_WINDOW (root) || self->record != NULL)
    return;
  /* Translators: what was being drawn, such as "Patrol area" */
  title = g_strdup_printf (_("A drawing was left unfinished: %s"), what);
  self->left = g_steal_pointer (&row);
  toast = adw_toast_new (title);
  adw_toast_set_timeout (toast, 0);
  adw_toast_set_button_label (toast, _("Go on"));
  adw_toast_set_action_name (toast, "win.resume-drawing");
  ward_window_toast (WARD_WINDOW (root), toast);
}

static void
ward_map_sketching_dispose (GObject *object)
{
  ward_map_sketching_stop (WARD_MAP_SKETCHING (object));
  G_OBJECT_CLASS (ward_map_sketching_parent_class)->dispose (object);
}

static void
ward_map_sketching_class_init (WardMapSketchingClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ward_map_sketching_dispose;
}

static void
ward_map_sketching_init (WardMapSketching *self)
{
}

WardMapSketching *
ward_map_sketching_new (WardSession *session, WardMap *map)
{
  WardMapSketching *self = g_object_new (WARD_TYPE_MAP_SKETCHING, NULL);

  self->session = g_object_ref (session);
  self->map = g_object_ref (map);
  g_signal_connect_object (map, "sketch-changed", G_CALLBACK (keep), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (map, "sketch-finished", G_CALLBACK (finished_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (map, "sketch-left", G_CALLBACK (left_cb), self, G_CONNECT_SWAPPED);
  ward_session_sketch_async (session, found_cb, g_object_ref (self));
  return self;
}

/* Draws on from shape if kind fits it, else anew. */
static void
start_from (WardMapSketching *self, const WardShape *shape)
{
  WardSketch *sketch = shape != NULL ? ward_sketch_from_shape (shape) : NULL;

  if (sketch == NULL || ward_sketch_kind (sketch) != self->wanted)
    {
      g_clear_pointer (&sketch, ward_sketch_free);
      sketch = ward_sketch_new (self->wanted);
    }
  start (self, sketch);
}

static void
simplified_cb (const WardShape *shape, gpointer data)
{
  g_autoptr (WardMapSketching) self = data;

  if (self->record == NULL || self->map == NULL)
    return;
  if (shape != NULL)
    start_from (self, shape);
  else
    end (self, NULL, NULL);
}

void
ward_map_sketching_begin (WardMapSketching *self, const WardRecord *record,
                          const WardField *field, WardSketchKind kind, WardShapeDrawn drawn,
                          gpointer data)
{
  const char *text = ward_record_text (record, field);
  g_autoptr (WardShape) shape = text != NULL ? ward_shape_parse (text, NULL, NULL) : NULL;
  g_autoptr (WardRawShape) raw = NULL;
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self->map));

  if (self->record != NULL)
    end (self, NULL, NULL);
  self->record = ward_record_copy (record);
  self->field = field;
  self->wanted = kind;
  self->drawn = drawn;
  self->data = data;
  if (text != NULL && shape == NULL && GTK_IS_WINDOW (root))
    raw = ward_raw_shape_parse (text, NULL, NULL);
  if (raw != NULL && ward_raw_shape_n_vertices (raw) > WARD_SHAPE_MAX_VERTICES)
    ward_simplify_offer (GTK_WINDOW (root), g_steal_pointer (&raw), simplified_cb,
                         g_object_ref (self));
  else
    start_from (self, shape);
}

void
ward_map_sketching_new_area (WardMapSketching *self, const char *use, WardSketchKind kind)
{
  const WardKind *area = ward_kind_find ("area");
  g_autoptr (WardRecord) record = ward_record_new (area);

  if (!ward_session_may_write (self->session, area))
    {
      ward_session_say (self->session, _("Your role does not keep records of this kind."));
      return;
    }
  ward_record_set_number (record, ward_kind_field (area, "use"),
                          ward_enum_find (&ward_enum_area_use, use));
  ward_map_sketching_begin (self, record, ward_kind_shape (area), kind, NULL, NULL);
}

void
ward_map_sketching_resume (WardMapSketching *self)
{
  g_autoptr (WardSketchRow) row = g_steal_pointer (&self->left);
  g_autoptr (WardSketch) sketch = row != NULL ? ward_sketch_parse (row->text) : NULL;
  const WardField *field = NULL;
  guint n;
  const gint32 *at;

  if (sketch == NULL || self->record != NULL)
    return;
  self->record = dup_record_about (self, row->about, &field);
  self->field = field;
  if (self->record == NULL)
    return;
  at = ward_sketch_ring (sketch, 0, &n);
  if (n > 0)
    ward_map_go_to (self->map, at[0] * 1e-7, at[1] * 1e-7, 14, FALSE);
  start (self, g_steal_pointer (&sketch));
}

void
ward_map_sketching_stop (WardMapSketching *self)
{
  WardShapeDrawn drawn = self->drawn;

  self->drawn = NULL;
  if (drawn != NULL)
    drawn (NULL, self->data);
  if (self->map != NULL)
    g_signal_handlers_disconnect_by_data (self->map, self);
  g_clear_object (&self->map);
  g_clear_object (&self->session);
  g_clear_pointer (&self->record, ward_record_free);
  g_clear_pointer (&self->left, ward_sketch_row_free);
}
