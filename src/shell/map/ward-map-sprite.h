/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A ready picture that is drawn again and again, kept in the layout that renderers take best: GTK
 * 4.8's cairo renderer unpacks a texture anew in every frame, straight alpha quickly, but cairo's
 * own premultiplied pixels through floating point. */
typedef struct _WardSprite WardSprite;

/* The part of an ARGB32 image that begins at x, y and is width by height logical pixels large, each
 * of them scale pixels wide; NULL when all of it is transparent. Any thread; transfer full. */
WardSprite *ward_sprite_new (cairo_surface_t *surface, int x, int y, int width, int height,
                             int scale);
/* Any thread, when no other uses it. */
void ward_sprite_free (WardSprite *sprite);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WardSprite, ward_sprite_free)

/* Puts sprite (nothing when NULL) with its north-west corner at x, y, grow times its size. */
void ward_sprite_put (WardSprite *sprite, GtkSnapshot *snapshot, double x, double y, double grow);
/* The same, its middle at x, y, rounded to whole pixels. */
void ward_sprite_put_centred (WardSprite *sprite, GtkSnapshot *snapshot, double x, double y);

G_END_DECLS
