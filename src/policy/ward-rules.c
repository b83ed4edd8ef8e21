/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-rules.h"

#include "ward-duties.h"
#include "ward-error.h"
#include "ward-rule-read.h"
#include "ward-time.h"

#include <glib/gi18n-lib.h>

struct _WardRuleSet {
  gatomicrefcount refs;
  char *version;
  GPtrArray *packs;    /* WardPackInfo */
  GPtrArray *rules;    /* WardRule */
  GPtrArray *duties;   /* WardDuty */
  GPtrArray *common;   /* rules of "*", borrowed */
  GHashTable *by_kind; /* kind -> GPtrArray of borrowed rules, the common ones first */
  GHashTable *by_id;
  WardDated *dated;
};

typedef struct {
  WardFactLookup lookup;
  gpointer data;
} Lookup;

static void
pack_info_free (WardPackInfo *info)
{
  g_free (info->name);
  g_free (info->version);
  g_free (info->title);
  g_free (info->status);
  g_free (info);
}

static WardRuleSet *
set_new (void)
{
  WardRuleSet *set = g_new0 (WardRuleSet, 1);

  g_atomic_ref_count_init (&set->refs);
  set->packs = g_ptr_array_new_with_free_func ((GDestroyNotify) pack_info_free);
  set->rules = g_ptr_array_new_with_free_func ((GDestroyNotify) ward_rule_free);
  set->duties = g_ptr_array_new_with_free_func ((GDestroyNotify) ward_duty_free);
  set->common = g_ptr_array_new ();
  set->by_kind =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
  set->by_id = g_hash_table_new (g_str_hash, g_str_equal);
  set->dated = ward_dated_new ();
  return set;
}

WardRuleSet *
ward_rule_set_ref (WardRuleSet *set)
{
  g_atomic_ref_count_inc (&set->refs);
  return set;
}

void
ward_rule_set_unref (WardRuleSet *set)
{
  if (!g_atomic_ref_count_dec (&set->refs))
    return;
  g_free (set->version);
  g_hash_table_unref (set->by_id);
  g_hash_table_unref (set->by_kind);
  g_ptr_array_unref (set->common);
  g_ptr_array_unref (set->duties);
  g_ptr_array_unref (set->rules);
  g_ptr_array_unref (set->packs);
  ward_dated_free (set->dated);
  g_free (set);
}

static WardPackInfo *
add_pack_info (WardRuleSet *set, const WardJson *root, GError **error)
{
  WardPackInfo *info = g_new0 (WardPackInfo, 1);

  info->name = g_strdup (ward_json_get_string (root, "pack"));
  info->version = g_strdup (ward_json_get_string (root, "version"));
  info->title = g_strdup (ward_json_get_string (root, "title"));
  info->status = g_strdup (ward_json_get_string (root, "status"));
  g_ptr_array_add (set->packs, info);
  if (info->name != NULL && info->version != NULL)
    return info;
  g_set_error (error, WARD_ERROR, WARD_ERROR_INVALID, _("a rule pack has pack and version"));
  return NULL;
}

static gboolean
add_rule (WardRuleSet *set, WardRule *rule, GError **error)
{
  if (g_hash_table_contains (set->by_id, rule->id))
    {
      g_set_error (error, WARD_ERROR, WARD_ERROR_INVALID, _("%s: the id is used twice"), rule->id);
      ward_rule_free (rule);
      return FALSE;
    }
  g_ptr_array_add (set->rules, rule);
  g_hash_table_insert (set->by_id, rule->id, rule);
  if (g_str_equal (rule->kind, "*"))
    g_ptr_array_add (set->common, rule);
  return TRUE;
}

static gboolean
add_rules (WardRuleSet *set, const char *pack, const WardJson *root, const Lookup *lookup,
           GError **error)
{
  const WardJson *rules = ward_json_member (root, "rules");
  const WardJson *terms = ward_json_member (root, "terms");

  for (guint i = 0; rules != NULL && i < ward_json_length (rules); i++)
    {
      WardRule *rule = ward_rule_read (pack, ward_json_item (rules, i), set->dated, terms,
                                       lookup->lookup, lookup->data, error);

      if (rule == NULL || !add_rule (set, rule, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
add_duties (WardRuleSet *set, const WardJson *root, GError **error)
{
  const WardJson *duties = ward_json_member (root, "duties");

  for (guint i = 0; duties != NULL && i < ward_json_length (duties); i++)
    {
      WardDuty *duty = ward_duty_read (ward_json_item (duties, i), error);

      if (duty == NULL)
        {
          g_prefix_error (error, "duties[%u]: ", i);
          return FALSE;
        }
      g_ptr_array_add (set->duties, duty);
    }
  return TRUE;
}

static GPtrArray *
kind_rules (WardRuleSet *set, const char *kind)
{
  GPtrArray *rules = g_hash_table_lookup (set->by_kind, kind);

  if (rules != NULL)
    return rules;
  rules = g_ptr_array_copy (set->common, NULL, NULL);
  g_hash_table_insert (set->by_kind, g_strdup (kind), rules);
  return rules;
}

static void
file_by_kind (WardRuleSet *set)
{
  for (guint i = 0; i < set->rules->len; i++)
    {
      WardRule *rule = g_ptr_array_index (set->rules, i);

      if (!g_str_equal (rule->kind, "*"))
        g_ptr_array_add (kind_rules (set, rule->kind), rule);
    }
}

static void
make_version (WardRuleSet *set, const WardPackText *packs, guint n)
{
  g_autoptr (GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA256);
  const char *newest = "0";

  for (guint i = 0; i < n; i++)
    {
      const WardPackInfo *info = g_ptr_array_index (set->packs, i);

      g_checksum_update (sum, (const guchar *) packs[i].text, packs[i].len);
      if (g_strcmp0 (info->version, newest) > 0)
        newest = info->version;
    }
  set->version = g_strdup_printf ("%s+%.12s", newest, g_checksum_get_string (sum));
}

static gboolean
read_pack (WardRuleSet *set, guint i, const WardJson *root, gboolean data_only,
           const Lookup *lookup, GError **error)
{
  const WardPackInfo *info;
  gboolean ok;

  if (data_only)
    {
      info = add_pack_info (set, root, error);
      ok = info != NULL && ward_dated_add_pack (set->dated, info->name, root, error);
    }
  else
    {
      info = g_ptr_array_index (set->packs, i);
      ok = add_rules (set, info->name, root, lookup, error) && add_duties (set, root, error);
    }
  if (!ok)
    g_prefix_error (error, _("Rule pack %s: "),
                    info != NULL && info->name != NULL ? info->name : "?");
  return ok;
}

/* Data of all packs first, so that a rule may name any parameter or list. */
static gboolean
read_packs (WardRuleSet *set, const WardPackText *packs, guint n, const Lookup *lookup,
            GError **error)
{
  g_autoptr (GPtrArray) roots = g_ptr_array_new_with_free_func ((GDestroyNotify) ward_json_free);

  for (guint i = 0; i < n; i++)
    {
      WardJson *root = ward_json_parse (packs[i].text, packs[i].len, &ward_json_file_limits, error);

      if (root == NULL)
        {
          g_prefix_error (error, _("Rule pack %u: "), i + 1);
          return FALSE;
        }
      g_ptr_array_add (roots, root);
      if (!read_pack (set, i, root, TRUE, lookup, error))
        return FALSE;
    }
  for (guint i = 0; i < n; i++)
    if (!read_pack (set, i, g_ptr_array_index (roots, i), FALSE, lookup, error))
      return FALSE;
  return TRUE;
}

WardRuleSet *
ward_rule_set_new (const WardPackText *packs, guint n, WardFactLookup lookup, gpointer data,
                   GError **error)
{
  g_autoptr (WardRuleSet) set = set_new ();
  Lookup by = { lookup, data };

  if (!read_packs (set, packs, n, &by, error))
    return NULL;
  file_by_kind (set);
  make_version (set, packs, n);
  return g_steal_pointer (&set);
}

const char *
ward_rule_set_get_version (const WardRuleSet *set)
{
  return set->version;
}

const GPtrArray *
ward_rule_set_get_packs (const WardRuleSet *set)
{
  return set->packs;
}

const GPtrArray *
ward_rule_set_get_rules (const WardRuleSet *set)
{
  return set->rules;
}

const GPtrArray *
ward_rule_set_get_rules_of (const WardRuleSet *set, const char *kind)
{
  const GPtrArray *rules = g_hash_table_lookup (set->by_kind, kind);

  return rules != NULL ? rules : set->common;
}

const WardRule *
ward_rule_set_find (const WardRuleSet *set, const char *id)
{
  return g_hash_table_lookup (set->by_id, id);
}

const WardDated *
ward_rule_set_get_dated (const WardRuleSet *set)
{
  return set->dated;
}

const GPtrArray *
ward_rule_set_get_duties (const WardRuleSet *set)
{
  return set->duties;
}

gint64
ward_rule_set_get_number (const WardRuleSet *set, const char *name, gint64 on, gint64 fallback)
{
  const WardParameter *p = ward_parameter_on (ward_dated_parameter_rows (set->dated, name), on);

  return p != NULL && p->number != WARD_NONE ? p->number : fallback;
}

GPtrArray *
ward_rule_set_list_rows (const WardRuleSet *set, const char *list, const char *stage,
                         const char *ground, gint64 on)
{
  const GPtrArray *rows = ward_dated_list_rows (set->dated, list);
  GPtrArray *found = g_ptr_array_new ();

  for (guint i = 0; rows != NULL && i < rows->len; i++)
    {
      WardListRow *row = g_ptr_array_index (rows, i);

      if (ward_row_in_force (row->status, row->from, row->to, on)
          && (stage == NULL || g_strcmp0 (row->stage, stage) == 0)
          && (ground == NULL || row->ground == NULL || g_str_equal (row->ground, ground)))
        g_ptr_array_add (found, row);
    }
  return found;
}

const char *
ward_rule_set_get_text (const WardRuleSet *set, const char *list, const char *value)
{
  const GPtrArray *rows = ward_dated_list_rows (set->dated, list);
  int at = rows != NULL ? ward_list_position (rows, value) : -1;
  const WardListRow *row = at >= 0 ? g_ptr_array_index (rows, at) : NULL;

  return row != NULL && row->text != NULL ? _ (row->text) : value;
}
