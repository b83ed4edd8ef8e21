/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "ward-decision-page.h"
#include "ward-decision-widgets.h"
#include "ward-decision.h"

/* “Serve”: clocks, when to serve, the statute's conditions, service and what the court did. */

static GtkWidget *
working_new (const WardClock *clock)
{
  GtkWidget *expander = gtk_expander_new (_("Working"));
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  g_autofree char *name = g_strdup_printf (_("Working: %s"), ward_clock_title (clock));

  for (guint i = 0; i < clock->working->len; i++)
    gtk_box_append (GTK_BOX (box), ward_words_new (clock->working->pdata[i], "pair-sub"));
  if (clock->source != NULL)
    gtk_box_append (GTK_BOX (box), ward_words_new (clock->source, "pair-sub"));
  gtk_widget_add_css_class (box, "working");
  gtk_expander_set_child (GTK_EXPANDER (expander), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (expander), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);
  return expander;
}

static const char *
state_text (const WardClock *clock)
{
  if (g_str_equal (clock->state, "met"))
    return _("met");
  if (g_str_equal (clock->state, "lapsed"))
    return _("lapsed");
  return g_str_equal (clock->state, "ended") ? _("ended") : NULL;
}

static GtkWidget *
clock_row (const WardClock *clock, gint64 now)
{
  GtkWidget *row = gtk_list_box_row_new (), *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  g_autofree char *due = ward_time_display (clock->due);
  g_autofree char *left = ward_clock_left_text (clock->due, now);
  const char *tone = ward_clock_tone (clock), *state = state_text (clock);

  gtk_widget_set_hexpand (words, TRUE);
  gtk_box_append (GTK_BOX (words), ward_words_new (ward_clock_title (clock), NULL));
  gtk_box_append (GTK_BOX (words), ward_words_new (due, "clock-due"));
  gtk_box_append (GTK_BOX (line), words);
  gtk_box_append (GTK_BOX (line),
                  ward_word_chip_new (state != NULL ? state : left, "alarm-symbolic", tone));
  gtk_box_append (GTK_BOX (box), line);
  gtk_box_append (GTK_BOX (box), working_new (clock));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);
  gtk_widget_add_css_class (row, "pair-row");
  gtk_widget_add_css_class (row, tone);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  ward_clock_title (clock), -1);
  return row;
}

void
ward_part_clocks (WardSession *session, const WardDecisionView *view, GtkBox *box)
{
  GtkListBox *list;

  if (view->clocks->len == 0)
    return;
  gtk_box_append (box, ward_section_list_new (_("Clocks"),
                                              _("Worked out from the rows below. Confirm every "
                                                "deadline with the court."),
                                              NULL, &list));
  for (guint i = 0; i < view->clocks->len; i++)
    gtk_list_box_append (list, clock_row (view->clocks->pdata[i], view->now));
}

static char *
sittings_text (const WardDecisionView *view, const WardServePlan *plan)
{
  g_autoptr (GString) out = g_string_new (NULL);

  if (!plan->known)
    return g_strdup (_("The court’s sittings are not held here: ask the court."));
  if (plan->sittings->len == 0)
    return g_strdup (_("No court sits before that. Book the listing first, or serve later."));
  for (guint i = 0; i < plan->sittings->len; i++)
    {
      gint64 start = g_array_index (plan->sittings, gint64, i);
      g_autofree char *at = ward_time_display (start);

      if (i > 0 && start == g_array_index (plan->sittings, gint64, i - 1))
        continue;
      g_string_append_printf (out, "%s%s", i > 0 ? "\n" : _("Sittings before it: "), at);
    }
  return g_string_free (g_steal_pointer (&out), FALSE);
}

static void
append_plan (const WardDecisionView *view, GtkListBox *list, const char *label, gint64 at)
{
  g_autoptr (GArray) starts = g_array_new (FALSE, FALSE, sizeof (gint64));
  WardServePlan *plan;
  g_autofree char *serve = NULL, *last = NULL, *sittings = NULL, *title = NULL, *text = NULL;
  gboolean none;

  for (guint i = 0; i < view->sittings->len; i++)
    {
      gint64 start = ward_record_get_number (view->sittings->pdata[i], "starts");

      g_array_append_val (starts, start);
    }
  plan = ward_clock_serve_plan (view->rules, ward_record_get_nick (view->decision, "power"), at,
                                (const gint64 *) (gpointer) starts->data, starts->len);
  serve = ward_time_display (at);
  last = ward_time_display (plan->last_hearing);
  sittings = sittings_text (view, plan);
  none = plan->known && plan->sittings->len == 0;
  title = g_strdup_printf ("%s: %s", label, serve);
  text = g_strdup_printf (_("Must be heard by %s\n%s"), last, sittings);
  gtk_list_box_append (
      list, ward_pair_row_new (title, text, NULL,
                               ward_word_chip_new (none           ? _("No court in time")
                                                   : plan->known ? _("A court sits in time")
                                                                  : _("Not known"),
                                                   none ? "action-unavailable-symbolic"
                                                        : "object-select-symbolic",
                                                   none           ? "bad"
                                                   : plan->known ? "good"
                                                                  : "quiet")));
  ward_serve_plan_free (plan);
}

/* The next Friday at 18:00, local. */
static gint64
friday_evening (gint64 now)
{
  gint64 date = ward_time_local_date (now);

  while (ward_date_weekday (date) != 5 || ward_local_to_time (date, 18 * 60) <= now)
    date++;
  return ward_local_to_time (date, 18 * 60);
}

void
ward_part_plan (WardSession *session, const WardDecisionView *view, GtkBox *box)
{
  const char *power = ward_record_get_nick (view->decision, "power");
  gint64 tomorrow = ward_time_local_date (view->now) + 1;
  GtkListBox *list;

  if (view->services->len > 0 || power == NULL || g_str_equal (power, "none"))
    return;
  gtk_box_append (box, ward_section_list_new (
                           _("When to serve"),
                           _("The clock starts when the notice is affixed. Book the "
                             "listing first."),
                           NULL, &list));
  append_plan (view, list, _("Now"), view->now);
  append_plan (view, list, _("Tomorrow morning"), ward_local_to_time (tomorrow, 9 * 60));
  append_plan (view, list, _("Friday evening"), friday_evening (view->now));
}

static GtkWidget *
condition_row (const WardConditionRow *row)
{
  const WardCondition *answer = (const WardCondition *) row->answer;
  g_autofree char *at = answer != NULL ? ward_time_display (answer->at) : NULL;
  g_autofree char *text =
      answer == NULL
          ? g_strdup (row->row->provision)
          : g_strdup_printf ("%s · %s · %s", row->row->provision, at,
                             answer->evidence_reference != NULL ? answer->evidence_reference
                                                                : _("no evidence reference"));
  g_autofree char *name = g_strdup_printf (_("Answer: %s"), row->row->text);
  GtkWidget *after = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *button = ward_deed_button_new (answer == NULL ? _("Tick") : _("Edit"), name,
                                            "decide.condition", row->row->value);

  gtk_widget_add_css_class (button, "flat");
  gtk_box_append (GTK_BOX (after),
                  answer == NULL ? ward_word_chip_new (_("Open"), NULL, "quiet")
                  : answer->met == 1
                      ? ward_word_chip_new (_("Met"), "object-select-symbolic", "good")
                      : ward_word_chip_new (_("Not met"), "action-unavailable-symbolic", "bad"));
  gtk_box_append (GTK_BOX (after), button);
  return ward_pair_row_new (row->row->text, text, NULL, after);
}

static void
append_conditions (const WardDecisionView *view, GtkBox *box, const char *stage,
                   const char *heading, const char *help)
{
  g_autoptr (GArray) rows =
      ward_condition_rows (view->rules, view->decision, view->conditions, stage,
                           ward_time_local_date (view->now));
  GtkListBox *list;

  if (rows->len == 0)
    return;
  gtk_box_append (box, ward_section_list_new (heading, help, NULL, &list));
  for (guint i = 0; i < rows->len; i++)
    gtk_list_box_append (list, condition_row (&g_array_index (rows, WardConditionRow, i)));
}

void
ward_part_conditions (WardSession *session, const WardDecisionView *view, GtkBox *box)
{
  const char *power = ward_enum_label (&ward_enum_power,
                                       ward_record_get_number (view->decision, "power"));

  append_conditions (view, box, "authorise", _("Statutory conditions"), power);
  append_conditions (view, box, "serve", _("What the notice must say"), power);
}

static char *
joined_text (WardSession *session, const WardRecord *record, const char *const *fields)
{
  g_autoptr (GString) out = g_string_new (NULL);

  for (guint i = 0; fields[i] != NULL; i++)
    {
      g_autofree char *text =
          ward_session_dup_text (session, record, ward_kind_field (record->kind, fields[i]));

      if (*text != '\0')
        g_string_append_printf (out, "%s%s", out->len > 0 ? " · " : "", text);
    }
  return g_string_free (g_steal_pointer (&out), FALSE);
}

static void
append_rows (WardSession *session, const GPtrArray *records, GtkListBox *list,
             const char *const *title, const char *const *sub, const char *empty)
{
  for (guint i = 0; i < records->len; i++)
    {
      g_autofree char *head = joined_text (session, records->pdata[i], title);
      g_autofree char *rest = joined_text (session, records->pdata[i], sub);

      gtk_list_box_append (list, ward_pair_row_new (head, rest, NULL, NULL));
    }
  if (records->len == 0)
    gtk_list_box_append (list, ward_empty_row_new (empty));
}

void
ward_part_service (WardSession *session, const WardDecisionView *view, GtkBox *box)
{
  static const char *const served[] = { "mode", "place", "role_served", NULL };
  static const char *const by[] = { "at", "by", NULL };
  static const char *const event[] = { "event", "by", NULL };
  static const char *const until[] = { "at", "until", "text", NULL };
  GtkListBox *list;

  gtk_box_append (box, ward_section_list_new (
                           _("Service"), _("Each affixing and each copy is a row of its own."),
                           ward_deed_button_new (_("Record service…"), NULL, "decide.serve",
                                                 NULL),
                           &list));
  append_rows (session, view->services, list, served, by, _("Nothing has been served."));
  gtk_box_append (box, ward_section_list_new (
                           _("In court"), NULL,
                           ward_deed_button_new (_("Record what happened…"), NULL, "decide.event",
                                                 ""),
                           &list));
  append_rows (session, view->events, list, event, until, _("Nothing is recorded yet."));
}
