/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ward-rules.h"

G_BEGIN_DECLS

/* What texts say, or fail to: bare answers, copied paragraphs, sources, words that the policy
 * avoids. Case, punctuation and spaces don't count. */

/* Whether an answer says nothing: empty, fewer than three words, or one of the list "bare.answers"
 * in force. allow_not_known lets "not known" pass, as the parts of the decision model do. */
gboolean ward_text_is_bare (const WardRuleSet *set, const char *text, gint64 on,
                            gboolean allow_not_known);

/* Whether a source is none, or the police themselves: no word of the list "sources.outside", and
 * one of "sources.police" or nothing at all. */
gboolean ward_text_is_police_source (const WardRuleSet *set, const char *text, gint64 on);

/* The first entry of a list of words in force that stands in the text as whole words ("word*" takes
 * every ending), phrases of the list "<list>.allowed" left out of account; NULL when there is none.
 * Borrowed. */
const char *ward_text_find_word (const WardRuleSet *set, const char *list, const char *text,
                                 gint64 on);

/* A text cut into overlapping pieces of four letters, for comparing it with many. */
typedef struct _WardShingles WardShingles;
WardShingles *ward_shingles_new (const char *text);
void ward_shingles_free (WardShingles *shingles);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WardShingles, ward_shingles_free)
/* How alike two texts are, 0 to 100 (EF20 shows from 85). A text of fewer than 24 letters is like
 * none but its equal, and empty texts are like nothing. */
guint ward_shingles_likeness (const WardShingles *a, const WardShingles *b);
/* The same for two texts. */
guint ward_text_likeness (const char *a, const char *b);

G_END_DECLS
