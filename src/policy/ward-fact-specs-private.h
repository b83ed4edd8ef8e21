/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ward-fact-specs.h"

#include <glib/gi18n-lib.h>

/* One line a fact. Where a comment says "officer", the value is the officer's collar number. */
#define BOOL(name, label)                                                                          \
  {                                                                                                \
#name, WARD_FACT_BOOL, N_(label), NULL                                                         \
  }
#define INT(name, label)                                                                           \
  {                                                                                                \
#name, WARD_FACT_INT, N_(label), NULL                                                          \
  }
#define TEXT(name, label)                                                                          \
  {                                                                                                \
#name, WARD_FACT_TEXT, N_(label), NULL                                                         \
  }
#define ENUM(name, nicks, label)                                                                   \
  {                                                                                                \
#name, WARD_FACT_ENUM, N_(label), nicks                                                        \
  }
#define DATE(name, label)                                                                          \
  {                                                                                                \
#name, WARD_FACT_DATE, N_(label), NULL                                                         \
  }
#define TIME(name, label)                                                                          \
  {                                                                                                \
#name, WARD_FACT_TIME, N_(label), NULL                                                         \
  }
#define LIST(name, label)                                                                          \
  {                                                                                                \
#name, WARD_FACT_LIST, N_(label), NULL                                                         \
  }
#define SPECS(kind, array)                                                                         \
  {                                                                                                \
    kind, array, G_N_ELEMENTS (array)                                                              \
  }
