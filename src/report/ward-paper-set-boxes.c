/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-paper-set.h"

#include <glib/gi18n-lib.h>

#define INSET 14.0
#define BOX_X (WARD_PAGE_LEFT + INSET)
#define BOX_WIDTH (WARD_TEXT_WIDTH - 2 * INSET)
#define PHRASE_COLUMNS 4
#define FIGURE_COLUMNS 4

/* Appends rows of one box: the first is padded above, the one added before end_box() below. */
typedef struct {
  WardFlow *flow;
  WardRowStyle style;
  gboolean any;
} Box;

static Box
begin_box (WardFlow *flow, WardPaperTone tone)
{
  Box box = { flow, ward_row_box (tone), FALSE };

  box.style.outer[0] = ward_flow_tag (flow, "Div");
  box.style.n_outer = 1;
  return box;
}

static void
box_row (Box *box, const WardCell *cells, guint n, double pad_top)
{
  box->style.before = box->any ? 0 : 1.5 * WARD_GAP;
  box->style.snap = !box->any;
  box->style.pad_top = box->any ? pad_top : WARD_PAD;
  ward_flow_row (box->flow, &box->style, cells, n);
  box->any = TRUE;
}

static void
box_text (Box *box, WardRole role, const char *text, double pad_top, gsize mark_bytes)
{
  WardCell cell = { .role = role,
                    .text = text,
                    .x = BOX_X,
                    .width = MIN (BOX_WIDTH, WARD_MEASURE),
                    .tag = "P",
                    .mark_bytes = mark_bytes };

  if (text != NULL && *text != '\0')
    box_row (box, &cell, 1, pad_top);
}

static void
end_box (Box *box)
{
  WardPiece *piece = ward_flow_piece (box->flow, WARD_PAD);

  for (guint i = 0; i < 2; i++)
    ward_piece_add (piece, (WardMark) { .type = WARD_MARK_FILL,
                                       .x = WARD_PAGE_LEFT,
                                       .w = i == 0 ? WARD_TEXT_WIDTH : 2.5,
                                       .h = WARD_PAD,
                                       .ink = i == 0 ? box->style.fill : box->style.bar });
}

void
ward_set_callout (WardFlow *flow, const WardBlock *block)
{
  Box box = begin_box (flow, block->tone);
  gsize mark_bytes;
  g_autofree char *text =
    ward_text_with_notes (block, block->text != NULL ? block->text : "", &mark_bytes);

  box_text (&box, WARD_ROLE_STRONG, block->label, 0, 0);
  box_text (&box, WARD_ROLE_BODY, text, 0, mark_bytes);
  ward_set_notes (flow, block, ward_flow_last (flow));
  end_box (&box);
}

/* A title to the left, a word or two in the tone's ink to the right. */
static void
box_title (Box *box, const char *left, WardRole left_role, const char *right, WardInk ink)
{
  WardCell cells[] = {
    { .role = left_role,
      .text = left != NULL ? left : "",
      .x = BOX_X,
      .width = BOX_WIDTH - 150,
      .tag = "P",
      .ink = left_role == WARD_ROLE_LABEL ? ink : WARD_INK_NONE },
    { .role = WARD_ROLE_LABEL,
      .text = right,
      .x = BOX_X + BOX_WIDTH - 140,
      .width = 140,
      .align = WARD_PAPER_END,
      .tag = "P",
      .ink = ink },
  };

  box_row (box, cells, right != NULL ? 2 : 1, 0);
}

static char *
joined (const char *a, const char *b)
{
  if (a == NULL || b == NULL)
    return g_strdup (a != NULL ? a : b);
  return g_strdup_printf ("%s \xc2\xb7 %s", a, b);
}

void
ward_set_finding (WardFlow *flow, const WardBlock *block)
{
  const char *remedy = ward_block_cell (block, 0, 3);
  g_autofree char *to_do = remedy != NULL ? g_strdup_printf (_("To do: %s"), remedy) : NULL;
  g_autofree char *origin = joined (ward_block_cell (block, 0, 0), ward_block_cell (block, 0, 5));
  Box box = begin_box (flow, block->tone);

  box_title (&box, ward_block_cell (block, 0, 1), WARD_ROLE_LABEL, ward_block_cell (block, 0, 4),
             ward_tone_ink (block->tone));
  box_text (&box, WARD_ROLE_STRONG, ward_block_cell (block, 0, 2), 0, 0);
  box_text (&box, WARD_ROLE_BODY, to_do, 0, 0);
  box_text (&box, WARD_ROLE_SMALL, origin, 2, 0);
  end_box (&box);
}

static void
set_working (Box *box, const WardBlock *block)
{
  char **steps = g_ptr_array_index (block->rows, 1);

  for (guint i = 0; steps[i] != NULL; i++)
    {
      g_autofree char *number = g_strdup_printf ("%u", i + 1);
      WardCell cells[] = {
        ward_cell (WARD_ROLE_SMALL_STRONG, number, BOX_X, 12, "P"),
        { .role = WARD_ROLE_SMALL,
          .text = steps[i],
          .x = BOX_X + 16,
          .width = BOX_WIDTH - 16,
          .tag = "P",
          .ink = WARD_INK_TEXT },
      };

      box_row (box, cells, 2, i == 0 ? 4 : 1);
    }
}

void
ward_set_clock (WardFlow *flow, const WardBlock *block)
{
  const char *from = ward_block_cell (block, 0, 2);
  g_autofree char *start = from != NULL ? g_strdup_printf (_("Runs from %s"), from) : NULL;
  g_autofree char *close = joined (ward_block_cell (block, 0, 4), ward_block_cell (block, 0, 5));
  Box box = begin_box (flow, block->tone);

  box_title (&box, ward_block_cell (block, 0, 0), WARD_ROLE_STRONG, ward_block_cell (block, 0, 1),
             ward_tone_ink (block->tone));
  box_text (&box, WARD_ROLE_DUE, ward_block_cell (block, 0, 3), 0, 0);
  box_text (&box, WARD_ROLE_SMALL, start, 0, 0);
  set_working (&box, block);
  box_text (&box, WARD_ROLE_SMALL_STRONG, close, 4, 0);
  end_box (&box);
}

/* Signatures */

static void
set_blank_signature (WardFlow *flow, const WardBlock *block)
{
  const char *labels[] = { _("Signature"), _("Name and rank"), _("Date and time") };
  WardRowStyle style = ward_row_plain (0);
  WardCell cells[3];

  for (guint i = 0; i < 3; i++)
    cells[i] =
      (WardCell) ward_cell (WARD_ROLE_LABEL, labels[i], WARD_PAGE_LEFT + i * WARD_TEXT_WIDTH / 3,
                            WARD_TEXT_WIDTH / 3 - 12, "P");
  style.pad_top = 32;
  style.pad_bottom = WARD_GAP;
  for (guint i = 0; i < 3; i++)
    {
      WardPiece *piece = i == 0 ? ward_flow_row (flow, &style, cells, 3) : ward_flow_last (flow);

      ward_piece_add (piece, (WardMark) { .type = WARD_MARK_FILL,
                                         .x = cells[i].x,
                                         .y = 31,
                                         .w = cells[i].width,
                                         .h = 0.5,
                                         .ink = WARD_INK_TEXT });
    }
}

static void
signature_line (WardFlow *flow, WardRole role, const char *label, const char *value,
                gboolean keep_next)
{
  WardRowStyle style = ward_row_plain (0);
  WardCell cells[] = {
    ward_cell (WARD_ROLE_SMALL, label, WARD_PAGE_LEFT, WARD_LABEL_WIDTH, "P"),
    ward_cell (role, value, WARD_VALUE_X, WARD_VALUE_WIDTH, "P"),
  };

  style.keep_next = keep_next;
  style.rule_bottom = keep_next ? WARD_INK_NONE : WARD_INK_HAIRLINE;
  style.pad_bottom = keep_next ? 0 : WARD_GAP;
  if (value != NULL)
    ward_flow_row (flow, &style, cells, 2);
}

void
ward_set_signature (WardFlow *flow, const WardBlock *block)
{
  const char *when = ward_block_cell (block, 0, 2);
  const char *name = ward_block_cell (block, 0, 1);
  WardRowStyle style = ward_row_plain (WARD_GAP);
  WardCell cells[] = {
    { .role = WARD_ROLE_LABEL,
      .text = ((char **) g_ptr_array_index (block->rows, 0))[0],
      .x = WARD_PAGE_LEFT,
      .width = WARD_LABEL_WIDTH,
      .tag = "P",
      .ink = WARD_INK_NAVY },
    ward_cell (WARD_ROLE_STRONG, name != NULL ? name : "", WARD_VALUE_X, WARD_VALUE_WIDTH, "P"),
  };

  style.snap = style.keep_next = TRUE;
  ward_flow_row (flow, &style, cells, 2);
  if (when == NULL)
    {
      set_blank_signature (flow, block);
      return;
    }
  signature_line (flow, WARD_ROLE_BODY, _("Signed"), when, TRUE);
  signature_line (flow, WARD_ROLE_MONO, _("Key fingerprint"), ward_block_cell (block, 0, 3), TRUE);
  signature_line (flow, WARD_ROLE_MONO, _("SHA-256 of what was signed"),
                  ward_block_cell (block, 0, 4), FALSE);
}

/* Figures */

static void
figure_row (WardFlow *flow, const WardBlock *block, guint from, guint n, guint abreast,
            guint column, WardRole role, WardRowStyle style)
{
  WardCell cells[FIGURE_COLUMNS];

  for (guint i = 0; i < n; i++)
    {
      char **row = g_ptr_array_index (block->rows, from + i);
      double width = WARD_TEXT_WIDTH / abreast;

      cells[i] = ward_cell (role, row[column], WARD_PAGE_LEFT + i * width, width - 10, "P");
    }
  ward_flow_row (flow, &style, cells, n);
}

void
ward_set_figures (WardFlow *flow, const WardBlock *block)
{
  guint abreast = block->rows->len % FIGURE_COLUMNS == 1 ? FIGURE_COLUMNS - 1 : FIGURE_COLUMNS;

  for (guint i = 0; i < block->rows->len; i += abreast)
    {
      guint n = MIN (abreast, block->rows->len - i);
      WardRowStyle style = ward_row_plain (i == 0 ? WARD_GAP : 0);

      style.keep_next = TRUE;
      style.snap = i == 0;
      style.pad_top = WARD_GAP;
      figure_row (flow, block, i, n, abreast, 0, WARD_ROLE_DUE, style);
      style.before = style.pad_top = 0;
      figure_row (flow, block, i, n, abreast, 1, WARD_ROLE_SMALL_STRONG, style);
      style.keep_next = FALSE;
      style.pad_bottom = WARD_GAP;
      style.rule_bottom = WARD_INK_HAIRLINE;
      figure_row (flow, block, i, n, abreast, 2, WARD_ROLE_SMALL, style);
    }
}

/* A recovery phrase */

static void
set_phrase_row (WardFlow *flow, char **words, guint from, guint n_words, const WardRowStyle *style)
{
  WardCell cells[2 * PHRASE_COLUMNS];
  char *numbers[PHRASE_COLUMNS] = { NULL };
  guint n = 0;

  for (guint i = 0; i < PHRASE_COLUMNS && from + i < n_words; i++)
    {
      double x = BOX_X + i * BOX_WIDTH / PHRASE_COLUMNS;

      numbers[i] = g_strdup_printf ("%u", from + i + 1);
      cells[n++] = (WardCell) ward_cell (WARD_ROLE_SMALL, numbers[i], x, 14, "P");
      cells[n++] = (WardCell) ward_cell (WARD_ROLE_PHRASE, words[from + i], x + 17,
                                         BOX_WIDTH / PHRASE_COLUMNS - 20, "P");
    }
  ward_flow_row (flow, style, cells, n);
  for (guint i = 0; i < PHRASE_COLUMNS; i++)
    g_free (numbers[i]);
}

void
ward_set_phrase (WardFlow *flow, const WardBlock *block)
{
  char **words = g_ptr_array_index (block->rows, 0);
  guint n = g_strv_length (words);

  for (guint i = 0; i < n; i += PHRASE_COLUMNS)
    {
      WardRowStyle style = ward_row_plain (i == 0 ? 2 * WARD_GAP : 0);

      style.fill = WARD_INK_TINT;
      style.rule_top = i == 0 ? WARD_INK_NAVY : WARD_INK_NONE;
      style.rule_bottom = i + PHRASE_COLUMNS >= n ? WARD_INK_NAVY : WARD_INK_HAIRLINE;
      style.pad_top = style.pad_bottom = WARD_GAP;
      style.keep_next = i + PHRASE_COLUMNS < n;
      style.snap = i == 0;
      set_phrase_row (flow, words, i, n, &style);
    }
}
