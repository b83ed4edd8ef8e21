/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Where at lies in the text that starts at text: line and column in characters, both from 1. All
 * before at must be UTF-8; only a newline ends a line. */
void ward_place_of (const char *text, const char *at, guint *ret_line, guint *ret_column);

G_END_DECLS
