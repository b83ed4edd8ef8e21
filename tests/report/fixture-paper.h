/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ward-paper.h"

/* A paper that uses every block, long texts, empty ones and a table of rows rows; transfer full. */
WardPaper *fixture_paper_new (guint rows, gboolean sample);
