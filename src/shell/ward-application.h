/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* The program: options --sample, --db FILE, --key-file FILE, --at TIME (the sample's clock), and
 * what is above windows: preferences, shortcuts, about, quit. */
#define WARD_TYPE_APPLICATION (ward_application_get_type ())
G_DECLARE_FINAL_TYPE (WardApplication, ward_application, WARD, APPLICATION, AdwApplication)

/* Transfer full. */
WardApplication *ward_application_new (void);

G_END_DECLS
