/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ward-filters.h"
#include "ward-session.h"

G_BEGIN_DECLS

/* Saved filters (PM8), as of ward-filters.h. “changed” with “saved_filter” is emitted before the
 * callback of what writes. */

/* Those of kind, with their counts now; array of WardFilter. */
void ward_session_filters_async (WardSession *self, const WardKind *kind,
                                 GCancellable *cancellable, GAsyncReadyCallback callback,
                                 gpointer user_data);
/* Transfer full. */
GPtrArray *ward_session_filters_finish (WardSession *self, GAsyncResult *result, GError **error);

/* Keeps terms under name, in the place of what bore it. */
void ward_session_keep_filter_async (WardSession *self, const WardKind *kind, const char *name,
                                     const WardListTerms *terms, GAsyncReadyCallback callback,
                                     gpointer user_data);
/* Gives the filter of that id another name. */
void ward_session_rename_filter_async (WardSession *self, const char *id, const char *name,
                                       GAsyncReadyCallback callback, gpointer user_data);
/* Takes it out of the menu, or back into it. */
void ward_session_remove_filter_async (WardSession *self, const char *id, gboolean restore,
                                       GAsyncReadyCallback callback, gpointer user_data);
/* Of any of the three. */
gboolean ward_session_filter_finish (WardSession *self, GAsyncResult *result, GError **error);

G_END_DECLS
