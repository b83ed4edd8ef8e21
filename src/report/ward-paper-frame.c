/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-paper-frame.h"
#include "ward-paper-style.h"

#include "ward-time.h"
#include <glib/gi18n-lib.h>

#define HEAD_MARKING 26.0
#define HEAD_LINE 46.0
#define HEAD_RULE 62.0
#define FOOT_RULE 781.0
#define FOOT_LINE 786.0
#define FOOT_MARKING 809.0
#define BADGE_HEIGHT 13.0

/* One line at a height (its top), cut with an ellipsis when longer than width. */
static void
draw_text (cairo_t *cr, PangoContext *context, WardRole role, WardInk ink, WardPaperAlign align,
           double y, double width, const char *text)
{
  double x = WARD_PAGE_LEFT + (align == WARD_PAPER_END ? WARD_TEXT_WIDTH - width : 0);
  g_autoptr (PangoLayout) layout = NULL;

  if (text == NULL || *text == '\0')
    return;
  layout = ward_style_layout (context, role, text, width, 0);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  pango_layout_set_alignment (layout,
                              align == WARD_PAPER_END ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT);
  ward_ink_set (cr, ink);
  cairo_move_to (cr, x,
                 y + ward_role_baseline (role) -
                   (double) pango_layout_get_baseline (layout) / PANGO_SCALE);
  pango_cairo_show_layout (cr, layout);
}

static void
draw_rule (cairo_t *cr, double y)
{
  ward_ink_set (cr, WARD_INK_HAIRLINE);
  cairo_rectangle (cr, WARD_PAGE_LEFT, y, WARD_TEXT_WIDTH, 0.5);
  cairo_fill (cr);
}

static char *
marking_line (const WardPaperHead *head)
{
  if (head->handling == NULL || *head->handling == '\0')
    return g_strdup (head->marking);
  return g_strdup_printf ("%s \xe2\x80\x93 %s", head->marking, head->handling);
}

/* The marking, whole whatever its length: a long one is set smaller, never cut. */
static void
draw_marking (cairo_t *cr, PangoContext *context, double y, const char *text)
{
  g_autoptr (PangoLayout) layout = ward_style_layout (context, WARD_ROLE_MARKING, text, -1, 0);
  PangoRectangle extents;
  double width, scale;

  pango_layout_get_extents (layout, NULL, &extents);
  width = (double) extents.width / PANGO_SCALE;
  scale = MIN (1.0, WARD_TEXT_WIDTH / MAX (width, 1.0));
  cairo_save (cr);
  ward_ink_set (cr, WARD_INK_TEXT);
  cairo_translate (cr, (WARD_PAGE_WIDTH - width * scale) / 2,
                   y + ward_role_baseline (WARD_ROLE_MARKING));
  cairo_scale (cr, scale, scale);
  cairo_move_to (cr, 0, 0);
  pango_cairo_show_layout_line (cr, pango_layout_get_line_readonly (layout, 0));
  cairo_restore (cr);
}

static void
draw_badge (cairo_t *cr, PangoContext *context)
{
  g_autoptr (PangoLayout) layout =
    ward_style_layout (context, WARD_ROLE_LABEL, _("Sample: invented data"), -1, 0);
  PangoRectangle extents;
  double width, x;

  pango_layout_get_extents (layout, NULL, &extents);
  width = (double) extents.width / PANGO_SCALE + 12;
  x = (WARD_PAGE_WIDTH - width) / 2;
  ward_ink_set (cr, WARD_INK_AMBER_TINT);
  cairo_rectangle (cr, x, HEAD_LINE - 1.5, width, BADGE_HEIGHT);
  cairo_fill_preserve (cr);
  ward_ink_set (cr, WARD_INK_AMBER);
  cairo_set_line_width (cr, 0.5);
  cairo_stroke (cr);
  cairo_move_to (cr, x + 6, HEAD_LINE - 1.5 + ward_role_baseline (WARD_ROLE_LABEL));
  pango_cairo_show_layout_line (cr, pango_layout_get_line_readonly (layout, 0));
}

static void
draw_foot (cairo_t *cr, PangoContext *context, const WardPaperHead *head, guint page, guint n_pages)
{
  g_autofree char *when = ward_time_display (head->printed_at);
  g_autofree char *printed = head->printed_by != NULL && *head->printed_by != '\0'
                               ? g_strdup_printf (_("Printed %s by %s"), when, head->printed_by)
                               : g_strdup_printf (_("Printed %s"), when);
  g_autofree char *number = g_strdup_printf (_("Page %u of %u"), page, n_pages);
  g_autofree char *copy =
    head->copy != NULL && *head->copy != '\0' ? g_strdup_printf (_("Copy %s"), head->copy) : NULL;

  draw_rule (cr, FOOT_RULE);
  draw_text (cr, context, WARD_ROLE_FRAME, WARD_INK_SLATE, WARD_PAPER_START, FOOT_LINE,
             WARD_TEXT_WIDTH - 180, printed);
  draw_text (cr, context, WARD_ROLE_FRAME, WARD_INK_TEXT, WARD_PAPER_END, FOOT_LINE, 170, number);
  draw_text (cr, context, WARD_ROLE_FRAME, WARD_INK_SLATE, WARD_PAPER_START, FOOT_LINE + 10,
             WARD_TEXT_WIDTH - 180, head->disposal);
  draw_text (cr, context, WARD_ROLE_FRAME, WARD_INK_SLATE, WARD_PAPER_END, FOOT_LINE + 10, 170,
             copy);
}

void
ward_frame_draw (cairo_t *cr, PangoContext *context, const WardPaperHead *head, guint page,
                 guint n_pages)
{
  g_autofree char *marking = marking_line (head);
  g_autofree char *left = head->organisation != NULL && *head->organisation != '\0'
                            ? g_strdup_printf ("%s  \xc2\xb7  %s", head->title, head->organisation)
                            : g_strdup (head->title);
  double side = WARD_TEXT_WIDTH / 2 - (head->sample ? 70 : 10);

  draw_marking (cr, context, HEAD_MARKING, marking);
  draw_text (cr, context, WARD_ROLE_FRAME, WARD_INK_SLATE, WARD_PAPER_START, HEAD_LINE, side, left);
  draw_text (cr, context, WARD_ROLE_FRAME, WARD_INK_SLATE, WARD_PAPER_END, HEAD_LINE, side,
             head->reference);
  draw_rule (cr, HEAD_RULE);
  if (head->sample)
    draw_badge (cr, context);
  draw_foot (cr, context, head, page, n_pages);
  draw_marking (cr, context, FOOT_MARKING, marking);
}

void
ward_frame_draw_watermark (cairo_t *cr, PangoContext *context)
{
  g_autoptr (PangoLayout) layout =
    ward_style_layout (context, WARD_ROLE_TITLE, _("SAMPLE"), -1, 0);
  PangoRectangle ink;

  pango_layout_get_extents (layout, &ink, NULL);
  cairo_save (cr);
  cairo_translate (cr, WARD_PAGE_WIDTH / 2, WARD_PAGE_HEIGHT / 2);
  cairo_rotate (cr, -0.94);
  cairo_scale (cr, 5.6, 5.6);
  cairo_move_to (cr, -(ink.x + ink.width / 2.0) / PANGO_SCALE,
                 -(ink.y + ink.height / 2.0) / PANGO_SCALE);
  pango_cairo_layout_path (cr, layout);
  ward_ink_set (cr, WARD_INK_WATERMARK);
  cairo_fill (cr);
  cairo_restore (cr);
}
