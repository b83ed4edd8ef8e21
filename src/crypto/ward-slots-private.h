/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ward-json.h"
#include "ward-slots.h"

G_BEGIN_DECLS

/* The tree of a key file, its form and every slot checked; INVALID or TOO_NEW. Transfer full. */
WardJson *ward_slots_parse (const char *text, GError **error);
/* The slots of such a tree, WardSlot elements; transfer full. */
GPtrArray *ward_slots_of (const WardJson *file);
/* The text of a key file: the slots of file (NULL for none) but the one of id without (may be
 * NULL), then added (may be NULL). Transfer full. */
char *ward_slots_to_text (const WardJson *file, const char *without, const WardSlot *added);

G_END_DECLS
