/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ward-session.h"

G_BEGIN_DECLS

/* Answers a request made at another machine: shows what is asked, word for word; signs it with
 * the officer's own key (SC4). */
#define WARD_TYPE_ANSWER_DIALOG (ward_answer_dialog_get_type ())
G_DECLARE_FINAL_TYPE (WardAnswerDialog, ward_answer_dialog, WARD, ANSWER_DIALOG, AdwWindow)

/* Opens it over the window of widget for the request file at path. */
void ward_answer_dialog_open (GtkWidget *over, WardSession *session, const char *path);

G_END_DECLS
