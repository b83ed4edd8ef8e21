/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ward-finding.h"
#include "ward-kind.h"

G_BEGIN_DECLS

/* The person-data guard (PM7, DPA 2018 s.37): finds in a narrative what may identify a person who
 * works or visits there. Pure, and linear in the text. It doesn't understand language: what it
 * warns of is for a person to judge. */
typedef enum {
  WARD_GUARD_PHONE,
  WARD_GUARD_EMAIL,
  WARD_GUARD_BIRTH_DATE,
  WARD_GUARD_VEHICLE,
  WARD_GUARD_HANDLE, /* a social handle or account */
  WARD_GUARD_LINK,   /* a web address or advert number; those of public bodies pass */
  WARD_GUARD_NAME,   /* a name near "worker", "woman", "escort" …: warns, does not refuse */
} WardGuardKind;

typedef struct {
  WardGuardKind kind;
  WardSeverity severity; /* REFUSE, or WARN for a name */
  gsize start, end;      /* bytes of the text, end exclusive */
} WardGuardHit;

/* Whether field is read at all: language that a person wrote. Codes, contacts of organisations and
 * places are none. */
gboolean ward_guard_reads (const WardField *field);
/* What text (may be NULL) holds, in order and without overlap; array of WardGuardHit, transfer
 * full. */
GArray *ward_guard_scan (const char *text);
/* Whether a hit refuses; whether one warns. */
gboolean ward_guard_refuses (const GArray *hits);
gboolean ward_guard_warns (const GArray *hits);
/* The text with what refuses cut and "[taken out]" in its place: what the form offers. Transfer
 * full. */
char *ward_guard_cut (const char *text, const GArray *hits);
/* What refuses, each with its kind and as it stands: "telephone number “07700 900123”, …"; NULL
 * when nothing does. For whoever wrote the text alone. Transfer full. */
char *ward_guard_dup_found (const char *text, const GArray *hits);
/* What a kind is called, translated: "telephone number"; static. */
const char *ward_guard_kind_label (WardGuardKind kind);

G_END_DECLS
