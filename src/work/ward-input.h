/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ward-commit.h"

G_BEGIN_DECLS

/* A record as a person or a script gives it (a JSON object), turned into changes: the stored
 * record amended when id, or the object's own id, exists, else a new one; references given by
 * natural key resolved; children under their kind's name ("ladder_step":[…]) appended with the
 * parent filled in. What can't be read is appended to problems (WardProblem). Transfer full,
 * NULL only when it isn't an object. */
GPtrArray *ward_input_changes (const WardContext *context, const WardKind *kind, const char *id,
                               const WardJson *object, GPtrArray *problems);
/* Findings for problems: FIELD-MISSING and FIELD-INVALID; appended to findings. past: a missing
 * field is only a note. */
void ward_input_findings (const GPtrArray *problems, gboolean past, GPtrArray *findings);
/* The id that a reference names: an id stays, a natural key of the field's kind is looked up;
 * NULL when nothing is found. Transfer full. */
char *ward_input_resolve (const WardContext *context, const WardField *field, const char *value);

/* The whole of "record" and "amend": reads text, commits at the save gate. kind's past records
 * are kept whatever rules say. */
WardOutcome *ward_input_record (const WardContext *context, const WardKind *kind, const char *id,
                                const char *text, GError **error);
/* "check": never writes. */
WardOutcome *ward_input_check (const WardContext *context, const WardKind *kind, const char *text,
                               WardGate gate, GError **error);

G_END_DECLS
