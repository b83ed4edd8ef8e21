/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ward-journal.h"

G_BEGIN_DECLS

/* The arithmetic of the chain, shared by writing and verifying. */
#define WARD_AUDIT_ZERO "0000000000000000000000000000000000000000000000000000000000000000"

typedef struct {
  const char *kind, *record, *what, *was, *set, *reason, *salt, *by;
  gint64 at; /* seconds UTC */
} WardAuditRow;

/* SHA-256 over the length-prefixed parts of a history row and its salt; transfer full. */
char *ward_audit_commit_row (const WardAuditRow *row);
/* *root = SHA-256 (*root, commitment). */
void ward_audit_extend_root (char **root, const char *commitment);
/* SHA-256 over an entry's parts and the hash before it; transfer full. */
char *ward_audit_hash (const WardAuditEntry *entry);

G_END_DECLS
