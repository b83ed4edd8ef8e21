/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ward-decision-state.h"
#include "ward-session-records.h"

G_BEGIN_DECLS

/* One tab of a decision. Reads the decision when it is first shown and after each change, and is
 * filled by one of the parts below. Actions, for every widget inside: decide.step (verb),
 * decide.serve, decide.event (nick), decide.edit (field), decide.ladder (step), decide.option
 * (nick), decide.condition (code), decide.note (use), decide.followup (id), decide.go (n-th
 * finding), decide.why (n-th finding), decide.oral, decide.answer, decide.print (paper). */
#define WARD_TYPE_DECISION_PAGE (ward_decision_page_get_type ())
G_DECLARE_FINAL_TYPE (WardDecisionPage, ward_decision_page, WARD, DECISION_PAGE, AdwBin)

/* Fills box; view is borrowed until the next reading. */
typedef void (*WardDecisionPart) (WardSession *session, const WardDecisionView *view, GtkBox *box);

/* The four tabs, as the registration table wants them. Floating. */
GtkWidget *ward_decide_page_new (WardSession *session, const WardRecordView *view);
GtkWidget *ward_weigh_page_new (WardSession *session, const WardRecordView *view);
GtkWidget *ward_serve_page_new (WardSession *session, const WardRecordView *view);
GtkWidget *ward_log_page_new (WardSession *session, const WardRecordView *view);
/* Reads anew what one of these pages shows; WardDetailPage.reread. */
void ward_decision_page_reread (GtkWidget *page);

/* Opens the decision's form; as an editor of the registration table. */
void ward_decision_edit (GtkWindow *parent, WardSession *session, const WardRecord *record);

/* What the tabs are made of (WardDecisionPart). */
void ward_part_steps (WardSession *session, const WardDecisionView *view, GtkBox *box);
void ward_part_gate (WardSession *session, const WardDecisionView *view, GtkBox *box);
void ward_part_ladder (WardSession *session, const WardDecisionView *view, GtkBox *box);
void ward_part_options (WardSession *session, const WardDecisionView *view, GtkBox *box);
void ward_part_account (WardSession *session, const WardDecisionView *view, GtkBox *box);
void ward_part_clocks (WardSession *session, const WardDecisionView *view, GtkBox *box);
void ward_part_plan (WardSession *session, const WardDecisionView *view, GtkBox *box);
void ward_part_conditions (WardSession *session, const WardDecisionView *view, GtkBox *box);
void ward_part_service (WardSession *session, const WardDecisionView *view, GtkBox *box);
void ward_part_log (WardSession *session, const WardDecisionView *view, GtkBox *box);
void ward_part_followups (WardSession *session, const WardDecisionView *view, GtkBox *box);
void ward_part_papers (WardSession *session, const WardDecisionView *view, GtkBox *box);

G_END_DECLS
