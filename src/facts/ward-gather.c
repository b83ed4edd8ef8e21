/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-gather.h"
WardFacts *
ward_gather (const WardFactTables *tables, WardReader *reader, const WardRecord *record,
             const WardGatherContext *context)
{
  WardFacts *facts = ward_facts_new (ward_fact_tables_get (tables, record->kind->name));
  ward_facts_set_fields (facts, record);
  return facts;
}
