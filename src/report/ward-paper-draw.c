/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-paper-draw.h"
#include "ward-paper-frame.h"
#include "ward-paper-pages.h"

#define DEPTH 3

struct _WardPaperLayout {
  const WardPaper *paper;
  WardFlow flow;
  GPtrArray *sheets;
};

/* The structure elements that stand open while a page is drawn. */
typedef struct {
  cairo_t *cr;
  gboolean tagged;
  WardTag open[DEPTH];
  guint n;
} Pen;

static void
close_tags (Pen *pen, guint to)
{
  while (pen->n > to)
    cairo_tag_end (pen->cr, pen->open[--pen->n].name);
}

/* Opens the elements that path names, closing only what differs. */
static void
enter (Pen *pen, const WardTag *path, guint n)
{
  guint same = 0;

  if (!pen->tagged)
    return;
  while (same < n && same < pen->n && pen->open[same].id == path[same].id)
    same++;
  close_tags (pen, same);
  for (; same < n; same++)
    {
      cairo_tag_begin (pen->cr, path[same].name, NULL);
      pen->open[pen->n++] = path[same];
    }
}

static void
draw_check (cairo_t *cr, const WardMark *mark, double x, double y)
{
  double s = mark->w;

  ward_ink_set (cr, mark->ink);
  cairo_set_line_width (cr, 0.7);
  cairo_rectangle (cr, x + 0.35, y + 0.35, s - 0.7, s - 0.7);
  cairo_stroke (cr);
  cairo_set_line_width (cr, 1.3);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  if (mark->check == WARD_PAPER_MET)
    {
      cairo_move_to (cr, x + s * 0.24, y + s * 0.54);
      cairo_line_to (cr, x + s * 0.43, y + s * 0.73);
      cairo_line_to (cr, x + s * 0.77, y + s * 0.29);
    }
  else if (mark->check == WARD_PAPER_NOT_MET)
    {
      cairo_move_to (cr, x + s * 0.28, y + s * 0.28);
      cairo_line_to (cr, x + s * 0.72, y + s * 0.72);
      cairo_move_to (cr, x + s * 0.72, y + s * 0.28);
      cairo_line_to (cr, x + s * 0.28, y + s * 0.72);
    }
  else if (mark->check == WARD_PAPER_NOT_APPLICABLE)
    {
      cairo_move_to (cr, x + s * 0.27, y + s * 0.5);
      cairo_line_to (cr, x + s * 0.73, y + s * 0.5);
    }
  cairo_stroke (cr);
}

static void
draw_ground (cairo_t *cr, const WardMark *mark, double y)
{
  ward_ink_set (cr, mark->ink);
  switch (mark->type)
    {
      case WARD_MARK_FILL:
        cairo_rectangle (cr, mark->x, y + mark->y, mark->w, mark->h);
        cairo_fill (cr);
        break;
      case WARD_MARK_DOT:
        cairo_arc (cr, mark->x, y + mark->y, mark->w / 2, 0, 2 * G_PI);
        cairo_fill (cr);
        break;
      case WARD_MARK_BOX: draw_check (cr, mark, mark->x, y + mark->y); break;
      case WARD_MARK_LINE:
      case WARD_MARK_PICTURE:
      default: break;
    }
}

static void
draw_line (Pen *pen, const WardPiece *piece, const WardMark *mark, double y)
{
  WardTag path[DEPTH];
  guint n = 0;

  for (guint i = 0; i < piece->n_outer; i++)
    path[n++] = piece->outer[i];
  if (mark->tag.name != NULL)
    path[n++] = mark->tag;
  enter (pen, path, n);
  ward_ink_set (pen->cr, mark->ink);
  cairo_move_to (pen->cr, mark->x, y + mark->y);
  pango_cairo_show_layout_line (pen->cr, pango_layout_get_line_readonly (mark->layout, mark->line));
}

static void
draw_picture (Pen *pen, PangoContext *context, const WardMark *mark, double y)
{
  enter (pen, &mark->tag, 1);
  cairo_save (pen->cr);
  cairo_translate (pen->cr, mark->x, y + mark->y);
  mark->picture->draw (pen->cr, context, mark->w, mark->h, mark->picture->data);
  cairo_restore (pen->cr);
}

static void
draw_grounds (cairo_t *cr, const WardPiece *piece, double y)
{
  for (guint i = 0; i < piece->marks->len; i++)
    draw_ground (cr, &g_array_index (piece->marks, WardMark, i), y);
}

static void
draw_lines (Pen *pen, PangoContext *context, const WardPiece *piece, double y)
{
  for (guint i = 0; i < piece->marks->len; i++)
    {
      const WardMark *mark = &g_array_index (piece->marks, WardMark, i);

      if (mark->type == WARD_MARK_LINE)
        draw_line (pen, piece, mark, y);
      else if (mark->type == WARD_MARK_PICTURE)
        draw_picture (pen, context, mark, y);
    }
}

static void
draw_notes (Pen *pen, PangoContext *context, const WardSheet *sheet)
{
  double y = WARD_BODY_TOP + WARD_BODY_HEIGHT - sheet->note_height + WARD_NOTE_RULE;

  if (sheet->notes->len == 0)
    return;
  close_tags (pen, 0);
  ward_ink_set (pen->cr, WARD_INK_SLATE);
  cairo_rectangle (pen->cr, WARD_PAGE_LEFT, y - 5, 72, 0.5);
  cairo_fill (pen->cr);
  for (guint i = 0; i < sheet->notes->len; i++)
    {
      const WardPiece *piece = g_ptr_array_index (sheet->notes, i);

      draw_lines (pen, context, piece, y);
      y += piece->height;
    }
}

WardPaperLayout *
ward_paper_layout_new (const WardPaper *paper)
{
  WardPaperLayout *layout = g_new0 (WardPaperLayout, 1);

  layout->paper = paper;
  ward_flow_init (&layout->flow);
  ward_flow_set_paper (&layout->flow, paper);
  layout->sheets = ward_pages_cut (layout->flow.pieces, WARD_BODY_HEIGHT);
  return layout;
}

void
ward_paper_layout_free (WardPaperLayout *layout)
{
  g_ptr_array_unref (layout->sheets);
  ward_flow_clear (&layout->flow);
  g_free (layout);
}

guint
ward_paper_layout_n_pages (const WardPaperLayout *layout)
{
  return layout->sheets->len;
}

void
ward_paper_layout_draw (const WardPaperLayout *layout, cairo_t *cr, guint page, gboolean tagged)
{
  const WardSheet *sheet = g_ptr_array_index (layout->sheets, page);
  Pen pen = { .cr = cr, .tagged = tagged };

  if (layout->paper->head.sample)
    ward_frame_draw_watermark (cr, layout->flow.context);
  ward_frame_draw (cr, layout->flow.context, &layout->paper->head, page + 1, layout->sheets->len);
  for (guint i = 0; i < sheet->placed->len; i++)
    {
      const WardPlaced *placed = &g_array_index (sheet->placed, WardPlaced, i);

      draw_grounds (cr, placed->piece, WARD_BODY_TOP + placed->y);
    }
  for (guint i = 0; i < sheet->placed->len; i++)
    {
      const WardPlaced *placed = &g_array_index (sheet->placed, WardPlaced, i);

      draw_lines (&pen, layout->flow.context, placed->piece, WARD_BODY_TOP + placed->y);
    }
  draw_notes (&pen, layout->flow.context, sheet);
  close_tags (&pen, 0);
}

void
ward_paper_layout_headings (const WardPaperLayout *layout, WardPaperHeadingFunc visit,
                            gpointer data)
{
  for (guint page = 0; page < layout->sheets->len; page++)
    {
      const WardSheet *sheet = g_ptr_array_index (layout->sheets, page);

      for (guint i = 0; i < sheet->placed->len; i++)
        {
          const WardPlaced *placed = &g_array_index (sheet->placed, WardPlaced, i);
          const WardBlock *heading = placed->piece->heading;

          if (heading != NULL && heading->level <= 2)
            visit (heading->level, heading->text, page, WARD_BODY_TOP + placed->y, data);
        }
    }
}
