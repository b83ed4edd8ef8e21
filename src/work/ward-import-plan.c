/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "ward-import-draft.h"

struct _WardPlan {
  const WardKind *kind;
  const WardImportMap *map;
  GHashTable *targets;      /* column -> WardTarget, owned */
  GArray *claimed;          /* of WardTarget: what the map's columns stand for */
  GPtrArray *unused;        /* of const char *, the keys of targets */
  GPtrArray *fixed;         /* targets of the constants, borrowed from targets */
  GArray *fixed_cells;      /* of WardCell */
};

static const struct {
  const char *name;
  WardPositionPart part;
} position_names[] = {
  { "grid_reference", WARD_POSITION_GRID },  { "grid_ref", WARD_POSITION_GRID },
  { "gridref", WARD_POSITION_GRID },         { "ngr", WARD_POSITION_GRID },
  { "easting", WARD_POSITION_EASTING },      { "eastings", WARD_POSITION_EASTING },
  { "northing", WARD_POSITION_NORTHING },    { "northings", WARD_POSITION_NORTHING },
  { "latitude", WARD_POSITION_LATITUDE },    { "lat", WARD_POSITION_LATITUDE },
  { "longitude", WARD_POSITION_LONGITUDE },  { "lon", WARD_POSITION_LONGITUDE },
  { "lng", WARD_POSITION_LONGITUDE },        { "long", WARD_POSITION_LONGITUDE },
  { "postcode", WARD_POSITION_POSTCODE },    { "post_code", WARD_POSITION_POSTCODE },
};

char *
ward_plan_plain_name (const char *name)
{
  GString *out = g_string_new (NULL);

  for (; *name != '\0'; name++)
    if (g_ascii_isalnum (*name))
      g_string_append_c (out, g_ascii_tolower (*name));
    else if (out->len > 0 && out->str[out->len - 1] != '_')
      g_string_append_c (out, '_');
  while (out->len > 0 && out->str[out->len - 1] == '_')
    g_string_truncate (out, out->len - 1);
  return g_string_free (out, FALSE);
}

static const WardField *
field_by_label (const WardKind *kind, const char *plain)
{
  for (guint i = 0; i < kind->n_fields; i++)
    {
      g_autofree char *label = ward_plan_plain_name (kind->fields[i].label);

      if (g_str_equal (label, plain))
        return &kind->fields[i];
    }
  return NULL;
}

gboolean
ward_plan_is_positioned (const WardKind *kind)
{
  return ward_kind_shape (kind) != NULL || g_str_equal (kind->name, "premises") ||
         g_str_equal (kind->name, "gazetteer");
}

static gboolean
find_position (const WardKind *kind, const char *plain, WardTarget *ret)
{
  for (guint i = 0; ward_plan_is_positioned (kind) && i < G_N_ELEMENTS (position_names); i++)
    if (g_str_equal (position_names[i].name, plain))
      {
        *ret = (WardTarget) { WARD_TARGET_POSITION, NULL, position_names[i].part };
        return TRUE;
      }
  return FALSE;
}

static gboolean
find_place (const WardKind *kind, const char *plain, WardTarget *ret)
{
  const WardField *field = NULL;

  if (!g_str_equal (kind->name, "premises"))
    return FALSE;
  if (g_str_equal (plain, "address") || g_str_equal (plain, "uprn") || g_str_equal (plain, "point"))
    field = ward_kind_field (ward_kind_find ("place"), plain);
  *ret = (WardTarget) { WARD_TARGET_PLACE, field };
  return field != NULL;
}

void
ward_plan_find_target (const WardKind *kind, const char *name, WardTarget *ret)
{
  g_autofree char *plain = ward_plan_plain_name (name);
  gboolean gazetteer = g_str_equal (kind->name, "gazetteer");
  const WardField *field;

  if (gazetteer && (g_str_equal (plain, "postcode") || g_str_equal (plain, "ward_code")))
    {
      field = ward_kind_field (kind, *plain == 'p' ? "name" : "ward");
      *ret = (WardTarget) { WARD_TARGET_FIELD, field };
      return;
    }
  if (gazetteer && find_position (kind, plain, ret))
    return;
  field = ward_kind_field (kind, plain);
  if (field == NULL && (find_place (kind, plain, ret) || find_position (kind, plain, ret)))
    return;
  if (field == NULL)
    field = field_by_label (kind, plain);
  *ret = (WardTarget) { field != NULL ? WARD_TARGET_FIELD : WARD_TARGET_NOTHING, field };
}

static const char *
name_of (const WardTarget *target)
{
  return target->field != NULL ? target->field->name : "";
}

static gboolean
is_same (const WardTarget *a, const WardTarget *b)
{
  return a->use == b->use && a->field == b->field && a->part == b->part;
}

/* A column that is only called like a field gives way to the one that the map names for it. */
static gboolean
is_claimed (WardPlan *plan, const WardTarget *target)
{
  for (guint i = 0; i < plan->claimed->len; i++)
    if (is_same (&g_array_index (plan->claimed, WardTarget, i), target))
      return TRUE;
  return FALSE;
}

static WardTarget *
add_target (WardPlan *plan, const char *column)
{
  const char *name = column;
  WardTarget *target = g_new0 (WardTarget, 1);
  gboolean mapped = ward_import_map_column (plan->map, column, &name);

  if (!mapped || name != NULL)
    {
      ward_plan_find_target (plan->kind, name, target);
      /* Our own exports mark every row. */
      if (target->use == WARD_TARGET_NOTHING && g_str_equal (column, "marking"))
        return target;
      if (target->use == WARD_TARGET_NOTHING || (!mapped && is_claimed (plan, target)) ||
          (target->field != NULL && (target->field->flags & WARD_SECRET)))
        {
          target->use = WARD_TARGET_NOTHING;
          g_ptr_array_add (plan->unused, (gpointer) column);
        }
      target->values = ward_import_map_values (plan->map, name_of (target));
      target->dates = ward_import_map_dates (plan->map, name_of (target));
    }
  return target;
}

const WardTarget *
ward_plan_target (WardPlan *plan, const char *column)
{
  WardTarget *target = g_hash_table_lookup (plan->targets, column);
  char *key;

  if (target != NULL)
    return target;
  key = g_strdup (column);
  target = add_target (plan, key);
  g_hash_table_insert (plan->targets, key, target);
  return target;
}

static gboolean
refuse_name (GError **error, const WardKind *kind, const char *name)
{
  g_set_error (error, WARD_ERROR, WARD_ERROR_INVALID,
               _("The column map can’t be used: %s has no field “%s”."), ward_kind_label (kind),
               name);
  return FALSE;
}

/* Every name that the map sends something to must be there. */
static gboolean
check_map (WardPlan *plan, GError **error)
{
  g_autofree const char **columns = ward_import_map_columns (plan->map);

  for (guint i = 0; columns[i] != NULL; i++)
    {
      const char *name = NULL;
      WardTarget target = { 0 };

      ward_import_map_column (plan->map, columns[i], &name);
      if (name != NULL)
        ward_plan_find_target (plan->kind, name, &target);
      if (name != NULL && target.use == WARD_TARGET_NOTHING)
        return refuse_name (error, plan->kind, name);
      g_array_append_val (plan->claimed, target);
    }
  return TRUE;
}

static gboolean
add_constants (WardPlan *plan, GError **error)
{
  GHashTable *constants = ward_import_map_constants (plan->map);
  GHashTableIter iter;
  gpointer name, text;

  if (constants == NULL)
    return TRUE;
  g_hash_table_iter_init (&iter, constants);
  while (g_hash_table_iter_next (&iter, &name, &text))
    {
      WardTarget *target = g_new0 (WardTarget, 1);
      WardCell cell = { name, text, NULL };
      char *key = g_strconcat ("\x01", name, NULL);

      ward_plan_find_target (plan->kind, name, target);
      g_hash_table_insert (plan->targets, key, target);
      if (target->use == WARD_TARGET_NOTHING)
        return refuse_name (error, plan->kind, name);
      g_ptr_array_add (plan->fixed, target);
      g_array_append_val (plan->fixed_cells, cell);
    }
  return TRUE;
}

WardPlan *
ward_plan_new (const WardKind *kind, const WardImportMap *map, GError **error)
{
  g_autoptr (WardPlan) plan = g_new0 (WardPlan, 1);

  plan->kind = kind;
  plan->map = map;
  plan->targets = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  plan->claimed = g_array_new (FALSE, FALSE, sizeof (WardTarget));
  plan->unused = g_ptr_array_new ();
  plan->fixed = g_ptr_array_new ();
  plan->fixed_cells = g_array_new (FALSE, FALSE, sizeof (WardCell));
  if (!check_map (plan, error) || !add_constants (plan, error))
    return NULL;
  return g_steal_pointer (&plan);
}

void
ward_plan_free (WardPlan *plan)
{
  if (plan == NULL)
    return;
  g_clear_pointer (&plan->targets, g_hash_table_unref);
  g_clear_pointer (&plan->claimed, g_array_unref);
  g_clear_pointer (&plan->unused, g_ptr_array_unref);
  g_clear_pointer (&plan->fixed, g_ptr_array_unref);
  g_clear_pointer (&plan->fixed_cells, g_array_unref);
  g_free (plan);
}

GPtrArray *
ward_plan_unused (WardPlan *plan)
{
  GPtrArray *names = g_ptr_array_new ();

  g_ptr_array_extend (names, plan->unused, NULL, NULL);
  return names;
}

guint
ward_plan_constants (WardPlan *plan, const WardTarget *const **ret_targets,
                     const WardCell **ret_cells)
{
  *ret_targets = (const WardTarget *const *) plan->fixed->pdata;
  *ret_cells = (const WardCell *) plan->fixed_cells->data;
  return plan->fixed->len;
}

static gboolean
is_told (WardPlan *plan, const char *const *headings, const char *field)
{
  for (guint i = 0; headings[i] != NULL; i++)
    if (g_str_equal (name_of (ward_plan_target (plan, headings[i])), field))
      return TRUE;
  for (guint i = 0; i < plan->fixed->len; i++)
    if (g_str_equal (name_of (plan->fixed->pdata[i]), field))
      return TRUE;
  return FALSE;
}

static gboolean
refuse_column (GError **error, const char *format, const char *name)
{
  g_set_error (error, WARD_ERROR, WARD_ERROR_INVALID, format, name);
  return FALSE;
}

static gboolean
refuse_missing (GError **error, const char *field)
{
  return refuse_column (error, _("The file has no column for “%s”, by which records are told "
                                 "apart. Give a column map."), field);
}

/* No two columns for one thing. */
static gboolean
check_twice (WardPlan *plan, const char *const *headings, GError **error)
{
  for (guint i = 0; headings[i] != NULL; i++)
    {
      const WardTarget *a = ward_plan_target (plan, headings[i]);

      for (guint j = 0; a->use != WARD_TARGET_NOTHING && j < i; j++)
        {
          const WardTarget *b = ward_plan_target (plan, headings[j]);

          if (is_same (a, b))
            return refuse_column (error, _("Two columns stand for the same field; one is “%s”."),
                                  headings[i]);
        }
    }
  return TRUE;
}

static gboolean
check_identity (WardPlan *plan, const char *const *headings, GError **error)
{
  const char *fields = ward_identity_fields (plan->kind);
  const WardField *key = ward_kind_key (plan->kind);
  g_auto (GStrv) names = NULL;

  if (is_told (plan, headings, "id"))
    return TRUE;
  if (key != NULL && (key->flags & WARD_REQ) && !g_str_equal (plan->kind->name, "premises"))
    return is_told (plan, headings, key->name) || refuse_missing (error, key->name);
  names = g_strsplit (fields != NULL ? fields : "", " ", -1);
  for (guint i = 0; names[i] != NULL && *names[i] != '\0'; i++)
    if (!is_told (plan, headings, names[i]))
      return refuse_missing (error, names[i]);
  return TRUE;
}

/* Without a map a heading that means nothing is more likely a slip than something to pass over. */
static gboolean
check_unknown (WardPlan *plan, GError **error)
{
  if (plan->map == NULL && plan->unused->len > 0 && !g_str_equal (plan->kind->name, "gazetteer"))
    return refuse_column (error, _("No field is called “%s”. Name its field, or null to leave it "
                                   "out, in a column map."), plan->unused->pdata[0]);
  return TRUE;
}

gboolean
ward_plan_check_headings (WardPlan *plan, const char *const *headings, GError **error)
{
  g_autofree const char **columns = ward_import_map_columns (plan->map);

  for (guint i = 0; columns[i] != NULL; i++)
    if (!g_strv_contains (headings, columns[i]))
      return refuse_column (error, _("The file has no column “%s”, of which the column map "
                                     "speaks."), columns[i]);
  return check_twice (plan, headings, error) && check_identity (plan, headings, error) &&
         check_unknown (plan, error);
}
