/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "ward-import-draft.h"
#include "ward-import-look.h"

static const struct {
  const char *name, *label;
} positions[] = {
  { "grid_reference", N_("Grid reference") },
  { "easting", N_("Easting") },
  { "northing", N_("Northing") },
  { "latitude", N_("Latitude") },
  { "longitude", N_("Longitude") },
  { "postcode", N_("Postcode") },
};

static void
add (GArray *targets, const char *name, const char *label, const WardField *field)
{
  WardImportTarget target = { name, label, field };

  for (guint i = 0; i < targets->len; i++)
    if (g_str_equal (g_array_index (targets, WardImportTarget, i).name, name))
      return;
  g_array_append_val (targets, target);
}

/* A field whose name stands for a part of a position is given as that. */
static void
add_fields (GArray *targets, const WardKind *kind)
{
  for (guint i = 0; i < kind->n_fields; i++)
    {
      const WardField *field = &kind->fields[i];
      WardTarget means;

      ward_plan_find_target (kind, field->name, &means);
      if (!(field->flags & WARD_SECRET) && means.field == field)
        add (targets, field->name, ward_field_label (field), field);
    }
}

/* Where a premises is, of which its place keeps the record. */
static void
add_place (GArray *targets)
{
  static const char *const names[] = { "address", "uprn" };
  const WardKind *place = ward_kind_find ("place");

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      const WardField *field = ward_kind_field (place, names[i]);

      add (targets, field->name, ward_field_label (field), field);
    }
}

GArray *
ward_import_targets (const WardKind *kind)
{
  GArray *targets = g_array_new (FALSE, FALSE, sizeof (WardImportTarget));
  static const char *const every[] = { "id", "district" };

  add_fields (targets, kind);
  if (g_str_equal (kind->name, "premises"))
    add_place (targets);
  for (guint i = 0; ward_plan_is_positioned (kind) && i < G_N_ELEMENTS (positions); i++)
    {
      WardTarget found;

      ward_plan_find_target (kind, positions[i].name, &found);
      if (found.use == WARD_TARGET_POSITION)
        add (targets, positions[i].name, _(positions[i].label), NULL);
    }
  for (guint i = 0; i < G_N_ELEMENTS (every); i++)
    {
      const WardField *field = ward_kind_field (kind, every[i]);

      if (i == 0 || !(kind->flags & WARD_KIND_FORCE))
        add (targets, field->name, ward_field_label (field), field);
    }
  return targets;
}
