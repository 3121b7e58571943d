package org.hearsay.actor;

import java.util.List;

/**
 * A stretch of words that names or refers to somebody or something, as the model sees it. Words are counted as
 * {@link org.hearsay.text.Words} counts them. Immutable.
 *
 * @param first the first word
 * @param end after the last word
 * @param head the word that carries the meaning: the last word of a name of a person, the noun of a description
 * @param form a name, a description or a pronoun
 * @param type what kind of thing is meant
 * @param confidence a probability, 0 to 1, that this is a mention of that type
 * @param antecedents earlier mentions that may mean the same, most probable first; what their probabilities leave over
 *     is the probability that none of those within the model's sight does
 */
public record Mention(int first, int end, int head, Form form, Type type, double confidence,
    List<Antecedent> antecedents) {

  /** How a mention is worded. */
  public enum Form {
    /** A proper name, without title or article: <i>Orrin Vale</i>, <i>Harbour Board</i>. */
    NAME,
    /** A description: <i>the minister</i>, <i>two officials</i>. */
    NOMINAL,
    /** A pronoun: <i>she</i>, <i>they</i>, <i>it</i>. */
    PRONOUN
  }

  /** What kind of thing is meant. */
  public enum Type {
    /** One or more human beings. */
    PERSON,
    /** A body of people: company, party, state organ, outlet. */
    ORGANISATION,
    /** A place: country, town, building. */
    PLACE,
    /** Something that happens. */
    EVENT,
    /** A book, report, law, film. */
    WORK,
    /** Anything else. */
    OTHER
  }

  /**
   * An earlier mention that may mean the same.
   *
   * @param mention its index in the list of the article's mentions
   * @param probability 0 to 1
   */
  public record Antecedent(int mention, double probability) {}

  /** Copies the list. */
  public Mention {
    antecedents = List.copyOf(antecedents);
  }
}
