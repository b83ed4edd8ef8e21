/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-panels.h"

#include <glib/gi18n-lib.h>

#include "ward-kind-panel.h"
#include "ward-overview-panel.h"

static const WardPanelInfo infos[] = {
  { "overview", N_("Overview"), "ward-overview-symbolic", NULL,
    N_("What falls due, and what is proven."), ward_overview_panel_get_type },
  { "map", N_("Map"), "ward-map-symbolic", "area",
    N_("Wards, patrol areas and problem-solving areas are drawn here."), ward_kind_panel_get_type },
  { "patrols", N_("Patrols"), "ward-patrols-symbolic", "patrol",
    N_("A patrol is planned, consulted on and approved here."), ward_kind_panel_get_type },
  { "premises", N_("Premises"), "ward-premises-symbolic", "premises",
    N_("Premises where more than one person works, and what was decided about them."),
    ward_kind_panel_get_type },
  { "liaison", N_("Liaison"), "ward-liaison-symbolic", "appointment",
    N_("Who holds which post, and how they are reached."), ward_kind_panel_get_type },
  { "training", N_("Training"), "ward-training-symbolic", "officer",
    N_("Officers, courses, results, and what must be held by whom."), ward_kind_panel_get_type },
  { "environment", N_("Environment"), "ward-environment-symbolic", "intervention",
    N_("Light, paths and places, changed so that they are safer to work and live in."),
    ward_kind_panel_get_type },
  { "partners", N_("Partners"), "ward-partners-symbolic", "partner",
    N_("Projects and services, agreements with them, and the times that are theirs."),
    ward_kind_panel_get_type },
  { "actions", N_("Actions"), "ward-actions-symbolic", "action",
    N_("Who does what by when, and for which duty."), ward_kind_panel_get_type },
};

const WardPanelInfo *
ward_panel_infos (guint *ret_n)
{
  *ret_n = G_N_ELEMENTS (infos);
  return infos;
}

const WardPanelInfo *
ward_panel_info_find (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (infos); i++)
    if (g_strcmp0 (infos[i].name, name) == 0)
      return &infos[i];
  return NULL;
}

const WardPanelInfo *
ward_panel_info_for_kind (const WardKind *kind)
{
  const WardPanelInfo *info = ward_panel_info_find (kind->panel);
  const WardKind *parent = NULL;

  if (info != NULL)
    return info;
  if (kind->parent != NULL)
    parent = ward_kind_find (ward_field_target (ward_kind_field (kind, kind->parent)));
  if (parent != NULL)
    return ward_panel_info_for_kind (parent);
  return ward_panel_info_find (kind->scope == 'F' ? "map" : "actions");
}

const char *
ward_panel_info_title (const WardPanelInfo *info)
{
  return _(info->title);
}

GPtrArray *
ward_panel_info_kinds (const WardPanelInfo *info)
{
  GPtrArray *found = g_ptr_array_new ();
  guint n;
  const WardKind *const *kinds = ward_kinds (&n);

  if (info->kind != NULL)
    g_ptr_array_add (found, (gpointer) ward_kind_find (info->kind));
  for (guint i = 0; i < n; i++)
    if (g_strcmp0 (kinds[i]->panel, info->name) == 0 &&
        g_strcmp0 (kinds[i]->name, info->kind) != 0)
      g_ptr_array_add (found, (gpointer) kinds[i]);
  return found;
}
