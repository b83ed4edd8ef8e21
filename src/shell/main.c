/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>
#include <locale.h>

#include "ward-application.h"

int
main (int argc, char **argv)
{
  g_autoptr (WardApplication) application = NULL;

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, WARD_LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
  g_set_application_name ("Wardlight");
  g_set_prgname ("wardlight");
  application = ward_application_new ();
  return g_application_run (G_APPLICATION (application), argc, argv);
}
