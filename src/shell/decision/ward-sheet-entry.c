/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "ward-error.h"
#include "ward-sheet-control.h"

/* One line: words, a number, a date with a calendar, a time with “Now”. */
#define WARD_TYPE_SHEET_ENTRY (ward_sheet_entry_get_type ())
G_DECLARE_FINAL_TYPE (WardSheetEntry, ward_sheet_entry, WARD, SHEET_ENTRY, WardSheetControl)

struct _WardSheetEntry {
  WardSheetControl parent_instance;
  GtkEntry *entry;
  WardSession *session;
};

G_DEFINE_FINAL_TYPE (WardSheetEntry, ward_sheet_entry, WARD_TYPE_SHEET_CONTROL)

char *
ward_sheet_time_text (gint64 time)
{
  g_autoptr (GTimeZone) zone = NULL;
  g_autoptr (GDateTime) utc = NULL;
  g_autoptr (GDateTime) local = NULL;

  if (time == WARD_NONE)
    return g_strdup ("");
  zone = g_time_zone_new_identifier ("Europe/London");
  utc = g_date_time_new_from_unix_utc (time);
  local = zone != NULL ? g_date_time_to_timezone (utc, zone) : g_date_time_ref (utc);
  return g_date_time_format (local, "%Y-%m-%d %H:%M");
}

gboolean
ward_sheet_time_read (const char *text, gint64 *ret_time, GError **error)
{
  g_autofree char *local = g_strdelimit (g_strstrip (g_strdup (text)), " ", 'T');
  gint64 date;
  int minute;

  if (*local == '\0')
    {
      *ret_time = WARD_NONE;
      return TRUE;
    }
  if (!ward_local_parse (local, &date, &minute, NULL))
    {
      g_set_error_literal (error, WARD_ERROR, WARD_ERROR_INVALID,
                           _("Write the time as 2026-11-24 09:30."));
      return FALSE;
    }
  *ret_time = ward_local_to_time (date, minute);
  return TRUE;
}

static gboolean
ward_sheet_entry_store (WardSheetControl *control, WardRecord *record, GError **error)
{
  WardSheetEntry *self = WARD_SHEET_ENTRY (control);
  const WardField *field = ward_sheet_control_get_field (control);
  g_autofree char *text =
      g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry))));
  gint64 time;

  if (field->type != WARD_TYPE_TIME)
    return ward_record_set_from_string (record, field, text, error);
  if (!ward_sheet_time_read (text, &time, error))
    return FALSE;
  ward_record_set_number (record, field, time);
  return TRUE;
}

static void
ward_sheet_entry_show (WardSheetControl *control, const WardRecord *record)
{
  WardSheetEntry *self = WARD_SHEET_ENTRY (control);
  const WardField *field = ward_sheet_control_get_field (control);
  g_autofree char *text = field->type == WARD_TYPE_TIME
                              ? ward_sheet_time_text (ward_record_number (record, field))
                              : ward_record_to_string (record, field);

  gtk_editable_set_text (GTK_EDITABLE (self->entry), text != NULL ? text : "");
}

static void
ward_sheet_entry_dispose (GObject *object)
{
  g_clear_object (&WARD_SHEET_ENTRY (object)->session);
  G_OBJECT_CLASS (ward_sheet_entry_parent_class)->dispose (object);
}

static void
ward_sheet_entry_class_init (WardSheetEntryClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ward_sheet_entry_dispose;
  WARD_SHEET_CONTROL_CLASS (klass)->store = ward_sheet_entry_store;
  WARD_SHEET_CONTROL_CLASS (klass)->show = ward_sheet_entry_show;
}

static void
ward_sheet_entry_init (WardSheetEntry *self)
{
}

static void
now_cb (GtkButton *button, WardSheetEntry *self)
{
  g_autofree char *text = ward_sheet_time_text (ward_session_now (self->session));

  gtk_editable_set_text (GTK_EDITABLE (self->entry), text);
}

static void
day_cb (GtkCalendar *calendar, WardSheetEntry *self)
{
  g_autoptr (GDateTime) day = gtk_calendar_get_date (calendar);
  g_autofree char *text = g_date_time_format (day, "%Y-%m-%d");
  GtkWidget *popover = gtk_widget_get_ancestor (GTK_WIDGET (calendar), GTK_TYPE_POPOVER);

  gtk_editable_set_text (GTK_EDITABLE (self->entry), text);
  gtk_popover_popdown (GTK_POPOVER (popover));
}

static GtkWidget *
calendar_button (WardSheetEntry *self)
{
  GtkWidget *button = gtk_menu_button_new (), *popover = gtk_popover_new ();
  GtkWidget *calendar = gtk_calendar_new ();

  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "x-office-calendar-symbolic");
  gtk_popover_set_child (GTK_POPOVER (popover), calendar);
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (button), popover);
  gtk_widget_set_tooltip_text (button, _("Choose a day"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Choose a day"), -1);
  g_signal_connect (calendar, "day-selected", G_CALLBACK (day_cb), self);
  return button;
}

static GtkWidget *
now_button (WardSheetEntry *self)
{
  GtkWidget *button = gtk_button_new_with_label (_("Now"));

  g_signal_connect (button, "clicked", G_CALLBACK (now_cb), self);
  return button;
}

static GtkWidget *
linked (WardSheetEntry *self, GtkWidget *button)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_add_css_class (box, "linked");
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->entry));
  gtk_box_append (GTK_BOX (box), button);
  return box;
}

GtkWidget *
ward_sheet_entry_new (WardSession *session, const WardRecord *record, const WardField *field)
{
  WardSheetEntry *self = g_object_new (WARD_TYPE_SHEET_ENTRY, NULL);
  GtkWidget *child;

  ward_sheet_control_take_field (WARD_SHEET_CONTROL (self), field);
  self->session = g_object_ref (session);
  self->entry = GTK_ENTRY (gtk_entry_new ());
  gtk_widget_set_hexpand (GTK_WIDGET (self->entry), TRUE);
  gtk_editable_set_width_chars (GTK_EDITABLE (self->entry), field->type == WARD_TYPE_INT ? 6 : 17);
  gtk_entry_set_activates_default (self->entry, TRUE);
  if (field->type == WARD_TYPE_DATE)
    gtk_entry_set_placeholder_text (self->entry, _("year-month-day"));
  child = field->type == WARD_TYPE_DATE   ? linked (self, calendar_button (self))
          : field->type == WARD_TYPE_TIME ? linked (self, now_button (self))
                                          : GTK_WIDGET (self->entry);
  ward_sheet_entry_show (WARD_SHEET_CONTROL (self), record);
  ward_sheet_control_set_child (WARD_SHEET_CONTROL (self), child, GTK_WIDGET (self->entry));
  g_signal_connect_swapped (self->entry, "changed", G_CALLBACK (ward_sheet_control_changed), self);
  return GTK_WIDGET (self);
}
