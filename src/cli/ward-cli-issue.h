/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ward-cli.h"
#include "ward-issue.h"

G_BEGIN_DECLS

/* The options of whatever leaves as a file. */
typedef struct {
  WardIssue issue; /* borrows the rest */
  char *out, *recipient, *reason, *exact_reason, *second;
  int second_fd;
} WardCliIssue;

/* Takes -o, --recipient, --reason (a second one is why exact places; without it the first is) and
 * --profile, and --second with --second-fd; USAGE when one is missing. Clear it in either case. */
gboolean ward_cli_take_issue (WardCli *cli, WardCliIssue *ret, GError **error);
void ward_cli_issue_clear (WardCliIssue *issue);
/* Writes bytes, which it takes and which may be NULL with error set, to the file, mode 0600. */
WardExit ward_cli_write_issued (WardCli *cli, const WardCliIssue *issue, GBytes *bytes, gint64 n,
                                GError **error);

/* The second officer's key, where one signs; ret_second, when one does, borrows ret_officer and
 * ret_key. */
gboolean ward_cli_take_second (WardCli *cli, const WardContext *context, const WardCliIssue *issue,
                               char **ret_officer, WardSigningKey **ret_key, GError **error);
/* report map: takes its options and writes the file. */
WardExit ward_cli_report_map (WardCli *cli, WardCliIssue *issue, GError **error);
/* decision clocks, serve-plan, bundle, verify; FALSE when verb is none of them. */
gboolean ward_cli_decision_verb (WardCli *cli, const char *verb, WardExit *ret_code,
                                 GError **error);

G_END_DECLS
