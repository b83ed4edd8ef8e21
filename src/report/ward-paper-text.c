/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-paper-block.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef struct {
  GString *out;
  guint width;
} Writer;

static void
append_spaces (GString *out, guint n)
{
  for (guint i = 0; i < n; i++)
    g_string_append_c (out, ' ');
}

/* Words of text filled to the width, the first line after lead, the others under its end. */
static void
write_wrapped (Writer *w, const char *lead, const char *text)
{
  g_auto (GStrv) words = g_strsplit_set (text != NULL ? text : "", " \n", -1);
  guint indent = (guint) g_utf8_strlen (lead, -1), column = indent;

  g_string_append (w->out, lead);
  for (guint i = 0; words[i] != NULL; i++)
    {
      guint length = (guint) g_utf8_strlen (words[i], -1);

      if (length == 0)
        continue;
      if (column > indent && column + 1 + length > w->width)
        {
          g_string_append_c (w->out, '\n');
          append_spaces (w->out, indent);
          column = indent;
        }
      if (column > indent)
        {
          g_string_append_c (w->out, ' ');
          column++;
        }
      g_string_append (w->out, words[i]);
      column += length;
    }
  g_string_append_c (w->out, '\n');
}

static void
write_heading (Writer *w, const WardBlock *block)
{
  g_autofree char *text = block->label != NULL
                            ? g_strdup_printf ("%s  %s", block->label, block->text)
                            : g_strdup (block->text);

  g_string_append_printf (w->out, "\n%s\n", text);
  for (glong i = g_utf8_strlen (text, -1); i > 0 && block->level < 3; i--)
    g_string_append_c (w->out, block->level == 1 ? '=' : '-');
  if (block->level < 3)
    g_string_append_c (w->out, '\n');
}

static void
write_pairs (Writer *w, const WardBlock *block)
{
  for (guint i = 0; i < block->rows->len; i++)
    {
      g_autofree char *lead = g_strdup_printf (
        "%s: ", ward_block_cell (block, i, 0) != NULL ? ward_block_cell (block, i, 0) : "");
      const char *value = ward_block_cell (block, i, 1);

      write_wrapped (w, lead, value != NULL ? value : _("Not recorded"));
    }
}

static void
write_table (Writer *w, const WardBlock *block)
{
  for (guint i = 0; i < block->columns->len; i++)
    g_string_append_printf (w->out, "%s%s", i > 0 ? " | " : "",
                            g_array_index (block->columns, WardPaperColumn, i).title);
  g_string_append_c (w->out, '\n');
  for (guint i = 0; i < block->rows->len; i++)
    {
      g_autofree char *line = g_strjoinv (" | ", g_ptr_array_index (block->rows, i));

      g_string_append_printf (w->out, "%s\n", line);
    }
  if (block->rows->len == 0)
    g_string_append_printf (w->out, "%s\n", block->text);
}

static void
write_checks (Writer *w, const WardBlock *block)
{
  static const char *const boxes[] = { "[x]", "[!]", "[ ]", "[-]" };

  for (guint i = 0; i < block->rows->len; i++)
    {
      char **row = g_ptr_array_index (block->rows, i);
      g_autofree char *lead = g_strdup_printf ("%s %s%s", boxes[CLAMP (row[0][0] - '0', 0, 3)],
                                               row[1], *row[1] != '\0' ? ": " : "");

      write_wrapped (w, lead, row[2]);
      if (*row[3] != '\0')
        write_wrapped (w, "    ", row[3]);
    }
}

static void
write_cells (Writer *w, const WardBlock *block, const char *const *leads, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      const char *cell = ward_block_cell (block, 0, i);

      if (cell != NULL)
        write_wrapped (w, leads[i], cell);
    }
}

static void
write_clock (Writer *w, const WardBlock *block)
{
  static const char *const leads[] = { "* ", "  ", "  from ", "  due ", "  ", "  " };
  char **steps = g_ptr_array_index (block->rows, 1);

  write_cells (w, block, leads, G_N_ELEMENTS (leads));
  for (guint i = 0; steps[i] != NULL; i++)
    {
      g_autofree char *lead = g_strdup_printf ("    %u. ", i + 1);

      write_wrapped (w, lead, steps[i]);
    }
}

static void
write_figures (Writer *w, const WardBlock *block)
{
  for (guint i = 0; i < block->rows->len; i++)
    {
      char **row = g_ptr_array_index (block->rows, i);

      g_string_append_printf (w->out, "%s: %s%s%s\n", row[1], row[0], *row[2] != '\0' ? ", " : "",
                              row[2]);
    }
}

static void
write_items (Writer *w, const WardBlock *block)
{
  for (guint i = 0; i < block->rows->len; i++)
    {
      g_autofree char *lead = g_strdup_printf ("%u. ", i + 1);

      write_wrapped (w, lead, ward_block_cell (block, i, 0));
    }
}

static void
write_events (Writer *w, const WardBlock *block)
{
  for (guint i = 0; i < block->rows->len; i++)
    {
      char **row = g_ptr_array_index (block->rows, i);
      g_autofree char *lead = g_strdup_printf ("%s  ", row[0]);

      write_wrapped (w, lead, row[1]);
      if (*row[2] != '\0')
        write_wrapped (w, "    ", row[2]);
    }
}

static void
write_paragraph (Writer *w, const WardBlock *block)
{
  write_wrapped (w, "", *block->text != '\0' ? block->text : _("Not recorded"));
}

static void
write_callout (Writer *w, const WardBlock *block)
{
  if (block->label != NULL)
    write_wrapped (w, "! ", block->label);
  write_wrapped (w, "  ", block->text);
}

static void
write_block (Writer *w, const WardBlock *block)
{
  static const char *const finding[] = { "! ", "  ", "  ", "  to do: ", "  ", "  " };
  static const char *const signature[] = { "", "  ", "  signed ", "  key ", "  sha-256 " };
  g_autofree char *words = NULL;

  switch (block->type)
    {
      case WARD_BLOCK_HEADING: write_heading (w, block); break;
      case WARD_BLOCK_PARAGRAPH: write_paragraph (w, block); break;
      case WARD_BLOCK_PAIRS: write_pairs (w, block); break;
      case WARD_BLOCK_TABLE: write_table (w, block); break;
      case WARD_BLOCK_CHECKS: write_checks (w, block); break;
      case WARD_BLOCK_CALLOUT: write_callout (w, block); break;
      case WARD_BLOCK_FINDING: write_cells (w, block, finding, G_N_ELEMENTS (finding)); break;
      case WARD_BLOCK_CLOCK: write_clock (w, block); break;
      case WARD_BLOCK_ITEMS: write_items (w, block); break;
      case WARD_BLOCK_FIGURES: write_figures (w, block); break;
      case WARD_BLOCK_EVENTS: write_events (w, block); break;
      case WARD_BLOCK_SIGNATURE: write_cells (w, block, signature, G_N_ELEMENTS (signature)); break;
      case WARD_BLOCK_PHRASE:
        words = g_strjoinv (" ", g_ptr_array_index (block->rows, 0));
        write_wrapped (w, "    ", words);
        break;
      case WARD_BLOCK_PICTURE: write_wrapped (w, "", block->text); break;
      case WARD_BLOCK_RULE:
      case WARD_BLOCK_BREAK:
      default: g_string_append_c (w->out, '\n'); break;
    }
  for (guint i = 0; block->notes != NULL && i < block->notes->len; i++)
    {
      g_autofree char *lead = g_strdup_printf ("  (%u) ", block->first_note + i);

      write_wrapped (w, lead, g_ptr_array_index (block->notes, i));
    }
}

char *
ward_paper_to_text (const WardPaper *paper, guint width)
{
  Writer w = { g_string_new (NULL), MAX (width, 40) };
  const WardPaperHead *head = &paper->head;
  const char *lines[] = { head->marking,  head->handling,  head->organisation, head->title,
                          head->subtitle, head->reference, head->banner };

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    if (lines[i] != NULL && *lines[i] != '\0')
      g_string_append_printf (w.out, "%s\n", lines[i]);
  for (guint i = 0; i < paper->blocks->len; i++)
    write_block (&w, g_ptr_array_index (paper->blocks, i));
  return g_string_free (w.out, FALSE);
}
