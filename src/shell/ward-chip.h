/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ward-kind.h"

G_BEGIN_DECLS

/* A word with a sign before it, in a tint: status that is never told by colour alone (AX4). */
#define WARD_TYPE_CHIP (ward_chip_get_type ())
G_DECLARE_FINAL_TYPE (WardChip, ward_chip, WARD, CHIP, GtkWidget)

/* An empty chip. Floating. */
GtkWidget *ward_chip_new (void);
/* Shows text with icon (may be NULL) in a tone: good, warn, bad, info, quiet, or a category's
 * name. */
void ward_chip_set (WardChip *self, const char *text, const char *icon, const char *tone);
/* Shows a field's value; FALSE (and hidden) when such values aren't shown as chips or there is
 * none. */
gboolean ward_chip_set_field (WardChip *self, const WardRecord *record, const WardField *field);
/* Whether values of field are shown as chips. */
gboolean ward_chip_takes (const WardField *field);

G_END_DECLS
