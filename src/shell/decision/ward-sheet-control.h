/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ward-rules.h"
#include "ward-session-records.h"

G_BEGIN_DECLS

/* What a person works one field of a form with. Subclasses differ by the field's type. Signal:
 *   changed (): the value may have changed. */
#define WARD_TYPE_SHEET_CONTROL (ward_sheet_control_get_type ())
G_DECLARE_DERIVABLE_TYPE (WardSheetControl, ward_sheet_control, WARD, SHEET_CONTROL, GtkWidget)

struct _WardSheetControlClass {
  GtkWidgetClass parent_class;

  /* Puts what is entered into record; FALSE with a sentence when it can't be read. */
  gboolean (*store) (WardSheetControl *self, WardRecord *record, GError **error);
  /* Shows the value that record has; NULL for a control that no coupling changes. */
  void (*show) (WardSheetControl *self, const WardRecord *record);
  /* Puts the keyboard there. */
  void (*focus) (WardSheetControl *self);
  /* Whether it needs the whole width, under its label. */
  gboolean wide;
};

/* The control for a field of record, its value shown. choices (may be NULL; borrowed): rows of a
 * list of codes. Floating. */
GtkWidget *ward_sheet_control_new (WardSession *session, const WardRecord *record,
                                   const WardField *field, const GPtrArray *choices);
/* The class's deeds. */
gboolean ward_sheet_control_store (WardSheetControl *self, WardRecord *record, GError **error);
void ward_sheet_control_show (WardSheetControl *self, const WardRecord *record);
void ward_sheet_control_focus (WardSheetControl *self);
/* Says text, NULL for nothing, to whoever hears the control and can't see what is below it. */
void ward_sheet_control_tell (WardSheetControl *self, const char *text);
gboolean ward_sheet_control_is_wide (WardSheetControl *self);
const WardField *ward_sheet_control_get_field (WardSheetControl *self);

/* For subclasses: the class's layout and child, and the signal. */
void ward_sheet_control_set_child (WardSheetControl *self, GtkWidget *child, GtkWidget *focus);
void ward_sheet_control_changed (WardSheetControl *self);
void ward_sheet_control_take_field (WardSheetControl *self, const WardField *field);

/* "2026-11-24 09:30" in local time, "" for WARD_NONE; transfer full. And back; FALSE with a
 * sentence. */
char *ward_sheet_time_text (gint64 time);
gboolean ward_sheet_time_read (const char *text, gint64 *ret_time, GError **error);

/* Its kinds: text of one line (INT, DATE, TIME too), of several (free lists too), one of a list,
 * several of one, a reference. */
GtkWidget *ward_sheet_entry_new (WardSession *session, const WardRecord *record,
                                 const WardField *field);
GtkWidget *ward_sheet_text_new (const WardRecord *record, const WardField *field);
GtkWidget *ward_sheet_choice_new (const WardRecord *record, const WardField *field);
GtkWidget *ward_sheet_checks_new (const WardRecord *record, const WardField *field,
                                  const GPtrArray *choices);
GtkWidget *ward_sheet_reference_new (WardSession *session, const WardRecord *record,
                                     const WardField *field);
GtkWidget *ward_sheet_references_new (WardSession *session, const WardRecord *record,
                                      const WardField *field);
/* The assessment's questions, each answered yes, no or not known, with its source (PM3). */
GtkWidget *ward_sheet_answers_new (const WardRecord *record, const WardField *field,
                                   const GPtrArray *choices);

G_END_DECLS
