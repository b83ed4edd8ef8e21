/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-kind.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "ward-error.h"
#include "ward-recurrence.h"

static gboolean
number_from_string (const WardField *field, const char *text, gint64 *ret, GError **error)
{
  const WardEnum *e = ward_field_enum (field);

  switch (field->type)
    {
    case WARD_TYPE_INT:
      if (g_ascii_string_to_signed (text, 10, -(G_GINT64_CONSTANT (1) << 53),
                                    G_GINT64_CONSTANT (1) << 53, ret, NULL))
        return TRUE;
      g_set_error (error, WARD_ERROR, WARD_ERROR_INVALID, _("“%s” is not a whole number."), text);
      return FALSE;
    case WARD_TYPE_BOOL:
      *ret = g_ascii_strcasecmp (text, "true") == 0 || g_ascii_strcasecmp (text, "yes") == 0 ||
             g_str_equal (text, "1");
      if (*ret || g_ascii_strcasecmp (text, "false") == 0 || g_ascii_strcasecmp (text, "no") == 0 ||
          g_str_equal (text, "0"))
        return TRUE;
      g_set_error (error, WARD_ERROR, WARD_ERROR_INVALID, _("“%s” is neither yes nor no."), text);
      return FALSE;
    case WARD_TYPE_DATE:
      return ward_date_parse (text, ret, error);
    case WARD_TYPE_TIME:
      return ward_time_parse (text, ret, error);
    default:
      *ret = ward_enum_find (e, text);
      if (*ret != WARD_NONE)
        return TRUE;
      g_set_error (error, WARD_ERROR, WARD_ERROR_INVALID, _ ("“%s” is not one of its values."),
                   text);
      return FALSE;
    }
}

static gboolean
list_from_string (WardRecord *record, const WardField *field, const char *text, GError **error)
{
  const WardEnum *e = ward_field_enum (field);
  g_auto (GStrv) parts = g_strsplit (text, ";", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      g_strstrip (parts[i]);
      if (e != NULL && ward_enum_find (e, parts[i]) == WARD_NONE)
        {
          g_set_error (error, WARD_ERROR, WARD_ERROR_INVALID, _("“%s” is not one of its values."),
                       parts[i]);
          return FALSE;
        }
    }
  ward_record_set_list (record, field, (const char *const *) parts);
  return TRUE;
}

gboolean
ward_record_set_from_string (WardRecord *record, const WardField *field, const char *text,
                             GError **error)
{
  gint64 number = WARD_NONE;

  if (text == NULL)
    text = "";
  if (*text != '\0' && !g_utf8_validate (text, -1, NULL))
    {
      g_set_error_literal (error, WARD_ERROR, WARD_ERROR_INVALID, _("The text is not UTF-8."));
      return FALSE;
    }
  if (field->type == WARD_TYPE_LIST)
    {
      if (*text != '\0')
        return list_from_string (record, field, text, error);
      ward_record_set_list (record, field, NULL);
      return TRUE;
    }
  if (field->type == WARD_TYPE_LOCAL && *text != '\0' &&
      !ward_local_parse (text, NULL, NULL, error))
    return FALSE;
  if (ward_field_is_text (field))
    {
      ward_record_set_text (record, field, text);
      return TRUE;
    }
  if (*text != '\0' && !number_from_string (field, text, &number, error))
    return FALSE;
  ward_record_set_number (record, field, number);
  return TRUE;
}

char *
ward_record_to_string (const WardRecord *record, const WardField *field)
{
  gint64 number;

  if (ward_record_is_empty (record, field))
    return g_strdup ("");
  if (ward_field_is_text (field))
    return g_strdup (ward_record_text (record, field));
  if (field->type == WARD_TYPE_LIST)
    return g_strjoinv (";", (char **) ward_record_list (record, field));
  number = ward_record_number (record, field);
  switch (field->type)
    {
    case WARD_TYPE_BOOL:
      return g_strdup (number ? "true" : "false");
    case WARD_TYPE_DATE:
      return ward_date_format (number);
    case WARD_TYPE_TIME:
      return ward_time_format (number);
    case WARD_TYPE_ENUM:
      return g_strdup (ward_enum_nick (ward_field_enum (field), number));
    default:
      return g_strdup_printf ("%" G_GINT64_FORMAT, number);
    }
}

static char *
display_list (const WardRecord *record, const WardField *field)
{
  const WardEnum *e = ward_field_enum (field);
  const char *const *items = ward_record_list (record, field);
  GString *out = g_string_new (NULL);

  for (guint i = 0; items[i] != NULL; i++)
    {
      gint64 value = e != NULL ? ward_enum_find (e, items[i]) : WARD_NONE, date;
      g_autofree char *day =
          e == NULL && ward_date_parse (items[i], &date, NULL) ? ward_date_display (date) : NULL;

      if (i > 0)
        g_string_append (out, ", ");
      g_string_append (out, value != WARD_NONE ? ward_enum_label (e, value)
                            : day != NULL      ? day
                                               : items[i]);
    }
  return g_string_free (out, FALSE);
}

static char *
display_local (const char *text)
{
  g_autofree char *day = NULL;
  gint64 date = 0;
  int minute = 0;

  if (!ward_local_parse (text, &date, &minute, NULL))
    return g_strdup (text);
  day = ward_date_display (date);
  return g_strdup_printf ("%s, %02d:%02d", day, minute / 60, minute % 60);
}

gboolean
ward_field_is_rule (const WardField *field)
{
  return g_str_equal (field->name, "rrule");
}

/* The first start on the local clock, however the kind keeps it; NULL when it has none. */
static char *
local_start (const WardRecord *record, const WardField *field)
{
  g_autofree char *day = NULL;
  gint64 time, date;

  if (field == NULL || ward_record_is_empty (record, field))
    return NULL;
  if (field->type == WARD_TYPE_LOCAL)
    return g_strdup (ward_record_text (record, field));
  time = ward_record_number (record, field);
  date = ward_time_local_date (time);
  day = ward_date_format (date);
  time = (time - ward_date_start (date)) / 60;
  return g_strdup_printf ("%sT%02d:%02d", day, (int) (time / 60), (int) (time % 60));
}

char *
ward_record_recurrence (const WardRecord *record, gboolean veiled)
{
  const WardField *starts = ward_kind_field (record->kind, "starts");
  const WardField *exdates = ward_kind_field (record->kind, "exdates");
  const char *rrule = ward_record_get (record, "rrule");
  g_autofree char *start = NULL;
  gint64 minutes = ward_record_get_number (record, "minutes");
  gint64 from = ward_record_get_number (record, "starts");
  gint64 to = ward_record_get_number (record, "ends");

  if (rrule == NULL)
    return g_strdup ("");
  if (starts != NULL && !(veiled && (starts->flags & WARD_PLACE)))
    start = local_start (record, starts);
  if (from != WARD_NONE && to != WARD_NONE)
    minutes = (to - from) / 60;
  return ward_recurrence_say (start, minutes, rrule,
                              exdates != NULL ? ward_record_list (record, exdates) : NULL);
}

char *
ward_record_display (const WardRecord *record, const WardField *field)
{
  gint64 number;

  if (ward_record_is_empty (record, field))
    return g_strdup ("");
  if (field->type == WARD_TYPE_LIST)
    return display_list (record, field);
  if (field->type == WARD_TYPE_LOCAL)
    return display_local (ward_record_text (record, field));
  if (field->type == WARD_TYPE_SHAPE)
    return g_strdup (_("Shape on the map"));
  if (ward_field_is_rule (field))
    return ward_record_recurrence (record, TRUE);
  if (ward_field_is_text (field))
    return g_strdup (ward_record_text (record, field));
  number = ward_record_number (record, field);
  switch (field->type)
    {
    case WARD_TYPE_BOOL:
      return g_strdup (number ? _("Yes") : _("No"));
    case WARD_TYPE_DATE:
      return ward_date_display (number);
    case WARD_TYPE_TIME:
      return ward_time_display (number);
    case WARD_TYPE_ENUM:
      return g_strdup (ward_enum_label (ward_field_enum (field), number));
    default:
      return g_strdup_printf ("%" G_GINT64_FORMAT, number);
    }
}

char *
ward_record_title (const WardRecord *record)
{
  g_auto (GStrv) names = g_strsplit (record->kind->title, " ", -1);
  GString *out = g_string_new (NULL);

  for (guint i = 0; names[i] != NULL; i++)
    {
      const WardField *field = ward_kind_field (record->kind, names[i]);
      g_autofree char *part = NULL;

      if (field == NULL || field->type == WARD_TYPE_REF || (field->flags & WARD_PLACE))
        continue;
      part = ward_record_display (record, field);
      if (*part == '\0')
        continue;
      if (out->len > 0)
        g_string_append (out, " · ");
      g_string_append (out, part);
    }
  if (out->len == 0)
    g_string_append (out, ward_kind_label (record->kind));
  return g_string_free (out, FALSE);
}
