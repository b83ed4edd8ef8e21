/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-paper-pages.h"

#include <math.h>

/* Rounding of sums of leadings mustn't push a line over. */
#define SLACK 0.01

typedef struct {
  GPtrArray *sheets;
  WardSheet *sheet;
  double y, height;
} Cutter;

static void
sheet_free (WardSheet *sheet)
{
  g_array_unref (sheet->placed);
  g_ptr_array_unref (sheet->notes);
  g_free (sheet);
}

static void
begin_sheet (Cutter *cutter)
{
  WardSheet *sheet = g_new0 (WardSheet, 1);

  sheet->placed = g_array_new (FALSE, FALSE, sizeof (WardPlaced));
  sheet->notes = g_ptr_array_new ();
  g_ptr_array_add (cutter->sheets, sheet);
  cutter->sheet = sheet;
  cutter->y = 0;
}

static double
notes_height (const WardPiece *piece, double already)
{
  double height = 0;

  for (guint i = 0; piece->notes != NULL && i < piece->notes->len; i++)
    height += ((const WardPiece *) g_ptr_array_index (piece->notes, i))->height;
  return height > 0 && already <= 0 ? height + WARD_NOTE_RULE : height;
}

/* Where piece begins when y is free, on a page that holds something already or not. */
static double
start_of (const WardPiece *piece, double y, gboolean empty)
{
  double start = empty ? 0 : y + piece->before;

  if (empty && piece->repeat != NULL)
    return piece->repeat->height;
  return piece->snap ? ceil (start / WARD_GRID - SLACK) * WARD_GRID : start;
}

/* Whether pieces[from..to] fit below y with all their notes. */
static gboolean
fits (const Cutter *cutter, const GPtrArray *pieces, guint from, guint to, double y, gboolean empty,
      double notes)
{
  for (guint i = from; i <= to; i++)
    {
      const WardPiece *piece = g_ptr_array_index (pieces, i);

      y = start_of (piece, y, empty) + piece->height;
      notes += notes_height (piece, notes);
      empty = FALSE;
    }
  return y + notes <= cutter->height + SLACK;
}

static void
place (Cutter *cutter, const WardPiece *piece)
{
  WardSheet *sheet = cutter->sheet;
  WardPlaced placed = { piece, start_of (piece, cutter->y, sheet->placed->len == 0) };

  if (sheet->placed->len == 0 && piece->repeat != NULL)
    {
      WardPlaced head = { piece->repeat, 0 };

      g_array_append_val (sheet->placed, head);
    }
  g_array_append_val (sheet->placed, placed);
  cutter->y = placed.y + piece->height;
  sheet->note_height += notes_height (piece, sheet->note_height);
  for (guint i = 0; piece->notes != NULL && i < piece->notes->len; i++)
    g_ptr_array_add (sheet->notes, g_ptr_array_index (piece->notes, i));
}

static guint
clump_end (const GPtrArray *pieces, guint from)
{
  guint to = from;

  while (to + 1 < pieces->len && ((const WardPiece *) g_ptr_array_index (pieces, to))->keep_next &&
         !((const WardPiece *) g_ptr_array_index (pieces, to + 1))->fresh)
    to++;
  return to;
}

static gboolean
fits_here (const Cutter *cutter, const GPtrArray *pieces, guint from, guint to)
{
  return fits (cutter, pieces, from, to, cutter->y, cutter->sheet->placed->len == 0,
               cutter->sheet->note_height);
}

static void
place_clump (Cutter *cutter, const GPtrArray *pieces, guint from, guint to)
{
  gboolean fresh = ((const WardPiece *) g_ptr_array_index (pieces, from))->fresh;
  gboolean can_move = fits (cutter, pieces, from, to, 0, TRUE, 0);

  if (cutter->sheet->placed->len > 0 &&
      (fresh || (can_move && !fits_here (cutter, pieces, from, to))))
    begin_sheet (cutter);
  for (guint i = from; i <= to; i++)
    {
      if (cutter->sheet->placed->len > 0 && !fits_here (cutter, pieces, i, i))
        begin_sheet (cutter);
      place (cutter, g_ptr_array_index (pieces, i));
    }
}

GPtrArray *
ward_pages_cut (const GPtrArray *pieces, double height)
{
  Cutter cutter = { g_ptr_array_new_with_free_func ((GDestroyNotify) sheet_free), NULL, 0, height };

  begin_sheet (&cutter);
  for (guint i = 0; i < pieces->len;)
    {
      guint to = clump_end (pieces, i);

      place_clump (&cutter, pieces, i, to);
      i = to + 1;
    }
  return cutter.sheets;
}
