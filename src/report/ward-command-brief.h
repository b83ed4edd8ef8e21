/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ward-print.h"

G_BEGIN_DECLS

/* The command brief: what a district commander takes into a meeting, on two pages at most. All
 * strings borrowed; any but a title may be NULL. */

typedef struct {
  const char *value, *label, *note;
} WardBriefFigure;

/* Something that falls due; due is seconds UTC or WARD_NONE; urgency 0 none, 1 amber, 2 red. */
typedef struct {
  gint64 due;
  const char *title, *why;
  int urgency;
} WardBriefItem;

/* A duty and its state: "met", "gap" or "no_evidence". */
typedef struct {
  const char *duty, *title, *state, *evidence;
} WardBriefDuty;

typedef struct {
  const char *district, *period;
  const WardBriefFigure *figures;
  guint n_figures;
  const WardBriefItem *items; /* earliest legal deadline first */
  guint n_items;
  const WardBriefDuty *duties;
  guint n_duties;
} WardBrief;

/* The brief; what doesn't fit on two pages is counted at the end of its list. Transfer full. */
WardPaper *ward_command_brief_new (const WardBrief *brief, const WardPrint *print);

G_END_DECLS
