/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ward-record.h"

G_BEGIN_DECLS

/* "Superintendent A. Name · 1042", of an officer's record; transfer full. */
char *ward_officer_label (const WardRecord *officer);
/* Fills row with officers (array of WardRecord, borrowed), those of district first, then in
 * order of rank, highest first; chosen (an id, may be NULL) is selected. The array is sorted. */
void ward_officer_choice_fill (AdwComboRow *row, GPtrArray *officers, const char *district,
                               const char *chosen);
/* The id of the officer selected; borrowed from officers, NULL when none. */
const char *ward_officer_choice_get (AdwComboRow *row, const GPtrArray *officers);

G_END_DECLS
