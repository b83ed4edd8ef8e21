/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "ward-csv.h"
#include "ward-geopackage-read.h"
#include "ward-import-draft.h"

typedef enum { FORMAT_CSV, FORMAT_GEOJSON, FORMAT_LINES, FORMAT_ARRAY, FORMAT_PACKAGE } Format;

struct _WardSource {
  Format format;
  const char *data;        /* the file */
  const char *p, *end;     /* of JSON Lines: what is left */
  guint line;              /* of JSON Lines: read so far */
  WardCsv *csv;
  WardJson *json;          /* the whole file, or of JSON Lines the line */
  const WardJson *items;   /* features, or records */
  guint i;
  GArray *cells;           /* of WardCell */
  char *package;           /* of a GeoPackage: its layer as GeoJSON */
};

static gboolean
refuse (GError **error, const char *message)
{
  g_set_error_literal (error, WARD_ERROR, WARD_ERROR_INVALID, message);
  return FALSE;
}

static const char *
skip_space (const char *p, const char *end)
{
  if (end - p >= 3 && memcmp (p, "\xef\xbb\xbf", 3) == 0)
    p += 3;
  while (p < end && g_ascii_isspace (*p))
    p++;
  return p;
}

/* By the name's ending, else by the content. */
static Format
guess_format (const WardImportFile *file)
{
  static const struct {
    const char *suffix;
    Format format;
  } endings[] = {
    { ".csv", FORMAT_CSV },      { ".geojson", FORMAT_GEOJSON }, { ".jsonl", FORMAT_LINES },
    { ".ndjson", FORMAT_LINES }, { ".jsonlines", FORMAT_LINES },
  };
  g_autofree char *name = g_ascii_strdown (file->name != NULL ? file->name : "", -1);
  const char *end = file->data + file->len;
  const char *p = skip_space (file->data, end);

  if (ward_geopackage_is (file->data, file->len))
    return FORMAT_PACKAGE;
  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    if (g_str_has_suffix (name, endings[i].suffix))
      return endings[i].format;
  if (p < end && *p == '[')
    return FORMAT_ARRAY;
  if (p < end && *p == '{')
    return g_strstr_len (p, MIN (end - p, 4096), "\"Feature") != NULL ? FORMAT_GEOJSON
                                                                       : FORMAT_LINES;
  return FORMAT_CSV;
}

static gboolean
open_csv (WardSource *source, const WardImportFile *file, GError **error)
{
  source->csv = ward_csv_new (file->data, file->len, error);
  return source->csv != NULL;
}

static gboolean
open_geojson (WardSource *source, const WardImportFile *file, GError **error)
{
  const char *p = skip_space (file->data, file->data + file->len);
  const char *type;

  source->json = ward_json_parse (p, file->data + file->len - p, &ward_json_file_limits, error);
  if (source->json == NULL)
    return FALSE;
  type = ward_json_get_string (source->json, "type");
  if (g_strcmp0 (type, "FeatureCollection") != 0)
    return refuse (error, _("This is not GeoJSON: a FeatureCollection is expected."));
  source->items = ward_json_member (source->json, "features");
  if (ward_json_type (source->items) != WARD_JSON_ARRAY)
    return refuse (error, _("This is not GeoJSON: its “features” are missing."));
  return ward_json_length (source->items) > 0 || refuse (error, _("The file holds no feature."));
}

/* From here on it is GeoJSON. */
static gboolean
open_package (WardSource *source, const WardImportFile *file, GError **error)
{
  WardImportFile inner = { 0 };

  source->format = FORMAT_GEOJSON;
  source->package = ward_geopackage_to_geojson (file->data, file->len, error);
  if (source->package == NULL)
    return FALSE;
  inner.data = source->package;
  inner.len = strlen (source->package);
  return open_geojson (source, &inner, error);
}

static gboolean
open_array (WardSource *source, const WardImportFile *file, GError **error)
{
  const char *p = skip_space (file->data, file->data + file->len);

  source->json = ward_json_parse (p, file->data + file->len - p, &ward_json_file_limits, error);
  source->items = source->json;
  return source->json != NULL &&
         (ward_json_length (source->items) > 0 || refuse (error, _("The file holds no record.")));
}

WardSource *
ward_source_new (const WardImportFile *file, GError **error)
{
  g_autoptr (WardSource) source = g_new0 (WardSource, 1);
  const char *end = file->data + file->len;
  gboolean ok = TRUE;

  source->format = guess_format (file);
  source->cells = g_array_new (FALSE, TRUE, sizeof (WardCell));
  source->data = file->data;
  source->p = skip_space (file->data, end);
  source->end = end;
  if (source->p == end)
    ok = refuse (error, _("The file is empty."));
  else if (source->format == FORMAT_CSV)
    ok = open_csv (source, file, error);
  else if (source->format == FORMAT_GEOJSON)
    ok = open_geojson (source, file, error);
  else if (source->format == FORMAT_PACKAGE)
    ok = open_package (source, file, error);
  else if (source->format == FORMAT_ARRAY)
    ok = open_array (source, file, error);
  else
    source->p = file->data;
  return ok ? g_steal_pointer (&source) : NULL;
}

void
ward_source_free (WardSource *source)
{
  if (source == NULL)
    return;
  g_clear_pointer (&source->csv, ward_csv_free);
  g_clear_pointer (&source->json, ward_json_free);
  g_clear_pointer (&source->cells, g_array_unref);
  g_free (source->package);
  g_free (source);
}

const char *const *
ward_source_headings (const WardSource *source)
{
  return source->csv != NULL ? ward_csv_headings (source->csv) : NULL;
}

guint
ward_source_size (const WardSource *source)
{
  guint lines = 1;

  if (source->items != NULL)
    return ward_json_length (source->items);
  for (const char *p = source->data; p < source->end; p++)
    {
      p = memchr (p, '\n', source->end - p);
      if (p == NULL)
        break;
      lines++;
    }
  return lines;
}

static gboolean
next_csv (WardSource *source, WardRow *row, GError **error)
{
  const char *const *headings = ward_csv_headings (source->csv);
  guint n = ward_csv_n_columns (source->csv);
  const char *const *cells = ward_csv_next (source->csv, &row->line, error);

  if (cells == NULL)
    return error != NULL && *error != NULL;
  g_array_set_size (source->cells, n);
  for (guint i = 0; i < n; i++)
    g_array_index (source->cells, WardCell, i) = (WardCell) { headings[i], cells[i], NULL };
  return TRUE;
}

/* The members of an object as cells. */
static void
add_members (WardSource *source, const WardJson *object)
{
  for (guint i = 0; i < ward_json_length (object); i++)
    {
      const WardJson *value = ward_json_member_at (object, i);
      WardCell cell = { ward_json_member_name (object, i), ward_json_string (value), value };

      g_array_append_val (source->cells, cell);
    }
}

static gboolean
has_name (WardSource *source, const char *name)
{
  for (guint i = 0; i < source->cells->len; i++)
    if (g_strcmp0 (g_array_index (source->cells, WardCell, i).name, name) == 0)
      return TRUE;
  return FALSE;
}

static gboolean
read_feature (WardSource *source, const WardJson *feature, WardRow *row, GError **error)
{
  const WardJson *properties = ward_json_member (feature, "properties");
  const WardJson *id = ward_json_member (feature, "id");

  if (g_strcmp0 (ward_json_get_string (feature, "type"), "Feature") != 0)
    return refuse (error, _("This is no Feature."));
  if (properties != NULL && ward_json_type (properties) != WARD_JSON_OBJECT &&
      ward_json_type (properties) != WARD_JSON_NULL)
    return refuse (error, _("The feature’s properties are not an object."));
  add_members (source, properties);
  if (ward_json_type (id) == WARD_JSON_STRING && !has_name (source, "id"))
    {
      WardCell cell = { "id", ward_json_string (id), id };

      g_array_append_val (source->cells, cell);
    }
  row->geometry = ward_json_member (feature, "geometry");
  return TRUE;
}

static gboolean
read_object (WardSource *source, const WardJson *object, GError **error)
{
  if (ward_json_type (object) != WARD_JSON_OBJECT)
    return refuse (error, _("A record is one JSON object."));
  add_members (source, object);
  return TRUE;
}

static gboolean
next_item (WardSource *source, WardRow *row, GError **error)
{
  const WardJson *item = ward_json_item (source->items, source->i);

  if (item == NULL)
    return FALSE;
  row->line = ++source->i;
  row->whole = item;
  if (source->format == FORMAT_GEOJSON)
    read_feature (source, item, row, error);
  else
    read_object (source, item, error);
  return TRUE;
}

static gboolean
next_line (WardSource *source, WardRow *row, GError **error)
{
  while (source->p < source->end)
    {
      const char *start = source->p;
      const char *line_end = memchr (start, '\n', source->end - start);
      const char *stop = line_end != NULL ? line_end : source->end;

      source->p = line_end != NULL ? line_end + 1 : source->end;
      row->line = ++source->line;
      start = skip_space (start, stop);
      if (start == stop)
        continue;
      g_clear_pointer (&source->json, ward_json_free);
      source->json = ward_json_parse (start, stop - start, &ward_json_line_limits, error);
      row->whole = source->json;
      if (source->json != NULL)
        read_object (source, source->json, error);
      return TRUE;
    }
  return FALSE;
}

gboolean
ward_source_next (WardSource *source, WardRow *row, GError **error)
{
  gboolean more;

  *row = (WardRow) { 0 };
  if (source->format == FORMAT_CSV)
    more = next_csv (source, row, error);
  else
    {
      g_array_set_size (source->cells, 0);
      more = source->format == FORMAT_LINES ? next_line (source, row, error)
                                            : next_item (source, row, error);
    }
  row->cells = (WardCell *) source->cells->data;
  row->n = source->cells->len;
  return more;
}
