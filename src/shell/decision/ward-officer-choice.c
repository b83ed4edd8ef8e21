/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-officer-choice.h"

#include "ward-people.h"
#include "ward-spoken.h"

char *
ward_officer_label (const WardRecord *record)
{
  const WardOfficer *officer = (const WardOfficer *) record;
  const char *rank = ward_enum_label (&ward_enum_rank, officer->rank);

  return g_strdup_printf ("%s%s%s · %s", rank, *rank != '\0' ? " " : "",
                          officer->name != NULL ? officer->name : "",
                          officer->collar != NULL ? officer->collar : "");
}

/* One's own district before the others, then by rank. */
static int
compare_near (gconstpointer a, gconstpointer b, gpointer district)
{
  const WardOfficer *x = *(WardOfficer *const *) a, *y = *(WardOfficer *const *) b;
  gboolean x_own = g_strcmp0 (x->meta.district, district) == 0;
  gboolean y_own = g_strcmp0 (y->meta.district, district) == 0;

  if (x_own != y_own)
    return x_own ? -1 : 1;
  if (x->rank != y->rank)
    return (x->rank < y->rank) - (x->rank > y->rank);
  return g_strcmp0 (x->name, y->name);
}

void
ward_officer_choice_fill (AdwComboRow *row, GPtrArray *officers, const char *district,
                          const char *chosen)
{
  g_autoptr (GtkStringList) words = gtk_string_list_new (NULL);
  guint selected = 0;

  g_ptr_array_sort_with_data (officers, compare_near, (gpointer) district);
  for (guint i = 0; i < officers->len; i++)
    {
      const WardRecord *officer = officers->pdata[i];
      g_autofree char *label = ward_officer_label (officer);

      gtk_string_list_append (words, label);
      if (g_strcmp0 (officer->id, chosen) == 0)
        selected = i;
    }
  adw_combo_row_set_model (row, G_LIST_MODEL (words));
  adw_combo_row_set_selected (row, selected);
  ward_spoken_combo (row);
}

const char *
ward_officer_choice_get (AdwComboRow *row, const GPtrArray *officers)
{
  guint i = adw_combo_row_get_selected (row);

  return officers != NULL && i < officers->len ? ((WardRecord *) officers->pdata[i])->id : NULL;
}
