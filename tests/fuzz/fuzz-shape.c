/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fuzz-target.h"

#include "ward-error.h"
#include "ward-shape.h"

/* What was taken can be written and read again, is the same, and can be measured. */
static void
check_taken (const WardShape *shape)
{
  g_autofree char *degrees = ward_shape_to_degrees_text (shape);
  g_autofree char *text = ward_shape_to_text (shape), *text_again = NULL;
  g_autoptr (WardShape) again = ward_shape_parse_degrees (degrees, NULL, NULL);
  WardShapeBox box = ward_shape_box (shape);
  double lon, lat;

  g_assert_nonnull (again);
  text_again = ward_shape_to_text (again);
  g_assert_cmpstr (text, ==, text_again);
  g_assert_cmpint (box.west, <=, box.east);
  g_assert_cmpint (box.south, <=, box.north);
  ward_shape_inner_point (shape, &lon, &lat);
  g_assert_true (lon >= -180 && lon <= 180 && lat >= -90 && lat <= 90);
  g_assert_true (ward_shape_area (shape) >= 0);
  g_assert_true (ward_shape_perimeter (shape) >= 0);
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autofree char *text = g_strndup ((const char *) data, size);
  g_autoptr (GError) error = NULL;
  g_autoptr (WardShape) shape = ward_shape_parse_degrees (text, NULL, &error);

  if (shape != NULL)
    {
      check_taken (shape);
      return 0;
    }
  g_assert_true (error->domain == WARD_ERROR);
  g_assert_true (g_utf8_validate (error->message, -1, NULL));
  return 0;
}
