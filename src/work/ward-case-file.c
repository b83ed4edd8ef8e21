/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-case-file.h"

#include <glib/gi18n-lib.h>

#include "ward-clock-file.h"
#include "ward-commit.h"
#include "ward-decision.h"
#include "ward-premises.h"

static const GPtrArray *
keep_rows (WardCaseFile *file, const WardContext *context, const char *kind, const char *field,
           const char *id)
{
  GPtrArray *rows = ward_reader_by_ref (ward_records_reader (context->db), kind, field, id);

  return ward_case_keep (file->kept, rows, (GDestroyNotify) g_ptr_array_unref);
}

/* The decision's own rows go into the bundle too. */
static const GPtrArray *
own_rows (WardCaseFile *file, const WardContext *context, const char *kind, const char *field)
{
  const GPtrArray *rows = keep_rows (file, context, kind, field, file->file.decision->id);

  for (guint i = 0; i < rows->len; i++)
    g_ptr_array_add (file->records, rows->pdata[i]);
  return rows;
}

static const WardRecord *
keep_record (WardCaseFile *file, WardRecord *record)
{
  return record != NULL ? ward_case_keep (file->kept, record, (GDestroyNotify) ward_record_free)
                        : NULL;
}

static int
by_day (gconstpointer a, gconstpointer b)
{
  const WardAssessment *x = *(WardAssessment *const *) a, *y = *(WardAssessment *const *) b;

  return (x->on > y->on) - (x->on < y->on);
}

void
ward_case_sort_assessments (GPtrArray *assessments)
{
  g_ptr_array_sort (assessments, by_day);
}

/* The assessments that the decision could rest on, oldest first: later ones aren't its own. */
static const GPtrArray *
assessments_of (WardCaseFile *file, const WardContext *context, const char *premises)
{
  const WardDecision *decision = (const WardDecision *) file->file.decision;
  const GPtrArray *all = keep_rows (file, context, "assessment", "premises", premises);
  gint64 until = ward_time_local_date (
      decision->authorised_at != WARD_NONE ? decision->authorised_at : context->now);
  GPtrArray *own =
      ward_case_keep (file->kept, g_ptr_array_new (), (GDestroyNotify) g_ptr_array_unref);

  for (guint i = 0; i < all->len; i++)
    if (((const WardAssessment *) all->pdata[i])->on <= until)
      g_ptr_array_add (own, all->pdata[i]);
  ward_case_sort_assessments (own);
  return own;
}

static void
read_premises (WardCaseFile *file, const WardContext *context, gboolean exact)
{
  const char *id = ((const WardDecision *) file->file.decision)->premises;
  const GPtrArray *places;

  if (id == NULL)
    return;
  file->file.premises =
      keep_record (file, ward_reader_get (ward_records_reader (context->db), "premises", id));
  file->file.assessments = assessments_of (file, context, id);
  if (!exact || file->file.premises == NULL ||
      ward_record_is (file->file.premises, "occupancy", "sole"))
    return;
  places = keep_rows (file, context, "place", "premises", id);
  file->file.place = places->len > 0 ? places->pdata[0] : NULL;
}

static void
read_parts (WardCaseFile *file, const WardContext *context)
{
  WardDecisionFile *out = &file->file;

  out->ladder_steps = own_rows (file, context, "ladder_step", "decision");
  out->options = own_rows (file, context, "option", "decision");
  out->conditions = own_rows (file, context, "condition", "decision");
  out->services = own_rows (file, context, "service", "decision");
  out->order_events = own_rows (file, context, "order_event", "decision");
  out->entries = own_rows (file, context, "entry", "decision");
  out->followups = own_rows (file, context, "followup", "decision");
  out->signatures = own_rows (file, context, "signature", "record");
  out->tellings = own_rows (file, context, "telling", "decision");
  out->exceptions = own_rows (file, context, "exception", "record");
}

static const char *
title_of (const char *clock)
{
  static const struct {
    const char *clock, *title;
  } titles[] = {
    { "hearing", N_("Application heard by") },
    { "notice", N_("Notice in force until") },
    { "adjournment", N_("Adjourned for no longer than") },
    { "order", N_("Order in force until") },
    { "extension", N_("Application to extend by") },
    { "total", N_("No longer in all than") },
    { "appeal", N_("Appeal by") },
    { "costs", N_("Application for costs by") },
    { "compensation", N_("Claim for compensation by") },
    { "review", N_("Review of the decision") },
    { "confirm", N_("Oral authorisation confirmed in writing by") },
    { "urgent_harm", N_("Harm sections of the urgent path completed by") },
    { "urgent_review", N_("Review of the urgent path by") },
  };

  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    if (g_strcmp0 (titles[i].clock, clock) == 0)
      return _(titles[i].title);
  return clock;
}

static const char *
state_label (const char *state)
{
  static const struct {
    const char *state, *label;
  } labels[] = {
    { "running", N_("Running") }, { "due_soon", N_("Due soon") }, { "met", N_("Met") },
    { "overdue", N_("Overdue") }, { "lapsed", N_("Lapsed") },     { "ended", N_("Ended") },
  };

  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    if (g_strcmp0 (labels[i].state, state) == 0)
      return _(labels[i].label);
  return state;
}

static void
read_clocks (WardCaseFile *file, const WardContext *context)
{
  static const char *const own[] = { "review", "urgent_harm", "urgent_review", NULL };
  GPtrArray *clocks = ward_case_keep (file->kept,
                                      ward_clock_file_clocks (context, file->file.decision),
                                      (GDestroyNotify) g_ptr_array_unref);
  GArray *rows = ward_case_keep (file->kept, g_array_new (FALSE, TRUE, sizeof (WardFileClock)),
                                 (GDestroyNotify) g_array_unref);

  for (guint i = 0; i < clocks->len; i++)
    {
      WardClock *clock = clocks->pdata[i];
      WardFileClock row = { .title = title_of (clock->clock),
                            .state = state_label (clock->state),
                            .rule = clock->source != NULL ? clock->source : clock->rule,
                            .from = clock->from,
                            .due = clock->due };

      row.policy = g_strv_contains (own, clock->clock);
      row.urgency = g_str_equal (clock->level, "red") ? 2 : g_str_equal (clock->level, "amber");
      g_ptr_array_add (clock->working, NULL);
      row.working = (const char *const *) clock->working->pdata;
      g_array_append_val (rows, row);
    }
  file->file.clocks = (const WardFileClock *) rows->data;
  file->file.n_clocks = rows->len;
}

static const char *
member (WardCaseFile *file, const WardJson *object, const char *name)
{
  return ward_case_keep (file->kept, g_strdup (ward_json_get_string (object, name)), g_free);
}

static const char *
members_joined (WardCaseFile *file, const WardJson *list)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < ward_json_length (list); i++)
    g_string_append_printf (out, "%s%s", i > 0 ? ", " : "",
                            ward_json_string (ward_json_item (list, i)));
  return ward_case_keep (file->kept, g_string_free (out, FALSE), g_free);
}

/* What the rules said when the step was taken; later law doesn't rewrite it. */
static GArray *
stored_findings (WardCaseFile *file, const char *text)
{
  g_autoptr (WardJson) json = ward_json_parse (text, -1, &ward_json_file_limits, NULL);
  GArray *rows = g_array_new (FALSE, TRUE, sizeof (WardFileFinding));

  for (guint i = 0; i < ward_json_length (json); i++)
    {
      const WardJson *item = ward_json_item (json, i);
      WardFileFinding row = { .rule = member (file, item, "rule"),
                              .severity = member (file, item, "severity"),
                              .message = member (file, item, "message"),
                              .remedy = member (file, item, "remedy"),
                              .duties = members_joined (file, ward_json_member (item, "duties")),
                              .source = member (file, item, "source") };

      if (row.message != NULL)
        g_array_append_val (rows, row);
    }
  return rows;
}

static void
read_findings (WardCaseFile *file, const WardContext *context)
{
  const WardDecision *decision = (const WardDecision *) file->file.decision;
  g_autoptr (GPtrArray) now = NULL;
  GArray *rows;

  if (decision->findings != NULL)
    rows = stored_findings (file, decision->findings);
  else
    {
      now = ward_judge (context, file->file.decision, WARD_GATE_AUTHORISE);
      rows = ward_case_findings (now, file->kept);
    }
  ward_case_keep (file->kept, rows, (GDestroyNotify) g_array_unref);
  file->file.findings = (const WardFileFinding *) rows->data;
  file->file.n_findings = rows->len;
}

/* The contents of the notice (SOA 2003 s.136C(1); 2014 Act s.76(5)) stand in the packs among the
 * conditions that serving asks for. */
static void
read_contents (WardCaseFile *file, const WardContext *context)
{
  const WardDecision *decision = (const WardDecision *) file->file.decision;
  const char *power = ward_record_get_nick (&decision->meta, "power");
  g_autofree char *list = g_strconcat (power != NULL ? power : "none", ".conditions", NULL);
  gint64 at = decision->authorised_at != WARD_NONE ? decision->authorised_at : context->now;
  g_autoptr (GPtrArray) rows = ward_rule_set_list_rows (
      context->rules, list, "serve", ward_record_get_nick (&decision->meta, "ground"),
      ward_time_local_date (at));
  GArray *out = ward_case_keep (file->kept, g_array_new (FALSE, TRUE, sizeof (WardFileContent)),
                                (GDestroyNotify) g_array_unref);

  for (guint i = 0; i < rows->len; i++)
    {
      const WardListRow *row = rows->pdata[i];
      WardFileContent content = { _(row->text), row->provision, row->value };

      g_array_append_val (out, content);
    }
  file->file.contents = (const WardFileContent *) out->data;
  file->file.n_contents = out->len;
}

WardCaseFile *
ward_case_file_new (const WardContext *context, const char *id, gboolean exact, GError **error)
{
  g_autoptr (WardRecord) decision =
      ward_records_get (context->db, ward_kind_find ("decision"), id, error);
  WardCaseFile *file;

  if (decision == NULL)
    {
      if (error != NULL && *error == NULL)
        g_set_error_literal (error, WARD_ERROR, WARD_ERROR_NOT_FOUND,
                             _("There is no such decision here."));
      return NULL;
    }
  file = g_new0 (WardCaseFile, 1);
  file->kept = ward_case_kept_new ();
  file->records = g_ptr_array_new ();
  file->file.decision = keep_record (file, g_steal_pointer (&decision));
  g_ptr_array_add (file->records, (gpointer) file->file.decision);
  read_premises (file, context, exact);
  read_parts (file, context);
  read_clocks (file, context);
  read_findings (file, context);
  read_contents (file, context);
  return file;
}

void
ward_case_file_free (WardCaseFile *file)
{
  if (file == NULL)
    return;
  g_ptr_array_unref (file->records);
  g_ptr_array_unref (file->kept);
  g_free (file);
}
