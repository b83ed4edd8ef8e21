/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ward-session-import.h"

G_BEGIN_DECLS

/* What came of a file, tried or imported. */

/* Counts as chips; tried: it was a dry run. Floating. */
GtkWidget *ward_import_counts_new (const WardImportResult *result, gboolean tried);
/* The refused rows with their reasons, the first of them, and the columns that nothing took.
 * Floating. */
GtkWidget *ward_import_refused_new (const WardImportResult *result);
/* "40 new, 2 changed, 3 the same, 5 refused"; transfer full. */
char *ward_import_report_text (const WardImportResult *result);

G_END_DECLS
