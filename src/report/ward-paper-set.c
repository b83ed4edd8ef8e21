/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-paper-set.h"

#include "ward-time.h"
#include <glib/gi18n-lib.h>

WardCell
ward_cell (WardRole role, const char *text, double x, double width, const char *tag)
{
  return (WardCell) { .role = role, .text = text, .x = x, .width = width, .tag = tag };
}

WardRowStyle
ward_row_plain (double before)
{
  return (WardRowStyle) { .before = before, .x = WARD_PAGE_LEFT, .width = WARD_TEXT_WIDTH };
}

WardInk
ward_tone_ink (WardPaperTone tone)
{
  static const WardInk inks[] = { WARD_INK_NAVY, WARD_INK_GREEN, WARD_INK_AMBER, WARD_INK_RED };

  return inks[tone];
}

WardRowStyle
ward_row_box (WardPaperTone tone)
{
  static const WardInk tints[] = { WARD_INK_TINT, WARD_INK_GREEN_TINT, WARD_INK_AMBER_TINT,
                                   WARD_INK_RED_TINT };
  WardRowStyle style = ward_row_plain (0);

  style.fill = tints[tone];
  style.bar = ward_tone_ink (tone);
  style.keep_next = TRUE;
  style.split_over = 5;
  return style;
}

char *
ward_text_with_notes (const WardBlock *block, const char *text, gsize *ret_bytes)
{
  GString *out = g_string_new (text);
  gsize length = out->len;

  for (guint i = 0; block->notes != NULL && i < block->notes->len; i++)
    g_string_append_printf (out, "%s%u", i > 0 ? "," : "\xe2\x80\x89", block->first_note + i);
  *ret_bytes = out->len - length;
  return g_string_free (out, FALSE);
}

void
ward_set_notes (WardFlow *flow, const WardBlock *block, WardPiece *piece)
{
  if (block->notes == NULL)
    return;
  piece->notes = g_ptr_array_new_with_free_func ((GDestroyNotify) ward_piece_free);
  for (guint i = 0; i < block->notes->len; i++)
    {
      g_autofree char *number = g_strdup_printf ("%u", block->first_note + i);
      WardRowStyle style = ward_row_plain (0);
      WardCell cells[] = {
        ward_cell (WARD_ROLE_SMALL_STRONG, number, WARD_PAGE_LEFT, 14, "Note"),
        ward_cell (WARD_ROLE_SMALL, g_ptr_array_index (block->notes, i), WARD_PAGE_LEFT + 16,
                   WARD_MEASURE, "Note"),
      };

      style.pad_bottom = 2;
      g_ptr_array_add (piece->notes, ward_flow_loose_row (flow, &style, cells, 2));
    }
}

static void
set_line (WardFlow *flow, WardRole role, const char *text, double before, const char *tag)
{
  WardRowStyle style = ward_row_plain (before);
  WardCell cell = ward_cell (role, text, WARD_PAGE_LEFT, WARD_TEXT_WIDTH, tag);

  if (text == NULL || *text == '\0')
    return;
  style.keep_next = TRUE;
  ward_flow_row (flow, &style, &cell, 1);
}

/* The room that a fact asks for. */
static double
fact_share (WardFlow *flow, const char *text)
{
  g_autoptr (PangoLayout) layout = ward_style_layout (flow->context, WARD_ROLE_TABLE, text, -1, 0);
  PangoRectangle extents;

  pango_layout_get_extents (layout, NULL, &extents);
  return CLAMP ((double) extents.width / PANGO_SCALE, 50, 130) + 14;
}

/* Reference, printed and copy side by side below the title. */
static void
set_title_facts (WardFlow *flow, const WardPaperHead *head)
{
  g_autofree char *printed = ward_time_display (head->printed_at);
  const char *facts[][2] = {
    { _("Reference"), head->reference },   { _("Printed"), printed },
    { _("Printed by"), head->printed_by }, { _("Copy"), head->copy },
    { _("Return by"), head->return_by },
  };
  WardCell labels[5] = { 0 }, values[5] = { 0 };
  WardRowStyle style = ward_row_plain (13);
  double sum = 0, x = WARD_PAGE_LEFT;
  guint n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (facts); i++)
    {
      if (facts[i][1] == NULL || *facts[i][1] == '\0')
        continue;
      labels[n] = (WardCell) { .role = WARD_ROLE_LABEL, .text = facts[i][0], .tag = "P" };
      values[n++] = (WardCell) { .role = WARD_ROLE_TABLE, .text = facts[i][1], .tag = "P" };
      sum += fact_share (flow, facts[i][1]);
    }
  for (guint i = 0; i < n; i++)
    {
      labels[i].x = values[i].x = x;
      labels[i].width = values[i].width =
        fact_share (flow, values[i].text) * WARD_TEXT_WIDTH / sum - 10;
      x += labels[i].width + 10;
    }
  style.rule_top = WARD_INK_NAVY;
  style.rule_width = 2;
  style.pad_top = 5;
  style.keep_next = TRUE;
  ward_flow_row (flow, &style, labels, n);
  style = ward_row_plain (0);
  style.rule_bottom = WARD_INK_HAIRLINE;
  style.pad_bottom = 7;
  style.keep_next = head->banner != NULL;
  ward_flow_row (flow, &style, values, n);
}

static void
set_banner (WardFlow *flow, const char *banner)
{
  WardRowStyle style = ward_row_plain (WARD_GAP);
  WardCell cell = ward_cell (WARD_ROLE_BANNER, banner, WARD_PAGE_LEFT + WARD_PAD,
                             WARD_TEXT_WIDTH - 2 * WARD_PAD, "P");

  style.fill = WARD_INK_RED;
  style.pad_top = style.pad_bottom = WARD_GAP;
  ward_flow_row (flow, &style, &cell, 1);
}

void
ward_set_title (WardFlow *flow, const WardPaperHead *head)
{
  set_line (flow, WARD_ROLE_LABEL, head->organisation, 0, "P");
  set_line (flow, WARD_ROLE_TITLE, head->title, 4, "H1");
  set_line (flow, WARD_ROLE_SUBTITLE, head->subtitle, 0, "P");
  if (!head->compact)
    set_title_facts (flow, head);
  if (head->banner != NULL)
    set_banner (flow, head->banner);
}

void
ward_set_heading (WardFlow *flow, const WardBlock *block)
{
  static const WardRole roles[] = { WARD_ROLE_H1, WARD_ROLE_H2, WARD_ROLE_H3 };
  static const char *const tags[] = { "H2", "H3", "H4" };
  static const double befores[] = { 26, 19.5, 13 };
  gsize mark_bytes;
  g_autofree char *text = ward_text_with_notes (block, block->text, &mark_bytes);
  double inset = block->label != NULL ? (block->level == 1 ? 24 : 26) : 0;
  WardRole role = roles[block->level - 1];
  WardTag tag = ward_flow_tag (flow, tags[block->level - 1]);
  WardRowStyle style = ward_row_plain (befores[block->level - 1]);
  WardCell cells[] = {
    { .role = role,
      .text = text,
      .x = WARD_PAGE_LEFT + inset,
      .width = WARD_TEXT_WIDTH - inset,
      .mark_bytes = mark_bytes },
    { .role = role,
      .text = block->label,
      .x = WARD_PAGE_LEFT,
      .width = inset,
      .ink = WARD_INK_FAINT },
  };
  WardCell ordered[] = { cells[1], cells[0] };
  WardPiece *piece;

  style.snap = style.keep_next = TRUE;
  style.outer[0] = tag;
  style.n_outer = 1;
  if (block->level == 1)
    {
      style.rule_bottom = WARD_INK_HAIRLINE;
      style.pad_bottom = 3;
    }
  piece =
    inset > 0 ? ward_flow_row (flow, &style, ordered, 2) : ward_flow_row (flow, &style, cells, 1);
  piece->heading = block;
  ward_set_notes (flow, block, piece);
}

void
ward_set_paragraph (WardFlow *flow, const WardBlock *block)
{
  static const WardRole roles[] = { WARD_ROLE_BODY, WARD_ROLE_LEAD, WARD_ROLE_SMALL };
  gboolean empty = *block->text == '\0';
  gsize mark_bytes;
  g_autofree char *text =
    ward_text_with_notes (block, empty ? _("Not recorded") : block->text, &mark_bytes);
  WardRowStyle style = ward_row_plain (WARD_GAP);
  WardCell cell = { .role = empty ? WARD_ROLE_MUTED : roles[block->level],
                    .text = text,
                    .x = WARD_PAGE_LEFT,
                    .width = block->level == 1 ? WARD_TEXT_WIDTH : WARD_MEASURE,
                    .tag = "P",
                    .mark_bytes = mark_bytes };

  style.snap = TRUE;
  style.split_over = 3;
  style.keep_next = block->keep_next;
  ward_flow_row (flow, &style, &cell, 1);
  ward_set_notes (flow, block, ward_flow_last (flow));
}

void
ward_set_rule (WardFlow *flow, const WardBlock *block)
{
  WardPiece *piece = ward_flow_piece (flow, 1);

  piece->before = 13;
  piece->keep_next = TRUE;
  ward_piece_add (piece, (WardMark) { .type = WARD_MARK_FILL,
                                     .x = WARD_PAGE_LEFT,
                                     .y = 0,
                                     .w = WARD_TEXT_WIDTH,
                                     .h = 0.5,
                                     .ink = WARD_INK_HAIRLINE });
}

void
ward_set_picture (WardFlow *flow, const WardBlock *block)
{
  WardPiece *piece = ward_flow_piece (flow, block->height);

  piece->before = WARD_GAP;
  piece->keep_next = block->keep_next;
  ward_piece_add (piece, (WardMark) { .type = WARD_MARK_PICTURE,
                                      .x = WARD_PAGE_LEFT,
                                      .w = WARD_TEXT_WIDTH,
                                      .h = block->height,
                                      .picture = block,
                                      .tag = ward_flow_tag (flow, "Figure") });
}

typedef void (*Setter) (WardFlow *flow, const WardBlock *block);

static const Setter setters[] = {
  [WARD_BLOCK_HEADING] = ward_set_heading,
  [WARD_BLOCK_PARAGRAPH] = ward_set_paragraph,
  [WARD_BLOCK_PAIRS] = ward_set_pairs,
  [WARD_BLOCK_TABLE] = ward_set_table,
  [WARD_BLOCK_CHECKS] = ward_set_checks,
  [WARD_BLOCK_CALLOUT] = ward_set_callout,
  [WARD_BLOCK_FINDING] = ward_set_finding,
  [WARD_BLOCK_CLOCK] = ward_set_clock,
  [WARD_BLOCK_EVENTS] = ward_set_events,
  [WARD_BLOCK_SIGNATURE] = ward_set_signature,
  [WARD_BLOCK_PHRASE] = ward_set_phrase,
  [WARD_BLOCK_PICTURE] = ward_set_picture,
  [WARD_BLOCK_RULE] = ward_set_rule,
  [WARD_BLOCK_FIGURES] = ward_set_figures,
  [WARD_BLOCK_ITEMS] = ward_set_items,
  [WARD_BLOCK_BREAK] = NULL,
};

void
ward_flow_set_paper (WardFlow *flow, const WardPaper *paper)
{
  gboolean fresh = FALSE;

  ward_set_title (flow, &paper->head);
  for (guint i = 0; i < paper->blocks->len; i++)
    {
      const WardBlock *block = g_ptr_array_index (paper->blocks, i);
      guint start = flow->pieces->len;

      if (setters[block->type] == NULL)
        {
          fresh = TRUE;
          continue;
        }
      setters[block->type](flow, block);
      if (fresh && flow->pieces->len > start)
        ((WardPiece *) g_ptr_array_index (flow->pieces, start))->fresh = TRUE;
      fresh = FALSE;
      if (block->keep_next)
        ward_flow_last (flow)->keep_next = TRUE;
    }
}
