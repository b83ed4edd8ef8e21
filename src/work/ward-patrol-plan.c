/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-patrol-plan.h"

#include <glib/gi18n-lib.h>

#include "ward-journal.h"
#include "ward-roles.h"

WardPatrolGuard *
ward_patrol_guard_load (const WardContext *context, GError **error)
{
  g_autoptr (GArray) holidays =
      ward_holidays (context->rules, ward_time_local_date (context->now));
  WardProtectedScope scope = { context->district, TRUE, holidays, NULL };
  g_autoptr (WardPatrolGuard) guard = g_new0 (WardPatrolGuard, 1);

  guard->ground = ward_ground_new (error);
  if (guard->ground == NULL)
    return NULL;
  guard->protected = ward_protected_load (ward_records_reader (context->db), guard->ground,
                                          &scope, error);
  return guard->protected != NULL ? g_steal_pointer (&guard) : NULL;
}

void
ward_patrol_guard_free (WardPatrolGuard *guard)
{
  if (guard == NULL)
    return;
  g_clear_pointer (&guard->protected, ward_protected_free);
  g_clear_pointer (&guard->ground, ward_ground_free);
  g_free (guard);
}

void
ward_patrol_look_free (WardPatrolLook *look)
{
  if (look == NULL)
    return;
  g_clear_pointer (&look->clashes, g_ptr_array_unref);
  g_clear_pointer (&look->findings, g_ptr_array_unref);
  g_clear_pointer (&look->differences, g_ptr_array_unref);
  g_clear_pointer (&look->windows, g_array_unref);
  g_clear_pointer (&look->area, ward_footprint_free);
  g_clear_pointer (&look->guard, ward_patrol_guard_free);
  ward_record_free ((WardRecord *) look->patrol);
  ward_record_free ((WardRecord *) look->consulted);
  g_free (look->problem);
  g_free (look);
}

/* Who looked stays in the log, with what they did. */
static gboolean
note_look (const WardContext *context, const WardRecord *patrol, const char *action,
           GError **error)
{
  g_autoptr (WardTxn) txn = ward_txn_begin (context->db, error);
  g_autoptr (WardRecord) seen = ward_record_copy (patrol);
  g_autoptr (WardJournal) journal = NULL;

  if (txn == NULL)
    return FALSE;
  seen->changed_at = context->now;
  g_free (seen->changed_by);
  seen->changed_by = g_strdup (context->actor);
  journal = ward_journal_begin (context->db, context->now, context->actor, action);
  return ward_journal_add (journal, patrol, seen, "look", action, error)
         && ward_journal_end (journal, NULL, error)
         && ward_txn_commit (g_steal_pointer (&txn), error);
}

static WardPatrol *
load (const WardContext *context, const char *id, GError **error)
{
  const WardKind *kind = ward_kind_find ("patrol");
  WardRecord *record = NULL;

  if (!ward_role_may_read (context->role, kind))
    g_set_error_literal (error, WARD_ERROR, WARD_ERROR_DENIED,
                         _("Your role does not see records of this kind."));
  else
    {
      record = ward_records_get (context->db, kind, id, error);
      if (record == NULL && error != NULL && *error == NULL)
        g_set_error_literal (error, WARD_ERROR, WARD_ERROR_NOT_FOUND,
                             _("There is no such record."));
    }
  return (WardPatrol *) record;
}

/* The plan of the latest consultation that was answered. */
static WardPatrol *
consulted_plan (const WardContext *context, const char *patrol)
{
  g_autoptr (GPtrArray) rows = ward_reader_by_ref (ward_records_reader (context->db),
                                                   "consultation", "subject", patrol);
  const WardConsultation *latest = NULL;

  for (guint i = 0; i < rows->len; i++)
    {
      const WardConsultation *row = rows->pdata[i];

      if (row->plan != NULL && ward_consultation_is_answered (row)
          && ward_consultation_is_later (row, latest))
        latest = row;
    }
  return latest != NULL ? ward_plan_read (latest->plan) : NULL;
}

static WardFootprint *
area_of (WardGround *ground, const WardPatrol *patrol, GError **error)
{
  g_autoptr (WardShape) shape = NULL;

  if (patrol->shape == NULL)
    {
      g_set_error_literal (error, WARD_ERROR, WARD_ERROR_INVALID, _("The patrol has no area."));
      return NULL;
    }
  shape = ward_shape_parse (patrol->shape, NULL, error);
  return shape != NULL ? ward_footprint_new_area (ground, shape, error) : NULL;
}

static WardOfferAsk
ask_of (const WardContext *context, const WardPatrolLook *look)
{
  return (WardOfferAsk) { look->guard->protected, look->guard->ground, look->patrol,
                          context->role,          context->now,        look->bars_arranged,
                          look->consulted };
}

static void
find_clashes (const WardContext *context, WardPatrolLook *look)
{
  g_autoptr (GError) error = NULL;
  WardPresence presence = { look->patrol->meta.id, NULL, NULL, context->role };
  WardOfferAsk ask;

  look->clashes = g_ptr_array_new_with_free_func ((GDestroyNotify) ward_clash_free);
  look->nearest_clear = WARD_NONE;
  look->windows = ward_patrol_windows (look->patrol, &error);
  if (look->windows != NULL)
    look->area = area_of (look->guard->ground, look->patrol, &error);
  if (look->area == NULL)
    {
      look->problem = g_strdup (error->message);
      return;
    }
  presence.area = look->area;
  presence.windows = look->windows;
  g_ptr_array_unref (look->clashes);
  look->clashes = ward_clashes (look->guard->protected, &presence);
  ask = ask_of (context, look);
  if (ward_clashes_hide_any (look->clashes))
    ward_offers_nearest_clear (&ask, &look->nearest_clear);
}

WardPatrolLook *
ward_patrol_look (const WardContext *context, const char *id, const char *action, GError **error)
{
  g_autoptr (WardPatrolLook) look = g_new0 (WardPatrolLook, 1);

  look->patrol = load (context, id, error);
  if (look->patrol == NULL || !note_look (context, &look->patrol->meta, action, error))
    return NULL;
  look->guard = ward_patrol_guard_load (context, error);
  if (look->guard == NULL)
    return NULL;
  look->consulted = consulted_plan (context, id);
  look->bars_arranged =
      ward_plan_approaches_people (ward_records_reader (context->db), look->patrol);
  find_clashes (context, look);
  look->findings = ward_judge (context, &look->patrol->meta, WARD_GATE_APPROVE);
  look->differences =
      look->consulted != NULL
          ? ward_plan_differences (look->consulted, look->patrol)
          : g_ptr_array_new_with_free_func ((GDestroyNotify) ward_plan_difference_free);
  return g_steal_pointer (&look);
}

static gboolean
refused_by (const GPtrArray *findings, const char *rule)
{
  for (guint i = 0; i < findings->len; i++)
    {
      const WardFinding *finding = findings->pdata[i];

      if (finding->refuses && g_strcmp0 (finding->rule->id, rule) == 0)
        return TRUE;
    }
  return FALSE;
}

/* Whether no rule refuses the offer that doesn't refuse the plan as it is; that what was consulted
 * on is left is told of the offer. */
static gboolean
stands (const WardContext *context, const WardPatrolLook *look, WardOffer *offer)
{
  g_autoptr (GPtrArray) findings =
      ward_judge (context, &offer->patrol->meta, WARD_GATE_APPROVE);

  for (guint i = 0; i < findings->len; i++)
    {
      const WardFinding *finding = findings->pdata[i];

      if (!finding->refuses)
        continue;
      if (g_str_equal (finding->rule->id, "PTL-CONSULT-03"))
        offer->consult_again = TRUE;
      else if (g_str_has_prefix (finding->rule->id, "PTL-OUTREACH")
               || !refused_by (look->findings, finding->rule->id))
        return FALSE;
    }
  return TRUE;
}

GPtrArray *
ward_patrol_suggest (const WardContext *context, const WardPatrolLook *look, GError **error)
{
  WardOfferAsk ask = ask_of (context, look);
  GPtrArray *offers = ward_offers (&ask, error);

  if (offers == NULL)
    return NULL;
  for (guint i = 0; i < offers->len;)
    if (stands (context, look, offers->pdata[i]))
      i++;
    else
      g_ptr_array_remove_index (offers, i);
  return offers;
}

WardOutcome *
ward_patrol_apply (const WardContext *context, const WardOffer *offer, GError **error)
{
  static const char *const moved[] = { "shape", "starts", "ends", "exdates" };
  const WardRecord *from = &offer->patrol->meta;
  WardRecord *record = (WardRecord *) load (context, from->id, error);
  g_autoptr (GPtrArray) changes = ward_changes_new ();

  if (record == NULL)
    return NULL;
  for (guint i = 0; i < G_N_ELEMENTS (moved); i++)
    {
      const WardField *field = ward_kind_field (record->kind, moved[i]);
      g_autofree char *text = ward_record_to_string (from, field);

      ward_record_set_from_string (record, field, text != NULL ? text : "", NULL);
    }
  ward_changes_add (changes, WARD_CHANGE_PUT, record, "suggestion");
  return ward_commit (context, changes, WARD_GATE_SAVE, "amend", error);
}
