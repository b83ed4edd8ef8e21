/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "ward-disclose.h"
#include "ward-geopackage.h"
#include "ward-issue-private.h"
#include "ward-roles.h"
#include "ward-shape.h"
#include "ward-staff.h"

static const char *const formats[] = { "csv", "geojson", "gpkg", NULL };

/* What the export's functions are told. */
typedef struct {
  const WardContext *context;
  WardNaming *names;
  gboolean exact;
  WardProgress *progress;
} Source;

/* Before each record: whether it goes on. */
static gboolean
goes_on (const WardExport *how, guint i, guint n, GError **error)
{
  const Source *source = how->data;

  ward_progress_set (source->progress, i, n);
  return !g_cancellable_set_error_if_cancelled (source->context->cancellable, error);
}

static const char *
key_cb (const char *kind, const char *id, gpointer data)
{
  Source *source = data;

  return ward_naming_key (kind, id, source->names);
}

/* A premises has no shape of its own but, when exact, its place. Veiled it has none: rows that
 * bear a cell can be counted by cell and by any column (IE9). */
static char *
geometry_cb (const WardRecord *record, gpointer data)
{
  Source *source = data;
  g_autoptr (GPtrArray) places = NULL;

  if (!source->exact || !g_str_equal (record->kind->name, "premises"))
    return NULL;
  places = ward_reader_by_ref (ward_records_reader (source->context->db), "place", "premises",
                               record->id);
  return places->len > 0 ? ward_export_geometry (ward_record_get (places->pdata[0], "point"))
                         : NULL;
}

/* The place of a sole worker's home, should one still be held, goes nowhere (PM11). */
static gboolean
is_sole_place (const WardContext *context, const WardRecord *record)
{
  g_autoptr (WardRecord) premises = NULL;

  if (!g_str_equal (record->kind->name, "place"))
    return FALSE;
  premises = ward_reader_get (ward_records_reader (context->db), "premises",
                              ward_record_get (record, "premises"));
  return premises == NULL || ward_record_is (premises, "occupancy", "sole");
}

/* How many; -1 with error. */
static gint64
write_records (const WardContext *context, const WardExport *how, const WardKind *kind,
               const GPtrArray *records, gboolean geojson, GString *out, GError **error)
{
  gint64 n = 0;

  if (geojson)
    ward_export_geojson_begin (out, how, kind);
  else
    ward_export_csv_begin (out, how, kind);
  for (guint i = 0; i < records->len; i++)
    {
      if (!goes_on (how, i, records->len, error))
        return -1;
      if (!is_sole_place (context, records->pdata[i]) &&
          (geojson ? ward_export_geojson_add (out, how, records->pdata[i], n == 0)
                   : ward_export_csv_add (out, how, records->pdata[i])))
        n++;
    }
  if (geojson)
    ward_export_geojson_end (out);
  return n;
}

/* What a record is drawn as: the shape given in its place, else its own; NULL for none. */
static WardShape *
shape_of (const WardExport *how, const WardRecord *record)
{
  g_autofree char *given = how->geometry (record, how->data);
  const WardField *field = ward_kind_shape (record->kind);

  if (given != NULL)
    return ward_shape_parse_degrees (given, NULL, NULL);
  if (field == NULL || !ward_export_may_field (how, field) ||
      ward_record_is_empty (record, field))
    return NULL;
  return ward_shape_parse (ward_record_text (record, field), NULL, NULL);
}

static gboolean
add_feature (WardGeopackage *package, const WardExport *how, const WardRecord *record,
             const GPtrArray *fields, GError **error)
{
  g_autoptr (WardShape) shape = shape_of (how, record);
  g_autoptr (GBytes) wkb = shape != NULL ? ward_shape_to_wkb (shape) : NULL;
  g_autoptr (GPtrArray) values = g_ptr_array_new_with_free_func (g_free);
  WardShapeBox b = { 0 };

  for (guint i = 0; i < fields->len; i++)
    g_ptr_array_add (values, ward_export_cell (how, record, fields->pdata[i]));
  g_ptr_array_add (values, g_strdup (how->marking));
  if (shape != NULL)
    b = ward_shape_box (shape);
  return ward_geopackage_add (
      package, wkb, (double[]) { b.west * 1e-7, b.south * 1e-7, b.east * 1e-7, b.north * 1e-7 },
      (const char *const *) values->pdata, error);
}

/* The kind's fields as columns; shapes are no columns. */
static GPtrArray *
text_fields (const WardExport *how, const WardKind *kind)
{
  GPtrArray *fields = ward_export_fields (how, kind);

  for (guint i = fields->len; i-- > 0;)
    if (((const WardField *) fields->pdata[i])->type == WARD_TYPE_SHAPE)
      g_ptr_array_remove_index (fields, i);
  return fields;
}

static GBytes *
write_geopackage (const WardContext *context, const WardExport *how, const WardKind *kind,
                  const GPtrArray *records, gint64 *ret_n, GError **error)
{
  g_autoptr (GPtrArray) fields = text_fields (how, kind);
  g_autoptr (GPtrArray) columns = g_ptr_array_new ();
  g_autoptr (WardGeopackage) package = NULL;

  for (guint i = 0; i < fields->len; i++)
    g_ptr_array_add (columns, (gpointer) ((const WardField *) fields->pdata[i])->name);
  g_ptr_array_add (columns, (gpointer) WARD_EXPORT_MARKING);
  g_ptr_array_add (columns, NULL);
  package = ward_geopackage_new (kind->name, ward_kind_label (kind), how->marking,
                                 (const char *const *) columns->pdata, context->now, error);
  *ret_n = 0;
  for (guint i = 0; package != NULL && i < records->len; i++)
    {
      if (!goes_on (how, i, records->len, error))
        return NULL;
      if (is_sole_place (context, records->pdata[i]) ||
          !ward_export_may_record (how, records->pdata[i]))
        continue;
      if (!add_feature (package, how, records->pdata[i], fields, error))
        return NULL;
      (*ret_n)++;
    }
  return package != NULL ? ward_geopackage_finish (package, error) : NULL;
}

/* Text of records, or a package of them. */
static GBytes *
write_file (const WardContext *context, const WardExport *how, const char *format,
            const WardKind *kind, const GPtrArray *records, gint64 *ret_n, GError **error)
{
  GString *out;

  if (g_str_equal (format, "gpkg"))
    return write_geopackage (context, how, kind, records, ret_n, error);
  out = g_string_new (NULL);
  *ret_n = write_records (context, how, kind, records, g_str_equal (format, "geojson"), out, error);
  if (*ret_n >= 0)
    return g_string_free_to_bytes (out);
  g_string_free (out, TRUE);
  return NULL;
}

static gboolean
may_export (const WardContext *context, const char *format, const WardKind *kind,
            const WardExport *how, GError **error)
{
  if (!g_strv_contains (formats, format))
    g_set_error (error, WARD_ERROR, WARD_ERROR_UNSUPPORTED, _("There is no export as “%s” yet."),
                 format);
  else if (!ward_role_may_read (context->role, kind))
    g_set_error_literal (error, WARD_ERROR, WARD_ERROR_DENIED,
                         _("Your role does not see records of this kind."));
  else if (!ward_export_may_kind (how, kind))
    g_set_error_literal (error, WARD_ERROR, WARD_ERROR_DENIED,
                         _("Records of this kind don’t go out under this profile."));
  else
    return TRUE;
  return FALSE;
}

GBytes *
ward_issue_export (const WardContext *context, const char *format, const WardKind *kind,
                   const WardQuery *query, const WardIssue *issue, gint64 *ret_n, GError **error)
{
  Source source = { context, NULL, issue->exact_reason != NULL, issue->progress };
  WardExport how = { .profile = issue->profile,
                     .exact = source.exact,
                     .marking = WARD_ISSUE_MARKING,
                     .key = key_cb,
                     .geometry = geometry_cb,
                     .data = &source };
  g_autoptr (GPtrArray) records = NULL;
  GBytes *out;

  if (!ward_issue_check (context, issue, error) ||
      !may_export (context, format, kind, &how, error) || !ward_staff_check (context, query, error))
    return NULL;
  if (!how.exact && !g_str_equal (format, "csv") && g_str_equal (kind->name, "premises"))
    {
      out = ward_issue_cells (context, format, query, ret_n, error);
      return out != NULL
                 ? ward_issue_log (context, issue, kind->name, format, *ret_n, out, error)
                 : NULL;
    }
  records = ward_records_list (context->db, query, error);
  if (records == NULL ||
      (how.exact && !ward_disclose_may_exact (context, kind, records->len, issue->second, error)))
    return NULL;
  source.names = ward_naming_new (context);
  out = write_file (context, &how, format, kind, records, ret_n, error);
  g_clear_pointer (&source.names, ward_naming_free);
  return out != NULL
             ? ward_issue_log (context, issue, kind->name, format, *ret_n, out, error)
             : NULL;
}
