/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ward-fact-specs.h"
#include "ward-kind.h"

G_BEGIN_DECLS

/* The fact tables of all kinds: common facts, then the kind's own fields under their names, then
 * the computed ones. */
typedef struct _WardFactTables WardFactTables;

/* Made from the domain's kinds and the computed facts; transfer full. They never change, and may
 * be read by several threads. */
WardFactTables *ward_fact_tables_new (void);
WardFactTables *ward_fact_tables_ref (WardFactTables *tables);
void ward_fact_tables_unref (WardFactTables *tables);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WardFactTables, ward_fact_tables_unref)

/* The table of a kind, "*" for what is common; NULL when there is no such kind. Borrowed. */
WardFactTable *ward_fact_tables_get (const WardFactTables *tables, const char *kind);
/* The same as a WardFactLookup, data being the tables. */
const WardFactTable *ward_fact_tables_lookup (const char *kind, gpointer tables);

/* What a person knows a record by, for the label of a source: its kind and title, but no narrative,
 * place or id, since findings go to print and to the terminal. Transfer full. */
char *ward_facts_dup_label (const WardRecord *record);

/* Fills the record's own fields into facts of its kind; empty ones stay unknown. The record becomes
 * their source. */
void ward_facts_set_fields (WardFacts *facts, const WardRecord *record);

G_END_DECLS
