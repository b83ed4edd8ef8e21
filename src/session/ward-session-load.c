/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "ward-disclose.h"
#include "ward-records.h"
#include "ward-session-private.h"
#include "ward-session-records.h"

/* A record's page, read in one go on the reader's thread. */

typedef struct {
  const WardKind *kind;
  char *id;
  WardGate gate;
  gboolean veiled;
} Load;

static void
load_free (Load *load)
{
  g_free (load->id);
  g_free (load);
}

static void
related_free (WardRelated *related)
{
  g_clear_pointer (&related->records, g_ptr_array_unref);
  g_free (related);
}

void
ward_record_view_free (WardRecordView *view)
{
  if (view == NULL)
    return;
  g_clear_pointer (&view->record, ward_record_free);
  g_clear_pointer (&view->related, g_ptr_array_unref);
  g_clear_pointer (&view->history, g_ptr_array_unref);
  g_clear_pointer (&view->findings, g_ptr_array_unref);
  g_free (view);
}

const WardField *
ward_related_link (const WardKind *child, const WardKind *kind)
{
  const WardField *link = child->parent != NULL ? ward_kind_field (child, child->parent) : NULL;

  if (link != NULL && g_strcmp0 (ward_field_target (link), kind->name) == 0)
    return link;
  link = ward_kind_field (child, kind->name);
  return link != NULL && link->type == WARD_TYPE_REF &&
                 g_strcmp0 (ward_field_target (link), kind->name) == 0
             ? link
             : NULL;
}

static gboolean
read_related (const WardContext *context, const WardKind *child, const WardField *link,
              const char *id, GPtrArray *all, GError **error)
{
  g_autoptr (WardQuery) query = ward_query_new (child);
  WardRelated *related = g_new0 (WardRelated, 1);

  g_ptr_array_add (all, related);
  related->kind = child;
  related->link = link;
  if (!ward_query_where (query, link->name, "=", id, error))
    return FALSE;
  related->total = ward_records_count (context->db, query, error);
  ward_query_order (query, NULL, TRUE);
  ward_query_limit (query, WARD_RELATED_SHOWN, 0);
  related->records = ward_records_list (context->db, query, error);
  return related->total >= 0 && related->records != NULL;
}

static GPtrArray *
read_all_related (const WardContext *context, const Load *load, GError **error)
{
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func ((GDestroyNotify) related_free);
  guint n;
  const WardKind *const *kinds = ward_kinds (&n);

  for (guint i = 0; i < n; i++)
    {
      const WardField *link = ward_related_link (kinds[i], load->kind);

      if (link == NULL || ((kinds[i]->flags & WARD_KIND_QUIET) && kinds[i]->panel == NULL))
        continue;
      if (!read_related (context, kinds[i], link, load->id, all, error))
        return NULL;
    }
  return g_steal_pointer (&all);
}

static gpointer
load_job (const WardContext *context, gpointer data, GCancellable *cancellable, GError **error)
{
  Load *load = data;
  g_autoptr (WardRecordView) view = g_new0 (WardRecordView, 1);

  view->record = ward_records_get (context->db, load->kind, load->id, error);
  if (view->record == NULL)
    {
      if (error != NULL && *error == NULL)
        g_set_error (error, WARD_ERROR, WARD_ERROR_NOT_FOUND, _("%s: not held here."),
                     ward_kind_label (load->kind));
      return NULL;
    }
  view->related = read_all_related (context, load, error);
  if (view->related == NULL)
    return NULL;
  view->history = ward_history (context->db, load->kind->name, load->id, 0, error);
  if (view->history == NULL)
    return NULL;
  ward_disclose_veil_history (load->kind, view->history, load->veiled);
  view->findings = ward_judge (context, view->record, load->gate);
  return g_steal_pointer (&view);
}

void
ward_session_load_async (WardSession *self, const WardKind *kind, const char *id, WardGate gate,
                         GCancellable *cancellable, GAsyncReadyCallback callback,
                         gpointer user_data)
{
  Load *load = g_new0 (Load, 1);

  load->kind = kind;
  load->id = g_strdup (id);
  load->gate = gate;
  load->veiled = self->veiled;
  ward_session_submit_async (self, WARD_SESSION_READ, load_job, load, (GDestroyNotify) load_free,
                             (GDestroyNotify) ward_record_view_free, cancellable, callback,
                             user_data);
}

WardRecordView *
ward_session_load_finish (WardSession *self, GAsyncResult *result, GError **error)
{
  return ward_session_submit_finish (self, result, error);
}

const char *
ward_session_name (WardSession *self, const WardKind *kind, const char *id)
{
  if (id == NULL || self->names == NULL)
    return "";
  return ward_titles_get (self->names, kind, id);
}

const WardKind *
ward_session_kind_of (WardSession *self, const char *id)
{
  return id != NULL && self->names != NULL ? ward_titles_kind (self->names, NULL, id) : NULL;
}

gboolean
ward_session_hides (WardSession *self, const WardField *field)
{
  return self->veiled && (field->flags & WARD_PLACE);
}

static char *
dup_names (WardSession *self, const WardRecord *record, const WardField *field)
{
  const WardKind *target = ward_kind_find (ward_field_target (field));
  const char *const *ids = ward_record_list (record, field);
  GString *out = g_string_new (NULL);

  for (guint i = 0; ids != NULL && ids[i] != NULL; i++)
    g_string_append_printf (out, "%s%s", i > 0 ? ", " : "",
                            ward_session_name (self, target, ids[i]));
  return g_string_free (out, FALSE);
}

char *
ward_session_dup_text (WardSession *self, const WardRecord *record, const WardField *field)
{
  if (ward_record_is_empty (record, field))
    return g_strdup ("");
  if (ward_session_hides (self, field))
    return g_strdup (_("Veiled"));
  if (field->type == WARD_TYPE_REF)
    return g_strdup (ward_session_name (self, ward_kind_find (ward_field_target (field)),
                                        ward_record_text (record, field)));
  if (field->flags & WARD_REFS)
    return dup_names (self, record, field);
  if (ward_field_is_rule (field))
    return ward_record_recurrence (record, ward_session_is_veiled (self));
  return ward_record_display (record, field);
}

WardRecord *
ward_session_dup_record (WardSession *self, const WardKind *kind, const char *id)
{
  return self->front != NULL ? ward_records_get (self->front, kind, id, NULL) : NULL;
}
