/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ward-vault.h"

G_BEGIN_DECLS

/* Large databases for benchmarks, in a folder that goes with them. */
typedef struct {
  char *folder, *path, *key_file;
} Crowd;

/* Seconds of processor time that this process, or this thread, has used. */
double crowd_seconds (void);
double crowd_thread_seconds (void);
/* Ends the program unless ok. */
void crowd_demand (gboolean ok, const GError *error);

/* What comes with each premises: its words for the search, or its place and assessments. */
typedef enum { CROWD_WORDS, CROWD_PLACES } CrowdParts;
/* The sample district under a raw key, its premises multiplied until n are held; n 0 leaves it
 * without any. */
Crowd *crowd_new (gint64 n, CrowdParts parts);
void crowd_free (Crowd *crowd);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Crowd, crowd_free)
/* An unlocked vault; transfer full. */
WardVault *crowd_unlock (const Crowd *crowd);

/* One line of the contract: "bench GROUP NAME … ratio= bar= pass". Returns 1 when it fails. */
int crowd_say (const char *what, const char *figures, double ratio, double bar);
/* The same for a bar in milliseconds, judged by a loop of SHA-256 that is timed in this run. */
int crowd_say_ms (const char *what, const char *figures, double ms, double bar_ms);

G_END_DECLS
