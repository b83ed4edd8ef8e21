/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ward-sealed-record.h"

G_BEGIN_DECLS

/* The sealed bundle of a decision (EV1): a flat zip that openssl and sha256sum alone can verify.
 * Its members: README.txt, decision.json, the paper, chain.json, keys.json, key.pem (of who made
 * the bundle), seal.txt seal.sig seal.pem (when the decision is sealed), manifest.txt (sha256sum's
 * own form, naming every other member) and manifest.sig (64 bytes, Ed25519 over manifest.txt). */

/* A person's public key. binding: the centre's certificate that it is theirs, or NULL. */
typedef struct {
  const char *public_hex, *owner, *binding;
} WardBundleKey;

/* An entry of the audit chain; its hash is ward_chain_next() of prev and seq, at, by, action, kind,
 * record, count, root, numbers in decimal. Entries that the recipient may not read keep only prev
 * and hash. */
typedef struct {
  gint64 seq, at, count;
  const char *by, *action, *kind, *record, *root, *prev, *hash;
  gboolean withheld;
} WardBundleEntry;

/* Signs len bytes with the key named first in keys: base64, transfer full, or NULL with error. */
typedef char *(*WardBundleSign) (const void *data, gsize len, gpointer data_of_signer,
                                 GError **error);

typedef struct {
  const WardSealedRecord *sealed;
  const WardExport *how;  /* WARD_PROFILE_COURT unless there is a reason */
  GBytes *paper;          /* PDF */
  const char *paper_name; /* "court-schedule.pdf" */
  const WardBundleEntry *entries;
  guint n_entries;
  const WardBundleKey *keys; /* the maker's first */
  guint n_keys;
  const char *seal_key,
    *seal_signature; /* hex and base64 over ward_sealed_statement(); NULL when not sealed */
  gint64 made_at;    /* seconds UTC */
  WardBundleSign sign;
  gpointer signer;
} WardBundle;

/* The bundle's bytes; equal input gives equal bytes. Errors of sign, FAILED, INVALID when a key or
 * signature can't be read. Transfer full. */
GBytes *ward_bundle_new (const WardBundle *bundle, GError **error);

typedef enum { WARD_CHECK_PASS, WARD_CHECK_FAIL, WARD_CHECK_ABSENT } WardCheckOutcome;

/* One thing that was checked: archive manifest signature digests decision seal chain owner. */
typedef struct {
  const char *name;
  WardCheckOutcome outcome;
  char *detail; /* a sentence for a person */
} WardBundleCheck;

/* good: nothing failed, and archive, manifest, signature, digests and decision passed. owner: of
 * the key, as the centre's certificate has it, NULL when not certified; claimed: what the bundle
 * itself says. */
typedef struct {
  gboolean good;
  GPtrArray *checks;
  char *decision, *number, *profile, *root, *key, *owner, *claimed;
  char *seal_key, *seal_owner, *seal_claimed; /* the same of who sealed; NULL when not sealed */
} WardBundleReport;

/* Who the centre's certificate says the key belongs to, or NULL; transfer full. */
typedef char *(*WardBundleCertify) (const char *public_hex, const char *binding, gpointer data);

/* Checks the bytes of a bundle without a database; certify may be NULL. Whatever the bytes are, a
 * report comes back. Transfer full. */
WardBundleReport *ward_bundle_verify (GBytes *zip, WardBundleCertify certify, gpointer data);
void ward_bundle_report_free (WardBundleReport *report);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WardBundleReport, ward_bundle_report_free)
/* "pass", "fail", "absent"; static. */
const char *ward_check_outcome_nick (WardCheckOutcome outcome);
/* The report as a JSON object: good, decision, number, profile, root, key, owner, certified,
 * claimed, the same of the seal, checks. */
void ward_bundle_report_write (const WardBundleReport *report, const char *name, WardJsonWriter *w);

G_END_DECLS
