/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ward-paper-piece.h"

G_BEGIN_DECLS

/* A piece at its place: y below the top of the body. */
typedef struct {
  const WardPiece *piece;
  double y;
} WardPlaced;

typedef struct {
  GArray *placed;     /* WardPlaced, top to bottom */
  GPtrArray *notes;   /* WardPiece, borrowed */
  double note_height; /* of all notes with the rule above them; 0 for none */
} WardSheet;

#define WARD_NOTE_RULE 12.0 /* from the body's end to the first note */

/* Cuts pieces into pages of height points: no heading parts from what follows, no note from its
 * mark; array of WardSheet, transfer full, holding on to the pieces, which must outlive it. */
GPtrArray *ward_pages_cut (const GPtrArray *pieces, double height);

G_END_DECLS
