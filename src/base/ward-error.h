/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Every GError the program makes is of this domain; the code has a stable nick, which the CLI
 * prints and the window chooses its page by. Messages are sentences for a person and hold no row
 * values. */
typedef enum {
  WARD_ERROR_FAILED,
  WARD_ERROR_BUSY,          /* the database is locked by another program */
  WARD_ERROR_CONSTRAINT,    /* the database refused a row */
  WARD_ERROR_NOT_FOUND,
  WARD_ERROR_BAD_KEY,       /* wrong passphrase or key */
  WARD_ERROR_NOT_ENCRYPTED, /* plain where encrypted is demanded, or nothing to encrypt by */
  WARD_ERROR_TOO_NEW,       /* written by a newer version */
  WARD_ERROR_CORRUPT,
  WARD_ERROR_FULL,          /* disk full */
  WARD_ERROR_READ_ONLY,
  WARD_ERROR_INVALID,       /* input that can't be read; the message says where */
  WARD_ERROR_TOO_LARGE,     /* input over a stated limit */
  WARD_ERROR_UNSUPPORTED,
  WARD_ERROR_EXISTS,
  WARD_ERROR_DENIED,        /* the role may not do this */
  WARD_ERROR_LOCKED,        /* a key is needed first */
  WARD_ERROR_CANCELLED,
  WARD_ERROR_USAGE,
} WardErrorCode;

#define WARD_ERROR (ward_error_quark ())
GQuark ward_error_quark (void);

/* The stable lower_snake name of code, such as "bad_key"; static. */
const char *ward_error_nick (int code);

G_END_DECLS
