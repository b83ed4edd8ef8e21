/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ward-gather-private.h"
#include "ward-patrol.h"
#include "ward-shape.h"

G_BEGIN_DECLS

/* Parts of a patrol's facts, a file each: clashes with protected times (DC-07), consultation
 * (DC-02). shape is the patrol's own, NULL when it has none that can be read. */
void ward_gather_clashes (WardGather *g, const WardPatrol *patrol, const WardShape *shape);
/* What the plan says by itself: its times, its words, who speaks which languages. */
void ward_gather_plan (WardGather *g, const WardPatrol *patrol);
void ward_gather_consulted (WardGather *g, const WardPatrol *patrol);

/* Whether the partner is of use outreach or peer_led (PA3). */
gboolean ward_partner_speaks_for_workers (const WardRecord *partner);
/* Sets liaison_officers (collar numbers): those of the list who hold a liaison post that day. */
void ward_gather_liaison_officers (WardGather *g, char **officers, gint64 day);

G_END_DECLS
