/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-cli-patrol.h"

#include <glib/gi18n-lib.h>

#include "ward-disclose.h"
#include "ward-patrol-plan.h"

static WardExit
usage (GError **error, const char *message)
{
  g_set_error_literal (error, WARD_ERROR, WARD_ERROR_USAGE, message);
  return WARD_EXIT_USAGE;
}

static WardPatrolLook *
look_at (WardCli *cli, const char *action, WardContext *context, GError **error)
{
  g_autofree char *id = NULL;

  if (!ward_cli_open (cli, 0, context, error))
    return NULL;
  id = ward_cli_record_id (cli, ward_kind_find ("patrol"), ward_cli_word (cli, 1), error);
  return id != NULL ? ward_patrol_look (context, id, action, error) : NULL;
}

static void
put_time (WardJsonWriter *w, const char *name, gint64 time)
{
  g_autofree char *text = ward_time_format (time);

  if (text != NULL)
    ward_json_put_string (w, name, text);
  else
    ward_json_put_null (w, name);
}

/* Rules that are about where, when and whether it is what was consulted on; the others are asked by
 * "check patrol … --gate approve". */
static gboolean
is_of_plan (const WardFinding *finding)
{
  static const char *const starts[] = { "PTL-OUTREACH", "PTL-TIME-01", "PTL-TIME-03",
                                        "PTL-AREA", "PTL-CONSULT-03" };

  for (guint i = 0; i < G_N_ELEMENTS (starts); i++)
    if (g_str_has_prefix (finding->rule->id, starts[i]))
      return TRUE;
  return FALSE;
}

static GPtrArray *
findings_of_plan (const WardPatrolLook *look)
{
  GPtrArray *findings = g_ptr_array_new ();

  for (guint i = 0; i < look->findings->len; i++)
    if (is_of_plan (look->findings->pdata[i]))
      g_ptr_array_add (findings, look->findings->pdata[i]);
  return findings;
}

static char *
partner_of (const WardContext *context, const WardClash *clash)
{
  g_autoptr (WardRecord) partner =
      ward_reader_get (ward_records_reader (context->db), "partner", clash->site->partner);

  return partner != NULL ? g_strdup (((const WardPartner *) partner)->name) : NULL;
}

static void
write_occurrence (const WardPatrolLook *look, const WardOverlap *overlap, gboolean exact,
                  WardJsonWriter *w)
{
  WardInterval own = g_array_index (look->windows, WardInterval, overlap->window);

  ward_json_begin_object (w, NULL);
  put_time (w, "starts", own.starts);
  put_time (w, "ends", own.ends);
  ward_json_put_int (w, "minutes", ward_overlap_minutes (overlap));
  ward_json_put_bool (w, "arranged", overlap->arranged);
  if (exact)
    {
      put_time (w, "from", overlap->overlap.starts);
      put_time (w, "to", overlap->overlap.ends);
    }
  ward_json_end_object (w);
}

static void
write_clash (const WardContext *context, const WardPatrolLook *look, const WardClash *clash,
             gboolean exact, WardJsonWriter *w)
{
  const WardOverlap *worst = ward_clash_worst (clash);
  g_autofree char *partner = partner_of (context, clash);

  ward_json_begin_object (w, NULL);
  ward_json_put_string (w, "site", clash->site->meta.id);
  ward_json_put_string (w, "site_time", clash->time->meta.id);
  if (partner != NULL)
    ward_json_put_string (w, "partner", partner);
  ward_json_put_string (w, "use", ward_record_get_nick (&clash->site->meta, "use"));
  if (exact)
    ward_json_put_string (w, "name", clash->site->name);
  ward_json_put_int (w, "minutes", worst != NULL ? ward_overlap_minutes (worst) : 0);
  ward_json_put_int (w, "metres", ward_footprint_depth (look->area, clash->place));
  ward_json_put_bool (w, "arranged", clash->n_barred == 0);
  ward_json_begin_array (w, "occurrences");
  for (guint i = 0; i < clash->overlaps->len; i++)
    write_occurrence (look, &g_array_index (clash->overlaps, WardOverlap, i), exact, w);
  ward_json_end_array (w);
  ward_json_end_object (w);
}

static void
write_differences (const GPtrArray *differences, WardJsonWriter *w)
{
  ward_json_begin_array (w, "differences");
  for (guint i = 0; i < differences->len; i++)
    {
      const WardPlanDifference *difference = differences->pdata[i];

      ward_json_begin_object (w, NULL);
      ward_json_put_string (w, "field", difference->field);
      ward_json_put_string (w, "was", difference->was);
      ward_json_put_string (w, "now", difference->now);
      ward_json_put_bool (w, "within", difference->within);
      ward_json_end_object (w);
    }
  ward_json_end_array (w);
}

static void
print_look_json (WardCli *cli, const WardContext *context, const WardPatrolLook *look,
                 const GPtrArray *findings)
{
  g_autoptr (WardJsonWriter) w = ward_json_writer_new (FALSE);

  ward_json_begin_object (w, NULL);
  ward_json_begin_array (w, "clashes");
  for (guint i = 0; i < look->clashes->len; i++)
    if (((const WardClash *) look->clashes->pdata[i])->may_be_seen)
      write_clash (context, look, look->clashes->pdata[i], cli->exact, w);
  ward_json_end_array (w);
  ward_json_put_bool (w, "hidden", ward_clashes_hide_any (look->clashes));
  if (ward_clashes_hide_any (look->clashes))
    put_time (w, "nearest_clear_start", look->nearest_clear);
  if (look->problem != NULL)
    ward_json_put_string (w, "problem", look->problem);
  write_differences (look->differences, w);
  ward_json_begin_array (w, "findings");
  for (guint i = 0; i < findings->len; i++)
    ward_finding_write (findings->pdata[i], NULL, w);
  ward_json_end_array (w);
  ward_json_end_object (w);
  ward_cli_print_json (w);
}

static void
print_clash (WardCli *cli, const WardContext *context, const WardPatrolLook *look,
             const WardClash *clash)
{
  const WardOverlap *worst = ward_clash_worst (clash);
  g_autofree char *partner = partner_of (context, clash);
  g_autofree char *use = ward_record_display (&clash->site->meta,
                                              ward_kind_field (clash->site->meta.kind, "use"));
  gint64 metres = ward_footprint_depth (look->area, clash->place);

  ward_cli_print ("%s%s%s, %s", partner != NULL ? partner : "", cli->exact ? ", " : "",
                  cli->exact && clash->site->name != NULL ? clash->site->name : "", use);
  if (worst == NULL)
    ward_cli_print (ngettext ("  %u time, under an arrangement",
                              "  %u times, all under an arrangement", clash->n_arranged),
                    clash->n_arranged);
  else
    ward_cli_print (ngettext ("  %u time; %d minutes and %d metres at worst",
                              "  %u times; %d minutes and %d metres at worst", clash->n_barred),
                    clash->n_barred, (int) ward_overlap_minutes (worst), (int) metres);
  for (guint i = 0; i < clash->overlaps->len && i < 10; i++)
    {
      const WardOverlap *overlap = &g_array_index (clash->overlaps, WardOverlap, i);
      g_autofree char *at = ward_time_display (
          g_array_index (look->windows, WardInterval, overlap->window).starts);

      ward_cli_print ("  · %s%s", at, overlap->arranged ? _(" (arranged)") : "");
    }
}

static void
print_look (WardCli *cli, const WardContext *context, const WardPatrolLook *look,
            const GPtrArray *findings)
{
  for (guint i = 0; i < look->clashes->len; i++)
    if (((const WardClash *) look->clashes->pdata[i])->may_be_seen)
      print_clash (cli, context, look, look->clashes->pdata[i]);
  for (guint i = 0; i < look->differences->len; i++)
    {
      const WardPlanDifference *difference = look->differences->pdata[i];

      ward_cli_print (difference->within ? _("%s: “%s” is now “%s”, within what was consulted on")
                                         : _("%s: “%s” is now “%s”, not consulted on"),
                      difference->field, difference->was, difference->now);
    }
  ward_cli_print_findings (cli, findings);
  if (look->clashes->len == 0 && look->problem == NULL)
    ward_cli_print (_("It meets no protected time."));
}

static WardExit
run_check (WardCli *cli, GError **error)
{
  g_autoptr (WardPatrolLook) look = NULL;
  g_autoptr (GPtrArray) findings = NULL;
  WardContext context;

  if (!ward_cli_take_exact (cli, error) || !ward_cli_expect (cli, 2, 2, error))
    return WARD_EXIT_USAGE;
  look = look_at (cli, "check", &context, error);
  if (look == NULL
      || (cli->exact
          && !ward_disclose_exact (&context, ward_kind_find ("site"), look->clashes->len,
                                   cli->reason, error)))
    return WARD_EXIT_FAILED;
  findings = findings_of_plan (look);
  if (cli->json)
    print_look_json (cli, &context, look, findings);
  else
    print_look (cli, &context, look, findings);
  return ward_findings_refuse (findings) ? WARD_EXIT_REFUSED : WARD_EXIT_DONE;
}

static void
write_offer (const WardOffer *offer, guint number, WardJsonWriter *w)
{
  static const char *const fields[] = { "shape", "starts", "ends", "exdates" };
  g_autofree char *text = ward_offer_dup_text (offer);
  const WardRecord *plan = &offer->patrol->meta;

  ward_json_begin_object (w, NULL);
  ward_json_put_int (w, "n", number);
  ward_json_put_string (w, "kind", ward_offer_kind_nick (offer->kind));
  ward_json_put_string (w, "text", text);
  ward_json_put_int (w, "change_permille", (gint64) (offer->change * 1000 + 0.5));
  ward_json_put_bool (w, "consult_again", offer->consult_again);
  ward_json_begin_object (w, "plan");
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    if (!ward_record_is_empty (plan, ward_kind_field (plan->kind, fields[i])))
      ward_record_write_field (plan, ward_kind_field (plan->kind, fields[i]), w);
  ward_json_end_object (w);
  ward_json_end_object (w);
}

static void
print_offers (WardCli *cli, const GPtrArray *offers)
{
  g_autoptr (WardJsonWriter) w = ward_json_writer_new (FALSE);

  ward_json_begin_object (w, NULL);
  ward_json_begin_array (w, "offers");
  for (guint i = 0; i < offers->len; i++)
    {
      const WardOffer *offer = offers->pdata[i];
      g_autofree char *text = ward_offer_dup_text (offer);

      write_offer (offer, i + 1, w);
      if (!cli->json)
        ward_cli_print ("%u  %s%s", i + 1, text,
                        offer->consult_again ? _(" (consult again)") : "");
    }
  ward_json_end_array (w);
  ward_json_end_object (w);
  if (cli->json)
    ward_cli_print_json (w);
}

static WardExit
apply (WardCli *cli, const WardContext *context, const GPtrArray *offers, const char *number,
       GError **error)
{
  g_autoptr (WardOutcome) outcome = NULL;
  guint64 n;

  if (!g_ascii_string_to_unsigned (number, 10, 1, MAX (offers->len, 1), &n, NULL)
      || offers->len == 0)
    return usage (error, _("There is no suggestion of that number."));
  outcome = ward_patrol_apply (context, offers->pdata[n - 1], error);
  return outcome != NULL ? ward_cli_print_outcome (cli, outcome, NULL, NULL) : WARD_EXIT_FAILED;
}

static WardExit
run_suggest (WardCli *cli, GError **error)
{
  g_autofree char *number = ward_cli_take_option (cli, "--apply");
  g_autoptr (WardPatrolLook) look = NULL;
  g_autoptr (GPtrArray) offers = NULL;
  WardContext context;

  if (!ward_cli_expect (cli, 2, 2, error))
    return WARD_EXIT_USAGE;
  look = look_at (cli, "suggest", &context, error);
  offers = look != NULL ? ward_patrol_suggest (&context, look, error) : NULL;
  if (offers == NULL)
    return WARD_EXIT_FAILED;
  if (number != NULL)
    return apply (cli, &context, offers, number, error);
  print_offers (cli, offers);
  if (!cli->json && offers->len == 0)
    ward_cli_print (look->clashes->len == 0 ? _("It meets no protected time.")
                                            : _("No small change clears it: plan it anew."));
  return WARD_EXIT_DONE;
}

static WardExit
run_debrief (WardCli *cli, GError **error)
{
  return ward_cli_file_under (cli, "debrief", "patrol", error);
}

gboolean
ward_cli_patrol_verb (WardCli *cli, const char *verb, WardExit *ret_code, GError **error)
{
  static const struct {
    const char *name;
    WardExit (*run) (WardCli *cli, GError **error);
  } verbs[] = {
    { "check", run_check },
    { "suggest", run_suggest },
    { "debrief", run_debrief },
  };

  for (guint i = 0; i < G_N_ELEMENTS (verbs); i++)
    if (g_strcmp0 (verbs[i].name, verb) == 0)
      {
        *ret_code = verbs[i].run (cli, error);
        return TRUE;
      }
  return FALSE;
}
