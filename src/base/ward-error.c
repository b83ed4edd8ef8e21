/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-error.h"

G_DEFINE_QUARK (ward-error-quark, ward_error)

static const char *const nicks[] = {
  [WARD_ERROR_FAILED] = "failed",
  [WARD_ERROR_BUSY] = "busy",
  [WARD_ERROR_CONSTRAINT] = "constraint",
  [WARD_ERROR_NOT_FOUND] = "not_found",
  [WARD_ERROR_BAD_KEY] = "bad_key",
  [WARD_ERROR_NOT_ENCRYPTED] = "not_encrypted",
  [WARD_ERROR_TOO_NEW] = "too_new",
  [WARD_ERROR_CORRUPT] = "corrupt",
  [WARD_ERROR_FULL] = "full",
  [WARD_ERROR_READ_ONLY] = "read_only",
  [WARD_ERROR_INVALID] = "invalid",
  [WARD_ERROR_TOO_LARGE] = "too_large",
  [WARD_ERROR_UNSUPPORTED] = "unsupported",
  [WARD_ERROR_EXISTS] = "exists",
  [WARD_ERROR_DENIED] = "denied",
  [WARD_ERROR_LOCKED] = "locked",
  [WARD_ERROR_CANCELLED] = "cancelled",
  [WARD_ERROR_USAGE] = "usage",
};

const char *
ward_error_nick (int code)
{
  return code >= 0 && code < (int) G_N_ELEMENTS (nicks) ? nicks[code] : "failed";
}
