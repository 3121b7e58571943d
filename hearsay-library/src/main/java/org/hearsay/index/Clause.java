package org.hearsay.index;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;

/** One thing that a query asks of a statement. Immutable; {@code toString} is how a query says it. */
public sealed interface Clause {

  /** In which of an article's names and titles words are looked for. */
  enum Place {
    /** The names of the chain: who said it and through whom. */
    ACTOR,
    /** The outlet's name. */
    OUTLET,
    /** The article's title. */
    TITLE;

    /** Its name in a query. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * A word, in any of its forms.
   *
   * @param text the word
   */
  record Word(String text) implements Clause {
    /** @throws IllegalArgumentException when there is no word in it */
    public Word {
      text = Clause.clean(text);
      while (text.startsWith("-") || text.startsWith("=")) {
        text = text.substring(1); // signs of the query's own, no part of a word
      }
      text = text.replace(' ', '-');
      text = text.matches("\\p{L}+:.*") ? text.replace(':', '-') : text; // nor is what looks like a field's name
      Clause.check(text);
    }

    @Override
    public String toString() {
      return text;
    }
  }

  /**
   * Words exactly so and in this order.
   *
   * @param text the words
   */
  record Phrase(String text) implements Clause {
    /** @throws IllegalArgumentException when there is no word in it */
    public Phrase {
      text = Clause.clean(text);
      Clause.check(text);
    }

    @Override
    public String toString() {
      return '"' + text + '"';
    }
  }

  /**
   * Words in this order in a name or title.
   *
   * @param place where
   * @param text the words
   */
  record Named(Place place, String text) implements Clause {
    /** @throws IllegalArgumentException when there is no word in it */
    public Named {
      Objects.requireNonNull(place, "place");
      text = Clause.clean(text);
      Clause.check(text);
    }

    @Override
    public String toString() {
      return place.word() + ":\"" + text + '"';
    }
  }

  /**
   * A whole name of an actor or an outlet.
   *
   * @param place actor or outlet
   * @param text the name; case, accents and punctuation are all the same
   */
  record Whole(Place place, String text) implements Clause {
    /** @throws IllegalArgumentException when there is no word in it, or the place is a title */
    public Whole {
      if (place != Place.ACTOR && place != Place.OUTLET) {
        throw new IllegalArgumentException("only actors and outlets have whole names, not a " + place);
      }
      text = Clause.clean(text);
      Clause.check(text);
    }

    @Override
    public String toString() {
      return place.word() + ":=\"" + text + '"';
    }
  }

  /**
   * A property's value.
   *
   * @param property which
   * @param value the value's word, one of {@link Property#choices}
   */
  record Has(Property property, String value) implements Clause {
    /** @throws IllegalArgumentException when the property has no such value */
    public Has {
      if (!property.choices().contains(value)) {
        throw new IllegalArgumentException(property.word() + " is none of " + property.choices() + ": " + value);
      }
    }

    @Override
    public String toString() {
      return property.word() + ":" + value;
    }
  }

  /**
   * Published before a day begins (UTC).
   *
   * @param day the day
   */
  record Before(LocalDate day) implements Clause {
    /** @throws NullPointerException without a day */
    public Before {
      Objects.requireNonNull(day, "day");
    }

    @Override
    public String toString() {
      return "before:" + day;
    }
  }

  /**
   * Published on a day or after it (UTC).
   *
   * @param day the day
   */
  record After(LocalDate day) implements Clause {
    /** @throws NullPointerException without a day */
    public After {
      Objects.requireNonNull(day, "day");
    }

    @Override
    public String toString() {
      return "after:" + day;
    }
  }

  /**
   * What must not be.
   *
   * @param clause what, itself not excluded
   */
  record Not(Clause clause) implements Clause {
    /** @throws IllegalArgumentException when the clause is itself one that excludes */
    public Not {
      Objects.requireNonNull(clause, "clause");
      if (clause instanceof Not) {
        throw new IllegalArgumentException("what is excluded cannot be excluded again: " + clause);
      }
    }

    @Override
    public String toString() {
      return "-" + clause;
    }
  }

  /** How many words have to be looked up for it. */
  default int size() {
    if (this instanceof Word word) {
      return Words.terms(Words.STEMMED, word.text()).size();
    }
    if (this instanceof Phrase phrase) {
      return Words.terms(Words.EXACT, phrase.text()).size();
    }
    if (this instanceof Named named) {
      return Words.terms(Words.EXACT, named.text()).size();
    }
    return this instanceof Not not ? not.clause().size() : 1;
  }

  private static String clean(String text) {
    return text.replaceAll("[\"“”„\\p{Z}\\s\\p{Cc}]+", " ").strip();
  }

  private static void check(String text) {
    if (text.isEmpty() || Words.terms(Words.EXACT, text).isEmpty()) {
      throw new IllegalArgumentException("there is no word in '" + text + "'");
    }
  }
}
