/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <string.h>

#include "ward-persons.h"
#include "ward-sample-private.h"
#include "ward-signing.h"
#include "ward-steps.h"

#define PREFIX "/org/wardlight/Wardlight/sample/"
#define SECRET "sample"

/* A story is a JSON array of records as a person would give them, with a few words that stand
 * for what the maker knows: "@label"            the id under a label "day -42"           the
 * date that many days from today "time -42 21:30"    the instant of that local time "local -42
 * 21:30"   the same as a local time without zone "ward 3"            a ward of the district
 * "shape area 600", "shape point", "shape near @label" and {district}, {force}, {code} inside
 * text. */

/* "{day -9}" within a text, as "2026-11-15". */
static void
expand_days (WardSampleMaker *maker, GString *text)
{
  const char *open;
  int days, length = 0;

  while ((open = strstr (text->str, "{day ")) != NULL &&
         sscanf (open, "{day %d}%n", &days, &length) == 1 && length > 0)
    {
      g_autofree char *date = ward_date_format (maker->today + days);
      gssize at = open - text->str;

      g_string_erase (text, at, length);
      g_string_insert (text, at, date);
    }
}

static char *
expand_names (WardSampleMaker *maker, const char *text)
{
  g_autoptr (GString) out = g_string_new (text);

  expand_days (maker, out);
  if (maker->district != NULL)
    {
      g_string_replace (out, "{district}",
                        ward_land_district (maker->land, maker->district_index)->name, 0);
      g_string_replace (out, "{code}", maker->district, 0);
    }
  g_string_replace (out, "{force}", maker->force, 0);
  return g_string_free (g_steal_pointer (&out), FALSE);
}

static char *
expand_moment (WardSampleMaker *maker, const char *text)
{
  int days = 0, hour = 0, minute = 0;

  if (sscanf (text, "day %d", &days) == 1)
    return ward_date_format (maker->today + days);
  if (sscanf (text, "time %d %d:%d", &days, &hour, &minute) == 3)
    return ward_time_format (ward_sample_moment (maker, days, hour * 60 + minute));
  if (sscanf (text, "local %d %d:%d", &days, &hour, &minute) == 3)
    {
      g_autofree char *date = ward_date_format (maker->today + days);

      return g_strdup_printf ("%sT%02d:%02d", date, hour, minute);
    }
  return NULL;
}

/* The shape that a phrase asks for, as JSON; NULL when it asks for none. */
static char *
expand_shape (WardSampleMaker *maker, const char *text)
{
  guint street, number;
  double lon, lat;
  int metres = 0;

  if (sscanf (text, "shape area %d", &metres) == 1)
    return ward_land_random_patrol_area (maker->land, maker->rng, maker->district_index, metres,
                                         &lon, &lat);
  if (!g_str_has_prefix (text, "shape point"))
    return NULL;
  ward_land_random_address (maker->land, maker->rng, maker->district_index, &lon, &lat, &street,
                            &number);
  return ward_sample_point (lon, lat);
}

static void
write_text (WardSampleMaker *maker, const char *name, const char *text, WardJsonWriter *w)
{
  g_autofree char *moment = expand_moment (maker, text);
  g_autofree char *shape = moment == NULL ? expand_shape (maker, text) : NULL;
  g_autofree char *words = NULL;
  int ward;

  if (moment != NULL)
    ward_json_put_string (w, name, moment);
  else if (shape != NULL)
    ward_json_put_raw (w, name, shape);
  else if (*text == '@')
    ward_json_put_string (w, name, ward_sample_id (maker, text + 1));
  else if (sscanf (text, "ward %d", &ward) == 1)
    ward_json_put_string (w, name, ward_sample_ward (maker, ward));
  else
    ward_json_put_string (w, name, words = expand_names (maker, text));
}

static void
write_value (WardSampleMaker *maker, const char *name, const WardJson *value, WardJsonWriter *w)
{
  if (ward_json_type (value) == WARD_JSON_STRING)
    {
      write_text (maker, name, ward_json_string (value), w);
      return;
    }
  if (ward_json_type (value) != WARD_JSON_ARRAY)
    {
      ward_json_put_value (w, name, value);
      return;
    }
  ward_json_begin_array (w, name);
  for (guint i = 0; i < ward_json_length (value); i++)
    write_value (maker, NULL, ward_json_item (value, i), w);
  ward_json_end_array (w);
}

/* Members of the story's own grammar start with "$". */
static WardJson *
expand (WardSampleMaker *maker, const WardJson *object, GError **error)
{
  g_autoptr (WardJsonWriter) w = ward_json_writer_new (FALSE);
  g_autofree char *text = NULL;

  ward_json_begin_object (w, NULL);
  for (guint i = 0; i < ward_json_length (object); i++)
    {
      const char *name = ward_json_member_name (object, i);

      if (*name != '$')
        write_value (maker, name, ward_json_member_at (object, i), w);
    }
  ward_json_end_object (w);
  text = ward_json_writer_finish (w);
  return ward_json_parse (text, -1, &ward_json_file_limits, error);
}

static gint64
moment_of (WardSampleMaker *maker, const WardJson *object)
{
  const char *text = ward_json_get_string (object, "$at");
  int days = 0, hour = 10, minute = 0;

  if (text == NULL || sscanf (text, "%d %d:%d", &days, &hour, &minute) < 1)
    days = -30;
  return ward_sample_moment (maker, days, hour * 60 + minute);
}

static gboolean
tell_record (WardSampleMaker *maker, const WardJson *object, const WardKind *kind, GError **error)
{
  g_autoptr (WardJson) expanded = expand (maker, object, error);
  g_autoptr (GPtrArray) problems = ward_problems_new ();
  WardRecord *record;

  if (expanded == NULL)
    return FALSE;
  record = ward_record_new (kind);
  ward_record_read_json (record, expanded, problems);
  ward_record_validate (record, problems);
  if (problems->len > 0)
    {
      const WardProblem *problem = problems->pdata[0];

      g_set_error (error, WARD_ERROR, WARD_ERROR_INVALID, "sample %s: %s", kind->name,
                   problem->message);
      ward_record_free (record);
      return FALSE;
    }
  return ward_sample_put (maker, record, ward_json_get_string (object, "$as"),
                          moment_of (maker, object), ward_json_get_string (object, "$by"),
                          error) != NULL;
}

gboolean
ward_sample_sign (WardSampleMaker *maker, const char *decision, const char *verb,
                  const char *officer, gint64 at, GError **error)
{
  const WardStepSpec *spec = ward_step_find ("decision", verb);
  WardContext context = *maker->context;
  g_autoptr (WardRecord) record =
      ward_records_get (context.db, ward_kind_find ("decision"), decision, error);
  g_autoptr (WardSigningKey) key = NULL;
  g_autoptr (GPtrArray) changes = NULL;
  g_autoptr (WardOutcome) outcome = NULL;

  context.now = at;
  context.actor = officer;
  key = record != NULL ? ward_person_unlock (&context, officer, SECRET, error) : NULL;
  if (key == NULL)
    return FALSE;
  changes = ward_step_changes (&context, spec, record, key);
  ward_batch_set_moment (maker->batch, at, officer);
  outcome = ward_batch_add (maker->batch, changes, error);
  return outcome != NULL;
}

static gboolean
tell (WardSampleMaker *maker, const WardJson *object, GError **error)
{
  const char *name = ward_json_get_string (object, "$kind");
  const char *verb = ward_json_get_string (object, "$step");
  const WardKind *kind = ward_kind_find (name);

  if (verb != NULL)
    return ward_sample_sign (maker, ward_sample_id (maker, ward_json_get_string (object, "$of")),
                             verb, ward_sample_id (maker, ward_json_get_string (object, "$by")),
                             moment_of (maker, object), error);
  if (kind != NULL)
    return tell_record (maker, object, kind, error);
  g_set_error (error, WARD_ERROR, WARD_ERROR_INVALID, "sample: no kind %s", name);
  return FALSE;
}

gboolean
ward_sample_story (WardSampleMaker *maker, const char *name, GError **error)
{
  g_autofree char *path = g_strconcat (PREFIX, name, ".json", NULL);
  g_autoptr (GBytes) bytes = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, error);
  g_autoptr (WardJson) story = NULL;

  if (bytes == NULL)
    return FALSE;
  story = ward_json_parse (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes),
                           &ward_json_file_limits, error);
  for (guint i = 0; story != NULL && i < ward_json_length (story); i++)
    if (!tell (maker, ward_json_item (story, i), error))
      return FALSE;
  return story != NULL;
}
