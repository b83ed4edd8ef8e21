/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-shape-labels.h"

#include "ward-map-sprite.h"
#include "ward-shape-draw.h"

#include <math.h>

#define HALO 3 /* pixels around the letters */

typedef struct {
  WardSprite *sprite;
  int width, height;
} Label;

struct _WardShapeLabels {
  GtkWidget *widget;
  GHashTable *labels; /* shape's number -> Label */
  WardShapeSet *set; /* whose they are */
  gboolean dark;
  int scale;
};

static void
label_free (gpointer data)
{
  Label *label = data;

  g_clear_pointer (&label->sprite, ward_sprite_free);
  g_free (label);
}

WardShapeLabels *
ward_shape_labels_new (GtkWidget *widget)
{
  WardShapeLabels *labels = g_new0 (WardShapeLabels, 1);

  labels->widget = widget;
  labels->labels = g_hash_table_new_full (NULL, NULL, NULL, label_free);
  return labels;
}

void
ward_shape_labels_free (WardShapeLabels *labels)
{
  if (!labels)
    return;
  g_hash_table_unref (labels->labels);
  g_clear_pointer (&labels->set, ward_shape_set_unref);
  g_free (labels);
}

/* Pictures are good for one set, one theme and one scale. */
static void
reset_if_other (WardShapeLabels *labels, const WardShapeSet *set, const WardMapFrame *frame)
{
  if (labels->set == set && labels->dark == frame->dark && labels->scale == frame->scale)
    return;
  g_hash_table_remove_all (labels->labels);
  g_clear_pointer (&labels->set, ward_shape_set_unref);
  labels->set = ward_shape_set_ref ((WardShapeSet *) set);
  labels->dark = frame->dark;
  labels->scale = frame->scale;
}

static PangoLayout *
set_text (WardShapeLabels *labels, const WardShapeItem *item)
{
  PangoLayout *layout = gtk_widget_create_pango_layout (labels->widget, item->label);
  g_autoptr (PangoAttrList) attrs = pango_attr_list_new ();
  gboolean large = item->style == WARD_MAP_DISTRICT;

  pango_attr_list_insert (attrs,
                          pango_attr_weight_new (item->style == WARD_MAP_WARD ? PANGO_WEIGHT_NORMAL
                                                                              : PANGO_WEIGHT_BOLD));
  pango_attr_list_insert (attrs, pango_attr_size_new_absolute ((large ? 15 : 12) * PANGO_SCALE));
  if (large)
    pango_attr_list_insert (attrs, pango_attr_letter_spacing_new (2 * PANGO_SCALE));
  pango_layout_set_attributes (layout, attrs);
  pango_layout_set_width (layout, 150 * PANGO_SCALE);
  pango_layout_set_alignment (layout, PANGO_ALIGN_CENTER);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD);
  return layout;
}

static WardSprite *
paint (PangoLayout *layout, const PangoRectangle *extents, WardMapColour ink, int width,
       int height, int scale, gboolean dark)
{
  cairo_surface_t *surface =
      cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width * scale, height * scale);
  cairo_t *cr = cairo_create (surface);
  WardSprite *sprite;

  cairo_scale (cr, scale, scale);
  cairo_move_to (cr, HALO - extents->x, HALO - extents->y);
  pango_cairo_layout_path (cr, layout);
  cairo_set_line_width (cr, 2 * HALO - 1);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_set_source_rgba (cr, dark ? 0.08 : 1, dark ? 0.09 : 1, dark ? 0.11 : 1, 0.85);
  cairo_stroke (cr);
  cairo_move_to (cr, HALO - extents->x, HALO - extents->y);
  ward_map_colour_set (cr, ink, 1);
  pango_cairo_show_layout (cr, layout);
  cairo_destroy (cr);
  sprite = ward_sprite_new (surface, 0, 0, width, height, scale);
  cairo_surface_destroy (surface);
  return sprite;
}

static Label *
ensure_label (WardShapeLabels *labels, const WardShapeItem *item, guint number,
              const WardMapFrame *frame)
{
  Label *label = g_hash_table_lookup (labels->labels, GUINT_TO_POINTER (number));
  g_autoptr (PangoLayout) layout = NULL;
  PangoRectangle extents;

  if (label)
    return label;
  layout = set_text (labels, item);
  pango_layout_get_pixel_extents (layout, NULL, &extents);
  label = g_new0 (Label, 1);
  label->width = extents.width + 2 * HALO;
  label->height = extents.height + 2 * HALO;
  label->sprite =
      paint (layout, &extents, ward_map_style_colour (item->style, frame->dark), label->width,
             label->height, frame->scale, frame->dark);
  g_hash_table_insert (labels->labels, GUINT_TO_POINTER (number), label);
  return label;
}

/* Halos may touch, letters may not. */
static gboolean
is_free (const graphene_rect_t *taken, guint n, const graphene_rect_t *rect)
{
  graphene_rect_t letters;

  graphene_rect_inset_r (rect, HALO, HALO, &letters);
  for (guint i = 0; i < n; i++)
    if (graphene_rect_intersection (&taken[i], &letters, NULL))
      return FALSE;
  return TRUE;
}

/* Puts one label, if its shape gives it room and no other has taken it. */
static gboolean
append_one (WardShapeLabels *labels, GtkSnapshot *snapshot, const WardMapFrame *frame,
            const WardShapeItem *item, guint number, graphene_rect_t *taken, guint n)
{
  static const double shifts[] = { 0, -1, 1, -2, 2 };
  Label *label;
  double x, y, room = item->span * frame->world;

  ward_map_frame_project (frame, item->anchor, &x, &y);
  if (room < 24 || x < 0 || y < 0 || x > frame->width || y > frame->height)
    return FALSE;
  label = ensure_label (labels, item, number, frame);
  if (label->width > room + 2 * HALO && item->style != WARD_MAP_ROUTE)
    return FALSE;
  /* In the middle, else a line or two higher or lower. */
  for (guint i = 0; i < (item->style < WARD_MAP_CELL_STYLE ? G_N_ELEMENTS (shifts) : 1); i++)
    {
      graphene_rect_init (&taken[n], floor (x - label->width * 0.5),
                          floor (y + (shifts[i] - 0.5) * label->height), label->width,
                          label->height);
      if (!is_free (taken, n, &taken[n]))
        continue;
      ward_sprite_put (label->sprite, snapshot, taken[n].origin.x, taken[n].origin.y, 1);
      return TRUE;
    }
  return FALSE;
}

void
ward_shape_labels_append (WardShapeLabels *labels, GtkSnapshot *snapshot,
                          const WardMapFrame *frame, const WardShapeSet *set, guint mask,
                          WardLabelRoom *room)
{
  reset_if_other (labels, set, frame);
  /* Topmost styles choose first. */
  for (guint i = ward_shape_set_size (set); i-- > 0 && room->n < WARD_MAX_LABELS;)
    {
      const WardShapeItem *item = ward_shape_set_item (set, i);

      if (item->label && *item->label && (mask >> item->style & 1))
        room->n += append_one (labels, snapshot, frame, item, i, room->taken, room->n);
    }
}
