/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-paper-style.h"

#define CAPITAL_HEIGHT 0.70
#define LONGEST_REFERENCE 24

static const WardRoleSpec roles[] = {
  [WARD_ROLE_BODY] = { 9.5, 13, PANGO_WEIGHT_NORMAL, WARD_INK_TEXT },
  [WARD_ROLE_STRONG] = { 9.5, 13, PANGO_WEIGHT_BOLD, WARD_INK_TEXT },
  [WARD_ROLE_LEAD] = { 11.5, 16.25, PANGO_WEIGHT_NORMAL, WARD_INK_TEXT },
  [WARD_ROLE_SMALL] = { 8, 11, PANGO_WEIGHT_NORMAL, WARD_INK_SLATE },
  [WARD_ROLE_SMALL_STRONG] = { 8, 11, PANGO_WEIGHT_BOLD, WARD_INK_SLATE },
  [WARD_ROLE_MUTED] = { 9.5, 13, PANGO_WEIGHT_NORMAL, WARD_INK_FAINT },
  [WARD_ROLE_LABEL] = { 6.75, 13, PANGO_WEIGHT_BOLD, WARD_INK_SLATE, 0.55, TRUE },
  [WARD_ROLE_TITLE] = { 25, 30, PANGO_WEIGHT_ULTRABOLD, WARD_INK_NAVY },
  [WARD_ROLE_SUBTITLE] = { 12, 17, PANGO_WEIGHT_NORMAL, WARD_INK_SLATE },
  [WARD_ROLE_H1] = { 13.5, 19.5, PANGO_WEIGHT_BOLD, WARD_INK_NAVY },
  [WARD_ROLE_H2] = { 10.5, 13, PANGO_WEIGHT_BOLD, WARD_INK_NAVY },
  [WARD_ROLE_H3] = { 7.25, 13, PANGO_WEIGHT_BOLD, WARD_INK_NAVY, 0.55, TRUE },
  [WARD_ROLE_TABLE] = { 8.5, 11.5, PANGO_WEIGHT_NORMAL, WARD_INK_TEXT },
  [WARD_ROLE_TABLE_HEAD] = { 6.75, 9.5, PANGO_WEIGHT_BOLD, WARD_INK_SLATE, 0.5, TRUE },
  [WARD_ROLE_DUE] = { 14, 19.5, PANGO_WEIGHT_BOLD, WARD_INK_NAVY },
  [WARD_ROLE_BANNER] = { 10, 13, PANGO_WEIGHT_BOLD, WARD_INK_WHITE },
  [WARD_ROLE_MONO] = { 7, 11, PANGO_WEIGHT_NORMAL, WARD_INK_SLATE, 0, FALSE, TRUE },
  [WARD_ROLE_PHRASE] = { 13, 19.5, PANGO_WEIGHT_NORMAL, WARD_INK_TEXT, 0.5, FALSE, TRUE },
  [WARD_ROLE_MARKING] = { 9, 13, PANGO_WEIGHT_BOLD, WARD_INK_TEXT, 1.1, TRUE },
  [WARD_ROLE_FRAME] = { 7.25, 10, PANGO_WEIGHT_NORMAL, WARD_INK_SLATE },
};

static const guint32 inks[] = {
  [WARD_INK_NONE] = 0xffffff,       [WARD_INK_TEXT] = 0x1a1e27,
  [WARD_INK_NAVY] = 0x16294d,       [WARD_INK_SLATE] = 0x535c6b,
  [WARD_INK_FAINT] = 0x7b8494,      [WARD_INK_HAIRLINE] = 0xc4cad4,
  [WARD_INK_TINT] = 0xf2f4f8,       [WARD_INK_RED] = 0x9a1b1f,
  [WARD_INK_RED_TINT] = 0xfbf0ef,   [WARD_INK_AMBER] = 0x8a5700,
  [WARD_INK_AMBER_TINT] = 0xfcf5e6, [WARD_INK_GREEN] = 0x1d6a3d,
  [WARD_INK_GREEN_TINT] = 0xeef6f0, [WARD_INK_WHITE] = 0xffffff,
  [WARD_INK_WATERMARK] = 0xf1f3f8,
};

const WardRoleSpec *
ward_role_spec (WardRole role)
{
  return &roles[role];
}

void
ward_ink_set (cairo_t *cr, WardInk ink)
{
  guint32 rgb = inks[ink];

  cairo_set_source_rgb (cr, (rgb >> 16) / 255.0, (rgb >> 8 & 0xff) / 255.0, (rgb & 0xff) / 255.0);
}

double
ward_role_baseline (WardRole role)
{
  return (roles[role].leading + roles[role].size * CAPITAL_HEIGHT) / 2;
}

PangoContext *
ward_style_context (void)
{
  g_autoptr (PangoFontMap) map = pango_cairo_font_map_new ();
  PangoContext *context;
  cairo_font_options_t *options = cairo_font_options_create ();

  pango_cairo_font_map_set_resolution (PANGO_CAIRO_FONT_MAP (map), 72);
  context = pango_font_map_create_context (map);
  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);
  pango_cairo_context_set_font_options (context, options);
  cairo_font_options_destroy (options);
  pango_context_set_round_glyph_positions (context, FALSE);
  pango_context_set_language (context, pango_language_from_string ("en-gb"));
  return context;
}

static void
raise_mark (PangoAttrList *attrs, double size, gsize length, gsize mark_bytes)
{
  PangoAttribute *mark[] = {
    pango_attr_rise_new ((int) (size * 0.33 * PANGO_SCALE)),
    pango_attr_size_new_absolute ((int) (size * 0.68 * PANGO_SCALE)),
  };

  for (guint i = 0; i < G_N_ELEMENTS (mark); i++)
    {
      mark[i]->start_index = (guint) (length - mark_bytes);
      mark[i]->end_index = (guint) length;
      pango_attr_list_insert (attrs, mark[i]);
    }
}

static gboolean
is_reference_char (char c)
{
  return g_ascii_isupper (c) || g_ascii_isdigit (c) || c == '-' || c == '/';
}

/* A reference ("ALD-D-0007/2") isn't parted at its hyphens. */
static void
hold_references (PangoAttrList *attrs, const char *text)
{
  for (const char *p = text; *p != '\0';)
    {
      const char *start = p;
      gboolean hyphen = FALSE, digit = FALSE;

      for (; is_reference_char (*p); p++)
        {
          hyphen = hyphen || *p == '-';
          digit = digit || g_ascii_isdigit (*p);
        }
      if (hyphen && digit && p - start <= LONGEST_REFERENCE)
        {
          PangoAttribute *whole = pango_attr_allow_breaks_new (FALSE);

          whole->start_index = (guint) (start - text);
          whole->end_index = (guint) (p - text);
          pango_attr_list_insert (attrs, whole);
        }
      while (*p != '\0' && !is_reference_char (*p))
        p++;
    }
}

PangoLayout *
ward_style_layout (PangoContext *context, WardRole role, const char *text, double width,
                   gsize mark_bytes)
{
  const WardRoleSpec *spec = &roles[role];
  PangoLayout *layout = pango_layout_new (context);
  PangoFontDescription *font = pango_font_description_new ();
  g_autoptr (PangoAttrList) attrs = pango_attr_list_new ();
  g_autofree char *shown = spec->capitals ? g_utf8_strup (text, -1) : g_strdup (text);

  pango_font_description_set_family_static (
    font, spec->mono ? "DejaVu Sans Mono, monospace" : "Cantarell, DejaVu Sans, sans-serif");
  pango_font_description_set_weight (font, spec->weight);
  pango_font_description_set_absolute_size (font, spec->size * PANGO_SCALE);
  pango_layout_set_font_description (layout, font);
  pango_font_description_free (font);
  pango_attr_list_insert (attrs, pango_attr_font_features_new ("tnum, lnum, kern"));
  if (spec->spacing > 0)
    pango_attr_list_insert (attrs,
                            pango_attr_letter_spacing_new ((int) (spec->spacing * PANGO_SCALE)));
  if (mark_bytes > 0)
    raise_mark (attrs, spec->size, strlen (shown), mark_bytes);
  hold_references (attrs, shown);
  pango_layout_set_attributes (layout, attrs);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_width (layout, width >= 0 ? (int) (width * PANGO_SCALE) : -1);
  pango_layout_set_text (layout, shown, -1);
  return layout;
}
