/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-rules.h"

#include "ward-duties.h"
#include "ward-time.h"

/* One thing of a set, as comparing sees it. */
typedef struct {
  const char *what, *kind;
  char *id, *content, *detail;
} Thing;

static void
thing_free (Thing *thing)
{
  g_free (thing->id);
  g_free (thing->content);
  g_free (thing->detail);
  g_free (thing);
}

static void
add_thing (GHashTable *things, const char *what, const char *kind, char *id, char *content,
           char *detail)
{
  Thing *thing = g_new0 (Thing, 1);

  thing->what = what;
  thing->kind = kind;
  thing->id = id;
  thing->content = content;
  thing->detail = detail;
  g_hash_table_replace (things, g_strdup_printf ("%s %s", what, id), thing);
}

static char *
span (WardRowStatus status, gint64 from, gint64 to)
{
  g_autofree char *start = from != WARD_NONE ? ward_date_format (from) : g_strdup ("");
  g_autofree char *end = to != WARD_NONE ? ward_date_format (to) : g_strdup ("");

  return g_strdup_printf ("%s %s..%s", ward_row_status_nick (status), start, end);
}

static void
add_parameters (GHashTable *things, const WardDated *dated)
{
  const GPtrArray *rows = ward_dated_all_parameters (dated);

  for (guint i = 0; i < rows->len; i++)
    {
      const WardParameter *p = g_ptr_array_index (rows, i);
      g_autofree char *when = span (p->status, p->from, p->to);
      g_autofree char *number = g_strdup_printf ("%" G_GINT64_FORMAT, p->number);
      g_autofree char *from =
          p->from != WARD_NONE ? ward_date_format (p->from) : g_strdup ("always");
      char *detail = g_strdup_printf ("%s %s, %s", p->text != NULL ? p->text : number,
                                      p->unit != NULL ? p->unit : "", when);

      add_thing (things, "parameter", NULL, g_strdup_printf ("%s from %s", p->name, from),
                 g_strdup_printf ("%s %s %s", detail,
                                  p->clock_start_event != NULL ? p->clock_start_event : "",
                                  p->exclusions != NULL ? p->exclusions : ""),
                 detail);
    }
}

static void
add_lists (GHashTable *things, const WardDated *dated)
{
  const GPtrArray *rows = ward_dated_all_list_rows (dated);

  for (guint i = 0; i < rows->len; i++)
    {
      const WardListRow *row = g_ptr_array_index (rows, i);
      g_autofree char *when = span (row->status, row->from, row->to);
      char *detail = g_strdup_printf ("%s, %s", row->text != NULL ? row->text : "", when);

      add_thing (things, "list", NULL, g_strdup_printf ("%s %s", row->list, row->value),
                 g_strdup_printf ("%s %s %s %s", detail, row->stage != NULL ? row->stage : "",
                                  row->ground != NULL ? row->ground : "",
                                  row->note != NULL ? row->note : ""),
                 detail);
    }
}

static GHashTable *
things_of (const WardRuleSet *set)
{
  GHashTable *things =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) thing_free);
  const GPtrArray *rules = ward_rule_set_get_rules (set), *packs = ward_rule_set_get_packs (set);

  for (guint i = 0; i < rules->len; i++)
    {
      const WardRule *rule = g_ptr_array_index (rules, i);

      add_thing (things, "rule", rule->kind, g_strdup (rule->id), g_strdup (rule->canonical),
                 g_strdup (rule->message));
    }
  for (guint i = 0; i < packs->len; i++)
    {
      const WardPackInfo *info = g_ptr_array_index (packs, i);

      add_thing (things, "pack", NULL, g_strdup (info->name), g_strdup (info->version),
                 g_strdup (info->version));
    }
  add_parameters (things, ward_rule_set_get_dated (set));
  add_lists (things, ward_rule_set_get_dated (set));
  return things;
}

void
ward_rule_change_free (WardRuleChange *change)
{
  g_free (change->what);
  g_free (change->id);
  g_free (change->change);
  g_free (change->detail);
  g_free (change->kind);
  g_free (change);
}

static void
add_change (GPtrArray *changes, const Thing *thing, const char *how, const char *old_detail,
            const char *new_detail)
{
  WardRuleChange *change = g_new0 (WardRuleChange, 1);

  change->what = g_strdup (thing->what);
  change->id = g_strdup (thing->id);
  change->change = g_strdup (how);
  change->kind = g_strdup (thing->kind);
  if (old_detail != NULL && new_detail != NULL && g_str_equal (old_detail, new_detail))
    change->detail = g_strdup (new_detail);
  else
    change->detail = g_strdup_printf ("%s%s%s", old_detail != NULL ? old_detail : "",
                                      old_detail != NULL && new_detail != NULL ? " -> " : "",
                                      new_detail != NULL ? new_detail : "");
  g_ptr_array_add (changes, change);
}

static int
compare_changes (gconstpointer a, gconstpointer b)
{
  const WardRuleChange *one = *(WardRuleChange *const *) a, *two = *(WardRuleChange *const *) b;
  int order = g_strcmp0 (one->what, two->what);

  return order != 0 ? order : g_strcmp0 (one->id, two->id);
}

GPtrArray *
ward_rule_set_compare (const WardRuleSet *a, const WardRuleSet *b)
{
  g_autoptr (GHashTable) old = things_of (a);
  g_autoptr (GHashTable) new = things_of (b);
  GPtrArray *changes = g_ptr_array_new_with_free_func ((GDestroyNotify) ward_rule_change_free);
  GHashTableIter iter;
  gpointer key, value;

  g_hash_table_iter_init (&iter, old);
  while (g_hash_table_iter_next (&iter, &key, &value))
    {
      const Thing *was = value, *is = g_hash_table_lookup (new, key);

      if (is == NULL)
        add_change (changes, was, "removed", was->detail, NULL);
      else if (!g_str_equal (was->content, is->content))
        add_change (changes, is, "changed", was->detail, is->detail);
    }
  g_hash_table_iter_init (&iter, new);
  while (g_hash_table_iter_next (&iter, &key, &value))
    if (!g_hash_table_contains (old, key))
      add_change (changes, value, "added", NULL, ((const Thing *) value)->detail);
  g_ptr_array_sort (changes, compare_changes);
  return changes;
}
