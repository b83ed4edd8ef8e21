/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-json.h"

#include <math.h>

#include "ward-time.h"

static void
write_sample (WardJsonWriter *w)
{
  ward_json_begin_object (w, NULL);
  ward_json_put_string (w, "s", "a\"b");
  ward_json_put_string (w, "none", NULL);
  ward_json_put_int (w, "i", -9007199254740992);
  ward_json_put_bool (w, "t", TRUE);
  ward_json_begin_array (w, "list");
  ward_json_put_int (w, NULL, 1);
  ward_json_begin_object (w, NULL);
  ward_json_end_object (w);
  ward_json_put_raw (w, NULL, "[2]");
  ward_json_end_array (w);
  ward_json_begin_array (w, "empty");
  ward_json_end_array (w);
  ward_json_put_null (w, "n");
  ward_json_end_object (w);
}

static void
test_commas_and_lines_are_minded (void)
{
  g_autoptr (WardJsonWriter) compact = ward_json_writer_new (FALSE);
  g_autoptr (WardJsonWriter) pretty = ward_json_writer_new (TRUE);
  g_autofree char *one = NULL;
  g_autofree char *two = NULL;

  write_sample (compact);
  write_sample (pretty);
  one = ward_json_writer_finish (compact);
  two = ward_json_writer_finish (pretty);
  g_assert_cmpstr (one, ==, "{\"s\":\"a\\\"b\",\"none\":null,\"i\":-9007199254740992,\"t\":true,"
                            "\"list\":[1,{},[2]],\"empty\":[],\"n\":null}");
  g_assert_cmpstr (two, ==, "{\n  \"s\": \"a\\\"b\",\n  \"none\": null,\n"
                            "  \"i\": -9007199254740992,\n  \"t\": true,\n  \"list\": [\n    1,\n"
                            "    {},\n    [2]\n  ],\n  \"empty\": [],\n  \"n\": null\n}");
}

static void
check_decimal (double value, int decimals, const char *wanted)
{
  g_autoptr (WardJsonWriter) w = ward_json_writer_new (FALSE);
  g_autofree char *text = NULL;

  ward_json_put_decimal (w, NULL, value, decimals);
  text = ward_json_writer_finish (w);
  g_assert_cmpstr (text, ==, wanted);
}

static void
test_decimals_are_fixed (void)
{
  check_decimal (53.8, 7, "53.8");
  check_decimal (-1.5491234, 7, "-1.5491234");
  check_decimal (53, 3, "53");
  check_decimal (100, 0, "100");
  check_decimal (-0.00001, 3, "0");
  check_decimal (1e-10, 12, "0.0000000001");
  check_decimal (1e17, 2, "100000000000000000");
  check_decimal (INFINITY, 2, "null");
  check_decimal (NAN, 2, "null");
}

static void
test_integers_that_nobody_reads_are_null (void)
{
  g_autoptr (WardJsonWriter) w = ward_json_writer_new (FALSE);
  g_autofree char *text = NULL;

  ward_json_begin_array (w, NULL);
  ward_json_put_int (w, NULL, WARD_NONE);
  ward_json_put_int (w, NULL, G_GINT64_CONSTANT (9007199254740993));
  ward_json_put_int (w, NULL, G_GINT64_CONSTANT (9007199254740992));
  ward_json_end_array (w);
  text = ward_json_writer_finish (w);
  g_assert_cmpstr (text, ==, "[null,null,9007199254740992]");
}

static void
test_strings_are_escaped (void)
{
  static const struct {
    const char *text;
    const char *quoted;
  } cases[] = {
    { "", "\"\"" },
    { "plain", "\"plain\"" },
    { "\"\\/\b\f\n\r\t\x01\x1f\x7f", "\"\\\"\\\\/\\b\\f\\n\\r\\t\\u0001\\u001f\x7f\"" },
    { "\xc3\xa9\xf0\x9f\x98\x80", "\"\xc3\xa9\xf0\x9f\x98\x80\"" },
    { "a\xff", "\"a\xef\xbf\xbd\"" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *quoted = ward_json_quote (cases[i].text);
      g_autoptr (WardJson) json = ward_json_parse (quoted, -1, &ward_json_line_limits, NULL);

      g_assert_cmpstr (quoted, ==, cases[i].quoted);
      g_assert_nonnull (ward_json_string (json));
    }
}

static void
test_what_was_read_is_written_alike (void)
{
  static const char *const cases[] = {
    "null", "true", "-17", "[]", "{}", "\"\\u0001\"", "{\"z\":1,\"a\":[{\"m\":null},\"x\"]}",
    "1.5", "1.0", "-0.0", "1e+17", "1e-10", "0.1", "1.7976931348623157e+308", "5e-324",
    "0.30000000000000004", "123456789.125",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (WardJson) json = ward_json_parse (cases[i], -1, &ward_json_line_limits, NULL);
      g_autofree char *text = ward_json_to_text (json);
      g_autoptr (WardJson) again = ward_json_parse (text, -1, &ward_json_line_limits, NULL);

      g_assert_nonnull (json);
      g_assert_cmpint (ward_json_type (json), ==, ward_json_type (again));
      g_assert_true (!(ward_json_number (json) < ward_json_number (again)));
      g_assert_true (!(ward_json_number (json) > ward_json_number (again)));
      if (cases[i][0] != '5')
        g_assert_cmpstr (text, ==, cases[i]);
    }
}

static void
test_a_name_out_of_place_is_a_programming_error (void)
{
  if (g_test_subprocess ())
    {
      g_autoptr (WardJsonWriter) w = ward_json_writer_new (FALSE);

      ward_json_begin_object (w, NULL);
      ward_json_put_int (w, NULL, 1);
      return;
    }
  g_test_trap_subprocess (NULL, 0, 0);
  g_test_trap_assert_failed ();
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/json-write/commas-and-lines-are-minded", test_commas_and_lines_are_minded);
  g_test_add_func ("/json-write/decimals-are-fixed", test_decimals_are_fixed);
  g_test_add_func ("/json-write/integers-that-nobody-reads-are-null",
                   test_integers_that_nobody_reads_are_null);
  g_test_add_func ("/json-write/strings-are-escaped", test_strings_are_escaped);
  g_test_add_func ("/json-write/what-was-read-is-written-alike",
                   test_what_was_read_is_written_alike);
  g_test_add_func ("/json-write/a-name-out-of-place-is-a-programming-error",
                   test_a_name_out_of_place_is_a_programming_error);
  return g_test_run ();
}
