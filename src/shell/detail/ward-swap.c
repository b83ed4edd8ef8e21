/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-swap.h"

#include "ward-in-view.h"

/* What button had the focus, by what it does. */
typedef struct {
  gboolean within;
  char *action;
  GVariant *target; /* or NULL */
} WardFocusMemory;

static void
ward_focus_memory_clear (WardFocusMemory *self)
{
  g_clear_pointer (&self->target, g_variant_unref);
  g_clear_pointer (&self->action, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (WardFocusMemory, ward_focus_memory_clear)

static void
remember (WardFocusMemory *self, GtkWidget *widget)
{
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  self->within = focus != NULL && gtk_widget_is_ancestor (focus, widget);
  if (!self->within || !GTK_IS_ACTIONABLE (focus))
    return;
  self->action = g_strdup (gtk_actionable_get_action_name (GTK_ACTIONABLE (focus)));
  self->target = gtk_actionable_get_action_target_value (GTK_ACTIONABLE (focus));
  if (self->target != NULL)
    g_variant_ref (self->target);
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

static gboolean
restore (const WardFocusMemory *self, GtkWidget *widget)
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
    if (restore (self, child))
      return TRUE;
  return FALSE;
}

void
ward_swap (AdwBin *bin, GtkWidget *child)
{
  GtkWidget *scroller = gtk_widget_get_ancestor (GTK_WIDGET (bin), GTK_TYPE_SCROLLED_WINDOW);
  GtkAdjustment *down = scroller != NULL
                            ? gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller))
                            : NULL;
  double at = down != NULL ? gtk_adjustment_get_value (down) : 0;
  g_auto (WardFocusMemory) memory = { FALSE, NULL, NULL };

  remember (&memory, GTK_WIDGET (bin));
  adw_bin_set_child (bin, child);
  if (!memory.within)
    return;
  if (!restore (&memory, child))
    gtk_widget_child_focus (child, GTK_DIR_TAB_FORWARD);
  if (down == NULL)
    return;
  /* What has no place yet is taken to be at the top. */
  gtk_adjustment_set_value (down, at);
  ward_keep_focus_in_view (GTK_SCROLLED_WINDOW (scroller));
}
