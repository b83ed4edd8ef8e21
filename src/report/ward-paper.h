/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A paper: the model of a printed document, built call by call in reading order, then laid out on
 * A4. It knows nothing of records, the clock or the locale of its words; text is plain UTF-8
 * (control and direction-override characters are dropped). */
typedef struct _WardPaper WardPaper;

/* What every page carries. Strings are copied; NULL leaves a line out, save marking, title,
 * reference. */
typedef struct {
  const char *marking;      /* "OFFICIAL-SENSITIVE" */
  const char *handling;     /* handling instruction beside the marking */
  const char *organisation; /* "Northmoor Police · Aldermere" */
  const char *title;
  const char *subtitle;
  const char *reference; /* the document's own reference */
  const char *printed_by;
  gint64 printed_at;     /* seconds UTC */
  const char *copy;      /* "2 of 5, held by the court list office" */
  const char *disposal;  /* disposal line at the foot */
  const char *return_by; /* "14 November 2026" */
  const char *banner;    /* "Not for service: disclosure officer to review" */
  gboolean sample;       /* the data are invented: badge and watermark on every page */
  gboolean compact;      /* no facts under the title: what the page carries says enough */
} WardPaperHead;

typedef enum { WARD_PAPER_START, WARD_PAPER_CENTRE, WARD_PAPER_END } WardPaperAlign;
typedef enum { WARD_PAPER_INFO, WARD_PAPER_GOOD, WARD_PAPER_WARN, WARD_PAPER_REFUSE } WardPaperTone;
typedef enum {
  WARD_PAPER_MET,
  WARD_PAPER_NOT_MET,
  WARD_PAPER_NOT_RECORDED,
  WARD_PAPER_NOT_APPLICABLE
} WardPaperMark;

/* A table's column; share is its part of the text width (the shares are scaled to sum to 1). */
typedef struct {
  const char *title;
  double share;
  WardPaperAlign align;
} WardPaperColumn;

/* What a rule said of a record; lists are NULL-terminated, any member may be NULL. */
typedef struct {
  WardPaperTone tone;
  const char *rule, *severity, *message, *remedy, *duties, *source;
} WardPaperFinding;

/* A statutory clock with its working, one step an item; confirm is the closing line. */
typedef struct {
  WardPaperTone tone;
  const char *title, *state, *from, *due, *rule, *confirm;
  const char *const *working;
} WardPaperClock;

/* Who signed for what; when NULL prints lines to sign on. fingerprint: the key's, digest: what was
 * signed, both hex. */
typedef struct {
  const char *role, *name, *when, *fingerprint, *digest;
} WardPaperSignature;

/* A new empty paper; transfer full. */
WardPaper *ward_paper_new (const WardPaperHead *head);
void ward_paper_free (WardPaper *paper);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WardPaper, ward_paper_free)

/* A heading of level 1 to 3, kept with what follows; levels 1 and 2 number themselves. */
void ward_paper_heading (WardPaper *paper, int level, const char *text);
/* One or more paragraphs (split at newlines); NULL or empty prints "Not recorded". */
void ward_paper_paragraph (WardPaper *paper, const char *text);
/* An opening paragraph in a larger size. */
void ward_paper_lead (WardPaper *paper, const char *text);
/* Small print. */
void ward_paper_small (WardPaper *paper, const char *text);
/* A label and its value; calls in a row make one list. An empty value prints "Not recorded". */
void ward_paper_pair (WardPaper *paper, const char *label, const char *value);
/* Begins a table; rows follow at once with ward_paper_row(). empty is printed when none do (NULL:
 * "None recorded"). */
void ward_paper_table (WardPaper *paper, const WardPaperColumn *columns, guint n,
                       const char *empty);
/* One row of the table begun last, n cells as it has columns; a NULL cell prints a dash. */
void ward_paper_row (WardPaper *paper, const char *const *cells);
/* A checklist item; word says the state (NULL: "Met", "Not met" …), detail stands below in small
 * print. Calls in a row make one list. */
void ward_paper_check (WardPaper *paper, WardPaperMark mark, const char *word, const char *text,
                       const char *detail);
/* A tinted box. */
void ward_paper_callout (WardPaper *paper, WardPaperTone tone, const char *title, const char *text);
void ward_paper_finding (WardPaper *paper, const WardPaperFinding *finding);
void ward_paper_clock (WardPaper *paper, const WardPaperClock *clock);
/* A numbered item; calls in a row make one list. */
void ward_paper_item (WardPaper *paper, const char *text);
/* A number with its label, and a note below (may be NULL); calls in a row stand four abreast. */
void ward_paper_figure (WardPaper *paper, const char *value, const char *label, const char *note);
/* An entry on a time line: when, what in bold, text below. Calls in a row make one line. */
void ward_paper_event (WardPaper *paper, const char *when, const char *title, const char *text);
void ward_paper_signature (WardPaper *paper, const WardPaperSignature *signature);
/* A secret to be typed in again, in numbered groups of its words (split at spaces and hyphens). */
void ward_paper_phrase (WardPaper *paper, const char *phrase);
/* A hairline across the text. */
void ward_paper_rule (WardPaper *paper);
/* What was added last stays on the page of what comes next. */
void ward_paper_keep_next (WardPaper *paper);
/* The next block begins a page. */
void ward_paper_page_break (WardPaper *paper);
/* A numbered note at the foot of the page on which the last paragraph, heading or box ends. */
void ward_paper_footnote (WardPaper *paper, const char *text);

/* The whole paper as PDF 1.5, tagged, fonts embedded; equal papers give equal bytes. ret_pages may
 * be NULL. FAILED. Transfer full. */
GBytes *ward_paper_to_pdf (const WardPaper *paper, guint *ret_pages, GError **error);
/* Everything but the page furniture as plain text, width columns wide; transfer full. */
char *ward_paper_to_text (const WardPaper *paper, guint width);

G_END_DECLS
