/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-fact-tables.h"

struct _WardFactTables {
  gatomicrefcount refs;
  GHashTable *tables; /* kind -> WardFactTable */
  GPtrArray *owned;   /* spec arrays and nick arrays */
};

static const WardFactType fact_type_of[] = {
  [WARD_TYPE_TEXT] = WARD_FACT_TEXT, [WARD_TYPE_INT] = WARD_FACT_INT,
  [WARD_TYPE_BOOL] = WARD_FACT_BOOL, [WARD_TYPE_DATE] = WARD_FACT_DATE,
  [WARD_TYPE_TIME] = WARD_FACT_TIME, [WARD_TYPE_LOCAL] = WARD_FACT_TEXT,
  [WARD_TYPE_ENUM] = WARD_FACT_ENUM, [WARD_TYPE_REF] = WARD_FACT_TEXT,
  [WARD_TYPE_LIST] = WARD_FACT_LIST, [WARD_TYPE_SHAPE] = WARD_FACT_TEXT,
};

static const char *const *
nicks_of (WardFactTables *tables, const WardField *field)
{
  const WardEnum *e = ward_field_enum (field);
  const char **nicks;

  if (e == NULL)
    return NULL;
  nicks = g_new0 (const char *, e->n + 1);
  for (guint i = 0; i < e->n; i++)
    nicks[i] = e->values[i].nick;
  g_ptr_array_add (tables->owned, nicks);
  return nicks;
}

static void
spec_from_field (WardFactTables *tables, WardFactSpec *spec, const WardField *field)
{
  spec->name = field->name;
  spec->type = fact_type_of[field->type];
  spec->label = field->label;
  spec->nicks = nicks_of (tables, field);
  spec->veiled = (field->flags & (WARD_PLACE | WARD_SECRET)) != 0;
}

static WardFactTable *
table_of (WardFactTables *tables, const WardKind *kind)
{
  guint n_meta, n_common, n_computed;
  const WardField *meta = ward_meta_fields (&n_meta);
  const WardFactSpec *common = ward_fact_specs_common (&n_common);
  const WardFactSpec *computed = ward_fact_specs_of (kind->name, &n_computed);
  WardFactSpec *own = g_new0 (WardFactSpec, n_meta + kind->n_fields);

  g_ptr_array_add (tables->owned, own);
  for (guint i = 0; i < n_meta; i++)
    spec_from_field (tables, &own[i], &meta[i]);
  for (guint i = 0; i < kind->n_fields; i++)
    spec_from_field (tables, &own[n_meta + i], &kind->fields[i]);
  {
    const WardFactSpec *const groups[] = { common, own, computed };
    const guint lengths[] = { n_common, n_meta + kind->n_fields, n_computed };

    return ward_fact_table_new (kind->name, groups, lengths, G_N_ELEMENTS (groups));
  }
}

WardFactTables *
ward_fact_tables_new (void)
{
  WardFactTables *tables = g_new0 (WardFactTables, 1);
  guint n_kinds, n_common;
  const WardKind *const *kinds = ward_kinds (&n_kinds);
  const WardFactSpec *common = ward_fact_specs_common (&n_common);

  g_atomic_ref_count_init (&tables->refs);
  tables->owned = g_ptr_array_new_with_free_func (g_free);
  tables->tables =
      g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) ward_fact_table_unref);
  g_hash_table_insert (tables->tables, (gpointer) "*",
                       ward_fact_table_new ("*", &common, &n_common, 1));
  for (guint i = 0; i < n_kinds; i++)
    g_hash_table_insert (tables->tables, (gpointer) kinds[i]->name, table_of (tables, kinds[i]));
  return tables;
}

WardFactTables *
ward_fact_tables_ref (WardFactTables *tables)
{
  g_atomic_ref_count_inc (&tables->refs);
  return tables;
}

void
ward_fact_tables_unref (WardFactTables *tables)
{
  if (!g_atomic_ref_count_dec (&tables->refs))
    return;
  g_hash_table_unref (tables->tables);
  g_ptr_array_unref (tables->owned);
  g_free (tables);
}

WardFactTable *
ward_fact_tables_get (const WardFactTables *tables, const char *kind)
{
  return g_hash_table_lookup (tables->tables, kind);
}

const WardFactTable *
ward_fact_tables_lookup (const char *kind, gpointer tables)
{
  return ward_fact_tables_get (tables, kind);
}

static void
set_field (WardFacts *facts, guint index, const WardRecord *record, const WardField *field)
{
  const char *const *list;

  if (ward_record_is_empty (record, field))
    return;
  switch (fact_type_of[field->type])
    {
    case WARD_FACT_BOOL:
      ward_facts_set_bool (facts, index, ward_record_number (record, field) != 0);
      break;
    case WARD_FACT_INT:
      ward_facts_set_int (facts, index, ward_record_number (record, field));
      break;
    case WARD_FACT_DATE:
      ward_facts_set_date (facts, index, ward_record_number (record, field));
      break;
    case WARD_FACT_TIME:
      ward_facts_set_time (facts, index, ward_record_number (record, field));
      break;
    case WARD_FACT_ENUM:
      ward_facts_set_text (
          facts, index,
          ward_enum_nick (ward_field_enum (field), ward_record_number (record, field)));
      break;
    case WARD_FACT_LIST:
      list = ward_record_list (record, field);
      ward_facts_set_list (facts, index, list, g_strv_length ((char **) list));
      break;
    case WARD_FACT_TEXT:
    default: ward_facts_set_text (facts, index, ward_record_text (record, field));
    }
}

char *
ward_facts_dup_label (const WardRecord *record)
{
  g_auto (GStrv) names = g_strsplit (record->kind->title, " ", -1);
  GString *label = g_string_new (ward_kind_label (record->kind));

  for (guint i = 0; names[i] != NULL; i++)
    {
      const WardField *field = ward_kind_field (record->kind, names[i]);
      g_autofree char *text = NULL;

      if (field == NULL || (field->flags & (WARD_PLACE | WARD_LONG | WARD_SECRET)) != 0
          || ward_field_target (field) != NULL || ward_record_is_empty (record, field))
        continue;
      text = ward_record_display (record, field);
      g_string_append_printf (label, " %s", text);
    }
  return g_string_free (label, FALSE);
}

void
ward_facts_set_fields (WardFacts *facts, const WardRecord *record)
{
  guint n_meta, index;
  const WardField *meta = ward_meta_fields (&n_meta);
  g_autofree char *label = ward_facts_dup_label (record);

  ward_fact_specs_common (&index);
  ward_facts_set_record (facts, record->id, label);
  for (guint i = 0; i < n_meta; i++)
    set_field (facts, index++, record, &meta[i]);
  for (guint i = 0; i < record->kind->n_fields; i++)
    set_field (facts, index++, record, &record->kind->fields[i]);
}
