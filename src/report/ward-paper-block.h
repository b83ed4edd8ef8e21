/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ward-paper-picture.h"

G_BEGIN_DECLS

/* The model inside a paper, for the setters and the text writer only. */
typedef enum {
  WARD_BLOCK_HEADING,   /* level, label = number, text */
  WARD_BLOCK_PARAGRAPH, /* level: 0 body, 1 lead, 2 small */
  WARD_BLOCK_PAIRS,     /* rows: label, value */
  WARD_BLOCK_TABLE,     /* columns, rows; text = what to say when empty */
  WARD_BLOCK_CHECKS,    /* rows: mark digit, word, text, detail */
  WARD_BLOCK_CALLOUT,   /* tone, label = title, text */
  WARD_BLOCK_FINDING,   /* tone, rows[0]: rule, severity, message, remedy, duties, source */
  WARD_BLOCK_CLOCK,   /* tone, rows[0]: title, state, from, due, rule, confirm; rows[1]: the working
                       */
  WARD_BLOCK_ITEMS,   /* rows: text */
  WARD_BLOCK_FIGURES, /* rows: value, label, note */
  WARD_BLOCK_EVENTS,  /* rows: when, title, text */
  WARD_BLOCK_SIGNATURE, /* rows[0]: role, name, when, fingerprint, digest */
  WARD_BLOCK_PHRASE,    /* rows[0]: the words */
  WARD_BLOCK_PICTURE, /* text = in words, height, draw, data */
  WARD_BLOCK_RULE,
  WARD_BLOCK_BREAK,
} WardBlockType;

typedef struct {
  WardBlockType type;
  int level;
  WardPaperTone tone;
  char *label;
  char *text;
  GPtrArray *rows;  /* of char **, every cell set */
  GArray *columns;  /* WardPaperColumn, titles owned */
  GPtrArray *notes; /* footnote texts */
  guint first_note; /* number of notes[0] */
  gboolean keep_next;
  double height; /* points */
  WardPaperPicture draw;
  gconstpointer data; /* borrowed */
} WardBlock;

struct _WardPaper {
  WardPaperHead head; /* strings owned */
  GPtrArray *blocks;
  int numbers[2];
  guint n_notes;
};

/* The cell of a row, or NULL when it is empty. */
const char *ward_block_cell (const WardBlock *block, guint row, guint column);
/* The word for a mark ("Met"), translated, static. */
const char *ward_paper_mark_word (WardPaperMark mark);

G_END_DECLS
