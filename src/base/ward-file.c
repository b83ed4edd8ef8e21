/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-file.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "ward-error.h"

#define SECRET_MAX 4096

static WardErrorCode
code_from_errno (int err)
{
  static const struct {
    int err;
    WardErrorCode code;
  } codes[] = {
    { ENOENT, WARD_ERROR_NOT_FOUND }, { ENOTDIR, WARD_ERROR_NOT_FOUND },
    { EACCES, WARD_ERROR_DENIED },    { EPERM, WARD_ERROR_DENIED },
    { EROFS, WARD_ERROR_READ_ONLY },  { ENOSPC, WARD_ERROR_FULL },
    { EDQUOT, WARD_ERROR_FULL },      { EEXIST, WARD_ERROR_EXISTS },
    { EBUSY, WARD_ERROR_BUSY },       { EAGAIN, WARD_ERROR_BUSY },
    { ETXTBSY, WARD_ERROR_BUSY },     { EFBIG, WARD_ERROR_TOO_LARGE },
    { ECANCELED, WARD_ERROR_CANCELLED },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (codes); i++)
    if (codes[i].err == err)
      return codes[i].code;
  return WARD_ERROR_FAILED;
}

void
ward_error_from_errno (GError **error, int err, const char *doing)
{
  /* Translators: what was being done, then the system's words for what went wrong. */
  g_set_error (error, WARD_ERROR, code_from_errno (err), _("%s: %s."), doing, g_strerror (err));
}

static gboolean
write_all (int fd, const char *data, gsize len)
{
  while (len > 0)
    {
      gssize n = write (fd, data, len);

      if (n < 0 && errno == EINTR)
        continue;
      if (n < 0)
        return FALSE;
      data += n;
      len -= (gsize) n;
    }
  return TRUE;
}

/* A file system that knows no fsync of folders (EINVAL) has done what it can. */
static gboolean
sync_folder (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  int fd = open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  gboolean ok;

  if (fd < 0)
    return FALSE;
  ok = fsync (fd) == 0 || errno == EINVAL;
  if (ok)
    return close (fd) == 0;
  g_close (fd, NULL);
  return FALSE;
}

/* Fills and closes fd, the open file temporary, and gives it its name; errno on failure. */
static gboolean
fill_and_rename (int fd, const char *temporary, const char *path, const char *data, gsize len)
{
  if (!write_all (fd, data, len) || fsync (fd) != 0)
    {
      int err = errno;

      close (fd);
      errno = err;
      return FALSE;
    }
  return close (fd) == 0 && rename (temporary, path) == 0 && sync_folder (path);
}

/* A name for what isn't whole yet: nobody takes what a killed write leaves for the file. */
static char *
hidden_beside (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *hidden = g_strconcat (".", name, ".XXXXXX", NULL);

  return g_build_filename (folder, hidden, NULL);
}

gboolean
ward_file_write (const char *path, const char *data, gssize len, GError **error)
{
  g_autofree char *temporary = hidden_beside (path);
  int fd = g_mkstemp_full (temporary, O_RDWR | O_CLOEXEC, 0600);
  int err;

  if (fd >= 0)
    {
      if (fill_and_rename (fd, temporary, path, data, len < 0 ? strlen (data) : (gsize) len))
        return TRUE;
      err = errno;
      g_unlink (temporary);
    }
  else
    err = errno;
  ward_error_from_errno (error, err, _("Writing the file"));
  return FALSE;
}

/* Reads on until the end of the file or one byte more than max_bytes; errno on failure. */
static GString *
read_all (int fd, gsize size_hint, gsize max_bytes)
{
  g_autoptr (GString) out = g_string_sized_new (MIN (size_hint, max_bytes) + 1);

  while (out->len <= max_bytes)
    {
      gsize room = MIN (MAX (out->allocated_len - out->len - 1, 4096), max_bytes + 1 - out->len);
      gsize old = out->len;
      gssize n;

      g_string_set_size (out, old + room);
      n = read (fd, out->str + old, room);
      g_string_set_size (out, old + (gsize) MAX (n, 0));
      if (n == 0)
        break;
      if (n < 0 && errno != EINTR)
        return NULL;
    }
  return g_steal_pointer (&out);
}

static GString *
read_path (const char *path, gsize max_bytes)
{
  int fd = open (path, O_RDONLY | O_CLOEXEC | O_NOCTTY);
  struct stat st;
  GString *out = NULL;
  int err;

  if (fd < 0)
    return NULL;
  if (fstat (fd, &st) == 0)
    out = read_all (fd, (gsize) MAX (st.st_size, 0), max_bytes);
  err = errno;
  close (fd);
  errno = err;
  return out;
}

char *
ward_file_read (const char *path, gsize max_bytes, gsize *ret_len, GError **error)
{
  g_autoptr (GString) out = NULL;

  max_bytes = MIN (max_bytes, (gsize) G_MAXSSIZE / 2);
  out = read_path (path, max_bytes);
  if (out == NULL)
    {
      ward_error_from_errno (error, errno, _("Reading the file"));
      return NULL;
    }
  if (out->len > max_bytes)
    {
      g_set_error (error, WARD_ERROR, WARD_ERROR_TOO_LARGE,
                   _("The file is larger than %" G_GSIZE_FORMAT " bytes."), max_bytes);
      return NULL;
    }
  if (ret_len)
    *ret_len = out->len;
  return g_string_free (g_steal_pointer (&out), FALSE);
}

/* One byte at a time, so that a second secret may follow on the same descriptor. */
static gssize
read_line (int fd, char *line, gsize size)
{
  gsize n = 0;

  while (n < size)
    {
      gssize got = read (fd, line + n, 1);

      if (got < 0 && errno == EINTR)
        continue;
      if (got < 0)
        return -1;
      if (got == 0 || line[n] == '\n')
        break;
      n++;
    }
  return (gssize) n;
}

char *
ward_secret_read_fd (int fd, GError **error)
{
  char line[SECRET_MAX + 1];
  gssize n = read_line (fd, line, sizeof line);
  char *secret = NULL;

  if (n < 0)
    ward_error_from_errno (error, errno, _("Reading the secret"));
  else if (n > SECRET_MAX)
    g_set_error (error, WARD_ERROR, WARD_ERROR_TOO_LARGE,
                 _("The secret is longer than %d bytes."), SECRET_MAX);
  else if (n == 0 || memchr (line, '\0', (gsize) n))
    g_set_error_literal (error, WARD_ERROR, WARD_ERROR_INVALID,
                         _("No secret was given, or it holds a NUL byte."));
  else
    secret = g_strndup (line, (gsize) n);
  explicit_bzero (line, sizeof line);
  return secret;
}

void
ward_secret_free (char *secret)
{
  if (secret)
    explicit_bzero (secret, strlen (secret));
  g_free (secret);
}
