/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-sealed-record.h"

#include "ward-commitment.h"
#include "ward-error.h"
#include <glib/gi18n-lib.h>
#include <string.h>

static gboolean
fail (GError **error, const char *message)
{
  g_set_error_literal (error, WARD_ERROR, WARD_ERROR_INVALID, message);
  return FALSE;
}

static gboolean
is_hash (const char *text)
{
  return text != NULL && strlen (text) == 64 && strspn (text, "0123456789abcdef") == 64;
}

/* Whether the members of every object stand in order, which together with writing it out again
 * proves canonical form. */
static gboolean
is_sorted (const WardJson *json)
{
  gboolean object = ward_json_type (json) == WARD_JSON_OBJECT;

  for (guint i = 0; i < ward_json_length (json); i++)
    {
      if (object && i > 0 &&
          strcmp (ward_json_member_name (json, i - 1), ward_json_member_name (json, i)) >= 0)
        return FALSE;
      if (!is_sorted (object ? ward_json_member_at (json, i) : ward_json_item (json, i)))
        return FALSE;
    }
  return TRUE;
}

static gboolean
check_field (const char *domain, const char *name, const WardJson *field, GError **error)
{
  const char *commitment = ward_json_get_string (field, "commitment");
  const WardJson *value = ward_json_member (field, "value");
  const char *salt = ward_json_get_string (field, "salt");

  if (!is_hash (commitment))
    return fail (error, _("A field has no commitment."));
  if (ward_json_length (field) == 1)
    return TRUE;
  if (ward_json_length (field) != 3 || value == NULL || salt == NULL ||
      (ward_json_type (value) != WARD_JSON_STRING && ward_json_type (value) != WARD_JSON_NULL) ||
      !ward_commitment_check (commitment, domain, salt, name, ward_json_string (value)))
    return fail (error, _("A field's value is not the one that was committed to."));
  return TRUE;
}

static char *
record_root (const WardJson *record, GError **error)
{
  const char *withheld = ward_json_get_string (record, "withheld");
  const char *kind = ward_json_get_string (record, "kind");
  const char *id = ward_json_get_string (record, "id");
  const WardJson *fields = ward_json_member (record, "fields");
  g_autoptr (GPtrArray) parts = g_ptr_array_new ();
  g_autofree char *domain = NULL;

  if (is_hash (withheld) && ward_json_length (record) == 1)
    return g_strdup (withheld);
  if (kind == NULL || id == NULL || fields == NULL || ward_json_length (record) != 3)
    {
      fail (error, _("A record is incomplete."));
      return NULL;
    }
  domain = g_strdup_printf ("%s/%s", kind, id);
  g_ptr_array_add (parts, (gpointer) kind);
  g_ptr_array_add (parts, (gpointer) id);
  for (guint i = 0; i < ward_json_length (fields); i++)
    {
      const char *name = ward_json_member_name (fields, i);
      const WardJson *field = ward_json_member_at (fields, i);

      if (!check_field (domain, name, field, error))
        return NULL;
      g_ptr_array_add (parts, (gpointer) name);
      g_ptr_array_add (parts, (gpointer) ward_json_get_string (field, "commitment"));
    }
  return ward_chain_next (NULL, (const char *const *) parts->pdata, parts->len);
}

/* The root over all records, whose hashes must stand in order. */
static char *
whole_root (const WardJson *records, GError **error)
{
  g_autofree char *root = NULL, *last = NULL;

  for (guint i = 0; i < ward_json_length (records); i++)
    {
      char *leaf = record_root (ward_json_item (records, i), error);
      const char *part = leaf;
      char *next;

      if (leaf == NULL)
        return NULL;
      if (last != NULL && strcmp (last, leaf) >= 0)
        {
          g_free (leaf);
          fail (error, _("The records are not in order."));
          return NULL;
        }
      next = ward_chain_next (root, &part, 1);
      g_free (root);
      root = next;
      g_free (last);
      last = leaf;
    }
  return root != NULL ? g_steal_pointer (&root) : ward_chain_next (NULL, NULL, 0);
}

static gboolean
check_shape (const WardJson *json, const char *text, gsize len, GError **error)
{
  g_autofree char *again = ward_json_to_text (json);

  if (g_strcmp0 (ward_json_get_string (json, "format"), "wardlight-decision/1") != 0 ||
      ward_json_get_string (json, "decision") == NULL ||
      ward_json_type (ward_json_member (json, "records")) != WARD_JSON_ARRAY ||
      ward_json_length (json) != 6)
    return fail (error, _("This is not a sealed decision, or a newer kind of one."));
  if (strlen (again) != len || memcmp (again, text, len) != 0 || !is_sorted (json))
    return fail (error, _("The decision is not in canonical form."));
  return TRUE;
}

static void
hand_out (char **ret, const WardJson *json, const char *name)
{
  if (ret != NULL)
    *ret = g_strdup (ward_json_get_string (json, name));
}

char *
ward_sealed_check_json (const char *text, gsize len, char **ret_decision, char **ret_number,
                        char **ret_profile, GError **error)
{
  g_autoptr (WardJson) json = ward_json_parse (text, (gssize) len, &ward_json_file_limits, error);
  g_autofree char *root = NULL;

  if (json == NULL || !check_shape (json, text, len, error))
    return NULL;
  root = whole_root (ward_json_member (json, "records"), error);
  if (root == NULL)
    return NULL;
  if (g_strcmp0 (root, ward_json_get_string (json, "root")) != 0)
    {
      fail (error, _("The root does not follow from the commitments."));
      return NULL;
    }
  hand_out (ret_decision, json, "decision");
  hand_out (ret_number, json, "number");
  hand_out (ret_profile, json, "profile");
  return g_steal_pointer (&root);
}
