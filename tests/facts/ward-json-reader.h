/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ward-reader.h"

G_BEGIN_DECLS

/* A WardReader over records in memory: what a database would hold. */
typedef struct _WardJsonReader WardJsonReader;

/* Nothing held; transfer full. */
WardJsonReader *ward_json_reader_new (void);
void ward_json_reader_free (WardJsonReader *reader);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WardJsonReader, ward_json_reader_free)

/* Holds each record of {"kind": [{…}]} too, one of the same kind and id in the place of the older;
 * aborts the test on a record that can't be read. */
void ward_json_reader_add (WardJsonReader *reader, const WardJson *kinds);
/* The same of one record. */
void ward_json_reader_put (WardJsonReader *reader, const WardRecord *record);
/* Holds former values too: {"kind/id/field": [["2026-01-01T00:00:00Z", "value"], …]}; history is
 * borrowed. */
void ward_json_reader_set_history (WardJsonReader *reader, const WardJson *history);
/* As the interface; borrowed. */
WardReader *ward_json_reader_get (WardJsonReader *reader);
/* How many calls were made so far. */
guint ward_json_reader_calls (WardJsonReader *reader);
/* A record of kind from the members of object; aborts the test when it can't be read. Transfer
 * full. */
WardRecord *ward_json_reader_record (const char *kind, const WardJson *object);

G_END_DECLS
