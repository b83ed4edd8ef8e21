/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "ward-form-row.h"
#include "ward-icon.h"
#include "ward-ref-chooser.h"

/* Controls of several values, references and narratives. */

#define COLUMN_MIN 4 /* more check buttons than this stand in two columns */

typedef struct {
  WardSession *session; /* owned, may be NULL */
  WardForm *form;       /* owned */
  const WardField *field;
  const char *item;     /* static */
  GtkWidget *widget;    /* borrowed */
} Bound;

static void
bound_free (gpointer data, GClosure *closure)
{
  Bound *bound = data;

  g_clear_object (&bound->session);
  g_object_unref (bound->form);
  g_free (bound);
}

static Bound *
bound_new (WardSession *session, WardForm *form, const WardField *field, GtkWidget *widget)
{
  Bound *bound = g_new0 (Bound, 1);

  bound->session = session != NULL ? g_object_ref (session) : NULL;
  bound->form = g_object_ref (form);
  bound->field = field;
  bound->widget = widget;
  return bound;
}

static void
label_it (GtkWidget *widget, const char *text)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, text,
                                  -1);
}

static void
check_cb (GtkCheckButton *check, Bound *bound)
{
  ward_form_set_member (bound->form, bound->field, bound->item,
                        gtk_check_button_get_active (check));
}

GtkWidget *
ward_form_enum_list_new (WardForm *form, const WardField *field)
{
  const WardEnum *e = ward_field_enum (field);
  const char *const *items = ward_record_list (ward_form_get_record (form), field);
  GtkWidget *grid = gtk_grid_new ();
  guint rows = e->n > COLUMN_MIN ? (e->n + 1) / 2 : e->n;

  gtk_grid_set_column_spacing (GTK_GRID (grid), 18);
  gtk_grid_set_row_spacing (GTK_GRID (grid), 2);
  for (guint i = 0; i < e->n; i++)
    {
      GtkWidget *check = gtk_check_button_new_with_label (ward_enum_label (e, i));
      Bound *bound = bound_new (NULL, form, field, NULL);

      bound->item = e->values[i].nick;
      gtk_check_button_set_active (GTK_CHECK_BUTTON (check),
                                   items != NULL && g_strv_contains (items, bound->item));
      g_signal_connect_data (check, "toggled", G_CALLBACK (check_cb), bound, bound_free, 0);
      gtk_grid_attach (GTK_GRID (grid), check, i / rows, i % rows, 1, 1);
    }
  return grid;
}

static char *
buffer_text (GtkTextBuffer *buffer)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  return gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
}

static void
lines_changed_cb (GtkTextBuffer *buffer, Bound *bound)
{
  g_autofree char *text = buffer_text (buffer);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  g_autoptr (GPtrArray) items = g_ptr_array_new ();

  for (guint i = 0; lines[i] != NULL; i++)
    if (*g_strstrip (lines[i]) != '\0')
      g_ptr_array_add (items, lines[i]);
  g_ptr_array_add (items, NULL);
  ward_form_set_list (bound->form, bound->field, (const char *const *) items->pdata);
}

static GtkWidget *
text_view_new (const char *text, const char *label, int height)
{
  GtkWidget *view = gtk_text_view_new ();

  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (view), GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (GTK_TEXT_VIEW (view), FALSE);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), text, -1);
  gtk_widget_set_size_request (view, -1, height);
  gtk_widget_add_css_class (view, "framed-text");
  label_it (view, label);
  return view;
}

GtkWidget *
ward_form_text_list_new (WardForm *form, const WardField *field)
{
  const char *const *items = ward_record_list (ward_form_get_record (form), field);
  g_autofree char *text = items != NULL ? g_strjoinv ("\n", (char **) items) : g_strdup ("");
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  GtkWidget *view = text_view_new (text, ward_field_label (field), 62);
  GtkWidget *hint = gtk_label_new (_("One to a line"));

  g_signal_connect_data (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), "changed",
                         G_CALLBACK (lines_changed_cb), bound_new (NULL, form, field, NULL),
                         bound_free, 0);
  gtk_box_append (GTK_BOX (box), view);
  gtk_label_set_xalign (GTK_LABEL (hint), 0);
  gtk_widget_add_css_class (hint, "caption");
  gtk_widget_add_css_class (hint, "dim-label");
  gtk_box_append (GTK_BOX (box), hint);
  return box;
}

static void
narrative_changed_cb (GtkTextBuffer *buffer, Bound *bound)
{
  g_autofree char *text = buffer_text (buffer);

  ward_form_set_text (bound->form, bound->field, text);
}

static void
judged_cb (GtkToggleButton *button, Bound *bound)
{
  ward_form_set_judgement (bound->form, bound->field, gtk_toggle_button_get_active (button));
}

static GtkWidget *
judgement_new (WardForm *form, const WardField *field)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *fact = gtk_toggle_button_new_with_label (_("Fact"));
  GtkWidget *judged = gtk_toggle_button_new_with_label (_("Assessment"));
  gboolean is = ward_form_get_judgement (form, field);
  g_autofree char *fact_label = g_strdup_printf (_("%s is fact"), ward_field_label (field));
  g_autofree char *judged_label =
      g_strdup_printf (_("%s is assessment"), ward_field_label (field));

  gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (judged), GTK_TOGGLE_BUTTON (fact));
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (is ? judged : fact), TRUE);
  label_it (fact, fact_label);
  label_it (judged, judged_label);
  g_signal_connect_data (judged, "toggled", G_CALLBACK (judged_cb),
                         bound_new (NULL, form, field, NULL), bound_free, 0);
  gtk_widget_add_css_class (box, "linked");
  gtk_widget_add_css_class (box, "judgement");
  gtk_box_append (GTK_BOX (box), fact);
  gtk_box_append (GTK_BOX (box), judged);
  return box;
}

GtkWidget *
ward_form_narrative_new (WardForm *form, const WardField *field)
{
  const char *text = ward_record_text (ward_form_get_record (form), field);
  g_autofree char *name =
      g_strdup_printf ("%s%s", ward_field_label (field), field->flags & WARD_REQ ? " *" : "");
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *label = gtk_label_new (name);
  GtkWidget *view = text_view_new (text != NULL ? text : "", ward_field_label (field), 84);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_add_css_class (label, "form-name");
  gtk_box_append (GTK_BOX (head), label);
  gtk_box_append (GTK_BOX (head), judgement_new (form, field));
  gtk_box_append (GTK_BOX (box), head);
  g_signal_connect_data (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), "changed",
                         G_CALLBACK (narrative_changed_cb), bound_new (NULL, form, field, NULL),
                         bound_free, 0);
  gtk_box_append (GTK_BOX (box), view);
  return box;
}

static void
show_ref (Bound *bound)
{
  const char *id = ward_record_text (ward_form_get_record (bound->form), bound->field);
  const WardKind *target = ward_kind_find (ward_field_target (bound->field));
  GtkWidget *clear = gtk_widget_get_next_sibling (bound->widget);
  const char *name = id != NULL ? ward_session_name (bound->session, target, id) : _("Choose…");
  g_autofree char *label = g_strdup_printf ("%s: %s", ward_field_label (bound->field), name);

  gtk_label_set_label (
      GTK_LABEL (gtk_menu_button_get_child (GTK_MENU_BUTTON (bound->widget))), name);
  gtk_widget_set_visible (clear, id != NULL);
  label_it (bound->widget, label);
}

static void
ref_chosen_cb (WardRefChooser *chooser, const char *id, Bound *bound)
{
  ward_form_set_text (bound->form, bound->field, id);
  show_ref (bound);
}

static void
ref_cleared_cb (GtkButton *button, Bound *bound)
{
  ward_form_set_text (bound->form, bound->field, "");
  show_ref (bound);
}

static GtkWidget *
shown_name_new (void)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (label, TRUE);
  return label;
}

GtkWidget *
ward_form_ref_new (WardSession *session, WardForm *form, const WardField *field)
{
  const WardKind *target = ward_kind_find (ward_field_target (field));
  GtkWidget *box, *button, *clear, *chooser;
  g_autofree char *clear_label = g_strdup_printf (_("Clear: %s"), ward_field_label (field));
  Bound *bound;

  box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  button = gtk_menu_button_new ();
  gtk_menu_button_set_child (GTK_MENU_BUTTON (button), shown_name_new ());
  gtk_menu_button_set_always_show_arrow (GTK_MENU_BUTTON (button), TRUE);
  gtk_widget_set_hexpand (button, TRUE);
  gtk_box_append (GTK_BOX (box), button);
  clear = gtk_button_new_from_icon_name ("edit-clear-symbolic");
  gtk_widget_add_css_class (clear, "flat");
  gtk_widget_set_tooltip_text (clear, clear_label);
  label_it (clear, clear_label);
  gtk_box_append (GTK_BOX (box), clear);
  bound = bound_new (session, form, field, button);
  chooser = ward_ref_chooser_new (session, target);
  g_signal_connect_data (chooser, "chosen", G_CALLBACK (ref_chosen_cb), bound, bound_free, 0);
  g_signal_connect_data (clear, "clicked", G_CALLBACK (ref_cleared_cb),
                         bound_new (session, form, field, button), bound_free, 0);
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (button), chooser);
  show_ref (bound);
  return box;
}

static void show_refs (Bound *bound);

static void
ref_removed_cb (GtkButton *button, Bound *bound)
{
  const char *id = gtk_widget_get_name (GTK_WIDGET (button));
  g_autofree char *keep = g_strdup (id);

  ward_form_set_member (bound->form, bound->field, keep, FALSE);
  show_refs (bound);
}

static GtkWidget *
ref_chip_new (Bound *bound, const char *id)
{
  const WardKind *target = ward_kind_find (ward_field_target (bound->field));
  GtkWidget *button = gtk_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  const char *name = ward_session_name (bound->session, target, id);
  g_autofree char *label = g_strdup_printf (_("Remove %s"), name);

  gtk_box_append (GTK_BOX (box), gtk_label_new (name));
  gtk_box_append (GTK_BOX (box), ward_icon_new ("window-close-symbolic"));
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_set_name (button, id);
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_widget_add_css_class (button, "add-pill");
  gtk_widget_set_tooltip_text (button, label);
  label_it (button, label);
  g_signal_connect_data (button, "clicked", G_CALLBACK (ref_removed_cb),
                         bound_new (bound->session, bound->form, bound->field, bound->widget),
                         bound_free, 0);
  return button;
}

static void
show_refs (Bound *bound)
{
  const char *const *ids = ward_record_list (ward_form_get_record (bound->form), bound->field);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (bound->widget)) != NULL)
    gtk_box_remove (GTK_BOX (bound->widget), child);
  for (guint i = 0; ids != NULL && ids[i] != NULL; i++)
    gtk_box_append (GTK_BOX (bound->widget), ref_chip_new (bound, ids[i]));
}

static void
ref_added_cb (WardRefChooser *chooser, const char *id, Bound *bound)
{
  ward_form_set_member (bound->form, bound->field, id, TRUE);
  show_refs (bound);
}

GtkWidget *
ward_form_refs_new (WardSession *session, WardForm *form, const WardField *field)
{
  const WardKind *target = ward_kind_find (ward_field_target (field));
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *chips = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  GtkWidget *add = gtk_menu_button_new ();
  g_autofree char *label = g_strdup_printf (_("Add: %s"), ward_field_label (field));
  Bound *bound = bound_new (session, form, field, chips);
  GtkWidget *chooser;

  gtk_box_append (GTK_BOX (box), chips);
  gtk_menu_button_set_label (GTK_MENU_BUTTON (add), _("Add…"));
  gtk_widget_set_halign (add, GTK_ALIGN_START);
  label_it (add, label);
  chooser = ward_ref_chooser_new (session, target);
  g_signal_connect_data (chooser, "chosen", G_CALLBACK (ref_added_cb), bound, bound_free, 0);
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (add), chooser);
  gtk_box_append (GTK_BOX (box), add);
  show_refs (bound);
  return box;
}
