/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ward-context.h"
#include "ward-sign.h"

G_BEGIN_DECLS

/* Whoever agrees, with a key of their own, that many exact places leave at once (IE8). */
typedef struct {
  const char *officer; /* id; neither NULL nor the acting officer */
  const WardSigningKey *key;
} WardSecond;

/* Everything that leaves: to whom, why, how much (AU3, IE7, IE8; DPA 2018 s.62). */
typedef struct {
  const char *what;      /* kind or report name */
  const char *format;    /* csv geojson pdf bundle screen stdout … */
  const char *recipient, *reason;
  gboolean exact;
  const char *hash;      /* SHA-256 of the file, or NULL */
  gint64 records;
  const WardSecond *second; /* NULL where none signs */
} WardDisclosing;

/* Writes the row, and the second officer's signature over it where there is one; USAGE without a
 * recipient or a reason. ret_copy, when not NULL, is the copy number given. */
gboolean ward_disclose (const WardContext *context, const WardDisclosing *disclosure,
                        gint64 *ret_copy, GError **error);
/* The number that the next copy of what will bear. */
gint64 ward_disclose_next_copy (const WardContext *context, const char *what);
/* Whether exact places of n records of kind may be had at all: DENIED without the right, or for
 * more than 20 at once without second (which may be NULL): another officer who has that right too,
 * beside one who is known to act (IE8). */
gboolean ward_disclose_may_exact (const WardContext *context, const WardKind *kind, gint64 n,
                                  const WardSecond *second, GError **error);
/* Exact places on screen or standard output: asks for the right, DENIED without it or for more
 * than 20 premises at once; writes the row. Kinds without a place need nothing. */
gboolean ward_disclose_exact (const WardContext *context, const WardKind *kind, gint64 n,
                              const char *reason, GError **error);
/* Takes what says where out of history rows of kind when veiled; returns rows. */
GPtrArray *ward_disclose_veil_history (const WardKind *kind, GPtrArray *rows, gboolean veiled);

G_END_DECLS
