/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fixture-decision.h"
#include "fixture-tool.h"
#include "ward-bundle.h"
#include "ward-zip.h"

#include "ward-commitment.h"
#include "ward-sign.h"
#include <string.h>

#define SEED "00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff"

typedef struct {
  FixtureDecision *f;
  WardSigningKey *key, *sealer;
  char *public_hex, *sealer_hex, *seal_signature;
  WardSealedRecord sealed;
  WardExport how;
  WardBundleKey keys[2];
  WardBundleEntry entries[3];
  char *hashes[3];
  GBytes *paper;
  WardBundle bundle;
} Fixture;

static char *
sign_cb (const void *data, gsize len, gpointer key, GError **error)
{
  return ward_sign (key, data, len);
}

static void
set_chain (Fixture *x)
{
  static const char zero[] = "0000000000000000000000000000000000000000000000000000000000000000";

  for (guint i = 0; i < 3; i++)
    {
      char seq[4], at[12];
      const char *parts[] = { seq, at, "o1", "amend", "decision", "d1", "1", zero };
      const char *prev = i > 0 ? x->hashes[i - 1] : zero;

      g_snprintf (seq, sizeof seq, "%u", i + 5);
      g_snprintf (at, sizeof at, "%u", 1793800000 + i);
      x->hashes[i] = ward_chain_next (prev, parts, G_N_ELEMENTS (parts));
      x->entries[i] = (WardBundleEntry) { .seq = i + 5,
                                         .at = 1793800000 + i,
                                         .count = 1,
                                         .by = "o1",
                                         .action = "amend",
                                         .kind = "decision",
                                         .record = "d1",
                                         .root = zero,
                                         .prev = prev,
                                         .hash = x->hashes[i],
                                         .withheld = i == 1 };
    }
}

static void
set_up (Fixture *x, gconstpointer data)
{
  guint8 seed[WARD_SEED_BYTES] = { 1 };
  g_autofree char *root = NULL, *statement = NULL;

  x->f = fixture_decision_new ("soa2a");
  x->key = ward_signing_key_new_from_seed (seed);
  seed[0] = 2;
  x->sealer = ward_signing_key_new_from_seed (seed);
  x->public_hex = ward_signing_key_dup_public_hex (x->key);
  x->sealer_hex = ward_signing_key_dup_public_hex (x->sealer);
  x->sealed = (WardSealedRecord) { x->f->file.decision->id, "ALD-D-0007", x->f->records, SEED };
  root = ward_sealed_root (&x->sealed);
  statement = ward_sealed_statement (x->sealed.decision, root);
  x->seal_signature = ward_sign (x->sealer, statement, strlen (statement));
  x->how.profile = WARD_PROFILE_COURT;
  x->keys[0] = (WardBundleKey) { x->public_hex, "Insp 4021 Marsh", NULL };
  x->keys[1] = (WardBundleKey) { x->sealer_hex, "Supt 3107 Holt", "binding" };
  x->paper = g_bytes_new_static ("%PDF-1.5 paper", 14);
  set_chain (x);
  x->bundle = (WardBundle) { .sealed = &x->sealed,
                            .how = &x->how,
                            .paper = x->paper,
                            .paper_name = "court-schedule.pdf",
                            .entries = x->entries,
                            .n_entries = 3,
                            .keys = x->keys,
                            .n_keys = 2,
                            .seal_key = x->sealer_hex,
                            .seal_signature = x->seal_signature,
                            .made_at = 1793869964,
                            .sign = sign_cb,
                            .signer = x->key };
}

static void
tear_down (Fixture *x, gconstpointer data)
{
  fixture_decision_free (x->f);
  ward_signing_key_free (x->key);
  ward_signing_key_free (x->sealer);
  g_free (x->public_hex);
  g_free (x->sealer_hex);
  g_free (x->seal_signature);
  g_bytes_unref (x->paper);
  for (guint i = 0; i < 3; i++)
    g_free (x->hashes[i]);
}

static GBytes *
make (const Fixture *x)
{
  g_autoptr (GError) error = NULL;
  GBytes *zip = ward_bundle_new (&x->bundle, &error);

  g_assert_no_error (error);
  return zip;
}

static WardCheckOutcome
outcome_of (const WardBundleReport *report, const char *name)
{
  for (guint i = 0; i < report->checks->len; i++)
    {
      const WardBundleCheck *check = g_ptr_array_index (report->checks, i);

      if (g_str_equal (check->name, name))
        return check->outcome;
    }
  g_assert_not_reached ();
}

static void
test_openssl (Fixture *x, gconstpointer data)
{
  g_autoptr (GBytes) zip = make (x);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) members = ward_zip_read (zip, &error);
  char *folder = fixture_folder_new ();
  const char *sums[] = { "sha256sum", "-c", "--strict", "manifest.txt", NULL };
  g_autofree char *readme = NULL;
  const char *command;
  int status, n = 0;
  g_autofree char *said = NULL;

  g_assert_no_error (error);
  for (guint i = 0; i < members->len; i++)
    {
      const WardZipMember *member = g_ptr_array_index (members, i);
      g_autofree char *path = fixture_write (folder, member->name, member->bytes);

      g_assert_nonnull (path);
    }
  said = fixture_run (folder, &status, sums);
  g_assert_cmpint (status, ==, 0);
  g_assert_null (strstr (said, "FAILED"));
  readme = g_strndup (g_bytes_get_data (ward_zip_find (members, "README.txt"), NULL),
                      g_bytes_get_size (ward_zip_find (members, "README.txt")));
  for (command = strstr (readme, "    openssl "); command != NULL;
       command = strstr (command + 5, "    openssl "), n++)
    {
      g_autofree char *line = g_strndup (command + 4, strcspn (command, "\n") - 4);
      const char *argv[] = { "/bin/sh", "-c", line, NULL };
      g_autofree char *verdict = fixture_run (folder, &status, argv);

      g_assert_cmpint (status, ==, 0);
      g_assert_nonnull (strstr (verdict, "Signature Verified Successfully"));
    }
  g_assert_cmpint (n, ==, 2);
  fixture_folder_free (folder);
}

/* A reader that isn't ours agrees on what is in the zip. */
static void
test_other_reader (Fixture *x, gconstpointer data)
{
  g_autoptr (GBytes) zip = make (x);
  char *folder = fixture_folder_new ();
  g_autofree char *path = fixture_write (folder, "b.zip", zip);
  const char *argv[] = {
    "python3", "-c",
    "import sys,zipfile\nz=zipfile.ZipFile(sys.argv[1])\nassert z.testzip() is None\n"
    "print(' '.join(z.namelist()))",
    path, NULL
  };
  int status;
  g_autofree char *said = fixture_run (folder, &status, argv);

  g_assert_cmpint (status, ==, 0);
  g_assert_cmpstr (
    said, ==,
    "README.txt decision.json court-schedule.pdf chain.json keys.json key.pem seal.txt seal.sig "
    "seal.pem manifest.txt manifest.sig\n");
  fixture_folder_free (folder);
}

static char *
certify_cb (const char *public_hex, const char *binding, gpointer data)
{
  return g_str_equal (binding, "binding") ? g_strdup ("4021") : NULL;
}

static void
test_good (Fixture *x, gconstpointer data)
{
  g_autoptr (GBytes) zip = make (x), again = make (x);
  g_autoptr (WardBundleReport) report = ward_bundle_verify (zip, NULL, NULL);
  g_autoptr (WardBundleReport) certified = NULL;
  g_autoptr (GBytes) bound = NULL;

  g_assert_true (g_bytes_equal (zip, again));
  g_assert_true (report->good);
  g_assert_cmpstr (report->number, ==, "ALD-D-0007");
  g_assert_cmpstr (report->profile, ==, "court");
  g_assert_cmpstr (report->key, ==, x->public_hex);
  g_assert_null (report->owner);
  g_assert_cmpstr (report->claimed, ==, "Insp 4021 Marsh");
  g_assert_cmpstr (report->seal_claimed, ==, "Supt 3107 Holt");
  g_assert_cmpint (outcome_of (report, "seal"), ==, WARD_CHECK_PASS);
  g_assert_cmpint (outcome_of (report, "owner"), ==, WARD_CHECK_ABSENT);
  x->keys[0].binding = "binding";
  bound = make (x);
  certified = ward_bundle_verify (bound, certify_cb, NULL);
  g_assert_cmpstr (certified->owner, ==, "4021");
  g_assert_true (certified->good);
}

/* The seal of one record holds for the court's copy, for the whole, and names one root. */
static void
test_profiles (Fixture *x, gconstpointer data)
{
  g_autoptr (GBytes) court = make (x), whole = NULL;
  g_autoptr (WardBundleReport) court_report = ward_bundle_verify (court, NULL, NULL),
                               whole_report = NULL;
  g_autofree char *court_json = ward_sealed_to_json (&x->sealed, &x->how), *whole_json = NULL;

  x->how.profile = WARD_PROFILE_COMMAND;
  whole_json = ward_sealed_to_json (&x->sealed, &x->how);
  whole = make (x);
  whole_report = ward_bundle_verify (whole, NULL, NULL);
  g_assert_true (court_report->good);
  g_assert_true (whole_report->good);
  g_assert_cmpstr (court_report->root, ==, whole_report->root);
  g_assert_cmpint (outcome_of (whole_report, "seal"), ==, WARD_CHECK_PASS);
  g_assert_nonnull (strstr (whole_json, "Harbour Lane has told"));
  g_assert_null (strstr (court_json, "Harbour Lane has told"));
  g_assert_null (strstr (court_json, "ladder_step"));
  g_assert_nonnull (strstr (court_json, "Aldermere Borough Council"));
}

static void
test_changed_after_seal (Fixture *x, gconstpointer data)
{
  g_autoptr (GBytes) zip = NULL;
  g_autoptr (WardBundleReport) report = NULL;

  zip = make (x);
  fixture_set ((WardRecord *) x->f->file.decision, "harm_trust", "Rewritten later.");
  g_bytes_unref (g_steal_pointer (&zip));
  zip = make (x);
  report = ward_bundle_verify (zip, NULL, NULL);
  g_assert_false (report->good);
  g_assert_cmpint (outcome_of (report, "seal"), ==, WARD_CHECK_FAIL);
  g_assert_cmpint (outcome_of (report, "signature"), ==, WARD_CHECK_PASS);
}

static void
test_unsealed (Fixture *x, gconstpointer data)
{
  g_autoptr (GBytes) zip = NULL;
  g_autoptr (WardBundleReport) report = NULL;

  x->bundle.seal_signature = NULL;
  x->bundle.n_entries = 0;
  zip = make (x);
  report = ward_bundle_verify (zip, NULL, NULL);
  g_assert_true (report->good);
  g_assert_cmpint (outcome_of (report, "seal"), ==, WARD_CHECK_ABSENT);
  g_assert_cmpint (outcome_of (report, "chain"), ==, WARD_CHECK_ABSENT);
}

/* The bundle with one member's bytes replaced (NULL: left out), or one added, not signed anew. */
static GBytes *
with_member (GBytes *zip, const char *name, const char *text)
{
  g_autoptr (GPtrArray) members = ward_zip_read (zip, NULL);
  gboolean found = FALSE;

  for (guint i = 0; i < members->len; i++)
    {
      WardZipMember *member = g_ptr_array_index (members, i);

      if (!g_str_equal (member->name, name))
        continue;
      found = TRUE;
      g_ptr_array_remove_index (members, i--);
      if (text != NULL)
        {
          g_ptr_array_insert (members, ++i,
                              ward_zip_member_new (name, g_bytes_new (text, strlen (text))));
        }
    }
  if (!found && text != NULL)
    g_ptr_array_add (members, ward_zip_member_new (name, g_bytes_new (text, strlen (text))));
  return ward_zip_write (members, NULL);
}

static void
test_each_member_is_covered (Fixture *x, gconstpointer data)
{
  g_autoptr (GBytes) zip = make (x);
  g_autoptr (GPtrArray) members = ward_zip_read (zip, NULL);

  for (guint i = 0; i < members->len; i++)
    {
      const WardZipMember *member = g_ptr_array_index (members, i);
      g_autoptr (GBytes) changed = with_member (zip, member->name, "something else");
      g_autoptr (GBytes) gone = with_member (zip, member->name, NULL);
      g_autoptr (WardBundleReport) changed_report = ward_bundle_verify (changed, NULL, NULL);
      g_autoptr (WardBundleReport) gone_report = ward_bundle_verify (gone, NULL, NULL);

      g_test_message ("%s", member->name);
      g_assert_false (changed_report->good);
      g_assert_false (gone_report->good);
    }
}

static void
test_unlisted (Fixture *x, gconstpointer data)
{
  g_autoptr (GBytes) zip = make (x);
  g_autoptr (GBytes) more = with_member (zip, "extra.txt", "hello");
  g_autoptr (WardBundleReport) report = ward_bundle_verify (more, NULL, NULL);

  g_assert_false (report->good);
  g_assert_cmpint (outcome_of (report, "manifest"), ==, WARD_CHECK_FAIL);
}

/* A forger with a key of their own: the signature holds, and nobody is named. */
static void
test_forger (Fixture *x, gconstpointer data)
{
  g_autoptr (GBytes) zip = NULL;
  g_autoptr (WardBundleReport) report = NULL;

  x->keys[0] = (WardBundleKey) { x->sealer_hex, "Chief Constable", "stolen" };
  x->bundle.signer = x->sealer;
  zip = make (x);
  report = ward_bundle_verify (zip, certify_cb, NULL);
  g_assert_null (report->owner);
  g_assert_cmpint (outcome_of (report, "owner"), ==, WARD_CHECK_ABSENT);
}

static void
test_wrong_key (Fixture *x, gconstpointer data)
{
  g_autoptr (GBytes) zip = NULL;
  g_autoptr (WardBundleReport) report = NULL;

  x->bundle.signer = x->sealer; /* signs with another key than it names */
  zip = make (x);
  report = ward_bundle_verify (zip, NULL, NULL);
  g_assert_false (report->good);
  g_assert_cmpint (outcome_of (report, "signature"), ==, WARD_CHECK_FAIL);
}

static void
test_broken_chain (Fixture *x, gconstpointer data)
{
  static const char zero[] = "0000000000000000000000000000000000000000000000000000000000000000";

  for (guint i = 0; i < 3; i++)
    {
      WardBundleEntry kept = x->entries[2];
      g_autoptr (GBytes) zip = NULL;
      g_autoptr (WardBundleReport) report = NULL;

      if (i == 0)
        x->entries[2].prev = zero;
      else if (i == 1)
        x->entries[2].at++;
      else
        x->entries[2].action = "record";
      zip = make (x);
      report = ward_bundle_verify (zip, NULL, NULL);
      g_assert_cmpint (outcome_of (report, "chain"), ==, WARD_CHECK_FAIL);
      x->entries[2] = kept;
    }
}

/* Any byte turned: no crash, and either it's found out or no member has changed. */
static void
test_flipped_bytes (Fixture *x, gconstpointer data)
{
  g_autoptr (GBytes) zip = make (x);
  g_autoptr (GPtrArray) members = ward_zip_read (zip, NULL);
  gsize len;
  const guint8 *bytes = g_bytes_get_data (zip, &len);
  guint found = 0, tried = 0;

  for (gsize at = 0; at < len; at += 1 + len / 900)
    {
      guint8 *copy = g_memdup2 (bytes, len);
      g_autoptr (GBytes) changed = g_bytes_new_take (copy, len);
      g_autoptr (WardBundleReport) report = NULL;
      g_autoptr (GPtrArray) now = NULL;

      copy[at] ^= (guint8) (1u << (at % 8));
      report = ward_bundle_verify (changed, NULL, NULL);
      tried++;
      found += report->good ? 0 : 1;
      now = report->good ? ward_zip_read (changed, NULL) : NULL;
      for (guint i = 0; now != NULL && i < now->len; i++)
        g_assert_true (g_bytes_equal (((WardZipMember *) g_ptr_array_index (now, i))->bytes,
                                      ((WardZipMember *) g_ptr_array_index (members, i))->bytes));
    }
  g_assert_cmpuint (found * 10, >, tried * 9);
}

static void
test_truncated (Fixture *x, gconstpointer data)
{
  g_autoptr (GBytes) zip = make (x);

  for (gsize len = 0; len < g_bytes_get_size (zip); len += 1 + g_bytes_get_size (zip) / 200)
    {
      g_autoptr (GBytes) part = g_bytes_new_from_bytes (zip, 0, len);
      g_autoptr (WardBundleReport) report = ward_bundle_verify (part, NULL, NULL);

      g_assert_false (report->good);
    }
}

static void
test_bad_zips (void)
{
  static const char *const names[] = { "../up", "a/b", "/etc", ".hidden", "-rf", "a b", "a\\b" };
  g_autofree char *large = g_malloc0 (WARD_ZIP_MAX_MEMBER + 1);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (GPtrArray) members = ward_zip_members_new ();
      g_autoptr (GBytes) zip = NULL;
      g_autoptr (GPtrArray) read = NULL;

      g_ptr_array_add (members, ward_zip_member_new (names[i], g_bytes_new_static ("x", 1)));
      zip = ward_zip_write (members, NULL);
      read = zip != NULL ? ward_zip_read (zip, NULL) : NULL;
      g_test_message ("%s", names[i]);
      g_assert_null (read);
    }
  {
    g_autoptr (GPtrArray) members = ward_zip_members_new ();
    g_autoptr (GBytes) zip = NULL;
    g_autoptr (GError) error = NULL;

    g_ptr_array_add (
      members, ward_zip_member_new ("big", g_bytes_new_static (large, WARD_ZIP_MAX_MEMBER + 1)));
    zip = ward_zip_write (members, NULL);
    g_assert_null (ward_zip_read (zip, &error));
    g_assert_nonnull (strstr (error->message, "unpacks to more"));
  }
}

static void
test_twice_and_many (void)
{
  g_autoptr (GPtrArray) twice = ward_zip_members_new (), many = ward_zip_members_new ();
  g_autoptr (GBytes) twice_zip = NULL, many_zip = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < 2; i++)
    g_ptr_array_add (twice, ward_zip_member_new ("same", g_bytes_new_static ("x", 1)));
  for (guint i = 0; i <= WARD_ZIP_MAX_MEMBERS; i++)
    {
      g_autofree char *name = g_strdup_printf ("m%u", i);

      g_ptr_array_add (many, ward_zip_member_new (name, g_bytes_new_static ("x", 1)));
    }
  twice_zip = ward_zip_write (twice, NULL);
  many_zip = ward_zip_write (many, NULL);
  g_assert_null (ward_zip_read (twice_zip, &error));
  g_assert_nonnull (strstr (error->message, "two members"));
  g_clear_error (&error);
  g_assert_null (ward_zip_read (many_zip, &error));
  g_assert_nonnull (strstr (error->message, "too many"));
}

/* A megabyte that promises a gigabyte, a link, and a folder, from another writer. */
static void
test_hostile_zips (void)
{
  char *folder = fixture_folder_new ();
  const char *argv[] = {
    "python3",
    "-c",
    "import zipfile\n"
    "z=zipfile.ZipFile('bomb.zip','w',zipfile.ZIP_DEFLATED)\n"
    "f=z.open('bomb','w')\n"
    "for i in range(128): f.write(bytes(1<<20))\n"
    "f.close();z.close()\n"
    "z=zipfile.ZipFile('link.zip','w')\n"
    "i=zipfile.ZipInfo('l');i.create_system=3;i.external_attr=0o120777<<16\n"
    "z.writestr(i,'/etc/passwd');z.close()\n"
    "z=zipfile.ZipFile('folder.zip','w');z.writestr('d/','');z.close()\n"
    "z=zipfile.ZipFile('accent.zip','w');z.writestr('caf\\xe9','x');z.close()\n",
    NULL,
  };
  static const char *const names[] = { "bomb.zip", "link.zip", "folder.zip", "accent.zip" };
  int status;
  g_autofree char *said = fixture_run (folder, &status, argv);

  g_assert_cmpstr (said, ==, "");
  g_assert_cmpint (status, ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = fixture_path (folder, names[i]);
      char *data;
      gsize len;
      g_autoptr (GBytes) zip = NULL;

      g_assert_true (g_file_get_contents (path, &data, &len, NULL));
      zip = g_bytes_new_take (data, len);
      g_test_message ("%s", names[i]);
      g_assert_null (ward_zip_read (zip, NULL));
    }
  fixture_folder_free (folder);
}

static void
test_report_json (Fixture *x, gconstpointer data)
{
  g_autoptr (GBytes) garbage = g_bytes_new_static ("not a zip at all", 16);
  g_autoptr (WardBundleReport) report = ward_bundle_verify (garbage, NULL, NULL);
  g_autoptr (WardJsonWriter) w = ward_json_writer_new (FALSE);
  g_autofree char *text = NULL;
  g_autoptr (WardJson) json = NULL;

  ward_bundle_report_write (report, NULL, w);
  text = ward_json_writer_finish (w);
  json = ward_json_parse (text, -1, &ward_json_line_limits, NULL);
  g_assert_nonnull (json);
  g_assert_false (ward_json_get_bool (json, "good", TRUE));
  g_assert_cmpuint (ward_json_length (ward_json_member (json, "checks")), ==, 1);
}

/* Sealed texts that a forger might make: each is refused. */
static void
test_bad_decisions (Fixture *x, gconstpointer data)
{
  g_autofree char *good = ward_sealed_to_json (&x->sealed, &x->how);
  static const char *const swaps[][2] = {
    { "\"value\":\"Aldermere Borough Council\"", "\"value\":\"Nobody\"" },
    { "\"format\":\"wardlight-decision/1\"", "\"format\":\"wardlight-decision/2\"" },
    { "{\"decision\":", "{ \"decision\":" },
    { "\"root\":\"", "\"root\":\"0" },
    { "\"value\":null", "\"value\":5" },
    { "{\"withheld\":\"", "{\"note\":\"x\",\"withheld\":\"" },
  };
  g_autofree char *root = ward_sealed_check_json (good, strlen (good), NULL, NULL, NULL, NULL);

  g_assert_nonnull (root);
  for (guint i = 0; i < G_N_ELEMENTS (swaps); i++)
    {
      const char *at = strstr (good, swaps[i][0]);
      g_autoptr (GString) bad = NULL;
      g_autoptr (GError) error = NULL;

      g_assert_nonnull (at);
      bad = g_string_new_len (good, at - good);
      g_string_append (bad, swaps[i][1]);
      g_string_append (bad, at + strlen (swaps[i][0]));
      g_test_message ("%s", swaps[i][1]);
      g_assert_null (ward_sealed_check_json (bad->str, bad->len, NULL, NULL, NULL, &error));
      g_assert_nonnull (error);
    }
}

#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/bundle/openssl-and-sha256sum-verify-it", test_openssl);
  ADD ("/bundle/another-reader-agrees", test_other_reader);
  ADD ("/bundle/verifies-and-names-its-key", test_good);
  ADD ("/bundle/one-seal-holds-for-every-profile", test_profiles);
  ADD ("/bundle/change-after-the-seal-is-told", test_changed_after_seal);
  ADD ("/bundle/unsealed-says-so", test_unsealed);
  ADD ("/bundle/every-member-is-covered", test_each_member_is_covered);
  ADD ("/bundle/unlisted-member-is-refused", test_unlisted);
  ADD ("/bundle/forger-is-not-certified", test_forger);
  ADD ("/bundle/wrong-key-is-told", test_wrong_key);
  ADD ("/bundle/broken-chain-is-told", test_broken_chain);
  ADD ("/bundle/flipped-byte-is-found-or-harmless", test_flipped_bytes);
  ADD ("/bundle/truncated-is-refused", test_truncated);
  g_test_add_func ("/zip/refuses-names-and-sizes", test_bad_zips);
  g_test_add_func ("/zip/refuses-twins-and-crowds", test_twice_and_many);
  g_test_add_func ("/zip/refuses-bombs-links-and-folders", test_hostile_zips);
  ADD ("/bundle/report-of-garbage", test_report_json);
  ADD ("/bundle/forged-decisions-are-refused", test_bad_decisions);
  return g_test_run ();
}
