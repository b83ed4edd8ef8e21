/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>
#include "ward-time.h"

G_BEGIN_DECLS

/* A record kind is described once, as a list of fields in its header; the struct, the field
 * table, and from the table SQL, JSON, CSV, journal, audit, search, forms and redaction all come
 * from that list. */
typedef enum {
  WARD_TYPE_TEXT,  /* char *, UTF-8 */
  WARD_TYPE_INT,   /* gint64 */
  WARD_TYPE_BOOL,  /* gint64: 0, 1 or WARD_NONE */
  WARD_TYPE_DATE,  /* gint64 days since 1970-01-01, local calendar */
  WARD_TYPE_TIME,  /* gint64 seconds since 1970, UTC */
  WARD_TYPE_LOCAL, /* char *, "2026-06-01T21:00" without zone */
  WARD_TYPE_ENUM,  /* gint64 index into a WardEnum */
  WARD_TYPE_REF,   /* char *, id of another record */
  WARD_TYPE_LIST,  /* char **, nicks, texts or ids */
  WARD_TYPE_SHAPE, /* char *, GeoJSON geometry with integer coordinates of 1e-7 degree (WGS84) */
} WardFieldType;

typedef enum {
  WARD_REQ = 1 << 0,      /* a record can't be saved without it (a past event can) */
  WARD_KEY = 1 << 1,      /* the natural key that refs in CSV and JSON may use */
  WARD_SEARCH = 1 << 2,   /* found by full-text search */
  WARD_LONG = 1 << 3,     /* a narrative: several lines, fact or assessment, guarded (PM7) */
  /* says where: veiled in every output unless exact places were asked for */
  WARD_PLACE = 1 << 4,
  WARD_STEP = 1 << 5,     /* written by its step's verb alone (authorise, approve, serve …) */
  WARD_DERIVED = 1 << 6,  /* follows from other records; written by the commit path alone */
  WARD_ASK = 1 << 7,      /* never merged without a person */
  WARD_COURT = 1 << 8,    /* may stand in the court schedule (EF15) */
  WARD_SHARE = 1 << 9,    /* may go to a partner (IE6) */
  /* an organisation's number or address, which the person-data guard lets pass */
  WARD_CONTACT = 1 << 10,
  WARD_CODE = 1 << 11,    /* a reference or code: not language, not guarded */
  WARD_REFS = 1 << 12,    /* a list whose items are ids of the kind named in arg */
  WARD_BAND = 1 << 13,    /* a count of people: shown in bands (IE9) */
  WARD_SECRET = 1 << 14,  /* never leaves this machine nor stands in an output (sealed keys) */
  WARD_SET = 1 << 15,     /* a list merged by additions and removals */
  WARD_COUNTED = 1 << 16, /* a date that a rule counts days or months from: moved one by one */
} WardFieldFlags;

typedef struct {
  const char *nick;  /* lower_snake, as stored and exchanged */
  const char *label; /* English, translatable */
} WardEnumValue;

typedef struct {
  const char *name;
  const WardEnumValue *values;
  guint n;
} WardEnum;

typedef struct {
  const char *name;
  WardFieldType type;
  gsize offset;    /* of the member in the kind's struct */
  /* ENUM, LIST: const WardEnum * or NULL; REF, WARD_REFS: name of the kind referred to, or NULL
   * for any */
  const void *arg;
  guint flags;
  guint since;     /* schema version that brought it */
  const char *label;
} WardField;

/* Index of nick, or WARD_NONE. */
gint64 ward_enum_find (const WardEnum *e, const char *nick);
/* The nick of value, NULL out of range; static. */
const char *ward_enum_nick (const WardEnum *e, gint64 value);
/* The translated label of value, "" out of range; static. */
const char *ward_enum_label (const WardEnum *e, gint64 value);

/* Name of a field type as the CLI prints it ("text" …); static. */
const char *ward_field_type_name (WardFieldType type);
/* The values of an ENUM or of a LIST of nicks, else NULL. */
const WardEnum *ward_field_enum (const WardField *field);
/* The kind that a REF or a list of refs points to, NULL when any or not a reference. */
const char *ward_field_target (const WardField *field);
/* Whether the member is a char * / a gint64 (the third possibility is char **). */
gboolean ward_field_is_text (const WardField *field);
gboolean ward_field_is_number (const WardField *field);
/* The translated label; static. */
const char *ward_field_label (const WardField *field);

/* The pieces that turn a list F (S, TYPE, name, arg, flags, since, label) into a struct and a
 * table. */
#define WARD_CTYPE_TEXT char *
#define WARD_CTYPE_INT gint64
#define WARD_CTYPE_BOOL gint64
#define WARD_CTYPE_DATE gint64
#define WARD_CTYPE_TIME gint64
#define WARD_CTYPE_LOCAL char *
#define WARD_CTYPE_ENUM gint64
#define WARD_CTYPE_REF char *
#define WARD_CTYPE_LIST char **
#define WARD_CTYPE_SHAPE char *
#define WARD_MEMBER(S, TYPE, name, arg, flags, since, label) WARD_CTYPE_##TYPE name;
#define WARD_ENTRY(S, TYPE, name, arg, flags, since, label) \
  { #name, WARD_TYPE_##TYPE, G_STRUCT_OFFSET (S, name), arg, flags, since, label },
#define WARD_STRUCT(S, FIELDS) \
  typedef struct { \
    WardRecord meta; \
    FIELDS (WARD_MEMBER, S) \
  } S

G_END_DECLS
