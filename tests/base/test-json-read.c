/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-json.h"

#include <string.h>

#include "ward-error.h"

static void
check_refused_len (const char *text, gsize len, const char *message)
{
  g_autofree char *copy = g_memdup2 (text, len); /* without a NUL after it */
  g_autoptr (GError) error = NULL;

  g_assert_null (ward_json_parse (copy ? copy : "", (gssize) len, &ward_json_line_limits, &error));
  g_assert_error (error, WARD_ERROR, WARD_ERROR_INVALID);
  g_assert_cmpstr (error->message, ==, message);
}

static void
test_what_a_lax_parser_takes_is_refused (void)
{
  static const struct {
    const char *text;
    const char *message;
  } cases[] = {
    { "0123", "Line 1, column 1: not a number as JSON writes them." },
    { "0x1F", "Line 1, column 2: something follows after the value's end." },
    { "9223372036854775808", "Line 1, column 1: the integer is beyond 2^53." },
    { "{\"a\":\n 9007199254740993}", "Line 2, column 2: the integer is beyond 2^53." },
    { "-9007199254740993", "Line 1, column 1: the integer is beyond 2^53." },
    { "1e999", "Line 1, column 1: the number is too large." },
    { "1e+17.0", "Line 1, column 6: something follows after the value's end." },
    { "{\"a\":1}{\"b\":2}", "Line 1, column 8: something follows after the value's end." },
    { "", "Line 1, column 1: a value is expected." },
    { " \n ", "Line 2, column 2: a value is expected." },
    { "{\"a\":1,\n\"a\":2}", "Line 2, column 1: a member of this name is there already." },
    { "{\"a\":1,\"\\u0061\":2}", "Line 1, column 8: a member of this name is there already." },
    { "{\"a\":{\"b\":1,\"b\":1}}", "Line 1, column 13: a member of this name is there already." },
    { "\"x\\u0000y\"", "Line 1, column 3: a string may not hold a NUL." },
    { "/* c */ 1", "Line 1, column 1: a value is expected." },
    { "1 // c", "Line 1, column 3: something follows after the value's end." },
    { "var x = {};", "Line 1, column 1: a value is expected." },
    { "'x'", "Line 1, column 1: a value is expected." },
    { "{'a':1}", "Line 1, column 2: a member name in double quotes is expected." },
    { "{a:1}", "Line 1, column 2: a member name in double quotes is expected." },
    { "\"a\nb\"", "Line 1, column 3: a control character in a string must be escaped." },
    { "\"a\tb\"", "Line 1, column 3: a control character in a string must be escaped." },
    { ".5", "Line 1, column 1: a value is expected." },
    { "1.", "Line 1, column 1: a digit must follow the decimal point." },
    { "1.e5", "Line 1, column 1: a digit must follow the decimal point." },
    { "1e", "Line 1, column 1: a digit must follow the exponent's e." },
    { "1e+", "Line 1, column 1: a digit must follow the exponent's e." },
    { "-", "Line 1, column 1: not a number as JSON writes them." },
    { "-01", "Line 1, column 1: not a number as JSON writes them." },
    { "+1", "Line 1, column 1: a value is expected." },
    { "NaN", "Line 1, column 1: a value is expected." },
    { "Infinity", "Line 1, column 1: a value is expected." },
    { "\"\\x\"", "Line 1, column 2: JSON knows no such escape." },
    { "\"\\", "Line 1, column 2: JSON knows no such escape." },
    { "\"\\u12g4\"", "Line 1, column 2: \\u needs four hexadecimal digits." },
    { "\"\\u12", "Line 1, column 2: \\u needs four hexadecimal digits." },
    { "\"\\ud800\"", "Line 1, column 2: half of a surrogate pair stands alone." },
    { "\"\\ud800x\"", "Line 1, column 2: half of a surrogate pair stands alone." },
    { "\"\\ud800\\u0041\"", "Line 1, column 2: half of a surrogate pair stands alone." },
    { "\"\\ud800\\ud800\"", "Line 1, column 2: half of a surrogate pair stands alone." },
    { "\"\\udc00\\ud800\"", "Line 1, column 2: half of a surrogate pair stands alone." },
    { "[\"\xc3\xa9\", \xff]", "Line 1, column 7: the text isn't UTF-8." },
    { "\"\xed\xa0\x80\"", "Line 1, column 2: the text isn't UTF-8." },
    { "\"\xc0\x80\"", "Line 1, column 2: the text isn't UTF-8." },
    { "\xef\xbb\xbf{}",
      "Line 1, column 1: the text starts with a byte order mark, which JSON forbids." },
    { "\xef\xbb", "Line 1, column 1: the text isn't UTF-8." },
    { "[1,]", "Line 1, column 4: a value is expected." },
    { "[,1]", "Line 1, column 2: a value is expected." },
    { "[1 2]", "Line 1, column 4: a comma or the array's end is expected." },
    { "[1", "Line 1, column 3: a comma or the array's end is expected." },
    { "{\"a\":1,}", "Line 1, column 8: a member name in double quotes is expected." },
    { "{\"a\" 1}", "Line 1, column 6: a colon is expected." },
    { "{\"a\":}", "Line 1, column 6: a value is expected." },
    { "{\"a\":1", "Line 1, column 7: a comma or the object's end is expected." },
    { "{\"\":1}", "Line 1, column 2: a member name is empty." },
    { "\"abc", "Line 1, column 1: the string that opens here isn't closed." },
    { "tru", "Line 1, column 1: a value is expected." },
    { "truex", "Line 1, column 1: a value is expected." },
    { "True", "Line 1, column 1: a value is expected." },
    { "nullnull", "Line 1, column 1: a value is expected." },
    { "{} word", "Line 1, column 4: something follows after the value's end." },
    { "\xc2\xa0""1", "Line 1, column 1: a value is expected." },
    { "[1]\f", "Line 1, column 4: something follows after the value's end." },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    check_refused_len (cases[i].text, strlen (cases[i].text), cases[i].message);
  check_refused_len ("[1,\n\0]", 6, "Line 2, column 1: there is a NUL byte.");
  check_refused_len ("\"a\0b\"", 5, "Line 1, column 3: there is a NUL byte.");
}

/* text n times, then NULL or the error. */
static void
check_repeated (const char *text, guint n, const WardJsonLimits *limits, int code,
                const char *message)
{
  g_autoptr (GString) many = g_string_new (NULL);
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < n; i++)
    g_string_append (many, text);
  g_assert_null (ward_json_parse (many->str, (gssize) many->len, limits, &error));
  g_assert_error (error, WARD_ERROR, code);
  g_assert_cmpstr (error->message, ==, message);
}

static void
test_limits_hold (void)
{
  const WardJsonLimits boundless = { G_MAXSIZE, G_MAXUINT, G_MAXUINT };
  const WardJsonLimits small = { 9, 2, 2 };
  g_autoptr (WardJson) fits = ward_json_parse ("[[1,2,3]]", -1, &small, NULL);
  g_autoptr (WardJson) two = ward_json_parse ("{\"a\":0}", -1, &small, NULL);

  g_assert_nonnull (fits);
  g_assert_nonnull (two);
  check_repeated ("[", 75000, &ward_json_line_limits, WARD_ERROR_TOO_LARGE,
                  "Line 1, column 17: arrays and objects are nested too deeply.");
  check_repeated ("[", 5000000, &ward_json_file_limits, WARD_ERROR_TOO_LARGE,
                  "Line 1, column 33: arrays and objects are nested too deeply.");
  check_repeated ("{\"a\":", 75000, &boundless, WARD_ERROR_TOO_LARGE,
                  "Line 1, column 321: arrays and objects are nested too deeply.");
  check_repeated ("[[1,2,3]] ", 1, &small, WARD_ERROR_TOO_LARGE,
                  "The text is larger than 9 bytes.");
  check_repeated (" ", 256 * 1024 + 1, &ward_json_line_limits, WARD_ERROR_TOO_LARGE,
                  "The text is larger than 262144 bytes.");
}

static void
test_members_are_counted (void)
{
  g_autoptr (GString) text = g_string_new ("{");
  g_autoptr (WardJson) json = NULL;
  g_autoptr (GError) error = NULL;

  for (int i = 0; i < 128; i++)
    g_string_append_printf (text, "%s\"m%d\":%d", i ? "," : "", i, i);
  g_string_append (text, "}");
  json = ward_json_parse (text->str, -1, &ward_json_line_limits, NULL);
  g_assert_cmpuint (ward_json_length (json), ==, 128);
  g_string_truncate (text, text->len - 1);
  g_string_append (text, ",\"m128\":0}");
  g_assert_null (ward_json_parse (text->str, -1, &ward_json_line_limits, &error));
  g_assert_error (error, WARD_ERROR, WARD_ERROR_TOO_LARGE);
}

static void
test_types_and_values (void)
{
  g_autoptr (WardJson) json = ward_json_parse (
    " { \"n\" : null, \"t\":true,\"f\":false, \"i\":-42,\"big\":9007199254740992, \"d\":1.5e2,\n"
    "\"s\":\"a\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e9\\ud83d\\ude00\",\"a\":[1,[],{}],\"z\":-0 } ",
    -1, &ward_json_line_limits, NULL);

  g_assert_cmpint (ward_json_type (json), ==, WARD_JSON_OBJECT);
  g_assert_cmpint (ward_json_type (ward_json_member (json, "n")), ==, WARD_JSON_NULL);
  g_assert_nonnull (ward_json_member (json, "n"));
  g_assert_true (ward_json_get_bool (json, "t", FALSE));
  g_assert_false (ward_json_get_bool (json, "f", TRUE));
  g_assert_cmpint (ward_json_get_int (json, "i", 0), ==, -42);
  g_assert_cmpint (ward_json_get_int (json, "z", 1), ==, 0);
  g_assert_cmpint (ward_json_get_int (json, "big", 0), ==, G_GINT64_CONSTANT (9007199254740992));
  g_assert_cmpint (ward_json_type (ward_json_member (json, "d")), ==, WARD_JSON_NUMBER);
  g_assert_cmpfloat (ward_json_number (ward_json_member (json, "d")), ==, 150);
  g_assert_cmpfloat (ward_json_number (ward_json_member (json, "i")), ==, -42);
  g_assert_cmpstr (ward_json_get_string (json, "s"), ==,
                   "a\"\\/\b\f\n\r\t\xc3\xa9\xf0\x9f\x98\x80");
  g_assert_cmpuint (ward_json_length (ward_json_member (json, "a")), ==, 3);
  g_assert_cmpint (ward_json_int (ward_json_item (ward_json_member (json, "a"), 0)), ==, 1);
  g_assert_null (ward_json_item (ward_json_member (json, "a"), 3));
}

static void
test_a_wrong_type_is_no_value (void)
{
  g_autoptr (WardJson) json =
    ward_json_parse ("{\"s\":\"1\",\"i\":1,\"d\":1.0,\"t\":true,\"n\":null}", -1,
                     &ward_json_line_limits, NULL);

  g_assert_cmpint (ward_json_get_int (json, "s", 7), ==, 7);
  g_assert_cmpint (ward_json_get_int (json, "d", 7), ==, 7);
  g_assert_cmpint (ward_json_get_int (json, "none", 7), ==, 7);
  g_assert_true (ward_json_get_bool (json, "i", TRUE));
  g_assert_null (ward_json_get_string (json, "i"));
  g_assert_null (ward_json_get_string (json, "n"));
  g_assert_cmpint (ward_json_int (ward_json_member (json, "t")), ==, 0);
  g_assert_cmpfloat (ward_json_number (ward_json_member (json, "s")), ==, 0);
  g_assert_null (ward_json_member (ward_json_member (json, "s"), "x"));
  g_assert_null (ward_json_item (json, 0));
  g_assert_cmpuint (ward_json_length (ward_json_member (json, "s")), ==, 0);
  g_assert_cmpint (ward_json_type (NULL), ==, WARD_JSON_NULL);
  g_assert_null (ward_json_get_string (NULL, "x"));
}

static void
test_members_keep_their_order (void)
{
  g_autoptr (WardJson) json = ward_json_parse ("{\"z\":1,\"a\":2,\"m\":3,\"b\":4}", -1,
                                               &ward_json_line_limits, NULL);
  static const char *const names[] = { "z", "a", "m", "b" };

  for (guint i = 0; i < 4; i++)
    {
      g_assert_cmpstr (ward_json_member_name (json, i), ==, names[i]);
      g_assert_cmpint (ward_json_int (ward_json_member_at (json, i)), ==, (int) i + 1);
    }
  g_assert_null (ward_json_member_name (json, 4));
  g_assert_null (ward_json_member_at (json, 4));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/json-read/what-a-lax-parser-takes-is-refused",
                   test_what_a_lax_parser_takes_is_refused);
  g_test_add_func ("/json-read/limits-hold", test_limits_hold);
  g_test_add_func ("/json-read/members-are-counted", test_members_are_counted);
  g_test_add_func ("/json-read/types-and-values", test_types_and_values);
  g_test_add_func ("/json-read/a-wrong-type-is-no-value", test_a_wrong_type_is_no_value);
  g_test_add_func ("/json-read/members-keep-their-order", test_members_keep_their_order);
  return g_test_run ();
}
