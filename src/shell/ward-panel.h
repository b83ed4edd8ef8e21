/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ward-panels.h"
#include "ward-session.h"

G_BEGIN_DECLS

/* One page of the work area. It knows its session and nothing else; to go elsewhere it activates
 * “win.open-record” (kind, id, field). Properties: session, name (of the registration table),
 * subtitle. */
#define WARD_TYPE_PANEL (ward_panel_get_type ())
G_DECLARE_DERIVABLE_TYPE (WardPanel, ward_panel, WARD, PANEL, AdwBin)

struct _WardPanelClass {
  AdwBinClass parent_class;

  /* Shows the record of that kind and id; field, when not NULL, is the one to act on. */
  void (*open) (WardPanel *self, const WardKind *kind, const char *id, const char *field);
  /* Shows the list of a kind. */
  void (*list) (WardPanel *self, const WardKind *kind);
  /* The panel's first deed: a new record. */
  void (*create) (WardPanel *self);
  /* Puts the keyboard into the panel's filter. */
  void (*find) (WardPanel *self);
  /* Goes back a step; FALSE when there is none. */
  gboolean (*back) (WardPanel *self);
};

/* The session and the panel's row of the registration table; borrowed. */
WardSession *ward_panel_get_session (WardPanel *self);
const WardPanelInfo *ward_panel_get_info (WardPanel *self);
/* What stands under the title in the header. */
void ward_panel_set_subtitle (WardPanel *self, const char *subtitle);
const char *ward_panel_get_subtitle (WardPanel *self);
/* The class's deeds; those that a panel doesn't have do nothing. */
void ward_panel_open (WardPanel *self, const WardKind *kind, const char *id, const char *field);
void ward_panel_list (WardPanel *self, const WardKind *kind);
void ward_panel_create (WardPanel *self);
void ward_panel_find (WardPanel *self);
gboolean ward_panel_back (WardPanel *self);

G_END_DECLS
