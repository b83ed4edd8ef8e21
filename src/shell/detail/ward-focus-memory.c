/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-focus-memory.h"

WardFocusMemory *
ward_focus_memory_take (GtkWidget *widget)
{
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  WardFocusMemory *self;

  if (focus == NULL || !gtk_widget_is_ancestor (focus, widget))
    return NULL;
  self = g_new0 (WardFocusMemory, 1);
  if (!GTK_IS_ACTIONABLE (focus))
    return self;
  self->action = g_strdup (gtk_actionable_get_action_name (GTK_ACTIONABLE (focus)));
  self->target = gtk_actionable_get_action_target_value (GTK_ACTIONABLE (focus));
  if (self->target != NULL)
    g_variant_ref (self->target);
  return self;
}

static gboolean
does_the_same (const WardFocusMemory *self, GtkWidget *widget)
{
  GVariant *target;

  if (!GTK_IS_ACTIONABLE (widget) ||
      g_strcmp0 (gtk_actionable_get_action_name (GTK_ACTIONABLE (widget)), self->action) != 0)
    return FALSE;
  target = gtk_actionable_get_action_target_value (GTK_ACTIONABLE (widget));
  return target == self->target ||
         (target != NULL && self->target != NULL && g_variant_equal (target, self->target));
}

gboolean
ward_focus_memory_restore (const WardFocusMemory *self, GtkWidget *widget)
{
  if (self->action == NULL)
    return FALSE;
  if (does_the_same (self, widget))
    {
      gtk_window_set_focus_visible (GTK_WINDOW (gtk_widget_get_root (widget)), TRUE);
      return gtk_widget_grab_focus (widget);
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (ward_focus_memory_restore (self, child))
      return TRUE;
  return FALSE;
}

void
ward_focus_memory_free (WardFocusMemory *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->target, g_variant_unref);
  g_free (self->action);
  g_free (self);
}
