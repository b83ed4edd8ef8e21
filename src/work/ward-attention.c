/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-attention-private.h"

#include <glib/gi18n-lib.h>

#include "ward-roles.h"

#define AMBER_SECONDS (2 * WARD_DAY_SECONDS)
#define FADE_SECONDS (14 * WARD_DAY_SECONDS) /* after which an end that was let pass is history */

/* What is watched: a field that says when, one that says it is done, and how early to speak. */
typedef struct {
  const char *kind, *due, *done;
  const char *where, *value; /* an ENUM field that must have this nick, or NULL */
  int ahead;                 /* days of notice; -1: from the start */
  int after;                 /* days added to the field, 0 for most */
  gboolean fades;            /* an end: no longer spoken of once well past */
  const char *text;
  const char *of; /* the REF field that says of what; NULL where the record's own title does */
} Watch;

static const Watch watches[] = {
  { "protective_action", "review_due", "reviewed_by", NULL, NULL, -1, 0, FALSE,
    N_ ("A protective action awaits its review by somebody who took no part") },
  { "escalation", "at", "acknowledged_at", NULL, NULL, -1, 1, FALSE,
    N_ ("An escalation has not been acknowledged"), "premises" },
  { "followup", "due_on", "done_on", NULL, NULL, 7, 0, FALSE,
    N_ ("A follow-up after a decision is due"), "decision" },
  { "decision", "review_on", NULL, "status", "draft", 7, 0, FALSE,
    N_ ("A draft decision is to be reviewed") },
  { "decision", "review_on", NULL, "status", "served", 7, 0, FALSE,
    N_ ("A served decision is to be reviewed") },
  { "decision", "review_on", NULL, "status", "not_closed", 14, 0, FALSE,
    N_ ("A decision not to close is to be reviewed") },
  { "bulletin", "received_on", "acknowledged_by", NULL, NULL, -1, 2, FALSE,
    N_ ("A safety bulletin has not been acknowledged") },
  { "exception", "expires_at", NULL, NULL, NULL, 7, 0, TRUE, N_ ("An exception is about to end") },
  { "protective_note", "ends_on", "renewed_by", NULL, NULL, 7, 0, TRUE,
    N_ ("A protective note ends unless renewed"), "premises" },
  { "consent", "expires_at", "withdrawn_at", NULL, NULL, 14, 0, TRUE,
    N_ ("A consent is about to expire") },
  { "appointment", "to", NULL, NULL, NULL, 30, 0, TRUE, N_ ("A post falls vacant"), "officer" },
  { "grant", "to", NULL, NULL, NULL, 3, 0, TRUE, N_ ("A grant of powers ends"), "to_officer" },
  { "agreement", "ends_on", NULL, NULL, NULL, 30, 0, FALSE,
    N_ ("An agreement ends: sharing stops then"), "partner" },
  { "agreement", "review_on", NULL, NULL, NULL, 14, 0, FALSE,
    N_ ("An agreement is to be reviewed"), "partner" },
  { "partner", "accredited_until", NULL, NULL, NULL, 60, 0, FALSE,
    N_ ("An accreditation runs out") },
  { "partner", "verified_on", NULL, NULL, NULL, -1, 183, FALSE,
    N_ ("A service has not been verified for six months") },
  { "action", "due_on", NULL, "status", "open", 14, 0, FALSE, N_ ("An action is due") },
  { "partner_action", "due_on", "done_on", NULL, NULL, 7, 0, FALSE,
    N_ ("A partner’s action is due"), "partner" },
  { "intervention", "due_on", NULL, "stage", "response", 14, 0, FALSE,
    N_ ("An intervention is due") },
  { "intervention", "due_on", NULL, "stage", "assessment", 14, 0, FALSE,
    N_ ("An intervention is to be assessed") },
  { "profile", "review_on", NULL, NULL, NULL, 14, 0, FALSE,
    N_ ("A problem profile is to be reviewed") },
  { "document", "review_due", NULL, NULL, NULL, 30, 0, FALSE,
    N_ ("A document is past its review or near it") },
  { "retention_review", "due_on", "outcome", NULL, NULL, 14, 0, FALSE,
    N_ ("Whether to keep or forget a record is to be decided"), "record" },
  { "rights_request", "due_on", "answered_on", NULL, NULL, -1, 0, FALSE,
    N_ ("A rights request is to be answered") },
};

void
ward_attention_free (WardAttention *item)
{
  g_free (item->id);
  g_free (item->text);
  g_free (item->subject);
  g_free (item);
}

const char *
ward_attention_level_nick (WardAttentionLevel level)
{
  static const char *const nicks[] = { "note", "amber", "red" };

  return nicks[level];
}

static WardAttentionLevel
level_of (gint64 due, gint64 now)
{
  return due < now                   ? WARD_ATTENTION_RED
         : due < now + AMBER_SECONDS ? WARD_ATTENTION_AMBER
                                     : WARD_ATTENTION_NOTE;
}

WardAttention *
ward_attention_add (GPtrArray *items, const WardContext *context, const WardRecord *record,
                    const char *field, gint64 due, const char *text)
{
  WardAttention *item = g_new0 (WardAttention, 1);

  item->due = due;
  item->level = level_of (due, context->now);
  item->kind = record->kind;
  item->id = g_strdup (record->id);
  item->field = field;
  item->text = g_strdup (text);
  item->subject = ward_record_title (record);
  g_ptr_array_add (items, item);
  return item;
}

/* When the field's value falls due: a date at its day's end. */
static gint64
due_of (const WardRecord *record, const Watch *watch)
{
  const WardField *field = ward_kind_field (record->kind, watch->due);
  gint64 value = ward_record_number (record, field);

  if (value == WARD_NONE)
    return WARD_NONE;
  if (field->type == WARD_TYPE_DATE)
    return ward_date_start (value + watch->after + 1) - 1;
  return value + (gint64) watch->after * WARD_DAY_SECONDS;
}

/* What the record says of itself beside when: a date stands in the queue already. */
static char *
own_words (const WardRecord *record)
{
  g_auto (GStrv) names = g_strsplit (record->kind->title, " ", -1);

  for (guint i = 0; names[i] != NULL; i++)
    {
      const WardField *field = ward_kind_field (record->kind, names[i]);

      if (field->type != WARD_TYPE_DATE && field->type != WARD_TYPE_TIME &&
          field->type != WARD_TYPE_REF && !(field->flags & WARD_PLACE) &&
          !g_str_equal (field->name, "about") && !ward_record_is_empty (record, field))
        return ward_record_display (record, field);
    }
  return NULL;
}

/* "ALD/2026/A/3 · Closure notice": what the watched record belongs to, then its own words. NULL
 * when that isn't held here. */
static char *
subject_of (const WardContext *context, const WardRecord *record, const char *of)
{
  const char *kind = ward_field_target (ward_kind_field (record->kind, of));
  const char *id = ward_record_get (record, of);
  g_autoptr (WardRecord) whole = NULL;
  g_autofree char *title = NULL, *words = own_words (record);

  if (kind == NULL)
    kind = ward_record_get (record, "about");
  if (kind != NULL && id != NULL)
    whole = ward_reader_get (ward_records_reader (context->db), kind, id);
  if (whole == NULL)
    return NULL;
  title = ward_record_title (whole);
  return words != NULL ? g_strdup_printf ("%s \xc2\xb7 %s", title, words)
                       : g_steal_pointer (&title);
}

static void
add_watched (const WardContext *context, const Watch *watch, const WardRecord *record, gint64 due,
             GPtrArray *items)
{
  g_autofree char *subject = watch->of != NULL ? subject_of (context, record, watch->of) : NULL;
  WardAttention *item = ward_attention_add (items, context, record,
                                            watch->done != NULL ? watch->done : watch->due, due,
                                            _(watch->text));

  if (subject != NULL)
    {
      g_free (item->subject);
      item->subject = g_steal_pointer (&subject);
    }
}

static gboolean
add_watch (const WardContext *context, const Watch *watch, GPtrArray *items, GError **error)
{
  const WardKind *kind = ward_kind_find (watch->kind);
  g_autoptr (WardQuery) query = ward_query_new (kind);
  g_autoptr (GPtrArray) records = NULL;
  gint64 horizon = watch->ahead < 0 ? G_MAXINT64
                                    : context->now + (gint64) watch->ahead * WARD_DAY_SECONDS;

  if (!ward_role_may_read (context->role, kind))
    return TRUE;
  if (context->district != NULL && !(kind->flags & WARD_KIND_FORCE))
    ward_query_where (query, "district", "=", context->district, NULL);
  ward_query_where (query, watch->due, "!=", "", NULL);
  if (watch->done != NULL)
    ward_query_where (query, watch->done, "=", "", NULL);
  if (watch->where != NULL)
    ward_query_where (query, watch->where, "=", watch->value, NULL);
  records = ward_records_list (context->db, query, error);
  for (guint i = 0; records != NULL && i < records->len; i++)
    {
      gint64 due = due_of (records->pdata[i], watch);

      if (due != WARD_NONE && due <= horizon &&
          !(watch->fades && due < context->now - FADE_SECONDS) &&
          (watch->after == 0 || due <= context->now || watch->after < 7))
        add_watched (context, watch, records->pdata[i], due, items);
    }
  return records != NULL;
}

static int
by_due (gconstpointer a, gconstpointer b)
{
  const WardAttention *x = *(WardAttention *const *) a, *y = *(WardAttention *const *) b;

  if (x->legal != y->legal)
    return x->legal ? -1 : 1;
  return x->due < y->due ? -1 : x->due > y->due;
}

GPtrArray *
ward_attention_list (const WardContext *context, GError **error)
{
  g_autoptr (GPtrArray) items =
      g_ptr_array_new_with_free_func ((GDestroyNotify) ward_attention_free);

  for (guint i = 0; i < G_N_ELEMENTS (watches); i++)
    if (!add_watch (context, &watches[i], items, error))
      return NULL;
  if (!ward_attention_premises (context, items, error) ||
      !ward_attention_clocks (context, items, error))
    return NULL;
  g_ptr_array_sort (items, by_due);
  return g_steal_pointer (&items);
}
