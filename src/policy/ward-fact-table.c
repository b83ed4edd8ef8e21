/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-facts.h"

struct _WardFactTable {
  gatomicrefcount refs;
  char *kind;
  GPtrArray *specs;   /* of const WardFactSpec, borrowed */
  GHashTable *places; /* name -> index + 1 */
};

WardFactTable *
ward_fact_table_new (const char *kind, const WardFactSpec *const *groups, const guint *n_of_group,
                     guint n_groups)
{
  WardFactTable *table = g_new0 (WardFactTable, 1);

  g_atomic_ref_count_init (&table->refs);
  table->kind = g_strdup (kind);
  table->specs = g_ptr_array_new ();
  table->places = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint g = 0; g < n_groups; g++)
    for (guint i = 0; i < n_of_group[g]; i++)
      {
        const WardFactSpec *spec = &groups[g][i];

        if (g_hash_table_contains (table->places, spec->name))
          g_return_val_if_reached (table);
        g_ptr_array_add (table->specs, (gpointer) spec);
        g_hash_table_insert (table->places, (gpointer) spec->name,
                             GUINT_TO_POINTER (table->specs->len));
      }
  return table;
}

WardFactTable *
ward_fact_table_ref (WardFactTable *table)
{
  g_atomic_ref_count_inc (&table->refs);
  return table;
}

void
ward_fact_table_unref (WardFactTable *table)
{
  if (!g_atomic_ref_count_dec (&table->refs))
    return;
  g_free (table->kind);
  g_ptr_array_unref (table->specs);
  g_hash_table_unref (table->places);
  g_free (table);
}

const char *
ward_fact_table_get_kind (const WardFactTable *table)
{
  return table->kind;
}

guint
ward_fact_table_get_n (const WardFactTable *table)
{
  return table->specs->len;
}

const WardFactSpec *
ward_fact_table_get (const WardFactTable *table, guint index)
{
  g_return_val_if_fail (index < table->specs->len, NULL);
  return g_ptr_array_index (table->specs, index);
}

int
ward_fact_table_find (const WardFactTable *table, const char *name)
{
  return GPOINTER_TO_INT (g_hash_table_lookup (table->places, name)) - 1;
}
