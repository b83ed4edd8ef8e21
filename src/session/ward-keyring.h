/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* The desktop's keyring: one secret a database file, under the schema org.wardlight.Wardlight.
 * The secret opens a slot of the key file; the keyring never holds the database's key itself
 * (SC1). */

/* Looks up path's secret; NULL without error when there is none. FAILED when there is no
 * keyring. */
void ward_keyring_lookup_async (const char *path, GCancellable *cancellable,
                                GAsyncReadyCallback callback, gpointer user_data);
/* Transfer full, wipe with ward_secret_free(). */
char *ward_keyring_lookup_finish (GAsyncResult *result, GError **error);
/* Keeps secret for path. */
void ward_keyring_store_async (const char *path, const char *secret, GCancellable *cancellable,
                               GAsyncReadyCallback callback, gpointer user_data);
gboolean ward_keyring_store_finish (GAsyncResult *result, GError **error);
/* Forgets path's secret. */
void ward_keyring_forget_async (const char *path, GCancellable *cancellable,
                                GAsyncReadyCallback callback, gpointer user_data);
gboolean ward_keyring_forget_finish (GAsyncResult *result, GError **error);

G_END_DECLS
