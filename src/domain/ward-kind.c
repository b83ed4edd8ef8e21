/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-kind.h"

#include <glib/gi18n-lib.h>

#include "ward-decision.h"
#include "ward-environment.h"
#include "ward-force.h"
#include "ward-governance.h"
#include "ward-liaison.h"
#include "ward-partners.h"
#include "ward-patrol.h"
#include "ward-people.h"
#include "ward-premises.h"
#include "ward-system.h"

#define META(TYPE, name, arg, flags, label) \
  { #name, WARD_TYPE_##TYPE, G_STRUCT_OFFSET (WardRecord, name), arg, flags, 1, label }

static const WardField meta_fields[] = {
  META (TEXT, id, NULL, WARD_CODE, N_("Id")),
  META (TEXT, district, NULL, WARD_CODE | WARD_ASK, N_("District")),
  META (TIME, created_at, NULL, WARD_DERIVED, N_("Entered at")),
  META (REF, created_by, "officer", WARD_DERIVED, N_("Entered by")),
  META (TIME, changed_at, NULL, WARD_DERIVED, N_("Changed at")),
  META (REF, changed_by, "officer", WARD_DERIVED, N_("Changed by")),
  META (BOOL, archived, NULL, WARD_DERIVED, N_("Archived")),
  META (TEXT, sync_state, NULL, WARD_DERIVED | WARD_CODE, N_("Sync state")),
  META (LIST, judgement, NULL, WARD_CODE, N_("Narratives that are assessment")),
  META (TEXT, extra, NULL, WARD_DERIVED | WARD_CODE, N_("Fields of a newer version")),
};

static const WardKind *const kinds[] = {
  &ward_kind_district,
  &ward_kind_area,
  &ward_kind_course,
  &ward_kind_requirement,
  &ward_kind_avoid,
  &ward_kind_officer_card,
  &ward_kind_bar_period,
  &ward_kind_officer,
  &ward_kind_rank_period,
  &ward_kind_enforcement_duty,
  &ward_kind_absence,
  &ward_kind_result,
  &ward_kind_session,
  &ward_kind_booking,
  &ward_kind_partner,
  &ward_kind_agreement,
  &ward_kind_site,
  &ward_kind_site_time,
  &ward_kind_engagement,
  &ward_kind_concern,
  &ward_kind_bulletin,
  &ward_kind_num_request,
  &ward_kind_consent,
  &ward_kind_protective_note,
  &ward_kind_referral_count,
  &ward_kind_appointment,
  &ward_kind_contact_point,
  &ward_kind_consideration,
  &ward_kind_exception,
  &ward_kind_premises,
  &ward_kind_place,
  &ward_kind_assessment,
  &ward_kind_visit,
  &ward_kind_telling,
  &ward_kind_escalation,
  &ward_kind_protective_action,
  &ward_kind_breach,
  &ward_kind_decision,
  &ward_kind_ladder_step,
  &ward_kind_option,
  &ward_kind_condition,
  &ward_kind_service,
  &ward_kind_order_event,
  &ward_kind_entry,
  &ward_kind_followup,
  &ward_kind_signature,
  &ward_kind_patrol,
  &ward_kind_consultation,
  &ward_kind_debrief,
  &ward_kind_intervention,
  &ward_kind_partner_action,
  &ward_kind_action,
  &ward_kind_profile,
  &ward_kind_scheme,
  &ward_kind_document,
  &ward_kind_forum,
  &ward_kind_grant,
  &ward_kind_project_view,
  &ward_kind_advice,
  &ward_kind_disclosure,
  &ward_kind_conflict,
  &ward_kind_quarantine,
  &ward_kind_retention_review,
  &ward_kind_rights_request,
  &ward_kind_person_key,
  &ward_kind_sitting,
  &ward_kind_gazetteer,
  &ward_kind_saved_filter,
  &ward_kind_seen,
  &ward_kind_sketch,
};

const WardKind *const *
ward_kinds (guint *ret_n)
{
  *ret_n = G_N_ELEMENTS (kinds);
  return kinds;
}

const WardKind *
ward_kind_find (const char *name)
{
  if (name == NULL)
    return NULL;
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_str_equal (kinds[i]->name, name))
      return kinds[i];
  return NULL;
}

const WardField *
ward_kind_field (const WardKind *kind, const char *name)
{
  for (guint i = 0; i < kind->n_fields; i++)
    if (g_str_equal (kind->fields[i].name, name))
      return &kind->fields[i];
  for (guint i = 0; i < G_N_ELEMENTS (meta_fields); i++)
    if (g_str_equal (meta_fields[i].name, name))
      return &meta_fields[i];
  return NULL;
}

const WardField *
ward_meta_fields (guint *ret_n)
{
  *ret_n = G_N_ELEMENTS (meta_fields);
  return meta_fields;
}

const WardField *
ward_kind_key (const WardKind *kind)
{
  for (guint i = 0; i < kind->n_fields; i++)
    if (kind->fields[i].flags & WARD_KEY)
      return &kind->fields[i];
  return NULL;
}

const WardField *
ward_kind_shape (const WardKind *kind)
{
  for (guint i = 0; i < kind->n_fields; i++)
    if (kind->fields[i].type == WARD_TYPE_SHAPE)
      return &kind->fields[i];
  return NULL;
}

const char *
ward_kind_label (const WardKind *kind)
{
  return _(kind->label);
}

const char *
ward_kind_plural (const WardKind *kind)
{
  return _(kind->plural);
}
