/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <pango/pangocairo.h>

G_BEGIN_DECLS

/* The look of our papers: one page grid, one scale of type, one set of inks. Lengths are points
 * (1/72 inch). */
#define WARD_PAGE_WIDTH 595.276
#define WARD_PAGE_HEIGHT 841.890
#define WARD_PAGE_LEFT 62.0
#define WARD_TEXT_WIDTH (WARD_PAGE_WIDTH - 2 * WARD_PAGE_LEFT)
#define WARD_BODY_TOP 88.0
#define WARD_GRID 6.5 /* half the body's leading: every block begins on it */
#define WARD_BODY_HEIGHT (104 * WARD_GRID)

typedef enum {
  WARD_INK_NONE,
  WARD_INK_TEXT,
  WARD_INK_NAVY,
  WARD_INK_SLATE,
  WARD_INK_FAINT,
  WARD_INK_HAIRLINE,
  WARD_INK_TINT,
  WARD_INK_RED,
  WARD_INK_RED_TINT,
  WARD_INK_AMBER,
  WARD_INK_AMBER_TINT,
  WARD_INK_GREEN,
  WARD_INK_GREEN_TINT,
  WARD_INK_WHITE,
  WARD_INK_WATERMARK,
} WardInk;

typedef enum {
  WARD_ROLE_BODY,
  WARD_ROLE_STRONG,
  WARD_ROLE_LEAD,
  WARD_ROLE_SMALL,
  WARD_ROLE_SMALL_STRONG,
  WARD_ROLE_MUTED, /* body size, for what is absent */
  WARD_ROLE_LABEL, /* spaced capitals */
  WARD_ROLE_TITLE,
  WARD_ROLE_SUBTITLE,
  WARD_ROLE_H1,
  WARD_ROLE_H2,
  WARD_ROLE_H3,
  WARD_ROLE_TABLE,
  WARD_ROLE_TABLE_HEAD,
  WARD_ROLE_DUE, /* the time that a clock ends at */
  WARD_ROLE_BANNER,
  WARD_ROLE_MONO,
  WARD_ROLE_PHRASE,
  WARD_ROLE_MARKING,
  WARD_ROLE_FRAME, /* page furniture */
} WardRole;

typedef struct {
  double size;
  double leading;
  int weight; /* of PangoWeight */
  WardInk ink;
  double spacing; /* between letters */
  gboolean capitals;
  gboolean mono;
} WardRoleSpec;

/* Size, leading, weight and ink of a role; static. */
const WardRoleSpec *ward_role_spec (WardRole role);
/* Makes ink the source that cr draws with. */
void ward_ink_set (cairo_t *cr, WardInk ink);

/* A context that measures alike on every machine with the same fonts: no hinting, 72 dots an inch;
 * transfer full. */
PangoContext *ward_style_context (void);
/* text set in role to width (points; below 0: one line however long). The last mark_bytes bytes are
 * raised, as a note's number. Transfer full. */
PangoLayout *ward_style_layout (PangoContext *context, WardRole role, const char *text,
                                double width, gsize mark_bytes);
/* How far below the top of its line the baseline of role lies: capitals stand in the middle of the
 * leading. */
double ward_role_baseline (WardRole role);

G_END_DECLS
