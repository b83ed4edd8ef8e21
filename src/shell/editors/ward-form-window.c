/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-form-window.h"

struct _WardFormWindow {
  AdwWindow parent_instance;
};

G_DEFINE_FINAL_TYPE (WardFormWindow, ward_form_window, ADW_TYPE_WINDOW)

static void
ward_form_window_class_init (WardFormWindowClass *klass)
{
}

static void
ward_form_window_init (WardFormWindow *self)
{
}

void
ward_form_window_open (GtkWindow *parent, WardSession *session, const WardRecord *record)
{
}
