/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ward-record-list.h"

G_BEGIN_DECLS

/* A button whose popover holds the filters kept for a kind's list (PM8), each with its count:
 * chosen by Return, renamed by F2, removed by Delete; and keeps the present one. Signal: chosen
 * (const char *name, const char *terms), terms as of ward_list_terms_format(). */
#define WARD_TYPE_SAVED_FILTERS (ward_saved_filters_get_type ())
G_DECLARE_FINAL_TYPE (WardSavedFilters, ward_saved_filters, WARD, SAVED_FILTERS, AdwBin)

/* Gives it the session, referenced. */
void ward_saved_filters_set_session (WardSavedFilters *self, WardSession *session);
/* Offers the filters of kind. */
void ward_saved_filters_set_kind (WardSavedFilters *self, const WardKind *kind);
/* What would be kept now; copied. */
void ward_saved_filters_set_terms (WardSavedFilters *self, const WardListTerms *terms);

G_END_DECLS
