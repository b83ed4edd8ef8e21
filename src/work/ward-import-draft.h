/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ward-import-lookup.h"
#include "ward-import-source.h"

G_BEGIN_DECLS

/* What a name, in any spelling, stands for among a kind's fields; a use of NOTHING when it means
 * nothing. */
void ward_plan_find_target (const WardKind *kind, const char *name, WardTarget *ret);
/* Whether a position may be given for a record of kind. */
gboolean ward_plan_is_positioned (const WardKind *kind);
/* "Collar No." -> "collar_no"; transfer full. */
char *ward_plan_plain_name (const char *name);

/* What the names of columns mean for a kind under a map. */
typedef struct _WardPlan WardPlan;
/* INVALID when the map names a field that there isn't. Transfer full. */
WardPlan *ward_plan_new (const WardKind *kind, const WardImportMap *map, GError **error);
void ward_plan_free (WardPlan *plan);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WardPlan, ward_plan_free)
/* The target of a column, never NULL; borrowed. */
const WardTarget *ward_plan_target (WardPlan *plan, const char *column);
/* Whether the file's headings can make records of the kind: every column of the map is there,
 * none is given twice, what tells records apart is there; INVALID names the column. */
gboolean ward_plan_check_headings (WardPlan *plan, const char *const *headings, GError **error);
/* Columns seen that no field took; transfer container, texts borrowed. */
GPtrArray *ward_plan_unused (WardPlan *plan);
/* The constants: arrays of equal length, borrowed. */
guint ward_plan_constants (WardPlan *plan, const WardTarget *const **ret_targets,
                           const WardCell **ret_cells);

/* One row's records under way. place is NULL but for premises. given says of each field whether
 * the row spoke of it. */
typedef struct {
  WardRecord *record, *place;
  guint8 *given, *place_given; /* as the kinds' own fields; district stands behind */
  const WardCell *position[WARD_N_POSITION_PARTS];
  gboolean has_position;
  GPtrArray *problems; /* of WardProblem */
} WardDraft;
WardDraft *ward_draft_new (const WardKind *kind);
void ward_draft_free (WardDraft *draft);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WardDraft, ward_draft_free)
/* Takes a cell into the draft. */
void ward_draft_take (WardDraft *draft, WardLookup *lookup, const WardTarget *target,
                      const WardCell *cell);
/* Works out the position, the ward that holds it, and the defaults. */
void ward_draft_place (WardDraft *draft, WardLookup *lookup, const WardRow *row);
/* Whether the row says of a premises where it is. */
gboolean ward_draft_has_place (const WardDraft *draft);
/* The stored record (NULL for a new one) with what the draft gave of its record, or of its
 * place, laid over it; what may not come from a file is a problem. ret_differs: whether anything
 * is another. Transfer full. */
WardRecord *ward_draft_merge (WardDraft *draft, gboolean place, const WardRecord *stored,
                              gboolean *ret_differs);

/* A cell as a value of the record: dates by the target's pattern, references by natural key,
 * labels as nicks. FALSE when it added a problem. */
gboolean ward_cell_set (WardRecord *record, WardLookup *lookup, const WardTarget *target,
                        const WardCell *cell, GPtrArray *problems);
/* Whether a spreadsheet would take the text for a formula. */
gboolean ward_cell_is_formula (const char *text);

/* The file of rejected rows as it grows. */
typedef struct _WardRejects WardRejects;
/* headings as of ward_source_headings(). Transfer full. */
WardRejects *ward_rejects_new (const char *const *headings);
void ward_rejects_free (WardRejects *rejects);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WardRejects, ward_rejects_free)
/* Adds a row; veiled leaves out what says where it is. */
void ward_rejects_add (WardRejects *rejects, WardPlan *plan, const WardRow *row, gboolean veiled,
                       const char *reason);
/* How many there are. */
guint ward_rejects_count (const WardRejects *rejects);
/* The list, and the file's text, transfer full. */
GPtrArray *ward_rejects_steal (WardRejects *rejects, char **ret_text);

G_END_DECLS
