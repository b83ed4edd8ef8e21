/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fixture-decision.h"
#include "fixture-tool.h"
#include "ward-export.h"

#include "ward-csv.h"
#include "ward-json.h"
#include <string.h>

/* Off the invented coast; the outer ring of the second runs clockwise, and it has a hole. */
static const char *const shapes[] = {
  "{\"type\":\"Polygon\",\"coordinates\":[[[13500000,544500000],[13600000,544500000],[13600000,"
  "544600000],"
  "[13500000,544600000],[13500000,544500000]]]}",
  "{\"type\":\"Polygon\",\"coordinates\":[[[13500000,544500000],[13500000,544600000],[13600000,"
  "544600000],"
  "[13600000,544500000],[13500000,544500000]],[[13520000,544520000],[13540000,544520000],"
  "[13540000,544540000],[13520000,544540000],[13520000,544520000]]]}",
  "{\"type\":\"MultiPolygon\",\"coordinates\":[[[[13500000,544500000],[13510000,544500000],"
  "[13510000,544510000],[13500000,544500000]]],[[[13600000,544600000],[13610000,544600000],"
  "[13610000,544610000],[13600000,544600000]]]]}",
  NULL,
};

static WardRecord *
area_new (guint i)
{
  WardRecord *record = ward_record_new (ward_kind_find ("area"));

  record->id = g_strdup_printf ("01900000-0000-7000-8000-%012u", i);
  fixture_set (record, "name", "=HYPERLINK(\"x\"), Quay \"north\"");
  fixture_set (record, "use", "ward");
  if (shapes[i] != NULL)
    ward_record_set_text (record, ward_kind_shape (record->kind), shapes[i]);
  return record;
}

static char *
areas_geojson (const WardExport *how)
{
  GString *out = g_string_new (NULL);

  ward_export_geojson_begin (out, how, ward_kind_find ("area"));
  for (guint i = 0; i < G_N_ELEMENTS (shapes); i++)
    {
      g_autoptr (WardRecord) record = area_new (i);

      g_assert_true (ward_export_geojson_add (out, how, record, i == 0));
    }
  ward_export_geojson_end (out);
  return g_string_free (out, FALSE);
}

static void
test_ogr (void)
{
  WardExport how = { .profile = WARD_PROFILE_COMMAND,
                     .exact = TRUE,
                     .marking = "OFFICIAL-SENSITIVE" };
  g_autofree char *text = areas_geojson (&how);
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  char *folder = fixture_folder_new ();
  g_autofree char *path = fixture_write (folder, "areas.geojson", bytes);
  const char *argv[] = { "ogrinfo", "-ro", "-al", path, NULL };
  int status;
  g_autofree char *said = fixture_run (folder, &status, argv);

  g_assert_cmpint (status, ==, 0);
  g_assert_null (strstr (said, "Warning"));
  g_assert_null (strstr (said, "ERROR"));
  g_assert_nonnull (strstr (said, "Feature Count: 4"));
  g_assert_nonnull (
    strstr (said, "POLYGON ((1.35 54.45,1.36 54.45,1.36 54.46,1.35 54.46,1.35 54.45))"));
  g_assert_nonnull (strstr (said,
                            "POLYGON ((1.35 54.45,1.36 54.45,1.36 54.46,1.35 54.46,1.35 54.45),"
                            "(1.352 54.452,1.352 54.454,1.354 54.454,1.354 54.452,1.352 54.452))"));
  g_assert_nonnull (strstr (said, "MULTIPOLYGON"));
  fixture_folder_free (folder);
}

static void
test_geojson_empty (void)
{
  WardExport how = { .profile = WARD_PROFILE_COMMAND };
  g_autoptr (GString) out = g_string_new (NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (WardJson) json = NULL;

  ward_export_geojson_begin (out, &how, ward_kind_find ("area"));
  ward_export_geojson_end (out);
  json = ward_json_parse (out->str, -1, &ward_json_file_limits, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (ward_json_length (ward_json_member (json, "features")), ==, 0);
}

static void
test_csv (void)
{
  WardExport how = { .profile = WARD_PROFILE_COMMAND };
  g_autoptr (WardRecord) record = area_new (0);
  g_autoptr (GString) out = g_string_new (NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (WardCsv) csv = NULL;
  const char *const *cells;
  const char *const *heads;
  guint name = 0;

  ward_export_csv_begin (out, &how, record->kind);
  g_assert_true (ward_export_csv_add (out, &how, record));
  csv = ward_csv_new (out->str, out->len, &error);
  g_assert_no_error (error);
  heads = ward_csv_headings (csv);
  while (!g_str_equal (heads[name], "name"))
    name++;
  g_assert_nonnull (strstr (out->str, "'=HYPERLINK"));
  cells = ward_csv_next (csv, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (cells[name], ==, "=HYPERLINK(\"x\"), Quay \"north\"");
  g_assert_null (ward_csv_next (csv, NULL, &error));
}

static void
test_csv_marking (void)
{
  WardExport how = { .profile = WARD_PROFILE_COMMAND,
                     .marking = "OFFICIAL-SENSITIVE \xe2\x80\x93 police only" };
  g_autoptr (GString) out = g_string_new (NULL);

  g_autoptr (WardRecord) area = ward_record_new (ward_kind_find ("area"));

  ward_export_csv_begin (out, &how, area->kind);
  g_assert_true (g_str_has_prefix (out->str, "id,"));
  g_assert_true (g_str_has_suffix (out->str, ",marking\r\n"));
  g_assert_true (ward_export_csv_add (out, &how, area));
  g_assert_true (g_str_has_suffix (out->str, ",OFFICIAL-SENSITIVE \xe2\x80\x93 police only\r\n"));
}

static const char *
key_cb (const char *kind, const char *id, gpointer data)
{
  return g_str_equal (kind, "officer") ? "4021" : NULL;
}

static void
test_keys (void)
{
  g_autoptr (FixtureDecision) f = fixture_decision_new ("soa2a");
  WardExport how = { .profile = WARD_PROFILE_COMMAND, .key = key_cb };
  const WardRecord *assessment = g_ptr_array_index (f->file.assessments, 0);
  g_autofree char *officer =
    ward_export_cell (&how, assessment, ward_kind_field (assessment->kind, "assessor"));
  g_autofree char *partners =
    ward_export_cell (&how, assessment, ward_kind_field (assessment->kind, "partners"));

  g_assert_cmpstr (officer, ==, "4021");
  g_assert_cmpstr (partners, ==,
                   "01900000-0000-7000-8000-000000000001;01900000-0000-7000-8000-000000000002");
}

/* Every field of every kind under a profile. */
static void
check_profile (const WardExport *how)
{
  guint n;
  const WardKind *const *kinds = ward_kinds (&n);

  for (guint k = 0; k < n; k++)
    {
      g_autoptr (GPtrArray) out = ward_export_fields (how, kinds[k]);
      g_autoptr (GPtrArray) withheld = ward_export_withheld (how, kinds[k]);
      guint own = 0;

      for (guint i = 0; i < out->len; i++)
        {
          const WardField *field = g_ptr_array_index (out, i);
          gboolean is_own =
            field >= kinds[k]->fields && field < kinds[k]->fields + kinds[k]->n_fields;

          own += is_own ? 1 : 0;
          g_assert_false (field->flags & WARD_SECRET);
          g_assert_true (how->exact || !(field->flags & WARD_PLACE));
          if (is_own && how->profile == WARD_PROFILE_PARTNER)
            g_assert_true ((field->flags & WARD_SHARE) && !(field->flags & WARD_PLACE));
          if (is_own && how->profile == WARD_PROFILE_COURT)
            g_assert_true (field->flags & WARD_COURT);
        }
      g_assert_cmpuint (own + withheld->len, ==, kinds[k]->n_fields);
    }
}

static void
test_profiles (void)
{
  for (int profile = WARD_PROFILE_COMMAND; profile <= WARD_PROFILE_COURT; profile++)
    for (int exact = 0; exact < 2; exact++)
      {
        WardExport how = { .profile = (WardProfile) profile, .exact = exact };

        check_profile (&how);
      }
}

static void
test_kinds (void)
{
  static const struct {
    const char *kind;
    WardProfile profile;
    gboolean exact, may;
  } cases[] = {
    { "premises", WARD_PROFILE_COMMAND, FALSE, TRUE },
    { "premises", WARD_PROFILE_PARTNER, TRUE, FALSE },
    { "place", WARD_PROFILE_COMMAND, FALSE, FALSE },
    { "place", WARD_PROFILE_COMMAND, TRUE, TRUE },
    { "place", WARD_PROFILE_PARTNER, TRUE, FALSE },
    { "assessment", WARD_PROFILE_PARTNER, FALSE, FALSE },
    { "officer", WARD_PROFILE_PARTNER, FALSE, FALSE },
    { "site_time", WARD_PROFILE_PARTNER, FALSE, FALSE },
    { "partner", WARD_PROFILE_PARTNER, FALSE, TRUE },
    { "decision", WARD_PROFILE_COURT, FALSE, TRUE },
    { "ladder_step", WARD_PROFILE_COURT, FALSE, FALSE },
    { "option", WARD_PROFILE_COURT, FALSE, FALSE },
    { "protective_note", WARD_PROFILE_COMMAND, TRUE, FALSE },
    { "person_key", WARD_PROFILE_COMMAND, TRUE, FALSE },
    { "sketch", WARD_PROFILE_COMMAND, TRUE, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      WardExport how = { .profile = cases[i].profile, .exact = cases[i].exact };

      g_test_message ("%s %s", cases[i].kind, ward_profile_nick (cases[i].profile));
      g_assert_cmpint (ward_export_may_kind (&how, ward_kind_find (cases[i].kind)), ==,
                       cases[i].may);
    }
}

static void
test_sole (void)
{
  WardExport how = { .profile = WARD_PROFILE_COMMAND, .exact = TRUE };
  g_autoptr (WardRecord) record = ward_record_new (ward_kind_find ("premises"));
  g_autoptr (GString) out = g_string_new (NULL);

  fixture_set (record, "reference", "ALD-P-0099");
  fixture_set (record, "occupancy", "sole");
  g_assert_false (ward_export_csv_add (out, &how, record));
  g_assert_false (ward_export_geojson_add (out, &how, record, TRUE));
  g_assert_cmpuint (out->len, ==, 0);
}

static void
test_bad_shapes (void)
{
  static const char *const bad[] = { NULL, "", "{", "{\"type\":\"Point\"}", "[1,2]" };

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    g_assert_null (ward_export_geometry (bad[i]));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/export/geojson-opens-without-a-warning", test_ogr);
  g_test_add_func ("/export/geojson-of-nothing-is-sound", test_geojson_empty);
  g_test_add_func ("/export/csv-is-read-again-and-runs-nothing", test_csv);
  g_test_add_func ("/export/csv-marks-every-row", test_csv_marking);
  g_test_add_func ("/export/references-go-by-natural-key", test_keys);
  g_test_add_func ("/export/no-field-passes-its-profile", test_profiles);
  g_test_add_func ("/export/kinds-that-may-go-out", test_kinds);
  g_test_add_func ("/export/sole-workers-home-never", test_sole);
  g_test_add_func ("/export/bad-shape-gives-none", test_bad_shapes);
  return g_test_run ();
}
