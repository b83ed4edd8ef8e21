/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "ward-kind.h"

G_BEGIN_DECLS

/* The registration table of panels: a new panel is one row. */
typedef struct {
  const char *name;  /* as in WardKind.panel, the settings and the actions */
  const char *title; /* translatable */
  const char *icon;
  /* whose count the sidebar shows, which is also the list it opens with; NULL none */
  const char *kind;
  const char *what;  /* a sentence for an empty panel, translatable */
  GType (*get_type) (void);
} WardPanelInfo;

/* All panels in the order of the sidebar; static. */
const WardPanelInfo *ward_panel_infos (guint *ret_n);
/* By name, NULL when there is none. */
const WardPanelInfo *ward_panel_info_find (const char *name);
/* The panel that shows records of kind: its own, or that of the kind it is a part of; never
 * NULL. */
const WardPanelInfo *ward_panel_info_for_kind (const WardKind *kind);
/* Translated title; static. */
const char *ward_panel_info_title (const WardPanelInfo *info);
/* The kinds that panel lists, its own first; transfer container. */
GPtrArray *ward_panel_info_kinds (const WardPanelInfo *info);

G_END_DECLS
