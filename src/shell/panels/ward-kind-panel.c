/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-kind-panel.h"

#include "ward-detail-pane.h"
#include "ward-list-side.h"
#include "ward-responsive.h"

struct _WardKindPanel {
  WardPanel parent_instance;
  WardResponsive *frame;
  GtkPaned *paned;
  AdwBin *list_place, *detail_place;

  WardListSide *list;
  WardDetailPane *detail;
  gboolean deep;    /* while narrow, the record stands in the list's place */
  int placed;       /* where the divider was last put */
};

G_DEFINE_FINAL_TYPE (WardKindPanel, ward_kind_panel, WARD_TYPE_PANEL)

#define LIST_PERCENT 46

static void
arrange (WardKindPanel *self)
{
  gboolean narrow = ward_responsive_is_narrow (self->frame);

  gtk_widget_set_visible (GTK_WIDGET (self->list_place), !narrow || !self->deep);
  gtk_widget_set_visible (GTK_WIDGET (self->detail_place), !narrow || self->deep);
  ward_detail_pane_set_can_go_back (self->detail, narrow);
  if (narrow || (self->placed != 0 && gtk_paned_get_position (self->paned) != self->placed))
    return;
  self->placed = ward_responsive_get_width (self->frame) * LIST_PERCENT / 100;
  gtk_paned_set_position (self->paned, self->placed);
}

static void
go (WardKindPanel *self, gboolean deep)
{
  self->deep = deep;
  arrange (self);
}

static void
counted_cb (WardKindPanel *self, guint n)
{
  g_autofree char *text =
      g_strdup_printf ("%s · %u", ward_kind_plural (ward_list_side_get_kind (self->list)), n);

  ward_panel_set_subtitle (WARD_PANEL (self), text);
}

static void
kind_changed_cb (WardKindPanel *self)
{
  ward_detail_pane_clear (self->detail);
  go (self, FALSE);
}

static void
chosen_cb (WardKindPanel *self, const char *id)
{
  if (!ward_responsive_is_narrow (self->frame))
    ward_detail_pane_open (self->detail, ward_list_side_get_kind (self->list), id, NULL);
}

static void
opened_cb (WardKindPanel *self, const char *id)
{
  ward_detail_pane_open (self->detail, ward_list_side_get_kind (self->list), id, NULL);
  ward_detail_pane_take_focus (self->detail);
  go (self, TRUE);
}

static void
detail_loaded_cb (WardKindPanel *self)
{
  const WardRecord *record = ward_detail_pane_get_record (self->detail);

  ward_list_side_select (self->list, record);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.record-shown", "(ss)", record->kind->name,
                              record->id);
}

static void
changed_cb (WardKindPanel *self, const char *kind)
{
  const WardRecord *shown = ward_detail_pane_get_record (self->detail);

  if (shown != NULL && (g_strcmp0 (kind, shown->kind->name) == 0 ||
                        ward_related_link (ward_kind_find (kind), shown->kind) != NULL))
    ward_detail_pane_reload (self->detail);
}

static gboolean
ward_kind_panel_back (WardPanel *panel)
{
  WardKindPanel *self = WARD_KIND_PANEL (panel);

  if (!self->deep || !ward_responsive_is_narrow (self->frame))
    return FALSE;
  go (self, FALSE);
  ward_list_side_focus (self->list);
  return TRUE;
}

static void
ward_kind_panel_list (WardPanel *panel, const WardKind *kind)
{
  ward_list_side_show_all (WARD_KIND_PANEL (panel)->list, kind);
  go (WARD_KIND_PANEL (panel), FALSE);
}

static void
ward_kind_panel_open (WardPanel *panel, const WardKind *kind, const char *id, const char *field)
{
  WardKindPanel *self = WARD_KIND_PANEL (panel);

  ward_list_side_show (self->list, kind);
  ward_detail_pane_open (self->detail, kind, id, field);
  ward_detail_pane_take_focus (self->detail);
  go (self, TRUE);
}

static void
ward_kind_panel_create (WardPanel *panel)
{
  const WardKind *kind = ward_list_side_get_kind (WARD_KIND_PANEL (panel)->list);

  if (kind != NULL)
    gtk_widget_activate_action (GTK_WIDGET (panel), "win.new-record", "(sss)", kind->name, "", "");
}

static void
ward_kind_panel_find (WardPanel *panel)
{
  WardKindPanel *self = WARD_KIND_PANEL (panel);

  go (self, FALSE);
  ward_list_side_find (self->list);
}

static void
ward_kind_panel_constructed (GObject *object)
{
  WardKindPanel *self = WARD_KIND_PANEL (object);
  WardSession *session = ward_panel_get_session (WARD_PANEL (self));

  G_OBJECT_CLASS (ward_kind_panel_parent_class)->constructed (object);
  self->detail = WARD_DETAIL_PANE (ward_detail_pane_new (session));
  g_signal_connect_swapped (self->detail, "back", G_CALLBACK (ward_kind_panel_back), self);
  g_signal_connect_swapped (self->detail, "loaded", G_CALLBACK (detail_loaded_cb), self);
  adw_bin_set_child (self->detail_place, GTK_WIDGET (self->detail));
  self->list =
      WARD_LIST_SIDE (ward_list_side_new (session, ward_panel_get_info (WARD_PANEL (self))));
  g_signal_connect_swapped (self->list, "counted", G_CALLBACK (counted_cb), self);
  g_signal_connect_swapped (self->list, "chosen", G_CALLBACK (chosen_cb), self);
  g_signal_connect_swapped (self->list, "opened", G_CALLBACK (opened_cb), self);
  g_signal_connect_swapped (self->list, "kind-changed", G_CALLBACK (kind_changed_cb), self);
  adw_bin_set_child (self->list_place, GTK_WIDGET (self->list));
  g_signal_connect_object (session, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::veiled", G_CALLBACK (ward_detail_pane_reload),
                           self->detail, G_CONNECT_SWAPPED);
  arrange (self);
}

static void
ward_kind_panel_class_init (WardKindPanelClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  WardPanelClass *panel_class = WARD_PANEL_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = ward_kind_panel_constructed;
  panel_class->open = ward_kind_panel_open;
  panel_class->list = ward_kind_panel_list;
  panel_class->create = ward_kind_panel_create;
  panel_class->find = ward_kind_panel_find;
  panel_class->back = ward_kind_panel_back;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/wardlight/Wardlight/ui/panels/ward-kind-panel.ui");
  gtk_widget_class_bind_template_child (widget_class, WardKindPanel, frame);
  gtk_widget_class_bind_template_child (widget_class, WardKindPanel, paned);
  gtk_widget_class_bind_template_child (widget_class, WardKindPanel, list_place);
  gtk_widget_class_bind_template_child (widget_class, WardKindPanel, detail_place);
}

static void
ward_kind_panel_init (WardKindPanel *self)
{
  g_type_ensure (WARD_TYPE_RESPONSIVE);
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_swapped (self->frame, "resized", G_CALLBACK (arrange), self);
}
