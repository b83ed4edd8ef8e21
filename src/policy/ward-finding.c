/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-finding.h"

#include "ward-kind.h"
#include "ward-message.h"
#include "ward-time.h"

#include <glib/gi18n-lib.h>

static const char *const gates[] = { "save",  "consult", "approve", "authorise",
                                     "serve", "close",   "share" };
static const char *const severities[] = { "note", "warn", "refuse" };

const char *
ward_gate_nick (WardGate gate)
{
  return gates[gate];
}

gboolean
ward_gate_from_nick (const char *nick, WardGate *ret_gate)
{
  for (guint i = 0; i < G_N_ELEMENTS (gates); i++)
    if (g_strcmp0 (nick, gates[i]) == 0)
      {
        *ret_gate = (WardGate) i;
        return TRUE;
      }
  return FALSE;
}

const char *
ward_severity_nick (WardSeverity severity)
{
  return severities[severity];
}

WardFinding *
ward_finding_new (WardRuleSet *set, const WardRule *rule, WardFacts *facts, gint64 on)
{
  WardFinding *finding = g_new0 (WardFinding, 1);

  finding->rule = rule;
  finding->severity = rule->severity;
  finding->gate = rule->gate;
  finding->set = ward_rule_set_ref (set);
  finding->facts = ward_facts_ref (facts);
  finding->on = on;
  return finding;
}

WardFinding *
ward_finding_new_plain (const char *id, WardSeverity severity, const char *message,
                        const char *remedy, const char *field, gboolean past)
{
  WardFinding *finding = g_new0 (WardFinding, 1);
  WardRule *rule = g_new0 (WardRule, 1);
  const char *fields[] = { field, NULL };

  rule->id = g_strdup (id);
  rule->duties = g_new0 (char *, 1);
  rule->from = rule->to = WARD_NONE;
  rule->severity = severity;
  rule->message = g_strdup (message);
  rule->remedy = g_strdup (remedy);
  rule->fields = g_strdupv ((char **) fields);
  finding->rule = finding->own = rule;
  finding->severity = severity;
  finding->gate = WARD_GATE_SAVE;
  finding->applies = TRUE;
  finding->refuses = severity == WARD_SEVERITY_REFUSE && !past;
  finding->breach = severity == WARD_SEVERITY_REFUSE && past;
  return finding;
}

void
ward_finding_free (WardFinding *finding)
{
  if (finding->own != NULL)
    {
      g_free (finding->own->id);
      g_strfreev (finding->own->duties);
      g_free (finding->own->message);
      g_free (finding->own->remedy);
      g_strfreev (finding->own->fields);
      g_free (finding->own);
    }
  g_clear_pointer (&finding->set, ward_rule_set_unref);
  g_clear_pointer (&finding->facts, ward_facts_unref);
  g_free (finding);
}

static char *
dup_text (const WardFinding *finding, const char *text)
{
  if (finding->own != NULL || text == NULL)
    return g_strdup (text != NULL ? text : "");
  return ward_message_fill (finding->set, finding->facts, finding->on, _ (text));
}

char *
ward_finding_dup_message (const WardFinding *finding)
{
  return dup_text (finding, finding->rule->message);
}

char *
ward_finding_dup_remedy (const WardFinding *finding)
{
  return dup_text (finding, finding->rule->remedy);
}

guint
ward_finding_get_n_facts (const WardFinding *finding)
{
  return finding->rule->facts != NULL ? finding->rule->facts->len : 0;
}

void
ward_finding_get_fact (const WardFinding *finding, guint i, WardFindingFact *ret)
{
  guint index = g_array_index (finding->rule->facts, guint, i);
  const WardFactSpec *spec = ward_fact_table_get (ward_facts_get_table (finding->facts), index);

  ret->name = spec->name;
  ret->label = spec->label != NULL ? _ (spec->label) : spec->name;
  ret->value = ward_facts_dup_display (finding->facts, index);
  ret->source = ward_facts_get_source (finding->facts, index);
}

/* Adds the items of a list fact that are names of the record's own fields. */
static void
add_named_fields (const WardFinding *finding, guint index, GPtrArray *fields)
{
  const WardFactTable *table = ward_facts_get_table (finding->facts);
  const WardKind *kind = ward_kind_find (ward_fact_table_get_kind (table));
  guint n = 0;
  const char *const *list = NULL;

  if (ward_fact_table_get (table, index)->type == WARD_FACT_LIST)
    list = ward_facts_get_list (finding->facts, index, &n);
  for (guint i = 0; kind != NULL && i < n; i++)
    if (ward_kind_field (kind, list[i]) != NULL)
      g_ptr_array_add (fields, g_strdup (list[i]));
}

char **
ward_finding_dup_fields (const WardFinding *finding)
{
  GPtrArray *fields = g_ptr_array_new ();

  for (guint i = 0; i < ward_finding_get_n_facts (finding); i++)
    add_named_fields (finding, g_array_index (finding->rule->facts, guint, i), fields);
  if (fields->len == 0)
    {
      g_ptr_array_unref (fields);
      return g_strdupv (finding->rule->fields);
    }
  g_ptr_array_add (fields, NULL);
  return (char **) g_ptr_array_free (fields, FALSE);
}

static void
write_texts (WardJsonWriter *writer, const char *name, char **texts)
{
  ward_json_begin_array (writer, name);
  for (guint i = 0; texts != NULL && texts[i] != NULL; i++)
    ward_json_put_string (writer, NULL, texts[i]);
  ward_json_end_array (writer);
}

static void
write_date (WardJsonWriter *writer, const char *name, gint64 date)
{
  g_autofree char *text = date != WARD_NONE ? ward_date_format (date) : NULL;

  ward_json_put_string (writer, name, text);
}

static void
write_facts (const WardFinding *finding, WardJsonWriter *writer)
{
  const WardFactTable *table =
      finding->facts != NULL ? ward_facts_get_table (finding->facts) : NULL;

  ward_json_begin_object (writer, "facts");
  for (guint i = 0; i < ward_finding_get_n_facts (finding); i++)
    {
      guint index = g_array_index (finding->rule->facts, guint, i);

      ward_facts_write (finding->facts, index, ward_fact_table_get (table, index)->name, writer);
    }
  ward_json_end_object (writer);
}

static void
write_sources (const WardFinding *finding, WardJsonWriter *writer)
{
  ward_json_begin_object (writer, "sources");
  for (guint i = 0; i < ward_finding_get_n_facts (finding); i++)
    {
      WardFindingFact fact;

      ward_finding_get_fact (finding, i, &fact);
      ward_json_begin_object (writer, fact.name);
      ward_json_put_string (writer, "kind", fact.source.kind);
      ward_json_put_string (writer, "id", fact.source.id);
      ward_json_put_string (writer, "field", fact.source.field);
      ward_json_put_string (writer, "label", fact.source.label);
      ward_json_end_object (writer);
      g_free (fact.value);
    }
  ward_json_end_object (writer);
}

void
ward_finding_write (const WardFinding *finding, const char *name, WardJsonWriter *writer)
{
  g_autofree char *message = ward_finding_dup_message (finding);
  g_autofree char *remedy = ward_finding_dup_remedy (finding);
  g_auto (GStrv) fields = ward_finding_dup_fields (finding);

  ward_json_begin_object (writer, name);
  ward_json_put_string (writer, "rule", finding->rule->id);
  ward_json_put_string (writer, "severity", ward_severity_nick (finding->severity));
  write_texts (writer, "duties", finding->rule->duties);
  ward_json_put_string (writer, "message", message);
  write_facts (finding, writer);
  ward_json_put_string (writer, "remedy", remedy);
  ward_json_put_string (writer, "gate", ward_gate_nick (finding->gate));
  ward_json_put_bool (writer, "refuses", finding->refuses);
  if (finding->breach)
    ward_json_put_bool (writer, "breach", TRUE);
  if (finding->waived)
    ward_json_put_bool (writer, "waived", TRUE);
  if (finding->excepted)
    ward_json_put_bool (writer, "excepted", TRUE);
  write_texts (writer, "fields", fields);
  ward_json_put_string (writer, "source", finding->rule->source);
  write_date (writer, "from", finding->rule->from);
  write_date (writer, "to", finding->rule->to);
  write_sources (finding, writer);
  ward_json_end_object (writer);
}

gboolean
ward_findings_refuse (const GPtrArray *findings)
{
  for (guint i = 0; findings != NULL && i < findings->len; i++)
    if (((const WardFinding *) g_ptr_array_index (findings, i))->refuses)
      return TRUE;
  return FALSE;
}

gboolean
ward_findings_warn (const GPtrArray *findings)
{
  for (guint i = 0; findings != NULL && i < findings->len; i++)
    {
      const WardFinding *finding = g_ptr_array_index (findings, i);

      if (finding->applies && finding->severity == WARD_SEVERITY_WARN)
        return TRUE;
    }
  return FALSE;
}
