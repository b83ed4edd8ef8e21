/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ward-record.h"

G_BEGIN_DECLS

typedef enum {
  WARD_KIND_PAST = 1 << 0,    /* records what happened; never refused (EM2) */
  WARD_KIND_APPEND = 1 << 1,  /* rows are added, never amended */
  WARD_KIND_FORCE = 1 << 2,   /* belongs to the force, has no district */
  WARD_KIND_LOCAL = 1 << 3,   /* never leaves this machine */
  WARD_KIND_SYSTEM = 1 << 4,  /* kept by the program: not recorded by hand */
  WARD_KIND_QUIET = 1 << 5,   /* not in global search, counts or ordinary exports */
} WardKindFlags;

struct _WardKind {
  const char *name;     /* lower_snake: table, CLI and exchange name */
  char scope;           /* F P L R M X, '-' local or system */
  guint flags;
  /* panel that lists it: premises patrols liaison training environment partners actions, or NULL */
  const char *panel;
  const char *label;    /* "Premises", "Closure decision" */
  const char *plural;
  const char *title;    /* names of the fields that name a record, space-separated */
  const char *columns;  /* names of the list's columns, space-separated */
  const char *parent;   /* field that refers to the record this one is a part of, or NULL */
  gsize size;           /* of its struct */
  const WardField *fields;
  guint n_fields;
};

/* All kinds in the order of the data dictionary. */
const WardKind *const *ward_kinds (guint *ret_n);
/* By name, NULL when there is none. */
const WardKind *ward_kind_find (const char *name);
/* The kind's own field or one that every record has; NULL when there is none. */
const WardField *ward_kind_field (const WardKind *kind, const char *name);
/* The fields that every record has (id, district, created_at …), in the order of the columns. */
const WardField *ward_meta_fields (guint *ret_n);
/* The natural-key field, or NULL. */
const WardField *ward_kind_key (const WardKind *kind);
/* Translated labels; static. */
const char *ward_kind_label (const WardKind *kind);
const char *ward_kind_plural (const WardKind *kind);
/* The kind's first SHAPE field, or NULL. */
const WardField *ward_kind_shape (const WardKind *kind);

/* Shorthand: a new record of a kind, as its struct. */
#define ward_new(S, kind_name) ((S *) ward_record_new (ward_kind_find (kind_name)))

G_END_DECLS
