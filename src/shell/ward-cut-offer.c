/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-cut-offer.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "ward-guard.h"
#include "ward-icon.h"

struct _WardCutOffer {
  GtkBox parent_instance;
  GtkWidget *writable; /* weak: a text view or an entry */
  GtkLabel *words;     /* NULL where somebody else says it */
};

G_DEFINE_FINAL_TYPE (WardCutOffer, ward_cut_offer, GTK_TYPE_BOX)

static GtkWidget *
find_writable (GtkWidget *widget)
{
  GtkWidget *found = NULL;

  if (GTK_IS_TEXT_VIEW (widget) || GTK_IS_ENTRY (widget))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_writable (child);
  return found;
}

static char *
dup_text (GtkWidget *writable)
{
  GtkTextIter start, end;
  GtkTextBuffer *buffer;

  if (!GTK_IS_TEXT_VIEW (writable))
    return g_strdup (gtk_editable_get_text (GTK_EDITABLE (writable)));
  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (writable));
  gtk_text_buffer_get_bounds (buffer, &start, &end);
  return gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
}

/* In one step that the text view can take back. */
static void
replace_text (GtkTextBuffer *buffer, const char *text)
{
  GtkTextIter start, end;

  gtk_text_buffer_begin_user_action (buffer);
  gtk_text_buffer_get_bounds (buffer, &start, &end);
  gtk_text_buffer_delete (buffer, &start, &end);
  gtk_text_buffer_insert (buffer, &start, text, -1);
  gtk_text_buffer_end_user_action (buffer);
}

void
ward_cut_offer_write (GtkWidget *control, const char *text)
{
  GtkWidget *writable = find_writable (control);

  if (GTK_IS_TEXT_VIEW (writable))
    replace_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (writable)), text);
  else if (writable != NULL)
    gtk_editable_set_text (GTK_EDITABLE (writable), text);
}

static void
cut_cb (WardCutOffer *self)
{
  g_autofree char *text = NULL, *cut = NULL;
  g_autoptr (GArray) hits = NULL;

  if (self->writable == NULL)
    return;
  text = dup_text (self->writable);
  hits = ward_guard_scan (text);
  cut = ward_guard_cut (text, hits);
  gtk_widget_grab_focus (self->writable);
  ward_cut_offer_write (self->writable, cut);
}

static void
changed_cb (WardCutOffer *self)
{
  g_autofree char *text = dup_text (self->writable);
  g_autoptr (GArray) hits = ward_guard_scan (text);
  g_autofree char *found = ward_guard_dup_found (text, hits);
  g_autofree char *line = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self), found != NULL);
  if (found == NULL || self->words == NULL)
    return;
  line = g_strdup_printf (_("Found: %s."), found);
  gtk_label_set_label (self->words, line);
}

static void
ward_cut_offer_dispose (GObject *object)
{
  g_clear_weak_pointer (&WARD_CUT_OFFER (object)->writable);
  G_OBJECT_CLASS (ward_cut_offer_parent_class)->dispose (object);
}

static void
ward_cut_offer_class_init (WardCutOfferClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ward_cut_offer_dispose;
}

static void
ward_cut_offer_init (WardCutOffer *self)
{
  gtk_box_set_spacing (GTK_BOX (self), 6);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

static void
add_words (WardCutOffer *self)
{
  GtkWidget *icon = ward_icon_new ("dialog-warning-symbolic"), *words = gtk_label_new (NULL);

  gtk_label_set_wrap (GTK_LABEL (words), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (words), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (words), 0);
  gtk_widget_set_hexpand (words, TRUE);
  gtk_box_append (GTK_BOX (self), icon);
  gtk_box_append (GTK_BOX (self), words);
  gtk_widget_add_css_class (GTK_WIDGET (self), "sheet-note");
  gtk_widget_add_css_class (GTK_WIDGET (self), "warn");
  self->words = GTK_LABEL (words);
}

static void
watch (WardCutOffer *self)
{
  gpointer source = self->writable;

  if (GTK_IS_TEXT_VIEW (self->writable))
    source = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->writable));
  g_signal_connect_object (source, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  changed_cb (self);
}

GtkWidget *
ward_cut_offer_new (GtkWidget *control, gboolean words)
{
  WardCutOffer *self = g_object_new (WARD_TYPE_CUT_OFFER, NULL);
  GtkWidget *writable = find_writable (control);
  GtkWidget *button = gtk_button_new_with_label (_("Cut it out"));

  if (words)
    add_words (self);
  gtk_widget_set_valign (button, words ? GTK_ALIGN_CENTER : GTK_ALIGN_END);
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (cut_cb), self);
  gtk_box_append (GTK_BOX (self), button);
  if (g_set_weak_pointer (&self->writable, writable))
    watch (self);
  return GTK_WIDGET (self);
}

void
ward_cut_offer_add (gpointer writable)
{
  GtkWidget *group = gtk_widget_get_ancestor (writable, ADW_TYPE_PREFERENCES_GROUP);

  GtkWidget *offer = ward_cut_offer_new (writable, TRUE);

  gtk_widget_set_margin_top (offer, 6);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), offer);
}
