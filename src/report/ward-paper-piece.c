/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-paper-piece.h"

#define HAIRLINE 0.5
#define BAR 2.5
/* A row higher than this parts between its lines, whatever it asks for: it wouldn't fit a page
 * below a repeated head. */
#define TALLEST (WARD_BODY_HEIGHT - 60)

/* A cell set in type: n lines, the first shift below the row's top so that all first baselines
 * agree. */
typedef struct {
  PangoLayout *layout;
  int n;
  double shift;
} Setting;

static void
mark_clear (WardMark *mark)
{
  g_clear_object (&mark->layout);
}

static WardPiece *
piece_new (double height)
{
  WardPiece *piece = g_new0 (WardPiece, 1);

  piece->height = height;
  piece->marks = g_array_new (FALSE, TRUE, sizeof (WardMark));
  g_array_set_clear_func (piece->marks, (GDestroyNotify) mark_clear);
  return piece;
}

void
ward_piece_free (WardPiece *piece)
{
  g_array_unref (piece->marks);
  g_clear_pointer (&piece->notes, g_ptr_array_unref);
  g_free (piece);
}

void
ward_piece_add (WardPiece *piece, WardMark mark)
{
  g_array_append_val (piece->marks, mark);
}

void
ward_flow_init (WardFlow *flow)
{
  flow->context = ward_style_context ();
  flow->pieces = g_ptr_array_new_with_free_func ((GDestroyNotify) ward_piece_free);
  flow->repeats = g_ptr_array_new_with_free_func ((GDestroyNotify) ward_piece_free);
  flow->n_tags = 0;
}

void
ward_flow_clear (WardFlow *flow)
{
  g_clear_pointer (&flow->pieces, g_ptr_array_unref);
  g_clear_pointer (&flow->repeats, g_ptr_array_unref);
  g_clear_object (&flow->context);
}

WardTag
ward_flow_tag (WardFlow *flow, const char *name)
{
  return (WardTag) { name, ++flow->n_tags };
}

WardPiece *
ward_flow_piece (WardFlow *flow, double height)
{
  WardPiece *piece = piece_new (height);

  g_ptr_array_add (flow->pieces, piece);
  return piece;
}

WardPiece *
ward_flow_last (const WardFlow *flow)
{
  return g_ptr_array_index (flow->pieces, flow->pieces->len - 1);
}

static double
align_shift (const WardCell *cell, PangoLayoutLine *line)
{
  PangoRectangle extents;

  if (cell->align == WARD_PAPER_START)
    return 0;
  pango_layout_line_get_extents (line, NULL, &extents);
  return (cell->width - (double) extents.width / PANGO_SCALE) *
         (cell->align == WARD_PAPER_END ? 1 : 0.5);
}

static void
add_line (WardPiece *piece, const WardCell *cell, const Setting *setting, int line, double top,
          WardTag tag)
{
  WardMark mark = { .type = WARD_MARK_LINE, .line = line, .tag = tag };

  mark.layout = g_object_ref (setting->layout);
  mark.ink = cell->ink != WARD_INK_NONE ? cell->ink : ward_role_spec (cell->role)->ink;
  mark.x = cell->x + align_shift (cell, pango_layout_get_line_readonly (setting->layout, line));
  mark.y = top + ward_role_baseline (cell->role);
  ward_piece_add (piece, mark);
}

static void
add_fill (WardPiece *piece, double x, double y, double w, double h, WardInk ink)
{
  if (ink != WARD_INK_NONE)
    ward_piece_add (
      piece, (WardMark) { .type = WARD_MARK_FILL, .x = x, .y = y, .w = w, .h = h, .ink = ink });
}

/* What lies under the text of one slice of a row; first and last bear the rules. */
static void
add_ground (WardPiece *piece, const WardRowStyle *style, gboolean first, gboolean last)
{
  double rule = style->rule_width > 0 ? style->rule_width : HAIRLINE;

  add_fill (piece, style->x, 0, style->width, piece->height, style->fill);
  add_fill (piece, style->x, 0, BAR, piece->height, style->bar);
  if (style->spine_x > 0)
    add_fill (piece, style->spine_x - HAIRLINE / 2, 0, HAIRLINE, piece->height, WARD_INK_HAIRLINE);
  if (first)
    add_fill (piece, style->x, 0, style->width, rule, style->rule_top);
  if (last)
    add_fill (piece, style->x, piece->height - rule, style->width, rule, style->rule_bottom);
}

static void
dress (WardPiece *piece, const WardRowStyle *style, gboolean first, gboolean last)
{
  piece->before = first ? style->before : 0;
  piece->snap = first && style->snap;
  piece->keep_next = last && style->keep_next;
  piece->repeat = style->repeat;
  piece->n_outer = style->n_outer;
  for (guint i = 0; i < style->n_outer; i++)
    piece->outer[i] = style->outer[i];
  add_ground (piece, style, first, last);
}

static double
set_cells (WardFlow *flow, const WardCell *cells, guint n, Setting *settings, WardTag *tags,
           guint *ret_lines)
{
  double height = 0, baseline = 0;

  *ret_lines = 1;
  for (guint i = 0; i < n; i++)
    baseline = MAX (baseline, ward_role_baseline (cells[i].role));
  for (guint i = 0; i < n; i++)
    {
      settings[i].layout = ward_style_layout (flow->context, cells[i].role, cells[i].text,
                                              cells[i].width, cells[i].mark_bytes);
      settings[i].n = pango_layout_get_line_count (settings[i].layout);
      tags[i] = cells[i].tag != NULL ? ward_flow_tag (flow, cells[i].tag) : (WardTag) { NULL, 0 };
      settings[i].shift = baseline - ward_role_baseline (cells[i].role);
      height =
        MAX (height, settings[i].shift + settings[i].n * ward_role_spec (cells[i].role)->leading);
      *ret_lines = MAX (*ret_lines, (guint) settings[i].n);
    }
  return height;
}

static WardPiece *
whole_row (const WardRowStyle *style, const WardCell *cells, guint n, const Setting *settings,
           const WardTag *tags, double height)
{
  WardPiece *piece = piece_new (style->pad_top + height + style->pad_bottom);

  dress (piece, style, TRUE, TRUE);
  for (guint i = 0; i < n; i++)
    for (int line = 0; line < settings[i].n; line++)
      add_line (piece, &cells[i], &settings[i], line,
                style->pad_top + settings[i].shift + line * ward_role_spec (cells[i].role)->leading,
                tags[i]);
  return piece;
}

static WardPiece *
row_slice (const WardRowStyle *style, const WardCell *cells, guint n, const Setting *settings,
           const WardTag *tags, int line, int n_lines)
{
  gboolean first = line == 0, last = line == n_lines - 1;
  double top = first ? style->pad_top : 0, leading = 0;
  WardPiece *piece;

  for (guint i = 0; i < n; i++)
    if (line < settings[i].n)
      leading = MAX (leading, settings[i].shift + ward_role_spec (cells[i].role)->leading);
  piece = piece_new (top + leading + (last ? style->pad_bottom : 0));
  dress (piece, style, first, last);
  if (first || line == n_lines - 2) /* neither a lone first line nor a lone last one */
    piece->keep_next = TRUE;
  for (guint i = 0; i < n; i++)
    if (line < settings[i].n)
      add_line (piece, &cells[i], &settings[i], line, top + settings[i].shift, tags[i]);
  return piece;
}

static void
clear_settings (Setting *settings, guint n)
{
  for (guint i = 0; i < n; i++)
    g_object_unref (settings[i].layout);
}

WardPiece *
ward_flow_loose_row (WardFlow *flow, const WardRowStyle *style, const WardCell *cells, guint n)
{
  g_autofree Setting *settings = g_new0 (Setting, n);
  g_autofree WardTag *tags = g_new0 (WardTag, n);
  guint n_lines;
  double height = set_cells (flow, cells, n, settings, tags, &n_lines);
  WardPiece *piece = whole_row (style, cells, n, settings, tags, height);

  clear_settings (settings, n);
  return piece;
}

WardPiece *
ward_flow_row (WardFlow *flow, const WardRowStyle *style, const WardCell *cells, guint n)
{
  g_autofree Setting *settings = g_new0 (Setting, n);
  g_autofree WardTag *tags = g_new0 (WardTag, n);
  guint n_lines, start = flow->pieces->len;
  double height = set_cells (flow, cells, n, settings, tags, &n_lines);

  if (height > TALLEST || (style->split_over > 0 && n_lines > style->split_over))
    {
      for (guint line = 0; line < n_lines; line++)
        g_ptr_array_add (flow->pieces,
                         row_slice (style, cells, n, settings, tags, (int) line, (int) n_lines));
    }
  else
    {
      g_ptr_array_add (flow->pieces, whole_row (style, cells, n, settings, tags, height));
    }
  clear_settings (settings, n);
  return g_ptr_array_index (flow->pieces, start);
}
