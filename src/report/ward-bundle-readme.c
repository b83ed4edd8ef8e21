/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-bundle-private.h"

#include <glib/gi18n-lib.h>

/* Shown as it is, line by line: the commands are the contract, and a test runs them. */
static const char verify_text[] =
  N_("How to verify it\n"
      "----------------\n"
      "Unpack it into an empty folder, open a terminal there, and run:\n"
      "\n"
      "    openssl pkeyutl -verify -pubin -inkey key.pem -rawin -in manifest.txt -sigfile "
      "manifest.sig\n"
      "    sha256sum -c manifest.txt\n"
      "\n"
      "The first line must say \"Signature Verified Successfully\", the second \"OK\" for every\n"
      "member. There must be no file beside those named in manifest.txt, manifest.txt itself and\n"
      "manifest.sig. OpenSSL 1.1.1 or newer is needed.\n");

static const char seal_text[] =
  N_("The decision was sealed before the bundle was made. The seal is checked in the same way:\n"
      "\n"
      "    openssl pkeyutl -verify -pubin -inkey seal.pem -rawin -in seal.txt -sigfile seal.sig\n"
      "\n"
      "seal.txt names the root, which must be the \"root\" of decision.json.\n");

static const char members_text[] = N_(
  "What is in it\n"
  "-------------\n"
  "decision.json  every field of the decision and its parts. A field that this copy may show has\n"
  "               its value and a salt; any other has its commitment alone, and a record of which\n"
  "               nothing may be shown is one hash. A commitment is the SHA-256 of the texts\n"
  "               \"wardlight-commitment/1\", \"KIND/ID\", salt, name and value, each written as "
  "its\n"
  "               length in bytes, a colon, the text and a comma; an empty value is \"-,\".\n"
  "chain.json     the entries of the audit log from the decision's first to the newest; each\n"
  "               names the hash of the one before.\n"
  "keys.json      whose keys these are, with the centre's certificate where there is one. Without\n"
  "               it a name is a claim: compare the key with the one that the officer holds.\n");

char *
ward_bundle_readme (const WardBundle *bundle)
{
  GString *out = g_string_new (NULL);
  const char *number = bundle->sealed->number;

  g_string_append_printf (out, _("OFFICIAL-SENSITIVE\n\nSealed bundle of decision %s\n\n"),
                          number != NULL ? number : bundle->sealed->decision);
  g_string_append_printf (out, _("Profile: %s. The paper is %s.\n\n"),
                          ward_profile_nick (bundle->how->profile), bundle->paper_name);
  g_string_append (out, _(verify_text));
  g_string_append_c (out, '\n');
  if (bundle->seal_signature != NULL)
    g_string_append_printf (out, "%s\n", _(seal_text));
  g_string_append (out, _(members_text));
  return g_string_free (out, FALSE);
}
