/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-paper-block.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define DASH "\xe2\x80\x93"

static gboolean
is_dropped (gunichar c)
{
  if (c == '\n')
    return FALSE;
  return c < 0x20 || (c >= 0x7f && c < 0xa0) || c == 0x200e || c == 0x200f || c == 0xfeff ||
         c == 0xfffc || (c >= 0x2028 && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069);
}

/* Text fit to print: valid UTF-8, no control characters, nothing that turns the direction of
 * reading. */
static char *
clean (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text != NULL ? text : "", -1);
  g_autoptr (GString) out = g_string_new (NULL);

  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == '\t')
        g_string_append_c (out, ' ');
      else if (!is_dropped (c))
        g_string_append_unichar (out, c);
    }
  return g_strstrip (g_string_free (g_steal_pointer (&out), FALSE));
}

static char *
clean_or_null (const char *text)
{
  return text != NULL ? clean (text) : NULL;
}

static void
block_free (WardBlock *block)
{
  for (guint i = 0; block->columns != NULL && i < block->columns->len; i++)
    g_free ((char *) g_array_index (block->columns, WardPaperColumn, i).title);
  g_clear_pointer (&block->columns, g_array_unref);
  g_clear_pointer (&block->rows, g_ptr_array_unref);
  g_clear_pointer (&block->notes, g_ptr_array_unref);
  g_free (block->label);
  g_free (block->text);
  g_free (block);
}

static WardBlock *
add_block (WardPaper *paper, WardBlockType type, const char *label, const char *text)
{
  WardBlock *block = g_new0 (WardBlock, 1);

  block->type = type;
  block->label = clean_or_null (label);
  block->text = clean_or_null (text);
  block->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  g_ptr_array_add (paper->blocks, block);
  return block;
}

static WardBlock *
last_block (const WardPaper *paper)
{
  return paper->blocks->len > 0 ? g_ptr_array_index (paper->blocks, paper->blocks->len - 1) : NULL;
}

/* The block that a list item joins: the last one when it is of the same type. */
static WardBlock *
join_block (WardPaper *paper, WardBlockType type)
{
  WardBlock *last = last_block (paper);

  return last != NULL && last->type == type ? last : add_block (paper, type, NULL, NULL);
}

static void
add_row (WardBlock *block, const char *const *cells, guint n)
{
  char **row = g_new0 (char *, n + 1);

  for (guint i = 0; i < n; i++)
    row[i] = clean (cells[i]);
  g_ptr_array_add (block->rows, row);
}

const char *
ward_block_cell (const WardBlock *block, guint row, guint column)
{
  char **cells = g_ptr_array_index (block->rows, row);

  return *cells[column] != '\0' ? cells[column] : NULL;
}

const char *
ward_paper_mark_word (WardPaperMark mark)
{
  switch (mark)
    {
      case WARD_PAPER_MET: return _("Met");
      case WARD_PAPER_NOT_MET: return _("Not met");
      case WARD_PAPER_NOT_APPLICABLE: return _("Not applicable");
      case WARD_PAPER_NOT_RECORDED:
      default: return _("Not recorded");
    }
}

WardPaper *
ward_paper_new (const WardPaperHead *head)
{
  WardPaper *paper = g_new0 (WardPaper, 1);
  WardPaperHead *own = &paper->head;

  *own = *head;
  own->marking = clean (head->marking);
  own->handling = clean_or_null (head->handling);
  own->organisation = clean_or_null (head->organisation);
  own->title = clean (head->title);
  own->subtitle = clean_or_null (head->subtitle);
  own->reference = clean (head->reference);
  own->printed_by = clean_or_null (head->printed_by);
  own->copy = clean_or_null (head->copy);
  own->disposal = clean_or_null (head->disposal);
  own->return_by = clean_or_null (head->return_by);
  own->banner = clean_or_null (head->banner);
  paper->blocks = g_ptr_array_new_with_free_func ((GDestroyNotify) block_free);
  return paper;
}

void
ward_paper_free (WardPaper *paper)
{
  const char *owned[] = {
    paper->head.marking,  paper->head.handling,  paper->head.organisation, paper->head.title,
    paper->head.subtitle, paper->head.reference, paper->head.printed_by,   paper->head.copy,
    paper->head.disposal, paper->head.return_by, paper->head.banner,
  };

  for (guint i = 0; i < G_N_ELEMENTS (owned); i++)
    g_free ((char *) owned[i]);
  g_ptr_array_unref (paper->blocks);
  g_free (paper);
}

void
ward_paper_heading (WardPaper *paper, int level, const char *text)
{
  g_autofree char *number = NULL;
  WardBlock *block;

  if (level == 1)
    {
      paper->numbers[0]++;
      paper->numbers[1] = 0;
      number = g_strdup_printf ("%d", paper->numbers[0]);
    }
  else if (level == 2)
    {
      number = g_strdup_printf ("%d.%d", paper->numbers[0], ++paper->numbers[1]);
    }
  block = add_block (paper, WARD_BLOCK_HEADING, number, text);
  block->level = CLAMP (level, 1, 3);
  block->keep_next = TRUE;
}

static void
add_paragraphs (WardPaper *paper, int level, const char *text)
{
  g_autofree char *whole = clean (text);
  g_auto (GStrv) parts = g_strsplit (whole, "\n", -1);
  gboolean any = FALSE;

  for (guint i = 0; parts[i] != NULL; i++)
    {
      if (*g_strstrip (parts[i]) == '\0')
        continue;
      add_block (paper, WARD_BLOCK_PARAGRAPH, NULL, parts[i])->level = level;
      any = TRUE;
    }
  if (!any)
    add_block (paper, WARD_BLOCK_PARAGRAPH, NULL, "")->level = level;
}

void
ward_paper_paragraph (WardPaper *paper, const char *text)
{
  add_paragraphs (paper, 0, text);
}

void
ward_paper_lead (WardPaper *paper, const char *text)
{
  add_paragraphs (paper, 1, text);
}

void
ward_paper_small (WardPaper *paper, const char *text)
{
  add_paragraphs (paper, 2, text);
}

void
ward_paper_pair (WardPaper *paper, const char *label, const char *value)
{
  add_row (join_block (paper, WARD_BLOCK_PAIRS), (const char *[]) { label, value }, 2);
}

void
ward_paper_table (WardPaper *paper, const WardPaperColumn *columns, guint n, const char *empty)
{
  WardBlock *block =
    add_block (paper, WARD_BLOCK_TABLE, NULL, empty != NULL ? empty : _("None recorded."));
  double sum = 0;

  block->columns = g_array_new (FALSE, FALSE, sizeof (WardPaperColumn));
  for (guint i = 0; i < n; i++)
    sum += columns[i].share;
  for (guint i = 0; i < n; i++)
    {
      WardPaperColumn column = { clean (columns[i].title), columns[i].share / sum,
                                 columns[i].align };

      g_array_append_val (block->columns, column);
    }
}

void
ward_paper_row (WardPaper *paper, const char *const *cells)
{
  WardBlock *block = last_block (paper);
  g_autofree const char **filled = NULL;

  g_return_if_fail (block != NULL && block->type == WARD_BLOCK_TABLE);
  filled = g_new0 (const char *, block->columns->len);
  for (guint i = 0; i < block->columns->len; i++)
    filled[i] = cells[i] != NULL && *cells[i] != '\0' ? cells[i] : DASH;
  add_row (block, filled, block->columns->len);
}

void
ward_paper_check (WardPaper *paper, WardPaperMark mark, const char *word, const char *text,
                  const char *detail)
{
  const char digit[] = { (char) ('0' + mark), '\0' };
  const char *cells[] = { digit, word != NULL ? word : ward_paper_mark_word (mark), text, detail };

  add_row (join_block (paper, WARD_BLOCK_CHECKS), cells, G_N_ELEMENTS (cells));
}

void
ward_paper_callout (WardPaper *paper, WardPaperTone tone, const char *title, const char *text)
{
  add_block (paper, WARD_BLOCK_CALLOUT, title, text)->tone = tone;
}

void
ward_paper_finding (WardPaper *paper, const WardPaperFinding *finding)
{
  const char *cells[] = { finding->rule,   finding->severity, finding->message,
                          finding->remedy, finding->duties,   finding->source };
  WardBlock *block = add_block (paper, WARD_BLOCK_FINDING, NULL, NULL);

  block->tone = finding->tone;
  add_row (block, cells, G_N_ELEMENTS (cells));
}

void
ward_paper_clock (WardPaper *paper, const WardPaperClock *clock)
{
  const char *cells[] = { clock->title, clock->state, clock->from,
                          clock->due,   clock->rule,  clock->confirm };
  WardBlock *block = add_block (paper, WARD_BLOCK_CLOCK, NULL, NULL);
  guint n = clock->working != NULL ? g_strv_length ((char **) clock->working) : 0;

  block->tone = clock->tone;
  add_row (block, cells, G_N_ELEMENTS (cells));
  add_row (block, clock->working, n);
}

void
ward_paper_item (WardPaper *paper, const char *text)
{
  add_row (join_block (paper, WARD_BLOCK_ITEMS), &text, 1);
}

void
ward_paper_figure (WardPaper *paper, const char *value, const char *label, const char *note)
{
  add_row (join_block (paper, WARD_BLOCK_FIGURES), (const char *[]) { value, label, note }, 3);
}

void
ward_paper_event (WardPaper *paper, const char *when, const char *title, const char *text)
{
  add_row (join_block (paper, WARD_BLOCK_EVENTS), (const char *[]) { when, title, text }, 3);
}

void
ward_paper_signature (WardPaper *paper, const WardPaperSignature *signature)
{
  const char *cells[] = { signature->role, signature->name, signature->when, signature->fingerprint,
                          signature->digest };

  add_row (add_block (paper, WARD_BLOCK_SIGNATURE, NULL, NULL), cells, G_N_ELEMENTS (cells));
}

void
ward_paper_phrase (WardPaper *paper, const char *phrase)
{
  g_auto (GStrv) parts = g_strsplit_set (phrase, " -\n", -1);
  g_autoptr (GPtrArray) words = g_ptr_array_new ();

  for (guint i = 0; parts[i] != NULL; i++)
    if (*parts[i] != '\0')
      g_ptr_array_add (words, parts[i]);
  add_row (add_block (paper, WARD_BLOCK_PHRASE, NULL, NULL), (const char *const *) words->pdata,
           words->len);
}

void
ward_paper_picture (WardPaper *paper, double height, const char *words, WardPaperPicture draw,
                    gconstpointer data)
{
  WardBlock *block = add_block (paper, WARD_BLOCK_PICTURE, NULL, words);

  block->height = height;
  block->draw = draw;
  block->data = data;
}

void
ward_paper_rule (WardPaper *paper)
{
  add_block (paper, WARD_BLOCK_RULE, NULL, NULL);
}

void
ward_paper_keep_next (WardPaper *paper)
{
  WardBlock *last = last_block (paper);

  if (last != NULL)
    last->keep_next = TRUE;
}

void
ward_paper_page_break (WardPaper *paper)
{
  add_block (paper, WARD_BLOCK_BREAK, NULL, NULL);
}

void
ward_paper_footnote (WardPaper *paper, const char *text)
{
  WardBlock *last = last_block (paper);

  g_return_if_fail (last != NULL &&
                    (last->type == WARD_BLOCK_HEADING || last->type == WARD_BLOCK_PARAGRAPH ||
                     last->type == WARD_BLOCK_CALLOUT));
  if (last->notes == NULL)
    {
      last->notes = g_ptr_array_new_with_free_func (g_free);
      last->first_note = paper->n_notes + 1;
    }
  g_ptr_array_add (last->notes, clean (text));
  paper->n_notes++;
}
