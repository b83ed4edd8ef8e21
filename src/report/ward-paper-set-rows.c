/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-paper-set.h"

#include <glib/gi18n-lib.h>

#define GUTTER 9.0
#define SHORT 4
#define ITEM_INSET 20.0
#define CHECK_INSET 20.0
#define WORD_WIDTH 96.0
#define BOX_SIZE 8.5
#define SPINE_X (WARD_PAGE_LEFT + 127.0)

/* Lists */

static WardRowStyle
list_row (WardFlow *flow, WardTag list, double before)
{
  WardRowStyle style = ward_row_plain (before);

  style.outer[0] = list;
  style.outer[1] = ward_flow_tag (flow, "LI");
  style.n_outer = 2;
  style.snap = before > 0;
  return style;
}

/* Neither the first nor the last row of a list stands alone; one of up to whole rows isn't parted.
 */
static gboolean
keeps_next (guint i, guint n, guint whole)
{
  return i + 1 < n && (n <= whole || i == 0 || i + 2 == n);
}

void
ward_set_pairs (WardFlow *flow, const WardBlock *block)
{
  WardTag list = ward_flow_tag (flow, "L");

  for (guint i = 0; i < block->rows->len; i++)
    {
      const char *value = ward_block_cell (block, i, 1);
      WardRowStyle style = list_row (flow, list, i == 0 ? WARD_GAP : 0);
      WardCell cells[] = {
        ward_cell (WARD_ROLE_SMALL_STRONG, ((char **) g_ptr_array_index (block->rows, i))[0],
                   WARD_PAGE_LEFT, WARD_LABEL_WIDTH, "Lbl"),
        ward_cell (value != NULL ? WARD_ROLE_BODY : WARD_ROLE_MUTED,
                   value != NULL ? value : _("Not recorded"), WARD_VALUE_X, WARD_VALUE_WIDTH,
                   "LBody"),
      };

      style.pad_top = style.pad_bottom = WARD_GAP / 2;
      style.rule_bottom = WARD_INK_HAIRLINE;
      style.split_over = 6;
      style.keep_next = keeps_next (i, block->rows->len, SHORT);
      ward_flow_row (flow, &style, cells, 2);
    }
}

static WardInk
mark_ink (WardPaperMark mark)
{
  switch (mark)
    {
      case WARD_PAPER_MET: return WARD_INK_GREEN;
      case WARD_PAPER_NOT_MET: return WARD_INK_RED;
      case WARD_PAPER_NOT_RECORDED:
      case WARD_PAPER_NOT_APPLICABLE:
      default: return WARD_INK_SLATE;
    }
}

static void
set_check (WardFlow *flow, const WardBlock *block, guint i, WardTag list)
{
  char **row = g_ptr_array_index (block->rows, i);
  WardPaperMark mark = (WardPaperMark) (row[0][0] - '0');
  const char *detail = ward_block_cell (block, i, 3);
  double width = WARD_TEXT_WIDTH - CHECK_INSET - WORD_WIDTH - GUTTER;
  WardRowStyle style = list_row (flow, list, i == 0 ? WARD_GAP : 0);
  WardCell cells[] = {
    ward_cell (WARD_ROLE_BODY, row[2], WARD_PAGE_LEFT + CHECK_INSET, width, "LBody"),
    { .role = WARD_ROLE_SMALL_STRONG,
      .text = row[1],
      .x = WARD_PAGE_LEFT + WARD_TEXT_WIDTH - WORD_WIDTH,
      .width = WORD_WIDTH,
      .align = WARD_PAPER_END,
      .tag = "LBody",
      .ink = mark_ink (mark) },
  };
  WardCell below =
    ward_cell (WARD_ROLE_SMALL, detail, WARD_PAGE_LEFT + CHECK_INSET, width, "LBody");
  WardPiece *piece;

  style.pad_top = WARD_GAP / 2;
  style.pad_bottom = detail != NULL ? 0 : WARD_GAP / 2;
  style.rule_bottom = detail != NULL ? WARD_INK_NONE : WARD_INK_HAIRLINE;
  style.keep_next = detail != NULL || keeps_next (i, block->rows->len, 2);
  piece = ward_flow_row (flow, &style, cells, 2);
  ward_piece_add (piece, (WardMark) { .type = WARD_MARK_BOX,
                                     .x = WARD_PAGE_LEFT + 0.5,
                                     .y = style.pad_top + 2.25,
                                     .w = BOX_SIZE,
                                     .check = mark,
                                     .ink = mark_ink (mark) });
  if (detail == NULL)
    return;
  style.before = style.pad_top = 0;
  style.snap = FALSE;
  style.keep_next = keeps_next (i, block->rows->len, 2);
  style.pad_bottom = WARD_GAP / 2 + 2;
  style.rule_bottom = WARD_INK_HAIRLINE;
  style.split_over = 6;
  ward_flow_row (flow, &style, &below, 1);
}

void
ward_set_checks (WardFlow *flow, const WardBlock *block)
{
  WardTag list = ward_flow_tag (flow, "L");

  for (guint i = 0; i < block->rows->len; i++)
    set_check (flow, block, i, list);
}

static void
set_event (WardFlow *flow, const WardBlock *block, guint i, WardTag list)
{
  char **row = g_ptr_array_index (block->rows, i);
  const char *text = ward_block_cell (block, i, 2);
  WardRowStyle style = list_row (flow, list, i == 0 ? WARD_GAP : 0);
  WardCell cells[] = {
    ward_cell (WARD_ROLE_SMALL_STRONG, row[0], WARD_PAGE_LEFT, WARD_LABEL_WIDTH - 10, "Lbl"),
    ward_cell (WARD_ROLE_STRONG, row[1], WARD_VALUE_X, WARD_VALUE_WIDTH, "LBody"),
  };
  WardCell below = ward_cell (WARD_ROLE_BODY, text, WARD_VALUE_X, WARD_VALUE_WIDTH, "LBody");
  WardPiece *piece;

  style.spine_x = SPINE_X;
  style.keep_next = text != NULL;
  style.pad_bottom = text != NULL ? 0 : WARD_GAP;
  piece = ward_flow_row (flow, &style, cells, 2);
  ward_piece_add (
    piece,
    (WardMark) { .type = WARD_MARK_DOT, .x = SPINE_X, .y = 6.6, .w = 5, .ink = WARD_INK_NAVY });
  if (text == NULL)
    return;
  style.before = 0;
  style.snap = style.keep_next = FALSE;
  style.pad_bottom = WARD_GAP;
  style.split_over = 4;
  ward_flow_row (flow, &style, &below, 1);
}

void
ward_set_events (WardFlow *flow, const WardBlock *block)
{
  WardTag list = ward_flow_tag (flow, "L");

  for (guint i = 0; i < block->rows->len; i++)
    set_event (flow, block, i, list);
}

void
ward_set_items (WardFlow *flow, const WardBlock *block)
{
  WardTag list = ward_flow_tag (flow, "L");

  for (guint i = 0; i < block->rows->len; i++)
    {
      g_autofree char *number = g_strdup_printf ("%u", i + 1);
      char **row = g_ptr_array_index (block->rows, i);
      WardRowStyle style = list_row (flow, list, i == 0 ? WARD_GAP : 0);
      WardCell cells[] = {
        ward_cell (WARD_ROLE_SMALL_STRONG, number, WARD_PAGE_LEFT, ITEM_INSET, "Lbl"),
        ward_cell (WARD_ROLE_BODY, row[0], WARD_PAGE_LEFT + ITEM_INSET, WARD_MEASURE, "LBody"),
      };

      style.pad_bottom = WARD_GAP / 2;
      style.split_over = 6;
      ward_flow_row (flow, &style, cells, 2);
    }
}

/* Tables */

static void
fill_cells (const WardBlock *block, WardCell *cells, char **texts, gboolean head)
{
  double x = WARD_PAGE_LEFT;

  for (guint i = 0; i < block->columns->len; i++)
    {
      const WardPaperColumn *column = &g_array_index (block->columns, WardPaperColumn, i);
      double width = column->share * WARD_TEXT_WIDTH;
      gboolean last = i + 1 == block->columns->len;

      cells[i] = (WardCell) { .role = head ? WARD_ROLE_TABLE_HEAD : WARD_ROLE_TABLE,
                             .text = head ? column->title : texts[i],
                             .x = x,
                             .width = width - (last ? 0 : GUTTER),
                             .align = column->align,
                             .tag = head ? "TH" : "TD" };
      x += width;
    }
}

static WardRowStyle
table_row (WardFlow *flow, WardTag table)
{
  WardRowStyle style = ward_row_plain (0);

  style.outer[0] = table;
  style.outer[1] = ward_flow_tag (flow, "TR");
  style.n_outer = 2;
  style.pad_top = style.pad_bottom = 3.5;
  style.rule_bottom = WARD_INK_HAIRLINE;
  return style;
}

static WardRowStyle
table_head (WardFlow *flow, WardTag table)
{
  WardRowStyle style = table_row (flow, table);

  style.rule_top = style.rule_bottom = WARD_INK_NAVY;
  style.rule_width = 0.75;
  style.keep_next = TRUE;
  return style;
}

void
ward_set_table (WardFlow *flow, const WardBlock *block)
{
  guint n = block->columns->len;
  g_autofree WardCell *cells = g_new0 (WardCell, n);
  WardTag table = ward_flow_tag (flow, "Table");
  WardRowStyle style = table_head (flow, table);
  WardPiece *repeat;

  fill_cells (block, cells, NULL, TRUE);
  repeat = ward_flow_loose_row (flow, &style, cells, n);
  g_ptr_array_add (flow->repeats, repeat);
  style.before = 1.5 * WARD_GAP;
  style.snap = TRUE;
  if (ward_flow_last (flow)->heading != NULL &&
      ward_flow_last (flow)->heading->level == 1) /* the heading's rule is near enough */
    {
      style.rule_top = WARD_INK_NONE;
      style.before = 0;
    }
  ward_flow_row (flow, &style, cells, n);
  for (guint i = 0; i < block->rows->len; i++)
    {
      fill_cells (block, cells, g_ptr_array_index (block->rows, i), FALSE);
      style = table_row (flow, table);
      style.repeat = repeat;
      style.keep_next = keeps_next (i, block->rows->len, SHORT);
      ward_flow_row (flow, &style, cells, n);
    }
  if (block->rows->len == 0)
    {
      WardCell cell =
        ward_cell (WARD_ROLE_MUTED, block->text, WARD_PAGE_LEFT, WARD_TEXT_WIDTH, "TD");

      style = table_row (flow, table);
      ward_flow_row (flow, &style, &cell, 1);
    }
}
