/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-issue-map.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "ward-grid-ref.h"
#include "ward-issue-private.h"
#include "ward-map-looks.h"
#include "ward-map-sheet.h"
#include "ward-paper-png.h"
#include "ward-roles.h"

#define E7 1e-7
#define PICTURE_DPI 200

/* A sheet in the making, with what it borrows. */
typedef struct {
  const WardContext *context;
  const WardIssueMap *map;
  const WardExport *how;
  WardMapFeed *feed;
  WardProjection *projection;
  WardMapBase *base;
  GArray *points, *shapes, *cells;
  GPtrArray *kept; /* of WardShape: areas around sites */
  GPtrArray *names;
  char *where;
  WardMapSheet sheet;
} Maker;

WardSheetParts
ward_sheet_part (const char *nick)
{
  static const char *const nicks[] = { "premises", "sites", "events", "areas", "boundaries",
                                       "grid" };

  for (guint i = 0; i < G_N_ELEMENTS (nicks); i++)
    if (g_strcmp0 (nick, nicks[i]) == 0)
      return 1 << i;
  return 0;
}

static WardSheetParts
part_of (const WardMapRecord *record)
{
  WardMapStyle style = ward_map_record_style (record);

  if (g_str_equal (record->kind->name, "site"))
    return WARD_SHEET_SITES;
  if (style == WARD_MAP_DISTRICT || style == WARD_MAP_WARD)
    return WARD_SHEET_BOUNDARIES;
  return style == WARD_MAP_INTERVENTION_AREA ? WARD_SHEET_EVENTS : WARD_SHEET_AREAS;
}

/* Whether the profile lets the record's shape out. */
static gboolean
may_show (const Maker *maker, const WardMapRecord *record)
{
  return (maker->map->parts & part_of (record)) != 0 &&
         ward_role_may_read (maker->context->role, record->kind) &&
         ward_export_may_kind (maker->how, record->kind) &&
         ward_export_may_field (maker->how, ward_kind_shape (record->kind));
}

static void
add_shape (Maker *maker, const WardShape *shape, WardMapStyle style, const char *label)
{
  WardSheetShape one = { shape, ward_map_is_line (shape) ? WARD_MAP_ROUTE : style, label };

  g_array_append_val (maker->shapes, one);
}

/* The area that a partner's site is protected by. */
static void
add_buffer (Maker *maker, const WardMapRecord *record)
{
  WardShape *buffer;

  if (maker->projection == NULL || record->buffer_m == WARD_NONE || record->buffer_m <= 0)
    return;
  buffer = ward_shape_buffer (record->shape, record->buffer_m, maker->projection, NULL);
  if (buffer == NULL)
    return;
  g_ptr_array_add (maker->kept, buffer);
  add_shape (maker, buffer, WARD_MAP_BUFFER, NULL);
}

static void
add_record (Maker *maker, const WardMapRecord *record)
{
  WardSheetPoint point = { .category = ward_map_record_category (record),
                           .label = record->label };

  if (g_str_equal (record->kind->name, "site"))
    add_buffer (maker, record);
  if (!ward_map_is_point (record->shape))
    {
      add_shape (maker, record->shape, ward_map_record_style (record), record->label);
      return;
    }
  ward_shape_centroid (record->shape, &point.lon, &point.lat);
  g_array_append_val (maker->points, point);
}

static void
add_premises (Maker *maker)
{
  for (guint i = 0; i < maker->feed->premises->len; i++)
    {
      const WardMapPremises *p = &g_array_index (maker->feed->premises, WardMapPremises, i);
      WardSheetPoint point = { p->lon * E7, p->lat * E7, ward_map_premises_category (p),
                               ward_map_premises_state (p), NULL };

      g_array_append_val (maker->points, point);
    }
  for (guint i = 0; i < maker->feed->squares->len; i++)
    {
      const WardMapSquare *square = &g_array_index (maker->feed->squares, WardMapSquare, i);
      WardCell named = { square->easting, square->northing, square->size, square->band };
      WardSheetCell cell = { .name = ward_cell_name (&named), .size = square->size,
                             .band = ward_band_text (square->band),
                             .weight = MIN (square->band, 3) };

      memcpy (cell.corners, square->corners, sizeof cell.corners);
      g_ptr_array_add (maker->names, (gpointer) cell.name);
      g_array_append_val (maker->cells, cell);
    }
}

static int
compare_styles (gconstpointer a, gconstpointer b)
{
  return (int) ((const WardSheetShape *) a)->style - (int) ((const WardSheetShape *) b)->style;
}

static void
fill (Maker *maker)
{
  gboolean premises = (maker->map->parts & WARD_SHEET_PREMISES) != 0 &&
                      maker->how->profile == WARD_PROFILE_COMMAND &&
                      ward_role_may_read (maker->context->role, ward_kind_find ("premises"));

  for (guint i = 0; i < maker->feed->records->len; i++)
    if (may_show (maker, maker->feed->records->pdata[i]))
      add_record (maker, maker->feed->records->pdata[i]);
  if (premises)
    add_premises (maker);
  g_array_sort (maker->shapes, compare_styles);
  maker->sheet.points = (const WardSheetPoint *) maker->points->data;
  maker->sheet.n_points = maker->points->len;
  maker->sheet.shapes = (const WardSheetShape *) maker->shapes->data;
  maker->sheet.n_shapes = maker->shapes->len;
  maker->sheet.cells = (const WardSheetCell *) maker->cells->data;
  maker->sheet.n_cells = maker->cells->len;
  maker->sheet.veiled = premises && !maker->how->exact;
}

/* The district at work, NULL when its outline isn't held. */
static const WardMapRecord *
own_district (const Maker *maker)
{
  g_autofree char *id = ward_records_find_key (maker->context->db, ward_kind_find ("district"),
                                               maker->context->district);

  for (guint i = 0; id != NULL && i < maker->feed->records->len; i++)
    {
      const WardMapRecord *record = maker->feed->records->pdata[i];

      if (g_str_equal (record->kind->name, "district") && g_str_equal (record->id, id))
        return record;
    }
  return NULL;
}

static gboolean
shows_all (const WardMapSheet *sheet, const WardShapeBox *box)
{
  WardMercatorView view = ward_map_sheet_view (sheet);

  return ward_map_sheet_shows (&view, box->west * E7, box->south * E7) &&
         ward_map_sheet_shows (&view, box->east * E7, box->north * E7);
}

/* The finest round scale that shows the whole box. */
static guint
fitting_scale (const WardMapSheet *sheet, const WardShapeBox *box)
{
  static const guint scales[] = { 2500, 5000, 10000, 25000, 50000, 100000, 250000, 500000 };
  WardMapSheet tried = *sheet;

  for (guint i = 0; i < G_N_ELEMENTS (scales); i++)
    {
      tried.scale = scales[i];
      if (shows_all (&tried, box))
        return scales[i];
    }
  return WARD_SHEET_LARGEST;
}

static gboolean
place (Maker *maker, GError **error)
{
  const WardIssueMap *map = maker->map;
  const WardMapRecord *district = map->has_place && map->scale != 0 ? NULL : own_district (maker);
  WardShapeBox box = { 0 };

  if (district != NULL)
    box = ward_shape_box (district->shape);
  else if (!map->has_place || map->scale == 0)
    {
      g_set_error_literal (error, WARD_ERROR, WARD_ERROR_NOT_FOUND,
                           _("The district has no outline here: say where and at which scale."));
      return FALSE;
    }
  maker->sheet.lon = map->has_place ? map->lon : (box.west / 2.0 + box.east / 2.0) * E7;
  maker->sheet.lat = map->has_place ? map->lat : (box.south / 2.0 + box.north / 2.0) * E7;
  maker->sheet.scale = map->scale != 0 ? map->scale : fitting_scale (&maker->sheet, &box);
  if (maker->projection != NULL)
    maker->where = ward_grid_ref_at (maker->projection, maker->sheet.lon, maker->sheet.lat, 100);
  maker->sheet.where = maker->where;
  return TRUE;
}

static gboolean
open_base (Maker *maker, GError **error)
{
  WardMercatorView view = ward_map_sheet_view (&maker->sheet);

  if (maker->map->base == NULL || *maker->map->base == NULL)
    return TRUE;
  maker->base = ward_map_base_open (maker->map->base, error);
  maker->sheet.base = maker->base;
  return maker->base != NULL && ward_map_base_check (maker->base, &view, error);
}

static gint64
count_shown (const WardMapSheet *sheet, gint64 *ret_premises)
{
  WardMercatorView view = ward_map_sheet_view (sheet);
  gint64 n = 0, premises = 0;

  for (guint i = 0; i < sheet->n_points; i++)
    if (ward_map_sheet_shows (&view, sheet->points[i].lon, sheet->points[i].lat))
      {
        n++;
        premises += sheet->points[i].category <= WARD_MAP_RISK;
      }
  *ret_premises = premises;
  return n + sheet->n_cells + sheet->n_shapes;
}

static GBytes *
draw (Maker *maker, const WardIssue *issue, const char *what, GError **error)
{
  g_autoptr (WardPaper) paper = NULL;
  g_autofree char *title = NULL;
  WardIssuePrint print;
  GBytes *bytes;

  ward_issue_print_init (&print, maker->context, issue, what, what);
  title = g_strdup_printf (_("Map of %s"), print.organisation);
  maker->sheet.title = title;
  print.print.organisation = NULL; /* the title says it */
  paper = ward_map_sheet_new (&maker->sheet, &print.print);
  bytes = g_str_equal (maker->map->format, "png")
              ? ward_paper_to_png (paper, 0, PICTURE_DPI, error)
              : ward_paper_to_pdf (paper, NULL, error);
  ward_issue_print_clear (&print);
  return bytes;
}

static gboolean
check (const WardIssueMap *map, GError **error)
{
  if (!g_str_equal (map->format, "pdf") && !g_str_equal (map->format, "png"))
    g_set_error_literal (error, WARD_ERROR, WARD_ERROR_USAGE,
                         _("A map goes out as a .pdf or a .png file."));
  else if (map->scale != 0 &&
           (map->scale < WARD_SHEET_SMALLEST || map->scale > WARD_SHEET_LARGEST))
    g_set_error_literal (error, WARD_ERROR, WARD_ERROR_USAGE,
                         _("The scale of a map lies between 1:1,000 and 1:1,000,000."));
  else
    return TRUE;
  return FALSE;
}

static GBytes *
make (Maker *maker, const WardIssue *issue, gint64 *ret_n, GError **error)
{
  g_autofree char *what = NULL;
  gint64 premises;
  GBytes *bytes;

  if (!place (maker, error) || !open_base (maker, error))
    return NULL;
  fill (maker);
  *ret_n = count_shown (&maker->sheet, &premises);
  if (maker->how->exact &&
      !ward_disclose_may_exact (maker->context, ward_kind_find ("premises"), premises,
                                issue->second, error))
    return NULL;
  what = g_strdup_printf ("map 1:%u%s%s", maker->sheet.scale, maker->where != NULL ? " " : "",
                          maker->where != NULL ? maker->where : "");
  bytes = draw (maker, issue, what, error);
  return bytes != NULL ? ward_issue_log (maker->context, issue, what, maker->map->format, *ret_n,
                                         bytes, error)
                       : NULL;
}

GBytes *
ward_issue_map (const WardContext *context, const WardIssueMap *map, const WardIssue *issue,
                gint64 *ret_n, GError **error)
{
  WardExport how = { .profile = issue->profile, .exact = issue->exact_reason != NULL };
  g_autoptr (GArray) points = g_array_new (FALSE, TRUE, sizeof (WardSheetPoint));
  g_autoptr (GArray) shapes = g_array_new (FALSE, TRUE, sizeof (WardSheetShape));
  g_autoptr (GArray) cells = g_array_new (FALSE, TRUE, sizeof (WardSheetCell));
  g_autoptr (GPtrArray) kept =
      g_ptr_array_new_with_free_func ((GDestroyNotify) ward_shape_free);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (WardMapFeed) feed = NULL;
  g_autoptr (WardProjection) projection = ward_projection_new (NULL);
  Maker maker = { context, map, &how, NULL, projection, NULL, points, shapes, cells, kept, names };
  GBytes *bytes;

  if (!check (map, error) || !ward_issue_check (context, issue, error))
    return NULL;
  feed = ward_map_feed_new (context, !how.exact, error);
  if (feed == NULL)
    return NULL;
  maker.feed = feed;
  maker.sheet.grid = (map->parts & WARD_SHEET_GRID) != 0;
  bytes = make (&maker, issue, ret_n, error);
  g_clear_pointer (&maker.base, ward_map_base_free);
  g_free (maker.where);
  return bytes;
}
