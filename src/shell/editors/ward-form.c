/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-form.h"

#include <glib/gi18n-lib.h>

#include "ward-error.h"
#include "ward-form-parse.h"
#include "ward-guard.h"

struct _WardForm {
  GObject parent_instance;
  WardRecord *orig, *curr;
  GHashTable *problems; /* field name -> sentence */
  gint64 now;
};

G_DEFINE_FINAL_TYPE (WardForm, ward_form, G_TYPE_OBJECT)

static guint changed_signal;

static void
ward_form_finalize (GObject *object)
{
  WardForm *self = WARD_FORM (object);

  g_clear_pointer (&self->orig, ward_record_free);
  g_clear_pointer (&self->curr, ward_record_free);
  g_clear_pointer (&self->problems, g_hash_table_unref);
  G_OBJECT_CLASS (ward_form_parent_class)->finalize (object);
}

static void
ward_form_class_init (WardFormClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ward_form_finalize;
  changed_signal = g_signal_new ("changed", WARD_TYPE_FORM, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
ward_form_init (WardForm *self)
{
  self->problems = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
}

static void
tell (WardForm *self, const WardField *field)
{
  g_signal_emit (self, changed_signal, 0, field->name);
}

WardForm *
ward_form_new (const WardRecord *record, gint64 now)
{
  WardForm *self = g_object_new (WARD_TYPE_FORM, NULL);

  self->orig = ward_record_copy (record);
  self->curr = ward_record_copy (record);
  self->now = now;
  return self;
}

const WardRecord *
ward_form_get_record (WardForm *self)
{
  return self->curr;
}

gboolean
ward_form_is_new (WardForm *self)
{
  return self->orig->id == NULL;
}

const WardRecord *
ward_form_get_original (WardForm *self)
{
  return ward_form_is_new (self) ? NULL : self->orig;
}

gboolean
ward_form_is_dirty (WardForm *self)
{
  const WardKind *kind = self->curr->kind;

  if (ward_form_has_problems (self))
    return TRUE;
  for (guint i = 0; i < kind->n_fields; i++)
    if (!ward_record_field_equal (self->orig, self->curr, &kind->fields[i]))
      return TRUE;
  return !ward_record_field_equal (self->orig, self->curr, ward_kind_field (kind, "judgement"));
}

gboolean
ward_form_shows (const WardField *field)
{
  return !(field->flags & (WARD_DERIVED | WARD_STEP | WARD_SECRET));
}

/* One way for every type: the text as typed becomes the value, or a problem. */
static gboolean
apply_text (WardForm *self, const WardField *field, const char *text, GError **error)
{
  gint64 number = WARD_NONE;
  g_autofree char *value = NULL;

  switch (field->type)
    {
    case WARD_TYPE_DATE:
      if (!ward_form_parse_date (text, ward_time_local_date (self->now), &number, error))
        return FALSE;
      ward_record_set_number (self->curr, field, number);
      return TRUE;
    case WARD_TYPE_TIME:
      if (!ward_form_parse_time (text, self->now, &number, error))
        return FALSE;
      ward_record_set_number (self->curr, field, number);
      return TRUE;
    case WARD_TYPE_LOCAL:
      if (!ward_form_parse_local (text, self->now, &value, error))
        return FALSE;
      break;
    case WARD_TYPE_SHAPE:
      if (!ward_form_parse_point (text, &value, error))
        return FALSE;
      break;
    default:
      return ward_record_set_from_string (self->curr, field, text, error);
    }
  ward_record_set_text (self->curr, field, value);
  return TRUE;
}

void
ward_form_set_text (WardForm *self, const WardField *field, const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *stripped = field->flags & WARD_LONG ? g_strdup (text)
                                                       : g_strstrip (g_strdup (text));

  if (apply_text (self, field, stripped, &error))
    g_hash_table_remove (self->problems, field->name);
  else
    g_hash_table_insert (self->problems, (gpointer) field->name, g_strdup (error->message));
  tell (self, field);
}

void
ward_form_set_number (WardForm *self, const WardField *field, gint64 value)
{
  ward_record_set_number (self->curr, field, value);
  g_hash_table_remove (self->problems, field->name);
  tell (self, field);
}

void
ward_form_set_shape (WardForm *self, const WardField *field, const char *shape)
{
  ward_record_set_text (self->curr, field, shape);
  g_hash_table_remove (self->problems, field->name);
  tell (self, field);
}

void
ward_form_set_list (WardForm *self, const WardField *field, const char *const *items)
{
  ward_record_set_list (self->curr, field, items != NULL && items[0] != NULL ? items : NULL);
  tell (self, field);
}

void
ward_form_set_member (WardForm *self, const WardField *field, const char *item, gboolean member)
{
  const char *const *old = ward_record_list (self->curr, field);
  g_autoptr (GPtrArray) items = g_ptr_array_new ();
  /* the strings stay while it is set */
  g_autoptr (WardRecord) keep = ward_record_copy (self->curr);

  for (guint i = 0; old != NULL && old[i] != NULL; i++)
    if (!g_str_equal (old[i], item))
      g_ptr_array_add (items, (gpointer) ward_record_list (keep, field)[i]);
  if (member)
    g_ptr_array_add (items, (gpointer) item);
  g_ptr_array_add (items, NULL);
  ward_form_set_list (self, field, (const char *const *) items->pdata);
}

gboolean
ward_form_set_geojson (WardForm *self, const WardField *field, const char *text, GError **error)
{
  g_autofree char *shape = NULL;

  if (!ward_form_parse_geojson (text, &shape, error))
    return FALSE;
  ward_record_set_text (self->curr, field, shape);
  g_hash_table_remove (self->problems, field->name);
  tell (self, field);
  return TRUE;
}

void
ward_form_set_judgement (WardForm *self, const WardField *field, gboolean assessment)
{
  ward_form_set_member (self, ward_kind_field (self->curr->kind, "judgement"), field->name,
                        assessment);
}

gboolean
ward_form_get_judgement (WardForm *self, const WardField *field)
{
  return self->curr->judgement != NULL &&
         g_strv_contains ((const char *const *) self->curr->judgement, field->name);
}

char *
ward_form_dup_text (WardForm *self, const WardField *field)
{
  char *point;

  switch (field->type)
    {
    case WARD_TYPE_DATE:
      return ward_form_format_date (ward_record_number (self->curr, field));
    case WARD_TYPE_TIME:
      return ward_form_format_time (ward_record_number (self->curr, field));
    case WARD_TYPE_LOCAL:
      return ward_form_format_local (ward_record_text (self->curr, field));
    case WARD_TYPE_SHAPE:
      point = ward_form_format_point (ward_record_text (self->curr, field));
      return point != NULL ? point : g_strdup ("");
    default:
      return ward_record_to_string (self->curr, field);
    }
}

const char *
ward_form_get_problem (WardForm *self, const WardField *field)
{
  return g_hash_table_lookup (self->problems, field->name);
}

gboolean
ward_form_has_problems (WardForm *self)
{
  return g_hash_table_size (self->problems) > 0;
}

GPtrArray *
ward_form_dup_changes (WardForm *self)
{
  GPtrArray *changes = ward_changes_new ();

  ward_changes_add (changes, WARD_CHANGE_PUT, ward_record_copy (self->curr), NULL);
  return changes;
}

void
ward_form_note_clear (WardFormNote *note)
{
  g_clear_pointer (&note->text, g_free);
}

static gboolean
concerns (const WardFinding *finding, const WardField *field)
{
  g_auto (GStrv) fields = ward_finding_dup_fields (finding);

  return fields != NULL && g_strv_contains ((const char *const *) fields, field->name);
}

static gboolean
is_untold (const WardFinding *finding, gboolean tell_missing)
{
  return !tell_missing && g_str_equal (finding->rule->id, "FIELD-MISSING");
}

/* What the guard finds is told at once, with the offer to cut it. */
static void
note_guard (WardForm *self, const WardField *field, GString *text, WardFormNote *ret)
{
  const char *value = ward_guard_reads (field) ? ward_record_text (self->curr, field) : NULL;
  g_autoptr (GArray) hits = ward_guard_scan (value);
  g_autofree char *found = ward_guard_dup_found (value, hits);
  g_autofree char *line = NULL;

  if (found == NULL)
    return;
  line = g_strdup_printf (_("Found: %s."), found);
  g_string_prepend (text, text->len > 0 ? "\n" : "");
  g_string_prepend (text, line);
  ret->severity = MAX (ret->severity, WARD_SEVERITY_WARN);
  ret->any = TRUE;
}

void
ward_form_note_compute (WardForm *self, const WardField *field, const GPtrArray *findings,
                        gboolean tell_missing, WardFormNote *ret)
{
  const char *problem = ward_form_get_problem (self, field);
  g_autoptr (GString) text = g_string_new (problem);

  *ret = (WardFormNote) { .any = problem != NULL, .severity = WARD_SEVERITY_REFUSE };
  if (problem == NULL)
    ret->severity = WARD_SEVERITY_NOTE;
  for (guint i = 0; findings != NULL && i < findings->len; i++)
    {
      const WardFinding *finding = findings->pdata[i];
      g_autofree char *message = NULL, *remedy = NULL;

      if (!finding->applies || !concerns (finding, field) || is_untold (finding, tell_missing))
        continue;
      message = ward_finding_dup_message (finding);
      remedy = ward_finding_dup_remedy (finding);
      g_string_append_printf (text, "%s%s%s%s", text->len > 0 ? "\n" : "", message,
                              remedy != NULL && *remedy != '\0' ? " " : "",
                              remedy != NULL ? remedy : "");
      ret->severity = MAX (ret->severity, finding->severity);
      ret->any = TRUE;
    }
  note_guard (self, field, text, ret);
  if (ret->any)
    ret->text = g_strdup (text->str);
}

GPtrArray *
ward_form_findings_apart (WardForm *self, const GPtrArray *findings)
{
  const WardKind *kind = self->curr->kind;
  GPtrArray *apart = g_ptr_array_new ();

  for (guint i = 0; findings != NULL && i < findings->len; i++)
    {
      const WardFinding *finding = findings->pdata[i];
      gboolean taken = !finding->applies;

      for (guint f = 0; f < kind->n_fields && !taken; f++)
        taken = ward_form_shows (&kind->fields[f]) && concerns (finding, &kind->fields[f]);
      if (!taken)
        g_ptr_array_add (apart, (gpointer) finding);
    }
  return apart;
}
