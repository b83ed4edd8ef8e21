/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-sealed-record.h"

#include "ward-commitment.h"

#define FORMAT "wardlight-decision/1"
#define SALT_DIGITS 32

typedef struct {
  const WardRecord *record;
  char *root;
} Leaf;

static void
leaf_free (Leaf *leaf)
{
  g_free (leaf->root);
  g_free (leaf);
}

static int
compare_leaves (gconstpointer a, gconstpointer b)
{
  return g_strcmp0 ((*(const Leaf *const *) a)->root, (*(const Leaf *const *) b)->root);
}

static int
compare_fields (gconstpointer a, gconstpointer b)
{
  return g_strcmp0 ((*(const WardField *const *) a)->name, (*(const WardField *const *) b)->name);
}

/* The kind's fields by name, secrets left out. */
static GPtrArray *
sorted_fields (const WardKind *kind)
{
  GPtrArray *fields = g_ptr_array_new ();

  for (guint i = 0; i < kind->n_fields; i++)
    if ((kind->fields[i].flags & WARD_SECRET) == 0)
      g_ptr_array_add (fields, (gpointer) &kind->fields[i]);
  g_ptr_array_sort (fields, compare_fields);
  return fields;
}

static char *
salt_of (const char *seed, const WardRecord *record, const WardField *field)
{
  const char *parts[] = { record->kind->name, record->id, field->name };
  char *salt = ward_chain_next (seed, parts, G_N_ELEMENTS (parts));

  salt[SALT_DIGITS] = '\0';
  return salt;
}

static char *
value_of (const WardRecord *record, const WardField *field)
{
  return ward_record_is_empty (record, field) ? NULL : ward_record_to_string (record, field);
}

static char *
domain_of (const char *kind, const char *id)
{
  return g_strdup_printf ("%s/%s", kind, id);
}

static char *
commitment_of (const char *seed, const WardRecord *record, const WardField *field)
{
  g_autofree char *domain = domain_of (record->kind->name, record->id);
  g_autofree char *salt = salt_of (seed, record, field);
  g_autofree char *value = value_of (record, field);

  return ward_commitment_make (domain, salt, field->name, value);
}

static char *
record_root (const char *seed, const WardRecord *record)
{
  g_autoptr (GPtrArray) fields = sorted_fields (record->kind);
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);

  g_ptr_array_add (parts, g_strdup (record->kind->name));
  g_ptr_array_add (parts, g_strdup (record->id));
  for (guint i = 0; i < fields->len; i++)
    {
      const WardField *field = g_ptr_array_index (fields, i);

      g_ptr_array_add (parts, g_strdup (field->name));
      g_ptr_array_add (parts, commitment_of (seed, record, field));
    }
  return ward_chain_next (NULL, (const char *const *) parts->pdata, parts->len);
}

/* Leaves in the order of their hashes, which tells nothing of what they are. */
static GPtrArray *
leaves_of (const WardSealedRecord *sealed)
{
  GPtrArray *leaves = g_ptr_array_new_with_free_func ((GDestroyNotify) leaf_free);

  for (guint i = 0; i < sealed->records->len; i++)
    {
      const WardRecord *record = g_ptr_array_index (sealed->records, i);
      Leaf *leaf;

      if (g_str_equal (record->kind->name, "signature") && ward_record_is (record, "step", "seal"))
        continue;
      leaf = g_new0 (Leaf, 1);
      leaf->record = record;
      leaf->root = record_root (sealed->seed, record);
      g_ptr_array_add (leaves, leaf);
    }
  g_ptr_array_sort (leaves, compare_leaves);
  return leaves;
}

static char *
root_of_leaves (const GPtrArray *leaves)
{
  char *root = NULL;

  for (guint i = 0; i < leaves->len; i++)
    {
      const Leaf *leaf = g_ptr_array_index (leaves, i);
      const char *part = leaf->root;
      char *next = ward_chain_next (root, &part, 1);

      g_free (root);
      root = next;
    }
  return root != NULL ? root : ward_chain_next (NULL, NULL, 0);
}

char *
ward_sealed_root (const WardSealedRecord *sealed)
{
  g_autoptr (GPtrArray) leaves = leaves_of (sealed);

  return root_of_leaves (leaves);
}

char *
ward_sealed_statement (const char *decision, const char *root)
{
  return g_strdup_printf ("wardlight-seal/1\ndecision %s\nroot %s\n", decision, root);
}

static void
write_field (const WardSealedRecord *sealed, const WardExport *how, const WardRecord *record,
             const WardField *field, WardJsonWriter *w)
{
  g_autofree char *commitment = commitment_of (sealed->seed, record, field);

  ward_json_begin_object (w, field->name);
  ward_json_put_string (w, "commitment", commitment);
  if (ward_export_may_field (how, field))
    {
      g_autofree char *salt = salt_of (sealed->seed, record, field);
      g_autofree char *value = value_of (record, field);

      ward_json_put_string (w, "salt", salt);
      ward_json_put_string (w, "value", value);
    }
  ward_json_end_object (w);
}

static gboolean
lets_anything_out (const WardExport *how, const WardKind *kind)
{
  for (guint i = 0; i < kind->n_fields; i++)
    if (ward_export_may_field (how, &kind->fields[i]))
      return TRUE;
  return FALSE;
}

static void
write_leaf (const WardSealedRecord *sealed, const WardExport *how, const Leaf *leaf,
            WardJsonWriter *w)
{
  g_autoptr (GPtrArray) fields = NULL;

  ward_json_begin_object (w, NULL);
  if (!lets_anything_out (how, leaf->record->kind))
    {
      ward_json_put_string (w, "withheld", leaf->root);
      ward_json_end_object (w);
      return;
    }
  fields = sorted_fields (leaf->record->kind);
  ward_json_begin_object (w, "fields");
  for (guint i = 0; i < fields->len; i++)
    write_field (sealed, how, leaf->record, g_ptr_array_index (fields, i), w);
  ward_json_end_object (w);
  ward_json_put_string (w, "id", leaf->record->id);
  ward_json_put_string (w, "kind", leaf->record->kind->name);
  ward_json_end_object (w);
}

char *
ward_sealed_to_json (const WardSealedRecord *sealed, const WardExport *how)
{
  g_autoptr (GPtrArray) leaves = leaves_of (sealed);
  g_autofree char *root = root_of_leaves (leaves);
  g_autoptr (WardJsonWriter) w = ward_json_writer_new (FALSE);

  ward_json_begin_object (w, NULL);
  ward_json_put_string (w, "decision", sealed->decision);
  ward_json_put_string (w, "format", FORMAT);
  ward_json_put_string (w, "number", sealed->number);
  ward_json_put_string (w, "profile", ward_profile_nick (how->profile));
  ward_json_begin_array (w, "records");
  for (guint i = 0; i < leaves->len; i++)
    write_leaf (sealed, how, g_ptr_array_index (leaves, i), w);
  ward_json_end_array (w);
  ward_json_put_string (w, "root", root);
  ward_json_end_object (w);
  return ward_json_writer_finish (w);
}
