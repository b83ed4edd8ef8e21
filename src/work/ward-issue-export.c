/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "ward-disclose.h"
#include "ward-issue-private.h"
#include "ward-roles.h"
#include "ward-veil.h"

#define MARKING "OFFICIAL-SENSITIVE"

/* What the export's functions are told. */
typedef struct {
  const WardContext *context;
  WardNaming *names;
  WardVeil *veil; /* NULL where no veiled geometry is wanted */
} Source;

static const char *
key_cb (const char *kind, const char *id, gpointer data)
{
  Source *source = data;

  return ward_naming_key (kind, id, source->names);
}

/* A premises has no shape of its own: exact, its place; else the cell. */
static char *
geometry_cb (const WardRecord *record, gpointer data)
{
  Source *source = data;
  g_autoptr (GPtrArray) places = NULL;

  if (!g_str_equal (record->kind->name, "premises"))
    return NULL;
  if (source->veil != NULL)
    return ward_veil_dup_geometry (source->veil, record->id);
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

static gint64
write_records (const WardContext *context, const WardExport *how, const WardKind *kind,
               const GPtrArray *records, gboolean geojson, GString *out)
{
  gint64 n = 0;

  if (geojson)
    ward_export_geojson_begin (out, how, kind);
  else
    ward_export_csv_begin (out, how, kind);
  for (guint i = 0; i < records->len; i++)
    if (!is_sole_place (context, records->pdata[i]) &&
        (geojson ? ward_export_geojson_add (out, how, records->pdata[i], n == 0)
                 : ward_export_csv_add (out, how, records->pdata[i])))
      n++;
  if (geojson)
    ward_export_geojson_end (out);
  return n;
}

static gboolean
may_export (const WardContext *context, const char *format, const WardKind *kind,
            const WardExport *how, GError **error)
{
  if (!g_str_equal (format, "csv") && !g_str_equal (format, "geojson"))
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
  Source source = { context };
  WardExport how = { .profile = issue->profile,
                     .exact = issue->exact_reason != NULL,
                     .marking = MARKING,
                     .key = key_cb,
                     .geometry = geometry_cb,
                     .data = &source };
  g_autoptr (GPtrArray) records = NULL;
  gboolean geojson = g_str_equal (format, "geojson");
  GString *out;

  if (!ward_issue_check (context, issue, error) ||
      !may_export (context, format, kind, &how, error))
    return NULL;
  records = ward_records_list (context->db, query, error);
  if (records == NULL ||
      (how.exact && !ward_disclose_may_exact (context, kind, records->len, issue->second, error)))
    return NULL;
  source.names = ward_naming_new (context);
  if (!how.exact && geojson && g_str_equal (kind->name, "premises"))
    source.veil = ward_veil_new (context);
  out = g_string_new (NULL);
  *ret_n = write_records (context, &how, kind, records, geojson, out);
  g_clear_pointer (&source.names, ward_naming_free);
  g_clear_pointer (&source.veil, ward_veil_free);
  return ward_issue_log (context, issue, kind->name, format, *ret_n, g_string_free_to_bytes (out),
                         error);
}
