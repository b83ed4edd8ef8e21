/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ward-context.h"
#include "ward-projection.h"

G_BEGIN_DECLS

/* What rows refer to, asked of the database once and kept for the length of a file. */
typedef struct _WardLookup WardLookup;
/* Nothing is asked yet; context must outlive it. Transfer full. */
WardLookup *ward_lookup_new (const WardContext *context);
void ward_lookup_free (WardLookup *lookup);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WardLookup, ward_lookup_free)

/* The id that value names among the records of kind: an id stays, else the natural key, else
 * (for an area) its name when only one bears it; NULL when nothing is found. Borrowed. */
const char *ward_lookup_ref (WardLookup *lookup, const char *kind, const char *value);
/* Whether the district of that code is held here. */
gboolean ward_lookup_district (WardLookup *lookup, const char *code);
/* The ward that holds the place (1e-7 degree), NULL when none here does. Borrowed. */
const char *ward_lookup_ward (WardLookup *lookup, gint32 lon, gint32 lat);
/* Where a postcode lies by the gazetteer; FALSE when it isn't there. */
gboolean ward_lookup_postcode (WardLookup *lookup, const char *text, gint32 *ret_lon,
                               gint32 *ret_lat);
/* How far lines of shapes of too many vertices may move, metres; 0 (the default) refuses such
 * shapes. */
void ward_lookup_set_simplify (WardLookup *lookup, double metres);
double ward_lookup_simplify (const WardLookup *lookup);
/* The grid's projection, NULL when it can't be had; borrowed. */
WardProjection *ward_lookup_projection (WardLookup *lookup);

/* What tells two records of a kind apart when it has no natural key: field names,
 * space-separated; NULL for what the fields required say. Static. */
const char *ward_identity_fields (const WardKind *kind);
/* The stored record that record is: by id, natural key or identity. FALSE when the record
 * doesn't say enough, ret_missing (borrowed) then names the field. ret_id NULL when it is new;
 * transfer full. */
gboolean ward_lookup_identify (WardLookup *lookup, const WardRecord *record,
                               const WardRecord *place, char **ret_id, const char **ret_missing);
/* Takes note of a record that was written. */
void ward_lookup_remember (WardLookup *lookup, const WardRecord *record, const WardRecord *place);

G_END_DECLS
