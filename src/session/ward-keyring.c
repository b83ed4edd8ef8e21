/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-keyring.h"

#include <glib/gi18n-lib.h>
#include <libsecret/secret.h>

#include "ward-error.h"

static const SecretSchema schema = {
  "org.wardlight.Wardlight",
  SECRET_SCHEMA_NONE,
  { { "database", SECRET_SCHEMA_ATTRIBUTE_STRING }, { NULL, 0 } },
};

static void
fail (GTask *task, GError *cause)
{
  g_error_free (cause);
  g_task_return_new_error (task, WARD_ERROR, WARD_ERROR_FAILED, "%s",
                           _("The keyring of this computer can’t be reached."));
}

static void
looked_up_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;
  char *secret = secret_password_lookup_finish (result, &error);

  if (error != NULL)
    fail (task, error);
  else
    g_task_return_pointer (task, g_strdup (secret), g_free);
  secret_password_free (secret);
}

void
ward_keyring_lookup_async (const char *path, GCancellable *cancellable,
                           GAsyncReadyCallback callback, gpointer user_data)
{
  GTask *task = g_task_new (NULL, cancellable, callback, user_data);

  g_task_set_source_tag (task, ward_keyring_lookup_async);
  secret_password_lookup (&schema, cancellable, looked_up_cb, task, "database", path, NULL);
}

char *
ward_keyring_lookup_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
stored_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;

  if (secret_password_store_finish (result, &error))
    g_task_return_boolean (task, TRUE);
  else
    fail (task, error);
}

void
ward_keyring_store_async (const char *path, const char *secret, GCancellable *cancellable,
                          GAsyncReadyCallback callback, gpointer user_data)
{
  GTask *task = g_task_new (NULL, cancellable, callback, user_data);
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *label = g_strdup_printf (_("Wardlight database %s"), name);

  g_task_set_source_tag (task, ward_keyring_store_async);
  secret_password_store (&schema, SECRET_COLLECTION_DEFAULT, label, secret, cancellable, stored_cb,
                         task, "database", path, NULL);
}

gboolean
ward_keyring_store_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

static void
forgotten_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;

  secret_password_clear_finish (result, &error);
  if (error != NULL)
    fail (task, error);
  else
    g_task_return_boolean (task, TRUE);
}

void
ward_keyring_forget_async (const char *path, GCancellable *cancellable,
                           GAsyncReadyCallback callback, gpointer user_data)
{
  GTask *task = g_task_new (NULL, cancellable, callback, user_data);

  g_task_set_source_tag (task, ward_keyring_forget_async);
  secret_password_clear (&schema, cancellable, forgotten_cb, task, "database", path, NULL);
}

gboolean
ward_keyring_forget_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}
