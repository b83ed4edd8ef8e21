/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-cli-offer.h"

#include <glib/gi18n-lib.h>

#include "ward-guard.h"

/* The text of a member that the guard refuses, NULL for any other. */
static const char *
refused (const WardKind *kind, const char *name, const WardJson *value, GArray **ret_hits)
{
  const WardField *field = ward_kind_field (kind, name);
  const char *text = field != NULL && ward_guard_reads (field) ? ward_json_string (value) : NULL;
  g_autoptr (GArray) hits = ward_guard_scan (text);

  if (!ward_guard_refuses (hits))
    return NULL;
  *ret_hits = g_steal_pointer (&hits);
  return text;
}

static char *
kinds_found (const GArray *hits)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < hits->len; i++)
    {
      const WardGuardHit *hit = &g_array_index (hits, WardGuardHit, i);

      if (hit->severity == WARD_SEVERITY_REFUSE)
        g_string_append_printf (out, "%s%s", out->len > 0 ? ", " : "",
                                ward_guard_kind_label (hit->kind));
    }
  return g_string_free (out, FALSE);
}

static void
print_offer (const WardField *field, const char *text, const GArray *hits)
{
  g_autofree char *found = kinds_found (hits);
  g_autofree char *cut = ward_guard_cut (text, hits);

  ward_cli_print (_("offer   “%s” holds: %s. With --cut it is written as:"),
                  ward_field_label (field), found);
  ward_cli_print ("%27s%s", "", cut);
}

static void
write_offer (const WardField *field, const char *text, const GArray *hits, WardJsonWriter *w)
{
  g_autofree char *found = kinds_found (hits);
  g_autofree char *cut = ward_guard_cut (text, hits);

  ward_json_begin_object (w, NULL);
  ward_json_put_string (w, "field", field->name);
  ward_json_put_string (w, "found", found);
  ward_json_put_string (w, "cut", cut);
  ward_json_end_object (w);
}

void
ward_cli_offer (const WardKind *kind, const char *text, WardJsonWriter *w)
{
  g_autoptr (WardJson) object = ward_json_parse (text, -1, &ward_json_file_limits, NULL);

  if (w != NULL)
    ward_json_begin_array (w, "offers");
  for (guint i = 0; object != NULL && i < ward_json_length (object); i++)
    {
      const char *name = ward_json_member_name (object, i);
      g_autoptr (GArray) hits = NULL;
      const char *found =
          name != NULL ? refused (kind, name, ward_json_member_at (object, i), &hits) : NULL;

      if (found == NULL)
        continue;
      if (w != NULL)
        write_offer (ward_kind_field (kind, name), found, hits, w);
      else
        print_offer (ward_kind_field (kind, name), found, hits);
    }
  if (w != NULL)
    ward_json_end_array (w);
}

char *
ward_cli_cut (const WardKind *kind, const char *text, GError **error)
{
  g_autoptr (WardJson) object = ward_json_parse (text, -1, &ward_json_file_limits, error);
  g_autoptr (WardJsonWriter) w = NULL;

  if (object == NULL || ward_json_type (object) != WARD_JSON_OBJECT)
    return object != NULL ? g_strdup (text) : NULL;
  w = ward_json_writer_new (FALSE);
  ward_json_begin_object (w, NULL);
  for (guint i = 0; i < ward_json_length (object); i++)
    {
      const char *name = ward_json_member_name (object, i);
      const WardJson *value = ward_json_member_at (object, i);
      g_autoptr (GArray) hits = NULL;
      const char *found = refused (kind, name, value, &hits);
      g_autofree char *cut = found != NULL ? ward_guard_cut (found, hits) : NULL;

      if (cut != NULL)
        ward_json_put_string (w, name, cut);
      else
        ward_json_put_value (w, name, value);
    }
  ward_json_end_object (w);
  return ward_json_writer_finish (w);
}
