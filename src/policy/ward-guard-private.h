/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ward-guard.h"

G_BEGIN_DECLS

/* Each finds one sort of thing and adds its hits; overlaps are sorted out after. */
void ward_guard_add (GArray *hits, WardGuardKind kind, gsize start, gsize end);
/* Whether one of the words (NULL-terminated, lower case) stands within reach bytes before at. */
gboolean ward_guard_word_before (const char *text, gsize at, gsize reach, const char *const *words);
void ward_guard_find_phones (const char *text, GArray *hits);
void ward_guard_find_patterns (const char *text, GArray *hits);
void ward_guard_find_names (const char *text, GArray *hits);

G_END_DECLS
