/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-persons.h"

#include <glib/gi18n-lib.h>

#include "ward-roles.h"
#include "ward-system.h"

WardRecord *
ward_person_key_of (const WardContext *context, const char *officer)
{
  g_autoptr (GPtrArray) keys = ward_reader_by_ref (ward_records_reader (context->db), "person_key",
                                                   "officer", officer);

  for (guint i = 0; i < keys->len; i++)
    {
      const WardPersonKey *key = keys->pdata[i];

      if (key->revoked_at == WARD_NONE || key->revoked_at > context->now)
        return ward_record_copy (&key->meta);
    }
  return NULL;
}

char *
ward_person_by_key (const WardContext *context, const char *public_hex)
{
  g_autoptr (GPtrArray) keys = ward_reader_by_ref (ward_records_reader (context->db), "person_key",
                                                   "key", public_hex);

  return keys->len > 0 ? g_strdup (((WardPersonKey *) keys->pdata[0])->officer) : NULL;
}

static gboolean
may_enrol (const WardContext *context, const char *officer, GError **error)
{
  g_autoptr (WardRecord) old = ward_person_key_of (context, officer);

  if (old != NULL)
    {
      g_set_error_literal (error, WARD_ERROR, WARD_ERROR_EXISTS,
                           _("The officer has a personal key already."));
      return FALSE;
    }
  if (context->actor == NULL || g_str_equal (context->actor, officer) ||
      context->origin == WARD_ORIGIN_SAMPLE)
    return TRUE;
  g_set_error_literal (error, WARD_ERROR, WARD_ERROR_DENIED,
                       _("Officers enrol their own key, nobody another’s."));
  return FALSE;
}

gboolean
ward_person_enrol (const WardContext *context, const char *officer, const char *secret,
                   const WardSealCost *cost, GError **error)
{
  g_autoptr (GPtrArray) changes = ward_changes_new ();
  g_autoptr (WardOutcome) outcome = NULL;
  WardPersonKey *key;

  if (!may_enrol (context, officer, error))
    return FALSE;
  key = ward_new (WardPersonKey, "person_key");
  ward_changes_add (changes, WARD_CHANGE_PUT, &key->meta, NULL)->step = TRUE;
  key->officer = g_strdup (officer);
  key->enrolled_at = context->now;
  if (!ward_person_key_new (secret, cost, &key->key, &key->sealed, error))
    return FALSE;
  outcome = ward_commit (context, changes, WARD_GATE_SAVE, "enrol", error);
  if (outcome != NULL && outcome->refused)
    g_set_error_literal (error, WARD_ERROR, WARD_ERROR_CONSTRAINT, _("The key was refused."));
  return outcome != NULL && !outcome->refused;
}

static gboolean
may_revoke (const WardContext *context, const char *officer, GError **error)
{
  if (g_strcmp0 (context->actor, officer) == 0 || ward_role_may_govern (context->role))
    return TRUE;
  g_set_error_literal (error, WARD_ERROR, WARD_ERROR_DENIED,
                       _("A key is revoked by its owner, the commander or the district lead."));
  return FALSE;
}

gboolean
ward_person_revoke (const WardContext *context, const char *officer, const char *reason,
                    GError **error)
{
  g_autoptr (GPtrArray) changes = ward_changes_new ();
  g_autoptr (WardOutcome) outcome = NULL;
  WardRecord *key;

  if (!may_revoke (context, officer, error))
    return FALSE;
  key = ward_person_key_of (context, officer);
  if (key == NULL)
    {
      g_set_error_literal (error, WARD_ERROR, WARD_ERROR_NOT_FOUND,
                           _("The officer has no personal key in this database."));
      return FALSE;
    }
  ((WardPersonKey *) key)->revoked_at = context->now;
  ward_changes_add (changes, WARD_CHANGE_PUT, key, reason)->step = TRUE;
  outcome = ward_commit (context, changes, WARD_GATE_SAVE, "revoke key", error);
  return outcome != NULL && !outcome->refused;
}

WardSigningKey *
ward_person_unlock (const WardContext *context, const char *officer, const char *secret,
                    GError **error)
{
  g_autoptr (WardRecord) key = ward_person_key_of (context, officer);

  if (key == NULL || ((WardPersonKey *) key)->sealed == NULL)
    {
      g_set_error_literal (error, WARD_ERROR, WARD_ERROR_NOT_FOUND,
                           _("The officer has no personal key in this database."));
      return NULL;
    }
  return ward_person_key_unlock (((WardPersonKey *) key)->sealed, secret, error);
}
