/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ward-bundle.h"
#include "ward-zip.h"

G_BEGIN_DECLS

#define WARD_BUNDLE_MANIFEST "manifest.txt"
#define WARD_BUNDLE_SIGNATURE "manifest.sig"
#define WARD_BUNDLE_KEY "key.pem"
#define WARD_BUNDLE_KEYS "keys.json"
#define WARD_BUNDLE_CHAIN "chain.json"
#define WARD_BUNDLE_DECISION "decision.json"
#define WARD_BUNDLE_README "README.txt"
#define WARD_BUNDLE_SEAL "seal.txt"
#define WARD_BUNDLE_SEAL_SIGNATURE "seal.sig"
#define WARD_BUNDLE_SEAL_KEY "seal.pem"

/* The text that tells how to verify; transfer full. */
char *ward_bundle_readme (const WardBundle *bundle);
/* The hash of an entry that isn't withheld; transfer full. */
char *ward_bundle_entry_hash (const WardBundleEntry *entry);
/* chain.json; transfer full. */
char *ward_bundle_chain_to_json (const WardBundle *bundle);
/* Whether chain.json holds together; INVALID. ret_n: how many entries, ret_open: how many of them
 * can be read. */
gboolean ward_bundle_chain_check (const char *text, gsize len, guint *ret_n, guint *ret_open,
                                  GError **error);

G_END_DECLS
