/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-person-key.h"

#include <glib/gi18n-lib.h>

#include "ward-error.h"

gboolean
ward_person_key_new (const char *secret, const WardSealCost *cost, char **ret_public_hex,
                     char **ret_sealed, GError **error)
{
  g_autoptr (WardSigningKey) key = ward_signing_key_new ();
  char *sealed = ward_person_key_seal (key, secret, cost, error);

  if (sealed == NULL)
    return FALSE;
  *ret_public_hex = ward_signing_key_dup_public_hex (key);
  *ret_sealed = sealed;
  return TRUE;
}

char *
ward_person_key_seal (const WardSigningKey *key, const char *secret, const WardSealCost *cost,
                      GError **error)
{
  return ward_seal (ward_signing_key_seed (key), WARD_SEED_BYTES, secret, cost, error);
}

WardSigningKey *
ward_person_key_unlock (const char *sealed, const char *secret, GError **error)
{
  gsize len;
  guint8 *seed = ward_seal_open (sealed, secret, &len, error);
  WardSigningKey *key = NULL;

  if (seed == NULL)
    return NULL;
  if (len == WARD_SEED_BYTES)
    key = ward_signing_key_new_from_seed (seed);
  else
    g_set_error_literal (error, WARD_ERROR, WARD_ERROR_INVALID,
                         _("What was sealed is no personal key."));
  ward_sealed_free (seed);
  return key;
}
