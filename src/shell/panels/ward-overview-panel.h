/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ward-panel.h"

G_BEGIN_DECLS

/* What falls due, what is held, and which duties are proven. */
#define WARD_TYPE_OVERVIEW_PANEL (ward_overview_panel_get_type ())
G_DECLARE_FINAL_TYPE (WardOverviewPanel, ward_overview_panel, WARD, OVERVIEW_PANEL, WardPanel)

G_END_DECLS
