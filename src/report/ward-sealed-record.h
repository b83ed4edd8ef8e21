/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ward-export.h"

G_BEGIN_DECLS

/* A decision with its parts as a set of salted commitments (EV1): every field of every record is
 * committed to, the root follows from the commitments alone, and so one signature over the root
 * holds for every profile, whatever it withholds. The salts follow from a seed of at least 32 hex
 * digits, which the caller keeps with the values and destroys with them. */
typedef struct {
  const char *decision;     /* its id */
  const char *number;       /* "ALD-D-0007"; may be NULL */
  const GPtrArray *records; /* WardRecord: the decision and all that hangs on it; signatures of step
                               "seal" are passed over */
  const char *seed;
} WardSealedRecord;

/* The root as 64 hex digits, whatever the order of records; transfer full. */
char *ward_sealed_root (const WardSealedRecord *sealed);
/* What the sealing officer signs: three lines of text that name the decision and the root; transfer
 * full. */
char *ward_sealed_statement (const char *decision, const char *root);
/* Canonical JSON: members sorted, no spaces. A field that how lets out has its value and salt, any
 * other its commitment alone; a record that lets nothing out is one hash. Transfer full. */
char *ward_sealed_to_json (const WardSealedRecord *sealed, const WardExport *how);
/* Works out the root of such a text from its commitments; INVALID when it isn't canonical, isn't
 * one of these, a value doesn't meet its commitment, or the root that it states is another.
 * ret_decision and ret_profile may be NULL; all transfer full. */
char *ward_sealed_check_json (const char *text, gsize len, char **ret_decision, char **ret_number,
                              char **ret_profile, GError **error);

G_END_DECLS
