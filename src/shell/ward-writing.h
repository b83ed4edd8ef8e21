/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ward-session.h"

G_BEGIN_DECLS

/* What somebody was writing in a window that is gone, and how to open it again. Reference
 * counted: the window that gave it out says when what it was still doing has saved it. */
typedef struct _WardUnsaved WardUnsaved;
typedef void (*WardUnsavedOpen) (GtkWindow *parent, WardSession *session, gpointer value);
/* Takes value, free with free_value. Holds no secret. Transfer full. */
WardUnsaved *ward_unsaved_new (gpointer value, GDestroyNotify free_value, WardUnsavedOpen open);
WardUnsaved *ward_unsaved_ref (WardUnsaved *unsaved);
void ward_unsaved_unref (WardUnsaved *unsaved);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WardUnsaved, ward_unsaved_unref)
/* It was saved after all, so there is nothing to open again. NULL is allowed. */
void ward_unsaved_mark_saved (WardUnsaved *unsaved);
gboolean ward_unsaved_is_saved (const WardUnsaved *unsaved);
/* Opens it over parent as it stood. */
void ward_unsaved_open (WardUnsaved *unsaved, GtkWindow *parent, WardSession *session);

/* A window over the main one in which somebody writes: what isn't saved is put away by a lock
 * and offered again, and asked about before the window goes. */
#define WARD_TYPE_WRITING (ward_writing_get_type ())
G_DECLARE_INTERFACE (WardWriting, ward_writing, WARD, WRITING, GtkWindow)

struct _WardWritingInterface {
  GTypeInterface parent_iface;

  /* Whether something stands there that closing would lose. */
  gboolean (*is_dirty) (WardWriting *self);
  /* What stands there; transfer full. */
  WardUnsaved *(*dup_unsaved) (WardWriting *self);
};

/* Its class's deeds. */
gboolean ward_writing_is_dirty (WardWriting *self);
/* Transfer full. */
WardUnsaved *ward_writing_dup_unsaved (WardWriting *self);
/* For close-request: whether the window stays for now, since it asks whether to discard what is
 * written. */
gboolean ward_writing_asks (WardWriting *self);

G_END_DECLS
