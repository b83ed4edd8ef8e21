/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-gather-signatures.h"

#include "ward-gather-officers.h"
#include "ward-system.h"

/* Whether the key was one of the signer's when it signed. */
static gboolean
key_is_of_signer (WardGather *g, const WardSignature *row)
{
  g_autoptr (GPtrArray) keys = ward_gather_rows (g, "person_key", "officer", row->by);

  for (guint i = 0; i < keys->len; i++)
    {
      const WardPersonKey *key = keys->pdata[i];

      if (g_strcmp0 (key->key, row->key) == 0 && row->key != NULL
          && (key->enrolled_at == WARD_NONE || key->enrolled_at <= row->at)
          && (key->revoked_at == WARD_NONE || key->revoked_at > row->at))
        return TRUE;
    }
  return FALSE;
}

WardSigned
ward_gather_signature_holds (WardGather *g, const WardRecord *record, const WardSignature *row)
{
  if (row->at == WARD_NONE || row->at > g->context->now || !key_is_of_signer (g, row))
    return WARD_NOT_SIGNED;
  if (g->context->verify == NULL)
    return WARD_SIGNED_UNKNOWN;
  return g->context->verify (record, &row->meta, g->context->verify_data) ? WARD_SIGNED
                                                                          : WARD_NOT_SIGNED;
}

/* The best that can be said of rows of a step by an officer; the row that it rests on. */
static WardSigned
find_signature (WardGather *g, const WardRecord *record, const GPtrArray *rows, const char *step,
                const char *officer, const WardRecord **ret_row)
{
  WardSigned best = WARD_NOT_SIGNED;

  for (guint i = 0; i < rows->len && best != WARD_SIGNED; i++)
    {
      const WardSignature *row = rows->pdata[i];
      WardSigned found;

      if (g_strcmp0 (row->by, officer) != 0 || !ward_record_is (&row->meta, "step", step))
        continue;
      found = ward_gather_signature_holds (g, record, row);
      if (found == WARD_NOT_SIGNED)
        continue;
      best = found;
      *ret_row = &row->meta;
    }
  return best;
}

WardSigned
ward_gather_signed_by (WardGather *g, const WardRecord *record, const char *step,
                       const char *officer)
{
  g_autoptr (GPtrArray) rows = NULL;
  const WardRecord *row = NULL;

  if (officer == NULL)
    return WARD_NOT_SIGNED;
  rows = ward_gather_rows (g, "signature", "record", record->id);
  return find_signature (g, record, rows, step, officer, &row);
}

static void
set_signed (WardGather *g, const char *name, WardSigned found, const WardRecord *row)
{
  if (found != WARD_SIGNED_UNKNOWN)
    ward_gather_bool (g, name, found == WARD_SIGNED);
  ward_gather_source (g, name, row, NULL);
}

void
ward_gather_signed_fact (WardGather *g, const char *name, const char *step, const char *officer)
{
  g_autoptr (GPtrArray) rows = NULL;
  const WardRecord *row = NULL;
  WardSigned found = WARD_NOT_SIGNED;

  if (!ward_gather_wants (g, name))
    return;
  if (officer != NULL)
    {
      rows = ward_gather_rows (g, "signature", "record", g->record->id);
      found = find_signature (g, g->record, rows, step, officer, &row);
    }
  set_signed (g, name, found, row);
}

/* Whether a key signed in the name of one of these officers. */
static gboolean
key_is_shared (const GPtrArray *rows, const char *key, const char *const *officers)
{
  for (guint i = 0; i < rows->len; i++)
    {
      const WardSignature *row = rows->pdata[i];

      if (row->by != NULL && g_strv_contains (officers, row->by)
          && g_strcmp0 (row->key, key) == 0)
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_second_superintendent (WardGather *g, const GPtrArray *rows, const WardSignature *row,
                          const char *const *not_these)
{
  WardRankThen then;

  if (row->by == NULL || g_strv_contains (not_these, row->by)
      || !(ward_record_is (&row->meta, "step", "except")
           || ward_record_is (&row->meta, "step", "approve"))
      || key_is_shared (rows, row->key, not_these))
    return FALSE;
  return ward_gather_rank (g, row->by, ward_time_local_date (row->at), &then)
         && then.rank != WARD_NONE && then.rank >= WARD_RANK_SUPERINTENDENT;
}

void
ward_gather_superintendent_fact (WardGather *g, const char *name, const char *const *not_these)
{
  g_autoptr (GPtrArray) rows = NULL;
  const WardRecord *from = NULL;
  WardSigned best = WARD_NOT_SIGNED;

  if (!ward_gather_wants (g, name))
    return;
  rows = ward_gather_rows (g, "signature", "record", g->record->id);
  for (guint i = 0; i < rows->len && best != WARD_SIGNED; i++)
    {
      const WardSignature *row = rows->pdata[i];
      WardSigned found;

      if (!is_second_superintendent (g, rows, row, not_these))
        continue;
      found = ward_gather_signature_holds (g, g->record, row);
      if (found == WARD_NOT_SIGNED)
        continue;
      best = found;
      from = &row->meta;
    }
  set_signed (g, name, best, from);
}
