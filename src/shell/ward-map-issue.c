/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-map-issue.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "ward-file-chooser.h"
#include "ward-mercator.h"
#include "ward-session-sheet.h"
#include "ward-window.h"

static const char *const formats[] = { "pdf", "png" };
static const guint scales[] = { 2500, 5000, 10000, 25000, 50000, 100000, 250000, 500000 };
#define NEAR_SCALE 1.3 /* how much coarser than the screen a round scale may be */
#define SCREEN_DPI 96

/* What is asked for, from the dialog to the file. */
struct _WardMapIssue {
  GObject parent_instance;
  AdwMessageDialog *dialog; /* borrowed, while it is asked */
  WardWindow *window;       /* owned */
  WardSession *session;     /* owned */
  GtkEditable *recipient, *reason;
  AdwComboRow *format, *scale;
  GtkSwitch *with_base, *exact;
  WardSheetAsk ask;
  char *for_whom, *why;
  char **base;
};

#define WARD_TYPE_MAP_ISSUE (ward_map_issue_get_type ())
G_DECLARE_FINAL_TYPE (WardMapIssue, ward_map_issue, WARD, MAP_ISSUE, GObject)
G_DEFINE_FINAL_TYPE (WardMapIssue, ward_map_issue, G_TYPE_OBJECT)

static void
ward_map_issue_finalize (GObject *object)
{
  WardMapIssue *self = WARD_MAP_ISSUE (object);

  g_clear_object (&self->window);
  g_clear_object (&self->session);
  g_free (self->for_whom);
  g_free (self->why);
  g_strfreev (self->base);
  G_OBJECT_CLASS (ward_map_issue_parent_class)->finalize (object);
}

static void
ward_map_issue_class_init (WardMapIssueClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ward_map_issue_finalize;
}

static void
ward_map_issue_init (WardMapIssue *self)
{
}

static void
made_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (WardMapIssue) self = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *made = ward_session_sheet_finish (WARD_SESSION (source), result, &error);
  g_autofree char *text =
      made != NULL ? g_strdup_printf (_("Saved: %s"), made) : g_strdup (error->message);

  ward_window_toast (self->window, adw_toast_new (text));
}

static void
path_chosen_cb (const char *path, gpointer data)
{
  WardMapIssue *self = data;

  if (path == NULL || !ward_session_is_open (self->session))
    return;
  self->ask.path = path;
  ward_session_sheet_async (self->session, &self->ask, NULL, made_cb, g_object_ref (self));
}

static void
response_cb (AdwMessageDialog *dialog, const char *response, WardMapIssue *self)
{
  g_autofree char *name = NULL;

  if (!g_str_equal (response, "save"))
    return;
  self->for_whom = g_strdup (gtk_editable_get_text (self->recipient));
  self->why = g_strdup (gtk_editable_get_text (self->reason));
  self->ask.recipient = self->for_whom;
  self->ask.reason = self->why;
  self->ask.exact = self->exact != NULL && gtk_switch_get_active (self->exact);
  self->ask.map.format = formats[adw_combo_row_get_selected (self->format)];
  self->ask.map.scale = scales[adw_combo_row_get_selected (self->scale)];
  if (self->with_base != NULL && gtk_switch_get_active (self->with_base))
    self->ask.map.base = (const char *const *) self->base;
  /* Translators: the name of a file */
  name = g_strdup_printf ("%s.%s", _("Map"), self->ask.map.format);
  ward_file_chooser_save (GTK_WIDGET (self->window), _("Save"), name, path_chosen_cb, self);
}

static void
changed_cb (WardMapIssue *self)
{
  GtkEditable *both[] = { self->recipient, self->reason };
  gboolean filled = TRUE;

  for (guint i = 0; i < G_N_ELEMENTS (both); i++)
    {
      g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (both[i])));

      filled &= *text != '\0';
    }
  adw_message_dialog_set_response_enabled (self->dialog, "save", filled);
}

/* A GtkEntry: Debian 12's AdwEntryRow tells assistive technology nothing of its focus. */
static GtkEditable *
add_entry (WardMapIssue *self, GtkBox *box, const char *title)
{
  GtkWidget *entry = gtk_entry_new ();

  gtk_entry_set_placeholder_text (GTK_ENTRY (entry), title);
  gtk_entry_set_activates_default (GTK_ENTRY (entry), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  -1);
  g_signal_connect_swapped (entry, "changed", G_CALLBACK (changed_cb), self);
  gtk_box_append (box, entry);
  return GTK_EDITABLE (entry);
}

static AdwComboRow *
add_choice (GtkListBox *list, const char *title, const char *const *words)
{
  GtkWidget *row = adw_combo_row_new ();
  g_autoptr (GtkStringList) model = gtk_string_list_new (words);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_combo_row_set_model (ADW_COMBO_ROW (row), G_LIST_MODEL (model));
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  gtk_list_box_append (list, row);
  return ADW_COMBO_ROW (row);
}

static GtkSwitch *
add_switch (GtkListBox *list, const char *title, const char *subtitle, gboolean active)
{
  GtkWidget *row = adw_action_row_new (), *toggle = gtk_switch_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  if (subtitle != NULL)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  gtk_switch_set_active (GTK_SWITCH (toggle), active);
  gtk_widget_set_valign (toggle, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (toggle), GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  -1);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), toggle);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), toggle);
  gtk_widget_set_focusable (row, FALSE); /* the switch has the keyboard */
  gtk_list_box_append (list, row);
  return GTK_SWITCH (toggle);
}

/* The round scale that is nearest to what the screen shows. */
static guint
near_scale (WardMap *map)
{
  double lon, lat, zoom, shown;

  ward_map_get_place (map, &lon, &lat, &zoom);
  shown = ward_mercator_metres_per_pixel (lat, zoom) * SCREEN_DPI / 0.0254;
  for (guint i = 0; i < G_N_ELEMENTS (scales); i++)
    if (scales[i] * NEAR_SCALE >= shown)
      return i;
  return G_N_ELEMENTS (scales) - 1;
}

static AdwComboRow *
add_scales (GtkListBox *list, WardMap *map)
{
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();
  g_auto (GStrv) all = NULL;
  AdwComboRow *row;

  for (guint i = 0; i < G_N_ELEMENTS (scales); i++)
    {
      g_autofree char *text = ward_map_ratio_text (scales[i]);

      g_strv_builder_add (words, text);
    }
  all = g_strv_builder_end (words);
  row = add_choice (list, _("Scale on A4"), (const char *const *) all);
  adw_combo_row_set_selected (row, near_scale (map));
  return row;
}

static GtkWidget *
body_new (WardMapIssue *self, WardMap *map)
{
  const char *const words[] = { _("Page (PDF)"), _("Picture (PNG)"), NULL };
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkListBox *list = GTK_LIST_BOX (gtk_list_box_new ());

  self->recipient = add_entry (self, GTK_BOX (box), _("For whom (body and role)"));
  self->reason = add_entry (self, GTK_BOX (box), _("Why"));
  gtk_list_box_set_selection_mode (list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (list), "boxed-list");
  self->format = add_choice (list, _("Format"), words);
  self->scale = add_scales (list, map);
  if (self->base != NULL)
    self->with_base = add_switch (list, _("With the base map"), NULL,
                                  (ward_map_get_shown (map) & WARD_MAP_SHOW_BASE) != 0);
  if (!ward_session_is_veiled (self->session))
    self->exact = add_switch (list, _("Exact places"),
                              _("Without it premises are squares with a band."), FALSE);
  gtk_widget_set_margin_top (GTK_WIDGET (list), 6);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (list));
  return box;
}

static WardSheetParts
parts_of (WardMapShow shown)
{
  static const struct {
    WardMapShow show;
    WardSheetParts part;
  } pairs[] = {
    { WARD_MAP_SHOW_PREMISES, WARD_SHEET_PREMISES },
    { WARD_MAP_SHOW_SITES, WARD_SHEET_SITES },
    { WARD_MAP_SHOW_EVENTS, WARD_SHEET_EVENTS },
    { WARD_MAP_SHOW_AREAS, WARD_SHEET_AREAS },
    { WARD_MAP_SHOW_BOUNDARIES, WARD_SHEET_BOUNDARIES },
    { WARD_MAP_SHOW_GRATICULE, WARD_SHEET_GRID },
  };
  WardSheetParts parts = 0;

  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    if (shown & pairs[i].show)
      parts |= pairs[i].part;
  return parts;
}

static void
open_dialog (WardMapIssue *self, WardMap *map)
{
  GtkWidget *dialog = adw_message_dialog_new (
      GTK_WINDOW (self->window), _("Save the map"),
      _("What the map shows now, around its middle. For whom and why are logged."));

  self->dialog = ADW_MESSAGE_DIALOG (dialog);
  adw_message_dialog_set_extra_child (self->dialog, body_new (self, map));
  adw_message_dialog_add_responses (self->dialog, "cancel", _("_Cancel"), "save", _("_Save…"),
                                    NULL);
  adw_message_dialog_set_response_appearance (self->dialog, "save", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (self->dialog, "save");
  adw_message_dialog_set_close_response (self->dialog, "cancel");
  adw_message_dialog_set_response_enabled (self->dialog, "save", FALSE);
  g_signal_connect_data (dialog, "response", G_CALLBACK (response_cb), self,
                         (GClosureNotify) (void (*) (void)) g_object_unref, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

void
ward_map_issue_open (WardMap *map, WardSession *session, const char *const *base)
{
  WardMapIssue *self = g_object_new (WARD_TYPE_MAP_ISSUE, NULL);
  double zoom;

  self->window = g_object_ref (WARD_WINDOW (gtk_widget_get_root (GTK_WIDGET (map))));
  self->session = g_object_ref (session);
  self->base = base != NULL && *base != NULL ? g_strdupv ((char **) base) : NULL;
  self->ask.map.has_place = TRUE;
  self->ask.map.parts = parts_of (ward_map_get_shown (map));
  ward_map_get_place (map, &self->ask.map.lon, &self->ask.map.lat, &zoom);
  open_dialog (self, map);
}
