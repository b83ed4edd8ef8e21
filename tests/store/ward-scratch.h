/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib/gstdio.h>

#include "ward-db.h"
#include "ward-migrate.h"

#define SCRATCH_KEY "00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff"

/* A folder of a test's own and the path of a database in it. */
typedef struct {
  char *folder, *path;
} Scratch;

static inline void
scratch_init (Scratch *scratch)
{
  scratch->folder = g_dir_make_tmp ("ward-test-XXXXXX", NULL);
  scratch->path = g_build_filename (scratch->folder, "x.db", NULL);
}

static inline void
scratch_clear (Scratch *scratch)
{
  g_autoptr (GDir) dir = g_dir_open (scratch->folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *file = g_build_filename (scratch->folder, name, NULL);

      g_unlink (file);
    }
  g_rmdir (scratch->folder);
  g_free (scratch->folder);
  g_free (scratch->path);
}

static inline WardDb *
scratch_open (Scratch *scratch, WardDbFlags flags)
{
  g_autoptr (GError) error = NULL;
  WardDb *db = ward_db_open (scratch->path, SCRATCH_KEY, flags, &error);

  g_assert_no_error (error);
  g_assert_true (ward_migrate (db, &error));
  g_assert_no_error (error);
  return db;
}
