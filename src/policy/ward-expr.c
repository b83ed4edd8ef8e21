/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-expr-private.h"

#include "ward-error.h"
#include "ward-time.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MAX_DEPTH 24
#define MAX_NODES 512 /* a term may stand for others, so depth alone doesn't bound a condition */

typedef struct {
  const WardExprScope *scope;
  GString *path;
  guint depth, nodes;
} Parser;

static WardExpr *parse_node (Parser *p, const WardJson *json, GError **error);

static gboolean complain (Parser *p, GError **error, const char *format, ...) G_GNUC_PRINTF (3, 4);

static gboolean
complain (Parser *p, GError **error, const char *format, ...)
{
  g_autofree char *text = NULL;
  va_list list;

  va_start (list, format);
  text = g_strdup_vprintf (format, list);
  va_end (list);
  g_set_error (error, WARD_ERROR, WARD_ERROR_INVALID, "%s: %s", p->path->str, text);
  return FALSE;
}

static gsize
step_in (Parser *p, guint i)
{
  gsize mark = p->path->len;

  g_string_append_printf (p->path, "[%u]", i);
  return mark;
}

/* Which fact types a letter takes. */
static gboolean
letter_takes (char letter, WardFactType type)
{
  switch (letter)
    {
    case 'b': return type == WARD_FACT_BOOL;
    case 'n': return type == WARD_FACT_INT;
    case 't': return type == WARD_FACT_TEXT || type == WARD_FACT_ENUM;
    case 'd': return type == WARD_FACT_DATE || type == WARD_FACT_TIME;
    case 'm': return type == WARD_FACT_TIME;
    case 'l': return type == WARD_FACT_LIST;
    default: return TRUE;
    }
}

static gboolean
parse_fact (Parser *p, WardArg *arg, const WardArg *first, const WardJson *json, GError **error)
{
  static const char *const types[] = { "bool", "int", "text", "enum", "date", "time", "list" };
  const char *name = ward_json_string (json);
  int found;

  if (name == NULL)
    return complain (p, error, _("the name of a fact is wanted here"));
  found = ward_fact_table_find (p->scope->facts, name);
  if (found < 0)
    return complain (p, error, _("no fact '%s' of kind %s"), name,
                     ward_fact_table_get_kind (p->scope->facts));
  arg->fact = (guint) found;
  arg->type = ward_fact_table_get (p->scope->facts, arg->fact)->type;
  if (!letter_takes (arg->letter, arg->type))
    return complain (p, error, _("fact '%s' is of type %s, which the operator doesn't take"), name,
                     types[arg->type]);
  if (arg->letter == 's' && arg->type != first->type
      && !(letter_takes ('t', arg->type) && letter_takes ('t', first->type)))
    return complain (p, error, _("the two facts are of different types"));
  return TRUE;
}

/* {"param":"soa2a.hearing_by"} or {"list":"soa2a.offences"}; sets arg->rows. */
static gboolean
parse_rows (Parser *p, WardArg *arg, const WardJson *json, const char *member, GError **error)
{
  const char *name = ward_json_get_string (json, member);

  if (name == NULL || ward_json_length (json) != 1)
    return complain (p, error, _("an object here must be {\"%s\": name}"), member);
  arg->rows = g_str_equal (member, "param") ? ward_dated_parameter_rows (p->scope->dated, name)
                                            : ward_dated_list_rows (p->scope->dated, name);
  if (arg->rows == NULL)
    return complain (p, error, _("no %s '%s' in the packs"), member, name);
  return TRUE;
}

/* Rows stand in arg->rows; a parameter that holds the other sort of value than is wanted is a
 * mistake of the pack. */
static gboolean
check_rows_are (Parser *p, const WardArg *arg, gboolean numbers, GError **error)
{
  for (guint i = 0; i < arg->rows->len; i++)
    {
      const WardParameter *row = g_ptr_array_index (arg->rows, i);

      if ((row->number != WARD_NONE) != numbers)
        return complain (p, error,
                         numbers ? _("parameter '%s' isn't a number")
                                 : _("parameter '%s' isn't a text"),
                         row->name);
    }
  return TRUE;
}

static gboolean
check_nick (Parser *p, const WardArg *first, const char *text, GError **error)
{
  const WardFactSpec *spec = ward_fact_table_get (p->scope->facts, first->fact);

  if (spec->nicks != NULL && !g_strv_contains (spec->nicks, text))
    return complain (p, error, _("fact '%s' has no value '%s'"), spec->name, text);
  return TRUE;
}

static gboolean
parse_value (Parser *p, WardArg *arg, const WardArg *first, const WardJson *json, GError **error)
{
  const char *text = ward_json_string (json);
  WardJsonType type = ward_json_type (json);

  if (type == WARD_JSON_OBJECT)
    return parse_rows (p, arg, json, "param", error)
           && check_rows_are (p, arg, first->type == WARD_FACT_INT, error);
  if (first->type == WARD_FACT_BOOL && type == WARD_JSON_BOOL)
    arg->number = ward_json_bool (json);
  else if (first->type == WARD_FACT_INT && type == WARD_JSON_INT)
    arg->number = ward_json_int (json);
  else if (first->type == WARD_FACT_DATE && text != NULL
           && ward_date_parse (text, &arg->number, NULL))
    ;
  else if (first->type == WARD_FACT_TIME && text != NULL
           && ward_time_parse (text, &arg->number, NULL))
    ;
  else if (letter_takes ('t', first->type) && text != NULL)
    {
      if (!check_nick (p, first, text, error))
        return FALSE;
      arg->text = g_strdup (text);
    }
  else
    return complain (p, error, _("the value isn't of the fact's type"));
  return TRUE;
}

static gboolean
parse_values (Parser *p, WardArg *arg, const WardArg *first, const WardJson *json, GError **error)
{
  guint n = ward_json_length (json);

  if (ward_json_type (json) == WARD_JSON_OBJECT)
    return parse_rows (p, arg, json, "list", error);
  if (ward_json_type (json) != WARD_JSON_ARRAY || n == 0)
    return complain (p, error, _("a list of values is wanted here"));
  arg->texts = g_new0 (char *, n + 1);
  for (guint i = 0; i < n; i++)
    {
      const char *text = ward_json_string (ward_json_item (json, i));
      gsize mark = step_in (p, i);

      if (text == NULL)
        return complain (p, error, _("a text is wanted here"));
      if (!check_nick (p, first, text, error))
        return FALSE;
      arg->texts[i] = g_strdup (text);
      g_string_truncate (p->path, mark);
    }
  return TRUE;
}

static gboolean
parse_whole (Parser *p, WardArg *arg, const WardJson *json, GError **error)
{
  if (ward_json_type (json) == WARD_JSON_OBJECT)
    return parse_rows (p, arg, json, "param", error) && check_rows_are (p, arg, TRUE, error);
  if (ward_json_type (json) != WARD_JSON_INT)
    return complain (p, error, _("a whole number is wanted here"));
  arg->number = ward_json_int (json);
  if (ABS (arg->number) > 1000000)
    return complain (p, error, _("the number is too large"));
  return TRUE;
}

static gboolean
parse_rank (Parser *p, WardArg *arg, const WardJson *json, GError **error)
{
  const char *text = ward_json_string (json);

  arg->ranks = ward_dated_list_rows (p->scope->dated, "ranks");
  if (arg->ranks == NULL)
    return complain (p, error, _("no pack holds the list 'ranks'"));
  if (ward_json_type (json) == WARD_JSON_OBJECT)
    return parse_rows (p, arg, json, "param", error) && check_rows_are (p, arg, FALSE, error);
  arg->number = text != NULL ? ward_list_position (arg->ranks, text) : -1;
  if (arg->number < 0)
    return complain (p, error, _("there is no rank '%s'"), text != NULL ? text : "");
  return TRUE;
}

static gboolean
parse_arg (Parser *p, WardArg *arg, const WardArg *first, const WardJson *json, GError **error)
{
  switch (arg->letter)
    {
    case 'e': arg->expr = parse_node (p, json, error); return arg->expr != NULL;
    case 'v': return parse_value (p, arg, first, json, error);
    case 'V': return parse_values (p, arg, first, json, error);
    case 'i': return parse_whole (p, arg, json, error);
    case 'r': return parse_rank (p, arg, json, error);
    default: return parse_fact (p, arg, first, json, error);
    }
}

static WardExpr *
parse_op (Parser *p, const WardOp *op, const WardJson *json, GError **error)
{
  g_autoptr (WardExpr) expr = g_new0 (WardExpr, 1);
  guint n = ward_json_length (json) - 1;
  gsize letters = strlen (op->args);

  if (n < op->min || (op->max != 0 && n > op->max))
    {
      complain (p, error, _("'%s' doesn't take %u arguments"), op->name, n);
      return NULL;
    }
  expr->op = op;
  expr->args = g_new0 (WardArg, n);
  for (guint i = 0; i < n; i++)
    {
      gsize mark = step_in (p, i + 1);

      expr->n_args = i + 1;
      expr->args[i].letter = op->args[MIN (i, letters - 1)];
      if (!parse_arg (p, &expr->args[i], &expr->args[0], ward_json_item (json, i + 1), error))
        return NULL;
      g_string_truncate (p->path, mark);
    }
  return g_steal_pointer (&expr);
}

static WardExpr *
parse_term (Parser *p, const WardJson *json, GError **error)
{
  const char *name =
      ward_json_length (json) == 2 ? ward_json_string (ward_json_item (json, 1)) : NULL;
  const WardJson *term = NULL;
  WardExpr *expr;
  gsize mark = p->path->len;

  if (name != NULL && p->scope->terms != NULL)
    term = ward_json_member (p->scope->terms, name);
  if (term == NULL)
    {
      complain (p, error, _("no term '%s' in this pack"), name != NULL ? name : "");
      return NULL;
    }
  g_string_append_printf (p->path, "(%s)", name);
  expr = parse_node (p, term, error);
  if (expr != NULL)
    g_string_truncate (p->path, mark);
  return expr;
}

static WardExpr *
parse_node (Parser *p, const WardJson *json, GError **error)
{
  const char *name = NULL;
  const WardOp *op;
  WardExpr *expr = NULL;

  if (ward_json_type (json) == WARD_JSON_ARRAY && ward_json_length (json) > 0)
    name = ward_json_string (ward_json_item (json, 0));
  if (name == NULL)
    complain (p, error, _("a condition is wanted here: [operator, …]"));
  else if (p->depth >= MAX_DEPTH || ++p->nodes > MAX_NODES)
    complain (p, error, _("conditions stand too deep in each other, or are too many"));
  else
    {
      p->depth++;
      op = ward_op_find (name);
      if (g_str_equal (name, "term"))
        expr = parse_term (p, json, error);
      else if (op == NULL)
        complain (p, error, _("there is no operator '%s'"), name);
      else
        expr = parse_op (p, op, json, error);
      p->depth--;
    }
  return expr;
}

WardExpr *
ward_expr_parse (const WardJson *json, const WardExprScope *scope, const char *where,
                 GError **error)
{
  Parser p = { scope, g_string_new (where), 0, 0 };
  WardExpr *expr = parse_node (&p, json, error);

  g_string_free (p.path, TRUE);
  return expr;
}

void
ward_expr_free (WardExpr *expr)
{
  for (guint i = 0; i < expr->n_args; i++)
    {
      g_clear_pointer (&expr->args[i].expr, ward_expr_free);
      g_free (expr->args[i].text);
      g_strfreev (expr->args[i].texts);
    }
  g_free (expr->args);
  g_free (expr);
}

gboolean
ward_expr_holds (const WardEval *ev, const WardExpr *expr)
{
  return expr->op->eval (ev, expr->args, expr->n_args);
}

gboolean
ward_expr_eval (const WardExpr *expr, const WardFacts *facts, gint64 on)
{
  WardEval ev = { facts, on };

  return ward_expr_holds (&ev, expr);
}

static void
add_once (GArray *indexes, guint index)
{
  for (guint i = 0; i < indexes->len; i++)
    if (g_array_index (indexes, guint, i) == index)
      return;
  g_array_append_val (indexes, index);
}

void
ward_expr_collect_facts (const WardExpr *expr, GArray *indexes)
{
  for (guint i = 0; i < expr->n_args; i++)
    {
      const WardArg *arg = &expr->args[i];

      if (arg->expr != NULL)
        ward_expr_collect_facts (arg->expr, indexes);
      else if (strchr ("fbntdmls", arg->letter) != NULL)
        add_once (indexes, arg->fact);
    }
}
