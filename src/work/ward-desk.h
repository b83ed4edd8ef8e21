/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ward-context.h"
#include "ward-vault.h"

G_BEGIN_DECLS

/* An open database with its rules: what the command line and each thread of the session work at.
 * For one thread. */
typedef struct _WardDesk WardDesk;

/* Opens the vault's database (bringing the schema up to date unless flags ask for a reader) and
 * reads the rule packs. */
WardDesk *ward_desk_open (WardVault *vault, WardDbFlags flags, GError **error);
/* Another desk over the same database, for another thread: it has the rules that @first has read,
 * which never change, instead of reading them again. */
WardDesk *ward_desk_open_beside (WardDesk *first, WardVault *vault, WardDbFlags flags,
                                 GError **error);
void ward_desk_close (WardDesk *desk);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WardDesk, ward_desk_close)
WardDb *ward_desk_db (WardDesk *desk);
WardRuleSet *ward_desk_rules (WardDesk *desk);
/* A context at time now: the database's own user, role and district, unless ward_desk_act_as()
 * named another. */
WardContext ward_desk_context (WardDesk *desk, gint64 now);
/* Acts as the officer of that collar from now on; NOT_FOUND. */
gboolean ward_desk_act_as (WardDesk *desk, const char *collar, GError **error);
/* Whether this is the invented district. */
gboolean ward_desk_is_sample (WardDesk *desk);
/* Reads the packs again, after one was loaded. */
gboolean ward_desk_reload_rules (WardDesk *desk, GError **error);

G_END_DECLS
