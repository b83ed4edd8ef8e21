/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

/* A folder of the test's own; transfer full, ended with fixture_folder_free(). */
char *fixture_folder_new (void);
/* Removes the folder and the files in it. */
void fixture_folder_free (char *folder);
/* A file name in folder; transfer full. */
char *fixture_path (const char *folder, const char *name);
/* Writes bytes to a file in folder and gives its path; transfer full. */
char *fixture_write (const char *folder, const char *name, GBytes *bytes);
/* Runs argv in folder and gives what it prints on both outputs; ret_status is its exit status.
 * Transfer full. */
char *fixture_run (const char *folder, int *ret_status, const char *const *argv);
/* The text of pages first..last (from 1) of a PDF; transfer full. */
char *fixture_pdf_text (const char *folder, GBytes *pdf, guint first, guint last);
