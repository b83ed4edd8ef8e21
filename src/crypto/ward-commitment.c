/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-commitment.h"

#include <string.h>

#include "ward-hash.h"

static void
append (GString *out, const char *text)
{
  char head[24];
  gsize len;

  if (text == NULL)
    {
      g_string_append_len (out, "-,", 2);
      return;
    }
  len = strlen (text);
  g_string_append_len (out, head, g_snprintf (head, sizeof head, "%" G_GSIZE_FORMAT ":", len));
  g_string_append_len (out, text, (gssize) len);
  g_string_append_c (out, ',');
}

char *
ward_chain_next (const char *prev, const char *const *fields, guint n)
{
  g_autoptr (GString) out = g_string_sized_new (512);

  append (out, "wardlight-chain/1");
  append (out, prev);
  for (guint i = 0; i < n; i++)
    append (out, fields[i]);
  return ward_sha256_hex (out->str, out->len);
}

char *
ward_commitment_make (const char *domain, const char *salt, const char *name, const char *value)
{
  const char *const texts[] = { "wardlight-commitment/1", domain, salt, name, value };
  g_autoptr (GString) out = g_string_sized_new (512);

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    append (out, texts[i]);
  return ward_sha256_hex (out->str, out->len);
}

gboolean
ward_commitment_check (const char *commitment, const char *domain, const char *salt,
                       const char *name, const char *value)
{
  g_autofree char *made = ward_commitment_make (domain, salt, name, value);

  return g_strcmp0 (commitment, made) == 0;
}
