/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-bulk-state.h"

#include <glib/gi18n-lib.h>

#include "ward-form.h"

GPtrArray *
ward_bulk_fields (const WardKind *kind)
{
  GPtrArray *fields = g_ptr_array_new ();

  for (guint i = 0; ward_bulk_takes_kind (kind) && i < kind->n_fields; i++)
    if (ward_bulk_takes_field (kind, &kind->fields[i]) && ward_form_shows (&kind->fields[i]))
      g_ptr_array_add (fields, (gpointer) &kind->fields[i]);
  return fields;
}

/* Takes text, which is left out when it counts none. */
static void
add_part (GPtrArray *parts, guint n, char *text)
{
  if (n > 0)
    g_ptr_array_add (parts, text);
  else
    g_free (text);
}

char *
ward_bulk_dup_summary (const WardBulk *bulk)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  guint warns = ward_bulk_count (bulk, WARD_BULK_WARNS);
  guint changes = ward_bulk_count (bulk, WARD_BULK_CHANGES) + warns;
  guint same = ward_bulk_count (bulk, WARD_BULK_SAME);
  guint refused = ward_bulk_count (bulk, WARD_BULK_REFUSED);

  add_part (parts, changes,
            g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u record changes",
                                          "%u records change", changes), changes));
  add_part (parts, warns, g_strdup_printf (_("%u of them with a warning"), warns));
  add_part (parts, same, g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u holds it already",
                                                       "%u hold it already", same), same));
  add_part (parts, refused,
            g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u is refused and stays",
                                          "%u are refused and stay", refused), refused));
  g_ptr_array_add (parts, NULL);
  return g_strjoinv (" · ", (char **) parts->pdata);
}

gboolean
ward_bulk_can_apply (const WardBulk *bulk, const char *reason)
{
  g_autofree char *bare = g_strstrip (g_strdup (reason != NULL ? reason : ""));
  guint warns = ward_bulk_count (bulk, WARD_BULK_WARNS);

  return warns + ward_bulk_count (bulk, WARD_BULK_CHANGES) > 0 && (warns == 0 || *bare != '\0');
}

GPtrArray *
ward_bulk_shown_rows (const WardBulk *bulk)
{
  static const WardBulkState order[] = { WARD_BULK_REFUSED, WARD_BULK_WARNS, WARD_BULK_CHANGES,
                                         WARD_BULK_SAME };
  GPtrArray *rows = g_ptr_array_new ();

  for (guint s = 0; s < G_N_ELEMENTS (order); s++)
    for (guint i = 0; i < bulk->rows->len; i++)
      if (((const WardBulkRow *) bulk->rows->pdata[i])->state == order[s])
        g_ptr_array_add (rows, bulk->rows->pdata[i]);
  return rows;
}

char *
ward_bulk_row_dup_reasons (const WardBulkRow *row)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < row->findings->len; i++)
    {
      const WardFinding *finding = row->findings->pdata[i];
      g_autofree char *message = ward_finding_dup_message (finding);

      if (row->state == WARD_BULK_REFUSED && !finding->refuses)
        continue;
      g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", message);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}
