/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ward-session-records.h"

G_BEGIN_DECLS

/* “Assessments” of premises: whether a decision can begin and why not (PM4), how the category
 * changed (PM2), and two assessments side by side (PM3). Actions: premises.decide (option),
 * premises.assess. */
#define WARD_TYPE_PREMISES_PAGE (ward_premises_page_get_type ())
G_DECLARE_FINAL_TYPE (WardPremisesPage, ward_premises_page, WARD, PREMISES_PAGE, AdwBin)

/* The tab, as the registration table wants it. Floating. */
GtkWidget *ward_premises_page_new (WardSession *session, const WardRecordView *view);
/* Reads anew what one of these pages shows; WardDetailPage.reread. */
void ward_premises_page_reread (GtkWidget *page);
/* The assessment's form, as an editor of the registration table. */
void ward_assessment_edit (GtkWindow *parent, WardSession *session, const WardRecord *record);

G_END_DECLS
