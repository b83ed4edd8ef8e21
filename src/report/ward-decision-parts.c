/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-decision-file.h"

#include "ward-decision.h"
#include <glib/gi18n-lib.h>

#define DOT " \xc2\xb7 "

char *
ward_decision_print_subject (const WardDecisionFile *file)
{
  const WardRecord *decision = file->decision;
  gint64 measure = ward_record_get_number (decision, "measure");
  gint64 power = ward_record_get_number (decision, "power");
  const char *what = ward_enum_label (&ward_enum_measure, measure);

  if (*what == '\0')
    what = _("Decision");
  if (power == WARD_NONE || ward_record_is (decision, "power", "none"))
    return g_strdup (what);
  return g_strdup_printf ("%s, %s", what, ward_enum_label (&ward_enum_power, power));
}

static const char *
pack_text (const WardPrint *print, const char *kind, const char *code)
{
  return print->name != NULL ? print->name (kind, code, print->name_data) : NULL;
}

char *
ward_decision_print_offences (const WardDecisionFile *file, const WardPrint *print)
{
  const WardField *field = ward_kind_field (file->decision->kind, "specified_offences");
  const char *const *codes = ward_record_list (file->decision, field);
  GString *out;

  if (codes == NULL || codes[0] == NULL)
    return NULL;
  out = g_string_new (NULL);
  for (guint i = 0; codes[i] != NULL; i++)
    {
      const char *text = pack_text (print, "offence", codes[i]);

      g_string_append_printf (out, "%s%s", i > 0 ? "\n" : "", text != NULL ? text : codes[i]);
    }
  return g_string_free (out, FALSE);
}

static void
append_part (GString *out, const char *part)
{
  if (part != NULL && *part != '\0')
    g_string_append_printf (out, "%s%s", out->len > 0 ? DOT : "", part);
}

static void
print_condition (WardPaper *paper, const WardPrint *print, const WardRecord *condition)
{
  const char *code = ward_record_get (condition, "condition");
  const char *text = code != NULL ? pack_text (print, "condition", code) : NULL;
  g_autofree char *at = ward_print_value (print, condition, "at", WARD_COURT);
  g_autofree char *evidence = ward_print_value (print, condition, "evidence_reference", WARD_COURT);
  g_autofree char *reference =
    evidence != NULL ? g_strdup_printf (_("Evidence: %s"), evidence) : NULL;
  g_autoptr (GString) detail = g_string_new (NULL);
  gint64 met = ward_record_get_number (condition, "met");

  append_part (detail, code != NULL ? pack_text (print, "provision", code) : NULL);
  append_part (detail, reference != NULL ? reference : _("No evidence reference"));
  append_part (detail, at);
  ward_paper_check (paper,
                    met == WARD_NONE ? WARD_PAPER_NOT_RECORDED
                    : met            ? WARD_PAPER_MET
                                     : WARD_PAPER_NOT_MET,
                    NULL, text != NULL ? text : code, detail->str);
}

static gboolean
is_content (const WardDecisionFile *file, const WardRecord *condition)
{
  const char *value = ward_record_get (condition, "condition");

  for (guint i = 0; i < file->n_contents; i++)
    if (g_strcmp0 (file->contents[i].condition, value) == 0)
      return TRUE;
  return FALSE;
}

void
ward_decision_print_conditions (WardPaper *paper, const WardDecisionFile *file,
                                const WardPrint *print)
{
  guint printed = 0;

  for (guint i = 0; file->conditions != NULL && i < file->conditions->len; i++)
    if (!is_content (file, g_ptr_array_index (file->conditions, i)))
      {
        print_condition (paper, print, g_ptr_array_index (file->conditions, i));
        printed++;
      }
  if (printed == 0)
    ward_paper_paragraph (paper, _("No statutory condition is recorded."));
}

const WardRecord *
ward_decision_find_condition (const WardDecisionFile *file, const char *value)
{
  for (guint i = 0; value != NULL && file->conditions != NULL && i < file->conditions->len; i++)
    if (g_strcmp0 (ward_record_get (g_ptr_array_index (file->conditions, i), "condition"), value) ==
        0)
      return g_ptr_array_index (file->conditions, i);
  return NULL;
}

void
ward_decision_print_content (WardPaper *paper, const WardDecisionFile *file,
                             const WardFileContent *content, const WardPrint *print)
{
  const WardRecord *condition = ward_decision_find_condition (file, content->condition);

  if (condition != NULL)
    print_condition (paper, print, condition);
  else
    ward_paper_check (paper, WARD_PAPER_NOT_RECORDED, "", content->text, content->provision);
}

void
ward_decision_print_services (WardPaper *paper, const WardDecisionFile *file,
                              const WardPrint *print)
{
  static const WardPrintColumn columns[] = {
    { "at", 26 }, { "mode", 16 }, { "place", 18 }, { "role_served", 20 }, { "by", 20 },
  };

  ward_print_table (paper, print, file->services, &ward_kind_service, columns,
                    G_N_ELEMENTS (columns), WARD_COURT, _("Nothing has been served."));
}

void
ward_decision_print_events (WardPaper *paper, const WardDecisionFile *file, const WardPrint *print)
{
  static const WardPrintColumn columns[] = {
    { "at", 24 }, { "event", 14 }, { "until", 22 }, { "by", 14 }, { "text", 26 },
  };

  ward_print_table (paper, print, file->order_events, &ward_kind_order_event, columns,
                    G_N_ELEMENTS (columns), WARD_COURT, _("No event is recorded."));
}

static char *
clock_start (const WardFileClock *clock)
{
  g_autofree char *at = ward_time_display (clock->from);

  if (clock->from == WARD_NONE)
    return NULL;
  if (clock->from_event == NULL)
    return g_steal_pointer (&at);
  return g_strdup_printf ("%s (%s)", at, clock->from_event);
}

static void
print_clock (WardPaper *paper, const WardFileClock *clock)
{
  static const WardPaperTone tones[] = { WARD_PAPER_INFO, WARD_PAPER_WARN, WARD_PAPER_REFUSE };
  g_autofree char *from = clock_start (clock);
  g_autofree char *due =
    clock->due != WARD_NONE ? ward_time_display (clock->due) : g_strdup (_("Not running yet"));
  WardPaperClock printed = {
    .tone = tones[CLAMP (clock->urgency, 0, 2)],
    .title = clock->title,
    .state = clock->state,
    .from = from,
    .due = due,
    .rule = clock->rule,
    .confirm = _("Confirm with the court"),
    .working = clock->working,
  };

  ward_paper_clock (paper, &printed);
}

void
ward_decision_print_clocks (WardPaper *paper, const WardDecisionFile *file, gboolean policy)
{
  guint printed = 0;

  for (guint i = 0; i < file->n_clocks; i++)
    if (policy || !file->clocks[i].policy)
      {
        print_clock (paper, &file->clocks[i]);
        printed++;
      }
  if (printed == 0)
    ward_paper_paragraph (paper, _("No clock runs yet."));
}

void
ward_decision_print_signatures (WardPaper *paper, const WardDecisionFile *file,
                                const WardPrint *print)
{
  guint n = file->signatures != NULL ? file->signatures->len : 0;
  WardPaperSignature blank = { .role = _("Authorising officer") };

  for (guint i = 0; i < n; i++)
    {
      const WardRecord *record = g_ptr_array_index (file->signatures, i);
      g_autofree char *role = ward_print_value (print, record, "step", WARD_COURT);
      g_autofree char *by = ward_print_value (print, record, "by", WARD_COURT);
      g_autofree char *at = ward_print_value (print, record, "at", WARD_COURT);
      g_autofree char *key = ward_print_value (print, record, "key", WARD_COURT);
      g_autofree char *hash = ward_print_value (print, record, "hash", WARD_COURT);
      WardPaperSignature signature = { role, by, at, key, hash };

      ward_paper_signature (paper, &signature);
    }
  if (n == 0)
    ward_paper_signature (paper, &blank);
}
