/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* What every dialog that does one thing has: the button that does it, a spinner while it is done,
 * and a box that says why it can't be. Their ids in the template are deed, spinner, error_box and
 * error. */
typedef struct {
  GtkWidget *deed, *spinner, *error_box;
  GtkLabel *error;
} WardDialogWork;

/* For class_init: binds them into the instance's WardDialogWork, offset bytes from its start. */
void ward_dialog_work_bind (GtkWidgetClass *klass, gsize offset);
/* While it is done it can't be asked for again. */
void ward_dialog_work_set_busy (const WardDialogWork *work, gboolean busy);
/* Shows text above the form, and tells it to whoever hears the deed's button; NULL takes it
 * away. */
void ward_dialog_work_show_error (const WardDialogWork *work, const char *text);
/* It came to an end: with error it is shown and may be tried again; else toast is said in the
 * window beneath, and the dialog goes. */
void ward_dialog_work_finish (const WardDialogWork *work, GtkWidget *dialog, const GError *error,
                              const char *toast);
/* Says text in widget's window, or in the one that it stands over, as a toast. */
void ward_dialog_toast (GtkWidget *widget, const char *text);

G_END_DECLS
