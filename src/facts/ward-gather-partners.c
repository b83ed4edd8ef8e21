/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "ward-dated.h"
#include "ward-gather-kinds.h"
#include "ward-gather-officers.h"
#include "ward-gather-partner-names.h"
#include "ward-governance.h"
#include "ward-partners.h"
#include "ward-recurrence.h"

static gboolean
is_live (const WardAgreement *agreement, gint64 day)
{
  return agreement->signed_on != WARD_NONE && agreement->signed_on <= day
         && (agreement->ends_on == WARD_NONE || agreement->ends_on > day)
         && (agreement->review_on == WARD_NONE || agreement->review_on >= day);
}

void
ward_gather_live_agreement (WardGather *g, const char *name, const char *partner, const char *use)
{
  g_autoptr (GPtrArray) rows = NULL;
  const WardRecord *live = NULL;

  if (!ward_gather_wants (g, name))
    return;
  rows = ward_gather_rows (g, "agreement", "partner", partner);
  for (guint i = 0; live == NULL && i < rows->len; i++)
    if ((use == NULL || ward_record_is (rows->pdata[i], "use", use))
        && is_live (rows->pdata[i], g->today))
      live = rows->pdata[i];
  ward_gather_bool (g, name, live != NULL);
  ward_gather_source (g, name, live, NULL);
}

/* Another partner of the same name; one that works in several districts is held in each. */
static gboolean
is_namesake (const WardPartner *partner, const WardPartner *other)
{
  return g_strcmp0 (partner->meta.id, other->meta.id) != 0
         && g_strcmp0 (partner->meta.district, other->meta.district) == 0
         && ward_partners_share_a_name (partner, other);
}

void
ward_gather_partner (WardGather *g)
{
  const WardPartner *partner = (const WardPartner *) g->record;
  g_autoptr (GPtrArray) same = NULL;

  ward_gather_live_agreement (g, "live_agreement", partner->meta.id, NULL);
  ward_gather_live_agreement (g, "live_sharing_agreement", partner->meta.id,
                              "information_sharing");
  if (!ward_gather_wants (g, "same_name"))
    return;
  same = ward_reader_all (g->reader, "partner");
  for (guint i = same->len; i > 0; i--)
    if (!is_namesake (partner, same->pdata[i - 1]))
      g_ptr_array_remove_index (same, i - 1);
  ward_gather_ids (g, "same_name", same);
}

static gboolean
names_a_body (const GPtrArray *bodies, const char *text)
{
  for (guint i = 0; text != NULL && i < bodies->len; i++)
    {
      const WardListRow *row = bodies->pdata[i];
      g_autofree char *text_name = g_strndup (row->text, strcspn (row->text, "("));

      if (ward_text_names (text, row->value) || ward_text_names (text, text_name))
        return TRUE;
    }
  return FALSE;
}

void
ward_gather_agreement (WardGather *g)
{
  const WardAgreement *agreement = (const WardAgreement *) g->record;
  const WardPartner *partner =
      (const WardPartner *) ward_gather_get (g, "partner", agreement->partner);
  g_autoptr (GPtrArray) bodies = NULL;
  gboolean is_party;

  if (g->context->rules == NULL || !ward_gather_wants (g, "immigration_party"))
    return;
  bodies =
      ward_rule_set_list_rows (g->context->rules, "immigration.bodies", NULL, NULL, g->today);
  is_party = names_a_body (bodies, agreement->parties);
  if (partner != NULL)
    {
      is_party = is_party || names_a_body (bodies, partner->name);
      for (char **alias = partner->aliases; alias != NULL && *alias != NULL; alias++)
        is_party = is_party || names_a_body (bodies, *alias);
    }
  ward_gather_bool (g, "immigration_party", is_party);
}

/* Only the liaison officer changes what a partner agreed to (PS5). */
static void
actor_is_liaison (WardGather *g)
{
  if (g->context->actor != NULL && ward_gather_wants (g, "actor_is_liaison"))
    ward_gather_bool (g, "actor_is_liaison",
                      ward_gather_is_liaison (g, g->context->actor, g->today));
}

void
ward_gather_site (WardGather *g)
{
  static const char *const terms[] = { "buffer_m", "shape", "precision", "agreed_on" };
  const WardRecord *before = g->context->before;
  gboolean changed = FALSE;

  for (guint i = 0; before != NULL && i < G_N_ELEMENTS (terms); i++)
    changed = changed
              || !ward_record_field_equal (before, g->record,
                                           ward_kind_field (g->record->kind, terms[i]));
  ward_gather_bool (g, "terms_changed", changed);
  actor_is_liaison (g);
}

void
ward_gather_bulletin (WardGather *g)
{
  const WardBulletin *bulletin = (const WardBulletin *) g->record;
  WardDays days = { bulletin->received_on, g->today + 1 };
  gboolean liaison = FALSE;

  if (bulletin->acknowledged_by != NULL && ward_gather_wants (g, "acknowledger_is_liaison"))
    {
      g_autoptr (GPtrArray) posts = ward_gather_liaison_posts (g, bulletin->acknowledged_by);

      for (guint i = 0; i < posts->len; i++)
        liaison = liaison || ward_days_meet (days, ward_days_of (posts->pdata[i]));
      ward_gather_bool (g, "acknowledger_is_liaison", liaison);
    }
  if (bulletin->reference != NULL && ward_gather_wants (g, "same_reference"))
    {
      g_autoptr (GPtrArray) others = ward_gather_others (g, "reference", bulletin->reference);

      ward_gather_ids (g, "same_reference", others);
    }
}

void
ward_gather_engagement (WardGather *g)
{
  const char *partner = ((const WardEngagement *) g->record)->partner;

  if (partner != NULL)
    ward_gather_bool (g, "partner_known", ward_gather_get (g, "partner", partner) != NULL);
}

void
ward_gather_scheme (WardGather *g)
{
  const char *id = ((const WardScheme *) g->record)->voluntary_service;
  const WardPartner *service = (const WardPartner *) ward_gather_get (g, "partner", id);
  gint64 months = ward_gather_number (g, "policy.directory_stale_months", g->today, 6);

  if (service == NULL)
    return;
  ward_gather_bool (g, "service_is_live",
                    service->meta.archived != 1 && service->verified_on != WARD_NONE
                        && g->today
                               <= ward_date_add_months (service->verified_on, (int) months));
  ward_gather_source (g, "service_is_live", &service->meta, "verified_on");
}

void
ward_gather_site_time (WardGather *g)
{
  const WardSiteTime *time = (const WardSiteTime *) g->record;
  g_autoptr (WardRecurrence) recurrence = ward_recurrence_new (
      time->starts, time->minutes, time->rrule, (const char *const *) time->exdates, NULL);

  ward_gather_bool (g, "recurrence_readable",
                    recurrence != NULL && ward_recurrence_happens (recurrence));
  ward_gather_copy (g, "site_withdrawn_on", ward_gather_get (g, "site", time->site),
                    "withdrawn_on");
  actor_is_liaison (g);
}
