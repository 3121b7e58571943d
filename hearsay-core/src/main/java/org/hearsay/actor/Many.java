package org.hearsay.actor;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Several human beings who have a name together: a people (<i>Americans</i>, <i>the American people</i>) and a family
 * (<i>the Sattlers</i> after <i>Anna Sattler</i>, and her <i>parents</i>, <i>couple</i>, <i>brothers</i> before).
 */
final class Many {
  private static final Set<String> OF_A_STATE = Set.of("people", "public", "citizens", "nation");
  private static final List<String> RELATIVES = List.of("parents", "couple", "family", "brothers", "sisters", "siblings",
      "twins", "spouses", "newlyweds", "grandparents");

  private Many() {}

  private static String plain(Reference reference) {
    String lower = reference.text().toLowerCase(Locale.ROOT);
    return lower.startsWith("the ") ? lower.substring(4) : lower;
  }

  /** The mention, as a name when it is the mere name of a people. */
  static Mention named(Mention mention, Layout layout) {
    int head = mention.head();
    boolean people = mention.form() == Mention.Form.NOMINAL && head == mention.first() && head >= 0
        && head < layout.size() && head + 1 == mention.end() && layout.capital(head)
        && States.isPeople(layout.lower(head)) && layout.lower(head).endsWith("s");
    return people ? new Mention(mention.first(), mention.end(), head, Mention.Form.NAME, mention.type(),
        mention.confidence(), mention.antecedents()) : mention;
  }

  /** What a people is found by; empty when the reference names none. */
  static Optional<String> people(Reference reference) {
    String[] words = plain(reference).split(" ");
    String last = words[words.length - 1];
    if (words.length == 1) {
      return States.isPeople(last) && last.endsWith("s") ? Optional.of("people " + Lexicon.singular(last))
          : Optional.empty();
    }
    return words.length == 2 && OF_A_STATE.contains(last) && States.isPeople(words[0])
        ? Optional.of("people " + words[0]) : Optional.empty();
  }

  /** The surname that a family's name is the plural of, in lower case; empty when nobody has that name. */
  static Optional<String> family(Reference reference, Referents referents) {
    String name = plain(reference);
    String surname = Lexicon.singular(name);
    boolean known = reference.form() == Mention.Form.NAME && !surname.equals(name)
        && referents.named(name).isEmpty()
        && referents.named(surname).stream().anyMatch(r -> r.person().isPresent());
    return known ? Optional.of(surname) : Optional.empty();
  }

  /** Relatives who were mentioned without a name, most recent first. */
  static Optional<Referent> relatives(Referents referents) {
    return RELATIVES.stream().flatMap(noun -> referents.called(noun).stream())
        .filter(r -> r.person().isEmpty() && r.body().isEmpty())
        .max(Comparator.comparingInt(r -> r.last().index()));
  }
}
