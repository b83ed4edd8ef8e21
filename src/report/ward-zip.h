/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A flat zip: plain files side by side, names of letters, digits, dots, hyphens and underscores. */
typedef struct {
  char *name;
  GBytes *bytes;
} WardZipMember;

#define WARD_ZIP_MAX_FILE (64u << 20) /* the archive itself */
#define WARD_ZIP_MAX_MEMBERS 64u
#define WARD_ZIP_MAX_MEMBER (32u << 20) /* unpacked */
#define WARD_ZIP_MAX_TOTAL (96u << 20)  /* all unpacked */

/* A member; takes bytes, copies name. Transfer full. */
WardZipMember *ward_zip_member_new (const char *name, GBytes *bytes);
void ward_zip_member_free (WardZipMember *member);
/* An array that frees its members. */
GPtrArray *ward_zip_members_new (void);
/* The bytes of the member of that name, or NULL; borrowed. */
GBytes *ward_zip_find (const GPtrArray *members, const char *name);

/* The members in their order, stored without packing and without times: equal members give equal
 * bytes. FAILED. Transfer full. */
GBytes *ward_zip_write (const GPtrArray *members, GError **error);
/* Reads a whole zip. INVALID: no zip, damaged, a name with a slash or twice, anything but plain
 * files, encrypted; TOO_LARGE over the limits above, by what is unpacked and not by what is
 * promised. Transfer full. */
GPtrArray *ward_zip_read (GBytes *zip, GError **error);

G_END_DECLS
