/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-json.h"

#include <glib/gi18n-lib.h>
#include <json-glib/json-glib.h>
#include <math.h>
#include <string.h>

#include "ward-error.h"
#include "ward-place.h"

#define DEPTH_STOP 64
#define INT_MAX_DIGITS 16
#define INT_LIMIT (G_GINT64_CONSTANT (1) << 53)
#define NUMBER_MAX_CHARS 64

const WardJsonLimits ward_json_line_limits = { 256 * 1024, 16, 128 };
const WardJsonLimits ward_json_file_limits = { 64 * 1024 * 1024, 32, 4096 };

typedef struct {
  const char *text;
  const char *pos;
  const char *end;
  guint max_depth;
  guint max_members;
  guint depth;
  GString *string; /* the string read last, unescaped */
  const char *fault_at;
  const char *fault;
  WardErrorCode fault_code;
} Reader;

static gboolean read_value (Reader *r, JsonNode **ret_node);

static gboolean
refuse (Reader *r, const char *at, const char *message)
{
  r->fault_at = at;
  r->fault_code = WARD_ERROR_INVALID;
  r->fault = message;
  return FALSE;
}

static gboolean
refuse_size (Reader *r, const char *at, const char *message)
{
  refuse (r, at, message);
  r->fault_code = WARD_ERROR_TOO_LARGE;
  return FALSE;
}

/* The byte at pos; 0 at the end, which no valid text holds. */
static char
peek (const Reader *r)
{
  return r->pos < r->end ? *r->pos : '\0';
}

static void
skip_space (Reader *r)
{
  while (r->pos < r->end
         && (*r->pos == ' ' || *r->pos == '\n' || *r->pos == '\r' || *r->pos == '\t'))
    r->pos++;
}

static gboolean
accept (Reader *r, char c)
{
  if (peek (r) != c)
    return FALSE;
  r->pos++;
  return TRUE;
}

static gboolean
read_hex4 (Reader *r, gunichar *ret_unit)
{
  gunichar unit = 0;

  if (r->end - r->pos < 4)
    return FALSE;
  for (int i = 0; i < 4; i++)
    {
      int digit = g_ascii_xdigit_value (r->pos[i]);

      if (digit < 0)
        return FALSE;
      unit = unit << 4 | (gunichar) digit;
    }
  r->pos += 4;
  *ret_unit = unit;
  return TRUE;
}

/* What follows "\u". */
static gboolean
read_unicode_escape (Reader *r, const char *at)
{
  gunichar unit, low = 0;

  if (!read_hex4 (r, &unit))
    return refuse (r, at, N_("\\u needs four hexadecimal digits"));
  if (unit == 0)
    return refuse (r, at, N_("a string may not hold a NUL"));
  if (unit >= 0xd800 && unit <= 0xdfff)
    {
      if (unit >= 0xdc00 || !accept (r, '\\') || !accept (r, 'u') || !read_hex4 (r, &low)
          || low < 0xdc00 || low > 0xdfff)
        return refuse (r, at, N_("half of a surrogate pair stands alone"));
      unit = 0x10000 + ((unit - 0xd800) << 10) + (low - 0xdc00);
    }
  g_string_append_unichar (r->string, unit);
  return TRUE;
}

static gboolean
read_escape (Reader *r)
{
  static const char from[] = "\"\\/bfnrt", to[] = "\"\\/\b\f\n\r\t";
  const char *at = r->pos - 1;
  const char *which;

  if (accept (r, 'u'))
    return read_unicode_escape (r, at);
  which = peek (r) == '\0' ? NULL : strchr (from, peek (r));
  if (which == NULL)
    return refuse (r, at, N_("JSON knows no such escape"));
  g_string_append_c (r->string, to[which - from]);
  r->pos++;
  return TRUE;
}

/* A string, whose opening quote stands at pos, into r->string. */
static gboolean
read_string (Reader *r)
{
  const char *opening = r->pos++;

  g_string_truncate (r->string, 0);
  for (;;)
    {
      const char *from = r->pos;

      while (r->pos < r->end && (guchar) *r->pos >= 0x20 && *r->pos != '"' && *r->pos != '\\')
        r->pos++;
      g_string_append_len (r->string, from, r->pos - from);
      if (r->pos == r->end)
        return refuse (r, opening, N_("the string that opens here isn't closed"));
      if (accept (r, '"'))
        return TRUE;
      if (!accept (r, '\\'))
        return refuse (r, r->pos, N_("a control character in a string must be escaped"));
      if (!read_escape (r))
        return FALSE;
    }
}

static guint
skip_digits (Reader *r)
{
  const char *from = r->pos;

  while (g_ascii_isdigit (peek (r)))
    r->pos++;
  return (guint) (r->pos - from);
}

static gboolean
make_int (Reader *r, const char *from, guint n_digits, JsonNode **ret_node)
{
  gint64 value = 0;
  gboolean negative = *from == '-';

  if (n_digits <= INT_MAX_DIGITS)
    for (const char *p = from + negative; p < r->pos; p++)
      value = value * 10 + (*p - '0');
  if (n_digits > INT_MAX_DIGITS || value > INT_LIMIT)
    return refuse (r, from, N_("the integer is beyond 2^53"));
  *ret_node = json_node_init_int (json_node_alloc (), negative ? -value : value);
  return TRUE;
}

static gboolean
make_double (Reader *r, const char *from, JsonNode **ret_node)
{
  char buffer[NUMBER_MAX_CHARS + 1];
  gsize len = (gsize) (r->pos - from);
  double value;

  if (len > NUMBER_MAX_CHARS)
    return refuse (r, from, N_("the number has too many digits"));
  memcpy (buffer, from, len);
  buffer[len] = '\0';
  value = g_ascii_strtod (buffer, NULL);
  if (!isfinite (value))
    return refuse (r, from, N_("the number is too large"));
  *ret_node = json_node_init_double (json_node_alloc (), value);
  return TRUE;
}

static gboolean
read_number (Reader *r, JsonNode **ret_node)
{
  const char *from = r->pos;
  gboolean is_int = TRUE;
  const char *first;
  guint n_digits;

  accept (r, '-');
  first = r->pos;
  n_digits = skip_digits (r);
  if (n_digits == 0 || (n_digits > 1 && *first == '0'))
    return refuse (r, from, N_("not a number as JSON writes them"));
  if (accept (r, '.'))
    {
      is_int = FALSE;
      if (skip_digits (r) == 0)
        return refuse (r, from, N_("a digit must follow the decimal point"));
    }
  if (peek (r) == 'e' || peek (r) == 'E')
    {
      is_int = FALSE;
      r->pos++;
      if (!accept (r, '+'))
        accept (r, '-');
      if (skip_digits (r) == 0)
        return refuse (r, from, N_("a digit must follow the exponent's e"));
    }
  return is_int ? make_int (r, from, n_digits, ret_node) : make_double (r, from, ret_node);
}

static gboolean
read_member (Reader *r, JsonObject *object)
{
  g_autofree char *name = NULL;
  const char *at = r->pos;
  JsonNode *value;

  if (peek (r) != '"')
    return refuse (r, at, N_("a member name in double quotes is expected"));
  if (json_object_get_size (object) >= r->max_members)
    return refuse_size (r, at, N_("the object has too many members"));
  if (!read_string (r))
    return FALSE;
  if (r->string->len == 0)
    return refuse (r, at, N_("a member name is empty"));
  if (json_object_has_member (object, r->string->str))
    return refuse (r, at, N_("a member of this name is there already"));
  name = g_strndup (r->string->str, r->string->len);
  skip_space (r);
  if (!accept (r, ':'))
    return refuse (r, r->pos, N_("a colon is expected"));
  if (!read_value (r, &value))
    return FALSE;
  json_object_set_member (object, name, value);
  return TRUE;
}

static gboolean
read_members (Reader *r, JsonObject *object)
{
  skip_space (r);
  if (accept (r, '}'))
    return TRUE;
  for (;;)
    {
      skip_space (r);
      if (!read_member (r, object))
        return FALSE;
      skip_space (r);
      if (accept (r, '}'))
        return TRUE;
      if (!accept (r, ','))
        return refuse (r, r->pos, N_("a comma or the object's end is expected"));
    }
}

static gboolean
read_items (Reader *r, JsonArray *array)
{
  JsonNode *value;

  skip_space (r);
  if (accept (r, ']'))
    return TRUE;
  for (;;)
    {
      if (!read_value (r, &value))
        return FALSE;
      json_array_add_element (array, value);
      skip_space (r);
      if (accept (r, ']'))
        return TRUE;
      if (!accept (r, ','))
        return refuse (r, r->pos, N_("a comma or the array's end is expected"));
    }
}

static gboolean
read_container (Reader *r, JsonNode **ret_node)
{
  g_autoptr (JsonNode) node = NULL;
  gboolean ok;

  if (r->depth >= r->max_depth)
    return refuse_size (r, r->pos, N_("arrays and objects are nested too deeply"));
  r->depth++;
  if (accept (r, '{'))
    {
      node = json_node_init_object (json_node_alloc (), NULL);
      json_node_take_object (node, json_object_new ());
      ok = read_members (r, json_node_get_object (node));
    }
  else
    {
      r->pos++;
      node = json_node_init_array (json_node_alloc (), NULL);
      json_node_take_array (node, json_array_new ());
      ok = read_items (r, json_node_get_array (node));
    }
  r->depth--;
  if (ok)
    *ret_node = g_steal_pointer (&node);
  return ok;
}

static gboolean
read_word (Reader *r, JsonNode **ret_node)
{
  static const char *const words[] = { "null", "true", "false" };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      gsize len = strlen (words[i]);

      if ((gsize) (r->end - r->pos) < len || memcmp (r->pos, words[i], len) != 0
          || g_ascii_isalnum (len < (gsize) (r->end - r->pos) ? r->pos[len] : ' '))
        continue;
      r->pos += len;
      *ret_node = i == 0 ? json_node_init_null (json_node_alloc ())
                         : json_node_init_boolean (json_node_alloc (), i == 1);
      return TRUE;
    }
  return refuse (r, r->pos, N_("a value is expected"));
}

static gboolean
read_value (Reader *r, JsonNode **ret_node)
{
  skip_space (r);
  switch (peek (r))
    {
    case '{':
    case '[':
      return read_container (r, ret_node);
    case '"':
      if (!read_string (r))
        return FALSE;
      *ret_node = json_node_init_string (json_node_alloc (), r->string->str);
      return TRUE;
    case '-':
    case '0' ... '9':
      return read_number (r, ret_node);
    default:
      return read_word (r, ret_node);
    }
}

static gboolean
check_text (Reader *r)
{
  const char *bad;

  if (r->end - r->text >= 3 && memcmp (r->text, "\xef\xbb\xbf", 3) == 0)
    return refuse (r, r->text, N_("the text starts with a byte order mark, which JSON forbids"));
  if (g_utf8_validate_len (r->text, (gsize) (r->end - r->text), &bad))
    return TRUE;
  return refuse (r, bad, *bad == '\0' ? N_("there is a NUL byte") : N_("the text isn't UTF-8"));
}

static gboolean
read_document (Reader *r, JsonNode **ret_node)
{
  g_autoptr (JsonNode) node = NULL;

  if (!check_text (r) || !read_value (r, &node))
    return FALSE;
  skip_space (r);
  if (r->pos < r->end)
    return refuse (r, r->pos, N_("something follows after the value's end"));
  *ret_node = g_steal_pointer (&node);
  return TRUE;
}

WardJson *
ward_json_parse (const char *text, gssize len, const WardJsonLimits *limits, GError **error)
{
  gsize size = len < 0 ? strlen (text) : (gsize) len;
  g_autoptr (GString) string = NULL;
  JsonNode *node = NULL;
  guint line, column;

  if (size > limits->max_bytes)
    {
      g_set_error (error, WARD_ERROR, WARD_ERROR_TOO_LARGE,
                   _("The text is larger than %" G_GSIZE_FORMAT " bytes."), limits->max_bytes);
      return NULL;
    }

  string = g_string_sized_new (256);
  Reader reader = {
    .text = text, .pos = text, .end = text + size, .string = string,
    .max_depth = MIN (limits->max_depth, DEPTH_STOP), .max_members = limits->max_members,
  };
  if (read_document (&reader, &node))
    return (WardJson *) node;
  ward_place_of (text, reader.fault_at, &line, &column);
  g_set_error (error, WARD_ERROR, reader.fault_code, _("Line %u, column %u: %s."), line, column,
               _(reader.fault));
  return NULL;
}
