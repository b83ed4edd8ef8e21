/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "ward-case-file.h"
#include "ward-commit.h"
#include "ward-veil.h"

static GPtrArray *
rows_of (WardPlaceFile *file, const WardContext *context, const char *kind)
{
  GPtrArray *rows = ward_reader_by_ref (ward_records_reader (context->db), kind, "premises",
                                        file->file.premises->id);

  return ward_case_keep (file->kept, rows, (GDestroyNotify) g_ptr_array_unref);
}

static void
read_place (WardPlaceFile *file, const WardContext *context, gboolean exact)
{
  const GPtrArray *places = rows_of (file, context, "place");
  g_autoptr (WardVeil) veil = NULL;

  if (places->len == 0 || ward_record_is (file->file.premises, "occupancy", "sole"))
    return;
  if (exact)
    {
      file->file.place = places->pdata[0];
      return;
    }
  veil = ward_veil_new (context, NULL);
  file->cell = veil != NULL ? ward_veil_dup_name (veil, file->file.premises->id) : NULL;
  file->file.cell = file->cell;
}

static void
read_findings (WardPlaceFile *file, const WardContext *context)
{
  g_autoptr (GPtrArray) now = ward_judge (context, file->file.premises, WARD_GATE_SAVE);
  GArray *rows = ward_case_keep (file->kept, ward_case_findings (now, file->kept),
                                 (GDestroyNotify) g_array_unref);

  file->file.findings = (const WardFileFinding *) rows->data;
  file->file.n_findings = rows->len;
}

WardPlaceFile *
ward_place_file_new (const WardContext *context, const char *id, gboolean exact, GError **error)
{
  WardRecord *premises = ward_records_get (context->db, ward_kind_find ("premises"), id, error);
  GPtrArray *assessments;
  WardPlaceFile *file;

  if (premises == NULL)
    {
      if (error != NULL && *error == NULL)
        g_set_error_literal (error, WARD_ERROR, WARD_ERROR_NOT_FOUND,
                             _("There is no such premises here."));
      return NULL;
    }
  file = g_new0 (WardPlaceFile, 1);
  file->kept = ward_case_kept_new ();
  file->file.premises = ward_case_keep (file->kept, premises, (GDestroyNotify) ward_record_free);
  read_place (file, context, exact);
  assessments = rows_of (file, context, "assessment");
  ward_case_sort_assessments (assessments);
  file->file.assessments = assessments;
  file->file.visits = rows_of (file, context, "visit");
  file->file.escalations = rows_of (file, context, "escalation");
  file->file.decisions = rows_of (file, context, "decision");
  file->file.tellings = rows_of (file, context, "telling");
  read_findings (file, context);
  return file;
}

void
ward_place_file_free (WardPlaceFile *file)
{
  if (file == NULL)
    return;
  g_ptr_array_unref (file->kept);
  g_free (file->cell);
  g_free (file);
}
