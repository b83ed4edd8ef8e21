/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-map-feed.h"

#include "ward-enums.h"
#include "ward-map-terms.h"
#include "ward-projection.h"
#include "ward-records.h"
#include "ward-roles.h"
#include "ward-veil.h"

/* Coordinates come from the place's box, so that no shape is parsed: 100,000 premises in one
 * pass. A sole worker's home is never mapped, should its place still be held (PM11). */
static const char premises_sql[] =
    "SELECT b.w, b.s, p.rid, p.category, p.status, p.restricted, "
    "(SELECT max (a.review_on) FROM assessment a WHERE a.premises = p.id AND a.archived = 0) "
    "FROM place l JOIN place_box b ON b.rid = l.rid JOIN premises p ON p.id = l.premises "
    "WHERE l.archived = 0 AND p.archived = 0 AND p.occupancy IS NOT 'sole'";

static const char *const shaped[] = { "district", "area", "site", "intervention", "patrol" };

#define CLOSED_NICK "closed"
#define DAYS 7 /* whose times come along */

static void
record_free (WardMapRecord *record)
{
  g_free (record->id);
  g_free (record->label);
  g_clear_pointer (&record->shape, ward_shape_free);
  g_clear_pointer (&record->times, g_array_unref);
  g_free (record);
}

void
ward_map_feed_free (WardMapFeed *feed)
{
  if (feed == NULL)
    return;
  g_clear_pointer (&feed->premises, g_array_unref);
  g_clear_pointer (&feed->records, g_ptr_array_unref);
  g_clear_pointer (&feed->squares, g_array_unref);
  g_free (feed);
}

static WardMapPremises
premises_from_row (WardStmt *stmt, gint64 today)
{
  const char *category = ward_stmt_get_text (stmt, 3);
  gint64 value = ward_enum_find (&ward_enum_category, category);
  gint64 review = ward_stmt_get_number (stmt, 6);

  return (WardMapPremises) {
    .lon = ward_stmt_get_number (stmt, 0),
    .lat = ward_stmt_get_number (stmt, 1),
    .handle = ward_stmt_get_number (stmt, 2),
    .category = value != WARD_NONE ? value : WARD_CATEGORY_UNASSESSED,
    .closed = g_strcmp0 (ward_stmt_get_text (stmt, 4), CLOSED_NICK) == 0,
    .restricted = ward_stmt_get_number (stmt, 5) == 1,
    .overdue = review != WARD_NONE && review < today,
  };
}

static gboolean
read_premises (const WardContext *context, WardMapFeed *feed, GError **error)
{
  WardStmt *stmt = ward_db_prepare (context->db, premises_sql, error);
  gint64 today = ward_time_local_date (context->now);
  gboolean row = FALSE;

  if (stmt == NULL)
    return FALSE;
  while (ward_stmt_step (context->db, stmt, &row, error))
    {
      WardMapPremises premises;

      if (!row)
        return TRUE;
      premises = premises_from_row (stmt, today);
      g_array_append_val (feed->premises, premises);
    }
  return FALSE;
}

/* Takes a site only as far as its partner's terms go; adds the times of the week from today. */
static gboolean
apply_terms (const WardContext *context, WardMapFeed *feed, const WardRecord *record,
             WardMapRecord *found)
{
  gint64 today = ward_time_local_date (context->now);
  gint64 from = ward_date_start (today), to = ward_date_start (today + DAYS);
  WardTerms terms;

  if (g_str_equal (record->kind->name, "patrol"))
    found->times = ward_map_patrol_times ((const WardPatrol *) record, from, to);
  if (!g_str_equal (record->kind->name, "site"))
    return TRUE;
  terms = ward_map_terms (context, (const WardSite *) record);
  if (terms == WARD_TERMS_HIDDEN ||
      (terms == WARD_TERMS_WARD &&
       !ward_map_blur (found, (const WardSite *) record, feed->records)))
    return FALSE;
  found->times =
      ward_map_site_times (context, (const WardSite *) record, terms, from, to);
  return TRUE;
}

static void
add_record (const WardContext *context, WardMapFeed *feed, const WardRecord *record)
{
  const WardField *field = ward_kind_shape (record->kind);
  WardMapRecord *found;
  WardShape *shape;

  if (ward_record_is_empty (record, field))
    return;
  shape = ward_shape_parse (ward_record_text (record, field), NULL, NULL);
  if (shape == NULL)
    return;
  found = g_new0 (WardMapRecord, 1);
  found->kind = record->kind;
  found->use = ward_record_get_number (record, "use");
  found->id = g_strdup (record->id);
  found->label = g_strdup (ward_record_get (record, "name") != NULL
                               ? ward_record_get (record, "name")
                               : ward_record_get (record, "title"));
  found->shape = shape;
  found->buffer_m = ward_record_get_number (record, "buffer_m");
  found->open = !(field->flags & WARD_PLACE);
  if (apply_terms (context, feed, record, found))
    g_ptr_array_add (feed->records, found);
  else
    record_free (found);
}

static gboolean
is_namesake (const WardMapRecord *a, const WardMapRecord *b)
{
  return a->kind == b->kind && a->use == b->use && g_strcmp0 (a->label, b->label) == 0;
}

static guint
namesake_hash (gconstpointer record)
{
  const WardMapRecord *r = record;

  return g_direct_hash (r->kind) ^ (r->label != NULL ? g_str_hash (r->label) : 0);
}

/* Numbers records that are called the same, so that each has a name of its own (MP10). */
static void
number_namesakes (WardMapFeed *feed)
{
  g_autoptr (GHashTable) counts =
      g_hash_table_new (namesake_hash, (GEqualFunc) is_namesake);

  for (guint i = 0; i < feed->records->len; i++)
    {
      WardMapRecord *r = feed->records->pdata[i];

      r->namesake = GPOINTER_TO_UINT (g_hash_table_lookup (counts, r)) + 1;
      g_hash_table_replace (counts, r, GUINT_TO_POINTER (r->namesake));
    }
  for (guint i = 0; i < feed->records->len; i++)
    {
      WardMapRecord *r = feed->records->pdata[i];

      r->namesakes = GPOINTER_TO_UINT (g_hash_table_lookup (counts, r));
    }
}

/* The outline of the district is no secret; sites go by their partner's terms. */
static gboolean
may_read (const WardContext *context, const WardKind *kind)
{
  return g_str_equal (kind->name, "district") || g_str_equal (kind->name, "site") ||
         ward_role_may_read (context->role, kind);
}

static gboolean
read_records (const WardContext *context, WardMapFeed *feed, gboolean veiled, GError **error)
{
  for (guint k = 0; k < G_N_ELEMENTS (shaped); k++)
    {
      const WardKind *kind = ward_kind_find (shaped[k]);
      g_autoptr (WardQuery) query = ward_query_new (kind);
      g_autoptr (GPtrArray) records = NULL;

      if ((veiled && (ward_kind_shape (kind)->flags & WARD_PLACE)) || !may_read (context, kind))
        continue;
      records = ward_records_list (context->db, query, error);
      if (records == NULL)
        return FALSE;
      for (guint i = 0; i < records->len; i++)
        add_record (context, feed, records->pdata[i]);
    }
  return TRUE;
}

/* The premises by the cells in which they may be shown (IE9). */
static gboolean
add_squares (const WardContext *context, WardMapFeed *feed, GError **error)
{
  g_autoptr (WardVeil) veil = ward_veil_new (context, error);
  const GArray *published = veil != NULL ? ward_veil_cells (veil) : NULL;

  for (guint i = 0; published != NULL && i < published->len; i++)
    {
      const WardCell *cell = &g_array_index (published, WardCell, i);
      WardMapSquare square = { .easting = cell->easting, .northing = cell->northing,
                               .size = cell->size, .band = cell->band };

      ward_veil_corners (veil, cell, square.corners);
      g_array_append_val (feed->squares, square);
    }
  return published != NULL;
}

WardMapFeed *
ward_map_feed_new (const WardContext *context, gboolean veiled, GError **error)
{
  g_autoptr (WardMapFeed) feed = g_new0 (WardMapFeed, 1);

  feed->premises = g_array_new (FALSE, FALSE, sizeof (WardMapPremises));
  feed->squares = g_array_new (FALSE, FALSE, sizeof (WardMapSquare));
  feed->records = g_ptr_array_new_with_free_func ((GDestroyNotify) record_free);
  if ((may_read (context, ward_kind_find ("premises")) &&
       !(veiled ? add_squares (context, feed, error) : read_premises (context, feed, error))) ||
      !read_records (context, feed, veiled, error))
    return NULL;
  number_namesakes (feed);
  return g_steal_pointer (&feed);
}
