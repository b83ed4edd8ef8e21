/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <stddef.h>
#include <stdint.h>

/* What libFuzzer and our own driver call with each input; always returns 0, and aborts when a
 * property doesn't hold. */
int LLVMFuzzerTestOneInput (const uint8_t *data, size_t size);
