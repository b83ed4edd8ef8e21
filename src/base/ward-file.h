/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Writes the whole file or nothing: temporary name, fsync, rename, fsync of the folder; mode 0600. FULL, READ_ONLY, DENIED or FAILED. */
gboolean ward_file_write (const char *path, const char *data, gssize len, GError **error);
/* Reads a whole file of at most max_bytes; NOT_FOUND, TOO_LARGE, DENIED or FAILED; transfer full, NUL after the end. */
char *ward_file_read (const char *path, gsize max_bytes, gsize *ret_len, GError **error);
/* Reads a secret from an open descriptor up to a newline or end of file, at most 4 KiB; transfer full, wipe with ward_secret_free(). */
char *ward_secret_read_fd (int fd, GError **error);
/* Overwrites and frees. */
void ward_secret_free (char *secret);
/* Turns an errno into the matching GError of WARD_ERROR, with what was being done. */
void ward_error_from_errno (GError **error, int err, const char *doing);

G_END_DECLS
