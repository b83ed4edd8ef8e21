/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ward-paper.h"

G_BEGIN_DECLS

/* One page (from 0) as PNG, dpi dots an inch. FAILED. Transfer full. */
GBytes *ward_paper_to_png (const WardPaper *paper, guint page, double dpi, GError **error);

G_END_DECLS
