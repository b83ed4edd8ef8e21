/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-record-list.h"

#include <string.h>

#include "ward-records.h"
#include "ward-session-private.h"
#include "ward-staff.h"

#define PAGE 128
#define MAX_PAGES 16
/* A new query is answered in two goes: what a window may show at once, and then everything, so
 * that the first page of a million rows stands as soon as that of a hundred. */
#define FIRST_ROWS 512

/* Records are read on the main thread by row number: a page costs a millisecond. */
typedef struct {
  guint number;
  guint64 used;
  WardItem *items[PAGE];
} Page;

/* A query that owns its strings. */
typedef struct {
  const WardKind *kind;
  char *words, *order;
  gboolean descending, archived;
  char *where[WARD_LIST_WHERES][3];
  gint64 limit; /* -1: everything */
} Asked;

struct _WardRecordList {
  GObject parent_instance;
  WardSession *session;
  const WardKind *kind;
  Asked *asked; /* the last query */
  GArray *rids;       /* of gint64 */
  GHashTable *pages;  /* number -> Page */
  guint64 clock;
  GCancellable *running;
  gboolean loaded, staged;
};

static void submit (WardRecordList *self, gint64 limit);

enum { LOADED, N_SIGNALS };
static guint signals[N_SIGNALS];

WardListTerms *
ward_list_query_dup_terms (const WardListQuery *query)
{
  WardListTerms *terms = ward_list_terms_new ();

  terms->words = query->words != NULL && *query->words != '\0' ? g_strdup (query->words) : NULL;
  terms->order = g_strdup (query->order);
  terms->descending = query->order != NULL && query->descending;
  terms->archived = query->archived;
  for (guint i = 0; i < WARD_LIST_WHERES; i++)
    if (query->where[i][0] != NULL)
      ward_list_terms_where (terms, query->where[i][0], query->where[i][1], query->where[i][2]);
  return terms;
}

static void
asked_free (Asked *asked)
{
  g_free (asked->words);
  g_free (asked->order);
  for (guint i = 0; i < 3 * WARD_LIST_WHERES; i++)
    g_free (asked->where[i / 3][i % 3]);
  g_free (asked);
}

static Asked *
asked_new (const WardListQuery *query)
{
  Asked *asked = g_new0 (Asked, 1);

  asked->kind = query->kind;
  asked->words = g_strdup (query->words);
  asked->order = g_strdup (query->order);
  asked->descending = query->descending;
  asked->archived = query->archived;
  for (guint i = 0; i < 3 * WARD_LIST_WHERES; i++)
    asked->where[i / 3][i % 3] = g_strdup (query->where[i / 3][i % 3]);
  return asked;
}

static Asked *
asked_copy (const Asked *asked)
{
  WardListQuery query = { asked->kind, asked->words, asked->order, asked->descending,
                          asked->archived };

  for (guint i = 0; i < 3 * WARD_LIST_WHERES; i++)
    query.where[i / 3][i % 3] = asked->where[i / 3][i % 3];
  return asked_new (&query);
}

static GType
get_item_type (GListModel *model)
{
  return WARD_TYPE_ITEM;
}

static guint
get_n_items (GListModel *model)
{
  return WARD_RECORD_LIST (model)->rids->len;
}

static void
page_free (Page *page)
{
  for (guint i = 0; i < PAGE; i++)
    g_clear_object (&page->items[i]);
  g_free (page);
}

static void
drop_oldest (WardRecordList *self)
{
  GHashTableIter iter;
  Page *page, *oldest = NULL;

  g_hash_table_iter_init (&iter, self->pages);
  while (g_hash_table_iter_next (&iter, NULL, (gpointer *) &page))
    if (oldest == NULL || page->used < oldest->used)
      oldest = page;
  if (oldest != NULL)
    g_hash_table_remove (self->pages, GUINT_TO_POINTER (oldest->number));
}

static Page *
get_page (WardRecordList *self, guint number)
{
  Page *page = g_hash_table_lookup (self->pages, GUINT_TO_POINTER (number));

  if (page == NULL)
    {
      if (g_hash_table_size (self->pages) >= MAX_PAGES)
        drop_oldest (self);
      page = g_new0 (Page, 1);
      page->number = number;
      g_hash_table_insert (self->pages, GUINT_TO_POINTER (number), page);
    }
  page->used = ++self->clock;
  return page;
}

/* A row that has gone meanwhile is shown as an empty record until the list is asked anew. */
static WardItem *
read_item (WardRecordList *self, guint position)
{
  gint64 rid = g_array_index (self->rids, gint64, position);
  WardRecord *record = NULL;

  if (self->session->front != NULL)
    record = ward_records_get_rid (self->session->front, self->kind, rid, NULL);
  return ward_item_new (record != NULL ? record : ward_record_new (self->kind));
}

static gpointer
get_item (GListModel *model, guint position)
{
  WardRecordList *self = WARD_RECORD_LIST (model);
  Page *page;
  WardItem **slot;

  if (position >= self->rids->len)
    return NULL;
  page = get_page (self, position / PAGE);
  slot = &page->items[position % PAGE];
  if (*slot == NULL)
    *slot = read_item (self, position);
  return g_object_ref (*slot);
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (WardRecordList, ward_record_list, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

static void
ward_record_list_dispose (GObject *object)
{
  WardRecordList *self = WARD_RECORD_LIST (object);

  if (self->running != NULL)
    g_cancellable_cancel (self->running);
  g_clear_object (&self->running);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (ward_record_list_parent_class)->dispose (object);
}

static void
ward_record_list_finalize (GObject *object)
{
  WardRecordList *self = WARD_RECORD_LIST (object);

  g_clear_pointer (&self->asked, asked_free);
  g_clear_pointer (&self->rids, g_array_unref);
  g_clear_pointer (&self->pages, g_hash_table_unref);
  G_OBJECT_CLASS (ward_record_list_parent_class)->finalize (object);
}

static void
ward_record_list_class_init (WardRecordListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = ward_record_list_dispose;
  object_class->finalize = ward_record_list_finalize;
  signals[LOADED] = g_signal_new ("loaded", WARD_TYPE_RECORD_LIST, G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 0);
}

static void
ward_record_list_init (WardRecordList *self)
{
  self->rids = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->pages = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) page_free);
}

static gpointer
rids_job (const WardContext *context, gpointer data, GCancellable *cancellable, GError **error)
{
  const Asked *asked = data;
  g_autoptr (WardQuery) query = ward_query_new (asked->kind);

  if (asked->words != NULL && *asked->words != '\0')
    ward_query_match (query, asked->words);
  ward_query_order (query, asked->order, asked->descending);
  ward_query_archived (query, asked->archived);
  ward_query_limit (query, asked->limit, 0);
  for (guint i = 0; i < G_N_ELEMENTS (asked->where); i++)
    if (asked->where[i][0] != NULL &&
        !ward_query_where (query, asked->where[i][0], asked->where[i][1], asked->where[i][2],
                           error))
      return NULL;
  return ward_staff_check (context, query, error) ? ward_records_rids (context->db, query, error)
                                                  : NULL;
}

static void
replace_rids (WardRecordList *self, GArray *rids)
{
  guint before = self->rids->len;

  g_hash_table_remove_all (self->pages);
  g_array_set_size (self->rids, 0);
  if (before > 0)
    g_list_model_items_changed (G_LIST_MODEL (self), 0, before, 0);
  g_array_unref (self->rids);
  self->rids = g_array_ref (rids);
  if (rids->len > 0)
    g_list_model_items_changed (G_LIST_MODEL (self), 0, 0, rids->len);
}

/* Whether what stands is the beginning of rids: then only the rest is new. */
static gboolean
is_continued_by (WardRecordList *self, const GArray *rids)
{
  return self->rids->len > 0 && self->rids->len <= rids->len &&
         memcmp (self->rids->data, rids->data, self->rids->len * sizeof (gint64)) == 0;
}

static void
take_rids (WardRecordList *self, GArray *rids)
{
  guint before = self->rids->len;

  if (self->loaded || !is_continued_by (self, rids))
    {
      replace_rids (self, rids);
      return;
    }
  g_array_unref (self->rids);
  self->rids = g_array_ref (rids);
  if (rids->len > before)
    g_list_model_items_changed (G_LIST_MODEL (self), before, 0, rids->len - before);
}

/* The first rows are shown, and everything is asked for, unless somebody asked anew meanwhile. */
static void
take_first (WardRecordList *self, GArray *rids)
{
  GCancellable *running = self->running;

  self->staged = FALSE;
  replace_rids (self, rids);
  g_signal_emit (self, signals[LOADED], 0);
  if (self->running == running && self->session != NULL)
    submit (self, -1);
}

static void
rids_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WardRecordList) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) rids = ward_session_submit_finish (WARD_SESSION (source), result, &error);

  if (g_task_get_cancellable (G_TASK (result)) != self->running)
    return;
  if (rids != NULL && self->session != NULL && self->staged && rids->len >= FIRST_ROWS)
    {
      take_first (self, rids);
      return;
    }
  g_clear_object (&self->running);
  if (rids == NULL || self->session == NULL)
    {
      if (error != NULL && self->session != NULL)
        ward_session_say (self->session, error->message);
      return;
    }
  take_rids (self, rids);
  self->loaded = TRUE;
  g_signal_emit (self, signals[LOADED], 0);
}

static void
submit (WardRecordList *self, gint64 limit)
{
  Asked *asked = asked_copy (self->asked);

  asked->limit = limit;
  ward_session_submit_async (self->session, WARD_SESSION_READ, rids_job, asked,
                             (GDestroyNotify) asked_free, (GDestroyNotify) g_array_unref,
                             self->running, rids_cb, g_object_ref (self));
}

static void
ask (WardRecordList *self, gboolean staged)
{
  if (self->running != NULL)
    g_cancellable_cancel (self->running);
  g_clear_object (&self->running);
  self->running = g_cancellable_new ();
  self->staged = staged;
  submit (self, staged ? FIRST_ROWS : -1);
}

WardRecordList *
ward_record_list_new (WardSession *session)
{
  WardRecordList *self = g_object_new (WARD_TYPE_RECORD_LIST, NULL);

  self->session = g_object_ref (session);
  return self;
}

void
ward_record_list_query (WardRecordList *self, const WardListQuery *query)
{
  if (self->kind != query->kind)
    {
      g_autoptr (GArray) none = g_array_new (FALSE, FALSE, sizeof (gint64));

      replace_rids (self, none);
      self->kind = query->kind;
    }
  g_clear_pointer (&self->asked, asked_free);
  self->asked = asked_new (query);
  self->loaded = FALSE;
  ask (self, TRUE);
}

void
ward_record_list_reload (WardRecordList *self)
{
  if (self->asked != NULL)
    ask (self, FALSE);
}

guint
ward_record_list_find (WardRecordList *self, gint64 rid)
{
  for (guint i = 0; i < self->rids->len; i++)
    if (g_array_index (self->rids, gint64, i) == rid)
      return i;
  return G_MAXUINT;
}

gint64
ward_record_list_get_rid (WardRecordList *self, guint position)
{
  return position < self->rids->len ? g_array_index (self->rids, gint64, position) : 0;
}

gboolean
ward_record_list_is_settled (WardRecordList *self)
{
  return self->loaded && self->running == NULL;
}
