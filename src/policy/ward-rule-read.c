/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-rule-read.h"

#include "ward-error.h"
#include "ward-message.h"

#include <glib/gi18n-lib.h>

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WardRule, ward_rule_free)

static const char *const members[] = {
  "id",         "duties", "source", "kind",    "from",   "to",     "status", "severity",
  "gate",       "past",   "when",   "message", "remedy", "fields", "shows",  "waived_by_urgent",
  "exceptable", "note",   NULL,
};

static gboolean complain (GError **error, const char *format, ...) G_GNUC_PRINTF (2, 3);

static gboolean
complain (GError **error, const char *format, ...)
{
  g_autofree char *text = NULL;
  va_list list;

  va_start (list, format);
  text = g_strdup_vprintf (format, list);
  va_end (list);
  g_set_error_literal (error, WARD_ERROR, WARD_ERROR_INVALID, text);
  return FALSE;
}

static gboolean
read_texts (const WardJson *json, const char *name, char ***ret, GError **error)
{
  const WardJson *array = ward_json_member (json, name);
  guint n = array != NULL ? ward_json_length (array) : 0;

  if (array != NULL && ward_json_type (array) != WARD_JSON_ARRAY)
    return complain (error, _("%s must be a list"), name);
  *ret = g_new0 (char *, n + 1);
  for (guint i = 0; i < n; i++)
    {
      const char *text = ward_json_string (ward_json_item (array, i));

      if (text == NULL)
        return complain (error, _("%s[%u] must be a text"), name, i);
      (*ret)[i] = g_strdup (text);
    }
  return TRUE;
}

static gboolean
read_severity (WardRule *rule, const WardJson *json, GError **error)
{
  const char *text = ward_json_get_string (json, "severity");

  for (int i = WARD_SEVERITY_NOTE; i <= WARD_SEVERITY_REFUSE; i++)
    if (g_strcmp0 (text, ward_severity_nick ((WardSeverity) i)) == 0)
      {
        rule->severity = (WardSeverity) i;
        if (rule->severity == WARD_SEVERITY_REFUSE && g_str_equal (rule->kind, "protective_action"))
          return complain (error, _("severity: nothing may refuse a protective action"));
        return TRUE;
      }
  return complain (error, _("severity must be refuse, warn or note"));
}

static gboolean
add_gate (WardRule *rule, const char *nick, GError **error)
{
  WardGate gate;

  if (!ward_gate_from_nick (nick, &gate))
    return complain (error, _("gate: there is no gate '%s'"), nick != NULL ? nick : "");
  if (rule->gates == 0)
    rule->gate = gate;
  rule->gates |= 1u << gate;
  return TRUE;
}

static gboolean
read_gates (WardRule *rule, const WardJson *json, GError **error)
{
  const WardJson *gate = ward_json_member (json, "gate");

  if (gate == NULL)
    return add_gate (rule, "save", error);
  if (ward_json_type (gate) != WARD_JSON_ARRAY)
    return add_gate (rule, ward_json_string (gate), error);
  for (guint i = 0; i < ward_json_length (gate); i++)
    if (!add_gate (rule, ward_json_string (ward_json_item (gate, i)), error))
      return FALSE;
  return rule->gates != 0 || complain (error, _("gate: none is named"));
}

static gboolean
read_past (WardRule *rule, const WardJson *json, GError **error)
{
  const WardJson *past = ward_json_member (json, "past");
  const char *text = past != NULL ? ward_json_string (past) : "breach";

  rule->past_breach = g_strcmp0 (text, "breach") == 0;
  return rule->past_breach || g_strcmp0 (text, "none") == 0
         || complain (error, _("past must be breach or none"));
}

static gboolean
read_texts_of (WardRule *rule, const WardJson *json, GError **error)
{
  rule->source = g_strdup (ward_json_get_string (json, "source"));
  rule->message = g_strdup (ward_json_get_string (json, "message"));
  rule->remedy = g_strdup (ward_json_get_string (json, "remedy"));
  if (rule->source == NULL || rule->message == NULL || rule->remedy == NULL)
    return complain (error, _("source, message and remedy are needed"));
  return read_texts (json, "duties", &rule->duties, error)
         && read_texts (json, "fields", &rule->fields, error);
}

static gboolean
read_dates (WardRule *rule, const WardJson *json, GError **error)
{
  return ward_dated_read_date (json, "from", &rule->from, error)
         && ward_dated_read_date (json, "to", &rule->to, error)
         && ward_dated_read_status (json, &rule->status, error);
}

/* Facts that are shown with the finding beside those that it rests on. */
static gboolean
read_shows (WardRule *rule, const WardJson *json, const WardFactTable *table, GError **error)
{
  const WardJson *array = ward_json_member (json, "shows");

  for (guint i = 0; array != NULL && i < ward_json_length (array); i++)
    {
      const char *name = ward_json_string (ward_json_item (array, i));
      int found = name != NULL ? ward_fact_table_find (table, name) : -1;
      guint index = (guint) found;

      if (found < 0)
        return complain (error, _("shows[%u]: no such fact of kind %s"), i, rule->kind);
      g_array_append_val (rule->facts, index);
    }
  return TRUE;
}

static gboolean
read_when (WardRule *rule, const WardJson *json, const WardExprScope *scope, GError **error)
{
  const WardJson *when = ward_json_member (json, "when");

  if (when == NULL)
    return complain (error, _("when is needed"));
  rule->when = ward_expr_parse (when, scope, "when", error);
  if (rule->when == NULL)
    return FALSE;
  rule->facts = g_array_new (FALSE, FALSE, sizeof (guint));
  ward_expr_collect_facts (rule->when, rule->facts);
  if (!ward_message_check (rule->message, scope->facts, scope->dated, rule->facts, error))
    return g_prefix_error (error, "message: "), FALSE;
  if (!ward_message_check (rule->remedy, scope->facts, scope->dated, rule->facts, error))
    return g_prefix_error (error, "remedy: "), FALSE;
  if (!read_shows (rule, json, scope->facts, error))
    return FALSE;
  for (guint i = 0; rule->fields[i] != NULL; i++)
    if (ward_fact_table_find (scope->facts, rule->fields[i]) < 0)
      return complain (error, _("fields[%u]: no field '%s' of kind %s"), i, rule->fields[i],
                       rule->kind);
  return TRUE;
}

static gboolean
check_members (const WardJson *json, GError **error)
{
  for (guint i = 0; i < ward_json_length (json); i++)
    if (!g_strv_contains (members, ward_json_member_name (json, i)))
      return complain (error, _("there is no member '%s' of a rule"),
                       ward_json_member_name (json, i));
  return TRUE;
}

static gboolean
read_all (WardRule *rule, const WardJson *json, const WardExprScope *scope, GError **error)
{
  rule->waived_by_urgent = ward_json_get_bool (json, "waived_by_urgent", FALSE);
  rule->exceptable = ward_json_get_bool (json, "exceptable", FALSE);
  return check_members (json, error) && read_severity (rule, json, error)
         && read_gates (rule, json, error) && read_past (rule, json, error)
         && read_texts_of (rule, json, error) && read_dates (rule, json, error)
         && read_when (rule, json, scope, error);
}

void
ward_rule_free (WardRule *rule)
{
  g_free (rule->id);
  g_free (rule->pack);
  g_free (rule->kind);
  g_strfreev (rule->duties);
  g_free (rule->source);
  g_free (rule->message);
  g_free (rule->remedy);
  g_strfreev (rule->fields);
  g_clear_pointer (&rule->when, ward_expr_free);
  g_clear_pointer (&rule->facts, g_array_unref);
  g_free (rule->canonical);
  g_free (rule);
}

WardRule *
ward_rule_read (const char *pack, const WardJson *json, const WardDated *dated,
                const WardJson *terms, WardFactLookup lookup, gpointer data, GError **error)
{
  g_autoptr (WardRule) rule = g_new0 (WardRule, 1);
  WardExprScope scope = { NULL, dated, terms };

  rule->id = g_strdup (ward_json_get_string (json, "id"));
  rule->kind = g_strdup (ward_json_get_string (json, "kind"));
  rule->pack = g_strdup (pack);
  if (rule->id == NULL || rule->kind == NULL)
    {
      complain (error, _("id and kind are needed"));
      return NULL;
    }
  scope.facts = lookup (rule->kind, data);
  if (scope.facts == NULL)
    complain (error, _("there is no kind '%s'"), rule->kind);
  if (scope.facts == NULL || !read_all (rule, json, &scope, error))
    {
      g_prefix_error (error, "%s: ", rule->id);
      return NULL;
    }
  rule->canonical = ward_json_to_text (json);
  return g_steal_pointer (&rule);
}
