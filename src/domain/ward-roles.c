/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-roles.h"

/* Scopes by role, as the exchange has them: F force, P people, L plan, R partner, M premises, X
 * place. A capital letter is read and written, a small one only read. */
static const struct {
  const char *role, *scopes;
} table[] = {
  { "commander", "FPLRMX" },
  { "district_lead", "FPLRMX" },
  { "staff_officer", "fpLM" },
  { "planner", "fpL" },
  { "training_lead", "FPL" },
  { "liaison", "fpLRMX" },
  { "information_manager", "fpLRM" },
  { "auditor", "" },
  { "force_lead", "FpLrm" },
  { "officer", "fp" },
};

static gboolean
has_scope (const char *role, char scope, gboolean write)
{
  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    if (g_str_equal (table[i].role, role))
      for (const char *p = table[i].scopes; *p != '\0'; p++)
        if (*p == scope || (!write && g_ascii_toupper (*p) == scope))
          return TRUE;
  return FALSE;
}

gboolean
ward_role_may_write (const char *role, const WardKind *kind)
{
  if (role == NULL || g_str_equal (kind->name, "protective_action"))
    return TRUE;
  if (kind->scope == '-')
    return !g_str_equal (role, "auditor");
  return has_scope (role, kind->scope, TRUE);
}

gboolean
ward_role_may_read (const char *role, const WardKind *kind)
{
  if (role == NULL || kind->scope == '-')
    return TRUE;
  return has_scope (role, kind->scope, FALSE);
}

gboolean
ward_role_may_see_places (const char *role)
{
  return role == NULL || has_scope (role, 'X', FALSE);
}

gboolean
ward_role_may_issue (const char *role)
{
  return role == NULL || (!g_str_equal (role, "officer") && !g_str_equal (role, "auditor"));
}

gboolean
ward_role_may_govern (const char *role)
{
  return role == NULL || g_str_equal (role, "commander") || g_str_equal (role, "district_lead");
}
