/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fuzz-target.h"

#include "ward-geopackage-read.h"
#include "ward-import-draft.h"

/* Whatever a file holds, each of its rows is read or told by its line. */

static void
check_error (const GError *error)
{
  g_assert_true (error->domain == WARD_ERROR);
  g_assert_true (error->code == WARD_ERROR_INVALID || error->code == WARD_ERROR_TOO_LARGE);
  g_assert_true (g_utf8_validate (error->message, -1, NULL));
}

/* A GeoPackage can be damaged, and of another reference system, besides. */
static void
check_unread (const char *data, gsize len, const GError *error)
{
  gboolean named = error->domain == WARD_ERROR && (error->code == WARD_ERROR_CORRUPT ||
                                                   error->code == WARD_ERROR_UNSUPPORTED);

  if (!named || !ward_geopackage_is (data, len))
    check_error (error);
}

/* A geometry becomes a shape that can be written and read, or a problem. */
static void
check_geometry (const WardJson *geometry)
{
  const WardKind *kind = ward_kind_find ("area");
  g_autoptr (WardRecord) record = ward_record_new (kind);
  g_autoptr (GPtrArray) problems = ward_problems_new ();
  WardTarget target = { WARD_TARGET_FIELD, ward_kind_shape (kind) };
  WardCell cell = { "geometry", NULL, geometry };
  gboolean ok = ward_cell_set (record, NULL, &target, &cell, problems);

  g_assert_cmpint (ok, ==, problems->len == 0);
  if (ok && !ward_record_is_empty (record, target.field))
    g_assert_true (ward_shape_text_box (ward_record_text (record, target.field),
                                        (gint64[4]) { 0 }));
}

static void
check_row (const WardRow *row)
{
  for (guint i = 0; i < row->n; i++)
    {
      g_assert_nonnull (row->cells[i].name);
      if (row->cells[i].text != NULL)
        ward_cell_is_formula (row->cells[i].text);
    }
  if (row->geometry != NULL)
    check_geometry (row->geometry);
}

static void
check_file (const char *data, gsize len, const char *name)
{
  g_autoptr (GError) error = NULL;
  WardImportFile file = { .data = data, .len = len, .name = name };
  g_autoptr (WardSource) source = ward_source_new (&file, &error);
  WardRow row;
  guint last = 0;

  if (source == NULL)
    {
      check_unread (data, len, error);
      return;
    }
  while (ward_source_next (source, &row, &error))
    {
      g_assert_cmpuint (row.line, >, last);
      last = row.line;
      if (error != NULL)
        check_error (error);
      else
        check_row (&row);
      g_clear_error (&error);
    }
}

static void
check_map (const char *data, gsize len)
{
  g_autofree char *text = g_strndup (data, len);
  g_autoptr (GError) error = NULL;
  g_autoptr (WardImportMap) map = ward_import_map_read (text, &error);
  g_autoptr (WardPlan) plan = NULL;

  if (map != NULL)
    plan = ward_plan_new (ward_kind_find ("premises"), map, &error);
  g_assert_true ((plan == NULL) == (error != NULL));
  if (error != NULL)
    check_error (error);
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  static const char *const names[] = { NULL, "x.csv", "x.geojson", "x.jsonl" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    check_file ((const char *) data, size, names[i]);
  check_map ((const char *) data, size);
  return 0;
}
