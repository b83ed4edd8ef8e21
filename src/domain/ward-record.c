/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-kind.h"

#include <glib/gi18n-lib.h>
#include <stdarg.h>
#include <string.h>

#define MEMBER(T, record, field) G_STRUCT_MEMBER (T, record, (field)->offset)

typedef void (*FieldFunc) (WardRecord *record, const WardField *field, gconstpointer data);

static void
each_field (WardRecord *record, FieldFunc func, gconstpointer data)
{
  guint n_meta;
  const WardField *meta = ward_meta_fields (&n_meta);

  for (guint i = 0; i < n_meta; i++)
    func (record, &meta[i], data);
  for (guint i = 0; i < record->kind->n_fields; i++)
    func (record, &record->kind->fields[i], data);
}

static void
blank_field (WardRecord *record, const WardField *field, gconstpointer data)
{
  if (ward_field_is_number (field))
    MEMBER (gint64, record, field) = WARD_NONE;
}

static void
clear_field (WardRecord *record, const WardField *field, gconstpointer data)
{
  if (ward_field_is_text (field))
    g_clear_pointer (&MEMBER (char *, record, field), g_free);
  else if (field->type == WARD_TYPE_LIST)
    g_clear_pointer (&MEMBER (char **, record, field), g_strfreev);
}

static void
copy_field (WardRecord *record, const WardField *field, gconstpointer from)
{
  const WardRecord *other = from;

  if (ward_field_is_text (field))
    MEMBER (char *, record, field) = g_strdup (ward_record_text (other, field));
  else if (field->type == WARD_TYPE_LIST)
    MEMBER (char **, record, field) = g_strdupv ((char **) ward_record_list (other, field));
  else
    MEMBER (gint64, record, field) = ward_record_number (other, field);
}

void
ward_problem_free (WardProblem *problem)
{
  g_free (problem->field);
  g_free (problem->message);
  g_free (problem);
}

GPtrArray *
ward_problems_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) ward_problem_free);
}

void
ward_problem_add (GPtrArray *problems, const char *field, gboolean missing, const char *format, ...)
{
  WardProblem *problem = g_new0 (WardProblem, 1);
  va_list args;

  va_start (args, format);
  problem->message = g_strdup_vprintf (format, args);
  va_end (args);
  problem->field = g_strdup (field);
  problem->missing = missing;
  g_ptr_array_add (problems, problem);
}

WardRecord *
ward_record_new (const WardKind *kind)
{
  WardRecord *record;

  g_return_val_if_fail (kind != NULL, NULL);
  record = g_malloc0 (kind->size);
  record->kind = kind;
  each_field (record, blank_field, NULL);
  record->archived = 0;
  return record;
}

WardRecord *
ward_record_copy (const WardRecord *record)
{
  WardRecord *copy = g_malloc0 (record->kind->size);

  copy->kind = record->kind;
  copy->rid = record->rid;
  each_field (copy, copy_field, record);
  return copy;
}

void
ward_record_free (WardRecord *record)
{
  if (record == NULL)
    return;
  each_field (record, clear_field, NULL);
  g_free (record);
}

GPtrArray *
ward_records_array_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) ward_record_free);
}

const char *
ward_record_text (const WardRecord *record, const WardField *field)
{
  return MEMBER (char *, record, field);
}

gint64
ward_record_number (const WardRecord *record, const WardField *field)
{
  return MEMBER (gint64, record, field);
}

const char *const *
ward_record_list (const WardRecord *record, const WardField *field)
{
  return (const char *const *) MEMBER (char **, record, field);
}

void
ward_record_set_text (WardRecord *record, const WardField *field, const char *value)
{
  char *copy = value != NULL && *value != '\0' ? g_strdup (value) : NULL;

  g_free (MEMBER (char *, record, field));
  MEMBER (char *, record, field) = copy;
}

void
ward_record_set_number (WardRecord *record, const WardField *field, gint64 value)
{
  MEMBER (gint64, record, field) = value;
}

void
ward_record_set_list (WardRecord *record, const WardField *field, const char *const *value)
{
  char **copy = value != NULL && *value != NULL ? g_strdupv ((char **) value) : NULL;

  g_strfreev (MEMBER (char **, record, field));
  MEMBER (char **, record, field) = copy;
}

gboolean
ward_record_is_empty (const WardRecord *record, const WardField *field)
{
  if (ward_field_is_text (field))
    return ward_record_text (record, field) == NULL || *ward_record_text (record, field) == '\0';
  if (field->type == WARD_TYPE_LIST)
    return ward_record_list (record, field) == NULL || *ward_record_list (record, field) == NULL;
  return ward_record_number (record, field) == WARD_NONE;
}

gboolean
ward_record_field_equal (const WardRecord *a, const WardRecord *b, const WardField *field)
{
  if (ward_record_is_empty (a, field) || ward_record_is_empty (b, field))
    return ward_record_is_empty (a, field) == ward_record_is_empty (b, field);
  if (ward_field_is_text (field))
    return g_str_equal (ward_record_text (a, field), ward_record_text (b, field));
  if (field->type == WARD_TYPE_LIST)
    return g_strv_equal (ward_record_list (a, field), ward_record_list (b, field));
  return ward_record_number (a, field) == ward_record_number (b, field);
}

const char *
ward_record_get (const WardRecord *record, const char *name)
{
  const WardField *field = ward_kind_field (record->kind, name);

  return field != NULL && ward_field_is_text (field) ? ward_record_text (record, field) : NULL;
}

gint64
ward_record_get_number (const WardRecord *record, const char *name)
{
  const WardField *field = ward_kind_field (record->kind, name);

  return field != NULL && ward_field_is_number (field) ? ward_record_number (record, field)
                                                       : WARD_NONE;
}

const char *
ward_record_get_nick (const WardRecord *record, const char *name)
{
  const WardField *field = ward_kind_field (record->kind, name);

  if (field == NULL || field->type != WARD_TYPE_ENUM)
    return NULL;
  return ward_enum_nick (ward_field_enum (field), ward_record_number (record, field));
}

gboolean
ward_record_is (const WardRecord *record, const char *name, const char *nick)
{
  return g_strcmp0 (ward_record_get_nick (record, name), nick) == 0;
}

static void
validate_order (const WardRecord *record, const char *first, const char *second,
                GPtrArray *problems)
{
  gint64 a = ward_record_get_number (record, first), b = ward_record_get_number (record, second);

  if (a != WARD_NONE && b != WARD_NONE && b < a)
    ward_problem_add (problems, second, FALSE, _("“%s” lies before “%s”."),
                      ward_field_label (ward_kind_field (record->kind, second)),
                      ward_field_label (ward_kind_field (record->kind, first)));
}

void
ward_record_validate (const WardRecord *record, GPtrArray *problems)
{
  for (guint i = 0; i < record->kind->n_fields; i++)
    {
      const WardField *field = &record->kind->fields[i];

      if ((field->flags & WARD_REQ) && !(field->flags & WARD_DERIVED) &&
          ward_record_is_empty (record, field))
        ward_problem_add (problems, field->name, TRUE, _("“%s” is needed."),
                          ward_field_label (field));
    }
  validate_order (record, "from", "to", problems);
  validate_order (record, "starts", "ends", problems);
  validate_order (record, "baseline_from", "baseline_to", problems);
  validate_order (record, "followup_from", "followup_to", problems);
}

gboolean
ward_record_is_past (const WardRecord *record, gint64 now)
{
  if (record->kind->flags & WARD_KIND_PAST)
    return TRUE;
  if (g_str_equal (record->kind->name, "visit"))
    return ward_record_is (record, "status", "done");
  if (g_str_equal (record->kind->name, "enforcement_duty"))
    return ward_record_get_number (record, "from") <= ward_time_local_date (now);
  return FALSE;
}
