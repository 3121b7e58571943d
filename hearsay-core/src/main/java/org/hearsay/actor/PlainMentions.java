package org.hearsay.actor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hearsay.Article;
import org.hearsay.actor.Mention.Form;
import org.hearsay.actor.Mention.Type;
import org.hearsay.text.Words;

/**
 * Mentions without a model: runs of capitalised words, pronouns, and descriptions whose noun is in a word list. For
 * models that have no heads for mentions, and for sources in which a model sees none. Names no antecedents.
 */
public final class PlainMentions {
  /** What a mention found without a model is worth: names against descriptions are told well, types less so. */
  private static final double CONFIDENCE = 0.7;
  private static final int MOST_MODIFIERS = 7;
  private static final Set<String> PRONOUNS = Set.of("i", "me", "my", "we", "us", "our", "he", "him", "his", "she",
      "her", "it", "its", "they", "them", "their", "you", "your", "himself", "herself", "themselves", "itself",
      "who", "whom");
  private static final Set<String> DETERMINERS = Set.of("the", "a", "an", "this", "these", "those", "his",
      "her", "its", "their", "my", "our", "some", "several", "many", "two", "three", "four", "five", "six", "one",
      "another",
      "both", "few", "other", "most", "no", "any", "every", "each");

  private static final Set<String> RELATIVES = Set.of("which", "that", "whose");
  private static final Set<String> BODY_ENDINGS = Set.of("post", "times", "herald", "tribune", "inc", "corp", "ltd",
      "llc", "americans", "citizens");
  /** Function words that may stand between an article and its noun. */
  private static final Set<String> ADJECTIVES = Set.of("other", "first", "last");

  private final Layout layout;
  private final List<Mention> found = new ArrayList<>();
  private final Set<String> surnames = new HashSet<>();
  private final Set<String> insideSentences = new HashSet<>();

  private PlainMentions(Layout layout) {
    this.layout = layout;
  }

  /** The mentions of an article, in the order of the text. Takes time in proportion to its length. */
  public static List<Mention> of(Article article, Words words) {
    return of(Layout.of(article.text(), words));
  }

  static List<Mention> of(Layout layout) {
    PlainMentions plain = new PlainMentions(layout);
    plain.learn();
    plain.find();
    plain.found.sort(Comparator.comparingInt(Mention::first).thenComparing(Mention::end, Comparator.reverseOrder()));
    return List.copyOf(plain.found);
  }

  /** The mention with this head, for a phrase of the text that is known to name somebody. */
  static Mention at(Layout layout, int first, int end, int head) {
    PlainMentions plain = new PlainMentions(layout);
    if (PRONOUNS.contains(layout.lower(head)) || RELATIVES.contains(layout.lower(head))) {
      return plain.mention(head, head + 1, head, Form.PRONOUN, plain.pronounType(head));
    }
    boolean common = Lexicon.ROLES.hasForm(layout.lower(head)) || Lexicon.GROUPS.has(layout.lower(head))
        || Lexicon.DOCUMENTS.has(layout.lower(head));
    if (layout.capital(head) && !(common && layout.begins(head)) && !Lexicon.FUNCTION_WORDS.has(layout.lower(head))) {
      for (int i = Math.max(first, head - MOST_MODIFIERS); i <= head; i++) {
        int stop = Math.min(end, NameRuns.end(layout, i));
        if (stop > head) {
          return plain.name(i, stop);
        }
      }
    }
    int start = head;
    while (start > first && head - start < MOST_MODIFIERS && (layout.letters(start - 1)
        || layout.word(start - 1).equals("-") || layout.isApostrophe(start - 1)
        || layout.word(start - 1).equals("."))) {
      start--;
    }
    return plain.mention(start, head + 1, head, Form.NOMINAL, plain.nominalType(head));
  }

  /** Learns which words are capitalised inside sentences too, and the surnames of full names. */
  private void learn() {
    for (int i = 0; i < layout.size(); i++) {
      if (layout.capital(i) && !layout.begins(i) && layout.letters(i - 1)) {
        insideSentences.add(layout.word(i));
      }
    }
    for (int i = 0; i < layout.size(); i++) {
      int end = NameRuns.end(layout, i);
      if (end > i) {
        if (type(i, end) == Type.PERSON && end - i > 1) {
          surnames.add(PersonName.of(layout.text(i, end)).surname());
        }
        i = end - 1;
      }
    }
  }

  private void find() {
    for (int i = 0; i < layout.size(); i++) {
      String lower = layout.lower(i);
      if (PRONOUNS.contains(lower) && !layout.word(i).equals("US") && !layout.word(i).equals("IT")) {
        found.add(mention(i, i + 1, i, Form.PRONOUN, pronounType(i)));
        if (!DETERMINERS.contains(lower)) {
          continue;
        }
      }
      int end = NameRuns.end(layout, i);
      if (end > i && !(end == i + 1 && layout.begins(i) && !likelyName(i))) {
        found.add(name(i, end));
        i = end - 1;
      } else {
        description(i);
      }
    }
  }

  /** Whether a capitalised word at the beginning of a sentence is likely to be a name. */
  private boolean likelyName(int i) {
    String lower = layout.lower(i);
    if (!surnames.contains(lower) && (Lexicon.ROLES.hasForm(lower) || Lexicon.DOCUMENTS.has(lower))) {
      return false;
    }
    return surnames.contains(lower) || insideSentences.contains(layout.word(i)) || States.speaksForGovernment(lower)
        || Gender.ofGivenName(lower) != Gender.UNKNOWN || Lexicon.OUTLETS.has(lower) || States.isPeople(lower)
        || Lexicon.SPEAKING.has(layout.lower(i + 1)) || layout.possessive(i + 1);
  }

  /** A description that begins at word {@code i}: an article and up to some words before a noun, or a bare plural. */
  private void description(int i) {
    if (DETERMINERS.contains(layout.lower(i)) || number(i)) {
      int head = Heads.NONE;
      for (int j = i + 1; j < Math.min(layout.size(), i + 2 + MOST_MODIFIERS); j++) {
        if (!layout.letters(j) && !(layout.word(j).equals("-") && layout.joined(j)) || layout.begins(j)
            || Lexicon.FUNCTION_WORDS.has(layout.lower(j)) && !ADJECTIVES.contains(layout.lower(j))
            || Lexicon.SPEAKING.has(layout.lower(j))) {
          break;
        }
        if (noun(layout.lower(j)) && !(layout.capital(j) && layout.capital(j + 1))) {
          head = j;
        } else if (head != Heads.NONE) {
          break;
        }
      }
      if (head != Heads.NONE && !layout.capital(head)) {
        found.add(mention(i, head + 1, head, Form.NOMINAL, nominalType(head)));
      }
    } else if (Lexicon.GROUPS.has(layout.lower(i))
        || plural(layout.lower(i)) && Lexicon.ROLES.hasForm(layout.lower(i))) {
      boolean covered = !found.isEmpty() && found.get(found.size() - 1).end() > i;
      if (!covered && !noun(layout.lower(i + 1))) {
        found.add(mention(i, i + 1, i, Form.NOMINAL, nominalType(i)));
      }
    }
  }

  /** Whether a number that may count people begins here; days of a month do not. */
  private boolean number(int i) {
    return Character.isDigit(layout.word(i).charAt(0)) && !layout.word(i - 1).equals(".") && !layout.capital(i - 1);
  }

  private static boolean noun(String lower) {
    return Lexicon.ROLES.hasForm(lower) || Lexicon.GROUPS.has(lower) || Lexicon.ORGANISATIONS.hasForm(lower)
        || Lexicon.GOVERNMENTS.has(lower) || Lexicon.OUTLET_NOUNS.has(lower) || Lexicon.DOCUMENTS.has(lower);
  }

  private static boolean plural(String lower) {
    return !Lexicon.singular(lower).equals(lower);
  }

  private Mention name(int first, int end) {
    int start = first;
    if (first > 0 && layout.lower(first - 1).equals("the") && type(first, end) != Type.PERSON) {
      start = first - 1;
    }
    if (end == first + 1 && Lexicon.ROLES.has(layout.lower(first))) {
      boolean article = layout.lower(first - 1).equals("the");
      return mention(article ? first - 1 : first, end, first, Form.NOMINAL, Type.PERSON); // the President
    }
    int head = end - 1;
    while (head > first && !layout.letters(head)) {
      head--;
    }
    return mention(start, end, head, Form.NAME, type(first, end));
  }

  private Mention mention(int first, int end, int head, Form form, Type type) {
    return new Mention(first, end, head, form, type, CONFIDENCE, List.of());
  }

  private Type pronounType(int i) {
    return layout.lower(i).startsWith("it") ? Type.ORGANISATION : Type.PERSON;
  }

  private Type nominalType(int head) {
    String noun = layout.lower(head);
    if (Lexicon.ORGANISATIONS.hasForm(noun) || Lexicon.GOVERNMENTS.has(noun) || Lexicon.OUTLET_NOUNS.has(noun)) {
      return Type.ORGANISATION;
    }
    return Lexicon.ROLES.hasForm(noun) || Lexicon.GROUPS.has(noun) ? Type.PERSON
        : Lexicon.DOCUMENTS.has(noun) ? Type.WORK : Type.OTHER;
  }

  private Type type(int first, int end) {
    String name = layout.text(first, end);
    String lower = name.toLowerCase(Locale.ROOT);
    String last = layout.lower(end - 1);
    if (Lexicon.OUTLETS.has(lower) || Lexicon.OUTLETS.has("the " + lower)) {
      return Type.ORGANISATION;
    }
    if (States.speaksForGovernment(lower)) {
      return Type.PLACE;
    }
    if (layout.word(end).equals(":") && (first == 0 || layout.paragraph(first) != layout.paragraph(first - 1))) {
      return Type.PERSON; // has the floor
    }
    PersonName person = PersonName.of(name);
    boolean full = person.isFull() && Gender.ofGivenName(person.given().get(0)) != Gender.UNKNOWN;
    boolean titled = !person.titles().isEmpty() && !person.surname().isEmpty();
    String noun = lower.contains(" of ") || lower.contains(" for ") ? BodyName.of(name).noun() : last;
    if (titled && Lexicon.ORGANISATIONS.has(last)) {
      titled = Titles.has(person.titles().get(person.titles().size() - 1));
    }
    boolean body = Lexicon.ORGANISATIONS.has(noun) || Lexicon.GOVERNMENTS.has(noun) || Lexicon.OUTLET_NOUNS.has(noun)
        || BODY_ENDINGS.contains(last);
    if (body && !(full && !Lexicon.ORGANISATIONS.has(last) && !Lexicon.GOVERNMENTS.has(last)) && !titled) {
      return Type.ORGANISATION;
    }
    if (Lexicon.GROUPS.has(last) || States.isPeople(last) || full || titled) {
      return Type.PERSON;
    }
    if (end - first == 1) {
      boolean capitals = name.length() > 1 && name.equals(name.toUpperCase(Locale.ROOT)) && !surnames.contains(last);
      return surnames.contains(last) || Gender.ofGivenName(last) != Gender.UNKNOWN
          || !capitals && (Lexicon.SPEAKING.has(layout.lower(end)) || Lexicon.SPEAKING.has(layout.lower(first - 1)))
          ? Type.PERSON : capitals ? Type.ORGANISATION : Type.OTHER;
    }
    if (Lexicon.DOCUMENTS.has(last)) {
      return Type.WORK;
    }
    return name.indexOf('&') >= 0 || lower.contains(" of ") || lower.contains(" for ") ? Type.ORGANISATION
        : layout.lower(first - 1).equals("in") || layout.lower(first - 1).equals("the") ? Type.OTHER : Type.PERSON;
  }
}
