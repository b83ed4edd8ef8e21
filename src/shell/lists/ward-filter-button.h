/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ward-record-list.h"

G_BEGIN_DECLS

/* A button whose popover narrows a list by the kind's vocabularies, and shows archived records.
 * Signal: changed (). */
#define WARD_TYPE_FILTER_BUTTON (ward_filter_button_get_type ())
G_DECLARE_FINAL_TYPE (WardFilterButton, ward_filter_button, WARD, FILTER_BUTTON, AdwBin)

/* Offers the columns of kind, none of them set. */
void ward_filter_button_set_kind (WardFilterButton *self, const WardKind *kind);
/* Sets what terms narrow by, and nothing else; conditions that have no choice here are listed
 * beneath the choices, and hold until everything is taken back. Emits no signal. */
void ward_filter_button_take (WardFilterButton *self, const WardListTerms *terms);
/* Adds what is set to query; the strings are static. */
void ward_filter_button_fill (WardFilterButton *self, WardListQuery *query);
/* Whether anything is set. */
gboolean ward_filter_button_is_set (WardFilterButton *self);

/* Takes every choice back. */
void ward_filter_button_clear (WardFilterButton *self);

G_END_DECLS
