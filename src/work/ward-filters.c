/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-filters.h"

#include <glib/gi18n-lib.h>

#include "ward-error.h"
#include "ward-guard.h"
#include "ward-roles.h"
#include "ward-staff.h"

#define MAX_NAME 80

void
ward_filter_free (WardFilter *filter)
{
  if (filter == NULL)
    return;
  g_free (filter->id);
  g_free (filter->name);
  g_free (filter->terms);
  g_free (filter);
}

static const WardKind *
filter_kind (void)
{
  return ward_kind_find ("saved_filter");
}

static gint64
count (const WardContext *context, const WardKind *kind, const char *text)
{
  g_autoptr (WardListTerms) terms = ward_list_terms_parse (text, NULL);
  g_autoptr (WardQuery) query = ward_query_new (kind);

  return terms != NULL && ward_list_terms_apply (terms, kind, query, NULL) &&
                 ward_staff_check (context, query, NULL)
             ? ward_records_count (context->db, query, NULL)
             : -1;
}

static WardFilter *
filter_new (const WardContext *context, const WardRecord *record, const WardKind *kind)
{
  WardFilter *filter = g_new0 (WardFilter, 1);

  filter->id = g_strdup (record->id);
  filter->name = g_strdup (ward_record_get (record, "name"));
  filter->kind = kind;
  filter->terms = g_strdup (ward_record_get (record, "terms"));
  filter->count = count (context, kind, filter->terms);
  return filter;
}

static int
compare (gconstpointer a, gconstpointer b)
{
  const WardFilter *x = *(const WardFilter *const *) a, *y = *(const WardFilter *const *) b;

  return x->kind != y->kind ? g_strcmp0 (x->kind->name, y->kind->name)
                            : g_utf8_collate (x->name, y->name);
}

GPtrArray *
ward_filters (const WardContext *context, const WardKind *kind, GError **error)
{
  g_autoptr (WardQuery) query = ward_query_new (filter_kind ());
  g_autoptr (GPtrArray) records = NULL;
  g_autoptr (GPtrArray) filters =
      g_ptr_array_new_with_free_func ((GDestroyNotify) ward_filter_free);

  if (kind != NULL && !ward_query_where (query, "about", "=", kind->name, error))
    return NULL;
  records = ward_records_list (context->db, query, error);
  if (records == NULL)
    return NULL;
  for (guint i = 0; i < records->len; i++)
    {
      const WardKind *about = ward_kind_find (ward_record_get (records->pdata[i], "about"));

      if (about != NULL && ward_role_may_read (context->role, about))
        g_ptr_array_add (filters, filter_new (context, records->pdata[i], about));
    }
  g_ptr_array_sort (filters, compare);
  return g_steal_pointer (&filters);
}

static gboolean
same_name (const char *a, const char *b)
{
  g_autofree char *x = g_utf8_casefold (a, -1), *y = g_utf8_casefold (b, -1);

  return g_str_equal (x, y);
}

/* The record of that name among those taken out of the menu, or else among those in it; NULL
 * without error when there is none. */
static WardRecord *
look_up (const WardContext *context, const WardKind *kind, const char *name, gboolean archived)
{
  g_autoptr (WardQuery) query = ward_query_new (filter_kind ());
  g_autoptr (GPtrArray) records = NULL;

  ward_query_where (query, "about", "=", kind->name, NULL);
  if (archived)
    {
      ward_query_archived (query, TRUE);
      ward_query_where (query, "archived", "=", "true", NULL);
      ward_query_order (query, "changed_at", TRUE);
    }
  records = ward_records_list (context->db, query, NULL);
  for (guint i = 0; records != NULL && i < records->len; i++)
    if (same_name (ward_record_get (records->pdata[i], "name"), name))
      return ward_record_copy (records->pdata[i]);
  return NULL;
}

static WardRecord *
stored (const WardContext *context, const WardKind *kind, const char *name)
{
  return look_up (context, kind, name, FALSE);
}

WardFilter *
ward_filter_find (const WardContext *context, const WardKind *kind, const char *name,
                  GError **error)
{
  g_autoptr (WardRecord) record = stored (context, kind, name);

  if (record != NULL && ward_role_may_read (context->role, kind))
    return filter_new (context, record, kind);
  g_set_error (error, WARD_ERROR, WARD_ERROR_NOT_FOUND, _("There is no filter “%s” for %s."), name,
               ward_kind_plural (kind));
  return NULL;
}

WardFilter *
ward_filter_find_removed (const WardContext *context, const WardKind *kind, const char *name,
                          GError **error)
{
  g_autoptr (WardRecord) record = look_up (context, kind, name, TRUE);

  if (record != NULL && ward_role_may_read (context->role, kind))
    return filter_new (context, record, kind);
  g_set_error (error, WARD_ERROR, WARD_ERROR_NOT_FOUND,
               _("No filter “%s” for %s was taken out of the menu."), name,
               ward_kind_plural (kind));
  return NULL;
}

static gboolean
may_identify (const char *text)
{
  g_autoptr (GArray) hits = ward_guard_scan (text);

  return ward_guard_refuses (hits);
}

static gboolean
check_name (const char *name, GError **error)
{
  const char *message = NULL;
  g_autofree char *bare = g_strstrip (g_strdup (name));

  if (*bare == '\0')
    message = _("A filter needs a name.");
  else if (g_utf8_strlen (name, -1) > MAX_NAME)
    message = _("The name is too long.");
  else if (may_identify (name))
    message = _("The name holds what may identify a person. Leave that out.");
  if (message != NULL)
    g_set_error_literal (error, WARD_ERROR, WARD_ERROR_INVALID, message);
  return message == NULL;
}

static gboolean
may_keep (const WardContext *context, const WardKind *kind, GError **error)
{
  if (ward_role_may_read (context->role, kind) &&
      ward_role_may_write (context->role, filter_kind ()))
    return TRUE;
  g_set_error_literal (error, WARD_ERROR, WARD_ERROR_DENIED,
                       _("Your role keeps no filters of this list."));
  return FALSE;
}

static gboolean
check_terms (const WardContext *context, const WardKind *kind, const WardListTerms *terms,
             GError **error)
{
  g_autoptr (WardQuery) query = ward_query_new (kind);

  if (terms->wheres->len > WARD_LIST_TERMS_MAX)
    {
      g_set_error (error, WARD_ERROR, WARD_ERROR_INVALID,
                   _("A filter keeps %d conditions at most."), WARD_LIST_TERMS_MAX);
      return FALSE;
    }
  if (may_identify (terms->words))
    {
      g_set_error_literal (error, WARD_ERROR, WARD_ERROR_INVALID,
                           _("The words hold what may identify a person; they are not kept."));
      return FALSE;
    }
  return ward_list_terms_apply (terms, kind, query, error) &&
         ward_staff_check (context, query, error);
}

static gboolean
commit (const WardContext *context, WardVerb verb, WardRecord *record, const char *action,
        GError **error)
{
  g_autoptr (GPtrArray) changes = ward_changes_new ();
  g_autoptr (WardOutcome) outcome = NULL;

  ward_changes_add (changes, verb, record, NULL)->step = TRUE;
  outcome = ward_commit (context, changes, WARD_GATE_SAVE, action, error);
  if (outcome == NULL || !outcome->refused)
    return outcome != NULL;
  g_set_error_literal (error, WARD_ERROR, WARD_ERROR_DENIED, _("A rule refuses the filter."));
  return FALSE;
}

static void
set (WardRecord *record, const char *name, const char *value)
{
  ward_record_set_text (record, ward_kind_field (record->kind, name), value);
}

gboolean
ward_filter_keep (const WardContext *context, const WardKind *kind, const char *name,
                  const WardListTerms *terms, GError **error)
{
  g_autofree char *bare = g_strstrip (g_strdup (name));
  g_autofree char *text = ward_list_terms_format (terms);
  WardRecord *record;
  gboolean is_new;

  if (!may_keep (context, kind, error) || !check_name (bare, error) ||
      !check_terms (context, kind, terms, error))
    return FALSE;
  record = stored (context, kind, bare);
  is_new = record == NULL;
  if (is_new)
    record = ward_record_new (filter_kind ());
  set (record, "name", bare);
  set (record, "about", kind->name);
  set (record, "terms", text);
  return commit (context, WARD_CHANGE_PUT, record, is_new ? "record" : "amend", error);
}

/* The record of that id, for changing it; NULL with error. */
static WardRecord *
own (const WardContext *context, const char *id, GError **error)
{
  g_autoptr (WardRecord) record = ward_records_get (context->db, filter_kind (), id, NULL);
  const WardKind *kind =
      record != NULL ? ward_kind_find (ward_record_get (record, "about")) : NULL;

  if (kind == NULL)
    {
      g_set_error_literal (error, WARD_ERROR, WARD_ERROR_NOT_FOUND,
                           _("There is no such filter any more."));
      return NULL;
    }
  return may_keep (context, kind, error) ? g_steal_pointer (&record) : NULL;
}

/* Whether no other filter of the same list is called so. */
static gboolean
is_free (const WardContext *context, const WardRecord *record, const char *name, GError **error)
{
  const WardKind *kind = ward_kind_find (ward_record_get (record, "about"));
  g_autoptr (WardRecord) other = stored (context, kind, name);

  if (other == NULL || g_str_equal (other->id, record->id))
    return TRUE;
  g_set_error_literal (error, WARD_ERROR, WARD_ERROR_EXISTS,
                       _("Another filter of this list has that name."));
  return FALSE;
}

gboolean
ward_filter_rename (const WardContext *context, const char *id, const char *name, GError **error)
{
  g_autofree char *bare = g_strstrip (g_strdup (name));
  g_autoptr (WardRecord) record = own (context, id, error);

  if (record == NULL || !check_name (bare, error) || !is_free (context, record, bare, error))
    return FALSE;
  set (record, "name", bare);
  return commit (context, WARD_CHANGE_PUT, g_steal_pointer (&record), "amend", error);
}

gboolean
ward_filter_remove (const WardContext *context, const char *id, gboolean restore, GError **error)
{
  g_autoptr (WardRecord) record = own (context, id, error);

  if (record == NULL ||
      (restore && !is_free (context, record, ward_record_get (record, "name"), error)))
    return FALSE;
  return commit (context, restore ? WARD_CHANGE_RESTORE : WARD_CHANGE_ARCHIVE,
                 g_steal_pointer (&record), restore ? "unarchive" : "archive", error);
}
