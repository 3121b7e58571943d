package org.hearsay.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.store.Dispute;

/**
 * Something that happens once to one thing, as a text refers to it: <i>the capture of Tavel</i>. A text that refers to the
 * same occasion with two names contradicts itself, or tells of two.
 *
 * @param what what happened, in lower case
 * @param name to what or whom
 */
record Occasion(String what, String name) {
  private static final Pattern PHRASE = Pattern.compile("\\bthe (capture|fall|seizure|loss|liberation|siege|storming|surrender"
      + "|recapture|occupation|evacuation|bombing|death|killing|murder|arrest|resignation|dismissal|appointment|assassination)"
      + " of ((?:the )?\\p{Lu}[\\p{L}’'-]+(?: \\p{Lu}[\\p{L}’'-]+)*)");

  private static List<Occasion> in(String text) {
    List<Occasion> found = new ArrayList<>();
    Matcher m = PHRASE.matcher(text);
    while (m.find()) {
      found.add(new Occasion(m.group(1).toLowerCase(Locale.ROOT), m.group(2)));
    }
    return found;
  }

  /** The names with which two statements of one article refer to the same occasion, when they differ. */
  static Optional<Difference> twoNames(String one, String other) {
    for (Occasion a : in(one)) {
      for (Occasion b : in(other)) {
        if (a.what.equals(b.what) && !a.name.contains(b.name) && !b.name.contains(a.name)) {
          boolean person = List.of("death", "killing", "murder", "arrest", "resignation", "dismissal", "appointment",
              "assassination").contains(a.what);
          return Optional.of(new Difference(person ? Dispute.Kind.ACTOR : Dispute.Kind.PLACE, a.name, b.name));
        }
      }
    }
    return Optional.empty();
  }
}
