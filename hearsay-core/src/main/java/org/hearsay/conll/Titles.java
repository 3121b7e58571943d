package org.hearsay.conll;

import java.util.Locale;
import java.util.Set;

/** Words before a person's name that are no part of it. */
final class Titles {
  private static final Set<String> TITLES = Set.of("mr", "mrs", "ms", "miss", "dr", "prof", "professor", "president",
      "senator", "sen", "rep", "representative", "gov", "governor", "mayor", "minister", "king", "queen", "prince",
      "princess", "sir", "lord", "lady", "dame", "general", "gen", "colonel", "col", "captain", "capt", "lieutenant",
      "lt", "sergeant", "sgt", "major", "judge", "justice", "pope", "father", "sister", "brother", "reverend", "rev",
      "saint", "chancellor", "ambassador", "secretary", "congressman", "congresswoman", "chairman", "speaker", "emperor",
      "empress", "count", "duke", "baron", "admiral", "commander", "officer", "coach", "the", "biologist", "director");

  private Titles() {}

  static boolean isTitle(String word) {
    return TITLES.contains(word.toLowerCase(Locale.ROOT).replace(".", ""));
  }
}
