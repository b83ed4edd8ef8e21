/* SPDX-License-Identifier: GPL-3.0-or-later */
/* spoil too-new|busy FILE KEYFILE: makes a database that a newer program would have written, or
 * holds its write lock until standard input ends, as another program would. */
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "ward-db.h"
#include "ward-file.h"

static int
spoil (const char *how, WardDb *db, GError **error)
{
  char byte;

  if (strcmp (how, "too-new") == 0)
    return ward_db_exec (db, "PRAGMA user_version = 9999", error) ? 0 : 1;
  if (!ward_db_exec (db, "PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE", error))
    return 1;
  puts ("held");
  fflush (stdout);
  while (read (0, &byte, 1) > 0)
    ;
  return 0;
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *key = argc == 4 ? ward_file_read (argv[3], 4096, NULL, &error) : NULL;
  WardDb *db = key != NULL ? ward_db_open (argv[2], g_strstrip (key), 0, &error) : NULL;
  int status = db != NULL ? spoil (argv[1], db, &error) : 2;

  if (error != NULL)
    fprintf (stderr, "spoil: %s\n", error->message);
  if (db != NULL)
    ward_db_close (db);
  return status;
}
