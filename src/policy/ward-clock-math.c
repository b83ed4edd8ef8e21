/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-clocks.h"

#include "ward-time.h"
#include "ward-zone.h"

static gboolean
is_christmas (gint64 date)
{
  int month, day;

  ward_date_to_ymd (date, NULL, &month, &day);
  return month == 12 && day == 25;
}

gint64
ward_clock_add_hours (gint64 from, gint64 hours, gboolean skip_christmas, gboolean *ret_skipped)
{
  gint64 left = hours * WARD_HOUR, at = from;
  gboolean skipped = FALSE;

  while (skip_christmas && left > 0)
    {
      gint64 date = ward_time_local_date (at), day_end = ward_date_start (date + 1);

      if (is_christmas (date))
        {
          at = day_end;
          skipped = TRUE;
          continue;
        }
      if (at + left <= day_end)
        break;
      left -= day_end - at;
      at = day_end;
    }
  if (ret_skipped != NULL)
    *ret_skipped = skipped;
  return at + left;
}

static gint64
end_of_day (gint64 date)
{
  return ward_date_start (date + 1) - 1;
}

gint64
ward_clock_add_days_inclusive (gint64 from, gint64 days)
{
  return end_of_day (ward_time_local_date (from) + days - 1);
}

gint64
ward_clock_add_months (gint64 from, gint64 months, gboolean at_end_of_day)
{
  gint64 date = ward_time_local_date (from);
  gint64 then = ward_date_add_months (date, (int) months);
  gint64 second = from + ward_zone_offset (from, NULL) - date * WARD_DAY_SECONDS;

  if (at_end_of_day)
    return end_of_day (then);
  return ward_local_to_time (then, (int) (second / 60)) + second % 60;
}
