/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ward-session.h"

G_BEGIN_DECLS

/* The veil's state in the header: veiled, or exact places for so many minutes more. One click
 * lifts it for a reason, one click draws it (MP13). Not shown for the sample. */
#define WARD_TYPE_VEIL_BUTTON (ward_veil_button_get_type ())
G_DECLARE_FINAL_TYPE (WardVeilButton, ward_veil_button, WARD, VEIL_BUTTON, AdwBin)

/* Follows session, NULL none. */
void ward_veil_button_set_session (WardVeilButton *self, WardSession *session);
/* What a click does: the reasons, or the veil again. */
void ward_veil_button_toggle (WardVeilButton *self);

G_END_DECLS
