/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ward-context.h"
#include "ward-sign.h"

G_BEGIN_DECLS

/* What a signature stands over: a digest of everything that people wrote in a record and in its
 * parts, without what the steps themselves write, so that it stays true after the step. */

/* The record and its parts as the JSON text that is signed, without parts that were added after at
 * (what the notice says is ticked once it is authorised); members in the order of the field tables,
 * the parts by their kinds beneath "parts"; transfer full. */
char *ward_signing_document (const WardContext *context, const WardRecord *record, gint64 at);
/* SHA-256 of that, hex; transfer full. */
char *ward_signing_digest (const WardContext *context, const WardRecord *record, gint64 at);
/* The bytes that are signed for a step: names what, which record, its digest, who and when;
 * transfer full. */
char *ward_signing_payload (const char *step, const char *record, const char *digest,
                            const char *officer, gint64 at);
/* A signature record, not stored yet: made with key; transfer full. */
WardRecord *ward_signing_make (const WardContext *context, const char *step,
                               const WardRecord *record, const char *officer,
                               const WardSigningKey *key);
/* Whether a signature record's signature is its key's over its own payload. */
gboolean ward_signing_holds (const WardRecord *signature);
/* Whether it also stands over record as it is now. */
gboolean ward_signing_covers (const WardContext *context, const WardRecord *signature,
                              const WardRecord *record);

G_END_DECLS
