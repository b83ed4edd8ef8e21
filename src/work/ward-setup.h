/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ward-desk.h"

G_BEGIN_DECLS

typedef struct {
  gint64 seed, scale; /* scale 1 is a plausible force; 100 for benchmarks */
} WardSampleOptions;

/* A new database for a district, open: its settings, its district record; with a passphrase also
 * the recovery phrase (transfer full, to be printed). */
WardDesk *ward_setup_district (const char *path, const WardUnlock *unlock, const char *code,
                               const char *name, gint64 now, char **ret_recovery, GError **error);
/* Closes and deletes a district that was made a moment ago and can't be begun after all, so that
 * it can be made again. */
void ward_setup_take_back (WardDesk **desk, const char *path);
/* A new database filled with the invented force, dates relative to now, deterministic for seed
 * and day. unlock NULL: nothing needed to open it. */
WardDesk *ward_setup_sample (const char *path, const WardUnlock *unlock,
                             const WardSampleOptions *options, gint64 now, GError **error);
/* Closes *desk and deletes the sample's files; DENIED when it isn't the sample. */
gboolean ward_setup_remove_sample (WardDesk **desk, const char *path, GError **error);

G_END_DECLS
