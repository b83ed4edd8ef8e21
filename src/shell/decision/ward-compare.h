/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ward-session-records.h"

G_BEGIN_DECLS

/* Two assessments in columns, each chosen by its day; what differs is marked by a sign and a
 * tint. */
#define WARD_TYPE_COMPARE (ward_compare_get_type ())
G_DECLARE_FINAL_TYPE (WardCompare, ward_compare, WARD, COMPARE, AdwBin)

/* Over records of one kind, oldest first, not empty; the two latest are shown. Floating. */
GtkWidget *ward_compare_new (WardSession *session, GPtrArray *records);

G_END_DECLS
