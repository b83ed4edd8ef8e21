/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-requests.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "ward-decision.h"
#include "ward-hash.h"
#include "ward-signing.h"

#define REQUEST "wardlight-request/1"
#define ANSWER "wardlight-answer/1"

void
ward_request_free (WardRequest *request)
{
  if (request == NULL)
    return;
  g_free (request->step);
  g_free (request->kind);
  g_free (request->record);
  g_free (request->title);
  g_free (request->digest);
  g_free (request->document);
  g_free (request);
}

static WardJson *
read_format (const char *text, const char *format, GError **error)
{
  g_autoptr (WardJson) json = ward_json_parse (text, -1, &ward_json_file_limits, error);

  if (json == NULL)
    return NULL;
  if (g_strcmp0 (ward_json_get_string (json, "format"), format) == 0)
    return g_steal_pointer (&json);
  g_set_error (error, WARD_ERROR, WARD_ERROR_INVALID, _("That is not a %s file."), format);
  return NULL;
}

char *
ward_request_write (const WardContext *context, const WardStepSpec *spec, const char *id,
                    GError **error)
{
  g_autoptr (WardRecord) record =
      ward_records_get (context->db, ward_kind_find (spec->kind), id, error);
  g_autoptr (WardJsonWriter) w = ward_json_writer_new (TRUE);
  g_autofree char *document = NULL, *digest = NULL, *title = NULL, *at = NULL;

  if (record == NULL)
    {
      if (error != NULL && *error == NULL)
        g_set_error_literal (error, WARD_ERROR, WARD_ERROR_NOT_FOUND,
                             _("There is no such record."));
      return NULL;
    }
  document = ward_signing_document (context, record, context->now);
  digest = ward_sha256_hex (document, strlen (document));
  title = ward_record_title (record);
  at = ward_time_format (context->now);
  ward_json_begin_object (w, NULL);
  ward_json_put_string (w, "format", REQUEST);
  ward_json_put_string (w, "step", spec->verb);
  ward_json_put_string (w, "kind", spec->kind);
  ward_json_put_string (w, "record", record->id);
  ward_json_put_string (w, "title", title);
  ward_json_put_string (w, "requested_by", context->actor);
  ward_json_put_string (w, "requested_at", at);
  ward_json_put_string (w, "sha256", digest);
  ward_json_put_string (w, "document", document);
  ward_json_end_object (w);
  return ward_json_writer_finish (w);
}

WardRequest *
ward_request_read (const char *text, GError **error)
{
  g_autoptr (WardJson) json = read_format (text, REQUEST, error);
  g_autoptr (WardRequest) request = g_new0 (WardRequest, 1);
  g_autofree char *digest = NULL;

  if (json == NULL)
    return NULL;
  request->step = g_strdup (ward_json_get_string (json, "step"));
  request->kind = g_strdup (ward_json_get_string (json, "kind"));
  request->record = g_strdup (ward_json_get_string (json, "record"));
  request->title = g_strdup (ward_json_get_string (json, "title"));
  request->digest = g_strdup (ward_json_get_string (json, "sha256"));
  request->document = g_strdup (ward_json_get_string (json, "document"));
  if (request->document != NULL)
    digest = ward_sha256_hex (request->document, strlen (request->document));
  if (request->record != NULL && digest != NULL && g_strcmp0 (digest, request->digest) == 0 &&
      ward_step_find (request->kind, request->step) != NULL)
    return g_steal_pointer (&request);
  g_set_error_literal (error, WARD_ERROR, WARD_ERROR_INVALID,
                       _("The request was altered or cut short; it is not signed."));
  return NULL;
}

char *
ward_request_answer (const WardContext *context, const WardRequest *request,
                     const WardSigningKey *key, GError **error)
{
  const WardStepSpec *spec = ward_step_find (request->kind, request->step);
  g_autoptr (WardJsonWriter) w = ward_json_writer_new (TRUE);
  g_autofree char *payload = NULL, *public = NULL, *sig = NULL, *at = NULL;

  if (spec == NULL || spec->signs == NULL || context->actor == NULL)
    {
      g_set_error_literal (error, WARD_ERROR, WARD_ERROR_INVALID,
                           _("There is nothing in the request to be signed by you."));
      return NULL;
    }
  payload = ward_signing_payload (spec->signs, request->record, request->digest, context->actor,
                                  context->now);
  sig = ward_sign (key, payload, strlen (payload));
  public = ward_signing_key_dup_public_hex (key);
  at = ward_time_format (context->now);
  ward_json_begin_object (w, NULL);
  ward_json_put_string (w, "format", ANSWER);
  ward_json_put_string (w, "step", request->step);
  ward_json_put_string (w, "kind", request->kind);
  ward_json_put_string (w, "record", request->record);
  ward_json_put_string (w, "sha256", request->digest);
  ward_json_put_string (w, "by", context->actor);
  ward_json_put_string (w, "at", at);
  ward_json_put_string (w, "key", public);
  ward_json_put_string (w, "sig", sig);
  ward_json_end_object (w);
  return ward_json_writer_finish (w);
}

static WardRecord *
signature_from (const WardJson *json, const WardStepSpec *spec)
{
  WardSignature *signature = ward_new (WardSignature, "signature");

  signature->record = g_strdup (ward_json_get_string (json, "record"));
  signature->hash = g_strdup (ward_json_get_string (json, "sha256"));
  signature->by = g_strdup (ward_json_get_string (json, "by"));
  signature->key = g_strdup (ward_json_get_string (json, "key"));
  signature->sig = g_strdup (ward_json_get_string (json, "sig"));
  signature->step = ward_enum_find (&ward_enum_signature_step, spec->signs);
  if (!ward_time_parse (ward_json_get_string (json, "at"), &signature->at, NULL))
    signature->at = WARD_NONE;
  return &signature->meta;
}

WardOutcome *
ward_request_accept (const WardContext *context, const char *text, GError **error)
{
  g_autoptr (WardJson) json = read_format (text, ANSWER, error);
  g_autoptr (WardRecord) signature = NULL;
  const WardStepSpec *spec;

  if (json == NULL)
    return NULL;
  spec = ward_step_find (ward_json_get_string (json, "kind"), ward_json_get_string (json, "step"));
  if (spec != NULL && spec->signs != NULL)
    signature = signature_from (json, spec);
  if (signature != NULL && ward_signing_holds (signature) &&
      ((WardSignature *) signature)->at <= context->now)
    return ward_step_signed (context, spec, ((WardSignature *) signature)->record, signature,
                             error);
  g_set_error_literal (error, WARD_ERROR, WARD_ERROR_INVALID,
                       _("The answer’s signature does not hold; nothing was changed."));
  return NULL;
}
