/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ward-gather-private.h"

G_BEGIN_DECLS

/* Whether a text is empty or a bare answer on that day; without rules, whether it is empty. */
gboolean ward_gather_says_nothing (const WardGather *g, const char *text, gint64 on,
                                   gboolean allow_not_known);
/* Sets bare_answers: the record's narratives that hold something, and say nothing by it. Fields
 * named in may_be_unknown (NULL-terminated, or NULL) may say "not known". */
void ward_gather_bare_answers (WardGather *g, gint64 on, const char *const *may_be_unknown);
/* Sets what the guard finds in the record's language, and the words that policy avoids. */
void ward_gather_guarded (WardGather *g);

G_END_DECLS
