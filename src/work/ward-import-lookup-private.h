/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ward-import-lookup.h"

G_BEGIN_DECLS

/* What a lookup keeps: each part is made when it is first asked for. */
struct _WardLookup {
  const WardContext *context;
  GHashTable *refs;       /* kind name -> GHashTable of value -> id, "" for none */
  GHashTable *districts;  /* codes */
  GPtrArray *wards;       /* of the lookup's own ward entries */
  WardProjection *projection;
  GHashTable *identities; /* key -> id, of the file's kind */
  char **fields;          /* what the keys are made of */
  double simplify;        /* metres, 0 none */
  GHashTable *places;     /* UPRN, address or point -> premises */
};

G_END_DECLS
