/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ward-commit-private.h"

G_BEGIN_DECLS

/* Follow-ups after an order and after a decision not to close, in days (DC-09). */
#define WARD_FOLLOWUP_DAYS { 7, 30, 90 }

G_END_DECLS
