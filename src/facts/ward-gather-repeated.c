/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "ward-gather-enforcement.h"
#include "ward-similar.h"

/* So many of the latest earlier decisions are looked through. */
#define EARLIER_MAX 200

typedef struct {
  const WardField *field;
  const char *text;
  gsize length;
  WardShingles *shingles; /* made when first asked for */
} Narrative;

static void
clear_narrative (gpointer data)
{
  g_clear_pointer (&((Narrative *) data)->shingles, ward_shingles_free);
}

static GArray *
narratives_of (const WardRecord *record)
{
  GArray *narratives = g_array_new (FALSE, TRUE, sizeof (Narrative));

  g_array_set_clear_func (narratives, clear_narrative);
  for (guint i = 0; i < record->kind->n_fields; i++)
    {
      const WardField *field = &record->kind->fields[i];
      Narrative narrative = { field, NULL, 0, NULL };

      if (!(field->flags & WARD_LONG) || ward_record_is_empty (record, field))
        continue;
      narrative.text = ward_record_text (record, field);
      narrative.length = strlen (narrative.text);
      g_array_append_val (narratives, narrative);
    }
  return narratives;
}

static const WardShingles *
shingles_of (Narrative *narrative)
{
  if (narrative->shingles == NULL)
    narrative->shingles = ward_shingles_new (narrative->text);
  return narrative->shingles;
}

/* Texts whose lengths differ much can't be that alike, and need no closer look. */
static gboolean
may_be_like (gsize a, gsize b, guint percent)
{
  return MIN (a, b) * 100 >= MAX (a, b) * (percent > 20 ? percent - 20 : 0);
}

static gboolean
is_like (Narrative *narrative, const char *text, guint percent)
{
  g_autoptr (WardShingles) other = NULL;

  if (!may_be_like (narrative->length, strlen (text), percent))
    return FALSE;
  other = ward_shingles_new (text);
  return ward_shingles_likeness (shingles_of (narrative), other) >= percent;
}

static gboolean
is_like_another (GArray *narratives, guint i, guint percent)
{
  Narrative *own = &g_array_index (narratives, Narrative, i);

  for (guint k = 0; k < narratives->len; k++)
    {
      Narrative *other = &g_array_index (narratives, Narrative, k);

      if (k != i && may_be_like (own->length, other->length, percent)
          && ward_shingles_likeness (shingles_of (own), shingles_of (other)) >= percent)
        return TRUE;
    }
  return FALSE;
}

static const WardRecord *
like_an_earlier (WardGather *g, Narrative *narrative, const GPtrArray *earlier, guint percent)
{
  for (guint i = 0; i < earlier->len; i++)
    {
      const WardRecord *other = earlier->pdata[i];
      const char *text = ward_record_text (other, narrative->field);

      if (text != NULL && is_like (narrative, text, percent))
        return other;
    }
  return NULL;
}

static GPtrArray *
earlier_decisions (WardGather *g)
{
  GPtrArray *rows = ward_reader_all (g->reader, "decision");
  gint64 own = g->record->created_at;

  for (guint i = rows->len; i > 0; i--)
    {
      const WardRecord *row = rows->pdata[i - 1];

      if (g_strcmp0 (row->id, g->record->id) == 0
          || (own != WARD_NONE && row->created_at > own))
        g_ptr_array_remove_index (rows, i - 1);
    }
  if (rows->len > EARLIER_MAX)
    g_ptr_array_remove_range (rows, 0, rows->len - EARLIER_MAX);
  return rows;
}

void
ward_gather_decision_repeated (WardGather *g, const WardDeciding *d)
{
  guint percent = (guint) ward_gather_number (g, "policy.likeness_percent", d->day, 85);
  g_autoptr (GArray) narratives = NULL;
  g_autoptr (GPtrArray) earlier = NULL;
  g_autoptr (GPtrArray) names = NULL;
  const WardRecord *from = NULL;

  if (g->context->quick || !ward_gather_wants (g, "repeated_fields"))
    return;
  narratives = narratives_of (g->record);
  earlier = narratives->len > 0 ? earlier_decisions (g) : ward_records_array_new ();
  names = g_ptr_array_new ();
  for (guint i = 0; i < narratives->len; i++)
    {
      Narrative *narrative = &g_array_index (narratives, Narrative, i);
      const WardRecord *other = like_an_earlier (g, narrative, earlier, percent);

      if (other != NULL || is_like_another (narratives, i, percent))
        g_ptr_array_add (names, (gpointer) narrative->field->name);
      from = from != NULL ? from : other;
    }
  ward_gather_list (g, "repeated_fields", names);
  ward_gather_source (g, "repeated_fields", from, NULL);
}
