/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ward-session-records.h"

G_BEGIN_DECLS

/* One record in full: title and status, deeds, and tabs for its fields, special pages
 * (ward-extensions.h) and history. Signals: back (): a person wants the list; loaded (): the
 * record is shown. Actions: detail.edit, detail.archive, detail.restore, detail.show-on-map,
 * detail.back. */
#define WARD_TYPE_DETAIL_PANE (ward_detail_pane_get_type ())
G_DECLARE_FINAL_TYPE (WardDetailPane, ward_detail_pane, WARD, DETAIL_PANE, AdwBin)

/* An empty pane. Floating. */
GtkWidget *ward_detail_pane_new (WardSession *session);
/* Shows a record; field, when not NULL, is the one to act on. */
void ward_detail_pane_open (WardDetailPane *self, const WardKind *kind, const char *id,
                            const char *field);
/* The focus goes to the tab of the record that was opened, once it is there. */
void ward_detail_pane_take_focus (WardDetailPane *self);
/* Reads it again, after a change; the tab stays. */
void ward_detail_pane_reload (WardDetailPane *self);
/* Shows nothing. */
void ward_detail_pane_clear (WardDetailPane *self);
/* The record shown, borrowed; NULL when none. */
const WardRecord *ward_detail_pane_get_record (WardDetailPane *self);
/* Whether a way back to the list is offered. */
void ward_detail_pane_set_can_go_back (WardDetailPane *self, gboolean can);

G_END_DECLS
