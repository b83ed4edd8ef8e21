/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-attention-private.h"

gboolean
ward_attention_clocks (const WardContext *context, GPtrArray *items, GError **error)
{
  return TRUE;
}
