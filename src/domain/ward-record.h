/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ward-field.h"
#include "ward-json.h"

G_BEGIN_DECLS

typedef struct _WardKind WardKind;

/* What every record has; the first member, named meta, of each kind's struct. */
typedef struct {
  const WardKind *kind;
  gint64 rid;          /* local row number, 0 when not stored */
  char *id;            /* UUIDv7 */
  char *district;      /* code, NULL for force scope */
  gint64 created_at;
  char *created_by;    /* officer id */
  gint64 changed_at;
  char *changed_by;
  gint64 archived;
  char *sync_state;
  char **judgement;    /* names of narratives that are assessment, not fact (DPA 2018 s.38(2)) */
  char *extra;         /* JSON object of fields that only a newer version knows */
} WardRecord;

/* A field or value that can't be read or is missing. */
typedef struct {
  char *field;   /* may be NULL */
  char *message; /* a sentence */
  gboolean missing; /* required and empty, as against unreadable */
} WardProblem;
void ward_problem_free (WardProblem *problem);
void ward_problem_add (GPtrArray *problems, const char *field, gboolean missing,
                       const char *format, ...) G_GNUC_PRINTF (4, 5);
/* An array of WardProblem that frees them. */
GPtrArray *ward_problems_new (void);

/* An empty record: numbers WARD_NONE, the rest NULL, archived 0. */
WardRecord *ward_record_new (const WardKind *kind);
WardRecord *ward_record_copy (const WardRecord *record);
void ward_record_free (WardRecord *record);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WardRecord, ward_record_free)
/* An array that frees its records. */
GPtrArray *ward_records_array_new (void);

/* Raw values by field; text for TEXT LOCAL REF SHAPE, number for the rest, list for LIST.
 * Borrowed. */
const char *ward_record_text (const WardRecord *record, const WardField *field);
gint64 ward_record_number (const WardRecord *record, const WardField *field);
const char *const *ward_record_list (const WardRecord *record, const WardField *field);
void ward_record_set_text (WardRecord *record, const WardField *field, const char *value);
void ward_record_set_number (WardRecord *record, const WardField *field, gint64 value);
void ward_record_set_list (WardRecord *record, const WardField *field, const char *const *value);
/* NULL, WARD_NONE, "" or an empty list. */
gboolean ward_record_is_empty (const WardRecord *record, const WardField *field);
gboolean ward_record_field_equal (const WardRecord *a, const WardRecord *b, const WardField *field);

/* The same by name, for code that knows the kind only by its table; NULL / WARD_NONE where there
 * is no such field. */
const char *ward_record_get (const WardRecord *record, const char *name);
gint64 ward_record_get_number (const WardRecord *record, const char *name);
/* The nick of an ENUM field, NULL when empty. */
const char *ward_record_get_nick (const WardRecord *record, const char *name);
/* Whether the ENUM field name has that nick. */
gboolean ward_record_is (const WardRecord *record, const char *name, const char *nick);

/* Text <-> value, the form of CSV cells, CLI arguments and history: ISO dates and times, nicks,
 * "true"/"false", lists joined by ";". from_string: INVALID in words a person can act on; ""
 * empties the field. */
gboolean ward_record_set_from_string (WardRecord *record, const WardField *field, const char *text,
                                      GError **error);
char *ward_record_to_string (const WardRecord *record, const WardField *field);
/* The value as a person reads it (labels, dates in words); references stay ids; transfer full. */
char *ward_record_display (const WardRecord *record, const WardField *field);
/* How a record recurs, in words: its rule, and the hours and exceptions unless veiled or nothing
 * but the rule may be told; "" when it has none. Transfer full. */
char *ward_record_recurrence (const WardRecord *record, gboolean veiled);
/* Whether field is the rule by which its record recurs. */
gboolean ward_field_is_rule (const WardField *field);
/* The kind's title fields joined: what a list or a sentence calls this record; transfer full. */
char *ward_record_title (const WardRecord *record);

/* JSON. write_field gives one member; write the members of an open object, empty ones left out,
 * meta first. With veiled, WARD_PLACE fields are left out; WARD_SECRET fields always. */
void ward_record_write_field (const WardRecord *record, const WardField *field, WardJsonWriter *w);
void ward_record_write_json (const WardRecord *record, WardJsonWriter *w, gboolean veiled);
/* Takes the members of object into record: an absent member leaves the field, null empties it.
 * Unknown members and unreadable values are appended to problems. Shapes may be GeoJSON in
 * degrees or integers. */
void ward_record_read_json (WardRecord *record, const WardJson *object, GPtrArray *problems);
/* Required fields that are empty, dates out of order (from after to). */
void ward_record_validate (const WardRecord *record, GPtrArray *problems);
/* Whether the record tells of something that has happened at time now (such a record is never
 * refused; EM2). */
gboolean ward_record_is_past (const WardRecord *record, gint64 now);

G_END_DECLS
