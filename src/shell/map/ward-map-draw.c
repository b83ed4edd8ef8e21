/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-map-draw.h"

#include "ward-map-private.h"
#include "ward-map-snap.h"
#include "ward-measure.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define SNAP_PIXELS 9

typedef struct {
  gint32 lon, lat;
} Place;

gboolean
ward_map_is_drawing (WardMap *self)
{
  return self->draw != NULL;
}

const WardSketch *
ward_map_get_sketch (WardMap *self)
{
  return self->draw ? self->draw->sketch : NULL;
}

/* --- telling --- */

static const char *
hint (const WardMapDraw *draw)
{
  guint n = ward_sketch_n_vertices (draw->sketch);

  guint open = ward_sketch_open_ring (draw->sketch);

  if (ward_sketch_kind (draw->sketch) == WARD_SKETCH_POINT)
    return n == 0 ? _("click, or press Space, where it is") : _("Enter keeps it");
  if (open != G_MAXUINT && ward_sketch_role (draw->sketch, open) == WARD_SKETCH_CUT)
    return _("draw the line to split along, right through; Enter splits");
  if (open == G_MAXUINT)
    return _("drag a corner, click an edge to add one; Enter keeps it");
  return n == 0 ? _("click, or press Space, at each corner") : _("Enter finishes");
}

static char *
dup_size (const WardMapDraw *draw)
{
  guint n = ward_sketch_n_vertices (draw->sketch);
  double area, length;
  g_autofree char *corners = g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "%u corner", "%u corners", n), n);
  g_autofree char *inside = NULL, *round = NULL;

  ward_sketch_measure (draw->sketch, &area, &length);
  inside = ward_format_area (area);
  round = ward_format_metres (length);
  if (n < 2)
    return g_steal_pointer (&corners);
  if (area > 0)
    /* Translators: corners, an area, a length */
    return g_strdup_printf (_("%s, %s, %s round"), corners, inside, round);
  /* Translators: corners, a length */
  return g_strdup_printf (_("%s, %s long"), corners, round);
}

void
ward_map_draw_update (WardMap *self)
{
  WardMapDraw *draw = self->draw;
  WardShapeFault fault = draw->marks.problem.fault;
  g_autofree char *size = dup_size (draw);
  g_autofree char *parts = ward_map_draw_dup_parts (self);
  g_autofree char *text =
      g_strdup_printf ("%s: %s%s · %s", draw->what, size, parts, hint (draw));

  ward_sketch_layer_show (self->sketch, draw->sketch, &draw->marks);
  ward_map_draw_update_bar (self, text, fault != WARD_SHAPE_FAULT_NONE
                                            ? ward_shape_fault_text (fault) : NULL);
}

void
ward_map_draw_settle (WardMap *self, gboolean done, const WardShapeProblem *problem)
{
  if (done)
    self->draw->marks.problem = (WardShapeProblem) { 0 };
  else
    {
      self->draw->marks.problem = *problem;
      gtk_widget_error_bell (GTK_WIDGET (self));
    }
  ward_map_draw_update (self);
  if (done)
    g_signal_emit_by_name (self, "sketch-changed");
}

/* --- places --- */

static gboolean
place_at (WardMap *self, double x, double y, Place *ret)
{
  WardMapFrame frame;
  WardMercator at;
  double lon, lat;

  if (!ward_draw_layer_get_frame (WARD_DRAW_LAYER (self->sketch), &frame))
    return FALSE;
  at = ward_map_frame_unproject (&frame, x, y);
  if (self->draw->snap)
    ward_map_snap (ward_shape_layer_get_set (self->shapes),
                   ward_shape_layer_get_filter (self->shapes) & ~(1u << WARD_MAP_BUFFER), &frame,
                   at, SNAP_PIXELS, &at);
  ward_mercator_to_degrees (at, &lon, &lat);
  *ret = (Place) { ward_e7_from_degrees (lon), ward_e7_from_degrees (lat) };
  return TRUE;
}

void
ward_map_draw_choose (WardMap *self, guint ring, guint index)
{
  WardSketchMarks *marks = &self->draw->marks;

  marks->has_chosen = TRUE;
  marks->ring = ring;
  marks->index = index;
}

/* The chosen vertex may have gone by undoing. */
gboolean
ward_map_draw_has_chosen (WardMap *self)
{
  WardSketchMarks *marks = &self->draw->marks;
  guint n = 0;

  if (marks->has_chosen && marks->ring < ward_sketch_n_rings (self->draw->sketch))
    ward_sketch_ring (self->draw->sketch, marks->ring, &n);
  marks->has_chosen = marks->has_chosen && marks->index < n;
  return marks->has_chosen;
}

static void
insert (WardMap *self, guint ring, guint index, Place at)
{
  WardShapeProblem problem = { 0 };
  gboolean done =
      ward_sketch_insert (self->draw->sketch, ring, index, at.lon, at.lat, &problem);
  guint n;

  if (done)
    {
      ward_sketch_ring (self->draw->sketch, ring, &n);
      ward_map_draw_choose (self, ring, MIN (index, n - 1));
    }
  ward_map_draw_settle (self, done, &problem);
}

static void
move_chosen (WardMap *self, Place to)
{
  WardSketchMarks *marks = &self->draw->marks;
  WardShapeProblem problem = { 0 };

  ward_map_draw_settle (self,
          ward_sketch_move (self->draw->sketch, marks->ring, marks->index, to.lon, to.lat,
                            &problem),
          &problem);
}

static void
close_ring (WardMap *self, guint ring)
{
  WardShapeProblem problem = { 0 };

  ward_map_draw_settle (self, ward_sketch_close (self->draw->sketch, ring, &problem), &problem);
}

/* --- pointer --- */

/* While a line to split along is drawn, only its own corners can be taken hold of. */
static gboolean
hit_vertex (WardMap *self, double x, double y, double reach, guint *ret_ring, guint *ret_index)
{
  const WardSketch *sketch = self->draw->sketch;
  guint open = ward_sketch_open_ring (sketch);

  return ward_sketch_layer_hit_vertex (self->sketch, x, y, reach, ret_ring, ret_index)
         && (open == G_MAXUINT || ward_sketch_role (sketch, open) != WARD_SKETCH_CUT
             || *ret_ring == open);
}

static gboolean
hit_edge (WardMap *self, double x, double y, double reach, guint *ret_ring, guint *ret_index)
{
  const WardSketch *sketch = self->draw->sketch;
  guint open = ward_sketch_open_ring (sketch);

  return ward_sketch_layer_hit_edge (self->sketch, x, y, reach, ret_ring, ret_index)
         && (open == G_MAXUINT || ward_sketch_role (sketch, open) != WARD_SKETCH_CUT
             || *ret_ring == open);
}

void
ward_map_draw_click (WardMap *self, int n_press, double x, double y, double reach)
{
  WardMapDraw *draw = self->draw;
  guint open = ward_sketch_open_ring (draw->sketch), ring, index;
  Place at;

  draw->marks.cross_hairs = FALSE;
  if (n_press == 2)
    {
      ward_map_draw_finish (self);
      return;
    }
  if (hit_vertex (self, x, y, reach, &ring, &index))
    {
      ward_map_draw_choose (self, ring, index);
      if (ring == open && index == 0 && ward_sketch_kind (draw->sketch) == WARD_SKETCH_AREA
          && ward_sketch_n_vertices (draw->sketch) > 2)
        close_ring (self, ring);
      ward_map_draw_update (self);
    }
  else if (place_at (self, x, y, &at)
           && hit_edge (self, x, y, reach * 0.6, &ring, &index))
    insert (self, ring, index + 1, at);
  else if (open != G_MAXUINT && place_at (self, x, y, &at))
    insert (self, open, G_MAXUINT, at);
}

void
ward_map_draw_point_at (WardMap *self, double x, double y)
{
  WardMapDraw *draw = self->draw;
  Place at;

  if (!place_at (self, x, y, &at))
    return;
  draw->marks.cross_hairs = FALSE;
  draw->marks.has_next = !draw->holds;
  draw->marks.lon = at.lon * WARD_E7;
  draw->marks.lat = at.lat * WARD_E7;
  ward_sketch_layer_show (self->sketch, draw->sketch, &draw->marks);
}

gboolean
ward_map_draw_grab (WardMap *self, double x, double y, double reach)
{
  guint ring, index;

  if (!hit_vertex (self, x, y, reach, &ring, &index))
    return FALSE;
  ward_map_draw_choose (self, ring, index);
  self->draw->holds = TRUE;
  self->draw->marks.has_next = FALSE;
  ward_map_draw_update (self);
  return TRUE;
}

gboolean
ward_map_draw_press (WardMap *self, double x, double y, double reach)
{
  guint ring, index;
  Place at;

  if (hit_vertex (self, x, y, reach, &ring, &index))
    {
      self->draw->holds = FALSE;
      ward_map_draw_choose (self, ring, index);
      ward_map_draw_remove (self);
    }
  else if (place_at (self, x, y, &at) && hit_edge (self, x, y, reach, &ring, &index))
    insert (self, ring, index + 1, at);
  else
    return FALSE;
  self->draw->pressed = TRUE;
  return TRUE;
}

void
ward_map_draw_drop (WardMap *self, double x, double y)
{
  Place at;

  self->draw->holds = FALSE;
  if (ward_map_draw_has_chosen (self) && place_at (self, x, y, &at))
    move_chosen (self, at);
}

/* --- keyboard --- */

/* The keyboard puts vertices at the middle of the map, which the arrows move. */
static gboolean
middle (WardMap *self, Place *ret)
{
  WardMapFrame frame;

  self->draw->marks.cross_hairs = TRUE;
  self->draw->marks.has_next = FALSE;
  return ward_draw_layer_get_frame (WARD_DRAW_LAYER (self->sketch), &frame)
         && place_at (self, frame.width * 0.5, frame.height * 0.5, ret);
}

void
ward_map_draw_add (WardMap *self)
{
  guint open = ward_sketch_open_ring (self->draw->sketch);
  Place at;

  if (!middle (self, &at))
    return;
  if (open != G_MAXUINT)
    insert (self, open, G_MAXUINT, at);
  else if (ward_map_draw_has_chosen (self))
    move_chosen (self, at);
  else
    gtk_widget_error_bell (GTK_WIDGET (self));
}

/* Half way along the edge after the chosen vertex. */
void
ward_map_draw_insert (WardMap *self)
{
  WardSketchMarks *marks = &self->draw->marks;
  const gint32 *at;
  guint n, next;

  if (!ward_map_draw_has_chosen (self))
    return;
  at = ward_sketch_ring (self->draw->sketch, marks->ring, &n);
  next = (marks->index + 1) % n;
  if (n < 2 || (next == 0 && !ward_sketch_is_closed (self->draw->sketch, marks->ring)))
    {
      gtk_widget_error_bell (GTK_WIDGET (self));
      return;
    }
  insert (self, marks->ring, marks->index + 1,
          (Place) { (at[2 * marks->index] + (gint64) at[2 * next]) / 2,
                    (at[2 * marks->index + 1] + (gint64) at[2 * next + 1]) / 2 });
}

void
ward_map_draw_show_chosen (WardMap *self)
{
  WardSketchMarks *marks = &self->draw->marks;
  guint n;
  const gint32 *at = ward_sketch_ring (self->draw->sketch, marks->ring, &n);

  ward_map_go_to (self, at[2 * marks->index] * WARD_E7, at[2 * marks->index + 1] * WARD_E7, 0,
                  FALSE);
}

gboolean
ward_map_draw_step (WardMap *self, int step)
{
  WardSketchMarks *marks = &self->draw->marks;
  guint total = ward_sketch_n_vertices (self->draw->sketch), n, before = 0, at;

  if (total == 0)
    return FALSE;
  if (ward_map_draw_has_chosen (self))
    {
      for (guint i = 0; i < marks->ring; i++, before += n)
        ward_sketch_ring (self->draw->sketch, i, &n);
      at = before + marks->index + step;
    }
  else
    at = step > 0 ? 0 : total - 1;
  if (at >= total)
    return FALSE;
  for (guint i = 0; i < ward_sketch_n_rings (self->draw->sketch); i++)
    {
      ward_sketch_ring (self->draw->sketch, i, &n);
      if (at < n)
        {
          ward_map_draw_choose (self, i, at);
          break;
        }
      at -= n;
    }
  marks->cross_hairs = TRUE;
  ward_map_draw_show_chosen (self);
  ward_map_draw_update (self);
  return TRUE;
}

void
ward_map_draw_nudge (WardMap *self, double dx, double dy)
{
  WardSketchMarks *marks = &self->draw->marks;
  gboolean snap = self->draw->snap;
  WardMapFrame frame;
  const gint32 *at;
  double x, y;
  guint n;
  Place to;

  if (!ward_map_draw_has_chosen (self)
      || !ward_draw_layer_get_frame (WARD_DRAW_LAYER (self->sketch), &frame))
    return;
  at = ward_sketch_ring (self->draw->sketch, marks->ring, &n) + 2 * (gsize) marks->index;
  ward_map_frame_project (&frame, ward_mercator_from_e7 (at[0], at[1]), &x, &y);
  self->draw->snap = FALSE; /* a nudge must be able to leave what it had snapped to */
  if (place_at (self, x + dx, y + dy, &to))
    move_chosen (self, to);
  self->draw->snap = snap;
}

void
ward_map_draw_remove (WardMap *self)
{
  WardSketchMarks *marks = &self->draw->marks;
  guint ring = ward_sketch_open_ring (self->draw->sketch), n = 0;
  WardShapeProblem problem = { 0 };
  gboolean done;

  if (!ward_map_draw_has_chosen (self) && ring != G_MAXUINT)
    {
      ward_sketch_ring (self->draw->sketch, ring, &n);
      if (n > 0)
        ward_map_draw_choose (self, ring, n - 1);
    }
  if (!ward_map_draw_has_chosen (self))
    return;
  done = ward_sketch_remove (self->draw->sketch, marks->ring, marks->index, &problem);
  marks->index = marks->index > 0 ? marks->index - 1 : 0;
  ward_map_draw_has_chosen (self);
  ward_map_draw_settle (self, done, &problem);
}

void
ward_map_draw_undo (WardMap *self, gboolean redo)
{
  if (redo ? ward_sketch_redo (self->draw->sketch) : ward_sketch_undo (self->draw->sketch))
    {
      ward_map_draw_has_chosen (self);
      ward_map_draw_settle (self, TRUE, NULL);
    }
  else
    gtk_widget_error_bell (GTK_WIDGET (self));
}

void
ward_map_draw_set_width (WardMap *self, double metres)
{
  if (!self->draw || ward_sketch_width (self->draw->sketch) == metres)
    return;
  ward_sketch_set_width (self->draw->sketch, metres);
  ward_map_draw_settle (self, TRUE, NULL);
}

void
ward_map_draw_set_snap (WardMap *self, gboolean snap)
{
  if (self->draw)
    self->draw->snap = snap;
}

/* --- beginning and end --- */

/* The shape, and all that was split off it. */
static gboolean
is_good (const WardSketch *sketch, WardShapeProblem *ret_problem)
{
  g_autoptr (WardShape) shape = ward_sketch_to_shape (sketch, ret_problem, NULL);
  gboolean good = shape != NULL;

  for (guint i = 1; good && i < ward_sketch_n_pieces (sketch); i++)
    {
      g_autoptr (WardShape) piece = ward_sketch_piece_to_shape (sketch, i, ret_problem, NULL);

      good = piece != NULL;
    }
  return good;
}

void
ward_map_draw_finish (WardMap *self)
{
  guint open = ward_sketch_open_ring (self->draw->sketch), n = 0;
  WardShapeProblem problem = { WARD_SHAPE_FAULT_TOO_FEW };

  if (ward_map_draw_cut (self))
    return;
  if (open != G_MAXUINT)
    ward_sketch_ring (self->draw->sketch, open, &n);
  if (open != G_MAXUINT && ward_sketch_kind (self->draw->sketch) == WARD_SKETCH_AREA
      && (n > 0 || open == 0))
    {
      close_ring (self, open);
      if (!ward_sketch_is_closed (self->draw->sketch, open))
        return;
    }
  if (is_good (self->draw->sketch, &problem))
    g_signal_emit_by_name (self, "sketch-finished");
  else
    ward_map_draw_settle (self, FALSE, &problem);
}

static void
left_cb (AdwMessageDialog *dialog, const char *response, WardMap *self)
{
  if (self->draw && g_str_equal (response, "leave"))
    g_signal_emit_by_name (self, "sketch-left");
}

void
ward_map_draw_leave (WardMap *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *dialog;

  if (ward_sketch_n_vertices (self->draw->sketch) == 0
      || !ward_sketch_can_undo (self->draw->sketch) || !GTK_IS_WINDOW (root))
    {
      g_signal_emit_by_name (self, "sketch-left");
      return;
    }
  dialog = adw_message_dialog_new (GTK_WINDOW (root), _("Throw the drawing away?"),
                                   _("It has not been saved."));
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "keep", _("_Keep drawing"),
                                    "leave", _("_Throw away"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "leave",
                                              ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "keep");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "keep");
  g_signal_connect_object (dialog, "response", G_CALLBACK (left_cb), self, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

void
ward_map_draw_dispose (WardMap *self)
{
  WardMapDraw *draw = g_steal_pointer (&self->draw);

  if (!draw)
    return;
  ward_sketch_free (draw->sketch);
  g_free (draw->what);
  g_free (draw);
}

void
ward_map_start_drawing (WardMap *self, WardSketch *sketch, const char *what)
{
  ward_map_stop_drawing (self);
  ward_map_set_selected (self, (WardMapFeature) { WARD_MAP_FEATURE_NONE, 0 }, FALSE, FALSE);
  self->draw = g_new0 (WardMapDraw, 1);
  self->draw->sketch = sketch;
  self->draw->what = g_strdup (what);
  self->draw->snap = TRUE;
  ward_map_draw_update (self);
  gtk_widget_grab_focus (GTK_WIDGET (self));
}

void
ward_map_stop_drawing (WardMap *self)
{
  if (!self->draw)
    return;
  ward_sketch_layer_show (self->sketch, NULL, NULL);
  ward_map_draw_dispose (self);
  ward_map_draw_update_bar (self, NULL, NULL);
  ward_map_announce (self);
}
