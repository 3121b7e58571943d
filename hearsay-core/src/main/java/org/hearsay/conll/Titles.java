package org.hearsay.conll;

import java.util.Locale;
import java.util.Set;
import org.hearsay.Span;

/** Words before a name that are no part of it: titles, offices and articles. */
public final class Titles {
  private static final Set<String> TITLES = Set.of("mr", "mrs", "ms", "miss", "dr", "prof", "professor", "president",
      "senator", "sen", "rep", "representative", "gov", "governor", "mayor", "minister", "king", "queen", "prince",
      "princess", "sir", "lord", "lady", "dame", "general", "gen", "colonel", "col", "captain", "capt", "lieutenant",
      "lt", "sergeant", "sgt", "major", "judge", "justice", "pope", "father", "sister", "brother", "reverend", "rev",
      "saint", "chancellor", "ambassador", "secretary", "congressman", "congresswoman", "chairman", "speaker", "emperor",
      "empress", "count", "duke", "baron", "admiral", "commander", "officer", "coach", "the", "biologist", "director");

  private Titles() {}

  /** The span without titles and articles at its beginning; at least its last word stays. */
  public static Span without(String text, Span name) {
    int start = name.start();
    for (int space = text.indexOf(' ', start); space > 0 && space < name.end() - 1
        && isTitle(text.substring(start, space)); space = text.indexOf(' ', start)) {
      start = space + 1;
    }
    return new Span(start, name.end());
  }

  static boolean isTitle(String word) {
    return TITLES.contains(word.toLowerCase(Locale.ROOT).replace(".", ""));
  }
}
