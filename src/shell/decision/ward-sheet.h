/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ward-rules.h"
#include "ward-session-records.h"

G_BEGIN_DECLS

/* A form over a part of a record's fields, in groups: an immutable value that was and one that
 * is, couplings as pure functions, and live findings beside the field they concern. What every
 * dialog of a decision is made of. */

typedef struct {
  const char *heading; /* translatable, or NULL */
  const char *help;    /* translatable, or NULL */
  const char *fields;  /* names, space-separated */
} WardSheetGroup;

typedef struct {
  const char *kind;
  const char *title;   /* translatable */
  const char *save;    /* the button, translatable; NULL: “Save” */
  const char *done;    /* what the toast says, translatable */
  const WardSheetGroup *groups; /* ended by one without fields */
  /* What follows from a change of the field named, by the rules in force; pure. May be NULL. */
  void (*settle) (WardRecord *record, const char *changed, const WardRuleSet *rules);
  /* Whether a field is asked for as the record stands; pure. NULL: always. */
  gboolean (*shows) (const WardRecord *record, const char *field);
  /* Codes and texts for a list of codes, from the rules in force; NULL when the field has none.
   * Transfer container of const WardListRow. */
  GPtrArray *(*choices) (const WardRecord *record, const WardField *field, gpointer rules,
                         gint64 today);
  /* A sentence about the record as it stands; pure; transfer full or NULL. May be NULL. */
  char *(*hint) (const WardRecord *record, const WardRuleSet *rules, gint64 today);
  gboolean small;      /* a dialog of few fields */
  gboolean opens;      /* shows the record once it is saved */
} WardSheetSpec;

#define WARD_TYPE_SHEET (ward_sheet_get_type ())
G_DECLARE_FINAL_TYPE (WardSheet, ward_sheet, WARD, SHEET, AdwWindow)

/* Opens the form over the window of widget for a record as it stands, or a new one (without an
 * id); record is copied, spec must be static. field, when not NULL, gets the keyboard. The
 * window, borrowed. */
GtkWidget *ward_sheet_open (GtkWidget *over, WardSession *session, const WardSheetSpec *spec,
                            const WardRecord *record, const char *field);

G_END_DECLS
