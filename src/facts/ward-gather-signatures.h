/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ward-decision.h"
#include "ward-gather-private.h"

G_BEGIN_DECLS

typedef enum {
  WARD_NOT_SIGNED,
  WARD_SIGNED,
  WARD_SIGNED_UNKNOWN, /* there is a signature, and nobody here to verify it */
} WardSigned;

/* Whether one signature row stands over record: made by a key that was the signer's at its time,
 * and verified (SC4). */
WardSigned ward_gather_signature_holds (WardGather *g, const WardRecord *record,
                                        const WardSignature *row);
/* Whether officer signed record for a step (a nick of ward_enum_signature_step). */
WardSigned ward_gather_signed_by (WardGather *g, const WardRecord *record, const char *step,
                                  const char *officer);
/* Sets a fact of the record judged: that officer signed it for step. */
void ward_gather_signed_fact (WardGather *g, const char *name, const char *step,
                              const char *officer);
/* Sets a fact: a superintendent or above, not one of the officers given (NULL-terminated, holes
 * not allowed), approved or excepted the record with a key that isn't theirs either. */
void ward_gather_superintendent_fact (WardGather *g, const char *name,
                                      const char *const *not_these);

G_END_DECLS
