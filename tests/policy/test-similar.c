/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Bare answers, copied texts, police sources, words that the policy avoids. */
#include "policy-packs.h"
#include "ward-similar.h"

#define ON 20760 /* 3 November 2026 */

static PolicyPacks *packs;

static void
test_bare (void)
{
  static const char *const bare[] = {
    "",        " ",           "N/A", "n/a", "n.a.", "None",      "none.",          "Nil",
    "-",       "--",          "–",   "TBC", "tbc",  "As above",  "see above",      "see below",
    "unknown", "not known",   "No",  "x",   "xxx",  "two words", "Not applicable", "as per policy",
    "see log", "No concerns", ".",   "???", NULL,
  };
  static const char *const said[] = {
    "Asked the project",
    "Not known; the project was asked on Tuesday",
    "Nobody sleeps there at night",
    "Romanian, by telephone",
    "Harbour Outreach stand by",
    NULL,
  };

  for (guint i = 0; bare[i] != NULL; i++)
    g_assert_true (ward_text_is_bare (packs->set, bare[i], ON, FALSE));
  g_assert_true (ward_text_is_bare (packs->set, NULL, ON, FALSE));
  for (guint i = 0; said[i] != NULL; i++)
    g_assert_false (ward_text_is_bare (packs->set, said[i], ON, FALSE));
  g_assert_false (ward_text_is_bare (packs->set, "Not known.", ON, TRUE));
  g_assert_true (ward_text_is_bare (packs->set, "n/a", ON, TRUE));
}

static void
test_police_sources (void)
{
  g_assert_true (ward_text_is_police_source (packs->set, NULL, ON));
  g_assert_true (ward_text_is_police_source (packs->set, "", ON));
  g_assert_true (ward_text_is_police_source (packs->set, "PC 2145", ON));
  g_assert_true (
      ward_text_is_police_source (packs->set, "Neighbourhood officers, intelligence log", ON));
  g_assert_false (ward_text_is_police_source (packs->set, "Outreach project, 2 November", ON));
  g_assert_false (ward_text_is_police_source (packs->set, "PC 2145 and the project nurse", ON));
  g_assert_false (ward_text_is_police_source (packs->set, "Harbour Light", ON));
}

static const char first[] = "People would move to the river path, which is unlit and out of sight "
                            "of the houses. The outreach project "
                            "says that two of them were attacked there last winter, and that "
                            "nobody would go there with them at night.";
static const char changed[] = "People would move to the river path, which is unlit and out of "
                              "sight of the flats. The outreach project "
                              "says that two of them were attacked there last winter, and that "
                              "nobody would go there with them at night.";
static const char other[] = "The housing service has offered rooms for a month, and a worker of "
                            "the clinic visits twice a week. Everybody "
                            "there has been asked what they want to happen to their belongings, "
                            "and who should be told about the order.";

static void
test_likeness (void)
{
  g_autofree char *shouted = g_ascii_strup (first, -1);

  g_assert_cmpuint (ward_text_likeness (first, first), ==, 100);
  g_assert_cmpuint (ward_text_likeness (first, shouted), ==, 100);
  g_assert_cmpuint (ward_text_likeness (first, changed), >=, 85);
  g_assert_cmpuint (ward_text_likeness (first, changed), <, 100);
  g_assert_cmpuint (ward_text_likeness (first, other), <, 50);
  g_assert_cmpuint (ward_text_likeness ("", ""), ==, 0);
  g_assert_cmpuint (ward_text_likeness (NULL, first), ==, 0);
  g_assert_cmpuint (ward_text_likeness ("Not closed", "not closed."), ==, 100);
  g_assert_cmpuint (ward_text_likeness ("short text", "short test"), ==, 0);
  g_assert_cmpuint (ward_text_likeness (first, changed), ==, ward_text_likeness (changed, first));
}

static void
test_words (void)
{
  g_assert_cmpstr (ward_text_find_word (packs->set, "vocabulary", "A punter was seen", ON), ==,
                   "punter*");
  g_assert_null (ward_text_find_word (packs->set, "vocabulary", "A client was seen", ON));
  g_assert_null (ward_text_find_word (
      packs->set, "vocabulary", "Controlling prostitution for gain is the offence relied on", ON));
  g_assert_null (ward_text_find_word (packs->set, "vocabulary", "counterpunters", ON));
  g_assert_null (ward_text_find_word (packs->set, "no such list", "anything", ON));
}

int
main (int argc, char **argv)
{
  int result;

  g_test_init (&argc, &argv, NULL);
  packs = policy_packs_read ();
  g_test_add_func ("/policy/similar/bare answers", test_bare);
  g_test_add_func ("/policy/similar/police sources", test_police_sources);
  g_test_add_func ("/policy/similar/likeness", test_likeness);
  g_test_add_func ("/policy/similar/words", test_words);
  result = g_test_run ();
  policy_packs_free (packs);
  return result;
}
