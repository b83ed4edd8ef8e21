/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* How far long work has come: told by the thread that works, read by the one that shows it. */
typedef struct _WardProgress WardProgress;

/* Nothing is done yet, of nobody knows how much. Transfer full. */
WardProgress *ward_progress_new (void);
/* Atomic; any thread. */
WardProgress *ward_progress_ref (WardProgress *progress);
void ward_progress_unref (WardProgress *progress);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WardProgress, ward_progress_unref)
/* done parts of total, 0 when that isn't known; progress may be NULL, when nobody asks. Any
 * thread. */
void ward_progress_set (WardProgress *progress, guint done, guint total);
/* The part that is done, 0 to 1; negative when that can't be said. Any thread. */
double ward_progress_fraction (WardProgress *progress);

G_END_DECLS
