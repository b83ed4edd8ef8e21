/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-fact-specs-private.h"

static const WardFactSpec common[] = {
  /* The moment and the local day that the question is asked for. */
  TIME (now, "Now"),
  DATE (today, "Today"),
  /* The record is being created; is being archived by this write. */
  BOOL (is_new, "A new record"),
  BOOL (archiving, "Being archived"),
  /* Names of the fields that differ from the stored record; unknown for a new one. */
  LIST (changed_fields, "Fields that change"),
  /* The nick of `status` (or `stage`) in the stored record; unknown for a new one, or a kind
     without. */
  TEXT (old_status, "Status before"),
  /* Officer id and role of who acts. */
  TEXT (actor, "Who acts"),
  TEXT (actor_role, "Role of who acts"),
  /* Rule ids of exceptions on this record that are signed by approved_by, and not expired. */
  LIST (excepted_rules, "Rules lifted by exception"),
  /* Narrative fields (LONG, and other TEXT neither CODE nor CONTACT nor PLACE) in which
   * ward_guard_scan finds what it refuses; what it warns of; the words that policy avoids. */
  LIST (person_data_fields, "Fields that hold a person's data"),
  LIST (person_name_fields, "Fields that may name a person"),
  LIST (vocabulary_fields, "Fields with words that the policy avoids"),
  /* Reference fields whose record doesn't exist where the kind's scope is held; unknown refs of
     scopes not held don't count. */
  LIST (missing_references, "References to nothing"),
};

const WardFactSpec *
ward_fact_specs_common (guint *ret_n)
{
  *ret_n = G_N_ELEMENTS (common);
  return common;
}

const WardFactSpec *
ward_fact_specs_of (const char *kind, guint *ret_n)
{
  const WardFactSpecs *const parts[] = {
    ward_fact_specs_enforcement, ward_fact_specs_premises, ward_fact_specs_people,
    ward_fact_specs_partners,    ward_fact_specs_plans,
  };

  *ret_n = 0;
  for (guint p = 0; p < G_N_ELEMENTS (parts); p++)
    for (const WardFactSpecs *specs = parts[p]; specs->kind != NULL; specs++)
      if (g_str_equal (specs->kind, kind))
        {
          *ret_n = specs->n;
          return specs->specs;
        }
  return NULL;
}
