/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ward-kind.h"

G_BEGIN_DECLS

/* Who a file is for: it decides which fields may stand in it, by the fields' flags (IE6). */
typedef enum {
  WARD_PROFILE_COMMAND, /* every field but secrets */
  WARD_PROFILE_PARTNER, /* WARD_SHARE; never premises, people or places (IE8) */
  WARD_PROFILE_COURT,   /* WARD_COURT */
} WardProfile;

/* The natural key of a record, or NULL to write its id; borrowed. */
typedef const char *(*WardKeyFunc) (const char *kind, const char *id, gpointer data);
/* A geometry to give a record in the place of its own shape, GeoJSON in degrees (such as the cell
 * that a premises is veiled by), or NULL; transfer full. */
typedef char *(*WardGeometryFunc) (const WardRecord *record, gpointer data);

/* How records go out. Places are veiled unless exact, which the caller has been given a reason for
 * and logs (IE8). */
typedef struct {
  WardProfile profile;
  gboolean exact;
  const char *marking;       /* written into the file when not NULL: "OFFICIAL-SENSITIVE" */
  WardKeyFunc key;           /* may be NULL */
  WardGeometryFunc geometry; /* may be NULL */
  gpointer data;
} WardExport;

/* "command", "partner", "court"; static. */
const char *ward_profile_nick (WardProfile profile);
/* FALSE when there is no such profile. */
gboolean ward_profile_from_nick (const char *nick, WardProfile *ret_profile);

/* Whether a kind may go out at all: not what the program keeps for itself, no places without exact,
 * and nothing that would be empty. */
gboolean ward_export_may_kind (const WardExport *how, const WardKind *kind);
/* Whether the record may: a sole worker's home never does (PM11). */
gboolean ward_export_may_record (const WardExport *how, const WardRecord *record);
/* Whether the field (of the kind, or one that every record has) may. */
gboolean ward_export_may_field (const WardExport *how, const WardField *field);
/* The fields that go out, the id first; borrowed WardField, transfer container. */
GPtrArray *ward_export_fields (const WardExport *how, const WardKind *kind);
/* The kind's fields that are withheld, for a preview; borrowed WardField, transfer container. */
GPtrArray *ward_export_withheld (const WardExport *how, const WardKind *kind);
/* A field's value as a cell: references by key, shapes as GeoJSON in degrees; "" when empty.
 * Transfer full. */
char *ward_export_cell (const WardExport *how, const WardRecord *record, const WardField *field);
/* A record's shape text (1e-7 degree) as GeoJSON in degrees, outer rings counter-clockwise (RFC
 * 7946); NULL when it isn't a good shape. Transfer full. */
char *ward_export_geometry (const char *shape);

/* The column that bears the marking, on every row, so that the file stays plain CSV. */
#define WARD_EXPORT_MARKING "marking"

/* CSV: the names of the fields, and the marking's when there is one. */
void ward_export_csv_begin (GString *out, const WardExport *how, const WardKind *kind);
/* One record; FALSE when it may not go out, and then nothing is written. */
gboolean ward_export_csv_add (GString *out, const WardExport *how, const WardRecord *record);

/* GeoJSON (RFC 7946): a feature a record, its shape as geometry or null. */
void ward_export_geojson_begin (GString *out, const WardExport *how, const WardKind *kind);
/* One record; first: it is the first that was written. FALSE when it may not go out, and then
 * nothing is written. */
gboolean ward_export_geojson_add (GString *out, const WardExport *how, const WardRecord *record,
                                  gboolean first);
/* Ends the collection. */
void ward_export_geojson_end (GString *out);

G_END_DECLS
