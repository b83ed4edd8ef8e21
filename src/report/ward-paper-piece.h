/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ward-paper-block.h"
#include "ward-paper-style.h"

G_BEGIN_DECLS

/* A paper set in type, before it is cut into pages: a run of pieces, none of which is ever cut. */

/* A structure element of the tagged PDF; marks with the same id belong to one element. */
typedef struct {
  const char *name; /* static: "P", "TR" … */
  guint id;
} WardTag;

typedef enum {
  WARD_MARK_LINE,
  WARD_MARK_FILL,
  WARD_MARK_DOT,
  WARD_MARK_BOX,
  WARD_MARK_PICTURE,
} WardMarkType;

/* One thing drawn: a line of text (y: its baseline), a filled rectangle, a dot (x, y: its centre;
 * w: diameter), a check box, a picture. */
typedef struct {
  WardMarkType type;
  double x, y, w, h;
  WardInk ink;
  PangoLayout *layout;
  int line;
  WardPaperMark check;
  const WardBlock *picture; /* borrowed */
  WardTag tag;
} WardMark;

typedef struct _WardPiece WardPiece;
struct _WardPiece {
  double before; /* space above, dropped at the top of a page */
  double height;
  gboolean keep_next;
  gboolean snap;     /* begins on the grid */
  gboolean fresh;    /* begins a page */
  WardPiece *repeat; /* set again above this one at the top of a page; borrowed */
  WardTag outer[2];
  guint n_outer;
  GArray *marks;            /* WardMark */
  GPtrArray *notes;         /* WardPiece, at the foot of its page; NULL for none */
  const WardBlock *heading; /* for the outline; borrowed */
};

typedef struct {
  PangoContext *context;
  GPtrArray *pieces;
  GPtrArray *repeats; /* owns what pieces repeat */
  guint n_tags;
} WardFlow;

/* One column of a row: text in a role from x on, width wide. */
typedef struct {
  WardRole role;
  const char *text;
  double x, width;
  WardPaperAlign align;
  const char *tag;  /* structure element of its text */
  WardInk ink;      /* WARD_INK_NONE: the role's own */
  gsize mark_bytes; /* raised at the end */
} WardCell;

/* How a row is set. Rows that hold more than split_over lines (0: than a page) may part between
 * lines. */
typedef struct {
  double before, pad_top, pad_bottom;
  double x, width; /* extent of fill, bar and rules */
  WardInk fill, bar, rule_top, rule_bottom;
  double rule_width; /* 0: a hairline */
  double spine_x;    /* of a line down the row's height; 0: none */
  guint split_over;
  gboolean keep_next, snap;
  WardPiece *repeat;
  WardTag outer[2];
  guint n_outer;
} WardRowStyle;

/* Makes an empty flow with a type-setting context of its own. */
void ward_flow_init (WardFlow *flow);
/* Frees what the flow holds, not the flow. */
void ward_flow_clear (WardFlow *flow);
/* A structure element with a number of its own; name is static. */
WardTag ward_flow_tag (WardFlow *flow, const char *name);
/* Adds an empty piece; borrowed. */
WardPiece *ward_flow_piece (WardFlow *flow, double height);
/* Adds a row as one piece or, where it may part, as one a line; returns the first, borrowed. */
WardPiece *ward_flow_row (WardFlow *flow, const WardRowStyle *style, const WardCell *cells,
                          guint n);
/* A row that isn't part of the run (a repeated head, a note); transfer full. */
WardPiece *ward_flow_loose_row (WardFlow *flow, const WardRowStyle *style, const WardCell *cells,
                                guint n);
/* Adds one mark to what the piece draws; takes over its layout. */
void ward_piece_add (WardPiece *piece, WardMark mark);
/* Frees piece with its marks and notes. */
void ward_piece_free (WardPiece *piece);
/* The piece added last; borrowed. */
WardPiece *ward_flow_last (const WardFlow *flow);
/* Sets every block of the paper, title first. */
void ward_flow_set_paper (WardFlow *flow, const WardPaper *paper);

G_END_DECLS
