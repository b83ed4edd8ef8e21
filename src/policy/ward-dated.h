/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ward-json.h"

G_BEGIN_DECLS

/* Dated data of the rule packs: numbers and lists that law and policy change. Half-open: to is the
 * first day after. */
typedef enum {
  WARD_ROW_ACTIVE,
  WARD_ROW_PENDING,    /* not in force: shown, never used */
  WARD_ROW_SUPERSEDED, /* used for the days that it covers */
} WardRowStatus;

typedef struct {
  char *pack;
  char *name; /* "soa2a.hearing_by": power and parameter */
  char *power, *parameter;
  gint64 number; /* WARD_NONE when the value is text */
  char *text;    /* NULL when the value is a number */
  char *unit, *clock_start_event, *exclusions, *note, *source_url, *checked_by;
  gint64 from, to, checked_on; /* dates or WARD_NONE */
  WardRowStatus status;
} WardParameter;

/* One row of a list: an offence, a statutory condition, a notice's content, a rank, an indicator …
 */
typedef struct {
  char *pack;
  char *list;  /* "soa2a.conditions" */
  char *value; /* nick */
  char *text;  /* for people, translatable */
  char *provision, *note;
  char *stage;  /* of conditions: the gate before which it must be met; else NULL */
  char *ground; /* of conditions and offences: the ground it belongs to; NULL for all */
  gint64 from, to;
  WardRowStatus status;
} WardListRow;

typedef struct _WardDated WardDated;

/* No rows yet; transfer full. */
WardDated *ward_dated_new (void);
void ward_dated_free (WardDated *dated);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WardDated, ward_dated_free)

/* Reads the "parameters" and "lists" members of a pack; INVALID names the row. */
gboolean ward_dated_add_pack (WardDated *dated, const char *pack, const WardJson *root,
                              GError **error);

/* All rows of one name, pending ones too; NULL when there is none. Borrowed arrays of const rows.
 */
const GPtrArray *ward_dated_parameter_rows (const WardDated *dated, const char *name);
const GPtrArray *ward_dated_list_rows (const WardDated *dated, const char *list);
/* Every row of every name, in the order of the packs. */
const GPtrArray *ward_dated_all_parameters (const WardDated *dated);
const GPtrArray *ward_dated_all_list_rows (const WardDated *dated);

/* Whether a row counts on that date. */
gboolean ward_row_in_force (WardRowStatus status, gint64 from, gint64 to, gint64 on);
/* The row of rows that counts on that date: the latest from wins; NULL when none does. */
const WardParameter *ward_parameter_on (const GPtrArray *rows, gint64 on);
/* Whether value is in the list on that date. */
gboolean ward_list_has (const GPtrArray *rows, const char *value, gint64 on);
/* The position of value among all rows of the list, or -1: ranks ascend so. */
int ward_list_position (const GPtrArray *rows, const char *value);

/* Shared readers for packs: an optional date member (WARD_NONE when absent or empty), and a status
 * ("active" when absent). INVALID names member. */
gboolean ward_dated_read_date (const WardJson *object, const char *member, gint64 *ret_date,
                               GError **error);
gboolean ward_dated_read_status (const WardJson *object, WardRowStatus *ret_status, GError **error);
const char *ward_row_status_nick (WardRowStatus status);

G_END_DECLS
