/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Requests and answers, as they come by post: into an empty database, where nothing can come of
 * them but a named error. */
#include "fuzz-target.h"

#include <glib/gstdio.h>
#include <string.h>

#include "ward-desk.h"
#include "ward-hash.h"
#include "ward-requests.h"
#include "ward-vault.h"

static char *folder, *path;
static WardDesk *desk;

static void
leave (void)
{
  g_autofree char *wal = g_strconcat (path, "-wal", NULL), *shm = g_strconcat (path, "-shm", NULL);

  g_clear_pointer (&desk, ward_desk_close);
  g_unlink (wal);
  g_unlink (shm);
  g_unlink (path);
  g_rmdir (folder);
  g_clear_pointer (&path, g_free);
  g_clear_pointer (&folder, g_free);
}

static void
enter (void)
{
  WardUnlock unlock = {
    .key_hex = "00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff"
  };
  g_autoptr (WardVault) vault = NULL;

  folder = g_dir_make_tmp ("ward-fuzz-XXXXXX", NULL);
  path = g_build_filename (folder, "x.db", NULL);
  vault = ward_vault_create (path, &unlock, FALSE, 1, NULL, NULL);
  desk = ward_desk_open (vault, 0, NULL);
  g_assert_nonnull (desk);
  atexit (leave);
}

static void
check_error (const GError *error)
{
  g_assert_nonnull (error);
  g_assert_true (error->domain == WARD_ERROR);
  g_assert_true (g_utf8_validate (error->message, -1, NULL));
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autofree char *text = g_strndup ((const char *) data, size);
  g_autoptr (GError) unread = NULL, refused = NULL;
  g_autoptr (WardRequest) request = ward_request_read (text, &unread);
  g_autoptr (WardOutcome) outcome = NULL;
  WardContext context;

  if (desk == NULL)
    enter ();
  if (request != NULL)
    {
      g_autofree char *digest = ward_sha256_hex (request->document, strlen (request->document));

      g_assert_cmpstr (digest, ==, request->digest);
    }
  else
    check_error (unread);
  context = ward_desk_context (desk, G_GINT64_CONSTANT (4000000000));
  outcome = ward_request_accept (&context, text, &refused);
  g_assert_null (outcome);
  check_error (refused);
  return 0;
}
