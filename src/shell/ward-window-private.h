/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ward-map-pane.h"
#include "ward-panel.h"
#include "ward-responsive.h"
#include "ward-session-records.h"
#include "ward-sidebar.h"
#include "ward-state-line.h"
#include "ward-veil-button.h"
#include "ward-window.h"

G_BEGIN_DECLS

/* The window's insides, for the files that together are the window. */
struct _WardWindow {
  AdwApplicationWindow parent_instance;
  AdwToastOverlay *toasts;
  AdwToast *toast; /* the newest that goes by itself */
  GtkStack *stages, *panels;
  AdwBin *page_place, *map_place;
  WardResponsive *frame;
  WardSidebar *sidebar;
  WardStateLine *state_line;
  WardVeilButton *veil;
  AdwHeaderBar *header;
  AdwWindowTitle *title;
  GtkPaned *paned;
  GtkWidget *create, *map_toggle;

  GSettings *settings;
  WardSession *session;
  WardMapPane *map;
  GCancellable *working;
  guint refresh_timer;
  gboolean map_shown;   /* wide: beside the panel */
  gboolean map_instead; /* narrow: in the panel's place */
  int placed;           /* where the divider was last put, 0 nowhere */
  char *panel;

  GPtrArray *drafts; /* of WardUnsaved, put away by a lock, or NULL */
  char *drafts_by;   /* the officer whose they are */
  GListModel *toplevels;

  char *db, *key_file;
  gint64 offset;
};

/* ward-window-actions.c: installs the actions. */
void ward_window_install_actions (GtkWidgetClass *klass);
/* Enables what can be done now. */
void ward_window_update_actions (WardWindow *self);

/* ward-window-start.c: pages before there is a session. */
void ward_window_start (WardWindow *self, gboolean sample);
/* Waits for a database that is being opened already. */
void ward_window_await (WardWindow *self, WardOpening *opening);
/* Shows a page in the window's place. */
void ward_window_show_page (WardWindow *self, GtkWidget *page);
/* The page that fits an error, with what to do about it. */
void ward_window_show_error (WardWindow *self, const GError *error);
void ward_window_show_unlock (WardWindow *self);
void ward_window_show_welcome (WardWindow *self);
/* Opens the invented district beside the file in use. */
void ward_window_open_sample (WardWindow *self);
/* Asks, and removes the invented district. */
void ward_window_remove_sample (WardWindow *self);
/* Lets go of the session and all that shows it. */
void ward_window_drop_session (WardWindow *self);

/* ward-window-layout.c: what stands beside what. */
void ward_window_arrange (WardWindow *self);
/* The window has another width. */
void ward_window_resized (WardWindow *self);
/* Builds the map when it is first shown. */
void ward_window_ensure_map (WardWindow *self);
void ward_window_set_map_shown (WardWindow *self, gboolean shown);
/* The base map files to show, light or dark: chosen ones, or those of the sample; transfer full,
 * NULL none. */
char **ward_window_dup_base_maps (WardWindow *self, gboolean dark);
/* The panel of that name, built if need be; NULL when there is none. */
WardPanel *ward_window_ensure_panel (WardWindow *self, const char *name);
/* Reads counts and attention anew: at once, or soon. */
void ward_window_refresh (WardWindow *self);
void ward_window_refresh_soon (WardWindow *self);

/* ward-window-drafts.c: what is being written in windows over this one. */
/* Closes them, whatever they hold. */
void ward_window_close_over (WardWindow *self);
/* Keeps what is not saved, for the same officer after the next unlocking. */
void ward_window_put_drafts_away (WardWindow *self);
void ward_window_bring_drafts_back (WardWindow *self);
/* Whether something is not saved: then it has asked, and closes again when told to. */
gboolean ward_window_asks_before_leaving (WardWindow *self);

/* ward-window-records.c: record, archive, undo. */
void ward_window_new_record (WardWindow *self, const char *kind, const char *link,
                             const char *parent);
void ward_window_edit_record (WardWindow *self, const char *kind, const char *id);
void ward_window_archive_record (WardWindow *self, const char *kind, const char *id,
                                 gboolean restore);

G_END_DECLS
