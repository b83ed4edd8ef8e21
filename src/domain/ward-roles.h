/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ward-kind.h"

G_BEGIN_DECLS

/* What a role may keep and see (SC2, SC6); role is a nick of ward_enum_role, NULL is the
 * database's own user, who may do all. */

/* Whether role may record and amend kind. A protective action every role may (EM1). */
gboolean ward_role_may_write (const char *role, const WardKind *kind);
/* Whether role may read kind. */
gboolean ward_role_may_read (const char *role, const WardKind *kind);
/* Whether role may ask for exact places at all (IE8). */
gboolean ward_role_may_see_places (const char *role);

/* Whether role may let files out: exports, papers, bundles (IE7). */
gboolean ward_role_may_issue (const char *role);

/* Whether role may take newer rules into use (EF7), and revoke another officer's key (SC4). */
gboolean ward_role_may_govern (const char *role);

G_END_DECLS
