/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ward-session-import.h"

G_BEGIN_DECLS

/* A small map of what a dry run found: the shapes of the file over the district's outline, those
 * whose rows would stay out named by the feature's number. */
#define WARD_TYPE_IMPORT_SKETCH (ward_import_sketch_get_type ())
G_DECLARE_FINAL_TYPE (WardImportSketch, ward_import_sketch, WARD, IMPORT_SKETCH, GtkWidget)

/* The outlines of result, of which a reference is taken; the district's comes from session when it
 * is read. NULL when the file brings no shape that can be drawn; floating. */
GtkWidget *ward_import_sketch_new (WardSession *session, const WardImportResult *result);

G_END_DECLS
