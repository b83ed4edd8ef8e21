/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ward-session.h"

G_BEGIN_DECLS

/* Makes a paper of a decision: asks for whom and why, where to save it, and for a bundle who
 * signs it. The disclosure is logged. */
#define WARD_TYPE_PAPER_DIALOG (ward_paper_dialog_get_type ())
G_DECLARE_FINAL_TYPE (WardPaperDialog, ward_paper_dialog, WARD, PAPER_DIALOG, AdwWindow)

/* Opens it over the window of widget; paper is "court", "policy" or "bundle". */
void ward_paper_dialog_open (GtkWidget *over, WardSession *session, const char *paper,
                             const char *id);

G_END_DECLS
