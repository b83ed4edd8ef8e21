/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "ward-error.h"
#include "ward-file.h"
#include "ward-file-chooser.h"
#include "ward-form-parse.h"
#include "ward-form-row.h"
#include "ward-measure.h"
#include "ward-shape-drawer.h"
#include "ward-simplify-dialog.h"

/* A shape's control: points can be typed, everything else is drawn on the map or comes from a
 * file. */
#define MAX_FILE (16 * 1024 * 1024)

#define WARD_TYPE_FORM_SHAPE (ward_form_shape_get_type ())
G_DECLARE_FINAL_TYPE (WardFormShape, ward_form_shape, WARD, FORM_SHAPE, GtkBox)

struct _WardFormShape {
  GtkBox parent_instance;
  WardForm *form;
  const WardField *field;
  GtkWidget *entry; /* of a point that may be typed, or NULL */
  GtkLabel *drawn;
};

G_DEFINE_FINAL_TYPE (WardFormShape, ward_form_shape, GTK_TYPE_BOX)

static gboolean
takes_only_points (const WardField *field)
{
  return g_str_equal (field->name, "point");
}

/* "Drawn on the map: 2.4 ha, 640 m round". */
static char *
dup_size (const char *text)
{
  g_autoptr (WardShape) shape = text != NULL ? ward_shape_parse (text, NULL, NULL) : NULL;
  double area = shape != NULL ? ward_shape_area (shape) : 0;
  g_autofree char *inside = ward_format_area (area);
  g_autofree char *round =
      ward_format_metres (shape != NULL ? ward_shape_perimeter (shape) : 0);

  if (shape == NULL)
    return g_strdup (_("Not drawn yet"));
  if (area > 0)
    return g_strdup_printf (_("Drawn on the map: %s, %s round"), inside, round);
  return ward_shape_kind (shape) == WARD_SHAPE_POINT
             ? g_strdup (_("A point on the map"))
             : g_strdup_printf (_("Drawn on the map: %s long"), round);
}

static void
update (WardFormShape *self)
{
  const char *text = ward_record_text (ward_form_get_record (self->form), self->field);
  g_autofree char *point = ward_form_dup_text (self->form, self->field);
  g_autofree char *size = dup_size (text);
  gboolean typed = text == NULL || *point != '\0';

  gtk_widget_set_visible (self->entry, typed);
  gtk_widget_set_visible (GTK_WIDGET (self->drawn), !typed);
  gtk_label_set_label (self->drawn, size);
}

static void
drawn_cb (const char *shape, gpointer data)
{
  g_autoptr (WardFormShape) self = data;
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  g_autofree char *point = NULL;

  if (root == NULL)
    return;
  if (shape != NULL)
    {
      ward_form_set_shape (self->form, self->field, shape);
      point = ward_form_dup_text (self->form, self->field);
      if (*point != '\0')
        gtk_editable_set_text (GTK_EDITABLE (self->entry), point);
      update (self);
    }
  gtk_window_present (GTK_WINDOW (root));
}

static void
draw_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  WardFormShape *self = WARD_FORM_SHAPE (widget);
  WardShapeDrawer *drawer = ward_shape_drawer_find (widget);

  if (drawer == NULL)
    return;
  gtk_widget_set_visible (GTK_WIDGET (gtk_widget_get_root (widget)), FALSE);
  ward_shape_drawer_draw (drawer, ward_form_get_record (self->form), self->field,
                          g_variant_get_int32 (parameter), drawn_cb, g_object_ref (self));
}

static void
simplified_cb (const WardShape *shape, gpointer data)
{
  g_autoptr (WardFormShape) self = data;
  g_autofree char *text = shape != NULL ? ward_shape_to_text (shape) : NULL;

  if (text == NULL || self->form == NULL)
    return;
  ward_form_set_shape (self->form, self->field, text);
  update (self);
}

/* A shape of too many vertices is offered as a simpler one; FALSE when it isn't one. */
static gboolean
offer_simplifying (WardFormShape *self, const char *text)
{
  g_autoptr (WardRawShape) raw = ward_form_parse_large_geojson (text);
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  if (raw == NULL || ward_raw_shape_n_vertices (raw) <= WARD_SHAPE_MAX_VERTICES
      || !GTK_IS_WINDOW (root))
    return FALSE;
  ward_simplify_offer (GTK_WINDOW (root), g_steal_pointer (&raw), simplified_cb,
                       g_object_ref (self));
  return TRUE;
}

static void
file_chosen_cb (const char *path, gpointer data)
{
  WardFormShape *self = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  if (path == NULL || self->form == NULL)
    return;
  text = ward_file_read (path, MAX_FILE, NULL, &error);
  if (text != NULL && ward_form_set_geojson (self->form, self->field, text, &error))
    {
      update (self);
      return;
    }
  if (g_error_matches (error, WARD_ERROR, WARD_ERROR_TOO_LARGE) && text != NULL
      && offer_simplifying (self, text))
    return;
  gtk_label_set_label (self->drawn, error->message);
  gtk_widget_set_visible (GTK_WIDGET (self->drawn), TRUE);
}

static void
file_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ward_file_chooser_open (widget, _("Take a shape from a GeoJSON file"), "geojson",
                          file_chosen_cb, widget);
}

static void
ward_form_shape_dispose (GObject *object)
{
  g_clear_object (&WARD_FORM_SHAPE (object)->form);
  G_OBJECT_CLASS (ward_form_shape_parent_class)->dispose (object);
}

static void
ward_form_shape_class_init (WardFormShapeClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ward_form_shape_dispose;
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "shape.draw", "i", draw_action);
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "shape.file", NULL, file_action);
}

static void
ward_form_shape_init (WardFormShape *self)
{
}

static GtkWidget *
draw_button_new (const WardField *field)
{
  static const struct {
    const char *label;
    WardSketchKind kind;
  } items[] = {
    { N_("_Area"), WARD_SKETCH_AREA },
    { N_("_Corridor"), WARD_SKETCH_CORRIDOR },
    { N_("_Line"), WARD_SKETCH_LINE },
    { N_("_Point"), WARD_SKETCH_POINT },
  };
  gboolean point = takes_only_points (field);
  GtkWidget *button = point ? gtk_button_new () : gtk_menu_button_new ();
  g_autoptr (GMenu) menu = g_menu_new ();

  for (guint i = 0; i < G_N_ELEMENTS (items); i++)
    {
      g_autoptr (GMenuItem) item = g_menu_item_new (_(items[i].label), NULL);

      g_menu_item_set_action_and_target (item, "shape.draw", "i", items[i].kind);
      g_menu_append_item (menu, item);
    }
  g_menu_append (menu, _("_From a file…"), "shape.file");
  if (point)
    {
      gtk_button_set_label (GTK_BUTTON (button), _("Draw on the map"));
      gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "i", WARD_SKETCH_POINT);
      gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "shape.draw");
    }
  else
    {
      gtk_menu_button_set_label (GTK_MENU_BUTTON (button), _("Draw on the map"));
      gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button), G_MENU_MODEL (menu));
    }
  return button;
}

GtkWidget *
ward_form_shape_new (WardSession *session, WardForm *form, const WardField *field)
{
  WardFormShape *self = g_object_new (WARD_TYPE_FORM_SHAPE, "spacing", 6, NULL);

  self->form = g_object_ref (form);
  self->field = field;
  self->entry = ward_form_entry_new (form, field);
  self->drawn = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_xalign (self->drawn, 0);
  gtk_label_set_wrap (self->drawn, TRUE);
  gtk_widget_set_hexpand (GTK_WIDGET (self->drawn), TRUE);
  gtk_box_append (GTK_BOX (self), self->entry);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->drawn));
  gtk_box_append (GTK_BOX (self), draw_button_new (field));
  update (self);
  return GTK_WIDGET (self);
}
