/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "ward-bundle.h"
#include "ward-decision.h"
#include "ward-hash.h"
#include "ward-issue-private.h"
#include "ward-journal.h"
#include "ward-migrate.h"
#include "ward-persons.h"
#include "ward-roles.h"
#include "ward-system.h"

#define SEED_BYTES 32

/* A bundle in the making, with what it borrows. */
typedef struct {
  const WardContext *context;
  const WardIssue *issue;
  const WardSigningKey *key;
  WardCaseFile *file;
  WardNaming *names;
  GPtrArray *kept, *entries;
  char *public_hex, *seed, *seal;
  GArray *keys, *rows; /* of WardBundleKey, of WardBundleEntry */
} Maker;

static char *
sign_cb (const void *data, gsize len, gpointer key, GError **error)
{
  return ward_sign (key, data, len);
}

/* The salts of a decision follow from a seed of its own, which lies beside its values and goes when
 * they go. */
static char *
seed_of (const WardContext *context, const char *decision, GError **error)
{
  g_autofree char *name = g_strconcat ("seed.", decision, NULL);
  char *seed = ward_setting_get (context->db, name);

  if (seed != NULL)
    return seed;
  seed = ward_random_hex (SEED_BYTES);
  if (ward_setting_set (context->db, name, seed, error))
    return seed;
  g_free (seed);
  return NULL;
}

static void
add_key (Maker *maker, const char *public_hex, const char *officer)
{
  g_autoptr (WardRecord) key = NULL;
  WardBundleKey row = { .public_hex = public_hex };

  for (guint i = 0; i < maker->keys->len; i++)
    if (g_strcmp0 (g_array_index (maker->keys, WardBundleKey, i).public_hex, public_hex) == 0)
      return;
  if (officer == NULL || public_hex == NULL)
    return;
  key = ward_person_key_of (maker->context, officer);
  row.owner = ward_naming_title ("officer", officer, maker->names);
  if (key != NULL && g_strcmp0 (((WardPersonKey *) key)->key, public_hex) == 0)
    row.binding =
        ward_case_keep (maker->kept, g_strdup (((WardPersonKey *) key)->binding), g_free);
  g_array_append_val (maker->keys, row);
}

/* The maker's key first, then those of everybody who signed a step. */
static void
add_keys (Maker *maker)
{
  const GPtrArray *signatures = maker->file->file.signatures;

  add_key (maker, maker->public_hex, maker->context->actor);
  for (guint i = 0; i < signatures->len; i++)
    {
      const WardSignature *signature = signatures->pdata[i];

      add_key (maker, signature->key, signature->by);
    }
}

/* The chain from the decision's first entry on; what is about other records keeps its hashes
 * alone. */
static gboolean
add_chain (Maker *maker, GError **error)
{
  const char *id = maker->file->file.decision->id;
  g_autoptr (GPtrArray) history =
      ward_history (maker->context->db, "decision", id, 1, error);
  gint64 from;

  if (history == NULL)
    return FALSE;
  from = history->len > 0 ? ((WardHistoryRow *) history->pdata[0])->audit : 0;
  maker->entries = ward_audit_entries (maker->context->db, from, 0, error);
  if (maker->entries == NULL)
    return FALSE;
  for (guint i = 0; i < maker->entries->len; i++)
    {
      const WardAuditEntry *entry = maker->entries->pdata[i];
      WardBundleEntry row = { .seq = entry->seq,
                              .at = entry->at,
                              .count = entry->count,
                              .by = entry->by,
                              .action = entry->action,
                              .kind = entry->kind,
                              .record = entry->record,
                              .root = entry->root,
                              .prev = entry->prev,
                              .hash = entry->hash,
                              .withheld = g_strcmp0 (entry->record, id) != 0 };

      g_array_append_val (maker->rows, row);
    }
  return TRUE;
}

/* Whoever sealed the decision here vouches for its root too, with the key that sealed it. */
static void
add_seal (Maker *maker, const WardSealedRecord *sealed)
{
  const GPtrArray *signatures = maker->file->file.signatures;

  for (guint i = 0; i < signatures->len && maker->seal == NULL; i++)
    {
      const WardSignature *signature = signatures->pdata[i];
      g_autofree char *root = NULL, *statement = NULL;

      if (!ward_record_is (&signature->meta, "step", "seal") ||
          g_strcmp0 (signature->key, maker->public_hex) != 0)
        continue;
      root = ward_sealed_root (sealed);
      statement = ward_sealed_statement (sealed->decision, root);
      maker->seal = ward_sign (maker->key, statement, strlen (statement));
    }
}

static GBytes *
make_paper (Maker *maker, const char *what, const char *number, GError **error)
{
  g_autoptr (WardPaper) paper = NULL;
  WardIssuePrint print;
  GBytes *pdf;

  ward_issue_print_init (&print, maker->context, maker->issue, what, number);
  paper = maker->issue->profile == WARD_PROFILE_COURT
              ? ward_court_schedule_new (&maker->file->file, &print.print)
              : ward_policy_record_new (&maker->file->file, &print.print);
  pdf = ward_paper_to_pdf (paper, NULL, error);
  ward_issue_print_clear (&print);
  return pdf;
}

static GBytes *
make (Maker *maker, const char *what, GError **error)
{
  const WardRecord *decision = maker->file->file.decision;
  const char *number = ((const WardDecision *) decision)->number;
  WardExport how = { .profile = maker->issue->profile, .exact = FALSE };
  WardSealedRecord sealed = { decision->id, number, maker->file->records, maker->seed };
  g_autoptr (GBytes) paper = make_paper (maker, what, number, error);
  WardBundle bundle = { .sealed = &sealed,
                        .how = &how,
                        .paper = paper,
                        .made_at = maker->context->now,
                        .sign = sign_cb,
                        .signer = (gpointer) maker->key };

  if (paper == NULL)
    return NULL;
  add_seal (maker, &sealed);
  bundle.paper_name = maker->issue->profile == WARD_PROFILE_COURT ? "court-schedule.pdf"
                                                                  : "policy-record.pdf";
  bundle.entries = (const WardBundleEntry *) maker->rows->data;
  bundle.n_entries = maker->rows->len;
  bundle.keys = (const WardBundleKey *) maker->keys->data;
  bundle.n_keys = maker->keys->len;
  bundle.seal_signature = maker->seal;
  bundle.seal_key = maker->seal != NULL ? maker->public_hex : NULL;
  return ward_bundle_new (&bundle, error);
}

static gboolean
may_bundle (const WardContext *context, const WardIssue *issue, const WardSigningKey *key,
            GError **error)
{
  if (!ward_issue_check (context, issue, error))
    return FALSE;
  if (key == NULL || context->actor == NULL)
    g_set_error_literal (error, WARD_ERROR, WARD_ERROR_USAGE,
                         _("A bundle is signed: give --as COLLAR and --secret-fd N."));
  else if (issue->profile == WARD_PROFILE_PARTNER)
    g_set_error_literal (error, WARD_ERROR, WARD_ERROR_DENIED,
                         _("A partner’s copy holds no decision about premises."));
  else if (!ward_role_may_read (context->role, ward_kind_find ("decision")))
    g_set_error_literal (error, WARD_ERROR, WARD_ERROR_DENIED,
                         _("Your role does not see records of this kind."));
  else
    return TRUE;
  return FALSE;
}

static void
clear (Maker *maker)
{
  g_clear_pointer (&maker->file, ward_case_file_free);
  g_clear_pointer (&maker->names, ward_naming_free);
  g_clear_pointer (&maker->kept, g_ptr_array_unref);
  g_clear_pointer (&maker->entries, g_ptr_array_unref);
  g_clear_pointer (&maker->keys, g_array_unref);
  g_clear_pointer (&maker->rows, g_array_unref);
  g_free (maker->public_hex);
  g_free (maker->seed);
  g_free (maker->seal);
}

GBytes *
ward_issue_bundle (const WardContext *context, const char *decision, const WardSigningKey *key,
                   const WardIssue *issue, GError **error)
{
  Maker maker = { context, issue, key };
  g_autofree char *what = NULL;
  GBytes *zip = NULL;

  if (!may_bundle (context, issue, key, error))
    return NULL;
  maker.file = ward_case_file_new (context, decision, issue->exact_reason != NULL, error);
  maker.seed = maker.file != NULL ? seed_of (context, decision, error) : NULL;
  maker.names = ward_naming_new (context);
  maker.kept = ward_case_kept_new ();
  maker.keys = g_array_new (FALSE, TRUE, sizeof (WardBundleKey));
  maker.rows = g_array_new (FALSE, TRUE, sizeof (WardBundleEntry));
  maker.public_hex = ward_signing_key_dup_public_hex (key);
  if (maker.seed != NULL && add_chain (&maker, error))
    {
      add_keys (&maker);
      what = ward_issue_what ("bundle",
                              ward_record_get (maker.file->file.decision, "number"));
      zip = make (&maker, what, error);
    }
  clear (&maker);
  return zip != NULL ? ward_issue_log (context, issue, what, "bundle", 1, zip, error) : NULL;
}
