/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-error.h"

#include <errno.h>

#include "ward-file.h"

static void
test_every_code_has_its_own_nick (void)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (int code = WARD_ERROR_FAILED; code <= WARD_ERROR_USAGE; code++)
    {
      g_assert_nonnull (ward_error_nick (code));
      g_assert_true (g_hash_table_add (seen, (gpointer) ward_error_nick (code)));
    }
  g_assert_cmpstr (ward_error_nick (-1), ==, "failed");
  g_assert_cmpstr (ward_error_nick (WARD_ERROR_USAGE + 1), ==, "failed");
  g_assert_cmpstr (ward_error_nick (WARD_ERROR_BAD_KEY), ==, "bad_key");
}

static void
test_errno_finds_its_code (void)
{
  static const struct {
    int err;
    WardErrorCode code;
  } cases[] = {
    { ENOENT, WARD_ERROR_NOT_FOUND }, { EACCES, WARD_ERROR_DENIED },
    { EROFS, WARD_ERROR_READ_ONLY },
    { ENOSPC, WARD_ERROR_FULL },      { EDQUOT, WARD_ERROR_FULL },   { EEXIST, WARD_ERROR_EXISTS },
    { EBUSY, WARD_ERROR_BUSY },       { EIO, WARD_ERROR_FAILED },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      ward_error_from_errno (&error, cases[i].err, "Saving the key file");
      g_assert_error (error, WARD_ERROR, (int) cases[i].code);
      g_assert_true (g_str_has_prefix (error->message, "Saving the key file: "));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/error/every-code-has-its-own-nick", test_every_code_has_its_own_nick);
  g_test_add_func ("/error/errno-finds-its-code", test_errno_finds_its_code);
  return g_test_run ();
}
