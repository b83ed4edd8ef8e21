/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-extensions.h"

#include "ward-form-window.h"

/* Ended by a row without a kind. */
static const WardDetailPage pages[] = {
  { NULL, NULL, NULL, NULL },
};

static const WardEditorInfo editors[] = {
  { NULL, NULL },
};

const WardDetailPage *
ward_detail_page_nth (const WardKind *kind, guint n)
{
  for (guint i = 0; pages[i].kind != NULL; i++)
    if (g_str_equal (pages[i].kind, kind->name) && n-- == 0)
      return &pages[i];
  return NULL;
}

const WardEditorInfo *
ward_editor_find (const WardKind *kind)
{
  for (guint i = 0; editors[i].kind != NULL; i++)
    if (g_str_equal (editors[i].kind, kind->name))
      return &editors[i];
  return NULL;
}

void
ward_editor_open (GtkWindow *parent, WardSession *session, const WardRecord *record)
{
  const WardEditorInfo *info = ward_editor_find (record->kind);

  if (info != NULL)
    info->open (parent, session, record);
  else
    ward_form_window_open (parent, session, record);
}
