/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-print.h"

#include <glib/gi18n-lib.h>

WardPaper *
ward_print_paper (const WardPrint *print, const char *title, const char *subtitle,
                  const char *banner)
{
  WardPaperHead head = {
    .marking = print->marking != NULL ? print->marking : "OFFICIAL-SENSITIVE",
    .handling = print->handling,
    .organisation = print->organisation,
    .title = title,
    .subtitle = subtitle,
    .reference = print->reference,
    .printed_by = print->printed_by,
    .printed_at = print->printed_at,
    .copy = print->copy,
    .disposal = print->disposal,
    .return_by = print->return_by,
    .banner = banner,
    .sample = print->sample,
    .compact = print->compact,
  };

  return ward_paper_new (&head);
}

const char *
ward_print_name (const WardPrint *print, const char *kind, const char *id)
{
  const char *name;

  if (id == NULL || *id == '\0')
    return NULL;
  name = print->name != NULL ? print->name (kind, id, print->name_data) : NULL;
  return name != NULL ? name : _("Not held here");
}

static gboolean
may_print (const WardPrint *print, const WardField *field, WardPrintNeeds needs)
{
  if (field == NULL || (field->flags & WARD_SECRET) != 0 || (field->flags & needs) != needs)
    return FALSE;
  return (field->flags & WARD_PLACE) == 0 || print->exact_reason != NULL;
}

gboolean
ward_print_may (const WardPrint *print, const WardKind *kind, const char *field,
                WardPrintNeeds needs)
{
  return may_print (print, ward_kind_field (kind, field), needs);
}

static char *
names_joined (const WardPrint *print, const WardField *field, const char *const *ids)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; ids[i] != NULL; i++)
    g_string_append_printf (out, "%s%s", i > 0 ? "; " : "",
                            ward_print_name (print, ward_field_target (field), ids[i]));
  return g_string_free (out, FALSE);
}

char *
ward_print_value (const WardPrint *print, const WardRecord *record, const char *field_name,
                  WardPrintNeeds needs)
{
  const WardField *field = ward_kind_field (record->kind, field_name);

  if (!may_print (print, field, needs) || ward_record_is_empty (record, field))
    return NULL;
  if (field->type == WARD_TYPE_REF)
    return g_strdup (
      ward_print_name (print, ward_field_target (field), ward_record_text (record, field)));
  if (field->type == WARD_TYPE_LIST && (field->flags & WARD_REFS) != 0)
    return names_joined (print, field, ward_record_list (record, field));
  return ward_record_display (record, field);
}

static char *
field_label (const WardRecord *record, const WardField *field, WardPrintNeeds needs)
{
  const char *label = ward_field_label (field);
  const char *const *judged = (const char *const *) record->judgement;

  if ((field->flags & WARD_LONG) == 0 || needs != 0 || ward_record_is_empty (record, field))
    return g_strdup (label);
  return judged != NULL && g_strv_contains (judged, field->name)
           ? g_strdup_printf (_("%s (assessment, not fact)"), label)
           : g_strdup (label);
}

void
ward_print_pairs (WardPaper *paper, const WardPrint *print, const WardRecord *record,
                  const char *const *fields, WardPrintNeeds needs)
{
  for (guint i = 0; fields[i] != NULL; i++)
    {
      gboolean optional = *fields[i] == '?';
      const char *name = fields[i] + (optional ? 1 : 0);
      const WardField *field = ward_kind_field (record->kind, name);
      g_autofree char *label = NULL, *value = NULL;

      if (!may_print (print, field, needs) || (optional && ward_record_is_empty (record, field)))
        continue;
      label = field_label (record, field, needs);
      value = ward_print_value (print, record, name, needs);
      ward_paper_pair (paper, label, value);
    }
}

static void
print_row (WardPaper *paper, const WardPrint *print, const WardRecord *record,
           const WardPrintColumn *columns, guint n, WardPrintNeeds needs)
{
  g_autoptr (GPtrArray) cells = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < n; i++)
    if (ward_print_may (print, record->kind, columns[i].field, needs))
      g_ptr_array_add (cells, ward_print_value (print, record, columns[i].field, needs));
  ward_paper_row (paper, (const char *const *) cells->pdata);
}

void
ward_print_table (WardPaper *paper, const WardPrint *print, const GPtrArray *records,
                  const WardKind *kind, const WardPrintColumn *columns, guint n,
                  WardPrintNeeds needs, const char *empty)
{
  g_autofree WardPaperColumn *heads = g_new0 (WardPaperColumn, n);
  guint n_heads = 0;

  for (guint i = 0; i < n; i++)
    {
      const WardField *field = ward_kind_field (kind, columns[i].field);

      if (!may_print (print, field, needs))
        continue;
      heads[n_heads].title = ward_field_label (field);
      heads[n_heads].align = field->type == WARD_TYPE_INT ? WARD_PAPER_END : WARD_PAPER_START;
      heads[n_heads++].share = columns[i].share;
    }
  if (n_heads == 0)
    return;
  ward_paper_table (paper, heads, n_heads, empty);
  for (guint i = 0; records != NULL && i < records->len; i++)
    print_row (paper, print, g_ptr_array_index (records, i), columns, n, needs);
}
