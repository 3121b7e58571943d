package org.hearsay.actor;

import java.util.List;
import java.util.Optional;
import org.hearsay.Span;
import org.hearsay.actor.Mention.Form;
import org.hearsay.actor.Mention.Type;

/**
 * A mention in its place in the text, with what its words tell. Immutable.
 *
 * @param index its number among the references of the article
 * @param mention the mention
 * @param span its characters, without a possessive ending
 * @param text its words with single spaces, without a possessive ending
 * @param noun its head in lower case
 * @param gender of the person, as far as the words tell
 * @param count one, several or unknown
 * @param definiteness whether it can take something up again
 * @param person the name taken apart, when it is a person's
 * @param paragraph number of the paragraph
 * @param sentence number of the sentence
 * @param quotation number of the quotation it stands in, or {@link Layout#OUTSIDE}
 * @param opens whether it begins its sentence or the quotation's sentence, as subjects do
 */
record Reference(int index, Mention mention, Span span, String text, String noun, Gender gender, Count count,
    Definiteness definiteness, Optional<PersonName> person, int paragraph, int sentence, int quotation, boolean opens) {

  /** How many are meant. */
  enum Count {
    ONE, MANY, UNKNOWN;

    boolean fits(Count other) {
      return this == UNKNOWN || other == UNKNOWN || this == other;
    }
  }

  /** Whether the words can take up what was mentioned before. */
  enum Definiteness {
    /** A name, a pronoun, <i>the</i>, <i>this</i>, <i>his</i>. */
    DEFINITE,
    /** <i>a</i>, <i>two</i>, <i>another</i>, <i>some</i>. */
    INDEFINITE,
    /** A plural without article: <i>critics</i>. */
    BARE
  }

  private static final List<String> INDEFINITE = List.of("a", "an", "some", "several", "many", "another", "one", "two",
      "three", "four", "five", "six", "seven", "eight", "nine", "ten", "few", "most", "other", "dozens", "hundreds",
      "thousands", "any", "no", "every", "each", "certain", "more", "half", "both", "scores", "countless", "numerous");
  private static final List<String> DEFINITE = List.of("the", "this", "that", "these", "those", "his", "her", "its",
      "their", "my", "our", "your", "whose");
  private static final List<String> MANY = List.of("they", "them", "their", "theirs", "themselves", "we", "us", "our",
      "ours", "ourselves", "these", "those", "both", "some", "many", "others", "several", "few", "most", "all");

  /** Looks at one mention; {@code first} to {@code end} have been trimmed to lie inside the text. */
  static Reference of(int index, Mention mention, Layout layout) {
    int end = mention.end();
    if (end - mention.first() > 1) {
      if (layout.possessive(end - 2) && layout.lower(end - 1).equals("s")) {
        end -= 2;
      } else if (layout.isApostrophe(end - 1)) {
        end--;
      }
    }
    end = Math.max(end, mention.first() + 1);
    int head = Math.min(mention.head(), end - 1);
    String noun = noun(layout, head);
    String text = layout.text(mention.first(), end);
    Optional<PersonName> person = mention.form() == Form.NAME && mention.type() == Type.PERSON
        && !plural(noun) && !Lexicon.GROUPS.has(noun) ? Optional.of(PersonName.of(text)) : Optional.empty();
    boolean indefinite = INDEFINITE.contains(layout.lower(mention.first())) || isNumber(layout.word(mention.first()));
    boolean possessed = head - 2 > mention.first() && layout.possessive(head - 2)
        || text.contains("'s ") || text.contains("’s ");
    Definiteness definiteness = mention.form() != Form.NOMINAL || possessed
        || DEFINITE.contains(layout.lower(mention.first()))
        ? Definiteness.DEFINITE : indefinite ? Definiteness.INDEFINITE : Definiteness.BARE;
    Gender gender = switch (mention.form()) {
      case NAME -> person.map(PersonName::gender).orElse(Gender.UNKNOWN);
      case NOMINAL -> Gender.ofNoun(noun);
      case PRONOUN -> Gender.ofPronoun(noun);
    };
    boolean opens = mention.first() == 0 || layout.begins(mention.first())
        || !layout.letters(mention.first() - 1) && layout.begins(mention.first() - 1);
    return new Reference(index, mention, layout.span(mention.first(), end), text, noun, gender,
        count(mention, noun, person), definiteness, person, layout.paragraph(mention.first()),
        layout.sentence(mention.first()),
        layout.quotation(head), opens);
  }

  /** The head in lower case, with what a hyphen joins to it when a list has both together: <i>e-mails</i>. */
  private static String noun(Layout layout, int head) {
    if (head > 1 && layout.word(head - 1).equals("-") && layout.joined(head)) {
      String compound = layout.lower(head - 2) + "-" + layout.lower(head);
      if (Lexicon.DOCUMENTS.hasForm(compound) || Lexicon.ROLES.hasForm(compound)) {
        return compound;
      }
    }
    return layout.lower(head);
  }

  private static boolean isNumber(String word) {
    return !word.isEmpty() && Character.isDigit(word.charAt(0));
  }

  private static boolean plural(String noun) {
    return States.isPeople(noun) && noun.endsWith("s") || Lexicon.GROUPS.has(noun);
  }

  private static Count count(Mention mention, String noun, Optional<PersonName> person) {
    return switch (mention.form()) {
      case PRONOUN -> MANY.contains(noun) ? Count.MANY
          : noun.equals("you") || noun.equals("who") ? Count.UNKNOWN : Count.ONE;
      case NAME -> person.isPresent() ? Count.ONE : plural(noun) ? Count.MANY : Count.UNKNOWN;
      case NOMINAL -> Lexicon.GROUPS.has(noun) || !Lexicon.singular(noun).equals(noun) ? Count.MANY
          : Lexicon.ROLES.has(noun) ? Count.ONE : Count.UNKNOWN;
    };
  }

  /** The same as the name of several human beings. */
  Reference ofMany() {
    return new Reference(index, mention, span, text, noun, gender, Count.MANY, definiteness, Optional.empty(), paragraph,
        sentence, quotation, opens);
  }

  /** Whether a human being, or several, are meant. */
  boolean human() {
    return switch (mention.form()) {
      case NAME -> mention.type() == Type.PERSON;
      case NOMINAL -> mention.type() == Type.PERSON || Lexicon.ROLES.hasForm(noun);
      case PRONOUN -> !noun.equals("it") && !noun.equals("its") && !noun.equals("itself");
    };
  }

  Form form() {
    return mention.form();
  }

  /** Whether it is a pronoun of the first person. */
  boolean firstPerson() {
    return form() == Form.PRONOUN && switch (noun) {
      case "i", "me", "my", "mine", "myself", "we", "us", "our", "ours", "ourselves" -> true;
      default -> false;
    };
  }

  /** Whether it is a pronoun of the second person. */
  boolean secondPerson() {
    return form() == Form.PRONOUN && (noun.startsWith("you"));
  }

  /** Whether it stands outside all quotations. */
  boolean inWritersVoice() {
    return quotation == Layout.OUTSIDE;
  }
}
