/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-json.h"

#include <math.h>
#include <string.h>

#define INT_LIMIT (G_GINT64_CONSTANT (1) << 53)

struct _WardJsonWriter {
  GString *out;
  GByteArray *open; /* '{' or '[' for each level not yet ended */
  gboolean pretty;
  gboolean has_value; /* one stands on this level already */
};

WardJsonWriter *
ward_json_writer_new (gboolean pretty)
{
  WardJsonWriter *w = g_new0 (WardJsonWriter, 1);

  w->out = g_string_sized_new (256);
  w->open = g_byte_array_new ();
  w->pretty = pretty;
  return w;
}

void
ward_json_writer_free (WardJsonWriter *w)
{
  if (w == NULL)
    return;
  g_string_free (w->out, TRUE);
  g_byte_array_unref (w->open);
  g_free (w);
}

static void
append_escape (GString *out, guchar c)
{
  static const char from[] = "\"\\\b\f\n\r\t", to[] = "\"\\bfnrt";
  const char *which = strchr (from, c);

  if (which)
    {
      g_string_append_c (out, '\\');
      g_string_append_c (out, to[which - from]);
    }
  else
    g_string_append_printf (out, "\\u%04x", c);
}

static void
append_string (GString *out, const char *text)
{
  g_autofree char *valid = NULL;
  const char *p;

  if (!g_utf8_validate (text, -1, NULL))
    text = valid = g_utf8_make_valid (text, -1);
  g_string_append_c (out, '"');
  for (p = text; *p != '\0'; p++)
    if ((guchar) *p < 0x20 || *p == '"' || *p == '\\')
      {
        g_string_append_len (out, text, p - text);
        append_escape (out, (guchar) *p);
        text = p + 1;
      }
  g_string_append_len (out, text, p - text);
  g_string_append_c (out, '"');
}

static void
new_line (WardJsonWriter *w)
{
  if (!w->pretty)
    return;
  g_string_append_c (w->out, '\n');
  for (guint i = 0; i < w->open->len; i++)
    g_string_append (w->out, "  ");
}

/* What stands before a value: comma, line, name. */
static void
begin_value (WardJsonWriter *w, const char *name)
{
  gboolean in_object = w->open->len > 0 && w->open->data[w->open->len - 1] == '{';

  g_assert (in_object == (name != NULL));
  g_assert (w->open->len > 0 || !w->has_value);
  if (w->has_value)
    g_string_append_c (w->out, ',');
  if (w->open->len > 0)
    new_line (w);
  if (name)
    {
      append_string (w->out, name);
      g_string_append (w->out, w->pretty ? ": " : ":");
    }
  w->has_value = TRUE;
}

static void
begin (WardJsonWriter *w, const char *name, char bracket)
{
  begin_value (w, name);
  g_string_append_c (w->out, bracket);
  g_byte_array_append (w->open, (const guint8 *) &bracket, 1);
  w->has_value = FALSE;
}

static void
end (WardJsonWriter *w, char opening, char closing)
{
  g_assert (w->open->len > 0 && w->open->data[w->open->len - 1] == opening);
  g_byte_array_set_size (w->open, w->open->len - 1);
  if (w->has_value)
    new_line (w);
  g_string_append_c (w->out, closing);
  w->has_value = TRUE;
}

void
ward_json_begin_object (WardJsonWriter *w, const char *name)
{
  begin (w, name, '{');
}

void
ward_json_end_object (WardJsonWriter *w)
{
  end (w, '{', '}');
}

void
ward_json_begin_array (WardJsonWriter *w, const char *name)
{
  begin (w, name, '[');
}

void
ward_json_end_array (WardJsonWriter *w)
{
  end (w, '[', ']');
}

void
ward_json_put_raw (WardJsonWriter *w, const char *name, const char *json)
{
  begin_value (w, name);
  g_string_append (w->out, json);
}

void
ward_json_put_null (WardJsonWriter *w, const char *name)
{
  ward_json_put_raw (w, name, "null");
}

void
ward_json_put_bool (WardJsonWriter *w, const char *name, gboolean value)
{
  ward_json_put_raw (w, name, value ? "true" : "false");
}

void
ward_json_put_string (WardJsonWriter *w, const char *name, const char *value)
{
  if (value == NULL)
    {
      ward_json_put_null (w, name);
      return;
    }
  begin_value (w, name);
  append_string (w->out, value);
}

void
ward_json_put_int (WardJsonWriter *w, const char *name, gint64 value)
{
  char buffer[24];

  if (value < -INT_LIMIT || value > INT_LIMIT)
    {
      ward_json_put_null (w, name);
      return;
    }
  g_snprintf (buffer, sizeof buffer, "%" G_GINT64_FORMAT, value);
  ward_json_put_raw (w, name, buffer);
}

/* "53.800" to "53.8", "53.000" to "53", "-0" to "0". */
static void
cut_zeros (char *number)
{
  gsize len = strlen (number);

  if (strchr (number, '.') == NULL)
    return;
  while (number[len - 1] == '0')
    len--;
  if (number[len - 1] == '.')
    len--;
  number[len] = '\0';
}

void
ward_json_put_decimal (WardJsonWriter *w, const char *name, double value, int decimals)
{
  char buffer[400], format[8];

  if (!isfinite (value))
    {
      ward_json_put_null (w, name);
      return;
    }
  g_snprintf (format, sizeof format, "%%.%df", CLAMP (decimals, 0, 17));
  g_ascii_formatd (buffer, sizeof buffer, format, value);
  cut_zeros (buffer);
  ward_json_put_raw (w, name, g_strcmp0 (buffer, "-0") == 0 ? "0" : buffer);
}

/* The shortest text that reads back as the same double, and as a double, not an integer. */
static void
put_double (WardJsonWriter *w, const char *name, double value)
{
  static const char *const formats[] = { "%.15g", "%.16g", "%.17g" };
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  for (gsize i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      double again;

      g_ascii_formatd (buffer, sizeof buffer - 2, formats[i], value);
      again = g_ascii_strtod (buffer, NULL);
      if (!(again < value) && !(again > value))
        break;
    }
  if (strpbrk (buffer, ".e") == NULL)
    g_strlcat (buffer, ".0", sizeof buffer);
  ward_json_put_raw (w, name, buffer);
}

static void
put_members (WardJsonWriter *w, const WardJson *object)
{
  for (guint i = 0; i < ward_json_length (object); i++)
    {
      const char *name = ward_json_member_name (object, i);

      ward_json_put_value (w, name, ward_json_member (object, name));
    }
}

static void
put_items (WardJsonWriter *w, const WardJson *array)
{
  for (guint i = 0; i < ward_json_length (array); i++)
    ward_json_put_value (w, NULL, ward_json_item (array, i));
}

void
ward_json_put_value (WardJsonWriter *w, const char *name, const WardJson *value)
{
  switch (ward_json_type (value))
    {
    case WARD_JSON_BOOL:
      ward_json_put_bool (w, name, ward_json_bool (value));
      break;
    case WARD_JSON_INT:
      ward_json_put_int (w, name, ward_json_int (value));
      break;
    case WARD_JSON_NUMBER:
      put_double (w, name, ward_json_number (value));
      break;
    case WARD_JSON_STRING:
      ward_json_put_string (w, name, ward_json_string (value));
      break;
    case WARD_JSON_ARRAY:
      ward_json_begin_array (w, name);
      put_items (w, value);
      ward_json_end_array (w);
      break;
    case WARD_JSON_OBJECT:
      ward_json_begin_object (w, name);
      put_members (w, value);
      ward_json_end_object (w);
      break;
    case WARD_JSON_NULL:
    default:
      ward_json_put_null (w, name);
      break;
    }
}

char *
ward_json_writer_finish (WardJsonWriter *w)
{
  g_assert (w->open->len == 0 && w->has_value);
  return g_strdup (w->out->str);
}

char *
ward_json_to_text (const WardJson *json)
{
  g_autoptr (WardJsonWriter) w = ward_json_writer_new (FALSE);

  ward_json_put_value (w, NULL, json);
  return ward_json_writer_finish (w);
}

char *
ward_json_quote (const char *text)
{
  GString *out = g_string_sized_new (strlen (text) + 2);

  append_string (out, text);
  return g_string_free (out, FALSE);
}
