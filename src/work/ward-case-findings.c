/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-case-file.h"

typedef struct {
  gpointer data;
  GDestroyNotify free_data;
} Kept;

static void
kept_free (Kept *kept)
{
  kept->free_data (kept->data);
  g_free (kept);
}

GPtrArray *
ward_case_kept_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) kept_free);
}

gpointer
ward_case_keep (GPtrArray *kept, gpointer data, GDestroyNotify free_data)
{
  Kept *one = g_new0 (Kept, 1);

  one->data = data;
  one->free_data = free_data;
  g_ptr_array_add (kept, one);
  return data;
}

GArray *
ward_case_findings (const GPtrArray *findings, GPtrArray *kept)
{
  GArray *out = g_array_new (FALSE, TRUE, sizeof (WardFileFinding));

  for (guint i = 0; i < findings->len; i++)
    {
      const WardFinding *finding = findings->pdata[i];
      const WardRule *rule = finding->rule;
      WardFileFinding row = { 0 };

      row.rule = ward_case_keep (kept, g_strdup (rule->id), g_free);
      row.severity = ward_severity_nick (finding->severity);
      row.message = ward_case_keep (kept, ward_finding_dup_message (finding), g_free);
      row.remedy = ward_case_keep (kept, ward_finding_dup_remedy (finding), g_free);
      row.duties = rule->duties != NULL
                       ? ward_case_keep (kept, g_strjoinv (", ", rule->duties), g_free)
                       : NULL;
      row.source = ward_case_keep (kept, g_strdup (rule->source), g_free);
      g_array_append_val (out, row);
    }
  return out;
}
