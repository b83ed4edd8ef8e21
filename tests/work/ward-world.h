/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ward-commit.h"
#include "ward-desk.h"
#include "ward-sign.h"

/* A copy of the invented district that a test may do anything with. */
typedef struct {
  char *folder, *path;
  WardVault *vault;
  WardDesk *desk;
  WardDb *bare; /* a connection without rules, after world_look() */
  WardContext context;
} World;

/* When every world is: 2026-11-20T11:00:00Z. */
#define WORLD_NOW G_GINT64_CONSTANT (1795172400)

/* A fresh copy, open, with nobody in particular acting (role NULL: may do everything). */
World *world_new (void);
void world_free (World *world);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (World, world_free)
/* Closes the database and opens it again. */
void world_reopen (World *world);
/* Closes the database altogether; opens it for looking at alone, which is quick. */
void world_close (World *world);
void world_look (World *world);
/* Removes what world_new() keeps for the next one. */
void world_forget (void);

/* Acts as the officer of that collar; NULL: as nobody. */
void world_act_as (World *world, const char *collar);
/* The id of the record with that natural key; transfer full. */
char *world_id (World *world, const char *kind, const char *key);
/* The stored record with that natural key; transfer full. */
WardRecord *world_get (World *world, const char *kind, const char *key);
/* The first stored record of a kind, NULL when there is none; transfer full. */
WardRecord *world_any (World *world, const char *kind);
/* The officer's personal key, by the sample's secret. */
WardSigningKey *world_key (World *world, const char *collar);

/* Records (id NULL) or amends; a failure of the database ends the test. */
WardOutcome *world_put (World *world, const char *kind, const char *id, const char *format, ...)
    G_GNUC_PRINTF (4, 5);
/* One change of a record (copied), by hand or as a step's. */
WardOutcome *world_commit (World *world, WardVerb verb, const WardRecord *record, gboolean step);
gboolean world_found (const WardOutcome *outcome, const char *rule);
/* Ends the test unless the outcome was written, or unless it was refused with that finding. */
void world_assert_written (const WardOutcome *outcome);
void world_assert_refused (const WardOutcome *outcome, const char *rule);

/* Every table's name, count of rows and digest of all its content, one a line; transfer full. */
char *world_dump (World *world);
/* The names of the tables that differ between two dumps, space-separated; transfer full. */
char *world_changed (const char *before, const char *after);
/* The first table that holds a word in any column, its bytes in a blob too; NULL when none does.
 * Transfer full. */
char *world_holds (World *world, const char *word);
gint64 world_number (World *world, const char *sql);
/* Ends the test unless the chain verifies. */
void world_assert_chain (World *world);
