/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ward-fact-tables.h"
#include "ward-rules.h"

/* The shipped packs and the tables that they are read over. */
typedef struct {
  WardFactTables *tables;
  WardRuleSet *set;
  GPtrArray *texts;
} PolicyPacks;

PolicyPacks *policy_packs_read (void);
void policy_packs_free (PolicyPacks *packs);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PolicyPacks, policy_packs_free)

/* A file of tests/policy, parsed. */
WardJson *policy_read_json (const char *folder, const char *name);
/* The names of a folder's files that end so, sorted. */
GPtrArray *policy_list (const char *path, const char *suffix);
/* Facts of a kind from a JSON object. */
WardFacts *policy_facts (PolicyPacks *packs, const char *kind, const WardJson *object);
