/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-progress.h"

struct _WardProgress {
  gatomicrefcount refs;
  guint done, total; /* atomic */
};

WardProgress *
ward_progress_new (void)
{
  WardProgress *progress = g_new0 (WardProgress, 1);

  g_atomic_ref_count_init (&progress->refs);
  return progress;
}

WardProgress *
ward_progress_ref (WardProgress *progress)
{
  g_atomic_ref_count_inc (&progress->refs);
  return progress;
}

void
ward_progress_unref (WardProgress *progress)
{
  if (g_atomic_ref_count_dec (&progress->refs))
    g_free (progress);
}

void
ward_progress_set (WardProgress *progress, guint done, guint total)
{
  if (progress == NULL)
    return;
  g_atomic_int_set (&progress->done, done);
  g_atomic_int_set (&progress->total, total);
}

double
ward_progress_fraction (WardProgress *progress)
{
  guint done = g_atomic_int_get (&progress->done), total = g_atomic_int_get (&progress->total);

  return total > 0 ? MIN ((double) done / total, 1.0) : -1;
}
