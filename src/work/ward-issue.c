/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "ward-hash.h"
#include "ward-issue-private.h"
#include "ward-roles.h"

#define DISPOSAL N_("Return to the issuing office or destroy as confidential waste when done with.")

gboolean
ward_issue_check (const WardContext *context, const WardIssue *issue, GError **error)
{
  if (issue->recipient == NULL || *issue->recipient == '\0' || issue->reason == NULL ||
      *issue->reason == '\0')
    g_set_error_literal (error, WARD_ERROR, WARD_ERROR_USAGE,
                         _("Say who receives it and why: --recipient and --reason."));
  else if (!ward_role_may_issue (context->role))
    g_set_error_literal (error, WARD_ERROR, WARD_ERROR_DENIED,
                         _("Your role does not let records out."));
  else if (issue->exact_reason != NULL && !ward_role_may_see_places (context->role))
    g_set_error_literal (error, WARD_ERROR, WARD_ERROR_DENIED,
                         _("Your role does not see exact places."));
  else
    return TRUE;
  return FALSE;
}

GBytes *
ward_issue_log (const WardContext *context, const WardIssue *issue, const char *what,
                const char *format, gint64 n, GBytes *bytes, GError **error)
{
  gsize len;
  const void *data = g_bytes_get_data (bytes, &len);
  g_autofree char *hash = ward_sha256_hex (data, len);
  WardDisclosing row = { .what = what,
                         .format = format,
                         .recipient = issue->recipient,
                         .reason = issue->exact_reason != NULL ? issue->exact_reason
                                                               : issue->reason,
                         .exact = issue->exact_reason != NULL,
                         .hash = hash,
                         .records = n,
                         .second = issue->second };

  if (ward_disclose (context, &row, NULL, error))
    return bytes;
  g_bytes_unref (bytes);
  return NULL;
}

char *
ward_issue_what (const char *name, const char *reference)
{
  return reference != NULL ? g_strdup_printf ("%s %s", name, reference) : g_strdup (name);
}

static char *
district_name (const WardContext *context)
{
  g_autofree char *id = ward_records_find_key (context->db, ward_kind_find ("district"),
                                               context->district);
  g_autoptr (WardRecord) district =
      id != NULL ? ward_reader_get (ward_records_reader (context->db), "district", id) : NULL;
  const char *name = district != NULL ? ward_record_get (district, "name") : NULL;

  return g_strdup (name != NULL ? name : context->district);
}

void
ward_issue_print_init (WardIssuePrint *print, const WardContext *context, const WardIssue *issue,
                       const char *what, const char *reference)
{
  const char *by;

  *print = (WardIssuePrint) { 0 };
  print->names = ward_naming_new (context);
  print->organisation = district_name (context);
  print->reference = g_strdup (reference != NULL ? reference : what);
  by = context->actor != NULL ? ward_naming_title ("officer", context->actor, print->names)
                              : NULL;
  print->printed_by = g_strdup (by != NULL ? by : _("the database’s own user"));
  print->copy = g_strdup_printf (_("%d, for %s"), (int) ward_disclose_next_copy (context, what),
                                 issue->recipient);
  print->print = (WardPrint) { .organisation = print->organisation,
                               .reference = print->reference,
                               .printed_by = print->printed_by,
                               .copy = print->copy,
                               .disposal = _(DISPOSAL),
                               .printed_at = context->now,
                               .exact_reason = issue->exact_reason,
                               .sample = issue->sample,
                               .name = ward_naming_title,
                               .name_data = print->names };
}

void
ward_issue_print_clear (WardIssuePrint *print)
{
  g_clear_pointer (&print->names, ward_naming_free);
  g_free (print->organisation);
  g_free (print->reference);
  g_free (print->printed_by);
  g_free (print->copy);
}
