/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ward-commit.h"
#include "ward-journal.h"
#include "ward-search.h"
#include "ward-session.h"
#include "ward-staff.h"
#include "ward-take-back.h"

G_BEGIN_DECLS

/* Writes changes (of which a reference is taken) at gate; action is the chain's verb; accept the
 * reason with which warnings are accepted, or NULL. “changed” is emitted before callback when
 * something was written. */
void ward_session_commit_async (WardSession *self, GPtrArray *changes, WardGate gate,
                                const char *action, const char *accept,
                                GAsyncReadyCallback callback, gpointer user_data);
/* Transfer full; a refusal is a result, not an error. */
WardOutcome *ward_session_commit_finish (WardSession *self, GAsyncResult *result, GError **error);
/* The same, always rolled back: what a form shows while one types. */
void ward_session_check_async (WardSession *self, GPtrArray *changes, WardGate gate,
                               GCancellable *cancellable, GAsyncReadyCallback callback,
                               gpointer user_data);
WardOutcome *ward_session_check_finish (WardSession *self, GAsyncResult *result, GError **error);

/* Records of one kind that belong to another, by one of their fields. */
typedef struct {
  const WardKind *kind;
  const WardField *link;
  GPtrArray *records; /* of WardRecord, newest first, at most WARD_RELATED_SHOWN */
  gint64 total;
} WardRelated;
#define WARD_RELATED_SHOWN 12

/* All that a record's page shows. */
typedef struct {
  WardRecord *record;
  GPtrArray *related;  /* of WardRelated, in the order of the data dictionary, empty ones too */
  GPtrArray *history;  /* of WardHistoryRow, oldest first, veiled as the session is */
  GPtrArray *findings; /* of WardFinding at the gate asked */
} WardRecordView;
void ward_record_view_free (WardRecordView *view);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WardRecordView, ward_record_view_free)
/* Reads one; NOT_FOUND. */
void ward_session_load_async (WardSession *self, const WardKind *kind, const char *id,
                              WardGate gate, GCancellable *cancellable,
                              GAsyncReadyCallback callback, gpointer user_data);
WardRecordView *ward_session_load_finish (WardSession *self, GAsyncResult *result, GError **error);
/* Whether a record of child is shown as a part of a record of kind: by its parent field, or a
 * field of kind's own name. The field, or NULL. */
const WardField *ward_related_link (const WardKind *child, const WardKind *kind);

/* The best hits for words, of kinds that the role may read; an array of WardHit. */
void ward_session_search_async (WardSession *self, const char *words, guint limit,
                                GCancellable *cancellable, GAsyncReadyCallback callback,
                                gpointer user_data);
GPtrArray *ward_session_search_finish (WardSession *self, GAsyncResult *result, GError **error);

/* How many records of each kind are held, archived ones left out, and what waits. */
typedef struct {
  GHashTable *by_kind; /* name -> count as GINT_TO_POINTER */
  gint64 unsent, conflicts;
  gint64 central_at; /* of the central copy, seconds UTC, WARD_NONE when there never was one */
} WardCounts;
void ward_counts_free (WardCounts *counts);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WardCounts, ward_counts_free)
/* Reads them. */
void ward_session_counts_async (WardSession *self, GCancellable *cancellable,
                                GAsyncReadyCallback callback, gpointer user_data);
WardCounts *ward_session_counts_finish (WardSession *self, GAsyncResult *result, GError **error);
/* The count of a kind, 0 when not counted. */
gint64 ward_counts_get (const WardCounts *counts, const char *kind);

/* One record that a reference may name. */
typedef struct {
  const WardKind *kind;
  char *id, *title;
} WardChoice;
void ward_choice_free (WardChoice *choice);
/* Records of kind that match words ("" for the newest), at most limit; for kind NULL those of any
 * kind that the role may read, titles beginning with their kind, and none for "": an array of
 * WardChoice. */
void ward_session_choices_async (WardSession *self, const WardKind *kind, const char *words,
                                 guint limit, GCancellable *cancellable,
                                 GAsyncReadyCallback callback, gpointer user_data);
GPtrArray *ward_session_choices_finish (WardSession *self, GAsyncResult *result, GError **error);

/* Small reads on the main thread. */
/* What the record of kind (NULL: any) with that id is called; borrowed until the next change. */
const char *ward_session_name (WardSession *self, const WardKind *kind, const char *id);
/* The kind of the record with that id, NULL when not held. */
const WardKind *ward_session_kind_of (WardSession *self, const char *id);
/* A field as a person reads it: references by name, bands for counts of people, "Veiled" for a
 * place under the veil. Transfer full. */
char *ward_session_dup_text (WardSession *self, const WardRecord *record, const WardField *field);
/* Whether the veil hides field now. */
gboolean ward_session_hides (WardSession *self, const WardField *field);
/* One record by id; NULL when not held. Transfer full. */
WardRecord *ward_session_dup_record (WardSession *self, const WardKind *kind, const char *id);

G_END_DECLS
