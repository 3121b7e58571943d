package org.hearsay.format;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hearsay.Actor;
import org.hearsay.Attribution;
import org.hearsay.Frame;
import org.hearsay.Reading;
import org.hearsay.Span;

/** How lists and summary speak of a reading's parts to people. */
final class Wording {
  /** Where the text names nobody. */
  static final String NOBODY = "(no source named)";

  private static final String QUOTES = "“”\"‘’'«»„";

  private Wording() {}

  /** The words that name who, and who that is where they do not say it: {@code it → the government}. */
  static String who(Reading reading, Attribution attribution) {
    return who(reading, attribution.source(), reading.actor(attribution));
  }

  /** The same for a frame. */
  static String who(Reading reading, Frame frame) {
    return who(reading, frame.framer(), frame.actor().flatMap(reading::actor));
  }

  private static String who(Reading reading, List<Span> source, Optional<Actor> actor) {
    String words = Terminal.line(reading.words(source));
    String name = actor.map(Actor::name).map(Terminal::line).orElse("");
    if (words.isEmpty()) {
      return name.isEmpty() ? NOBODY : "→ " + name;
    }
    boolean said = words.toLowerCase(Locale.ROOT).contains(name.toLowerCase(Locale.ROOT));
    return said ? words : words + " → " + name;
  }

  /** How a list shows who. */
  static Style style(String who) {
    return who.equals(NOBODY) ? Style.PLAIN : Style.SOURCE;
  }

  /** An attribution by its id and who it is given to: {@code a2 (the Vale Courier)}. */
  static String named(Reading reading, Attribution attribution) {
    String name = reading.actor(attribution).map(Actor::name).orElseGet(() -> reading.words(attribution.source()));
    return name.isBlank() ? attribution.id() : attribution.id() + " (" + name + ")";
  }

  /** Words in quotation marks, unless they bring their own; nothing for no words. */
  static String quoted(String words) {
    return words.isEmpty() || QUOTES.indexOf(words.charAt(0)) >= 0 ? words : "“" + words + "”";
  }

  /** A share in percent; the ends only when they are reached. */
  static String percent(double share) {
    long percent = Math.round(share * 100);
    return (share > 0 && percent == 0 ? "<1" : share < 1 && percent == 100 ? ">99" : String.valueOf(percent)) + " %";
  }

  /** A confidence in a list. */
  static String confidence(double confidence) {
    return String.format(Locale.ROOT, "%.2f", confidence);
  }
}
