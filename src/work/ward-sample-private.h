/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ward-commit.h"
#include "ward-land.h"
#include "ward-sample.h"

G_BEGIN_DECLS

/* The maker of the invented district: one batch, one random sequence, and labels by which
 * stories name records. */
typedef struct {
  const WardContext *context;
  WardBatch *batch;
  WardLand *land;
  GRand *rng;
  gint64 now, today, scale;
  GHashTable *labels;   /* "ALD.commander" -> id */
  GPtrArray *addresses; /* scratch */
  const char *district; /* code of the one being filled, NULL for the force */
  guint district_index;
  const char *force;
} WardSampleMaker;

/* Stores record (taken) as entered at time at by the officer of label by (NULL: nobody); its id
 * stays good while the maker lives; NULL on a failure of the database. label NULL for a record
 * nobody names. */
const char *ward_sample_put (WardSampleMaker *maker, WardRecord *record, const char *label,
                             gint64 at, const char *by, GError **error);
/* The id under a label of the district, then of the force; NULL. */
const char *ward_sample_id (WardSampleMaker *maker, const char *label);
/* A whole number from 0 to n - 1; one of a list of texts. */
gint ward_sample_pick (WardSampleMaker *maker, gint n);
#define ward_sample_one(maker, list) ((list)[ward_sample_pick (maker, G_N_ELEMENTS (list))])
/* The instant of local minute m of the day `days` from today. */
gint64 ward_sample_moment (WardSampleMaker *maker, gint64 days, int minute);
/* The id of a ward of the district by its place in the land's list. */
const char *ward_sample_ward (WardSampleMaker *maker, guint i);
guint ward_sample_n_wards (WardSampleMaker *maker);
/* Shape text of a point; transfer full. */
char *ward_sample_point (double lon, double lat);

/* The parts, in this order. */
gboolean ward_sample_force (WardSampleMaker *maker, GError **error);
gboolean ward_sample_people (WardSampleMaker *maker, GError **error);
gboolean ward_sample_premises (WardSampleMaker *maker, GError **error);
/* The records of resources/sample/NAME.json, in the order written, for the district being
 * filled. */
gboolean ward_sample_story (WardSampleMaker *maker, const char *name, GError **error);
/* Signs and moves a decision that a story left ready: {"sign":"authorise","decision":"@d1",…}. */
gboolean ward_sample_sign (WardSampleMaker *maker, const char *decision, const char *verb,
                           const char *officer, gint64 at, GError **error);

G_END_DECLS
