/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-item.h"

struct _WardItem {
  GObject parent_instance;
  WardRecord *record;
  char *title, *subtitle;
};

enum { PROP_ID = 1, PROP_KIND_NAME, PROP_TITLE, PROP_SUBTITLE, N_PROPS };

G_DEFINE_FINAL_TYPE (WardItem, ward_item, G_TYPE_OBJECT)

static GParamSpec *properties[N_PROPS];

#define SUBTITLE_PARTS 3

static gboolean
has_word (const char *words, const char *word)
{
  g_auto (GStrv) list = g_strsplit (words, " ", -1);

  return g_strv_contains ((const char *const *) list, word);
}

/* The first columns that are neither in the title nor a reference nor a place nor a narrative. */
static char *
make_subtitle (const WardRecord *record)
{
  g_auto (GStrv) names = g_strsplit (record->kind->columns, " ", -1);
  GString *out = g_string_new (NULL);
  guint n = 0;

  for (guint i = 0; names[i] != NULL && n < SUBTITLE_PARTS; i++)
    {
      const WardField *field = ward_kind_field (record->kind, names[i]);
      g_autofree char *text = NULL;

      if (field == NULL || field->type == WARD_TYPE_REF || field->type == WARD_TYPE_BOOL ||
          (field->flags & (WARD_PLACE | WARD_REFS)) || has_word (record->kind->title, names[i]))
        continue;
      text = ward_record_display (record, field);
      if (*text == '\0')
        continue;
      g_string_append_printf (out, "%s%s", n++ > 0 ? " · " : "", text);
    }
  return g_string_free (out, FALSE);
}

static void
ward_item_finalize (GObject *object)
{
  WardItem *self = WARD_ITEM (object);

  g_clear_pointer (&self->record, ward_record_free);
  g_free (self->title);
  g_free (self->subtitle);
  G_OBJECT_CLASS (ward_item_parent_class)->finalize (object);
}

static void
ward_item_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  WardItem *self = WARD_ITEM (object);

  switch (id)
    {
    case PROP_ID:
      g_value_set_string (value, self->record->id);
      break;
    case PROP_KIND_NAME:
      g_value_set_string (value, self->record->kind->name);
      break;
    case PROP_TITLE:
      g_value_set_string (value, ward_item_get_title (self));
      break;
    case PROP_SUBTITLE:
      g_value_set_string (value, ward_item_get_subtitle (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
ward_item_class_init (WardItemClass *klass)
{
  static const char *const names[] = { NULL, "id", "kind-name", "title", "subtitle" };
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = ward_item_finalize;
  object_class->get_property = ward_item_get_property;
  for (guint i = 1; i < N_PROPS; i++)
    properties[i] = g_param_spec_string (names[i], NULL, NULL, NULL,
                                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
ward_item_init (WardItem *self)
{
}

WardItem *
ward_item_new (WardRecord *record)
{
  WardItem *self = g_object_new (WARD_TYPE_ITEM, NULL);

  self->record = record;
  return self;
}

const WardRecord *
ward_item_get_record (WardItem *self)
{
  return self->record;
}

const WardKind *
ward_item_get_kind (WardItem *self)
{
  return self->record->kind;
}

const char *
ward_item_get_id (WardItem *self)
{
  return self->record->id;
}

const char *
ward_item_get_title (WardItem *self)
{
  if (self->title == NULL)
    self->title = ward_record_title (self->record);
  return self->title;
}

const char *
ward_item_get_subtitle (WardItem *self)
{
  if (self->subtitle == NULL)
    self->subtitle = make_subtitle (self->record);
  return self->subtitle;
}

char *
ward_item_dup_text (WardItem *self, const char *field)
{
  const WardField *f = ward_kind_field (self->record->kind, field);

  return f != NULL ? ward_record_display (self->record, f) : g_strdup ("");
}
