/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ward-opening.h"

G_BEGIN_DECLS

/* The window: first run, unlocking and errors as pages; then sidebar, panel, map and state line
 * over a session. Actions, for every widget inside: win.open-record (kind, id, field),
 * win.list-kind (kind), win.new-record (kind, link field, parent), win.edit-record (kind, id),
 * win.archive-record (kind, id, restore), win.show-on-map (kind, id), win.record-shown (kind,
 * id), win.panel (name), win.say (text), and those of ward-shortcuts.c. */
#define WARD_TYPE_WINDOW (ward_window_get_type ())
G_DECLARE_FINAL_TYPE (WardWindow, ward_window, WARD, WINDOW, AdwApplicationWindow)

/* What the window opens with. */
typedef struct {
  const char *db;       /* the database's file */
  const char *key_file; /* or NULL */
  gboolean sample;      /* make and open the invented district at db */
  gint64 offset;        /* of the clock, for the sample alone */
  WardOpening *opening; /* db being opened already, or NULL */
} WardWindowStart;

/* A window that opens what start says, and shows the page that fits when it can't. Floating is
 * sunk by GTK. */
WardWindow *ward_window_new (GtkApplication *application, const WardWindowStart *start);
/* Takes a session, and shows the work. */
void ward_window_take_session (WardWindow *self, WardSession *session);
/* The session, NULL while there is none; borrowed. */
WardSession *ward_window_get_session (WardWindow *self);
/* Shows a panel, built when it is first shown. */
void ward_window_show_panel (WardWindow *self, const char *name);
/* Name of the panel shown; borrowed. */
const char *ward_window_get_panel (WardWindow *self);
/* How many panels have been built. */
guint ward_window_count_panels (WardWindow *self);
/* A line at the foot, and, with a button label, a toast whose button activates an action. */
void ward_window_say (WardWindow *self, const char *text);
void ward_window_toast (WardWindow *self, AdwToast *toast);

G_END_DECLS
