/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fuzz-target.h"

#include "ward-error.h"
#include "ward-json.h"

/* A refusal says where, or that there is too much. */
static void
check_refusal (const GError *error)
{
  g_assert_nonnull (error);
  g_assert_true (error->domain == WARD_ERROR);
  g_assert_true (error->code == WARD_ERROR_INVALID || error->code == WARD_ERROR_TOO_LARGE);
  g_assert_true (g_str_has_prefix (error->message, "Line ")
                 || g_str_has_prefix (error->message, "The text is larger "));
  g_assert_true (g_utf8_validate (error->message, -1, NULL));
}

/* What was read is written, and that is read and written alike: compact as it was, pretty too. */
static void
check_round_trip (const WardJson *json)
{
  static const WardJsonLimits wide = { 16 * 1024 * 1024, 16, 128 };
  g_autoptr (WardJsonWriter) w = ward_json_writer_new (TRUE);
  g_autofree char *text = ward_json_to_text (json);
  g_autofree char *pretty = NULL;
  g_autofree char *again_text = NULL;
  g_autoptr (WardJson) again = NULL;

  ward_json_put_value (w, NULL, json);
  pretty = ward_json_writer_finish (w);
  again = ward_json_parse (pretty, -1, &wide, NULL);
  g_assert_nonnull (again);
  again_text = ward_json_to_text (again);
  g_assert_cmpstr (again_text, ==, text);
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WardJson) json = ward_json_parse ((const char *) data, (gssize) size,
                                               &ward_json_line_limits, &error);

  if (json)
    check_round_trip (json);
  else
    check_refusal (error);
  return 0;
}
