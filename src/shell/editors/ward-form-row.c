/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-form-row.h"

#include "ward-cut-offer.h"
#include "ward-detail-fields.h"
#include "ward-guard.h"
#include "ward-icon.h"

struct _WardFormRow {
  GtkListBoxRow parent_instance;
  const WardField *field;
  WardForm *form;
  GtkWidget *control, *icon;
  GtkLabel *note;
  GtkWidget *note_box;
};

G_DEFINE_FINAL_TYPE (WardFormRow, ward_form_row, GTK_TYPE_LIST_BOX_ROW)

static void
ward_form_row_dispose (GObject *object)
{
  g_clear_object (&WARD_FORM_ROW (object)->form);
  G_OBJECT_CLASS (ward_form_row_parent_class)->dispose (object);
}

static void
ward_form_row_class_init (WardFormRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ward_form_row_dispose;
}

static void
ward_form_row_init (WardFormRow *self)
{
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), FALSE);
  gtk_widget_set_focusable (GTK_WIDGET (self), FALSE);
  gtk_widget_add_css_class (GTK_WIDGET (self), "form-row");
}

static GtkWidget *
note_new (WardFormRow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->icon = ward_icon_new (NULL);
  gtk_image_set_pixel_size (GTK_IMAGE (self->icon), 12);
  gtk_widget_set_valign (self->icon, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (box), self->icon);
  self->note = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_wrap (self->note, TRUE);
  gtk_label_set_xalign (self->note, 0);
  gtk_widget_set_hexpand (GTK_WIDGET (self->note), TRUE);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->note));
  if (ward_guard_reads (self->field))
    gtk_box_append (GTK_BOX (box), ward_cut_offer_new (self->control, FALSE));
  gtk_widget_add_css_class (box, "field-note");
  gtk_widget_set_visible (box, FALSE);
  self->note_box = box;
  return box;
}

static GtkWidget *
name_new (const WardField *field)
{
  g_autofree char *text =
      g_strdup_printf ("%s%s", ward_field_label (field), field->flags & WARD_REQ ? " *" : "");
  GtkWidget *name = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (name), 0);
  gtk_label_set_wrap (GTK_LABEL (name), TRUE);
  gtk_widget_add_css_class (name, "form-name");
  return name;
}

/* Controls of one line stand beside the name; taller ones begin where it does. */
static gboolean
is_tall (const WardField *field)
{
  return field->type == WARD_TYPE_LIST;
}

GtkWidget *
ward_form_row_new (WardSession *session, WardForm *form, const WardField *field)
{
  WardFormRow *self = g_object_new (WARD_TYPE_FORM_ROW, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  gboolean beside = FALSE;
  GtkWidget *name;

  self->field = field;
  self->form = g_object_ref (form);
  if (field->flags & WARD_LONG)
    self->control = ward_form_narrative_new (form, field);
  else
    {
      self->control = ward_form_control_new (session, form, field);
      beside = TRUE;
      name = name_new (field);
      gtk_label_set_yalign (GTK_LABEL (name), is_tall (field) ? 0 : 0.5);
      gtk_box_append (GTK_BOX (line), ward_detail_name_column_new (name));
    }
  gtk_widget_set_hexpand (self->control, TRUE);
  gtk_box_append (GTK_BOX (line), self->control);
  gtk_box_append (GTK_BOX (box), line);
  gtk_box_append (GTK_BOX (box), note_new (self));
  if (beside)
    gtk_widget_add_css_class (self->note_box, "beside");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  ward_field_label (field), -1);
  return GTK_WIDGET (self);
}

const WardField *
ward_form_row_get_field (WardFormRow *self)
{
  return self->field;
}

void
ward_form_row_set_note (WardFormRow *self, const WardFormNote *note)
{
  static const struct {
    const char *icon, *row, *text;
  } looks[] = {
    [WARD_SEVERITY_NOTE] = { "dialog-information-symbolic", "has-note", "note" },
    [WARD_SEVERITY_WARN] = { "dialog-warning-symbolic", "has-warning", "warn" },
    [WARD_SEVERITY_REFUSE] = { "action-unavailable-symbolic", "has-refusal", "refuse" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (looks); i++)
    {
      gtk_widget_remove_css_class (GTK_WIDGET (self), looks[i].row);
      gtk_widget_remove_css_class (self->note_box, looks[i].text);
    }
  gtk_widget_set_visible (self->note_box, note->any);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->control), GTK_ACCESSIBLE_STATE_INVALID,
                               note->any && note->severity == WARD_SEVERITY_REFUSE
                                   ? GTK_ACCESSIBLE_INVALID_TRUE
                                   : GTK_ACCESSIBLE_INVALID_FALSE,
                               -1);
  if (!note->any)
    return;
  gtk_widget_add_css_class (GTK_WIDGET (self), looks[note->severity].row);
  gtk_widget_add_css_class (self->note_box, looks[note->severity].text);
  gtk_image_set_from_icon_name (GTK_IMAGE (self->icon), looks[note->severity].icon);
  gtk_label_set_label (self->note, note->text);
}

void
ward_form_row_focus (WardFormRow *self)
{
  gtk_widget_child_focus (self->control, GTK_DIR_TAB_FORWARD);
}
