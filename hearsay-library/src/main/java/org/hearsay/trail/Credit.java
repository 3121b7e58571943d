package org.hearsay.trail;

import java.util.regex.Pattern;

/** Whether a sentence gives what it says to somebody by a turn of phrase from which no attribution is read. */
final class Credit {
  private static final Pattern TURN = Pattern.compile("(?i)\\b(?:"
      + "according to\\b"
      + "|by (?:the |an? |his |her |its |their |(?-i:\\p{Lu}))[^,.;]{0,40}?\\b(?:count|reckoning|account|accounts|estimate|estimates|calculations?|telling|admission|version|figures)\\b"
      + "|in (?:the |his |her |its |their |(?-i:\\p{Lu}))[^,.;]{0,40}?\\b(?:words|telling|version|view|opinion|account|estimation)\\b"
      + "|as [^,.;]{2,50}? (?:pointed out|points out|put it|puts it|has it|had it|tells it|told it|noted|recalled|admitted|explained|observed|said|says)\\b"
      + "|if [^,.;]{2,40}? (?:is|are) to (?:believe|be believed)\\b"
      + "|to hear [^,.;]{2,40}? tell it\\b"
      + "|on the word of\\b"
      + "|going by what [^,.;]{2,40}? (?:say|says|said)\\b)");

  private Credit() {}

  /** Whether a sentence has such a turn of phrase: <i>by her reckoning</i>, <i>as the union put it</i>. */
  static boolean isGiven(String sentence) {
    return TURN.matcher(sentence).find();
  }
}
