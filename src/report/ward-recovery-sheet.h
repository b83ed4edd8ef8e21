/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ward-paper.h"

G_BEGIN_DECLS

typedef struct {
  const char *phrase;       /* groups parted by hyphens or spaces */
  const char *organisation; /* or NULL */
  const char *database;     /* its name as the person knows it */
  const char *reference;    /* of the key slot: "Recovery 1" */
  const char *made_by;      /* or NULL */
  gint64 made_at;           /* seconds UTC */
  gboolean sample;
} WardRecoverySheet;

/* The sheet printed at first run: the recovery phrase in groups, how to use it, where to keep it.
 * Transfer full. */
WardPaper *ward_recovery_sheet_new (const WardRecoverySheet *sheet);

G_END_DECLS
