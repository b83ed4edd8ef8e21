/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-csv.h"
#include "ward-import-draft.h"

struct _WardRejects {
  guint n;         /* columns; 0: JSON Lines */
  GString *text;
  GPtrArray *list; /* of WardImportReject */
};

static void
reject_free (WardImportReject *reject)
{
  g_free (reject->reason);
  g_free (reject);
}

WardRejects *
ward_rejects_new (const char *const *headings)
{
  WardRejects *rejects = g_new0 (WardRejects, 1);
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  rejects->text = g_string_new (NULL);
  rejects->list = g_ptr_array_new_with_free_func ((GDestroyNotify) reject_free);
  if (headings == NULL)
    return rejects;
  for (; headings[rejects->n] != NULL; rejects->n++)
    g_ptr_array_add (names, (gpointer) headings[rejects->n]);
  g_ptr_array_add (names, (gpointer) "line");
  g_ptr_array_add (names, (gpointer) "reason");
  ward_csv_append_row (rejects->text, (const char *const *) names->pdata, names->len);
  return rejects;
}

guint
ward_rejects_count (const WardRejects *rejects)
{
  return rejects->list->len;
}

void
ward_rejects_free (WardRejects *rejects)
{
  if (rejects == NULL)
    return;
  g_string_free (rejects->text, TRUE);
  g_clear_pointer (&rejects->list, g_ptr_array_unref);
  g_free (rejects);
}

static gboolean
tells_place (WardPlan *plan, const char *column)
{
  const WardTarget *target = ward_plan_target (plan, column);

  return target->use == WARD_TARGET_PLACE || target->use == WARD_TARGET_POSITION;
}

static void
add_csv (WardRejects *rejects, WardPlan *plan, const WardRow *row, gboolean veiled,
         const char *reason)
{
  g_autofree const char **cells = g_new0 (const char *, rejects->n + 2);
  char line[16];

  for (guint i = 0; i < rejects->n && i < row->n; i++)
    if (!veiled || !tells_place (plan, row->cells[i].name))
      cells[i] = row->cells[i].text;
  g_snprintf (line, sizeof line, "%u", row->line);
  cells[rejects->n] = line;
  cells[rejects->n + 1] = reason;
  ward_csv_append_row (rejects->text, cells, rejects->n + 2);
}

static void
add_json (WardRejects *rejects, const WardRow *row, gboolean veiled, const char *reason)
{
  g_autoptr (WardJsonWriter) w = ward_json_writer_new (FALSE);
  g_autofree char *text = NULL;

  ward_json_begin_object (w, NULL);
  ward_json_put_int (w, "line", row->line);
  ward_json_put_string (w, "reason", reason);
  if (row->whole != NULL && !veiled)
    ward_json_put_value (w, "row", row->whole);
  ward_json_end_object (w);
  text = ward_json_writer_finish (w);
  g_string_append (rejects->text, text);
  g_string_append_c (rejects->text, '\n');
}

void
ward_rejects_add (WardRejects *rejects, WardPlan *plan, const WardRow *row, gboolean veiled,
                  const char *reason)
{
  WardImportReject *reject = g_new0 (WardImportReject, 1);

  reject->line = row->line;
  reject->reason = g_strdup (reason);
  g_ptr_array_add (rejects->list, reject);
  if (rejects->n > 0)
    add_csv (rejects, plan, row, veiled, reason);
  else
    add_json (rejects, row, veiled, reason);
}

GPtrArray *
ward_rejects_steal (WardRejects *rejects, char **ret_text)
{
  GPtrArray *list = g_steal_pointer (&rejects->list);

  *ret_text = list->len > 0 ? g_strdup (rejects->text->str) : NULL;
  return list;
}
