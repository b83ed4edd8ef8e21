/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ward-commit.h"
#include "ward-desk.h"
#include "ward-filters.h"
#include "ward-sign.h"
#include "ward-staff.h"

G_BEGIN_DECLS

/* What the contract's exit codes mean. */
typedef enum {
  WARD_EXIT_DONE = 0,
  WARD_EXIT_FAILED = 1,
  WARD_EXIT_USAGE = 2,
  WARD_EXIT_REFUSED = 3,
  WARD_EXIT_ACCEPT = 4,
  WARD_EXIT_LOCKED = 5,
  WARD_EXIT_CONFLICTS = 6,
} WardExit;

/* One run of the program: global options, what is left of the words, and the open database once
 * ward_cli_open() was called. */
typedef struct {
  char *db_path, *key_file, *as, *accept, *reason;
  int passphrase_fd, recovery_fd, secret_fd;
  gint64 now;
  gboolean at_given, json, exact;
  GPtrArray *words; /* of char *: the command's words, options taken out as they are asked for */
  WardDesk *desk;
  WardVault *vault;
  WardWatch watch; /* what ward_cli_begin_long() made */
  struct _WardCliWatcher *watcher;
} WardCli;

typedef struct {
  const char *name;
  WardExit (*run) (WardCli *cli, GError **error);
  const char *usage; /* arguments, for help */
  const char *what;  /* a sentence, translatable */
} WardCliVerb;

/* A verb's own options: "--limit 5" or "--limit=5" taken out of words (the value transfer full,
 * NULL when absent); a flag. Both at any place. */
char *ward_cli_take_option (WardCli *cli, const char *name);
gboolean ward_cli_take_flag (WardCli *cli, const char *name);
/* A descriptor given as an option; *ret is left when it is absent, USAGE when it is no number. */
gboolean ward_cli_take_fd (WardCli *cli, const char *name, int *ret, GError **error);
/* The i-th word left, NULL beyond the end. */
const char *ward_cli_word (WardCli *cli, guint i);
/* USAGE unless exactly min..max words are left and none looks like an option. */
gboolean ward_cli_expect (WardCli *cli, guint min, guint max, GError **error);
/* The kind that word i names; USAGE. */
const WardKind *ward_cli_kind (WardCli *cli, guint i, GError **error);
/* A record id, or natural key, as given; NOT_FOUND. Transfer full. */
char *ward_cli_record_id (WardCli *cli, const WardKind *kind, const char *word, GError **error);

/* Opens the database and makes a context (a reader when flags say so). A write with --at on a
 * database that isn't the sample is a usage error. */
gboolean ward_cli_open (WardCli *cli, WardDbFlags flags, WardContext *ret_context, GError **error);
/* For verbs that show places: with --exact, takes the --reason that it needs; USAGE without. */
gboolean ward_cli_take_exact (WardCli *cli, GError **error);

/* From now on Ctrl+C (and SIGTERM) stops the work, which leaves everything as it was; a second one
 * ends the program at once. On a terminal standard error tells how far it is. context may be
 * NULL; else its cancellable is set, and what its database does is interrupted. */
void ward_cli_begin_long (WardCli *cli, WardContext *context);
/* Ends it, when begun. */
void ward_cli_end_long (WardCli *cli);

/* The text of a file, "-" standard input; transfer full. */
char *ward_cli_read_file (const char *path, GError **error);
/* The same with its length, for what may hold NULs. */
char *ward_cli_read_bytes (const char *path, gsize *ret_len, GError **error);
/* Prints on standard output, LF added. */
void ward_cli_print (const char *format, ...) G_GNUC_PRINTF (1, 2);
/* Prints {"id":…,"findings":[…]} or words, and chooses the exit code; of a record that was given as
 * text, NULL where none was, a refusal tells what the person-data guard offers to cut. */
WardExit ward_cli_print_outcome (WardCli *cli, const WardOutcome *outcome, const WardKind *kind,
                                 const char *given);
void ward_cli_print_findings (WardCli *cli, const GPtrArray *findings);
/* Prints a writer's document. */
void ward_cli_print_json (WardJsonWriter *w);

/* Takes every --where FIELD=VALUE into query of kind (also != <= >=); USAGE. */
gboolean ward_cli_take_where (WardCli *cli, const WardKind *kind, WardQuery *query,
                              GError **error);
/* Takes what narrows and orders a list of kind (--where, --words, --order, --archived); USAGE. */
gboolean ward_cli_take_terms (WardCli *cli, const WardKind *kind, WardListTerms *terms,
                              GError **error);
/* Narrows query by the saved filter of that name (NULL none), then by terms; DENIED where the
 * role doesn't see kind. What goes by officer (AU10) is refused: the finding is printed,
 * *ret_barred set, and no error. */
gboolean ward_cli_narrow (WardCli *cli, const WardContext *context, const char *filter,
                          const WardListTerms *terms, WardQuery *query, gboolean *ret_barred,
                          GError **error);
/* What happened, a JSON object in the file that is the third word, recorded as a record of
 * kind_name under the record of under (kind and field) that the second word names. */
WardExit ward_cli_file_under (WardCli *cli, const char *kind_name, const char *under,
                              GError **error);
/* The acting officer's own key, by the secret on --secret-fd; NULL without error when none was
 * given. */
gboolean ward_cli_take_key (WardCli *cli, const WardContext *context, WardSigningKey **ret,
                            GError **error);

/* Verb tables, one file each; NULL-named at the end. */
extern const WardCliVerb ward_cli_read_verbs[], ward_cli_write_verbs[], ward_cli_admin_verbs[],
    ward_cli_step_verbs[], ward_cli_duty_verbs[], ward_cli_carry_verbs[],
    ward_cli_issue_verbs[], ward_cli_lists_verbs[];

G_END_DECLS
