/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-map-picture.h"

#include "ward-map-sprite.h"

#include <math.h>

#define MARGIN 192 /* logical pixels drawn around the view */
#define TILE 256   /* logical pixels that a piece is wide and high */
#define SLACK 96   /* a new picture is asked for when less than this is left */

struct _WardMapPicture {
  GtkWidget *widget;
  WardPictureFunc draw;
  gpointer data;
  GDestroyNotify clear;
  guint generation; /* of the data */

  GPtrArray *tiles; /* WardSprite, row by row, NULL where there is nothing; or NULL */
  WardPictureView view;
  guint shown;           /* generation it was made from */
  GCancellable *running; /* or NULL */
};

typedef struct {
  WardPictureFunc draw;
  gpointer data;
  GDestroyNotify clear;
  WardPictureView view;
  guint generation;
  GPtrArray *tiles;
} Job;

static void
release_data (gpointer data, GDestroyNotify clear)
{
  if (data)
    g_atomic_rc_box_release_full (data, clear);
}

static void
job_free (gpointer data)
{
  Job *job = data;

  release_data (job->data, job->clear);
  g_clear_pointer (&job->tiles, g_ptr_array_unref);
  g_free (job);
}

WardMapPicture *
ward_map_picture_new (GtkWidget *widget, WardPictureFunc draw)
{
  WardMapPicture *picture = g_new0 (WardMapPicture, 1);

  picture->widget = widget;
  picture->draw = draw;
  return picture;
}

void
ward_map_picture_free (WardMapPicture *picture)
{
  if (!picture)
    return;
  g_cancellable_cancel (picture->running);
  g_clear_object (&picture->running);
  g_clear_pointer (&picture->tiles, g_ptr_array_unref);
  release_data (picture->data, picture->clear);
  g_free (picture);
}

void
ward_map_picture_take_data (WardMapPicture *picture, gpointer data, GDestroyNotify clear)
{
  release_data (picture->data, picture->clear);
  picture->data = data;
  picture->clear = clear;
  picture->generation++;
  gtk_widget_queue_draw (picture->widget);
}

/* What is empty costs nothing, and no piece is large. */
static GPtrArray *
cut (cairo_surface_t *surface, const WardPictureView *view)
{
  GPtrArray *tiles = g_ptr_array_new_with_free_func ((GDestroyNotify) ward_sprite_free);

  for (int y = 0; y < view->height; y += TILE)
    for (int x = 0; x < view->width; x += TILE)
      g_ptr_array_add (tiles, ward_sprite_new (surface, x, y, MIN (TILE, view->width - x),
                                               MIN (TILE, view->height - y), view->scale));
  return tiles;
}

static void
draw_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Job *job = data;
  int width = job->view.width * job->view.scale, height = job->view.height * job->view.scale;
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);
  cairo_t *cr = cairo_create (surface);
  gboolean drawn;

  cairo_scale (cr, job->view.scale, job->view.scale);
  drawn = job->draw (cr, &job->view, job->data) && cairo_status (cr) == CAIRO_STATUS_SUCCESS;
  cairo_destroy (cr);
  if (drawn)
    job->tiles = cut (surface, &job->view);
  cairo_surface_destroy (surface);
  g_task_return_boolean (task, TRUE);
}

static void
picture_drawn_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  WardMapPicture *picture = user_data;
  Job *job = g_task_get_task_data (G_TASK (result));

  /* Cancelled means freed: the picture may be gone. */
  if (!g_task_propagate_boolean (G_TASK (result), NULL))
    return;
  g_clear_object (&picture->running);
  g_clear_pointer (&picture->tiles, g_ptr_array_unref);
  picture->tiles = g_steal_pointer (&job->tiles);
  picture->view = job->view;
  picture->shown = job->generation;
  gtk_widget_queue_draw (picture->widget);
}

static void
start (WardMapPicture *picture, const WardMapFrame *frame)
{
  g_autoptr (GTask) task = NULL;
  Job *job = g_new0 (Job, 1);

  picture->running = g_cancellable_new ();
  task = g_task_new (NULL, picture->running, picture_drawn_cb, picture);
  *job = (Job) {
    .draw = picture->draw,
    .data = g_atomic_rc_box_acquire (picture->data),
    .clear = picture->clear,
    .generation = picture->generation,
    .view = { ward_map_frame_bounds (frame, MARGIN), frame->world, frame->width + 2 * MARGIN,
              frame->height + 2 * MARGIN, frame->scale, frame->dark },
  };
  g_task_set_source_tag (task, start);
  g_task_set_task_data (task, job, job_free);
  g_task_run_in_thread (task, draw_thread);
}

static gboolean
is_good (const WardMapPicture *picture, const WardMapFrame *frame)
{
  const WardPictureView *view = &picture->view;
  WardMercatorBox wanted = ward_map_frame_bounds (frame, SLACK);

  return picture->shown == picture->generation && view->world == frame->world
         && view->scale == frame->scale && view->dark == frame->dark && wanted.x1 >= view->box.x1
         && wanted.y1 >= view->box.y1 && wanted.x2 <= view->box.x2 && wanted.y2 <= view->box.y2;
}

static void
append_tiles (WardMapPicture *picture, GtkSnapshot *snapshot, const WardMapFrame *frame)
{
  double x, y, grow = frame->world / picture->view.world;

  ward_map_frame_project (frame, (WardMercator) { picture->view.box.x1, picture->view.box.y1 }, &x,
                          &y);
  if (grow == 1)
    {
      /* On whole pixels it is a plain copy, and stays sharp. */
      x = floor (x + 0.5);
      y = floor (y + 0.5);
    }
  for (int top = 0, i = 0; top < picture->view.height; top += TILE)
    for (int left = 0; left < picture->view.width; left += TILE)
      ward_sprite_put (g_ptr_array_index (picture->tiles, i++), snapshot, x + left * grow,
                       y + top * grow, grow);
}

void
ward_map_picture_append (WardMapPicture *picture, GtkSnapshot *snapshot, const WardMapFrame *frame)
{
  if (!picture->data)
    return;
  if (picture->tiles)
    append_tiles (picture, snapshot, frame);
  if (!picture->running && !is_good (picture, frame))
    start (picture, frame);
}

gboolean
ward_map_picture_is_current (const WardMapPicture *picture)
{
  return !picture->data || (!picture->running && picture->shown == picture->generation);
}
