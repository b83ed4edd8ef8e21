/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ward-session-records.h"

G_BEGIN_DECLS

/* A ward as JSON. */
#define FIXTURE_WARD \
  "{\"name\":\"Castle\",\"use\":\"ward\",\"shape\":{\"type\":\"Polygon\",\"coordinates\":" \
  "[[[1.30,54.42],[1.33,54.42],[1.33,54.45],[1.30,54.42]]]}}"

/* A session over a fresh database in a folder of its own. */
typedef struct {
  char *folder, *path;
  WardSession *session;
} Fixture;

/* A district under a raw key, not the sample. */
void fixture_init (Fixture *f);
/* Closes and removes everything. */
void fixture_clear (Fixture *f);
/* Waits for an asynchronous call: give fixture_done as callback and &result as data. */
void fixture_done (GObject *source, GAsyncResult *result, gpointer data);
GAsyncResult *fixture_wait (GAsyncResult **result);
/* A record of a kind from a JSON object. */
WardRecord *fixture_record (const char *kind, const char *json);
/* Commits record as new or as amended; it must be kept. The stored record, transfer full. */
WardRecord *fixture_put (Fixture *f, WardRecord *record);
/* Makes a ward; its id, transfer full. */
char *fixture_ward (Fixture *f);

G_END_DECLS
