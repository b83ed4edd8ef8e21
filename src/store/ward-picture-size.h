/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* How many pixels an encoded PNG, JPEG or WebP picture says that it has, read from its first
 * bytes without decoding it: a few bytes can ask for gigabytes. FALSE when it is none of these or
 * ends before it says so. */
gboolean ward_picture_size (const guint8 *data, gsize len, guint *ret_width, guint *ret_height);

G_END_DECLS
