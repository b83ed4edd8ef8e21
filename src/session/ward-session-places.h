/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ward-session.h"

G_BEGIN_DECLS

/* A name or postcode of the gazetteer that was imported. */
typedef struct {
  char *name, *ward; /* ward may be NULL */
  double lon, lat;   /* WGS84 degrees */
} WardNamedPlace;
void ward_named_place_free (WardNamedPlace *place);

/* Looks for names that begin as text does, case and spaces apart; at most twelve, the shortest
 * first. */
void ward_session_places_async (WardSession *self, const char *text, GCancellable *cancellable,
                                GAsyncReadyCallback callback, gpointer user_data);
/* An array of WardNamedPlace; transfer full. */
GPtrArray *ward_session_places_finish (WardSession *self, GAsyncResult *result, GError **error);

G_END_DECLS
