/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ward-record-list.h"

G_BEGIN_DECLS

/* Asks for whom a paper or a list is, and why, then where to save it. Both are logged before the
 * file is written; places stay veiled in it. */

/* A paper of ward_issue_papers(); id of the record that it is about, NULL when about none. */
void ward_issue_dialog_open_paper (GtkWidget *over, WardSession *session, const char *paper,
                                   const char *id);
/* All rows that list finds, as a table or, where they have a shape, as GeoJSON. */
void ward_issue_dialog_open_list (GtkWidget *over, WardSession *session,
                                  const WardListQuery *list);

G_END_DECLS
