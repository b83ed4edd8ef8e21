/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ward-commit.h"
#include "ward-sign.h"

G_BEGIN_DECLS

/* Steps: the verbs by which a status moves. Each asks its own gate; most are signatures by the
 * acting officer's own key (SC4). */
typedef struct {
  const char *verb;    /* "authorise" */
  const char *kind;
  const char *from;    /* statuses it leads from, space-separated; NULL any */
  const char *to;      /* status it leads to, NULL none */
  WardGate gate;
  const char *signs;   /* nick of signature_step, NULL for a step that isn't signed */
  const char *who;     /* field that takes the officer, or NULL */
  const char *when;    /* field that takes the time, or NULL */
} WardStepSpec;

/* The step of that verb on that kind; NULL. The table ends with a NULL verb. */
const WardStepSpec *ward_step_find (const char *kind, const char *verb);
const WardStepSpec *ward_steps (void);

/* Takes a step in the name of the acting officer, with their key (NULL where the step isn't
 * signed). Wrong statuses, a missing key, a key that isn't the officer's or that the author
 * enrolled, an officer who had a hand in the record: all are refusals among the findings. The rule
 * set and the findings of the moment are kept in a decision. */
WardOutcome *ward_step (const WardContext *context, const WardStepSpec *spec, const char *id,
                        const WardSigningKey *key, GError **error);
/* The changes that the step would make, signed with key, without asking anything: for the
 * invented district. */
GPtrArray *ward_step_changes (const WardContext *context, const WardStepSpec *spec,
                              const WardRecord *record, const WardSigningKey *key);
/* The same with a signature made elsewhere (ward-requests.h); signature is a "signature" record,
 * borrowed. */
WardOutcome *ward_step_signed (const WardContext *context, const WardStepSpec *spec,
                               const char *id, const WardRecord *signature, GError **error);
/* All findings of the step's gate as if taken now by the acting officer; nothing is written. */
WardOutcome *ward_step_check (const WardContext *context, const WardStepSpec *spec, const char *id,
                              GError **error);
/* An oral authorisation (SOA 2003 s.136B(9)): given by authoriser at a time, taken down by the
 * acting officer, who is not the record's author; to be confirmed by the authoriser's own
 * signature, which the "confirm" step adds. */
WardOutcome *ward_step_oral (const WardContext *context, const char *id, const char *authoriser,
                             gint64 at, GError **error);

G_END_DECLS
