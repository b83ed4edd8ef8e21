/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-zip.h"

#include "ward-error.h"
#include <archive.h>
#include <archive_entry.h>
#include <glib/gi18n-lib.h>
#include <string.h>

#define MAX_NAME 100
#define BLOCK 65536

typedef struct archive Writer;
typedef struct archive Reader;
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Writer, archive_write_free)

static void
reader_free (Reader *reader)
{
  archive_read_free (reader);
}

WardZipMember *
ward_zip_member_new (const char *name, GBytes *bytes)
{
  WardZipMember *member = g_new0 (WardZipMember, 1);

  member->name = g_strdup (name);
  member->bytes = bytes;
  return member;
}

void
ward_zip_member_free (WardZipMember *member)
{
  g_free (member->name);
  g_bytes_unref (member->bytes);
  g_free (member);
}

GPtrArray *
ward_zip_members_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) ward_zip_member_free);
}

GBytes *
ward_zip_find (const GPtrArray *members, const char *name)
{
  for (guint i = 0; i < members->len; i++)
    {
      const WardZipMember *member = g_ptr_array_index (members, i);

      if (g_str_equal (member->name, name))
        return member->bytes;
    }
  return NULL;
}

/* Writing */

static la_ssize_t
write_cb (struct archive *archive, void *data, const void *buffer, size_t length)
{
  g_byte_array_append (data, buffer, (guint) length);
  return (la_ssize_t) length;
}

static gboolean
write_member (struct archive *archive, const WardZipMember *member)
{
  struct archive_entry *entry = archive_entry_new ();
  gsize size;
  const void *data = g_bytes_get_data (member->bytes, &size);
  gboolean good;

  archive_entry_set_pathname (entry, member->name);
  archive_entry_set_filetype (entry, AE_IFREG);
  archive_entry_set_perm (entry, 0644);
  archive_entry_set_size (entry, (la_int64_t) size);
  good = archive_write_header (archive, entry) == ARCHIVE_OK &&
         (size == 0 || archive_write_data (archive, data, size) == (la_ssize_t) size);
  archive_entry_free (entry);
  return good;
}

GBytes *
ward_zip_write (const GPtrArray *members, GError **error)
{
  g_autoptr (Writer) archive = archive_write_new ();
  g_autoptr (GByteArray) out = g_byte_array_new ();
  gboolean good = archive_write_set_format_zip (archive) == ARCHIVE_OK &&
                  archive_write_zip_set_compression_store (archive) == ARCHIVE_OK &&
                  archive_write_set_bytes_in_last_block (archive, 1) == ARCHIVE_OK &&
                  archive_write_open (archive, out, NULL, write_cb, NULL) == ARCHIVE_OK;

  for (guint i = 0; good && i < members->len; i++)
    good = write_member (archive, g_ptr_array_index (members, i));
  if (!good || archive_write_close (archive) != ARCHIVE_OK)
    {
      g_set_error_literal (error, WARD_ERROR, WARD_ERROR_FAILED, _("The zip could not be made."));
      return NULL;
    }
  return g_byte_array_free_to_bytes (g_steal_pointer (&out));
}

/* Reading */

static void
set_invalid (GError **error, const char *message)
{
  g_set_error_literal (error, WARD_ERROR, WARD_ERROR_INVALID, message);
}

static gboolean
is_plain_name (const char *name)
{
  gsize length = name != NULL ? strlen (name) : 0;

  if (length == 0 || length > MAX_NAME || *name == '.' || *name == '-')
    return FALSE;
  for (const char *p = name; *p != '\0'; p++)
    if (!g_ascii_isalnum (*p) && strchr ("._-", *p) == NULL)
      return FALSE;
  return TRUE;
}

static gboolean
check_entry (struct archive_entry *entry, const GPtrArray *members, GError **error)
{
  const char *name = archive_entry_pathname_utf8 (entry);

  if (members->len >= WARD_ZIP_MAX_MEMBERS)
    g_set_error_literal (error, WARD_ERROR, WARD_ERROR_TOO_LARGE,
                         _("The zip has too many members."));
  else if (!is_plain_name (name))
    set_invalid (error, _("The zip has a member whose name isn't a plain file name."));
  else if (archive_entry_filetype (entry) != AE_IFREG)
    set_invalid (error, _("The zip has a member that isn't a plain file."));
  else if (archive_entry_is_encrypted (entry))
    set_invalid (error, _("The zip is encrypted."));
  else if (ward_zip_find (members, name) != NULL)
    set_invalid (error, _("The zip has two members of one name."));
  else
    return TRUE;
  return FALSE;
}

static GBytes *
read_data (struct archive *archive, gsize *total, GError **error)
{
  g_autoptr (GByteArray) out = g_byte_array_new ();
  guint8 block[BLOCK];
  la_ssize_t n;

  while ((n = archive_read_data (archive, block, sizeof block)) > 0)
    {
      *total += (gsize) n;
      if (out->len + (gsize) n > WARD_ZIP_MAX_MEMBER || *total > WARD_ZIP_MAX_TOTAL)
        {
          g_set_error_literal (error, WARD_ERROR, WARD_ERROR_TOO_LARGE,
                               _("The zip unpacks to more than a bundle may hold."));
          return NULL;
        }
      g_byte_array_append (out, block, (guint) n);
    }
  if (n < 0)
    {
      set_invalid (error, _("A member of the zip is damaged."));
      return NULL;
    }
  return g_byte_array_free_to_bytes (g_steal_pointer (&out));
}

static gboolean
read_members (struct archive *archive, GPtrArray *members, GError **error)
{
  struct archive_entry *entry;
  gsize total = 0;
  int result;

  while ((result = archive_read_next_header (archive, &entry)) == ARCHIVE_OK)
    {
      GBytes *bytes;

      if (!check_entry (entry, members, error))
        return FALSE;
      bytes = read_data (archive, &total, error);
      if (bytes == NULL)
        return FALSE;
      g_ptr_array_add (members, ward_zip_member_new (archive_entry_pathname_utf8 (entry), bytes));
    }
  if (result == ARCHIVE_EOF)
    return TRUE;
  set_invalid (error, _("The zip is damaged."));
  return FALSE;
}

GPtrArray *
ward_zip_read (GBytes *zip, GError **error)
{
  g_autoptr (GPtrArray) members = ward_zip_members_new ();
  struct archive *archive;
  gboolean good;

  if (g_bytes_get_size (zip) > WARD_ZIP_MAX_FILE)
    {
      g_set_error_literal (error, WARD_ERROR, WARD_ERROR_TOO_LARGE, _("The file is too large."));
      return NULL;
    }
  archive = archive_read_new ();
  if (archive_read_support_format_zip_seekable (archive) != ARCHIVE_OK ||
      archive_read_open_memory (archive, g_bytes_get_data (zip, NULL), g_bytes_get_size (zip)) !=
        ARCHIVE_OK)
    {
      set_invalid (error, _("The file is not a zip."));
      good = FALSE;
    }
  else
    {
      good = read_members (archive, members, error);
    }
  reader_free (archive);
  return good ? g_steal_pointer (&members) : NULL;
}
