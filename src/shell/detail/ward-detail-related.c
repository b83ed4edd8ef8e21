/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-detail-related.h"

#include <glib/gi18n-lib.h>

#include "ward-chip.h"
#include "ward-detail-fields.h"
#include "ward-item.h"
#include "ward-link-row.h"

static GtkWidget *
chip_for (const WardRecord *record)
{
  for (guint i = 0; i < record->kind->n_fields; i++)
    if (ward_chip_takes (&record->kind->fields[i]) &&
        !ward_record_is_empty (record, &record->kind->fields[i]))
      {
        GtkWidget *chip = ward_chip_new ();

        ward_chip_set_field (WARD_CHIP (chip), record, &record->kind->fields[i]);
        return chip;
      }
  return NULL;
}

static GtkWidget *
record_row (WardSession *session, const WardRecord *record)
{
  g_autoptr (WardItem) item = ward_item_new (ward_record_copy (record));
  const WardField *first = ward_kind_field (record->kind, "address");
  g_autofree char *place = NULL;

  if (first != NULL && (first->flags & WARD_PLACE))
    place = ward_session_dup_text (session, record, first);
  return ward_link_row_new_record (record->kind, record->id,
                                   place != NULL && *place != '\0' ? place
                                                                   : ward_item_get_title (item),
                                   ward_item_get_subtitle (item), NULL, chip_for (record));
}

static GtkWidget *
add_button (const WardRelated *related, const char *parent)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("list-add-symbolic");
  g_autofree char *label = g_strdup_printf (_("New: %s"), ward_kind_label (related->kind));

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.new-record");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "(sss)", related->kind->name,
                                    related->link->name, parent);
  return button;
}

static gboolean
may_add (WardSession *session, const WardRelated *related)
{
  return ward_session_may_write (session, related->kind) &&
         !(related->kind->flags & WARD_KIND_SYSTEM);
}

static GtkWidget *
heading (WardSession *session, const WardRelated *related, const char *parent)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *title = gtk_label_new (ward_kind_plural (related->kind));
  g_autofree char *n = g_strdup_printf ("%" G_GINT64_FORMAT, related->total);
  GtkWidget *count = gtk_label_new (n);

  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_widget_add_css_class (title, "heading");
  gtk_box_append (GTK_BOX (box), title);
  gtk_widget_add_css_class (count, "dim-label");
  gtk_widget_add_css_class (count, "numeric");
  gtk_widget_set_hexpand (count, TRUE);
  gtk_label_set_xalign (GTK_LABEL (count), 0);
  gtk_box_append (GTK_BOX (box), count);
  if (may_add (session, related))
    gtk_box_append (GTK_BOX (box), add_button (related, parent));
  return box;
}

static void
append_more (GtkListBox *list, const WardRelated *related)
{
  g_autofree char *text = g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "and %d older one", "and %d older ones",
                   related->total - related->records->len),
      (int) (related->total - related->records->len));
  GtkWidget *label = gtk_label_new (text);

  gtk_widget_add_css_class (label, "dim-label");
  gtk_widget_set_margin_top (label, 8);
  gtk_widget_set_margin_bottom (label, 8);
  gtk_list_box_append (list, label);
}

static GtkWidget *
group (WardSession *session, const WardRelated *related, const char *parent)
{
  GtkListBox *list;
  GtkWidget *box = ward_detail_group_new (NULL, &list);

  gtk_box_prepend (GTK_BOX (box), heading (session, related, parent));
  gtk_widget_set_visible (GTK_WIDGET (list), related->records->len > 0);
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  ward_kind_plural (related->kind), -1);
  for (guint i = 0; i < related->records->len; i++)
    gtk_list_box_append (list, record_row (session, related->records->pdata[i]));
  if (related->total > related->records->len)
    append_more (list, related);
  return box;
}

/* What is there none of yet takes no more room than a button. */
static GtkWidget *
add_pill (const WardRelated *related, const char *parent)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *content = adw_button_content_new ();
  g_autofree char *label = g_strdup_printf (_("New: %s"), ward_kind_label (related->kind));

  adw_button_content_set_icon_name (ADW_BUTTON_CONTENT (content), "list-add-symbolic");
  adw_button_content_set_label (ADW_BUTTON_CONTENT (content), ward_kind_label (related->kind));
  gtk_button_set_child (GTK_BUTTON (button), content);
  gtk_widget_add_css_class (button, "add-pill");
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_widget_set_tooltip_text (button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.new-record");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "(sss)", related->kind->name,
                                    related->link->name, parent);
  return button;
}

static GtkWidget *
pills (WardSession *session, const WardRecordView *view)
{
  GtkWidget *flow = gtk_flow_box_new ();
  guint n = 0;

  gtk_flow_box_set_selection_mode (GTK_FLOW_BOX (flow), GTK_SELECTION_NONE);
  gtk_flow_box_set_max_children_per_line (GTK_FLOW_BOX (flow), 4);
  gtk_flow_box_set_column_spacing (GTK_FLOW_BOX (flow), 6);
  gtk_flow_box_set_row_spacing (GTK_FLOW_BOX (flow), 6);
  for (guint i = 0; i < view->related->len; i++)
    {
      const WardRelated *related = view->related->pdata[i];
      GtkWidget *child;

      if (related->total > 0 || !may_add (session, related))
        continue;
      child = gtk_flow_box_child_new ();
      gtk_flow_box_child_set_child (GTK_FLOW_BOX_CHILD (child),
                                    add_pill (related, view->record->id));
      gtk_widget_set_focusable (child, FALSE);
      gtk_accessible_update_property (GTK_ACCESSIBLE (child), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      ward_kind_label (related->kind), -1);
      gtk_flow_box_append (GTK_FLOW_BOX (flow), child);
      n++;
    }
  gtk_accessible_update_property (GTK_ACCESSIBLE (flow), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("New records"), -1);
  gtk_widget_set_visible (flow, n > 0);
  return flow;
}

GtkWidget *
ward_detail_related_new (WardSession *session, const WardRecordView *view)
{
  GtkWidget *box;

  if (view->related->len == 0)
    return NULL;
  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);
  for (guint i = 0; i < view->related->len; i++)
    {
      const WardRelated *related = view->related->pdata[i];

      if (related->total > 0 && ward_session_may_read (session, related->kind))
        gtk_box_append (GTK_BOX (box), group (session, related, view->record->id));
    }
  gtk_box_append (GTK_BOX (box), pills (session, view));
  return box;
}
