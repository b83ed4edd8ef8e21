/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "ward-drop-down.h"
#include "ward-form-row.h"

/* Controls hold their form and field in a small struct that their signals carry. */
typedef struct {
  WardForm *form; /* owned */
  const WardField *field;
  GtkWidget *entry; /* borrowed, for those with a helper beside it */
} Bound;

static void
bound_free (gpointer data, GClosure *closure)
{
  Bound *bound = data;

  g_object_unref (bound->form);
  g_free (bound);
}

static Bound *
bound_new (WardForm *form, const WardField *field, GtkWidget *entry)
{
  Bound *bound = g_new0 (Bound, 1);

  bound->form = g_object_ref (form);
  bound->field = field;
  bound->entry = entry;
  return bound;
}

static void
name_it (GtkWidget *control, const WardField *field)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (control), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  ward_field_label (field), GTK_ACCESSIBLE_PROPERTY_REQUIRED,
                                  (field->flags & WARD_REQ) != 0, -1);
}

static void
entry_changed_cb (GtkEditable *entry, Bound *bound)
{
  ward_form_set_text (bound->form, bound->field, gtk_editable_get_text (entry));
}

static const char *
placeholder (const WardField *field)
{
  switch (field->type)
    {
    case WARD_TYPE_DATE:
      return _("day/month/year");
    case WARD_TYPE_TIME:
    case WARD_TYPE_LOCAL:
      return _("day/month/year hours:minutes");
    case WARD_TYPE_SHAPE:
      return _("grid reference, or latitude, longitude; more of them: an area");
    default:
      if (ward_field_is_rule (field))
        return _("a rule of RFC 5545, such as FREQ=WEEKLY;BYDAY=TH; empty: once");
      return field->flags & WARD_KEY ? _("given when saved, if left empty") : "";
    }
}

GtkWidget *
ward_form_entry_new (WardForm *form, const WardField *field)
{
  GtkWidget *entry = gtk_entry_new ();
  g_autofree char *text = ward_form_dup_text (form, field);

  gtk_editable_set_text (GTK_EDITABLE (entry), text);
  gtk_entry_set_placeholder_text (GTK_ENTRY (entry), placeholder (field));
  gtk_widget_set_hexpand (entry, TRUE);
  name_it (entry, field);
  if (field->type == WARD_TYPE_INT)
    gtk_entry_set_input_purpose (GTK_ENTRY (entry), GTK_INPUT_PURPOSE_NUMBER);
  g_signal_connect_data (entry, "changed", G_CALLBACK (entry_changed_cb),
                         bound_new (form, field, NULL), bound_free, 0);
  return entry;
}

static void
day_selected_cb (GtkCalendar *calendar, Bound *bound)
{
  g_autoptr (GDateTime) day = gtk_calendar_get_date (calendar);
  const char *old = gtk_editable_get_text (GTK_EDITABLE (bound->entry));
  const char *clock = strchr (old, ' ');
  g_autofree char *date = g_strdup_printf (
      "%02d/%02d/%04d", g_date_time_get_day_of_month (day), g_date_time_get_month (day),
      g_date_time_get_year (day));
  g_autofree char *text = NULL;

  if (bound->field->type == WARD_TYPE_DATE)
    text = g_strdup (date);
  else
    text = g_strdup_printf ("%s%s", date, clock != NULL ? clock : " 12:00");
  gtk_editable_set_text (GTK_EDITABLE (bound->entry), text);
}

static GtkWidget *
calendar_button_new (WardForm *form, const WardField *field, GtkWidget *entry)
{
  GtkWidget *button = gtk_menu_button_new ();
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *calendar = gtk_calendar_new ();
  g_autofree char *label = g_strdup_printf (_("Calendar: %s"), ward_field_label (field));

  g_signal_connect_data (calendar, "day-selected", G_CALLBACK (day_selected_cb),
                         bound_new (form, field, entry), bound_free, 0);
  gtk_popover_set_child (GTK_POPOVER (popover), calendar);
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (button), popover);
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "x-office-calendar-symbolic");
  gtk_widget_set_tooltip_text (button, _("Calendar"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  return button;
}

static void
now_cb (GtkButton *button, Bound *bound)
{
  g_autofree char *text = NULL;

  ward_form_set_text (bound->form, bound->field, "now");
  text = ward_form_dup_text (bound->form, bound->field);
  gtk_editable_set_text (GTK_EDITABLE (bound->entry), text);
}

static GtkWidget *
when_new (WardForm *form, const WardField *field)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *entry = ward_form_entry_new (form, field);
  GtkWidget *now;

  gtk_widget_add_css_class (box, "linked");
  gtk_box_append (GTK_BOX (box), entry);
  if (field->type == WARD_TYPE_TIME)
    {
      now = gtk_button_new_with_label (_("Now"));
      g_signal_connect_data (now, "clicked", G_CALLBACK (now_cb), bound_new (form, field, entry),
                             bound_free, 0);
      gtk_box_append (GTK_BOX (box), now);
    }
  gtk_box_append (GTK_BOX (box), calendar_button_new (form, field, entry));
  return box;
}

static void
enum_chosen_cb (GtkDropDown *drop, GParamSpec *pspec, Bound *bound)
{
  guint chosen = gtk_drop_down_get_selected (drop);

  ward_form_set_number (bound->form, bound->field,
                        chosen == 0 || chosen == GTK_INVALID_LIST_POSITION ? WARD_NONE
                                                                           : chosen - 1);
}

static GtkWidget *
enum_new (WardForm *form, const WardField *field)
{
  const WardEnum *e = ward_field_enum (field);
  g_autoptr (GtkStringList) words = gtk_string_list_new (NULL);
  gint64 value = ward_record_number (ward_form_get_record (form), field);
  GtkWidget *drop;

  gtk_string_list_append (words, _("Not given"));
  for (guint i = 0; i < e->n; i++)
    gtk_string_list_append (words, ward_enum_label (e, i));
  drop = gtk_drop_down_new (G_LIST_MODEL (g_steal_pointer (&words)), NULL);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (drop), value == WARD_NONE ? 0 : value + 1);
  name_it (drop, field);
  ward_drop_down_prepare (GTK_DROP_DOWN (drop), ward_field_label (field));
  g_signal_connect_data (drop, "notify::selected", G_CALLBACK (enum_chosen_cb),
                         bound_new (form, field, NULL), bound_free, 0);
  return drop;
}

static void
yes_cb (GtkToggleButton *button, Bound *bound)
{
  if (gtk_toggle_button_get_active (button))
    ward_form_set_number (bound->form, bound->field, 1);
}

static void
no_cb (GtkToggleButton *button, Bound *bound)
{
  if (gtk_toggle_button_get_active (button))
    ward_form_set_number (bound->form, bound->field, 0);
}

static void
not_known_cb (GtkToggleButton *button, Bound *bound)
{
  if (gtk_toggle_button_get_active (button))
    ward_form_set_number (bound->form, bound->field, WARD_NONE);
}

static GtkWidget *
bool_new (WardForm *form, const WardField *field)
{
  static const char *const words[] = { N_("Yes"), N_("No"), N_("Not known") };
  static const gint64 values[] = { 1, 0, WARD_NONE };
  const GCallback callbacks[] = { G_CALLBACK (yes_cb), G_CALLBACK (no_cb),
                                  G_CALLBACK (not_known_cb) };
  gint64 value = ward_record_number (ward_form_get_record (form), field);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *first = NULL;

  gtk_widget_add_css_class (box, "linked");
  gtk_widget_set_halign (box, GTK_ALIGN_START);
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      GtkWidget *button = gtk_toggle_button_new_with_label (_(words[i]));
      g_autofree char *label =
          g_strdup_printf ("%s: %s", ward_field_label (field), _(words[i]));

      gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (button), GTK_TOGGLE_BUTTON (first));
      first = first != NULL ? first : button;
      gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), value == values[i]);
      gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      label, -1);
      g_signal_connect_data (button, "toggled", callbacks[i], bound_new (form, field, NULL),
                             bound_free, 0);
      gtk_box_append (GTK_BOX (box), button);
    }
  return box;
}

/* Under the veil a place isn't shown in a form either; without showing it can't be changed. */
static GtkWidget *
veiled_new (void)
{
  GtkWidget *label = gtk_label_new (_("Veiled: lift the veil to see or change it"));

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "dim-label");
  return label;
}

static GtkWidget *
list_new (WardSession *session, WardForm *form, const WardField *field)
{
  if (field->flags & WARD_REFS)
    return ward_form_refs_new (session, form, field);
  if (ward_field_enum (field) != NULL)
    return ward_form_enum_list_new (form, field);
  return ward_form_text_list_new (form, field);
}

GtkWidget *
ward_form_control_new (WardSession *session, WardForm *form, const WardField *field)
{
  if (ward_session_hides (session, field) &&
      !ward_record_is_empty (ward_form_get_record (form), field))
    return veiled_new ();
  switch (field->type)
    {
    case WARD_TYPE_DATE:
    case WARD_TYPE_TIME:
    case WARD_TYPE_LOCAL:
      return when_new (form, field);
    case WARD_TYPE_ENUM:
      return enum_new (form, field);
    case WARD_TYPE_BOOL:
      return bool_new (form, field);
    case WARD_TYPE_REF:
      return ward_form_ref_new (session, form, field);
    case WARD_TYPE_LIST:
      return list_new (session, form, field);
    case WARD_TYPE_SHAPE:
      return ward_form_shape_new (session, form, field);
    default:
      return ward_form_entry_new (form, field);
    }
}
