/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From the start of the process until overview and map stand painted, against the first frame of
 * a bare window; and the memory that 100,000 premises take, against the same window with none. By
 * turns, and the least of all rounds: whatever else the machine does is in both. */
#include "fixture-crowd.h"

#include <stdio.h>

#define ROUNDS 7
#define START_BAR 2.2
#define MEMORY_BAR 1.4

static int n_start = 10000, n_memory = 100000;
static char *only;
static const GOptionEntry entries[] = {
  { "start", 0, 0, G_OPTION_ARG_INT, &n_start, "Premises for the start", "N" },
  { "memory", 0, 0, G_OPTION_ARG_INT, &n_memory, "Premises for the memory", "N" },
  { "only", 0, 0, G_OPTION_ARG_STRING, &only, "start or memory", "PART" },
  { NULL },
};

typedef struct {
  double wall, cpu; /* ms */
  long kb;
} Run;

/* Runs a program of this folder until it has reported reports times; the last one counts. */
static Run
run (const char *program, int reports, const char *const *arguments)
{
  g_autofree char *self = g_file_read_link ("/proc/self/exe", NULL);
  g_autofree char *folder = g_path_get_dirname (self);
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GSubprocess) child = NULL;
  g_autoptr (GDataInputStream) out = NULL;
  g_autoptr (GError) error = NULL;
  gint64 begun = g_get_monotonic_time ();
  Run best = { 0 };

  g_ptr_array_add (words, g_build_filename (folder, program, NULL));
  for (guint i = 0; arguments[i] != NULL; i++)
    g_ptr_array_add (words, g_strdup (arguments[i]));
  g_ptr_array_add (words, NULL);
  child = g_subprocess_newv ((const char *const *) words->pdata, G_SUBPROCESS_FLAGS_STDOUT_PIPE,
                             &error);
  crowd_demand (child != NULL, error);
  out = g_data_input_stream_new (g_subprocess_get_stdout_pipe (child));
  for (int i = 0; i < reports; i++)
    {
      g_autofree char *line = g_data_input_stream_read_line (out, NULL, NULL, NULL);

      best.wall = (double) (g_get_monotonic_time () - begun) / 1000;
      crowd_demand (line != NULL && sscanf (line, "%lf %ld", &best.cpu, &best.kb) == 2, NULL);
    }
  g_subprocess_wait (child, NULL, NULL);
  return best;
}

static Run
least (Run a, Run b)
{
  return (Run) { MIN (a.wall, b.wall), MIN (a.cpu, b.cpu), MIN (a.kb, b.kb) };
}

static int
bench_start (void)
{
  g_autoptr (Crowd) crowd = crowd_new (n_start, CROWD_PLACES);
  const char *const nothing[] = { NULL };
  const char *const words[] = { crowd->path, crowd->key_file, NULL };
  Run ours = { 1e9, 1e9, G_MAXLONG }, peer = ours;
  g_autofree char *figures = NULL;

  for (int i = 0; i < ROUNDS; i++)
    {
      peer = least (peer, run ("peer-window", 1, nothing));
      ours = least (ours, run ("ours-window", 1, words));
    }
  figures = g_strdup_printf ("n=%d ours=%.0fms peer=%.0fms cpu=%.0fms peer-cpu=%.0fms", n_start,
                             ours.wall, peer.wall, ours.cpu, peer.cpu);
  return crowd_say ("start window", figures, ours.wall / peer.wall, START_BAR);
}

static int
bench_memory (void)
{
  g_autoptr (Crowd) many = crowd_new (n_memory, CROWD_PLACES);
  g_autoptr (Crowd) none = crowd_new (0, CROWD_PLACES);
  const char *const many_words[] = { "--visit", many->path, many->key_file, NULL };
  const char *const none_words[] = { "--visit", none->path, none->key_file, NULL };
  Run ours = { 1e9, 1e9, G_MAXLONG }, peer = ours;
  g_autofree char *figures = NULL;

  for (int i = 0; i < 3; i++)
    {
      peer = least (peer, run ("ours-window", 2, none_words));
      ours = least (ours, run ("ours-window", 2, many_words));
    }
  figures = g_strdup_printf ("n=%d ours=%.1fMB peer=%.1fMB", n_memory, ours.kb / 1024.0,
                             peer.kb / 1024.0);
  return crowd_say ("start memory", figures, (double) ours.kb / peer.kb, MEMORY_BAR);
}

int
main (int argc, char **argv)
{
  g_autoptr (GOptionContext) options = g_option_context_new (NULL);
  int failed = 0;

  g_option_context_add_main_entries (options, entries, NULL);
  crowd_demand (g_option_context_parse (options, &argc, &argv, NULL), NULL);
  if (g_strcmp0 (only, "memory") != 0)
    failed += bench_start ();
  if (g_strcmp0 (only, "start") != 0)
    failed += bench_memory ();
  return failed > 0;
}
