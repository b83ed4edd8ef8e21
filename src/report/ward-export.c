/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-export.h"

#include "ward-shape.h"

static const char *const profiles[] = { "command", "partner", "court" };

const char *
ward_profile_nick (WardProfile profile)
{
  return profiles[profile];
}

gboolean
ward_profile_from_nick (const char *nick, WardProfile *ret_profile)
{
  for (guint i = 0; i < G_N_ELEMENTS (profiles); i++)
    if (g_strcmp0 (nick, profiles[i]) == 0)
      {
        *ret_profile = (WardProfile) i;
        return TRUE;
      }
  return FALSE;
}

static guint
needed_flag (WardProfile profile)
{
  switch (profile)
    {
      case WARD_PROFILE_PARTNER: return WARD_SHARE;
      case WARD_PROFILE_COURT: return WARD_COURT;
      case WARD_PROFILE_COMMAND:
      default: return 0;
    }
}

gboolean
ward_export_may_field (const WardExport *how, const WardField *field)
{
  guint needed = needed_flag (how->profile);

  if ((field->flags & WARD_SECRET) != 0)
    return FALSE;
  if ((field->flags & WARD_PLACE) != 0 && (!how->exact || how->profile == WARD_PROFILE_PARTNER))
    return FALSE;
  return (field->flags & needed) == needed;
}

static gboolean
has_field (const WardExport *how, const WardKind *kind)
{
  for (guint i = 0; i < kind->n_fields; i++)
    if (ward_export_may_field (how, &kind->fields[i]))
      return TRUE;
  return FALSE;
}

gboolean
ward_export_may_kind (const WardExport *how, const WardKind *kind)
{
  if ((kind->flags & (WARD_KIND_LOCAL | WARD_KIND_SYSTEM)) != 0)
    return FALSE;
  if ((kind->flags & WARD_KIND_QUIET) != 0 && !(kind->scope == 'X' && how->exact))
    return FALSE;
  if (how->profile == WARD_PROFILE_PARTNER && strchr ("MXP", kind->scope) != NULL)
    return FALSE;
  return has_field (how, kind);
}

gboolean
ward_export_may_record (const WardExport *how, const WardRecord *record)
{
  return ward_export_may_kind (how, record->kind) && !ward_record_is (record, "occupancy", "sole");
}

static gboolean
is_meta_out (const WardExport *how, const WardField *field)
{
  static const char *const always[] = { "id", "district", NULL };
  static const char *const never[] = { "extra", "sync_state", "rid", NULL };

  if (g_strv_contains (always, field->name))
    return TRUE;
  return how->profile == WARD_PROFILE_COMMAND && !g_strv_contains (never, field->name) &&
         (field->flags & WARD_SECRET) == 0;
}

GPtrArray *
ward_export_fields (const WardExport *how, const WardKind *kind)
{
  GPtrArray *fields = g_ptr_array_new ();
  guint n;
  const WardField *meta = ward_meta_fields (&n);

  for (guint i = 0; i < n; i++)
    if (is_meta_out (how, &meta[i]))
      g_ptr_array_add (fields, (gpointer) &meta[i]);
  for (guint i = 0; i < kind->n_fields; i++)
    if (ward_export_may_field (how, &kind->fields[i]))
      g_ptr_array_add (fields, (gpointer) &kind->fields[i]);
  return fields;
}

GPtrArray *
ward_export_withheld (const WardExport *how, const WardKind *kind)
{
  GPtrArray *fields = g_ptr_array_new ();

  for (guint i = 0; i < kind->n_fields; i++)
    if (!ward_export_may_field (how, &kind->fields[i]))
      g_ptr_array_add (fields, (gpointer) &kind->fields[i]);
  return fields;
}

static const char *
key_of (const WardExport *how, const WardField *field, const char *id)
{
  const char *target = ward_field_target (field);
  const char *key = how->key != NULL && target != NULL ? how->key (target, id, how->data) : NULL;

  return key != NULL ? key : id;
}

char *
ward_export_cell (const WardExport *how, const WardRecord *record, const WardField *field)
{
  if (ward_record_is_empty (record, field))
    return g_strdup ("");
  if (field->type == WARD_TYPE_REF)
    return g_strdup (key_of (how, field, ward_record_text (record, field)));
  if (field->type == WARD_TYPE_SHAPE)
    {
      char *geometry = ward_export_geometry (ward_record_text (record, field));

      return geometry != NULL ? geometry : g_strdup ("");
    }
  if (field->type == WARD_TYPE_LIST && (field->flags & WARD_REFS) != 0)
    {
      const char *const *ids = ward_record_list (record, field);
      GString *out = g_string_new (NULL);

      for (guint i = 0; ids[i] != NULL; i++)
        g_string_append_printf (out, "%s%s", i > 0 ? ";" : "", key_of (how, field, ids[i]));
      return g_string_free (out, FALSE);
    }
  return ward_record_to_string (record, field);
}

/* Geometry */

static void
append_degrees (GString *out, gint32 e7)
{
  guint32 size = (guint32) ABS ((gint64) e7);
  gsize end;

  g_string_append_printf (out, "%s%u.%07u", e7 < 0 ? "-" : "", size / 10000000, size % 10000000);
  for (end = out->len; out->str[end - 1] == '0' && out->str[end - 2] != '.'; end--)
    ;
  g_string_truncate (out, end);
}

static void
append_position (GString *out, const gint32 *position)
{
  g_string_append_c (out, '[');
  append_degrees (out, position[0]);
  g_string_append_c (out, ',');
  append_degrees (out, position[1]);
  g_string_append_c (out, ']');
}

/* Twice the signed area, in double since products of e7 overflow sums. */
static gboolean
is_counter_clockwise (const gint32 *ring, guint n)
{
  double sum = 0;

  for (guint i = 0; i + 1 < n; i++)
    sum += (double) (ring[2 * i] - ring[0]) * (ring[2 * i + 3] - ring[1]) -
           (double) (ring[2 * i + 2] - ring[0]) * (ring[2 * i + 1] - ring[1]);
  return sum > 0;
}

static void
append_positions (GString *out, const gint32 *ring, guint n, gboolean reverse)
{
  g_string_append_c (out, '[');
  for (guint i = 0; i < n; i++)
    {
      if (i > 0)
        g_string_append_c (out, ',');
      append_position (out, ring + 2 * (reverse ? n - 1 - i : i));
    }
  g_string_append_c (out, ']');
}

static void
append_part (GString *out, const WardShape *shape, guint part, gboolean polygon)
{
  guint n_rings = ward_shape_n_rings (shape, part);

  if (polygon)
    g_string_append_c (out, '[');
  for (guint r = 0; r < n_rings; r++)
    {
      guint n;
      const gint32 *ring = ward_shape_ring (shape, part, r, &n);
      gboolean reverse = polygon && is_counter_clockwise (ring, n) != (r == 0);

      if (r > 0)
        g_string_append_c (out, ',');
      if (n == 1)
        append_position (out, ring);
      else
        append_positions (out, ring, n, reverse);
    }
  if (polygon)
    g_string_append_c (out, ']');
}

char *
ward_export_geometry (const char *text)
{
  static const char *const names[] = { "Point",           "MultiPoint", "LineString",
                                       "MultiLineString", "Polygon",    "MultiPolygon" };
  g_autoptr (WardShape) shape = text != NULL ? ward_shape_parse (text, NULL, NULL) : NULL;
  WardShapeKind kind;
  gboolean polygon, multi;
  GString *out;

  if (shape == NULL)
    return NULL;
  kind = ward_shape_kind (shape);
  polygon = kind == WARD_SHAPE_POLYGON || kind == WARD_SHAPE_MULTI_POLYGON;
  multi = kind == WARD_SHAPE_MULTI_POINT || kind == WARD_SHAPE_MULTI_LINE ||
          kind == WARD_SHAPE_MULTI_POLYGON;
  out = g_string_new (NULL);
  g_string_append_printf (out, "{\"type\":\"%s\",\"coordinates\":%s", names[kind],
                          multi ? "[" : "");
  for (guint part = 0; part < ward_shape_n_parts (shape); part++)
    {
      if (part > 0)
        g_string_append_c (out, ',');
      append_part (out, shape, part, polygon);
    }
  g_string_append (out, multi ? "]}" : "}");
  return g_string_free (out, FALSE);
}
