/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>
#include <stdio.h>
#include <time.h>
#include <unistd.h>

G_BEGIN_DECLS

/* Prints a line for the benchmark that started this process: processor time used until now, in
 * milliseconds, and resident memory in kB. */
static inline void
bench_report (void)
{
  struct timespec at;
  long size = 0, resident = 0;
  FILE *statm = fopen ("/proc/self/statm", "r");

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &at);
  if (statm != NULL && fscanf (statm, "%ld %ld", &size, &resident) != 2)
    resident = 0;
  g_clear_pointer (&statm, fclose);
  printf ("%.3f %ld\n", (double) at.tv_sec * 1e3 + (double) at.tv_nsec / 1e6,
          resident * (sysconf (_SC_PAGESIZE) / 1024));
  fflush (stdout);
}

G_END_DECLS
