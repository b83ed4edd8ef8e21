/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-map-draw.h"

#include "ward-map-private.h"

#include <glib/gi18n-lib.h>

/* An outline that still grows is closed first. */
static gboolean
close_open (WardMap *self)
{
  WardSketch *sketch = self->draw->sketch;
  guint open = ward_sketch_open_ring (sketch);
  WardShapeProblem problem = { 0 };

  if (open == G_MAXUINT || ward_sketch_kind (sketch) != WARD_SKETCH_AREA
      || ward_sketch_close (sketch, open, &problem))
    return TRUE;
  ward_map_draw_settle (self, FALSE, &problem);
  return FALSE;
}

static void
begin (WardMap *self, gboolean (*func) (WardSketch *sketch))
{
  if (!close_open (self))
    return;
  if (!func (self->draw->sketch))
    {
      gtk_widget_error_bell (GTK_WIDGET (self));
      return;
    }
  self->draw->marks.has_chosen = FALSE;
  ward_map_draw_settle (self, TRUE, NULL);
}

void
ward_map_draw_hole (WardMap *self)
{
  begin (self, ward_sketch_begin_hole);
}

void
ward_map_draw_part (WardMap *self)
{
  begin (self, ward_sketch_begin_part);
}

void
ward_map_draw_split (WardMap *self)
{
  begin (self, ward_sketch_begin_cut);
}

/* The part or hole of the chosen corner; the last one when none is chosen. */
void
ward_map_draw_remove_part (WardMap *self)
{
  const WardSketchMarks *marks = &self->draw->marks;
  guint last = ward_sketch_n_rings (self->draw->sketch) - 1;

  ward_sketch_remove_ring (self->draw->sketch,
                           ward_map_draw_has_chosen (self) ? marks->ring : last);
  self->draw->marks.has_chosen = FALSE;
  ward_map_draw_settle (self, TRUE, NULL);
}

gboolean
ward_map_draw_cut (WardMap *self)
{
  WardSketch *sketch = self->draw->sketch;
  guint open = ward_sketch_open_ring (sketch), n = 0;
  WardShapeProblem problem = { 0 };

  if (open == G_MAXUINT || ward_sketch_role (sketch, open) != WARD_SKETCH_CUT)
    return FALSE;
  ward_sketch_ring (sketch, open, &n);
  if (n == 0)
    ward_sketch_remove_ring (sketch, open); /* begun, and thought better of */
  self->draw->marks.has_chosen = FALSE;
  ward_map_draw_settle (self, n == 0 || ward_sketch_cut (sketch, &problem), &problem);
  return TRUE;
}

static void
step_part (WardMap *self, int step)
{
  const WardSketch *sketch = self->draw->sketch;
  guint total = ward_sketch_n_rings (sketch), n = 0;
  guint ring = ward_map_draw_has_chosen (self) ? self->draw->marks.ring : step > 0 ? total - 1 : 0;

  for (guint i = 0; i < total && n == 0; i++)
    {
      ring = (ring + total + step) % total;
      ward_sketch_ring (sketch, ring, &n);
    }
  if (n == 0)
    return;
  ward_map_draw_choose (self, ring, 0);
  self->draw->marks.cross_hairs = TRUE;
  ward_map_draw_show_chosen (self);
  ward_map_draw_update (self);
}

void
ward_map_draw_next_part (WardMap *self)
{
  step_part (self, 1);
}

void
ward_map_draw_previous_part (WardMap *self)
{
  step_part (self, -1);
}

/* --- telling --- */

/* ", corner 3 of part 2", ", corner 1 of a hole". */
static void
tell_chosen (WardMap *self, GString *text)
{
  const WardSketchMarks *marks = &self->draw->marks;
  guint part = 0;

  for (guint i = 0; i <= marks->ring; i++)
    part += ward_sketch_role (self->draw->sketch, i) == WARD_SKETCH_OUTLINE;
  switch (ward_sketch_role (self->draw->sketch, marks->ring))
    {
    case WARD_SKETCH_HOLE:
      g_string_append_printf (text, _(", corner %u of a hole"), marks->index + 1);
      break;
    case WARD_SKETCH_CUT:
      break;
    case WARD_SKETCH_OUTLINE:
    default:
      g_string_append_printf (text, _(", corner %u of part %u"), marks->index + 1, part);
    }
}

char *
ward_map_draw_dup_parts (WardMap *self)
{
  const WardSketch *sketch = self->draw->sketch;
  guint parts = ward_sketch_n_parts (sketch), pieces = ward_sketch_n_pieces (sketch) - 1;
  GString *text = g_string_new ("");

  if (parts > 1)
    g_string_append_printf (text, g_dngettext (GETTEXT_PACKAGE, ", %u part", ", %u parts", parts),
                            parts);
  if (pieces > 0)
    g_string_append_printf (text, g_dngettext (GETTEXT_PACKAGE, ", %u piece split off",
                                               ", %u pieces split off", pieces), pieces);
  if (ward_sketch_n_rings (sketch) > 1 && ward_map_draw_has_chosen (self))
    tell_chosen (self, text);
  return g_string_free (text, FALSE);
}
