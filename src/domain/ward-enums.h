/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ward-field.h"

G_BEGIN_DECLS

/* The closed vocabularies of the data dictionary. C names stand only for those that code decides
 * by; a test holds them to the tables' order. */

extern const WardEnum ward_enum_rank;
enum {
  WARD_RANK_CONSTABLE, WARD_RANK_SERGEANT, WARD_RANK_INSPECTOR, WARD_RANK_CHIEF_INSPECTOR,
  WARD_RANK_SUPERINTENDENT, WARD_RANK_CHIEF_SUPERINTENDENT, WARD_RANK_ASSISTANT_CHIEF_CONSTABLE,
  WARD_RANK_DEPUTY_CHIEF_CONSTABLE, WARD_RANK_CHIEF_CONSTABLE,
};
extern const WardEnum ward_enum_role;
extern const WardEnum ward_enum_sync_state;
extern const WardEnum ward_enum_area_use;
extern const WardEnum ward_enum_course_provider;
extern const WardEnum ward_enum_requirement_applies;
extern const WardEnum ward_enum_result_outcome;
extern const WardEnum ward_enum_session_status;
extern const WardEnum ward_enum_booking_state;
extern const WardEnum ward_enum_partner_use;
extern const WardEnum ward_enum_agreement_use;
extern const WardEnum ward_enum_site_use;
extern const WardEnum ward_enum_precision;
enum {
  WARD_PRECISION_EXACT, WARD_PRECISION_WARD_HALF_DAY, WARD_PRECISION_NONE,
};
extern const WardEnum ward_enum_engagement_use;
extern const WardEnum ward_enum_concern_use;
extern const WardEnum ward_enum_concern_flag;
extern const WardEnum ward_enum_post;
extern const WardEnum ward_enum_consideration_of;
extern const WardEnum ward_enum_consideration_outcome;
extern const WardEnum ward_enum_bulletin_consent;
extern const WardEnum ward_enum_num_use;
extern const WardEnum ward_enum_num_outcome;
extern const WardEnum ward_enum_indicator;
extern const WardEnum ward_enum_escalation_outcome;
extern const WardEnum ward_enum_safety_of;
extern const WardEnum ward_enum_protective_power;
extern const WardEnum ward_enum_occupancy;
enum {
  WARD_OCCUPANCY_MORE_THAN_ONE, WARD_OCCUPANCY_SOLE, WARD_OCCUPANCY_NOT_KNOWN,
};
extern const WardEnum ward_enum_premises_use;
extern const WardEnum ward_enum_category;
enum {
  WARD_CATEGORY_UNASSESSED, WARD_CATEGORY_NON_NUISANCE, WARD_CATEGORY_NUISANCE,
  WARD_CATEGORY_RISK,
};
extern const WardEnum ward_enum_premises_status;
extern const WardEnum ward_enum_premises_source;
extern const WardEnum ward_enum_place_state;
extern const WardEnum ward_enum_visit_status;
extern const WardEnum ward_enum_visit_purpose;
extern const WardEnum ward_enum_agency;
extern const WardEnum ward_enum_entry;
extern const WardEnum ward_enum_telling_who;
extern const WardEnum ward_enum_answer;
extern const WardEnum ward_enum_patrol_style;
extern const WardEnum ward_enum_patrol_status;
enum {
  WARD_PATROL_STATUS_DRAFT, WARD_PATROL_STATUS_CONSULTED, WARD_PATROL_STATUS_APPROVED,
  WARD_PATROL_STATUS_DONE, WARD_PATROL_STATUS_CANCELLED,
};
extern const WardEnum ward_enum_consultation_method;
extern const WardEnum ward_enum_consultation_outcome;
extern const WardEnum ward_enum_consent_use;
extern const WardEnum ward_enum_band;
extern const WardEnum ward_enum_intervention_use;
extern const WardEnum ward_enum_stage;
extern const WardEnum ward_enum_worker_safety;
extern const WardEnum ward_enum_action_status;
extern const WardEnum ward_enum_measure;
extern const WardEnum ward_enum_issuer;
extern const WardEnum ward_enum_decision_option;
enum {
  WARD_DECISION_OPTION_CLOSE, WARD_DECISION_OPTION_NOT_CLOSE, WARD_DECISION_OPTION_SUPPORT_ONLY,
  WARD_DECISION_OPTION_OTHER,
};
extern const WardEnum ward_enum_power;
enum {
  WARD_POWER_NONE, WARD_POWER_SOA2A, WARD_POWER_ASB2014,
};
extern const WardEnum ward_enum_ground;
enum {
  WARD_GROUND_PROSTITUTION_OFFENCE, WARD_GROUND_CHILD_SEX_OFFENCE, WARD_GROUND_NUISANCE,
  WARD_GROUND_DISORDER,
};
extern const WardEnum ward_enum_directed_at;
extern const WardEnum ward_enum_decision_status;
enum {
  WARD_DECISION_STATUS_DRAFT, WARD_DECISION_STATUS_AUTHORISED, WARD_DECISION_STATUS_SERVED,
  WARD_DECISION_STATUS_HEARD, WARD_DECISION_STATUS_ORDERED, WARD_DECISION_STATUS_REFUSED,
  WARD_DECISION_STATUS_ENDED, WARD_DECISION_STATUS_NOT_CLOSED,
};
extern const WardEnum ward_enum_ladder;
extern const WardEnum ward_enum_ladder_state;
extern const WardEnum ward_enum_service_mode;
extern const WardEnum ward_enum_service_place;
extern const WardEnum ward_enum_person_role;
extern const WardEnum ward_enum_order_event;
extern const WardEnum ward_enum_entry_use;
extern const WardEnum ward_enum_signature_step;
extern const WardEnum ward_enum_view;
extern const WardEnum ward_enum_ring;
extern const WardEnum ward_enum_document_use;
extern const WardEnum ward_enum_enforcement_what;
extern const WardEnum ward_enum_absence_why;
extern const WardEnum ward_enum_rights_use;
extern const WardEnum ward_enum_retention_outcome;
extern const WardEnum ward_enum_voice;
extern const WardEnum ward_enum_basis;
extern const WardEnum ward_enum_power_granted;

G_END_DECLS
