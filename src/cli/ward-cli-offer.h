/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ward-cli.h"

G_BEGIN_DECLS

/* The offer of the person-data guard (PM7), as a form makes it: what in a given record may identify
 * a person, and how the text reads without it. */

/* Prints the offers for a record of kind given as JSON text, or, with w, writes them as the array
 * "offers" into the open object. What was found is named by its kind, never repeated. */
void ward_cli_offer (const WardKind *kind, const char *text, WardJsonWriter *w);
/* The JSON with each offer taken; transfer full; NULL with error when it can't be read. */
char *ward_cli_cut (const WardKind *kind, const char *text, GError **error);

G_END_DECLS
