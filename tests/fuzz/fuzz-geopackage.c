/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fuzz-target.h"

#include "ward-error.h"
#include "ward-geopackage-read.h"
#include "ward-wkb.h"

/* Whatever the blob of a geometry holds, GeoJSON of some sort comes of it. */
static void
read_blob (const uint8_t *data, size_t size)
{
  g_autoptr (WardJsonWriter) w = ward_json_writer_new (FALSE);
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  g_autoptr (WardJson) json = NULL;

  ward_json_begin_object (w, NULL);
  ward_wkb_write_geometry (w, data, size);
  ward_json_end_object (w);
  text = ward_json_writer_finish (w);
  json = ward_json_parse (text, -1, &ward_json_file_limits, &error);
  g_assert_no_error (error);
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  g_autoptr (WardJson) json = NULL;

  read_blob (data, size);
  text = ward_geopackage_to_geojson ((const char *) data, size, &error);
  if (text == NULL)
    {
      g_assert_true (error->domain == WARD_ERROR);
      g_assert_true (g_utf8_validate (error->message, -1, NULL));
      return 0;
    }
  json = ward_json_parse (text, -1, &ward_json_file_limits, NULL);
  /* A column may be called as another one is, which our reader refuses: then nothing is read. */
  if (json != NULL)
    g_assert_cmpint (ward_json_type (ward_json_member (json, "features")), ==, WARD_JSON_ARRAY);
  return 0;
}
