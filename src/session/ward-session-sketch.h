/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ward-session.h"

G_BEGIN_DECLS

/* The journal of what is being drawn (MP8): one sketch, kept in the encrypted file at every
 * vertex, never exchanged, never in the history. */
typedef struct {
  char *about; /* what it is for, in the shell's own words */
  char *text;  /* ward_sketch_to_text() */
} WardSketchRow;
void ward_sketch_row_free (WardSketchRow *row);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WardSketchRow, ward_sketch_row_free)

/* Keeps it in place of the one before; errors are told by “message”. */
void ward_session_sketch_keep (WardSession *self, const char *about, const char *text);
/* Forgets it: it was saved or thrown away. */
void ward_session_sketch_drop (WardSession *self);
/* What was left unfinished. */
void ward_session_sketch_async (WardSession *self, GAsyncReadyCallback callback,
                                gpointer user_data);
/* NULL without error when there is none. Transfer full. */
WardSketchRow *ward_session_sketch_finish (WardSession *self, GAsyncResult *result,
                                           GError **error);

G_END_DECLS
