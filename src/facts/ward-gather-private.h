/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ward-gather.h"

G_BEGIN_DECLS

/* One gathering under way. Facts are named by name; a name that the kind's table doesn't have is a
 * programming error. */
typedef struct {
  WardFacts *facts;
  WardReader *reader;
  const WardRecord *record;
  const WardGatherContext *context;
  gint64 today;     /* the local date of now */
  guint8 *wanted;   /* by index of fact; NULL: all */
  GPtrArray *held;  /* records that were got once already, owned */
} WardGather;

typedef void (*WardGatherKind) (WardGather *g);

/* Whether a rule of the kind rests on the fact; on one of several, NULL-terminated. */
gboolean ward_gather_wants (const WardGather *g, const char *name);
gboolean ward_gather_wants_any (const WardGather *g, const char *name, ...) G_GNUC_NULL_TERMINATED;
/* Whether the scope in which a kind lies is held here, so that none found means none. */
gboolean ward_gather_holds (const WardGather *g, const char *kind);

/* Records. Got once and kept by g: borrowed, NULL when not held. */
const WardRecord *ward_gather_get (WardGather *g, const char *kind, const char *id);
/* The officer's record, or a card that stands for it across districts. Borrowed. */
const WardRecord *ward_gather_officer (WardGather *g, const char *id);
/* All of kind whose field equals value, oldest first; transfer full. */
GPtrArray *ward_gather_rows (WardGather *g, const char *kind, const char *field, const char *value);
/* The same of the record's own kind, itself left out; transfer full. */
GPtrArray *ward_gather_others (WardGather *g, const char *field, const char *value);

/* Values. Each leaves the fact unknown for WARD_NONE or NULL. */
void ward_gather_bool (WardGather *g, const char *name, gboolean value);
void ward_gather_int (WardGather *g, const char *name, gint64 value);
void ward_gather_text (WardGather *g, const char *name, const char *value);
void ward_gather_date (WardGather *g, const char *name, gint64 value);
void ward_gather_time (WardGather *g, const char *name, gint64 value);
/* Array of char *; NULL leaves it unknown, an empty one is known. */
void ward_gather_list (WardGather *g, const char *name, const GPtrArray *values);
/* The ids of an array of records, the first being the source. */
void ward_gather_ids (WardGather *g, const char *name, const GPtrArray *records);
/* Says that the fact comes from another record's field (which may be NULL); NULL: nothing. */
void ward_gather_source (WardGather *g, const char *name, const WardRecord *from,
                         const char *field);
/* Takes the value of another record's field, and says so; nothing when from is NULL. */
void ward_gather_copy (WardGather *g, const char *name, const WardRecord *from, const char *field);

/* What the record is called as a source: "Assessment of 3 November 2026"; transfer full. */
char *ward_gather_label (const WardRecord *record);
/* The number of a parameter on the day, or fallback; also without rules. */
gint64 ward_gather_number (const WardGather *g, const char *name, gint64 on, gint64 fallback);
/* Whether a list field's values hold value; NULL holds nothing. */
gboolean ward_list_holds (char **values, const char *value);

/* Facts of every kind. */
void ward_gather_any (WardGather *g);

G_END_DECLS
