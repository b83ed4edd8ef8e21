/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ward-session-records.h"

G_BEGIN_DECLS

/* A form's value: the record as it was and as it is, and what was typed that can't be read.
 * Holds every rule of coupling; knows no widget. Signal: changed (const char *field). */
#define WARD_TYPE_FORM (ward_form_get_type ())
G_DECLARE_FINAL_TYPE (WardForm, ward_form, WARD, FORM, GObject)

/* A form over a copy of record; one without an id is new. now is the clock for “today” and “now”,
 * seconds UTC. Transfer full. */
WardForm *ward_form_new (const WardRecord *record, gint64 now);
/* The record as it is, borrowed; whether it is new; whether anything differs from how it was. */
const WardRecord *ward_form_get_record (WardForm *self);
gboolean ward_form_is_new (WardForm *self);
gboolean ward_form_is_dirty (WardForm *self);
/* As it was: NULL for a new record. */
const WardRecord *ward_form_get_original (WardForm *self);
/* Whether a form shows field at all: not what steps, other records or the program write. */
gboolean ward_form_shows (const WardField *field);

/* Setters. text is as a person types it (ward-form-parse.h); what can't be read is kept as a
 * problem and leaves the value. */
void ward_form_set_text (WardForm *self, const WardField *field, const char *text);
void ward_form_set_number (WardForm *self, const WardField *field, gint64 value);
void ward_form_set_list (WardForm *self, const WardField *field, const char *const *items);
/* A shape as records keep it, as it was drawn; NULL for none. */
void ward_form_set_shape (WardForm *self, const WardField *field, const char *shape);
/* Adds to or takes from a list. */
void ward_form_set_member (WardForm *self, const WardField *field, const char *item,
                           gboolean member);
/* The shape of a GeoJSON file's text; FALSE with error leaves the value. */
gboolean ward_form_set_geojson (WardForm *self, const WardField *field, const char *text,
                                GError **error);
/* Whether a narrative is assessment, not fact (DPA 2018 s.38(2)). */
void ward_form_set_judgement (WardForm *self, const WardField *field, gboolean assessment);
gboolean ward_form_get_judgement (WardForm *self, const WardField *field);
/* The value as one would type it; transfer full. */
char *ward_form_dup_text (WardForm *self, const WardField *field);
/* What can't be read in field, NULL when all can; borrowed. */
const char *ward_form_get_problem (WardForm *self, const WardField *field);
/* Whether anything can't be read. */
gboolean ward_form_has_problems (WardForm *self);

/* The one change that saving makes; transfer full. */
GPtrArray *ward_form_dup_changes (WardForm *self);

/* What a form shows beside a field: the state that is computed from value and findings. */
typedef struct {
  WardSeverity severity;
  gboolean any;
  char *text;       /* NULL when there is nothing */
} WardFormNote;
void ward_form_note_clear (WardFormNote *note);
/* What of findings concerns field. Missing fields are told of only when asked to (after a first try
 * to save). */
void ward_form_note_compute (WardForm *self, const WardField *field, const GPtrArray *findings,
                             gboolean tell_missing, WardFormNote *ret);
/* Findings that no shown field takes, for the head of the form: array of borrowed WardFinding;
 * transfer container. */
GPtrArray *ward_form_findings_apart (WardForm *self, const GPtrArray *findings);

G_END_DECLS
