/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ward-session-records.h"

G_BEGIN_DECLS

/* What a signature stands over, as a person reads it: document is ward_signing_document()'s text,
 * its fields by their names, its parts below. Names that this machine doesn't hold say so. NULL
 * when document is none. Floating. */
GtkWidget *ward_signed_view_new (WardSession *session, const char *document);

G_END_DECLS
