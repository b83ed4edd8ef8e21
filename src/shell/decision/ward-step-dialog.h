/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ward-session.h"

G_BEGIN_DECLS

/* A signed step: who acts, their own secret, exactly what is signed, what the rules say to them.
 * A refusal is shown with its remedies; warnings ask for a reason. Or somebody at another machine
 * is asked, by a file. */
#define WARD_TYPE_STEP_DIALOG (ward_step_dialog_get_type ())
G_DECLARE_FINAL_TYPE (WardStepDialog, ward_step_dialog, WARD, STEP_DIALOG, AdwWindow)

/* Opens it over the window of widget for verb on a record; "oral" takes an oral authorisation
 * down (SOA 2003 s.136B(9)). */
void ward_step_dialog_open (GtkWidget *over, WardSession *session, const char *kind,
                            const char *verb, const char *id);
/* What a step is called: "Authorise"; a verb that has no look of its own as it is. Borrowed. */
const char *ward_step_dialog_title (const char *verb);
/* Asks for an answer file, and takes the step that it signs. */
void ward_step_dialog_take_answer (GtkWidget *over, WardSession *session);

G_END_DECLS
