/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ward-context.h"

G_BEGIN_DECLS

/* Fills an empty database with the invented Northmoor Police: five districts, people, partners,
 * premises, decisions and the rest, with a plausible history that ends at context->now, faults
 * included. Deterministic for seed, scale and day. context->origin is WARD_ORIGIN_SAMPLE. */
gboolean ward_sample_fill (const WardContext *context, gint64 seed, gint64 scale, GError **error);

G_END_DECLS
