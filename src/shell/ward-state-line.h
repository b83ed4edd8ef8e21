/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ward-session-records.h"

G_BEGIN_DECLS

/* The line at the window's foot: how old the central copy is, what waits, and the last message,
 * which toasts repeat but don't keep (OV5, AX2). */
#define WARD_TYPE_STATE_LINE (ward_state_line_get_type ())
G_DECLARE_FINAL_TYPE (WardStateLine, ward_state_line, WARD, STATE_LINE, AdwBin)

/* Shows what waits; session tells whether this is the sample. */
void ward_state_line_set_counts (WardStateLine *self, WardSession *session,
                                 const WardCounts *counts);
/* Keeps text until the next one. */
void ward_state_line_say (WardStateLine *self, const char *text);
/* The last message, borrowed. */
const char *ward_state_line_get_message (WardStateLine *self);

G_END_DECLS
