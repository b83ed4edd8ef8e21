/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ward-steps.h"

G_BEGIN_DECLS

/* A step by somebody at another machine (SC4): a request file that holds the text to be decided
 * and its digest, an answer file that holds the signature over it. Both are JSON texts and hold
 * no place. */

/* The request for spec's step on a record; transfer full. */
char *ward_request_write (const WardContext *context, const WardStepSpec *spec, const char *id,
                          GError **error);
/* What a request asks, for a person to read before signing: its sentence and the document;
 * INVALID when the file was altered. */
typedef struct {
  char *step, *kind, *record, *title, *digest, *document;
} WardRequest;
void ward_request_free (WardRequest *request);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WardRequest, ward_request_free)
WardRequest *ward_request_read (const char *text, GError **error);
/* The acting officer's answer to it, signed with key; transfer full. */
char *ward_request_answer (const WardContext *context, const WardRequest *request,
                           const WardSigningKey *key, GError **error);
/* Takes the step that an answer signs; INVALID for a file that isn't one. */
WardOutcome *ward_request_accept (const WardContext *context, const char *text, GError **error);

G_END_DECLS
