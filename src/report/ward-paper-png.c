/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-paper-png.h"

#include "ward-paper-draw.h"
#include "ward-paper-style.h"

#include "ward-error.h"

#include <glib/gi18n-lib.h>
#include <math.h>

static cairo_status_t
append_cb (void *closure, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

static cairo_surface_t *
draw_page (const WardPaper *paper, guint page, double dpi)
{
  g_autoptr (WardPaperLayout) layout = ward_paper_layout_new (paper);
  double scale = dpi / 72;
  cairo_surface_t *surface =
      cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) ceil (WARD_PAGE_WIDTH * scale),
                                  (int) ceil (WARD_PAGE_HEIGHT * scale));
  cairo_t *cr = cairo_create (surface);

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_scale (cr, scale, scale);
  ward_paper_layout_draw (layout, cr, MIN (page, ward_paper_layout_n_pages (layout) - 1), FALSE);
  cairo_destroy (cr);
  return surface;
}

GBytes *
ward_paper_to_png (const WardPaper *paper, guint page, double dpi, GError **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  cairo_surface_t *surface = draw_page (paper, page, dpi);
  cairo_status_t status = cairo_surface_write_to_png_stream (surface, append_cb, bytes);

  cairo_surface_destroy (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
  g_set_error (error, WARD_ERROR, WARD_ERROR_FAILED, _("The picture can’t be made: %s"),
               cairo_status_to_string (status));
  return NULL;
}
