/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "ward-error.h"
#include "ward-roles.h"
#include "ward-staff.h"

/* Visits and patrols by team, small teams together. */

typedef struct {
  GHashTable *team_of;  /* officer -> name of the team, "" for none */
  GHashTable *teams;    /* name -> WardTeamCount, owned */
  GHashTable *group_of; /* name -> WardTeamCount among counts */
  GPtrArray *counts;    /* of WardTeamCount, what is told */
} Teams;

static void
count_free (WardTeamCount *count)
{
  g_free (count->team);
  g_free (count);
}

static void
teams_clear (Teams *teams)
{
  g_hash_table_unref (teams->team_of);
  g_hash_table_unref (teams->teams);
  g_hash_table_unref (teams->group_of);
  g_clear_pointer (&teams->counts, g_ptr_array_unref);
}

static void
add_officer (Teams *teams, const char *id, const char *name)
{
  WardTeamCount *team = g_hash_table_lookup (teams->teams, name);

  if (team == NULL)
    {
      team = g_new0 (WardTeamCount, 1);
      team->team = g_strdup (name);
      g_hash_table_insert (teams->teams, team->team, team);
    }
  team->officers++;
  g_hash_table_insert (teams->team_of, g_strdup (id), team->team);
}

static gboolean
read_teams (const WardContext *context, Teams *teams, GError **error)
{
  g_autoptr (WardQuery) query = ward_query_new (ward_kind_find ("officer"));
  g_autoptr (GPtrArray) officers = ward_records_list (context->db, query, error);

  teams->team_of = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  teams->teams =
      g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) count_free);
  teams->group_of = g_hash_table_new (g_str_hash, g_str_equal);
  teams->counts = g_ptr_array_new_with_free_func ((GDestroyNotify) count_free);
  for (guint i = 0; officers != NULL && i < officers->len; i++)
    {
      const WardRecord *officer = officers->pdata[i];
      const char *team = ward_record_get (officer, "team");

      add_officer (teams, officer->id, team != NULL ? team : "");
    }
  return officers != NULL;
}

static int
by_size (gconstpointer a, gconstpointer b)
{
  const WardTeamCount *x = *(const WardTeamCount *const *) a;
  const WardTeamCount *y = *(const WardTeamCount *const *) b;

  return x->officers != y->officers ? (x->officers > y->officers) - (x->officers < y->officers)
                                    : g_strcmp0 (x->team, y->team);
}

static int
by_name (gconstpointer a, gconstpointer b)
{
  const WardTeamCount *x = *(const WardTeamCount *const *) a;
  const WardTeamCount *y = *(const WardTeamCount *const *) b;

  return (x->team == NULL) - (y->team == NULL) != 0 ? (x->team == NULL) - (y->team == NULL)
                                                    : g_strcmp0 (x->team, y->team);
}

/* Teams that are too small, and who is in none, are one group; so are the next larger ones until it
 * is large enough. What is too small even so isn't counted. */
static void
group (Teams *teams)
{
  g_autoptr (GPtrArray) all = g_ptr_array_new ();
  WardTeamCount *rest = g_new0 (WardTeamCount, 1);
  g_autoptr (GList) values = g_hash_table_get_values (teams->teams);

  for (GList *l = values; l != NULL; l = l->next)
    g_ptr_array_add (all, l->data);
  g_ptr_array_sort (all, by_size);
  g_ptr_array_add (teams->counts, rest);
  for (guint i = 0; i < all->len; i++)
    {
      const WardTeamCount *team = all->pdata[i];
      WardTeamCount *into = rest;

      if (team->officers >= WARD_STAFF_TEAM && *team->team != '\0' &&
          (rest->officers == 0 || rest->officers >= WARD_STAFF_TEAM))
        {
          into = g_new0 (WardTeamCount, 1);
          into->team = g_strdup (team->team);
          g_ptr_array_add (teams->counts, into);
        }
      into->officers += team->officers;
      g_hash_table_insert (teams->group_of, team->team, into);
    }
}

/* One more for the group of an officer, once a record. */
static void
add_to_group (const Teams *teams, const char *officer, GHashTable *seen)
{
  const char *team = officer != NULL ? g_hash_table_lookup (teams->team_of, officer) : NULL;
  WardTeamCount *count = team != NULL ? g_hash_table_lookup (teams->group_of, team) : NULL;

  if (count != NULL && g_hash_table_add (seen, count))
    count->records++;
}

static void
add_record (const Teams *teams, const WardRecord *record)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < record->kind->n_fields; i++)
    {
      const WardField *field = &record->kind->fields[i];
      const char *const *list;

      if (!ward_staff_bars_field (record->kind, field))
        continue;
      if (field->type != WARD_TYPE_LIST)
        {
          add_to_group (teams, ward_record_text (record, field), seen);
          continue;
        }
      list = ward_record_list (record, field);
      for (guint j = 0; list != NULL && list[j] != NULL; j++)
        add_to_group (teams, list[j], seen);
    }
}

static GPtrArray *
read_records (const WardContext *context, const WardKind *kind, gint64 from, gint64 to,
              GError **error)
{
  const char *when = g_str_equal (kind->name, "visit") ? "at" : "starts";
  g_autofree char *first = from != WARD_NONE ? ward_time_format (from) : NULL;
  g_autofree char *last = to != WARD_NONE ? ward_time_format (to) : NULL;
  g_autoptr (WardQuery) query = ward_query_new (kind);

  if ((first != NULL && !ward_query_where (query, when, ">=", first, error)) ||
      (last != NULL && !ward_query_where (query, when, "<", last, error)))
    return NULL;
  return ward_records_list (context->db, query, error);
}

static gboolean
may_count (const WardContext *context, const WardKind *kind, GError **error)
{
  if (!g_str_equal (kind->name, "visit") && !g_str_equal (kind->name, "patrol"))
    g_set_error_literal (error, WARD_ERROR, WARD_ERROR_USAGE,
                         _("Visits and patrols are counted by team."));
  else if (!ward_role_may_read (context->role, kind))
    g_set_error_literal (error, WARD_ERROR, WARD_ERROR_DENIED,
                         _("Your role does not see records of this kind."));
  else
    return TRUE;
  return FALSE;
}

GPtrArray *
ward_staff_counts (const WardContext *context, const WardKind *kind, gint64 from, gint64 to,
                   GError **error)
{
  g_autoptr (GPtrArray) records = NULL;
  GPtrArray *counts = NULL;
  Teams teams = { 0 };

  if (!may_count (context, kind, error) ||
      (records = read_records (context, kind, from, to, error)) == NULL)
    return NULL;
  if (read_teams (context, &teams, error))
    {
      group (&teams);
      for (guint i = 0; i < records->len; i++)
        add_record (&teams, records->pdata[i]);
      counts = g_steal_pointer (&teams.counts);
      if (((WardTeamCount *) counts->pdata[0])->officers < WARD_STAFF_TEAM)
        g_ptr_array_remove_index (counts, 0);
      g_ptr_array_sort (counts, by_name);
    }
  teams_clear (&teams);
  return counts;
}
