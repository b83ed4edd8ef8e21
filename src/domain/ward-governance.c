/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-governance.h"

#include <glib/gi18n-lib.h>

static const WardField profile_fields[] = { WARD_PROFILE_FIELDS (WARD_ENTRY, WardProfile) };
const WardKind ward_kind_profile = {
  "profile", 'L', 0, "actions",
  N_("Problem profile"), N_("Problem profiles"),
  "source on", "source method on review_on", NULL,
  sizeof (WardProfile), profile_fields, G_N_ELEMENTS (profile_fields),
};

static const WardField scheme_fields[] = { WARD_SCHEME_FIELDS (WARD_ENTRY, WardScheme) };
const WardKind ward_kind_scheme = {
  "scheme", 'L', 0, "actions",
  N_("Linked-support scheme"), N_("Linked-support schemes"),
  "model", "voluntary_service model", NULL,
  sizeof (WardScheme), scheme_fields, G_N_ELEMENTS (scheme_fields),
};

static const WardField document_fields[] = { WARD_DOCUMENT_FIELDS (WARD_ENTRY, WardDocument) };
const WardKind ward_kind_document = {
  "document", 'L', 0, "actions",
  N_("Document"), N_("Documents"),
  "title edition", "title use edition reviewed_on review_due", NULL,
  sizeof (WardDocument), document_fields, G_N_ELEMENTS (document_fields),
};

static const WardField forum_fields[] = { WARD_FORUM_FIELDS (WARD_ENTRY, WardForum) };
const WardKind ward_kind_forum = {
  "forum", 'L', 0, "actions",
  N_("Forum"), N_("Forums"),
  "name", "name attended_on by", NULL,
  sizeof (WardForum), forum_fields, G_N_ELEMENTS (forum_fields),
};

static const WardField grant_fields[] = { WARD_GRANT_FIELDS (WARD_ENTRY, WardGrant) };
const WardKind ward_kind_grant = {
  "grant", 'L', 0, "liaison",
  N_("Grant"), N_("Grants"),
  "powers from", "from_officer to_officer powers from to", NULL,
  sizeof (WardGrant), grant_fields, G_N_ELEMENTS (grant_fields),
};

static const WardField project_view_fields[] =
  { WARD_PROJECT_VIEW_FIELDS (WARD_ENTRY, WardProjectView) };
const WardKind ward_kind_project_view = {
  "project_view", 'L', 0, "partners",
  N_("Project's view"), N_("Projects' views"),
  "duty view", "partner duty view on", NULL,
  sizeof (WardProjectView), project_view_fields, G_N_ELEMENTS (project_view_fields),
};

static const WardField advice_fields[] = { WARD_ADVICE_FIELDS (WARD_ENTRY, WardAdvice) };
const WardKind ward_kind_advice = {
  "advice", 'L', WARD_KIND_PAST, "liaison",
  N_("Advice"), N_("Advice"),
  "on to", "on to about", NULL,
  sizeof (WardAdvice), advice_fields, G_N_ELEMENTS (advice_fields),
};
