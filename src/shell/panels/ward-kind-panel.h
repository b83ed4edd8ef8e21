/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ward-panel.h"

G_BEGIN_DECLS

/* The panel of whatever kinds name it: list, filters and record page, all from the field tables. */
#define WARD_TYPE_KIND_PANEL (ward_kind_panel_get_type ())
G_DECLARE_FINAL_TYPE (WardKindPanel, ward_kind_panel, WARD, KIND_PANEL, WardPanel)

G_END_DECLS
