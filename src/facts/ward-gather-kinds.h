/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ward-gather-private.h"

G_BEGIN_DECLS

/* The computed facts of one kind each; the contracts stand in ward-fact-specs. */
void ward_gather_decision (WardGather *g);
void ward_gather_ladder_step (WardGather *g);
void ward_gather_option (WardGather *g);
void ward_gather_condition (WardGather *g);
void ward_gather_service (WardGather *g);
void ward_gather_order_event (WardGather *g);
/* Of entry and followup, which only ask how their decision stands. */
void ward_gather_decision_part (WardGather *g);

/* Premises, and what endangers. */
void ward_gather_premises (WardGather *g);
void ward_gather_place (WardGather *g);
void ward_gather_assessment (WardGather *g);
void ward_gather_visit (WardGather *g);
void ward_gather_telling (WardGather *g);
void ward_gather_escalation (WardGather *g);
void ward_gather_protective_action (WardGather *g);
void ward_gather_protective_note (WardGather *g);
void ward_gather_enforcement_duty (WardGather *g);

/* Patrols, and what is done about places. */
void ward_gather_patrol (WardGather *g);
void ward_gather_consultation (WardGather *g);
void ward_gather_debrief (WardGather *g);
void ward_gather_intervention (WardGather *g);
void ward_gather_action (WardGather *g);

/* People and posts. */
void ward_gather_officer_record (WardGather *g);
void ward_gather_rank_period (WardGather *g);
void ward_gather_result (WardGather *g);
void ward_gather_booking (WardGather *g);
void ward_gather_session (WardGather *g);
void ward_gather_appointment (WardGather *g);
void ward_gather_contact_point (WardGather *g);
void ward_gather_grant (WardGather *g);
void ward_gather_exception (WardGather *g);

/* Partners, and what goes to them. */
void ward_gather_partner (WardGather *g);
void ward_gather_agreement (WardGather *g);
void ward_gather_site (WardGather *g);
void ward_gather_site_time (WardGather *g);
void ward_gather_bulletin (WardGather *g);
void ward_gather_consent (WardGather *g);
void ward_gather_engagement (WardGather *g);
void ward_gather_scheme (WardGather *g);
void ward_gather_disclosure (WardGather *g);

G_END_DECLS
