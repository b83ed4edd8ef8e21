/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ward-pack-cases.h"
#include "ward-requests.h"
#include "ward-session.h"
#include "ward-steps.h"

G_BEGIN_DECLS

/* Signed steps (SC4): taken by whoever proves to be an officer by their own secret, whoever sits
 * at the machine. */

/* What a step asks for. Copied by whoever takes it. */
typedef struct {
  const char *kind, *verb, *id;
  const char *officer;  /* who acts; NULL the session's own */
  const char *secret;   /* of their key; NULL where the step isn't signed */
  const char *accept;   /* the reason with which warnings are accepted, or NULL */
} WardStepAsk;

/* What would be signed, and what the rules say to this officer. */
typedef struct {
  char *digest;     /* SHA-256 in hex, the bytes that the signature names */
  char *document;   /* the text that it is the digest of */
  WardOutcome *outcome; /* ward_step_check()'s */
} WardStepPreview;
void ward_step_preview_free (WardStepPreview *preview);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WardStepPreview, ward_step_preview_free)

/* Looks ahead; the secret isn't needed. */
void ward_session_step_preview_async (WardSession *self, const WardStepAsk *ask,
                                      GCancellable *cancellable, GAsyncReadyCallback callback,
                                      gpointer user_data);
/* Transfer full. */
WardStepPreview *ward_session_step_preview_finish (WardSession *self, GAsyncResult *result,
                                                   GError **error);
/* Takes the step; BAD_KEY for a wrong secret. “changed” is emitted before callback if something
 * was written. */
void ward_session_step_async (WardSession *self, const WardStepAsk *ask,
                              GAsyncReadyCallback callback, gpointer user_data);
/* Transfer full; a refusal is a result. Serves the next two as well. */
WardOutcome *ward_session_step_finish (WardSession *self, GAsyncResult *result, GError **error);
/* An oral authorisation (SOA 2003 s.136B(9)) given by ask's officer at a time, seconds UTC, and
 * taken down by the session's own. */
void ward_session_oral_async (WardSession *self, const WardStepAsk *ask, gint64 at,
                              GAsyncReadyCallback callback, gpointer user_data);
/* Takes the step that the answer file at path signs. */
void ward_session_accept_answer_async (WardSession *self, const char *path,
                                       GAsyncReadyCallback callback, gpointer user_data);

/* Writes the request for a step to path, for somebody at another machine. */
void ward_session_request_async (WardSession *self, const WardStepAsk *ask, const char *path,
                                 GAsyncReadyCallback callback, gpointer user_data);
/* Writes to path the answer of ask's officer to the request text. */
void ward_session_answer_async (WardSession *self, const WardStepAsk *ask, const char *request,
                                const char *path, GAsyncReadyCallback callback,
                                gpointer user_data);
/* Makes the session's own officer's key, sealed with secret. */
void ward_session_enrol_async (WardSession *self, const char *secret,
                               GAsyncReadyCallback callback, gpointer user_data);
/* Whether it was done: of the three above. */
gboolean ward_session_done_finish (WardSession *self, GAsyncResult *result, GError **error);

/* What a rule pack would change, and the open decisions that it touches (EF7). */
typedef struct {
  char *text;
  GPtrArray *changes;   /* of WardRuleChange */
  GPtrArray *cases;     /* of WardPackCase */
  char *version;        /* of the rules with it in place */
} WardPackTrial;
void ward_pack_trial_free (WardPackTrial *trial);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WardPackTrial, ward_pack_trial_free)
/* Reads the pack at path; nothing is kept. */
void ward_session_pack_try_async (WardSession *self, const char *path,
                                  GAsyncReadyCallback callback, gpointer user_data);
/* Transfer full. */
WardPackTrial *ward_session_pack_try_finish (WardSession *self, GAsyncResult *result,
                                             GError **error);
/* Keeps it; ward_session_done_finish() says whether. */
void ward_session_pack_load_async (WardSession *self, const char *text,
                                   GAsyncReadyCallback callback, gpointer user_data);

G_END_DECLS
