/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "ward-cli-issue.h"
#include "ward-issue-map.h"
#include "ward-where.h"

/* report map: the map as a page or a picture. */

/* What the options say, with the strings that the map borrows. */
typedef struct {
  WardIssueMap map;
  GPtrArray *base; /* NULL-terminated */
} Options;

static gboolean
refuse (GError **error, const char *message)
{
  g_set_error_literal (error, WARD_ERROR, WARD_ERROR_USAGE, message);
  return FALSE;
}

static gboolean
take_around (WardCli *cli, WardIssueMap *map, GError **error)
{
  g_autofree char *text = ward_cli_take_option (cli, "--around");
  g_autoptr (WardProjection) projection = NULL;

  if (text == NULL)
    return TRUE;
  projection = ward_projection_new (error);
  map->has_place = TRUE;
  return projection != NULL &&
         (ward_where_parse (projection, text, &map->lon, &map->lat) ||
          refuse (error, _("--around takes a grid reference, or latitude and longitude.")));
}

/* "25000" or "1:25,000". */
static gboolean
take_scale (WardCli *cli, WardIssueMap *map, GError **error)
{
  g_autofree char *text = ward_cli_take_option (cli, "--scale");
  g_auto (GStrv) parts = NULL;
  g_autofree char *digits = NULL;
  guint64 value;

  if (text == NULL)
    return TRUE;
  parts = g_strsplit (g_str_has_prefix (text, "1:") ? text + 2 : text, ",", -1);
  digits = g_strjoinv ("", parts);
  if (!g_ascii_string_to_unsigned (digits, 10, 1, G_MAXUINT, &value, NULL))
    return refuse (error, _("--scale takes a number, such as 25000 or 1:25,000."));
  map->scale = value;
  return TRUE;
}

static gboolean
take_without (WardCli *cli, WardIssueMap *map, GError **error)
{
  g_autofree char *text = ward_cli_take_option (cli, "--without");
  g_auto (GStrv) nicks = text != NULL ? g_strsplit (text, ",", -1) : NULL;

  for (guint i = 0; nicks != NULL && nicks[i] != NULL; i++)
    {
      WardSheetParts part = ward_sheet_part (nicks[i]);

      if (part == 0)
        return refuse (error, _("--without takes some of premises, sites, events, areas, "
                                "boundaries, grid, with commas between."));
      map->parts &= ~part;
    }
  return TRUE;
}

static void
take_base (WardCli *cli, Options *options)
{
  char *path;

  while ((path = ward_cli_take_option (cli, "--base")) != NULL)
    g_ptr_array_add (options->base, path);
  g_ptr_array_add (options->base, NULL);
  options->map.base = (const char *const *) options->base->pdata;
}

WardExit
ward_cli_report_map (WardCli *cli, WardCliIssue *issue, GError **error)
{
  g_autoptr (GPtrArray) base = g_ptr_array_new_with_free_func (g_free);
  Options options = { .map = { .parts = WARD_SHEET_ALL }, .base = base };
  const char *ending = strrchr (issue->out, '.');
  g_autofree char *officer = NULL;
  g_autoptr (WardSigningKey) key = NULL;
  WardSecond second;
  WardContext context;
  gint64 n = 0;
  GBytes *bytes;

  take_base (cli, &options);
  options.map.format = ending != NULL ? ending + 1 : "";
  if (!take_around (cli, &options.map, error) || !take_scale (cli, &options.map, error) ||
      !take_without (cli, &options.map, error) || !ward_cli_expect (cli, 1, 1, error))
    return WARD_EXIT_USAGE;
  if (!ward_cli_open (cli, 0, &context, error))
    return WARD_EXIT_FAILED;
  issue->issue.sample = ward_desk_is_sample (cli->desk);
  if (!ward_cli_take_second (cli, &context, issue, &officer, &key, error))
    return WARD_EXIT_FAILED;
  second = (WardSecond) { officer, key };
  issue->issue.second = key != NULL ? &second : NULL;
  bytes = ward_issue_map (&context, &options.map, &issue->issue, &n, error);
  return ward_cli_write_issued (cli, issue, bytes, n, error);
}
