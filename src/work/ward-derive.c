/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "ward-commit-private.h"
#include "ward-decision.h"
#include "ward-derive-private.h"
#include "ward-hash.h"
#include "ward-migrate.h"
#include "ward-patrol.h"
#include "ward-plan.h"
#include "ward-premises.h"

#define REVIEW_SECONDS (24 * WARD_HOUR)

static gint64
count_in_district (const WardContext *context, const WardRecord *record)
{
  g_autoptr (WardQuery) query = ward_query_new (record->kind);

  ward_query_archived (query, TRUE);
  if (record->district != NULL)
    ward_query_where (query, "district", "=", record->district, NULL);
  return MAX (ward_records_count (context->db, query, NULL), 0);
}

/* The next free "PREFIX-nnn": counting gives a first guess, what is taken is stepped over. */
static char *
next_number (const WardContext *context, const WardRecord *record, const char *format)
{
  gint64 n = count_in_district (context, record) + 1;

  for (;; n++)
    {
      g_autofree char *number = g_strdup_printf (format, (int) n);
      g_autofree char *taken = ward_records_find_key (context->db, record->kind, number);

      if (taken == NULL)
        return g_steal_pointer (&number);
    }
}

static void
premises_fields (const WardContext *context, WardPremises *premises)
{
  const char *district = premises->meta.district != NULL ? premises->meta.district : "X";
  g_autoptr (WardRecord) ward = NULL;

  if (premises->reference == NULL)
    {
      g_autofree char *format = g_strconcat (district, "-%04d", NULL);

      premises->reference = next_number (context, &premises->meta, format);
    }
  if (premises->category == WARD_NONE)
    premises->category = WARD_CATEGORY_UNASSESSED;
  ward = ward_reader_get (ward_records_reader (context->db), "area", premises->ward);
  g_free (premises->label);
  premises->label = ward != NULL ? g_strdup_printf (_("in %s"), ward_record_get (ward, "name"))
                                 : g_strdup (_("ward not known"));
}

static void
decision_fields (const WardContext *context, WardDecision *decision)
{
  int year;

  if (decision->status == WARD_NONE)
    decision->status = WARD_DECISION_STATUS_DRAFT;
  if (decision->number == NULL)
    {
      g_autofree char *device = ward_setting_get (context->db, "device_letter");
      g_autofree char *format = NULL;

      ward_date_to_ymd (ward_time_local_date (context->now), &year, NULL, NULL);
      format = g_strdup_printf ("%s/%d/%s/%%d",
                                decision->meta.district != NULL ? decision->meta.district : "X",
                                year, device != NULL ? device : "A");
      decision->number = next_number (context, &decision->meta, format);
    }
}

/* One above the highest given yet, so that a number is never given twice. */
static gint64
next_entry (const WardContext *context, const char *decision)
{
  g_autoptr (WardQuery) query = ward_query_new (ward_kind_find ("entry"));
  g_autoptr (GPtrArray) last = NULL;

  ward_query_where (query, "decision", "=", decision != NULL ? decision : "", NULL);
  ward_query_archived (query, TRUE);
  ward_query_order (query, "number", TRUE);
  ward_query_limit (query, 1, 0);
  last = ward_records_list (context->db, query, NULL);
  return last != NULL && last->len > 0 ? ((const WardEntry *) last->pdata[0])->number + 1 : 1;
}

static void
entry_fields (const WardContext *context, WardEntry *entry)
{
  if (entry->number == WARD_NONE)
    entry->number = next_entry (context, entry->decision);
  if (entry->entered_at == WARD_NONE)
    entry->entered_at = context->now;
  if (entry->by == NULL)
    entry->by = g_strdup (context->actor);
}

static void
protective_fields (const WardContext *context, WardProtectiveAction *action)
{
  if (action->at == WARD_NONE)
    action->at = context->now;
  if (action->review_due == WARD_NONE)
    action->review_due = action->at + REVIEW_SECONDS;
}

/* A consultation is on the plan as it stands, unless it says on what: a copy, and its hash. */
static void
consultation_fields (const WardContext *context, WardConsultation *consultation)
{
  g_autoptr (WardRecord) patrol = NULL;
  g_autoptr (WardJsonWriter) w = NULL;
  g_autoptr (WardJson) json = NULL;
  g_autofree char *plan = NULL, *hash = NULL;

  if (consultation->plan != NULL)
    return;
  patrol = ward_reader_get (ward_records_reader (context->db), "patrol", consultation->subject);
  if (patrol == NULL)
    return;
  plan = ward_plan_write ((const WardPatrol *) patrol);
  hash = ward_sha256_hex (plan, strlen (plan));
  json = ward_json_parse (plan, -1, &ward_json_file_limits, NULL);
  w = ward_json_writer_new (FALSE);
  ward_json_begin_object (w, NULL);
  for (guint i = 0; i < ward_json_length (json); i++)
    ward_json_put_value (w, ward_json_member_name (json, i), ward_json_member_at (json, i));
  ward_json_put_string (w, "sha256", hash);
  ward_json_end_object (w);
  consultation->plan = ward_json_writer_finish (w);
}

/* An approval is of one plan: what changes it afterwards goes back to those who were consulted, and
 * to an approver (PA10). */
static void
patrol_fields (const WardContext *context, WardPatrol *patrol, const WardPatrol *before)
{
  static const char *const plan[] = { "shape", "starts",  "ends",          "rrule", "exdates",
                                      "style", "purpose", "public_purpose" };
  gboolean changed = FALSE;

  if (patrol->status == WARD_NONE)
    patrol->status = WARD_PATROL_STATUS_DRAFT;
  if (before == NULL || context->origin == WARD_ORIGIN_REMOTE
      || before->status != WARD_PATROL_STATUS_APPROVED || patrol->status != before->status)
    return;
  for (guint i = 0; i < G_N_ELEMENTS (plan); i++)
    changed = changed
              || !ward_record_field_equal (&before->meta, &patrol->meta,
                                           ward_kind_field (patrol->meta.kind, plan[i]));
  if (!changed)
    return;
  patrol->status = WARD_PATROL_STATUS_CONSULTED;
  patrol->approved_at = WARD_NONE;
  g_clear_pointer (&patrol->approver, g_free);
}

void
ward_derive_fields (const WardContext *context, WardRecord *record, const WardRecord *before)
{
  const char *kind = record->kind->name;

  if (g_str_equal (kind, "premises"))
    premises_fields (context, (WardPremises *) record);
  else if (g_str_equal (kind, "decision"))
    decision_fields (context, (WardDecision *) record);
  else if (g_str_equal (kind, "entry"))
    entry_fields (context, (WardEntry *) record);
  else if (g_str_equal (kind, "protective_action"))
    protective_fields (context, (WardProtectiveAction *) record);
  else if (g_str_equal (kind, "consultation") && before == NULL)
    consultation_fields (context, (WardConsultation *) record);
  else if (g_str_equal (kind, "patrol"))
    patrol_fields (context, (WardPatrol *) record, (const WardPatrol *) before);
  else if (g_str_equal (kind, "place") && ((WardPlace *) record)->state == WARD_NONE)
    ((WardPlace *) record)->state = 0;
}
