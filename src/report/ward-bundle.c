/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-bundle-private.h"

#include "ward-error.h"
#include "ward-hash.h"
#include "ward-sign.h"
#include "ward-time.h"
#include <glib/gi18n-lib.h>
#include <string.h>

#define SIGNATURE_BYTES 64

static void
add_text (GPtrArray *members, const char *name, char *text)
{
  g_ptr_array_add (members, ward_zip_member_new (name, g_bytes_new_take (text, strlen (text))));
}

static gboolean
add_signature (GPtrArray *members, const char *name, const char *base64, GError **error)
{
  gsize len = 0;
  guchar *bytes = base64 != NULL ? g_base64_decode (base64, &len) : NULL;

  if (len != SIGNATURE_BYTES)
    {
      g_free (bytes);
      g_set_error_literal (error, WARD_ERROR, WARD_ERROR_INVALID, _("A signature can't be read."));
      return FALSE;
    }
  g_ptr_array_add (members, ward_zip_member_new (name, g_bytes_new_take (bytes, len)));
  return TRUE;
}

static gboolean
add_pem (GPtrArray *members, const char *name, const char *public_hex, GError **error)
{
  char *pem = ward_public_key_to_pem (public_hex);

  if (pem == NULL)
    {
      g_set_error_literal (error, WARD_ERROR, WARD_ERROR_INVALID, _("A key can't be read."));
      return FALSE;
    }
  add_text (members, name, pem);
  return TRUE;
}

static char *
keys_to_json (const WardBundle *bundle)
{
  g_autoptr (WardJsonWriter) w = ward_json_writer_new (FALSE);

  ward_json_begin_object (w, NULL);
  ward_json_put_string (w, "format", "wardlight-keys/1");
  ward_json_begin_array (w, "keys");
  for (guint i = 0; i < bundle->n_keys; i++)
    {
      ward_json_begin_object (w, NULL);
      ward_json_put_string (w, "binding", bundle->keys[i].binding);
      ward_json_put_string (w, "key", bundle->keys[i].public_hex);
      ward_json_put_string (w, "owner", bundle->keys[i].owner);
      ward_json_end_object (w);
    }
  ward_json_end_array (w);
  ward_json_end_object (w);
  return ward_json_writer_finish (w);
}

static char *
manifest_text (const WardBundle *bundle, const GPtrArray *members)
{
  g_autofree char *made = ward_time_format (bundle->made_at);
  GString *out = g_string_new ("# wardlight-bundle/1\n");

  g_string_append_printf (out, "# decision %s\n# profile %s\n# made %s\n", bundle->sealed->decision,
                          ward_profile_nick (bundle->how->profile), made);
  for (guint i = 0; i < members->len; i++)
    {
      const WardZipMember *member = g_ptr_array_index (members, i);
      gsize len;
      const void *data = g_bytes_get_data (member->bytes, &len);
      g_autofree char *hash = ward_sha256_hex (data, len);

      g_string_append_printf (out, "%s  %s\n", hash, member->name);
    }
  return g_string_free (out, FALSE);
}

static gboolean
add_seal (GPtrArray *members, const WardBundle *bundle, GError **error)
{
  g_autofree char *root = NULL;

  if (bundle->seal_signature == NULL)
    return TRUE;
  root = ward_sealed_root (bundle->sealed);
  add_text (members, WARD_BUNDLE_SEAL, ward_sealed_statement (bundle->sealed->decision, root));
  return add_signature (members, WARD_BUNDLE_SEAL_SIGNATURE, bundle->seal_signature, error) &&
         add_pem (members, WARD_BUNDLE_SEAL_KEY, bundle->seal_key, error);
}

static gboolean
sign_manifest (GPtrArray *members, const WardBundle *bundle, GError **error)
{
  char *manifest = manifest_text (bundle, members);
  g_autofree char *signature = bundle->sign (manifest, strlen (manifest), bundle->signer, error);

  add_text (members, WARD_BUNDLE_MANIFEST, manifest);
  return signature != NULL && add_signature (members, WARD_BUNDLE_SIGNATURE, signature, error);
}

GBytes *
ward_bundle_new (const WardBundle *bundle, GError **error)
{
  g_autoptr (GPtrArray) members = ward_zip_members_new ();

  g_return_val_if_fail (bundle->n_keys > 0, NULL);
  add_text (members, WARD_BUNDLE_README, ward_bundle_readme (bundle));
  add_text (members, WARD_BUNDLE_DECISION, ward_sealed_to_json (bundle->sealed, bundle->how));
  g_ptr_array_add (members, ward_zip_member_new (bundle->paper_name, g_bytes_ref (bundle->paper)));
  if (bundle->n_entries > 0)
    add_text (members, WARD_BUNDLE_CHAIN, ward_bundle_chain_to_json (bundle));
  add_text (members, WARD_BUNDLE_KEYS, keys_to_json (bundle));
  if (!add_pem (members, WARD_BUNDLE_KEY, bundle->keys[0].public_hex, error) ||
      !add_seal (members, bundle, error) || !sign_manifest (members, bundle, error))
    return NULL;
  return ward_zip_write (members, error);
}
