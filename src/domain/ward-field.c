/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-field.h"

#include <glib/gi18n-lib.h>

static const char *const type_names[] = {
  "text", "int", "bool", "date", "time", "local", "enum", "ref", "list", "shape",
};

gint64
ward_enum_find (const WardEnum *e, const char *nick)
{
  if (nick == NULL)
    return WARD_NONE;
  for (guint i = 0; i < e->n; i++)
    if (g_str_equal (e->values[i].nick, nick))
      return i;
  return WARD_NONE;
}

const char *
ward_enum_nick (const WardEnum *e, gint64 value)
{
  return value >= 0 && value < e->n ? e->values[value].nick : NULL;
}

const char *
ward_enum_label (const WardEnum *e, gint64 value)
{
  return value >= 0 && value < e->n ? _(e->values[value].label) : "";
}

const char *
ward_field_type_name (WardFieldType type)
{
  return type_names[type];
}

const WardEnum *
ward_field_enum (const WardField *field)
{
  if (field->flags & WARD_REFS)
    return NULL;
  return field->type == WARD_TYPE_ENUM || field->type == WARD_TYPE_LIST ? field->arg : NULL;
}

const char *
ward_field_target (const WardField *field)
{
  return field->type == WARD_TYPE_REF || (field->flags & WARD_REFS) ? field->arg : NULL;
}

gboolean
ward_field_is_text (const WardField *field)
{
  return field->type == WARD_TYPE_TEXT || field->type == WARD_TYPE_LOCAL ||
         field->type == WARD_TYPE_REF || field->type == WARD_TYPE_SHAPE;
}

gboolean
ward_field_is_number (const WardField *field)
{
  return !ward_field_is_text (field) && field->type != WARD_TYPE_LIST;
}

const char *
ward_field_label (const WardField *field)
{
  return _(field->label);
}
