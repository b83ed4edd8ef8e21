/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ward-kind.h"

G_BEGIN_DECLS

/* How rules look at a database, whichever it is: a device's or the centre's. Archived records
 * are seen by get alone. */
typedef struct _WardReader WardReader;
struct _WardReader {
  /* The record, or NULL when it isn't held here; transfer full. */
  WardRecord *(*get) (WardReader *reader, const WardKind *kind, const char *id);
  /* All records whose field (REF, ENUM, TEXT; a list of refs that contains it) equals value,
   * oldest first; transfer full. */
  GPtrArray *(*by_ref) (WardReader *reader, const WardKind *kind, const char *field,
                        const char *value);
  /* The same, whose from..to (half-open, empty to is open) meets [from, to). from_field and
   * to_field name DATE or TIME fields. */
  GPtrArray *(*by_ref_interval) (WardReader *reader, const WardKind *kind, const char *field,
                                 const char *value, const char *from_field, const char *to_field,
                                 gint64 from, gint64 to);
  /* Records whose SHAPE's box meets the box (1e-7 degree). */
  GPtrArray *(*by_box) (WardReader *reader, const WardKind *kind, gint64 west, gint64 south,
                        gint64 east, gint64 north);
  gboolean (*exists) (WardReader *reader, const WardKind *kind, const char *id);
  gint64 (*count) (WardReader *reader, const WardKind *kind, const char *field, const char *value);
  /* All records of a kind; for small kinds. */
  GPtrArray *(*all) (WardReader *reader, const WardKind *kind);
  /* The values that a field had, oldest first: array of WardPastValue; NULL when its history isn't
   * held. The member may be NULL: no history is held at all. Transfer full. */
  GPtrArray *(*past_values) (WardReader *reader, const WardKind *kind, const char *id,
                             const char *field);
};

/* What a field was set to, and when. */
typedef struct {
  gint64 at;   /* seconds UTC */
  char *value; /* as JSON has it: text, or a number's digits; NULL: emptied */
} WardPastValue;
void ward_past_value_free (WardPastValue *past);

/* The calls above, by the kind's name; what is asked of NULL isn't there. */
WardRecord *ward_reader_get (WardReader *reader, const char *kind, const char *id);
GPtrArray *ward_reader_by_ref (WardReader *reader, const char *kind, const char *field,
                               const char *value);
GPtrArray *ward_reader_by_ref_interval (WardReader *reader, const char *kind, const char *field,
                                        const char *value, const char *from_field,
                                        const char *to_field, gint64 from, gint64 to);
GPtrArray *ward_reader_by_box (WardReader *reader, const char *kind, gint64 west, gint64 south,
                               gint64 east, gint64 north);
gboolean ward_reader_exists (WardReader *reader, const char *kind, const char *id);
gint64 ward_reader_count (WardReader *reader, const char *kind, const char *field,
                          const char *value);
GPtrArray *ward_reader_all (WardReader *reader, const char *kind);
GPtrArray *ward_reader_past_values (WardReader *reader, const char *kind, const char *id,
                                    const char *field);

G_END_DECLS
