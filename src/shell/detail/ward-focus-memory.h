/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** What button had the focus, by its action and target: a page that is built anew has others that
 * do the same. */
typedef struct {
  char *action;
  GVariant *target; /* or NULL */
} WardFocusMemory;

/** ward_focus_memory_take: what has the focus within @widget; NULL where nothing does. Owned by
 * the caller. */
WardFocusMemory *ward_focus_memory_take (GtkWidget *widget);

/** ward_focus_memory_restore: focuses what does the same within @widget; FALSE where nothing there
 * does. */
gboolean ward_focus_memory_restore (const WardFocusMemory *self, GtkWidget *widget);

/** ward_focus_memory_free: frees it; NULL is nothing. */
void ward_focus_memory_free (WardFocusMemory *self);

G_END_DECLS
