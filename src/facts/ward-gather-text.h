/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ward-gather-private.h"

G_BEGIN_DECLS

/* Whether a text is empty, blank or a bare answer. */
gboolean ward_gather_says_nothing (const char *text);

G_END_DECLS
