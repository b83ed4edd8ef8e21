/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "ward-chip.h"
#include "ward-link-row.h"
#include "ward-overview-parts.h"
#include "ward-panels.h"

#define SHOWN 12
#define STEP 100u /* rows added at a time when more are asked for */

/* Whether a due time is the end of a day, and so a date. */
static gboolean
is_day_end (gint64 due)
{
  return ward_time_local_date (due + 1) != ward_time_local_date (due);
}

char *
ward_attention_when (const WardAttention *item, gint64 now)
{
  gint64 on = ward_time_local_date (item->due), days = on - ward_time_local_date (now);
  g_autofree char *full = ward_time_display (item->due);
  g_autofree char *date = ward_date_display (on);
  const char *time = strstr (full, ", ") != NULL ? strstr (full, ", ") + 2 : full;

  if (!is_day_end (item->due) && days == 0)
    return item->due < now ? g_strdup_printf (_("Overdue since %s"), time)
                           : g_strdup_printf (_("Due %s"), time);
  if (days == 0)
    return g_strdup (_("Due today"));
  if (days == 1)
    return g_strdup (_("Due tomorrow"));
  if (days > 1)
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Due in %d day", "Due in %d days", days),
                            (int) days);
  return g_strdup_printf (_("Overdue since %s"), date);
}

static GtkWidget *
when_chip (const WardAttention *item, gint64 now)
{
  static const struct {
    const char *icon, *tone;
  } looks[] = {
    [WARD_ATTENTION_RED] = { "task-past-due-symbolic", "bad" },
    [WARD_ATTENTION_AMBER] = { "alarm-symbolic", "warn" },
    [WARD_ATTENTION_NOTE] = { "x-office-calendar-symbolic", "quiet" },
  };
  GtkWidget *chip = ward_chip_new ();
  g_autofree char *when = ward_attention_when (item, now);

  ward_chip_set (WARD_CHIP (chip), when, looks[item->level].icon, looks[item->level].tone);
  return chip;
}

static GtkWidget *
row_new (WardSession *session, const WardAttention *item)
{
  const char *icon =
      item->legal ? "ward-decision-symbolic" : ward_panel_info_for_kind (item->kind)->icon;

  return ward_link_row_new_record_at (item->kind, item->id, item->field, item->text, item->subject,
                                      icon, when_chip (item, ward_session_now (session)));
}

static GtkWidget *
nothing_row (void)
{
  GtkWidget *label = gtk_label_new (_("Nothing falls due in the next two weeks."));

  gtk_widget_add_css_class (label, "dim-label");
  gtk_widget_set_margin_top (label, 18);
  gtk_widget_set_margin_bottom (label, 18);
  return label;
}

/* What the button that shows more needs: thousands of rows would cost a second if they were all
 * made before anybody asks. */
typedef struct {
  GtkListBox *list; /* borrowed: both stand in one box */
  WardSession *session;
  GPtrArray *items;
  guint shown;
} More;

static void
more_free (gpointer data, GClosure *closure)
{
  More *more = data;

  g_object_unref (more->session);
  g_ptr_array_unref (more->items);
  g_free (more);
}

static void
append_rows (More *more, guint n)
{
  for (guint end = MIN (more->shown + n, more->items->len); more->shown < end; more->shown++)
    gtk_list_box_append (more->list, row_new (more->session, more->items->pdata[more->shown]));
}

static void
label_more (GtkButton *button, const More *more)
{
  guint left = more->items->len - more->shown;
  g_autofree char *text = left > STEP ? g_strdup_printf (_("Show %u more of %u"), STEP, left)
                                      : g_strdup_printf (_("Show all %u"), more->items->len);

  gtk_button_set_label (button, text);
  gtk_widget_set_visible (GTK_WIDGET (button), left > 0);
}

static void
expand_cb (GtkButton *button, More *more)
{
  append_rows (more, STEP);
  label_more (button, more);
}

GtkWidget *
ward_attention_list_new (WardSession *session, GPtrArray *items)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);
  GtkWidget *list = gtk_list_box_new (), *button = gtk_button_new ();
  More *more = g_new0 (More, 1);

  *more = (More) { GTK_LIST_BOX (list), g_object_ref (session), g_ptr_array_ref (items), 0 };
  gtk_list_box_set_selection_mode (more->list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Needs attention"), -1);
  gtk_box_append (GTK_BOX (box), list);
  if (items->len == 0)
    gtk_list_box_append (more->list, nothing_row ());
  append_rows (more, SHOWN);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_halign (button, GTK_ALIGN_CENTER);
  g_signal_connect_data (button, "clicked", G_CALLBACK (expand_cb), more, more_free, 0);
  label_more (GTK_BUTTON (button), more);
  gtk_box_append (GTK_BOX (box), button);
  return box;
}
