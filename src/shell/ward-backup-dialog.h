/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ward-session.h"

G_BEGIN_DECLS

/* Asks where to, and puts a checked copy of the database there (BK1). */
void ward_backup_dialog_ask (GtkWidget *over, WardSession *session);

G_END_DECLS
