/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-signing.h"

#include <string.h>

#include "ward-decision.h"
#include "ward-hash.h"

/* Parts that belong to what is decided; what happens after it (services, entries, signatures)
 * doesn't. */
static const char *const parts[] = { "ladder_step", "option", "condition" };

static void
write_own (const WardRecord *record, WardJsonWriter *w)
{
  ward_json_put_string (w, "id", record->id);
  if (record->judgement != NULL)
    ward_record_write_field (record, ward_kind_field (record->kind, "judgement"), w);
  for (guint i = 0; i < record->kind->n_fields; i++)
    {
      const WardField *field = &record->kind->fields[i];

      if (!(field->flags & (WARD_STEP | WARD_DERIVED | WARD_SECRET)) &&
          !ward_record_is_empty (record, field))
        ward_record_write_field (record, field, w);
    }
}

static int
by_id (gconstpointer a, gconstpointer b)
{
  return strcmp ((*(WardRecord *const *) a)->id, (*(WardRecord *const *) b)->id);
}

static void
write_parts (const WardContext *context, const WardRecord *record, const char *name, gint64 at,
             WardJsonWriter *w)
{
  g_autoptr (GPtrArray) children =
      ward_reader_by_ref (ward_records_reader (context->db), name, "decision", record->id);

  g_ptr_array_sort (children, by_id);
  ward_json_begin_array (w, name);
  for (guint i = 0; i < children->len; i++)
    {
      if (((WardRecord *) children->pdata[i])->created_at > at)
        continue;
      ward_json_begin_object (w, NULL);
      write_own (children->pdata[i], w);
      ward_json_end_object (w);
    }
  ward_json_end_array (w);
}

char *
ward_signing_document (const WardContext *context, const WardRecord *record, gint64 at)
{
  g_autoptr (WardJsonWriter) w = ward_json_writer_new (FALSE);

  ward_json_begin_object (w, NULL);
  ward_json_put_string (w, "kind", record->kind->name);
  write_own (record, w);
  if (g_str_equal (record->kind->name, "decision"))
    {
      /* Apart from the fields: a decision has an “option” of its own. */
      ward_json_begin_object (w, "parts");
      for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
        write_parts (context, record, parts[i], at, w);
      ward_json_end_object (w);
    }
  ward_json_end_object (w);
  return ward_json_writer_finish (w);
}

char *
ward_signing_digest (const WardContext *context, const WardRecord *record, gint64 at)
{
  g_autofree char *document = ward_signing_document (context, record, at);

  return ward_sha256_hex (document, strlen (document));
}

char *
ward_signing_payload (const char *step, const char *record, const char *digest,
                      const char *officer, gint64 at)
{
  g_autofree char *when = ward_time_format (at);

  return g_strdup_printf ("wardlight-signature/1\nstep %s\nrecord %s\nsha256 %s\nby %s\nat %s\n",
                          step, record, digest, officer, when);
}

WardRecord *
ward_signing_make (const WardContext *context, const char *step, const WardRecord *record,
                   const char *officer, const WardSigningKey *key)
{
  WardSignature *signature = ward_new (WardSignature, "signature");
  g_autofree char *payload = NULL;

  signature->record = g_strdup (record->id);
  signature->meta.district = g_strdup (record->district);
  signature->step = ward_enum_find (&ward_enum_signature_step, step);
  signature->hash = ward_signing_digest (context, record, context->now);
  signature->by = g_strdup (officer);
  signature->at = context->now;
  signature->key = ward_signing_key_dup_public_hex (key);
  payload = ward_signing_payload (step, record->id, signature->hash, officer, context->now);
  signature->sig = ward_sign (key, payload, strlen (payload));
  return &signature->meta;
}

gboolean
ward_signing_holds (const WardRecord *record)
{
  const WardSignature *signature = (const WardSignature *) record;
  const char *step = ward_enum_nick (&ward_enum_signature_step, signature->step);
  g_autofree char *payload = NULL;

  if (step == NULL || signature->record == NULL || signature->hash == NULL ||
      signature->by == NULL || signature->at == WARD_NONE)
    return FALSE;
  payload = ward_signing_payload (step, signature->record, signature->hash, signature->by,
                                  signature->at);
  return ward_verify (signature->key, payload, strlen (payload), signature->sig);
}

gboolean
ward_signing_covers (const WardContext *context, const WardRecord *signature,
                     const WardRecord *record)
{
  g_autofree char *digest =
      ward_signing_digest (context, record, ((const WardSignature *) signature)->at);

  return ward_signing_holds (signature) &&
         g_strcmp0 (((const WardSignature *) signature)->record, record->id) == 0 &&
         g_str_equal (((const WardSignature *) signature)->hash, digest);
}
