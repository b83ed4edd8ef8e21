/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-bundle-private.h"

#include "ward-hash.h"
#include "ward-sign.h"
#include <glib/gi18n-lib.h>
#include <string.h>

#define HASH_DIGITS 64

static void
check_free (WardBundleCheck *check)
{
  g_free (check->detail);
  g_free (check);
}

void
ward_bundle_report_free (WardBundleReport *report)
{
  g_ptr_array_unref (report->checks);
  g_free (report->decision);
  g_free (report->number);
  g_free (report->profile);
  g_free (report->root);
  g_free (report->key);
  g_free (report->owner);
  g_free (report->claimed);
  g_free (report->seal_key);
  g_free (report->seal_owner);
  g_free (report->seal_claimed);
  g_free (report);
}

const char *
ward_check_outcome_nick (WardCheckOutcome outcome)
{
  static const char *const nicks[] = { "pass", "fail", "absent" };

  return nicks[outcome];
}

static void
add_check (WardBundleReport *report, const char *name, WardCheckOutcome outcome, const char *detail)
{
  WardBundleCheck *check = g_new0 (WardBundleCheck, 1);

  check->name = name;
  check->outcome = outcome;
  check->detail = g_strdup (detail);
  g_ptr_array_add (report->checks, check);
}

static gboolean
judge (WardBundleReport *report, const char *name, gboolean pass, const char *if_pass,
       const char *if_fail)
{
  add_check (report, name, pass ? WARD_CHECK_PASS : WARD_CHECK_FAIL, pass ? if_pass : if_fail);
  return pass;
}

/* The member as text with a NUL after it; NULL when there is none or it holds a NUL; transfer full.
 */
static char *
member_text (const GPtrArray *members, const char *name, gsize *ret_len)
{
  GBytes *bytes = ward_zip_find (members, name);
  gsize len = 0;
  const char *data = bytes != NULL ? g_bytes_get_data (bytes, &len) : NULL;

  if (bytes == NULL || (len > 0 && memchr (data, '\0', len) != NULL))
    return NULL;
  if (ret_len != NULL)
    *ret_len = len;
  return g_strndup (len > 0 ? data : "", len);
}

static gboolean
signature_holds (const GPtrArray *members, const char *text_name, const char *signature_name,
                 const char *public_hex)
{
  GBytes *text = ward_zip_find (members, text_name);
  GBytes *signature = ward_zip_find (members, signature_name);
  g_autofree char *base64 = NULL;
  const void *data;
  gsize len, signature_len;

  if (text == NULL || signature == NULL || public_hex == NULL)
    return FALSE;
  data = g_bytes_get_data (signature, &signature_len);
  base64 = g_base64_encode (data, signature_len);
  data = g_bytes_get_data (text, &len);
  return ward_verify (public_hex, data, len, base64);
}

static char *
key_of (const GPtrArray *members, const char *name)
{
  g_autofree char *pem = member_text (members, name, NULL);

  return pem != NULL ? ward_public_key_from_pem (pem, NULL) : NULL;
}

/* Manifest: name -> hash for each line; NULL when a line is none or a name comes twice. */
static GHashTable *
read_manifest (const char *text)
{
  g_autoptr (GHashTable) table = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      const char *line = lines[i];

      if (*line == '#' || (*line == '\0' && lines[i + 1] == NULL))
        continue;
      if (strspn (line, "0123456789abcdef") != HASH_DIGITS ||
          !g_str_has_prefix (line + HASH_DIGITS, "  ") || line[HASH_DIGITS + 2] == '\0')
        return NULL;
      if (!g_hash_table_insert (table, g_strdup (line + HASH_DIGITS + 2),
                                g_strndup (line, HASH_DIGITS)))
        return NULL;
    }
  return g_hash_table_size (table) > 0 ? g_steal_pointer (&table) : NULL;
}

static gboolean
lists_every_member (GHashTable *manifest, const GPtrArray *members)
{
  guint listed = 0;

  for (guint i = 0; i < members->len; i++)
    {
      const WardZipMember *member = g_ptr_array_index (members, i);
      gboolean own = g_str_equal (member->name, WARD_BUNDLE_MANIFEST) ||
                     g_str_equal (member->name, WARD_BUNDLE_SIGNATURE);

      if (own == g_hash_table_contains (manifest, member->name))
        return FALSE;
      listed += own ? 0 : 1;
    }
  return listed == g_hash_table_size (manifest);
}

static gboolean
digests_hold (GHashTable *manifest, const GPtrArray *members)
{
  for (guint i = 0; i < members->len; i++)
    {
      const WardZipMember *member = g_ptr_array_index (members, i);
      const char *wanted = g_hash_table_lookup (manifest, member->name);
      gsize len;
      const void *data = g_bytes_get_data (member->bytes, &len);
      g_autofree char *hash = ward_sha256_hex (data, len);

      if (wanted != NULL && !g_str_equal (wanted, hash))
        return FALSE;
    }
  return TRUE;
}

static void
check_manifest (WardBundleReport *report, const GPtrArray *members)
{
  g_autofree char *text = member_text (members, WARD_BUNDLE_MANIFEST, NULL);
  g_autoptr (GHashTable) manifest = text != NULL ? read_manifest (text) : NULL;

  judge (report, "manifest", manifest != NULL && lists_every_member (manifest, members),
         _("The manifest names every member."),
         _("The manifest is missing or unreadable, or does not name just the members."));
  report->key = key_of (members, WARD_BUNDLE_KEY);
  judge (report, "signature",
         signature_holds (members, WARD_BUNDLE_MANIFEST, WARD_BUNDLE_SIGNATURE, report->key),
         _("The manifest's signature is the key's."),
         _("The manifest's signature is missing, or not the key's."));
  judge (report, "digests", manifest != NULL && digests_hold (manifest, members),
         _("Every member is as it was signed."), _("A member is not as it was signed."));
}

static void
check_decision (WardBundleReport *report, const GPtrArray *members)
{
  g_autoptr (GError) error = NULL;
  gsize len = 0;
  g_autofree char *text = member_text (members, WARD_BUNDLE_DECISION, &len);

  if (text != NULL)
    report->root = ward_sealed_check_json (text, len, &report->decision, &report->number,
                                           &report->profile, &error);
  judge (report, "decision", report->root != NULL,
         _("Every value shown meets its commitment, and the root follows from them."),
         error != NULL ? error->message : _("There is no decision in it."));
}

static void
check_seal (WardBundleReport *report, const GPtrArray *members)
{
  g_autofree char *text = member_text (members, WARD_BUNDLE_SEAL, NULL);
  g_autofree char *wanted =
    report->root != NULL ? ward_sealed_statement (report->decision, report->root) : NULL;

  if (ward_zip_find (members, WARD_BUNDLE_SEAL) == NULL)
    {
      add_check (report, "seal", WARD_CHECK_ABSENT, _("The decision had not been sealed."));
      return;
    }
  report->seal_key = key_of (members, WARD_BUNDLE_SEAL_KEY);
  if (!signature_holds (members, WARD_BUNDLE_SEAL, WARD_BUNDLE_SEAL_SIGNATURE, report->seal_key))
    add_check (report, "seal", WARD_CHECK_FAIL, _("The seal's signature is not its key's."));
  else if (g_strcmp0 (text, wanted) != 0)
    add_check (report, "seal", WARD_CHECK_FAIL,
               _("The decision has changed since it was sealed, or the seal is another's."));
  else
    add_check (report, "seal", WARD_CHECK_PASS, _("The seal is over this decision."));
}

static void
check_chain (WardBundleReport *report, const GPtrArray *members)
{
  g_autoptr (GError) error = NULL;
  gsize len = 0;
  guint n = 0, open = 0;
  g_autofree char *text = member_text (members, WARD_BUNDLE_CHAIN, &len);
  g_autofree char *detail = NULL;

  if (ward_zip_find (members, WARD_BUNDLE_CHAIN) == NULL)
    {
      add_check (report, "chain", WARD_CHECK_ABSENT,
                 _("There is no part of the audit log in it."));
      return;
    }
  if (text == NULL || !ward_bundle_chain_check (text, len, &n, &open, &error))
    {
      add_check (report, "chain", WARD_CHECK_FAIL,
                 error != NULL ? error->message : _("The audit log can't be read."));
      return;
    }
  detail = g_strdup_printf (_("%u entries of the audit log follow one another; %u can be read."),
                            n, open);
  add_check (report, "chain", WARD_CHECK_PASS, detail);
}

/* The entry of keys.json for a key; borrowed from json. */
static const WardJson *
find_key (const WardJson *json, const char *public_hex)
{
  const WardJson *keys = ward_json_member (json, "keys");

  for (guint i = 0; public_hex != NULL && i < ward_json_length (keys); i++)
    if (g_strcmp0 (ward_json_get_string (ward_json_item (keys, i), "key"), public_hex) == 0)
      return ward_json_item (keys, i);
  return NULL;
}

/* Whom the centre certifies as a key's owner, and whom the bundle claims. */
static void
find_owner (const WardJson *json, const char *key, WardBundleCertify certify, gpointer data,
            char **ret_owner, char **ret_claimed)
{
  const WardJson *entry = json != NULL ? find_key (json, key) : NULL;
  const char *binding = entry != NULL ? ward_json_get_string (entry, "binding") : NULL;

  if (entry != NULL)
    *ret_claimed = g_strdup (ward_json_get_string (entry, "owner"));
  if (binding != NULL && certify != NULL)
    *ret_owner = certify (key, binding, data);
}

static void
check_owner (WardBundleReport *report, const GPtrArray *members, WardBundleCertify certify,
             gpointer data)
{
  gsize len = 0;
  g_autofree char *text = member_text (members, WARD_BUNDLE_KEYS, &len);
  g_autoptr (WardJson) json =
    text != NULL ? ward_json_parse (text, (gssize) len, &ward_json_file_limits, NULL) : NULL;

  find_owner (json, report->key, certify, data, &report->owner, &report->claimed);
  find_owner (json, report->seal_key, certify, data, &report->seal_owner, &report->seal_claimed);
  if (report->owner != NULL)
    add_check (report, "owner", WARD_CHECK_PASS, _("The centre certifies whose key it is."));
  else
    add_check (report, "owner", WARD_CHECK_ABSENT, _("Not certified: compare the key by hand."));
}

static gboolean
nothing_failed (const WardBundleReport *report)
{
  for (guint i = 0; i < report->checks->len; i++)
    if (((const WardBundleCheck *) g_ptr_array_index (report->checks, i))->outcome ==
        WARD_CHECK_FAIL)
      return FALSE;
  return TRUE;
}

WardBundleReport *
ward_bundle_verify (GBytes *zip, WardBundleCertify certify, gpointer data)
{
  WardBundleReport *report = g_new0 (WardBundleReport, 1);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) members = ward_zip_read (zip, &error);

  report->checks = g_ptr_array_new_with_free_func ((GDestroyNotify) check_free);
  judge (report, "archive", members != NULL, _("The zip is flat and whole."),
         error != NULL ? error->message : "");
  if (members == NULL)
    return report;
  check_manifest (report, members);
  check_decision (report, members);
  check_seal (report, members);
  check_chain (report, members);
  check_owner (report, members, certify, data);
  report->good = nothing_failed (report);
  return report;
}

void
ward_bundle_report_write (const WardBundleReport *report, const char *name, WardJsonWriter *w)
{
  ward_json_begin_object (w, name);
  ward_json_put_bool (w, "good", report->good);
  ward_json_put_string (w, "decision", report->decision);
  ward_json_put_string (w, "number", report->number);
  ward_json_put_string (w, "profile", report->profile);
  ward_json_put_string (w, "root", report->root);
  ward_json_put_string (w, "key", report->key);
  ward_json_put_string (w, "owner", report->owner);
  ward_json_put_bool (w, "certified", report->owner != NULL);
  ward_json_put_string (w, "claimed", report->claimed);
  ward_json_put_string (w, "seal_key", report->seal_key);
  ward_json_put_string (w, "seal_owner", report->seal_owner);
  ward_json_put_string (w, "seal_claimed", report->seal_claimed);
  ward_json_begin_array (w, "checks");
  for (guint i = 0; i < report->checks->len; i++)
    {
      const WardBundleCheck *check = g_ptr_array_index (report->checks, i);

      ward_json_begin_object (w, NULL);
      ward_json_put_string (w, "check", check->name);
      ward_json_put_string (w, "outcome", ward_check_outcome_nick (check->outcome));
      ward_json_put_string (w, "detail", check->detail);
      ward_json_end_object (w);
    }
  ward_json_end_array (w);
  ward_json_end_object (w);
}
