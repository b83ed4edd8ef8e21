/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-paper-block.h"
#include "ward-paper-draw.h"
#include "ward-paper-style.h"

#include "ward-error.h"
#include "ward-time.h"
#include <cairo-pdf.h>
#include <glib/gi18n-lib.h>

typedef struct {
  cairo_surface_t *surface;
  int parent;
} Outline;

static cairo_status_t
append_cb (void *closure, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

static void
set_metadata (cairo_surface_t *surface, const WardPaperHead *head)
{
  g_autofree char *created = ward_time_format (head->printed_at);
  g_autofree char *title = g_strdup_printf ("%s %s", head->title, head->reference);

  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, title);
  if (head->organisation != NULL)
    cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_AUTHOR, head->organisation);
  if (head->subtitle != NULL)
    cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_SUBJECT, head->subtitle);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_KEYWORDS, head->marking);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "Wardlight");
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, created);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_MOD_DATE, created);
}

static void
outline_cb (int level, const char *text, guint page, double y, gpointer data)
{
  Outline *outline = data;
  g_autofree char *target = g_strdup_printf ("page=%u pos=[0 %d]", page + 1, MAX (0, (int) y - 10));
  int id = cairo_pdf_surface_add_outline (
    outline->surface, level == 1 ? CAIRO_PDF_OUTLINE_ROOT : outline->parent, text, target,
    level == 1 ? CAIRO_PDF_OUTLINE_FLAG_OPEN : 0);

  if (level == 1)
    outline->parent = id;
}

static void
draw_pages (cairo_surface_t *surface, const WardPaperLayout *layout)
{
  guint n = ward_paper_layout_n_pages (layout);
  cairo_t *cr = cairo_create (surface);

  cairo_tag_begin (cr, "Document", NULL);
  for (guint page = 0; page < n; page++)
    {
      ward_paper_layout_draw (layout, cr, page, TRUE);
      if (page + 1 == n)
        cairo_tag_end (cr, "Document");
      cairo_show_page (cr);
    }
  cairo_destroy (cr);
}

GBytes *
ward_paper_to_pdf (const WardPaper *paper, guint *ret_pages, GError **error)
{
  g_autoptr (WardPaperLayout) layout = ward_paper_layout_new (paper);
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  cairo_surface_t *surface =
    cairo_pdf_surface_create_for_stream (append_cb, bytes, WARD_PAGE_WIDTH, WARD_PAGE_HEIGHT);
  Outline outline = { surface, CAIRO_PDF_OUTLINE_ROOT };
  cairo_status_t status;

  cairo_pdf_surface_restrict_to_version (surface, CAIRO_PDF_VERSION_1_5);
  set_metadata (surface, &paper->head);
  draw_pages (surface, layout);
  ward_paper_layout_headings (layout, outline_cb, &outline);
  cairo_surface_finish (surface);
  status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);
  if (status != CAIRO_STATUS_SUCCESS)
    {
      g_set_error (error, WARD_ERROR, WARD_ERROR_FAILED,
                   _("The paper could not be written as PDF: %s."),
                   cairo_status_to_string (status));
      return NULL;
    }
  if (ret_pages != NULL)
    *ret_pages = ward_paper_layout_n_pages (layout);
  return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}
