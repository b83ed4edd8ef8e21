/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-import-report.h"

#include <glib/gi18n-lib.h>

#include "ward-decision-widgets.h"

#define SHOWN 200 /* refused rows; all of them are in the file that can be saved */

char *
ward_import_report_text (const WardImportResult *result)
{
  return g_strdup_printf (_("%d new, %d changed, %d the same, %d refused"), (int) result->n_new,
                          (int) result->n_changed, (int) result->n_same,
                          (int) result->rejects->len);
}

static void
add_count (GtkListBox *list, const char *what, const char *help, gint64 n, const char *tone)
{
  g_autofree char *number = g_strdup_printf ("%" G_GINT64_FORMAT, n);
  g_autofree char *name = g_strdup_printf ("%s: %s", what, number);
  GtkWidget *row = ward_pair_row_new (what, help, NULL,
                                      ward_word_chip_new (number, NULL, n > 0 ? tone : "quiet"));

  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_list_box_append (list, row);
}

GtkWidget *
ward_import_counts_new (const WardImportResult *result, gboolean tried)
{
  GtkListBox *list;
  GtkWidget *section = ward_section_list_new (
      tried ? _("What would come in") : _("What came in"),
      tried ? _("Nothing has been changed yet.") : _("One entry of the log tells of all of it."),
      NULL, &list);

  add_count (list, _("New records"), NULL, result->n_new, "good");
  add_count (list, _("Changed records"), NULL, result->n_changed, "info");
  add_count (list, _("The same as what is held"), NULL, result->n_same, "quiet");
  add_count (list, _("Refused rows"), NULL, result->rejects->len, "bad");
  return section;
}

static GtkWidget *
reject_row (const WardImportReject *reject, gboolean shaped)
{
  g_autofree char *line =
      g_strdup_printf (shaped ? _("Feature %u") : _("Line %u"), reject->line);
  g_autofree char *name = g_strdup_printf ("%s: %s", line, reject->reason);
  GtkWidget *row = ward_pair_row_new (line, reject->reason, NULL, NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_widget_set_focusable (row, TRUE);
  return row;
}

static GtkWidget *
rejects_new (const WardImportResult *result)
{
  GtkListBox *list;
  GtkWidget *section = ward_section_list_new (
      _("Refused"), _("These rows stay out, the others come in. Mend them and import the file "
                      "again: what is held already is passed over."),
      ward_deed_button_new (_("Save the refused rows…"), NULL, "import.save-refused", NULL), &list);
  guint n = MIN (result->rejects->len, SHOWN);

  for (guint i = 0; i < n; i++)
    gtk_list_box_append (list, reject_row (result->rejects->pdata[i], result->shaped));
  if (n < result->rejects->len)
    {
      guint more = result->rejects->len - n;
      g_autofree char *text = g_strdup_printf (
          g_dngettext (GETTEXT_PACKAGE, "And %u more, in the file that you can save.",
                       "And %u more, in the file that you can save.", more),
          more);

      gtk_list_box_append (list, ward_empty_row_new (text));
    }
  return section;
}

static char *
unused_text (const WardImportResult *result)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < result->unused->len; i++)
    g_string_append_printf (names, i > 0 ? ", %s" : "%s", (char *) result->unused->pdata[i]);
  return names->len > 0 ? g_strdup_printf (_("Not used: %s"), names->str) : NULL;
}

GtkWidget *
ward_import_refused_new (const WardImportResult *result)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 24);
  g_autofree char *unused = unused_text (result);

  if (result->rejects->len > 0)
    gtk_box_append (GTK_BOX (box), rejects_new (result));
  if (unused != NULL)
    gtk_box_append (GTK_BOX (box), ward_words_new (unused, "dim-label"));
  return box;
}
