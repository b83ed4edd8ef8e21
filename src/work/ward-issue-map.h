/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ward-issue.h"

G_BEGIN_DECLS

/* What a printed map shows; flags. */
typedef enum {
  WARD_SHEET_PREMISES = 1 << 0,
  WARD_SHEET_SITES = 1 << 1,
  WARD_SHEET_EVENTS = 1 << 2, /* interventions and what else happened */
  WARD_SHEET_AREAS = 1 << 3,
  WARD_SHEET_BOUNDARIES = 1 << 4,
  WARD_SHEET_GRID = 1 << 5,
  WARD_SHEET_ALL = (1 << 6) - 1,
} WardSheetParts;

typedef struct {
  const char *format;      /* "pdf" or "png" */
  gboolean has_place;      /* else the district's middle */
  double lon, lat;         /* of the middle, WGS84 degrees */
  guint scale;             /* 1 to scale; 0: the finest round one that shows the whole district */
  WardSheetParts parts;
  const char *const *base; /* MBTiles files, NULL-terminated, or NULL for none */
} WardIssueMap;

/* The nick of one part ("premises", "sites" …) as a flag, 0 when there is none such. */
WardSheetParts ward_sheet_part (const char *nick);

/* A map as a PDF page, or as a picture of it (MP13, IE5, IE9): premises as cells unless issue asks
 * for exact places; partners' sites on their terms (PS5); records that the profile lets out. USAGE
 * for a scale or a format that isn't, DENIED, UNSUPPORTED for a base map that can't be drawn.
 * ret_n: how many features it shows. Transfer full. */
GBytes *ward_issue_map (const WardContext *context, const WardIssueMap *map,
                        const WardIssue *issue, gint64 *ret_n, GError **error);

G_END_DECLS
