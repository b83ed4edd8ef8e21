/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-list-terms.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "ward-error.h"

/* The longer ones first, so that “<=” isn't read as “<”. */
static const struct {
  const char *text, *op;
} ops[] = {
  { "!=", "!=" }, { "<=", "<=" }, { ">=", ">=" }, { "~", "has" },
  { "=", "=" },   { "<", "<" },   { ">", ">" },
};

static void
term_free (WardListTerm *term)
{
  g_free (term->field);
  g_free (term->op);
  g_free (term->value);
  g_free (term);
}

WardListTerms *
ward_list_terms_new (void)
{
  WardListTerms *terms = g_new0 (WardListTerms, 1);

  terms->wheres = g_ptr_array_new_with_free_func ((GDestroyNotify) term_free);
  return terms;
}

void
ward_list_terms_free (WardListTerms *terms)
{
  if (terms == NULL)
    return;
  g_free (terms->words);
  g_free (terms->order);
  g_ptr_array_unref (terms->wheres);
  g_free (terms);
}

void
ward_list_terms_where (WardListTerms *terms, const char *field, const char *op, const char *value)
{
  WardListTerm *term = g_new0 (WardListTerm, 1);

  term->field = g_strdup (field);
  term->op = g_strdup (op);
  term->value = g_strdup (value);
  g_ptr_array_add (terms->wheres, term);
}

gboolean
ward_list_terms_is_empty (const WardListTerms *terms)
{
  return terms->words == NULL && !terms->archived && terms->wheres->len == 0;
}

/* Where the operator stands, and which; NULL when the part has none. */
static const char *
find_op (const char *part, guint *ret_op)
{
  const char *at = part + strcspn (part, "!<>=~");

  for (guint i = 0; i < G_N_ELEMENTS (ops); i++)
    if (g_str_has_prefix (at, ops[i].text))
      {
        *ret_op = i;
        return at;
      }
  return NULL;
}

static gboolean
take_setting (WardListTerms *terms, const char *name, char *value)
{
  g_autofree char *owned = value;

  if (g_str_equal (name, "@words") && terms->words == NULL)
    terms->words = g_steal_pointer (&owned);
  else if (g_str_equal (name, "@order") && terms->order == NULL)
    {
      terms->descending = *owned == '-';
      terms->order = g_strdup (owned + terms->descending);
    }
  else if (g_str_equal (name, "@archived"))
    terms->archived = g_str_equal (owned, "1");
  else
    return FALSE;
  return TRUE;
}

static gboolean
parse_part (WardListTerms *terms, const char *part)
{
  guint op = 0;
  const char *at = find_op (part, &op);
  g_autofree char *name = NULL, *value = NULL;

  if (at == NULL || at == part)
    return FALSE;
  name = g_strndup (part, at - part);
  value = g_uri_unescape_string (at + strlen (ops[op].text), NULL);
  if (value == NULL || !g_utf8_validate (value, -1, NULL))
    return FALSE;
  if (*name == '@')
    return g_str_equal (ops[op].op, "=") && take_setting (terms, name, g_steal_pointer (&value));
  ward_list_terms_where (terms, name, ops[op].op, value);
  return TRUE;
}

WardListTerms *
ward_list_terms_parse (const char *text, GError **error)
{
  g_autoptr (WardListTerms) terms = ward_list_terms_new ();
  g_auto (GStrv) parts = g_strsplit (text != NULL ? text : "", "&", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    if (*parts[i] != '\0' && !parse_part (terms, parts[i]))
      {
        g_set_error_literal (error, WARD_ERROR, WARD_ERROR_INVALID,
                             _("The terms of the filter can’t be read."));
        return NULL;
      }
  return g_steal_pointer (&terms);
}

static void
append (GString *text, const char *name, const char *op, const char *value)
{
  g_autofree char *escaped = g_uri_escape_string (value, " ,;:/", TRUE);

  g_string_append_printf (text, "%s%s%s%s", text->len > 0 ? "&" : "", name, op, escaped);
}

char *
ward_list_terms_format (const WardListTerms *terms)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < terms->wheres->len; i++)
    {
      const WardListTerm *term = terms->wheres->pdata[i];

      append (text, term->field, g_str_equal (term->op, "has") ? "~" : term->op, term->value);
    }
  if (terms->words != NULL)
    append (text, "@words", "=", terms->words);
  if (terms->order != NULL)
    append (text, "@order", terms->descending ? "=-" : "=", terms->order);
  if (terms->archived)
    append (text, "@archived", "=", "1");
  return g_string_free (text, FALSE);
}

gboolean
ward_list_terms_apply (const WardListTerms *terms, const WardKind *kind, WardQuery *query,
                       GError **error)
{
  for (guint i = 0; i < terms->wheres->len; i++)
    {
      const WardListTerm *term = terms->wheres->pdata[i];

      if (!ward_query_where (query, term->field, term->op, term->value, error))
        return FALSE;
    }
  if (terms->order != NULL && ward_kind_field (kind, terms->order) == NULL)
    {
      g_set_error (error, WARD_ERROR, WARD_ERROR_INVALID, _("%s has no field “%s”."),
                   ward_kind_label (kind), terms->order);
      return FALSE;
    }
  if (terms->words != NULL)
    ward_query_match (query, terms->words);
  if (terms->order != NULL)
    ward_query_order (query, terms->order, terms->descending);
  if (terms->archived)
    ward_query_archived (query, TRUE);
  return TRUE;
}
