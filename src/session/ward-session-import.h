/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ward-import-choice.h"
#include "ward-session.h"

G_BEGIN_DECLS

/* A file on its way in: read once, looked at, tried, imported, taken back. What was tried is
 * what is imported, whatever becomes of the file meanwhile. */

/* A file and what it seems to be. */
typedef struct {
  char *path;
  GBytes *bytes;
  WardImportLook *look;
  const WardKind *kind; /* the kind that it fits best, its targets set; NULL for none */
} WardImportOpened;
void ward_import_opened_free (WardImportOpened *opened);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WardImportOpened, ward_import_opened_free)

/* Reads the file at path; preferred (may be NULL) is the kind that it is likely of. progress may be
 * NULL, here and below. */
void ward_session_import_open_async (WardSession *self, const char *path, const WardKind *preferred,
                                     WardProgress *progress, GCancellable *cancellable,
                                     GAsyncReadyCallback callback, gpointer user_data);
/* Transfer full; INVALID, TOO_LARGE, FAILED. */
WardImportOpened *ward_session_import_open_finish (WardSession *self, GAsyncResult *result,
                                                   GError **error);

typedef struct {
  const WardImportOpened *opened;
  const WardKind *kind;
  const char *map;     /* a column map's text */
  gboolean dry_run;
  gboolean bring_back; /* archived records that the file names */
} WardImportAsk;
/* Imports it, or tries. “changed” is emitted before callback when something was written. */
void ward_session_import_async (WardSession *self, const WardImportAsk *ask, WardProgress *progress,
                                GCancellable *cancellable, GAsyncReadyCallback callback,
                                gpointer user_data);
/* With what was written, when it was no dry run; transfer full. The errors are ward_import()'s. */
WardImportResult *ward_session_import_finish (WardSession *self, GAsyncResult *result,
                                              GError **error);

/* Takes back what result says was written; a reference to its list is taken. */
void ward_session_import_undo_async (WardSession *self, const WardImportResult *result,
                                     WardProgress *progress, GCancellable *cancellable,
                                     GAsyncReadyCallback callback, gpointer user_data);
/* How many were taken back, -1 with error; ret_kept: how many stay. */
gint64 ward_session_import_undo_finish (WardSession *self, GAsyncResult *result, gint64 *ret_kept,
                                        GError **error);

/* Kinds that whoever is at work may import, by their plural; transfer container. */
GPtrArray *ward_session_import_kinds (WardSession *self);

G_END_DECLS
