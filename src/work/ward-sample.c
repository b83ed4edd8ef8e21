/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-sample.h"
gboolean
ward_sample_fill (const WardContext *context, gint64 seed, gint64 scale, GError **error)
{
  return TRUE;
}
