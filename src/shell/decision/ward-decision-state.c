/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-decision-state.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "ward-decision.h"

static gint64
status_of (const WardRecord *decision)
{
  gint64 status = ward_record_get_number (decision, "status");

  return status == WARD_NONE ? WARD_DECISION_STATUS_DRAFT : status;
}

static gboolean
is_closing (const WardRecord *decision)
{
  return !ward_record_is (decision, "option", "not_close") &&
         !ward_record_is (decision, "option", "support_only") &&
         status_of (decision) != WARD_DECISION_STATUS_NOT_CLOSED;
}

static WardStageState
stage_state (gint64 stage, gint64 now)
{
  return stage < now ? WARD_STAGE_PAST : stage == now ? WARD_STAGE_NOW : WARD_STAGE_AHEAD;
}

guint
ward_decision_stages (const WardRecord *decision, WardStage ret[WARD_STAGES_MOST])
{
  static const gint64 closing[] = { WARD_DECISION_STATUS_DRAFT,  WARD_DECISION_STATUS_AUTHORISED,
                                    WARD_DECISION_STATUS_SERVED, WARD_DECISION_STATUS_HEARD,
                                    WARD_DECISION_STATUS_ORDERED, WARD_DECISION_STATUS_ENDED };
  static const gint64 other[] = { WARD_DECISION_STATUS_DRAFT, WARD_DECISION_STATUS_NOT_CLOSED };
  gint64 status = status_of (decision);
  gboolean close = is_closing (decision);
  const gint64 *order = close ? closing : other;
  guint n = close ? G_N_ELEMENTS (closing) : G_N_ELEMENTS (other);

  if (status == WARD_DECISION_STATUS_REFUSED)
    n = 5;
  for (guint i = 0; i < n; i++)
    {
      gint64 stage = status == WARD_DECISION_STATUS_REFUSED && i == 4 ? status : order[i];

      ret[i].label = ward_enum_label (&ward_enum_decision_status, stage);
      ret[i].state = stage_state (stage, status);
    }
  return n;
}

gboolean
ward_finding_stands (const WardFinding *finding)
{
  return finding->applies;
}

static void
count (WardNextStep *next, const GPtrArray *findings)
{
  for (guint i = 0; findings != NULL && i < findings->len; i++)
    {
      const WardFinding *finding = findings->pdata[i];

      if (!ward_finding_stands (finding))
        continue;
      if (finding->severity == WARD_SEVERITY_REFUSE)
        next->refusals++;
      else if (finding->severity == WARD_SEVERITY_WARN)
        next->warnings++;
      else
        next->notes++;
    }
  next->ready = next->refusals == 0;
}

WardNextStep
ward_decision_next (const WardRecord *decision, const GPtrArray *findings)
{
  static const struct {
    gint64 status;
    const char *action, *target, *label, *before;
  } steps[] = {
    { WARD_DECISION_STATUS_AUTHORISED, "serve", "", N_("Record service…"),
      N_("Before you can serve") },
    { WARD_DECISION_STATUS_SERVED, "event", "heard", N_("Record the hearing…"),
      N_("What stands over this decision") },
    { WARD_DECISION_STATUS_HEARD, "event", "ordered", N_("Record the order…"),
      N_("What stands over this decision") },
    { WARD_DECISION_STATUS_ORDERED, "event", "", N_("Record what the court did…"),
      N_("What stands over this decision") },
  };
  WardNextStep next = { "step", "seal", _("Seal the record…"),
                        _("What stands over this decision"), 0, 0, 0, FALSE };
  gint64 status = status_of (decision);

  if (status == WARD_DECISION_STATUS_DRAFT && is_closing (decision))
    next = (WardNextStep){ "step", "authorise", _("Authorise…"), _("Before you can authorise"),
                           0, 0, 0, FALSE };
  else if (status == WARD_DECISION_STATUS_DRAFT)
    next = (WardNextStep){ "step", "close", _("Sign that it is not closed…"),
                           _("Before it can be signed"), 0, 0, 0, FALSE };
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    if (steps[i].status == status)
      next = (WardNextStep){ steps[i].action, steps[i].target, _(steps[i].label),
                             _(steps[i].before), 0, 0, 0, FALSE };
  count (&next, findings);
  return next;
}

char *
ward_decision_next_text (const WardNextStep *next)
{
  g_autofree char *refusals = NULL, *warnings = NULL;

  if (next->refusals == 0 && next->warnings == 0)
    return g_strdup (_("Nothing stands in the way."));
  refusals = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u thing stands in the way",
                                           "%u things stand in the way", next->refusals),
                              next->refusals);
  warnings = g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "%u warning", "%u warnings", next->warnings), next->warnings);
  if (next->refusals == 0)
    return g_strdup_printf (_("Nothing refuses; %s to answer."), warnings);
  return next->warnings == 0 ? g_strdup_printf ("%s.", refusals)
                             : g_strdup_printf ("%s, %s.", refusals, warnings);
}

GArray *
ward_ladder_rows (const WardRuleSet *rules, const GPtrArray *ladder, gint64 today)
{
  g_autoptr (GPtrArray) steps = ward_rule_set_list_rows (rules, "ladder", NULL, NULL, today);
  GArray *rows = g_array_new (FALSE, TRUE, sizeof (WardLadderRow));

  for (guint i = 0; i < steps->len; i++)
    {
      const WardListRow *step = steps->pdata[i];
      WardLadderRow row = { step->value, step->text, NULL, 0 };

      for (guint k = 0; k < ladder->len; k++)
        if (ward_record_is (ladder->pdata[k], "step", step->value))
          {
            row.answer = ladder->pdata[k];
            row.answers++;
          }
      g_array_append_val (rows, row);
    }
  return rows;
}

static const WardRecord *
latest_option (const GPtrArray *options, gint64 value)
{
  const WardRecord *latest = NULL;

  for (guint i = 0; i < options->len; i++)
    if (((const WardOption *) options->pdata[i])->option == value)
      latest = options->pdata[i];
  return latest;
}

guint
ward_option_columns (const GPtrArray *options, gint64 ret_values[4],
                     const WardRecord *ret_options[4])
{
  guint n = 0;

  for (gint64 value = WARD_DECISION_OPTION_CLOSE; value <= WARD_DECISION_OPTION_OTHER; value++)
    {
      const WardRecord *option = latest_option (options, value);

      if (option == NULL && value == WARD_DECISION_OPTION_OTHER)
        continue;
      ret_values[n] = value;
      ret_options[n++] = option;
    }
  return n;
}

static const WardRecord *
latest_condition (const GPtrArray *conditions, const char *code)
{
  const WardRecord *latest = NULL;

  for (guint i = 0; i < conditions->len; i++)
    if (g_strcmp0 (((const WardCondition *) conditions->pdata[i])->condition, code) == 0)
      latest = conditions->pdata[i];
  return latest;
}

GArray *
ward_condition_rows (const WardRuleSet *rules, const WardRecord *decision,
                     const GPtrArray *conditions, const char *stage, gint64 today)
{
  const char *power = ward_record_get_nick (decision, "power");
  GArray *rows = g_array_new (FALSE, TRUE, sizeof (WardConditionRow));
  g_autofree char *list = NULL;
  g_autoptr (GPtrArray) wanted = NULL;

  if (power == NULL || g_str_equal (power, "none"))
    return rows;
  list = g_strconcat (power, ".conditions", NULL);
  wanted = ward_rule_set_list_rows (rules, list, stage, ward_record_get_nick (decision, "ground"),
                                    today);
  for (guint i = 0; i < wanted->len; i++)
    {
      WardConditionRow row = { wanted->pdata[i], NULL };

      row.answer = latest_condition (conditions, row.row->value);
      g_array_append_val (rows, row);
    }
  return rows;
}

static char *
span_text (gint64 seconds)
{
  gint64 hours = seconds / 3600, minutes = seconds % 3600 / 60;

  if (hours >= 72)
    return g_strdup_printf (
        g_dngettext (GETTEXT_PACKAGE, "%d day", "%d days", (gulong) (hours / 24)),
        (int) (hours / 24));
  if (hours > 0)
    return g_strdup_printf (_("%d h %d min"), (int) hours, (int) minutes);
  return g_strdup_printf (_("%d min"), (int) minutes);
}

char *
ward_clock_left_text (gint64 due, gint64 now)
{
  g_autofree char *span = NULL;

  if (due == WARD_NONE)
    return g_strdup ("");
  span = span_text (ABS (due - now));
  return g_strdup_printf (due >= now ? _("in %s") : _("over since %s"), span);
}

const char *
ward_clock_title (const WardClock *clock)
{
  static const struct {
    const char *nick, *title;
  } titles[] = {
    { "hearing", N_("The application must be heard by") },
    { "notice", N_("The notice ends") },
    { "adjournment", N_("The adjournment ends") },
    { "order", N_("The order ends") },
    { "extension", N_("The extension ends") },
    { "total", N_("No order can run beyond") },
    { "appeal", N_("Appeal to the Crown Court until") },
    { "costs", N_("Costs can be claimed until") },
    { "compensation", N_("Compensation can be claimed until") },
    { "review", N_("Review the decision") },
    { "confirm", N_("Confirm the oral authorisation in writing") },
    { "urgent_harm", N_("Urgent path: assess the harm") },
    { "urgent_review", N_("Urgent path: review by another district") },
  };

  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    if (g_str_equal (titles[i].nick, clock->clock))
      return _(titles[i].title);
  return clock->clock;
}

const char *
ward_clock_tone (const WardClock *clock)
{
  if (g_str_equal (clock->state, "overdue"))
    return "bad";
  if (g_str_equal (clock->state, "met"))
    return "good";
  if (g_str_equal (clock->state, "lapsed") || g_str_equal (clock->state, "ended"))
    return "quiet";
  return g_str_equal (clock->level, "red")     ? "bad"
         : g_str_equal (clock->level, "amber") ? "warn"
                                               : "info";
}

const char *
ward_finding_place (const WardFinding *finding, const char **ret_field)
{
  static const struct {
    const char *prefix, *tab;
  } tabs[] = {
    { "ENF-LADDER", "weigh" }, { "ENF-OPTION", "weigh" },  { "ENF-COND", "serve" },
    { "ENF-NOTICE", "serve" }, { "ENF-SERVE-0", "serve" }, { "ENF-SERVED", "serve" },
    { "ENF-LOG", "log" },      { "ENF-FOLLOW", "log" },
  };
  char **fields = finding->rule->fields;

  *ret_field = NULL;
  if (g_str_equal (finding->rule->id, "ENF-SERVE-04"))
    {
      *ret_field = "applicant";
      return NULL;
    }
  for (guint i = 0; i < G_N_ELEMENTS (tabs); i++)
    if (g_str_has_prefix (finding->rule->id, tabs[i].prefix))
      return tabs[i].tab;
  for (guint i = 0; fields != NULL && fields[i] != NULL; i++)
    {
      const WardField *field = ward_kind_field (&ward_kind_decision, fields[i]);

      if (field != NULL && !(field->flags & (WARD_STEP | WARD_DERIVED)))
        {
          *ret_field = field->name;
          return NULL;
        }
    }
  return NULL;
}
