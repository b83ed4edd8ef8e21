/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ward-clash.h"
#include "ward-reader.h"
#include "ward-rules.h"

G_BEGIN_DECLS

/* What is protected in space and time, held ready to be asked (DC-07, PA4): partners' sites with
 * their weekly times and arrangements, and the areas to be avoided that stand for them elsewhere.
 *
 * How a panel uses it. On the worker thread, once for the view: ward_ground_new(), then
 * ward_protected_load() with near NULL, and hand both over; the database isn't asked again until
 * the records change. On the main thread, for a plan that isn't saved:
 *
 *   area = ward_footprint_new_area (ground, shape, &error)      when the area changes
 *   windows = ward_patrol_windows (patrol, &error)              when the times change
 *   clashes = ward_clashes (protected, &presence)               each time; some tenths of a ms
 *   offers = ward_offers (protected, ground, …)                 when somebody asks for them
 *
 * While a patrol is dragged in the week view only the last two lines of the first three are done.
 * It is pure beside what it remembers of occurrences; one thread at a time may ask. What it says is
 * an early word: ward_commit() judges anew. */

/* Which part of it. */
typedef struct {
  const char *district;      /* code of those whose own avoided areas stand for sites held here */
  gboolean partners_held;    /* whether sites are held here, so that those areas are left out */
  const GArray *holidays;    /* of gint64 local dates, by ward_holidays(); NULL: none is known */
  const WardShapeBox *near;  /* what lies near this box alone, times read when they are needed:
                              * reader must outlive it; NULL: all, and reader isn't kept */
} WardProtectedScope;

/* The bank holidays that the packs know on a day: array of gint64 local dates, transfer full. */
GArray *ward_holidays (WardRuleSet *rules, gint64 on);

/* Reads it. FAILED when something can't be set up; a site or time that can't be read protects
 * nothing (the rules refuse to save such). ground must outlive it. Transfer full. */
WardProtected *ward_protected_load (WardReader *reader, WardGround *ground,
                                    const WardProtectedScope *scope, GError **error);
void ward_protected_free (WardProtected *protected);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WardProtected, ward_protected_free)

/* How many places it holds. */
guint ward_protected_n_places (const WardProtected *protected);

G_END_DECLS
