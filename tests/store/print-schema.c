/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Prints the tables that the field tables ask for: what a new migration is written from. */
#include "ward-records.h"

int
main (void)
{
  guint n;
  const WardKind *const *kinds = ward_kinds (&n);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *sql = ward_records_schema (kinds[i]);

      g_print ("%s%s", i > 0 ? "\n" : "", sql);
    }
  return 0;
}
