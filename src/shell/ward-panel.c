/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-panel.h"

typedef struct {
  WardSession *session;
  const WardPanelInfo *info;
  char *subtitle;
} WardPanelPrivate;

enum { PROP_SESSION = 1, PROP_NAME, PROP_SUBTITLE, N_PROPS };

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (WardPanel, ward_panel, ADW_TYPE_BIN)

static GParamSpec *properties[N_PROPS];

static void
ward_panel_dispose (GObject *object)
{
  WardPanelPrivate *p = ward_panel_get_instance_private (WARD_PANEL (object));

  g_clear_object (&p->session);
  g_clear_pointer (&p->subtitle, g_free);
  G_OBJECT_CLASS (ward_panel_parent_class)->dispose (object);
}

static void
ward_panel_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  WardPanelPrivate *p = ward_panel_get_instance_private (WARD_PANEL (object));

  switch (id)
    {
    case PROP_SESSION:
      g_value_set_object (value, p->session);
      break;
    case PROP_NAME:
      g_value_set_string (value, p->info->name);
      break;
    case PROP_SUBTITLE:
      g_value_set_string (value, p->subtitle);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
ward_panel_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  WardPanelPrivate *p = ward_panel_get_instance_private (WARD_PANEL (object));

  switch (id)
    {
    case PROP_SESSION:
      p->session = g_value_dup_object (value);
      break;
    case PROP_NAME:
      p->info = ward_panel_info_find (g_value_get_string (value));
      break;
    case PROP_SUBTITLE:
      ward_panel_set_subtitle (WARD_PANEL (object), g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
ward_panel_class_init (WardPanelClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags once = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = ward_panel_dispose;
  object_class->get_property = ward_panel_get_property;
  object_class->set_property = ward_panel_set_property;
  properties[PROP_SESSION] =
      g_param_spec_object ("session", NULL, NULL, WARD_TYPE_SESSION, once);
  properties[PROP_NAME] = g_param_spec_string ("name-of-info", NULL, NULL, "overview", once);
  properties[PROP_SUBTITLE] = g_param_spec_string (
      "subtitle", NULL, NULL, NULL,
      G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
ward_panel_init (WardPanel *self)
{
}

WardSession *
ward_panel_get_session (WardPanel *self)
{
  WardPanelPrivate *p = ward_panel_get_instance_private (self);

  return p->session;
}

const WardPanelInfo *
ward_panel_get_info (WardPanel *self)
{
  WardPanelPrivate *p = ward_panel_get_instance_private (self);

  return p->info;
}

void
ward_panel_set_subtitle (WardPanel *self, const char *subtitle)
{
  WardPanelPrivate *p = ward_panel_get_instance_private (self);

  if (g_strcmp0 (p->subtitle, subtitle) == 0)
    return;
  g_free (p->subtitle);
  p->subtitle = g_strdup (subtitle);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SUBTITLE]);
}

const char *
ward_panel_get_subtitle (WardPanel *self)
{
  WardPanelPrivate *p = ward_panel_get_instance_private (self);

  return p->subtitle;
}

void
ward_panel_open (WardPanel *self, const WardKind *kind, const char *id, const char *field)
{
  if (WARD_PANEL_GET_CLASS (self)->open != NULL)
    WARD_PANEL_GET_CLASS (self)->open (self, kind, id, field);
}

void
ward_panel_list (WardPanel *self, const WardKind *kind)
{
  if (WARD_PANEL_GET_CLASS (self)->list != NULL)
    WARD_PANEL_GET_CLASS (self)->list (self, kind);
}

void
ward_panel_create (WardPanel *self)
{
  if (WARD_PANEL_GET_CLASS (self)->create != NULL)
    WARD_PANEL_GET_CLASS (self)->create (self);
}

void
ward_panel_find (WardPanel *self)
{
  if (WARD_PANEL_GET_CLASS (self)->find != NULL)
    WARD_PANEL_GET_CLASS (self)->find (self);
}

gboolean
ward_panel_back (WardPanel *self)
{
  return WARD_PANEL_GET_CLASS (self)->back != NULL && WARD_PANEL_GET_CLASS (self)->back (self);
}
