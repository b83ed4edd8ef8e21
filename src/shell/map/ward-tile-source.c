/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-tile-source.h"

#include "ward-base-map.h"
#include "ward-tile-image.h"

/* How far the deepest tiles may be enlarged, and the deepest zoom of the map. */
#define MAX_OVERZOOM 6
#define MAX_ZOOM 19
#define MIN_ZOOM_WITHOUT_PACKS 4

struct _WardTileSource {
  ShumateMapSource parent_instance;

  GPtrArray *packs; /* of WardBaseMap, constant once made */
  GdkTexture *neutral;
  char *attribution;
  gboolean dim;
};

G_DEFINE_FINAL_TYPE (WardTileSource, ward_tile_source, SHUMATE_TYPE_MAP_SOURCE)

static GdkTexture *
decode (WardTileSource *self, GBytes *bytes, guint z, guint x, guint y, guint up)
{
  g_autoptr (GdkTexture) picture = gdk_texture_new_from_bytes (bytes, NULL);
  guint mask = (1u << up) - 1;

  if (!picture || gdk_texture_get_width (picture) > 1024
      || gdk_texture_get_width (picture) != gdk_texture_get_height (picture))
    return NULL;
  return ward_tile_image_cut (picture, up, x & mask, y & mask, self->dim);
}

/* The tile itself, or the nearest one above it in a pack that ends before z; a pack that should
 * have it and hasn't is asked no further. */
GdkTexture *
ward_tile_source_load (WardTileSource *self, guint z, guint x, guint y)
{
  for (guint up = 0; up <= MIN (MAX_OVERZOOM, z); up++)
    for (guint i = 0; i < self->packs->len; i++)
      {
        WardBaseMap *pack = g_ptr_array_index (self->packs, i);
        g_autoptr (GBytes) bytes = NULL;
        GdkTexture *texture;

        if (z - up != MIN (z, ward_base_map_max_zoom (pack))
            || z - up < ward_base_map_min_zoom (pack))
          continue;
        bytes = ward_base_map_read (pack, z - up, x >> up, y >> up);
        texture = bytes ? decode (self, bytes, z, x, y, up) : NULL;
        if (texture)
          return texture;
      }
  return g_object_ref (self->neutral);
}

static void
load_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  ShumateTile *tile = data;

  if (g_task_return_error_if_cancelled (task))
    return;
  g_task_return_pointer (task,
                         ward_tile_source_load (source, shumate_tile_get_zoom_level (tile),
                                                shumate_tile_get_x (tile),
                                                shumate_tile_get_y (tile)),
                         g_object_unref);
}

static void
ward_tile_source_fill_tile_async (ShumateMapSource *source, ShumateTile *tile,
                                  GCancellable *cancellable, GAsyncReadyCallback callback,
                                  gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (source, cancellable, callback, user_data);

  g_task_set_source_tag (task, ward_tile_source_fill_tile_async);
  g_task_set_task_data (task, g_object_ref (tile), g_object_unref);
  g_task_run_in_thread (task, load_thread);
}

static gboolean
ward_tile_source_fill_tile_finish (ShumateMapSource *source, GAsyncResult *result, GError **error)
{
  g_autoptr (GdkTexture) texture = g_task_propagate_pointer (G_TASK (result), error);
  ShumateTile *tile = g_task_get_task_data (G_TASK (result));

  if (!texture)
    return FALSE;
  shumate_tile_set_paintable (tile, GDK_PAINTABLE (texture));
  shumate_tile_set_state (tile, SHUMATE_STATE_DONE);
  return TRUE;
}

static void
ward_tile_source_finalize (GObject *object)
{
  WardTileSource *self = WARD_TILE_SOURCE (object);

  g_clear_pointer (&self->packs, g_ptr_array_unref);
  g_clear_object (&self->neutral);
  g_clear_pointer (&self->attribution, g_free);
  G_OBJECT_CLASS (ward_tile_source_parent_class)->finalize (object);
}

static void
ward_tile_source_class_init (WardTileSourceClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ward_tile_source_finalize;
  SHUMATE_MAP_SOURCE_CLASS (klass)->fill_tile_async = ward_tile_source_fill_tile_async;
  SHUMATE_MAP_SOURCE_CLASS (klass)->fill_tile_finish = ward_tile_source_fill_tile_finish;
}

static void
ward_tile_source_init (WardTileSource *self)
{
  self->packs = g_ptr_array_new_with_free_func ((GDestroyNotify) ward_base_map_free);
}

static gboolean
open_packs (WardTileSource *self, const char *const *paths, GError **error)
{
  for (guint i = 0; paths && paths[i]; i++)
    {
      WardBaseMap *pack = ward_base_map_open (paths[i], error);

      if (!pack)
        return FALSE;
      g_ptr_array_add (self->packs, pack);
    }
  return TRUE;
}

static void
describe (WardTileSource *self)
{
  static int serial; /* libshumate's cache of tiles goes by id: no two sources may share one */
  g_autofree char *id = g_strdup_printf ("ward-%d", g_atomic_int_add (&serial, 1));
  guint low = self->packs->len ? MAX_ZOOM : MIN_ZOOM_WITHOUT_PACKS,
        high = self->packs->len ? 0 : MAX_ZOOM;
  GString *attribution = g_string_new (NULL);

  for (guint i = 0; i < self->packs->len; i++)
    {
      const WardBaseMap *pack = g_ptr_array_index (self->packs, i);
      const char *owed = ward_base_map_attribution (pack);

      low = MIN (low, ward_base_map_min_zoom (pack));
      high = MAX (high, ward_base_map_max_zoom (pack));
      if (*owed && !strstr (attribution->str, owed))
        g_string_append_printf (attribution, "%s%s", attribution->len ? "; " : "",
                                owed);
    }
  self->attribution = g_string_free (attribution, FALSE);
  g_object_set (self, "id", id, "name", id, "license", self->attribution, "tile-size",
                WARD_TILE_SIZE, "projection", SHUMATE_MAP_PROJECTION_MERCATOR, "min-zoom-level",
                low, "max-zoom-level", MIN (high + MAX_OVERZOOM, MAX_ZOOM), NULL);
}

WardTileSource *
ward_tile_source_new (const char *const *paths, gboolean dark, gboolean dim, GError **error)
{
  g_autoptr (WardTileSource) self = g_object_new (WARD_TYPE_TILE_SOURCE, NULL);

  if (!open_packs (self, paths, error))
    return NULL;
  self->neutral = ward_tile_image_neutral (dark);
  self->dim = dim;
  describe (self);
  return g_steal_pointer (&self);
}

guint
ward_tile_source_get_n_packs (WardTileSource *self)
{
  return self->packs->len;
}

const char *
ward_tile_source_get_attribution (WardTileSource *self)
{
  return self->attribution;
}
