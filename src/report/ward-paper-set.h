/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ward-paper-piece.h"

G_BEGIN_DECLS

/* One setter a block type; each appends its pieces to the flow. */

#define WARD_GAP 6.5
#define WARD_PAD 8.0
/* The grid's two columns: labels, and what they label. */
#define WARD_LABEL_WIDTH 126.0
#define WARD_VALUE_X (WARD_PAGE_LEFT + 140.0)
#define WARD_VALUE_WIDTH (WARD_TEXT_WIDTH - 140.0)
/* Lines longer than this tire the eye. */
#define WARD_MEASURE 410.0

/* The organisation, the title, what the copy is, and the banner. */
void ward_set_title (WardFlow *flow, const WardPaperHead *head);
/* A heading with its number, kept with what follows. */
void ward_set_heading (WardFlow *flow, const WardBlock *block);
/* A paragraph to the measure, never a lone line of it on a page. */
void ward_set_paragraph (WardFlow *flow, const WardBlock *block);
/* A hairline across the text. */
void ward_set_rule (WardFlow *flow, const WardBlock *block);
/* A picture across the text. */
void ward_set_picture (WardFlow *flow, const WardBlock *block);
/* Labels to the left, values to the right. */
void ward_set_pairs (WardFlow *flow, const WardBlock *block);
/* A table whose head is repeated on each page. */
void ward_set_table (WardFlow *flow, const WardBlock *block);
/* Check boxes with the word for each state at the right. */
void ward_set_checks (WardFlow *flow, const WardBlock *block);
/* Numbers, four abreast. */
void ward_set_figures (WardFlow *flow, const WardBlock *block);
/* Numbered items. */
void ward_set_items (WardFlow *flow, const WardBlock *block);
/* A time line: when, a dot on the spine, what. */
void ward_set_events (WardFlow *flow, const WardBlock *block);
/* A tinted box. */
void ward_set_callout (WardFlow *flow, const WardBlock *block);
/* A box that says what a rule asks for. */
void ward_set_finding (WardFlow *flow, const WardBlock *block);
/* A box with the end of a clock and its working. */
void ward_set_clock (WardFlow *flow, const WardBlock *block);
/* Who signed, or lines to sign on. */
void ward_set_signature (WardFlow *flow, const WardBlock *block);
/* A recovery phrase, four groups to the row. */
void ward_set_phrase (WardFlow *flow, const WardBlock *block);

/* A cell of text, set to the left. */
WardCell ward_cell (WardRole role, const char *text, double x, double width, const char *tag);
/* A row style across the text, nothing drawn. */
WardRowStyle ward_row_plain (double before);
/* A row of a box in a tone: tint and bar; the caller pads the first and last row. */
WardRowStyle ward_row_box (WardPaperTone tone);
/* The strong ink of a tone. */
WardInk ward_tone_ink (WardPaperTone tone);
/* text with the numbers of the block's notes after it, and ret_bytes, how many bytes those are;
 * transfer full. */
char *ward_text_with_notes (const WardBlock *block, const char *text, gsize *ret_bytes);
/* Sets the block's notes at the foot of the page on which piece comes to lie. */
void ward_set_notes (WardFlow *flow, const WardBlock *block, WardPiece *piece);

G_END_DECLS
