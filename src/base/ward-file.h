/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Writes the whole file or nothing (len -1: up to the NUL): temporary name in the same folder,
 * fsync, rename, fsync of the folder; mode 0600. FULL, READ_ONLY, DENIED, NOT_FOUND (no such
 * folder) or FAILED. */
gboolean ward_file_write (const char *path, const char *data, gssize len, GError **error);
/* Reads a whole file of at most max_bytes; NOT_FOUND, TOO_LARGE, DENIED or FAILED; ret_len may be
 * NULL; transfer full, NUL after the end. */
char *ward_file_read (const char *path, gsize max_bytes, gsize *ret_len, GError **error);
/* Reads a secret from an open descriptor up to a newline or end of file, and nothing beyond it;
 * INVALID when there is none or it holds a NUL, TOO_LARGE over 4 KiB, FAILED when the descriptor
 * can't be read; transfer full, wipe with ward_secret_free(). */
char *ward_secret_read_fd (int fd, GError **error);
/* Overwrites up to the NUL and frees; NULL is allowed. */
void ward_secret_free (char *secret);
/* Turns an errno into the matching GError of WARD_ERROR, with what was being done ("Saving the
 * key file"): NOT_FOUND, DENIED, READ_ONLY, FULL, EXISTS, BUSY, TOO_LARGE, CANCELLED or FAILED. */
void ward_error_from_errno (GError **error, int err, const char *doing);

G_END_DECLS
