/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-decision-actions.h"

#include <glib/gi18n-lib.h>

#include "ward-answer-dialog.h"
#include "ward-file-chooser.h"
#include "ward-pack-dialog.h"
#include "ward-window.h"

static void
request_chosen (const char *path, gpointer data)
{
  WardWindow *window = data;

  if (path != NULL && ward_window_get_session (window) != NULL)
    ward_answer_dialog_open (GTK_WIDGET (window), ward_window_get_session (window), path);
}

void
ward_decision_answer_request (GtkWidget *widget, WardSession *session)
{
  ward_file_chooser_open (widget, _("Open the request"), "json", request_chosen, widget);
}

static void
pack_chosen (const char *path, gpointer data)
{
  WardWindow *window = data;

  if (path != NULL && ward_window_get_session (window) != NULL)
    ward_pack_dialog_open (GTK_WIDGET (window), ward_window_get_session (window), path);
}

void
ward_decision_load_rules (GtkWidget *widget, WardSession *session)
{
  ward_file_chooser_open (widget, _("Open newer rules"), "json", pack_chosen, widget);
}
