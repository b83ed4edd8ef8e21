/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-import-choice.h"

#include <glib/gi18n-lib.h>

#include "ward-json.h"

struct _WardImportChoice {
  const WardImportLook *look;
  const WardKind *kind;
  GArray *targets;       /* of WardImportTarget */
  guint *chosen;         /* by column: position among targets from 1, 0 for none */
  const char *dates;     /* static */
  GHashTable *constants; /* WardField -> text */
  GHashTable *words;     /* "field\x1ftext" -> value from 1, 0 for none */
};

static const WardImportColumn *
column_at (const WardImportChoice *choice, guint i)
{
  return choice->look->columns->pdata[i];
}

static guint
position_of (const GArray *targets, const char *name)
{
  for (guint i = 0; name != NULL && i < targets->len; i++)
    if (g_str_equal (g_array_index (targets, WardImportTarget, i).name, name))
      return i + 1;
  return 0;
}

static const WardImportTarget *
target_of (const WardImportChoice *choice, guint column)
{
  guint chosen = choice->chosen[column];

  return chosen > 0 ? &g_array_index (choice->targets, WardImportTarget, chosen - 1) : NULL;
}

WardImportChoice *
ward_import_choice_new (WardImportLook *look, const WardKind *kind)
{
  WardImportChoice *choice = g_new0 (WardImportChoice, 1);

  ward_import_guess (look, kind);
  choice->look = look;
  choice->kind = kind;
  choice->targets = ward_import_targets (kind);
  choice->chosen = g_new0 (guint, look->columns->len + 1);
  for (guint i = 0; i < look->columns->len; i++)
    choice->chosen[i] = position_of (choice->targets, column_at (choice, i)->target);
  choice->dates = ward_import_guess_dates (look, kind);
  choice->constants = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  choice->words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  return choice;
}

void
ward_import_choice_free (WardImportChoice *choice)
{
  if (choice == NULL)
    return;
  g_clear_pointer (&choice->targets, g_array_unref);
  g_clear_pointer (&choice->constants, g_hash_table_unref);
  g_clear_pointer (&choice->words, g_hash_table_unref);
  g_free (choice->chosen);
  g_free (choice);
}

const WardKind *
ward_import_choice_get_kind (const WardImportChoice *choice)
{
  return choice->kind;
}

const GArray *
ward_import_choice_get_targets (const WardImportChoice *choice)
{
  return choice->targets;
}

guint
ward_import_choice_get_target (const WardImportChoice *choice, guint column)
{
  return choice->chosen[column];
}

void
ward_import_choice_set_target (WardImportChoice *choice, guint column, guint target)
{
  choice->chosen[column] = target <= choice->targets->len ? target : 0;
}

static gboolean
is_dated (const WardImportTarget *target)
{
  return target != NULL && target->field != NULL &&
         (target->field->type == WARD_TYPE_DATE || target->field->type == WARD_TYPE_TIME);
}

gboolean
ward_import_choice_has_dates (const WardImportChoice *choice)
{
  for (guint i = 0; i < choice->look->columns->len; i++)
    if (is_dated (target_of (choice, i)))
      return TRUE;
  return FALSE;
}

const char *
ward_import_choice_get_dates (const WardImportChoice *choice)
{
  return choice->dates;
}

void
ward_import_choice_set_dates (WardImportChoice *choice, const char *pattern)
{
  choice->dates = pattern;
}

/* A premises is known by its place as well, whose ward is worked out. */
static gboolean
is_told (const WardImportChoice *choice, const WardField *field)
{
  gboolean ward = g_str_equal (field->name, "ward");

  for (guint i = 0; i < choice->look->columns->len; i++)
    {
      const WardImportTarget *target = target_of (choice, i);

      if (target != NULL && (target->field == field || (ward && target->field == NULL)))
        return TRUE;
    }
  return ward && choice->look->shaped;
}

/* The program gives these by itself when they are left out. */
static gboolean
comes_by_itself (const WardKind *kind, const WardField *field)
{
  return (field->flags & (WARD_DERIVED | WARD_STEP)) || field->type == WARD_TYPE_SHAPE ||
         ((field->flags & WARD_KEY) && g_str_equal (kind->name, "premises")) ||
         (g_str_equal (field->name, "status") && g_str_equal (kind->name, "premises"));
}

GPtrArray *
ward_import_choice_missing (const WardImportChoice *choice)
{
  GPtrArray *missing = g_ptr_array_new ();

  for (guint i = 0; i < choice->kind->n_fields; i++)
    {
      const WardField *field = &choice->kind->fields[i];

      if ((field->flags & WARD_REQ) && !comes_by_itself (choice->kind, field) &&
          !is_told (choice, field))
        g_ptr_array_add (missing, (gpointer) field);
    }
  return missing;
}

void
ward_import_choice_set_constant (WardImportChoice *choice, const WardField *field,
                                 const char *text)
{
  if (text != NULL && *text != '\0')
    g_hash_table_replace (choice->constants, (gpointer) field, g_strdup (text));
  else
    g_hash_table_remove (choice->constants, field);
}

const char *
ward_import_choice_get_constant (const WardImportChoice *choice, const WardField *field)
{
  return g_hash_table_lookup (choice->constants, field);
}

static char *
word_key (const WardField *field, const char *text)
{
  return g_strconcat (field->name, "\x1f", text, NULL);
}

static gint64
value_of (const WardImportChoice *choice, const WardField *field, const char *text)
{
  g_autofree char *key = word_key (field, text);
  gpointer value;

  if (g_hash_table_lookup_extended (choice->words, key, NULL, &value))
    return GPOINTER_TO_INT (value) > 0 ? GPOINTER_TO_INT (value) - 1 : WARD_NONE;
  return ward_import_guess_value (ward_field_enum (field), text);
}

static void
add_words (const WardImportChoice *choice, const WardImportColumn *column, const WardField *field,
           GArray *words)
{
  for (guint i = 0; i < column->texts->len; i++)
    {
      WardImportWord word = { field, column->texts->pdata[i], WARD_NONE };

      if (ward_import_is_value (ward_field_enum (field), word.text))
        continue;
      word.value = value_of (choice, field, word.text);
      g_array_append_val (words, word);
    }
}

GArray *
ward_import_choice_words (const WardImportChoice *choice)
{
  GArray *words = g_array_new (FALSE, FALSE, sizeof (WardImportWord));

  for (guint i = 0; i < choice->look->columns->len; i++)
    {
      const WardImportTarget *target = target_of (choice, i);

      if (target != NULL && target->field != NULL && target->field->type == WARD_TYPE_ENUM)
        add_words (choice, column_at (choice, i), target->field, words);
    }
  return words;
}

void
ward_import_choice_set_word (WardImportChoice *choice, const WardField *field, const char *text,
                             gint64 value)
{
  g_hash_table_replace (choice->words, word_key (field, text),
                        GINT_TO_POINTER (value == WARD_NONE ? 0 : (int) value + 1));
}

char *
ward_import_choice_problem (const WardImportChoice *choice)
{
  gboolean any = choice->look->shaped;

  for (guint i = 0; i < choice->look->columns->len; i++)
    {
      const WardImportTarget *target = target_of (choice, i);

      any |= target != NULL;
      for (guint j = 0; target != NULL && j < i; j++)
        if (choice->chosen[i] == choice->chosen[j])
          return g_strdup_printf (_("“%s” and “%s” both stand for “%s”. Leave one of them out."),
                                  column_at (choice, j)->name, column_at (choice, i)->name,
                                  target->label);
    }
  return any ? NULL : g_strdup (_("No column stands for anything yet."));
}

static void
put_columns (const WardImportChoice *choice, WardJsonWriter *w)
{
  ward_json_begin_object (w, "columns");
  for (guint i = 0; i < choice->look->columns->len; i++)
    {
      const WardImportTarget *target = target_of (choice, i);

      if (target != NULL)
        ward_json_put_string (w, column_at (choice, i)->name, target->name);
      else
        ward_json_put_null (w, column_at (choice, i)->name);
    }
  ward_json_end_object (w);
}

static void
put_constants (const WardImportChoice *choice, WardJsonWriter *w)
{
  g_autoptr (GPtrArray) missing = ward_import_choice_missing (choice);

  ward_json_begin_object (w, "constants");
  for (guint i = 0; i < missing->len; i++)
    {
      const WardField *field = missing->pdata[i];
      const char *text = ward_import_choice_get_constant (choice, field);

      if (text != NULL)
        ward_json_put_string (w, field->name, text);
    }
  ward_json_end_object (w);
}

/* Words of one field stand together, the field as its column has it. */
static void
put_words (const WardImportChoice *choice, WardJsonWriter *w)
{
  g_autoptr (GArray) words = ward_import_choice_words (choice);
  const WardField *field = NULL;

  ward_json_begin_object (w, "values");
  for (guint i = 0; i < words->len; i++)
    {
      const WardImportWord *word = &g_array_index (words, WardImportWord, i);
      const char *nick = ward_enum_nick (ward_field_enum (word->field), word->value);

      if (nick == NULL)
        continue;
      if (field != NULL && word->field != field)
        ward_json_end_object (w);
      if (word->field != field)
        ward_json_begin_object (w, word->field->name);
      field = word->field;
      ward_json_put_string (w, word->text, nick);
    }
  if (field != NULL)
    ward_json_end_object (w);
  ward_json_end_object (w);
}

char *
ward_import_choice_map (const WardImportChoice *choice)
{
  g_autoptr (WardJsonWriter) w = ward_json_writer_new (FALSE);

  ward_json_begin_object (w, NULL);
  put_columns (choice, w);
  put_constants (choice, w);
  put_words (choice, w);
  if (choice->dates != NULL && ward_import_choice_has_dates (choice))
    ward_json_put_string (w, "dates", choice->dates);
  ward_json_end_object (w);
  return ward_json_writer_finish (w);
}
