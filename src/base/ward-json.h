/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Guarded JSON: our own strict reader minds size, nesting, member count, number grammar, control
 * bytes, escaped NULs and lone surrogates, refuses comments, repeated or empty member names and
 * anything after the one value, and only then is there a tree. */
typedef struct _WardJson WardJson;

typedef enum {
  WARD_JSON_NULL,
  WARD_JSON_BOOL,
  WARD_JSON_INT,    /* within +-2^53 */
  WARD_JSON_NUMBER, /* has a fraction or an exponent, finite */
  WARD_JSON_STRING,
  WARD_JSON_ARRAY,
  WARD_JSON_OBJECT,
} WardJsonType;

typedef struct {
  gsize max_bytes;
  guint max_depth;   /* of arrays and objects; at most 64 is ever read */
  guint max_members; /* of one object */
} WardJsonLimits;

/* 256 KiB, 16 deep, 128 members: one record, one line of the exchange. */
extern const WardJsonLimits ward_json_line_limits;
/* 64 MiB, 32 deep, 4,096 members: a file that a person chose. */
extern const WardJsonLimits ward_json_file_limits;

/* Reads one value; len -1 for a NUL-terminated text. INVALID with line and column, or TOO_LARGE
 * for more bytes, levels or members than limits allow. Transfer full. */
WardJson *ward_json_parse (const char *text, gssize len, const WardJsonLimits *limits,
                           GError **error);
void ward_json_free (WardJson *json);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WardJson, ward_json_free)

/* All children below are borrowed from the root. NULL may be given for json and reads as null. */
WardJsonType ward_json_type (const WardJson *json);
gboolean ward_json_bool (const WardJson *json);      /* FALSE when not a boolean */
gint64 ward_json_int (const WardJson *json);         /* 0 when not an integer */
double ward_json_number (const WardJson *json);      /* integers too; 0 when neither */
const char *ward_json_string (const WardJson *json); /* NULL when not a string */
guint ward_json_length (const WardJson *json); /* items of an array, members of an object, else 0 */
const WardJson *ward_json_item (const WardJson *json, guint i); /* NULL when there is none */
const WardJson *ward_json_member (const WardJson *json, const char *name); /* NULL when absent */
/* Members in the order of the text: name and value of the i-th, NULL beyond the last. */
const char *ward_json_member_name (const WardJson *json, guint i);
const WardJson *ward_json_member_at (const WardJson *json, guint i);
/* Shorthands: the member's string, or NULL; its integer or boolean, or fallback. */
const char *ward_json_get_string (const WardJson *json, const char *name);
gint64 ward_json_get_int (const WardJson *json, const char *name, gint64 fallback);
gboolean ward_json_get_bool (const WardJson *json, const char *name, gboolean fallback);
/* The value written out again, compact, members in the order read; transfer full. */
char *ward_json_to_text (const WardJson *json);

/* Writing: a GString that minds commas. Between begin and end of an object give a name first, in
 * an array and for the outermost value none (NULL); anything else is a programming error. */
typedef struct _WardJsonWriter WardJsonWriter;
WardJsonWriter *ward_json_writer_new (gboolean pretty);
void ward_json_writer_free (WardJsonWriter *w);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WardJsonWriter, ward_json_writer_free)
void ward_json_begin_object (WardJsonWriter *w, const char *name);
void ward_json_end_object (WardJsonWriter *w);
void ward_json_begin_array (WardJsonWriter *w, const char *name);
void ward_json_end_array (WardJsonWriter *w);
/* NULL writes null; bytes that aren't UTF-8 become U+FFFD. */
void ward_json_put_string (WardJsonWriter *w, const char *name, const char *value);
/* Beyond +-2^53, WARD_NONE among it, writes null, since no reader would take the number. */
void ward_json_put_int (WardJsonWriter *w, const char *name, gint64 value);
void ward_json_put_bool (WardJsonWriter *w, const char *name, gboolean value);
void ward_json_put_null (WardJsonWriter *w, const char *name);
/* A decimal number, fixed format with the given number of decimals, trailing zeros cut ("53.8",
 * never "5.38e+01"); null when not finite. */
void ward_json_put_decimal (WardJsonWriter *w, const char *name, double value, int decimals);
/* A ready piece of JSON, trusted to be well formed. */
void ward_json_put_raw (WardJsonWriter *w, const char *name, const char *json);
/* A value that was read, members in the order read. */
void ward_json_put_value (WardJsonWriter *w, const char *name, const WardJson *value);
/* Ends writing and hands out the text, without a newline after it; transfer full. Only
 * ward_json_writer_free() may follow. */
char *ward_json_writer_finish (WardJsonWriter *w);
/* text as a JSON string literal, quotes included; transfer full. */
char *ward_json_quote (const char *text);

G_END_DECLS
