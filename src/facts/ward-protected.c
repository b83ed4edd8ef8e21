/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-protected-private.h"

#include "ward-gather-sites.h"

/* How far beyond what is asked occurrences are kept: a plan that is dragged stays within. */
#define MARGIN (10 * (gint64) WARD_DAY_SECONDS)

static void
time_free (gpointer data)
{
  WardProtectedTime *time = data;

  ward_record_free ((WardRecord *) time->row);
  g_clear_pointer (&time->recurrence, ward_recurrence_free);
  g_clear_pointer (&time->kept, g_array_unref);
  g_free (time);
}

static void
place_free (gpointer data)
{
  WardProtectedPlace *place = data;

  ward_record_free ((WardRecord *) place->site);
  ward_record_free ((WardRecord *) place->avoid);
  g_clear_pointer (&place->place, ward_footprint_free);
  g_clear_pointer (&place->times, g_ptr_array_unref);
  g_clear_pointer (&place->consents, g_ptr_array_unref);
  g_free (place);
}

/* The pads are fixed for each place, the same on every machine, and follow from nothing that those
 * see from whom it is kept: else they could be found out by asking again and again (PS5). */
static void
set_pads (WardProtectedPlace *place)
{
  guint hash = g_str_hash (place->site->meta.id != NULL ? place->site->meta.id : "");

  hash ^= hash >> 15;
  hash *= 0x2c1b3c6du;
  hash ^= hash >> 12;
  place->pad_seconds = (10 + hash % 16) * 60;
  place->pad_metres = 20 + (hash >> 8) % (WARD_PAD_METRES_MAX - 19);
}

/* Takes time when it can be read. */
static void
add_time (const WardProtected *self, WardProtectedPlace *place, WardSiteTime *row)
{
  WardRecurrence *recurrence = ward_recurrence_new (
      row->starts, row->minutes, row->rrule, (const char *const *) row->exdates, NULL);
  WardProtectedTime *time;

  if (recurrence == NULL)
    {
      ward_record_free (&row->meta);
      return;
    }
  ward_recurrence_set_holidays (recurrence, self->holidays);
  time = g_new0 (WardProtectedTime, 1);
  time->row = row;
  time->recurrence = recurrence;
  g_ptr_array_add (place->times, time);
}

static void
add_consent (WardProtectedPlace *place, WardConsent *row)
{
  if (ward_record_is (&row->meta, "use", "arrangement"))
    g_ptr_array_add (place->consents, row);
  else
    ward_record_free (&row->meta);
}

static void
begin_times (WardProtectedPlace *place)
{
  place->times = g_ptr_array_new_with_free_func (time_free);
  place->consents = ward_records_array_new ();
}

static void
add_place (WardProtected *self, WardSite *site, WardAvoid *avoid, WardFootprint *footprint)
{
  WardProtectedPlace *place = g_new0 (WardProtectedPlace, 1);

  place->site = site;
  place->avoid = avoid;
  place->place = footprint;
  if (site != NULL)
    set_pads (place);
  else
    begin_times (place);
  g_ptr_array_add (self->places, place);
  g_ptr_array_add (self->footprints, footprint);
}

static WardFootprint *
footprint_of (WardGround *ground, const char *text, gint64 reach)
{
  g_autoptr (WardShape) shape = ward_shape_of (text);

  if (shape == NULL)
    return NULL;
  return ward_footprint_new (ground, shape,
                             (double) CLAMP (reach, 0, WARD_FOOTPRINT_REACH_MAX), NULL);
}

static GPtrArray *
rows_of (WardReader *reader, const char *kind, const WardShapeBox *near)
{
  WardShapeBox box;

  if (near == NULL)
    return ward_reader_all (reader, kind);
  box = ward_box_grown (*near, WARD_FOOTPRINT_REACH_MAX + WARD_PAD_METRES_MAX);
  return ward_reader_by_box (reader, kind, box.west, box.south, box.east, box.north);
}

static void
load_sites (WardProtected *self, WardReader *reader, WardGround *ground, const WardShapeBox *near)
{
  g_autoptr (GPtrArray) rows = rows_of (reader, "site", near);

  while (rows->len > 0)
    {
      WardSite *site = g_ptr_array_steal_index (rows, 0);
      gint64 buffer = site->buffer_m != WARD_NONE ? site->buffer_m : 0;
      WardFootprint *footprint = footprint_of (ground, site->shape, buffer);

      if (footprint != NULL)
        add_place (self, site, NULL, footprint);
      else
        ward_record_free (&site->meta);
    }
}

/* An area to be avoided stands for a partner's time where that may not be known: across a border,
 * or where partners aren't held. */
static gboolean
counts (const WardAvoid *avoid, const WardProtectedScope *scope)
{
  return avoid->starts != WARD_NONE && avoid->ends != WARD_NONE
         && !(scope->partners_held && avoid->meta.district != NULL
              && g_strcmp0 (avoid->meta.district, scope->district) == 0);
}

static void
load_avoided (WardProtected *self, WardReader *reader, WardGround *ground,
              const WardProtectedScope *scope)
{
  g_autoptr (GPtrArray) rows = rows_of (reader, "avoid", scope->near);

  while (rows->len > 0)
    {
      WardAvoid *avoid = g_ptr_array_steal_index (rows, 0);
      WardFootprint *footprint =
          counts (avoid, scope) ? footprint_of (ground, avoid->shape, 0) : NULL;

      if (footprint != NULL)
        add_place (self, NULL, avoid, footprint);
      else
        ward_record_free (&avoid->meta);
    }
}

/* Deals all rows of a kind out to the places that they name. */
static void
deal (const WardProtected *self, WardReader *reader, GHashTable *by_site, const char *kind)
{
  g_autoptr (GPtrArray) rows = ward_reader_all (reader, kind);
  gboolean times = g_str_equal (kind, "site_time");

  while (rows->len > 0)
    {
      WardRecord *row = g_ptr_array_steal_index (rows, rows->len - 1);
      const char *site = ward_record_get (row, "site");
      WardProtectedPlace *place = site != NULL ? g_hash_table_lookup (by_site, site) : NULL;

      if (place == NULL)
        ward_record_free (row);
      else if (times)
        add_time (self, place, (WardSiteTime *) row);
      else
        add_consent (place, (WardConsent *) row);
    }
}

static void
load_all_times (WardProtected *self, WardReader *reader)
{
  g_autoptr (GHashTable) by_site = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < self->places->len; i++)
    {
      WardProtectedPlace *place = self->places->pdata[i];

      if (place->site == NULL)
        continue;
      begin_times (place);
      g_hash_table_insert (by_site, place->site->meta.id, place);
    }
  deal (self, reader, by_site, "site_time");
  deal (self, reader, by_site, "consent");
}

GArray *
ward_holidays (WardRuleSet *rules, gint64 on)
{
  GArray *dates = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GPtrArray) rows =
      rules != NULL ? ward_rule_set_list_rows (rules, "calendar.bank_holidays", NULL, NULL, on)
                    : NULL;

  for (guint i = 0; rows != NULL && i < rows->len; i++)
    {
      gint64 date;

      if (ward_date_parse (((const WardListRow *) rows->pdata[i])->value, &date, NULL))
        g_array_append_val (dates, date);
    }
  return dates;
}

WardProtected *
ward_protected_load (WardReader *reader, WardGround *ground, const WardProtectedScope *scope,
                     GError **error)
{
  WardProtected *self = g_new0 (WardProtected, 1);

  self->places = g_ptr_array_new_with_free_func (place_free);
  self->footprints = g_ptr_array_new ();
  if (scope->holidays != NULL)
    self->holidays = g_array_copy ((GArray *) scope->holidays);
  load_sites (self, reader, ground, scope->near);
  load_avoided (self, reader, ground, scope);
  if (scope->near == NULL)
    load_all_times (self, reader);
  else
    self->reader = reader;
  self->index = ward_footprint_index_new (ground, self->footprints);
  return self;
}

void
ward_protected_free (WardProtected *self)
{
  if (self == NULL)
    return;
  ward_footprint_index_free (self->index);
  g_clear_pointer (&self->holidays, g_array_unref);
  g_ptr_array_unref (self->footprints);
  g_ptr_array_unref (self->places);
  g_free (self);
}

guint
ward_protected_n_places (const WardProtected *self)
{
  return self->places->len;
}

WardProtectedPlace *
ward_protected_place (WardProtected *self, guint i)
{
  WardProtectedPlace *place = self->places->pdata[i];
  g_autoptr (GPtrArray) times = NULL;
  g_autoptr (GPtrArray) consents = NULL;

  if (place->times != NULL)
    return place;
  begin_times (place);
  times = ward_reader_by_ref (self->reader, "site_time", "site", place->site->meta.id);
  consents = ward_reader_by_ref (self->reader, "consent", "site", place->site->meta.id);
  while (times->len > 0)
    add_time (self, place, g_ptr_array_steal_index (times, 0));
  while (consents->len > 0)
    add_consent (place, g_ptr_array_steal_index (consents, 0));
  return place;
}

/* Whether an occurrence starts in the time's own season. */
static gboolean
in_season (const WardSiteTime *time, gint64 starts)
{
  gint64 day = ward_time_local_date (starts);

  return (time->from == WARD_NONE || day >= time->from)
         && (time->to == WARD_NONE || day < time->to);
}

const GArray *
ward_protected_time_between (WardProtectedTime *time, gint64 from, gint64 to)
{
  if (time->kept != NULL && time->from <= from && time->to >= to)
    return time->kept;
  g_clear_pointer (&time->kept, g_array_unref);
  time->from = from - MARGIN;
  time->to = to + MARGIN;
  time->kept = ward_recurrence_expand (time->recurrence, time->from, time->to, NULL);
  if (time->kept == NULL)
    time->kept = g_array_new (FALSE, FALSE, sizeof (WardInterval));
  for (guint i = time->kept->len; i > 0; i--)
    if (!in_season (time->row, g_array_index (time->kept, WardInterval, i - 1).starts))
      g_array_remove_index (time->kept, i - 1);
  return time->kept;
}
