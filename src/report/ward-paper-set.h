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

void ward_set_title (WardFlow *flow, const WardPaperHead *head);
void ward_set_heading (WardFlow *flow, const WardBlock *block);
void ward_set_paragraph (WardFlow *flow, const WardBlock *block);
void ward_set_rule (WardFlow *flow, const WardBlock *block);
void ward_set_pairs (WardFlow *flow, const WardBlock *block);
void ward_set_table (WardFlow *flow, const WardBlock *block);
void ward_set_checks (WardFlow *flow, const WardBlock *block);
void ward_set_events (WardFlow *flow, const WardBlock *block);
void ward_set_callout (WardFlow *flow, const WardBlock *block);
void ward_set_finding (WardFlow *flow, const WardBlock *block);
void ward_set_clock (WardFlow *flow, const WardBlock *block);
void ward_set_signature (WardFlow *flow, const WardBlock *block);
void ward_set_phrase (WardFlow *flow, const WardBlock *block);

/* A row style across the text, nothing drawn. */
WardRowStyle ward_row_plain (double before);
/* A row of a box in a tone: tint and bar; the caller pads the first and last row. */
WardRowStyle ward_row_box (WardPaperTone tone);
/* The strong ink of a tone. */
WardInk ward_tone_ink (WardPaperTone tone);
/* text with the numbers of the block's notes after it, and ret_bytes, how many bytes those are; transfer full. */
char *ward_text_with_notes (const WardBlock *block, const char *text, gsize *ret_bytes);
/* Sets the block's notes at the foot of the page on which piece comes to lie. */
void ward_set_notes (WardFlow *flow, const WardBlock *block, WardPiece *piece);

G_END_DECLS
