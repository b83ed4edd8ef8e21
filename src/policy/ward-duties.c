/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-duties.h"

#include "ward-error.h"

#include <glib/gi18n-lib.h>

static void
where_free (WardDutyWhere *where)
{
  g_free (where->field);
  g_free (where->value);
  g_free (where);
}

static void
need_free (WardDutyNeed *need)
{
  g_free (need->text);
  g_free (need->kind);
  g_ptr_array_unref (need->where);
  g_free (need->date);
  g_free (need->of_kind);
  g_ptr_array_unref (need->of_where);
  g_free (need->via);
  g_free (need);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WardDutyNeed, need_free)

static gboolean
add_wheres (GPtrArray *wheres, const WardJson *object, gboolean not, GError **error)
{
  for (guint i = 0; object != NULL && i < ward_json_length (object); i++)
    {
      const WardJson *value = ward_json_member_at (object, i);
      WardDutyWhere *where;

      if (ward_json_type (value) != WARD_JSON_STRING && ward_json_type (value) != WARD_JSON_BOOL)
        {
          g_set_error (error, WARD_ERROR, WARD_ERROR_INVALID,
                       _("where[%u] must be a text or true or false"), i);
          return FALSE;
        }
      where = g_new0 (WardDutyWhere, 1);
      where->field = g_strdup (ward_json_member_name (object, i));
      where->value = ward_json_type (value) == WARD_JSON_BOOL
                         ? g_strdup (ward_json_bool (value) ? "true" : "false")
                         : g_strdup (ward_json_string (value));
      where->not = not ;
      g_ptr_array_add (wheres, where);
    }
  return TRUE;
}

static gboolean
read_of (WardDutyNeed *need, const WardJson *of, GError **error)
{
  if (of == NULL)
    return TRUE;
  need->of_kind = g_strdup (ward_json_get_string (of, "kind"));
  need->via = g_strdup (ward_json_get_string (of, "via"));
  if (need->of_kind == NULL || need->via == NULL)
    {
      g_set_error (error, WARD_ERROR, WARD_ERROR_INVALID, _("of needs kind and via"));
      return FALSE;
    }
  return add_wheres (need->of_where, ward_json_member (of, "where"), FALSE, error)
         && add_wheres (need->of_where, ward_json_member (of, "where_not"), TRUE, error);
}

static WardDutyNeed *
need_read (const WardJson *json, GError **error)
{
  g_autoptr (WardDutyNeed) need = g_new0 (WardDutyNeed, 1);

  need->where = g_ptr_array_new_with_free_func ((GDestroyNotify) where_free);
  need->of_where = g_ptr_array_new_with_free_func ((GDestroyNotify) where_free);
  need->kind = g_strdup (ward_json_get_string (json, "kind"));
  need->text = g_strdup (ward_json_get_string (json, "text"));
  need->date = g_strdup (ward_json_get_string (json, "date"));
  need->within_months = (guint) CLAMP (ward_json_get_int (json, "within_months", 0), 0, 1200);
  need->at_least = (guint) CLAMP (ward_json_get_int (json, "at_least", 1), 1, 100000);
  need->in_force = ward_json_get_bool (json, "in_force", FALSE);
  if (need->kind == NULL || need->text == NULL || (need->within_months > 0 && need->date == NULL))
    {
      g_set_error (error, WARD_ERROR, WARD_ERROR_INVALID,
                   _("a need has kind and text, and a date when it says within_months"));
      return NULL;
    }
  if (!add_wheres (need->where, ward_json_member (json, "where"), FALSE, error)
      || !add_wheres (need->where, ward_json_member (json, "where_not"), TRUE, error)
      || !read_of (need, ward_json_member (json, "of"), error))
    return NULL;
  return g_steal_pointer (&need);
}

void
ward_duty_free (WardDuty *duty)
{
  g_free (duty->id);
  g_free (duty->title);
  g_free (duty->panel);
  g_free (duty->out);
  g_ptr_array_unref (duty->needs);
  g_free (duty);
}

WardDuty *
ward_duty_read (const WardJson *json, GError **error)
{
  g_autoptr (WardDuty) duty = g_new0 (WardDuty, 1);
  const WardJson *needs = ward_json_member (json, "needs");

  duty->needs = g_ptr_array_new_with_free_func ((GDestroyNotify) need_free);
  duty->id = g_strdup (ward_json_get_string (json, "duty"));
  duty->title = g_strdup (ward_json_get_string (json, "title"));
  duty->panel = g_strdup (ward_json_get_string (json, "panel"));
  duty->out = g_strdup (ward_json_get_string (json, "out"));
  if (duty->id == NULL || duty->title == NULL)
    {
      g_set_error (error, WARD_ERROR, WARD_ERROR_INVALID, _("duty and title are needed"));
      return NULL;
    }
  for (guint i = 0; needs != NULL && i < ward_json_length (needs); i++)
    {
      WardDutyNeed *need = need_read (ward_json_item (needs, i), error);

      if (need == NULL)
        {
          g_prefix_error (error, "%s: needs[%u]: ", duty->id, i);
          return NULL;
        }
      g_ptr_array_add (duty->needs, need);
    }
  return g_steal_pointer (&duty);
}

const char *
ward_duty_state_nick (WardDutyState state)
{
  static const char *const nicks[] = { "no_evidence", "gap", "met" };

  return nicks[state];
}

WardDutyState
ward_duty_need_state (const WardDutyNeed *need, const WardDutyCount *count)
{
  if (need->of_kind != NULL)
    {
      if (count->of_total == 0)
        return WARD_DUTY_NO_EVIDENCE;
      if (count->of_covered >= count->of_total)
        return WARD_DUTY_MET;
      return count->of_covered > 0 || count->ever > 0 ? WARD_DUTY_GAP : WARD_DUTY_NO_EVIDENCE;
    }
  if (count->recent >= need->at_least)
    return WARD_DUTY_MET;
  return count->ever > 0 ? WARD_DUTY_GAP : WARD_DUTY_NO_EVIDENCE;
}

WardDutyState
ward_duty_state (const WardDuty *duty, const WardDutyCount *counts)
{
  guint met = 0, none = 0;

  for (guint i = 0; i < duty->needs->len; i++)
    {
      WardDutyState state = ward_duty_need_state (g_ptr_array_index (duty->needs, i), &counts[i]);

      met += state == WARD_DUTY_MET;
      none += state == WARD_DUTY_NO_EVIDENCE;
    }
  if (none == duty->needs->len)
    return WARD_DUTY_NO_EVIDENCE;
  return met == duty->needs->len ? WARD_DUTY_MET : WARD_DUTY_GAP;
}
