/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-import-lookup-private.h"

#include <string.h>

/* What tells records of kinds without a natural key apart. Kinds that aren't here go by all
 * their required fields. */
static const struct {
  const char *kind, *fields;
} identities[] = {
  { "area", "name use district" },
  { "result", "officer course on" },
  { "rank_period", "officer from" },
  { "absence", "officer from" },
  { "enforcement_duty", "officer what from" },
  { "requirement", "course applies_to value from" },
  { "session", "course starts venue" },
  { "booking", "session officer" },
  { "appointment", "post officer from" },
  { "consideration", "of on" },
  { "agreement", "partner use signed_on" },
  { "site", "partner name" },
  { "site_time", "site starts" },
  { "engagement", "on use partner purpose" },
  { "referral_count", "partner month" },
  { "place", "premises" },
  { "assessment", "premises on" },
  { "visit", "premises at" },
  { "telling", "premises who at" },
  { "ladder_step", "decision step" },
  { "option", "decision option" },
  { "condition", "decision condition" },
  { "service", "decision mode at" },
  { "order_event", "decision event at" },
  { "followup", "decision due_on" },
  { "sitting", "court starts" },
  { "document", "title edition" },
  { "forum", "name attended_on" },
  { "partner_action", "intervention what" },
  { "action", "title due_on" },
};

const char *
ward_identity_fields (const WardKind *kind)
{
  for (guint i = 0; i < G_N_ELEMENTS (identities); i++)
    if (g_str_equal (identities[i].kind, kind->name))
      return identities[i].fields;
  return NULL;
}

/* The fields by name, NULL-terminated; at most eight. */
static char **
fields_of (const WardKind *kind)
{
  const char *names = ward_identity_fields (kind);
  g_autoptr (GPtrArray) own = NULL;

  if (names != NULL)
    return g_strsplit (names, " ", -1);
  own = g_ptr_array_new ();
  for (guint i = 0; i < kind->n_fields && own->len < 8; i++)
    {
      const WardField *field = &kind->fields[i];

      if ((field->flags & WARD_REQ) && !(field->flags & (WARD_DERIVED | WARD_LONG)) &&
          field->type != WARD_TYPE_SHAPE && field->type != WARD_TYPE_LIST)
        g_ptr_array_add (own, g_strdup (field->name));
    }
  g_ptr_array_add (own, NULL);
  return (char **) g_ptr_array_steal (own, NULL);
}

static void
append_value (GString *out, const char *value)
{
  if (value != NULL)
    g_string_append (out, value);
  g_string_append_c (out, '\x1f');
}

static void
tell (const char *id, const char *const *values, gpointer data)
{
  WardLookup *lookup = data;
  GString *key = g_string_new (NULL);

  for (guint i = 0; lookup->fields[i] != NULL; i++)
    append_value (key, values[i]);
  g_hash_table_insert (lookup->identities, g_string_free (key, FALSE), g_strdup (id));
}

static void
load (WardLookup *lookup, const WardKind *kind)
{
  if (lookup->identities != NULL)
    return;
  lookup->identities = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  lookup->fields = fields_of (kind);
  ward_records_each_key (lookup->context->db, kind, (const char *const *) lookup->fields, tell,
                         lookup, NULL);
}

/* A field as the store has it. */
static void
append_field (GString *out, const WardRecord *record, const WardField *field)
{
  char number[24];

  if (ward_record_is_empty (record, field))
    append_value (out, NULL);
  else if (ward_field_is_text (field))
    append_value (out, ward_record_text (record, field));
  else if (field->type == WARD_TYPE_ENUM)
    append_value (out, ward_enum_nick (ward_field_enum (field),
                                       ward_record_number (record, field)));
  else
    {
      g_snprintf (number, sizeof number, "%" G_GINT64_FORMAT, ward_record_number (record, field));
      append_value (out, number);
    }
}

/* The record's key; NULL with the field that it can't do without. */
static char *
key_of (WardLookup *lookup, const WardRecord *record, const char **ret_missing)
{
  g_autoptr (GString) key = g_string_sized_new (128);

  load (lookup, record->kind);
  for (guint i = 0; lookup->fields[i] != NULL; i++)
    {
      const WardField *field = ward_kind_field (record->kind, lookup->fields[i]);

      if (g_str_equal (field->name, "district") && record->district == NULL)
        {
          append_value (key, lookup->context->district);
          continue;
        }
      if ((field->flags & WARD_REQ) && ward_record_is_empty (record, field))
        {
          *ret_missing = field->name;
          return NULL;
        }
      append_field (key, record, field);
    }
  return g_string_free (g_steal_pointer (&key), FALSE);
}

/* Letters and digits of an address, in one case. */
static char *
plain_address (const char *address)
{
  g_autofree char *folded = g_utf8_casefold (address, -1);
  GString *out = g_string_new ("a\x1f");

  for (const char *p = folded; *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_isalnum (g_utf8_get_char (p)))
      g_string_append_unichar (out, g_utf8_get_char (p));
  return g_string_free (out, FALSE);
}

static void
note_place (WardLookup *lookup, const char *premises, const char *address, const char *uprn,
            const char *point)
{
  if (premises == NULL)
    return;
  if (uprn != NULL)
    g_hash_table_replace (lookup->places, g_strconcat ("u\x1f", uprn, NULL), g_strdup (premises));
  if (address != NULL)
    g_hash_table_replace (lookup->places, plain_address (address), g_strdup (premises));
  if (point != NULL)
    g_hash_table_replace (lookup->places, g_strconcat ("p\x1f", point, NULL), g_strdup (premises));
}

static void
tell_place (const char *id, const char *const *values, gpointer data)
{
  note_place (data, values[0], values[1], values[2], values[3]);
}

static void
load_places (WardLookup *lookup)
{
  static const char *const fields[] = { "premises", "address", "uprn", "point", NULL };

  if (lookup->places != NULL)
    return;
  lookup->places = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  ward_records_each_key (lookup->context->db, ward_kind_find ("place"), fields, tell_place, lookup,
                         NULL);
}

/* A premises without a reference is the one at the same UPRN, else address, else point. */
static gboolean
identify_place (WardLookup *lookup, const WardRecord *place, char **ret_id,
                const char **ret_missing)
{
  const char *uprn = place != NULL ? ward_record_get (place, "uprn") : NULL;
  const char *address = place != NULL ? ward_record_get (place, "address") : NULL;
  const char *point = place != NULL ? ward_record_get (place, "point") : NULL;
  g_autofree char *key = NULL;

  load_places (lookup);
  if (uprn != NULL)
    key = g_strconcat ("u\x1f", uprn, NULL);
  else if (address != NULL)
    key = plain_address (address);
  else if (point != NULL)
    key = g_strconcat ("p\x1f", point, NULL);
  *ret_missing = "reference";
  if (key == NULL)
    return FALSE;
  *ret_id = g_strdup (g_hash_table_lookup (lookup->places, key));
  return TRUE;
}

gboolean
ward_lookup_identify (WardLookup *lookup, const WardRecord *record, const WardRecord *place,
                      char **ret_id, const char **ret_missing)
{
  const WardKind *kind = record->kind;
  const WardField *natural = ward_kind_key (kind);
  g_autofree char *key = NULL;

  *ret_id = NULL;
  *ret_missing = NULL;
  if (record->id != NULL)
    {
      if (ward_reader_exists (ward_records_reader (lookup->context->db), kind->name, record->id))
        *ret_id = g_strdup (record->id);
      return TRUE;
    }
  if (natural != NULL && !ward_record_is_empty (record, natural))
    {
      *ret_id = ward_records_find_key (lookup->context->db, kind,
                                       ward_record_text (record, natural));
      return TRUE;
    }
  if (g_str_equal (kind->name, "premises"))
    return identify_place (lookup, place, ret_id, ret_missing);
  if (natural != NULL && (natural->flags & WARD_REQ))
    {
      *ret_missing = natural->name;
      return FALSE;
    }
  key = key_of (lookup, record, ret_missing);
  if (key != NULL)
    *ret_id = g_strdup (g_hash_table_lookup (lookup->identities, key));
  return key != NULL;
}

void
ward_lookup_remember (WardLookup *lookup, const WardRecord *record, const WardRecord *place)
{
  const char *missing;

  if (place != NULL && lookup->places != NULL)
    note_place (lookup, ward_record_get (place, "premises"), ward_record_get (place, "address"),
                ward_record_get (place, "uprn"), ward_record_get (place, "point"));
  if (lookup->identities != NULL)
    {
      char *key = key_of (lookup, record, &missing);

      if (key != NULL)
        g_hash_table_replace (lookup->identities, key, g_strdup (record->id));
    }
}
