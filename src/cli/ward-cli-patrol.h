/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ward-cli.h"

G_BEGIN_DECLS

/* patrol check, suggest, debrief; FALSE when verb is none of them (the steps are). */
gboolean ward_cli_patrol_verb (WardCli *cli, const char *verb, WardExit *ret_code, GError **error);

G_END_DECLS
