/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ward-json.h"

G_BEGIN_DECLS

/* A fact is a named value about one record at one moment, with where it came from. Rules see
 * nothing else. */
typedef enum {
  WARD_FACT_BOOL,
  WARD_FACT_INT,
  WARD_FACT_TEXT, /* also references, local times and shapes: what a rule asks of them is whether
                     they are there */
  WARD_FACT_ENUM, /* a nick as text; nicks of the spec, when given, are the only ones that rules may
                     name */
  WARD_FACT_DATE, /* days, as ward-time.h */
  WARD_FACT_TIME, /* seconds UTC, as ward-time.h */
  WARD_FACT_LIST, /* texts or nicks */
} WardFactType;

typedef struct {
  const char *name; /* lower_snake */
  WardFactType type;
  const char *label;        /* for people, translatable; NULL takes the name */
  const char *const *nicks; /* of an enum or a list of nicks; NULL: any text */
  gboolean veiled; /* says where: rules may ask of it, findings never show it (PM11, IE8) */
} WardFactSpec;

/* The facts of one kind: the facts common to all kinds first, then the record's own fields, then
 * the computed ones. Immutable. */
typedef struct _WardFactTable WardFactTable;

/* specs are borrowed and must outlive the table; a name given twice is a programming error.
 * Transfer full. */
WardFactTable *ward_fact_table_new (const char *kind, const WardFactSpec *const *groups,
                                    const guint *n_of_group, guint n_groups);
WardFactTable *ward_fact_table_ref (WardFactTable *table);
void ward_fact_table_unref (WardFactTable *table);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WardFactTable, ward_fact_table_unref)

/* The kind; borrowed. */
const char *ward_fact_table_get_kind (const WardFactTable *table);
/* How many facts. */
guint ward_fact_table_get_n (const WardFactTable *table);
/* The spec at index, NULL out of range; borrowed. */
const WardFactSpec *ward_fact_table_get (const WardFactTable *table, guint index);
/* The index of a fact, or -1. */
int ward_fact_table_find (const WardFactTable *table, const char *name);

/* Where a value came from; any member may be NULL. */
typedef struct {
  const char *kind;  /* the kind of the record it was read from */
  const char *id;    /* that record */
  const char *field; /* its field */
  const char *label; /* for people: "Assessment of 3 November 2026" */
} WardFactSource;

/* The values; unset means not known. Reference counted, so that findings can keep the facts that
 * they rest on; not to be changed once evaluated. */
typedef struct _WardFacts WardFacts;

/* No fact known; keeps the table. Transfer full. */
WardFacts *ward_facts_new (WardFactTable *table);
WardFacts *ward_facts_ref (WardFacts *facts);
void ward_facts_unref (WardFacts *facts);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WardFacts, ward_facts_unref)

/* Borrowed. */
WardFactTable *ward_facts_get_table (const WardFacts *facts);
/* The record judged: the source of every fact that isn't given one of its own. */
void ward_facts_set_record (WardFacts *facts, const char *id, const char *label);
/* The index of a fact that must exist (a mistaken name is a programming error: G_MAXUINT, which no
 * setter takes). */
guint ward_facts_index (const WardFacts *facts, const char *name);

/* Setters; values are copied, WARD_NONE and NULL leave the fact unknown. The type must be the
 * spec's. */
void ward_facts_set_bool (WardFacts *facts, guint index, gboolean value);
void ward_facts_set_int (WardFacts *facts, guint index, gint64 value);
void ward_facts_set_text (WardFacts *facts, guint index, const char *value);
void ward_facts_set_date (WardFacts *facts, guint index, gint64 value);
void ward_facts_set_time (WardFacts *facts, guint index, gint64 value);
/* n texts; an empty list is known, and empty. */
void ward_facts_set_list (WardFacts *facts, guint index, const char *const *values, guint n);
void ward_facts_set_source (WardFacts *facts, guint index, const WardFactSource *source);
/* From JSON in the record's own notation (null: unknown); INVALID names the fact. */
gboolean ward_facts_set_json (WardFacts *facts, const char *name, const WardJson *value,
                              GError **error);

/* Whether the fact is known; FALSE out of range. */
gboolean ward_facts_is_known (const WardFacts *facts, guint index);
/* A bool (0, 1), int, date or time; 0 when unknown. */
gint64 ward_facts_get_number (const WardFacts *facts, guint index);
/* A text or nick; NULL when unknown. Borrowed. */
const char *ward_facts_get_text (const WardFacts *facts, guint index);
/* A list and its length; NULL when unknown. Borrowed. */
const char *const *ward_facts_get_list (const WardFacts *facts, guint index, guint *ret_n);
/* Where the value came from: its own source, else the record and the fact's own name. Strings
 * borrowed. */
WardFactSource ward_facts_get_source (const WardFacts *facts, guint index);
/* The value for people: local times, "yes", nicks with spaces, lists with commas; "not known".
 * Transfer full. */
char *ward_facts_dup_display (const WardFacts *facts, guint index);
/* Writes the value as JSON under its name, in the record's notation; null when unknown. */
void ward_facts_write (const WardFacts *facts, guint index, const char *name,
                       WardJsonWriter *writer);

G_END_DECLS
