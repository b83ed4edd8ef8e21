/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ward-csv.h"

G_BEGIN_DECLS

/* Whether a spreadsheet might run the cell once leading apostrophes are taken off. */
gboolean ward_csv_is_formula (const char *cell);

G_END_DECLS
