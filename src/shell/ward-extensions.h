/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ward-session-records.h"

G_BEGIN_DECLS

/* Registration tables (ward-extensions.c): what a kind has beyond the pages and the form that
 * its field table gives it. A special page or editor is one row. */

/* A further page of a record, in a tab of its own beside “Summary” and “History”. */
typedef struct {
  const char *kind;
  const char *name;  /* of the tab, for actions */
  const char *title; /* translatable */
  /* The page, made when the tab is first shown; view is borrowed for the call. Floating. */
  GtkWidget *(*make) (WardSession *session, const WardRecordView *view);
  /* The record, or something that hangs on it, has changed: the page reads it again, and shows
   * the old until the new is there. */
  void (*reread) (GtkWidget *page);
  gboolean leads; /* shown first when a record is opened */
} WardDetailPage;
/* The n-th page of a kind, NULL beyond the last; static. */
const WardDetailPage *ward_detail_page_nth (const WardKind *kind, guint n);

/* An editor in the place of the generic form. */
typedef struct {
  const char *kind;
  /* Opens over parent: a record as it stands (copied), or a new one with what is known of it
   * filled in. */
  void (*open) (GtkWindow *parent, WardSession *session, const WardRecord *record);
} WardEditorInfo;
/* The special editor of a kind, NULL when the generic form serves; static. */
const WardEditorInfo *ward_editor_find (const WardKind *kind);
/* Opens whichever editor serves record's kind. */
void ward_editor_open (GtkWindow *parent, WardSession *session, const WardRecord *record);

/* A special panel of a kind is a row of ward-panels.c. */

G_END_DECLS
