/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fuzz-target.h"

#include "ward-error.h"
#include "ward-slots.h"

static const char secret[] = "00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff";

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autofree char *text = g_strndup ((const char *) data, size);
  g_autoptr (GError) error = NULL, locked = NULL;
  g_autoptr (GPtrArray) slots = ward_slots_list (text, &error);
  g_autoptr (WardKey) key = ward_slots_unlock_secret (text, secret, &locked);

  /* A secret that wrapped nothing here opens nothing, whatever the file says. */
  g_assert_null (key);
  g_assert_true (locked->domain == WARD_ERROR);
  if (slots == NULL)
    {
      g_assert_true (g_error_matches (error, WARD_ERROR, WARD_ERROR_INVALID) ||
                     g_error_matches (error, WARD_ERROR, WARD_ERROR_TOO_NEW) ||
                     g_error_matches (error, WARD_ERROR, WARD_ERROR_TOO_LARGE));
      g_assert_true (g_utf8_validate (error->message, -1, NULL));
      return 0;
    }
  for (guint i = 0; i < slots->len; i++)
    {
      const WardSlot *slot = slots->pdata[i];

      g_assert_nonnull (slot->id);
      g_assert_nonnull (ward_slot_kind_nick (slot->kind));
    }
  return 0;
}
